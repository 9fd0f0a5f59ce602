import { describe, expect, it } from 'vitest';
import { loadParser } from '../engine/parse.ts';
import { createFileModel } from '../model/file-model.ts';
import { addProperty } from './add-property.ts';
import { applyEdits } from './apply-edits.ts';
import { renderCode } from './code.ts';

const parser = await loadParser();

/** The text with the option in its first object. */
function added(text: string, path = 'limit', value = '5'): string {
  const file = createFileModel('bot.ts', text, parser.parse(text, 'bot.ts'));
  const object = [...file.nodes('ObjectExpression')].sort((a, b) => a.range[0] - b.range[0])[0];
  if (!object) throw new Error(`no object in ${text}`);
  return applyEdits(text, addProperty(file, object, path, value).map(({ range, text: part }) => ({ range, text: renderCode(part, ({ helper }) => helper) })));
}

describe('addProperty', () => {
  it.each([
    ['f({ a: 1, })', 'f({ a: 1, limit: 5, wait: 6, })'],
    ['f({ a: 1 })', 'f({ a: 1, limit: 5, wait: 6 })'],
    ['f({\n  a: 1,\n})', 'f({\n  a: 1,\n  limit: 5,\n  wait: 6,\n})'],
    ['f({\n  a: 1\n})', 'f({\n  a: 1,\n  limit: 5,\n  wait: 6\n})'],
  ])('adds two at once to %j', (text, expected) => {
    const file = createFileModel('bot.ts', text, parser.parse(text, 'bot.ts'));
    const [object] = file.nodes('ObjectExpression');
    const plans = object ? [...addProperty(file, object, 'limit', '5'), ...addProperty(file, object, 'wait', '6')] : [];
    expect(applyEdits(text, plans.map(({ range, text: part }) => ({ range, text: renderCode(part, ({ helper }) => helper) })))).toBe(expected);
  });

  it.each([
    ['to an empty object', 'f({})', 'f({ limit: 5 })'],
    ['in one line', 'f({ a: 1 })', 'f({ a: 1, limit: 5 })'],
    ['in one line with a comma', 'f({ a: 1, })', 'f({ a: 1, limit: 5, })'],
    ['on a line of its own', 'f({\n  a: 1,\n})', 'f({\n  a: 1,\n  limit: 5,\n})'],
    ['without a comma at the end', 'f({\n  a: 1\n})', 'f({\n  a: 1,\n  limit: 5\n})'],
    ['with CRLF', 'f({\r\n  a: 1,\r\n})', 'f({\r\n  a: 1,\r\n  limit: 5,\r\n})'],
    ['below a comment', 'f({\n  a: 1, // one\n})', 'f({\n  a: 1, // one\n  limit: 5,\n})'],
    ['below a comment without a comma', 'f({\n  a: 1 // one\n})', 'f({\n  a: 1, // one\n  limit: 5\n})'],
    ['behind a spread', 'f({ ...rest })', 'f({ ...rest, limit: 5 })'],
    ['but not over one that is there', 'f({ limit: 1 })', 'f({ limit: 1 })'],
    ['but not where a comment would be lost', 'f({ /* nothing */ })', 'f({ /* nothing */ })'],
  ])('%s', (_, text, expected) => {
    expect(added(text)).toBe(expected);
  });

  it.each([
    ['into the object on the way', 'f({ a: 1, options: { cwd: 2 } })', 'f({ a: 1, options: { cwd: 2, limit: 5 } })'],
    ['with a new object', 'f({ a: 1 })', 'f({ a: 1, options: { limit: 5 } })'],
    ['but not into a variable', 'f({ options })', 'f({ options })'],
  ])('at a path: %s', (_, text, expected) => {
    expect(added(text, 'options.limit')).toBe(expected);
  });
});
