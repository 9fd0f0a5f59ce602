/** What can be done about it depends on where in the SQL the text stands. */
import { testRule } from '../../testing/index.ts';
import noUntrustedQuery from './index.ts';

const head = "import express from 'express';\nimport { Pool } from 'pg';\nconst app = express();\nconst pool = new Pool();\n";
const route = (body: string) => `app.get('/notes', async (req, res) => {\n  ${body}\n  res.end();\n});\n`;
const elsewhere = {
  'notes.ts': "import { Pool } from 'pg';\nconst pool = new Pool();\nexport const run = (statement) => pool.query(statement);\nexport const sorted = (column) => pool.query(`SELECT * FROM notes ORDER BY ${column}`);\nexport const titled = (title) => pool.query(`SELECT * FROM notes WHERE title = '${title}'`);\n",
};
const imported = "import express from 'express';\nimport { run, sorted, titled } from './notes';\nconst app = express();\n";

testRule(noUntrustedQuery, {
  invalid: [
    { name: 'a value', code: `${head}${route("await pool.query(`SELECT * FROM notes WHERE title = '${req.query.title}'`); // ← sql")}` },
    { name: 'a column', code: `${head}${route('await pool.query(`SELECT * FROM notes ORDER BY ${req.query.column} DESC`); // ← sqlName')}` },
    { name: 'a value and a column', code: `${head}${route("const { title } = req.query;\n  await pool.query(`SELECT * FROM notes WHERE title = '${title}' ORDER BY ${title}`); // ← sql")}` },
    { name: 'a condition with the value in it', code: `${head}${route("const where = req.query.title ? `WHERE title = '${req.query.title}'` : '';\n  await pool.query(`SELECT * FROM notes ${where}`); // ← sql")}` },
    { name: 'all of it', code: `${head}${route('await pool.query(req.query.sql); // ← sqlWhole')}` },
    { name: 'all of it, in a helper of another file', code: `${imported}${route('await run(req.query.sql); // ← sqlWhole')}`, files: elsewhere },
    { name: 'a column, in a helper of another file', code: `${imported}${route('await sorted(req.query.column); // ← sqlName')}`, files: elsewhere },
    { name: 'a value, in a helper of another file', code: `${imported}${route('await titled(req.query.title); // ← sql')}`, files: elsewhere },
    { name: 'a statement that is written here, in a helper of another file', code: `${imported}${route("await run(`SELECT * FROM notes WHERE title = '${req.query.title}'`); // ← sql")}`, files: elsewhere },
  ],
  valid: [{ name: 'a column from a fixed list', code: `${imported}const columns = ['title', 'date'];\n${route('if (columns.includes(req.query.column)) await sorted(req.query.column);')}`, files: elsewhere }],
});
