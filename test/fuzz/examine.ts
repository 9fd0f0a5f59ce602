/** What has to hold for any text whatever: no rule fails, places lie inside the text, and fixes keep a file parseable. */
import { analyzeSource, type SourceContext } from '../../core/src/engine/analyze-source.ts';
import { applyFixes, type Tier } from '../../core/src/engine/apply-fixes.ts';
import { toSettings } from '../../core/src/engine/config.ts';
import type { AnalysisError } from '../../core/src/engine/finding.ts';
import { parseSafely, type ParserHost } from '../../core/src/engine/parse.ts';
import { createProjectHost } from '../../core/src/engine/project-host.ts';
import type { Report } from '../../core/src/engine/report.ts';

export interface Examination {
  readonly outcome: 'parsed' | 'unparsed' | 'generated';
  readonly findings: number;
  /** Fixes applied in the tier `review`. */
  readonly fixed: number;
  readonly milliseconds: number;
  /** What does not hold, one line each; equal faults give equal lines. */
  readonly problems: readonly string[];
}

/** Runs all rules over a text, and applies all their fixes. */
export function examine(text: string, path: string, parser: ParserHost): Examination {
  const start = performance.now();
  const faults: AnalysisError[] = [];
  const settings = { ...toSettings({ preset: 'all' }), onFixError: (error: AnalysisError) => void faults.push(error) };
  const context: SourceContext = { settings, parser, project: createProjectHost() };
  const problems: string[] = [];
  let report: Report | undefined;
  let fixed = 0;
  try {
    report = analyzeSource(text, path, context);
    problems.push(...report.findings.flatMap((finding) => problemsOf(finding, text)));
    for (const tier of ['safe', 'review'] as const) {
      const { applied, problem } = tryFixes(report, text, path, tier, parser);
      if (problem !== undefined) problems.push(problem);
      fixed = applied;
    }
  } catch (error) {
    problems.push(`threw ${firstLines(error)}`);
  }
  faults.push(...(report?.errors ?? []).filter(({ kind }) => kind === 'rule'));
  problems.push(...faults.map(({ message }) => message.replace(/^The rule \S+ failed/, 'A rule failed')));
  const outcome = report?.skipped ? 'generated' : !report || report.errors.some(({ kind }) => kind === 'parse') ? 'unparsed' : 'parsed';
  return { outcome, findings: report?.findings.length ?? 0, fixed, milliseconds: performance.now() - start, problems: [...new Set(problems)] };
}

function problemsOf({ ruleId, range, line, column, endLine, endColumn, message, flow, fixes }: Report['findings'][number], text: string): readonly string[] {
  const isInside = ([start, end]: readonly [number, number]) => Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length;
  const checks: readonly (readonly [string, boolean])[] = [
    ['a range outside the text', isInside(range)],
    ['a place that is none', line >= 1 && column >= 1 && (endLine > line || (endLine === line && endColumn >= column))],
    ['a step that is nowhere', flow.every((step) => step.line >= 1 && step.column >= 1 && !/[\r\n]/.test(step.text))],
    ['a message over 160 characters or several lines', message !== '' && message.length <= 160 && !/[\r\n]/.test(message)],
    ['a fix without a title', fixes.every(({ title }) => title !== '' && !/[\r\n]/.test(title))],
    ['an edit outside the text', fixes.every(({ edits }) => edits.every((edit) => isInside(edit.range)))],
  ];
  return checks.filter(([, holds]) => !holds).map(([problem]) => `${ruleId}: ${problem}`);
}

function tryFixes({ findings, errors }: Report, text: string, path: string, tier: Tier, parser: ParserHost): { readonly applied: number; readonly problem?: string } {
  if (findings.length === 0 || errors.length > 0) return { applied: 0 };
  const result = applyFixes(text, findings, { tier });
  if (result.text === text) return { applied: 0 };
  const breaks = (candidate: string) => 'error' in parseSafely(parser, candidate.replace(/^\uFEFF/, ''), path);
  if (!breaks(result.text)) return { applied: result.applied.length };
  // The one to blame, where one alone does it.
  const guilty = result.applied.find((finding) => breaks(applyFixes(text, [finding], { tier }).text));
  return { applied: result.applied.length, problem: `${guilty?.ruleId ?? 'several rules'}: the fixed text cannot be parsed (${tier}${guilty ? `: ${guilty.fixes[0]?.title}` : ''})` };
}

function firstLines(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 3).map((line) => line.trim().replace(/\(?file:.*\/core\//, '(core/')).join(' ') : String(error);
}
