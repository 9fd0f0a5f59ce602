/** A reproducible choice of findings to read by hand. */
import { readFileSync } from 'node:fs';
import type { Finding } from './types.ts';

/** Lines shown before and after a finding. */
const contextLines = 8;

/** Up to `count` findings, chosen by `seed`; the same line of code in several commits of a repository counts once. */
export function choose(findings: readonly Finding[], count: number, seed: number): readonly Finding[] {
  const pool = [...new Map(findings.map((finding) => [identity(finding), finding])).values()];
  return pick(pool, count, seed);
}

/** Up to `count` items, chosen by `seed`. */
export function pick<T>(items: readonly T[], count: number, seed: number): readonly T[] {
  const pool = [...items];
  const random = generator(seed);
  // Fisher-Yates, only as far as needed.
  for (let index = 0; index < Math.min(count, pool.length); index++) {
    const other = index + Math.floor(random() * (pool.length - index));
    const [a, b] = [pool[index], pool[other]];
    if (a !== undefined && b !== undefined) [pool[index], pool[other]] = [b, a];
  }
  return pool.slice(0, count);
}

/** The checkout's name without its commit, the file, and the text of the line. */
function identity(finding: Finding): string {
  return `${finding.path.replace(/@[0-9a-f]{12}(?=\/)/, '')}:${linesOf(finding.path)[finding.line - 1]?.trim() ?? ''}`;
}

/** Numbers in [0, 1): mulberry32 (public domain, Tommy Ettinger). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  };
}

/** The code around a finding, with line numbers, `>` before the lines it covers; a secret is cut to four characters. */
export function excerpt(finding: Finding): string {
  const lines = linesOf(finding.path);
  const first = Math.max(1, finding.line - contextLines);
  const last = Math.min(lines.length, finding.line + contextLines);
  const shown: string[] = [];
  for (let number = first; number <= last; number++) {
    const covered = number >= finding.line && number <= finding.endLine;
    const text = lines[number - 1] ?? '';
    shown.push(`${covered ? '>' : ' '} ${String(number).padStart(5)} ${(covered ? withoutSecret(text, finding) : text).slice(0, 200)}`);
  }
  return shown.join('\n');
}

/** Inside the range of a hard-coded secret every run of eight or more characters keeps its first four. */
function withoutSecret(text: string, { category, line, column, endLine, endColumn }: Finding): string {
  if (category !== 'hardcoded-secret') return text;
  const [start, end] = line === endLine && endColumn > column ? [column - 1, endColumn - 1] : [0, text.length];
  const masked = text.slice(start, end).replace(/[\w+/=.-]{8,}/g, (run) => `${run.slice(0, 4)}***`);
  return text.slice(0, start) + masked + text.slice(end);
}

const cache = new Map<string, readonly string[]>();

function linesOf(path: string): readonly string[] {
  let lines = cache.get(path);
  if (!lines) cache.set(path, (lines = readFileSync(path, 'utf8').split(/\r?\n/)));
  return lines;
}
