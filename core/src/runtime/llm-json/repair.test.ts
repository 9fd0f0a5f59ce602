import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { safeParseLlmJson, type Repair } from '../parse-llm-json.ts';

const anything = z.unknown();

/** What a repair gives, and which slips it reports. */
function repaired(text: string): { data: unknown; repairs: readonly Repair[] } | undefined {
  const onRepair = vi.fn<(repairs: readonly Repair[]) => void>();
  const result = safeParseLlmJson(anything, text, { repair: true, onRepair });
  if (!result.success) return undefined;
  expect(result.repaired).toBe(onRepair.mock.calls.length === 1);
  return { data: result.data, repairs: onRepair.mock.calls[0]?.[0] ?? [] };
}

describe('repaired texts', () => {
  it.each<[string, unknown, Repair[]]>([
    ['{"a":1,}', { a: 1 }, ['trailing-comma']],
    ['[1,2,]', [1, 2], ['trailing-comma']],
    ["{'a':'it\\'s'}", { a: "it's" }, ['quotes', 'needless-escape']],
    ['{“a”:‘b’}', { a: 'b' }, ['quotes']],
    ['{a:1, $b_2:2, c-d:3}', { a: 1, $b_2: 2, 'c-d': 3 }, ['unquoted-key']],
    ['{"a":True,"b":False,"c":None,"d":true,"e":null}', { a: true, b: false, c: null, d: true, e: null }, ['python-literal']],
    ['{"a":1 /* one */, // two\n"b":2}', { a: 1, b: 2 }, ['comment']],
    ['{"a":"line\nnext\ttab"}', { a: 'line\nnext\ttab' }, ['raw-control-character']],
    ['Sure! Here it is:\n{"a":1}\nAnything else?', { a: 1 }, ['surrounding-text']],
    ['The list: [1,2]', [1, 2], ['surrounding-text']],
    ['Sure:\n```json\n{"a":1}\n```\nDone.', { a: 1 }, ['surrounding-text']],
    ['```json\n{"a":1}', { a: 1 }, ['open-fence']],
    ['```json\n{"a":1,}\n```', { a: 1 }, ['trailing-comma']],
    ['See [1] for more: {"a":"\\u00e4\\n\\/"}', { a: 'ä\n/' }, ['surrounding-text']],
    ['{"a":"`b`",}', { a: '`b`' }, ['trailing-comma']],
  ])('%j', (text, data, repairs) => {
    expect(safeParseLlmJson(anything, text).success).toBe(false);
    expect(repaired(text)).toEqual({ data, repairs });
  });

  it('are validated all the same', () => {
    const result = safeParseLlmJson(z.object({ a: z.string() }), '{"a":1,}', { repair: true });
    expect(result).toMatchObject({ success: false, error: { reason: 'schema' } });
  });

  it('cannot smuggle in a key that reaches a prototype', () => {
    for (const text of ['{__proto__:{"isAdmin":true},}', "{'constructor':1}", '{"a":{"\\u005f_proto__":1},}']) {
      expect(safeParseLlmJson(anything, text, { repair: true })).toMatchObject({ error: { reason: 'forbidden-key' } });
    }
  });
});

describe('texts that are not repaired, since that would be a guess', () => {
  it.each([
    '{"a":[1,2', '{"a":"cut', '{"a":', // cut short: what is missing is unknown
    'Sure:\n```json\n{"a":1}\n~~~\nDone.', 'Sure:\n````json\n{"a":1}\n```\nDone.', // closed by another mark
    '{"a":1} {"a":2}', 'first {"a":1} or {"a":2}', '```json\n{"a":1}\n```\n```json\n{"a":2}\n```', // which one is meant?
    '{"a":1 "b":2}', '{"a" 1}', '[1 2]', '{,}', '[,1]', '{"a":1}}', '{1:2}', // punctuation is missing
    '{"a":NaN}', '{"a":undefined}', '{"a":01}', '{"a":1.}', '{"a":0x1f}', '{"a":yes}', '{"a":1_000}', // what number or word?
    '{"a":"\\x41"}', '{"a":"\\u12"}', '{"a":"\\', '{"a":1 /* open', 'no json here', 'just [brackets', '``` ```', '```json',
  ])('%j', (text) => {
    expect(repaired(text)).toBeUndefined();
  });
});

describe('a repair function', () => {
  it('gives a text, which is parsed and validated', () => {
    const onRepair = vi.fn();
    const result = safeParseLlmJson(z.object({ a: z.number() }), '{"a":1', { repair: (text) => `${text}}`, onRepair });
    expect(result).toEqual({ success: true, data: { a: 1 }, repaired: true });
    expect(onRepair).toHaveBeenCalledWith(['custom']);
  });

  it('is not asked about sound JSON', () => {
    const repair = vi.fn();
    expect(safeParseLlmJson(anything, '[1]', { repair })).toEqual({ success: true, data: [1], repaired: false });
    expect(repair).not.toHaveBeenCalled();
  });

  it('that fails changes nothing', () => {
    for (const repair of [() => { throw new Error('cannot'); }, () => 'still broken', () => undefined as never]) {
      expect(safeParseLlmJson(anything, '{', { repair })).toMatchObject({ success: false, error: { reason: 'not-json' } });
    }
  });
});

describe('any JSON', () => {
  it('means the same with every slip in it', () => {
    const slips = fc.record({ comma: fc.boolean(), comment: fc.boolean(), prose: fc.boolean() });
    fc.assert(fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.jsonValue({ maxDepth: 2 }), { minKeys: 1 }), slips, (value, { comma, comment, prose }) => {
      const clean = JSON.stringify(value);
      if (/"(?:__proto__|constructor|prototype)":/.test(clean)) return;
      let text = clean;
      if (comma) text = `${text.slice(0, -1)},}`;
      if (comment) text = `/* note */ ${text}`;
      if (prose) text = `Answer: ${text}`;
      expect(repaired(text)?.data).toEqual(JSON.parse(clean));
    }), { numRuns: 300 });
  });

  it('is read in linear time', () => {
    const started = performance.now();
    for (const text of ['/*'.repeat(100_000), '{'.repeat(200_000), `x ${'"\\'.repeat(100_000)}`, ' '.repeat(200_000) + 'x', '```\n'.repeat(50_000), `{"a":"${'b'.repeat(500_000)}`]) {
      expect(repaired(text)).toBeUndefined();
    }
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe('texts beyond repair', () => {
  it.each(['Sorry, I cannot do that.', 'Sure:\n```json\n{"a":1', 'Sure:\n```json\n{"a":1}', '```\nno data\n```', '```json', '```json\n{"a":', '{"a":1} or {"a":2}', '{"a" 1}', '{"a":1;}', '[1 2]', '{"a":"\\u12"}', "{'a':", '{1:2}', '/* open', '{"a":+1}'])('are refused: %j', (text) => {
    expect(repaired(text)).toBeUndefined();
  });
});
