/** Telegram sends its header only where setWebhook has named the token: both halves, or a title that tells. */
import { expect } from 'vitest';
import { testRule } from '../../testing/index.ts';
import requireWebhookVerification from './index.ts';
import { fakeExpress, secret, telegramHeaders, type Outcome } from './servers.fixture.ts';

process.env['TELEGRAM_WEBHOOK_SECRET'] = secret;

const plain = 'Refuse deliveries that Telegram did not sign: TELEGRAM_WEBHOOK_SECRET has to be set';
const both = `${plain}; setWebhook names it`;
const half = `${plain}; setWebhook needs the same secret_token`;

const check = "  if (!(await verifyWebhook.telegram({ headers: req.headers }, requireEnv('TELEGRAM_WEBHOOK_SECRET')))) return res.sendStatus(401);\n";
const helpers = "import { verifyWebhook, requireEnv } from 'secure-bot/runtime';\n";

const server = (load: string, setUp: string, isFixed = false) => `import express from 'express';
${load}
${isFixed ? helpers : ''}export const app = express();
app.use(express.json());
app.post('/telegram', async (req, res) => {${isFixed ? '' : ' // ← unverified'}
${isFixed ? check : ''}  const { message } = req.body;
  await answer(message.chat.id, message.text);
  return res.sendStatus(200);
});
${setUp}
`;

const answering = "import { answer } from './answer';";
const token = "secret_token: requireEnv('TELEGRAM_WEBHOOK_SECRET')";
const sdk = (name: string) => `${answering}\n${name}`;
const [grammy, telegraf, nodeApi] = ["import { Bot } from 'grammy';", "import { Telegraf } from 'telegraf';", "import TelegramBot from 'node-telegram-bot-api';"].map(sdk);

const mended = (name: string, load: string | undefined, before: string, after: string, title = both) => ({
  name, path: 'bot.js', code: server(load ?? '', before), output: server(load ?? '', after, true), fixes: [{ title }],
});

const route = (path: string, added: string) => `app.post('/${path}', async (req, res) => {${added === '' ? ' // ← unverified' : ''}\n${added}  const { message } = req.body;\n  await answer(message.chat.id, message.text);\n  return res.sendStatus(200);\n});\n`;
const twoRoutes = (call: string, added: string) => `import express from 'express';\n${answering}\nexport const app = express();\n${route('one', added)}${route('two', added)}export const start = (bot, url) => ${call};\n`;

const called: unknown[] = [];

testRule(requireWebhookVerification, {
  valid: [],
  invalid: [
    {
      ...mended(
        'an address alone',
        nodeApi,
        "const bot = new TelegramBot(process.env.BOT_TOKEN);\nexport const start = () => bot.setWebHook(`${process.env.URL}/telegram`);",
        `const bot = new TelegramBot(process.env.BOT_TOKEN);\nexport const start = () => bot.setWebHook(\`\${process.env.URL}/telegram\`, { ${token} });`,
      ),
      modules: {
        express: fakeExpress(),
        './answer': { answer: async () => {} },
        'node-telegram-bot-api': { __esModule: true, default: class { setWebHook(...values: unknown[]) { called.push(...values); } } },
      },
      execute: async (sample) => {
        called.length = 0;
        await sample.call('start');
        expect(called).toEqual([expect.any(String), { secret_token: secret }]);
        const { deliver } = sample.exports['app'] as { deliver: (headers: Record<string, string>, body: string) => Promise<Outcome> };
        const body = '{"message":{"chat":{"id":7},"text":"hi"}}';
        expect((await deliver(telegramHeaders, body)).status).toBe(200);
        expect((await deliver({}, body)).status).toBe(401);
      },
    },
    mended('options that are there', grammy, 'const bot = new Bot(process.env.BOT_TOKEN);\nawait bot.api.setWebhook(process.env.URL, { drop_pending_updates: true });', `const bot = new Bot(process.env.BOT_TOKEN);\nawait bot.api.setWebhook(process.env.URL, { drop_pending_updates: true, ${token} });`),
    mended('options a line each', telegraf, 'const bot = new Telegraf(process.env.BOT_TOKEN);\nbot.telegram.setWebhook(process.env.URL, {\n  max_connections: 4,\n});', `const bot = new Telegraf(process.env.BOT_TOKEN);\nbot.telegram.setWebhook(process.env.URL, {\n  max_connections: 4,\n  ${token},\n});`),
    mended('one object', answering, 'export const start = (bot) => bot.api.setWebhook({ url: process.env.URL });', `export const start = (bot) => bot.api.setWebhook({ url: process.env.URL, ${token} });`),
    mended('an address with a comma behind it', answering, 'export const start = (bot) => bot.setWebhook(\n  process.env.URL,\n);', `export const start = (bot) => bot.setWebhook(\n  process.env.URL, { ${token} },\n);`),
    mended('two calls', answering, 'export const start = (bot) => bot.setWebhook(process.env.URL);\nexport const again = (bot) => bot.setWebhook(process.env.NEXT_URL);', `export const start = (bot) => bot.setWebhook(process.env.URL, { ${token} });\nexport const again = (bot) => bot.setWebhook(process.env.NEXT_URL, { ${token} });`),
    mended('another file calls it', answering, 'app.listen(3000);', 'app.listen(3000);', half),
    mended('the options are made elsewhere', `${answering}\nimport { options } from './options';`, 'export const start = (bot) => bot.setWebhook(process.env.URL, options);', 'export const start = (bot) => bot.setWebhook(process.env.URL, options);', half),
    mended('another token stands there', answering, 'export const start = (bot) => bot.setWebhook(process.env.URL, { secret_token: process.env.HOOK_TOKEN });', 'export const start = (bot) => bot.setWebhook(process.env.URL, { secret_token: process.env.HOOK_TOKEN });', half),
    mended('one object of its own', answering, 'const options = { url: process.env.URL };\nexport const start = (bot) => bot.setWebhook(options);', 'const options = { url: process.env.URL };\nexport const start = (bot) => bot.setWebhook(options);', half),
    {
      name: 'two routes behind one call',
      path: 'bot.js',
      code: twoRoutes('bot.setWebhook(url)', ''),
      output: twoRoutes(`bot.setWebhook(url, { ${token} })`, check).replace(answering, `${answering}\n${helpers.trimEnd()}`),
    },
    mended('the address is taken away', answering, "export const stop = (bot) => bot.setWebhook('');", "export const stop = (bot) => bot.setWebhook('');", half),
  ],
});
