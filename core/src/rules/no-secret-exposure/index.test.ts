import { testRule } from '../../testing/index.ts';
import noSecretExposure from './index.ts';

const express = "import express from 'express';\nconst app = express();\n";
const telegraf = "import { Telegraf } from 'telegraf';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\n";

testRule(noSecretExposure, {
  invalid: [
    {
      name: 'logs a key of the environment',
      code: "console.log('GROQ API KEY:', process.env.GROQ_API_KEY); // ← exposed\n",
      output: "import { redact } from 'secure-bot/runtime';\n\nconsole.log('GROQ API KEY:', redact(process.env.GROQ_API_KEY, { values: [process.env.GROQ_API_KEY] }));\n",
    },
    { name: 'in a template', code: "const token = process.env.BOT_TOKEN;\nconsole.info(`Starting with ${token}`); // ← exposed\n" },
    { name: 'with a fallback', code: "console.log(`Key: ${process.env.API_KEY || 'NOT SET'}`); // ← exposed\n" },
    { name: 'more than four characters', code: "console.log('key', process.env.OPENAI_API_KEY?.substring(0, 10)); // ← exposed\n" },
    {
      name: 'headers with a bearer token in a variable',
      code: `import axios from 'axios';
import winston from 'winston';
const logger = winston.createLogger();
export async function upload(form, token) {
  const headers = {
    Authorization: \`Bearer \${token}\`,
    'Content-Type': 'audio/ogg',
  };
  logger.debug('Headers:', headers); // ← headers
  return axios.post('https://api.example.com/media', form, { headers });
}
`,
    },
    { name: 'the headers of a request', code: `${express}app.post('/webhook', (req, res) => {\n  console.log(JSON.stringify(req.headers)); // ← headers\n  res.end();\n});\n`, output: `import express from 'express';\nimport { redact } from 'secure-bot/runtime';\nconst app = express();\napp.post('/webhook', (req, res) => {\n  console.log(JSON.stringify(redact(req.headers)));\n  res.end();\n});\n` },
    { name: 'the environment', code: 'console.log(process.env); // ← environment\n' },
    { name: 'an axios error with the Authorization header of its request', code: "import axios from 'axios';\nexport async function ask(prompt) {\n  try {\n    return await axios.post('https://api.example.com/ask', { prompt }, { headers: { Authorization: `Bearer ${process.env.API_KEY}` } });\n  } catch (error) {\n    console.error('failed', error); // ← error\n  }\n}\n", output: "import axios from 'axios';\nimport { redact } from 'secure-bot/runtime';\nexport async function ask(prompt) {\n  try {\n    return await axios.post('https://api.example.com/ask', { prompt }, { headers: { Authorization: `Bearer ${process.env.API_KEY}` } });\n  } catch (error) {\n    console.error('failed', redact(error));\n  }\n}\n" },
    { name: 'a key in the query', code: "export const weather = (city) => fetch(`https://api.weather.example/v1?q=${encodeURIComponent(city)}&appid=${process.env.WEATHER_API_KEY}`); // ← query\n" },
    { name: 'a password in a system prompt', code: "import OpenAI from 'openai';\nconst ai = new OpenAI();\nexport const ask = (text) => ai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'system', content: `The admin password is ${process.env.ADMIN_PASSWORD}` }, { role: 'user', content: text }] }); // ← exposed\n" },
    { name: 'a reply', code: `${telegraf}bot.command('debug', (ctx) => ctx.reply('Token: ' + process.env.BOT_TOKEN)); // ← exposed\n` },
    { name: 'a published key of a model', code: "import OpenAI from 'openai';\nexport const ai = new OpenAI({ apiKey: process.env.NEXT_PUBLIC_OPENAI_API_KEY, dangerouslyAllowBrowser: true }); // ← published, browserClient\n" },
    { name: 'a password that a user typed in', code: `${express}app.post('/login', (req, res) => {\n  console.log('login', req.body.user, req.body.password); // ← exposed\n  res.end();\n});\n` },
  ],
  valid: [
    { name: 'whether it is there', code: "console.log('key', !!process.env.OPENAI_API_KEY, process.env.OPENAI_API_KEY ? 'set' : 'missing', process.env.OPENAI_API_KEY.length);\n" },
    { name: 'the last four characters', code: "const key = process.env.OPENAI_API_KEY;\nconsole.log(`key: …${key.slice(-4)}`);\n" },
    { name: 'configuration', code: "console.log(process.env.PORT, process.env.NODE_ENV, process.env.API_URL, process.env.MAX_TOKENS);\n" },
    { name: 'redacted', code: "import { redact } from 'secure-bot/runtime';\nconsole.log(redact(process.env.OPENAI_API_KEY, { values: [process.env.OPENAI_API_KEY] }));\n" },
    { name: 'harmless headers by name', code: `${express}app.use((req, res, next) => { console.log(req.method, { host: req.headers.host, type: req.headers['content-type'] }); next(); });\n` },
    { name: 'headers of an answer', code: "import axios from 'axios';\nexport async function check(url) { const response = await axios.get('https://api.example.com'); console.log(JSON.stringify(response.headers)); }\n" },
    { name: 'the message of an error', code: "import axios from 'axios';\nexport async function ask() { try { await axios.get('https://api.example.com', { headers: { Authorization: `Bearer ${process.env.API_KEY}` } }); } catch (error) { console.error(error.message); } }\n" },
    { name: 'counts of tokens', code: `${express}app.post('/x', (req, res) => { console.log(req.body.maxTokens, req.body.tokenCount, req.body.nextPageToken); res.end(); });\n` },
    { name: 'log of another object', code: "const math = { log: (value) => value };\nmath.log(process.env.OPENAI_API_KEY);\n" },
  ],
});
