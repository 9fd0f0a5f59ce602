/** Diagnostics for clients that pull them, of documents and of the whole workspace. */
import {
  DidChangeWatchedFilesNotification, DocumentDiagnosticRequest, ExecuteCommandRequest, WorkspaceDiagnosticRequest, type DocumentDiagnosticReport, type WorkspaceDiagnosticReport, type WorkspaceFullDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol';
import { CancellationTokenSource, ProgressType } from 'vscode-languageserver-protocol/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { richCapabilities, startClient, type Client } from './client.fixture.ts';
import { createProject, exposingBot, fixableBot, type TestProject } from './project.fixture.ts';

let client: Client;
let project: TestProject;

beforeEach(async () => {
  project = createProject({ 'src/closed.ts': exposingBot, 'src/check.ts': fixableBot, 'src/clean.ts': 'export const a = 1;\n', '.gitignore': 'build\n', 'build/out.ts': exposingBot });
  client = await startClient({ folders: [project.root], capabilities: richCapabilities });
});
afterEach(async () => {
  await client.stop();
  project.remove();
});

const pull = (uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> =>
  client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri }, ...(previousResultId !== undefined && { previousResultId }) });

const pullAll = (previousResultIds: { uri: string; value: string }[] = []): Promise<WorkspaceDiagnosticReport> =>
  client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });

function countsOf({ items }: WorkspaceDiagnosticReport): Record<string, number | string> {
  return Object.fromEntries(items.map((item) => [item.uri.slice(project.uri('').length + 1), item.kind === 'full' ? item.items.length : 'unchanged']));
}

describe('a document', () => {
  it('is answered with its findings, and pushed to nobody', async () => {
    const uri = client.open(project.path('src/bot.ts'), exposingBot);
    const report = await pull(uri);
    expect(report).toMatchObject({ kind: 'full', items: [{ code: 'no-error-exposure', range: { start: { line: 5 } } }] });
    expect(client.published).toEqual([]);
  });

  it('is unchanged while its findings are', async () => {
    const uri = client.open(project.path('src/bot.ts'), exposingBot);
    const { resultId } = await pull(uri);
    expect(await pull(uri, resultId)).toEqual({ kind: 'unchanged', resultId });
    client.change(uri, 2, [{ text: `\n${exposingBot}` }]);
    expect(await pull(uri, resultId)).toMatchObject({ kind: 'full', items: [{ range: { start: { line: 6 } } }] });
  });

  it('keeps its last good findings, moved, while the code is half-typed', async () => {
    const uri = client.open(project.path('src/bot.ts'), exposingBot);
    await pull(uri);
    client.change(uri, 2, [{ range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, text: 'const x = (\n' }]);
    expect(await pull(uri)).toMatchObject({ kind: 'full', items: [{ range: { start: { line: 6, character: 36 }, end: { line: 6, character: 49 } } }] });
  });

  it('that is not open is read from the disk, as clients show tabs that they have not loaded', async () => {
    expect(await pull(project.uri('src/closed.ts'))).toMatchObject({ kind: 'full', items: [{ code: 'no-error-exposure' }] });
    expect(await pull(project.uri('src/gone.ts'))).toMatchObject({ kind: 'full', items: [] });
    expect(await pull('git:/src/closed.ts')).toMatchObject({ kind: 'full', items: [] });
  });

  it('is answered for its last text when edits come while it is analysed', async () => {
    const uri = client.open(project.path('src/bot.ts'), exposingBot);
    const first = pull(uri);
    client.change(uri, 2, [{ text: `\n\n${exposingBot}` }]);
    expect(await first.catch(() => undefined)).toSatisfy((report: DocumentDiagnosticReport | undefined) => report === undefined || (report.kind === 'full' && report.items[0]?.range.start.line === 7));
    expect(await pull(uri)).toMatchObject({ items: [{ range: { start: { line: 7 } } }] });
  });
});

describe('the workspace', () => {
  it('is answered with all files but those that git leaves out', async () => {
    expect(countsOf(await pullAll())).toEqual({ 'src/check.ts': 3, 'src/clean.ts': 0, 'src/closed.ts': 1 });
  });

  it('is answered with open documents as they are in the editor', async () => {
    const uri = client.open(project.path('src/closed.ts'), 'export const nothing = 1;\n', { version: 4 });
    await pull(uri);
    const report = await pullAll();
    expect(countsOf(report)['src/closed.ts']).toBe(0);
    expect(report.items.find((item) => item.uri === uri)?.version).toBe(4);
  });

  it('tells what is unchanged and what is gone', async () => {
    const first = await pullAll();
    const previous = first.items.map((item) => ({ uri: item.uri, value: (item as WorkspaceFullDocumentDiagnosticReport).resultId ?? '' }));
    expect(countsOf(await pullAll([...previous, { uri: project.uri('src/gone.ts'), value: 'x' }]))).toEqual({ 'src/check.ts': 'unchanged', 'src/clean.ts': 'unchanged', 'src/closed.ts': 'unchanged', 'src/gone.ts': 0 });
  });

  it('comes in parts, with progress, where the client wants that', async () => {
    const partial: WorkspaceDiagnosticReport[] = [];
    const progress: string[] = [];
    client.connection.onProgress(new ProgressType<WorkspaceDiagnosticReport>(), 'part', (value) => void partial.push(value));
    client.connection.onProgress(new ProgressType<{ kind: string }>(), 'work', ({ kind }) => void progress.push(kind));
    for (let i = 0; i < 60; i++) project.write(`src/many/f${i}.ts`, 'export const a = 1;\n');
    const rest = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [], partialResultToken: 'part', workDoneToken: 'work' });
    expect(partial.flatMap(({ items }) => items).length + rest.items.length).toBe(63);
    expect(partial.length).toBeGreaterThan(0);
    expect(progress[0]).toBe('begin');
    expect(progress.at(-1)).toBe('end');
  });

  it('can be cancelled, which is seen at once', async () => {
    for (let i = 0; i < 40; i++) project.write(`src/many/f${i}.ts`, exposingBot.repeat(1) + fixableBot);
    await pull(client.open(project.path('src/bot.ts'), exposingBot));
    const waits: number[] = [];
    // A busy machine may be slow to run us at all: the best of some counts.
    for (let i = 0; i < 5; i++) {
      await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: project.uri('package.json'), type: 2 }] });
      const source = new CancellationTokenSource();
      const answer = client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] }, source.token).then(() => 'answered', () => 'cancelled');
      await new Promise((resolve) => setTimeout(resolve, 30));
      const start = performance.now();
      source.cancel();
      expect(await answer).toBe('cancelled');
      waits.push(performance.now() - start);
    }
    expect(Math.min(...waits)).toBeLessThan(50);
  });

  it('is scanned by the command, which tells what it found', async () => {
    expect(await client.connection.sendRequest(ExecuteCommandRequest.type, { command: 'secureBot.scanWorkspace' })).toEqual({ files: 3, findings: 4, bySeverity: { error: 2, warning: 2 } });
  });

  it('is left alone where the setting says so, until the command is used', async () => {
    await client.stop();
    client = await startClient({ folders: [project.root], capabilities: richCapabilities, configuration: () => ({ workspaceScan: false }) });
    expect((await pullAll()).items).toEqual([]);
    await client.connection.sendRequest(ExecuteCommandRequest.type, { command: 'secureBot.scanWorkspace' });
    expect(countsOf(await pullAll())).toMatchObject({ 'src/closed.ts': 1 });
  });
});
