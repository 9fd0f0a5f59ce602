/** Which finding answers which label. Pure functions. */
import type { Finding, Label } from './types.ts';

/** How many lines a finding may be away from its label. */
export const tolerance = 2;

/** A label, with the findings of its category that are on it. */
export interface Verdict {
  readonly label: Label;
  readonly findings: readonly Finding[];
  /** False: the file is not in the checkouts, so nothing is known. */
  readonly checked: boolean;
}

/** Recall on flaws and false alarms on harmless look-alikes, by category. */
export interface Tally {
  readonly category: string;
  readonly badHigh: Share;
  readonly bad: Share;
  readonly okHigh: Share;
  readonly ok: Share;
}

export interface Share {
  readonly hits: number;
  readonly total: number;
}

/**
 * Gives each finding to the nearest label of its category within the tolerance, so that a finding on a flaw
 * does not count against a harmless line just above it. At equal distance the flaw gets it.
 * @param pathOf the absolute path of a label's file, or undefined when it is not checked out
 */
export function judge(labels: readonly Label[], findings: readonly Finding[], pathOf: (label: Label) => string | undefined): readonly Verdict[] {
  const files = new Map(labels.map((label) => [label, pathOf(label)]));
  const given = new Map<Label, Finding[]>(labels.map((label) => [label, []]));
  for (const finding of findings) {
    const near = labels
      .filter((label) => label.category === finding.category && files.get(label) === finding.path && distance(label, finding) <= tolerance)
      .sort((a, b) => distance(a, finding) - distance(b, finding) || Number(a.label === 'ok') - Number(b.label === 'ok'));
    const [nearest] = near;
    if (nearest) given.get(nearest)?.push(finding);
  }
  return labels.map((label) => ({ label, findings: given.get(label) ?? [], checked: files.get(label) !== undefined }));
}

function distance(label: Label, finding: Finding): number {
  return Math.abs(label.line - finding.line);
}

/** A flaw without a finding, or a harmless line with one. */
export function isMiss({ label, findings, checked }: Verdict): boolean {
  return checked && (label.label === 'bad') === (findings.length === 0);
}

export function tally(verdicts: readonly Verdict[]): readonly Tally[] {
  const checked = verdicts.filter((verdict) => verdict.checked);
  const categories = [...new Set(checked.map(({ label }) => label.category))].sort();
  return categories.map((category) => {
    const share = (kind: Label['label'], high: boolean): Share => {
      const those = checked.filter(({ label }) => label.category === category && label.label === kind && (!high || label.confidence === 'high'));
      return { hits: those.filter(({ findings }) => findings.length > 0).length, total: those.length };
    };
    return { category, badHigh: share('bad', true), bad: share('bad', false), okHigh: share('ok', true), ok: share('ok', false) };
  });
}

/** The last row of the table. */
export function totalOf(tallies: readonly Tally[]): Tally {
  const add = (key: 'badHigh' | 'bad' | 'okHigh' | 'ok'): Share => ({
    hits: tallies.reduce((sum, row) => sum + row[key].hits, 0),
    total: tallies.reduce((sum, row) => sum + row[key].total, 0),
  });
  return { category: 'all', badHigh: add('badHigh'), bad: add('bad'), okHigh: add('okHigh'), ok: add('ok') };
}
