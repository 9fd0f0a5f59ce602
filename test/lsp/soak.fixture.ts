/** Random but repeatable work for a language server. */
import { performance } from 'node:perf_hooks';
import { CodeActionRequest, CodeActionResolveRequest, HoverRequest, type CodeAction } from 'vscode-languageserver-protocol';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Client } from './client.fixture.ts';
import { exposingBot, fixableBot, type TestProject } from './project.fixture.ts';

export interface Soak {
  /** One random act. */
  step(): void;
  /** Texts of the documents that are open at the end. */
  open(): ReadonlyMap<string, string>;
  readonly edits: number;
}

/** Pieces that real typing puts into code, whole and broken. */
const pieces = [
  '(', ')', '{', '}', '`', '"', "'", '\n', '\r\n', ' ', ';', '😀', 'é', 'await ', 'ctx.reply(error.message);\n', '// note\n', '/* ', ' */', 'const x = 1;\n', '${', '<b>', '\u2028', '\0',
  "import { z } from 'zod';\n", "fetch('http://api.openai.com/v1/models');\n", '// eslint-disable-next-line secure-bot/no-error-exposure -- known\n',
];

export function createSoak(client: Client, project: TestProject, seed: number): Soak {
  const random = mulberry32(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const names = Array.from({ length: 20 }, (_, i) => `src/file${i}.ts`);
  const open = new Map<string, { document: TextDocument; version: number }>();
  let edits = 0;
  let versions = 0;

  const startText = (i: number) => `import { other } from './file${(i + 1) % names.length}';\n${i % 2 === 0 ? exposingBot : fixableBot}export const other = 1;\n`;
  for (const [i, name] of names.entries()) project.write(name, startText(i));

  function openOne(name: string): void {
    const text = startText(names.indexOf(name));
    versions += 1;
    const uri = client.open(project.path(name), text, { version: versions });
    open.set(name, { document: TextDocument.create(uri, 'typescript', versions, text), version: versions });
  }

  function edit(name: string): void {
    const entry = open.get(name);
    if (!entry) return openOne(name);
    const { document } = entry;
    const length = document.getText().length;
    versions += 1;
    edits += 1;
    // Broken text is mended now and then, or everything would stay half-typed.
    const changes = random() < 0.05 || length > 5_000
      ? [{ text: startText(names.indexOf(name)) }]
      : Array.from({ length: 1 + Math.floor(random() * 3) }, () => {
        const start = Math.floor(random() * length);
        const end = random() < 0.3 ? Math.min(length, start + Math.floor(random() * 30)) : start;
        return { range: { start: document.positionAt(start), end: document.positionAt(end) }, text: random() < 0.8 ? pick(pieces) : '' };
      });
    client.change(document.uri, versions, changes);
    open.set(name, { document: TextDocument.update(document, changes, versions), version: versions });
  }

  function ask(name: string): void {
    const entry = open.get(name);
    if (!entry) return;
    const source = new CancellationTokenSource();
    const { uri } = entry.document;
    const position = entry.document.positionAt(Math.floor(random() * entry.document.getText().length));
    const request = random() < 0.5
      ? client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position }, source.token)
      : client.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range: { start: position, end: position }, context: { diagnostics: [], ...(random() < 0.3 && { only: ['source.fixAll'] }) } }, source.token)
        .then((actions) => {
          const [action] = (actions ?? []) as CodeAction[];
          return action && !action.edit && random() < 0.5 ? client.connection.sendRequest(CodeActionResolveRequest.type, action, source.token) : undefined;
        });
    // Cancelled and outdated requests are refused; that is right.
    request.catch(() => undefined);
    if (random() < 0.5) setTimeout(() => source.cancel(), random() * 5);
  }

  function nonsense(): void {
    const { connection } = client;
    const name = pick(names);
    const act = Math.floor(random() * 7);
    if (act === 0) connection.sendRequest('textDocument/noSuchMethod', { any: 'thing' }).catch(() => undefined);
    else if (act === 1) void connection.sendNotification('$/unknown', []);
    else if (act === 2) connection.sendRequest('textDocument/codeAction', { nothing: true }).catch(() => undefined);
    else if (act === 3) void connection.sendNotification('textDocument/didChange', { textDocument: { uri: project.uri('never/opened.ts'), version: 1 }, contentChanges: [{ text: 'x' }] });
    else if (act === 4) connection.sendRequest('workspace/executeCommand', { command: 'secureBot.explainRule', arguments: [{}] }).catch(() => undefined);
    else if (act === 5) void connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: project.uri(name), type: 1 + Math.floor(random() * 3) }, { uri: 'not a uri', type: 9 }] });
    else connection.sendRequest('textDocument/hover', null).catch(() => undefined);
  }

  return {
    step() {
      const name = pick(names);
      const dice = random();
      if (dice < 0.8) edit(name);
      else if (dice < 0.9) ask(name);
      else if (dice < 0.94) nonsense();
      else if (dice < 0.97) {
        const entry = open.get(name);
        if (entry) client.close(entry.document.uri);
        open.delete(name);
      } else project.write(name, random() < 0.5 ? startText(names.indexOf(name)) : '');
    },
    open: () => new Map([...open.values()].map(({ document }) => [document.uri, document.getText()])),
    get edits() {
      return edits;
    },
  };
}

/** Waits until the server has said nothing for a while. */
export async function quiet(client: Client, milliseconds: number): Promise<void> {
  let count = -1;
  for (let since = performance.now(); performance.now() - since < milliseconds; ) {
    if (client.published.length !== count) {
      count = client.published.length;
      since = performance.now();
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A small generator of repeatable numbers between 0 and 1. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
