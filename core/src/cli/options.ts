/** Options of the commands, checked. */
import type { Tier } from '../engine/apply-fixes.ts';
import type { EntryNotes } from '../engine/baseline.ts';
import { noPaths, notEmpty, oneOf, parse, toCount, toRuleChoice, toRuleId } from './arguments.ts';
import type { AnalysisOptions } from './analysis.ts';
import { UsageError } from './io.ts';
import { formats, listFormats, optionsOf, presetNames, tiers } from './option-table.ts';

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
  /** Results of unchanged files are kept here. */
  readonly cacheFile?: string;
  readonly watch: boolean;
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

const defaultCacheFile = 'node_modules/.cache/secure-bot.json';

interface AnalysisValues {
  readonly preset?: string | undefined;
  readonly rule?: readonly string[] | undefined;
  readonly config?: string | undefined;
  readonly 'no-inline-config': boolean;
  readonly threads?: string | undefined;
}

function toAnalysisOptions(values: AnalysisValues): AnalysisOptions {
  return {
    ...(values.preset !== undefined && { preset: oneOf(presetNames, values.preset, '--preset') }),
    ...(values.rule !== undefined && { only: values.rule.map(toRuleChoice) }),
    ...(values.config !== undefined && { configFile: notEmpty(values.config, '--config') }),
    inlineConfig: !values['no-inline-config'],
    ...(values.threads !== undefined && { threads: toCount(values.threads, '--threads', 1) }),
  };
}

/** @throws UsageError */
export function parseCheckOptions(args: readonly string[]): CheckOptions {
  const { values, positionals } = parse(args, optionsOf.check);
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
    ...(values.cache && { cacheFile: notEmpty(values['cache-location'] ?? defaultCacheFile, '--cache-location') }),
    watch: values.watch,
  };
}

/** @throws UsageError */
export function parseFixOptions(args: readonly string[]): FixCommandOptions {
  const { values, positionals } = parse(args, optionsOf.fix);
  return {
    ...toAnalysisOptions(values),
    paths: positionals,
    tier: oneOf(tiers, values.tier, '--tier'),
    dryRun: values['dry-run'],
    showSecrets: values['show-secrets'],
    force: values.force,
  };
}

/** @throws UsageError */
export function parseBaselineOptions(args: readonly string[]): BaselineOptions {
  const { values, positionals } = parse(args, optionsOf.baseline);
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
  const { values, positionals } = parse(args, optionsOf.rules);
  noPaths(positionals, 'rules');
  return { format: oneOf(listFormats, values.format, '--format') };
}

/** @throws UsageError */
export function parseExplainOptions(args: readonly string[]): { readonly id: string; readonly format: (typeof listFormats)[number] } {
  const { values, positionals } = parse(args, optionsOf.explain);
  const [name, ...rest] = positionals;
  if (name === undefined) throw new UsageError('expected the id of a rule, as in: secure-bot explain no-ssrf; secure-bot rules lists them');
  if (rest.length > 0) throw new UsageError(`expected one rule, found ${positionals.length}`);
  return { id: toRuleId(name), format: oneOf(listFormats, values.format, '--format') };
}

/** @throws UsageError */
export function parseInitOptions(args: readonly string[]): { readonly yes: boolean } {
  const { values, positionals } = parse(args, optionsOf.init);
  noPaths(positionals, 'init');
  return values;
}
