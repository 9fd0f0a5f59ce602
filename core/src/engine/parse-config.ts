/** Checks a configuration from outside: every problem names file, key and what was expected. */
import * as z from 'zod';
import type { Rule } from '../rule/types.ts';
import { rules as allRules } from '../rules/index.ts';
import { ConfigError, type ConfigProblem } from './config-error.ts';
import { configSchema, optionsSchemaOf, severitySettings, type Config } from './config-schema.ts';

/**
 * The configuration, if it is one.
 * @param source how the user knows the place: `secure-bot.config.json`, `settings['secure-bot']`, `config`.
 * @throws ConfigError
 */
export function parseConfig(value: unknown, source: string, rules: readonly Rule[] = allRules): Config {
  const outcome = configSchema().safeParse(value);
  if (!outcome.success) throw new ConfigError(outcome.error.issues.map((issue) => toProblem(issue, source, [], value)));
  const { rules: settings, ...config } = outcome.data;
  const problems = Object.entries(settings ?? {}).flatMap(([id, setting]) => ruleProblems(id, setting, source, rules));
  if (problems.length > 0) throw new ConfigError(problems);
  // ruleProblems has looked at every setting.
  return settings === undefined ? config : { ...config, rules: withoutNamespace(settings) as NonNullable<Config['rules']> };
}

/** Ids may be written as in ESLint: `secure-bot/no-ssrf`. */
function bareId(id: string): string {
  return id.replace(/^secure-bot\//, '');
}

function withoutNamespace(settings: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(settings).map(([id, setting]) => [bareId(id), setting]));
}

function ruleProblems(id: string, setting: unknown, source: string, rules: readonly Rule[]): readonly ConfigProblem[] {
  const rule = rules.find(({ meta }) => meta.id === bareId(id));
  if (!rule) return [{ source, key: toKey(['rules', id]), problem: unknownRule(id, rules) }];
  const [severity, options, ...rest] = Array.isArray(setting) ? (setting as readonly unknown[]) : [setting];
  const path = ['rules', id];
  if (!isSeverity(severity)) {
    return [{ source, key: toKey(Array.isArray(setting) ? [...path, 0] : path), problem: `expected ${orList(severitySettings)}, or a list of one of them and options; found ${show(severity)}` }];
  }
  if (rest.length > 0) return [{ source, key: toKey(path), problem: 'expected a severity and one object with options; found more' }];
  if (options === undefined) return [];
  // fromJSONSchema is typed for JSON Schema as a whole; the rules keep to the part that ESLint takes.
  const outcome = z.fromJSONSchema(optionsSchemaOf(rule.meta) as never).safeParse(options);
  return outcome.success ? [] : outcome.error.issues.map((issue) => toProblem(issue, source, [...path, 1], options));
}

/** What to say about an id that no rule has, with the id that was probably meant. */
export function unknownRule(id: string, rules: readonly Rule[]): string {
  const [nearest] = rules.map(({ meta }) => ({ id: meta.id, distance: editDistance(bareId(id), meta.id) })).sort((a, b) => a.distance - b.distance);
  return `expected the id of a rule; found '${id}'${nearest && nearest.distance <= 4 ? `, did you mean '${nearest.id}'?` : ''}`;
}

function isSeverity(value: unknown): boolean {
  return (severitySettings as readonly unknown[]).includes(value);
}

function toProblem(issue: z.core.$ZodIssue, source: string, base: readonly PropertyKey[], value: unknown): ConfigProblem {
  const key = toKey([...base, ...issue.path]);
  const found = show(issue.path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | undefined)?.[step], value));
  switch (issue.code) {
    case 'unrecognized_keys':
      return { source, key: toKey([...base, ...issue.path, issue.keys[0] ?? '']), problem: base.length === 0 ? `expected no such key; known keys are ${andList(knownKeys())}` : 'expected no such option' };
    case 'invalid_type':
      return { source, key, problem: `expected ${withArticle(issue.expected)}; found ${found}` };
    case 'invalid_value':
      return { source, key, problem: `expected ${orList(issue.values.map(String))}; found ${found}` };
    case 'too_small':
      return { source, key, problem: issue.origin === 'string' ? 'expected a text that is not empty' : `expected at least ${String(issue.minimum)}; found ${found}` };
    default:
      return { source, key, problem: `${issue.message.replace(/^Invalid input: /, '')}; found ${found}` };
  }
}

const knownKeys = () => Object.keys(configSchema().shape).filter((key) => key !== 'configPath');

function toKey(path: readonly PropertyKey[]): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? String(step) : `.${String(step)}`)).join('');
}

function withArticle(type: string): string {
  if (type === 'record') return 'an object';
  return `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;
}

/** The value's shape; texts only where they are short, since a configuration may hold anything. */
function show(value: unknown): string {
  if (typeof value === 'string') return value.length <= 20 ? `'${value}'` : 'a longer text';
  if (Array.isArray(value)) return 'a list';
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  return value === undefined ? 'nothing' : withArticle(typeof value);
}

function orList(items: readonly string[]): string {
  const quoted = items.map((item) => `'${item}'`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1) ?? ''}`;
}

function andList(items: readonly string[]): string {
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

/** Levenshtein's distance, row by row. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
