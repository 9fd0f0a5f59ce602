/** What happens around a document: half-typed code, other files, configurations, folders, ESLint. */
import {
  DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, DidChangeWorkspaceFoldersNotification, DidSaveTextDocumentNotification, ExecuteCommandRequest,
  FileChangeType, type Diagnostic,
} from 'vscode-languageserver-protocol';
import { existsSync, readFileSync, unlinkSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { plainCapabilities, startClient, type Client, type ClientOptions } from './client.fixture.ts';
import { createProject, exposingBot, fixableBot, type TestProject } from './project.fixture.ts';

let client: Client;
let project: TestProject;

async function start(files: Readonly<Record<string, string>>, options: Partial<ClientOptions> = {}): Promise<void> {
  project = createProject(files);
  client = await startClient({ folders: [project.root], capabilities: watching, ...options });
}

/** A client that pushes nothing but watches files and has settings for each folder. */
const watching = { ...plainCapabilities, workspace: { didChangeWatchedFiles: { dynamicRegistration: true }, workspaceFolders: true } };

afterEach(async () => {
  await client.stop();
  project.remove();
});

const idsOf = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);
const count = (expected: number) => ({ diagnostics }: { diagnostics: readonly Diagnostic[] }) => diagnostics.length === expected;
const changedOnDisk = (...names: string[]) =>
  client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: names.map((name) => ({ uri: project.uri(name), type: FileChangeType.Changed })) });

/** Asserts that the document's findings stay as they are for a while. */
async function staysAt(uri: string, expected: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(client.published.findLast((params) => params.uri === uri)?.diagnostics).toHaveLength(expected);
}

describe('half-typed code', () => {
  it('keeps the last good findings, moved with each edit, and drops those whose code is gone', async () => {
    await start({});
    const uri = client.open(project.path('src/check.ts'), fixableBot);
    await client.diagnostics(uri, count(3));
    client.change(uri, 2, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'const x = {\n' }]);
    expect((await client.diagnostics(uri, ({ version }) => version === 2)).map(({ range }) => range.start.line)).toEqual([5, 7, 10]);
    client.change(uri, 3, [{ range: { start: { line: 5, character: 0 }, end: { line: 6, character: 0 } }, text: '' }]);
    expect((await client.diagnostics(uri, ({ version }) => version === 3)).map(({ range }) => range.start.line)).toEqual([6, 9]);
    client.change(uri, 4, [{ range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }, text: '' }]);
    expect((await client.diagnostics(uri, ({ version }) => version === 4)).map(({ range }) => range.start.line)).toEqual([5, 8]);
  });

  it('from the start has no findings, and gets them when it is whole', async () => {
    await start({});
    const uri = client.open(project.path('src/bot.ts'), exposingBot.slice(0, -4));
    expect(await client.diagnostics(uri)).toEqual([]);
    client.change(uri, 2, [{ text: exposingBot }]);
    expect(await client.diagnostics(uri, count(1))).toHaveLength(1);
  });
});

const caller = `import { Bot } from 'grammy';
import { tell } from './tell';
const bot = new Bot(process.env.BOT_TOKEN ?? '');
bot.on('message', async (ctx) => {
  try {
    await answer(ctx);
  } catch (error) { await ctx.reply(tell(error)); }
});
`;
const leaky = 'export const tell = (error: unknown) => (error as Error).message;\n';
const discreet = "export const tell = (error: unknown) => { log(error); return 'Sorry.'; };\n";

/** A route for deliveries whose sender another file checks, or does not. */
const receiver = `import express from 'express';
import { check } from './check';
const app = express();
app.post('/webhook', express.raw({ type: '*/*' }), check, (req, res) => {
  if (req.headers['x-github-event'] === 'push') deploy(req.body);
  res.end();
});
`;
const passing = 'export function check(req: unknown, res: unknown, next: () => void) { next(); }\n';
const checking = `import { createHmac, timingSafeEqual } from 'node:crypto';
export function check(req: any, res: any, next: () => void) {
  const own = createHmac('sha256', process.env.WEBHOOK_SECRET ?? '').update(req.body).digest();
  if (!timingSafeEqual(own, Buffer.from(req.get('x-hub-signature-256'), 'hex'))) return res.status(401).end();
  next();
}
`;

