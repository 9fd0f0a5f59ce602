/** Errors that a database returns beside its data, and does not throw. */
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

const head = (more = '') => `import { createClient } from '@supabase/supabase-js';\nimport express from 'express';\n${more}const db = createClient(process.env.SUPABASE_URL, process.env.SUPABASE_SERVICE_ROLE_KEY);\nconst app = express();\n`;
const withHelper = "import { toPublicMessage } from 'secure-bot/runtime';\n";
const load = (answer: string) => `app.get('/plans', async (req, res) => {\n  const { data, error: failure } = await db.from('plans').select('name').eq('owner', req.query.owner);\n  ${answer}\n});\n`;

testRule(noErrorExposure, {
  invalid: [
    {
      name: 'beside the data',
      code: head() + load("if (failure) return res.status(500).json({ error: 'Could not load them', details: failure.message }); // ← exposed"),
      output: head(withHelper) + load("if (failure) return res.status(500).json({ error: 'Could not load them', details: toPublicMessage(failure) });"),
    },
    {
      name: 'beside the data, logged: the details go',
      code: head() + load("if (failure) {\n    console.error(failure);\n    return res.status(500).json({ error: 'Could not load them', details: failure.message }); // ← exposed\n  }"),
      output: head() + load("if (failure) {\n    console.error(failure);\n    return res.status(500).json({ error: 'Could not load them' });\n  }"),
    },
    {
      name: 'of a client that a function of another file makes, whole',
      path: 'routes.js',
      files: { 'db.js': "import { createClient } from '@supabase/supabase-js';\nexport function store() { return createClient(process.env.SUPABASE_URL, process.env.SUPABASE_SERVICE_ROLE_KEY); }\n" },
      code: "import express from 'express';\nimport { store } from './db.js';\nconst app = express();\napp.get('/match', async (req, res) => {\n  const found = await store().rpc('match', { count: 3 });\n  if (found.error) return res.status(500).json({ error: found.error }); // ← exposed\n  res.json(found.data);\n});\n",
    },
  ],
  valid: [
    { name: 'its code, and that there is one', code: head() + load("if (failure) return res.status(500).json({ error: 'Could not load them', code: failure.code, failed: Boolean(failure) });\n  res.json({ data });") },
    { name: 'a column of that name', code: head() + load('res.json({ state: data[0].error, text: data.map((job) => job.error.message) });') },
    { name: 'who signs in is told what was wrong', code: `${head()}app.post('/login', async (req, res) => {\n  const { error } = await db.auth.signInWithPassword(req.body);\n  res.status(400).json({ error: error.message });\n});\n` },
  ],
});
