/** eslint-plugin-secure-bot: the rules of secure-bot in ESLint 9 and 10, and in oxlint. */
import type { Linter, Rule } from 'eslint';
import { presets, rules as coreRules, type PresetName } from 'secure-bot/host';
import { requireDisableReason } from './require-disable-reason.ts';
import { toEslintRule } from './to-eslint-rule.ts';
import { version } from './version.ts';

interface SecureBotPlugin {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: string };
  readonly rules: Record<string, Rule.RuleModule>;
  /** Flat configs, each complete: put one into `defineConfig([…])`, or name it in `extends`. */
  readonly configs: Record<PresetName, Linter.Config>;
}

const namespace = 'secure-bot';
const reasonRule = 'require-disable-reason';

const plugin: SecureBotPlugin = {
  meta: { name: 'eslint-plugin-secure-bot', version, namespace },
  rules: {
    ...Object.fromEntries(coreRules.map((rule) => [rule.meta.id, toEslintRule(rule)])),
    [reasonRule]: requireDisableReason,
  },
  get configs() {
    return configs;
  },
};

const configs: Record<PresetName, Linter.Config> = {
  recommended: toConfig('recommended'),
  strict: toConfig('strict'),
  all: toConfig('all'),
};

function toConfig(preset: PresetName): Linter.Config {
  const options = preset === 'recommended' ? [] : [{ strict: true }];
  const entries = Object.entries(presets[preset]).map(([id, severity]) => [`${namespace}/${id}`, [severity === 'error' ? 'error' : 'warn', ...options]]);
  return {
    name: `${namespace}/${preset}`,
    plugins: { [namespace]: plugin },
    rules: {
      ...(Object.fromEntries(entries) as Linter.RulesRecord),
      ...(preset === 'strict' ? { [`${namespace}/${reasonRule}`]: 'warn' } : {}),
    },
  };
}

export default plugin;
