/** The list of test/samples/expected.json, and how findings are held against it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { listOf, numberOf, textOf } from './read-json.ts';
import type { Finding } from './types.ts';

export const samplesFolder = fileURLToPath(new URL('../samples', import.meta.url));

/** One entry; the meaning of the keys stands in test/samples/README.md. */
export interface Expected {
  readonly file: string;
  readonly line: number;
  readonly ruleId: string;
  readonly alsoAt: readonly number[];
  readonly project: boolean;
  readonly strict: boolean;
  readonly optional: boolean;
}

export interface Comparison {
  readonly found: readonly Expected[];
  /** Entries that are demanded and that no finding answers. */
  readonly missing: readonly Expected[];
  /** Findings that no entry asks for; `file` is relative to the samples. */
  readonly unexpected: readonly (Finding & { readonly file: string })[];
}

export function readExpected(): readonly Expected[] {
  const json: unknown = JSON.parse(readFileSync(`${samplesFolder}/expected.json`, 'utf8'));
  return listOf(json).map((entry) => ({
    file: textOf(entry.file),
    line: numberOf(entry.line),
    ruleId: textOf(entry.ruleId),
    alsoAt: Array.isArray(entry.alsoAt) ? entry.alsoAt.map(numberOf) : [],
    project: entry.project === true,
    strict: entry.preset === 'strict',
    optional: entry.optional === true,
  }));
}

/** Pairs entries and findings one to one: first those on the very line, then those on another line that is as good. */
export function compare(expected: readonly Expected[], findings: readonly (Finding & { readonly file: string })[]): Comparison {
  const open = new Set(findings);
  const found = new Set<Expected>();
  const take = (entry: Expected, lines: readonly number[]) => {
    const match = [...open].find(({ file, ruleId, line }) => file === entry.file && ruleId === entry.ruleId && lines.includes(line));
    if (!match) return;
    open.delete(match);
    found.add(entry);
  };
  for (const entry of expected) take(entry, [entry.line]);
  for (const entry of expected) if (!found.has(entry)) take(entry, entry.alsoAt);
  return {
    found: expected.filter((entry) => found.has(entry)),
    missing: expected.filter((entry) => !found.has(entry) && !entry.optional),
    unexpected: [...open],
  };
}
