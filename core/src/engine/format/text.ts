/** `--format text`: for people at a terminal, grouped by file. */
import { ruleUrl } from '../../rule/url.ts';
import type { Severity } from '../../rule/types.ts';
import type { Report, ReportedFinding } from '../report.ts';
import type { ReportSummary } from './json.ts';

export interface TextOptions {
  readonly color: boolean;
}

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, underline: 4 } as const;
type Style = keyof typeof codes;
type Paint = (style: Style, text: string) => string;

const styleOf = { error: 'red', warning: 'yellow', info: 'blue' } as const satisfies Record<Severity, Style>;

export function toText(reports: readonly Report[], summary: ReportSummary, { color }: TextOptions): string {
  const paint: Paint = color ? (style, text) => `\u001b[${codes[style]}m${text}\u001b[0m` : (_style, text) => text;
  const blocks = [...reports.flatMap((report) => fileBlock(report, paint)), summaryBlock(reports, summary, paint)];
  return `${blocks.join('\n\n')}\n`;
}

function fileBlock({ path, findings, errors, notes }: Report, paint: Paint): readonly string[] {
  const open = findings.filter(({ suppressed }) => suppressed === null);
  const lines = [
    ...errors.map(({ line, message }) => `  ${place(line, 1)}  ${paint('red', 'failed ')}  ${printable(message)}`),
    ...open.flatMap((finding) => findingLines(finding, paint)),
    ...notes.map(({ line, message }) => `  ${place(line, 1)}  ${paint('blue', 'note   ')}  ${printable(message)}`),
  ];
  return lines.length === 0 ? [] : [[paint('underline', printable(path)), ...lines].join('\n')];
}

function findingLines(finding: ReportedFinding, paint: Paint): readonly string[] {
  const { line, column, severity, message, ruleId, confidence, flow, fixes } = finding;
  const indent = ' '.repeat(22);
  const [source] = flow;
  const [fix] = fixes;
  return [
    `  ${place(line, column)}  ${paint(styleOf[severity], severity.padEnd(7))}  ${printable(message)}`,
    ...(source ? [indent + paint('dim', `from ${printable(source.path)}:${source.line}:${source.column} ${printable(source.text)}`)] : []),
    ...(fix ? [indent + paint('green', `fix: ${printable(fix.title)}`) + (fix.safety === 'review' ? paint('dim', ' (review)') : '')] : []),
    indent + paint('dim', `${ruleId}${confidence === 'high' ? '' : ` (${confidence} confidence)`} ${ruleUrl(ruleId)}`),
  ];
}

function summaryBlock(reports: readonly Report[], { files, findings, bySeverity }: ReportSummary, paint: Paint): string {
  const failed = reports.filter(({ errors }) => errors.length > 0).length;
  const silenced = reports.flatMap((report) => report.findings).filter(({ suppressed }) => suppressed !== null).length;
  const more = [
    ...(silenced > 0 ? [`${silenced} silenced by comments`] : []),
    ...(failed > 0 ? [`${count(failed, 'file')} failed`] : []),
  ];
  const tail = more.length === 0 ? '' : ` (${more.join(', ')})`;
  if (findings === 0) return paint('bold', `No findings in ${count(files, 'file')}`) + tail;
  const kinds = Object.entries(bySeverity).map(([severity, n]) => (severity === 'info' ? `${n} info` : count(n, severity)));
  return paint('bold', `${count(findings, 'finding')} in ${count(files, 'file')}: ${kinds.join(', ')}`) + tail;
}

function place(line: number, column: number): string {
  return `${line}:${column}`.padEnd(9);
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

/** Names of files may hold anything: no control character reaches the terminal. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}
