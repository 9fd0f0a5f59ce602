/** Beginnings of keys in logs, which tell little more than which key it is: found, as infos. */
import { expect, it } from 'vitest';
import { analyzeText } from '../../index.ts';
import { testRule } from '../../testing/index.ts';
import noSecretExposure from './index.ts';

testRule(noSecretExposure, {
  invalid: [],
  valid: [
    { name: 'eight characters beside stars that are repeated', code: "const key = process.env.API_KEY;\nconsole.log(`Key: ${key.slice(0, 8)}${'*'.repeat(12)}`);\nconsole.log('Key: ' + key.slice(0, 6) + '•'.repeat(key.length - 6));\n" },
  ],
});

async function severities(code: string): Promise<readonly string[]> {
  const { findings } = await analyzeText(code, { path: 'bot.ts', config: { preset: 'recommended' } });
  return findings.filter(({ ruleId }) => ruleId === 'no-secret-exposure').map(({ severity }) => severity);
}

it.each([
  ['a piece of a constant', "const token = process.env.WHATSAPP_ACCESS_TOKEN;\nconsole.log(`Token: ${token.slice(0, 8)}...`);\n"],
  ['a piece of the variable itself', 'console.log({ prefix: process.env.OPENAI_API_KEY?.substring(0, 7) });\n'],
  ['one that may be missing', "const token = process.env.SLACK_BOT_TOKEN;\nconsole.log(token ? token.substr(0, 5) + '...' : 'none');\n"],
  ['a piece of a setting', "const settings = { botToken: process.env.BOT_TOKEN };\nconsole.log(settings.botToken.slice(0, 6));\n"],
])('is an info: %s', async (_, code) => expect(await severities(code)).toEqual(['info']));

it.each([
  ['a longer piece', "const token = process.env.WHATSAPP_ACCESS_TOKEN;\nconsole.log(token.slice(0, 12));\n"],
  ['of a password', 'console.log(process.env.ADMIN_PASSWORD.slice(0, 6));\n'],
  ['in an answer to whoever asks', "import express from 'express';\nconst app = express();\napp.get('/debug', (req, res) => res.json({ key: process.env.DEEPGRAM_API_KEY.substring(0, 8) + '...' }));\n"],
  ['where the rest is shown, too', "const token = process.env.WHATSAPP_ACCESS_TOKEN;\nconst shown = Math.random() > 0.5 ? token.slice(0, 8) : token;\nconsole.log(shown);\n"],
])('is an error: %s', async (_, code) => expect(await severities(code)).toEqual(['error']));
