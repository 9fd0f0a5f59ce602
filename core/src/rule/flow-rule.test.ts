import { describe, expect, it } from 'vitest';
import { toRuleFile } from '../engine/analyze.ts';
import { filesOf } from '../engine/files.fixture.ts';
import { loadParser } from '../engine/parse.ts';
import { createProjectHost } from '../engine/project-host.ts';
import { flowSites, sinkText, type FlowQuery } from './flow-rule.ts';

const shell: FlowQuery = { from: ['user-input', 'llm-output'], to: ['command-exec'] };

/** Sites of the query in one file of a project: leaf, sink, label and the steps' texts. */
async function sitesIn(files: Record<string, string>, path: string, query = shell) {
  const parser = await loadParser();
  const host = createProjectHost({ cwd: '/', parser, files: filesOf(files) });
  const outcome = host.modelOf(files[path] ?? '', path, parser);
  if (!('file' in outcome)) throw new Error(outcome.error.message);
  const file = toRuleFile(outcome.file);
  return [...flowSites(file, query)].map((site) => ({
    leaf: file.textOf(site.leaf),
    sink: sinkText(file, site),
    label: site.taint.label,
    steps: site.taint.steps.map((step) => `${step.file.path}:${step.file.text.slice(0, step.node.range[0]).split('\n').length} ${step.text}`),
  }));
}

const bot = "import { Telegraf } from 'telegraf';\nconst bot = new Telegraf(process.env.TOKEN);\n";

