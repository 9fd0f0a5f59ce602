import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'eslint/config';
import { ESLint, Linter, type Rule } from 'eslint';
import { presets, rules as coreRules, type Rule as CoreRule } from 'secure-bot/host';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import plugin from './index.ts';
import { toEslintRule } from './to-eslint-rule.ts';

const leaky = `import { Bot } from 'grammy';
const bot = new Bot(process.env.BOT_TOKEN);
bot.on('message', async (ctx) => {
  try {
    await answer(ctx);
  } catch (error) {
    await ctx.reply(error.message);
  }
});
`;

function lint(text: string, settings?: unknown, config: Linter.Config = plugin.configs.recommended): string[] {
  const messages = new Linter().verify(text, [{ ...config, ...(settings !== undefined && { settings: { 'secure-bot': settings } }) }], 'src/bot.js');
  return messages.map(({ ruleId, line }) => `${ruleId ?? 'syntax'}:${line}`);
}

describe('the plugin', () => {
  it('says who it is', () => {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
    expect(plugin.meta).toEqual({ name: 'eslint-plugin-secure-bot', version, namespace: 'secure-bot' });
  });

  it.each(coreRules.map(({ meta }) => [meta.id, meta] as const))('%s has complete metadata', (id, meta) => {
    const rule = plugin.rules[id];
    expect(rule?.meta?.docs?.url).toBe(`https://github.com/secure-bot/secure-bot/blob/main/core/src/rules/${id}/README.md`);
    expect(rule?.meta?.docs?.description).toBe(meta.description);
    expect(rule?.meta?.schema).toHaveLength(1);
    expect(Object.keys(rule?.meta?.messages ?? {})).toEqual([...Object.keys(meta.messages), 'ruleFailed']);
    expect(rule?.meta?.fixable).toBe(meta.hasSafeFix ? 'code' : undefined);
    expect(rule?.meta?.hasSuggestions ?? false).toBe(meta.hasReviewFix || meta.hasSafeFix);
  });

  it('links every rule to a page', () => {
    expect(Object.entries(plugin.rules).filter(([, { meta }]) => !meta?.docs?.url).map(([id]) => id)).toEqual([]);
  });

  it.each(['recommended', 'strict', 'all'] as const)('configures the preset %s, by object and by name', async (preset) => {
    const entries = Object.entries(plugin.configs[preset].rules ?? {}).filter(([id]) => id !== 'secure-bot/require-disable-reason');
    expect(entries.map(([id]) => id)).toEqual(Object.keys(presets[preset]).map((id) => `secure-bot/${id}`));
    const isStrict = entries.every(([, entry]) => JSON.stringify(entry).includes('"strict":true'));
    expect(isStrict).toBe(preset !== 'recommended');
    const byName = new ESLint({ overrideConfigFile: true, overrideConfig: defineConfig([{ plugins: { 'secure-bot': plugin }, extends: [`secure-bot/${preset}`] }]) });
    const [result] = await byName.lintText(leaky, { filePath: 'src/bot.js' });
    expect(result?.messages.map(({ ruleId }) => ruleId)).toContain('secure-bot/no-error-exposure');
  });
});

describe('settings', () => {
  it('may be absent', () => {
    expect(lint(leaky)).toEqual(['secure-bot/no-error-exposure:7']);
  });
  it('switch a rule off', () => {
    expect(lint(leaky, { rules: { 'no-error-exposure': 'off' } })).toEqual([]);
  });
  it('leave files out', () => {
    expect(lint(leaky, { ignore: ['src/**'] })).toEqual([]);
    expect(lint(leaky, { ignore: ['lib/**'] })).toEqual(['secure-bot/no-error-exposure:7']);
  });
  it('name the runtime module that fixes import', () => {
    const settings = { 'secure-bot': { runtimeModule: '@acme/secure' } };
    const [message] = new Linter().verify(leaky, [{ ...plugin.configs.recommended, settings }], 'src/bot.js');
    expect(message?.suggestions?.[0]?.fix.text).toContain("from '@acme/secure'");
  });
  it.each<[unknown, RegExp]>([
    [{ preset: 'hard' }, /settings\['secure-bot'\]: preset: expected 'recommended', 'strict' or 'all'; found 'hard'/],
    [{ runtimeModul: 'x' }, /settings\['secure-bot'\]: runtimeModul: expected no such key/],
    ['strict', /settings\['secure-bot'\]: expected an object; found 'strict'/],
  ])('that are wrong are told: %j', (settings, message) => {
    expect(() => lint(leaky, settings)).toThrow(message);
  });
});

