/** Clients of the project: who makes one decides the host, who calls a method a piece of the path. */
import { expect, it } from 'vitest';
import { toRuleFile } from '../../engine/analyze.ts';
import { loadParser } from '../../engine/parse.ts';
import { createFileModel } from '../../model/file-model.ts';
import { testRule } from '../../testing/index.ts';
import noSsrf from './index.ts';

const client = {
  'api.ts': `
    export class Api {
      private readonly base: string;
      constructor(config: { base: string }, private readonly region = 'eu') { this.base = config.base; }
      async load(id: string) { return (await fetch(\`\${this.base}/items/\${encodeURIComponent(id)}\`)).json(); }
      async loadFrom(host: string) { return (await fetch(\`\${host}/items\`)).json(); }
    }
    export function createApi(config: { base: string }) {
      return { load: async (id: string) => (await fetch(\`\${config.base}/items/\${encodeURIComponent(id)}\`)).json() };
    }
  `,
};
const head = "import express from 'express';\nimport { Api, createApi } from './api';\nconst app = express();\n";

testRule(noSsrf, {
  valid: [
    { name: 'a part of a path behind the base of a client, encoded', code: "import axios from 'axios';\nimport express from 'express';\nconst app = express();\nconst api = axios.create({ baseURL: process.env.API_URL });\napp.get('/:id', async (req, res) => {\n  const { data } = await api.get(`api/users/${encodeURIComponent(req.params.id)}`);\n  res.json(data);\n});\n" },
    {
      name: 'an id for a method whose host its constructor was given',
      code: `${head}const api = new Api({ base: process.env.API_URL ?? 'https://api.acme.io' });\napp.get('/items', async (req, res) => { res.json(await api.load(req.query.id)); });\n`,
      files: client,
    },
    {
      name: 'an id for a closure over the settings',
      code: `${head}const api = createApi({ base: process.env.API_URL ?? 'https://api.acme.io' });\napp.get('/items', async (req, res) => { res.json(await api.load(req.query.id)); });\n`,
      files: client,
    },
    {
      name: 'a piece that a file between puts into the query',
      code: "import express from 'express';\nimport { usage } from './usage';\nconst app = express();\napp.get('/', async (req, res) => { res.json(await usage(req.query.day)); });\n",
      files: { 'usage.ts': "import { load } from './load';\nexport const usage = (day: string) => load(`https://api.acme.io/usage?day=${day}`);\n", 'load.ts': 'export async function load(url: string) { return (await fetch(url)).json(); }\n' },
    },
  ],
  invalid: [
    { name: 'a part of a path behind the base of a client, and no base at all', code: "import axios from 'axios';\nimport express from 'express';\nconst app = express();\nconst api = axios.create({ baseURL: process.env.API_URL });\napp.get('/:id', async (req, res) => {\n  await api.get(`api/users/${req.params.id}`); // ← path\n  await api.get(`/api/users/${req.params.id}`); // ← path\n  await api.get(`${req.params.id}/users/`); // ← host\n  await api.get(`http:${req.params.id}/users/`); // ← host\n  res.end();\n});\n" },
    {
      name: 'a host that a file between puts in front',
      code: "import express from 'express';\nimport { usage } from './usage';\nconst app = express();\napp.get('/', async (req, res) => { res.json(await usage(req.query.region)); }); // ← host\n",
      files: { 'usage.ts': "import { load } from './load';\nexport const usage = (region: string) => load(`https://${region}.acme.io/usage`);\n", 'load.ts': 'export async function load(url: string) { return (await fetch(url)).json(); }\n' },
    },
    { name: 'a route on the edge, where safeFetch would refuse every host: no fix', path: 'app/api/page/route.ts', code: "export const runtime = 'edge';\nexport async function POST(request: Request) {\n  const { url } = await request.json();\n  return fetch(url); // ← host\n}\n", output: null },
    {
      name: 'a host for a method',
      code: `${head}const api = new Api({ base: 'https://api.acme.io' });\napp.get('/items', async (req, res) => {\n  res.json(await api.loadFrom(req.query.host)); // ← host\n});\n`,
      files: client,
    },
  ],
});

const open = "export default { async fetch(request) {\n  const url = new URL(request.url).searchParams.get('url');\n  return fetch(url);\n} };\n";

it.each([
  ['warning', 'a project with wrangler', open, { wrangler: '^4.0.0' }],
  ['error', 'a library with the types of workers', open, { '@cloudflare/workers-types': '^4.0.0' }],
  ['warning', "a service worker's listener", "addEventListener('fetch', (event) => {\n  event.passThroughOnException();\n  event.respondWith(answer(event.request));\n});\nasync function answer(request) {\n  return fetch(new URL(request.url).searchParams.get('url'));\n}\n", {}],
  ['error', 'a server elsewhere', open, {}],
])('%s in %s', async (severity, _, code, packages: Record<string, string>) => {
  const parser = await loadParser();
  const file = toRuleFile(createFileModel('src/index.js', code, parser.parse(code, 'src/index.js'), { versionOf: (name) => packages[name] }));
  expect([...noSsrf.check(file, { ...noSsrf.defaults, strict: false })].map((hit) => hit.severity ?? 'error')).toEqual([severity]);
});
