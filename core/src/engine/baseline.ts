/** Which findings a baseline covers, which of its entries cover nothing any more, and a new baseline from findings. */
import type { Baseline, BaselineEntry } from './baseline-file.ts';
import type { Report, ReportedFinding } from './report.ts';

export interface BaselineContext {
  /** Path of a report as the baseline writes it. */
  readonly toEntryPath: (path: string) => string;
  /** True if a file of an entry is there: what was not analysed this time is not gone. */
  readonly isThere: (entryPath: string) => boolean;
  /** True for rules that ran. */
  readonly hasRun: (ruleId: string) => boolean;
  /** Today, `2027-01-31`. */
  readonly today: string;
}

export interface BaselineMatch {
  /** The reports, with covered findings marked. */
  readonly reports: readonly Report[];
  /** Findings that no entry covers. */
  readonly open: readonly ReportedFinding[];
  /** Covered findings with their entries. */
  readonly covered: readonly (readonly [ReportedFinding, BaselineEntry])[];
  /** Entries, with the count that covers nothing: their findings are mended. */
  readonly stale: readonly BaselineEntry[];
  /** Entries past their day; they cover nothing. */
  readonly expired: readonly BaselineEntry[];
}

/** What is still to give of an entry. */
interface Allowance {
  readonly entry: BaselineEntry;
  left: number;
}

/** An entry covers findings of its rule at its code: in its file, or, if that is gone, in whatever file the code went to. */
export function matchBaseline(reports: readonly Report[], { entries }: Baseline, context: BaselineContext): BaselineMatch {
  const { toEntryPath, isThere, hasRun, today } = context;
  const expired = entries.filter(({ expires }) => expires !== undefined && expires < today);
  const allowances = entries.filter((entry) => !expired.includes(entry)).map((entry): Allowance => ({ entry, left: entry.count }));
  const byPlace = groupBy(allowances, ({ entry }) => placeKey(entry.path, entry.ruleId, entry.code));
  const analysed = new Set(reports.map(({ path }) => toEntryPath(path)));
  const moved = groupBy(allowances.filter(({ entry }) => !analysed.has(entry.path) && !isThere(entry.path)), ({ entry }) => placeKey('', entry.ruleId, entry.code));

  const covering = new Map<ReportedFinding, BaselineEntry>();
  const findings = reports.flatMap((report) => report.findings.map((finding) => ({ finding, path: toEntryPath(report.path) }))).filter(({ finding }) => finding.suppressed === null);
  const take = (finding: ReportedFinding, from: readonly Allowance[] | undefined) => {
    const allowance = from?.find(({ left }) => left > 0);
    if (!allowance) return;
    allowance.left -= 1;
    covering.set(finding, allowance.entry);
  };
  for (const { finding, path } of findings) take(finding, byPlace.get(placeKey(path, finding.ruleId, finding.codeHash)));
  for (const { finding } of findings) if (!covering.has(finding)) take(finding, moved.get(placeKey('', finding.ruleId, finding.codeHash)));

  return {
    reports: reports.map((report) => markCovered(report, covering)),
    open: findings.map(({ finding }) => finding).filter((finding) => !covering.has(finding)),
    covered: [...covering],
    stale: allowances.filter(({ entry, left }) => left > 0 && hasRun(entry.ruleId) && (analysed.has(entry.path) || !isThere(entry.path))).map(({ entry, left }) => ({ ...entry, count: left })),
    expired,
  };
}

/** What new entries say beside the finding. */
export type EntryNotes = Pick<BaselineEntry, 'reason' | 'owner' | 'expires'>;

/**
 * The baseline that covers all findings: what is covered keeps its notes, what is open gets `notes`, what is mended goes,
 * and what this run did not look at stays.
 * @param added findings to add; pass none to shrink only.
 */
export function nextBaseline({ entries }: Baseline, match: BaselineMatch, added: readonly ReportedFinding[], notes: EntryNotes, { toEntryPath }: BaselineContext): Baseline {
  const gone = new Set(match.stale.map(noteKey));
  const settled = new Set([...match.expired, ...match.covered.map(([, entry]) => entry)]);
  const kept = entries.filter((entry) => !settled.has(entry) && !gone.has(noteKey(entry)));
  const covered = match.covered.map(([finding, { reason, owner, expires }]) => toEntry(finding, { reason, owner, expires }, toEntryPath));
  return { entries: merged([...kept, ...covered, ...added.map((finding) => toEntry(finding, notes, toEntryPath))]) };
}

function toEntry(finding: ReportedFinding, notes: EntryNotes, toEntryPath: (path: string) => string): BaselineEntry {
  return { path: toEntryPath(finding.path), ruleId: finding.ruleId, code: finding.codeHash, count: 1, ...notes };
}

/** Equal entries become one with their counts added. */
function merged(entries: readonly BaselineEntry[]): readonly BaselineEntry[] {
  const byKey = new Map<string, BaselineEntry>();
  for (const entry of entries) {
    const key = noteKey(entry);
    byKey.set(key, { ...entry, count: entry.count + (byKey.get(key)?.count ?? 0) });
  }
  return [...byKey.values()];
}

/** Entries of `now` that `before` does not allow: a baseline only ever shrinks. */
export function grownEntries(before: Baseline, now: Baseline): readonly BaselineEntry[] {
  const allowed = new Map<string, number>();
  for (const { ruleId, code, count } of before.entries) allowed.set(placeKey('', ruleId, code), (allowed.get(placeKey('', ruleId, code)) ?? 0) + count);
  return now.entries.flatMap((entry) => {
    // Files may have been renamed: the code decides.
    const key = placeKey('', entry.ruleId, entry.code);
    const rest = allowed.get(key) ?? 0;
    allowed.set(key, Math.max(0, rest - entry.count));
    return entry.count > rest ? [{ ...entry, count: entry.count - rest }] : [];
  });
}

function markCovered(report: Report, covering: ReadonlyMap<ReportedFinding, BaselineEntry>): Report {
  if (!report.findings.some((finding) => covering.has(finding))) return report;
  return { ...report, findings: report.findings.map((finding) => withEntry(finding, covering.get(finding))) };
}

function withEntry(finding: ReportedFinding, entry: BaselineEntry | undefined): ReportedFinding {
  if (!entry) return finding;
  // The fixes stay lazy behind the prototype of the copy.
  return Object.defineProperty({ ...withoutFixes(finding), suppressed: { reason: entry.reason ?? null, kind: 'baseline' } as const }, 'fixes', { get: () => finding.fixes, enumerable: true }) as ReportedFinding;
}

function withoutFixes(finding: ReportedFinding): Omit<ReportedFinding, 'fixes'> {
  return Object.fromEntries(Object.keys(finding).filter((key) => key !== 'fixes').map((key) => [key, finding[key as keyof ReportedFinding]])) as unknown as Omit<ReportedFinding, 'fixes'>;
}

function placeKey(path: string, ruleId: string, code: string): string {
  return [path, ruleId, code].join('\0');
}

function noteKey({ path, ruleId, code, reason = '', owner = '', expires = '' }: Omit<BaselineEntry, 'count'>): string {
  return [path, ruleId, code, reason, owner, expires].join('\0');
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
