/** What is no protocol at all: the server stays, or ends in order. */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { serverPath, startClient } from './client.fixture.ts';
import { createProject, exposingBot } from './project.fixture.ts';

const frame = (body: string) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

describe('malformed messages', () => {
  it.each([
    ['no JSON', frame('{ "jsonrpc": "2.0", ')],
    ['no message', frame('[1, 2, 3]')],
    ['null', frame('null')],
    ['an answer to nothing', frame('{ "jsonrpc": "2.0", "id": 4711, "result": {} }')],
    ['a request without parameters', frame('{ "jsonrpc": "2.0", "id": 7, "method": "textDocument/codeAction" }')],
    ['a notification without parameters', frame('{ "jsonrpc": "2.0", "method": "textDocument/didOpen" }')],
    ['a change of the wrong shape', frame('{ "jsonrpc": "2.0", "method": "textDocument/didChange", "params": { "textDocument": null, "contentChanges": 4 } }')],
  ])('%s does no harm', async (_, bytes) => {
    const project = createProject();
    const client = await startClient({ folders: [project.root] });
    client.process.stdin?.write(bytes);
    const uri = client.open(project.path('src/bot.ts'), exposingBot);
    expect(await client.diagnostics(uri)).toHaveLength(1);
    expect(await client.stop()).toBe(0);
    project.remove();
  });
});

describe('the command', () => {
  const run = (...args: string[]) => spawnSync(process.execPath, [serverPath, ...args], { encoding: 'utf8', input: '', timeout: 20_000 });

  it('tells its version and its options', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../lsp-server/package.json', import.meta.url), 'utf8')) as { version: string };
    expect(run('--version').stdout.trim()).toBe(version);
    expect(run('--help').stdout).toContain('--stdio');
  });

  it('ends when the client is gone without a word', async () => {
    const child = spawn(process.execPath, [serverPath, '--stdio'], { stdio: ['pipe', 'ignore', 'ignore'] });
    const exited = new Promise((resolve) => child.on('exit', () => resolve('ended')));
    child.stdin.write(frame('{ "jsonrpc": "2.0", "id": 1, "method": "initialize", "params": { "processId": null, "rootUri": null, "capabilities": {} } }'));
    child.stdin.end();
    expect(await Promise.race([exited, new Promise((resolve) => setTimeout(resolve, 8_000, 'still there'))])).toBe('ended');
    child.kill('SIGKILL');
  });
});
