import { describe, expect, it } from 'vitest';
import { loadParser, parseSafely } from '../engine/parse.ts';
import { createFileModel } from '../model/file-model.ts';
import { operands } from './operands.ts';

const parser = await loadParser();

/** Operands of the outermost sum of a text. */
function operandsIn(text: string): readonly string[] {
  const outcome = parseSafely(parser, text, 'a.ts');
  if ('error' in outcome) throw new Error(outcome.error.message);
  const file = createFileModel('a.ts', text, outcome.parsed);
  const [sum] = file.nodes('BinaryExpression');
  return sum ? operands(sum).map((node) => file.textOf(node)) : [];
}

describe('operands', () => {
  it.each([
    ['a + b', ['a', 'b']],
    ["'x' + a + 'y' + b", ["'x'", 'a', "'y'", 'b']],
    ["'x' + (a + ('y' + b)) + c", ["'x'", 'a', "'y'", 'b', 'c']],
    ['(a as string) + b!', ['a', 'b']],
    ['a + b * c', ['a', 'b * c']],
    ["'x' + (1 + 2)", ["'x'", '1 + 2']],
    ['1 + 2 + a', ['1 + 2', 'a']],
    ['1 + 2', ['1', '2']],
  ])('of %s', (text, expected) => {
    expect(operandsIn(`go(${text});`)).toEqual(expected);
  });

  it('of generated sums, whichever side they are nested on', () => {
    const count = 300;
    expect(operandsIn(`go(${'a + '.repeat(count)}b);`)).toHaveLength(count + 1);
    expect(operandsIn(`go(${'a + ('.repeat(count)}b${')'.repeat(count)});`)).toHaveLength(count + 1);
  });
});
