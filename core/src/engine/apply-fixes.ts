/** Applies fixes of many findings of one file at once, with one merged import. */
import { applyEdits, hasOverlap } from '../edit/apply-edits.ts';
import { resolveFixes } from '../edit/imports.ts';
import type { Edit, Fix, FixPlan, Safety } from '../edit/types.ts';
import { originOf, type FixOrigin } from './fix-plans.ts';
import type { ReportedFinding } from './report.ts';

/** `safe`: only fixes that change nothing for honest users. `review`: those too that a person should look at. */
export type Tier = Safety;

export interface AppliedFixes<F> {
  readonly text: string;
  readonly applied: readonly F[];
  /** Findings without a fix of the tier, and those whose fix overlaps one that was applied: analyse the new text and fix again. */
  readonly skipped: readonly F[];
}

const byteOrderMark = '\uFEFF';

/**
 * The text with the first fix of the tier of each finding. Suppressed findings are left alone.
 * The findings must come from this very text.
 */
export function applyFixes<F extends Pick<ReportedFinding, 'fixes' | 'suppressed'>>(text: string, findings: readonly F[], { tier = 'safe' }: { tier?: Tier } = {}): AppliedFixes<F> {
  const chosen = new Map<F, Fix>();
  for (const finding of findings) {
    const fix = !finding.suppressed ? finding.fixes.find(({ safety }) => safety === 'safe' || tier === 'review') : undefined;
    if (fix && fits(text, fix)) chosen.set(finding, fix);
  }
  return applyPlans(text, findings, chosen) ?? applyFinished(text, findings, chosen);
}

/** Merged from the plans, which this process still has if the findings did not come through JSON. */
function applyPlans<F>(text: string, findings: readonly F[], chosen: ReadonlyMap<F, Fix>): AppliedFixes<F> | undefined {
  const bom = text.startsWith(byteOrderMark) ? byteOrderMark : '';
  const origins = new Map<F, FixOrigin>();
  for (const [finding, fix] of chosen) {
    const origin = originOf(fix);
    if (!origin || origin.file.text !== text.slice(bom.length)) return undefined;
    origins.set(finding, origin);
  }
  const [first] = origins.values();
  if (!first) return undefined;
  let accepted: [F, FixPlan][] = [];
  for (const [finding, { plan }] of origins) {
    if (areApart(accepted.flatMap(([, { edits }]) => edits), plan.edits)) accepted.push([finding, plan]);
  }
  let result = merge(first, accepted);
  if (result === undefined) {
    // One of them meets the import that another needs: add them one by one, and leave that one for the next round.
    const all = accepted;
    accepted = [];
    for (const entry of all) if (merge(first, [...accepted, entry]) !== undefined) accepted.push(entry);
    result = merge(first, accepted) ?? text.slice(bom.length);
  }
  const applied = accepted.map(([finding]) => finding);
  return { text: bom + result, applied, skipped: findings.filter((finding) => !applied.includes(finding)) };
}

/** The text with all plans applied; undefined if one of them overlaps the import. */
function merge({ file, imports }: FixOrigin, entries: readonly (readonly [unknown, FixPlan])[]): string | undefined {
  try {
    return applyEdits(file.text, resolveFixes(file, entries.map(([, plan]) => plan), imports));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** False where edits overlap, and where both insert at one place: they come from fixes that do not know of each other. */
function areApart(known: readonly Ranged[], added: readonly Ranged[]): boolean {
  return !hasOverlap([...known, ...added]) && !added.some((edit) => known.some((other) => isAtSamePlace(other, edit)));
}

type Ranged = Pick<Edit, 'range'>;

/** From finished edits alone: fixes that share an import edit go together, others that meet it wait for the next round. */
function applyFinished<F>(text: string, findings: readonly F[], chosen: ReadonlyMap<F, Fix>): AppliedFixes<F> {
  const edits: Edit[] = [];
  const applied: F[] = [];
  for (const [finding, fix] of chosen) {
    const added = fix.edits.filter((edit) => !edits.some((known) => isSame(known, edit)));
    if (added.length === 0 || !areApart(edits, added)) continue;
    edits.push(...added);
    applied.push(finding);
  }
  return { text: applyEdits(text, edits), applied, skipped: findings.filter((finding) => !applied.includes(finding)) };
}

function isSame(a: Edit, b: Edit): boolean {
  return a.text === b.text && isAtSamePlace(a, b);
}

function isAtSamePlace({ range: a }: Ranged, { range: b }: Ranged): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function fits(text: string, { edits }: Fix): boolean {
  // Findings of the JSON format name their fixes without edits.
  return Array.isArray(edits) && edits.every(({ range: [start, end] }) => start >= 0 && start <= end && end <= text.length) && !hasOverlap(edits);
}
