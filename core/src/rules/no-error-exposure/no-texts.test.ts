/** Values on the way of an error that are neither one nor the text of one: a sentence in their place says nothing true. */
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

const app = "import express from 'express';\nconst app = express();\n";
const describe = "import { ask } from './ask.js';\nexport async function describe(picture) {\n  try {\n    return { text: await ask(picture) };\n  } catch (failure) {\n    return { text: 'A picture.', meta: { reason: failure.message } };\n  }\n}\n";
const route = (block: string) => `${app}import { load } from './load.js';\napp.get('/a', async (req, res) => {\n  try {\n    await load(req.query.id);\n    res.json({ ok: true });\n  } catch (problem) {\n    ${block}\n  }\n});\n`;
const fixed = (block: string) => route(block).replace("'./load.js';\n", "'./load.js';\nimport { toPublicMessage } from 'secure-bot/runtime';\n");

testRule(noErrorExposure, {
  valid: [
    { name: 'columns of a unique index, in Prisma’s errors', code: route("const column = problem.meta?.target?.[0] || 'field';\n    res.status(409).json({ error: `${column} is taken` });") },
    { name: 'what the client has sent, in those of MongoDB', code: route('const pair = problem.keyValue || {};\n    res.status(409).json({ email: pair.email, field: Object.keys(problem.keyPattern)[0] });') },
    { name: 'columns taken out of the details, and what a helper takes out of the error that it is given', code: `${app}import { load } from './load.js';\nfunction refuse(res, failure) {\n  const pair = failure.keyValue || {};\n  const { target } = failure.meta ?? {};\n  res.status(409).json({ given: { email: pair.email }, columns: target });\n}\napp.get('/a', async (req, res) => {\n  try {\n    res.json(await load(req.query.id));\n  } catch (problem) {\n    refuse(res, problem);\n  }\n});\n` },
  ],
  invalid: [
    {
      name: 'an answer that a cache keeps: no fix where it is read',
      path: 'route.js',
      files: { 'describe.js': describe },
      code: `import express from 'express';\nimport { describe } from './describe.js';\nexport function createRouter({ known }) {\n  const router = express.Router();\n  router.post('/describe', async (req, res) => {\n    const key = String(req.body.key);\n    if (known.has(key)) {\n      const found = known.get(key);\n      return res.json({ ...found, known: true }); // ← exposed\n    }\n    const { text, meta } = await describe(req.body.picture);\n    const answer = { text, meta };\n    known.set(key, answer);\n    res.json({ text });\n  });\n  return router;\n}\n`,
      output: null,
    },
    {
      name: 'a value in the details: no fix; a text among them has one',
      code: route('const given = problem.info || {};\n    res.status(409).json({ limit: given.limit }); // ← exposed\n    res.status(409).json({ error: given.reason }); // ← exposed'),
      output: fixed('const given = problem.info || {};\n    res.status(409).json({ limit: given.limit });\n    res.status(409).json({ error: toPublicMessage(problem) });'),
    },
    {
      name: 'what else Prisma says of it',
      code: route("res.status(409).json({ error: problem.meta?.cause }); // ← exposed"),
      output: fixed('res.status(409).json({ error: toPublicMessage(problem) });'),
    },
  ],
});
