/** Parts of an address that are written after it was parsed, and patterns that prove nothing of it. */
import { testRule } from '../../testing/index.ts';
import noSsrf from './index.ts';

const app = "import express from 'express';\nconst app = express();\n";
const proxy = (body: string) => `${app}app.get('/proxy', async (req, res) => {\n${body}\n  res.json(answer.status);\n});\n`;
const validated = (pattern: string, mark = '') => `import validator from 'validator';\n${proxy(`  const url = String(req.query.url);\n  if (!validator.matches(url, ${pattern})) return;\n  const answer = await fetch(url);${mark}`)}`;

testRule(noSsrf, {
  invalid: [
    { name: 'a redirect of SvelteKit', path: 'src/routes/login/+server.ts', code: "import { redirect } from '@sveltejs/kit';\nexport const GET = async ({ url }) => { redirect(302, url.searchParams.get('next') ?? '/'); }; // ← redirect\n" },
    { name: 'a redirect of restify, with its status first', code: "import restify from 'restify';\nconst server = restify.createServer();\nserver.get('/signin', (req, res, next) => { res.redirect(302, String(req.query.to), next); }); // ← redirect\n" },
    { name: 'the host', code: proxy("  const url = new URL('https://api.acme.dev/status');\n  url.host = String(req.query.host);\n  const answer = await fetch(url); // ← host") },
    { name: 'the name of the host, as text', code: proxy("  const url = new URL('https://api.acme.dev/status');\n  url.hostname = req.get('x-target') ?? 'api.acme.dev';\n  const answer = await fetch(url.toString()); // ← host") },
    { name: 'the whole', code: proxy("  const url = new URL('https://api.acme.dev/status');\n  url.href = String(req.query.url);\n  const answer = await fetch(url.href); // ← host") },
    { name: 'the port', code: proxy("  const url = new URL('http://localhost/status');\n  url.port = String(req.query.port);\n  const answer = await fetch(url); // ← host") },
    { name: 'added to a base that does not end with a slash', code: proxy("  let url = 'https://api.acme.dev';\n  url += String(req.query.path);\n  const answer = await fetch(url); // ← host") },
    { name: 'added, where the slash is only added under a condition', code: proxy("  let url = 'https://api.acme.dev';\n  if (req.query.slash) url += '/';\n  url += String(req.query.path);\n  const answer = await fetch(url); // ← host") },
    { name: 'the beginning, whatever is added to it', code: proxy("  let url = String(req.query.base);\n  url += '/status';\n  const answer = await fetch(url); // ← host") },
    { name: 'a pattern that is open at its end', code: validated('/^https:\\/\\/api/', ' // ← host') },
    { name: 'a pattern that is open at both ends', code: validated('/https/', ' // ← host') },
  ],
  valid: [
    { name: 'a redirect of SvelteKit to a path of its own', path: 'src/routes/login/+server.ts', code: "import { redirect } from '@sveltejs/kit';\nexport const GET = async ({ url }) => { redirect(303, `/chat?topic=${encodeURIComponent(url.searchParams.get('topic') ?? '')}`); };\n" },
    { name: 'the query', code: proxy("  const url = new URL('https://api.acme.dev/status');\n  url.search = String(req.query.q);\n  const answer = await fetch(url);") },
    { name: 'a parameter of the query', code: proxy("  const url = new URL('https://api.acme.dev/status');\n  url.searchParams.set('q', String(req.query.q));\n  const answer = await fetch(url);") },
    { name: 'a constant host', code: proxy("  const url = new URL('https://api.acme.dev/status');\n  url.host = 'eu.acme.dev';\n  url.hash = String(req.query.q);\n  const answer = await fetch(url);") },
    { name: 'a query that is added', code: proxy("  let url = `${process.env.AGENT_URL}/ask?question=${encodeURIComponent(String(req.query.q))}`;\n  if (req.query.session) url += `&session=${encodeURIComponent(String(req.query.session))}`;\n  else url += '&session=' + Math.random();\n  const answer = await fetch(url);") },
    { name: 'a query after a constant path, added in two steps', code: proxy("  let url = 'https://api.acme.dev/status';\n  url += '?q=';\n  url += req.query.q;\n  const answer = await fetch(url);") },
    { name: 'the host of something else', code: proxy("  const settings = { host: 'x' };\n  settings.host = String(req.query.host);\n  const answer = await fetch('https://api.acme.dev/status');") },
    { name: 'a pattern with both ends fixed', code: validated('/^https:\\/\\/(?:eu|us)\\.acme\\.dev\\/status$/') },
  ],
});
