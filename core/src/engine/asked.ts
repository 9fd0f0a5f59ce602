/** Files whose importers a report looked at: it changes with those, too. Beside the reports, which are what users see. */
import type { Report } from './report.ts';

const asked = new WeakMap<Report, readonly string[]>();

/** @param paths absolute. */
export function rememberAsked(report: Report, paths: readonly string[]): void {
  if (paths.length > 0) asked.set(report, paths);
}

export function askedFor(report: Report): readonly string[] {
  return asked.get(report) ?? [];
}
