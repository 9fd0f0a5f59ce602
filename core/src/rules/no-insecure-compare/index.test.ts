import { createHmac } from 'node:crypto';
import { expect } from 'vitest';
import { testRule } from '../../testing/index.ts';
import noInsecureCompare from './index.ts';

const express = `import express from 'express';\nconst app = express();`;
const hmac = (body: string, encoding: 'hex' | 'base64' = 'hex') => createHmac('sha256', 'key').update(body).digest(encoding);

testRule(noInsecureCompare, {
  invalid: [
    {
      name: 'a signature header against an HMAC digest',
      code: `
        import { createHmac } from 'node:crypto';
        import express from 'express';
        const app = express();
        app.post('/webhook', express.raw({ type: '*/*' }), (req, res) => {
          const expected = createHmac('sha256', process.env.WEBHOOK_SECRET).update(req.body).digest('hex');
          if (req.headers['x-pay-signature'] !== expected) return res.sendStatus(403); // ← compared
          res.sendStatus(200);
        });
      `,
      fixes: [{ safety: 'safe', title: 'Compare in constant time' }],
      output: `
        import { createHmac } from 'node:crypto';
        import express from 'express';
        import { safeEqual } from 'secure-bot/runtime';
        const app = express();
        app.post('/webhook', express.raw({ type: '*/*' }), (req, res) => {
          const expected = createHmac('sha256', process.env.WEBHOOK_SECRET).update(req.body).digest('hex');
          if (!safeEqual(req.headers['x-pay-signature'], expected)) return res.sendStatus(403);
          res.sendStatus(200);
        });
      `,
    },
    {
      name: 'a digest in a helper, by require',
      path: 'verify.js',
      code: `
        const crypto = require('crypto');
        function validate(body, signature) {
          const hash = crypto.createHmac('sha256', 'key').update(body).digest('base64');
          return signature === hash; // ← compared
        }
        module.exports = { validate };
      `,
      output: `
        const crypto = require('crypto');
        const { safeEqual } = require('secure-bot/runtime');
        function validate(body, signature) {
          const hash = crypto.createHmac('sha256', 'key').update(body).digest('base64');
          return safeEqual(signature, hash);
        }
        module.exports = { validate };
      `,
      execute: ({ call }) => {
        expect(call('validate', 'body', hmac('body', 'base64'))).toBe(true);
        expect(call('validate', 'body', hmac('other', 'base64'))).toBe(false);
        expect(call('validate', 'body', undefined)).toBe(false);
      },
    },
    {
      name: 'a digest in a template, step by step',
      code: `
        import * as crypto from 'crypto';
        export function isSigned(raw: string, header: string | undefined): boolean {
          const mac = crypto.createHmac('sha256', 'key');
          mac.update(raw);
          return header === \`sha256=\${mac.digest('hex')}\`; // ← compared
        }
      `,
      output: `
        import * as crypto from 'crypto';
        import { safeEqual } from 'secure-bot/runtime';
        export function isSigned(raw: string, header: string | undefined): boolean {
          const mac = crypto.createHmac('sha256', 'key');
          mac.update(raw);
          return safeEqual(header, \`sha256=\${mac.digest('hex')}\`);
        }
      `,
      execute: ({ call }) => {
        expect(call('isSigned', 'body', `sha256=${hmac('body')}`)).toBe(true);
        expect(call('isSigned', 'body', hmac('body'))).toBe(false);
      },
    },
    {
      name: 'parentheses and comments around the operands stay',
      code: `
        import { createHmac } from 'node:crypto';
        export const isSigned = (raw: string, given: string) =>
          (given) /* from the header */ === // hex
            (createHmac('sha256', 'key').update(raw).digest('hex') as string); // done
      `,
      errors: [{ messageId: 'compared', line: 3 }],
      output: `
        import { createHmac } from 'node:crypto';
        import { safeEqual } from 'secure-bot/runtime';
        export const isSigned = (raw: string, given: string) =>
          safeEqual((given) /* from the header */ , // hex
            (createHmac('sha256', 'key').update(raw).digest('hex') as string)); // done
      `,
      execute: ({ call }) => expect(call('isSigned', 'body', hmac('body'))).toBe(true),
    },
    {
      name: 'the digest of a class method, cut and lowered',
      code: `
        import { createHmac, type Hmac } from 'node:crypto';
        export class Verifier {
          constructor(private readonly key: string) {}
          private sign(body: string): string {
            const mac: Hmac = createHmac('sha1', this.key);
            return mac.update(body, 'utf8').digest('hex').toLowerCase();
          }
          check(body: string, signature: string): boolean {
            return this.sign(body) == signature.trim(); // ← compared
          }
        }
      `,
      fixes: [{ safety: 'review', title: 'Compare in constant time: numbers no longer equal texts' }],
      output: `
        import { createHmac, type Hmac } from 'node:crypto';
        import { safeEqual } from 'secure-bot/runtime';
        export class Verifier {
          constructor(private readonly key: string) {}
          private sign(body: string): string {
            const mac: Hmac = createHmac('sha1', this.key);
            return mac.update(body, 'utf8').digest('hex').toLowerCase();
          }
          check(body: string, signature: string): boolean {
            return safeEqual(this.sign(body), signature.trim());
          }
        }
      `,
    },
    {
      name: 'a digest that is a buffer, which an operator never finds equal',
      code: `
        import { createHmac } from 'node:crypto';
        export const isSigned = (raw: string, given: Buffer) => createHmac('sha256', 'key').update(raw).digest() === given; // ← compared
      `,
      fixes: [{ safety: 'review' }],
    },
    {
      name: 'a method of buffers',
      code: `
        import { createHmac } from 'node:crypto';
        export const isSigned = (raw: string, given: Buffer) => createHmac('sha256', 'key').update(raw).digest().equals(given); // ← compared
      `,
      output: `
        import { createHmac } from 'node:crypto';
        import { safeEqual } from 'secure-bot/runtime';
        export const isSigned = (raw: string, given: Buffer) => safeEqual(createHmac('sha256', 'key').update(raw).digest(), given);
      `,
      execute: ({ call }) => {
        expect(call('isSigned', 'body', Buffer.from(hmac('body'), 'hex'))).toBe(true);
        expect(call('isSigned', 'body', Buffer.from(hmac('no'), 'hex'))).toBe(false);
      },
    },
    {
      name: 'Buffer.compare and Object.is',
      code: `
        import { createHmac } from 'node:crypto';
        const sign = (raw: string) => createHmac('sha256', 'key').update(raw).digest('hex');
        export const a = (raw: string, given: string) => Buffer.compare(Buffer.from(sign(raw)), Buffer.from(given)) === 0; // ← compared
        export const b = (raw: string, given: string) => Object.is(sign(raw), given); // ← compared
      `,
      fixes: [null, { safety: 'safe' }],
    },
    {
      name: 'the signature of a sign-in widget, from the query',
      code: `
        import { createHash, createHmac } from 'node:crypto';
        ${express.replaceAll('\n', '\n        ')}
        app.get('/login', (req, res) => {
          const { hash, ...data } = req.query;
          const secret = createHash('sha256').update(process.env.BOT_TOKEN).digest();
          const text = Object.keys(data).sort().map((key) => \`\${key}=\${data[key]}\`).join('\\n');
          if (createHmac('sha256', secret).update(text).digest('hex') !== hash) return res.sendStatus(401); // ← compared
          res.sendStatus(204);
        });
      `,
    },
    {
      name: 'a plain hash over a secret, as payment services want it',
      code: `
        import { createHash } from 'node:crypto';
        ${express.replaceAll('\n', '\n        ')}
        app.post('/paid', (req, res) => {
          const sign = createHash('md5').update(\`\${req.body.order}:\${process.env.MERCHANT_SECRET}\`).digest('hex');
          if (req.body.sign !== sign) return res.sendStatus(400); // ← compared
          res.send('OK');
        });
      `,
    },
    {
      name: 'web crypto',
      code: `
        export async function isSigned(key: CryptoKey, raw: Uint8Array, given: string): Promise<boolean> {
          const mac = await crypto.subtle.sign('HMAC', key, raw);
          const hex = Array.from(new Uint8Array(mac)).map((byte) => byte.toString(16).padStart(2, '0')).join('');
          return hex === given; // ← compared
        }
      `,
    },
    {
      name: 'a header against a secret of the environment',
      path: 'routes/chat.js',
      code: `
        "use strict";

        const express = require("express");
        const router = express.Router();
        router.post("/token", (req, res) => {
          const key = req.headers["x-api-key"];
          if (key === process.env.CHAT_API_KEY) { // ← compared
            return res.json({ ok: true });
          }
          res.status(401).json({ error: "unknown key" });
        });
        module.exports = router;
      `,
      output: `
        "use strict";

        const express = require("express");
        const { safeEqual } = require("secure-bot/runtime");
        const router = express.Router();
        router.post("/token", (req, res) => {
          const key = req.headers["x-api-key"];
          if (safeEqual(key, process.env.CHAT_API_KEY)) {
            return res.json({ ok: true });
          }
          res.status(401).json({ error: "unknown key" });
        });
        module.exports = router;
      `,
    },
    {
      name: 'a password in the body',
      code: `
        ${express.replaceAll('\n', '\n        ')}
        app.post('/login', (req, res) => {
          if (req.body.password !== process.env.DASHBOARD_PASSWORD) { // ← compared
            res.status(401).end();
          }
        });
      `,
      fixes: [{ safety: 'safe' }],
    },
    {
      name: 'the loose operator',
      code: `
        ${express.replaceAll('\n', '\n        ')}
        app.post('/login', (req, res) => {
          if (process.env.DASHBOARD_PASSWORD == req.body.password) res.end(); // ← compared
        });
      `,
      fixes: [{ safety: 'review' }],
    },
    {
      name: 'a verify token, with a fallback, beside a constant',
      code: `
        import type { Request, Response } from 'express';
        const VERIFY_TOKEN = process.env.WHATSAPP_VERIFY_TOKEN || 'verify123';
        export function verify(req: Request, res: Response) {
          const mode = req.query['hub.mode'];
          const token = req.query['hub.verify_token'];
          if (mode === 'subscribe' && token === VERIFY_TOKEN) res.send(req.query['hub.challenge']); // ← compared
        }
      `,
    },
    {
      name: 'a verify token from a configuration of another file',
      code: `
        import { config } from './config.js';
        export const verify = ({ 'hub.mode': mode, 'hub.verify_token': token }) => mode === 'subscribe' && token === config.verifyToken; // ← compared
      `,
    },
    {
      name: 'basic authentication, taken apart',
      code: `
        import { NextResponse, type NextRequest } from 'next/server';
        export function middleware(request: NextRequest) {
          const [, encoded] = request.headers.get('authorization')!.split(' ');
          const [, password] = Buffer.from(encoded, 'base64').toString().split(':');
          if (password !== process.env.HTTP_BASIC_AUTH_PASSWORD) return new Response('no', { status: 401 }); // ← compared
          return NextResponse.next();
        }
      `,
    },
    {
      name: 'an Authorization header against a template',
      code: `
        ${express.replaceAll('\n', '\n        ')}
        app.use((req, res, next) => {
          if (req.get('authorization') !== \`Bearer \${process.env.API_TOKEN}\`) return res.sendStatus(401); // ← compared
          next();
        });
      `,
      output: `
        import express from 'express';
        import { safeEqual } from 'secure-bot/runtime';
        const app = express();
        app.use((req, res, next) => {
          if (!safeEqual(req.get('authorization'), \`Bearer \${process.env.API_TOKEN}\`)) return res.sendStatus(401);
          next();
        });
      `,
    },
    {
      name: 'an untyped handler whose token a helper decodes',
      path: 'middleware.js',
      code: `
        const { decodeJWT } = require('../http');
        async function validated(request, response, next) {
          const token = request.header('Authorization')?.split(' ')[1];
          const { p } = decodeJWT(token);
          if (p !== process.env.AUTH_TOKEN) return response.status(401).end(); // ← compared
          next();
        }
        module.exports = { validated };
      `,
    },
    {
      name: 'a helper that gets the token, exported',
      code: `export const isAdmin = (token: string) => token === process.env.ADMIN_TOKEN; // ← compared`,
      output: "import { safeEqual } from 'secure-bot/runtime';\n\nexport const isAdmin = (token: string) => safeEqual(token, process.env.ADMIN_TOKEN);",
      execute: ({ call }) => {
        process.env['ADMIN_TOKEN'] = 'right';
        expect(call('isAdmin', 'right')).toBe(true);
        expect(call('isAdmin', 'wrong')).toBe(false);
        delete process.env['ADMIN_TOKEN'];
        expect(call('isAdmin', undefined)).toBe(false);
      },
    },
    {
      name: 'a secret by requireEnv, and one that a secret option takes',
      code: `
        import { requireEnv } from 'secure-bot/runtime';
        import { App } from '@slack/bolt';
        import { settings } from './settings.js';
        ${express.replaceAll('\n', '\n        ')}
        const key = requireEnv('INTERNAL_KEY');
        new App({ signingSecret: settings.slackSecret });
        app.post('/a', (req, res) => res.json(req.body.key === key)); // ← compared
        app.post('/b', (req, res) => res.json(req.body.secret === settings.slackSecret)); // ← compared
      `,
      output: `
        import { requireEnv, safeEqual } from 'secure-bot/runtime';
        import { App } from '@slack/bolt';
        import { settings } from './settings.js';
        ${express.replaceAll('\n', '\n        ')}
        const key = requireEnv('INTERNAL_KEY');
        new App({ signingSecret: settings.slackSecret });
        app.post('/a', (req, res) => res.json(safeEqual(req.body.key, key)));
        app.post('/b', (req, res) => res.json(safeEqual(req.body.secret, settings.slackSecret)));
      `,
    },
    {
      name: 'the secret token of a platform against a configuration',
      code: `
        import { botSecret } from './config.js';
        ${express.replaceAll('\n', '\n        ')}
        app.post('/telegram', (req, res) => {
          if (req.header('x-telegram-bot-api-secret-token') !== botSecret) return res.sendStatus(401); // ← compared
          res.sendStatus(200);
        });
      `,
    },
    {
      name: 'a text in a chat against a secret',
      code: `
        import { Telegraf } from 'telegraf';
        const bot = new Telegraf(process.env.BOT_TOKEN);
        bot.on('text', async (ctx) => {
          if (ctx.message.text === process.env.ADMIN_PASSWORD) await ctx.reply('Welcome'); // ← compared
        });
      `,
    },
    {
      name: 'a list of keys',
      code: `
        ${express.replaceAll('\n', '\n        ')}
        const keys = process.env.API_KEY.split(',').map((key) => key.trim());
        app.use((req, res, next) => {
          const given = req.header('x-api-key');
          if (!keys.includes(given)) return res.sendStatus(401); // ← compared
          if ([process.env.OLD_TOKEN, process.env.NEW_TOKEN].includes(req.query.token)) return next(); // ← compared
          next();
        });
      `,
      output: `
        import express from 'express';
        import { safeEqual } from 'secure-bot/runtime';
        const app = express();
        const keys = process.env.API_KEY.split(',').map((key) => key.trim());
        app.use((req, res, next) => {
          const given = req.header('x-api-key');
          if (!keys.some((known) => safeEqual(known, given))) return res.sendStatus(401);
          if ([process.env.OLD_TOKEN, process.env.NEW_TOKEN].some((known) => safeEqual(known, req.query.token))) return next();
          next();
        });
      `,
    },
    {
      name: 'a text that holds the secret, or begins with it: no fix keeps that meaning',
      code: `
        ${express.replaceAll('\n', '\n        ')}
        app.use((req, res, next) => {
          if (req.headers.authorization.includes(process.env.API_TOKEN)) return next(); // ← compared
          if (req.headers.authorization.endsWith(process.env.API_TOKEN)) return next(); // ← compared
          if (process.env.API_KEYS_SECRET.indexOf(req.headers['x-api-key']) !== -1) return next(); // ← compared
          res.sendStatus(401);
        });
      `,
      output: null,
    },
    {
      name: 'a switch',
      code: `
        ${express.replaceAll('\n', '\n        ')}
        app.use((req, res, next) => {
          switch (req.headers['x-api-key']) {
            case process.env.READ_API_KEY: // ← compared
              return next();
            case process.env.WRITE_API_KEY: // ← compared
              return next();
            default:
              res.sendStatus(401);
          }
        });
      `,
      output: null,
    },
    {
      name: 'environment of the bundler, on the server',
      code: `
        const realPassword = import.meta.env.SITE_PASSWORD;
        export const post = async ({ request }: { request: Request }) => {
          const { pass } = await request.json();
          return new Response(String(!realPassword || pass === realPassword)); // ← compared
        };
      `,
    },
    {
      name: 'a name that clashes with the helper',
      code: `
        import { createHmac } from 'node:crypto';
        const safeEqual = (a: string, b: string) => a.length - b.length;
        export const isSigned = (raw: string, given: string) => given === createHmac('sha256', 'key').update(raw).digest('hex'); // ← compared
        export const order = safeEqual('a', 'bc');
      `,
      execute: ({ call, exports }) => {
        expect(call('isSigned', 'body', hmac('body'))).toBe(true);
        expect(exports['order']).toBe(-1);
      },
    },
    {
      name: 'inside a larger condition',
      code: `
        import { createHmac } from 'node:crypto';
        export const isBad = (raw: string, given: string, isOn: boolean) => isOn && given !== createHmac('sha256', 'key').update(raw).digest('hex') && raw.length > 1; // ← compared
      `,
      output: `
        import { createHmac } from 'node:crypto';
        import { safeEqual } from 'secure-bot/runtime';
        export const isBad = (raw: string, given: string, isOn: boolean) => isOn && !safeEqual(given, createHmac('sha256', 'key').update(raw).digest('hex')) && raw.length > 1;
      `,
      execute: ({ call }) => expect(call('isBad', 'body', hmac('body'), true)).toBe(false),
    },
  ],

  valid: [
    { name: 'compared in constant time', code: `import { createHmac, timingSafeEqual } from 'node:crypto'; export const isSigned = (raw: string, given: Buffer) => { const mac = createHmac('sha256', 'key').update(raw).digest(); return mac.length === given.length && timingSafeEqual(mac, given); };` },
    { name: 'by the helper', code: `import { safeEqual } from 'secure-bot/runtime'; export const isAdmin = (token: string) => safeEqual(token, process.env.ADMIN_TOKEN) === true;` },
    { name: 'two digests under a random key', code: `import { createHmac, randomBytes } from 'node:crypto'; const key = randomBytes(32); const mac = (text: string) => createHmac('sha256', key).update(text).digest('hex'); export const same = (a: string, b: string) => mac(a) === mac(b);` },
    { name: 'missing or empty', code: `${express} app.use((req, res, next) => { const key = req.headers['x-api-key']; if (key === undefined || key == null || key === '' || typeof key !== 'string' || process.env.API_TOKEN === undefined) return res.end(); next(); });` },
    { name: 'lengths', code: `import { createHmac } from 'node:crypto'; export const fits = (raw: string, given: string) => createHmac('sha256', 'key').update(raw).digest('hex').length === given.length;` },
    { name: 'the scheme of a header', code: `${express} const SCHEME = 'Bearer'; app.use((req, res, next) => { const [scheme, token] = req.headers.authorization.split(' '); if (scheme !== SCHEME || scheme === 'Basic' || !token) return res.end(); next(); });` },
    { name: 'the beginning of a header', code: `import { PREFIX } from './constants.js'; ${express} app.use((req, res, next) => req.headers.authorization.startsWith(PREFIX) ? next() : res.end());` },
    { name: 'whether the own token has changed', code: `export class Clients { private token = process.env.ACCESS_TOKEN; private client; get(token?: string) { if (!this.client || (token && token !== this.token)) { this.token = token; this.client = connect(token ?? process.env.ACCESS_TOKEN); } return this.client; } }` },
    { name: 'what an own store holds', code: `export async function resolve(options) { const existing = await options.store.load(); const token = process.env.SESSION_TOKEN; if (existing && existing.token === token) return existing; return { token }; }` },
    { name: 'the environment of the process', code: `if (process.env.NODE_ENV === 'production' && process.env.LOG_LEVEL !== process.env.DEFAULT_LEVEL) console.log('on');` },
    { name: 'identifiers from the environment', code: `import { Client } from 'discord.js'; const client = new Client({ intents: [] }); client.on('messageCreate', (message) => { if (message.channel.id !== process.env.CHANNEL_ID || message.author.id === process.env.OWNER) return; message.reply('hi'); });` },
    { name: 'public settings with key or token in their names', code: `${express} app.use((req, res, next) => { if (req.query.key === process.env.NEXT_PUBLIC_KEY || req.query.n === process.env.MAX_TOKENS || req.query.id === process.env.KEY_ID) return next(); res.end(); });` },
    { name: 'two values of the user', code: `${express} app.post('/register', (req, res) => { if (req.body.password !== req.body.confirm) return res.sendStatus(400); if (req.headers['x-csrf-token'] !== req.cookies.csrf) return res.sendStatus(403); res.end(); });` },
    { name: 'a header against a cookie of the same client', code: `${express} app.use((req, res, next) => { if (req.headers['x-auth-token'] === req.cookies.token) return next(); res.end(); });` },
    { name: 'two secrets', code: `export const rotated = process.env.OLD_TOKEN !== process.env.NEW_TOKEN;` },
    { name: 'a password hash', code: `import bcrypt from 'bcrypt'; ${express} app.post('/login', async (req, res) => { if ((await bcrypt.compare(req.body.password, process.env.PASSWORD_HASH)) !== true) return res.end(); res.send('ok'); });` },
    { name: 'status codes', code: `export const load = async () => { const response = await fetch('https://acme-bots.io', { headers: { authorization: \`Bearer \${process.env.API_TOKEN}\` } }); return response.status === 401 ? null : response.status === Number(process.env.OK_STATUS); };` },
    { name: 'a checksum of a file', code: `import { createHash } from 'node:crypto'; import { readFileSync } from 'node:fs'; export const isIntact = (path: string, sum: string) => createHash('sha256').update(readFileSync(path)).digest('hex') === sum;` },
    { name: 'an entity tag', code: `${express} app.get('/', (req, res) => { const tag = String(Date.now()); if (req.headers['if-none-match'] === tag) return res.sendStatus(304); res.end(); });` },
    { name: 'the digest method of something else', code: `import { newsletter } from './news.js'; export const isNew = (last: string) => newsletter.digest('weekly') === last; const hmac = { digest: () => 'a' }; export const b = (last: string) => hmac.digest() === last;` },
    { name: 'names that sound secret', code: `export function check(signature: string, hmac: string, secret: string, token: string) { return signature === hmac || secret === token; }` },
    { name: 'a header of the answer', code: `export const load = async (last: string) => { const response = await fetch('https://acme-bots.io'); return response.headers.get('etag') === last; };` },
    { name: 'the version of a signature', code: `import { version } from './constants.js'; ${express} app.use((req, res, next) => (req.headers['x-signature-version'] === version ? next() : res.end()));` },
    { name: 'keys of an object', code: `${express} app.use((req, res, next) => { const names = Object.keys(req.headers); if (names.includes('authorization') && 'x-api-key' in req.headers) return next(); res.end(); });` },
    { name: 'a token in the lexer', code: `export const isEnd = (token: { type: string }, endToken: string) => token.type === endToken;` },
    { name: 'a set of user ids', code: `import { Telegraf } from 'telegraf'; const allowed = new Set((process.env.ADMIN_IDS ?? '').split(',')); const bot = new Telegraf(process.env.BOT_TOKEN); bot.on('text', (ctx) => { if (!allowed.has(String(ctx.from.id))) return; ctx.reply('hi'); });` },
    { name: 'the code of a browser', code: `'use client';\nexport const matches = (token: string) => token === process.env.NEXT_TOKEN;` },
    { name: 'tests', path: 'src/verify.test.ts', code: `import { createHmac } from 'node:crypto'; export const same = (given: string) => createHmac('sha256', 'key').update('a').digest('hex') === given;` },
    { name: 'whether the own key is in use', code: `let current = process.env.OPENAI_API_KEY; export const usesDefault = (options: { apiKey: string }) => options.apiKey === process.env.OPENAI_API_KEY; export function reload(key: string) { if (key !== current) current = key; }` },
    { name: 'callers that only pass constants', code: `const isDefault = (token: string) => token === process.env.API_TOKEN; export const result = isDefault('none');` },
    { name: 'half-typed code', code: `import { createHmac } from 'node:crypto'; export const a = createHmac('sha256', 'key').update === undefined; export const b = (x: never) => x === (process.env as never);` },
  ],
});
