import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { testRule } from '../../testing/index.ts';
import noUntrustedPath from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'secure-bot-path-'));
writeFileSync(join(folder, 'a.txt'), 'hello');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const app = `import express from 'express';\nimport fs from 'node:fs';\nimport path from 'node:path';\nconst app = express();\n`;
const fixedApp = `import express from 'express';\nimport fs from 'node:fs';\nimport path from 'node:path';\nimport { safeJoin } from 'secure-bot/runtime';\nconst app = express();\n`;
const fixedWithoutPath = fixedApp.replace("import path from 'node:path';\n", '');
const bot = `import { Telegraf } from 'telegraf';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\n`;
const mcp = `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';\nimport { z } from 'zod';\nimport { readFile } from 'node:fs/promises';\nimport path from 'node:path';\nconst server = new McpServer({ name: 'files', version: '1.0.0' });\n`;
const get = (body: string) => `app.get('/files/:name', (req, res) => {\n${body}\n});\n`;
const tool = (body: string) => `server.tool('read', { name: z.string() }, async ({ name }) => {\n${body}\n  return { content: [] };\n});\n`;
const onText = (body: string) => `bot.on('text', async (ctx) => {\n${body}\n});\n`;

const found = (body: string) => `const uploads = '/srv/uploads';\nfunction find(name) {\n  ${body}\n}\n${get("  const file = find(req.params.name);\n  if (!file) return res.sendStatus(404);\n  res.sendFile(file);")}`;

