/** The language server as editors use it: the built bundle over standard streams. */
import {
  CodeActionRequest, CodeActionResolveRequest, ExecuteCommandRequest, HoverRequest, type CodeAction, type Diagnostic, type MarkupContent, type TextDocumentEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { plainCapabilities, richCapabilities, startClient, type Client } from './client.fixture.ts';
import { createProject, exposingBot, fixableBot, type TestProject } from './project.fixture.ts';

let client: Client;
let project: TestProject;

beforeAll(() => {
  project = createProject();
});
afterAll(() => project.remove());

let files = 0;

/** Opens a document that no other test has. */
function open(text: string, options?: { version?: number }): string {
  files += 1;
  return client.open(project.path(`src/bot${files}.ts`), text, options);
}

function applied(text: string, action: CodeAction | null | undefined, uri: string): string {
  const edits = action?.edit?.changes?.[uri] ?? (action?.edit?.documentChanges?.[0] as TextDocumentEdit | undefined)?.edits;
  if (!edits) throw new Error('no edits');
  return TextDocument.applyEdits(TextDocument.create(uri, 'typescript', 1, text), edits as { range: Diagnostic['range']; newText: string }[]);
}

const actionsAt = (uri: string, diagnostic: Diagnostic, only?: string[]) =>
  client.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range: diagnostic.range, context: { diagnostics: [diagnostic], ...(only && { only }) } }) as Promise<CodeAction[]>;

const fixAllOf = (uri: string) =>
  client.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, context: { diagnostics: [], only: ['source.fixAll'] } }) as Promise<CodeAction[]>;

