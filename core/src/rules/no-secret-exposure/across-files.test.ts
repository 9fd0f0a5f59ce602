/** Secrets that other files hold or show. */
import { testRule } from '../../testing/index.ts';
import noSecretExposure from './index.ts';

const settings = "const settings = {\n  OPENAI_API_KEY: process.env.OPENAI_API_KEY || '',\n  OPENAI_MODEL: process.env.OPENAI_MODEL || 'gpt-5',\n};\nmodule.exports = { settings };\n";
const change = "const { settings } = require('./settings');\nfunction choose(body) {\n  settings.OPENAI_MODEL = body.model;\n}\nmodule.exports = { choose };\n";

testRule(noSecretExposure, {
  invalid: [
    {
      name: 'the secret among settings that are changed here',
      path: 'bot.js',
      files: { 'settings.js': settings },
      code: `${change}console.log(settings.OPENAI_API_KEY); // ← exposed\n`,
    },
    {
      name: 'a function of another file that works with the secret and shows it: no fix, since it needs the secret',
      path: 'bot.ts',
      files: { 'client.ts': "export async function listModels(key: string) {\n  console.log(`asking with ${key}`);\n  return fetch('https://api.acme-bots.io/models', { headers: { authorization: `Bearer ${key}` } });\n}\n" },
      code: "import { listModels } from './client';\nexport const models = () => listModels(process.env.ACME_API_KEY ?? ''); // ← exposed\n",
      output: null,
    },
  ],
  valid: [
    {
      name: 'another of the settings that are changed here',
      path: 'bot.js',
      files: { 'settings.js': settings },
      code: `${change}console.log(settings.OPENAI_MODEL);\n`,
    },
  ],
});
