import { afterAll, beforeAll, expect } from 'vitest';
import { testRule } from '../../testing/index.ts';
import noHardcodedSecret from './index.ts';
import { keys } from './keys.fixture.ts';

// What the fixed sample reads.
beforeAll(() => {
  process.env['API_TOKEN'] = keys.randomOther;
});
afterAll(() => {
  delete process.env['API_TOKEN'];
});

testRule(noHardcodedSecret, {
  invalid: [
    {
      name: 'a key that is put after the query of a URL',
      code: `export const weather = (city) => fetch('https://api.openweathermap.org/data/2.5/weather?APPID=' + '${keys.hex}' + '&q=' + encodeURIComponent(city)); // ← named`,
    },
    {
      name: 'the bot token in a constant; reported once, at the literal',
      code: `
        const { Telegraf } = require("telegraf");
        // from BotFather
        const token = "${keys.telegram}"; // ← format
        const bot = new Telegraf(token);
        bot.launch();
      `,
      output: `
        const { Telegraf } = require("telegraf");
        const { requireEnv } = require("secure-bot/runtime");
        // from BotFather
        const token = requireEnv("BOT_TOKEN");
        const bot = new Telegraf(token);
        bot.launch();
      `,
    },
    {
      name: 'an Authorization header: the key alone gives way',
      code: `
        export const load = (send = fetch) => send('https://api.acme-bots.io', { headers: { Authorization: 'Bearer ${keys.random}' } }); // ← header
      `,
      output: `
        import { requireEnv } from 'secure-bot/runtime';

        export const load = (send = fetch) => send('https://api.acme-bots.io', { headers: { Authorization: \`Bearer \${requireEnv('API_TOKEN')}\` } });
      `,
      execute: (sample) => expect(sample.call('load', (_url: string, init: object) => init)).toEqual({ headers: { Authorization: `Bearer ${keys.randomOther}` } }),
    },
    {
      name: 'a header that is put together: reported at the literal',
      code: `
        const KEY = 'partner-key-4711'; // ← header
        export const a = { Authorization: \`Bearer \${KEY}\` };
        export const b = { authorization: 'Bearer ' + '${keys.random}' }; // ← header
        export const c = { 'X-Api-Key': flag ? '${keys.hex}' : process.env.KEY }; // ← header
      `,
      output: `
        import { requireEnv } from 'secure-bot/runtime';

        const KEY = requireEnv('API_TOKEN');
        export const a = { Authorization: \`Bearer \${KEY}\` };
        export const b = { authorization: 'Bearer ' + requireEnv('API_TOKEN_2') };
        export const c = { 'X-Api-Key': flag ? requireEnv('API_KEY') : process.env.KEY };
      `,
    },
    {
      name: 'header setters, header assignments and basic credentials',
      decoysFire: "a credential under a header's name is one whoever takes it",
      code: `
        headers.set('X-Api-Key', 'partner-key-2931'); // ← header
        client.defaults.headers.common['Authorization'] = 'Token ${keys.hex}'; // ← header
        request.setHeader('authorization', 'Basic ${btoa('bot:blue-whale-77')}'); // ← header
      `,
    },
    {
      name: 'a key inside a longer template or URL',
      code: `
        export const url = (city: string) => \`https://api.openweathermap.org/data/2.5/weather?q=\${city}&appid=${keys.hex}\`; // ← named
        export const send = 'https://api.telegram.org/bot${keys.telegram}/sendMessage'; // ← format
      `,
      output: `
        import { requireEnv } from 'secure-bot/runtime';

        export const url = (city: string) => \`https://api.openweathermap.org/data/2.5/weather?q=\${city}&appid=\${requireEnv('OPENWEATHERMAP_API_KEY')}\`;
        export const send = \`https://api.telegram.org/bot\${requireEnv('TELEGRAM_BOT_TOKEN')}/sendMessage\`;
      `,
    },
    {
      name: 'whoever knows the literal gets in',
      decoysFire: "the comparison stands in the argument",
      code: `
        import express from 'express';
        const app = express();
        app.post('/hook', (req, res) => {
          if (req.headers['x-api-key'] !== 'letmein-77') return res.sendStatus(401); // ← compared
          if (req.get('authorization') !== 'Bearer hook-secret') return res.sendStatus(401); // ← compared
          const { password } = req.body;
          res.json({ admin: password === 'admin' }); // ← compared
        });
      `,
      output: `
        import express from 'express';
        import { requireEnv } from 'secure-bot/runtime';
        const app = express();
        app.post('/hook', (req, res) => {
          if (req.headers['x-api-key'] !== requireEnv('API_KEY')) return res.sendStatus(401);
          if (req.get('authorization') !== \`Bearer \${requireEnv('API_TOKEN')}\`) return res.sendStatus(401);
          const { password } = req.body;
          res.json({ admin: password === requireEnv('PASSWORD') });
        });
      `,
    },
    {
      name: 'the verify token of a tutorial, and a comparison in constant time',
      code: `
        import express from 'express';
        import { timingSafeEqual } from 'node:crypto';
        const VERIFY_TOKEN = 'my_verify_token'; // ← compared
        const app = express();
        app.get('/webhook', (req, res) => {
          const token = req.query['hub.verify_token'];
          if (req.query['hub.mode'] === 'subscribe' && token === VERIFY_TOKEN) res.send(req.query['hub.challenge']);
          if (timingSafeEqual(Buffer.from(req.headers['x-api-key']), Buffer.from('partner-77'))) res.send('hello'); // ← compared
        });
      `,
    },
    {
      name: 'two tokens of one vendor get two variables',
      code: `
        import { Telegraf } from 'telegraf';
        const tokens = { mainToken: '${keys.telegram}', adminToken: '${keys.telegramOther}' }; // ← format, format
        export const bots = [new Telegraf(tokens.mainToken), new Telegraf(tokens.adminToken)];
      `,
      output: `
        import { Telegraf } from 'telegraf';
        import { requireEnv } from 'secure-bot/runtime';
        const tokens = { mainToken: requireEnv('MAIN_TOKEN'), adminToken: requireEnv('ADMIN_TOKEN') };
        export const bots = [new Telegraf(tokens.mainToken), new Telegraf(tokens.adminToken)];
      `,
    },
    {
      name: 'a key in code for browsers: no fix',
      code: `
        'use client';
        import Anthropic from '@anthropic-ai/sdk';
        export const client = new Anthropic({ apiKey: '${keys.anthropic}', dangerouslyAllowBrowser: true }); // ← browser
      `,
      output: null,
    },
    {
      name: 'JSX: attribute and text have no fix',
      code: `
        export function Widget() {
          return (
            <Chat token="${keys.slack}"> {/* ← format */}
              {'${keys.github}'} {/* ← format */}
            </Chat>
          );
        }
      `,
      jsx: true,
      output: null,
    },
    {
      name: 'places where no call can stand have no fix',
      code: `
        enum Key { Main = '${keys.openai}' } // ← format
        type Token = '${keys.github}'; // ← format
        export const owners = { '${keys.discord}': 'anna' }; // ← format
        export const frozen = '${keys.stripe}' as const; // ← format
      `,
      output: null,
    },
    {
      name: 'a key that was commented out',
      code: `
        // const key = '${keys.openai}';
        export const key = process.env.OPENAI_API_KEY;
      `,
      errors: ['comment'],
      output: null,
    },
    {
      name: 'a key whole in one place, and put into longer texts in others: one secret',
      code: `
        const TOKEN = '${keys.telegram}'; // ← format
        export const me = () => fetch('https://api.telegram.org/bot' + TOKEN);
        export const send = () => fetch('https://api.telegram.org/bot' + TOKEN + '/sendMessage');
        export const shown = 'token ' + TOKEN;
      `,
    },
    {
      name: 'a key cut in pieces',
      code: `export const token = '${keys.slack.slice(0, 9)}' + '${keys.slack.slice(9)}'; // ← format`,
      output: `import { requireEnv } from 'secure-bot/runtime';\n\nexport const token = requireEnv('SLACK_BOT_TOKEN');`,
    },
    {
      name: 'a private key over several lines',
      code: `export const pem = \`${keys.pem.join('\n')}\`;`,
      errors: [{ messageId: 'format', line: 1 }],
      output: `import { requireEnv } from 'secure-bot/runtime';\n\nexport const pem = requireEnv('PRIVATE_KEY');`,
    },
    {
      name: 'a private key that is joined from lines',
      code: `export const pem = '${keys.pem.join("\\n' +\n  '")}';`,
      errors: [{ messageId: 'format', line: 1 }],
      output: `import { requireEnv } from 'secure-bot/runtime';\n\nexport const pem = requireEnv('PRIVATE_KEY');`,
    },
    {
      name: 'a provider format in a test file',
      path: 'test/bot.test.ts',
      code: `const client = new Client('${keys.github}'); // ← format`,
    },
    {
      name: 'a service role key, not the anonymous one',
      code: `
        import { createClient } from '@supabase/supabase-js';
        export const anon = createClient('https://abc.supabase.co', '${keys.supabaseAnon}');
        export const admin = createClient('https://abc.supabase.co', '${keys.supabaseService}'); // ← format
      `,
    },
    {
      name: 'a message names the vendor, shows four characters, and tells what to do',
      code: `export const github = '${keys.github}';`,
      errors: [{ messageId: 'format', message: "GitHub credential `ghp_****` in the source: whoever reads it can use it; rotate it and use `requireEnv('GITHUB_TOKEN')`." }],
    },
    { name: 'a Google key in the address of another service', code: `export const translate = (body) => fetch(\`https://translation.googleapis.com/language/translate/v2?key=${keys.google}\`, { method: 'POST', body }); // ← format\nexport const ask = (body) => fetch('https://generativelanguage.googleapis.com/v1/models?key=${keys.google}'); // ← format` },
    { name: 'a Google key that goes to Firebase and to another service', code: `const webKey = '${keys.google}'; // ← format\nexport const refresh = (body) => fetch('https://securetoken.googleapis.com/v1/token?key=' + webKey, { method: 'POST', body });\nexport const ask = () => fetch(\`https://generativelanguage.googleapis.com/v1/models?key=\${webKey}\`);` },
    { name: 'a Google key behind a server that only sounds so', code: `export const signIn = (body) => fetch('https://identitytoolkit.googleapis.com.acme-bots.io/v1/accounts?key=${keys.google}', { method: 'POST', body }); // ← format` },
  ],
  valid: [
    { name: 'the helper', code: `import OpenAI from 'openai';\nimport { requireEnv } from 'secure-bot/runtime';\nexport const openai = new OpenAI({ apiKey: requireEnv('OPENAI_API_KEY') });` },
    { name: 'the environment', code: `import { Telegraf } from 'telegraf';\nexport const bot = new Telegraf(process.env.BOT_TOKEN ?? '');` },
    { name: 'the same method on an unrelated object', code: `const user = createUser();\nuser.login('${'Anna'}-Maria-1987');\nconst store = openStore();\nstore.sign({ id: 1 }, 'first-page');` },
    { name: 'a stand-in that a test writes into the environment', code: "process.env.LINE_CHANNEL_SECRET = 'mock_secret';\nconst { start } = require('./bot');\nstart();\n", path: 'verify.js' },
    { name: 'the reply token that LINE sends to try a webhook', code: "import express from 'express';\nconst app = express();\napp.post('/callback', (req, res) => {\n  for (const event of req.body.events) if (event.replyToken === '00000000000000000000000000000000') return res.end();\n});\n" },
    { name: 'test files: names, options and fallbacks', path: 'src/__tests__/auth.ts', code: `import jwt from 'jsonwebtoken';\nconst apiKey = '${keys.random}';\nprocess.env.JWT_SECRET = 'shh-secret';\nexport const token = jwt.sign({ id: 1 }, process.env.JWT_SECRET || 'shh');\nexport const settings = { apiKey };` },
    { name: 'a token that a test signed for itself', path: 'src/lib/__tests__/jwt.js', code: `it('reads a token', () => {\n  const token = '${keys.jwt}';\n  expect(read(token)).toEqual({ foo: 'bar' });\n});` },
    { name: 'what is put after the query of a URL and is no key', code: `const page = '3f2a1b9c8d7e6f5a4b3c2d1e0f9a8b7c';\nexport const load = (city) => fetch('https://api.example.com/v1?page=' + page + '&appid=' + process.env.APP_ID + '&q=' + city);` },
    { name: 'a form to be filled in', path: 'src/config.example.js', code: `module.exports = { token: '${keys.random}', password: '${keys.password}' };` },
    { name: 'a publishable key', code: `import Stripe from 'stripe';\nexport const stripe = new Stripe('pk_live_${keys.random}');` },
    { name: 'a Firebase configuration for the web', code: `export const firebase = { apiKey: '${keys.google}', authDomain: 'acme.firebaseapp.com', projectId: 'acme' };` },
    {
      name: 'the key of a Firebase project in the addresses of its accounts',
      code: `const webKey = '${keys.google}';\nconst accounts = 'https://identitytoolkit.googleapis.com/v1/accounts';\nexport const signIn = (body) => fetch(\`https://identitytoolkit.googleapis.com/v1/accounts:signInWithCustomToken?key=${keys.google}\`, { method: 'POST', body });\nexport const refresh = (body) => fetch('https://securetoken.googleapis.com/v1/token?key=' + webKey, { method: 'POST', body });\nexport const look = (body) => fetch(\`\${accounts}:lookup?alt=json&key=\${webKey}\`, { method: 'POST', body });`,
    },
    { name: 'a Google key in a page', code: `document.title = 'Map';\nexport const mapsKey = '${keys.google}';` },
    { name: 'headers without a credential', code: `export const headers = { Authorization: \`Bearer \${token}\`, 'X-Api-Key': process.env.PARTNER_KEY, 'Content-Type': 'application/json' };\nexport const docs = { Authorization: 'Bearer <token>', 'X-Api-Key': 'your-api-key' };` },
    { name: 'the parts of an authorization scheme', code: `import express from 'express';\nconst app = express();\napp.use((req, res, next) => { const [scheme, value] = req.headers.authorization.split(' '); if (scheme === 'Bearer' && value !== 'undefined') next(); });` },
    { name: 'a comparison with what is no secret', code: `import express from 'express';\nconst app = express();\napp.post('/', (req, res) => { if (req.body.grant_type === 'password' || req.body.token === 'null' || req.query.token === '') res.end(); });` },
    { name: 'a comparison with the environment', code: `import express from 'express';\nconst app = express();\napp.post('/', (req, res) => { if (req.headers['x-api-key'] !== process.env.API_KEY) res.sendStatus(401); });` },
    { name: 'a password of a chat word game', code: `const word = ask();\nif (word === 'open-sesame-1') open();` },
    { name: 'URLs without a key', code: `export const url = 'https://acme-bots.io/?page=2&key=name&sort=created_at_descending_order';\nexport const page = \`https://acme-bots.io/?token=\${token}\`;` },
    { name: 'types, keys and imports', code: `import secret from 'secret-service';\ntype Kind = 'api-key' | 'password';\ninterface Config { token: 'none'; }\nexport const names = { 'api-key': 1, password: secret };` },
    { name: 'half-typed code', code: `import OpenAI from 'openai';\nexport const openai = new OpenAI({ apiKey: });`.replace('apiKey: ', 'apiKey') },
  ],
});
