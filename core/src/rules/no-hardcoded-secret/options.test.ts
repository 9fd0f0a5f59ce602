/** Literals in the options of SDKs: keys, tokens, signing secrets, passwords. */
import { afterAll, beforeAll, expect } from 'vitest';
import { testRule } from '../../testing/index.ts';
import noHardcodedSecret from './index.ts';
import { keys } from './keys.fixture.ts';

// What the fixed sample reads.
beforeAll(() => {
  process.env['OPENAI_API_KEY'] = keys.openaiOther;
});
afterAll(() => {
  delete process.env['OPENAI_API_KEY'];
});

testRule(noHardcodedSecret, {
  invalid: [
    {
      name: 'one constant of another file, used twice: one variable',
      code: `import jwt from 'jsonwebtoken';\nimport { SIGNING } from './constants';\nexport function issue(id) {\n  const secret = SIGNING;\n  return jwt.sign({ id }, secret); // ← option\n}\nexport const check = (token) => jwt.verify(token, SIGNING); // ← option\n`,
      files: { 'constants.ts': "export const SIGNING = 'open-sesame-4711';\n" },
      output: `import jwt from 'jsonwebtoken';\nimport { SIGNING } from './constants';\nimport { requireEnv } from 'secure-bot/runtime';\nexport function issue(id) {\n  const secret = SIGNING;\n  return jwt.sign({ id }, requireEnv('JWT_SECRET'));\n}\nexport const check = (token) => jwt.verify(token, requireEnv('JWT_SECRET'));\n`,
    },
    {
      name: 'what stands in for a variable in another file, under a name that says nothing',
      code: `import jwt from 'jsonwebtoken';\nimport { sealing, shared } from './setup';\nexport const issue = (id) => jwt.sign({ id }, sealing); // ← option\nexport const check = (given) => jwt.verify(given, shared.inner.seal); // ← option\n`,
      files: { 'setup.ts': "export const sealing = process.env.SEAL || 'harbour-4711-x9k';\nexport const shared = { inner: { seal: process.env.OTHER_SEAL ?? 'harbour-4712-x9k' } };\n" },
      output: `import jwt from 'jsonwebtoken';\nimport { sealing, shared } from './setup';\nimport { requireEnv } from 'secure-bot/runtime';\nexport const issue = (id) => jwt.sign({ id }, requireEnv('SEAL'));\nexport const check = (given) => jwt.verify(given, requireEnv('OTHER_SEAL'));\n`,
    },
    {
      name: "words for a server that is somebody else's unless a setting says otherwise",
      code: `import OpenAI from 'openai';\nexport const gateway = new OpenAI({ apiKey: 'model-gateway-access', baseURL: process.env.MODEL_URL ?? 'https://models.acme.io/v1' }); // ← option\n`,
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
  ],
  valid: [
    {
      name: 'what stands in for a variable in another file, and is found there',
      code: `import jwt from 'jsonwebtoken';\nimport { sealing } from './setup';\nexport const issue = (id) => jwt.sign({ id }, sealing);\n`,
      files: { 'setup.ts': "export const sealing = process.env.JWT_SECRET || 'harbour-4711-x9k';\n" },
    },
    {
      name: 'where the other file stops in production without the variable, and where nothing secret stands in for it',
      code: `import jwt from 'jsonwebtoken';\nimport { sealing, none } from './setup';\nexport const issue = (id) => jwt.sign({ id }, sealing);\nexport const other = (id) => jwt.sign({ id }, none);\n`,
      files: { 'setup.ts': "if (process.env.NODE_ENV === 'production' && !process.env.SEAL) throw new Error('SEAL is missing');\nexport const sealing = process.env.SEAL || 'harbour-4711-x9k';\nexport const none = process.env.SEAL_2 || '';\n" },
    },
    { name: 'dummies for a local model server', code: `import OpenAI from 'openai';\nexport const a = new OpenAI({ baseURL: 'http://localhost:11434/v1', apiKey: 'ollama' });\nexport const b = new OpenAI({ apiKey: process.env.LOCAL_AI_API_KEY ?? 'not-used' });\nexport const c = process.env.LM_STUDIO_API_KEY || 'not-needed';\nexport const d = process.env.LITELLM_API_KEY || 'no-key';` },
    { name: 'a made-up key for a server whose address is a setting', code: `import OpenAI from 'openai';\nexport const local = (env: Record<string, string>) => new OpenAI({ apiKey: 'openai-api-proxy', baseURL: env.OLLAMA_BASE_URL });\nexport const other = new OpenAI({ apiKey: 'openai-api-proxy', baseURL: process.env.MODEL_URL });` },
    { name: 'a made-up key for a server on the own machine', code: `import OpenAI from 'openai';\nexport const local = new OpenAI({ apiKey: 'whatever-works', baseURL: 'http://127.0.0.1:1234/v1' });` },
    { name: 'placeholders in the options of SDKs', code: `import OpenAI from 'openai';\nimport { Client } from 'discord.js';\nexport const openai = new OpenAI({ apiKey: 'your-api-key' });\nconst client = new Client({ intents: [] });\nclient.login('<token>');\nclient.login('YOUR_BOT_TOKEN');` },
    { name: 'a development database', code: `import { Pool } from 'pg';\nexport const pool = new Pool({ host: 'localhost', user: 'postgres', password: 'postgres' });\nexport const other = new Pool({ host: 'localhost', user: 'bot', password: 'blue-whale' });` },
    { name: 'the HMAC key that Telegram prescribes', code: `import { createHmac } from 'node:crypto';\nexport const secret = (token: string) => createHmac('sha256', 'WebAppData').update(token).digest();` },
  ],
});
