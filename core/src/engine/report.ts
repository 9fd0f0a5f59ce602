/** Results as the library hands them out: plain data that survives JSON, with the fixes' edits. */
import type { Edit, Fix } from '../edit/types.ts';
import type { FileModel } from '../model/file-model.ts';
import type { Range } from '../model/node.ts';
import type { Confidence, Severity } from '../rule/types.ts';
import { fingerprintsOf, type Fingerprint } from './fingerprint.ts';
import type { AnalysisError, FileResult, Finding, Note, Suppression } from './finding.ts';
import { originOf, rememberPlan } from './fix-plans.ts';

/** One step of a flow, source first. Line and column count from 1. */
export interface ReportedStep {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/** A finding as the JSON format shows it, with offsets and the edits of its fixes. */
export interface ReportedFinding {
  readonly ruleId: string;
  readonly category: string;
  /** Numbers of the weaknesses in the CWE list. */
  readonly cwe: readonly number[];
  /** e.g. `LLM05:2025`, `API8:2023`. */
  readonly owasp: readonly string[];
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** Relative to the working folder, with `/`. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** UTF-16 offsets into the text given. */
  readonly range: Range;
  /** One line of at most 160 characters; no secret in it. */
  readonly message: string;
  /** The harm. */
  readonly why: string;
  readonly flow: readonly ReportedStep[];
  /** Best first. Built at the first read. */
  readonly fixes: readonly Fix[];
  /** Stays the same when the code moves or is indented anew. */
  readonly fingerprint: string;
  /** Like the fingerprint, of rule and code alone: stays the same when the file is renamed, and is equal for equal lines. */
  readonly codeHash: string;
  /** Silenced by a comment or listed in the baseline; null: it counts. */
  readonly suppressed: Suppression | null;
}

/** Result of one file. */
export interface Report {
  readonly path: string;
  /** By position, then by rule id. */
  readonly findings: readonly ReportedFinding[];
  readonly errors: readonly AnalysisError[];
  readonly notes: readonly Note[];
  /** Why the file was not looked into: minified, bundled or compiled, or left out by the configuration. */
  readonly skipped?: 'generated' | 'ignored';
}

/** @param shift UTF-16 units between the analysed text and the text given (1 for a byte order mark). */
export function toReport(file: FileModel, { path, findings, errors, notes }: FileResult, shift = 0): Report {
  const fingerprints = fingerprintsOf(file, findings);
  return { path, findings: findings.map((finding, i) => toReported(finding, fingerprints[i] as Fingerprint, shift)), errors, notes };
}

function toReported(finding: Finding, { fingerprint, codeHash }: Fingerprint, shift: number): ReportedFinding {
  const { ruleId, category, cwe, owasp, severity, confidence, path, line, column, endLine, endColumn, message, why, suppressed } = finding;
  let fixes: readonly Fix[] | undefined;
  return {
    ruleId, category, cwe, owasp, severity, confidence, path, line, column, endLine, endColumn,
    range: moved(finding.range, shift),
    message,
    why,
    flow: finding.flow.map((step) => ({ path: step.path, line: step.line, column: step.column, text: step.text })),
    get fixes() {
      return (fixes ??= shift === 0 ? finding.fixes() : finding.fixes().map((fix) => movedFix(fix, shift)));
    },
    fingerprint,
    codeHash,
    suppressed,
  };
}

function movedFix(fix: Fix, shift: number): Fix {
  const edits: readonly Edit[] = fix.edits.map(({ range, text }) => ({ range: moved(range, shift), text }));
  const origin = originOf(fix);
  const result = { ...fix, edits };
  if (origin) rememberPlan(result, origin);
  return result;
}

function moved([start, end]: Range, shift: number): Range {
  return [start + shift, end + shift];
}
