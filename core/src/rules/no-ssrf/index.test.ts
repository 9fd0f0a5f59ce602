import { expect } from 'vitest';
import { testRule } from '../../testing/index.ts';
import noSsrf from './index.ts';

const telegraf = "import { Telegraf } from 'telegraf';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\n";
const express = "import express from 'express';\nconst app = express();\n";
const mcp = "import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';\nimport { z } from 'zod';\nconst server = new McpServer({ name: 'web', version: '1.0.0' });\n";
/** A tool of an MCP server with a parameter `url` of free text. */
const tool = (body: string) => `${mcp}server.tool('read', { url: z.string().url() }, async ({ url }) => {\n${body}\n});\n`;

testRule(noSsrf, {
  invalid: [
    {
      name: 'fetches the address that a model gives to an MCP tool, whatever z.string().url() says',
      code: tool("  const page = await fetch(url); // ← host\n  return { content: [{ type: 'text', text: await page.text() }] };"),
      fixes: [{ safety: 'review', title: 'Fetch with safeFetch: private addresses are refused, time and size limited; name the hosts in allowHosts where they are known' }],
    },
    {
      name: 'fetches a query parameter: fixed with safeFetch, which refuses the metadata address',
      code: `${express}export const preview = async (req, res) => {
  const page = await fetch(req.query.url); // ← host
  res.json({ title: await page.text() });
};
app.get('/preview', preview);
`,
      output: `import express from 'express';
import { safeFetch } from 'secure-bot/runtime';
const app = express();
export const preview = async (req, res) => {
  const page = await safeFetch(req.query.url);
  res.json({ title: await page.text() });
};
app.get('/preview', preview);
`,
      modules: { express: () => ({ get: () => undefined }) },
      execute: (sample) => expect(sample.call('preview', { query: { url: 'http://169.254.169.254/latest/meta-data' } }, {})).rejects.toMatchObject({ code: 'ERR_BLOCKED_URL' }),
    },
    { name: 'a host in the middle of a template', code: `${express}app.get('/x', async (req, res) => { res.json(await (await fetch(\`https://\${req.query.host}/status\`)).json()); }); // ← host\n` },
    { name: 'a constant host without a slash after it', code: `${express}app.get('/x', async (req, res) => { await fetch('https://api.example.com' + req.query.path); res.end(); }); // ← host\n` },
    { name: 'a port', code: `${express}app.get('/x', async (req, res) => { await fetch(\`http://10.0.0.5:\${req.query.port}/\`); res.end(); }); // ← host\n` },
    { name: 'an address in a message', code: `${telegraf}bot.on('text', async (ctx) => {\n  const address = ctx.message.text.trim();\n  const answer = await fetch(address); // ← host\n  await ctx.reply(await answer.text());\n});\n` },
    { name: 'new URL with a base: an absolute path replaces it', code: `${express}app.get('/x', async (req, res) => { const target = new URL(req.query.path, 'https://api.example.com/'); await fetch(target); res.end(); }); // ← host\n` },
    {
      name: 'startsWith without the slash',
      code: `${express}app.get('/x', async (req, res) => {
  const { url } = req.query;
  if (!url.startsWith('https://api.example.com')) return res.sendStatus(400); // ← weakCheck
  await fetch(url);
  res.end();
});
`,
    },
    {
      name: 'includes the name of the host',
      code: `${express}app.get('/x', async (req, res) => {
  const { url } = req.query;
  if (!url.includes('example.com')) return res.sendStatus(400); // ← weakCheck
  await fetch(url);
  res.end();
});
`,
    },
    { name: 'redirects to a query parameter', code: `${express}app.get('/login', (req, res) => { res.redirect(req.query.next); }); // ← redirect\n` },
    { name: 'its own origin with something behind it', code: "import { NextResponse } from 'next/server';\nexport async function GET(request: Request) {\n  const here = new URL(request.url);\n  const next = here.searchParams.get('next') ?? '';\n  return NextResponse.redirect(here.origin + next); // ← redirect\n}\n", path: 'app/api/login/route.ts' },
    { name: 'a path without encoding', code: `${express}app.get('/x', async (req, res) => { await fetch(\`https://api.example.com/users/\${req.params.id}/posts\`); res.end(); }); // ← path\n` },
    {
      name: 'a helper in another file fetches what it is given',
      code: `import { load } from './load';\n${telegraf}bot.on('text', async (ctx) => ctx.reply(await load(ctx.message.text))); // ← host\n`,
      files: { 'load.ts': 'export async function load(address: string) {\n  const answer = await fetch(address);\n  return answer.text();\n}\n' },
    },
  ],
  valid: [
    { name: 'a query with encodeURIComponent', code: `${express}app.get('/x', async (req, res) => { await fetch(\`https://api.example.com/search?q=\${encodeURIComponent(req.query.q)}\`); res.end(); });\n` },
    { name: 'a path with encodeURIComponent', code: `${express}app.get('/x', async (req, res) => { await fetch('https://api.example.com/users/' + encodeURIComponent(req.params.id)); res.end(); });\n` },
    { name: 'safeFetch', code: tool("  const page = await safeFetch(url);\n  return { content: [{ type: 'text', text: await page.text() }] };").replace("import { z }", "import { safeFetch } from 'secure-bot/runtime';\nimport { z }") },
    {
      name: 'a list of hosts',
      code: `${express}const hosts = new Set(['api.example.com']);
app.get('/x', async (req, res) => {
  const url = new URL(req.query.url);
  if (!hosts.has(url.hostname)) return res.sendStatus(400);
  await fetch(url);
  res.end();
});
`,
    },
    {
      name: 'startsWith with the slash',
      code: `${express}app.get('/x', async (req, res) => {
  const { url } = req.query;
  if (!url.startsWith('https://api.example.com/')) return res.sendStatus(400);
  await fetch(url);
  res.end();
});
`,
    },
    {
      name: 'a helper in another file gets an encoded path',
      code: `import { load } from './load';\n${telegraf}bot.on('text', async (ctx) => ctx.reply(await load(\`/users/\${encodeURIComponent(ctx.message.text)}\`)));\n`,
      files: { 'load.ts': "export async function load(path: string) {\n  const answer = await fetch('https://api.example.com' + path);\n  return answer.text();\n}\n" },
    },
    { name: 'redirects to its own pages', code: "import { NextResponse } from 'next/server';\nexport async function GET(request: Request) {\n  const here = new URL(request.url);\n  if (here.searchParams.get('code')) return NextResponse.redirect(`${here.origin}/chat`);\n  return NextResponse.redirect(new URL(`/login?next=${encodeURIComponent(request.url)}`, request.url));\n}\n", path: 'app/api/login/route.ts' },
    { name: 'redirects to https on the same host', code: `${express}app.use((req, res) => { res.redirect('https://' + req.headers.host + req.originalUrl); });\n` },
    { name: 'a file that somebody uploaded to Discord', code: "import { Client } from 'discord.js';\nconst client = new Client({ intents: [] });\nclient.on('messageCreate', async (message) => {\n  for (const file of message.attachments.values()) await fetch(file.url);\n});\n" },
    { name: 'fetch of another object', code: `${express}app.get('/x', async (req, res) => { const cache = { fetch: async (key) => key }; res.json(await cache.fetch(req.query.url)); });\n` },
  ],
});
