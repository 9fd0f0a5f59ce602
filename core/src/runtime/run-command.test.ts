import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inspect } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { isCommandError, runCommand, type RunCommandOptions } from './run-command.ts';

const node = process.execPath;
const run = (code: string, args: readonly string[] = [], options: Partial<RunCommandOptions> = {}) => runCommand(node, ['-e', code, ...args], { allow: [node], ...options });

async function reasonOf(promise: Promise<unknown>): Promise<unknown> {
  const error = await promise.then(() => 'no error', (failure: unknown) => failure);
  return isCommandError(error) ? error.reason : error;
}

describe('runCommand', () => {
  afterEach(() => {
    delete process.env['SECURE_BOT_TEST_KEY'];
  });

  it('gives output and exit code, also of a failure', async () => {
    expect(await run('console.log("out \\u00e4"); console.error("err"); process.exitCode = 3')).toEqual({ stdout: 'out \u00e4\n', stderr: 'err\n', exitCode: 3 });
  });

  it('rejects on failure where it is told that the program must succeed', async () => {
    const error = await run('console.log("out"); console.error("key=k3y"); process.exitCode = 3', [], { mustSucceed: true }).catch((failure: unknown) => failure);
    expect(isCommandError(error) && { reason: error.reason, exitCode: error.exitCode, stdout: error.stdout, stderr: error.stderr }).toEqual({ reason: 'failed', exitCode: 3, stdout: 'out\n', stderr: 'key=k3y\n' });
    expect(JSON.stringify(error)).toBe('{"name":"CommandError","code":"ERR_COMMAND","message":"The program ended with an exit code other than 0.","reason":"failed","exitCode":3}');
    expect(inspect(error)).not.toContain('k3y');
    expect(await run('', [], { mustSucceed: true })).toMatchObject({ exitCode: 0 });
  });

  it('hands each argument over as it is', async () => {
    const args = ['; touch x', '$(id)', '`id`', '| cat', '&& id', '> x', '"q"', "'q'", 'a b', '*', '~', '%PATH%', '^&', '', '\n', '\u00e4', '--', '-x'];
    const { stdout } = await run('process.stdout.write(JSON.stringify(process.argv.slice(1)))', ['--', ...args]);
    expect(JSON.parse(stdout)).toEqual(args);
  });

  it.each([['git', ['/usr/bin/git']], ['/usr/bin/git', ['git']], ['./git', ['git']], ['GIT', ['git']], ['git ', ['git']], ['git status', ['git']], ['git', []], ['constructor', []]])('refuses %s when %j is allowed', async (file, allow) => {
    expect(await reasonOf(runCommand(file, [], { allow }))).toBe('not-allowed');
  });

  it.each(['sh', '/bin/sh', 'bash', '/usr/bin/zsh', 'dash', 'fish', 'busybox', 'cmd', 'cmd.exe', 'C:\\Windows\\System32\\CMD.EXE', 'powershell.exe', 'pwsh', 'run.bat', 'run.CMD', 'run.bat. '])('refuses the shell %s although it is allowed', async (file) => {
    expect(await reasonOf(runCommand(file, ['-c', 'id'], { allow: [file] }))).toBe('shell');
  });

  it('says when the program cannot be started', async () => {
    expect(await reasonOf(runCommand('no-such-program-here', [], { allow: ['no-such-program-here'] }))).toBe('not-started');
    expect(await reasonOf(run('', [], { cwd: '/no/such/folder' }))).toBe('not-started');
  });

  it('keeps the secrets of the environment to itself', async () => {
    process.env['SECURE_BOT_TEST_KEY'] = 'c4n4ry';
    const { stdout } = await run('process.stdout.write(JSON.stringify(process.env))', [], { env: { EXTRA: 'x' } });
    expect(stdout).not.toContain('c4n4ry');
    expect(JSON.parse(stdout)).toMatchObject({ EXTRA: 'x', PATH: process.env['PATH'] });
  });

  it('hands over input, or none', async () => {
    const echo = 'process.stdin.pipe(process.stdout)';
    expect(await run(echo, [], { input: 'hello \u00e4' })).toMatchObject({ stdout: 'hello \u00e4' });
    expect(await run(echo, [], { input: new Uint8Array([104, 105]) })).toMatchObject({ stdout: 'hi' });
    expect(await run(echo)).toMatchObject({ stdout: '' });
    expect(await run('', [], { input: 'x'.repeat(1_000_000) })).toMatchObject({ exitCode: 0 });
  });

  it('runs in the folder it is told', async () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'run-command-')));
    expect((await run('process.stdout.write(process.cwd())', [], { cwd: folder })).stdout).toBe(folder);
    rmSync(folder, { recursive: true });
  });

  it('ends a program that takes too long, with what it started', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'run-command-'));
    const late = join(folder, 'late');
    const grandchild = `setTimeout(() => require('fs').writeFileSync(${JSON.stringify(late)}, 'x'), 700)`;
    const code = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(grandchild)}], { stdio: 'inherit' }); setInterval(() => {}, 1000)`;
    expect(await reasonOf(run(code, [], { timeoutMs: 400 }))).toBe('timeout');
    await wait(900);
    expect(() => writeFileSync(late, 'y', { flag: 'wx' })).not.toThrow();
    rmSync(folder, { recursive: true });
  });

  it('ends a program that writes too much', async () => {
    expect(await reasonOf(run('setInterval(() => process.stdout.write("x".repeat(1000)), 1)', [], { maxOutputBytes: 10_000 }))).toBe('output-too-large');
    expect((await run('process.stdout.write("x".repeat(10000))', [], { maxOutputBytes: 10_000 })).stdout).toHaveLength(10_000);
  });

  it('ends with the signal, and rejects with its reason', async () => {
    const reason = new Error('stop');
    await expect(run('', [], { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const controller = new AbortController();
    const running = run('setInterval(() => {}, 1000)', [], { signal: controller.signal });
    setTimeout(() => controller.abort(reason), 100);
    await expect(running).rejects.toBe(reason);
  });

  it('gives 128 and the number of the signal that ended the program', async () => {
    expect(await run('process.kill(process.pid, "SIGTERM"); setInterval(() => {}, 1000)')).toMatchObject({ exitCode: 143 });
  });

  it('leaves no listener behind', async () => {
    const before = process.listenerCount('exit');
    const { signal } = new AbortController();
    await Promise.all(Array.from({ length: 3 }, () => run('', [], { signal })));
    expect(process.listenerCount('exit')).toBe(before);
    await reasonOf(runCommand('no-such-program-here', [], { allow: ['no-such-program-here'], signal }));
    expect(process.listenerCount('exit')).toBe(before);
  });

  it('ends the program together with this process', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'run-command-'));
    const late = join(folder, 'late');
    const child = `setTimeout(() => require('fs').writeFileSync(${JSON.stringify(late)}, 'x'), 700)`;
    const code = `import { runCommand } from ${JSON.stringify(new URL('./run-command.ts', import.meta.url).href)}; runCommand(process.execPath, ['-e', ${JSON.stringify(child)}], { allow: [process.execPath] }); setTimeout(() => process.exit(0), 200);`;
    expect(await runCommand(node, ['--input-type=module', '-e', code], { allow: [node] })).toMatchObject({ exitCode: 0, stdout: '' });
    await wait(900);
    expect(() => writeFileSync(late, 'y', { flag: 'wx' })).not.toThrow();
    rmSync(folder, { recursive: true });
  });

  it('rejects with a TypeError for wrong arguments', async () => {
    const call = runCommand as (...values: unknown[]) => Promise<unknown>;
    for (const values of [['', [], { allow: [''] }], ['a\0', [], { allow: ['a\0'] }], [1, [], { allow: [1] }], ['git', 'log', { allow: ['git'] }], ['git', [1], { allow: ['git'] }], ['git', ['a\0b'], { allow: ['git'] }], ['git', []], ['git', [], {}], ['git', [], { allow: 'git' }]]) {
      await expect(call(...values)).rejects.toThrow(TypeError);
    }
  });

  it('names neither program nor arguments in its errors', async () => {
    const error = await runCommand('c4n4ry', ['c4n4ry'], { allow: ['c4n4ry'] }).catch((failure: unknown) => failure);
    expect(String(error) + JSON.stringify(error)).not.toContain('c4n4ry');
  });
});
