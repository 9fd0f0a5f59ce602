/** Options of the commands, checked. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { RuleChoice } from '../engine/config.ts';
import { severitySettings, type Config, type SeveritySetting } from '../engine/config-schema.ts';
import { unknownRule } from '../engine/parse-config.ts';
import { rules } from '../rules/index.ts';
import { UsageError } from './io.ts';

export type Format = 'text' | 'json';

export interface CheckOptions {
  readonly paths: readonly string[];
  readonly format: Format;
  readonly output?: string;
  readonly preset?: NonNullable<Config['preset']>;
  /** Only these rules. */
  readonly only?: readonly RuleChoice[];
  readonly configFile?: string;
  /** Default: any number. */
  readonly maxWarnings: number;
  readonly inlineConfig: boolean;
  readonly timing: boolean;
}

const formats = ['text', 'json'] as const;
const presetNames = ['recommended', 'strict', 'all'] as const;

/** @throws UsageError */
export function parseCheckOptions(args: readonly string[]): CheckOptions {
  const { values, positionals } = parse(args, {
    format: { type: 'string', default: 'text' },
    output: { type: 'string' },
    preset: { type: 'string' },
    rule: { type: 'string', multiple: true },
    config: { type: 'string' },
    'max-warnings': { type: 'string' },
    'no-inline-config': { type: 'boolean', default: false },
    timing: { type: 'boolean', default: false },
  });
  return {
    paths: positionals,
    format: oneOf(formats, values.format, '--format'),
    ...(values.output !== undefined && { output: notEmpty(values.output, '--output') }),
    ...(values.preset !== undefined && { preset: oneOf(presetNames, values.preset, '--preset') }),
    ...(values.rule !== undefined && { only: values.rule.map(toRuleChoice) }),
    ...(values.config !== undefined && { configFile: notEmpty(values.config, '--config') }),
    maxWarnings: values['max-warnings'] === undefined ? Number.POSITIVE_INFINITY : toCount(values['max-warnings'], '--max-warnings'),
    inlineConfig: !values['no-inline-config'],
    timing: values.timing,
  };
}

/** @throws UsageError */
export function parseRulesOptions(args: readonly string[]): { readonly format: Format } {
  const { values, positionals } = parse(args, { format: { type: 'string', default: 'text' } });
  if (positionals.length > 0) throw new UsageError(`expected no paths, found '${String(positionals[0])}'; see secure-bot rules --help`);
  return { format: oneOf(formats, values.format, '--format') };
}

function parse<const T extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    // Node's message names the option; the advice about `--` behind it is no help here.
    const [sentence = ''] = (error as Error).message.split(/\.(?:\s|$)/);
    throw new UsageError(sentence);
  }
}

/** `no-ssrf` or `no-ssrf=warning`; also with ESLint's namespace. */
function toRuleChoice(text: string): RuleChoice {
  const [name = '', severity, ...rest] = text.split('=');
  const id = name.replace(/^secure-bot\//, '');
  if (!rules.some(({ meta }) => meta.id === id)) throw new UsageError(`--rule: ${unknownRule(name, rules)}`);
  if (severity === undefined) return { id };
  if (rest.length > 0 || !(severitySettings as readonly string[]).includes(severity)) throw new UsageError(`--rule ${id}: expected one of ${severitySettings.join(', ')}, found '${[severity, ...rest].join('=')}'`);
  return { id, severity: severity as SeveritySetting };
}

function oneOf<const T extends string>(allowed: readonly T[], value: string, option: string): T {
  const found = allowed.find((item) => item === value);
  if (found === undefined) throw new UsageError(`${option}: expected one of ${allowed.join(', ')}, found '${value}'`);
  return found;
}

function notEmpty(value: string, option: string): string {
  if (value === '') throw new UsageError(`${option}: expected the path of a file, found nothing`);
  return value;
}

function toCount(value: string, option: string): number {
  if (!/^\d+$/.test(value)) throw new UsageError(`${option}: expected a whole number, found '${value}'`);
  return Number(value);
}
