/** Answers whose status the error itself decides: of those below 500 the sentences are for the client, and only the author knows which carry more. */
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

const express = "import express from 'express';\nconst app = express();\n";
const files = { 'load.js': "export async function load(id) {\n  if (!id) throw Object.assign(new Error('No such plan'), { status: 404 });\n  return fetch(`https://plans.example.com/${id}`);\n}\n" };
const withLoad = `import { load } from './load.js';\n${express}`;

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
    { name: 'a sentence of its own beside the message: no fix', path: 'a.js', files, code: `${withLoad}app.get('/plans', async (req, res) => {\n  try {\n    res.json(await load(req.query.id));\n  } catch (failure) {\n    res.status(failure.status || 400).json({ text: failure.message || 'The plan could not be loaded.' }); // ← exposed\n  }\n});\n`, output: null },
    { name: 'in an object that is put together first: no fix', code: `export const onError = (problem, req, res, next) => {\n  let answer = { code: problem.statusCode || 500, text: problem.message || problem };\n  if (problem.errors) answer.text = Object.values(problem.errors).map((item) => item.message).join(', ');\n  res.status(answer.code).json({ error: answer.text }); // ← exposed\n};\n`, output: null },
    { name: 'by what the error says: no fix', path: 'a.js', files, code: `${withLoad}app.get('/plans', async (req, res) => {\n  try {\n    res.json(await load(req.query.id));\n  } catch (failure) {\n    const text = failure instanceof Error ? failure.message : 'Failed';\n    const code = /invalid|missing/i.test(text) ? 400 : 502;\n    res.status(code).json({ text }); // ← exposed\n  }\n});\n`, output: null },
    { name: 'by a function that is given the error: no fix', path: 'a.js', files, code: `${withLoad}app.get('/plans', async (req, res) => {\n  try {\n    res.json(await load(req.query.id));\n  } catch (failure) {\n    res.status(statusFor(failure)).json({ text: failure.message }); // ← exposed\n  }\n});\nfunction statusFor(one) {\n  return one.name === 'PlanError' ? 409 : 500;\n}\n`, output: null },
    {
      name: 'a function of the project that throws no error with a status',
      path: 'a.js',
      files: { 'load.js': "export async function load(id) {\n  if (!id) throw new Error('No such plan');\n  return fetch(`https://plans.example.com/${id}`);\n}\n" },
      code: `${withLoad}app.get('/plans', async (req, res) => {\n  try {\n    res.json(await load(req.query.id));\n  } catch (failure) {\n    const text = failure.message || 'Failed';\n    res.status(failure.status || 500).json({ text }); // ← exposed\n  }\n});\n`,
      output: `${withLoad.replace("from 'express';\n", "from 'express';\nimport { toPublicMessage } from 'secure-bot/runtime';\n")}app.get('/plans', async (req, res) => {\n  try {\n    res.json(await load(req.query.id));\n  } catch (failure) {\n    const text = toPublicMessage(failure, { message: 'Failed' });\n    res.status(failure.status || 500).json({ text }); // ← exposed\n  }\n});\n`,
    },
    {
      name: 'a block that asks packages alone',
      path: 'a.js',
      code: `import OpenAI from 'openai';\nconst openai = new OpenAI();\n${express}app.get('/plans', async (req, res) => {\n  try {\n    const answer = await openai.responses.create({ model: 'x', input: String(req.query.id) });\n    res.json({ text: answer.output_text });\n  } catch (failure) {\n    res.status(failure.status ?? 500).json({ error: failure.message }); // ← exposed\n  }\n});\n`,
      output: `import OpenAI from 'openai';\nconst openai = new OpenAI();\nimport express from 'express';\nimport { toPublicMessage } from 'secure-bot/runtime';\nconst app = express();\napp.get('/plans', async (req, res) => {\n  try {\n    const answer = await openai.responses.create({ model: 'x', input: String(req.query.id) });\n    res.json({ text: answer.output_text });\n  } catch (failure) {\n    res.status(failure.status ?? 500).json({ error: toPublicMessage(failure) }); // ← exposed\n  }\n});\n`,
    },
    { name: 'a block that asks a module out of sight: no fix', path: 'a.js', code: `import { load } from './plans.js';\n${express}app.get('/plans', async (req, res) => {\n  try {\n    res.json(await load(req.query.id));\n  } catch (failure) {\n    res.status(failure.status ?? 500).json({ error: failure.message }); // ← exposed\n  }\n});\n`, output: null },
    {
      name: 'an object with a status of its own',
      code: `export const onError = (problem, req, res, next) => {\n  const answer = { code: 500, text: problem.message };\n  console.error(problem.statusCode);\n  res.status(answer.code).json({ error: answer.text }); // ← exposed\n};\n`,
      output: `import { toPublicMessage } from 'secure-bot/runtime';\n\nexport const onError = (problem, req, res, next) => {\n  const answer = { code: 500, text: problem.message };\n  console.error(problem.statusCode);\n  res.status(answer.code).json({ error: toPublicMessage(problem) });\n};\n`,
    },
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