describe('files that import each other', () => {
  it('a middleware that checks the sender now silences the route that it stands in front of', async () => {
    await start({ 'src/check.ts': passing });
    const bot = client.open(project.path('src/bot.ts'), receiver);
    expect(idsOf(await client.diagnostics(bot, count(1)))).toEqual(['require-webhook-verification']);
    const check = client.open(project.path('src/check.ts'), passing);
    await client.diagnostics(check);
    client.change(check, 2, [{ text: checking }]);
    expect(await client.diagnostics(bot, count(0))).toEqual([]);
    client.change(check, 3, [{ text: passing }]);
    expect(idsOf(await client.diagnostics(bot, count(1)))).toEqual(['require-webhook-verification']);
  });

  it('an edit of an open file reaches the open files that import it', async () => {
    await start({ 'src/tell.ts': discreet });
    const bot = client.open(project.path('src/bot.ts'), caller);
    expect(await client.diagnostics(bot)).toEqual([]);
    const tell = client.open(project.path('src/tell.ts'), discreet);
    await client.diagnostics(tell);
    client.change(tell, 2, [{ text: leaky }]);
    expect(idsOf(await client.diagnostics(bot, count(1)))).toEqual(['no-error-exposure']);
    client.change(tell, 3, [{ text: discreet }]);
    await client.diagnostics(bot, count(0));
  });

  it('what is open wins over the disk, and the disk counts again when it is closed', async () => {
    await start({ 'src/tell.ts': leaky });
    const tell = client.open(project.path('src/tell.ts'), discreet);
    const bot = client.open(project.path('src/bot.ts'), caller);
    expect(await client.diagnostics(bot)).toEqual([]);
    await changedOnDisk('src/tell.ts');
    await staysAt(bot, 0);
    client.close(tell);
    client.change(bot, 2, [{ text: `${caller}\n` }]);
    await client.diagnostics(bot, count(1));
  });

  it('a change on disk reaches the open files', async () => {
    await start({ 'src/tell.ts': discreet });
    const bot = client.open(project.path('src/bot.ts'), caller);
    expect(await client.diagnostics(bot)).toEqual([]);
    project.write('src/tell.ts', leaky);
    await changedOnDisk('src/tell.ts');
    await client.diagnostics(bot, count(1));
    unlinkSync(project.path('src/tell.ts'));
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: project.uri('src/tell.ts'), type: FileChangeType.Deleted }] });
    await client.diagnostics(bot, count(0));
    project.write('src/tell/index.ts', leaky);
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: project.uri('src/tell/index.ts'), type: FileChangeType.Created }] });
    await client.diagnostics(bot, count(1));
  });

  it('a client that watches nothing gets there, too, a moment later', async () => {
    await start({ 'src/tell.ts': discreet }, { capabilities: plainCapabilities });
    const bot = client.open(project.path('src/bot.ts'), caller);
    expect(await client.diagnostics(bot)).toEqual([]);
    project.write('src/tell.ts', leaky);
    await new Promise((resolve) => setTimeout(resolve, 3_100));
    client.change(bot, 2, [{ text: `${caller}\n` }]);
    await client.diagnostics(bot, count(1));
  });
});

