import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadParser } from '../engine/parse.ts';
import { createFileModel, type FileModel } from '../model/file-model.ts';
import type { Node } from '../model/node.ts';
import { applyEdits } from './apply-edits.ts';
import { removeArgument, removeElement, removeProperty, removeStatement } from './remove.ts';
import type { Edit } from './types.ts';

const parser = await loadParser();
const toFile = (text: string): FileModel => createFileModel('bot.ts', text, parser.parse(text, 'bot.ts'));

/** Removes what `remove` is given by `pick`; the result must parse and keep every comment. */
function removed(text: string, type: string, isIt: (source: string) => boolean, remove: (file: FileModel, node: Node) => readonly Edit[]): string {
  const file = toFile(text);
  const node = file.nodes(type as Node['type']).find((candidate) => isIt(file.textOf(candidate as Node)));
  if (!node) throw new Error(`no such node in ${text}`);
  const result = applyEdits(text, remove(file, node as Node));
  const after = toFile(result);
  expect(after.comments.map(({ value }) => value)).toEqual(file.comments.map(({ value }) => value));
  return result;
}

const property = (text: string, name = 'tls') => removed(text, 'Property', (source) => source.startsWith(name), (file, node) => removeProperty(file, node));
const statement = (text: string) => removed(text, 'ExpressionStatement', (source) => source.startsWith('off'), removeStatement);

describe('removeProperty', () => {
  it.each([
    ['first', 'f({ tls: false, a: 1 })', 'f({ a: 1 })'],
    ['middle', 'f({ a: 1, tls: false, b: 2 })', 'f({ a: 1, b: 2 })'],
    ['last', 'f({ a: 1, tls: false })', 'f({ a: 1 })'],
    ['last with a comma', 'f({ a: 1, tls: false, })', 'f({ a: 1, })'],
    ['only', 'f({ tls: false })', 'f({})'],
    ['line of its own', 'f({\n  a: 1,\n  tls: false,\n  b: 2,\n})', 'f({\n  a: 1,\n  b: 2,\n})'],
    ['last line', 'f({\n  a: 1,\n  tls: false,\n})', 'f({\n  a: 1,\n})'],
    ['last line without a comma', 'f({\n  a: 1,\n  tls: false\n})', 'f({\n  a: 1\n})'],
    ['CRLF', 'f({\r\n  a: 1,\r\n  tls: false,\r\n})', 'f({\r\n  a: 1,\r\n})'],
    ['comment behind', 'f({\n  tls: false, // self-signed\n  b: 2,\n})', 'f({\n  // self-signed\n  b: 2,\n})'],
    ['comment behind the last', 'f({\n  a: 1,\n  tls: false // self-signed\n})', 'f({\n  a: 1 // self-signed\n})'],
    ['comment above', 'f({\n  a: 1,\n  // self-signed\n  tls: false\n})', 'f({\n  a: 1\n  // self-signed\n})'],
    ['comment above, with a comma', 'f({\n  // self-signed\n  tls: false,\n  a: 1,\n})', 'f({\n  // self-signed\n  a: 1,\n})'],
    ['comment inside', 'f({ a: 1, tls: /* why */ false, b: 2 })', 'f({ a: 1, /* why */ b: 2 })'],
    ['comment before the comma', 'f({ tls: false /* why */, b: 2 })', 'f({ /* why */ b: 2 })'],
    ['only with a comment', 'f({ /* why */ tls: false })', 'f({ /* why */ })'],
    ['nested value', 'f({ tls: { a: [1, 2], b: () => ({}) }, c })', 'f({ c })'],
    ['on the line of its brace', 'f({ tls: false,\n  a: 1 })', 'f({\n  a: 1 })'],
  ])('%s', (_name, text, expected) => {
    expect(property(text)).toBe(expected);
  });
  it('drops an object that gets empty, where asked and where it is the last argument', () => {
    const drop = (text: string) => removed(text, 'Property', (source) => source.startsWith('tls'), (file, node) => removeProperty(file, node, { dropEmptyArgument: true }));
    expect(drop('new Agent({ tls: false })')).toBe('new Agent()');
    expect(drop('connect(port, { tls: false });')).toBe('connect(port);');
    expect(drop('connect({ tls: false }, done);')).toBe('connect({}, done);');
    expect(drop('connect({ ssl: { tls: false } });')).toBe('connect({ ssl: {} });');
  });
  it('gives nothing for what is no property of an object literal', () => {
    const file = toFile('const { tls } = options;');
    expect(removeProperty(file, file.nodes('Property')[0] as Node)).toEqual([]);
  });
});

