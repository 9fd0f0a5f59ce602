/** Copies of settings, with and without their credentials. */
import { testRule } from '../../testing/index.ts';
import noSecretExposure from './index.ts';

const start = "import express from 'express';\nconst app = express();\nconst settings = { port: 3000, apiKey: process.env.API_KEY, bot: { name: 'Ada', token: process.env.BOT_TOKEN } };\n";
const route = (body: string) => `${start}app.get('/settings', (req, res) => {\n  ${body}\n});\n`;

testRule(noSecretExposure, {
  invalid: [
    { name: 'a field that a constructor fills', code: "class Api {\n  constructor(settings) { this.settings = settings; }\n  show() {\n    console.log(this.settings.secret, this.settings.id); // ← exposed\n  }\n}\nconst api = new Api({ id: 1, secret: process.env.CLIENT_SECRET });\napi.show();\n" },
    { name: 'a key that another one has replaced', code: "const settings = { apiKey: process.env.API_KEY };\nexport function change() {\n  settings.apiKey = process.env.OTHER_API_KEY;\n  console.log(settings.apiKey); // ← exposed\n}\n" },
    { name: 'all of them', code: route('res.json(settings); // ← exposed') },
    { name: 'one is left', code: route("const shown = { ...settings };\n  delete shown.bot;\n  res.json(shown); // ← exposed") },
    { name: 'something else is taken out', code: route("const shown = { ...settings };\n  shown.port = 0;\n  shown.bot.name = '';\n  delete shown.other.apiKey;\n  res.json(shown); // ← exposed") },
    { name: 'taken out afterwards', code: route("const shown = { ...settings };\n  res.json(shown); // ← exposed\n  delete shown.apiKey;\n  delete shown.bot;") },
    { name: 'taken out for some', code: route("const shown = structuredClone(settings);\n  if (!req.user) {\n    delete shown.apiKey;\n    delete shown.bot;\n  }\n  res.json(shown); // ← exposed") },
    { name: 'another credential in its place', code: route("const shown = { ...settings };\n  shown.apiKey = process.env.OTHER_API_KEY;\n  delete shown.bot;\n  res.json(shown); // ← exposed") },
    { name: 'taken out of another copy', code: route("const shown = { ...settings };\n  const other = { ...settings };\n  delete other.apiKey;\n  delete other.bot;\n  res.json(shown); // ← exposed") },
  ],
  valid: [
    { name: 'deleted from the copy', code: route('const shown = { ...settings };\n  delete shown.apiKey;\n  delete shown.bot;\n  res.json(shown);') },
    { name: 'masked in a deep copy', code: route("const shown = structuredClone(settings);\n  shown.apiKey = shown.apiKey ? '[set]' : '';\n  shown.bot.token = '***';\n  res.json({ shown });") },
    { name: 'masked where it is set', code: `${start}function publicSettings() {\n  const copy = JSON.parse(JSON.stringify(settings));\n  if (copy.apiKey) copy.apiKey = '********';\n  if (copy.bot.token) {\n    copy.bot.token = '********';\n  }\n  return copy;\n}\napp.get('/settings', (req, res) => {\n  try {\n    const shown = publicSettings();\n    res.json({ settings: shown });\n  } catch {\n    res.sendStatus(500);\n  }\n});\n` },
    { name: 'set one by one, and taken out', code: "import express from 'express';\nconst app = express();\nexport const settings = { port: 1 };\nif (process.env.API_KEY) settings.apiKey = process.env.API_KEY;\napp.get('/', (req, res) => {\n  const copy = Object.assign({}, settings);\n  delete copy.apiKey;\n  res.json(copy);\n});\n" },
    { name: 'a key that was just made', code: "import { randomUUID } from 'node:crypto';\nconst usual = { enabled: true, apiKey: process.env.API_KEY };\nexport class Auth {\n  constructor(settings = {}) {\n    this.settings = { ...usual, ...settings };\n    if (this.settings.enabled && !this.settings.apiKey) {\n      this.settings.apiKey = randomUUID();\n      console.log(`made a key: ${this.settings.apiKey}`);\n    }\n  }\n}\n" },
    { name: 'the rest of it', code: route('const { apiKey, bot, ...shown } = settings;\n  res.json(shown);') },
  ],
});
