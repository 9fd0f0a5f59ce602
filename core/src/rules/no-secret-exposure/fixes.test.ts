/** What the fixes write, by the kind of value that the log shows. */
import { testRule } from '../../testing/index.ts';
import noSecretExposure from './index.ts';

const key = 'const key = process.env.WEATHER_API_KEY;\n';

testRule(noSecretExposure, {
  invalid: [
    {
      name: 'the bare secret: whether it is set',
      code: `${key}console.log('WEATHER_API_KEY', key); // ← exposed\nconsole.log(\`uses \${process.env.WEATHER_API_KEY}\`); // ← exposed\nconst { BOT_TOKEN: token } = process.env;\nconsole.log({ token }); // ← exposed\n`,
      output: `${key}console.log('WEATHER_API_KEY', key ? 'set' : 'not set');\nconsole.log(\`uses \${process.env.WEATHER_API_KEY ? 'set' : 'not set'}\`);\nconst { BOT_TOKEN: token } = process.env;\nconsole.log({ token: token ? 'set' : 'not set' });\n`,
      fixes: [
        { title: 'Log whether it is set, not what it is', safety: 'review' },
        { title: 'Log whether it is set, not what it is', safety: 'review' },
        { title: 'Log whether it is set, not what it is', safety: 'review' },
      ],
    },
    {
      name: 'a key of an API beside keys that name a place',
      code: "console.log('space', process.env.CONFLUENCE_SPACE_KEY, process.env.CACHE_KEY);\nconsole.log('key', process.env.CONFLUENCE_KEY); // ← exposed\n",
    },
    {
      name: 'the bare secret after the question',
      code: `${key}if (key) console.log('key', key); // ← exposed\n`,
      output: `${key}if (key) console.log('key', 'set');\n`,
    },
    {
      name: 'a line that logs nothing else goes; of two settings one says nothing of the other',
      code: `${key}export function start() {\n  if (key) {\n    console.log(key); // ← exposed\n    listen();\n  }\n}\n`,
      output: `${key}export function start() {\n  if (key) {\n    listen();\n  }\n}\n`,
    },
    {
      name: 'one of two settings: whether either is set',
      code: `${key}console.log('key', process.env.BOT_TOKEN || key); // ← exposed\n`,
      output: `${key}console.log('key', process.env.BOT_TOKEN || key ? 'set' : 'not set');\n`,
    },
    {
      name: 'a text that holds the secret: the rest of it stays',
      code: "const address = `https://api.example.com/?appid=${process.env.WEATHER_API_KEY}`;\nconsole.log('asking', address); // ← exposed\nconst line = 'key ' + process.env.WEATHER_API_KEY + ' of ' + process.env.BOT_TOKEN;\nconsole.log(line); // ← exposed\n",
      output: "import { redact } from 'secure-bot/runtime';\n\nconst address = `https://api.example.com/?appid=${process.env.WEATHER_API_KEY}`;\nconsole.log('asking', redact(address, { values: [process.env.WEATHER_API_KEY] }));\nconst line = 'key ' + process.env.WEATHER_API_KEY + ' of ' + process.env.BOT_TOKEN;\nconsole.log(redact(line, { values: [process.env.WEATHER_API_KEY, process.env.BOT_TOKEN] }));\n",
    },
    {
      name: 'the secret without its blanks, and what a function makes of it',
      code: "const settings = { verifyToken: (process.env.VERIFY_TOKEN || 'none').trim() };\nconsole.log('expected', settings.verifyToken); // ← exposed\nconst toLine = (secret) => `uses ${secret}`;\nconst line = toLine(process.env.VERIFY_TOKEN);\nconsole.log(line); // ← exposed\n",
      output: "import { redact } from 'secure-bot/runtime';\n\nconst settings = { verifyToken: (process.env.VERIFY_TOKEN || 'none').trim() };\nconsole.log('expected', settings.verifyToken ? 'set' : 'not set');\nconst toLine = (secret) => `uses ${secret}`;\nconst line = toLine(process.env.VERIFY_TOKEN);\nconsole.log(redact(line, { values: [process.env.VERIFY_TOKEN] }));\n",
    },
    {
      name: 'settings of another file: names tell what is secret in them',
      path: 'app.js',
      files: { 'config/settings.js': "const slack = { port: process.env.PORT || 3000, botToken: process.env.SLACK_BOT_TOKEN, signingSecret: process.env.SLACK_SIGNING_SECRET };\nmodule.exports = { slack };\n" },
      code: "const settings = require('./config/settings');\nconsole.log('settings', settings.slack); // ← exposed\nconst { slack } = require('./config/settings');\nconsole.log('settings', slack); // ← exposed\nconsole.log(settings.slack.botToken); // ← exposed\n",
      output: "const settings = require('./config/settings');\nconst { redact } = require('secure-bot/runtime');\nconsole.log('settings', redact(settings.slack));\nconst { slack } = require('./config/settings');\nconsole.log('settings', redact(slack));\nconsole.log(settings.slack.botToken ? 'set' : 'not set');\n",
    },
    {
      name: 'the dots that stood for the rest of a piece go with it',
      code: `${key}console.log(\`key: \${key ? key.substring(0, 10) + '...' : 'NOT SET'}\`); // ← exposed\nconsole.log('key', key?.slice(0, 12) + '…'); // ← exposed\nconsole.log('key: ' + key.slice(0, 12) + '...'); // ← exposed\nconsole.log('key: ' + key.slice(0, 12) + '... is used'); // ← exposed\nconsole.log(\`key: \${key.slice(0, 12)}... is used\`); // ← exposed\nconsole.log(\`key: ...\${key.slice(-12)}\`); // ← exposed\nconsole.log(\`key: \${key.slice(0, 12)} ...\`); // ← exposed\n`,
      output: `${key}console.log(\`key: \${key ? 'set' : 'NOT SET'}\`);\nconsole.log('key', key ? 'set' : 'not set');\nconsole.log('key: ' + (key ? 'set' : 'not set'));\nconsole.log('key: ' + (key ? 'set' : 'not set') + ' is used');\nconsole.log(\`key: \${key ? 'set' : 'not set'} is used\`);\nconsole.log(\`key: \${key ? 'set' : 'not set'}\`);\nconsole.log(\`key: \${key ? 'set' : 'not set'} ...\`);\n`,
    },
    {
      name: 'a comment beside the dots stays',
      code: `${key}console.log('key', key.slice(0, 12) + /* the rest */ '...'); // ← exposed\n`,
      output: `${key}console.log('key', (key ? 'set' : 'not set') + /* the rest */ '...');\n`,
    },
  ],
  valid: [
    { name: 'whether it is set', code: `${key}console.log(\`key: \${key ? 'set' : 'NOT SET'}\`, key ? 'set' : 'not set');\n` },
  ],
});
