/** What `settings['secure-bot']` and a rule's options say, for one file. */
import type { Rule as EslintRule } from 'eslint';
import { createPathFilter, createProjectHost, folderOf, loadParserNow, parseConfig, projectKnowledge, toSettings, type AnalysisSettings, type Config, type EnabledRule, type ProjectHost, type Rule } from 'secure-bot/host';

/** Checked configurations by the object that the user wrote: one for a whole run. */
const configs = new WeakMap<object, Config>();

/** The rule with its options and the engine's settings; undefined where the settings turn the rule off. */
export function settingsOf(context: EslintRule.RuleContext, rule: Rule): { enabled: EnabledRule; analysis: Omit<AnalysisSettings, 'rules'> } | undefined {
  const config = configOf(context);
  const setting = config.rules?.[rule.meta.id];
  if (setting === 'off' || setting?.[0] === 'off' || isLeftOut(context, config)) return undefined;
  const { rules, ...analysis } = toSettings(config, { rules: [rule], only: [{ id: rule.meta.id }], cwd: context.cwd });
  const [enabled] = rules;
  if (!enabled) return undefined;
  const own = (context.options[0] ?? {}) as Readonly<Record<string, unknown>>;
  return { enabled: { ...enabled, options: { ...enabled.options, ...own } }, analysis };
}

const filters = new WeakMap<Config, (path: string) => boolean>();

/** The configuration's `ignore`, which holds for this plugin alone. */
function isLeftOut({ filename, cwd }: EslintRule.RuleContext, config: Config): boolean {
  if (!config.ignore) return false;
  let filter = filters.get(config);
  if (!filter) filters.set(config, (filter = createPathFilter(config.ignore, folderOf(config, cwd))));
  return filter(filename);
}

/** Hosts remember what they read of package.json files; in an editor ESLint lives for hours, so they are renewed. */
const hostLifetimeMs = 10_000;

let hosts = new WeakMap<Config, ProjectHost>();
let renewAt = 0;

/** What the analysis may know from outside the file. */
export function projectOf(context: EslintRule.RuleContext): ProjectHost {
  const config = configOf(context);
  if (Date.now() >= renewAt) {
    hosts = new WeakMap();
    renewAt = Date.now() + hostLifetimeMs;
  }
  let host = hosts.get(config);
  if (!host) hosts.set(config, (host = createProjectHost({ cwd: context.cwd, ...projectKnowledge(config, context.cwd), ...(config.project && { parser: loadParserNow() }) })));
  return host;
}

/** @throws ConfigError that names the key and what was expected. */
function configOf({ settings }: EslintRule.RuleContext): Config {
  const given: unknown = settings['secure-bot'];
  if (given === undefined) return noConfig;
  if (typeof given !== 'object' || given === null) return parseConfig(given, source);
  let config = configs.get(given);
  if (!config) configs.set(given, (config = parseConfig(given, source)));
  return config;
}

const noConfig: Config = {};
const source = "settings['secure-bot']";
