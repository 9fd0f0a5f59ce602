/** A short run over the repository's own samples; `node test/fuzz/run.ts` makes long ones over any folder. */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadParser, parseSafely } from '../../core/src/engine/parse.ts';
import { loadFastParser } from '../../core/src/engine/parse-oxc.ts';
import { examine, type Examination } from './examine.ts';
import { minimise } from './minimise.ts';
import { createMutants } from './mutants.ts';
import { listSources, readSource } from './sources.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const paths = listSources([`${root}/test/samples`, `${root}/core/src/models/samples`]);
const parsers = { 'oxc-parser': await loadFastParser(), 'typescript-estree': await loadParser() };

describe('mutants', () => {
  it.each([['oxc-parser', 300, 11], ['typescript-estree', 100, 12]] as const)('break nothing with %s', (name, count, seed) => {
    const mutantAt = createMutants(paths, seed, parsers[name]);
    const results: Examination[] = [];
    for (let index = 0; index < count; index++) {
      const { text, path, how } = mutantAt(index);
      const result = examine(text, path, parsers[name]);
      results.push(result);
      expect(result.problems, `mutant ${index} of seed ${seed} (${how.join(', ')}) of ${relative(root, path)}`).toEqual([]);
    }
    // Else the run would say nothing of rules and fixes.
    expect(results.filter(({ outcome }) => outcome === 'parsed').length).toBeGreaterThan(count / 3);
    expect(results.reduce((sum, { findings }) => sum + findings, 0)).toBeGreaterThan(count / 2);
    expect(results.reduce((sum, { fixed }) => sum + fixed, 0)).toBeGreaterThan(count / 3);
  }, 120_000);

  it('are the same for the same seed, and others for another', () => {
    const first = createMutants(paths, 1, parsers['oxc-parser']);
    const texts = Array.from({ length: 40 }, (_, i) => first(i).text);
    expect(Array.from({ length: 40 }, (_, i) => createMutants(paths, 1, parsers['oxc-parser'])(i).text)).toEqual(texts);
    expect(Array.from({ length: 40 }, (_, i) => createMutants(paths, 2, parsers['oxc-parser'])(i).text)).not.toEqual(texts);
    // Hardly one comes out as it went in.
    const own = new Set(paths.map((path) => readSource(path, parsers['oxc-parser']).text));
    expect(texts.filter((text) => own.has(text)).length).toBeLessThan(8);
  });
});

describe('the examination', () => {
  const parser = parsers['oxc-parser'];
  it('counts findings and applied fixes', () => {
    const text = "import { Bot } from 'grammy';\nconst bot = new Bot(process.env.BOT_TOKEN);\nbot.on('message', async (ctx) => { try { await go(); } catch (error) { await ctx.reply(error.message); } });\n";
    expect(examine(text, 'src/bot.js', parser)).toMatchObject({ outcome: 'parsed', fixed: 2, problems: [] });
    expect(examine(text.slice(0, -8), 'src/bot.js', parser)).toMatchObject({ outcome: 'unparsed', findings: 0, problems: [] });
  });
  it('tells what fails', () => {
    const failing = { parse: (text: string, path: string) => ({ ...parser.parse(text, path), get comments(): never { throw new Error('no comments'); } }) };
    expect(examine('await fetch(process.argv[2]);', 'src/bot.js', failing).problems).toEqual([expect.stringContaining('no comments')]);
  });
});

it('the shortest text that still shows a problem is found', async () => {
  const text = Array.from({ length: 40 }, (_, i) => `call${i}(value, ${i});\n`).join('');
  const parses = (candidate: string) => !('error' in parseSafely(parsers['oxc-parser'], candidate, 'x.js'));
  expect(await minimise(text, (candidate) => Promise.resolve(parses(candidate) && candidate.includes('call17')), performance.now() + 10_000)).toBe('call17()');
});
