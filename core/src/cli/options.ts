/** Options of check and fix, checked. */
import type { Tier } from '../engine/apply-fixes.ts';
import { noPaths, notEmpty, oneOf, parse, toCount, toRuleChoice } from './arguments.ts';
import type { AnalysisOptions } from './analysis.ts';

export type Format = (typeof formats)[number];

export interface CheckOptions extends AnalysisOptions {
  readonly paths: readonly string[];
  readonly format: Format;
  readonly output?: string;
  /** SARIF also gives what is silenced, marked so. */
  readonly showSuppressed: boolean;
  /** Default: any number. */
  readonly maxWarnings: number;
  readonly timing: boolean;
}

export interface FixCommandOptions extends AnalysisOptions {
  readonly paths: readonly string[];
  readonly tier: Tier;
  readonly dryRun: boolean;
  readonly showSecrets: boolean;
  readonly force: boolean;
}

const formats = ['text', 'json', 'sarif', 'github', 'markdown'] as const;
const listFormats = ['text', 'json'] as const;
const presetNames = ['recommended', 'strict', 'all'] as const;

/** Options of every command that analyses. */
const analysisOptions = {
  preset: { type: 'string' },
  rule: { type: 'string', multiple: true },
  config: { type: 'string' },
  'no-inline-config': { type: 'boolean', default: false },
} as const;

interface AnalysisValues {
  readonly preset?: string | undefined;
  readonly rule?: readonly string[] | undefined;
  readonly config?: string | undefined;
  readonly 'no-inline-config': boolean;
}

function toAnalysisOptions(values: AnalysisValues): AnalysisOptions {
  return {
    ...(values.preset !== undefined && { preset: oneOf(presetNames, values.preset, '--preset') }),
    ...(values.rule !== undefined && { only: values.rule.map(toRuleChoice) }),
    ...(values.config !== undefined && { configFile: notEmpty(values.config, '--config') }),
    inlineConfig: !values['no-inline-config'],
  };
}

/** @throws UsageError */
export function parseCheckOptions(args: readonly string[]): CheckOptions {
  const { values, positionals } = parse(args, {
    ...analysisOptions,
    format: { type: 'string', default: 'text' },
    output: { type: 'string' },
    'show-suppressed': { type: 'boolean', default: false },
    'max-warnings': { type: 'string' },
    timing: { type: 'boolean', default: false },
  });
  return {
    ...toAnalysisOptions(values),
    paths: positionals,
    format: oneOf(formats, values.format, '--format'),
    ...(values.output !== undefined && { output: notEmpty(values.output, '--output') }),
    showSuppressed: values['show-suppressed'],
    maxWarnings: values['max-warnings'] === undefined ? Number.POSITIVE_INFINITY : toCount(values['max-warnings'], '--max-warnings'),
    timing: values.timing,
  };
}

/** @throws UsageError */
export function parseFixOptions(args: readonly string[]): FixCommandOptions {
  const { values, positionals } = parse(args, {
    ...analysisOptions,
    tier: { type: 'string', default: 'safe' },
    'dry-run': { type: 'boolean', default: false },
    'show-secrets': { type: 'boolean', default: false },
    force: { type: 'boolean', default: false },
  });
  return {
    ...toAnalysisOptions(values),
    paths: positionals,
    tier: oneOf(['safe', 'review'], values.tier, '--tier'),
    dryRun: values['dry-run'],
    showSecrets: values['show-secrets'],
    force: values.force,
  };
}

/** @throws UsageError */
export function parseRulesOptions(args: readonly string[]): { readonly format: (typeof listFormats)[number] } {
  const { values, positionals } = parse(args, { format: { type: 'string', default: 'text' } });
  noPaths(positionals, 'rules');
  return { format: oneOf(listFormats, values.format, '--format') };
}
