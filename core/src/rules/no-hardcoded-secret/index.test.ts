import { afterAll, beforeAll, expect } from 'vitest';
import { testRule } from '../../testing/index.ts';
import noHardcodedSecret from './index.ts';
import { keys } from './keys.fixture.ts';

const nameMatters = 'a name is half of the evidence here; the other half is the entropy of the value';

// What the fixed samples read.
beforeAll(() => {
  process.env['OPENAI_API_KEY'] = keys.openaiOther;
  process.env['API_TOKEN'] = keys.randomOther;
});
afterAll(() => {
  delete process.env['OPENAI_API_KEY'];
  delete process.env['API_TOKEN'];
});

testRule(noHardcodedSecret, {
  invalid: [
    {
      name: 'a key that is put after the query of a URL',
      code: `export const weather = (city) => fetch('https://api.openweathermap.org/data/2.5/weather?APPID=' + '${keys.hex}' + '&q=' + encodeURIComponent(city)); // ← named`,
    },
    {
      name: 'a key in the option of an SDK',
      code: `
        import OpenAI from 'openai';

        export const openai = new OpenAI({ apiKey: '${keys.openai}' }); // ← format
      `,
      output: `
        import OpenAI from 'openai';
        import { requireEnv } from 'secure-bot/runtime';

        export const openai = new OpenAI({ apiKey: requireEnv('OPENAI_API_KEY') });
      `,
      fixes: [{ safety: 'review', title: 'Read the secret from OPENAI_API_KEY; without it the program stops with an error' }],
      modules: {
        openai: class {
          readonly apiKey: string;
          constructor(options: { apiKey: string }) {
            this.apiKey = options.apiKey;
          }
        },
      },
      execute: ({ exports }) => expect(exports['openai']).toMatchObject({ apiKey: keys.openaiOther }),
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
      name: 'client.login with a literal of no known format',
      code: `
        import { Client } from 'discord.js';
        const client = new Client({ intents: [] });
        client.login('${keys.random}'); // ← option
      `,
      output: `
        import { Client } from 'discord.js';
        import { requireEnv } from 'secure-bot/runtime';
        const client = new Client({ intents: [] });
        client.login(requireEnv('DISCORD_TOKEN'));
      `,
    },
    {
      name: 'signing with a word that everybody knows',
      code: `
        import { sign, verify } from 'jsonwebtoken';
        export const issue = (id) => sign({ id }, 'secret'); // ← option
        export const check = (token) => verify(token, 'secret'); // ← option
      `,
      output: `
        import { sign, verify } from 'jsonwebtoken';
        import { requireEnv } from 'secure-bot/runtime';
        export const issue = (id) => sign({ id }, requireEnv('JWT_SECRET'));
        export const check = (token) => verify(token, requireEnv('JWT_SECRET'));
      `,
    },
    {
      name: 'jose, through an encoder',
      code: `
        import { SignJWT, jwtVerify } from 'jose';
        const key = new TextEncoder().encode('my-jwt-secret'); // ← option
        export const issue = () => new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('2h').sign(key);
        export const check = (token) => jwtVerify(token, Buffer.from('another-secret')); // ← option
      `,
    },
    {
      name: 'express-session, cookie-parser, iron-session',
      code: `
        const session = require('express-session');
        const cookieParser = require('cookie-parser');
        const { getIronSession } = require('iron-session');
        app.use(session({ secret: 'keyboard cat', resave: false })); // ← option
        app.use(cookieParser('cookie-monster')); // ← option
        exports.load = (req, res) => getIronSession(req, res, { cookieName: 'bot', password: 'complex_password_at_least_32_characters_long' }); // ← option
      `,
    },
    {
      name: 'HMAC and cipher keys of node:crypto',
      code: `
        import crypto, { createHmac } from 'node:crypto';
        export const digest = (body: string) => createHmac('sha256', 'app-secret-1').update(body).digest('hex'); // ← option
        export const cipher = (iv: Buffer) => crypto.createCipheriv('aes-256-cbc', Buffer.from('0011-not-so-random-key-of-32-chr'), iv); // ← option
      `,
    },
    {
      name: 'Slack: signing secret of an ExpressReceiver, token of the app',
      code: `
        import { App, ExpressReceiver } from '@slack/bolt';
        const receiver = new ExpressReceiver({ signingSecret: '${keys.hex}' }); // ← option
        export const app = new App({ token: '${keys.slack}', receiver }); // ← format
      `,
      output: `
        import { App, ExpressReceiver } from '@slack/bolt';
        import { requireEnv } from 'secure-bot/runtime';
        const receiver = new ExpressReceiver({ signingSecret: requireEnv('SLACK_SIGNING_SECRET') });
        export const app = new App({ token: requireEnv('SLACK_BOT_TOKEN'), receiver });
      `,
    },
    {
      name: 'LINE, Twilio, Stripe',
      code: `
        import { middleware, messagingApi } from '@line/bot-sdk';
        import twilio from 'twilio';
        import Stripe from 'stripe';
        export const line = middleware({ channelSecret: '${keys.hex}' }); // ← option
        export const client = new messagingApi.MessagingApiClient({ channelAccessToken: '${keys.random}' }); // ← option
        export const sms = twilio(process.env.TWILIO_ACCOUNT_SID, '${keys.hex}'); // ← option
        export const stripe = new Stripe('${keys.stripe}'); // ← format
      `,
    },
    {
      name: 'grammY, node-telegram-bot-api, REST of discord.js',
      code: `
        import { Bot } from 'grammy';
        import TelegramBot from 'node-telegram-bot-api';
        import { REST } from 'discord.js';
        export const bot = new Bot('${keys.random}'); // ← option
        export const other = new TelegramBot('${keys.randomOther}', { polling: true }); // ← option
        export const rest = new REST({ version: '10' }).setToken('${keys.discord}'); // ← format
      `,
    },
    {
      name: 'passwords of databases and of a mail server',
      code: `
        import axios from 'axios';
        import pg from 'pg';
        import mysql from 'mysql2/promise';
        import { createTransport } from 'nodemailer';
        import { createClient } from 'redis';
        export const pool = new pg.Pool({ host: 'db.acme-bots.io', user: 'bot', password: 'blue-whale-77' }); // ← option
        export const my = mysql.createPool({ host: 'db.acme-bots.io', user: 'bot', password: 'red-panda-12' }); // ← option
        export const mail = createTransport({ host: 'smtp.acme-bots.io', auth: { user: 'bot', pass: 'grey-goose-9' } }); // ← option
        export const cache = createClient({ password: 'green-frog-5' }); // ← option
        export const load = () => axios.get('https://api.acme-bots.io', { auth: { username: 'bot', password: 'blue-whale-9' } }); // ← option
        export const store = connect('${keys.postgres}'); // ← format
      `,
    },
    {
      name: 'options built in another place: spread, property of a constant, parameter, class field',
      code: `
        import Anthropic from '@anthropic-ai/sdk';
        const config = { token: '${keys.random}', retries: 2 }; // ← option
        const base = { apiKey: config.token };
        export const client = new Anthropic({ ...base, maxRetries: config.retries });
        function create(secret: string) { return new Anthropic({ apiKey: secret }); }
        export const second = create('${keys.randomOther}'); // ← option
        export class Service {
          private readonly credential = '${keys.hex}'; // ← option
          client = new Anthropic({ apiKey: this.credential });
        }
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
      name: 'basic authentication, crypto-js, Nest',
      code: `
        import basicAuth from 'express-basic-auth';
        import CryptoJS from 'crypto-js';
        import { bearerAuth } from 'hono/bearer-auth';
        import { JwtModule } from '@nestjs/jwt';
        app.use(basicAuth({ users: { admin: 'supersecret' } })); // ← option
        app.use('/api', bearerAuth({ token: 'honotoken-1' })); // ← option
        export const seal = (text) => CryptoJS.AES.encrypt(text, 'secret key 123').toString(); // ← option
        export const module = JwtModule.register({ secret: 'hard!to-guess_secret' }); // ← option
      `,
    },
    {
      name: 'a credential name and a random value: property, parameter default, assignment',
      code: `
        export const settings = { apiKey: '${keys.random}', region: 'eu-west-1' }; // ← named
        module.config.clientSecret = '${keys.randomOther}'; // ← named
        export class Api { static accessToken = '${keys.hex}'; } // ← named
      `,
      output: `
        import { requireEnv } from 'secure-bot/runtime';

        export const settings = { apiKey: requireEnv('API_KEY'), region: 'eu-west-1' };
        module.config.clientSecret = requireEnv('CLIENT_SECRET');
        export class Api { static accessToken = requireEnv('ACCESS_TOKEN'); }
      `,
    },
    {
      name: 'a credential name and a random value: variable',
      code: `
        const dbPassword = '${keys.password}'; // ← named
        function connect(authToken = '${keys.random}') { return use(authToken, dbPassword); } // ← named
      `,
      nameMatters,
    },
    {
      name: 'the exported constant of a settings file',
      code: `export const BOT_API_KEY: string = \`${keys.random}\`; // ← named`,
      output: `import { requireEnv } from 'secure-bot/runtime';\n\nexport const BOT_API_KEY: string = requireEnv('BOT_API_KEY');`,
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
  ],
  valid: [
    { name: 'the helper', code: `import OpenAI from 'openai';\nimport { requireEnv } from 'secure-bot/runtime';\nexport const openai = new OpenAI({ apiKey: requireEnv('OPENAI_API_KEY') });` },
    { name: 'the environment', code: `import { Telegraf } from 'telegraf';\nexport const bot = new Telegraf(process.env.BOT_TOKEN ?? '');` },
    { name: 'dummies for a local model server', code: `import OpenAI from 'openai';\nexport const a = new OpenAI({ baseURL: 'http://localhost:11434/v1', apiKey: 'ollama' });\nexport const b = new OpenAI({ apiKey: process.env.LOCAL_AI_API_KEY ?? 'not-used' });\nexport const c = process.env.LM_STUDIO_API_KEY || 'not-needed';\nexport const d = process.env.LITELLM_API_KEY || 'no-key';` },
    { name: 'a made-up key for a server on the own machine', code: `import OpenAI from 'openai';\nexport const local = new OpenAI({ apiKey: 'whatever-works', baseURL: 'http://127.0.0.1:1234/v1' });` },
    { name: 'placeholders in the options of SDKs', code: `import OpenAI from 'openai';\nimport { Client } from 'discord.js';\nexport const openai = new OpenAI({ apiKey: 'your-api-key' });\nconst client = new Client({ intents: [] });\nclient.login('<token>');\nclient.login('YOUR_BOT_TOKEN');` },
    { name: 'a development database', code: `import { Pool } from 'pg';\nexport const pool = new Pool({ host: 'localhost', user: 'postgres', password: 'postgres' });\nexport const other = new Pool({ host: 'localhost', user: 'bot', password: 'blue-whale' });` },
    { name: 'the same method on an unrelated object', code: `const user = createUser();\nuser.login('${'Anna'}-Maria-1987');\nconst store = openStore();\nstore.sign({ id: 1 }, 'first-page');` },
    { name: 'test files: names, options and fallbacks', path: 'src/__tests__/auth.ts', code: `import jwt from 'jsonwebtoken';\nconst apiKey = '${keys.random}';\nprocess.env.JWT_SECRET = 'shh-secret';\nexport const token = jwt.sign({ id: 1 }, process.env.JWT_SECRET || 'shh');\nexport const settings = { apiKey };` },
    { name: 'a token that a test signed for itself', path: 'src/lib/__tests__/jwt.js', code: `it('reads a token', () => {\n  const token = '${keys.jwt}';\n  expect(read(token)).toEqual({ foo: 'bar' });\n});` },
    { name: 'what is put after the query of a URL and is no key', code: `const page = '3f2a1b9c8d7e6f5a4b3c2d1e0f9a8b7c';\nexport const load = (city) => fetch('https://api.example.com/v1?page=' + page + '&appid=' + process.env.APP_ID + '&q=' + city);` },
    { name: 'a form to be filled in', path: 'src/config.example.js', code: `module.exports = { token: '${keys.random}', password: '${keys.password}' };` },
    { name: 'identifiers of Discord, LINE and Telegram', code: `export const guildId = '1098765432109876543';\nexport const owners = new Set(['U${keys.hex}']);\nexport const chatId = '-1001234567890';` },
    { name: 'texts of an interface under credential names', code: `export const texts = { password: 'Administrator-Kontopasswort', token: 'GitHub-adgangstoken', apiKey: 'Enter your API key', secret: 'Geheimnis' };` },
    { name: 'random values under names that say no credential', code: `export const etag = '${keys.hex}';\nexport const commit = { sha: '${keys.hex}', buildId: '${keys.random}' };` },
    { name: 'names of tokens that are text', code: `export const settings = { nextPageToken: '${keys.random}', csrfToken: '${keys.hex}', tokenAddress: '0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913' };` },
    { name: 'hashes of passwords', code: `export const user = { password: '$2b$10$${keys.random}${keys.random.slice(0, 21)}' };\nexport const admin = process.env.ADMIN_PASSWORD ?? '$argon2id$v=19$m=65536,t=3,p=4$${keys.random}';` },
    { name: 'a link that is made to be shared', code: `export const image = 'https://firebasestorage.googleapis.com/v0/b/acme.appspot.com/o/cat.png?alt=media&token=${'3f2b8c1d'}-9a4e-4c7b-8d21-${'5e6f7a8b9c0d'}';` },
    { name: 'a field that only sounds like a key', code: `import express from 'express';\nconst app = express();\napp.get('/', (req, res) => { if (req.query.sort_key === 'created_at' || req.query.page_token === 'first-page') res.end(); });` },
    { name: 'the mint of a coin', code: `export const coins = { botToken: '7xKXtg2CW87d97TXJSDpbD5jBkheTqA83TZRuJosgAsU', usdcToken: 'EQCxE6mUtQJKFnGfaROTKOt1lZbDiiX1kCixRv7Nw2Id_sDs' };` },
    { name: 'the contract of a coin', code: `export const contracts = { usdcToken: '0x${keys.hex}aabbccdd' };` },
    { name: 'a publishable key', code: `import Stripe from 'stripe';\nexport const stripe = new Stripe('pk_live_${keys.random}');` },
    { name: 'a Firebase configuration for the web', code: `export const firebase = { apiKey: '${keys.google}', authDomain: 'acme.firebaseapp.com', projectId: 'acme' };` },
    { name: 'a Google key in a page', code: `document.title = 'Map';\nexport const mapsKey = '${keys.google}';` },
    { name: 'the HMAC key that Telegram prescribes', code: `import { createHmac } from 'node:crypto';\nexport const secret = (token: string) => createHmac('sha256', 'WebAppData').update(token).digest();` },
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
