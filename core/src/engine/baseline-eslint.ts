/** ESLint's bulk suppressions (`eslint-suppressions.json`): counts by file and rule, of errors only, without reasons. */
import * as z from 'zod';
import { ConfigError } from './config-error.ts';
import { once } from './once.ts';
import type { ReportedFinding } from './report.ts';
import { namespace } from './suppress.ts';

/** `{ "src/a.ts": { "secure-bot/no-ssrf": { "count": 2 } } }` */
export type EslintSuppressions = Readonly<Record<string, Readonly<Record<string, { readonly count: number }>>>>;

const fileSchema = once(() => z.record(z.string(), z.record(z.string(), z.object({ count: z.int().min(0) }))));

/** @throws ConfigError */
export function parseSuppressions(text: string, source: string): EslintSuppressions {
  try {
    return fileSchema().parse(JSON.parse(text));
  } catch (cause) {
    throw new ConfigError([{ source, key: '', problem: "expected ESLint's suppressions file, { file: { rule: { count } } }" }], { cause });
  }
}

/** The findings that the file covers: for each file and rule the first so many. */
export function coveredBySuppressions(findings: readonly ReportedFinding[], suppressions: EslintSuppressions, toPath: (path: string) => string): readonly ReportedFinding[] {
  const left = new Map<string, number>();
  return findings.filter(({ path, ruleId }) => {
    const key = `${toPath(path)}\0${ruleId}`;
    const rest = left.get(key) ?? suppressions[toPath(path)]?.[`${namespace}/${ruleId}`]?.count ?? 0;
    left.set(key, rest - 1);
    return rest > 0;
  });
}

/** The file with this tool's rules as the findings say, and the other rules' counts as they were. */
export function toSuppressions(findings: readonly ReportedFinding[], before: EslintSuppressions, toPath: (path: string) => string): EslintSuppressions {
  const counts = new Map<string, Map<string, number>>();
  const add = (path: string, rule: string, count: number) => {
    const rules = counts.get(path) ?? new Map<string, number>();
    counts.set(path, rules.set(rule, (rules.get(rule) ?? 0) + count));
  };
  for (const [path, rules] of Object.entries(before)) {
    for (const [rule, { count }] of Object.entries(rules)) if (!rule.startsWith(`${namespace}/`)) add(path, rule, count);
  }
  for (const { path, ruleId, severity } of findings) if (severity === 'error') add(toPath(path), `${namespace}/${ruleId}`, 1);
  const files = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(files.map(([path, rules]) => [path, Object.fromEntries([...rules].map(([rule, count]) => [rule, { count }]))]));
}
