import { expect } from 'vitest';
import { testRule } from '../../testing/index.ts';
import noUntrustedQuery from './index.ts';

const bot = `import { Telegraf } from 'telegraf';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\n`;
const pg = `import { Pool } from 'pg';\nconst pool = new Pool();\n`;
const sqlite = `import Database from 'better-sqlite3';\nconst db = new Database('bot.db');\n`;
const mysql = `import mysql from 'mysql2/promise';\nconst pool = mysql.createPool({ host: 'db' });\n`;
const app = `import express from 'express';\nconst app = express();\napp.use(express.json());\n`;
const mongo = `import { MongoClient } from 'mongodb';\nconst users = new MongoClient(process.env.MONGO_URL).db('bot').collection('users');\n`;
const onText = (body: string) => `bot.on('text', async (ctx) => {\n${body}\n});\n`;

testRule(noUntrustedQuery, {
  invalid: [
    { name: 'quotes of a name doubled, and others around it in the query', code: `${pg}${bot}${onText("  const table = ctx.message.text.replace(/\"/g, '\"\"');\n  await pool.query(`SELECT * FROM notes WHERE title = '${table}'`); // ← sql\n  await pool.query(`SELECT * FROM \"${table}\" ORDER BY ${table}`); // ← sql\n  await pool.query(`SELECT * FROM \"${table}\" ORDER BY ${ctx.message.text}`); // ← sql")}` },
    {
      name: 'a function that doubles the quotes and puts none around',
      code: `import { double } from './names';\n${pg}${bot}${onText("  await pool.query(`CREATE INDEX ON notes (${double(ctx.message.text)})`); // ← sqlName")}`,
      files: { 'names.ts': "export const double = (name: string) => name.replace(/\"/g, '\"\"');\n" },
    },
    { name: 'a filter expression of Supabase, when strict', options: { strict: true }, code: `import { createClient } from '@supabase/supabase-js';\nconst db = createClient(process.env.URL, process.env.KEY);\n${app}app.get('/x', async (req, res) => { res.json(await db.from('notes').select('*').or('title.eq.' + req.query.title)); }); // ← sql\n` },
    { name: 'a transaction of Prisma', code: `import { PrismaClient } from '@prisma/client';\nconst prisma = new PrismaClient();\n${bot}${onText("  await prisma.$transaction(async (tx) => tx.$queryRawUnsafe('SELECT * FROM notes WHERE title = ' + ctx.message.text)); // ← sql")}` },
    { name: 'a database that a callback sets', code: `import { MongoClient } from 'mongodb';\nlet db;\nMongoClient.connect('mongodb://db', (error, client) => { db = client.db('bot'); });\n${app}app.post('/x', async (req, res) => { res.json(await db.collection('users').find(req.body).toArray()); }); // ← filter\n` },
    { name: 'Cosmos DB', code: `import { CosmosClient } from '@azure/cosmos';\nconst pages = new CosmosClient(process.env.COSMOS).database('faq').container('pages');\n${app}app.get('/x', async (req, res) => { res.json(await pages.items.query(\`SELECT * FROM c WHERE c.name = '\${req.query.name}'\`).fetchAll()); }); // ← sql\n` },
    { name: 'a script that MongoDB runs', code: `${app}${mongo}app.get('/x', async (req, res) => { res.json(await users.find({ $where: \`this.name == '\${req.query.name}'\` }).toArray()); }); // ← script\n` },
    {
      name: 'a script made of what a method of another file is handed, beside a field of a filter',
      files: { 'notes.ts': `${mongo}export class Notes {\n  since(text: string) {\n    return users.find({ $where: \`this.title.includes('\${text}')\` }).toArray();\n  }\n  named(text: string) {\n    return users.find({ title: text }).toArray();\n  }\n}\n` },
      code: `import { Notes } from './notes';\nconst notes = new Notes();\n${bot}${onText("  await notes.since(ctx.message.text); // ← script\n  await notes.named(ctx.message.text);")}`,
    },
    {
      name: 'the whole body as the filter of a helper of another file',
      code: `import { find } from './store';\n${app}app.post('/x', async (req, res) => { res.json(await find(req.body)); }); // ← filter\n`,
      files: { 'store.ts': `${mongo}export const find = (filter: unknown) => users.find(filter as object).limit(20).toArray();\n` },
    },
    { name: 'D1, whose type is global', code: "import express from 'express';\nconst app = express();\nexport async function find(db: D1Database, name: string) { return db.prepare(`select * from notes where name = '${name}'`).all(); } // ← sql\napp.get('/x', async (req, res) => { res.json(await find(bindings.DB, String(req.query.name))); });\n" },
    { name: 'texts in a list', code: `${pg}${app}app.get('/n', async (req, res) => {\n  const ids = String(req.query.ids).split(',').map(String);\n  res.json(await pool.query(\`SELECT * FROM notes WHERE id IN (\${ids.join(',')})\`)); // ← sql\n});\n` },
    {
      name: 'pg: a quoted value in a template becomes $1',
      code: `${pg}${bot}${onText("  const { rows } = await pool.query(`SELECT * FROM notes WHERE title = '${ctx.message.text}'`); // ← sql\n  await ctx.reply(String(rows.length));")}`,
      output: `${pg}${bot}${onText("  const { rows } = await pool.query('SELECT * FROM notes WHERE title = $1', [ctx.message.text]);\n  await ctx.reply(String(rows.length));")}`,
    },
    {
      name: 'pg: several values, one of them a number, over several lines',
      code: `${pg}${bot}${onText("  await pool.query(`\n    INSERT INTO notes (chat, text)\n    VALUES (${ctx.chat.id}, '${ctx.message.text}') -- note\n  `);")}`,
      errors: [{ messageId: 'sql', line: 8, text: 'ctx.message.text' }],
      output: `${pg}${bot}${onText('  await pool.query(`\n    INSERT INTO notes (chat, text)\n    VALUES ($1, $2) -- note\n  `, [ctx.chat.id, ctx.message.text]);')}`,
    },
    {
      name: 'the fixed query reaches the driver with the text beside it',
      code: `import { Pool } from 'pg';\nconst pool = new Pool();\nimport { Telegraf } from 'telegraf';\nconst bot = new Telegraf('x');\nexport async function find(ctx) {\n  return pool.query('SELECT * FROM notes WHERE title = \\'' + ctx.message.text + '\\' LIMIT 5'); // ← sql\n}\nbot.on('text', find);\n`,
      modules: { pg: { Pool: class { query(text: string, values: unknown) { return [text, values]; } } }, telegraf: { Telegraf: class { on() {} } } },
      execute: async (sample) => expect(await sample.call('find', { message: { text: "' OR 1=1 --" } })).toEqual(['SELECT * FROM notes WHERE title = $1 LIMIT 5', ["' OR 1=1 --"]]),
    },
    {
      name: 'LIKE: the wildcards go with the value',
      code: `${sqlite}${bot}${onText("  const rows = db.prepare(`SELECT * FROM notes WHERE text LIKE '%${ctx.message.text}%'`).all(); // ← sql\n  await ctx.reply(String(rows.length));")}`,
      output: `${sqlite}${bot}${onText("  const rows = db.prepare('SELECT * FROM notes WHERE text LIKE ?').all(`%${ctx.message.text}%`);\n  await ctx.reply(String(rows.length));")}`,
    },
    {
      name: 'better-sqlite3: the values belong to run, get and all',
      code: `${sqlite}${bot}${onText("  db.prepare('UPDATE users SET name = \"' + ctx.message.text + '\" WHERE id = ' + ctx.from.id).run(); // ← sql")}`,
      output: `${sqlite}${bot}${onText("  db.prepare('UPDATE users SET name = ? WHERE id = ?').run(ctx.message.text, ctx.from.id);")}`,
    },
    {
      name: 'mysql2: ? and a list',
      code: `${mysql}${bot}${onText("  await pool.execute(`DELETE FROM notes WHERE title = '${ctx.message.text}' AND chat = ${ctx.chat.id}`); // ← sql")}`,
      output: `${mysql}${bot}${onText("  await pool.execute('DELETE FROM notes WHERE title = ? AND chat = ?', [ctx.message.text, ctx.chat.id]);")}`,
    },
    {
      name: 'mysql with a callback: the list stands before it',
      code: `const mysql = require('mysql');\nconst connection = mysql.createConnection({ host: 'db' });\nconst { Telegraf } = require('telegraf');\nconst bot = new Telegraf(process.env.T);\nbot.on('text', (ctx) => {\n  connection.query("SELECT * FROM users WHERE name = '" + ctx.message.text + "'", (error, rows) => ctx.reply(String(rows))); // ← sql\n});\n`,
      path: 'bot.js',
      output: `const mysql = require('mysql');\nconst connection = mysql.createConnection({ host: 'db' });\nconst { Telegraf } = require('telegraf');\nconst bot = new Telegraf(process.env.T);\nbot.on('text', (ctx) => {\n  connection.query('SELECT * FROM users WHERE name = ?', [ctx.message.text], (error, rows) => ctx.reply(String(rows)));\n});\n`,
    },
    {
      name: 'sqlite3, verbose, callback',
      code: `const sqlite3 = require('sqlite3').verbose();\nconst db = new sqlite3.Database('bot.db');\nconst { Telegraf } = require('telegraf');\nconst bot = new Telegraf(process.env.T);\nbot.on('text', (ctx) => {\n  db.get(\`SELECT * FROM users WHERE name = '\${ctx.message.text}'\`, (error, row) => ctx.reply(row.name)); // ← sql\n});\n`,
      path: 'bot.js',
      output: `const sqlite3 = require('sqlite3').verbose();\nconst db = new sqlite3.Database('bot.db');\nconst { Telegraf } = require('telegraf');\nconst bot = new Telegraf(process.env.T);\nbot.on('text', (ctx) => {\n  db.get('SELECT * FROM users WHERE name = ?', [ctx.message.text], (error, row) => ctx.reply(row.name));\n});\n`,
    },
    {
      name: 'sequelize: replacements, in the options that are there',
      code: `import { Sequelize, QueryTypes } from 'sequelize';\nconst sequelize = new Sequelize(process.env.DB);\n${bot}${onText("  await sequelize.query(`SELECT * FROM users WHERE name = '${ctx.message.text}'`, { type: QueryTypes.SELECT }); // ← sql")}`,
      output: `import { Sequelize, QueryTypes } from 'sequelize';\nconst sequelize = new Sequelize(process.env.DB);\n${bot}${onText("  await sequelize.query('SELECT * FROM users WHERE name = ?', { replacements: [ctx.message.text], type: QueryTypes.SELECT });")}`,
    },
    {
      name: 'knex.raw',
      code: `import knex from 'knex';\nconst db = knex({ client: 'pg' });\n${bot}${onText("  await db.raw(`SELECT * FROM users WHERE name = '${ctx.message.text}'`); // ← sql")}`,
      output: `import knex from 'knex';\nconst db = knex({ client: 'pg' });\n${bot}${onText("  await db.raw('SELECT * FROM users WHERE name = ?', [ctx.message.text]);")}`,
    },
    {
      name: 'prisma: the tagged form',
      code: `import { PrismaClient } from '@prisma/client';\nconst prisma = new PrismaClient();\n${bot}${onText("  await prisma.$queryRawUnsafe(`SELECT * FROM users WHERE name = '${ctx.message.text}'`); // ← sql")}`,
      output: `import { PrismaClient } from '@prisma/client';\nconst prisma = new PrismaClient();\n${bot}${onText('  await prisma.$queryRaw`SELECT * FROM users WHERE name = ${ctx.message.text}`;')}`,
    },
    {
      name: 'postgres.js: the tag itself',
      code: `import postgres from 'postgres';\nconst sql = postgres();\n${bot}${onText("  await sql.unsafe(`SELECT * FROM users WHERE name LIKE '${ctx.message.text}%'`); // ← sql")}`,
      output: `import postgres from 'postgres';\nconst sql = postgres();\n${bot}${onText('  await sql`SELECT * FROM users WHERE name LIKE ${`${ctx.message.text}%`}`;')}`,
    },
    {
      name: 'the text in a variable, the name of the table a constant',
      code: `${pg}const table = 'notes';\n${bot}${onText("  const text = `SELECT * FROM ${table} WHERE title = '${ctx.message.text}'`;\n  await pool.query(text); // ← sql")}`,
      output: `${pg}const table = 'notes';\n${bot}${onText('  const text = `SELECT * FROM ${table} WHERE title = $1`;\n  await pool.query(text, [ctx.message.text]);')}`,
    },
    { name: 'a name of a table: no placeholder can stand there', code: `${pg}${bot}${onText('  await pool.query(`SELECT * FROM ${ctx.message.text}`); // ← sqlName')}`, output: null },
    { name: 'the order of a list: no fix', code: `${pg}${bot}${onText('  await pool.query(`SELECT * FROM notes ORDER BY ${ctx.message.text} DESC`); // ← sqlName')}`, output: null },
    { name: 'a double-quoted name in standard SQL: no fix', code: `${pg}${bot}${onText('  await pool.query(`SELECT "${ctx.message.text}" FROM notes`); // ← sql')}`, output: null },
    { name: 'a list of values: no fix', code: `${pg}${bot}${onText("  await pool.query(`SELECT * FROM notes WHERE tag IN (${ctx.message.text.split(' ').join(',')})`); // ← sql")}`, output: null },
    { name: 'parameters that are there already: no fix', code: `${pg}${bot}${onText("  await pool.query(`SELECT * FROM notes WHERE chat = $1 AND title = '${ctx.message.text}'`, [ctx.chat.id]); // ← sql")}`, output: null },
    { name: 'exec of better-sqlite3 takes no values: no fix', code: `${sqlite}${bot}${onText("  db.exec(`DELETE FROM notes WHERE title = '${ctx.message.text}'`); // ← sql")}`, output: null },
    { name: 'put together with +=: no fix', code: `${pg}${bot}${onText("  let text = 'SELECT * FROM notes';\n  if (ctx.message.text) text += ` WHERE title = '${ctx.message.text}'`;\n  await pool.query(text); // ← sql")}`, output: null },
    { name: 'a condition that is put in as a whole: no fix', code: `${pg}${bot}${onText("  const where = ctx.message.text ? `WHERE title = '${ctx.message.text}'` : '';\n  await pool.query(`SELECT * FROM notes ${where}`); // ← sql")}`, output: null },
    { name: 'SQL that the model writes', code: `import OpenAI from 'openai';\nconst openai = new OpenAI();\n${pg}export async function report(question) {\n  const completion = await openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: question }] });\n  return pool.query(completion.choices[0].message.content); // ← sqlWhole\n}\n`, output: null },
    { name: 'a tool whose parameter is the whole query', code: `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';\nimport { z } from 'zod';\n${pg}const server = new McpServer({ name: 'db', version: '1.0.0' });\nserver.tool('query', { sql: z.string() }, async ({ sql }) => {\n  const { rows } = await pool.query(sql); // ← wholeTool\n  return { content: [{ type: 'text', text: JSON.stringify(rows) }] };\n});\n`, output: null },
    { name: 'a tool that has a whole query explained', code: `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';\nimport { z } from 'zod';\n${pg}const server = new McpServer({ name: 'db', version: '1.0.0' });\nserver.tool('explain', { sql: z.string() }, async ({ sql }) => {\n  await pool.query(\`EXPLAIN (FORMAT JSON) \${sql}\`); // ← wholeTool\n  await pool.query('EXPLAIN ' + sql); // ← wholeTool\n  return { content: [] };\n});\n`, output: null },
    { name: 'a tool that has a part of a query explained', code: `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';\nimport { z } from 'zod';\n${pg}const server = new McpServer({ name: 'db', version: '1.0.0' });\nserver.tool('explain', { sql: z.string() }, async ({ sql }) => {\n  await pool.query(\`EXPLAIN SELECT * FROM users WHERE name = '\${sql}'\`); // ← sql\n  await pool.query(\`EXPLAIN \${sql} LIMIT 5\`); // ← sqlName\n  return { content: [] };\n});\n` },
    { name: 'a tool argument', code: `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';\nimport { z } from 'zod';\n${pg}const server = new McpServer({ name: 'db', version: '1.0.0' });\nserver.tool('find', { name: z.string() }, async ({ name }) => {\n  const { rows } = await pool.query(\`SELECT * FROM users WHERE name = '\${name}'\`); // ← sql\n  return { content: [{ type: 'text', text: JSON.stringify(rows) }] };\n});\n` },
    { name: 'drizzle: sql.raw', code: `import { sql } from 'drizzle-orm';\n${bot}${onText('  await db.execute(sql.raw(`SELECT * FROM notes WHERE title = \'${ctx.message.text}\'`)); // ← sql')}`, output: null },
    { name: 'node:sqlite', code: `import { DatabaseSync } from 'node:sqlite';\nconst db = new DatabaseSync('bot.db');\n${bot}${onText("  db.prepare(`DELETE FROM notes WHERE title = '${ctx.message.text}'`).run(); // ← sql")}`, output: `import { DatabaseSync } from 'node:sqlite';\nconst db = new DatabaseSync('bot.db');\n${bot}${onText("  db.prepare('DELETE FROM notes WHERE title = ?').run(ctx.message.text);")}` },
    { name: 'quotes doubled by hand only once', code: `${pg}${bot}${onText("  await pool.query(`SELECT * FROM notes WHERE title = '${ctx.message.text.replace(\"'\", \"''\")}'`); // ← sql")}` },
    { name: 'a filter that the client sends', code: `${mongo}${app}app.post('/login', async (req, res) => { res.json(await users.findOne(req.body)); }); // ← filter\n`, output: null },
    { name: 'a filter of parsed text', code: `${mongo}${bot}${onText('  const found = await users.findOne(JSON.parse(ctx.message.text)); // ← filter\n  await ctx.reply(String(found));')}` },
    { name: 'a filter that a body is spread into', code: `${mongo}${app}app.post('/find', async (req, res) => { res.json(await users.find({ ...req.body, bot: 1 }).toArray()); }); // ← filter\n` },
    { name: 'a value of the body in a filter, when strict', options: { strict: true }, code: `${mongo}${app}app.post('/login', async (req, res) => { res.json(await users.findOne({ password: req.body.password })); }); // ← filterValue\n` },
    {
      name: 'an exported function puts its parameter where a value belongs',
      code: `${pg}export async function findUser(name: string) {\n  return pool.query(\`SELECT * FROM users WHERE name = '\${name}'\`); // ← sqlParameter\n}\n`,
      output: `${pg}export async function findUser(name: string) {\n  return pool.query('SELECT * FROM users WHERE name = $1', [name]);\n}\n`,
    },

    // Across files.
    { name: 'a helper of another file', code: `import { find } from './notes';\n${bot}${onText('  await find(ctx.message.text); // ← sql')}`, files: { 'notes.ts': "import { Pool } from 'pg';\nconst pool = new Pool();\nexport const find = (title: string) => pool.query(`SELECT * FROM notes WHERE title = '${title}'`);\n" }, output: null },
    { name: 'the pool of another file', code: `import { pool } from './db';\n${bot}${onText("  await pool.query(`SELECT * FROM notes WHERE title = '${ctx.message.text}'`); // ← sql")}`, files: { 'db.ts': "import { Pool } from 'pg';\nexport const pool = new Pool();\n" }, output: `import { pool } from './db';\n${bot}${onText("  await pool.query('SELECT * FROM notes WHERE title = $1', [ctx.message.text]);")}` },
    { name: 'CommonJS', code: `const db = require('./db');\nconst { Telegraf } = require('telegraf');\nconst bot = new Telegraf(process.env.T);\nbot.on('text', (ctx) => db.query(\`DELETE FROM notes WHERE title = '\${ctx.message.text}'\`)); // ← sql\n`, path: 'bot.js', files: { 'db.js': "const { Pool } = require('pg');\nmodule.exports = new Pool();\n" } },
    { name: 'a default export', code: `import search from './search';\n${bot}${onText('  await search({ text: ctx.message.text }); // ← sql')}`, files: { 'search.ts': "import Database from 'better-sqlite3';\nconst db = new Database('x.db');\nexport default function search({ text }: { text: string }) { return db.prepare(`SELECT * FROM notes WHERE text LIKE '%${text}%'`).all(); }\n" } },
    { name: 're-exported', code: `import { removeNote } from './store';\n${bot}${onText('  removeNote(ctx.message.text); // ← sql')}`, files: { 'store/index.ts': "export { remove as removeNote } from './notes';\n", 'store/notes.ts': "import Database from 'better-sqlite3';\nconst db = new Database('x.db');\nexport function remove(title: string) { db.exec(`DELETE FROM notes WHERE title = '${title}'`); }\n" } },
    { name: 'a repository class', code: `import { Notes } from './notes';\nconst notes = new Notes();\n${bot}${onText('  await notes.find(ctx.message.text); // ← sql')}`, files: { 'notes.ts': "import { Pool } from 'pg';\nexport class Notes {\n  private readonly pool = new Pool();\n  find(title: string) { return this.pool.query(`SELECT * FROM notes WHERE title = '${title}'`); }\n}\n" } },
    { name: 'a path alias', code: `import { find } from '@/notes';\n${bot}${onText('  await find(ctx.message.text); // ← sql')}`, files: { 'tsconfig.json': '{ "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["src/*"] } } }', 'src/notes.ts': "import { Pool } from 'pg';\nconst pool = new Pool();\nexport const find = (title: string) => pool.query(`SELECT * FROM notes WHERE title = '${title}'`);\n" } },
    { name: 'text built in another file', code: `import { select } from './sql';\n${pg}${bot}${onText('  await pool.query(select(ctx.message.text)); // ← sql')}`, files: { 'sql.ts': "export const select = (title: string) => `SELECT * FROM notes WHERE title = '${title}'`;\n" }, output: null },
  ],

  valid: [
    { name: 'one value of the filter that a helper of another file is given', code: `import { find } from './store';\n${app}app.get('/x', async (req, res) => { const { owner } = req.query; res.json(await find({ owner, open: true })); });\n`, files: { 'store.ts': `${mongo}export const find = (filter: object) => users.find(filter).limit(20).toArray();\n` } },
    { name: 'quotes of a name doubled first, and put around it in the query', code: `${pg}${mysql.replaceAll('pool', 'other')}${bot}${onText("  const table = ctx.message.text.replace(/\"/g, '\"\"');\n  const sql = `SELECT * FROM \"${table}\" WHERE chat = $1`;\n  await pool.query(sql, [ctx.chat.id]);\n  await other.query('SELECT * FROM `' + ctx.message.text.replaceAll('`', '``') + '` LIMIT 5');")}` },
    {
      name: 'a function that doubles the quotes of a name and puts it between them',
      code: `import { inQuotes } from './names';\n${pg}${bot}${onText("  const keys = ctx.message.text.split(' ').map((key) => inQuotes(key)).join(', ');\n  await pool.query(`CREATE INDEX ON notes (${keys})`);")}`,
      files: { 'names.ts': "export function inQuotes(name: string) {\n  if (name.length > 63) throw new Error('too long');\n  return `\"${name.replace(/\"/g, '\"\"')}\"`;\n}\n" },
    },
    { name: 'a filter expression of Supabase is left to strict', code: `import { createClient } from '@supabase/supabase-js';\nconst db = createClient(process.env.URL, process.env.KEY);\n${app}app.get('/x', async (req, res) => { res.json(await db.from('notes').select('*').or('title.eq.' + req.query.title)); });\n` },
    { name: 'Cosmos DB with parameters', code: `import { CosmosClient } from '@azure/cosmos';\nconst pages = new CosmosClient(process.env.COSMOS).database('faq').container('pages');\n${app}app.get('/x', async (req, res) => { res.json(await pages.items.query({ query: 'SELECT * FROM c WHERE c.name = @name', parameters: [{ name: '@name', value: req.query.name }] }).fetchAll()); });\n` },
    {
      name: 'one value of the body in the filter of a helper of another file, and a body that was checked',
      code: `import { z } from 'zod';\nimport { byName, find } from './store';\nconst Query = z.object({ phone: z.string() }).strict();\n${app}app.post('/x', async (req, res) => { res.json(await byName(String(req.body.name))); });\napp.post('/y', async (req, res) => { res.json(await find(Query.parse(req.body))); });\n`,
      files: { 'store.ts': `${mongo}export const byName = (name: string) => users.find({ name: { $eq: name } }).toArray();\nexport const find = (filter: object) => users.find(filter).toArray();\n` },
    },
    { name: 'numbers in a list', code: `${pg}${app}app.get('/n', async (req, res) => {\n  const ids = String(req.query.ids).split(',').map(Number);\n  res.json(await pool.query(\`SELECT * FROM notes WHERE id IN (\${ids.join(',')})\`));\n});\n` },
    { name: 'placeholders', code: `${pg}${bot}${onText("  await pool.query('SELECT * FROM notes WHERE title = $1', [ctx.message.text]);")}` },
    { name: 'values of a prepared statement', code: `${sqlite}${bot}${onText("  db.prepare('SELECT * FROM notes WHERE title = ?').all(ctx.message.text);")}` },
    { name: 'named replacements', code: `import { Sequelize } from 'sequelize';\nconst sequelize = new Sequelize(process.env.DB);\n${bot}${onText("  await sequelize.query('SELECT * FROM users WHERE name = :name', { replacements: { name: ctx.message.text } });")}` },
    { name: 'a config object of pg', code: `${pg}${bot}${onText("  await pool.query({ text: 'SELECT $1', values: [ctx.message.text] });")}` },
    { name: 'prisma tagged', code: `import { PrismaClient } from '@prisma/client';\nconst prisma = new PrismaClient();\n${bot}${onText('  await prisma.$queryRaw`SELECT * FROM users WHERE name = ${ctx.message.text}`;')}` },
    { name: 'postgres.js tagged', code: `import postgres from 'postgres';\nconst sql = postgres();\n${bot}${onText('  await sql`SELECT * FROM users WHERE name = ${ctx.message.text}`;')}` },
    { name: 'drizzle tagged', code: `import { sql } from 'drizzle-orm';\n${bot}${onText('  await db.execute(sql`SELECT ${ctx.message.text}`);')}` },
    { name: 'values beside the text of $queryRawUnsafe', code: `import { PrismaClient } from '@prisma/client';\nconst prisma = new PrismaClient();\n${bot}${onText("  await prisma.$queryRawUnsafe('SELECT * FROM users WHERE name = $1', ctx.message.text);")}` },
    { name: 'constants put together', code: `${pg}const table = 'notes';\n${bot}${onText('  await pool.query(`SELECT * FROM ${table}`);')}` },
    { name: 'a number', code: `${pg}${bot}${onText('  await pool.query(`SELECT * FROM notes WHERE id = ${Number(ctx.message.text)}`);')}` },
    { name: 'a sort key from a list', code: `${pg}const keys = ['title', 'date'];\n${bot}${onText('  const key = ctx.message.text;\n  if (!keys.includes(key)) return;\n  await pool.query(`SELECT * FROM notes ORDER BY ${key}`);')}` },
    { name: 'a table by a map', code: `${pg}const tables = { n: 'notes', u: 'users' };\n${bot}${onText('  await pool.query(`SELECT * FROM ${tables[ctx.message.text]}`);')}` },
    { name: 'an anchored pattern', code: `${pg}${bot}${onText('  if (!/^[a-z_]+$/.test(ctx.message.text)) return;\n  await pool.query(`SELECT * FROM ${ctx.message.text}`);')}` },
    { name: 'escaped by the driver', code: `import mysql from 'mysql2';\nconst connection = mysql.createConnection({ host: 'db' });\n${bot}${onText('  connection.query(`SELECT * FROM users WHERE name = ${connection.escape(ctx.message.text)}`);')}` },
    { name: 'escaped by the package', code: `${mysql}${bot}${onText('  await pool.query(`SELECT * FROM users WHERE name = ${mysql.escape(ctx.message.text)}`);')}` },
    { name: 'escaped by pg', code: `${pg}import { escapeIdentifier } from 'pg';\n${bot}${onText('  await pool.query(`SELECT * FROM ${escapeIdentifier(ctx.message.text)}`);')}` },
    { name: 'all but letters taken out', code: `${pg}${bot}${onText("  const table = ctx.message.text.replace(/\\W/g, '').replace(/[^a-z]/g, '');\n  await pool.query(`SELECT * FROM ${table}`);")}` },
    { name: 'knex methods bind their values', code: `import knex from 'knex';\nconst db = knex({ client: 'pg' });\n${bot}${onText("  await db('users').where('name', ctx.message.text);")}` },
    { name: 'query of something else', code: `${bot}const page = { query(text) { return text.length; } };\n${onText('  page.query(`x ${ctx.message.text}`);')}` },
    { name: 'document.querySelector', code: `export function find(id: string) { return document.querySelector('#' + id); }\n` },
    { name: 'placeholders made for a list', code: `${pg}${bot}${onText("  const tags = ctx.message.text.split(' ');\n  await pool.query(`SELECT * FROM notes WHERE tag IN (${tags.map((_, i) => `$${i + 1}`).join(',')})`, tags);")}` },
    { name: 'a filter with text of a chat message', code: `${mongo}${bot}${onText('  await users.findOne({ name: ctx.message.text });')}` },
    { name: 'a value of the body made text', options: { strict: true }, code: `${mongo}${app}app.post('/login', async (req, res) => { res.json(await users.findOne({ name: String(req.body.name) })); });\n` },
    { name: 'a validated filter', code: `import { z } from 'zod';\nconst schema = z.object({ name: z.string() });\n${mongo}${app}app.post('/find', async (req, res) => { res.json(await users.findOne(schema.parse(req.body))); });\n` },
    { name: 'a value of the body in a filter is left to strict', code: `${mongo}${app}app.post('/login', async (req, res) => { res.json(await users.findOne({ name: req.body.name })); });\n` },
    { name: 'find of an array', code: `${app}const list = [1, 2];\napp.post('/find', (req, res) => { res.json(list.find((x) => x === req.body.x)); });\n` },
    { name: 'an exported function with a numeric parameter', code: `${pg}export const find = (id: number) => pool.query(\`SELECT * FROM users WHERE id = \${id}\`);\n` },
    { name: 'an exported function that takes the name of a table', code: `${pg}export const count = (table: string) => pool.query(\`SELECT count(*) FROM \${table}\`);\n` },

    // Across files.
    {
      name: 'a page that calls a server action: the action tells of it',
      path: 'app/page.tsx',
      code: `'use client';\nimport OpenAI from 'openai';\nimport { run } from './actions';\nconst openai = new OpenAI();\nexport async function submit(question: string) {\n  const completion = await openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: question }] });\n  return run(completion.choices[0].message.content);\n}\n`,
      files: { 'app/actions.ts': "'use server';\nimport { sql } from '@vercel/postgres';\nexport const run = async (query: string) => sql.query(query);\n" },
    },
    { name: 'a helper of another file with placeholders', code: `import { find } from './notes';\n${bot}${onText('  await find(ctx.message.text);')}`, files: { 'notes.ts': "import { Pool } from 'pg';\nconst pool = new Pool();\nexport const find = (title: string) => pool.query('SELECT * FROM notes WHERE title = $1', [title]);\n" } },
    { name: 'a helper of another file that checks', code: `import { count } from './notes';\n${bot}${onText('  await count(ctx.message.text);')}`, files: { 'notes.ts': "import { Pool } from 'pg';\nconst pool = new Pool();\nconst tables = ['notes', 'users'];\nexport async function count(table: string) { if (tables.includes(table)) return pool.query(`SELECT count(*) FROM ${table}`); }\n" } },
    { name: 'another parameter', code: `import { save } from './notes';\n${bot}${onText("  await save('notes', ctx.message.text);")}`, files: { 'notes.ts': "import { Pool } from 'pg';\nconst pool = new Pool();\nexport const save = (table: string, text: string) => pool.query(`INSERT INTO ${table} VALUES ($1)`, [text]);\n" } },
    { name: 'a constant of another file', code: `import { table } from './tables';\n${pg}${bot}${onText('  await pool.query(`SELECT * FROM ${table}`);')}`, files: { 'tables.ts': "export const table = 'notes';\n" } },
    { name: 'an allow-list of another file', code: `import { tables } from './tables';\n${pg}${bot}${onText('  if (!tables.includes(ctx.message.text)) return;\n  await pool.query(`SELECT * FROM ${ctx.message.text}`);')}`, files: { 'tables.ts': "export const tables = ['notes'];\n" } },
    { name: 'an escape of another file', code: `import { quote } from './quote';\n${pg}${bot}${onText('  await pool.query(`SELECT ${quote(ctx.message.text)}`);')}`, files: { 'quote.ts': "import { escapeLiteral } from 'pg';\nexport const quote = (text: string) => escapeLiteral(text);\n" } },
    { name: 'a repository class with placeholders', code: `import { Notes } from './notes';\nconst notes = new Notes();\n${bot}${onText('  await notes.find(ctx.message.text);')}`, files: { 'notes.ts': "import { Pool } from 'pg';\nexport class Notes {\n  private readonly pool = new Pool();\n  find(title: string) { return this.pool.query('SELECT $1', [title]); }\n}\n" } },
    { name: 'a number made in another file', code: `import { toId } from './id';\n${pg}${bot}${onText('  await pool.query(`SELECT * FROM notes WHERE id = ${toId(ctx.message.text)}`);')}`, files: { 'id.ts': 'export const toId = (text: string) => Number(text);\n' } },
  ],
});
