/**
 * Random edits, cancelled requests, nonsense, files that come and go: no crash, and at the end the same diagnostics as in a fresh server.
 * `SECURE_BOT_SOAK_EDITS=20000 vitest run test/lsp/soak` is the long run; `SECURE_BOT_SOAK_SEED` chooses other edits.
 */
import { expect, it } from 'vitest';
import { plainCapabilities, startClient, type Client } from './client.fixture.ts';
import { createProject } from './project.fixture.ts';
import { createSoak, quiet } from './soak.fixture.ts';

const edits = Number(process.env['SECURE_BOT_SOAK_EDITS'] ?? 400);
const seed = Number(process.env['SECURE_BOT_SOAK_SEED'] ?? 20261122);
const maxMinutes = edits > 1000 ? 30 : 1;

/** What a client shows for each open document. */
function shownIn(client: Client, uris: Iterable<string>): Record<string, unknown> {
  return Object.fromEntries([...uris].map((uri) => [uri, client.published.findLast((params) => params.uri === uri)?.diagnostics.map(({ code, range, message }) => ({ code, range, message })) ?? []]));
}

it(`survives ${edits} edits and ends where a fresh start begins`, async () => {
  const project = createProject();
  const client = await startClient({ folders: [project.root], capabilities: { ...plainCapabilities, workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } } });
  let isEnding = false;
  let hasCrashed = false;
  client.process.on('exit', () => (hasCrashed ||= !isEnding));
  const soak = createSoak(client, project, seed);
  while (soak.edits < edits && !hasCrashed) {
    soak.step();
    if (soak.edits % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    // Only the last publication of a document is looked at.
    if (client.published.length > 2_000) (client.published as unknown[]).splice(0, 1_000);
  }
  expect(hasCrashed).toBe(false);

  // Whatever is half-typed at the end is finished: what a syntax error hides depends on what was there before.
  const finished = [...soak.open().keys()];
  client.reset();
  for (const [i, uri] of finished.entries()) client.change(uri, 1_000_000 + i, [{ text: finalText(i) }]);
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: project.uri('package.json'), type: 2 }] });
  for (const [i, uri] of finished.entries()) await client.diagnostics(uri, ({ version }) => version === 1_000_000 + i, 60_000);
  await quiet(client, 1_500);

  const fresh = await startClient({ folders: [project.root] });
  for (const [i, uri] of finished.entries()) fresh.open('', finalText(i), { uri });
  for (const uri of finished) await fresh.diagnostics(uri, undefined, 60_000);
  await quiet(fresh, 1_500);
  expect(shownIn(client, finished)).toEqual(shownIn(fresh, finished));
  expect(Object.values(shownIn(fresh, finished)).flat().length).toBeGreaterThan(0);
  expect(client.logs.filter((message) => /error\.message|process\.env|api\.openai/.test(message))).toEqual([]);
  isEnding = true;
  expect(await client.stop()).toBe(0);
  await fresh.stop();
  project.remove();
}, maxMinutes * 60_000);

function finalText(i: number): string {
  return `import { Bot } from 'grammy';
import { other } from './file${i}';
const bot = new Bot(process.env.BOT_TOKEN ?? other);
bot.on('message', async (ctx) => {
  try {
    await answer(ctx);
  } catch (error) { await ctx.reply(${i % 3 === 0 ? "'Sorry.'" : 'error.message'}); }
});
`;
}
