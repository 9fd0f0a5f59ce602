/** Findings of a sample against its marks, and against those of its variants. */
import { expect } from 'vitest';
import type { FileModel } from '../model/file-model.ts';
import type { Finding } from '../engine/finding.ts';
import { analyzeWith, type AnalyzeInput } from './engine-host.ts';
import { plantDeadCode, plantDecoys } from './plant-code.ts';
import { renameBindings } from './rename-bindings.ts';
import type { Rewritten } from './rewritten.ts';
import type { Rule } from '../rule/types.ts';
import type { Sample } from './sample.ts';

/** Fails with a readable list where findings and marks differ. */
export function expectMarked(sample: Sample, findings: readonly Finding[]): void {
  const shown = findings.map((finding) => ({ messageId: finding.messageId, line: lineOf(sample.text, finding.range[0]) }));
  const wanted = sample.expected.map(({ messageId, line }, i) => ({ messageId, line: line ?? shown[i]?.line ?? 0 }));
  expect(shown.sort(byLine), `findings of:\n${sample.text}`).toEqual(wanted.sort(byLine));
  for (const [i, { text, message, line }] of sample.expected.entries()) {
    const finding = findings[i];
    if (!finding) continue;
    if (text !== undefined) expect(sample.text.slice(...finding.range)).toBe(text);
    if (message !== undefined) expect(finding.message).toBe(message);
    expect(line === undefined || line > 0).toBe(true);
  }
}

const byLine = (a: { line: number; messageId: string }, b: { line: number; messageId: string }) =>
  a.line - b.line || (a.messageId < b.messageId ? -1 : Number(a.messageId > b.messageId));

/** Local names do not decide: renamed to a1, a2, …, the sample gives the same findings at the same places. */
export async function expectSameWhenRenamed(rule: Rule, input: AnalyzeInput, file: FileModel, findings: readonly Finding[]): Promise<void> {
  await expectSameIn(rule, input, renameBindings(file), findings, 'after renaming every local binding');
}

/** Code that never runs changes nothing, nor does the same method on an unrelated object. */
export async function expectSameWithPlantedCode(rule: Rule, input: AnalyzeInput, file: FileModel, findings: readonly Finding[], decoys: boolean): Promise<void> {
  await expectSameIn(rule, input, plantDeadCode(file), findings, 'with code that never runs');
  const planted = decoys ? plantDecoys(file, findings) : undefined;
  if (planted) await expectSameIn(rule, input, planted, findings, 'with the same methods on an unrelated object');
}

async function expectSameIn(rule: Rule, input: AnalyzeInput, { text, toOriginal }: Rewritten, findings: readonly Finding[], change: string): Promise<void> {
  const again = await analyzeWith(rule, { ...input, text });
  const places = again.findings.map(({ messageId, range }) => ({ messageId, range: [toOriginal(range[0], 'start'), toOriginal(range[1], 'end')] }));
  expect(places, `${change}:\n${text}`).toEqual(findings.map(({ messageId, range }) => ({ messageId, range: [...range] })));
}

/** Windows line ends and a byte order mark change nothing. */
export async function expectSameInVariants(rule: Rule, input: AnalyzeInput, findings: readonly Finding[]): Promise<void> {
  const crlf = input.text.replaceAll('\n', '\r\n');
  const inCrlf = await analyzeWith(rule, { ...input, text: crlf });
  expect(inCrlf.findings.map(toPlace(crlf)), 'with CRLF line ends').toEqual(findings.map(toPlace(input.text)));
  const marked = `\uFEFF${input.text}`;
  const withMark = await analyzeWith(rule, { ...input, text: marked });
  expect(withMark.findings.map(toPlace(marked)), 'with a byte order mark').toEqual(findings.map(toPlace(input.text)));
}

/** Line and column of start and end; a byte order mark has no column. */
function toPlace(text: string): (finding: Finding) => string {
  const at = (offset: number) => {
    const line = lineOf(text, offset);
    const column = offset - (text.lastIndexOf('\n', offset - 1) + 1) - (line === 1 && text.startsWith('\uFEFF') ? 1 : 0);
    return `${line}:${column}`;
  };
  return ({ messageId, range }) => `${messageId} ${at(range[0])}-${at(range[1])}`;
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
