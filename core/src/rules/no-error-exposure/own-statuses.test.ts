/** Answers whose status the error itself decides: of those below 500 the sentences are for the client, and only the author knows which carry more. */
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

const express = "import express from 'express';\nconst app = express();\n";

testRule(noErrorExposure, {
  valid: [
    { name: 'own errors alone are told', path: 'handler.js', files: { 'errors.js': "export class AppError extends Error {\n  constructor(text, statusCode) { super(text); this.statusCode = statusCode; }\n}\nexport const missing = () => new AppError('No such plan', 404);\n" }, code: `import { AppError } from './errors.js';\nimport { toPublicMessage } from 'secure-bot/runtime';\n${express}app.use((err, req, res, next) => {\n  res.status(err.statusCode || 500).json({ error: err instanceof AppError ? err.message : toPublicMessage(err) });\n});\n` },
  ],
  invalid: [
    { name: 'in the error handler: no fix', code: `${express}app.use((err, req, res, next) => {\n  res.status(err.statusCode || 500).json({ error: err.message }); // ← exposed\n});\n`, output: null },
    { name: 'through a variable, and in production only one status is kept back: no fix', code: `${express}export const onError = (err, req, res, next) => {\n  const status = err.status ?? 500;\n  res.status(status).json({ success: false, error: { message: process.env.APP_STAGE === 'live' && status === 500 ? 'Internal server error' : err.message } }); // ← exposed\n};\napp.use(onError);\n`, output: null },
    { name: 'set in a statement of its own: no fix', code: `${express}app.use(function (err, req, res, next) {\n  res.status(err.status || 500);\n  res.json({ message: err.message }); // ← exposed\n});\n`, output: null },
    { name: 'a message in a variable: no fix', code: `${express}app.use((problem, req, res, next) => {\n  const status = problem.status || problem.statusCode || 500;\n  const text = problem.message || 'Internal Server Error';\n  res.status(status).json({ text }); // ← exposed\n});\n`, output: null },
    { name: 'in a catch, by a question: no fix', code: `${express}app.get('/plans', async (req, res) => {\n  try {\n    res.json(await load(req.query.id));\n  } catch (error) {\n    res.status(error.statusCode ? error.statusCode : 500).send(error.message); // ← exposed\n  }\n});\n`, output: null },
    {
      name: 'a status that is only logged, or that of the answer of another service',
      code: `${express}app.get('/plans', async (req, res) => {\n  try {\n    res.json(await load(req.query.id));\n  } catch (error) {\n    console.error(error.status);\n    res.status(error.response?.status || 500).send(error.message); // ← exposed\n  }\n});\n`,
      output: `import express from 'express';\nimport { toPublicMessage } from 'secure-bot/runtime';\nconst app = express();\napp.get('/plans', async (req, res) => {\n  try {\n    res.json(await load(req.query.id));\n  } catch (error) {\n    console.error(error.status);\n    res.status(error.response?.status || 500).send(toPublicMessage(error));\n  }\n});\n`,
    },
    {
      name: 'one status for all',
      code: `${express}app.use((err, req, res, next) => {\n  res.status(500).json({ error: err.message }); // ← exposed\n});\n`,
      output: `import express from 'express';\nimport { toPublicMessage } from 'secure-bot/runtime';\nconst app = express();\napp.use((err, req, res, next) => {\n  res.status(500).json({ error: toPublicMessage(err) });\n});\n`,
    },
  ],
});
