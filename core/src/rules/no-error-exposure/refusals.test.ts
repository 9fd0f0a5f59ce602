/** What Telegram, Discord and sign-in services refuse, they say in public sentences: an info, where nothing else can fail. */
import { describe, expect, it } from 'vitest';
import { severitiesIn } from './severities.fixture.ts';

const telegram = (lines: string, beside = '') => severitiesIn({ '/p/bot.ts': `
import { Bot, type Api } from 'grammy';
import { db } from 'some-database';
const bot = new Bot('token');
${beside}
bot.command('poll', async (ctx) => {
${lines}
});
` }, '/p/bot.ts');

const caught = (block: string, told: string) => `  try { ${block} } catch (problem) { await ctx.reply(${told}); }`;

describe('a refusal of Telegram', () => {
  it.each([
    ['to the bot', caught("await ctx.replyWithPoll('When?', [{ text: 'Now' }]);", 'problem.message')],
    ['by the promise', "  return ctx.replyWithPhoto(ctx.match).catch((problem) => ctx.reply(problem.description));"],
    ['to a function of the project', caught('await copyStickers(bot.api, ctx.match);', 'problem.message'), 'async function copyStickers(api: Api, name: string) { const set = await api.getStickerSet(name); log(set.title); return set.stickers.map((sticker) => sticker.file_id); }'],
  ])('%s', (_, lines, beside = '') => expect(telegram(lines, beside)).toEqual(['info']));

  it.each([
    ['with the request in its fields', caught('await ctx.replyWithPhoto(ctx.match);', 'JSON.stringify(problem)')],
    ['beside a data base', caught('await ctx.reply(await db.title(ctx.match));', 'problem.message')],
    ['by a promise that waits for more', '  return ctx.reply(await db.title(ctx.match)).then(() => db.done(ctx.match)).catch((problem) => ctx.reply(problem.message));'],
    ['of what the bot has put into the context', caught('await ctx.loadTitle(ctx.match);', 'problem.message')],
  ])('%s', (_, lines) => expect(telegram(lines)).toEqual(['error']));
});

describe('a refusal of Discord', () => {
  const discord = (block: string) => severitiesIn({ '/p/bot.ts': `
import { Client } from 'discord.js';
import { db } from 'some-database';
const client = new Client({ intents: [] });
client.on('messageCreate', async (message) => {
  try { ${block} } catch (problem) { await message.reply(problem.message); }
});
` }, '/p/bot.ts');

  it('to the bot', () => expect(discord("if (message.content === 'hi') return message.react('👋'); await message.reply('What?');")).toEqual(['info']));
  it('beside a data base', () => expect(discord("await message.react('👋'); await db.seen(message.author.id);")).toEqual(['error']));
});

describe('who signs in is told what was wrong', () => {
  const route = (block: string) => severitiesIn({ '/p/app.ts': `
import express from 'express';
import { createClient } from '@supabase/supabase-js';
import { getAuth, signInWithEmailAndPassword } from 'firebase/auth';
const store = createClient(process.env.URL, process.env.KEY);
const app = express();
app.post('/login', async (req, res) => {
  try { ${block} } catch (problem) { res.status(401).json({ error: problem.message }); }
});
` }, '/p/app.ts');

  it.each([
    ['by Supabase', "const { data, error } = await store.auth.signInWithPassword(req.body); if (error) throw error; res.json(data);"],
    ['by Firebase', 'const found = await signInWithEmailAndPassword(getAuth(), req.body.email, req.body.password); res.json({ id: found.user.uid });'],
  ])('%s', (_, block) => expect(route(block)).toEqual(['info']));

  it('but not what a table holds', () => expect(route("const { data, error } = await store.from('people').select('*'); if (error) throw error; res.json(data);")).toEqual(['error']));
});

describe('the transport of an MCP server', () => {
  const server = (block: string) => severitiesIn({ '/p/server.ts': `
import express from 'express';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { SSEServerTransport } from '@modelcontextprotocol/sdk/server/sse.js';
import { store } from 'some-database';
const app = express();
const mcp = new McpServer({ name: 'notes', version: '1.0.0' });
const sessions = new Map();
app.all('/messages', async (req, res) => {
  try { ${block} } catch (problem) { res.status(500).json({ error: problem.message }); }
});
app.get('/sse', async (req, res) => {
  const transport = new SSEServerTransport('/messages', res);
  sessions.set(transport.sessionId, transport);
  await mcp.connect(transport);
});
` }, '/p/server.ts');

  it.each([
    ['is connected', "const transport = new SSEServerTransport('/messages', res); sessions.set(transport.sessionId, transport); await mcp.connect(transport);"],
    ['answers', 'await sessions.get(req.query.sessionId).handlePostMessage(req, res, req.body);'],
  ])('%s', (_, block) => expect(server(block)).toEqual(['info']));

  it('beside a data base', () => expect(server('await store.seen(req.query.sessionId); await sessions.get(req.query.sessionId).handlePostMessage(req, res, req.body);')).toEqual(['error']));
});
