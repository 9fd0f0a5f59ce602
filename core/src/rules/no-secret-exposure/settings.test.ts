/** Settings in a file of their own, one of which is a secret. */
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
