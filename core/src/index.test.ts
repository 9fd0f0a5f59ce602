import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { removeFolder, temporaryFolder } from './engine/temporary-folder.fixture.ts';
import { analyzeProject, analyzeText, applyFixes, isConfigError, isPathError, loadConfig, rules, type Report } from './index.ts';

vi.mock('./rules/index.ts', async () => {
  const { badIdentifierRule } = await import('./engine/stub-rule.fixture.ts');
  return { rules: [badIdentifierRule(), badIdentifierRule('no-worse', { recommended: false })] };
});

const minified = 'a(function(b){return c(b,bad)}),'.repeat(300);

describe('analyzeText', () => {
  it('gives findings with the edits of their fixes', async () => {
    const { path, findings, errors } = await analyzeText('send(bad);', { path: 'src/bot.ts' });
    expect({ path, errors }).toEqual({ path: 'src/bot.ts', errors: [] });
    expect(findings).toMatchObject([{ ruleId: 'no-bad', severity: 'error', line: 1, column: 6, range: [5, 8], suppressed: null, fingerprint: expect.stringMatching(/^[\da-f]{32}$/) }]);
    expect(findings[0]?.fixes[0]?.edits.at(-1)).toEqual({ range: [5, 8], text: 'escapeHtml(fine)' });
  });
  it('follows the configuration', async () => {
    const { findings } = await analyzeText('bad;', { path: 'bot.ts', config: { preset: 'strict', rules: { 'no-bad': 'warning' } } });
    expect(findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`)).toEqual(['no-bad warning', 'no-worse error']);
    expect(await analyzeText('bad;', { path: 'gen/bot.ts', config: { ignore: ['gen/'] } })).toMatchObject({ findings: [], skipped: 'ignored' });
  });
  it('reports half-typed code as an error', async () => {
    expect(await analyzeText('send(\n', { path: 'bot.ts' })).toMatchObject({ findings: [], errors: [{ path: 'bot.ts', line: 2, kind: 'parse' }] });
  });
  it.each([['a byte order mark', '\uFEFFsend(bad);', [6, 9]], ['CRLF', 'a();\r\nsend(bad);\r\n', [11, 14]]])('takes %s', async (_name, text, range) => {
    const { findings } = await analyzeText(text, { path: 'bot.ts' });
    expect(findings[0]?.range).toEqual(range);
    expect(applyFixes(text, findings, { tier: 'review' }).text).toContain('send(escapeHtml(fine));');
  });
  it('survives junk, deep nesting and 5 MB of minified code', async () => {
    const results = await Promise.all([
      analyzeText('\u0000\u0001\ufffd'.repeat(1_000), { path: 'bot.js' }),
      analyzeText('['.repeat(20_000) + ']'.repeat(20_000), { path: 'bot.js' }),
      analyzeText(minified.repeat(550), { path: 'bot.js' }),
      analyzeText('', { path: 'bot.js' }),
    ]);
    expect(results.map(({ errors, skipped }) => skipped ?? errors.length)).toEqual([1, 1, 'generated', 0]);
  });
  it('takes a parser of the caller', async () => {
    const parser = { parse: () => { throw new SyntaxError('mine'); } };
    expect((await analyzeText('bad;', { path: 'bot.ts', parser })).errors[0]?.message).toBe('Cannot be parsed: mine');
  });
  it.each<[unknown, unknown, string]>([
    [1, { path: 'a.ts' }, 'analyzeText(text, options): expected text to be a string, found a value of type number'],
    ['', undefined, 'analyzeText(text, options): expected an object with options, found undefined'],
    ['', {}, 'analyzeText(text, options): expected options.path to be the path of the file, found undefined'],
    ['', { path: '' }, 'analyzeText(text, options): expected options.path to be the path of the file, found an empty text'],
    ['', { path: 'a.ts', parser: {} }, 'analyzeText(text, options): expected options.parser to have a method parse(text, path), found a value of type object'],
    ['', { path: 'a.ts', conf: {} }, "analyzeText(text, options): expected no options but path, config, parser, found 'conf'"],
    ['', { path: 'a.ts', config: { preset: 'x' } }, "analyzeText(text, options): config: preset: expected 'recommended', 'strict' or 'all'; found 'x'"],
  ])('rejects wrong arguments: %j, %j', async (text, options, message) => {
    const error: unknown = await analyzeText(text as never, options as never).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TypeError);
    expect((error as Error).message).toBe(message);
  });
});

describe('analyzeProject', () => {
  let root = '';
  beforeAll(async () => {
    root = await temporaryFolder({
      '.gitignore': 'out/', 'out/bot.js': 'bad;', 'src/a.ts': '\uFEFFsend(bad);', 'src/b.js': 'ok; // eslint-disable-line', 'src/broken.ts': 'send(', 'src/vendor.js': minified,
      'src/gen/c.ts': 'bad;', 'secure-bot.config.json': '{ "ignore": ["src/gen/"] }',
    });
  });
  afterAll(() => removeFolder(root));
  const run = async (options?: Parameters<typeof analyzeProject>[1]) => {
    const reports: Report[] = [];
    for await (const report of analyzeProject([root], options)) reports.push(report);
    return reports;
  };

  it('gives one result a file', async () => {
    const reports = await run({ config: await loadConfig(root) });
    expect(reports.map(({ path, findings, errors, skipped }) => `${path.split('/').at(-1) ?? ''} ${skipped ?? `${findings.length} ${errors.length}`}`))
      .toEqual(['a.ts 1 0', 'b.js 0 0', 'broken.ts 0 1', 'c.ts ignored', 'vendor.js generated']);
    expect(reports[0]?.findings[0]?.range).toEqual([5, 8]);
  });
  it('tells its progress', async () => {
    const seen: string[] = [];
    await run({ onProgress: ({ done, total }) => seen.push(`${done}/${total}`) });
    expect(seen).toEqual(['1/5', '2/5', '3/5', '4/5', '5/5']);
  });
  it('ends with the reason of the signal', async () => {
    const controller = new AbortController();
    let files = 0;
    const running = run({ signal: controller.signal, onProgress: () => { files += 1; controller.abort(new Error('enough')); } });
    await expect(running).rejects.toThrow('enough');
    expect(files).toBe(1);
    await expect(run({ signal: AbortSignal.abort(new Error('before')) })).rejects.toThrow('before');
  });
  it('says which path is not there', async () => {
    const error: unknown = await (async () => { for await (const report of analyzeProject([join(root, 'none')])) return report; })().catch((thrown: unknown) => thrown);
    expect(isPathError(error)).toBe(true);
  });
  it.each<[unknown, unknown, string]>([
    ['src', undefined, 'paths to be a list of strings'], [[1], undefined, 'paths to be a list of strings'], [[''], undefined, 'paths to be a list of strings'],
    [[], { signal: {} }, 'signal to be an AbortSignal'], [[], { onProgress: 1 }, 'options.onProgress to be a function'], [[], { path: 'a' }, 'no options but config, signal, onProgress'],
  ])('throws for wrong arguments: %j, %j', (paths, options, message) => {
    expect(() => analyzeProject(paths as never, options as never)).toThrow(TypeError);
    expect(() => analyzeProject(paths as never, options as never)).toThrow(message);
  });
});

describe('applyFixes', () => {
  it('round-trips: the fixed text has no findings', async () => {
    const text = "'use strict';\r\nconst a = require('a');\r\nsend(bad, bad);\r\n";
    const { findings } = await analyzeText(text, { path: 'bot.js' });
    const { text: fixed, applied, skipped } = applyFixes(text, findings, { tier: 'review' });
    expect(fixed).toBe("'use strict';\r\nconst a = require('a');\r\nconst { escapeHtml } = require('secure-bot/runtime');\r\nsend(escapeHtml(fine), escapeHtml(fine));\r\n");
    expect([applied, skipped]).toEqual([findings, []]);
    expect((await analyzeText(fixed, { path: 'bot.js' })).findings).toEqual([]);
  });
  it.each<[unknown, unknown, unknown, string]>([
    [1, [], {}, 'text to be a string'], ['', 1, {}, 'findings to be a list of findings'], ['', [{}], {}, 'findings to be a list of findings with their fixes'],
    ['', [null], {}, 'findings to be a list of findings with their fixes'], ['', [], { tier: 'all' }, "options.tier to be 'safe' or 'review'"], ['', [], { teir: 'safe' }, 'no options but tier'],
  ])('throws for wrong arguments: %j, %j, %j', (text, findings, options, message) => {
    expect(() => applyFixes(text as never, findings as never, options as never)).toThrow(message);
  });
});

describe('the rest', () => {
  it('lists the metadata of all rules', () => {
    expect(rules.map(({ id }) => id)).toEqual(['no-bad', 'no-worse']);
  });
  it('knows its errors', async () => {
    const error: unknown = await analyzeText('', { path: 'a', config: [] as never }).catch((thrown: unknown) => thrown);
    expect([isConfigError(error), isPathError(error)]).toEqual([true, false]);
  });
});
