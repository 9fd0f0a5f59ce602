/** Text of the score: tables for a terminal. */
import { isMiss, totalOf, type Share, type Tally, type Verdict } from './match.ts';
import { choose, excerpt } from './sample.ts';
import type { Failure, Finding, RuleInfo } from './types.ts';

/** Findings of the recommended rules, and their share by rule. */
export interface Noise {
  readonly lines: number;
  readonly findings: number;
  /** Findings per 1,000 lines. */
  readonly perThousand: number;
  readonly byRule: readonly { readonly ruleId: string; readonly findings: number; readonly share: number }[];
}

export function noiseOf(all: readonly Finding[], lines: number, rules: readonly RuleInfo[]): Noise {
  const recommended = new Set(rules.filter((rule) => rule.recommended).map(({ id }) => id));
  const findings = all.filter(({ ruleId }) => recommended.has(ruleId));
  const byRule = [...groupByRule(findings)]
    .map(([ruleId, list]) => ({ ruleId, findings: list.length, share: list.length / findings.length }))
    .sort((a, b) => b.findings - a.findings);
  return { lines, findings: findings.length, perThousand: lines === 0 ? 0 : (findings.length / lines) * 1000, byRule };
}

function groupByRule(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.ruleId);
    if (group) group.push(finding);
    else groups.set(finding.ruleId, [finding]);
  }
  return groups;
}

export function categoryTable(tallies: readonly Tally[]): string {
  const rows = [...tallies, totalOf(tallies)].map(({ category, badHigh, bad, okHigh, ok }) => [category, ...[badHigh, bad, okHigh, ok].map(shareText)]);
  return table([['category', 'bad high caught', 'bad caught', 'ok high flagged', 'ok flagged'], ...rows]);
}

export function noiseTable(noise: Noise): string {
  const rows = noise.byRule.map(({ ruleId, findings, share }) => [ruleId, String(findings), `${(share * 100).toFixed(1)} %`]);
  const head = `${noise.findings} findings in ${noise.lines} lines: ${noise.perThousand.toFixed(2)} per 1,000 lines`;
  return `${head}\n${table([['rule', 'findings', 'share'], ...rows])}`;
}

export function failureList(failures: readonly Failure[], shown = 20): string {
  if (failures.length === 0) return 'none';
  const lines = failures.slice(0, shown).map(({ path, line, message }) => `${path}:${line} ${message.split('\n', 4).join('\n    ')}`);
  return [`${failures.length}`, ...lines, ...(failures.length > shown ? [`… and ${failures.length - shown} more`] : [])].join('\n  ');
}

export function missList(verdicts: readonly Verdict[]): string {
  const lines = verdicts.filter(isMiss).map(({ label, findings }) => {
    const kind = label.label === 'bad' ? 'MISSED ' : 'FLAGGED';
    const place = `${label.repo}@${label.commit.slice(0, 12)}/${label.path}:${label.line}`;
    const found = findings.map(({ ruleId, line, message }) => `\n        ${ruleId} at line ${line}: ${message}`).join('');
    return `${kind} ${label.id} ${label.category} (${label.confidence}) ${place}\n        ${label.why}${found}`;
  });
  return lines.length === 0 ? 'none' : lines.join('\n');
}

export function sampleText(findings: readonly Finding[], count: number, seed: number): string {
  return [...groupByRule(findings)]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([ruleId, list]) => {
      const chosen = choose(list, count, seed);
      return [`=== ${ruleId}: ${chosen.length} of ${list.length}`, ...chosen.map(findingText)].join('\n\n');
    })
    .join('\n\n');
}

function findingText(finding: Finding): string {
  const steps = finding.flow.map(({ path, line, text }) => `    via ${path}:${line} ${text.slice(0, 80)}`);
  return [`${finding.path}:${finding.line}:${finding.column} ${finding.severity}`, `    ${finding.message}`, ...steps, excerpt(finding)].join('\n');
}

function shareText({ hits, total }: Share): string {
  return total === 0 ? '-' : `${hits}/${total} (${Math.round((hits / total) * 100)} %)`;
}

/** First column to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}
