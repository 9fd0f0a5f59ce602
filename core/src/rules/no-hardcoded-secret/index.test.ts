import { expect } from 'vitest';
import { testRule } from '../../testing/index.ts';
import noHardcodedSecret from './index.ts';
import { keys } from './keys.fixture.ts';

const nameMatters = 'a name is half of the evidence here; the other half is the entropy of the value';

testRule(noHardcodedSecret, {
  invalid: [
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
      name: 'the commonest case: a signing secret with a fallback',
      code: `
        import jwt from 'jsonwebtoken';
        const secret = process.env.JWT_SECRET || 'dev-secret'; // ← fallback
        export const issue = (id: string) => jwt.sign({ id }, secret);
      `,
      output: `
        import jwt from 'jsonwebtoken';
        import { requireEnv } from 'secure-bot/runtime';
        const secret = requireEnv('JWT_SECRET');
        export const issue = (id: string) => jwt.sign({ id }, secret);
      `,
      fixes: [{ title: 'Require JWT_SECRET: without it the program stops with an error', safety: 'review' }],
    },
    {
      name: 'the fixed fallback stops without the variable and works with it',
      code: `export const secret = () => process.env.SECURE_BOT_TEST_SESSION_SECRET ?? 'keyboard cat'; // ← fallback`,
      output: `import { requireEnv } from 'secure-bot/runtime';\n\nexport const secret = () => requireEnv('SECURE_BOT_TEST_SESSION_SECRET');`,
      execute: (sample) => {
        expect(() => sample.call('secret')).toThrow(/SECURE_BOT_TEST_SESSION_SECRET/);
        process.env['SECURE_BOT_TEST_SESSION_SECRET'] = keys.random;
        expect(sample.call('secret')).toBe(keys.random);
        delete process.env['SECURE_BOT_TEST_SESSION_SECRET'];
      },
    },
    {
      name: 'a random key behind a variable of the environment',
      code: `const apiKey = process.env['WEATHER_API_KEY'] || "${keys.hex}"; // ← fallback`,
      output: `import { requireEnv } from 'secure-bot/runtime';\n\nconst apiKey = requireEnv("WEATHER_API_KEY");`,
    },
    {
      name: 'the last of a chain of variables is required',
      code: `const token = process.env.BOT_TOKEN || process.env.TELEGRAM_TOKEN || '${keys.telegram}'; // ← format`,
      output: `import { requireEnv } from 'secure-bot/runtime';\n\nconst token = process.env.BOT_TOKEN || process.env.TELEGRAM_TOKEN || requireEnv('TELEGRAM_TOKEN');`,
    },
    {
      name: 'a comment inside keeps its place',
      code: `const secret = process.env.COOKIE_SECRET || /* local only */ 'cat'; // ← fallback`,
      output: `import { requireEnv } from 'secure-bot/runtime';\n\nconst secret = process.env.COOKIE_SECRET || /* local only */ requireEnv('COOKIE_SECRET');`,
    },
    {
      name: 'a default in destructuring',
      code: `const { PORT = '3000', WEBHOOK_SECRET = 'hook-me-up' } = process.env; // ← fallback`,
      output: `import { requireEnv } from 'secure-bot/runtime';\n\nconst { PORT = '3000', WEBHOOK_SECRET = requireEnv('WEBHOOK_SECRET') } = process.env;`,
    },
    {
      name: 'a destructured variable with a fallback later',
      code: `
        const { ADMIN_PASSWORD: given } = process.env;
        export const password = given ?? 'let-me-in'; // ← fallback
      `,
    },
    {
      name: 'a conditional expression',
      code: `const key = process.env.ENCRYPTION_KEY ? process.env.ENCRYPTION_KEY : 'abcdefgh-key-32'; // ← fallback`,
      output: `import { requireEnv } from 'secure-bot/runtime';\n\nconst key = requireEnv('ENCRYPTION_KEY');`,
    },
    {
      name: 'assigned where it is missing',
      code: `
        let secret = process.env.SESSION_SECRET;
        if (!secret) secret = 'session-secret-1'; // ← fallback
        process.env.JWT_SECRET ||= 'jwt-1-2-3'; // ← fallback
        export { secret };
      `,
      output: `
        import { requireEnv } from 'secure-bot/runtime';

        let secret = process.env.SESSION_SECRET;
        if (!secret) secret = requireEnv('SESSION_SECRET');
        requireEnv('JWT_SECRET');
        export { secret };
      `,
    },
    {
      name: 'a default in a schema of variables',
      code: `
        import { z } from 'zod';
        export const env = z.object({
          PORT: z.coerce.number().default(3000),
          JWT_SECRET: z.string().min(8).default('super-secret-jwt'), // ← fallback
        }).parse(process.env);
      `,
      output: `
        import { z } from 'zod';
        export const env = z.object({
          PORT: z.coerce.number().default(3000),
          JWT_SECRET: z.string().min(8),
        }).parse(process.env);
      `,
    },
    {
      name: 'a default of envalid',
      code: `
        import { cleanEnv, str } from 'envalid';
        export const env = cleanEnv(process.env, { SESSION_SECRET: str({ default: 'shh-quiet' }) }); // ← fallback
      `,
      output: `
        import { cleanEnv, str } from 'envalid';
        export const env = cleanEnv(process.env, { SESSION_SECRET: str() });
      `,
    },
    {
      name: 'a configuration service with a default',
      code: `
        export class AuthModule {
          constructor(config) {
            this.secret = config.get('JWT_SECRET', 'nest-secret'); // ← fallback
          }
        }
      `,
    },
    {
      name: "the project's own reader of variables",
      code: `
        function read(name: string, fallback: string) { return process.env[name] ?? fallback; }
        export const secret = read('COOKIE_SECRET', 'monster'); // ← fallback
      `,
    },
    {
      name: 'Deno and Bun',
      code: `
        export const token = Deno.env.get('VERIFY_TOKEN') ?? 'verify-me-123'; // ← fallback
        export const secret = Bun.env.WEBHOOK_SECRET || 'hook-42'; // ← fallback
      `,
    },
    {
      name: 'a variable that bundlers publish: no fix, and advice to move the call',
      code: `const key = import.meta.env.VITE_OPENAI_API_KEY || '${keys.openai}'; // ← browser`,
      output: null,
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
        import pg from 'pg';
        import mysql from 'mysql2/promise';
        import { createTransport } from 'nodemailer';
        import { createClient } from 'redis';
        export const pool = new pg.Pool({ host: 'db.acme-bots.io', user: 'bot', password: 'blue-whale-77' }); // ← option
        export const my = mysql.createPool({ host: 'db.acme-bots.io', user: 'bot', password: 'red-panda-12' }); // ← option
        export const mail = createTransport({ host: 'smtp.acme-bots.io', auth: { user: 'bot', pass: 'grey-goose-9' } }); // ← option
        export const cache = createClient({ password: 'green-frog-5' }); // ← option
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
        export const load = () => fetch('https://api.acme-bots.io', { headers: { Authorization: 'Bearer ${keys.random}' } }); // ← header
      `,
      output: `
        import { requireEnv } from 'secure-bot/runtime';

        export const load = () => fetch('https://api.acme-bots.io', { headers: { Authorization: \`Bearer \${requireEnv('API_TOKEN')}\` } });
      `,
    },
    {
      name: 'header setters, header assignments and basic credentials',
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
    {
      name: 'variables of another name, assertions and optional chaining',
      code: `
        const { env } = process;
        export const a = (env.JWT_SECRET as string) || 'shh-secret'; // ← fallback
        export const b = process.env.SESSION_SECRET?.trim() || 'quiet-cat'; // ← fallback
        export const c = process.env.COOKIE_SECRET! ?? 'loud-cat'; // ← fallback
      `,
    },
    {
      name: 'a fallback that is a constant',
      code: `
        const DEFAULT = 'not-that-secret-7'; // ← fallback
        export const secret = process.env.JWT_SECRET || DEFAULT;
      `,
    },
    {
      name: 'strict: words for services, also on the own machine',
      options: { strict: true },
      code: `
        import { Pool } from 'pg';
        export const key = process.env.OPENAI_API_KEY || 'house-key'; // ← fallback
        export const pool = new Pool({ host: 'localhost', user: 'bot', password: 'blue-whale' }); // ← option
      `,
    },
  ],
  valid: [
    { name: 'the helper', code: `import OpenAI from 'openai';\nimport { requireEnv } from 'secure-bot/runtime';\nexport const openai = new OpenAI({ apiKey: requireEnv('OPENAI_API_KEY') });` },
    { name: 'the environment', code: `import { Telegraf } from 'telegraf';\nexport const bot = new Telegraf(process.env.BOT_TOKEN ?? '');` },
    { name: 'an empty fallback', code: `export const secret = process.env.JWT_SECRET || '';` },
    { name: 'another variable as the fallback', code: `export const token = process.env.BOT_TOKEN || process.env.TELEGRAM_TOKEN;` },
    { name: 'a missing variable throws', code: `export const secret = process.env.JWT_SECRET ?? fail('JWT_SECRET is missing');` },
    { name: 'configuration is no credential', code: `export const port = process.env.PORT || '3000';\nexport const model = process.env.OPENAI_MODEL ?? 'gpt-4o-mini-2024-07-18';\nexport const host = process.env.DB_HOST || 'localhost';` },
    { name: 'names that speak of tokens', code: `export const limit = process.env.MAX_TOKENS || '4096';\nexport const url = process.env.TOKEN_URL || 'https://acme-bots.io/oauth/token';\nexport const life = process.env.JWT_EXPIRES_IN || '15m';\nexport const file = process.env.SECRET_FILE ?? './secret.txt';` },
    { name: 'dummies for a local model server', code: `import OpenAI from 'openai';\nexport const a = new OpenAI({ baseURL: 'http://localhost:11434/v1', apiKey: 'ollama' });\nexport const b = new OpenAI({ apiKey: process.env.LOCAL_AI_API_KEY ?? 'not-used' });\nexport const c = process.env.LM_STUDIO_API_KEY || 'not-needed';\nexport const d = process.env.LITELLM_API_KEY || 'no-key';` },
    { name: 'a made-up key for a server on the own machine', code: `import OpenAI from 'openai';\nexport const local = new OpenAI({ apiKey: 'whatever-works', baseURL: 'http://127.0.0.1:1234/v1' });` },
    { name: 'placeholders in the options of SDKs', code: `import OpenAI from 'openai';\nimport { Client } from 'discord.js';\nexport const openai = new OpenAI({ apiKey: 'your-api-key' });\nconst client = new Client({ intents: [] });\nclient.login('<token>');\nclient.login('YOUR_BOT_TOKEN');` },
    { name: 'a development database', code: `import { Pool } from 'pg';\nexport const pool = new Pool({ host: 'localhost', user: 'postgres', password: 'postgres' });\nexport const other = new Pool({ host: 'localhost', user: 'bot', password: 'blue-whale' });` },
    { name: 'the same method on an unrelated object', code: `const user = createUser();\nuser.login('${'Anna'}-Maria-1987');\nconst store = openStore();\nstore.sign({ id: 1 }, 'first-page');` },
    { name: 'in development only', code: `export let secret;\nif (process.env.NODE_ENV !== 'production') secret = process.env.JWT_SECRET || 'dev-secret';` },
    { name: 'one value in production, another in development', code: `export const secret = process.env.NODE_ENV === 'production' ? process.env.JWT_SECRET : 'dev-secret';` },
    { name: 'production stops without the variable', code: `if (process.env.NODE_ENV === 'production' && !process.env.JWT_SECRET) throw new Error('JWT_SECRET is missing');\nexport const secret = process.env.JWT_SECRET || 'dev-secret';` },
    { name: 'the default is refused at start', code: `const secret = process.env.JWT_SECRET || 'dev-secret';\nif (isProduction && secret === 'dev-secret') { console.error('set JWT_SECRET'); process.exit(1); }\nexport { secret };` },
    { name: 'what a log says of a missing variable', code: `console.log('JWT_SECRET:', process.env.JWT_SECRET || 'not set');\nconsole.log(process.env.BOT_TOKEN ? 'token found' : 'token missing');` },
    { name: 'test files: names, options and fallbacks', path: 'src/__tests__/auth.ts', code: `import jwt from 'jsonwebtoken';\nconst apiKey = '${keys.random}';\nprocess.env.JWT_SECRET = 'shh-secret';\nexport const token = jwt.sign({ id: 1 }, process.env.JWT_SECRET || 'shh');\nexport const settings = { apiKey };` },
    { name: 'a form to be filled in', path: 'src/config.example.js', code: `module.exports = { token: '${keys.random}', password: '${keys.password}' };` },
    { name: 'identifiers of Discord, LINE and Telegram', code: `export const guildId = '1098765432109876543';\nexport const owners = new Set(['U${keys.hex}']);\nexport const chatId = '-1001234567890';` },
    { name: 'texts of an interface under credential names', code: `export const texts = { password: 'Administrator-Kontopasswort', token: 'GitHub-adgangstoken', apiKey: 'Enter your API key', secret: 'Geheimnis' };` },
    { name: 'random values under names that say no credential', code: `export const etag = '${keys.hex}';\nexport const commit = { sha: '${keys.hex}', buildId: '${keys.random}' };` },
    { name: 'names of tokens that are text', code: `export const settings = { nextPageToken: '${keys.random}', csrfToken: '${keys.hex}', tokenAddress: '0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913' };` },
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
    { name: 'a default in a schema that is no credential', code: `import { z } from 'zod';\nexport const env = z.object({ LOG_LEVEL: z.string().default('info'), OPENAI_API_KEY: z.string().default(''), API_KEY: z.string().min(1) }).parse(process.env);` },
    { name: 'a default for development in envalid', code: `import { cleanEnv, str } from 'envalid';\nexport const env = cleanEnv(process.env, { SESSION_SECRET: str({ devDefault: 'shh-quiet' }) });` },
    { name: 'a map with a default is no environment', code: `export const color = theme.get('PRIMARY_COLOR', 'blue-grey');\nexport const token = sessions.set('ACCESS_TOKEN', issue());` },
    { name: 'a word for a service that checks its keys', code: `export const key = process.env.OPENAI_API_KEY || 'house-key';` },
    { name: 'half-typed code', code: `import OpenAI from 'openai';\nexport const openai = new OpenAI({ apiKey: });`.replace('apiKey: ', 'apiKey') },
  ],
});