describe('the configuration', () => {
  it('is that of the nearest folder, and holds anew when it changes', async () => {
    await start({ 'loud/secure-bot.config.json': '{ "rules": { "no-error-exposure": "info" } }', 'quiet/secure-bot.config.json': '{ "rules": { "no-error-exposure": "off" } }' });
    const loud = client.open(project.path('loud/bot.ts'), exposingBot);
    const quiet = client.open(project.path('quiet/bot.ts'), exposingBot);
    expect((await client.diagnostics(loud))[0]?.severity).toBe(3);
    expect(await client.diagnostics(quiet)).toEqual([]);
    expect(client.registrations.some(({ method }) => method === 'workspace/didChangeWatchedFiles')).toBe(true);
    project.write('quiet/secure-bot.config.json', '{ "rules": { "no-error-exposure": "warning" } }');
    await changedOnDisk('quiet/secure-bot.config.json');
    expect((await client.diagnostics(quiet, count(1)))[0]?.severity).toBe(2);
  });

  it('that is wrong is told once and marked in its file; the last good one stays', async () => {
    await start({ 'secure-bot.config.json': '{ "rules": { "no-error-exposure": "warning" } }' });
    const shown: string[] = [];
    client.connection.onNotification('window/showMessage', ({ message }: { message: string }) => void shown.push(message));
    const uri = client.open(project.path('src/bot.ts'), exposingBot);
    expect((await client.diagnostics(uri))[0]?.severity).toBe(2);
    project.write('secure-bot.config.json', '{ "rules": { "no-error-exposed": "warning" } }');
    client.reset();
    await changedOnDisk('secure-bot.config.json');
    const [mark] = await client.diagnostics(project.uri('secure-bot.config.json'), count(1));
    expect(mark?.message).toContain("did you mean 'no-error-exposure'");
    expect((await client.diagnostics(uri))[0]?.severity).toBe(2);
    client.change(uri, 2, [{ text: `${exposingBot}\n` }]);
    await client.diagnostics(uri, ({ version }) => version === 2);
    expect(shown).toHaveLength(1);
    project.write('secure-bot.config.json', '{}');
    await changedOnDisk('secure-bot.config.json');
    await client.diagnostics(project.uri('secure-bot.config.json'), count(0));
    expect((await client.diagnostics(uri, ({ diagnostics }) => diagnostics[0]?.severity === 1))).toHaveLength(1);
  });

  it('of the editor fills in what the file leaves open, and never overrules it', async () => {
    await start({ 'secure-bot.config.json': '{ "rules": { "no-error-exposure": "error" } }' }, { initializationOptions: { settings: { secureBot: { rules: { 'no-error-exposure': 'off', 'no-insecure-compare': 'off' } } } } });
    const bot = client.open(project.path('src/bot.ts'), exposingBot);
    const check = client.open(project.path('src/check.ts'), fixableBot);
    expect(await client.diagnostics(bot)).toHaveLength(1);
    expect(idsOf(await client.diagnostics(check))).toEqual(['no-cleartext-transport']);
  });

  it('of the editor that is wrong is told, and the rest goes on', async () => {
    await start({}, { initializationOptions: { secureBot: { preset: 'paranoid' } } });
    const shown: string[] = [];
    client.connection.onNotification('window/showMessage', ({ message }: { message: string }) => void shown.push(message));
    const uri = client.open(project.path('src/bot.ts'), exposingBot);
    expect(await client.diagnostics(uri)).toHaveLength(1);
    expect(shown.join()).toContain('preset');
  });

  it('comes for each folder from the client where it has one, and is asked again when it changes', async () => {
    const settings: Record<string, unknown> = {};
    await start({ 'a/x.txt': '', 'b/x.txt': '' });
    await client.stop();
    client = await startClient({
      folders: [project.path('a'), project.path('b')],
      capabilities: { ...plainCapabilities, workspace: { configuration: true, workspaceFolders: true } },
      configuration: (scope) => settings[scope ?? ''],
    });
    settings[project.uri('a')] = { enable: false };
    const a = client.open(project.path('a/bot.ts'), exposingBot);
    const b = client.open(project.path('b/bot.ts'), exposingBot);
    expect(await client.diagnostics(b)).toHaveLength(1);
    expect(await client.diagnostics(a)).toEqual([]);
    settings[project.uri('a')] = {};
    settings[project.uri('b')] = { enable: false };
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await client.diagnostics(a, count(1));
    await client.diagnostics(b, count(0));
  });

  it('may ask for analysis on save only', async () => {
    await start({}, { initializationOptions: { secureBot: { run: 'onSave' } } });
    const uri = client.open(project.path('src/bot.ts'), 'export const a = 1;\n');
    expect(await client.diagnostics(uri)).toEqual([]);
    client.change(uri, 2, [{ text: exposingBot }]);
    await staysAt(uri, 0);
    await client.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
    await client.diagnostics(uri, count(1));
  });

  it('strict asks for reasons', async () => {
    await start({ 'secure-bot.config.json': '{ "preset": "strict" }' });
    const uri = client.open(project.path('src/bot.ts'), exposingBot.replace('  } catch', '  // eslint-disable-next-line secure-bot/no-error-exposure\n  } catch'));
    expect((await client.diagnostics(uri)).filter(({ code }) => code === 'require-disable-reason')).toHaveLength(1);
  });
});

