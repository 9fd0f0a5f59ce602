/** Handlers whose gate stands in the file that registers them, or in the one that mounts their router. */
import { describe, expect, it } from 'vitest';
import { severitiesIn } from './severities.fixture.ts';

const body = 'async (req, res) => {\n  try { res.json(await load()); } catch (problem) { res.status(500).json({ error: problem.message }); }\n}';
const gate = "export const pass = (req, res, next) => {\n  if (req.user.role !== 'SuperAdmin') return res.status(403).end();\n  next();\n};\n";
const express = "import express from 'express';\n";

/** Severities in the controller, among these files and those of every project here. */
const of = (files: Readonly<Record<string, string>>, path = '/p/src/reports.ts') => severitiesIn({
  '/p/package.json': '{}',
  '/p/src/gates.ts': gate,
  '/p/src/db.ts': "export { load } from 'some-database';\n",
  ...files,
}, path);

const controller = `import { load } from './db';\nexport const list = ${body};\nexport const other = ${body};\n`;
const routes = (lines: string) => `${express}import { list, other } from './reports';\nimport { pass } from './gates';\nexport const router = express.Router();\n${lines}\n`;

describe('a controller', () => {
  it.each([
    ['behind a gate of its route', "router.get('/list', pass, list);\nrouter.get('/other', pass, other);", ['info', 'info']],
    ['behind a gate of the whole router', "router.use(pass);\nrouter.get('/list', list);\nrouter.get('/other', other);", ['info', 'info']],
    ['that a handler calls', "router.get('/list', pass, (req, res) => list(req, res));\nrouter.get('/other', other);", ['info', 'error']],
    ['behind a gate on one of two routes', "router.get('/list', pass, list);\nrouter.get('/public', list);\nrouter.get('/other', pass, other);", ['error', 'info']],
    ['behind a gate that comes later', "router.get('/list', list);\nrouter.get('/other', other);\nrouter.use(pass);", ['error', 'error']],
    ['behind a gate of another path', "router.use('/admin', pass);\nrouter.get('/list', list);\nrouter.get('/other', other);", ['error', 'error']],
    ['without a gate', "router.get('/list', list);\nrouter.get('/other', other);", ['error', 'error']],
  ])('%s', (_, lines, severities) => expect(of({ '/p/src/reports.ts': controller, '/p/src/routes.ts': routes(lines) })).toEqual(severities));

  it('of a class whose instance is exported', () => {
    const made = `import { load } from './db';\nclass Reports {\n  async list(req, res) {\n    try { res.json(await load()); } catch (problem) { res.status(500).json({ error: problem.message }); }\n  }\n}\nexport default new Reports();\n`;
    const calls = (before: string) => `${express}import reports from './reports';\nimport { pass } from './gates';\nexport const router = express.Router();\n${before}router.get('/list', (req, res) => reports.list(req, res));\n`;
    expect(of({ '/p/src/reports.ts': made, '/p/src/routes.ts': calls('router.use(pass);\n') })).toEqual(['info']);
    expect(of({ '/p/src/reports.ts': made, '/p/src/routes.ts': calls('') })).toEqual(['error']);
  });

  it('that is required', () => {
    const required = `const { load } = require('./db');\nexports.list = ${body};\n`;
    const calls = (gates: string) => `const express = require('express');\nconst reports = require('./reports');\nconst { pass } = require('./gates');\nconst router = express.Router();\nrouter.get('/list', ${gates}reports.list);\nmodule.exports = router;\n`;
    expect(of({ '/p/src/reports.ts': required, '/p/src/routes.ts': calls('pass, ') })).toEqual(['info']);
    expect(of({ '/p/src/reports.ts': required, '/p/src/routes.ts': calls('') })).toEqual(['error']);
  });
});

describe('a router that another file mounts', () => {
  const router = `${express}import { load } from './db';\nconst reports = express.Router();\nreports.get('/list', ${body});\nexport default reports;\n`;
  const app = (lines: string) => `${express}import reports from './reports';\nimport { pass } from './gates';\nconst app = express();\n${lines}\n`;

  it.each([
    ['behind a gate', "app.use('/admin', pass, reports);", ['info']],
    ['on a path with a gate', "app.use('/admin', pass);\napp.use('/admin', reports);", ['info']],
    ['beside a path with a gate', "app.use('/admin', pass);\napp.use('/reports', reports);", ['error']],
    ['without one', "app.use('/reports', reports);", ['error']],
  ])('%s', (_, lines, severities) => expect(of({ '/p/src/reports.ts': router, '/p/src/app.ts': app(lines) })).toEqual(severities));

  it('that itself is mounted behind a gate', () => {
    const middle = `${express}import reports from './reports';\nconst api = express.Router();\napi.use('/reports', reports);\nexport default api;\n`;
    const top = (gates: string) => `${express}import api from './api';\nimport { pass } from './gates';\nconst app = express();\napp.use('/api', ${gates}api);\n`;
    expect(of({ '/p/src/reports.ts': router, '/p/src/api.ts': middle, '/p/src/app.ts': top('pass, ') })).toEqual(['info']);
    expect(of({ '/p/src/reports.ts': router, '/p/src/api.ts': middle, '/p/src/app.ts': top('') })).toEqual(['error']);
  });

  it('of Hono', () => {
    const hono = "import { Hono } from 'hono';\nimport { load } from './db';\nexport const reports = new Hono();\nreports.get('/list', async (c) => {\n  try { return c.json(await load()); } catch (problem) { return c.json({ error: problem.message }, 500); }\n});\n";
    const admin = (lines: string) => `import { Hono } from 'hono';\nimport { reports } from './reports';\nconst app = new Hono();\n${lines}app.route('/admin/reports', reports);\nexport default app;\n`;
    const ask = "app.use('/admin/*', async (c, next) => {\n  if (c.get('user').role !== 'SuperAdmin') return c.json({ error: 'no' }, 403);\n  await next();\n});\n";
    expect(of({ '/p/src/reports.ts': hono, '/p/src/app.ts': admin(ask) })).toEqual(['info']);
    expect(of({ '/p/src/reports.ts': hono, '/p/src/app.ts': admin(ask.replace('/admin/*', '/private/*')) })).toEqual(['error']);
    expect(of({ '/p/src/reports.ts': hono, '/p/src/app.ts': admin(ask.replace('/admin/*', '*')) })).toEqual(['info']);
    expect(of({ '/p/src/reports.ts': hono, '/p/src/app.ts': admin('') })).toEqual(['error']);
  });
});
