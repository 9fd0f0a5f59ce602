/** What the engine reports, in offsets and in lines: the one vocabulary of all hosts. */
import type { Fix } from '../edit/types.ts';
import type { Range } from '../model/node.ts';
import type { Confidence, Severity } from '../rule/types.ts';

/** One step of a flow, source first. */
export interface FindingStep {
  readonly path: string;
  readonly range: Range;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  readonly text: string;
}

/** What silences a finding: a comment, where `reason` is the text behind `--`, or an entry of the baseline. */
export interface Suppression {
  readonly reason: string | null;
  /** Absent: a comment. */
  readonly kind?: 'baseline';
}

export interface Finding {
  /** Without namespace: `no-ssrf`. */
  readonly ruleId: string;
  readonly category: string;
  readonly cwe: readonly number[];
  readonly owasp: readonly string[];
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly path: string;
  /** UTF-16 offsets into the text. */
  readonly range: Range;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly messageId: string;
  /** One line of at most 160 characters; no secret in it. */
  readonly message: string;
  readonly why: string;
  readonly flow: readonly FindingStep[];
  readonly suppressed: Suppression | null;
  /** Fixes, best first; built when asked, each with the import that it needs alone. */
  fixes(): readonly Fix[];
}

/** A file or rule that failed, or a file that was not followed to its end; the run goes on. */
export interface AnalysisError {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly message: string;
  /** `parse`: the file's fault. `read`: it could not be read. `rule`: this tool's fault. `limit`: findings may be missing, see `flow/limits.ts`. */
  readonly kind: 'parse' | 'read' | 'rule' | 'limit';
}

/** False for what is worth knowing but no reason to end a run as failed. */
export function isFailure({ kind }: AnalysisError): boolean {
  return kind !== 'limit';
}

/** Something to know that is no finding, such as a suppression without the reason that `strict` demands. */
export interface Note {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

export interface FileResult {
  readonly path: string;
  /** By position, then by rule id. */
  readonly findings: readonly Finding[];
  readonly errors: readonly AnalysisError[];
  readonly notes: readonly Note[];
}

const severityRank = { info: 0, warning: 1, error: 2 } as const satisfies Record<Severity, number>;
const confidenceRank = { low: 0, medium: 1, high: 2 } as const satisfies Record<Confidence, number>;

export function lowerSeverity(a: Severity, b: Severity): Severity {
  return severityRank[a] <= severityRank[b] ? a : b;
}

/** Order of findings in every output. */
export function compareFindings(a: Finding, b: Finding): number {
  return a.range[0] - b.range[0] || a.range[1] - b.range[1] || compareText(a.ruleId, b.ruleId);
}

/** Of findings at one place by one rule, the gravest and surest stays; the list must be sorted. */
export function mergeDuplicates(sorted: readonly Finding[]): readonly Finding[] {
  const merged: Finding[] = [];
  for (const finding of sorted) {
    const last = merged.at(-1);
    if (!last || compareFindings(last, finding) !== 0) merged.push(finding);
    else if (isGraver(finding, last)) merged[merged.length - 1] = finding;
  }
  return merged;
}

function isGraver(a: Finding, b: Finding): boolean {
  const bySeverity = severityRank[a.severity] - severityRank[b.severity];
  return bySeverity > 0 || (bySeverity === 0 && confidenceRank[a.confidence] > confidenceRank[b.confidence]);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
