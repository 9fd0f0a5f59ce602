/** What `settings['secure-bot']` and a rule's options say, for one file. */
import type { Rule as EslintRule } from 'eslint';
import type { AnalysisSettings, EnabledRule, ProjectHost, Rule } from 'secure-bot/host';

export interface HostSettings {
  readonly enabled: EnabledRule;
  readonly analysis: Omit<AnalysisSettings, 'rules'>;
  readonly project: ProjectHost;
}

export function settingsOf(context: EslintRule.RuleContext, rule: Rule): HostSettings | undefined {
  const options = (context.options[0] ?? {}) as Readonly<Record<string, unknown>>;
  return {
    enabled: { rule, severity: rule.meta.severity, options: { ...rule.defaults, ...options } },
    analysis: {},
    project: projectOf(context),
  };
}

export function projectOf(_context: EslintRule.RuleContext): ProjectHost {
  return {};
}
