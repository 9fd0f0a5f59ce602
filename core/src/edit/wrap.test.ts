import { describe, expect, it } from 'vitest';
import { loadParser } from '../engine/parse.ts';
import { createFileModel, type FileModel } from '../model/file-model.ts';
import type { Node } from '../model/node.ts';
import { applyEdits } from './apply-edits.ts';
import { renderCode } from './code.ts';
import type { EditPlan } from './types.ts';
import { canAwait, isWrappable, replaceExpression, wrapInCall, type Precedence } from './wrap.ts';

const parser = await loadParser();
const toFile = (text: string, path = 'bot.tsx'): FileModel => createFileModel(path, text, parser.parse(text, path));

/** The node whose source is `x`, `x…` for the given source. */
function nodeOf(file: FileModel, source: string): Node {
  const types = ['SequenceExpression', 'ChainExpression', 'AwaitExpression', 'ArrowFunctionExpression', 'BinaryExpression', 'MemberExpression', 'Literal', 'Identifier', 'CallExpression'] as const;
  for (const type of types) {
    const found = file.nodes(type).findLast((node) => file.textOf(node as Node) === source);
    if (found) return found as Node;
  }
  throw new Error(`no ${source} in ${file.text}`);
}

function apply(file: FileModel, plans: readonly EditPlan[]): string {
  const result = applyEdits(file.text, plans.map(({ range, text }) => ({ range, text: renderCode(text, ({ helper }) => helper) })));
  expect(() => parser.parse(result, file.path)).not.toThrow();
  return result;
}

describe('wrapInCall', () => {
  const wrap = (text: string, source = 'x', more: string[] = []) => {
    const file = toFile(text);
    return apply(file, wrapInCall(file, nodeOf(file, source), 'safe', more));
  };
  it.each([
    ['f(x);', 'f(safe(x));'],
    ['f((x));', 'f(safe(x));'],
    ['f(((x)), y);', 'f(safe((x)), y);'],
    ['if (x) y();', 'if (safe(x)) y();'],
    ['if ((x)) y();', 'if (safe(x)) y();'],
    ['f(/* a */ x /* b */);', 'f(/* a */ safe(x) /* b */);'],
    ['(/* a */ x // b\n).c;', 'safe(/* a */ x // b\n).c;'],
    ['send({ x });', 'send({ x: safe(x) });'],
    ['send({ text: x });', 'send({ text: safe(x) });'],
    ['function f() { return(x) }', 'function f() { return safe(x) }'],
    ['`a${x}b`;', '`a${safe(x)}b`;'],
    ['const y = x as string;', 'const y = safe(x) as string;'],
    ['a = <b c={x} />;', 'a = <b c={safe(x)} />;'],
    ['x.y;', 'safe(x).y;'],
    ['a\nx', 'a\nsafe(x)'],
    ['const f = () => x;', 'const f = () => safe(x);'],
  ])('%s', (text, expected) => {
    expect(wrap(text)).toBe(expected);
  });
  it('adds arguments behind', () => {
    expect(wrap('f(x);', 'x', ['{ a: 1 }'])).toBe('f(safe(x, { a: 1 }));');
    expect(wrap('f((x));', 'x', ['1', '2'])).toBe('f(safe(x, 1, 2));');
    expect(wrap('send({ x });', 'x', ['1'])).toBe('send({ x: safe(x, 1) });');
  });
  it('keeps a sequence one argument', () => {
    expect(wrap('f((a, b));', 'a, b')).toBe('f((safe((a, b))));');
  });
  it('puts braces around in a JSX attribute', () => {
    expect(wrap('a = <b c="d" />;', '"d"')).toBe('a = <b c={safe("d")} />;');
  });
  it('wraps a whole chain, and the expression of an await', () => {
    expect(wrap('f(a?.b);', 'a?.b')).toBe('f(safe(a?.b));');
    expect(wrap('f(await b);', 'await b')).toBe('f(safe(await b));');
  });
});

