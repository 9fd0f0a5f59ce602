/** Literals behind a variable of the environment whose name tells nothing: what the code does with them does. */
import { testRule } from '../../testing/index.ts';
import noHardcodedSecret from './index.ts';

const server = "import express from 'express';\nimport jwt from 'jsonwebtoken';\nconst app = express();\n";
const helped = "import express from 'express';\nimport jwt from 'jsonwebtoken';\nimport { requireEnv } from 'secure-bot/runtime';\nconst app = express();\n";

testRule(noHardcodedSecret, {
  invalid: [
    {
      name: 'compared with what a visitor sent: the variable that is read already is required',
      code: `${server}app.get('/reset/:accessKey', (req, res) => {\n  const { accessKey } = req.params;\n  const VALID_KEY = process.env.RESET_PHRASE || "reset-all-12345";\n  if (accessKey !== VALID_KEY) return res.sendStatus(401);\n  res.json({ done: true });\n});\n`,
      errors: [{ messageId: 'compared', message: "`accessKey` is checked against a literal: whoever reads the source gets in; rotate it and use `requireEnv('RESET_PHRASE')`." }],
      output: `${helped}app.get('/reset/:accessKey', (req, res) => {\n  const { accessKey } = req.params;\n  const VALID_KEY = requireEnv("RESET_PHRASE");\n  if (accessKey !== VALID_KEY) return res.sendStatus(401);\n  res.json({ done: true });\n});\n`,
      fixes: [{ title: 'Require RESET_PHRASE: without it the program stops with an error', safety: 'review' }],
    },
    {
      name: 'the same with the scheme of a header, after a question, and as a default of destructuring',
      code: `${server}const { HOOK_WORD: word = 'hook-secret' } = process.env; // ← compared\nconst expected = process.env.GATE ?? 'Bearer gate-secret'; // ← compared\nconst phrase = process.env.DOOR ? process.env.DOOR : 'door-secret'; // ← compared\napp.post('/', (req, res) => {\n  const { token } = req.body;\n  if (token !== word && token !== phrase && req.headers.authorization !== expected) return res.sendStatus(401);\n  res.end();\n});\n`,
      output: `${helped}const { HOOK_WORD: word = requireEnv('HOOK_WORD') } = process.env;\nconst expected = requireEnv('GATE');\nconst phrase = requireEnv('DOOR');\napp.post('/', (req, res) => {\n  const { token } = req.body;\n  if (token !== word && token !== phrase && req.headers.authorization !== expected) return res.sendStatus(401);\n  res.end();\n});\n`,
    },
    {
      name: 'an option of an SDK',
      code: `${server}const phrase = process.env.APP_PHRASE || 'quiet-cat-12'; // ← option\nexport const issue = (id: string) => jwt.sign({ id }, phrase);\n`,
      output: `${helped}const phrase = requireEnv('APP_PHRASE');\nexport const issue = (id: string) => jwt.sign({ id }, phrase);\n`,
    },
    {
      name: 'behind something else than the environment the field gives its name',
      code: `${server}const settings = await load();\nconst VALID_KEY = settings.phrase || 'reset-all-12345'; // ← compared\napp.get('/reset/:accessKey', (req, res) => {\n  if (req.params.accessKey !== VALID_KEY) return res.sendStatus(401);\n  res.end();\n});\n`,
      output: `${helped}const settings = await load();\nconst VALID_KEY = settings.phrase || requireEnv('ACCESS_KEY');\napp.get('/reset/:accessKey', (req, res) => {\n  if (req.params.accessKey !== VALID_KEY) return res.sendStatus(401);\n  res.end();\n});\n`,
    },
  ],
  valid: [{ name: 'required already', code: `${helped}app.get('/reset/:accessKey', (req, res) => {\n  if (req.params.accessKey !== requireEnv('RESET_PHRASE')) return res.sendStatus(401);\n  res.end();\n});\n` }],
});
