/** `--format json`, formatVersion 1: what scripts read. Keys are only ever added. */
import type { Severity } from '../../rule/types.ts';
import type { Report } from '../report.ts';

export interface ReportSummary {
  /** Files looked at; those left out as minified, bundled, compiled or ignored are not counted. */
  readonly files: number;
  readonly parsed: number;
  /** Findings that count: those silenced by a comment are listed, not counted. */
  readonly findings: number;
  readonly bySeverity: Readonly<Partial<Record<Severity, number>>>;
  readonly byRule: Readonly<Record<string, number>>;
  readonly durationMs: number;
}

export interface ToolInfo {
  readonly name: string;
  readonly version: string;
}

const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

export function summarize(reports: readonly Report[], durationMs: number): ReportSummary {
  const files = reports.filter(({ skipped }) => skipped === undefined);
  const counted = files.flatMap(({ findings }) => findings.filter(({ suppressed }) => suppressed === null));
  const byRule: Record<string, number> = {};
  for (const id of counted.map(({ ruleId }) => ruleId).sort()) byRule[id] = (byRule[id] ?? 0) + 1;
  const bySeverity = severities.map((severity) => [severity, counted.filter((finding) => finding.severity === severity).length] as const).filter(([, count]) => count > 0);
  return {
    files: files.length,
    parsed: files.filter(({ errors }) => errors.every(({ kind }) => kind === 'rule' || kind === 'limit')).length,
    findings: counted.length,
    bySeverity: Object.fromEntries(bySeverity),
    byRule,
    durationMs: Math.round(durationMs),
  };
}

/** The whole report as text, with a line end. Fixes are named, not spelled out: an edit may hold a secret. */
export function toJson(reports: readonly Report[], summary: ReportSummary, tool: ToolInfo): string {
  const findings = reports.flatMap((report) => report.findings.map(({ range: _range, fixes, fingerprint, codeHash: _codeHash, suppressed, ...finding }) => ({
    ...finding,
    fixes: fixes.map(({ title, safety }) => ({ title, safety })),
    fingerprint,
    suppressed,
  })));
  const errors = reports.flatMap((report) => report.errors.map(({ path, line, message, kind }) => ({ path, line, message, kind })));
  const notes = reports.flatMap((report) => report.notes);
  return `${JSON.stringify({ formatVersion: 1, tool, summary, findings, errors, notes }, null, 2)}\n`;
}
