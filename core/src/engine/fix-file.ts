/** Fixes one text until nothing is left to fix: each round analyses what the last one wrote. */
import type { Fix, Safety } from '../edit/types.ts';
import { applyFixes, type Tier } from './apply-fixes.ts';
import type { Report, ReportedFinding } from './report.ts';

/** A fix that was applied. */
export interface AppliedFix {
  readonly ruleId: string;
  readonly title: string;
  readonly safety: Safety;
}

export interface FixOutcome {
  /** The text with all fixes; the given one if there was nothing to fix. */
  readonly text: string;
  readonly applied: readonly AppliedFix[];
  /** Analysis of the given text. */
  readonly before: Report;
  /** Analysis of the fixed text: its findings are left for a person. */
  readonly after: Report;
}

export interface FixOptions {
  /** Report of a text of this file, with all rules. */
  readonly analyze: (text: string) => Promise<Report>;
  readonly tier: Tier;
  /** Findings that may be fixed. Default: all. */
  readonly isWanted?: (finding: ReportedFinding) => boolean;
}

/** Fixes may uncover findings; a chain longer than this is a circle. */
const maxRounds = 12;

/** Never gives a text that parses worse than the one given: a round that would break the file is taken back. */
export async function fixFile(text: string, { analyze, tier, isWanted = () => true }: FixOptions): Promise<FixOutcome> {
  const before = await analyze(text);
  const applied: AppliedFix[] = [];
  const seen = new Set([text]);
  const refused = new Set<string>();
  let current = { text, report: before };
  for (let round = 0; round < maxRounds; round++) {
    const wanted = current.report.findings.filter((finding) => isWanted(finding) && !refused.has(finding.fingerprint));
    const next = (await tryAll(current.text, wanted)) ?? (await tryEach(current.text, wanted));
    if (!next || seen.has(next.text)) break;
    seen.add(next.text);
    applied.push(...next.applied);
    current = next;
  }
  return { text: current.text, applied, before, after: current.report };

  async function tryAll(from: string, findings: readonly ReportedFinding[]) {
    const result = applyFixes(from, findings, { tier });
    if (result.applied.length === 0) return undefined;
    const changed = withLineEndsOf(from, result.text);
    if (changed === from) return undefined;
    const report = await analyze(changed);
    return isBroken(report) ? undefined : { text: changed, report, applied: result.applied.map((finding) => toApplied(finding, tier)) };
  }

  /** One fix breaks the file: the first other one that does not. */
  async function tryEach(from: string, findings: readonly ReportedFinding[]) {
    for (const finding of findings) {
      if (!fixOf(finding, tier)) continue;
      const result = await tryAll(from, [finding]);
      if (result) return result;
      refused.add(finding.fingerprint);
    }
    return undefined;
  }
}

/** The fix that a tier takes of a finding. */
export function fixOf({ fixes, suppressed }: ReportedFinding, tier: Tier): Fix | undefined {
  return suppressed ? undefined : fixes.find(({ safety }) => safety === 'safe' || tier === 'review');
}

function toApplied(finding: ReportedFinding, tier: Tier): AppliedFix {
  const fix = fixOf(finding, tier);
  return { ruleId: finding.ruleId, title: fix?.title ?? '', safety: fix?.safety ?? 'review' };
}

function isBroken({ errors }: Report): boolean {
  return errors.some(({ kind }) => kind === 'parse');
}

/** In a file that ends all its lines with CRLF, new lines do, too. */
function withLineEndsOf(original: string, text: string): string {
  return /\r\n/.test(original) && !/(?<!\r)\n/.test(original) ? text.replace(/(?<!\r)\n/g, '\r\n') : text;
}