describe('without any setting', () => {
  beforeAll(async () => {
    client = await startClient({ folders: [project.root], capabilities: plainCapabilities });
  });
  afterAll(() => client.stop());

  it('says what it can do', () => {
    const { capabilities, serverInfo } = client.initialized;
    expect(serverInfo?.name).toBe('secure-bot-language-server');
    expect(capabilities).toMatchObject({ positionEncoding: 'utf-16', hoverProvider: true, codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.secureBot'] } });
    expect(capabilities.diagnosticProvider).toBeUndefined();
  });

  it('pushes findings with rule, page and flow', async () => {
    const uri = open(exposingBot);
    const [finding, ...others] = await client.diagnostics(uri);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'no-error-exposure', source: 'secure-bot', severity: 1, range: { start: { line: 5, character: 36 }, end: { line: 5, character: 49 } } });
    expect(finding?.codeDescription?.href).toMatch(/^https:.*no-error-exposure/);
    expect(finding?.relatedInformation?.[0]).toMatchObject({ location: { uri, range: { start: { line: 5 } } } });
  });

  it('offers the real fix first, then the comment, then the explanation', async () => {
    const uri = open(exposingBot);
    const [finding] = await client.diagnostics(uri);
    const actions = await actionsAt(uri, finding!);
    expect(actions.map(({ title }) => title)).toEqual([
      'Send a public message; the details go to the log under the same id', 'Disable no-error-exposure here, with a reason', 'Explain no-error-exposure',
    ]);
    expect(actions.every(({ kind, diagnostics }) => kind === 'quickfix' && diagnostics?.length === 1)).toBe(true);
    expect(actions.map(({ isPreferred }) => isPreferred)).toEqual([undefined, undefined, undefined]);
    expect(applied(exposingBot, actions[0], uri)).toContain("import { toPublicMessage } from 'secure-bot/runtime';");
    const silenced = applied(exposingBot, actions[1], uri);
    expect(silenced).toContain('  // eslint-disable-next-line secure-bot/no-error-exposure -- why this is safe\n  } catch');
    client.reset();
    client.change(uri, 2, [{ text: silenced }]);
    expect(await client.diagnostics(uri, ({ version }) => version === 2)).toEqual([]);
  });

  it('prefers a safe fix', async () => {
    const uri = open(fixableBot);
    const [finding] = await client.diagnostics(uri);
    const [first] = await actionsAt(uri, finding!);
    expect(first).toMatchObject({ title: 'Compare in constant time', isPreferred: true });
  });

  it('fixes all that is safe with one import', async () => {
    const uri = open(fixableBot);
    expect(await client.diagnostics(uri)).toHaveLength(3);
    const [action, ...others] = await fixAllOf(uri);
    expect(others).toEqual([]);
    expect(action?.kind).toBe('source.fixAll.secureBot');
    const fixed = applied(fixableBot, action, uri);
    expect(fixed.match(/secure-bot\/runtime/g)).toHaveLength(1);
    expect(fixed).toContain('https://api.openai.com');
    client.reset();
    client.change(uri, 2, [{ text: fixed }]);
    expect(await client.diagnostics(uri, ({ version }) => version === 2)).toEqual([]);
  });

  it('leaves fix-all out where nobody asked for it', async () => {
    const uri = open(fixableBot);
    const [finding] = await client.diagnostics(uri);
    expect((await actionsAt(uri, finding!)).map(({ kind }) => kind)).not.toContain('source.fixAll.secureBot');
    expect((await actionsAt(uri, finding!, ['refactor']))).toEqual([]);
  });

  it('tells in a hover why, where to read on, and how it is done right', async () => {
    const uri = open(exposingBot);
    const [finding] = await client.diagnostics(uri);
    const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: finding!.range.start });
    const { kind, value } = hover?.contents as MarkupContent;
    expect(kind).toBe('markdown');
    for (const part of ['no-error-exposure', 'https://cwe.mitre.org/data/definitions/209.html', 'owasp.org', '```ts']) expect(value).toContain(part);
    expect(await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: { line: 0, character: 0 } })).toBeNull();
  });

  it('explains a rule by its command, and says what was expected instead of nonsense', async () => {
    const explanation = (await client.connection.sendRequest(ExecuteCommandRequest.type, { command: 'secureBot.explainRule', arguments: ['no-error-exposure'] })) as { markdown: string; url: string };
    expect(explanation.markdown).toContain('Right:');
    expect(explanation.url).toContain('no-error-exposure');
    await expect(client.connection.sendRequest(ExecuteCommandRequest.type, { command: 'secureBot.explainRule', arguments: [42] })).rejects.toThrow(/expected the id of a rule/);
    await expect(client.connection.sendRequest(ExecuteCommandRequest.type, { command: 'secureBot.nonsense' })).rejects.toThrow(/Expected one of/);
  });

  it('clears the findings of a closed document', async () => {
    const uri = open(exposingBot);
    await client.diagnostics(uri, ({ diagnostics }) => diagnostics.length === 1);
    client.close(uri);
    expect(await client.diagnostics(uri, ({ diagnostics }) => diagnostics.length === 0)).toEqual([]);
  });

  it('analyses unsaved documents and other schemes by their language, and nothing else', async () => {
    const untitled = client.open('', exposingBot, { uri: 'untitled:Untitled-1' });
    expect(await client.diagnostics(untitled)).toHaveLength(1);
    const git = client.open('', exposingBot, { uri: 'git:/repo/bot.ts?ref=HEAD' });
    const markdown = client.open(project.path('README.md'), exposingBot, { languageId: 'markdown' });
    expect(await client.diagnostics(git)).toEqual([]);
    expect(await client.diagnostics(markdown)).toEqual([]);
  });
});

