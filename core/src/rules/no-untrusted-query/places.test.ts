/** Where in the SQL of another file a value stands decides what the message says. */
import { testRule } from '../../testing/index.ts';
import noUntrustedQuery from './index.ts';

const start = "import express from 'express';\nimport { Rows } from './rows';\nconst app = express();\nconst rows = new Rows();\n";
const route = `${start}app.get('/find', async (req, res) => {\n  res.json(await rows.find(String(req.query.title))); // ← `;
const rows = (body: string) => ({ 'rows.ts': `import { Pool } from 'pg';\nexport class Rows {\n  private readonly pool = new Pool();\n  async all(sql: string) {\n    return (await this.pool.query(sql)).rows;\n  }\n  async find(given: string) {\n    ${body}\n  }\n}\n` });

testRule(noUntrustedQuery, {
  invalid: [
    { name: 'a value in quotes, in a method that hands the statement on', code: `${route}sql\n});\n`, files: rows("return this.all('SELECT id FROM books WHERE title = \\'' + given + '\\'');") },
    { name: 'a value in quotes, in a list of conditions', code: `${route}sql\n});\n`, files: rows("const tests = ['open = 1'];\n    if (given) tests.push(\"title ILIKE '%\" + given + \"%'\");\n    return (await this.pool.query('SELECT id FROM books WHERE ' + tests.join(' AND '))).rows;") },
    { name: 'the whole statement', code: `${route}sqlWhole\n});\n`, files: rows('return (await this.pool.query(given)).rows;') },
    { name: 'the whole statement, in a method that hands it on', code: `${route}sqlWhole\n});\n`, files: rows('return this.all(given);') },
    { name: 'a name', code: `${route}sqlName\n});\n`, files: rows('return (await this.pool.query(`SELECT id FROM books ORDER BY ${given}`)).rows;') },
    { name: 'names in a list', code: `${route}sqlName\n});\n`, files: rows("const columns = ['id'];\n    columns.push(given);\n    return (await this.pool.query('SELECT ' + columns.join(', ') + ' FROM books')).rows;") },
  ],
  valid: [{ name: 'a parameter', code: `${start}app.get('/find', async (req, res) => {\n  res.json(await rows.find(String(req.query.title)));\n});\n`, files: rows("return (await this.pool.query('SELECT id FROM books WHERE title = $1', [given])).rows;") }],
});
