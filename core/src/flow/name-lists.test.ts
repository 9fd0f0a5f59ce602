/** Lists of names that the code makes of what it has written: whoever is in one is known. */
import { testRule } from '../testing/index.ts';
import noUntrustedExecution from '../rules/no-untrusted-execution/index.ts';

const head = "import express from 'express';\nimport { exec } from 'node:child_process';\nconst app = express();\n";
const route = (body: string) => `app.get('/', (req, res) => {\n  const name = req.query.name;\n  ${body}\n});\n`;
const run = 'exec(`run ${name}`);';

testRule(noUntrustedExecution, {
  invalid: [
    { name: 'a list that the request brings', code: `${head}${route(`if (!new Set(req.query.names.map((one) => one)).has(name)) return;\n  ${run} // ← shell`)}` },
    { name: 'an entry that the request brings', code: `${head}${route(`if (!['a', req.query.other].includes(name)) return;\n  ${run} // ← shell`)}` },
    { name: 'not in the list', code: `${head}const tools = [{ name: 'a' }];\nconst has = (text) => new Set(tools.map((tool) => tool.name)).has(text);\n${route(`if (has(name)) return;\n  ${run} // ← shell`)}` },
  ],
  valid: [
    { name: 'names of objects', code: `${head}const tools = [{ name: 'a' }, { name: 'b' }];\n${route(`if (!tools.map((tool) => tool.name).includes(name)) return;\n  ${run}`)}` },
    { name: 'names of objects, in a function', code: `${head}const tools = [{ name: 'a' }, { name: 'b' }];\nconst has = (text) => new Set(tools.map((tool) => tool.name)).has(text);\n${route(`if (req.query.error || !has(name)) return;\n  ${run}`)}` },
    { name: 'names of objects in variables', code: `${head}const search = { name: 'a', run() {} };\nconst names = new Set([search, { name: 'b' }].map(({ name: one }) => one));\n${route(`if (!names.has(name)) return;\n  ${run}`)}` },
  ],
});
