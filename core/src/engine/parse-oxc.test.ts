import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createFileModel } from '../model/file-model.ts';
import type { Node } from '../model/node.ts';
import { createAnalyzer } from './analyze-project.ts';
import { isDeeplyNested } from './nesting.ts';
import { loadFastParser } from './parse-oxc.ts';
import { loadParser } from './parse.ts';
import { findSourceFiles } from './walk.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const config = { preset: 'all' } as const;
const parsers = { slow: await loadParser(), fast: await loadFastParser() };

/** What both parsers make of a text, with everything that a host shows. */
async function compare(analyse: (parser: typeof parsers.slow) => Promise<unknown>): Promise<void> {
  const [slow, fast] = [await analyse(parsers.slow), await analyse(parsers.fast)];
  expect(JSON.parse(JSON.stringify(fast))).toEqual(JSON.parse(JSON.stringify(slow)));
}
const analyzerWith = (parser: typeof parsers.slow) => createAnalyzer({ cwd: root, configFor: () => Promise.resolve(config), parser });

/** Every text in the tests of a rule that may be a sample: strings and templates without holes. */
function samplesIn(path: string): readonly string[] {
  const { ast } = parsers.slow.parse(readFileSync(path, 'utf8'), path);
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null && 'type' in value) {
      const node = value as Node;
      if (node.type === 'TemplateLiteral' && node.expressions.length === 0) found.push(node.quasis[0]?.value.cooked ?? '');
      else if (node.type === 'Literal' && typeof node.value === 'string' && /[;(={]/.test(node.value)) found.push(node.value);
      for (const [key, child] of Object.entries(node)) if (key !== 'parent') visit(child);
    }
  };
  visit(ast);
  return found;
}

describe('oxc-parser', () => {
  it('is installed here, so that the comparisons compare', () => {
    expect(parsers.fast).not.toBe(parsers.slow);
  });
  it('gives the findings of typescript-estree, fixes included, in the sample bots', async () => {
    const files = await findSourceFiles(['test/samples', 'test/parity/samples'], { cwd: root });
    expect(files.length).toBeGreaterThan(30);
    await compare(async (parser) => {
      const { fileReport } = await analyzerWith(parser);
      return Promise.all(files.map(async (file) => (await fileReport(file)).findings.map((finding) => ({ ...finding }))));
    });
  }, 60_000);
  const rules = readdirSync(join(root, 'core/src/rules'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  it.each(rules)('gives the same for the samples in the tests of %s', async (rule) => {
    const folder = join(root, 'core/src/rules', rule);
    const samples = readdirSync(folder).filter((name) => name.endsWith('.test.ts')).flatMap((name) => samplesIn(join(folder, name)));
    expect(samples.length).toBeGreaterThan(0);
    for (const extension of ['tsx', 'js']) {
      await compare(async (parser) => {
        const { textReport } = await analyzerWith(parser);
        const reports = [];
        for (const [i, text] of samples.entries()) {
          const report = await textReport(text, join(folder, `sample${i}.${extension}`));
          reports.push({ text, ...report, findings: report.findings.map((finding) => ({ ...finding })) });
        }
        return reports;
      });
    }
  }, 120_000);
  it.each([
    ['syntax errors', 'const a = ;'], ['types in JavaScript', 'const a: string = b;'], ['sloppy code', 'with (a) b();'],
    ['a return outside of a function', 'return 1;'], ['a shebang', '#!/usr/bin/env node\n// c\nrun();'], ['surrogate pairs', "const a = '😀'; /* 😀 */ eval(b);"],
    ['decorators', '@d class A { @e() f; }'], ['nothing', ''], ['line separators', 'a;\u2028b;'],
  ])('gives the tree, comments and errors for %s', async (_name, text) => {
    await compare(async (parser) => (await analyzerWith(parser)).textReport(text, join(root, 'a.js')));
    const comments = (parser: typeof parsers.slow) => {
      try {
        return createFileModel('a.ts', text, parser.parse(text, 'a.ts')).comments.map(({ type, value, range }) => ({ type, value, range }));
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(comments(parsers.fast)).toEqual(comments(parsers.slow));
  });

  it('gives the same tree for the first file, which comes as JSON, and for the twenty-fifth, which comes raw', async () => {
    const files = await findSourceFiles(['test/samples', 'core/src/runtime'], { cwd: root });
    const texts = [...files.filter((file) => file.endsWith('.ts')).slice(0, 20).map((file) => readFileSync(file, 'utf8')), "const a = [1n, 0.5, -0, 1e400, /x[/]y/dv, `😀\\u{1F600}${b}`, null, undefined, '\\ud83d'];"];
    const json = (parsed: ReturnType<typeof parsers.fast.parse>) => JSON.stringify([parsed.ast, parsed.comments], (key, value: unknown) => (typeof value === 'bigint' || value instanceof RegExp ? String(value) : key === 'parent' ? undefined : value));
    for (const text of texts) {
      const fresh = await loadFastParser();
      const [first, ...later] = Array.from({ length: 25 }, () => json(fresh.parse(text, 'a.ts')));
      expect(later.at(-1)).toBe(first);
    }
  }, 60_000);
});

describe('isDeeplyNested', () => {
  const n = 20_000;
  it.each([
    ['brackets', '['.repeat(n) + ']'.repeat(n)], ['blocks', '{'.repeat(n)], ['ternaries', `${'a?b:'.repeat(n)}c`], ['arrows', `${'a=>'.repeat(n)}a`], ['assignments', `${'a='.repeat(n)}b`],
    ['templates', '`${'.repeat(n)], ['elements', '<a>'.repeat(n)], ['types', `type A = ${'A<'.repeat(n)}`], ['operators', `${'!'.repeat(n)}a`], ['else if', `${'if(x){}else '.repeat(n)}{}`],
  ])('holds for %s, which then end in an error and not with the process', (_name, text) => {
    expect(isDeeplyNested(text)).toBe(true);
    expect(() => {
      try {
        parsers.fast.parse(text, 'a.tsx');
      } catch {
        // An error is what is wanted.
      }
    }).not.toThrow();
  });
  it('does not hold for long code that is flat', () => {
    const text = "const a = [1, 2, { b: '[[[' }]; // ((((\nif (a) { c(`${d}`); } /* {{{ */\nconst e = <p a=\"<\"><b>x</b></p>;\n".repeat(3_000);
    expect(isDeeplyNested(text)).toBe(false);
  });
});
