/** Which fix an address has: that depends on what of it is settled, and by whom. */
import { testRule } from '../../testing/index.ts';
import noSsrf from './index.ts';

const head = "import express from 'express';\nconst app = express();\n";
const fetched = "import { safeFetch } from 'secure-bot/runtime';\n";

/** A route that asks for an address. */
function route(address: string, { at = '', more = '', imports = '' } = {}): string {
  return `${head.replace('\n', `\n${imports}`)}app.get('/x', async (req, res) => {\n  const answer = await fetch(${address}${more});${at && ` // ← ${at}`}\n  res.json(await answer.json());\n});\n`;
}

/** The same with the helper. */
function safe(address: string, more: string): string {
  return route(address, { more, imports: fetched }).replace('await fetch(', 'await safeFetch(');
}

testRule(noSsrf, {
  invalid: [
    { name: 'a part of a path behind a configured host, in a sum', code: route("process.env.GITLAB_URL + '/api/v4/projects/' + req.params.id", { at: 'path' }), output: route("process.env.GITLAB_URL + '/api/v4/projects/' + encodeURIComponent(req.params.id)") },
    { name: 'a part in the middle of a sum', code: route("'https://api.example.com/users/' + req.params.id + '/posts'", { at: 'path' }), output: route("'https://api.example.com/users/' + encodeURIComponent(req.params.id) + '/posts'") },
    { name: 'a part of a sum that is not alone between slashes', code: route("'https://api.example.com/user-' + req.params.id", { at: 'path' }), output: null },
    { name: 'a part of a path that is resolved against a configured host', code: route('new URL(`/api/v4/projects/${req.params.id}`, process.env.GITLAB_URL)', { at: 'path' }), output: route('new URL(`/api/v4/projects/${encodeURIComponent(req.params.id)}`, process.env.GITLAB_URL)') },
    { name: 'what a constant base settles for honest users is all that is allowed', code: route("new URL(req.query.page, 'https://docs.acme-bots.io')", { at: 'host' }), output: safe("new URL(req.query.page, 'https://docs.acme-bots.io')", ", { allowHosts: ['docs.acme-bots.io'] }") },
    { name: 'the same beside other options', code: route("new URL(req.query.page, 'https://docs.acme-bots.io')", { more: ", { method: 'HEAD' }", at: 'host' }), output: safe("new URL(req.query.page, 'https://docs.acme-bots.io')", ", { method: 'HEAD', allowHosts: ['docs.acme-bots.io'] }") },
    { name: 'options that stand elsewhere', code: route("new URL(req.query.page, 'https://docs.acme-bots.io')", { more: ', options', at: 'host' }), output: safe("new URL(req.query.page, 'https://docs.acme-bots.io')", ', options') },
    { name: 'a configured base may be a server at home, which the helper would refuse: no fix', code: route('new URL(req.query.page, process.env.GITLAB_URL)', { at: 'host' }), output: null },
    { name: 'a base on this machine', code: route("new URL(req.query.page, 'http://localhost:3000')", { at: 'host' }), output: null },
    { name: 'a configured address for those who give none', code: route('req.query.url || process.env.GITLAB_URL', { at: 'host' }), output: null },
    { name: 'the origin of a configured address with a path behind it', code: route('new URL(process.env.GITLAB_URL).origin + req.query.page', { at: 'host' }), output: null },
    { name: 'a host that the user ends', code: route('`https://img.${req.query.host}/logo.png`', { at: 'host' }), output: safe('`https://img.${req.query.host}/logo.png`', '') },
    { name: 'a base that the user gives, too', code: route('new URL(req.query.page, req.query.site)', { at: 'host' }), output: safe('new URL(req.query.page, req.query.site)', '') },
  ],
  valid: [],
});
