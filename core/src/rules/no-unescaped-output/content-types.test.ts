/** Responses that become a page by their content type alone, and those that never do. */
import { testRule } from '../../testing/index.ts';
import noUnescapedOutput from './index.ts';

const koa = "import Koa from 'koa';\nimport Router from '@koa/router';\nconst router = new Router();\n";
const fastify = "import Fastify from 'fastify';\nconst app = Fastify();\n";
const route = (body: string) => `export async function POST(request: Request) {\n  const { name } = await request.json();\n  ${body}\n}\n`;
const hono = "import { Hono } from 'hono';\nconst app = new Hono();\n";

const express = "const express = require('express');\nconst app = express();\n";

testRule(noUnescapedOutput, {
  invalid: [
    { name: 'Hono, a body that says it is a page', path: 'app.ts', code: `${hono}app.get('/a', (c) => c.body(c.req.query('title'), 200, { 'Content-Type': 'text/html' })); // ← html\napp.get('/b', (c) => {\n  c.header('Content-Type', 'text/html');\n  return c.body(c.req.query('title')); // ← html\n});\n` },
    { name: 'a page that a helper writes', path: 'app.js', code: `${express}const sheet = (title) => \`<!doctype html><title>\${title}</title>\`;\napp.get('/a', (req, res) => res.send(sheet(req.query.title))); // ← html\n`, output: null },
    { name: 'a page that a helper of another file writes', path: 'app.js', files: { 'sheets.js': 'exports.sheet = (title, body) => {\n  const head = `<title>${title}</title>`;\n  return `${head}<main>${body}</main>`;\n};\n' }, code: `const { sheet } = require('./sheets');\n${express}app.get('/a', (req, res) => res.send(sheet('Hello', req.query.body))); // ← html\n`, output: null },
    { name: 'Koa looks at what a text begins with', code: `${koa}router.get('/a', (ctx) => { ctx.body = ctx.query.guest; }); // ← html\n` },
    { name: 'Koa, with the type set by assignment', code: `${koa}router.get('/a', (ctx) => { ctx.type = 'html'; ctx.body = \`Hello \${ctx.query.guest}\`; }); // ← html\n` },
    { name: 'what a handler of Fastify returns', code: `${fastify}app.get('/a', async (request, reply) => {\n  reply.type('text/html');\n  return \`<h1>\${request.query.q}</h1>\`; // ← html\n});\napp.get('/b', async (request, reply) => reply.type('application/json').send('{}'));\n` },
    { name: 'a web Response of its own type, beside another one', path: 'app/api/page/route.ts', code: route("if (!name) return new Response('none', { headers: { 'content-type': 'text/plain' } });\n  return new Response(`<p>${name}</p>`, { headers: { 'Content-Type': 'text/html' } }); // ← html") },
    { name: 'a whole document of XML: no fix', path: 'app.js', code: `${express}app.get('/a', (req, res) => { res.set('Content-Type', 'text/xml'); res.send(req.query.xml); }); // ← html\n`, output: null },
    { name: 'text in a part of XML', path: 'app.js', code: `${express}app.get('/a', (req, res) => { res.type('application/rss+xml').send('<title>' + req.query.title + '</title>'); }); // ← html\n`, output: `${express}const { escapeXml } = require('secure-bot/runtime');\napp.get('/a', (req, res) => { res.type('application/rss+xml').send('<title>' + escapeXml(req.query.title) + '</title>'); }); // ← html\n`.replace("const app = express();\nconst { escapeXml } = require('secure-bot/runtime');", "const { escapeXml } = require('secure-bot/runtime');\nconst app = express();") },
    { name: 'the query of the page itself', path: 'page.ts', code: "const name = new URLSearchParams(location.search).get('name') ?? '';\ndocument.body.insertAdjacentHTML('beforeend', `<h2>Hello ${name}</h2>`); // ← html\n" },
  ],
  valid: [
    { name: 'Hono, a body whose type a helper has set, and one of no type', path: 'app.ts', code: `${hono}const send = (c, value) => { c.header('Content-Type', 'application/json'); return c.body(JSON.stringify(value)); };\napp.get('/a', (c) => send(c, { title: c.req.query('title') }));\napp.get('/b', (c) => c.body(c.req.query('title')));\n` },
    { name: 'a helper that writes no page', path: 'app.js', code: `${express}const line = (title) => \`Title: \${title}\`;\napp.get('/a', (req, res) => res.send(line(req.query.title)));\n` },
    { name: 'a page whose helper escapes', path: 'app.js', code: `const { escapeHtml } = require('secure-bot/runtime');\n${express}const sheet = (title) => \`<!doctype html><title>\${escapeHtml(title)}</title>\`;\napp.get('/a', (req, res) => res.send(sheet(req.query.title)));\n` },
    { name: 'Koa, plain text', code: `${koa}router.get('/a', (ctx) => { ctx.type = 'text/plain'; ctx.body = \`Hello <b>\${ctx.query.guest}\`; });\n` },
    { name: 'Koa, bytes', code: `${koa}router.get('/a', async (ctx) => { const answer = await fetch('https://api.acme.dev/logo'); ctx.body = Buffer.from(await answer.arrayBuffer()); });\n`, options: { strict: true } },
    { name: 'what a handler of Fastify returns is plain text by default', code: `${fastify}app.get('/a', async (request) => \`<h1>\${request.query.q}</h1>\`);\n` },
    { name: 'a web Response is plain text by default', path: 'app/api/page/route.ts', code: route('return new Response(`<p>${name}</p>`);') },
  ],
});
