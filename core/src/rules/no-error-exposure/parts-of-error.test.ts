/** One public message for all parts of an error that one answer tells. */
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

const express = "import express from 'express';\nconst app = express();\n";
const helped = "import express from 'express';\nimport { toPublicMessage } from 'secure-bot/runtime';\nconst app = express();\n";
const tried = (body: string) => `app.get('/a', async (q, s) => {\n  try {\n    await work();\n  } catch (cause) {\n${body}  }\n});\n`;
const fastify = "import Fastify from 'fastify';\nconst app = Fastify();\n";
const fastifyHelped = "import Fastify from 'fastify';\nimport { toPublicMessage } from 'secure-bot/runtime';\nconst app = Fastify();\n";

testRule(noErrorExposure, {
  invalid: [
    {
      name: 'message and stack of what an error handler is handed',
      code: "import express from 'express';\nconst app = express();\napp.use((err, req, res, next) => {\n  res.status(500).json({ error: err.message, where: err.stack }); // ← exposed, exposed\n});\n",
      output: "import express from 'express';\nimport { toPublicMessage } from 'secure-bot/runtime';\nconst app = express();\napp.use((err, req, res, next) => {\n  res.status(500).json({ error: toPublicMessage(err) });\n});\n",
    },
    {
      name: 'a view is given the message and the error',
      code: `${express}app.use((err, q, s, n) => {\n  s.status(500).render('error', { message: err.message, error: err }); // ← exposed\n});\n`,
      output: `${helped}app.use((err, q, s, n) => {\n  s.status(500).render('error', { message: toPublicMessage(err), error: {} });\n});\n`,
    },
    {
      name: 'under its own name; another error stays what it is',
      code: `${express}app.use((err, q, s, n) => {\n  s.status(500).render('error', { title: known, message: err.message, err }); // ← exposed\n});\n`,
      output: `${helped}app.use((err, q, s, n) => {\n  s.status(500).render('error', { title: known, message: toPublicMessage(err), err: {} });\n});\n`,
    },
    {
      name: 'message and stack taken out of it: the error goes to the log, once',
      code: express + tried('    const { message, stack } = cause as Error;\n    s.status(500).json({ message, stack }); // ← exposed, exposed\n'),
      path: 'app.ts',
      output: helped + tried('    const { message } = cause as Error;\n    s.status(500).json({ message: toPublicMessage(cause) });\n'),
    },
    {
      name: 'under another name, in a sentence',
      code: express + tried('    const { message: why } = cause as Error;\n    s.status(500).send(`Sorry. ${why}`); // ← exposed\n'),
      path: 'app.ts',
      output: helped + tried('    const { message: why } = cause as Error;\n    s.status(500).send(`Sorry. ${toPublicMessage(cause)}`);\n'),
    },
    {
      name: 'a stack that nothing else tells of or logs is not dropped',
      code: `${fastify}app.setErrorHandler((problem, _request, reply) => {\n  reply.code(500).send({ statusCode: 500, detail: problem.stack }); // ← exposed\n});\n`,
      output: `${fastifyHelped}app.setErrorHandler((problem, _request, reply) => {\n  reply.code(500).send({ statusCode: 500, detail: toPublicMessage(problem) });\n});\n`,
    },
    {
      name: 'one that is logged is',
      code: `${fastify}app.setErrorHandler((problem, _request, reply) => {\n  console.error(problem);\n  reply.code(500).send({ statusCode: 500, detail: problem.stack }); // ← exposed\n});\n`,
      output: `${fastify}app.setErrorHandler((problem, _request, reply) => {\n  console.error(problem);\n  reply.code(500).send({ statusCode: 500 });\n});\n`,
    },
  ],
  valid: [{ name: 'an empty error for the view', code: `${helped}app.use((err, q, s, n) => {\n  s.status(500).render('error', { message: toPublicMessage(err), error: {} });\n});\n` }],
});
