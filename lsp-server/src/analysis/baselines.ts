/** `.secure-bot-baseline.json` of a root: what it covers is not shown, and the command that writes it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import {
  baselineFileName, formatBaseline, isConfigError, matchBaseline, nextBaseline, parseBaseline, toDisplayPath,
  type Baseline, type BaselineContext, type EnabledRule, type Report, type ReportedFinding,
} from 'secure-bot/host';
import type { BaselineFinding, ConfigProblem, Job, Outcomes, Target } from './messages.ts';

export interface Baselines {
  /** The report with covered findings marked as suppressed. A wrong baseline covers nothing, and is a problem. */
  apply(report: Report, target: Target, rules: readonly EnabledRule[]): { readonly report: Report; readonly problem: ConfigProblem | null };
  /** Files are read anew. */
  reset(): void;
}

type Found = { readonly path: string; readonly baseline: Baseline } | { readonly problem: ConfigProblem } | undefined;

export function createBaselines(): Baselines {
  let known = new Map<string, Found>();

  /** The nearest one above a file, up to its root. */
  const find = (folder: string, root: string): Found => {
    if (known.has(folder)) return known.get(folder);
    const path = join(folder, baselineFileName);
    const found = existsSync(path) ? readBaseline(path) : folder === root || dirname(folder) === folder ? undefined : find(dirname(folder), root);
    known.set(folder, found);
    return found;
  };

  return {
    apply(report, { path, root }, rules) {
      const found = report.findings.length === 0 ? undefined : find(dirname(path), root);
      if (!found) return { report, problem: null };
      if ('problem' in found) return { report, problem: found.problem };
      const { reports } = matchBaseline([report], found.baseline, toContext(dirname(found.path), root, rules));
      return { report: reports[0] ?? report, problem: null };
    },
    reset() {
      known = new Map();
    },
  };
}

/** Accepts the findings of a whole root, as `secure-bot baseline` does. */
export function writeBaseline({ target: { root }, findings, analysed }: Extract<Job, { kind: 'baseline' }>, rules: readonly EnabledRule[]): Outcomes['baseline'] {
  const path = join(root, baselineFileName);
  const found = existsSync(path) ? readBaseline(path) : undefined;
  const before = found && 'baseline' in found ? found.baseline : { entries: [] };
  const context = toContext(root, root, rules);
  const match = matchBaseline(toReports(findings, analysed, root), before, context);
  writeFileSync(path, formatBaseline(nextBaseline(before, match, match.open, {}, context)));
  return { path, findings: findings.length };
}

/** As much of a report as a baseline looks at. */
function toReports(findings: readonly BaselineFinding[], analysed: readonly string[], root: string): readonly Report[] {
  return analysed.map((path) => {
    const shown = toDisplayPath(path, root);
    const own = findings.filter((finding) => finding.path === path).map(({ ruleId, codeHash }) => ({ ruleId, codeHash, path: shown, suppressed: null }) as unknown as ReportedFinding);
    return { path: shown, findings: own, errors: [], notes: [] };
  });
}

function readBaseline(path: string): Exclude<Found, undefined> {
  try {
    return { path, baseline: parseBaseline(readFileSync(path, 'utf8'), baselineFileName) };
  } catch (error) {
    if (isConfigError(error)) return { problem: { path, message: error.message } };
    return { problem: { path, message: `${baselineFileName}: cannot be read` } };
  }
}

function toContext(folder: string, root: string, rules: readonly EnabledRule[]): BaselineContext {
  const ran = new Set(rules.map(({ rule }) => rule.meta.id));
  return {
    toEntryPath: (path) => relative(folder, resolve(root, path)).split(sep).join('/'),
    isThere: (path) => existsSync(resolve(folder, path)),
    hasRun: (ruleId) => ran.has(ruleId),
    today: new Date().toISOString().slice(0, 10),
  };
}
