/** Text of one file to its report: parses, runs the rules, and steps over what is not worth reading. */
import { analyzeFile, type AnalysisSettings } from './analyze.ts';
import { rememberAsked } from './asked.ts';
import type { AnalysisError } from './finding.ts';
import type { ParserHost } from './parse.ts';
import type { CachingProjectHost } from './project-host.ts';
import { toReport, type Report } from './report.ts';
import { isGenerated } from './shape.ts';

export interface SourceContext {
  readonly settings: AnalysisSettings;
  readonly parser: ParserHost;
  readonly project: CachingProjectHost;
}

/** What one file took, in milliseconds. */
export interface SourceTimes {
  readonly parse: number;
  readonly rules: number;
}

/** @param path as findings show it: relative to the working folder. */
export function analyzeSource(text: string, path: string, { settings, parser, project }: SourceContext, onTimes?: (times: SourceTimes) => void): Report {
  // As in ESLint, the tree is that of the text behind the byte order mark.
  const shift = text.startsWith('\uFEFF') ? 1 : 0;
  const body = text.slice(shift);
  if (isGenerated(body, path)) return { path, findings: [], errors: [], notes: [], skipped: 'generated' };
  const start = performance.now();
  const outcome = project.modelOf(body, path, parser);
  const parsed = performance.now();
  if ('error' in outcome) return failed(path, { ...outcome.error, kind: 'parse' });
  // ESLint or a code action may have asked.
  project.takeAsked();
  const result = analyzeFile(outcome.file, settings);
  onTimes?.({ parse: parsed - start, rules: performance.now() - parsed });
  const report = toReport(outcome.file, result, shift);
  rememberAsked(report, project.takeAsked());
  return report;
}

/** Report of a file that gave nothing but an error. */
export function failed(path: string, error: Omit<AnalysisError, 'path'>): Report {
  return { path, findings: [], errors: [{ path, ...error }], notes: [] };
}
