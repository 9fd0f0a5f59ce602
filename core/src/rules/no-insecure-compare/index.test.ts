import { expect } from 'vitest';
import { testRule } from '../../testing/index.ts';
import noInsecureCompare from './index.ts';

const express = `import express from 'express';\nconst app = express();`;

testRule(noInsecureCompare, {
  invalid: [
    {
      name: 'the second part of a header, by destructuring, against a setting of the middleware',
      path: 'auth.ts',
      code: "import type { Context, MiddlewareHandler } from 'hono';\nexport function createAuth(config: { accessToken?: string }): MiddlewareHandler {\n  return async (c: Context, next) => {\n    const authorization = c.req.header('Authorization');\n    if (!config.accessToken || !authorization) return next();\n    const [scheme, token] = authorization.split(' ');\n    if (scheme !== 'Bearer' || token !== config.accessToken) return c.text('no', 401); // ← compared\n    await next();\n  };\n}\n",
    },
    { name: 'a key for development only, when strict', options: { strict: true }, code: `${express}\napp.use((req, res, next) => (process.env.NODE_ENV === 'development' && req.get('authorization') === process.env.LOCAL_API_KEY ? next() : res.sendStatus(401))); // ← compared\n` },
    { name: 'a key for production', code: `${express}\napp.use((req, res, next) => (process.env.NODE_ENV !== 'development' && req.get('authorization') === process.env.LOCAL_API_KEY ? next() : res.sendStatus(401))); // ← compared\n` },
    { name: 'a list of keys in one variable of the environment', code: `${express}\nconst keys = (process.env.API_KEYS ?? '').split(',');\napp.use((req, res, next) => (keys.includes(req.get('x-client')) ? next() : res.sendStatus(401))); // ← compared\n` },
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
  ],

  valid: [
    { name: 'a key for development only, as settings of another file say', path: 'auth.js', files: { 'config.js': "const isLive = process.env.NODE_ENV === 'production';\nexport const isLocal = !isLive;\n" }, code: `import { isLocal } from './config.js';\n${express}\napp.use((req, res, next) => {\n  if (isLocal && req.get('authorization') === process.env.LOCAL_API_KEY) return next();\n  res.sendStatus(401);\n});\n` },
    { name: 'the name before the password', code: `${express}\napp.use((req, res, next) => {\n  const [name] = Buffer.from((req.headers.authorization ?? '').slice(6), 'base64').toString().split(':');\n  return name === process.env.ADMIN_NAME ? next() : res.sendStatus(401);\n});\n` },
    { name: 'parts of a line of a settings file', code: "export function tokenOf(line: string, config: { tokenName: string }) {\n  const [name, token] = line.split('=');\n  return name === config.tokenName ? token : undefined;\n}\n" },
    { name: 'a list in the environment that is no secret', code: `${express}\nconst clients = (process.env.CLIENT_NAMES ?? '').split(',');\napp.use((req, res, next) => (clients.includes(req.get('x-client')) ? next() : res.sendStatus(401)));\n` },
    { name: 'by the helper', code: `import { safeEqual } from 'secure-bot/runtime'; export const isAdmin = (token: string) => safeEqual(token, process.env.ADMIN_TOKEN) === true;` },
    { name: 'missing or empty', code: `${express} app.use((req, res, next) => { const key = req.headers['x-api-key']; if (key === undefined || key == null || key === '' || typeof key !== 'string' || process.env.API_TOKEN === undefined) return res.end(); next(); });` },
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
    { name: 'an entity tag', code: `${express} app.get('/', (req, res) => { const tag = String(Date.now()); if (req.headers['if-none-match'] === tag) return res.sendStatus(304); res.end(); });` },
    { name: 'a header of the answer', code: `export const load = async (last: string) => { const response = await fetch('https://acme-bots.io'); return response.headers.get('etag') === last; };` },
    { name: 'keys of an object', code: `${express} app.use((req, res, next) => { const names = Object.keys(req.headers); if (names.includes('authorization') && 'x-api-key' in req.headers) return next(); res.end(); });` },
    { name: 'a token in the lexer', code: `export const isEnd = (token: { type: string }, endToken: string) => token.type === endToken;` },
    { name: 'a set of user ids', code: `import { Telegraf } from 'telegraf'; const allowed = new Set((process.env.ADMIN_IDS ?? '').split(',')); const bot = new Telegraf(process.env.BOT_TOKEN); bot.on('text', (ctx) => { if (!allowed.has(String(ctx.from.id))) return; ctx.reply('hi'); });` },
    { name: 'the code of a browser', code: `'use client';\nexport const matches = (token: string) => token === process.env.NEXT_TOKEN;` },
    { name: 'whether the own key is in use', code: `let current = process.env.OPENAI_API_KEY; export const usesDefault = (options: { apiKey: string }) => options.apiKey === process.env.OPENAI_API_KEY; export function reload(key: string) { if (key !== current) current = key; }` },
    { name: 'callers that only pass constants', code: `const isDefault = (token: string) => token === process.env.API_TOKEN; export const result = isDefault('none');` },
  ],
});
