/** What goes wrong around the built command: it is killed, links go in circles, thousands of files are named. Nothing is lost, and the exit code tells. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { syntheticSecrets } from '../../core/src/secrets/synthetic.ts';

vi.setConfig({ testTimeout: 120_000 });

const command = fileURLToPath(new URL('../../core/dist/cli.js', import.meta.url));
const manifest = '{ "type": "module", "dependencies": { "grammy": "^1.30.0", "secure-bot": "^0.1.0", "express": "^5.0.0" } }';
const hook = `import { createHmac } from 'node:crypto';
import express from 'express';
const app = express();
app.post('/hook', (req, res) => {
  const expected = createHmac('sha256', process.env.SECRET).update(req.body).digest('hex');
  if (req.headers['x-signature'] !== expected) return res.sendStatus(403);
  res.sendStatus(200);
});
`;

let root = '';
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'secure-bot-faults-')));
  write('package.json', manifest);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, env: { ...process.env, NO_COLOR: '1' } });
  return { status, stdout, stderr };
};

describe('fix that is ended in the middle', () => {
  it.each(['SIGKILL', 'SIGINT'] as const)('by %s leaves every file whole: the old text or the new one', async (signal) => {
    const names = Array.from({ length: 60 }, (_, i) => `src/hook${i}.js`);
    for (const name of names) write(name, hook);
    write('fixed.js', hook);
    run('fix', 'fixed.js');
    const fixed = readFileSync(join(root, 'fixed.js'), 'utf8');
    expect(fixed).toContain('safeEqual');
    const child = spawn(process.execPath, [command, 'fix', 'src'], { cwd: root, stdio: 'ignore' });
    const ended = once(child, 'exit');
    const texts = () => names.map((name) => readFileSync(join(root, name), 'utf8'));
    while (child.exitCode === null && !texts().some((text) => text === fixed)) await sleep(2);
    child.kill(signal);
    const [code] = (await ended) as [number | null];
    for (const text of texts()) expect([hook, fixed]).toContain(text);
    if (signal === 'SIGINT') {
      expect([0, 130]).toContain(code);
      expect(readdirSync(join(root, 'src')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    }
    expect(run('fix', 'src').status).toBe(0);
    expect(new Set(texts())).toEqual(new Set([fixed]));
  });
});

describe('odd surroundings', () => {
  it('links that go in circles end', () => {
    write('src/a.js', hook);
    symlinkSync('..', join(root, 'src/up'));
    symlinkSync('self', join(root, 'src/self'));
    expect(run('check', '--format', 'json')).toMatchObject({ status: 0, stdout: expect.stringContaining('"files": 1') });
    expect(run('check', 'src/self')).toMatchObject({ status: 2, stderr: 'secure-bot: src/self: no such file or folder\n' });
  });
  it('ten thousand files as arguments, and on standard input', () => {
    const names = Array.from({ length: 10_000 }, (_, i) => `f/${i}.js`);
    for (const name of names) write(name, 'fine();\n');
    expect(run('check', ...names)).toMatchObject({ status: 0, stdout: 'No findings in 10000 files\n', stderr: '' });
    const { status, stdout } = spawnSync(process.execPath, [command, 'check', '-'], { cwd: root, encoding: 'utf8', input: names.join('\n') });
    expect([status, stdout]).toEqual([0, 'No findings in 10000 files\n']);
  });
  it('a folder in place of a configuration, or of the report', () => {
    write('a.js', 'fine();');
    mkdirSync(join(root, 'secure-bot.config.json'));
    expect(run('check')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/^secure-bot: .*secure-bot\.config\.json: cannot be read \(EISDIR\)\n$/) });
    rmSync(join(root, 'secure-bot.config.json'), { recursive: true });
    mkdirSync(join(root, 'report'));
    expect(run('check', '--output', 'report')).toMatchObject({ status: 2, stderr: expect.stringContaining('--output: report cannot be written') });
  });
  it('a reader that stops early', () => {
    for (let i = 0; i < 50; i++) write(`f/${i}.js`, hook);
    const { status, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', `"${process.execPath}" "${command}" check --preset all | head -n 1`], { cwd: root, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });
  it('no more room for a file: it stays, and the run tells', () => {
    const long = `${hook}${'// A comment of some length.\n'.repeat(200)}`;
    write('hook.js', long);
    // Every file may have 1 KiB, as with a quota.
    const { status, stdout } = spawnSync('bash', ['-c', `ulimit -f 1; "${process.execPath}" "${command}" fix hook.js`], { cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
    expect([status, stdout]).toEqual([1, expect.stringContaining('hook.js cannot be written (EFBIG)')]);
    expect(readFileSync(join(root, 'hook.js'), 'utf8')).toBe(long);
    expect(readdirSync(root).sort()).toEqual(['hook.js', 'package.json']);
  });
  it('a full disk: the file stays, and the run tells', () => {
    // A small file system in memory; where nobody may mount one, there is nothing to fill.
    const disk = join(root, 'disk');
    mkdirSync(disk);
    if (spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=8k', 'tmpfs', disk]).status !== 0) return expect(readFileSync('/proc/mounts', 'utf8')).not.toContain(disk);
    try {
      write('disk/hook.js', hook);
      writeFileSync(join(disk, 'rest'), 'x'.repeat(4_096));
      expect(run('fix', 'disk/hook.js')).toMatchObject({ status: 1, stdout: expect.stringContaining('disk/hook.js cannot be written (ENOSPC)') });
      expect(readFileSync(join(disk, 'hook.js'), 'utf8')).toBe(hook);
    } finally {
      spawnSync('/bin/umount', [disk]);
    }
  });
});

describe('secrets', () => {
  it('stand in no output of any kind', () => {
    const secrets = syntheticSecrets(7).map(({ value }) => value);
    write('src/keys.js', secrets.map((value, i) => `export const key${i} = ${JSON.stringify(value)};\n`).join(''));
    write('.env.example', '');
    const outputs = [
      ...['text', 'json', 'sarif', 'github', 'markdown'].map((format) => run('check', '--preset', 'all', '--no-inline-config', '--format', format)),
      run('check', '--preset', 'all', '--cache', '--cache-location', 'cache.json'), run('fix', '--dry-run', '--tier', 'review', '--preset', 'all'), run('baseline', '--preset', 'all'),
      run('check', '--preset', 'all', '--baseline', '.secure-bot-baseline.json', '--format', 'sarif', '--show-suppressed'), run('fix', '--tier', 'review', '--preset', 'all', '--force'),
    ];
    const shown = [...outputs.map(({ stdout, stderr }) => stdout + stderr), ...['cache.json', '.secure-bot-baseline.json', '.env.example'].map((name) => readFileSync(join(root, name), 'utf8'))].join('\n');
    expect(outputs[1]?.stdout).toContain('"ruleId": "no-hardcoded-secret"');
    // Behind the name of a variable, a host or an account, which are no secrets.
    const parts = secrets.map((value) => value.split(/[=:]/).at(-1) ?? '').filter((part) => part.length >= 16 && /\d/.test(part));
    expect(parts.length).toBeGreaterThan(50);
    expect(parts.filter((part) => shown.includes(part.slice(-10)) || shown.includes(part.slice(-16, -6)))).toEqual([]);
  });
});
