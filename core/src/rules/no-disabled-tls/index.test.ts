import type https from 'node:https';
import { expect } from 'vitest';
import { testRule } from '../../testing/index.ts';
import noDisabledTls from './index.ts';

/** Stand-in for a client class that remembers its options. */
class Recorder {
  static last: unknown;
  constructor(options: unknown) {
    Recorder.last = options;
  }
}

const wasProcessSwitch = process.env['NODE_TLS_REJECT_UNAUTHORIZED'];

testRule(noDisabledTls, {
  invalid: [
    { name: 'options that other options are made of', code: "import https from 'node:https';\nconst insecure = { rejectUnauthorized: false }; // ← off\nexport const agent = new https.Agent({ ...insecure, keepAlive: true });\n" },
    {
      name: 'the switch of the whole process, with a comment that stays',
      code: `
        import 'dotenv/config';
        import { Telegraf } from 'telegraf';

        process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0' // the office proxy signs everything itself // ← process

        export const bot = new Telegraf(process.env.BOT_TOKEN);
      `,
      fixes: [{ safety: 'review', title: 'Check certificates again: self-signed ones are then refused, unless NODE_EXTRA_CA_CERTS names their CA' }],
      output: `
        import 'dotenv/config';
        import { Telegraf } from 'telegraf';

         // the office proxy signs everything itself

        export const bot = new Telegraf(process.env.BOT_TOKEN);
      `,
      modules: { 'dotenv/config': {}, telegraf: { Telegraf: Recorder } },
      execute: () => expect(process.env['NODE_TLS_REJECT_UNAUTHORIZED']).toBe(wasProcessSwitch),
    },
    {
      name: 'the switch in brackets, as a number, as a template, under another name',
      path: 'bot.js',
      code: `
        process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = "0"; // ← process
        process.env.NODE_TLS_REJECT_UNAUTHORIZED = 0; // ← process
        process.env.NODE_TLS_REJECT_UNAUTHORIZED = \`0\`; // ← process
        const { env } = process;
        env.NODE_TLS_REJECT_UNAUTHORIZED = '0'; // ← process
        const name = 'NODE_TLS_REJECT_UNAUTHORIZED';
        process.env[name] = '0'; // ← process
        process.env.NODE_TLS_REJECT_UNAUTHORIZED ||= '0'; // ← process
        const off = '0';
        process.env.NODE_TLS_REJECT_UNAUTHORIZED = off; // ← process
      `,
      output: `
        const { env } = process;
        const name = 'NODE_TLS_REJECT_UNAUTHORIZED';
        const off = '0';
      `,
    },
    {
      name: 'the switch behind a setting: somebody wants it for some hosts, so no fix takes it from them',
      code: `
        export class Loader {
          constructor(private readonly bypass: boolean) {}
          async load(url: string) {
            try {
              // For the wiki in the cellar.
              if (this.bypass) process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'; // ← process
              return await fetch(url);
            } finally {
              if (this.bypass) process.env.NODE_TLS_REJECT_UNAUTHORIZED = '1';
            }
          }
        }
      `,
      output: null,
    },
    {
      name: 'the switch in the block of an if, and in an expression',
      code: `
        if (readFlag('insecure')) {
          process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'; // ← process
        }
        readFlag('insecure') && (process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'); // ← process
        declare function readFlag(name: string): boolean;
      `,
      output: null,
    },
    {
      name: 'the switch for a child process and through Object.assign',
      decoysFire: 'the switch has one meaning wherever it stands',
      code: `
        import { spawn } from 'node:child_process';
        spawn('node', ['worker.js'], { env: { ...process.env, NODE_TLS_REJECT_UNAUTHORIZED: '0' } }); // ← process
        Object.assign(process.env, { NODE_TLS_REJECT_UNAUTHORIZED: '0' }); // ← process
      `,
      output: `
        import { spawn } from 'node:child_process';
        spawn('node', ['worker.js'], { env: { ...process.env } });
        Object.assign(process.env);
      `,
    },
    {
      name: 'the switch by choice',
      code: `export const setTls = (isOn: boolean) => { process.env.NODE_TLS_REJECT_UNAUTHORIZED = isOn ? '1' : '0'; }; // ← process`,
    },
    {
      name: 'an agent for a provider with a valid certificate: safe',
      code: `
        import https from 'node:https';
        import axios from 'axios';
        const agent = new https.Agent({ rejectUnauthorized: false }); // ← off
        export const zen = async () => (await axios.get('https://api.github.com/zen', { httpsAgent: agent })).data;
      `,
      fixes: [{ safety: 'safe', title: 'Remove it: these hosts have valid certificates' }],
      output: `
        import https from 'node:https';
        import axios from 'axios';
        const agent = new https.Agent();
        export const zen = async () => (await axios.get('https://api.github.com/zen', { httpsAgent: agent })).data;
      `,
      modules: { axios: { get: async (_url: string, { httpsAgent }: { httpsAgent: https.Agent }) => ({ data: httpsAgent.options.rejectUnauthorized }) } },
      execute: async ({ call }) => expect(await call('zen')).toBeUndefined(),
    },
    {
      name: 'an agent for a host that is not known: to be looked at',
      path: 'tools.js',
      code: `
        const https = require('https');
        const axios = require('axios');
        // the asset database still has the certificate of the old domain
        const assets = axios.create({
          baseURL: 'https://assets.helpdesk-tools.net/api/',
          httpsAgent: new https.Agent({ keepAlive: true, rejectUnauthorized: false }), // ← off
        });
        exports.assets = assets;
      `,
      fixes: [{ safety: 'review', title: 'Check certificates again: self-signed ones are then refused' }],
      output: `
        const https = require('https');
        const axios = require('axios');
        // the asset database still has the certificate of the old domain
        const assets = axios.create({
          baseURL: 'https://assets.helpdesk-tools.net/api/',
          httpsAgent: new https.Agent({ keepAlive: true }),
        });
        exports.assets = assets;
      `,
      modules: { axios: { create: (options: unknown) => options } },
      execute: ({ exports }) => {
        const { httpsAgent } = exports['assets'] as { httpsAgent: https.Agent };
        expect(httpsAgent.options).not.toHaveProperty('rejectUnauthorized');
        expect(httpsAgent.options.keepAlive).toBe(true);
      },
    },
    {
      name: 'an agent for two hosts, one of them not known',
      code: `
        import { Agent } from 'https';
        import fetch from 'node-fetch';
        const agent = new Agent({ rejectUnauthorized: false }); // ← off
        await fetch('https://api.github.com/zen', { agent });
        await fetch(process.env.WIKI_URL, { agent });
      `,
      fixes: [{ safety: 'review' }],
    },
    {
      name: 'request options of a known host, with a comment between',
      code: `
        import https from 'node:https';
        https.get({ hostname: 'api.telegram.org', path: '/', /* proxy */ rejectUnauthorized: false }, (response) => response.resume()); // ← off
      `,
      fixes: [{ safety: 'safe' }],
      output: `
        import https from 'node:https';
        https.get({ hostname: 'api.telegram.org', path: '/' /* proxy */ }, (response) => response.resume());
      `,
    },
    {
      name: 'a database',
      code: `
        import pg from 'pg';
        export const pool = new pg.Pool({
          connectionString: process.env.DATABASE_URL,
          ssl: { rejectUnauthorized: false }, // ← off
        });
      `,
      output: `
        import pg from 'pg';
        export const pool = new pg.Pool({
          connectionString: process.env.DATABASE_URL,
          ssl: {},
        });
      `,
      modules: { pg: { Pool: Recorder } },
      execute: () => expect(Recorder.last).toHaveProperty('ssl', {}),
    },
    {
      name: 'options of a mail server and of a connector that nobody misses once they are empty',
      code: `
        import { createTransport } from 'nodemailer';
        import { Agent } from 'undici';
        export const post = createTransport({ host: process.env.MAIL, secure: true, tls: { rejectUnauthorized: false } }); // ← off
        export const agent = new Agent({ connect: { rejectUnauthorized: false } }); // ← off
        export const named = new Agent({ connect: { rejectUnauthorized: false, servername: 'inner' }, pipelining: 1 }); // ← off
      `,
      output: `
        import { createTransport } from 'nodemailer';
        import { Agent } from 'undici';
        export const post = createTransport({ host: process.env.MAIL, secure: true });
        export const agent = new Agent();
        export const named = new Agent({ connect: { servername: 'inner' }, pipelining: 1 });
      `,
    },
    {
      name: 'the empty options of ioredis stay: they are what turns TLS on',
      code: `
        import Redis from 'ioredis';
        export const cache = new Redis({ host: process.env.CACHE, tls: { rejectUnauthorized: false } }); // ← off
      `,
      output: `
        import Redis from 'ioredis';
        export const cache = new Redis({ host: process.env.CACHE, tls: {} });
      `,
    },
    {
      name: 'a database in production only, as hosters advise',
      code: `
        import { Pool } from 'pg';
        export const pool = new Pool({ ssl: process.env.NODE_ENV === 'production' ? { rejectUnauthorized: false } : false }); // ← off
      `,
    },
    {
      name: 'options that a function returns',
      code: `
        import { createPool } from 'mysql2/promise';
        function tlsOptions() {
          return { rejectUnauthorized: false, servername: 'db' }; // ← off
        }
        export const pool = createPool({ host: 'db.acme-bots.io', ssl: tlsOptions() });
      `,
    },
    {
      name: 'an ORM that hands its options on',
      code: `
        import { Sequelize } from 'sequelize';
        export const db = new Sequelize(process.env.DATABASE_URL, { dialectOptions: { ssl: { require: true, rejectUnauthorized: false } } }); // ← off
      `,
      output: `
        import { Sequelize } from 'sequelize';
        export const db = new Sequelize(process.env.DATABASE_URL, { dialectOptions: { ssl: { require: true } } });
      `,
    },
    {
      name: 'a configuration file, by the option that it stands under',
      path: 'config.js',
      code: `
        module.exports = {
          production: { dialect: 'postgres', dialectOptions: { ssl: { rejectUnauthorized: false } } }, // ← off
        };
      `,
    },
    { name: 'caches', code: `import { createClient } from 'redis'; import Redis from 'ioredis';\ncreateClient({ socket: { tls: true, rejectUnauthorized: false } }); // ← off\nnew Redis({ host: 'cache', tls: { rejectUnauthorized: false } }); // ← off` },
    { name: 'mail, out and in',
      decoysFire: 'the option has one meaning wherever it stands', code: `import nodemailer from 'nodemailer'; import Imap from 'imap';\nnodemailer.createTransport({ host: 'mail', tls: { rejectUnauthorized: false } }); // ← off\nnew Imap({ host: 'mail', tls: true, tlsOptions: { rejectUnauthorized: false } }); // ← off` },
    { name: 'an undici agent, with a negated number', code: `import { Agent, fetch } from 'undici';\nawait fetch('https://wiki.acme-bots.io', { dispatcher: new Agent({ connect: { rejectUnauthorized: !1 } }) }); // ← off` },
    { name: 'sockets', code: `import tls from 'node:tls'; import WebSocket from 'ws';\ntls.connect(443, 'acme-bots.io', { rejectUnauthorized: false }); // ← off\nnew WebSocket('wss://acme-bots.io', { rejectUnauthorized: false }); // ← off` },
    { name: 'a package that is not known', code: `import { connect } from 'some-ldap-client';\nawait connect({ url: 'ldaps://ldap', rejectUnauthorized: false }); // ← off` },
    { name: 'a value from a constant', code: `import https from 'node:https';\nconst verify = false;\nnew https.Agent({ rejectUnauthorized: verify }); // ← off` },
    { name: 'one of two values', code: `import https from 'node:https';\nexport const agentFor = (self: boolean) => new https.Agent({ rejectUnauthorized: self ? false : true }); // ← off` },
    {
      name: 'the global agent, and options built step by step',
      code: `
        import https from 'node:https';
        https.globalAgent.options.rejectUnauthorized = false; // ← off
        const options: https.RequestOptions = {};
        options.rejectUnauthorized = false; // ← off
        https.request(options);
      `,
      output: `
        import https from 'node:https';
        const options: https.RequestOptions = {};
        https.request(options);
      `,
    },
    {
      name: 'other spellings of other clients',
      code: `
        import request from 'request';
        import { MongoClient } from 'mongodb';
        request({ url: 'https://wiki.acme-bots.io', strictSSL: false }, () => {}); // ← off
        new MongoClient(process.env.MONGO_URL, { tlsAllowInvalidCertificates: true, maxPoolSize: 5 }); // ← off
        new MongoClient(process.env.MONGO_URL, { tls: true, tlsInsecure: true }); // ← off
      `,
      output: `
        import request from 'request';
        import { MongoClient } from 'mongodb';
        request({ url: 'https://wiki.acme-bots.io' }, () => {});
        new MongoClient(process.env.MONGO_URL, { maxPoolSize: 5 });
        new MongoClient(process.env.MONGO_URL, { tls: true });
      `,
    },
    {
      name: 'a chained call',
      code: `
        import superagent from 'superagent';
        export const load = (url: string) => superagent.get(url).set('accept', 'json').disableTLSCerts().retry(2); // ← off
      `,
      output: `
        import superagent from 'superagent';
        export const load = (url: string) => superagent.get(url).set('accept', 'json').retry(2);
      `,
    },
    {
      name: 'remote-controlled browsers',
      decoysFire: 'the switch has one meaning wherever it stands',
      code: `
        import puppeteer from 'puppeteer';
        import { chromium } from 'playwright';
        await puppeteer.launch({ headless: true, acceptInsecureCerts: true }); // ← browser
        const browser = await chromium.launch();
        await browser.newContext({ ignoreHTTPSErrors: true }); // ← browser
      `,
      output: `
        import puppeteer from 'puppeteer';
        import { chromium } from 'playwright';
        await puppeteer.launch({ headless: true });
        const browser = await chromium.launch();
        await browser.newContext();
      `,
    },
    {
      name: 'host names that nobody compares',
      decoysFire: 'the option has one meaning wherever it stands',
      code: `
        import tls from 'node:tls';
        tls.connect({ host: 'a', checkServerIdentity: () => undefined }); // ← identity
        tls.connect({ host: 'b', checkServerIdentity() { return null; } }); // ← identity
        const accept = (host, cert) => { console.log(host, cert.subject); };
        tls.connect({ host: 'c', checkServerIdentity: accept }); // ← identity
      `,
      output: `
        import tls from 'node:tls';
        tls.connect({ host: 'a' });
        tls.connect({ host: 'b' });
        const accept = (host, cert) => { console.log(host, cert.subject); };
        tls.connect({ host: 'c' });
      `,
    },
    {
      name: 'broken versions, in the quotes of the file, on servers too',
      decoysFire: 'the option has one meaning wherever it stands',
      code: `
        import https from "node:https";
        import tls from "node:tls";
        new https.Agent({ minVersion: "TLSv1" }); // ← version
        https.createServer({ minVersion: 'TLSv1.1' }); // ← version
        tls.DEFAULT_MIN_VERSION = "TLSv1.1"; // ← version
        new https.Agent({ secureProtocol: 'TLSv1_method', keepAlive: true }); // ← version
        new https.Agent({ maxVersion: 'TLSv1.1', keepAlive: true }); // ← version
      `,
      output: `
        import https from "node:https";
        import tls from "node:tls";
        new https.Agent({ minVersion: "TLSv1.2" });
        https.createServer({ minVersion: 'TLSv1.2' });
        tls.DEFAULT_MIN_VERSION = "TLSv1.2";
        new https.Agent({ keepAlive: true });
        new https.Agent({ keepAlive: true });
      `,
    },
    {
      name: 'the switch of a class field',
      code: `
        import https from 'node:https';
        export class Wiki {
          private readonly options = { rejectUnauthorized: false }; // ← off
          load() {
            return https.get('https://wiki.acme-bots.io', this.options);
          }
        }
      `,
    },
    { name: 'development only, when strict', options: { strict: true }, code: `if (process.env.NODE_ENV === 'development') {\n  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'; // ← process\n}` },
  ],

  valid: [
    { name: 'options that go nowhere, spread', code: "const form = { rejectUnauthorized: false };\nexport const fields = { ...form, label: 'TLS' };\n" },
    { name: 'checks that are on', code: `import https from 'node:https'; new https.Agent({ rejectUnauthorized: true }); process.env.NODE_TLS_REJECT_UNAUTHORIZED = '1';` },
    { name: 'an own certificate authority', code: `import https from 'node:https'; import { readFileSync } from 'node:fs'; new https.Agent({ ca: readFileSync('ca.pem') });` },
    { name: 'what only the environment says', code: `import https from 'node:https'; new https.Agent({ rejectUnauthorized: process.env.TLS_VERIFY !== 'false' });` },
    { name: 'a value that Node does not take for off', code: `process.env.NODE_TLS_REJECT_UNAUTHORIZED = ''; process.env.NODE_TLS_REJECT_UNAUTHORIZED = false as never;` },
    { name: 'reading the switch', code: `if (process.env.NODE_TLS_REJECT_UNAUTHORIZED === '0') throw new Error('not in production');` },
    { name: 'deleting the switch', code: `delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;` },
    { name: 'the name on an unrelated object', code: `const settings: Record<string, string> = {}; settings.NODE_TLS_REJECT_UNAUTHORIZED = '0'; export { settings };` },
    { name: 'a server that takes clients without a certificate', code: `import https from 'node:https'; https.createServer({ requestCert: true, rejectUnauthorized: false }, (req, res) => res.end());` },
    { name: 'servers of tls, http2 and fastify', code: `import tls from 'node:tls'; import http2 from 'node:http2'; import fastify from 'fastify'; tls.createServer({ rejectUnauthorized: false }); http2.createSecureServer({ rejectUnauthorized: false }); fastify({ https: { rejectUnauthorized: false } });` },
    { name: 'an option of the own project with this name', code: `import { requireAuth } from './auth.js'; requireAuth({ rejectUnauthorized: false });` },
    { name: 'an option of a function of this file', code: `function guard({ rejectUnauthorized }: { rejectUnauthorized: boolean }) { return rejectUnauthorized ? 401 : 200; } guard({ rejectUnauthorized: false });` },
    { name: 'an object that nobody reads', code: `const defaults = { rejectUnauthorized: false }; export const name = 'bot';` },
    { name: 'a type and a schema', code: `import { z } from 'zod'; interface Options { rejectUnauthorized: false } export const schema = z.object({ rejectUnauthorized: z.boolean() }); export type { Options };` },
    { name: 'a comparison', code: `export const isOff = (options: { rejectUnauthorized?: boolean }) => options.rejectUnauthorized === false;` },
    { name: 'a pattern', code: `export const read = ({ rejectUnauthorized = false }) => rejectUnauthorized;` },
    { name: 'development only', code: `if (process.env.NODE_ENV === 'development') { process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'; }` },
    { name: 'production checks, development does not', code: `import https from 'node:https'; new https.Agent({ rejectUnauthorized: process.env.NODE_ENV === 'production' ? true : false });` },
    { name: 'a check of the own', code: `import tls from 'node:tls'; tls.connect({ checkServerIdentity: (host, cert) => { if (cert.fingerprint256 !== process.env.PIN) return new Error('pin'); } });` },
    { name: 'a check that throws', code: `import tls from 'node:tls'; tls.connect({ checkServerIdentity: (host, cert) => { if (!cert.subject) throw new Error('none'); return undefined; } });` },
    { name: 'a check that hands on', code: `import tls from 'node:tls'; tls.connect({ checkServerIdentity: (host, cert) => tls.checkServerIdentity('acme-bots.io', cert) }); tls.connect({ checkServerIdentity: (host, cert) => { assertPin(cert); } });` },
    { name: 'a check from elsewhere', code: `import tls from 'node:tls'; import { checkServerIdentity } from './pin.js'; tls.connect({ checkServerIdentity });` },
    { name: 'versions that hold', code: `import https from 'node:https'; import tls from 'node:tls'; new https.Agent({ minVersion: 'TLSv1.2', maxVersion: 'TLSv1.3' }); tls.DEFAULT_MIN_VERSION = 'TLSv1.3'; new https.Agent({ secureProtocol: 'TLS_method' });` },
    { name: 'another minVersion', code: `import { satisfies } from 'semver'; satisfies('1.2.0', '>=1', { minVersion: '1.0' } as never); export const manifest = { minVersion: 'v1' };` },
    { name: 'browsers that check', code: `import puppeteer from 'puppeteer'; await puppeteer.launch({ acceptInsecureCerts: false });` },
    { name: 'a method of that name on an unrelated object', code: `import { settings } from './settings.js'; settings.get('x').disableTLSCerts(); export const policy = { disableTLSCerts: () => {} };` },
    { name: 'tests', path: 'src/server.spec.ts', code: `import https from 'node:https'; new https.Agent({ rejectUnauthorized: false });` },
    { name: 'documentation', code: `export const help = 'Never set rejectUnauthorized: false or NODE_TLS_REJECT_UNAUTHORIZED=0.';` },
    { name: 'half-typed code', code: `import https from 'node:https'; new https.Agent({ rejectUnauthorized: undefined }); new https.Agent({ ...(globalThis as any).options });` },
  ],
});
