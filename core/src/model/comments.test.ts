import { parse } from '@typescript-eslint/typescript-estree';
import { describe, expect, it } from 'vitest';
import { findComments } from './comments.ts';
import { buildIndex } from './node-index.ts';
import type { Program } from './node.ts';

const texts: Readonly<Record<string, string>> = {
  'none': 'const a = 1 / 2;',
  'lines and blocks': '// one\nf(/* two */ a, // three\r\n  b /**/); /** four\n * five */\n// six',
  'in strings': "const url = 'https://a.test//b'; const b = \"/* no */\" // yes 'https://'",
  'in templates': 'const a = `// no ${/* yes */ b} /* no ${`// no ${c /* yes */}`}`; // yes',
  'in patterns': 'const a = /[/*]\\/\\//g; const b = /x//2; const c = 1 / 2 // yes',
  'in markup': 'const a = <a href="http://a.test" /* yes */ b={/* yes */ c}>http://b.test {/* yes */} /* no */</a>; // yes',
  'in types': "type A = 'http://a'; type B = `//${A}/*`; let c: import('node:fs').Stats; // yes\nenum D { '//' = 1 } // yes",
  'after a #! line': '#!/usr/bin/env node // no\n// yes\na();',
  'a comment in a comment': '/* // one */ // two /* three\n/* 😀 é */ f()',
  'other line ends': '// one\u2028f() // two\u2029// three\r// four',
};

describe('findComments', () => {
  it.each(Object.entries(texts))('finds what the parser finds: %s', (_, text) => {
    const program = parse(text, { filePath: 'a.tsx', jsx: true, range: true, comment: true, loc: true });
    const expected = program.comments?.map(({ type, value, range }) => ({ type, value, range }));
    expect(findComments(text, buildIndex(program as Program).nodesOf)).toEqual(expected);
  });
});
