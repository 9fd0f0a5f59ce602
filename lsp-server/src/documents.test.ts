import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDocuments } from './documents.ts';
import { moveRange } from './move.ts';

const uri = 'file:///bot.ts';

describe('documents', () => {
  it('apply incremental changes and remember them', () => {
    const documents = createDocuments();
    documents.open(uri, 'typescript', 1, 'a😀b\r\nc');
    documents.change(uri, 2, [{ range: { start: { line: 0, character: 3 }, end: { line: 0, character: 4 } }, text: 'B' }]);
    documents.change(uri, 5, [{ range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, text: '\n' }, { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'x' }]);
    expect(documents.get(uri)?.text).toBe('xa😀B\r\n\nc');
    expect(documents.get(uri)?.version).toBe(5);
    expect(documents.changesSince(uri, 1)).toEqual([{ range: [3, 4], length: 1 }, { range: [6, 6], length: 1 }, { range: [0, 0], length: 1 }]);
    expect(documents.changesSince(uri, 2)).toHaveLength(2);
    expect(documents.changesSince(uri, 5)).toEqual([]);
  });

  it('take a new text as a change of its middle', () => {
    const documents = createDocuments();
    documents.open(uri, 'typescript', 1, 'one two three');
    documents.change(uri, 2, [{ text: 'one 2 three' }]);
    expect(documents.changesSince(uri, 1)).toEqual([{ range: [4, 7], length: 1 }]);
  });

  it('know nothing of what is not open, and forget what is long ago', () => {
    const documents = createDocuments();
    expect(documents.change(uri, 2, [{ text: 'x' }])).toBeUndefined();
    documents.open(uri, 'typescript', 1, 'x');
    for (let version = 2; version < 300; version++) documents.change(uri, version, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'y' }]);
    expect(documents.changesSince(uri, 1)).toBeUndefined();
    expect(documents.changesSince(uri, 250)).toHaveLength(49);
    documents.close(uri);
    expect(documents.get(uri)).toBeUndefined();
  });

  it('survive positions beyond the text, and changes that are described say what happened', () => {
    fc.assert(fc.property(fc.string(), fc.nat(5), fc.nat(30), fc.nat(5), fc.nat(30), fc.string({ maxLength: 5 }), (text, line, character, endLine, endCharacter, added) => {
      const documents = createDocuments();
      documents.open(uri, 'typescript', 1, text);
      const after = documents.change(uri, 2, [{ range: { start: { line, character }, end: { line: endLine, character: endCharacter } }, text: added }])?.text;
      const [change] = documents.changesSince(uri, 1) ?? [];
      if (!change) throw new Error('no change');
      expect(after).toBe(text.slice(0, change.range[0]) + added + text.slice(change.range[1]));
      expect(moveRange([text.length, text.length], change)).toBeDefined();
    }));
  });
});
