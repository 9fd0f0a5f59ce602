/** The tables of core/docs/precision.md. Pure functions of the record. */
import type { Entry, Judgement, PrecisionRecord, Repository } from './precision-record.ts';

/** Counts of one rule, or of all. */
export interface Count {
  readonly name: string;
  readonly findings: number;
  readonly read: number;
  readonly right: number;
  readonly useless: number;
  readonly wrong: number;
}

export function countOf(name: string, entries: readonly Entry[]): Count {
  const judged = (judgement: Judgement) => entries.filter((entry) => entry.judgement === judgement).length;
  const [right, useless, wrong] = [judged('right'), judged('useless'), judged('wrong')];
  return { name, findings: entries.length, read: right + useless + wrong, right, useless, wrong };
}

/** One count for each rule that found something, by name. */
export function countsByRule(entries: readonly Entry[]): readonly Count[] {
  const rules = [...new Set(entries.map(({ ruleId }) => ruleId))].sort();
  return rules.map((ruleId) => countOf(ruleId, entries.filter((entry) => entry.ruleId === ruleId)));
}

/** What stands between the markers of precision.md. */
export function precisionText(record: PrecisionRecord): string {
  const now = record.entries.filter((entry) => entry.now);
  const first = record.entries.filter((entry) => entry.first).map((entry) => ({ ...entry, severity: entry.firstSeverity ?? entry.severity }));
  const roundOf = new Map(record.repositories.map(({ repo, round }) => [repo, round]));
  const rounds = [...new Set(roundOf.values())].sort((a, b) => a - b);
  const lines = record.repositories.reduce((sum, repository) => sum + repository.lines, 0);
  const perThousand = lines === 0 ? 0 : (now.length / lines) * 1000;
  return [
    `Run of ${record.date} with \`${record.preset}\`: ${record.repositories.length} repositories, ${thousands(lines)} lines of JavaScript and TypeScript, ${now.length} findings, ${perThousand.toFixed(2)} per 1,000 lines.`,
    table(['severity', ...judgementHeads, 'right or useless'], [...severityRows('now', now), ...rounds.flatMap((round) => severityRows(`at first, round ${round}`, first.filter(({ repo }) => roundOf.get(repo) === round)))]),
    '### By rule, now',
    table(['rule', ...judgementHeads], [...countsByRule(now), countOf('all', now)].map((count) => [rule(count.name), ...numbers(count)])),
    '### By rule, at first',
    table(['rule', ...judgementHeads], [...countsByRule(first), countOf('all', first)].map((count) => [rule(count.name), ...numbers(count)])),
    '### Repositories',
    table(['repository', 'commit', 'what it is', 'round', 'lines', 'findings now'], record.repositories.map((repository) => repositoryRow(repository, now))),
  ].join('\n\n');
}

const judgementHeads = ['findings', 'read', 'right', 'right but useless', 'wrong'];

function severityRows(when: string, entries: readonly Entry[]): readonly (readonly string[])[] {
  return ['error', 'warning', 'info'].map((severity) => {
    const count = countOf(severity, entries.filter((entry) => entry.severity === severity));
    return [`${severity}, ${when}`, ...numbers(count), count.read === 0 ? '-' : share(count.right + count.useless, count.read)];
  });
}

function numbers({ findings, read, right, useless, wrong }: Count): readonly string[] {
  return [String(findings), String(read), read === 0 ? '0' : `${right} (${share(right, read)})`, String(useless), String(wrong)];
}

function repositoryRow({ repo, commit, kind, round, lines }: Repository, now: readonly Entry[]): readonly string[] {
  return [repo, `\`${commit.slice(0, 12)}\``, kind, String(round), thousands(lines), String(now.filter((entry) => entry.repo === repo).length)];
}

function rule(name: string): string {
  return name === 'all' ? 'all' : `\`${name}\``;
}

function share(part: number, whole: number): string {
  return `${Math.round((part / whole) * 100)} %`;
}

function thousands(value: number): string {
  return value.toLocaleString('en-US');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((name, column) => (column === 0 || name === 'commit' || name === 'what it is' ? '---' : '--:'))), ...rows.map(line)].join('\n');
}