describe('a rule that throws', () => {
  it('costs its own findings only', () => {
    const [rule] = coreRules;
    const broken = toEslintRule({ ...(rule as CoreRule), check: () => { throw new TypeError('of undefined'); } });
    const config: Linter.Config = { plugins: { x: { rules: { broken } }, 'secure-bot': plugin }, rules: { 'x/broken': 'error', 'secure-bot/no-error-exposure': 'error' } };
    const messages = new Linter().verify(leaky, config, 'src/bot.js');
    expect(messages.map(({ ruleId, line }) => `${ruleId}:${line}`)).toEqual(['x/broken:1', 'secure-bot/no-error-exposure:7']);
    expect(messages[0]?.message).toMatch(/failed on this file, please report it: TypeError: of undefined/);
  });
});

describe('strict', () => {
  const suppressed = (comment: string) => leaky.replace('    await ctx.reply', `    // eslint-disable-next-line secure-bot/no-error-exposure${comment}\n    await ctx.reply`);

  it('demands a reason', () => {
    expect(lint(suppressed(''), undefined, plugin.configs.strict)).toContain('secure-bot/require-disable-reason:7');
    expect(lint(suppressed(' -- developers only'), undefined, plugin.configs.strict)).not.toContain('secure-bot/require-disable-reason:7');
    expect(lint(suppressed(''), undefined, plugin.configs.all)).not.toContain('secure-bot/require-disable-reason:7');
  });
});

describe('the project', () => {
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'secure-bot-eslint-'));
    mkdirSync(join(folder, 'src'));
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'bot', dependencies: { grammy: '^1.0.0' } }));
    writeFileSync(join(folder, 'src/describe.js'), 'export function describe(error) {\n  return `Failed: ${error.message}`;\n}\n');
    writeFileSync(join(folder, 'src/bot.js'), leaky.replace('ctx.reply(error.message)', 'ctx.reply(describe(error))').replace('\n', "\nimport { describe } from './describe.js';\n"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const lintFolder = async (settings: object) => {
    const eslint = new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: [plugin.configs.recommended, { settings: { 'secure-bot': settings } }] });
    return (await eslint.lintFiles(['src'])).flatMap(({ messages }) => messages);
  };

  it('is followed across files only when asked', async () => {
    expect(await lintFolder({})).toEqual([]);
    expect((await lintFolder({ project: true })).map(({ ruleId }) => ruleId)).toEqual(['secure-bot/no-error-exposure']);
  });
  it('that lacks the runtime is told so in the suggestion', async () => {
    const [message] = await lintFolder({ project: true });
    expect(message?.suggestions?.[0]?.desc).toMatch(/add the dependency secure-bot/);
  });
});

describe('one source code object for all files, as in oxlint', () => {
  it('gives each file its own findings', () => {
    const rule = plugin.rules['no-error-exposure'] as Rule.RuleModule;
    const seen: string[] = [];
    const shared: Partial<Rule.RuleContext['sourceCode']> = {};
    const oxlintLike: Rule.RuleModule = {
      ...rule,
      create(context) {
        const { sourceCode } = context;
        Object.defineProperties(shared, {
          ast: { configurable: true, value: sourceCode.ast },
          text: { configurable: true, value: sourceCode.text },
          scopeManager: { configurable: true, value: sourceCode.scopeManager },
          getAllComments: { configurable: true, value: () => sourceCode.getAllComments() },
        });
        const report = (descriptor: Rule.ReportDescriptor) => seen.push(`${context.filename}:${'loc' in descriptor ? JSON.stringify(descriptor.loc) : ''}`);
        return rule.create(Object.create(context, { sourceCode: { value: shared }, report: { value: report } }) as Rule.RuleContext);
      },
    };
    const linter = new Linter();
    const config: Linter.Config = { plugins: { x: { rules: { leak: oxlintLike } } }, rules: { 'x/leak': 'error' } };
    linter.verify(leaky, config, 'one.js');
    linter.verify('export const nothing = 1;', config, 'two.js');
    linter.verify(`\n${leaky}`, config, 'three.js');
    expect(seen).toEqual([expect.stringMatching(/^one\.js:.*"line":7/), expect.stringMatching(/^three\.js:.*"line":8/)]);
  });
});
