/**
 * `--format github`: workflow commands that GitHub Actions turns into annotations of a pull request
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands).
 */
import type { Severity } from '../../rule/types.ts';
import { isFailure } from '../finding.ts';
import type { Report } from '../report.ts';
import type { ReportSummary } from './json.ts';
import { count } from './paint.ts';

export interface GithubOptions {
  /** Put before each path: from the root of the repository to the working folder, with `/` at the end. Default: nothing. */
  readonly prefix?: string;
}

interface Place {
  readonly path: string;
  readonly line: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

const commandOf = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, string>;
/** GitHub shows ten annotations of a kind for a step: the gravest come first. */
const order = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

export function toGithub(reports: readonly Report[], { findings, files, bySeverity }: ReportSummary, { prefix = '' }: GithubOptions = {}): string {
  const open = reports.flatMap((report) => report.findings).filter(({ suppressed }) => suppressed === null);
  const lines = [
    ...reports.flatMap(({ errors }) => errors).map((error) => command(isFailure(error) ? 'error' : 'warning', error, 'secure-bot', error.message, prefix)),
    ...order.flatMap((severity) => open.filter((finding) => finding.severity === severity))
      .map((finding) => command(commandOf[finding.severity], finding, finding.ruleId, finding.message, prefix)),
  ];
  const kinds = Object.entries(bySeverity).map(([severity, n]) => (severity === 'info' ? `${n} info` : count(n, severity)));
  const total = findings === 0 ? `No findings in ${count(files, 'file')}` : `${count(findings, 'finding')} in ${count(files, 'file')}: ${kinds.join(', ')}`;
  return [...lines, total, ''].join('\n');
}

function command(name: string, { path, line, column, endLine, endColumn }: Place, title: string, message: string, prefix: string): string {
  // Columns are shown for a range within one line only.
  const columns = column !== undefined && endLine === line ? [['col', column], ['endColumn', endColumn]] as const : [];
  const properties = [['file', prefix + path], ['line', line], ['endLine', endLine ?? line], ...columns, ['title', title]] as const;
  return `::${name} ${properties.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',')}::${escapeData(message)}`;
}

/** As `@actions/core` escapes; other control characters are of no use in a log. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A').replace(/[\u0000-\u001f\u007f]/g, '\ufffd');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