describe('isWrappable', () => {
  it.each([
    'x = 1;', 'x++;', 'x();', 'new x();', 'x`a`;', 'delete x;', 'typeof x;', 'const { x } = y;', 'const [x] = y;', 'function f(x) {}', 'try {} catch (x) {}',
    'for (x of y) {}', 'class x {}', 'a.x;', 'a = { x: 1 };', "import { x } from 'a';", 'const y = 1; export { y as x };', 'x: for (;;) {}', 'const x = 1;', 'function f({ a: x }) {}',
  ])('is false in %s', (text) => {
    const file = toFile(text);
    expect(isWrappable(file, nodeOf(file, 'x'))).toBe(false);
  });
  it('is false for a link of an optional chain', () => {
    const file = toFile('a?.b.c;');
    expect(isWrappable(file, nodeOf(file, 'a?.b'))).toBe(false);
    expect(wrapInCall(file, nodeOf(file, 'a?.b'), 'safe')).toEqual([]);
  });
  it('is false for a directive', () => {
    const file = toFile("'use strict';");
    expect(isWrappable(file, nodeOf(file, "'use strict'"))).toBe(false);
  });
});

describe('replaceExpression', () => {
  const replace = (text: string, by: string, precedence?: Precedence) => {
    const file = toFile(text);
    return apply(file, [replaceExpression(file, nodeOf(file, 'x'), by, precedence)]);
  };
  it.each<[string, string, Precedence | undefined, string]>([
    ['f(x);', 'await y', 'await', 'f(await y);'],
    ['x.a;', 'await y', 'await', '(await y).a;'],
    ['(x).a;', 'await y', 'await', '(await y).a;'],
    ['(x).a;', 'y', undefined, 'y.a;'],
    ['(/* why */ x).a;', 'y', undefined, '(/* why */ y).a;'],
    ['x ** 2;', 'await y', 'await', '(await y) ** 2;'],
    ['a + x;', 'b ? c : d', 'conditional', 'a + (b ? c : d);'],
    ['f(x);', 'a, b', 'sequence', 'f((a, b));'],
    ['x();', 'a => a', 'arrow', '(a => a)();'],
    ['function f() { return(x) }', 'y', undefined, 'function f() { return y }'],
    ['a()\nx', '[1].map(f)', undefined, 'a()\n;[1].map(f)'],
    ['a();\nx', '[1].map(f)', undefined, 'a();\n[1].map(f)'],
    ['a()\nx', 'b()', undefined, 'a()\nb()'],
    ['x!;', 'a + b', 'binary', '(a + b)!;'],
    ['x ? 1 : 2;', 'a = b', 'assignment', '(a = b) ? 1 : 2;'],
    ['f(...x);', 'a ?? b', 'binary', 'f(...a ?? b);'],
  ])('%s by %s', (text, by, precedence, expected) => {
    expect(replace(text, by, precedence)).toBe(expected);
  });
});

describe('canAwait', () => {
  const can = (text: string, path = 'bot.ts') => {
    const file = toFile(text, path);
    return canAwait(file, nodeOf(file, 'x'));
  };
  it('is true in async functions and at the top level of modules', () => {
    expect(can('async () => { x; }')).toBe(true);
    expect(can('bot.on(1, async function (m) { if (m) { x; } });')).toBe(true);
    expect(can("import a from 'a'; x;")).toBe(true);
    expect(can('x;', 'bot.mjs')).toBe(true);
  });
  it('is false elsewhere', () => {
    expect(can('() => { x; }')).toBe(false);
    expect(can('async () => { list.map(() => x); }')).toBe(false);
    expect(can('async (a = x) => {}')).toBe(false);
    expect(can('async () => { class A { b = x; } }')).toBe(false);
    expect(can('async () => { class A { static { x; } } }')).toBe(false);
    expect(can("const a = require('a'); x;")).toBe(false);
  });
});
