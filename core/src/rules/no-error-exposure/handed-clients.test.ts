/** Clients of Supabase that a function is given, told by what the code calls on them: their errors are returned, not thrown. */
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

const router = (param: string, read: string, client = 'store') => `import express from 'express';\nexport function createRouter(${param}) {\n  const router = express.Router();\n  router.get('/a', async (req, res) => {\n    const { data, error: failure } = await ${client}.${read};\n    if (failure) return res.status(500).json({ details: failure.message }); // ← exposed\n    res.json(data);\n  });\n  return router;\n}\n`;
const silent = (code: string) => code.replace(' // ← exposed', '');
const query = "from('logs').select('*').eq('owner', 'me')";

testRule(noErrorExposure, {
  valid: [
    { name: 'another query builder', code: silent(router('{ store }', "from('logs').select('*').where({ owner: 'me' })")) },
    { name: 'a client that is read for something else', code: silent(router('{ store }', "find('logs')")) },
    { name: 'a property with a type of its own', code: silent(router('{ store }: { store: LogStore }', query)).replace('export function', 'interface LogStore { from(name: string): never }\nexport function') },
    { name: 'a code of the answer', code: silent(router('{ store }', query)).replace('failure.message', 'failure.code') },
  ],
  invalid: [
    { name: 'as one of several things', code: router('{ store }', query) },
    { name: 'as one of several things, with a default and another name', code: router('{ store: base, log = console } = {}', query, 'base') },
    { name: 'alone', code: router('store', "from('logs').insert({ text: 'a' }).select().single()") },
    {
      name: 'in a function whose answer is sent',
      path: 'app.js',
      files: { 'logs.js': "export async function save(store, log) {\n  const { error } = await store.from('logs').upsert(log);\n  if (error) return { status: 500, message: error.message };\n  return { status: 200 };\n}\n" },
      code: "import express from 'express';\nimport { save } from './logs.js';\nconst app = express();\napp.post('/a', async (req, res) => {\n  const result = await save(req.app.locals.store, { text: 'a' });\n  res.status(result.status).json(result); // ← exposed\n});\n",
    },
  ],
});
