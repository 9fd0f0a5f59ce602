/**
 * The library: analyses texts and projects, and applies fixes.
 * No global state, no output, no exit; a wrong argument is a TypeError that says what was expected.
 */
import { resolve } from 'node:path';
import { projectOf } from './engine/analyze-project.ts';
import { analyzeSource } from './engine/analyze-source.ts';
import { applyFixes as applyFixesOf, type AppliedFixes, type Tier } from './engine/apply-fixes.ts';
import { expectArgument, expectConfig, expectOptions } from './engine/arguments.ts';
import { folderOf, toSettings } from './engine/config.ts';
import type { Config } from './engine/config-schema.ts';
import { loadParser, type ParserHost } from './engine/parse.ts';
import { toDisplayPath } from './engine/project-host.ts';
import type { Report, ReportedFinding } from './engine/report.ts';
import { createPathFilter } from './engine/walk.ts';
import type { RuleMeta } from './rule/types.ts';
import { rules as allRules } from './rules/index.ts';

export { analyzeProject, type AnalyzeProjectOptions } from './project/index.ts';
export { loadConfig } from './engine/config.ts';
export { ConfigError, isConfigError, type ConfigProblem } from './engine/config-error.ts';
export { PathError, isPathError } from './engine/walk.ts';
export type { Config, RuleSetting, SeveritySetting } from './engine/config-schema.ts';
export type { AnalysisError, Note, Suppression } from './engine/finding.ts';
export type { Report, ReportedFinding as Finding, ReportedStep as FlowStep } from './engine/report.ts';
export type { AppliedFixes, Tier } from './engine/apply-fixes.ts';
export type { Progress } from './engine/analyze-project.ts';
export type { ParserHost } from './engine/parse.ts';
export type { ParsedFile } from './model/file-model.ts';
export type { Edit, Fix, Safety } from './edit/types.ts';
export type { Range } from './model/node.ts';
export type { Confidence, RuleMeta, Severity } from './rule/types.ts';
export { ruleUrl } from './rule/url.ts';

/** Metadata of all rules, by id. */
export const rules: readonly RuleMeta[] = allRules.map(({ meta }) => meta);

export interface AnalyzeTextOptions {
  /** Where the text stands or will stand: decides the language, the nearest package.json, and what findings show. */
  readonly path: string;
  /** Default: the preset `recommended`. See `loadConfig`. */
  readonly config?: Config | undefined;
  /** Default: the built-in parser, loaded at the first call. */
  readonly parser?: ParserHost | undefined;
}

export interface ApplyFixesOptions {
  /** `safe` (default): only fixes that change nothing for honest users. `review`: those too that a person should look at. */
  readonly tier?: Tier | undefined;
}

/** Analyses one text. A text that cannot be parsed gives an entry in `errors`. */
export async function analyzeText(text: string, options: AnalyzeTextOptions): Promise<Report> {
  const call = 'analyzeText(text, options)';
  expectArgument(typeof text === 'string', call, 'text to be a string', text);
  const { path, config: givenConfig, parser } = expectOptions(options, call, ['path', 'config', 'parser']);
  expectArgument(typeof path === 'string' && path !== '', call, 'options.path to be the path of the file', path);
  expectArgument(parser === undefined || isParser(parser), call, 'options.parser to have a method parse(text, path)', parser);
  const config = expectConfig(givenConfig, call);
  const shown = toDisplayPath(path);
  if (createPathFilter(config.ignore ?? [], folderOf(config))(resolve(path))) return { path: shown, findings: [], errors: [], notes: [], skipped: 'ignored' };
  const host = parser ?? (await loadParser());
  return analyzeSource(text, shown, { settings: toSettings(config), parser: host, project: projectOf(config, process.cwd(), host) });
}

/**
 * Applies the first fix of the tier of each finding, with one merged import; suppressed findings are left alone.
 * The findings must come from this very text, of one file. Those whose fixes overlap are skipped: analyse the new text and call again.
 */
export function applyFixes<F extends Pick<ReportedFinding, 'fixes' | 'suppressed'>>(text: string, findings: Iterable<F>, options: ApplyFixesOptions = {}): AppliedFixes<F> {
  const call = 'applyFixes(text, findings, options)';
  expectArgument(typeof text === 'string', call, 'text to be a string', text);
  expectArgument(typeof findings === 'object' && findings !== null && Symbol.iterator in findings, call, 'findings to be a list of findings', findings);
  const list = [...findings];
  for (const finding of list) expectArgument(Array.isArray((finding as F | null)?.fixes), call, 'findings to be a list of findings with their fixes', finding);
  const { tier = 'safe' } = expectOptions(options, call, ['tier']);
  expectArgument(tier === 'safe' || tier === 'review', call, "options.tier to be 'safe' or 'review'", tier);
  return applyFixesOf(text, list, { tier });
}

function isParser(value: unknown): value is ParserHost {
  return typeof value === 'object' && value !== null && typeof (value as { parse?: unknown }).parse === 'function';
}
