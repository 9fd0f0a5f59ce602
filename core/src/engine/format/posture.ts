/** The posture of packages: which control has how many findings where, with the lists that auditors go by. */
import { ruleUrl } from '../../rule/url.ts';
import type { RuleMeta, Severity } from '../../rule/types.ts';
import type { Report, ReportedFinding } from '../report.ts';
import { code, inline, table } from './markdown-text.ts';
import { count } from './paint.ts';

/** A package (or bot) with its share of the files. */
export interface PackageFacts {
  readonly name: string;
  readonly owns: (path: string) => boolean;
  /** Ids of the rules that are on for it. */
  readonly enabled: ReadonlySet<string>;
}

interface PostureInput {
  readonly rules: readonly RuleMeta[];
  readonly packages: readonly PackageFacts[];
}

/** Columns that a reader can take in; more packages make more tables. */
const packagesInTable = 8;

export function postureTables(reports: readonly Report[], { rules, packages }: PostureInput): readonly string[] {
  const controls = rules.filter(({ id }) => packages.some(({ enabled }) => enabled.has(id)));
  const tables: string[] = [];
  for (let i = 0; i < packages.length; i += packagesInTable) tables.push(postureTable(reports, controls, packages.slice(i, i + packagesInTable)));
  return tables;
}

function postureTable(reports: readonly Report[], controls: readonly RuleMeta[], packages: readonly PackageFacts[]): string {
  const findings = packages.map(({ owns }) => reports.filter(({ path }) => owns(path)).flatMap((report) => report.findings));
  const files = packages.map(({ owns }) => reports.filter(({ path, skipped }) => skipped === undefined && owns(path)).length);
  const rows = controls.map((meta) => [
    `[${meta.id}](${ruleUrl(meta.id)})`,
    meta.cwe.map((id) => `[${id}](https://cwe.mitre.org/data/definitions/${id}.html)`).join(', '),
    entries(meta, 'LLM'), entries(meta, 'API'), entries(meta, 'ASI'),
    ...packages.map(({ enabled }, i) => (enabled.has(meta.id) ? cell((findings[i] ?? []).filter(({ ruleId }) => ruleId === meta.id)) : code('–'))),
  ]);
  const totals = ['**All**', '', '', '', '', ...findings.map((list, i) => `**${cell(list)}** in ${count(files[i] ?? 0, 'file')}`)];
  return table(['Control', 'CWE', 'LLM', 'API', 'Agentic', ...packages.map(({ name }) => inline(name))], [...rows, totals]);
}

function entries({ owasp }: RuleMeta, list: string): string {
  return owasp.filter((entry) => entry.startsWith(list)).map((entry) => entry.replace(/:\d+$/, '')).join(', ');
}

const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

function cell(findings: readonly ReportedFinding[]): string {
  const open = findings.filter(({ suppressed }) => suppressed === null);
  const parts = severities.flatMap((severity) => {
    const n = open.filter((finding) => finding.severity === severity).length;
    if (n === 0) return [];
    return [severity === 'info' ? `${n} info` : count(n, severity)];
  });
  const accepted = findings.length - open.length;
  return [...(parts.length === 0 ? ['no finding'] : parts), ...(accepted > 0 ? [`${accepted} accepted`] : [])].join(', ');
}
