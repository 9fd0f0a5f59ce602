import { expect } from 'vitest';
import { testRule } from '../../testing/index.ts';
import noUntrustedExecution from './index.ts';

const imports = "import { exec, execSync } from 'node:child_process';\nimport { promisify } from 'node:util';\n";
const rest = "import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';\nimport { z } from 'zod';\n";
const setup = 'const execAsync = promisify(exec);\nconst server = new McpServer({ name: "tools", version: "1.0.0" });\n';
const schema = '{ text: z.string(), size: z.string().optional(), all: z.boolean() }';
const tool = (body: string) => `export async function run({ text, size, all }) {\n${body}\n}\nserver.tool('run', ${schema}, run);\n`;
const before = (body: string) => `${imports}${rest}${setup}${tool(body)}`;
/** With the helper imported; execSync is not in use any more, or never was. */
const after = (body: string) => `${imports}${rest}import { runCommand } from 'secure-bot/runtime';\n${setup}${tool(body)}`;
const modules = {
  '@modelcontextprotocol/sdk/server/mcp.js': { McpServer: class { tool() {} } },
  zod: { z: { string: () => ({ optional() {} }), boolean() {} } },
};
const options = (program: string) => `{ allow: ['${program}'], timeoutMs: 600_000, mustSucceed: true }`;

const spawning = (body: string) => `import { spawn } from 'node:child_process';\nimport { Telegraf } from 'telegraf';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nbot.on('text', (ctx) => {\n${body}\n});\n`;

