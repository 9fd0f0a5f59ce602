/** Errors that drivers of databases hand to a callback, also one that a helper passes on. */
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

const app = "const express = require('express');\nconst app = express();\n";
const tell = (word: string) => `(failed, rows) => {\n    if (failed) return res.status(500).json({ error: failed.message });${word}\n    res.json(rows);\n  }`;
const mark = ' // ← exposed';
const found = (head: string, ask: string) => `${head}${app}app.get('/rows', (req, res) => {\n  ${ask.replace('CALLBACK', tell(mark))};\n});\n`;

testRule(noErrorExposure, {
  invalid: [
    {
      name: 'pg',
      path: 'app.js',
      code: found("const { Pool } = require('pg');\nconst rows = new Pool();\n", "rows.query('select 1', CALLBACK)"),
      output: `const { Pool } = require('pg');\nconst { toPublicMessage } = require('secure-bot/runtime');\nconst rows = new Pool();\nconst express = require('express');\nconst app = express();\napp.get('/rows', (req, res) => {\n  rows.query('select 1', ${tell('').replace('failed.message', 'toPublicMessage(failed)')});\n});\n`,
    },
    { name: 'mysql', path: 'app.js', code: found("const mysql = require('mysql');\nconst store = mysql.createConnection({ host: 'db' });\n", "store.query('select 1', [], CALLBACK)") },
    { name: 'mysql2', path: 'app.js', code: found("const mysql = require('mysql2');\nconst store = mysql.createPool({ host: 'db' });\n", "store.execute('select 1', CALLBACK)") },
    { name: 'sqlite3', path: 'app.js', code: found("const sqlite3 = require('sqlite3');\nconst store = new sqlite3.Database('a.db');\n", "store.all('select 1', CALLBACK)") },
    {
      name: 'through a helper of another file',
      path: 'app.js',
      files: { 'store.js': "const { Pool } = require('pg');\nconst rows = new Pool();\nexports.list = (sort, done) => {\n  rows.query('select 1 order by $1', [sort], done);\n};\n" },
      code: found("const store = require('./store');\n", "store.list('name', CALLBACK)"),
    },
  ],
  valid: [
    { name: 'told that it failed, and no more', path: 'app.js', code: `const { Pool } = require('pg');\nconst rows = new Pool();\n${app}app.get('/rows', (req, res) => {\n  rows.query('select 1', (failed, found) => {\n    if (failed) return res.status(500).json({ error: 'Not now' });\n    res.json(found);\n  });\n});\n` },
    { name: 'handed on', path: 'app.js', code: `const { Pool } = require('pg');\nconst rows = new Pool();\n${app}app.get('/rows', (req, res, next) => {\n  rows.query('select 1', (failed, found) => (failed ? next(failed) : res.json(found)));\n});\n` },
    { name: 'the first parameter of somebody else’s callback', path: 'app.js', code: found("const list = require('lists');\n", "list.query('select 1', CALLBACK)").replace(mark, '') },
    { name: 'what was found', path: 'app.js', code: `const { Pool } = require('pg');\nconst rows = new Pool();\n${app}app.get('/rows', (req, res) => {\n  rows.query('select 1', (_, found) => res.json({ message: found.message }));\n});\n` },
  ],
});