describe('positions', () => {
  beforeAll(async () => {
    client = await startClient({ folders: [project.root] });
  });
  afterAll(() => client.stop());

  it.each([
    ['é', 'é'], ['an emoji of two units', '😀'], ['a family of emojis', '👩‍👩‍👧'], ['a tab', '\t'],
  ])('are UTF-16 behind %s on the line', async (_, mark) => {
    const uri = open(exposingBot.replace('await ctx', `await say('${mark}'); await ctx`));
    const [finding] = await client.diagnostics(uri);
    const shift = `await say('${mark}'); `.length;
    expect(finding?.range).toEqual({ start: { line: 5, character: 36 + shift }, end: { line: 5, character: 49 + shift } });
  });

  it.each([['CRLF', '\r\n'], ['CR', '\r']])('count lines that end in %s', async (_, newline) => {
    const text = exposingBot.replaceAll('\n', newline);
    const uri = open(text);
    const [finding] = await client.diagnostics(uri);
    expect(finding?.range).toEqual({ start: { line: 5, character: 36 }, end: { line: 5, character: 49 } });
    const [fix] = await actionsAt(uri, finding!);
    const fixed = applied(text, fix, uri);
    expect(fixed).toContain('toPublicMessage(');
    expect(fixed.split(newline).length).toBeGreaterThan(7);
  });

  it('stay right through incremental edits behind emojis and over CRLF', async () => {
    const text = `// 😀 é\r\n${exposingBot.replaceAll('\n', '\r\n')}`;
    const uri = open(text);
    await client.diagnostics(uri);
    // After the emoji, and a line break in front.
    client.change(uri, 2, [{ range: { start: { line: 0, character: 5 }, end: { line: 0, character: 6 } }, text: '😀😀' }, { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\r\n\r\n' }]);
    const [finding] = await client.diagnostics(uri, ({ version }) => version === 2);
    expect(finding?.range.start).toEqual({ line: 8, character: 36 });
  });

  it('count a byte order mark as the client does', async () => {
    const uri = open(`\uFEFF${exposingBot}`);
    const [finding] = await client.diagnostics(uri);
    expect(finding?.range.start).toEqual({ line: 5, character: 36 });
    const [fix] = await actionsAt(uri, finding!);
    expect(applied(`\uFEFF${exposingBot}`, fix, uri)).toMatch(/^\uFEFFimport \{ Bot \} from 'grammy';\nimport \{ toPublicMessage \}/);
  });
});

describe('a client that resolves', () => {
  beforeEach(async () => {
    client = await startClient({ folders: [project.root], capabilities: { ...richCapabilities, textDocument: { ...richCapabilities.textDocument, diagnostic: undefined as never } } });
  });
  afterEach(() => client.stop());

  it('gets edits bound to the version that they were made for', async () => {
    const uri = open(exposingBot, { version: 7 });
    const [finding] = await client.diagnostics(uri);
    const [action] = await actionsAt(uri, finding!);
    expect(action?.edit).toBeUndefined();
    const resolved = await client.connection.sendRequest(CodeActionResolveRequest.type, action!);
    expect(resolved.edit?.documentChanges?.[0]).toMatchObject({ textDocument: { uri, version: 7 } });
    expect(applied(exposingBot, resolved, uri)).toContain('toPublicMessage(');
  });

  it('gets none for a version that is gone', async () => {
    const uri = open(exposingBot);
    const [finding] = await client.diagnostics(uri);
    const [action] = await actionsAt(uri, finding!);
    const [fixAll] = await fixAllOf(uri);
    client.change(uri, 2, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n' }]);
    await expect(client.connection.sendRequest(CodeActionResolveRequest.type, action!)).rejects.toMatchObject({ code: -32801 });
    await expect(client.connection.sendRequest(CodeActionResolveRequest.type, fixAll!)).rejects.toMatchObject({ code: -32801 });
  });

  it('has the reason selected where it can insert snippets', async () => {
    await client.stop();
    client = await startClient({ folders: [project.root], capabilities: { ...plainCapabilities, workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } } } });
    const uri = open(exposingBot);
    const [finding] = await client.diagnostics(uri);
    const disable = (await actionsAt(uri, finding!)).find(({ title }) => title.startsWith('Disable'));
    const edits = (disable?.edit?.documentChanges?.[0] as TextDocumentEdit).edits;
    expect(edits).toMatchObject([{ snippet: { kind: 'snippet', value: '// eslint-disable-next-line secure-bot/no-error-exposure -- ${1:why this is safe}\n  ' } }]);
  });
});
