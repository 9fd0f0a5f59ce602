/** `--format markdown`: a job summary with the findings and the posture of each package, as GitHub and GitLab show it. */
import type { RuleMeta, Severity } from '../../rule/types.ts';
import { isFailure, type AnalysisError } from '../finding.ts';
import type { Report, ReportedFinding } from '../report.ts';
import type { ReportSummary } from './json.ts';
import { code, inline, table } from './markdown-text.ts';
import { count } from './paint.ts';
import { postureTables, type PackageFacts } from './posture.ts';

export interface MarkdownOptions {
  readonly rules: readonly RuleMeta[];
  /** Packages that the files belong to, in the order of the report. */
  readonly packages: readonly PackageFacts[];
  readonly version: string;
}

/** Findings that are spelled out; a job summary holds 1 MiB. */
const maxListed = 200;

const order = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

export function toMarkdown(reports: readonly Report[], summary: ReportSummary, options: MarkdownOptions): string {
  const findings = reports.flatMap((report) => report.findings);
  const open = order.flatMap((severity) => findings.filter((finding) => finding.suppressed === null && finding.severity === severity));
  const blocks = [
    '# secure-bot',
    headline(summary, findings.length - open.length),
    ...errorBlock(reports),
    ...findingsBlock(open),
    '## Posture',
    ...postureTables(reports, options),
    `Findings count errors, warnings and info; *accepted* ones are silenced by a comment or listed in the baseline. ${code('–')}: the control is off for this package. No finding is no proof: the analysis knows the SDKs and flows that its [documentation](https://github.com/secure-bot/secure-bot/tree/main/core/docs) names.`,
    `CWE: MITRE's weakness list. LLM: OWASP Top 10 for LLM Applications 2025. API: OWASP API Security Top 10 2023. Agentic: OWASP Top 10 for Agentic Applications 2026. secure-bot ${options.version}.`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function headline({ findings, files, bySeverity }: ReportSummary, accepted: number): string {
  const kinds = Object.entries(bySeverity).map(([severity, n]) => (severity === 'info' ? `${n} info` : count(n, severity)));
  const more = accepted > 0 ? ` ${accepted} accepted.` : '';
  return findings === 0 ? `**No findings** in ${count(files, 'file')}.${more}` : `**${count(findings, 'finding')}** in ${count(files, 'file')}: ${kinds.join(', ')}.${more}`;
}

function errorBlock(reports: readonly Report[]): readonly string[] {
  const errors = reports.flatMap((report) => report.errors);
  return [...errorList('## Files that failed', errors.filter(isFailure)), ...errorList('## Not followed to the end', errors.filter((error) => !isFailure(error)))];
}

function errorList(title: string, errors: readonly AnalysisError[]): readonly string[] {
  return errors.length === 0 ? [] : [title, errors.map(({ path, line, message }) => `- ${code(`${path}:${line}`)} ${inline(message)}`).join('\n')];
}

function findingsBlock(open: readonly ReportedFinding[]): readonly string[] {
  if (open.length === 0) return [];
  const rows = open.slice(0, maxListed).map(({ severity, path, line, ruleId, message, fixes }) => [
    severity, code(`${path}:${line}`), inline(message), ruleId, fixes[0]?.safety ?? '',
  ]);
  const rest = open.length > maxListed ? [`… and ${open.length - maxListed} more; the format json has all.`] : [];
  return ['## Findings', table(['Severity', 'Place', 'What', 'Rule', 'Fix'], rows), ...rest];
}
