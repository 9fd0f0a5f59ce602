/**
 * The language server under a typing hand: `node test/bench/lsp.ts [--limit]`, after a build.
 * A bot of 1,500 lines, 200 keystrokes; the time from the edit to its diagnostics as a multiple of the bare parse of the same
 * text in the same run (on another process, while the server is idle). Then memory after opening 200 files and over 500 open/close
 * cycles. With `--limit` the exit code is 1 beyond the limits below.
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { parse } from '@typescript-eslint/typescript-estree';
import { startClient, type Client } from '../lsp/client.fixture.ts';
import { createProject } from '../lsp/project.fixture.ts';
import { generateBot } from './bot.fixture.ts';

const limits = { initialiseMs: 400, p50Parses: 2, p95Parses: 5, memoryMb: 300, growthMb: 15 };
const keystrokes = 200;

/** Code to type, as an editor takes it that closes brackets and quotes by itself. */
const statements = [
  "const summary = await answer3({ id: 1, name: 'Ada', history: [] }, 'In short, please.');",
  'sessions.get(summary.length)?.history.push({ role: "assistant", content: summary });',
  "if (summary.includes('error')) console.error('ask failed', summary.slice(0, 80));",
];

const pairs: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', "'": "'", '"': '"' };

const project = createProject();
const initialise: number[] = [];
let client: Client | undefined;
for (let i = 0; i < 5; i++) {
  await client?.stop();
  const start = performance.now();
  client = await startClient({ folders: [project.root] });
  initialise.push(performance.now() - start);
}
if (!client) throw new Error('no client');
const { process: server } = client;

const { edits, parses } = await type(client);
const p50 = percentile(edits, 50) / percentile(parses, 50);
const p95 = percentile(edits, 95) / percentile(parses, 50);
const memory = await openMany(client);
const growth = await openAndClose(client);

console.log(`initialise           ${percentile(initialise, 50).toFixed(0)} ms (limit ${limits.initialiseMs})`);
console.log(`bare parse           p50 ${percentile(parses, 50).toFixed(1)} ms`);
console.log(`edit → diagnostics   p50 ${percentile(edits, 50).toFixed(1)} ms = ${p50.toFixed(2)} parses (limit ${limits.p50Parses}), p95 ${percentile(edits, 95).toFixed(1)} ms = ${p95.toFixed(2)} parses (limit ${limits.p95Parses})`);
console.log(`memory, 200 files    ${memory.toFixed(0)} MB (limit ${limits.memoryMb})`);
console.log(`500 open/close       ${growth >= 0 ? '+' : ''}${growth.toFixed(0)} MB between cycle 100 and 500 (limit ${limits.growthMb})`);
const isOver = percentile(initialise, 50) > limits.initialiseMs || p50 > limits.p50Parses || p95 > limits.p95Parses || memory > limits.memoryMb || growth > limits.growthMb;
if (process.argv.includes('--limit') && isOver) process.exitCode = 1;

await client.stop();
project.remove();

/** Types statements into the middle of the file, key by key, and waits for the diagnostics of each version. */
async function type(to: Client): Promise<{ readonly edits: readonly number[]; readonly parses: readonly number[] }> {
  let text = generateBot(1_500);
  const uri = to.open(project.path('src/bot.ts'), text);
  await to.diagnostics(uri, undefined, 60_000);
  // Before a handler in the middle of the file.
  let cursor = text.indexOf('/** Command', text.length / 2);
  const found: number[] = [];
  const bare: number[] = [];
  for (const { insert, move } of keysOf(statements)) {
    if (found.length === keystrokes) break;
    if (insert !== '') {
      const version = found.length + 2;
      const line = text.slice(0, cursor).split('\n').length - 1;
      const character = cursor - (text.lastIndexOf('\n', cursor - 1) + 1);
      text = text.slice(0, cursor) + insert + text.slice(cursor);
      const start = performance.now();
      to.change(uri, version, [{ range: { start: { line, character }, end: { line, character } }, text: insert }]);
      await to.diagnostics(uri, (params) => params.version === version, 60_000);
      found.push(performance.now() - start);
      bare.push(timeOf(() => parseQuietly(text)));
      to.reset();
    }
    cursor += move;
  }
  to.close(uri);
  // The first ones warm both up.
  return { edits: found.slice(20), parses: bare.slice(20) };
}

interface Key {
  readonly insert: string;
  /** How far the cursor goes. */
  readonly move: number;
}

/** Keys for the statements over and over; what the editor has closed by itself is only stepped over. */
function* keysOf(lines: readonly string[]): Generator<Key> {
  for (;;) {
    for (const line of lines) {
      const open: string[] = [];
      for (const letter of line) {
        if (open.at(-1) === letter) {
          open.pop();
          yield { insert: '', move: 1 };
        } else if (pairs[letter] !== undefined && !(open.at(-1) === "'" || open.at(-1) === '"')) {
          open.push(pairs[letter]);
          yield { insert: letter + pairs[letter], move: 1 };
        } else yield { insert: letter, move: 1 };
      }
      yield { insert: '\n', move: 1 };
    }
  }
}

function parseQuietly(text: string): void {
  try {
    parse(text, { filePath: 'bot.ts', range: true, loc: false, comment: true, jsx: true, jsDocParsingMode: 'none' });
  } catch {
    // Half-typed.
  }
}

async function openMany(to: Client): Promise<number> {
  for (let i = 0; i < 200; i++) await to.diagnostics(to.open(project.path(`src/many/bot${i}.ts`), generateBot(100 + i)), undefined, 60_000);
  return rssMb();
}

async function openAndClose(to: Client): Promise<number> {
  const text = generateBot(200);
  let early = 0;
  for (let i = 1; i <= 500; i++) {
    const uri = to.open(project.path(`src/cycle/bot${i}.ts`), text);
    await to.diagnostics(uri, undefined, 30_000);
    to.close(uri);
    to.reset();
    if (i === 100) early = rssMb();
  }
  return rssMb() - early;
}

/** Resident memory of the server, its analysis thread included. */
function rssMb(): number {
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function percentile(numbers: readonly number[], percent: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0;
}
