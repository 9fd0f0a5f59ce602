/** Guards that look at a value only where there is one: what is missing or empty harms nobody. */
import { testRule } from '../testing/index.ts';
import noUntrustedExecution from '../rules/no-untrusted-execution/index.ts';

const start = "import express from 'express';\nimport { exec } from 'node:child_process';\nconst app = express();\n";
const route = (body: string) => `${start}app.get('/', (req, res) => {\n  const name = req.query.name;\n  ${body}\n});\n`;

testRule(noUntrustedExecution, {
  invalid: [
    { name: 'another value may be missing', code: route('if (req.query.other && !/^[a-z]+$/.test(name)) return;\n  exec(`ls ${name}`); // ← shell') },
    { name: 'looked at where it is missing', code: route('if (!name && !/^[a-z]+$/.test(name)) return;\n  exec(`ls ${name}`); // ← shell') },
    { name: 'there, or of the right form', code: route('if (name || /^[a-z]+$/.test(name)) exec(`ls ${name}`); // ← shell') },
    { name: 'missing, or anything else', code: route("if (!name || name !== 'x') exec(`ls ${name}`); // ← shell") },
    { name: 'a pattern that is open at its end', code: route('if (name && !/^[a-z]+/.test(name)) return;\n  exec(`ls ${name}`); // ← shell') },
    { name: 'a property that is asked for, and the whole', code: route('if (name.first && !/^[a-z]+$/.test(name)) return;\n  exec(`ls ${name}`); // ← shell').replace('req.query.name', 'req.body') },
  ],
  valid: [
    { name: 'a value that may be missing', code: route("if (name && !/^[a-z]+$/.test(name)) throw new Error('name');\n  exec(`ls ${name}`);") },
    { name: 'asked for by what stands for nothing', code: route("if (name !== undefined && !/^[a-z]+$/.test(name)) return;\n  exec(`ls ${name}`);\n  const other = req.query.other;\n  if (other != null && other !== '' && !['a', 'b'].includes(other)) return;\n  exec(`ls ${other}`);") },
    { name: 'missing, or of the right form', code: route('if (name == null || /^[a-z]+$/.test(name)) exec(`ls ${name}`);') },
    { name: 'a guard of the own file', code: `function isName(text) {\n  if (!text || typeof text !== 'string') return false;\n  const pattern = /^[a-z_]{1,64}$/;\n  return pattern.test(text);\n}\n${route("if (name && !isName(name)) throw new Error('name');\n  exec(`ls ${name}`);")}` },
  ],
});
