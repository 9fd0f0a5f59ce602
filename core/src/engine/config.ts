/** From a configuration to what the engine runs: preset, then rules, then the command line's choice. */
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { Rule, Severity } from '../rule/types.ts';
import { rules as allRules } from '../rules/index.ts';
import type { AnalysisSettings, EnabledRule } from './analyze.ts';
import { ConfigError } from './config-error.ts';
import type { Config, RuleSetting, SeveritySetting } from './config-schema.ts';
import { parseConfig } from './parse-config.ts';

const configFileName = 'secure-bot.config.json';

/** A rule named on the command line; without severity it keeps the one it has. */
export interface RuleChoice {
  readonly id: string;
  readonly severity?: SeveritySetting;
}

/** Settings of the engine for a checked configuration. `only` leaves all other rules out, and turns these on. */
export function toSettings(config: Config, { rules = allRules, only, cwd = process.cwd() }: { rules?: readonly Rule[]; only?: readonly RuleChoice[]; cwd?: string } = {}): AnalysisSettings {
  const preset = config.preset ?? 'recommended';
  const enabled = rules.flatMap((rule) => enabledRule(rule, preset, config.rules?.[rule.meta.id], only));
  const runtimeModule = config.runtimeModule === undefined ? undefined : fromWorkingFolder(config, config.runtimeModule, cwd);
  return { rules: enabled, requireReason: preset === 'strict', ...(runtimeModule !== undefined && { runtimeModule }) };
}

/** What is in a preset: `recommended` has the rules marked so; `strict` and `all` have every rule, with the option `strict`. */
function isInPreset({ meta }: Rule, preset: NonNullable<Config['preset']>): boolean {
  return preset !== 'recommended' || meta.recommended;
}

function enabledRule(rule: Rule, preset: NonNullable<Config['preset']>, setting: RuleSetting | undefined, only: readonly RuleChoice[] | undefined): readonly EnabledRule[] {
  const { meta } = rule;
  const choice = only?.find(({ id }) => id === meta.id);
  if (only && !choice) return [];
  const [configured, options] = typeof setting === 'string' ? [setting] : (setting ?? []);
  const byPreset = isInPreset(rule, preset) ? meta.severity : 'off';
  const fallback = choice ? meta.severity : 'off';
  const severity = toSeverity(choice?.severity) ?? orIfOff(toSeverity(configured) ?? byPreset, fallback);
  return severity === 'off' ? [] : [{ rule, severity, options: { ...rule.defaults, strict: preset !== 'recommended', ...options } }];
}

/** A rule asked for by name runs, even where the configuration has it off. */
function orIfOff(severity: Severity | 'off', fallback: Severity | 'off'): Severity | 'off' {
  return severity === 'off' ? fallback : severity;
}

function toSeverity(setting: SeveritySetting | undefined): Severity | 'off' | undefined {
  return setting === 'warn' ? 'warning' : setting;
}

/** A path of the configuration as seen from the working folder; package names stay. */
function fromWorkingFolder(config: Config, path: string, cwd: string): string {
  if (!/^\.{1,2}\//.test(path)) return path;
  const found = relative(cwd, resolve(folderOf(config, cwd), path)).replaceAll('\\', '/');
  return found.startsWith('../') ? found : `./${found}`;
}

/** Folder that a configuration's paths are relative to. */
export function folderOf({ configPath }: Config, cwd = process.cwd()): string {
  return configPath === undefined ? cwd : dirname(configPath);
}

/**
 * The configuration that holds for a folder: secure-bot.config.json in it or in the nearest folder above.
 * Resolves to `{}` if there is none.
 * @throws ConfigError if the file is not JSON or holds something wrong.
 */
export async function loadConfig(folder: string): Promise<Config> {
  if (typeof folder !== 'string' || folder === '') throw new TypeError('loadConfig(folder): expected the path of a folder');
  return createConfigFinder()(resolve(folder));
}

/** `loadConfig` for many folders (absolute paths): each file is read once, and gives one and the same object. */
export function createConfigFinder(): (folder: string) => Promise<Config> {
  const none: Config = {};
  const known = new Map<string, Promise<Config>>();
  const find = (folder: string): Promise<Config> => {
    const config = known.get(folder) ?? findIn(folder);
    known.set(folder, config);
    return config;
  };
  const findIn = async (folder: string): Promise<Config> => {
    const path = join(folder, configFileName);
    const text = await readIfThere(path);
    if (text !== undefined) return parseConfigText(text, path);
    return dirname(folder) === folder ? none : find(dirname(folder));
  };
  return find;
}

/** Reads a configuration file that was named. @throws ConfigError, also if there is no such file. */
export async function readConfig(path: string): Promise<Config> {
  const text = await readIfThere(path);
  if (text === undefined) throw new ConfigError([{ source: show(path), key: '', problem: 'expected a configuration file; there is none' }]);
  return parseConfigText(text, resolve(path));
}

function parseConfigText(text: string, path: string): Config {
  const source = show(path);
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.replace(/, ".*/s, '').replace(/ in JSON(?= at)/, '') : 'unreadable';
    throw new ConfigError([{ source, key: '', problem: `expected JSON; ${reason}` }], { cause });
  }
  const { $schema: _editorOnly, ...config } = isRecord(value) ? value : { value };
  return { ...parseConfig(isRecord(value) ? config : value, source), configPath: path };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new ConfigError([{ source: show(path), key: '', problem: `cannot be read (${String(code)})` }], { cause: error });
  }
}

/** The path as a person at the working folder would write it. */
function show(path: string): string {
  const found = relative(process.cwd(), path);
  return found === '' || found.startsWith('..') ? path : found;
}
