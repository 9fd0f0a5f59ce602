/** Traffic that is no HTTP request: sockets, brokers, stores, files, mail, and addresses that others call. */
import { testRule } from '../../testing/index.ts';
import noCleartextTransport from './index.ts';

testRule(noCleartextTransport, {
  invalid: [
    {
      name: 'sockets: the global one, ws, socket.io',
      code: `
        import WebSocket from 'ws';
        import { io } from 'socket.io-client';
        export const feed = new WebSocket('ws://stream.binance.com:9443/ws/btcusdt@trade'); // ← url
        export const chat = io('http://chat.acme-bots.io'); // ← url
      `,
      fixes: [{ safety: 'safe', title: 'Use wss: (stream.binance.com serves it)' }, { safety: 'review' }],
    },
    { name: 'a WebSocket of the platform', code: `export const feed = new WebSocket('ws://feed.acme-bots.io/live'); // ← url` },
    {
      name: 'Redis without TLS, with the password in the URL',
      code: `
        import { createClient } from 'redis';
        export const cache = createClient({ url: 'redis://default:hunter2@redis-1.c55.cloud.redislabs.com:14271' }); // ← url
      `,
      fixes: [{ safety: 'review', title: 'Use rediss:, if redis-1.c55.cloud.redislabs.com port 14271 serves it' }],
    },
    {
      name: 'ioredis by options and by arguments',
      code: `
        import Redis from 'ioredis';
        export const a = new Redis({ host: 'cache.acme-bots.io', port: 6379 }); // ← host
        export const b = new Redis(6379, 'cache.acme-bots.io'); // ← host
      `,
      output: null,
    },
    {
      name: 'message brokers',
      code: `
        import mqtt from 'mqtt';
        import amqp from 'amqplib';
        export const sensors = mqtt.connect('mqtt://broker.hivemq.com'); // ← url
        export const jobs = await amqp.connect('amqp://guest:guest@queue.acme-bots.io'); // ← url
      `,
    },
    {
      name: 'FTP without TLS',
      code: `
        import { Client } from 'basic-ftp';
        const client = new Client();
        await client.access({ host: 'ftp.acme-bots.io', user: 'bot', password: process.env.FTP_PASSWORD }); // ← host
      `,
    },
    {
      name: 'mail with TLS forbidden',
      code: `
        import nodemailer from 'nodemailer';
        export const mailer = nodemailer.createTransport({
          host: 'smtp.acme-bots.io', // ← host
          port: 25,
          ignoreTLS: true,
        });
      `,
    },
    {
      name: 'mail on the port of old',
      code: `
        import nodemailer from 'nodemailer';
        export const mailer = nodemailer.createTransport({ host: 'smtp.acme-bots.io', port: 25, secure: false }); // ← host
      `,
      output: null,
    },
    {
      name: 'stores of a bot: vectors, files, rooms',
      code: `
        import { createClient } from '@supabase/supabase-js';
        import { QdrantClient } from '@qdrant/js-client-rest';
        import { S3Client } from '@aws-sdk/client-s3';
        import { MatrixClient } from 'matrix-bot-sdk';
        export const db = createClient('http://db.acme-bots.io', process.env.SUPABASE_KEY); // ← url
        export const vectors = new QdrantClient({ url: 'http://vectors.acme-bots.io:6333' }); // ← url
        export const files = new S3Client({ endpoint: 'http://files.acme-bots.io' }); // ← url
        export const rooms = new MatrixClient('http://matrix.acme-bots.io', process.env.MATRIX_TOKEN); // ← url
      `,
    },
    {
      name: 'mail with TLS where offered, when strict',
      options: { strict: true },
      code: `
        import { createTransport } from 'nodemailer';
        export const mailer = createTransport('smtp://bot:pw@smtp.acme-bots.io:587'); // ← url
      `,
    },
    {
      name: 'the address that Telegram calls',
      code: `
        import { Bot } from 'grammy';
        const bot = new Bot(process.env.BOT_TOKEN);
        await bot.api.setWebhook('http://bot.acme-bots.io/telegram'); // ← url
      `,
    },
    {
      name: 'where a sign-in comes back to, for any library',
      code: `
        import passport from 'passport';
        import { Strategy } from 'passport-discord';
        const settings = {
          clientID: process.env.DISCORD_CLIENT_ID,
          clientSecret: process.env.DISCORD_CLIENT_SECRET,
          callbackURL: 'http://dash.acme-bots.io/auth/callback', // ← url
        };
        passport.use(new Strategy(settings, (token, refresh, profile, done) => done(null, profile)));
      `,
      fixes: [{ safety: 'review' }],
    },
  ],
  valid: [
    { name: 'Redis with TLS, by scheme and by option', code: `import { createClient } from 'redis'; createClient({ url: 'rediss://cache.acme-bots.io' }); createClient({ url: 'redis://cache.acme-bots.io', socket: { tls: true } }); createClient({ url: 'redis://localhost:6379' });` },
    { name: 'ioredis with TLS', code: `import Redis from 'ioredis'; new Redis({ host: 'cache.acme-bots.io', tls: {} }); new Redis('redis://cache.acme-bots.io', { tls: { servername: 'cache' } }); new Redis(6379, 'redis');` },
    { name: 'FTP with TLS', code: `import { Client } from 'basic-ftp'; const client = new Client(); await client.access({ host: 'ftp.acme-bots.io', secure: true });` },
    { name: 'mail with TLS', code: `import nodemailer from 'nodemailer'; nodemailer.createTransport({ host: 'smtp.acme-bots.io', port: 465, secure: true, ignoreTLS: true }); nodemailer.createTransport({ host: 'smtp.acme-bots.io', port: 587 });` },
    { name: 'a callback on the own machine, and one that nobody reads', code: `import { Strategy } from 'passport-discord'; new Strategy({ callbackURL: 'http://localhost:3000/callback' }, () => {}); const notes = { callbackURL: 'http://dash.acme-bots.io/callback' };` },
    { name: 'a socket that serves', code: `import http from 'node:http'; http.createServer((req, res) => res.end('http://acme-bots.io')).listen(80, 'acme-bots.io');` },
  ],
});
