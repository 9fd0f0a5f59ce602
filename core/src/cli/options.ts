/** Options of check and fix, checked. */
import type { Tier } from '../engine/apply-fixes.ts';
import { baselineFileName } from '../engine/baseline-file.ts';
import type { EntryNotes } from '../engine/baseline.ts';
import { noPaths, notEmpty, oneOf, parse, toCount, toRuleChoice } from './arguments.ts';
import type { AnalysisOptions } from './analysis.ts';
import { UsageError } from './io.ts';

export type Format = (typeof formats)[number];

export interface CheckOptions extends AnalysisOptions {
  readonly paths: readonly string[];
  readonly format: Format;
  readonly output?: string;
  readonly baselineFile?: string;
  /** Only findings that are new since the merge base with this branch or commit. */
  readonly diffBase?: string;
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

export interface BaselineOptions extends AnalysisOptions {
  readonly paths: readonly string[];
  readonly file: string;
  /** Write nothing; fail where the file is not exact. */
  readonly check: boolean;
  /** Only take out what is mended. */
  readonly prune: boolean;
  /** With `check`: fail where the file has grown since the merge base. */
  readonly diffBase?: string;
  readonly importEslint?: string;
  readonly exportEslint?: string;
  /** For entries that are added. */
  readonly notes: EntryNotes;
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
    baseline: { type: 'string' },
    diff: { type: 'string' },
    'show-suppressed': { type: 'boolean', default: false },
    'max-warnings': { type: 'string' },
    timing: { type: 'boolean', default: false },
  });
  return {
    ...toAnalysisOptions(values),
    paths: positionals,
    format: oneOf(formats, values.format, '--format'),
    ...(values.output !== undefined && { output: notEmpty(values.output, '--output') }),
    ...(values.baseline !== undefined && { baselineFile: notEmpty(values.baseline, '--baseline') }),
    ...(values.diff !== undefined && { diffBase: values.diff }),
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
export function parseBaselineOptions(args: readonly string[]): BaselineOptions {
  const { values, positionals } = parse(args, {
    ...analysisOptions,
    output: { type: 'string', default: baselineFileName },
    check: { type: 'boolean', default: false },
    prune: { type: 'boolean', default: false },
    diff: { type: 'string' },
    reason: { type: 'string' },
    owner: { type: 'string' },
    expires: { type: 'string' },
    'import-eslint': { type: 'string' },
    'export-eslint': { type: 'string' },
  });
  if (values.diff !== undefined && !values.check) throw new UsageError('--diff: expected with --check only');
  if (values.check && values.prune) throw new UsageError('--check and --prune: expected one of them');
  if (values.expires !== undefined && (!/^\d{4}-\d\d-\d\d$/.test(values.expires) || Number.isNaN(Date.parse(values.expires)))) throw new UsageError(`--expires: expected a day such as 2027-01-31, found '${values.expires}'`);
  return {
    ...toAnalysisOptions(values),
    paths: positionals,
    file: notEmpty(values.output, '--output'),
    check: values.check,
    prune: values.prune,
    ...(values.diff !== undefined && { diffBase: values.diff }),
    ...(values['import-eslint'] !== undefined && { importEslint: notEmpty(values['import-eslint'], '--import-eslint') }),
    ...(values['export-eslint'] !== undefined && { exportEslint: notEmpty(values['export-eslint'], '--export-eslint') }),
    notes: { reason: values.reason, owner: values.owner, expires: values.expires },
  };
}

/** @throws UsageError */
export function parseRulesOptions(args: readonly string[]): { readonly format: (typeof listFormats)[number] } {
  const { values, positionals } = parse(args, { format: { type: 'string', default: 'text' } });
  noPaths(positionals, 'rules');
  return { format: oneOf(listFormats, values.format, '--format') };
}
