/** Settings that the program can do without, and names that a list of settings gives. */
import { testRule } from '../../testing/index.ts';
import noHardcodedSecret from './index.ts';

const optional = (lines: string) => `let secret = process.env.WEBHOOK_SECRET;\nif (!secret) {\n${lines}\n}\nexport { secret };\n`;
const token = ['8426830327', 'AAH7oAyEn23PZ_lLOECnevInjrO94fh2uqI'].join(':');
const withHelper = "import { requireEnv } from 'secure-bot/runtime';\n\n";
const settings = (name: string, value: string) => `export const app = { name: 'bot', env: { PORT: 8000, ${name}: ${value} } };\n`;

testRule(noHardcodedSecret, {
  valid: [{ name: 'none in its place', code: optional("  console.warn('WEBHOOK_SECRET not set: signatures are not checked');\n  secret = '';") }],
  invalid: [
    { name: 'a warning says that the program goes on without it: no fix', code: optional("  console.warn('WEBHOOK_SECRET not set: signatures are not checked');\n  secret = 'dev-secret'; // ← fallback"), output: null },
    { name: 'the same without a word', code: optional("  secret = 'dev-secret'; // ← fallback"), output: withHelper + optional("  secret = requireEnv('WEBHOOK_SECRET');") },
    { name: 'a setting in capitals keeps its name', code: settings('BOT_TOKEN', `'${token}'`).replace('\n', ' // ← format\n'), output: withHelper + settings('BOT_TOKEN', "requireEnv('BOT_TOKEN')") },
    { name: 'an option has the name of its platform', code: settings('botToken', `'${token}'`).replace('\n', ' // ← format\n'), output: withHelper + settings('botToken', "requireEnv('TELEGRAM_BOT_TOKEN')") },
  ],
});
