/** Broken, huge and hostile input: no crash and no hang, in the library and in ESLint. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Linter } from 'eslint';
import plugin from 'eslint-plugin-secure-bot';
import { analyzeText, applyFixes, type Report } from 'secure-bot';
import { describe, expect, it } from 'vitest';

const samplesRoot = fileURLToPath(new URL('samples', import.meta.url));
const samples = readdirSync(samplesRoot, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.[cm]?[jt]sx?$/.test(name))
  .map((name) => ({ path: join('test/samples', name), text: readFileSync(join(samplesRoot, name), 'utf8') }));

const config = { preset: 'all', project: false } as const;
const prefixStep = 50;

/** Analyses, builds every fix and applies it; a rule that throws fails the test. */
async function analyze(text: string, path: string): Promise<Report> {
  const report = await analyzeText(text, { path, config });
  expect(report.errors.filter(({ kind }) => kind === 'rule'), path).toEqual([]);
  applyFixes(text, report.findings, { tier: 'review' });
  return report;
}

async function timed<T>(work: () => Promise<T> | T): Promise<{ result: T; milliseconds: number }> {
  const start = performance.now();
  const result = await work();
  return { result, milliseconds: performance.now() - start };
}

function lint(text: string, path: string): Linter.LintMessage[] {
  return new Linter().verify(text, [{ files: ['**/*'], ...plugin.configs.all }, { files: ['**/*'], languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } }], path);
}

describe.each(samples)('$path, half typed', ({ path, text }) => {
  it('gives findings or a syntax error at every offset', async () => {
    for (let end = 0; end < text.length; end += prefixStep) {
      const { findings, errors } = await analyze(text.slice(0, end), path);
      for (const { range } of findings) expect(range[1]).toBeLessThanOrEqual(end);
      expect(errors.length).toBeLessThanOrEqual(1);
    }
  }, 60_000);
});

describe('huge and hostile files', () => {
  const statement = 'var a=function(b,c){return b.message?c(b.message,"http://x.com/"+b):eval(b)||JSON.parse(b.choices[0].message.content)};';
  const limitMs = 20_000;

  it('skips a minified bundle of 5 MB', async () => {
    const bundle = statement.repeat(Math.ceil(5_000_000 / statement.length));
    const { result, milliseconds } = await timed(() => analyze(bundle, 'src/bundle.js'));
    expect(result.skipped).toBe('generated');
    expect(milliseconds).toBeLessThan(limitMs);
  }, 60_000);

  it('lints a minified bundle in ESLint without looking into it', async () => {
    const bundle = statement.repeat(4000);
    expect(lint(bundle, 'src/bundle.js')).toEqual([]);
  }, 60_000);

  it('reads a long file that people could have written', async () => {
    const long = Array.from({ length: 4000 }, (_, i) => `export async function handler${i}(ctx, error) {\n  await ctx.reply(error.message);\n}\n`).join('');
    const { milliseconds } = await timed(() => analyze(long, 'src/long.js'));
    expect(milliseconds).toBeLessThan(limitMs);
  }, 60_000);

  it.each([
    ['parentheses', `x = ${'('.repeat(20_000)}1${')'.repeat(20_000)};`],
    ['arrays', `x = ${'['.repeat(20_000)}${']'.repeat(20_000)};`],
    ['blocks', `${'{'.repeat(20_000)}${'}'.repeat(20_000)}`],
    ['calls', `x = ${'f('.repeat(20_000)}1${')'.repeat(20_000)};`],
    ['additions', `x = ${'a + '.repeat(20_000)}1;`],
    ['member chains', `x = a${'.b()'.repeat(20_000)};`],
    ['templates', `x = ${'`${'.repeat(5000)}1${'}`'.repeat(5000)};`],
    ['functions', `${'() => '.repeat(5000)}1;`],
    ['ternaries', `x = ${'a ? 1 : '.repeat(20_000)}2;`],
  ])('20,000 nested %s end in findings or an error entry', async (_, text) => {
    const { result, milliseconds } = await timed(() => analyze(text, 'src/deep.js'));
    expect(result.findings).toEqual([]);
    expect(milliseconds).toBeLessThan(limitMs);
  }, 60_000);

  it.each([
    ['nothing', ''],
    ['a byte order mark', '\uFEFF'],
    ['a hashbang alone', '#!/usr/bin/env node'],
    ['null bytes', '\0'.repeat(1000)],
    ['lone surrogates', 'const a = "\uD800";\nconst b = "\uDC00";'],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').toString('utf8')],
    ['random bytes', Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919 + 13) % 256)).toString('latin1')],
    ['line separators', 'const a = 1;\u2028const b = 2;\u2029'],
    ['only comments', '/* a */ // b\n<!-- c'],
    ['an unclosed string', "await ctx.reply('"],
    ['merge conflict marks', '<<<<<<< HEAD\nconst a = 1;\n=======\nconst a = 2;\n>>>>>>> branch\n'],
  ])('survives %s', async (_, text) => {
    for (const path of ['src/bot.js', 'src/bot.tsx', 'src/Bot.vue', 'src/Bot.svelte']) {
      const { findings, errors } = await analyze(text, path);
      expect(findings).toEqual([]);
      expect(errors.length).toBeLessThanOrEqual(1);
    }
    expect(lint(text, 'src/bot.js').filter(({ fatal }) => !fatal)).toEqual([]);
  });
});