testRule(noUntrustedExecution, {
  invalid: [
    {
      name: 'an argument that is there under a condition, in a variable; the fixed call runs',
      code: before("  const sizeArg = size ? `--size ${size}` : '';\n  const { stdout } = await execAsync(`printf %s, ${text} ${sizeArg} ${all ? '-a' : '-o'}`); // ← shell\n  return stdout;"),
      output: after(`  const { stdout } = await runCommand('printf', ['%s,', text, ...(size ? ['--size', size] : []), all ? '-a' : '-o'], ${options('printf')});\n  return stdout;`),
      modules,
      execute: async (sample) => {
        expect(await sample.call('run', { text: '; id', size: '$(id)', all: true })).toBe('; id,--size,$(id),-a,');
        expect(await sample.call('run', { text: 'a b', all: false })).toBe('a b,-o,');
      },
    },
    {
      name: 'a value with its own blank, between two words',
      code: before("  const device = size ? `-s ${size} ` : '';\n  await execAsync(`adb ${device}shell rm \"${text}\"`); // ← shell"),
      output: after(`  await runCommand('adb', [...(size ? ['-s', size] : []), 'shell', 'rm', text], ${options('adb')});`),
    },
    {
      name: 'words in a variable that others read: it stays',
      code: before("  const flags = '-a -b';\n  console.log(flags);\n  await execAsync(`tool ${flags} ${text}`); // ← shell"),
      output: after(`  const flags = '-a -b';\n  console.log(flags);\n  await runCommand('tool', ['-a', '-b', text], ${options('tool')});`),
    },
    {
      name: 'a command put together step by step; the fixed call runs',
      code: before("  let command = `printf %s, ${text}`;\n  if (size) command += ` --size=${size}`;\n  if (all) {\n    command += ' -a -b';\n  }\n  const { stdout } = await execAsync(command); // ← shell\n  return stdout;"),
      output: after(`  const args = ['%s,', text];\n  if (size) args.push(\`--size=\${size}\`);\n  if (all) {\n    args.push('-a', '-b');\n  }\n  const { stdout } = await runCommand('printf', args, ${options('printf')});\n  return stdout;`),
      modules,
      execute: async (sample) => expect(await sample.call('run', { text: 'x; id', size: '`id`', all: true })).toBe('x; id,--size=`id`,-a,-b,'),
    },
    {
      name: 'step by step where `args` is taken; blanks at the ends',
      code: before("  const args = [];\n  let line = 'tool ';\n  line += text + ' ';\n  line += '--now ';\n  args.push(await execAsync(line)); // ← shell"),
      output: after(`  const args = [];\n  const line = [];\n  line.push(text);\n  line.push('--now');\n  args.push(await runCommand('tool', line, ${options('tool')}));`),
    },
    { name: 'a step that goes on with a word: no fix', code: before("  let line = 'tool --name=';\n  line += text;\n  await execAsync(line); // ← shell"), output: null },
    { name: 'a command that is also logged: no fix', code: before("  let line = 'tool';\n  line += ` ${text}`;\n  console.log(line);\n  await execAsync(line); // ← shell"), output: null },
    { name: 'a condition in the middle of a word: no fix', code: before("  await execAsync(`tool --${all ? 'all ' : ''}x ${text}`); // ← shell"), output: null },
    { name: 'a shell word in one of the choices: no fix', code: before("  await execAsync(`tool ${text} ${all ? '| head' : ''}`); // ← shell"), output: null },
    {
      name: 'in quotes a choice is one value',
      code: before("  await execAsync(`tool \"${all ? 'a b' : ''}\" ${text}`); // ← shell"),
      output: after(`  await runCommand('tool', [all ? 'a b' : '', text], ${options('tool')});`),
    },
    { name: 'what the flags are made of is set again before the command: no fix', code: before("  let name = text;\n  const flag = `--name ${name}`;\n  name = 'x';\n  await execAsync(`tool ${flag}`); // ← shell"), output: null },
    {
      name: 'a program that a variable named so holds, with its environment',
      path: 'server.js',
      code: before("  const toolPath = process.env.TOOL_PATH || 'printf';\n  const { stdout } = await execAsync(`${toolPath} \"%s\" ${text}`, { env: { ...process.env, LANG: 'C' }, cwd: '/tmp' }); // ← shell\n  return stdout;"),
      output: after("  const toolPath = process.env.TOOL_PATH || 'printf';\n  const { stdout } = await runCommand(toolPath, ['%s', text], { allow: [toolPath], env: { ...process.env, LANG: 'C' }, cwd: '/tmp', timeoutMs: 600_000, mustSucceed: true });\n  return stdout;"),
      modules,
      execute: async (sample) => expect(await sample.call('run', { text: '$(id)' })).toBe('$(id)'),
    },
    {
      name: 'a setting among the words, which may be missing',
      code: before("  await execAsync(`tool --home=${process.env.HOME} ${process.env.MODE} ${text}`); // ← shell"),
      output: after(`  await runCommand('tool', [\`--home=\${process.env.HOME}\`, String(process.env.MODE), text], ${options('tool')});`),
    },
    { name: 'a program that is given statements: no fix', code: before("  await execAsync(`sqlite3 app.db \"select '${text}'\"`); // ← shell\n  await execAsync(`/usr/bin/gnuplot -e \"set title '${text}'\"`); // ← shell\n  await execAsync(`jq ${text} data.json`); // ← shell"), output: null },
    { name: 'quotes inside of one argument: what reads them may be closed early, no fix', code: before("  await execAsync(`tool --eval \"print('${text}')\"`); // ← shell"), output: null },
    { name: 'a shell in such a variable: no fix', path: 'server.js', code: before("  const shellPath = '/bin/busybox';\n  await execAsync(`${shellPath} ${text}`); // ← shell"), output: null },
    { name: 'an interpreter in such a variable, which runs the text: no fix', path: 'server.js', code: before("  const pythonPath = findPython();\n  await execAsync(`${pythonPath} -c \"${text}\"`); // ← shell"), output: null },
    {
      name: 'a program and its first argument in such a variable',
      code: before("  const toolPath = 'npx tool';\n  await execAsync(`${toolPath} ${text}`); // ← shell"),
      output: after(`  await runCommand('npx', ['tool', text], ${options('npx')});`),
    },
    {
      name: 'a callback stays: execFile; the fixed call runs',
      path: 'bot.js',
      code: "const { exec } = require('child_process');\nconst { Telegraf } = require('telegraf');\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nfunction count(ctx) {\n  exec('printf %s ' + ctx.message.text, { maxBuffer: 1000 }, (error, stdout) => ctx.reply(error ? 'failed' : stdout)); // ← shell\n}\nbot.on('text', count);\nmodule.exports = { count };\n",
      modules: { telegraf: { Telegraf: class { on() {} } } },
      output: "const { execFile } = require('child_process');\nconst { Telegraf } = require('telegraf');\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nfunction count(ctx) {\n  execFile('printf', ['%s', ctx.message.text], { maxBuffer: 1000 }, (error, stdout) => ctx.reply(error ? 'failed' : stdout));\n}\nbot.on('text', count);\nmodule.exports = { count };\n",
      execute: async (sample) => expect(await new Promise((resolve) => void sample.call('count', { message: { text: 'a; $(id)' }, reply: resolve }))).toBe('a; $(id)'),
    },
    {
      name: 'the child process is used; a member of the module',
      code: "import * as cp from 'node:child_process';\nimport { Telegraf } from 'telegraf';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nbot.on('text', (ctx) => {\n  const child = cp.exec(`tail -f \"${ctx.message.text}\"`); // ← shell\n  child.stdout.on('data', (line) => ctx.reply(line));\n});\n",
      output: "import * as cp from 'node:child_process';\nimport { Telegraf } from 'telegraf';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nbot.on('text', (ctx) => {\n  const child = cp.execFile('tail', ['-f', ctx.message.text]);\n  child.stdout.on('data', (line) => ctx.reply(line));\n});\n",
    },
    {
      name: 'a function that cannot wait: execFileSync, with what the helper has no option for',
      code: "import { execSync } from 'child_process';\nimport { Telegraf } from 'telegraf';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nconst size = (text: string) => execSync(`wc -c ${text}`, { stdio: ['ignore', 'pipe', 'inherit'] }).length; // ← shell\nbot.on('text', (ctx) => ctx.reply(String(size(ctx.message.text))));\n",
      output: "import { execFileSync } from 'child_process';\nimport { Telegraf } from 'telegraf';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nconst size = (text: string) => execFileSync('wc', ['-c', text], { stdio: ['ignore', 'pipe', 'inherit'] }).length;\nbot.on('text', (ctx) => ctx.reply(String(size(ctx.message.text))));\n",
    },
    { name: 'options with a shell of their own: no fix', code: "import { exec } from 'child_process';\nimport { Telegraf } from 'telegraf';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nbot.on('text', (ctx) => {\n  exec(`ls ${ctx.message.text}`, { shell: '/bin/bash' }, () => {}); // ← shell\n});\n", output: null },
    { name: 'git would read the text as an option: no fix with execFile', code: "import { exec } from 'child_process';\nimport { Telegraf } from 'telegraf';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nbot.on('text', (ctx) => {\n  exec(`git show ${ctx.message.text}`, () => {}); // ← shell\n});\n", output: null },
    {
      name: 'a shell that is started by name: the program itself',
      code: spawning("  const child = spawn('/bin/sh', ['-c', `traceroute -n \"${ctx.message.text}\"`], { timeout: 9000 }); // ← shell\n  child.on('exit', () => ctx.reply('done'));"),
      output: spawning("  const child = spawn('traceroute', ['-n', ctx.message.text], { timeout: 9000 });\n  child.on('exit', () => ctx.reply('done'));"),
    },
    { name: 'a shell that is started by name, with a pipe: no fix', code: spawning("  spawn('sh', ['-c', `traceroute ${ctx.message.text} | head`]); // ← shell"), output: null },
    {
      name: 'spawn with the option, a whole command',
      code: spawning("  spawn(`say ${ctx.message.text}`, { shell: true }); // ← shell\n  spawn('say ' + ctx.message.text, { shell: true, detached: true }); // ← shell"),
      output: spawning("  spawn('say', [ctx.message.text]);\n  spawn('say', [ctx.message.text], { detached: true });"),
    },
    {
      name: 'spawn with the option and a list',
      code: spawning("  spawn('say', ['-v', ctx.message.text], { shell: true, detached: true }); // ← shell"),
      output: spawning("  spawn('say', ['-v', ctx.message.text], { detached: true });"),
    },
    { name: 'a list with words that a shell would read: no fix', code: spawning("  spawn('say', ['$VOICE', ctx.message.text], { shell: true }); // ← shell"), output: null },
    { name: 'a program that needs the shell on Windows: no fix', code: spawning("  spawn('npm', ['view', ctx.message.text], { shell: true }); // ← shell"), output: null },
  ],
  valid: [
    { name: 'execFile with a callback', code: "import { execFile } from 'child_process';\nimport { Telegraf } from 'telegraf';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nbot.on('text', (ctx) => {\n  execFile('say', [ctx.message.text], () => {});\n});\n" },
  ],
});
