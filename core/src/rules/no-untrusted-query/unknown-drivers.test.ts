/** Drivers that nothing but the statement tells: handed to a class or a factory, in JavaScript. */
import { testRule } from '../../testing/index.ts';
import noUntrustedQuery from './index.ts';

const start = "import express from 'express';\nimport { Notes } from './notes.js';\nconst app = express();\n";
const app = (call: string) => `${start}app.get('/', async (req, res) => {\n  res.json(await ${call});\n});\n`;
const marked = (call: string) => app(call).replace(';\n});', '; // ← sql\n});');
const notes = (body: string) => ({ 'notes.js': `export class Notes {\n  constructor(store) { this.store = store; }\n  find(title) { ${body} }\n}\nexport const makeNotes = (store) => ({ find: (title) => { ${body.replaceAll('this.', '')} } });\n` });
const plain = (statement: string, method = 'query') => `const app = require('express')();\nmodule.exports = (keeper) => {\n  app.post('/', async (req, res) => {\n    res.json(await keeper.${method}(${statement}));\n  });\n};\n`;

testRule(noUntrustedQuery, {
  invalid: [
    { name: 'a class of another file', path: 'app.js', files: notes("return this.store.query(`select * from notes where title = '${title}'`);"), code: marked('new Notes(pool).find(req.query.title)') },
    { name: 'a factory of another file', path: 'app.js', files: notes("return this.store.raw(`SELECT * FROM notes WHERE title = '${title}'`);"), code: marked('makeNotes(knex).find(req.query.title)').replace('{ Notes }', '{ makeNotes }') },
    { name: 'a statement in a variable', path: 'app.js', files: notes("const text = `\n  DELETE FROM notes\n  WHERE title = '${title}'`; return this.store.execute(text);"), code: marked('new Notes(pool).find(req.query.title)') },
    { name: 'in one file', path: 'app.js', code: plain("'UPDATE notes SET done = 1 WHERE id = ' + req.body.id").replace(');\n  });', '); // ← sqlName\n  });').replace('sqlName', 'sql') },
    { name: 'the name of a table', path: 'app.js', code: plain('`INSERT INTO ${req.body.table} VALUES (1)`', 'run').replace(');\n  });', '); // ← sqlName\n  });') },
    { name: 'a function that others call', path: 'cases.js', code: "exports.find = (connection, number) => connection.query(`SELECT Id FROM Case WHERE CaseNumber = '${number}'`); // ← sqlParameter\n" },
  ],
  valid: [
    { name: 'values beside the statement', path: 'app.js', files: notes("return this.store.query('select * from notes where title = $1', [title]);"), code: app('new Notes(pool).find(req.query.title)') },
    { name: 'sentences', path: 'app.js', code: plain("'Select one of these, update ' + req.body.name + ' and set it'") },
    { name: 'no statement', path: 'app.js', code: plain("'select-' + req.body.name", 'get') },
    { name: 'other methods', path: 'app.js', code: plain("'SELECT * FROM notes WHERE title = ' + req.body.title", 'explain') },
    { name: 'a method of the project', path: 'app.js', code: "const app = require('express')();\nconst log = { query(text) { console.log(text.length); } };\napp.post('/', (req, res) => {\n  log.query('SELECT 1 FROM a WHERE b = ' + req.body.b);\n  res.end();\n});\n" },
    { name: 'settings of the program', path: 'board.js', code: "exports.board = (context) => context.database.query(`SELECT * FROM users LIMIT ${context.client.config.limit || 10}`);\n" },
  ],
});
