/** Slash commands, buttons and shortcuts of Slack: no event, but an address to answer to. */
import { testRule } from '../../testing/index.ts';
import rule from './index.ts';

const app = "import express from 'express';\nimport { save } from './store';\nconst app = express();\napp.use(express.urlencoded({ extended: true }));\n";
const listen = 'app.listen(3000);\n';
const fixed = { output: null };

testRule(rule, {
  invalid: [
    { name: 'a slash command', ...fixed, code: `${app}app.post('/command', async (given, answer) => { // ← unverified\n  const { text, channel_id, response_url } = given.body;\n  await save(text, channel_id, response_url);\n  answer.end();\n});\n${listen}` },
    { name: 'a button, whose payload is JSON', ...fixed, code: `${app}app.post('/action', async (given, answer) => { // ← unverified\n  const action = JSON.parse(given.body.payload);\n  await save(action.actions[0].value, action.response_url);\n  answer.end();\n});\n${listen}` },
    { name: 'a handler that another file registers', ...fixed, path: 'command.js', code: "const { save } = require('./store');\nexports.command = async (given, answer) => { // ← unverified\n  const { text, channel_id, response_url } = given.body;\n  await save(text, channel_id, response_url);\n  answer.end('Thanks.');\n};\n" },
  ],
  valid: [
    { name: 'the token of old is compared', code: `${app}app.post('/command', async (given, answer) => {\n  const { text, channel_id, response_url, token } = given.body;\n  if (token !== process.env.SLACK_TOKEN) return answer.sendStatus(401);\n  await save(text, channel_id, response_url);\n  answer.end();\n});\n${listen}` },
    { name: 'the signature is checked', code: `import { verifyWebhook } from 'secure-bot/runtime';\n${app}app.post('/command', async (given, answer) => {\n  if (!(await verifyWebhook.slack({ headers: given.headers, rawBody: given.rawBody }, process.env.SLACK_SIGNING_SECRET!))) return answer.sendStatus(401);\n  const { text, channel_id, response_url } = given.body;\n  await save(text, channel_id, response_url);\n  answer.end();\n});\n${listen}` },
    { name: 'the body of something else', code: `${app}app.post('/notes', async (given, answer) => {\n  const { text, channel_id } = given.body;\n  await save(text, channel_id);\n  answer.end();\n});\n${listen}` },
    { name: 'a command that only answers', code: `${app}app.post('/command', (given, answer) => {\n  const { text, channel_id, response_url } = given.body;\n  console.log(text, channel_id, response_url);\n  answer.json({ text: 'Hello.' });\n});\n${listen}` },
  ],
});
