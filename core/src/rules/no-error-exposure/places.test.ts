/** Places where developers look and strangers can: headers of answers, comments in the markup. */
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

const route = (lines: string) => `import express from 'express';\nimport { load } from './load.js';\nconst app = express();\napp.get('/a', async (req, res) => {\n  try {\n    res.json(await load(req.query.id));\n  } catch (problem) {\n    ${lines}\n  }\n});\n`;
const withHelper = (text: string) => text.replace("'./load.js';\n", "'./load.js';\nimport { toPublicMessage } from 'secure-bot/runtime';\n");

testRule(noErrorExposure, {
  valid: [
    { name: 'a header that says what is known anyway', code: route("res.setHeader('X-Error-Code', problem.code);\n    res.sendStatus(500);") },
    { name: 'headers of another answer that a proxy hands on', code: route('for (const [name, value] of Object.entries(problem.response.headers)) res.setHeader(name, value);\n    res.sendStatus(problem.response.status);') },
    { name: 'the same in a callback', code: route('Object.entries(problem.response.headers).forEach(([name, value]) => { res.setHeader(name, value); });\n    res.sendStatus(problem.response.status);') },
    { name: 'a header of a request that goes out', code: "import { request } from 'node:http';\nexport function report(problem: Error) {\n  const outgoing = request('http://127.0.0.1:4318');\n  outgoing.setHeader('x-reason', problem.message);\n  outgoing.end();\n}\n" },
  ],
  invalid: [
    {
      name: 'a header for debugging, where the error is logged: it goes',
      code: route("console.error(problem);\n    res.setHeader('X-Debug', problem.message); // ← exposed\n    res.sendStatus(500);"),
      output: route('console.error(problem);\n    res.sendStatus(500);'),
    },
    {
      name: 'where nothing else tells of the error',
      code: route("res.setHeader('X-Debug', problem.message); // ← exposed\n    res.sendStatus(500);"),
      output: withHelper(route("res.setHeader('X-Debug', toPublicMessage(problem));\n    res.sendStatus(500);")),
    },
    {
      name: 'header and comment made of one variable',
      code: route("console.error('Failed', { reason: problem.message });\n    const reason = String(problem.message).slice(0, 200);\n    res.header('X-Reason', reason); // ← exposed\n    res.type('text/xml').send(`<!-- failed: ${reason} --><Response></Response>`); // ← exposed"),
      output: route("console.error('Failed', { reason: problem.message });\n    const reason = String(problem.message).slice(0, 200);\n    res.type('text/xml').send(`<Response></Response>`);"),
    },
    {
      name: 'a comment where nothing else tells of the error',
      code: route('res.type(\'text/xml\').send(`<Response></Response><!-- ${problem.message} -->`); // ← exposed'),
      output: withHelper(route('res.type(\'text/xml\').send(`<Response></Response><!-- ${toPublicMessage(problem)} -->`);')),
    },
    {
      name: 'text between comments',
      code: route('console.error(problem);\n    res.type(\'text/xml\').send(`<!-- start -->${problem.message}<!-- end -->`); // ← exposed'),
      output: withHelper(route('console.error(problem);\n    res.type(\'text/xml\').send(`<!-- start -->${toPublicMessage(problem)}<!-- end -->`);')),
    },
  ],
});
