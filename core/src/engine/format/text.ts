/** `--format text`: for people at a terminal, grouped by file. */
import type { Severity } from '../../rule/types.ts';
import { isFailure } from '../finding.ts';
import type { Report, ReportedFinding } from '../report.ts';
import type { ReportSummary } from './json.ts';
import { count, createPaint, printable, wrap, type Paint, type Style } from './paint.ts';

export interface TextOptions {
  readonly color: boolean;
  /** Lines are wrapped at this column. Default: not at all. */
  readonly width?: number;
}

interface Look {
  readonly paint: Paint;
  readonly width: number;
}

const styleOf = { error: 'red', warning: 'yellow', info: 'blue' } as const satisfies Record<Severity, Style>;

/** Width of `  12:34    warning  `. */
const indent = ' '.repeat(20);

export function toText(reports: readonly Report[], summary: ReportSummary, { color, width = 0 }: TextOptions): string {
  const look = { paint: createPaint(color), width };
  const blocks = [...reports.flatMap((report) => fileBlock(report, look)), summaryBlock(reports, summary, look)];
  return `${blocks.join('\n\n')}\n`;
}

function fileBlock({ path, findings, errors, notes }: Report, look: Look): readonly string[] {
  const open = findings.filter(({ suppressed }) => suppressed === null);
  const lines = [
    ...errors.filter(isFailure).map(({ line, message }) => headLine(line, 1, 'failed', 'red', message, look)),
    ...open.flatMap((finding) => findingLines(finding, look)),
    ...[...errors.filter((error) => !isFailure(error)), ...notes].map(({ line, message }) => headLine(line, 1, 'note', 'blue', message, look)),
  ];
  return lines.length === 0 ? [] : [[look.paint('underline', printable(path)), ...lines].join('\n')];
}

function headLine(line: number, column: number, label: string, style: Style, message: string, { paint, width }: Look): string {
  const text = wrap(indent + printable(message), width, indent).slice(indent.length);
  return `  ${`${line}:${column}`.padEnd(9)}${paint(style, label.padEnd(7))}  ${text}`;
}

function findingLines(finding: ReportedFinding, look: Look): readonly string[] {
  const { line, column, severity, message, ruleId, confidence, flow, fixes } = finding;
  const { paint, width } = look;
  const [source] = flow;
  const [fix] = fixes;
  const below = (style: Style, text: string) => wrap(indent + printable(text), width, indent).split('\n').map((part) => indent + paint(style, part.slice(indent.length))).join('\n');
  const isElsewhere = source !== undefined && (source.path !== finding.path || source.line !== line);
  return [
    headLine(line, column, severity, styleOf[severity], message, look),
    ...(isElsewhere ? [below('dim', `from ${source.path}:${source.line}:${source.column} ${source.text}`)] : []),
    ...(fix ? [below('green', `fix${fix.safety === 'review' ? ' (review)' : ''}: ${fix.title}`)] : []),
    below('dim', `${ruleId}${confidence === 'high' ? '' : `, ${confidence} confidence`}`),
  ];
}

function summaryBlock(reports: readonly Report[], { files, findings, bySeverity, byRule }: ReportSummary, { paint }: Look): string {
  const tail = tailOf(reports);
  if (findings === 0) return paint('bold', `No findings in ${count(files, 'file')}`) + tail;
  const kinds = Object.entries(bySeverity).map(([severity, n]) => (severity === 'info' ? `${n} info` : count(n, severity)));
  const width = Math.max(...Object.values(byRule).map((n) => String(n).length));
  const rules = Object.entries(byRule).sort(([, a], [, b]) => b - a).map(([id, n]) => `  ${String(n).padStart(width)}  ${id}`);
  const head = paint('bold', `${count(findings, 'finding')} in ${count(files, 'file')}: ${kinds.join(', ')}`) + tail;
  const [first = ''] = Object.keys(byRule);
  return [head, ...rules, paint('dim', `\`secure-bot explain ${rules.length === 1 ? first : 'RULE'}\` tells why and how to mend it${hintOf(reports)}`)].join('\n');
}

/** What is behind the numbers. */
function tailOf(reports: readonly Report[]): string {
  const failed = reports.filter(({ errors }) => errors.some(isFailure)).length;
  const cut = reports.filter(({ errors }) => errors.some((error) => !isFailure(error))).length;
  const silent = reports.flatMap((report) => report.findings).flatMap(({ suppressed }) => suppressed ?? []);
  const known = silent.filter(({ kind }) => kind === 'baseline').length;
  const more = [
    ...(silent.length > known ? [`${silent.length - known} silenced by comments`] : []),
    ...(known > 0 ? [`${known} in the baseline`] : []),
    ...(failed > 0 ? [`${count(failed, 'file')} failed`] : []),
    ...(cut > 0 ? [`${count(cut, 'file')} not followed to the end`] : []),
  ];
  return more.length === 0 ? '' : ` (${more.join(', ')})`;
}

function hintOf(reports: readonly Report[]): string {
  const fixes = reports.flatMap(({ findings }) => findings).filter(({ suppressed }) => suppressed === null).flatMap((finding) => finding.fixes.slice(0, 1));
  const safe = fixes.filter(({ safety }) => safety === 'safe').length;
  if (fixes.length === 0) return '';
  const review = `\`secure-bot fix --tier review\` changes ${fixes.length} of them for you to look at`;
  if (safe === 0) return `; ${review}`;
  return `; \`secure-bot fix\` mends ${safe} of them${fixes.length > safe ? `, ${review}` : ''}`;
}
