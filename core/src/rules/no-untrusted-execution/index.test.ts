import { expect } from 'vitest';
import { testRule } from '../../testing/index.ts';
import noUntrustedExecution from './index.ts';

const bot = `import { Telegraf } from 'telegraf';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\n`;
const shell = `import { exec } from 'node:child_process';\nimport { promisify } from 'node:util';\nconst execAsync = promisify(exec);\n`;
const mcp = `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';\nimport { z } from 'zod';\nconst server = new McpServer({ name: 'tools', version: '1.0.0' });\n`;
const ask = `import OpenAI from 'openai';\nconst openai = new OpenAI();\nasync function ask(text) {\n  const completion = await openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: text }] });\n  return completion.choices[0].message.content;\n}\n`;
const onText = (body: string) => `bot.on('text', async (ctx) => {\n${body}\n});\n`;
const tool = (body: string, schema = '{ url: z.string() }') => `server.tool('clone', ${schema}, async ({ url }) => {\n${body}\n  return { content: [] };\n});\n`;

testRule(noUntrustedExecution, {
  invalid: [
    {
      name: 'the server that mcp-handler hands to a route of Next.js',
      path: 'app/api/mcp/route.ts',
      code: "import { createMcpHandler } from 'mcp-handler';\nimport { execSync } from 'node:child_process';\nimport { z } from 'zod';\nexport const POST = createMcpHandler((server) => {\n  server.tool('ping', 'Asks a host', { host: z.string() }, async ({ host }) => ({ content: [{ type: 'text', text: execSync(`ping -c 1 ${host}`).toString() }] })); // ← shell\n});\n",
    },
    { name: 'a table that users fill', code: `${bot}import { exec } from 'child_process';\nconst seen = { start: true };\n${onText('  const name = ctx.message.text;\n  if (!seen[name]) { seen[name] = true; return; }\n  exec(name); // ← shell')}` },
    { name: 'a table that begins empty', code: `${bot}import { exec } from 'child_process';\nconst seen = {};\n${onText('  const name = ctx.message.text;\n  if (seen[name]) exec(name); // ← shell')}` },
    { name: 'a name that is no key of a table', code: `${bot}import { exec } from 'child_process';\nconst services = { web: 'nginx' };\n${onText('  const name = ctx.message.text;\n  if (services[name]) return;\n  exec(name); // ← shell')}` },
    {
      name: 'a tool argument in a template that a promisified exec runs',
      code: `${mcp}${shell}${tool('  await execAsync(`git clone --depth 1 ${url}`); // ← shell')}`,
      output: `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
const server = new McpServer({ name: 'tools', version: '1.0.0' });
import { exec } from 'node:child_process';
import { promisify } from 'node:util';
import { runCommand } from 'secure-bot/runtime';
const execAsync = promisify(exec);
${tool("  await runCommand('git', ['clone', '--depth', '1', url], { allow: ['git'], timeoutMs: 600_000, mustSucceed: true });")}`,
    },
    {
      name: 'quotes around it are no barrier; they end in the arguments of the helper',
      code: `${mcp}${shell}${tool('  const { stdout } = await execAsync(`yt-dlp -o "my video" --referer=${url} "${url}"`, { timeout: 5000 }); // ← shell\n  console.log(stdout);')}`,
      fixes: [{ safety: 'review', output: `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
const server = new McpServer({ name: 'tools', version: '1.0.0' });
import { exec } from 'node:child_process';
import { promisify } from 'node:util';
import { runCommand } from 'secure-bot/runtime';
const execAsync = promisify(exec);
${tool("  const { stdout } = await runCommand('yt-dlp', ['-o', 'my video', `--referer=${url}`, url], { allow: ['yt-dlp'], timeoutMs: 5000, mustSucceed: true });\n  console.log(stdout);")}` }],
    },
    {
      name: 'the fixed call runs: the whole text is one argument',
      code: `${bot}import { execSync } from 'node:child_process';
export async function count(ctx) {
  return execSync('printf %s ' + ctx.message.text, { encoding: 'utf8' }); // ← shell
}
bot.on('text', count);
`,
      modules: { telegraf: { Telegraf: class { on() {} } } },
      output: `import { Telegraf } from 'telegraf';
const bot = new Telegraf(process.env.BOT_TOKEN);
import { runCommand } from 'secure-bot/runtime';
export async function count(ctx) {
  return (await runCommand('printf', ['%s', ctx.message.text], { allow: ['printf'], timeoutMs: 600_000, mustSucceed: true })).stdout;
}
bot.on('text', count);
`,
      execute: async (sample) => expect(await sample.call('count', { message: { text: 'a; echo $(id)' } })).toBe('a; echo $(id)'),
    },
    {
      name: 'an own function gives several words or none: no fix',
      code: `${bot}${shell}const flagsFor = (text: string) => (text === '' ? '' : '-s ' + text);\n${onText('  const flags = flagsFor(ctx.message.text);\n  await execAsync(`adb ${flags} devices`); // ← shell')}`,
      output: null,
    },
    {
      name: 'a value that brings its own blank: no fix',
      code: `${bot}${shell}${onText('  await execAsync(`adb ${ctx.message.text}shell`); // ← shell')}`,
      output: null,
    },
    {
      name: 'execSync as a statement: the helper is awaited',
      code: `${bot}import { execSync } from 'child_process';\n${onText('  execSync(`say "${ctx.message.text}"`); // ← shell')}`,
      output: `import { Telegraf } from 'telegraf';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nimport { runCommand } from 'secure-bot/runtime';\n${onText("  await runCommand('say', [ctx.message.text], { allow: ['say'], timeoutMs: 600_000, mustSucceed: true });")}`,
    },
    {
      name: 'a command in a variable goes with it; what is no text for sure becomes one',
      code: `${bot}${shell}${onText('  const command = `head -n ${ctx.session.lines} ${ctx.message.text}`;\n  await execAsync(command); // ← shell')}`,
      output: `import { Telegraf } from 'telegraf';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nimport { exec } from 'node:child_process';\nimport { promisify } from 'node:util';\nimport { runCommand } from 'secure-bot/runtime';\nconst execAsync = promisify(exec);\n${onText("  await runCommand('head', ['-n', String(ctx.session.lines), ctx.message.text], { allow: ['head'], timeoutMs: 600_000, mustSucceed: true });")}`,
    },
    { name: 'pipes need a shell: no fix', code: `${mcp}${shell}${tool('  await execAsync(`curl ${url} | head`); // ← shell')}`, output: null },
    { name: 'variables of the environment need a shell: no fix', code: `${mcp}${shell}${tool('  await execAsync("git -C $HOME clone " + url); // ← shell')}`, output: null },
    { name: 'a program that is not fixed: no fix', code: `${mcp}${shell}const git = process.env.GIT;\n${tool('  await execAsync(`${git} clone ${url}`); // ← shell')}`, output: null },
    { name: 'a comment inside would be lost: no fix', code: `${mcp}${shell}${tool('  await execAsync(`git clone ${/* the repository */ url}`); // ← shell')}`, output: null },
    {
      name: 'a helper in the file, reached with a command that the handler builds',
      code: `${mcp}${shell}async function run(command) {\n  return execAsync(command); // ← shell\n}\n${tool('  await run(`adb -s ${url} shell`);')}`,
    },
    { name: 'what is left of a text writes any program: `[]()!+`', code: `${bot}${onText("  const sum = ctx.message.text.replace(/[^-+*\\/().!\\d[\\]]/g, '');\n  await ctx.reply(String(eval(sum))); // ← code")}` },
    { name: 'letters are left of a text', code: `${bot}${onText("  const sum = ctx.message.text.replace(/[^\\w+().]/g, '');\n  await ctx.reply(String(new Function('return ' + sum)())); // ← code")}` },
    { name: 'model output as code', code: `${ask}export async function answer(question) {\n  const code = await ask(question);\n  return eval(code); // ← code\n}\n`, output: null },
    { name: 'the Function constructor', code: `${ask}export async function answer(question) {\n  const code = await ask(question);\n  return new Function('return ' + code)(); // ← code\n}\n` },
    { name: 'node:vm is no sandbox', code: `import vm from 'node:vm';\n${ask}export async function answer(question) {\n  return vm.runInNewContext(await ask(question)); // ← code\n}\n` },
    { name: 'a string as timer', code: `${bot}${onText('  setTimeout(`${ctx.message.text}()`, 10); // ← code')}` },
    { name: 'CommonJS, member of the module, aliased', code: `const cp = require('child_process');\nconst { Telegraf } = require('telegraf');\nconst bot = new Telegraf(process.env.T);\nconst run = cp.execSync;\nbot.command('ping', (ctx) => { ctx.reply(run('ping ' + ctx.message.text).toString()); }); // ← shell\n`, path: 'bot.js' },
    { name: 'spawn with a shell', code: `${bot}import { spawn } from 'node:child_process';\n${onText("  spawn('ffmpeg', ['-i', ctx.message.text], { shell: true }); // ← shell")}` },
    { name: 'bash -c in a list of arguments', code: `${bot}import { execFile } from 'node:child_process';\n${onText("  execFile('/bin/bash', ['-c', `ls ${ctx.message.text}`]); // ← shell")}` },
    { name: 'cmd.exe takes all that follows', code: `${bot}import { spawnSync } from 'node:child_process';\n${onText("  spawnSync('cmd.exe', ['/c', 'dir', ctx.message.text]); // ← shell")}` },
    { name: 'node -e', code: `${ask}import { spawn } from 'child_process';\nexport async function answer(question) {\n  const script = await ask(question);\n  spawn('node', ['-e', script]); // ← shell\n}\n` },
    { name: 'a tool whose parameter is the whole command', code: `${mcp}${shell}${tool('  await execAsync(url); // ← wholeTool')}`, output: null },
    { name: 'a tool whose parameter is the program', code: `${mcp}import { spawn } from 'node:child_process';\n${tool("  spawn(url, ['--version']); // ← wholeTool")}` },
    { name: 'a tool whose parameter is the whole script', code: `${mcp}import vm from 'node:vm';\n${tool('  vm.runInNewContext(url.trim()); // ← wholeTool')}` },
    { name: 'the parameter of a tool behind a fixed text in a variable', code: `${mcp}${shell}${tool("  let line = 'git clone ';\n  line += url;\n  await execAsync(line); // ← shell")}` },
    { name: 'the whole command of a chat message', code: `${bot}import { exec } from 'child_process';\n${onText('  exec(ctx.message.text); // ← shell')}`, output: null },
    { name: 'the whole command of a model that the bot asks itself', code: `${ask}import { exec } from 'child_process';\nexport async function answer(question) {\n  exec(await ask(question)); // ← shell\n}\n` },
    { name: 'the program itself', code: `${bot}import { spawn } from 'child_process';\n${onText("  spawn(ctx.message.text, ['--version']); // ← program")}` },
    { name: 'execa with a shell', code: `import { execa } from 'execa';\n${bot}${onText("  await execa('git log ' + ctx.message.text, { shell: true }); // ← shell")}` },
    { name: 'a positional argument of git that may be an option', code: `${bot}import { execFile } from 'node:child_process';\n${onText("  execFile('git', ['show', ctx.message.text]); // ← argument")}`, output: null },
    { name: 'a module by name', code: `${bot}${onText('  const plugin = await import(`./plugins/${ctx.message.text}.js`); // ← module\n  plugin.run();')}` },
    { name: 'a template that the user writes', code: `import Handlebars from 'handlebars';\nimport express from 'express';\nconst app = express();\napp.post('/preview', (req, res) => { res.send(Handlebars.compile(req.body.template)({})); }); // ← template\n` },
    { name: 'unserialize', code: `import { unserialize } from 'node-serialize';\nimport express from 'express';\nconst app = express();\napp.get('/', (req, res) => { res.json(unserialize(req.query.state)); }); // ← deserialize\n` },
    { name: 'a class field holds the promisified exec', code: `${mcp}import { exec } from 'child_process';\nimport { promisify } from 'util';\nclass Shell {\n  run = promisify(exec);\n  register() {\n    server.tool('ls', { url: z.string() }, async ({ url }: { url: string }) => {\n      await this.run('ls ' + url); // ← shell\n      return { content: [] };\n    });\n  }\n}\nnew Shell().register();\n` },
    { name: 'optional chaining and a cast', code: `${bot}import { execSync } from 'child_process';\n${onText('  execSync(`who ${ctx.message?.text as string}`); // ← shell')}` },
    { name: 'a hand-written escape of double quotes only', code: `${mcp}${shell}${tool("  const safe = url.replace(/\"/g, '\\\\\"');\n  await execAsync(`git clone \"${safe}\"`); // ← shell")}` },
    { name: 'a check that lets anything follow', code: `${mcp}${shell}${tool("  if (!url.startsWith('https://')) throw new Error('no');\n  await execAsync(`git clone ${url}`); // ← shell")}` },
    {
      name: 'an exported helper puts a parameter into a command: reported whoever calls it',
      code: `import { execSync } from 'child_process';\nexport async function download(url: string, folder: string) {\n  execSync(\`yt-dlp -P "\${folder}" "\${url}"\`); // ← shellParameter\n}\n`,
      output: `import { runCommand } from 'secure-bot/runtime';\nexport async function download(url: string, folder: string) {\n  await runCommand('yt-dlp', ['-P', folder, url], { allow: ['yt-dlp'], timeoutMs: 600_000, mustSucceed: true });\n}\n`,
    },
    { name: 'a parameter whose default is a text', code: `import { execSync } from 'child_process';\nexport function load(lines = 'all') {\n  execSync(\`uptime | tail -n \${lines}\`); // ← shellParameter\n}\n` },
    { name: 'a method of an exported class evaluates its parameter', code: `class Template {\n  fill(text) {\n    return text.replace(/{(.*?)}/g, (match) => eval(match.slice(1, -1))); // ← codeParameter\n  }\n}\nmodule.exports = Template;\n`, path: 'template.js', output: null },
    { name: 'a private method behind a public one', code: `import { execSync } from 'child_process';\nexport class Scanner {\n  async scan(repository: string) { this.clone(repository); }\n  private clone(url: string) {\n    execSync(\`git clone \${url} /srv/work\`); // ← shellParameter\n  }\n}\n` },

    // Across files.
    {
      name: 'a helper of another file',
      code: `import { run } from './run.js';\n${bot}${onText('  run(ctx.message.text); // ← shell')}`,
      files: { 'run.ts': "import { exec } from 'child_process';\nexport function run(command: string) { exec(command); }\n" },
      output: null,
    },
    {
      name: 'promisified in another file',
      code: `import { sh } from './sh';\n${bot}${onText('  await sh(`ls ${ctx.message.text}`); // ← shell')}`,
      files: { 'sh.ts': "import { exec } from 'child_process';\nimport { promisify } from 'util';\nexport const sh = promisify(exec);\n" },
    },
    {
      name: 're-exported under another name',
      code: `import { execute } from './lib';\n${bot}${onText('  execute(ctx.message.text); // ← code')}`,
      files: { 'lib/index.ts': "export { calculate as execute } from './calculate';\n", 'lib/calculate.ts': 'export const calculate = (text: string) => eval(text);\n' },
    },
    {
      name: 'a tool that hands its parameter on as the whole command',
      code: `${mcp}import { run } from './run';\n${tool('  await run(url); // ← wholeTool')}`,
      files: { 'run.ts': "import { exec } from 'child_process';\nexport function run(command: string) { exec(command); }\n" },
      output: null,
    },
    {
      name: 'a tool that hands its parameter on as a part of the command',
      code: `${mcp}import { run } from './run';\n${tool('  await run(url); // ← shell')}`,
      files: { 'run.ts': "import { exec } from 'child_process';\nexport function run(command: string) { exec(`git ${command}`); }\n" },
    },
    {
      name: 'a default export that takes an object',
      code: `import convert from './convert';\n${bot}${onText("  convert({ input: ctx.message.text, format: 'mp3' }); // ← shell")}`,
      files: { 'convert.ts': "import { execSync } from 'child_process';\nexport default function convert({ input, format }: { input: string; format: string }) { execSync(`ffmpeg -i ${input} out.${format}`); }\n" },
    },
    {
      name: 'CommonJS module object',
      code: `const tools = require('./tools');\nconst { Telegraf } = require('telegraf');\nconst bot = new Telegraf(process.env.T);\nbot.on('text', (ctx) => tools.ping(ctx.message.text)); // ← shell\n`,
      path: 'bot.js',
      files: { 'tools.js': "const { exec } = require('child_process');\nmodule.exports = { ping(host) { exec('ping ' + host); } };\n" },
    },
    {
      name: 'a class of another file',
      code: `import { Shell } from './shell';\nconst shell = new Shell();\n${bot}${onText('  shell.list(ctx.message.text); // ← shell')}`,
      files: { 'shell.ts': "import { execSync } from 'child_process';\nexport class Shell { list(folder: string) { execSync(`ls ${folder}`); } }\n" },
    },
    {
      name: 'two files deep',
      code: `import { show } from './show';\n${bot}${onText('  show(ctx.message.text); // ← shell')}`,
      files: { 'show.ts': "import { run } from './run';\nexport const show = (name: string) => run('man ' + name);\n", 'run.ts': "import { exec } from 'child_process';\nexport function run(command: string) { exec(command); }\n" },
    },
    {
      name: 'a path alias of tsconfig',
      code: `import { run } from '@/run';\n${bot}${onText('  run(ctx.message.text); // ← shell')}`,
      files: { 'tsconfig.json': '{ "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["src/*"] } } }', 'src/run.ts': "import { exec } from 'child_process';\nexport function run(command: string) { exec(command); }\n" },
    },
    {
      name: 'a tool handler of its own file',
      code: `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';\nimport { z } from 'zod';\nimport { clone } from './clone';\nconst server = new McpServer({ name: 'git', version: '1.0.0' });\nserver.registerTool('clone', { inputSchema: { url: z.string() } }, async (args) => { await clone(args.url); return { content: [] }; }); // ← shell\n`,
      files: { 'clone.ts': "import { execSync } from 'child_process';\nexport async function clone(url: string) { execSync(`git clone ${url}`); }\n" },
    },
  ],

  valid: [
    { name: 'a parameter whose default is a number', code: `import { execSync } from 'child_process';\nexport function load(lines = 2) {\n  execSync(\`uptime | tail -n \${lines}\`);\n}\n` },
    { name: 'a command that runs in development only', code: `${bot}import { execSync } from 'child_process';\n${onText("  if (process.env.NODE_ENV === 'development') execSync(`git show ${ctx.message.text}`);")}` },
    { name: 'an own method that evaluates for its owner alone', code: `export class Evaluate {\n  async run(message, text) {\n    if (message.author.id !== process.env.OWNER) return;\n    message.reply(String(eval(text)));\n  }\n}\n` },
    { name: 'a constant command', code: `${bot}import { execSync } from 'child_process';\n${onText("  ctx.reply(execSync('git rev-parse HEAD').toString());")}` },
    { name: 'constants put together', code: `${bot}import { execSync } from 'child_process';\nconst branch = 'main';\n${onText('  execSync(`git pull origin ${branch}`);')}` },
    { name: 'a list of arguments and no shell', code: `${mcp}import { execFile } from 'node:child_process';\n${tool("  execFile('yt-dlp', ['-o', 'video', '--', url]);")}` },
    { name: 'the value of an option', code: `${bot}import { execFile } from 'node:child_process';\n${onText("  execFile('git', ['log', '--author', ctx.message.text]);")}` },
    { name: 'something fixed before it', code: `${bot}import { execFile } from 'node:child_process';\n${onText('  execFile("git", ["log", `--author=${ctx.message.text}`]);')}` },
    { name: 'a program without dangerous options', code: `${bot}import { spawn } from 'node:child_process';\n${onText("  spawn('cowsay', [ctx.message.text]);")}` },
    { name: 'positional parameters of a fixed script', code: `${bot}import { spawn } from 'node:child_process';\n${onText("  spawn('bash', ['-c', 'echo \"$1\"', '_', ctx.message.text]);")}` },
    { name: 'runCommand', code: `${mcp}import { runCommand } from 'secure-bot/runtime';\n${tool("  await runCommand('git', ['clone', '--', url], { allow: ['git'], timeoutMs: 600_000, mustSucceed: true });")}` },
    { name: 'spawn with shell: false', code: `${bot}import { spawn } from 'node:child_process';\n${onText("  spawn('ffmpeg', ['-i', ctx.message.text], { shell: false });")}` },
    { name: 'an allow-list', code: `${bot}import { execSync } from 'child_process';\nconst services = ['web', 'db'];\n${onText('  const name = ctx.message.text;\n  if (!services.includes(name)) return;\n  execSync(`systemctl restart ${name}`);')}` },
    { name: 'a Set as allow-list', code: `${bot}import { execSync } from 'child_process';\nconst services = new Set(['web', 'db']);\n${onText('  const name = ctx.message.text;\n  if (services.has(name)) execSync(`systemctl restart ${name}`);')}` },
    { name: 'a switch', code: `${bot}import { execSync } from 'child_process';\n${onText("  switch (ctx.message.text) {\n    case 'web': execSync(`restart ${ctx.message.text}`); break;\n  }")}` },
    { name: 'an anchored pattern', code: `${mcp}${shell}${tool("  if (!/^[a-z0-9-]+$/.test(url)) throw new Error('no');\n  await execAsync(`git checkout ${url}`);")}` },
    { name: 'a number', code: `${bot}import { execSync } from 'child_process';\n${onText('  execSync(`sleep ${Number(ctx.message.text)}`);')}` },
    { name: 'a number by the schema of the tool', code: `${mcp}${shell}${tool('  await execAsync(`sleep ${url}`);', '{ url: z.number() }')}` },
    { name: 'an enum by the schema of the tool', code: `${mcp}${shell}${tool('  await execAsync(`systemctl restart ${url}`);', "{ url: z.enum(['web', 'db']) }")}` },
    { name: 'a map gives the command, not the text', code: `${bot}import { execSync } from 'child_process';\nconst commands = { up: 'uptime', disk: 'df -h' };\n${onText('  const command = commands[ctx.message.text];\n  if (command) execSync(command);')}` },
    { name: 'quoted by shell-quote', code: `import { quote } from 'shell-quote';\n${mcp}${shell}${tool('  await execAsync(`git clone ${quote([url])}`);')}` },
    { name: 'quoted by shescape', code: `import { Shescape } from 'shescape';\nconst shescape = new Shescape({ shell: true });\n${mcp}${shell}${tool('  await execAsync(`git clone ${shescape.quote(url)}`);')}` },
    { name: 'everything but letters taken out', code: `${mcp}${shell}${tool("  const name = url.replace(/[^a-zA-Z0-9_-]/g, '');\n  await execAsync(`git checkout ${name}`);")}` },
    { name: 'single quotes escaped the POSIX way', code: `${mcp}${shell}${tool("  const name = \"'\" + url.replace(/'/g, \"'\\\\''\") + \"'\";\n  await execAsync(`git clone ${name}`);")}` },
    { name: "zx quotes what is put in", code: `import { $ } from 'zx';\n${bot}${onText('  await $`git log ${ctx.message.text}`;')}` },
    { name: 'execa takes the template apart', code: `import { $ } from 'execa';\n${bot}${onText('  await $`git log ${ctx.message.text}`;')}` },
    { name: 'exec of a regular expression', code: `${bot}${onText("  const match = /^ping (.*)$/.exec(ctx.message.text);\n  ctx.reply(match?.[1] ?? '');")}` },
    { name: 'exec of a database', code: `import Database from 'better-sqlite3';\nconst runner = new Database('bot.db');\n${bot}${onText('  runner.exec(ctx.message.text);')}` },
    { name: 'digits, operators and round brackets only, which calculate', code: `${bot}const calculate = (text) => Function(\`"use strict"; return (\${text.replace(/[^0-9+\\-*/().%\\s]/g, '')})\`)();\n${onText("  await ctx.reply(String(calculate(ctx.message.text.replace(/x/gi, '*'))));\n  if (/^[\\d\\s+*\\/().-]+$/.test(ctx.message.text)) await ctx.reply(String(eval(ctx.message.text)));")}` },
    { name: 'eval of the project itself', code: `${bot}import { eval as evaluate } from 'expr';\nfunction exec(text) { return text.length; }\n${onText('  exec(ctx.message.text);\n  evaluate(ctx.message.text);')}` },
    { name: 'the length of the text', code: `${bot}import { execSync } from 'child_process';\n${onText('  execSync(`seq ${ctx.message.text.length}`);')}` },
    { name: 'a file of the bot, named by a random id', code: `import { execSync } from 'child_process';\nimport { randomUUID } from 'crypto';\nimport path from 'path';\nimport os from 'os';\nexport function transcribe(audio) {\n  const file = path.join(os.tmpdir(), randomUUID() + '.wav');\n  return execSync(\`whisper \${file}\`, { encoding: 'utf-8' });\n}\n` },
    { name: 'a function as timer', code: `${bot}${onText('  const text = ctx.message.text;\n  setTimeout(() => ctx.reply(text), 1000);')}` },
    { name: 'a module from a fixed list', code: `${bot}const plugins = { dice: './dice.js', quote: './quote.js' };\n${onText('  const plugin = await import(plugins[ctx.message.text]);\n  plugin.run();')}` },
    { name: 'data of a fixed template', code: `import Handlebars from 'handlebars';\nimport express from 'express';\nconst app = express();\nconst page = Handlebars.compile('<p>{{text}}</p>');\napp.post('/preview', (req, res) => { res.send(page({ text: req.body.text })); });\n` },
    { name: 'a helper that runs the whole command it is given', code: `import { exec } from 'child_process';\nexport function run(command) { return exec(command); }\n` },
    { name: 'an unexported helper called with constants', code: `import { execSync } from 'child_process';\nfunction git(command) { return execSync(\`git \${command}\`); }\ngit('status');\n` },
    { name: 'a parameter that is a number or one of a closed set', code: `import { execSync } from 'child_process';\nexport function wait(seconds: number, unit: 's' | 'm') { execSync(\`sleep \${seconds}\${unit}\`); }\n` },
    { name: 'an exported helper that checks', code: `import { execSync } from 'child_process';\nexport function checkout(branch: string) {\n  if (!/^[\\w-]+$/.test(branch)) throw new Error('no branch');\n  execSync(\`git checkout \${branch}\`);\n}\n` },
    { name: 'output of a command is a new value', code: `${mcp}import { execFile } from 'child_process';\nimport { promisify } from 'util';\nconst run = promisify(execFile);\n${shell}${tool("  const { stdout } = await run('git', ['rev-parse', '--', url]);\n  await execAsync(`git show ${stdout}`);")}` },

    // Across files.
    { name: 'another parameter of the helper', code: `import { run } from './run';\n${bot}${onText("  run('ls', ctx.message.text);")}`, files: { 'run.ts': "import { exec } from 'child_process';\nexport function run(command: string, note: string) { exec(command); }\n" } },
    { name: 'a helper of another file that checks', code: `import { run } from './run';\n${bot}${onText('  run(ctx.message.text);')}`, files: { 'run.ts': "import { exec } from 'child_process';\nconst known = ['uptime', 'who'];\nexport function run(command: string) { if (known.includes(command)) exec(command); }\n" } },
    { name: 'the keys of a table', code: `${bot}import { exec } from 'child_process';\nconst services = { web: 'nginx', db: 'postgres' };\n${onText('  const name = ctx.message.text;\n  if (!services[name]) return;\n  exec(`systemctl restart ${name}`);')}` },
    { name: 'the keys of a table of another file', code: `import { services } from './known';\nimport { exec } from 'child_process';\n${bot}${onText('  const name = ctx.message.text;\n  if (name in services) exec(`systemctl restart ${name}`);')}`, files: { 'known.ts': "export const services = Object.freeze({ web: 'nginx', db: 'postgres' });\n" } },
    { name: 'an allow-list of another file', code: `import { known } from './known';\nimport { exec } from 'child_process';\n${bot}${onText('  if (!known.includes(ctx.message.text)) return;\n  exec(ctx.message.text);')}`, files: { 'known.ts': "export const known = ['uptime', 'who'];\n" } },
    { name: 'a constant of another file', code: `import { command } from './command';\nimport { execSync } from 'child_process';\n${bot}${onText('  ctx.reply(execSync(`${command} -s`).toString());')}`, files: { 'command.ts': "export const command = 'uptime';\n" } },
    { name: 'a helper of another file without a shell', code: `import { show } from './show';\n${bot}${onText('  show(ctx.message.text);')}`, files: { 'show.ts': "import { execFile } from 'child_process';\nexport function show(name: string) { execFile('man', ['--', name]); }\n" } },
    { name: 'a method of the same name on another class', code: `import { Log } from './log';\nconst log = new Log();\n${bot}${onText('  log.run(ctx.message.text);')}`, files: { 'log.ts': 'export class Log { run(text: string) { console.info(text.length); } }\n' } },
    { name: 'a number made in another file', code: `import { toCount } from './count';\nimport { execSync } from 'child_process';\n${bot}${onText('  execSync(`seq ${toCount(ctx.message.text)}`);')}`, files: { 'count.ts': 'export const toCount = (text: string) => Number.parseInt(text, 10);\n' } },
    { name: 'an escape of another file', code: `import { shellQuote } from './quote';\nimport { execSync } from 'child_process';\n${bot}${onText('  execSync(`who ${shellQuote(ctx.message.text)}`);')}`, files: { 'quote.ts': "export const shellQuote = (text: string) => \"'\" + text.replace(/'/g, \"'\\\\''\") + \"'\";\n" } },
  ],
});
