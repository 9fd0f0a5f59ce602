/** The language server as editors use it: the built bundle over standard streams. */
import { join } from 'node:path';
import { CodeActionRequest } from 'vscode-languageserver-protocol';
import { afterEach, describe, expect, it } from 'vitest';
import { plainCapabilities, startClient, type Client } from './client.fixture.ts';

const samples = join(import.meta.dirname, '../samples');
const badBot = `import { Bot } from 'grammy';
const bot = new Bot(process.env.BOT_TOKEN);
bot.on('message', async (ctx) => {
  try {
    await answer(ctx);
  } catch (error) {
    await ctx.reply(error.message);
  }
});
`;

let client: Client;
afterEach(async () => {
  await client.stop();
});

describe('a client that can do little', () => {
  it('gets diagnostics, fixes and explanations without any setting', async () => {
    client = await startClient({ folders: [samples], capabilities: plainCapabilities });
    const uri = client.open(join(samples, 'new-bot.ts'), badBot);
    const [finding, ...others] = await client.diagnostics(uri);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'no-error-exposure', source: 'secure-bot', severity: 1, range: { start: { line: 6 } } });
    expect(finding?.codeDescription?.href).toContain('no-error-exposure');
    const actions = await client.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range: finding!.range, context: { diagnostics: [finding!] } });
    expect(actions?.map(({ title }) => title)).toContain('Explain no-error-exposure');
  });
});