describe('folders', () => {
  it('come and go', async () => {
    await start({ 'one/secure-bot.config.json': '{}', 'two/a.ts': '' });
    const { added, removed } = { added: [{ uri: project.uri('one'), name: 'one' }], removed: [{ uri: project.uri(''), name: 'all' }] };
    const uri = client.open(project.path('two/bot.ts'), exposingBot);
    expect(await client.diagnostics(uri)).toHaveLength(1);
    client.reset();
    await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event: { added, removed } });
    expect(await client.diagnostics(uri)).toHaveLength(1);
  });

  it('are not needed', async () => {
    await start({});
    await client.stop();
    client = await startClient();
    const uri = client.open(project.path('src/bot.ts'), exposingBot);
    expect(await client.diagnostics(uri)).toHaveLength(1);
  });
});

describe("the workspace's ESLint", () => {
  const eslintConfig = "import secureBot from 'eslint-plugin-secure-bot';\nexport default [secureBot.configs.recommended];\n";

  it('that names the plugin shows the findings; nothing appears twice', async () => {
    await start({ 'eslint.config.js': eslintConfig });
    const uri = client.open(project.path('src/bot.ts'), exposingBot);
    expect(await client.diagnostics(uri)).toEqual([]);
    expect(client.logs.join('\n')).toContain('eslint-plugin-secure-bot');
    project.write('eslint.config.js', '// eslint-plugin-secure-bot is for later\nexport default [];\n');
    await changedOnDisk('eslint.config.js');
    await client.diagnostics(uri, count(1));
  });

  it.each([
    ['the client says that no ESLint integration is active', { eslintActive: false }],
    ['the setting says so', { secureBot: { eslint: 'ignore' } }],
  ])('leaves them to this server where %s', async (_, initializationOptions) => {
    await start({ 'eslint.config.js': eslintConfig }, { initializationOptions });
    const uri = client.open(project.path('src/bot.ts'), exposingBot);
    expect(await client.diagnostics(uri)).toHaveLength(1);
  });

  it('is never run', async () => {
    await start({ 'eslint.config.js': `import { writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify('PLACE')}, '');\n${eslintConfig}` });
    project.write('eslint.config.js', readFileSync(project.path('eslint.config.js'), 'utf8').replace('PLACE', project.path('ran').replaceAll('\\', '/')));
    const uri = client.open(project.path('src/bot.ts'), exposingBot);
    await client.diagnostics(uri);
    expect(existsSync(project.path('ran'))).toBe(false);
  });
});

describe('the status', () => {
  it('is told to a client that asks for it', async () => {
    await start({}, { initializationOptions: { status: true } });
    const states: { state: string; findings: number; durationMs: number }[] = [];
    client.connection.onNotification('secureBot/status', (params) => void states.push(params as (typeof states)[number]));
    const uri = client.open(project.path('src/bot.ts'), exposingBot);
    await client.diagnostics(uri);
    client.change(uri, 2, [{ text: `${exposingBot}(` }]);
    await client.diagnostics(uri, ({ version }) => version === 2);
    await expect.poll(() => states.map(({ state, findings }) => [state, findings])).toEqual([['ready', 1], ['stale', 1]]);
    expect(states[0]?.durationMs).toBeGreaterThan(0);
  });
});

describe('the baseline', () => {
  it('is written by the command; what it covers is not shown, what is new is', async () => {
    await start({ 'src/bot.ts': exposingBot, 'src/check.ts': fixableBot });
    const uri = client.open(project.path('src/bot.ts'), exposingBot);
    await client.diagnostics(uri, count(1));
    const written = await client.connection.sendRequest(ExecuteCommandRequest.type, { command: 'secureBot.createBaseline' });
    expect(written).toEqual([{ path: project.path('.secure-bot-baseline.json'), findings: 4 }]);
    await client.diagnostics(uri, count(0));
    client.change(uri, 2, [{ text: `\n${exposingBot}fetch('http://api.openai.com/v1/models');\n` }]);
    expect(idsOf(await client.diagnostics(uri, ({ version }) => version === 2))).toContain('no-cleartext-transport');
    expect(idsOf(await client.diagnostics(uri, ({ version }) => version === 2))).not.toContain('no-error-exposure');
  });
});
