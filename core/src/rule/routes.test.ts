import { describe, expect, it } from 'vitest';
import { toRuleFile } from '../engine/analyze.ts';
import { loadParser } from '../engine/parse.ts';
import { createProjectHost } from '../engine/project-host.ts';
import { routesOf } from './routes.ts';

/** Routes of a file: method, what runs before, the handler's own functions, and whether that is all. */
async function routesIn(text: string, path = '/p/bot.ts') {
  const parser = await loadParser();
  const host = createProjectHost({ cwd: '/', parser, files: { isFile: () => false, readText: () => undefined } });
  const outcome = host.modelOf(text, path, parser);
  if (!('file' in outcome)) throw new Error(outcome.error.message);
  const file = toRuleFile(outcome.file);
  return routesOf(file).map(({ method, before, handler, isWhole }) => `${method} ${before.map(({ node }) => file.textOf(node)).join(', ')} > ${handler.functions.length} ${isWhole ? 'whole' : 'part'}`);
}

const express = "import express from 'express';\nconst app = express();\n";

describe('routes', () => {
  it.each([
    ['with the middleware of the application and their own', `${express}app.use(log);\napp.post('/chat', auth, (req, res) => res.end());\n`, ['post log, auth > 1 whole']],
    ['without middleware for other addresses', `${express}app.use('/admin', auth);\napp.use('/chat', log);\napp.post('/chat/new', (req, res) => res.end());\n`, ['post log > 1 whole']],
    ['without middleware that comes later', `${express}app.post('/chat', (req, res) => res.end());\napp.use(auth);\n`, ['post  > 1 whole']],
    ['of a chain', `${express}app.route('/chat').post(auth, (req, res) => res.end());\n`, ['post auth > 1 whole']],
    ['of a router that is mounted here', `${express}const router = express.Router();\nrouter.get('/', (req, res) => res.end());\napp.use(log);\napp.use('/hooks', auth, router);\n`, ['get log, auth > 1 whole']],
    ["of Koa, whose router is mounted by what it makes", "import Koa from 'koa';\nimport Router from '@koa/router';\nconst app = new Koa();\nconst router = new Router();\nrouter.post('/chat', async (c) => {});\napp.use(log);\napp.use(router.routes());\n", ['post log > 1 whole']],
    ["of Koa, whose other router is mounted", "import Koa from 'koa';\nimport Router from '@koa/router';\nconst app = new Koa();\nconst router = new Router();\nconst other = new Router();\nrouter.post('/chat', async (c) => {});\napp.use(log);\napp.use(other.routes());\n", ['post  > 1 whole']],
    ['of a router that goes elsewhere', "import { Router } from 'express';\nconst router = Router();\nrouter.post('/', (req, res) => res.end());\nexport default router;\n", ['post  > 1 part']],
    ['of Fastify, with hooks', "import Fastify from 'fastify';\nconst app = Fastify();\napp.route({ method: 'POST', url: '/chat', preHandler: auth, handler: async () => 'ok' });\n", ['route auth > 1 whole']],
    ['of a plain server', "import { createServer } from 'node:http';\ncreateServer((req, res) => res.end()).listen(80);\n", ['request  > 1 whole']],
    ['but no settings', `${express}app.get('env');\n`, []],
    ['but nothing of other objects', "const app = { post: (path, fn) => fn() };\napp.post('/chat', () => 1);\n", []],
  ])('%s', async (_, text, expected) => {
    expect(await routesIn(text)).toEqual(expected);
  });

  it('are the exports that Next.js calls', async () => {
    const text = 'export async function POST(request) { return new Response(); }\nexport const helper = () => 1;\n';
    expect(await routesIn(text, '/p/app/api/chat/route.ts')).toEqual(['post  > 1 whole']);
    expect(await routesIn(text, '/p/lib/chat.ts')).toEqual([]);
  });
});
