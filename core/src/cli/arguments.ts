/** Reads the options of a command line; what is wrong is told in a sentence. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { RuleChoice } from '../engine/config.ts';
import { severitySettings, type SeveritySetting } from '../engine/config-schema.ts';
import { unknownRule } from '../engine/parse-config.ts';
import { rules } from '../rules/index.ts';
import { UsageError, type CommandIo } from './io.ts';

/** @throws UsageError */
export function parse<const T extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    // Node's message names the option; the advice about `--` behind it is no help here.
    const [sentence = ''] = (error as Error).message.split(/\.(?:\s|$)/);
    const unknown = /^Unknown option '(--?[^']*)'/.exec(sentence)?.[1];
    const near = unknown === undefined ? undefined : nearest(unknown, Object.keys(options).map((name) => `--${name}`));
    throw new UsageError(near === undefined ? sentence : `${sentence}; did you mean ${near}?`);
  }
}

/** `no-ssrf` or `no-ssrf=warning`; also with ESLint's namespace. */
export function toRuleChoice(text: string): RuleChoice {
  const [name = '', severity, ...rest] = text.split('=');
  const id = toRuleId(name, '--rule: ');
  if (severity === undefined) return { id };
  if (rest.length > 0 || !(severitySettings as readonly string[]).includes(severity)) throw new UsageError(`--rule ${id}: expected one of ${severitySettings.join(', ')}, found '${[severity, ...rest].join('=')}'`);
  return { id, severity: severity as SeveritySetting };
}

/** Id of a rule, with or without ESLint's namespace. */
export function toRuleId(name: string, prefix = ''): string {
  const id = name.replace(/^secure-bot\//, '');
  if (!rules.some(({ meta }) => meta.id === id)) throw new UsageError(`${prefix}${unknownRule(name, rules)}`);
  return id;
}

export function oneOf<const T extends string>(allowed: readonly T[], value: string, option: string): T {
  const found = allowed.find((item) => item === value);
  if (found === undefined) throw new UsageError(`${option}: expected one of ${allowed.join(', ')}, found '${value}'`);
  return found;
}

export function notEmpty(value: string, option: string): string {
  if (value === '') throw new UsageError(`${option}: expected the path of a file, found nothing`);
  return value;
}

export function toCount(value: string, option: string, least = 0): number {
  if (!/^\d+$/.test(value) || Number(value) < least) throw new UsageError(`${option}: expected a whole number${least > 0 ? ` of at least ${least}` : ''}, found '${value}'`);
  return Number(value);
}

/** @throws UsageError if there are any. */
export function noPaths(positionals: readonly string[], command: string): void {
  if (positionals.length > 0) throw new UsageError(`expected no paths, found '${String(positionals[0])}'; see secure-bot ${command} --help`);
}

/** Paths of the command line; `-` stands for those listed on standard input, one a line or separated by NUL. */
export async function readPaths(given: readonly string[], { stdin }: CommandIo): Promise<readonly string[]> {
  if (!given.includes('-')) return given.length === 0 ? ['.'] : given;
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  const listed = Buffer.concat(chunks).toString('utf8').split(/\0|\r?\n/).filter((path) => path.trim() !== '');
  return given.flatMap((path) => (path === '-' ? listed : [path]));
}

/** The name that was probably meant: the same but for a letter or two. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const isNear = (other: string) => {
    const letters = (text: string) => [...text].sort().join('');
    return letters(other) === letters(name) || other.startsWith(name) || isOneEditApart(name, other);
  };
  return name.length < 3 ? undefined : known.find(isNear);
}

function isOneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let same = 0;
  while (same < Math.min(a.length, b.length) && a[same] === b[same]) same++;
  return [a.slice(same + 1) === b.slice(same + 1), a.slice(same) === b.slice(same + 1), a.slice(same + 1) === b.slice(same)].includes(true);
}
