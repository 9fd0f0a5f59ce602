/** Functions of the project that say whether a name will do. */
import { testRule } from '../../testing/index.ts';
import noUntrustedQuery from './index.ts';

const app = (guard: string) => `import express from 'express';\nimport pg from 'pg';\nimport { isName, isKnown } from './names';\nconst app = express();\nconst pool = new pg.Pool();\napp.get('/', async (req, res) => {\n  const table = String(req.query.table);\n  ${guard}\n  res.json(await pool.query(\`SELECT * FROM "\${table}"\`));\n});\n`;
const bad = (guard: string) => app(guard).replace('"`));', '"`)); // ← sql');
const names = (body: string) => ({ 'names.ts': `const NAME = /^[a-z_]{1,60}$/;\nexport function isName(name: string, loose = false): boolean {\n  ${body}\n}\nexport const isKnown = (name: string) => ['users', 'orders'].includes(name);\n` });
const refuse = "if (!isName(table)) return res.status(400).end();";

testRule(noUntrustedQuery, {
  valid: [
    { name: 'of another file', code: app(refuse), files: names('return NAME.test(name);') },
    { name: 'that refuses first what is no text', code: app(refuse), files: names("if (!name || typeof name !== 'string') {\n    return false;\n  }\n  return NAME.test(name);") },
    { name: 'that refuses what does not fit, and takes the rest', code: app(refuse), files: names('if (!NAME.test(name)) return false;\n  return true;') },
    { name: 'that asks another one', code: app(refuse), files: names('return name.length > 2 && isKnown(name);') },
    { name: 'by one of two', code: app('if (!isName(table) && !isKnown(table)) throw new Error("no table");'), files: names('return NAME.test(name);') },
  ],
  invalid: [
    { name: 'that takes something else as well', code: bad(refuse), files: names('if (loose) return true;\n  return NAME.test(name);') },
    { name: 'that asks about something else', code: bad(refuse), files: names("return NAME.test('users');") },
    { name: 'that takes what does not fit', code: bad(refuse), files: names('if (NAME.test(name)) return false;\n  return true;') },
    { name: 'whose answer is the other way round', code: bad('if (isName(table)) return res.status(400).end();'), files: names('return NAME.test(name);') },
    { name: 'that only asks how long it is', code: bad(refuse), files: names('return name.length < 60;') },
  ],
});