describe('removeArgument and removeElement', () => {
  const argument = (text: string) => removed(text, 'Literal', (source) => source === '0', removeArgument);
  it.each([
    ['f(a, 0)', 'f(a)'], ['f(0)', 'f()'], ['f(a, 0, )', 'f(a, )'], ['f(0, a)', 'f(undefined, a)'], ['f(a, (0))', 'f(a)'], ['f((0))', 'f()'],
    ['f(a /* b */, 0)', 'f(a /* b */)'], ['f(\n  a,\n  0,\n)', 'f(\n  a,\n)'], ['new F(a, // b\n 0)', 'new F(a // b\n )'],
  ])('%s', (text, expected) => {
    expect(argument(text)).toBe(expected);
  });
  it('of an array', () => {
    expect(removed('[a, 0, b]', 'Literal', (source) => source === '0', removeElement)).toBe('[a, b]');
    expect(removed('[0]', 'Literal', (source) => source === '0', removeElement)).toBe('[]');
  });
});

describe('removeStatement', () => {
  it.each([
    ['a line', 'a();\n  off();\nb();', 'a();\nb();'],
    ['the last line', 'a();\noff();', 'a();'],
    ['the first line with CRLF', 'off();\r\na();', 'a();'],
    ['one of two on a line', 'a(); off(); b();', 'a();  b();'],
    ['a comment behind stays', 'a();\noff(); // why\nb();', 'a();\n // why\nb();'],
    ['comments inside stay', 'off(/* x */ 1 // y\n);\nb();', '/* x */ // y\n\nb();'],
    ['a body without braces', 'if (dev) off();\nb();', 'if (dev) {}\nb();'],
    ['an else', 'if (dev) a(); else off();', 'if (dev) a(); else {}'],
    ['lines that would join', 'a()\noff();\n[1].map(b)', 'a()\n;\n[1].map(b)'],
    ['lines that cannot join', 'a();\noff();\n[1].map(b)', 'a();\n[1].map(b)'],
    ['the only one in a block', 'function f() { off(); }', 'function f() {  }'],
  ])('%s', (_name, text, expected) => {
    expect(statement(text)).toBe(expected);
  });
});

describe('any object literal', () => {
  const gap = fc.constantFrom('', ' ', '\n  ', '/* c */', ' // d\n', '\r\n');
  const item = fc.tuple(gap, fc.constantFrom('tls: 1', 'a: 2', '...b', 'c() {}', 'd: (3)', "'e': /* f */ 4"), gap).map((parts) => parts.join(''));
  it('parses without the property and keeps its comments', () => {
    fc.assert(fc.property(fc.array(item, { minLength: 1, maxLength: 5 }), fc.nat(4), fc.boolean(), gap, (items, at, comma, tail) => {
      const text = `f({${items.join(',')}${comma ? ',' : ''}${tail}});`;
      const file = toFile(text);
      const object = file.nodes('ObjectExpression')[0];
      const node = object?.properties[at % items.length] as Node;
      const after = toFile(applyEdits(text, removeProperty(file, node)));
      const left = after.nodes('ObjectExpression')[0];
      expect(left?.properties.map((one) => after.textOf(one as Node))).toEqual(object?.properties.filter((one) => one !== node).map((one) => file.textOf(one as Node)));
      expect(after.comments.map(({ value }) => value)).toEqual(file.comments.map(({ value }) => value));
    }), { numRuns: 300 });
  });
});
