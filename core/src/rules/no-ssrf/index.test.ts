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
      name: 'an argument of a tool, and what a model asked of its own tool: the message says which',
      code: "import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';\nimport { z } from 'zod';\nconst server = new McpServer({ name: 'web', version: '1.0.0' });\nserver.registerTool('read', { description: 'Reads', inputSchema: { page: z.string() } }, async ({ page }) => ({ content: [{ type: 'text', text: await (await fetch(page)).text() }] }));\n",
      errors: [{ messageId: 'host', message: '`page` (a tool argument) decides where `fetch` goes, internal addresses included; use `safeFetch` or an allow-list of hosts.' }],
    },
    {
      name: 'node-fetch 3 as CommonJS loads it',
      code: `const fetch = (...args) => import('node-fetch').then(({ default: fetch }) => fetch(...args));\n${telegraf}bot.on('text', async (ctx) => {\n  const response = await fetch(ctx.message.text);\n});\n`,
      errors: [{ messageId: 'host', line: 5, text: 'ctx.message.text' }],
    },
    {
      name: 'a helper of another file that puts its parameter into a path: once, however often it is called',
      code: `${express}import { load } from './load';\napp.get('/a/:id', async (req, res) => { res.json(await load(req.params.id)); }); // ← path\napp.get('/b/:id', async (req, res) => { res.json(await load(req.params.id)); });\n`,
      files: { 'load.ts': "export const load = async (id: string) => (await fetch(`https://api.example.com/guilds/${id}`)).json();\n" },
    },
    {
      name: 'asks only whether the query has an address at all',
      code: `${express}app.get('/page', async (req, res) => {\n  const query = new URLSearchParams(req.url.slice(1));\n  if (!query.has('url')) return res.sendStatus(404);\n  const page = await fetch(query.get('url')); // ← host\n  res.send(await page.text());\n});\n`,
    },
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
    { name: 'redirects to any host of a scheme', code: `${express}app.get('/go', (req, res) => { res.redirect('https://' + req.query.host); }); // ← redirect\napp.get('/app', (req, res) => { res.redirect(\`intent://\${req.query.host}\`); }); // ← redirect\n` },
    { name: 'redirects to a query parameter', code: `${express}app.get('/login', (req, res) => { res.redirect(req.query.next); }); // ← redirect\n` },
    { name: 'its own origin, destructured, with something behind it', code: "import { NextResponse } from 'next/server';\nexport async function GET(request: Request) {\n  const { searchParams, origin } = new URL(request.url);\n  const next = searchParams.get('next') ?? '/';\n  return NextResponse.redirect(`${origin}${next}`); // ← redirect\n}\n", path: 'app/auth/callback/route.ts' },
    { name: 'its own origin with something behind it', code: "import { NextResponse } from 'next/server';\nexport async function GET(request: Request) {\n  const here = new URL(request.url);\n  const next = here.searchParams.get('next') ?? '';\n  return NextResponse.redirect(here.origin + next); // ← redirect\n}\n", path: 'app/api/login/route.ts' },
    { name: 'a path without encoding', code: `${express}app.get('/x', async (req, res) => { await fetch(\`https://api.example.com/users/\${req.params.id}/posts\`); res.end(); }); // ← path\n`, output: `${express}app.get('/x', async (req, res) => { await fetch(\`https://api.example.com/users/\${encodeURIComponent(req.params.id)}/posts\`); res.end(); });\n` },
    { name: 'a path that may have several parts', code: `${express}app.get('/x', async (req, res) => { await fetch(\`https://api.example.com/files/\${req.query.path}\`); res.end(); }); // ← path\n`, output: null },
    {
      name: 'a helper in another file fetches what it is given',
      code: `import { load } from './load';\n${telegraf}bot.on('text', async (ctx) => ctx.reply(await load(ctx.message.text))); // ← host\n`,
      files: { 'load.ts': 'export async function load(address: string) {\n  const answer = await fetch(address);\n  return answer.text();\n}\n' },
    },
    {
      name: 'an endpoint that a request header names',
      code: "export async function POST(request: Request) {\n  const base = request.headers.get('x-base-url');\n  const answer = await fetch(`${base}/v1/chat`); // ← host\n  return new Response(answer.body);\n}\n",
      path: 'app/api/proxy/route.ts',
    },
    { name: 'http.request by host name', code: `import https from 'node:https';\n${express}app.get('/x', (req, res) => { https.request({ hostname: req.query.host, path: '/' }).end(); res.end(); }); // ← host\n` },
    { name: 'axios with an options object in a variable', code: `import axios from 'axios';\n${express}app.get('/x', async (req, res) => {\n  const options = { method: 'GET', url: req.query.url }; // ← host\n  const { data } = await axios(options);\n  res.json(data);\n});\n` },
    { name: 'got, with an alias and a destructured body', code: `import { got as http } from 'got';\n${express}app.post('/x', async (req, res) => { const { callback: address } = req.body; await http.post(address, { json: {} }); res.end(); }); // ← host\n` },
    { name: 'a browser that the bot drives', code: tool("  const browser = await puppeteer.launch();\n  const page = await browser.newPage();\n  await page.goto(url); // ← host\n  return { content: [{ type: 'text', text: await page.content() }] };").replace("import { z }", "import puppeteer from 'puppeteer';\nimport { z }") },
    { name: 'CommonJS and node-fetch', code: "const fetch = require('node-fetch');\nconst express = require('express');\nconst app = express();\napp.get('/x', async (req, res) => { const answer = await fetch(req.query.feed); res.send(await answer.text()); }); // ← host\n", path: 'server.js' },
    { name: 'arguments of a tool call of a model', code: "import OpenAI from 'openai';\nconst ai = new OpenAI();\nexport async function run(messages) {\n  const answer = await ai.chat.completions.create({ model: 'gpt-4o', messages });\n  const { url } = JSON.parse(answer.choices[0].message.tool_calls[0].function.arguments);\n  return fetch(url); // ← host\n}\n" },
    { name: 'endsWith without the dot', code: `${express}app.get('/x', async (req, res) => {\n  const url = new URL(req.query.url);\n  if (!url.hostname.endsWith('example.com')) return res.sendStatus(400); // ← weakCheck\n  await fetch(url);\n  res.end();\n});\n` },
    { name: 'prefixes from a list', code: `${express}const allowed = ['https://files.example.com', 'https://media.example.com'];\napp.get('/x', async (req, res) => {\n  const url = req.query.url;\n  if (!allowed.some((prefix) => url.startsWith(prefix))) return res.sendStatus(400); // ← weakCheck\n  await fetch(url);\n  res.end();\n});\n` },
    { name: 'the scheme alone is checked', code: `${express}app.get('/x', async (req, res) => {\n  const url = new URL(req.query.url);\n  if (url.protocol !== 'https:') return res.sendStatus(400);\n  await fetch(url); // ← host\n  res.end();\n});\n` },
    { name: 'a method of the own class', code: "import { Telegraf } from 'telegraf';\nclass Reader {\n  bot = new Telegraf(process.env.BOT_TOKEN);\n  start() { this.bot.on('text', (ctx) => this.read(ctx.message.text)); }\n  async read(address: string) { return (await fetch(address)).text(); } // ← host\n}\nnew Reader().start();\n" },
    {
      name: 'the next page that an own server names, strict: that server may be a private one, so no fix',
      code: "export async function load(base: string) {\n  const items: string[] = [];\n  let next = `${base}/api/items`;\n  while (next) {\n    const page = await (await fetch(next)).json(); // ← host\n    items.push(...page.items);\n    next = page.next;\n  }\n  return items;\n}\n",
      options: { strict: true },
      output: null,
    },
    { name: 'an answer of another server, strict', code: "export async function download() {\n  const list = await (await fetch('https://api.example.org/files')).json();\n  return fetch(list.next); // ← host\n}\n", options: { strict: true } },
    { name: 'comments and optional chains', code: `${express}app.get('/x', async (req, res) => {\n  const answer = await fetch(/* whatever they want */ req.query?.url); // ← host\n  res.send(await answer?.text());\n});\n` },
    {
      name: 'a default export of another file, with an options object',
      code: `import load from './load';\n${express}app.get('/x', async (req, res) => { res.json(await load({ address: req.query.url })); }); // ← host\n`,
      files: { 'load.ts': 'export default async function load({ address }: { address: string }) {\n  const answer = await fetch(address);\n  return answer.json();\n}\n' },
    },
    {
      name: 'a host for a helper that puts the address together',
      code: `import { status } from './status';\n${express}app.get('/x', async (req, res) => { res.json(await status(req.query.host)); }); // ← host\n`,
      files: { 'status.ts': "export const status = async (host: string) => (await fetch(`https://${host}/status`)).json();\n" },
    },
    {
      name: 're-exported under another name',
      code: `import { download } from './files';\n${express}app.get('/x', async (req, res) => { await download(req.query.url); res.end(); }); // ← host\n`,
      files: { 'files/index.ts': "export { load as download } from './load';\n", 'files/load.ts': 'export const load = (address: string) => fetch(address);\n' },
    },
    {
      name: 'CommonJS across files',
      code: "const { load } = require('./load');\nconst express = require('express');\nconst app = express();\napp.get('/x', async (req, res) => { res.send(await load(req.query.url)); }); // ← host\n",
      path: 'server.js',
      files: { 'load.js': "const axios = require('axios');\nmodule.exports = { load: async (address) => (await axios.get(address)).data };\n" },
    },
    { name: 'where a server action leads, which a page may have from its own address', path: 'actions.ts', code: "'use server';\nimport { redirect } from 'next/navigation';\nexport async function signIn(form: FormData) {\n  redirect(form.get('next')); // ← redirect\n}\n" },
    { name: 'a request of a server action', path: 'actions.ts', code: "'use server';\nexport async function load(address: string) {\n  return (await fetch(address)).text(); // ← host\n}\n" },
    {
      name: 'a static method of a class in another file',
      code: `import { Fetcher } from './fetcher';\n${tool('  return Fetcher.html({ url }); // ← host')}`,
      files: { 'fetcher.ts': 'export class Fetcher {\n  private static async request({ url }: { url: string }) { return fetch(url); }\n  static async html(payload: { url: string }) { return (await this.request(payload)).text(); }\n}\n' },
    },
    {
      name: 'a base that another file holds, without a slash at its end',
      code: `import { API } from './config';\n${express}app.get('/x', async (req, res) => { await fetch(API + req.query.path); res.end(); }); // ← host\n`,
      files: { 'config.ts': "export const API = 'https://api.example.com';\n" },
    },
  ],
  valid: [
    { name: 'the file that a model of Replicate has made, where their servers keep it', code: "import axios from 'axios';\nimport Replicate from 'replicate';\nconst replicate = new Replicate();\nexport async function video(prompt) { const output = await replicate.run('minimax/video-01', { input: { prompt } }); const url = Array.isArray(output) ? output[0] : output; return (await axios.get(url, { responseType: 'arraybuffer', timeout: 60000 })).data; }\n" },
    {
      name: 'a data: URL that a helper of another file makes leads to no host',
      code: `${telegraf}import { toDataUrl } from './data-url';\nbot.on('text', async (ctx) => {\n  const url = toDataUrl('text/plain', Buffer.from(ctx.message.text));\n  await fetch(url);\n});\n`,
      files: { 'data-url.ts': "export const toDataUrl = (type: string, bytes: Buffer) => `data:${type};base64,${bytes.toString('base64')}`;\n" },
    },
    { name: 'a base from the configuration', code: `${express}app.get('/x', async (req, res) => { await fetch(\`\${process.env.API_URL}/users/\${encodeURIComponent(req.params.id)}\`); res.end(); });\n` },
    { name: 'an id that is a number', code: `${mcp}server.tool('user', { id: z.number() }, async ({ id }) => {\n  const answer = await fetch(\`https://api.example.com/users/\${id}\`);\n  return { content: [{ type: 'text', text: await answer.text() }] };\n});\n` },
    { name: 'a region of an enum in the host', code: `${mcp}server.tool('user', { region: z.enum(['eu', 'us']) }, async ({ region }) => {\n  const answer = await fetch(\`https://\${region}.api.example.com/users\`);\n  return { content: [{ type: 'text', text: await answer.text() }] };\n});\n` },
    { name: 'a table of addresses', code: `${express}const feeds = { news: 'https://news.example.com/rss', sport: 'https://sport.example.com/rss' };\napp.get('/x', async (req, res) => { const address = feeds[req.query.feed]; if (!address) return res.sendStatus(404); await fetch(address); res.end(); });\n` },
    { name: 'search parameters of a URL object', code: `${express}app.get('/x', async (req, res) => {\n  const url = new URL('https://api.example.com/search');\n  url.searchParams.set('q', req.query.q);\n  await fetch(url);\n  res.end();\n});\n` },
    { name: 'the body, not the address', code: `${express}app.post('/x', async (req, res) => { await fetch('https://api.example.com/notes', { method: 'POST', body: JSON.stringify(req.body) }); res.end(); });\n` },
    { name: 'a host that is compared', code: `${express}app.get('/x', async (req, res) => {\n  const url = new URL(req.query.url);\n  if (url.protocol !== 'https:' || url.host !== 'files.example.com') return res.sendStatus(400);\n  await fetch(url);\n  res.end();\n});\n` },
    { name: 'endsWith with the dot', code: `${express}app.get('/x', async (req, res) => {\n  const { hostname } = new URL(req.query.url);\n  if (!hostname.endsWith('.example.com')) return res.sendStatus(400);\n  await fetch(req.query.url);\n  res.end();\n});\n` },
    { name: 'a function of the file that checks the host', code: `${express}const hosts = ['files.example.com'];\nfunction assertAllowed(address) {\n  const { hostname } = new URL(address);\n  if (!hosts.includes(hostname)) throw new Error('not allowed');\n}\napp.get('/x', async (req, res) => {\n  assertAllowed(req.query.url);\n  await fetch(req.query.url);\n  res.end();\n});\n` },
    { name: 'redirects to a program on the own machine', code: `${express}app.get('/x', (req, res) => { res.redirect(\`nxm://\${req.query.game}/mods/\${req.query.mod}\`); });\n` },
    { name: 'redirects to a path of its own', code: `${express}app.get('/x', (req, res) => { res.redirect(\`/users/\${req.params.id}\`); });\n` },
    { name: 'code of the page itself', code: "'use client';\nexport async function load(form: FormData) { const address = String(new URL(window.location.href).searchParams.get('api')); return fetch(address); }\n" },
    { name: 'a team in the host, encoded', code: `${express}app.get('/x', async (req, res) => { await fetch(\`https://\${encodeURIComponent(req.query.team)}.example.com/api\`); res.end(); });\n` },
    {
      name: 'a function of another file that throws for hosts outside of its list, with a type that names a global',
      code: `import { assertHost } from './policy';\n${express}app.get('/x', async (req, res) => {\n  const url = new URL(String(req.query.url));\n  assertHost(url);\n  await fetch(url);\n  res.end();\n});\n`,
      files: { 'policy.ts': "const hosts = new Set(['files.example.com']);\nexport function assertHost(url: URL): void {\n  if (url.protocol !== 'https:' || !hosts.has(url.hostname)) throw new Error('not allowed');\n}\n" },
    },
    {
      name: 'a helper in another file with its own list',
      code: `import { load } from './load';\n${express}app.get('/x', async (req, res) => { res.json(await load(req.query.url)); });\n`,
      files: { 'load.ts': "const hosts = new Set(['files.example.com']);\nexport async function load(address: string) {\n  const url = new URL(address);\n  if (!hosts.has(url.hostname)) throw new Error('not allowed');\n  return (await fetch(url)).json();\n}\n" },
    },
    {
      name: 'a helper in another file that puts the value into the query',
      code: `import { search } from './search';\n${express}app.get('/x', async (req, res) => { res.json(await search(req.query.q)); });\n`,
      files: { 'search.ts': "export const search = async (q: string) => (await fetch(`https://api.example.com/search?q=${encodeURIComponent(q)}`)).json();\n" },
    },
    {
      name: 'another parameter of the helper',
      code: `import { post } from './post';\n${express}app.post('/x', async (req, res) => { await post('https://api.example.com/notes', req.body.note); res.end(); });\n`,
      files: { 'post.ts': "export const post = (address: string, note: string) => fetch(address, { method: 'POST', body: note });\n" },
    },
    {
      name: 'a constant base of another file',
      code: `import { API } from './config';\n${express}app.get('/x', async (req, res) => { await fetch(\`\${API}/users/\${encodeURIComponent(req.params.id)}\`); res.end(); });\n`,
      files: { 'config.ts': "export const API = 'https://api.example.com';\n" },
    },
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
    { name: 'redirects to its own pages by a destructured origin', code: "import { NextResponse } from 'next/server';\nexport async function GET(request: Request) {\n  const { searchParams, origin } = new URL(request.url);\n  if (searchParams.get('code')) return NextResponse.redirect(`${origin}/chat`);\n  return NextResponse.redirect(`${origin}/auth/error`);\n}\n", path: 'app/auth/callback/route.ts' },
    { name: 'redirects to its own pages', code: "import { NextResponse } from 'next/server';\nexport async function GET(request: Request) {\n  const here = new URL(request.url);\n  if (here.searchParams.get('code')) return NextResponse.redirect(`${here.origin}/chat`);\n  return NextResponse.redirect(new URL(`/login?next=${encodeURIComponent(request.url)}`, request.url));\n}\n", path: 'app/api/login/route.ts' },
    { name: 'redirects to https on the same host', code: `${express}app.use((req, res) => { res.redirect('https://' + req.headers.host + req.originalUrl); });\n` },
    { name: 'a file that somebody uploaded to Discord', code: "import { Client } from 'discord.js';\nconst client = new Client({ intents: [] });\nclient.on('messageCreate', async (message) => {\n  for (const file of message.attachments.values()) await fetch(file.url);\n});\n" },
    { name: 'fetch of another object', code: `${express}app.get('/x', async (req, res) => { const cache = { fetch: async (key) => key }; res.json(await cache.fetch(req.query.url)); });\n` },
    {
      name: 'an address that a function of another file puts together',
      code: `import { userAddress } from './address';\n${express}app.get('/x', async (req, res) => { await fetch(userAddress(req.params.id)); res.end(); });\n`,
      files: { 'address.ts': "export const userAddress = (id: string) => `https://api.example.com/users/${encodeURIComponent(id)}`;\n" },
    },
    {
      name: 'a check in another file',
      code: `import { isAllowed } from './check';\n${express}app.get('/x', async (req, res) => {\n  if (!isAllowed(req.query.url)) return res.sendStatus(400);\n  await fetch(req.query.url);\n  res.end();\n});\n`,
      files: { 'check.ts': "const hosts = ['files.example.com'];\nexport function isAllowed(address: string) {\n  const { hostname } = new URL(address);\n  return hosts.includes(hostname);\n}\n" },
    },
    { name: 'the own path handed on with a key from a header', code: "import { NextRequest } from 'next/server';\nexport async function POST(request: NextRequest) {\n  const key = request.headers.get('x-key');\n  const path = `${request.nextUrl.pathname}`.replaceAll('/api/google/', '');\n  return fetch(`https://api.example.com/${path}?key=${key}`);\n}\n", path: 'app/api/google/route.ts' },
    { name: 'the own path and query handed on to a configured host', code: "import { NextRequest } from 'next/server';\nexport async function POST(request: NextRequest) {\n  const token = request.headers.get('authorization') ?? '';\n  const path = `${request.nextUrl.pathname}${request.nextUrl.search}`.replaceAll('/api/openai/', '');\n  return fetch(`${process.env.BASE_URL}/${path}`, { headers: { authorization: token } });\n}\n", path: 'app/api/openai/route.ts' },
    { name: 'the own path handed on', code: "import { NextRequest } from 'next/server';\nexport async function POST(request: NextRequest) {\n  const path = request.nextUrl.pathname.replace('/api/openai', '');\n  return fetch(`https://api.example.com${path}`);\n}\n", path: 'app/api/openai/route.ts' },
  ],
});
