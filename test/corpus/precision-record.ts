/** precision.json: which repositories were analysed, what was found in them, and how each finding was judged. No foreign code. */
import { isFields, listOf, numberOf, textOf, type Fields } from './read-json.ts';

/** `right` is worth mending; `useless` is true and yet nothing that its author would mend; `wrong` is a false alarm. */
export type Judgement = 'right' | 'useless' | 'wrong';

export interface Repository {
  /** owner/name */
  readonly repo: string;
  readonly commit: string;
  /** As `Telegram bot` or `MCP server`. */
  readonly kind: string;
  /** The first is that of the repositories whose findings led to changes; later ones were unseen when those were done. */
  readonly round: number;
  /** Lines analysed; 0 means that it was never run. */
  readonly lines: number;
}

/** Where a finding is in a pinned commit. */
export interface Place {
  readonly repo: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly ruleId: string;
  readonly severity: string;
}

/** One finding, and what was thought of it. */
export interface Entry extends Place {
  /** Absent: not read yet. */
  readonly judgement?: Judgement;
  /** Why it is useless or wrong. */
  readonly why?: string;
  /** Of the first run, where it was another than now. */
  readonly firstSeverity?: string;
  /** Reported by the first run of its repository, so nothing was made to fit it. */
  readonly first: boolean;
  /** Reported by the last run. */
  readonly now: boolean;
}

export interface PrecisionRecord {
  /** Day of the last run, as 2026-11-22. */
  readonly date: string;
  readonly preset: string;
  readonly repositories: readonly Repository[];
  readonly entries: readonly Entry[];
}

/** @throws Error that names the first entry which is none */
export function toRecord(json: unknown): PrecisionRecord {
  if (!isFields(json)) throw new Error('precision file: expected an object');
  const entries = listOf(json.entries).map((fields, index): Entry => {
    if (!isPlace(fields)) throw new Error(`precision file: entries[${index}] needs repo, path, line, column, ruleId, severity`);
    const judgement = toJudgement(fields.judgement, index);
    return {
      repo: textOf(fields.repo),
      path: textOf(fields.path),
      line: numberOf(fields.line),
      column: numberOf(fields.column),
      ruleId: textOf(fields.ruleId),
      severity: textOf(fields.severity),
      ...(judgement !== undefined && { judgement }),
      ...(typeof fields.why === 'string' && { why: fields.why }),
      ...(typeof fields.firstSeverity === 'string' && { firstSeverity: fields.firstSeverity }),
      first: fields.first === true,
      now: fields.now === true,
    };
  });
  const repositories = listOf(json.repositories).map((fields): Repository => ({ repo: textOf(fields.repo), commit: textOf(fields.commit), kind: textOf(fields.kind), round: numberOf(fields.round), lines: numberOf(fields.lines) }));
  return { date: textOf(json.date), preset: textOf(json.preset), repositories, entries };
}

function isPlace(fields: Fields): boolean {
  const texts = [fields.repo, fields.path, fields.ruleId, fields.severity];
  return texts.every((text) => typeof text === 'string') && typeof fields.line === 'number' && typeof fields.column === 'number';
}

function toJudgement(value: unknown, index: number): Judgement | undefined {
  if (value === undefined || value === 'right' || value === 'useless' || value === 'wrong') return value;
  throw new Error(`precision file: entries[${index}].judgement is right, useless or wrong`);
}

/** What makes two runs' findings the same one: a pinned commit does not move. */
export function placeOf({ repo, path, line, column, ruleId }: Omit<Place, 'severity'>): string {
  return `${repo}/${path}:${line}:${column} ${ruleId}`;
}

/**
 * The entries after a new run: known ones keep their judgement, those it no longer reports stay with `now: false`
 * if they were read, and new ones wait to be read.
 * @param firstRuns repositories that were never analysed before: what is found there is marked `first`
 */
export function merge(known: readonly Entry[], reported: readonly Place[], firstRuns: ReadonlySet<string>): readonly Entry[] {
  const byPlace = new Map(known.map((entry) => [placeOf(entry), entry]));
  const seen = new Set<string>();
  const current: Entry[] = [];
  for (const finding of reported) {
    const place = placeOf(finding);
    if (seen.has(place)) continue;
    seen.add(place);
    const entry = byPlace.get(place);
    current.push(entry ? { ...entry, ...firstSeverityOf(entry, finding), severity: finding.severity, now: true } : { ...finding, first: firstRuns.has(finding.repo), now: true });
  }
  const gone = known.filter((entry) => !seen.has(placeOf(entry)) && entry.judgement !== undefined).map((entry) => ({ ...entry, now: false }));
  return [...current, ...gone].sort((a, b) => compare(a.repo, b.repo) || compare(a.path, b.path) || a.line - b.line || a.column - b.column || compare(a.ruleId, b.ruleId));
}

/** What the first run said stays, whatever a later one says. */
function firstSeverityOf({ first, firstSeverity, severity }: Entry, finding: Place): Pick<Entry, 'firstSeverity'> {
  return first && firstSeverity === undefined && severity !== finding.severity ? { firstSeverity: severity } : {};
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