testRule(noUntrustedPath, {
  invalid: [
    {
      name: 'sendFile of a path without folder, and of one whose dots are gone already',
      code: `${app}const root = process.env.ROOT;\n${get("  res.sendFile(req.query.path); // ← anyFile")}${get("  res.sendFile(`${req.query.path}/a.txt`); // ← anyFile")}${get("  res.sendFile(path.resolve(root + '/' + req.params.name)); // ← anyFile")}${get("  const folder = path.join(root, req.params.name);\n  res.sendFile(`${folder}/a.txt`); // ← traversal")}${get("  res.sendFile('C:/' + req.params.name); // ← traversal")}${get("  res.download(`${root}/${req.params.name}`); // ← traversal")}`,
    },
    {
      name: 'what is left when it is no other command',
      code: `${app}${get("  const { name } = req.params;\n  if (name.startsWith('list ')) return res.json([]);\n  res.download('/srv/' + name); // ← traversal")}`,
    },
    {
      name: 'a check of where the text was written',
      code: `import { readFileSync } from 'node:fs';\nimport { Telegraf } from 'telegraf';\nexport function register(bot: Telegraf, chats: number[]) {\n  bot.on('text', async (ctx) => {\n    if (!chats.includes(ctx.chat.id)) return;\n    await ctx.reply(readFileSync('notes/' + ctx.message.text, 'utf8')); // ← traversal\n  });\n}\n`,
    },
    {
      name: 'a function that looks whether the file is there',
      code: `${app}${found('const file = path.resolve(uploads, name);\n  return fs.existsSync(file) ? file : undefined;').replace('sendFile(file);', 'sendFile(file); // ← traversal')}`,
      output: null,
    },
    {
      name: 'a helper of another file that puts it below a folder',
      code: `${mcp}import { put } from './notes';\n${tool('  put(name); // ← traversal')}`,
      files: { 'notes.ts': "import fs from 'node:fs';\nimport path from 'node:path';\nconst fileOf = (title: string) => path.join('/srv', 'notes', `${title}.md`);\nexport function put(title: string) { fs.writeFileSync(fileOf(title), ''); }\n" },
    },
    {
      name: 'sends a file whose name the client chooses',
      code: `${app}const uploads = '/srv/uploads';\n${get('  res.sendFile(path.join(uploads, req.params.name)); // ← traversal')}`,
      output: `${fixedWithoutPath}const uploads = '/srv/uploads';\n${get('  res.sendFile(safeJoin(uploads, req.params.name));')}`,
    },
    {
      name: 'path.join of several folders: they are the root together',
      code: `${app}${get("  const file = path.join(__dirname, 'public', 'files', req.params.name, 'index.html');\n  res.sendFile(file); // ← traversal")}`,
      output: `${fixedApp}${get("  const file = safeJoin(path.join(__dirname, 'public', 'files'), req.params.name, 'index.html');\n  res.sendFile(file);")}`,
    },
    {
      name: 'path.resolve takes absolute paths as they are',
      code: `${app}${get("  fs.createReadStream(path.resolve('uploads', req.params.name)).pipe(res); // ← traversal")}`,
      output: `${fixedWithoutPath}${get("  fs.createReadStream(safeJoin('uploads', req.params.name)).pipe(res);")}`,
    },
    {
      name: 'a template with a fixed folder',
      code: `${app}${get('  res.send(fs.readFileSync(`./notes/${req.params.name}.md`, "utf8")); // ← traversal')}`,
      output: `${fixedApp}${get("  res.send(fs.readFileSync(safeJoin('./notes', `${req.params.name}.md`), \"utf8\"));")}`,
    },
    {
      name: 'a template that begins with the folder in a variable',
      code: `${app}const root = process.env.ROOT;\n${get('  fs.unlinkSync(`${root}/${req.query.name}`); // ← traversal')}`,
      output: `${fixedApp}const root = process.env.ROOT;\n${get('  fs.unlinkSync(safeJoin(root, req.query.name));')}`,
    },
    {
      name: 'a concatenation',
      code: `${app}${get("  fs.writeFileSync('data/' + req.params.name, req.body.text); // ← traversal")}`,
      output: `${fixedApp}${get("  fs.writeFileSync(safeJoin('data', req.params.name), req.body.text);")}`,
    },
    {
      name: 'a prefix of the name stays with it',
      code: `${app}${get('  res.send(fs.readFileSync(`logs/roll-${req.params.name}.log`)); // ← traversal')}`,
      output: `${fixedApp}${get('  res.send(fs.readFileSync(safeJoin(\'logs\', `roll-${req.params.name}.log`)));')}`,
    },
    {
      name: 'the fixed code reads below the folder and nowhere else',
      code: `import { Telegraf } from 'telegraf';\nimport { readFileSync } from 'node:fs';\nimport { join } from 'node:path';\nconst folder = ${JSON.stringify(folder)};\nconst bot = new Telegraf('x');\nexport function show(ctx) {\n  return readFileSync(join(folder, ctx.message.text), 'utf8'); // ← traversal\n}\nbot.on('text', show);\n`,
      modules: { telegraf: { Telegraf: class { on() {} } } },
      execute: (sample) => {
        expect(sample.call('show', { message: { text: 'a.txt' } })).toBe('hello');
        expect(() => sample.call('show', { message: { text: '../../etc/passwd' } })).toThrow();
      },
    },
    { name: 'any file of the machine: no folder is known', code: `${mcp}${tool("  console.log(await readFile(name, 'utf8')); // ← anyFile")}`, output: null },
    { name: 'a folder without a slash before the value: no fix', code: `${app}const prefix = '/srv/uploads-';\n${get('  res.download(prefix + req.params.name); // ← traversal')}`, output: null },
    { name: 'the root of the disk is no folder: no fix', code: `${app}${get('  res.sendFile(`/${req.params.name}`); // ← traversal')}`, output: null },
    { name: 'a comment inside would be lost: no fix', code: `${app}${get("  res.sendFile(path.join('/srv', /* of the client */ req.params.name)); // ← traversal")}`, output: null },
    { name: 'a tool argument below a folder', code: `${mcp}const root = '/srv/notes';\n${tool('  await readFile(path.join(root, name)); // ← traversal')}` },
    { name: 'a tool handler of the low-level server', code: `import { Server } from '@modelcontextprotocol/sdk/server/index.js';\nimport { CallToolRequestSchema } from '@modelcontextprotocol/sdk/types.js';\nimport fs from 'fs';\nconst server = new Server({ name: 'n', version: '1' }, { capabilities: {} });\nserver.setRequestHandler(CallToolRequestSchema, async (request) => ({ content: [{ type: 'text', text: fs.readFileSync(request.params.arguments.path, 'utf8') }] })); // ← anyFile\n` },
    { name: 'model output names the file', code: `import OpenAI from 'openai';\nimport { promises as fs } from 'fs';\nconst openai = new OpenAI();\nexport async function save(question) {\n  const answer = await openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: question }] });\n  const { file, text } = JSON.parse(answer.choices[0].message.content);\n  await fs.writeFile('out/' + file, text); // ← traversal\n}\n` },
    { name: 'a document name of Telegram', code: `import fs from 'fs';\n${bot}bot.on('document', async (ctx) => {\n  fs.writeFileSync('./downloads/' + ctx.message.document.file_name, 'x'); // ← traversal\n});\n` },
    { name: 'checked and opened: one finding, where it is put together', code: `${app}${get("  const file = path.join('/srv', req.params.name);\n  if (!fs.existsSync(file)) return res.status(404).end();\n  res.send(fs.readFileSync(file)); // ← traversal\n  fs.unlinkSync(file);")}` },
    { name: 'path.normalize takes no dots away', code: `${app}${get("  res.download('/srv/' + path.normalize(req.params.name)); // ← traversal")}` },
    { name: 'dots taken out once', code: `${app}${get("  res.download('/srv/' + req.params.name.replace('../', '')); // ← traversal")}` },
    { name: 'the existence of the file is no check', code: `${app}${get("  if (fs.existsSync('/srv/' + req.params.name)) res.download('/srv/' + req.params.name); // ← traversal")}` },
    { name: 'the suffix is no check', code: `${app}${get("  if (!req.params.name.endsWith('.txt')) return res.end();\n  res.download('/srv/' + req.params.name); // ← traversal")}` },
    { name: 'CommonJS, destructured, fs/promises', code: `const { readFile } = require('fs').promises;\nconst { join } = require('path');\nconst express = require('express');\nconst router = express.Router();\nrouter.get('/:id', async (req, res) => {\n  res.send(await readFile(join(__dirname, req.params.id))); // ← traversal\n});\nmodule.exports = router;\n`, path: 'routes.js', output: `const { readFile } = require('fs').promises;\nconst express = require('express');\nconst { safeJoin } = require('secure-bot/runtime');\nconst router = express.Router();\nrouter.get('/:id', async (req, res) => {\n  res.send(await readFile(safeJoin(__dirname, req.params.id)));\n});\nmodule.exports = router;\n` },
    { name: 'both ends of a move', code: `${app}${get("  fs.renameSync('/srv/a', `/srv/${req.params.name}`); // ← traversal")}` },
    { name: 'fs-extra', code: `import fs from 'fs-extra';\n${bot}${onText("  await fs.remove(`/srv/${ctx.message.text}`); // ← traversal")}` },
    { name: 'a media file from the disk', code: `${bot}${onText("  await ctx.replyWithPhoto({ source: './memes/' + ctx.message.text }); // ← traversal")}` },
    { name: 'a class method with a field as root', code: `import { readFileSync } from 'fs';\nimport { join } from 'path';\n${bot}class Notes {\n  private root = './notes';\n  read(name: string) { return readFileSync(join(this.root, name), 'utf8'); } // ← traversal\n}\nconst notes = new Notes();\nbot.on('text', (ctx) => ctx.reply(notes.read(ctx.message.text)));\n`, output: `import { readFileSync } from 'fs';\nimport { Telegraf } from 'telegraf';\nimport { safeJoin } from 'secure-bot/runtime';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nclass Notes {\n  private root = './notes';\n  read(name: string) { return readFileSync(safeJoin(this.root, name), 'utf8'); }\n}\nconst notes = new Notes();\nbot.on('text', (ctx) => ctx.reply(notes.read(ctx.message.text)));\n` },
    { name: 'a server response, when strict', options: { strict: true }, code: `import fs from 'fs';\nexport async function mirror() {\n  const list = await (await fetch('https://api.test/files')).json();\n  for (const item of list) fs.writeFileSync('mirror/' + item.name, 'x'); // ← traversal\n}\n` },

    // Across files.
    { name: 'a helper of another file', code: `import { read } from './notes';\n${bot}${onText('  await ctx.reply(read(ctx.message.text)); // ← traversal')}`, files: { 'notes.ts': "import { readFileSync } from 'fs';\nexport const read = (name: string) => readFileSync(`notes/${name}`, 'utf8');\n" }, output: null },
    { name: 'a default export', code: `import save from './save';\n${bot}${onText("  await save({ name: ctx.message.text, text: 'x' }); // ← traversal")}`, files: { 'save.ts': "import { writeFile } from 'fs/promises';\nimport path from 'path';\nexport default async function save({ name, text }: { name: string; text: string }) { await writeFile(path.join('data', name), text); }\n" } },
    { name: 're-exported', code: `import { load } from './lib';\n${bot}${onText('  load(ctx.message.text); // ← anyFile')}`, files: { 'lib/index.ts': "export * from './load';\n", 'lib/load.ts': "import fs from 'fs';\nexport function load(file: string) { return fs.readFileSync(file); }\n" } },
    { name: 'CommonJS', code: `const store = require('./store');\nconst { Telegraf } = require('telegraf');\nconst bot = new Telegraf(process.env.T);\nbot.on('text', (ctx) => store.drop(ctx.message.text)); // ← traversal\n`, path: 'bot.js', files: { 'store.js': "const fs = require('fs');\nexports.drop = (name) => fs.unlinkSync('./data/' + name);\n" } },
    { name: 'a table of another file, one of whose functions checks for itself', code: `import { work } from './table';\n${bot}${onText("  await ctx.reply(await work('show', ctx.message.text)); // ← traversal")}`, files: { 'table.ts': "import { readFile } from 'node:fs/promises';\nimport path from 'node:path';\nconst table: Record<string, { run: (name: string) => Promise<string> }> = {\n  show: { run: (name) => readFile(path.join('notes', name), 'utf8') },\n  checked: { run: async (name) => { if (name.includes('..')) throw new RangeError(name); return readFile(path.join('notes', name), 'utf8'); } },\n};\nexport async function work(action: string, name: string) {\n  const entry = table[action];\n  return entry ? entry.run(name) : '';\n}\n" } },
    { name: 'a class of another file', code: `import { Store } from './store';\nconst store = new Store();\n${bot}${onText('  store.drop(ctx.message.text); // ← traversal')}`, files: { 'store.ts': "import fs from 'fs';\nexport class Store { drop(name: string) { fs.rmSync(`./data/${name}`); } }\n" } },
    { name: 'a root of another file', code: `import { uploads } from './config';\n${app}${get('  res.sendFile(path.join(uploads, req.params.name)); // ← traversal')}`, files: { 'config.ts': "export const uploads = '/srv/uploads';\n" }, output: `import { uploads } from './config';\n${fixedWithoutPath}${get('  res.sendFile(safeJoin(uploads, req.params.name));')}` },
    { name: 'a path alias', code: `import { read } from '@/notes';\n${bot}${onText('  read(ctx.message.text); // ← traversal')}`, files: { 'tsconfig.json': '{ "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["src/*"] } } }', 'src/notes.ts': "import { readFileSync } from 'fs';\nexport const read = (name: string) => readFileSync(`notes/${name}`);\n" } },
    { name: 'a helper that puts the path together and gives it back', code: `import { toPath } from './paths';\nimport fs from 'fs';\n${bot}${onText('  fs.readFileSync(toPath(ctx.message.text)); // ← anyFile')}`, files: { 'paths.ts': "import path from 'path';\nexport const toPath = (name: string) => path.join('notes', name);\n" } },
  ],

  valid: [
    { name: 'a table of another file, each of whose functions checks for itself', code: `import { work } from './table';\n${bot}${onText("  await ctx.reply(await work('checked', ctx.message.text));")}`, files: { 'table.ts': "import { readFile } from 'node:fs/promises';\nimport path from 'node:path';\nconst table: Record<string, { run: (name: string) => Promise<string> }> = {\n  checked: { run: async (name) => { if (name.includes('..')) throw new RangeError(name); return readFile(path.join('notes', name), 'utf8'); } },\n};\nexport async function work(action: string, name: string) {\n  const entry = table[action];\n  return entry ? entry.run(name) : '';\n}\n" } },
    { name: 'send refuses dots: a path below a folder, with nothing that takes them away', code: `${app}const root = process.env.ROOT;\n${get("  const file = `${root}/audio/${req.params.name}.mp3`;\n  res.sendFile(file, (error) => error && res.end());")}${get("  res.sendFile(__dirname + '/public/' + req.params.name);")}${get("  res.sendFile('/srv/uploads/' + req.query.name);")}` },
    { name: 'the contents of an attachment', code: "import { AttachmentBuilder, Client } from 'discord.js';\nconst client = new Client({ intents: [] });\nclient.on('messageCreate', async (message) => {\n  const file = new AttachmentBuilder(Buffer.from(`${message.content}\\n`), { name: 'text.txt' });\n  await message.reply({ files: [file] });\n});\n" },
    { name: 'no name that begins with a slash', code: `${app}${get("  const { name } = req.params;\n  if (name.startsWith('/')) return res.json([]);\n  res.download('/srv/' + name);")}` },
    { name: 'a function that gives the path only where it lies below the folder', code: `${app}${found('const file = path.resolve(uploads, name);\n  return file.startsWith(uploads) ? file : undefined;')}` },
    { name: 'a function that refuses names with dots', code: `${app}${found("if (name.includes('..')) return null;\n  return path.join(uploads, name);")}` },
    {
      name: 'what a function of another file makes of the path is looked into there',
      code: `import { open } from './files';\n${bot}${onText('  await ctx.reply(await open(ctx.message.text));')}`,
      files: {
        'files.ts': "import { readFile } from 'fs/promises';\nimport { validate } from './paths';\nexport async function open(name: string) {\n  const valid = await validate(name);\n  return readFile(valid, 'utf8');\n}\n",
        'paths.ts': "import fs from 'fs/promises';\nimport path from 'path';\nimport { roots, isWithin } from './roots';\nasync function real(options: { requested: string }) {\n  return fs.realpath(options.requested);\n}\nasync function details(requested: string) {\n  const resolved = path.resolve(requested);\n  const found = await real({ requested: resolved });\n  const normal = path.normalize(found);\n  if (!isWithin(normal, roots())) throw new Error('Access denied');\n  return { requested: resolved, found: normal };\n}\nexport async function validate(requested: string) {\n  const { found } = await details(requested);\n  return found;\n}\n",
        'roots.ts': "export const roots = () => ['/data'];\nexport const isWithin = (file: string, all: string[]) => all.some((root) => file === root);\n",
      },
    },
    {
      name: 'strict: asked where it leads, in another file, before it is read',
      code: `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';\nimport { readFile } from 'node:fs/promises';\nimport { z } from 'zod';\nimport { Workspace } from './workspace';\nconst server = new McpServer({ name: 'files', version: '1.0.0' });\nconst workspace = new Workspace('/srv/files');\nserver.registerTool('read', { description: 'Reads', inputSchema: { path: z.string() } }, async ({ path }) => ({ content: [{ type: 'text', text: await readFile(await workspace.inside(path), 'utf8') }] }));\n`,
      files: { 'workspace.ts': "import path from 'node:path';\nimport { realpath } from 'node:fs/promises';\nexport class Workspace {\n  private readonly root: string;\n  constructor(root: string) { this.root = path.resolve(root); }\n  async inside(relative: string): Promise<string> {\n    const target = await realpath(path.resolve(this.root, relative));\n    const between = path.relative(this.root, target);\n    if (between.startsWith('..') || path.isAbsolute(between)) throw new Error('outside');\n    return target;\n  }\n}\n" },
      options: { strict: true },
    },
    { name: 'the name of an upload, of which multer leaves the base name', code: `${app}import multer from 'multer';\nconst upload = multer({ dest: 'tmp/' });\napp.post('/files', upload.single('file'), (req, res) => {\n  fs.renameSync(req.file.path, path.join('uploads', req.file.originalname));\n  res.end();\n});\n` },
    { name: 'a constant path', code: `${app}${get("  res.sendFile(path.join(__dirname, 'public', 'index.html'));")}` },
    { name: 'safeJoin', code: `import { safeJoin } from 'secure-bot/runtime';\n${app}${get("  res.sendFile(safeJoin('/srv/uploads', req.params.name));")}` },
    { name: 'the last part of the path only', code: `${app}${get("  res.sendFile(path.join('/srv', path.basename(req.params.name)));")}` },
    { name: 'sendFile with a root refuses to leave it', code: `${app}${get("  res.sendFile(req.params.name, { root: '/srv/uploads' });")}` },
    { name: 'the text is what is written, not where', code: `${app}${get("  fs.writeFileSync('/srv/note.txt', req.body.text);")}` },
    { name: 'startsWith after resolve', code: `${app}const root = '/srv/uploads';\n${get("  const file = path.resolve(root, req.params.name);\n  if (!file.startsWith(root + path.sep)) return res.status(403).end();\n  res.sendFile(file);")}` },
    { name: 'path.relative', code: `${app}const root = '/srv/uploads';\n${get("  const file = path.join(root, req.params.name);\n  const inside = path.relative(root, file);\n  if (inside.startsWith('..') || path.isAbsolute(inside)) throw new Error('no');\n  res.sendFile(file);")}` },
    { name: 'dots refused', code: `${app}${get("  const { name } = req.params;\n  if (name.includes('..')) return res.status(400).end();\n  res.sendFile(path.join('/srv', name));")}` },
    { name: 'an anchored pattern', code: `${app}${get("  if (!/^[\\w-]+$/.test(req.params.name)) return res.end();\n  res.sendFile(`/srv/${req.params.name}.png`);")}` },
    { name: 'an allow-list', code: `${app}const pages = ['home', 'about'];\n${get("  if (pages.includes(req.params.name)) res.sendFile(`/srv/${req.params.name}.html`);")}` },
    { name: 'a table gives the file', code: `${app}const pages = { home: 'home.html', about: 'about.html' };\n${get('  res.sendFile(`/srv/${pages[req.params.name]}`);')}` },
    { name: 'a number', code: `${app}${get('  res.sendFile(`/srv/${Number(req.params.name)}.png`);')}` },
    { name: 'everything else taken out', code: `${app}${get("  const name = req.params.name.replace(/[^a-z0-9]/gi, '_');\n  res.sendFile(`/srv/${name}.png`);")}` },
    { name: 'encoded for a path', code: `${app}${get('  res.sendFile(`/srv/${Buffer.from(req.params.name).toString("hex").length}.png`);')}` },
    { name: 'a function that checks and throws', code: `${app}function inside(root, name) {\n  const file = path.resolve(root, name);\n  if (!file.startsWith(root)) throw new Error('no');\n  return file;\n}\n${get("  res.sendFile(inside('/srv/', req.params.name));")}` },
    { name: 'a function that answers', code: `${app}const isInside = (root, name) => path.resolve(root, name).startsWith(root);\n${get("  if (!isInside('/srv/', req.params.name)) return res.end();\n  res.sendFile('/srv/' + req.params.name);")}` },
    { name: 'a random name', code: `import { randomUUID } from 'crypto';\n${app}${get("  fs.writeFileSync(path.join('/srv', randomUUID()), req.body.text);")}` },
    { name: 'a look whether it exists', code: `${app}${get("  res.json({ exists: fs.existsSync(path.join('/srv', req.params.name)) });")}` },
    { name: 'a server response is left to strict', code: `import fs from 'fs';\nexport async function mirror() {\n  const list = await (await fetch('https://api.test/files')).json();\n  fs.writeFileSync('mirror/' + list.name, 'x');\n}\n` },
    { name: 'readFile of something else', code: `${bot}const zip = { readFile(name) { return name.length; } };\n${onText('  ctx.reply(zip.readFile(ctx.message.text));')}` },
    { name: 'join of an array', code: `${bot}${onText("  ctx.reply(['a', ctx.message.text].join('/'));")}` },
    { name: 'a URL, not a path', code: `${bot}${onText('  const page = new URL(ctx.message.text).pathname.length;\n  ctx.reply(`${page}`);')}` },
    { name: 'the length of the name', code: `${app}${get('  res.sendFile(`/srv/${req.params.name.length}.png`);')}` },
    { name: 'a uuid by schema', code: `import { z } from 'zod';\n${app}const schema = z.object({ name: z.uuid() });\n${get('  const { name } = schema.parse(req.params);\n  res.sendFile(`/srv/${name}.png`);')}` },
    { name: 'an enum of a tool', code: `${mcp}server.tool('read', { name: z.enum(['a', 'b']) }, async ({ name }) => {\n  await readFile(path.join('/srv', name));\n  return { content: [] };\n});\n` },

    // Across files.
    { name: 'a validator of another file', code: `import { validatePath } from './validate';\n${mcp}${tool('  const valid = await validatePath(name);\n  await readFile(valid);')}`, files: { 'validate.ts': "import path from 'path';\nconst allowed = ['/srv'];\nconst isInside = (file: string, roots: string[]) => roots.some((root) => file.startsWith(root));\nexport async function validatePath(requested: string): Promise<string> {\n  const absolute = path.resolve(requested);\n  const isAllowed = isInside(absolute, allowed);\n  if (!isAllowed) throw new Error('Access denied');\n  return absolute;\n}\n" } },
    { name: 'a predicate of another file', code: `import { isInside } from './inside';\n${app}${get("  if (!isInside(req.params.name)) return res.end();\n  res.sendFile('/srv/' + req.params.name);")}`, files: { 'inside.ts': "export const isInside = (name: string) => !name.includes('..');\n" } },
    { name: 'a helper of another file that checks', code: `import { read } from './notes';\n${bot}${onText('  read(ctx.message.text);')}`, files: { 'notes.ts': "import { readFileSync } from 'fs';\nexport function read(name: string) {\n  if (name.includes('/')) throw new Error('no');\n  return readFileSync(`notes/${name}`);\n}\n" } },
    { name: 'another parameter of the helper', code: `import { save } from './save';\n${bot}${onText("  save('note.txt', ctx.message.text);")}`, files: { 'save.ts': "import { writeFileSync } from 'fs';\nexport function save(name: string, text: string) { writeFileSync(`data/${name}`, text); }\n" } },
    { name: 'basename in another file', code: `import { clean } from './clean';\nimport fs from 'fs';\n${bot}${onText('  fs.readFileSync(`notes/${clean(ctx.message.text)}`);')}`, files: { 'clean.ts': "import { basename } from 'path';\nexport const clean = (name: string) => basename(name);\n" } },
    { name: 'constants of another file', code: `import { files } from './files';\nimport fs from 'fs';\n${bot}${onText('  ctx.reply(fs.readFileSync(files.help).toString());')}`, files: { 'files.ts': "export const files = { help: './help.txt' };\n" } },
    { name: 'a class of another file that checks', code: `import { Store } from './store';\nconst store = new Store();\n${bot}${onText('  store.drop(ctx.message.text);')}`, files: { 'store.ts': "import fs from 'fs';\nexport class Store { drop(name: string) { if (!/^[a-z]+$/.test(name)) return; fs.rmSync(`./data/${name}`); } }\n" } },
    { name: 'an allow-list of another file', code: `import { pages } from './pages';\n${app}${get('  if (pages.includes(req.params.name)) res.sendFile(`/srv/${req.params.name}`);')}`, files: { 'pages.ts': "export const pages = ['home', 'about'];\n" } },
  ],
});
