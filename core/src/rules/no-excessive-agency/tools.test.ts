/** Tools of all SDKs, with what they do in one file and in several. */
import { testRule } from '../../testing/index.ts';
import noExcessiveAgency from './index.ts';

const shellFile = "import { exec } from 'node:child_process';\nexport function runShell(command: string) {\n  return exec(`sh -c ${command}`);\n}\n";
const aiTool = (head: string, body: string) => `
import { tool } from 'ai';
import { z } from 'zod';
${head}
export const tools = {
  work: tool({
    description: 'Works',
    inputSchema: z.object({ command: z.string(), path: z.string(), text: z.string() }),
    execute: async ({ command, path, text }) => {
${body}
      return 'done';
    },
  }),
};
`;

const databases = "import { PrismaClient } from '@prisma/client';\nimport { MongoClient } from 'mongodb';\nimport { model, Schema } from 'mongoose';\nconst prisma = new PrismaClient();\nconst notes = new MongoClient(process.env.MONGO_URL).db('app').collection('notes');\nconst Note = model('Note', new Schema({ title: String }));";

testRule(noExcessiveAgency, {
  invalid: [
    { name: 'a command in a folder that was checked', files: { 'shell.ts': shellFile, 'inside.ts': "export function inside(given: string): string {\n  if (given.startsWith('..')) throw new Error('outside');\n  return given;\n}\n" }, code: aiTool("import { exec } from 'node:child_process';\nimport { inside } from './inside';", '      const cwd = inside(path);\n      exec(command, { cwd }); // ← shell') },
    { name: 'a helper of another file that looks nowhere and throws for another reason', files: { 'inside.ts': "import { resolve } from 'node:path';\nexport function inside(given: string, root: string): string {\n  if (!root) throw new Error('no folder');\n  return resolve(root, given);\n}\n" }, code: aiTool("import { writeFile } from 'node:fs/promises';\nimport { inside } from './inside';", "      const file = inside(path, '/srv/notes');\n      await writeFile(file, text); // ← write") },
    { name: 'records of a database that the model names', code: aiTool(databases, "      await prisma.note.delete({ where: { id: path } }); // ← delete") },
    { name: 'documents that the model names', code: aiTool(databases, "      await notes.deleteMany({ title: text }); // ← delete") },
    { name: 'a document by its id, behind a helper', code: aiTool(`${databases}\nconst drop = (id: string) => Note.findByIdAndDelete(id);`, "      await drop(path); // ← delete") },
    {
      name: 'one of two parts is free text',
      code: `
import { tool } from '@langchain/core/tools';
import { z } from 'zod';
import { exec } from 'node:child_process';
export const restart = tool(async ({ verb, unit }) => {
  exec(\`systemctl \${verb}\`);
  exec(\`systemctl \${verb} \${unit}\`); // ← shell
}, { name: 'restart', description: 'Restarts', schema: z.object({ verb: z.enum(['start', 'stop']), unit: z.string() }) });
`,
    },
    { name: 'a command in a helper of another file', files: { 'shell.ts': shellFile }, code: aiTool("import { runShell } from './shell';", '      await runShell(command); // ← shell') },
    { name: 'through an index file, renamed', files: { 'shell.ts': shellFile, 'index.ts': "export { runShell as run } from './shell';\n" }, code: aiTool("import { run } from './index';", '      await run(`cd ${path}`); // ← shell') },
    { name: 'by CommonJS', files: { 'shell.js': "const { execSync } = require('child_process');\nmodule.exports = { runShell: (command) => execSync(command) };\n" }, code: aiTool("const { runShell } = require('./shell');", '      runShell(command); // ← shell') },
    { name: 'two files deep', files: { 'shell.ts': shellFile, 'git.ts': "import { runShell } from './shell';\nexport default async function git(options: { args: string }) {\n  return runShell(options.args);\n}\n" }, code: aiTool("import git from './git';", '      await git({ args: command }); // ← shell') },
    { name: 'a class of another file', files: { 'store.ts': "import { Pool } from 'pg';\nexport class Store {\n  private pool = new Pool();\n  async run(sql: string) {\n    return this.pool.query(sql);\n  }\n}\n" }, code: aiTool("import { Store } from './store';\nconst store = new Store();", '      await store.run(text); // ← query') },
    { name: 'a class that a factory of another file makes', files: { 'store.ts': "import { Pool } from 'pg';\nclass Store {\n  private pool = new Pool();\n  async run(sql = '') {\n    return this.pool.query(sql);\n  }\n}\nexport function createStore(kind: string) {\n  switch (kind) {\n    case 'pg':\n      return new Store();\n    default:\n      throw new Error(kind);\n  }\n}\n" }, code: aiTool("import { createStore } from './store';", "      const store = createStore('pg');\n      await store.run(text); // ← query") },
    { name: 'a file is written', code: aiTool("import { writeFile } from 'node:fs/promises';", '      await writeFile(path, text); // ← write') },
    { name: 'any origin of an application of NestJS, with cookies', code: "import { NestFactory } from '@nestjs/core';\nexport async function start(module) {\n  const app = await NestFactory.create(module);\n  app.enableCors({ origin: '*', credentials: true }); // ← cors\n}\n" },
    {
      name: 'a file is deleted by its number',
      code: "import { tool } from 'ai';\nimport { z } from 'zod';\nimport { unlink } from 'node:fs/promises';\nexport const discard = tool({ description: 'Discards a contract', inputSchema: z.object({ id: z.number() }), execute: async ({ id }) => {\n  await unlink(`/srv/contracts/${id}.pdf`); // ← delete\n} });\n",
    },
    { name: 'a file is deleted and another written', code: aiTool("import fs from 'node:fs';", '      fs.unlinkSync(path); // ← delete\n      fs.writeFileSync(`${path}.bak`, text); // ← write') },
    { name: 'a timer with a text', code: aiTool('', '      setTimeout(`${text}()`, 10); // ← shell') },
    { name: 'eval', code: aiTool('', '      eval(text); // ← shell') },
    {
      name: 'a tool given to a class of LangChain',
      code: `
import { DynamicStructuredTool } from '@langchain/core/tools';
import { execSync } from 'node:child_process';
export const run = new DynamicStructuredTool({
  name: 'run',
  description: 'Runs',
  schema,
  func: async ({ command }) => execSync(command).toString(), // ← shell
});
`,
    },
    {
      name: 'approval that is off',
      code: `
import { tool } from '@openai/agents';
import { execSync } from 'node:child_process';
export const run = tool({ name: 'run', parameters, needsApproval: false, execute: async ({ command }) => execSync(command).toString() }); // ← shell
`,
    },
    {
      name: 'looking something up is no approval',
      code: `
import { Client } from 'pg';
import { connections } from './connections';
export const plugin = {
  name: 'sql',
  description: 'Runs a query',
  parameters: { type: 'object' },
  async handler({ database, sql }) {
    const found = (await connections()).find(({ id }) => id === database);
    if (!found) return 'No such database';
    const client = new Client(found);
    const { rows } = await client.query(sql); // ← query
    return rows;
  },
};
`,
    },
    { name: 'patches without approval, off by a variable', code: "\nimport { applyPatchTool } from '@openai/agents';\nimport { editor } from './editor';\nconst needsApproval = false;\nexport const tool = applyPatchTool({ editor, needsApproval }); // ← builtInTool\n" },
    { name: 'the mode of another file', files: { 'mode.ts': "export const mode = 'bypassPermissions';\n" }, code: "\nimport { query } from '@anthropic-ai/claude-agent-sdk';\nimport { mode } from './mode';\nexport const work = (prompt) => query({ prompt, options: { permissionMode: mode, maxTurns: 5 } }); // ← bypass\n" },
    { name: 'a role with the administrator right', code: "\nimport { PermissionsBitField } from 'discord.js';\nexport const make = (guild) => guild.roles.create({ name: 'Bot', permissions: [PermissionsBitField.Flags.Administrator] }); // ← administrator\n" },
    { name: 'all intents by number', code: "\nconst { Client } = require('discord.js');\nconst client = new Client({ intents: 3276799 }); // ← allIntents\nclient.on('interactionCreate', (interaction) => interaction.reply('Hello'));\n" },
    { name: 'sockets for every origin with credentials', code: "\nimport { Server } from 'socket.io';\nimport { http } from './http';\nexport const io = new Server(http, { cors: { origin: '*', credentials: true } }); // ← cors\n" },
    { name: 'a callback that lets all in', code: "\nimport cors from 'cors';\nexport const open = cors({ origin: (origin, callback) => callback(null, true), credentials: true }); // ← cors\n" },
    { name: 'a managed policy for everything', code: "\nimport { ManagedPolicy } from 'aws-cdk-lib/aws-iam';\nexport const policy = ManagedPolicy.fromAwsManagedPolicyName('AdministratorAccess'); // ← policy\n" },
    { name: 'strict: all of a service', options: { strict: true }, code: "\nexport const statement = { Effect: 'Allow', Action: ['dynamodb:*'], Resource: '*' }; // ← policy\n" },
  ],
  valid: [
    { name: 'one origin of an application of NestJS, and any without cookies', code: "import { NestFactory } from '@nestjs/core';\nexport async function start(module) {\n  const app = await NestFactory.create(module, { cors: { origin: '*' } });\n  app.enableCors({ origin: 'https://acme.io', credentials: true });\n}\n" },
    { name: 'records that the code itself chooses, and what is only read', code: aiTool(databases, "      await prisma.note.deleteMany({ where: { expired: true } });\n      await notes.findOne({ title: text });\n      await Note.findOneAndUpdate({ title: text }, { read: true });") },
    { name: 'a record that a person agreed to lose', code: aiTool(`${databases}\nimport { askUser } from './ask';`, "      if (!(await askUser(`Delete ${path}?`))) return 'kept';\n      await prisma.note.delete({ where: { id: path } });") },
    {
      name: 'the schema leaves a list of the code’s own',
      code: `
import { tool } from 'ai';
import { z } from 'zod';
import { exec } from 'node:child_process';
export const restart = tool({
  description: 'Restarts a part of the bot',
  inputSchema: z.object({ part: z.enum(['queue', 'cache']), wait: z.number().int() }),
  execute: async (input) => {
    exec(\`systemctl restart bot-\${input.part}\`);
    exec(\`sleep \${input.wait}\`);
  },
});
`,
    },
    { name: 'a helper of another file that keeps the file in its folder', files: { 'inside.ts': "import { isAbsolute, relative, resolve } from 'node:path';\nexport function inside(given: string, root: string): string {\n  const whole = resolve(root, given);\n  const rest = relative(root, whole);\n  if (rest.startsWith('..') || isAbsolute(rest)) throw new Error('outside');\n  return whole;\n}\n" }, code: aiTool("import { writeFile } from 'node:fs/promises';\nimport { inside } from './inside';", "      const file = inside(path, '/srv/notes');\n      await writeFile(file, text);") },
    { name: 'a helper of another file that tests the command', files: { 'shell.ts': shellFile, 'check.ts': "const allowed = ['ls', 'df'];\nexport function assertAllowed(command: string) {\n  if (!allowed.includes(command)) throw new Error('not allowed');\n}\n" }, code: aiTool("import { runShell } from './shell';\nimport { assertAllowed } from './check';", '      assertAllowed(command);\n      await runShell(command);') },
    { name: 'a helper of another file that is asked', files: { 'shell.ts': shellFile, 'check.ts': 'export const isAllowed = (command: string) => /^git /.test(command);\n' }, code: aiTool("import { runShell } from './shell';\nimport { isAllowed } from './check';", "      if (!isAllowed(command)) return 'no';\n      await runShell(command);") },
    { name: 'a person says yes', files: { 'shell.ts': shellFile, 'ask.ts': 'export async function confirm(question: string) {\n  return question.length > 0;\n}\n' }, code: aiTool("import { runShell } from './shell';\nimport { confirm } from './ask';", "      const isFine = await confirm('Run it?');\n      if (!isFine) return 'no';\n      await runShell(command);") },
    { name: 'a fixed command in another file', files: { 'shell.ts': "import { execSync } from 'node:child_process';\nexport const uptime = (label: string) => `${label} ${execSync('uptime')}`;\n" }, code: aiTool("import { uptime } from './shell';", '      uptime(text);') },
    { name: 'timers with functions', code: aiTool("const save = async (note) => { await fetch('https://notes.test', { method: 'POST', body: note }); };", '      setImmediate(async () => save(text));\n      setTimeout(save.bind(null, text), 10);\n      const later = () => save(path);\n      setInterval(later, 10);') },
    { name: 'values for placeholders', code: aiTool("import { Pool } from 'pg';\nconst pool = new Pool();", "      await pool.query('select * from notes where id = $1', [text]);") },
    { name: 'only SELECT', code: aiTool("import { Pool } from 'pg';\nconst pool = new Pool();", "      if (!text.startsWith('SELECT')) return 'no';\n      await pool.query(text);") },
    { name: 'a file is read', code: aiTool("import { readFile } from 'node:fs/promises';", '      await readFile(path);') },
    { name: 'a fixed file is written', code: aiTool("import { writeFile } from 'node:fs/promises';", "      await writeFile('notes.txt', text);") },
    { name: 'approval of version 6', packages: { ai: '^6.0.0' }, code: "\nimport { tool } from 'ai';\nimport { execSync } from 'node:child_process';\nexport const run = tool({ description: 'Runs', inputSchema, needsApproval: true, execute: async ({ command }) => execSync(command).toString() });\n" },
    { name: 'a tool of an MCP server: the client asks', code: "\nimport { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';\nimport { writeFile } from 'node:fs/promises';\nconst server = new McpServer({ name: 'files', version: '1.0.0' });\nserver.registerTool('write', { description: 'Writes', inputSchema: { path, text } }, async ({ path, text }) => {\n  await writeFile(path, text);\n  return { content: [] };\n});\n" },
    { name: 'a form with a description', code: "\nimport { writeFileSync } from 'node:fs';\nexport const field = { name: 'note', description: 'A note', save: (path, text) => writeFileSync(path, text) };\n" },
    { name: 'payments outside of tools', code: "\nimport Stripe from 'stripe';\nconst stripe = new Stripe(process.env.STRIPE_SECRET_KEY);\nexport const refund = (charge) => stripe.refunds.create({ charge });\n" },
    { name: 'another query', code: "\nimport { query } from './database';\nexport const work = (prompt) => query({ prompt, options: { permissionMode: 'bypassPermissions' } });\n" },
    { name: 'a flag in a message', code: "\nexport const help = 'Never start it with --dangerously-skip-permissions';\nconsole.log(help, ['--yolo']);\n" },
    { name: 'an origin from a list', code: "\nimport express from 'express';\nconst app = express();\nconst origins = ['https://bot.dev'];\napp.use((req, res, next) => {\n  if (origins.includes(req.headers.origin)) {\n    res.setHeader('Access-Control-Allow-Origin', req.headers.origin);\n    res.setHeader('Access-Control-Allow-Credentials', 'true');\n  }\n  next();\n});\n" },
    { name: 'an action of a reducer', code: "\nexport const action = { Action: '*', Effect: 'Fade', actions: ['*'] };\n" },
    { name: 'a policy with a condition', code: "\nexport const statement = { Effect: 'Allow', Action: '*', Resource: '*', Condition: { StringEquals: { 'aws:PrincipalTag/team': 'ops' } } };\n" },
  ],
});
