/** What SECURITY.md promises: no part that analyses makes a connection. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gitIn } from '../../core/src/cli/command.fixture.ts';
import { startClient } from '../lsp/client.fixture.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const preload = ['--import', join(root, 'test/offline/refuse-network.fixture.mjs')];
const command = join(root, 'core/dist/cli.js');
const bot = "import { Bot } from 'grammy';\nconst bot = new Bot(process.env.BOT_TOKEN);\nbot.on('message', async (ctx) => ctx.reply(await (await fetch(ctx.msg.text)).text()));\n";

let work = '';
let attempts = '';

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'secure-bot-offline-'));
  attempts = join(work, 'attempts');
  mkdirSync(join(work, 'project/src'), { recursive: true });
  writeFileSync(join(work, 'project/package.json'), '{ "type": "module", "dependencies": { "grammy": "^1.30.0", "secure-bot": "^0.1.0" } }');
  for (const name of ['one', 'two', 'three']) writeFileSync(join(work, `project/src/${name}.js`), bot);
  gitIn(join(work, 'project'), 'init', '--quiet', '--initial-branch', 'main');
  gitIn(join(work, 'project'), 'add', '.');
  gitIn(join(work, 'project'), 'commit', '--quiet', '-m', 'bot');
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

const madeAttempts = () => (existsSync(attempts) ? readFileSync(attempts, 'utf8') : '');

function offline(...args: readonly string[]) {
  return spawnSync(process.execPath, [...preload, ...args], { cwd: join(work, 'project'), encoding: 'utf8', input: '', env: { ...process.env, SECURE_BOT_ATTEMPTS: attempts } });
}

describe('the check itself', () => {
  it.each([
    ["await fetch('https://example.com').catch(() => {})"],
    ["const { connect } = await import('node:net'); try { connect(443, 'example.com') } catch {}"],
    ["const { lookup } = await import('node:dns/promises'); try { await lookup('example.com') } catch {}"],
    ["const { Worker } = await import('node:worker_threads'); await new Promise((done) => new Worker(\"fetch('https://example.com').catch(() => {})\", { eval: true }).on('exit', done))"],
  ])('notices %s', (code) => {
    offline('--input-type=module', '-e', code);
    expect(madeAttempts()).not.toBe('');
  });
});

describe('without a network', () => {
  it.each([
    ['check', 'src', '--format', 'sarif'],
    ['check', '--threads', '2', '--cache', '--cache-location', '.cache.json'],
    ['check', '--diff', 'main'],
    ['fix', '--tier', 'review', '--dry-run'],
    ['baseline'],
    ['explain', 'no-ssrf'],
    ['init'],
  ])('secure-bot %s %s', (...args) => {
    const { status, stderr } = offline(command, ...args);
    expect(madeAttempts()).toBe('');
    expect([0, 1], stderr).toContain(status);
  });

  it('the library, with both of its formats', () => {
    const code = `import { createRequire } from 'node:module';
      const path = ${JSON.stringify(join(root, 'core/package.json'))};
      for (const library of [createRequire(path)('secure-bot'), await import(createRequire(path).resolve('secure-bot').replace(/cjs$/, 'js'))]) {
        const { findings } = await library.analyzeText(${JSON.stringify(bot)}, { path: 'src/bot.js' });
        console.log(findings.map(({ ruleId }) => ruleId).join());
      }`;
    const { stdout, stderr } = offline('--input-type=module', '-e', code);
    expect(stderr).toBe('');
    expect(stdout).toContain('no-ssrf');
    expect(madeAttempts()).toBe('');
  });

  it('the language server', async () => {
    process.env['SECURE_BOT_ATTEMPTS'] = attempts;
    const client = await startClient({ folders: [join(work, 'project')], nodeArgs: preload });
    try {
      const uri = client.open(join(work, 'project/src/four.js'), bot, { languageId: 'javascript' });
      expect((await client.diagnostics(uri)).map(({ code }) => code)).toContain('no-ssrf');
    } finally {
      await client.stop();
      delete process.env['SECURE_BOT_ATTEMPTS'];
    }
    expect(madeAttempts()).toBe('');
  });
});
