/** Rules that misbehave: the others, and the person typing, go on. */
import { fileURLToPath } from 'node:url';
import { HoverRequest } from 'vscode-languageserver-protocol';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startClient, type Client } from './client.fixture.ts';
import { createProject, exposingBot, fixableBot, type TestProject } from './project.fixture.ts';

let client: Client;
let project: TestProject;

beforeEach(async () => {
  project = createProject();
  client = await startClient({ folders: [project.root], nodeArgs: ['--require', fileURLToPath(new URL('broken-rule.fixture.cjs', import.meta.url))] });
});
afterEach(async () => {
  await client.stop();
  project.remove();
});

it('a rule that throws costs its own findings, and is logged once, without source text', async () => {
  for (const name of ['one', 'two', 'three']) {
    const uri = client.open(project.path(`src/${name}.ts`), fixableBot);
    expect((await client.diagnostics(uri)).map(({ code }) => code)).toEqual(['no-cleartext-transport']);
  }
  const about = client.logs.filter((message) => message.includes('no-insecure-compare'));
  expect(about).toHaveLength(1);
  expect(client.logs.join()).not.toContain('createHmac');
});

it('a slow rule blocks neither typing nor other requests', async () => {
  const slow = client.open(project.path('src/slow.ts'), `// take your time\n${exposingBot}`);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  client.change(slow, 2, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n' }]);
  const waits: number[] = [];
  for (let i = 0; i < 5; i++) {
    const start = performance.now();
    await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri: slow }, position: { line: 0, character: 0 } });
    waits.push(performance.now() - start);
  }
  expect(Math.min(...waits)).toBeLessThan(50);
  expect(await client.diagnostics(slow, ({ version }) => version === 2)).toHaveLength(1);
});