describe('flow sites', () => {
  it('finds the smallest expression that carries the value', async () => {
    const sites = await sitesIn({ '/p/bot.ts': `import { exec } from 'node:child_process';\n${bot}bot.on('text', (ctx) => { exec('ls ' + ctx.message.text.trim()); });\n` }, '/p/bot.ts');
    expect(sites).toMatchObject([{ leaf: 'ctx.message.text.trim()', sink: 'exec', label: 'user-input' }]);
  });

  const run = "import { exec } from 'node:child_process';\nexport function run(command: string) {\n  const line = `ls ${command}`;\n  exec(line);\n}\n";
  it('follows a value into a helper of another file, with the whole path', async () => {
    const files = { '/p/run.ts': run, '/p/bot.ts': `import { run } from './run';\n${bot}bot.on('text', (ctx) => {\n  run(ctx.message.text);\n});\n` };
    expect(await sitesIn(files, '/p/bot.ts')).toEqual([
      {
        leaf: 'ctx.message.text',
        sink: 'run',
        label: 'user-input',
        steps: ['/p/bot.ts:5 comes from a user', 'p/run.ts:3 put into a template', 'p/run.ts:3 assigned to `line`', 'p/run.ts:4 reaches `exec`'],
      },
    ]);
  });

  it.each([
    ['a helper of a helper in its file', { '/p/run.ts': `${run}export const go = (what: string) => run(what);\n`, '/p/bot.ts': `import { go } from './run';\n${bot}bot.on('text', (ctx) => go(ctx.message.text));\n` }],
    ['two files deep', { '/p/run.ts': run, '/p/go.ts': "import { run } from './run';\nexport default function go(options: { what: string }) { run(options.what); }\n", '/p/bot.ts': `import go from './go';\n${bot}bot.on('text', (ctx) => go({ what: ctx.message.text }));\n` }],
    ['re-exported under another name', { '/p/run.ts': run, '/p/index.ts': "export { run as execute } from './run';\n", '/p/bot.ts': `import { execute } from './index';\n${bot}bot.on('text', (ctx) => execute(ctx.message.text));\n` }],
    ['CommonJS', { '/p/run.js': "const { exec } = require('child_process');\nmodule.exports = { run(command) { exec(command); } };\n", '/p/bot.ts': `const { run } = require('./run');\n${bot}bot.on('text', (ctx) => run(ctx.message.text));\n` }],
    ['a destructured parameter', { '/p/run.ts': "import { exec } from 'child_process';\nexport async function run({ command }: { command: string }) { exec(command); }\n", '/p/bot.ts': `import { run } from './run';\n${bot}bot.on('text', (ctx) => run({ command: ctx.message.text }));\n` }],
    ['a method of an imported class', { '/p/run.ts': "import { exec } from 'child_process';\nexport class Runner { run(command: string) { exec(command); } }\n", '/p/bot.ts': `import { Runner } from './run';\nconst runner = new Runner();\n${bot}bot.on('text', (ctx) => runner.run(ctx.message.text));\n` }],
    ['an instance that another file exports', { '/p/run.ts': "import { exec } from 'child_process';\nclass Runner { run(command: string) { exec(command); } }\nexport const runner = new Runner();\n", '/p/bot.ts': `import { runner } from './run';\n${bot}bot.on('text', (ctx) => runner.run(ctx.message.text));\n` }],
    ['an inherited method', { '/p/run.ts': "import { exec } from 'child_process';\nexport class Base { run(command: string) { exec(command); } }\n", '/p/bot.ts': `import { Base } from './run';\nclass Runner extends Base {}\nconst runner = new Runner();\n${bot}bot.on('text', (ctx) => runner.run(ctx.message.text));\n` }],
    ['a service that the constructor takes', { '/p/run.ts': "import { exec } from 'child_process';\nexport class Runner { run(command: string) { exec(command); } }\n", '/p/bot.ts': `import { Runner } from './run';\n${bot}class Handler {\n  constructor(private readonly runner: Runner) {}\n  start() { bot.on('text', (ctx) => this.runner.run(ctx.message.text)); }\n}\n` }],
    ['an object of functions', { '/p/run.ts': "import { exec } from 'child_process';\nexport const shell = { run: (command: string) => { exec(command); } };\n", '/p/bot.ts': `import { shell } from './run';\n${bot}bot.on('text', (ctx) => shell.run(ctx.message.text));\n` }],
    ['a namespace', { '/p/run.ts': run, '/p/bot.ts': `import * as shell from './run';\n${bot}bot.on('text', (ctx) => shell.run(ctx.message.text));\n` }],
  ])('follows %s', async (_, files) => {
    expect(await sitesIn(files, '/p/bot.ts')).toMatchObject([{ leaf: 'ctx.message.text', label: 'user-input' }]);
  });

  it('knows a value of another file that `require` takes apart', async () => {
    const files = { '/p/config.js': 'exports.command = process.argv[2]; exports.token = process.env.API_TOKEN;\n', '/p/bot.js': "const { token } = require('./config');\nconst { exec } = require('child_process');\nexec(token);\n" };
    expect(await sitesIn(files, '/p/bot.js', { from: ['secret'], to: ['command-exec'] })).toMatchObject([{ leaf: 'token', label: 'secret' }]);
  });

  it.each([
    ['a helper that checks', { '/p/run.ts': "import { exec } from 'child_process';\nconst allowed = ['ls', 'df'];\nexport function run(command: string) { if (!allowed.includes(command)) return; exec(command); }\n", '/p/bot.ts': `import { run } from './run';\n${bot}bot.on('text', (ctx) => run(ctx.message.text));\n` }],
    ['another parameter', { '/p/run.ts': "import { exec } from 'child_process';\nexport function run(note: string, command: string) { exec(command); }\n", '/p/bot.ts': `import { run } from './run';\n${bot}bot.on('text', (ctx) => run(ctx.message.text, 'ls'));\n` }],
    ['another property', { '/p/run.ts': "import { exec } from 'child_process';\nexport function run({ command }: { command: string; note: string }) { exec(command); }\n", '/p/bot.ts': `import { run } from './run';\n${bot}bot.on('text', (ctx) => run({ command: 'ls', note: ctx.message.text }));\n` }],
    ['values beside the text of a query', { '/p/run.ts': "import { Pool } from 'pg';\nconst pool = new Pool();\nexport async function run({ name }: { name: string }) { const query = { text: 'SELECT $1', values: [name] }; await pool.query(query); }\n", '/p/bot.ts': `import { run } from './run';\n${bot}bot.on('text', (ctx) => run({ name: ctx.message.text }));\n` }],
    ['files that import one another', { '/p/run.ts': "import { other } from './bot';\nexport function run(command: string) { other(command); }\n", '/p/bot.ts': `import { run } from './run';\n${bot}export function other(x: string) { run(x); }\nbot.on('text', (ctx) => run(ctx.message.text));\n` }],
  ])('is silent on %s', async (_, files) => {
    expect(await sitesIn(files, '/p/bot.ts', { ...shell, to: ['command-exec', 'sql'] })).toEqual([]);
  });
});
