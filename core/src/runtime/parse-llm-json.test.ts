import fc from 'fast-check';
import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { isLlmOutputError, parseLlmJson, parseLlmJsonAsync, safeParseLlmJson, type LlmOutputError, type StandardSchema } from './parse-llm-json.ts';

const anything = z.unknown();
const order = z.object({ item: z.string(), count: z.number().int() });
const fence = (text: string, info = 'json') => `\`\`\`${info}\n${text}\n\`\`\``;

/** The error of a refused text. */
function refusal(text: string | null | undefined, schema: StandardSchema = anything): LlmOutputError {
  const result = safeParseLlmJson(schema, text);
  if (result.success) throw new Error(`accepted: ${String(text)}`);
  return result.error;
}

describe('accepted texts', () => {
  const back = '`';
  it.each<[string, string, unknown]>([
    ['bare JSON', '{"a":1}', { a: 1 }],
    ['blanks around it', ' \n\t{"a":1}\r\n', { a: 1 }],
    ['a byte order mark', '\uFEFF{"a":1}', { a: 1 }],
    ['a bare string', '"yes"', 'yes'],
    ['null', 'null', null],
    ['a fence', fence('{"a":1}'), { a: 1 }],
    ['a fence without info', fence('{"a":1}', ''), { a: 1 }],
    ['a fence with other info', fence('{"a":1}', 'JSON title=answer'), { a: 1 }],
    ['a fence with Windows line ends', fence('{"a":1}').replaceAll('\n', '\r\n'), { a: 1 }],
    ['a fence of tildes', '~~~json\n{"a":1}\n~~~', { a: 1 }],
    ['a longer fence', `${back.repeat(4)}json\n{"a":1}\n${back.repeat(4)}`, { a: 1 }],
    ['a fence in one line', '```json {"a":1}```', { a: 1 }],
    ['a fence in one line without info', '```{"a":1}```', { a: 1 }],
    ['a fence whose end stands behind the value', '```json\n{"a":1}```', { a: 1 }],
    ['blank lines in a fence', fence('\n\n{"a":1}\n\n'), { a: 1 }],
    ['a fence inside a string', JSON.stringify({ code: fence('{"b":2}') }), { code: fence('{"b":2}') }],
    ['a fence inside a string inside a fence', fence(JSON.stringify({ code: fence('{"b":2}') })), { code: fence('{"b":2}') }],
    ['back-ticks at the ends of a string', fence('"```"'), '```'],
    ['a string that is a fence', JSON.stringify(fence('{"b":2}')), fence('{"b":2}')],
    ['a key that only looks dangerous', '{"constructors":1,"__proto":2}', { constructors: 1, __proto: 2 }],
    ['a dangerous word as a value', '["__proto__","constructor"]', ['__proto__', 'constructor']],
  ])('%s', (_name, text, expected) => {
    expect(parseLlmJson(anything, text)).toEqual(expected);
    expect(safeParseLlmJson(anything, text)).toEqual({ success: true, data: expected, repaired: false });
  });
});

describe('refused texts', () => {
  it.each<[string, string]>([
    ['prose before', 'Here you are: {"a":1}'], ['prose after', '{"a":1}\nAnything else?'], ['two values', '{"a":1}{"a":2}'],
    ['two fences', `${fence('{"a":1}')}\n${fence('{"a":2}')}`], ['prose before a fence', `Sure!\n${fence('{"a":1}')}`], ['prose after a fence', `${fence('{"a":1}')}\nDone.`],
    ['an open fence', '```json\n{"a":1}'], ['a fence in a fence', fence(fence('{"a":1}'))], ['an empty fence', fence('')], ['only a fence', '``````'], ['three back-ticks', '```'],
    ['a trailing comma', '{"a":1,}'], ['a comment', '{"a":1} // one'], ['single quotes', "{'a':1}"], ['bare keys', '{a:1}'], ['Python', '{"a":True}'], ['a cut text', '{"a":[1,2'],
    ['NaN', '{"a":NaN}'], ['undefined', 'undefined'], ['JavaScript', '({"a":1})'], ['two values in a fence', fence('1\n2')],
  ])('%s', (_name, text) => {
    expect(refusal(text)).toMatchObject({ code: 'ERR_LLM_OUTPUT', reason: 'not-json' });
    expect(() => parseLlmJson(anything, text)).toThrow(expect.objectContaining({ name: 'LlmOutputError' }));
  });

  it.each([null, undefined, '', ' \n'])('nothing: %j', (text) => {
    expect(refusal(text)).toMatchObject({ reason: 'empty', excerpt: '' });
  });

  it('a text that is no text, which types cannot rule out', () => {
    expect(refusal({ a: 1 } as never)).toMatchObject({ reason: 'empty' });
  });
});

describe('keys that reach a prototype', () => {
  it.each(['__proto__', 'constructor', 'prototype'])('%s is refused at any depth, also escaped', (key) => {
    const escaped = `\\u${key.charCodeAt(0).toString(16).padStart(4, '0')}${key.slice(1)}`;
    for (const name of [key, escaped]) {
      for (const text of [`{"${name}":{"isAdmin":true}}`, `{"a":[{"b":{"${name}":1}}]}`, fence(`[[{"${name}":null}]]`)]) {
        expect(refusal(text)).toMatchObject({ reason: 'forbidden-key' });
      }
    }
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  it('names the place', () => {
    expect(refusal('{"a":[0,{"b":{"__proto__":1}}]}').issues).toEqual([{ message: 'the key "__proto__" is not allowed', path: ['a', 1, 'b', '__proto__'] }]);
  });

  it('is refused before the schema sees it', () => {
    const validate = vi.fn(() => ({ value: 1 }));
    refusal('{"__proto__":1}', { '~standard': { version: 1, vendor: 'test', validate } });
    expect(validate).not.toHaveBeenCalled();
  });
});

describe('size and depth', () => {
  it('counts bytes, not characters', () => {
    const text = JSON.stringify('ä€😀'); // 2 + 3 + 4 bytes and the quotes
    expect(safeParseLlmJson(anything, text, { maxBytes: 11 }).success).toBe(true);
    expect(safeParseLlmJson(anything, text, { maxBytes: 10 })).toMatchObject({ error: { reason: 'too-large', excerpt: '' } });
    expect(safeParseLlmJson(anything, '"aaaa"', { maxBytes: 5 })).toMatchObject({ error: { reason: 'too-large' } });
  });

  it('takes a megabyte and no more', () => {
    expect(safeParseLlmJson(anything, JSON.stringify('a'.repeat(1_048_574))).success).toBe(true);
    expect(refusal(JSON.stringify('a'.repeat(1_048_575)))).toMatchObject({ reason: 'too-large' });
  });

  it('agrees with TextEncoder on every text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (content) => {
      const text = JSON.stringify(content); // well-formed: lone surrogates are escaped
      const bytes = new TextEncoder().encode(text).length;
      expect(safeParseLlmJson(anything, text, { maxBytes: bytes }).success).toBe(true);
      expect(safeParseLlmJson(anything, text, { maxBytes: bytes - 1 }).success).toBe(false);
    }));
  });

  it('refuses deep nesting without overflowing', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(safeParseLlmJson(anything, nested(100)).success).toBe(true);
    expect(refusal(nested(101))).toMatchObject({ reason: 'too-deep' });
    for (const text of [nested(400_000), '{"a":'.repeat(150_000) + '1' + '}'.repeat(150_000)]) {
      expect(['too-deep', 'not-json']).toContain(refusal(text).reason);
    }
    expect(safeParseLlmJson(anything, `x ${nested(100_000)}`, { repair: true }).success).toBe(false);
  });

  it('wants a number of bytes', () => {
    expect(() => parseLlmJson(anything, '1', { maxBytes: NaN })).toThrow(TypeError);
  });
});

describe('schemas', () => {
  it('give their output, typed', () => {
    const value: { item: string; count: number } = parseLlmJson(order, '{"item":"tea","count":2,"more":true}');
    expect(value).toEqual({ item: 'tea', count: 2 });
    const date: Date = parseLlmJson(z.string().transform((text) => new Date(text)), '"2026-01-01"');
    expect(date.getUTCFullYear()).toBe(2026);
  });

  it('refuse with their issues', () => {
    expect(refusal('{"item":7,"count":1.5}', order)).toMatchObject({ reason: 'schema', issues: [{ path: ['item'] }, { path: ['count'] }] });
    expect(refusal('{"item":7,"count":1}', order).message).toMatch(/does not fit the schema \(item: /);
  });

  it('of zod before 3.24 have `safeParse` only', async () => {
    const old = { safeParse: (value: unknown) => order.safeParse(value), safeParseAsync: (value: unknown) => order.safeParseAsync(value) };
    const value: { item: string; count: number } = parseLlmJson(old, '{"item":"tea","count":2,"more":true}');
    expect(value).toEqual({ item: 'tea', count: 2 });
    expect(await parseLlmJsonAsync(old, '{"item":"tea","count":2}')).toEqual({ item: 'tea', count: 2 });
    const result = safeParseLlmJson(old, '{"item":7,"count":1.5}');
    expect(result).toMatchObject({ success: false, error: { reason: 'schema', issues: [{ path: ['item'] }, { path: ['count'] }] } });
  });

  it('of zod before 3.24 that validate asynchronously belong to parseLlmJsonAsync, too', async () => {
    const slow = z.string().refine(async (text) => text === 'known');
    const old = { safeParse: (value: unknown) => slow.safeParse(value), safeParseAsync: (value: unknown) => slow.safeParseAsync(value) };
    expect(() => parseLlmJson(old, '"known"')).toThrow(/use parseLlmJsonAsync/);
    expect(await parseLlmJsonAsync(old, '"known"')).toBe('known');
    await expect(parseLlmJsonAsync(old, '"unknown"')).rejects.toMatchObject({ reason: 'schema' });
  });

  it('that are none are a mistake of the program', () => {
    for (const schema of [undefined, null, {}, { parse: () => 1 }, 'schema', () => 1, { '~standard': {} }]) {
      expect(() => parseLlmJson(schema as never, '1')).toThrow(/parseLlmJson: schema must implement Standard Schema/);
      expect(() => safeParseLlmJson(schema as never, '1')).toThrow(TypeError);
    }
  });

  it('that validate asynchronously belong to parseLlmJsonAsync', async () => {
    const slow = z.string().refine(async (text) => text === 'known');
    expect(() => parseLlmJson(slow, '"known"')).toThrow(/use parseLlmJsonAsync/);
    expect(() => safeParseLlmJson(slow, '"known"')).toThrow(TypeError);
    expect(await parseLlmJsonAsync(slow, '"known"')).toBe('known');
    await expect(parseLlmJsonAsync(slow, '"other"')).rejects.toMatchObject({ reason: 'schema' });
    expect(await parseLlmJsonAsync(order, fence('{"item":"tea","count":2}'))).toEqual({ item: 'tea', count: 2 });
    await expect(parseLlmJsonAsync(order, 'tea')).rejects.toMatchObject({ reason: 'not-json' });
    await expect(parseLlmJsonAsync(anything, '{"__proto__":1}')).rejects.toMatchObject({ reason: 'forbidden-key' });
    await expect(parseLlmJsonAsync(order, null)).rejects.toMatchObject({ reason: 'empty' });
  });

  it('that reject later leave no unhandled rejection', async () => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    const schema: StandardSchema = { '~standard': { version: 1, vendor: 'test', validate: async () => Promise.reject(new Error('late')) } };
    expect(() => parseLlmJson(schema, '1')).toThrow(TypeError);
    await expect(parseLlmJsonAsync(schema, '1')).rejects.toMatchObject({ reason: 'schema' });
    await new Promise((resolve) => setTimeout(resolve, 10));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });

  it('that throw on what the model wrote refuse it', () => {
    const throwing = z.string().transform((text) => { throw new Error(`cannot read ${text}`); });
    const error = refusal('"canary"', throwing);
    expect(error).toMatchObject({ reason: 'schema', issues: [{ message: 'the schema threw an error' }] });
    expect((error.cause as Error).message).toBe('cannot read canary');
    expect(error.message).not.toContain('canary');
  });
});

describe('what an error shows', () => {
  const key = ['sk', 'ant', 'api03', 'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6'].join('-');

  it('is redacted before it is cut', () => {
    const padding = 'x'.repeat(180);
    const error = refusal(`${padding} ${key} and more`);
    expect(error.excerpt.length).toBeLessThanOrEqual(200);
    expect(error.excerpt).not.toContain('sk-ant');
  });

  it('is redacted in issues, whose messages and paths hold what the model wrote', () => {
    const quoting: StandardSchema = {
      '~standard': { version: 1, vendor: 'test', validate: () => ({ issues: [{ message: `unexpected ${key}`, path: [{ key }, Symbol('s'), 3] }, ...Array.from({ length: 50 }, () => ({ message: 'm'.repeat(999) }))] }) },
    };
    const error = refusal('1', quoting);
    expect(error.issues).toHaveLength(20);
    expect(error.issues.every(({ message }) => message.length <= 200)).toBe(true);
    expect(error.issues[0]?.path).toEqual([expect.not.stringContaining('sk-ant'), 'Symbol(s)', 3]);
    for (const shown of [JSON.stringify(error), inspect(error, { depth: 9 }), error.message, error.stack]) expect(shown).not.toContain('A1b2C3d4');
  });

  it('never holds the message of the JSON parser, which quotes the text', () => {
    const error = refusal('canary-text');
    expect(error.message + JSON.stringify(error.issues)).not.toContain('canary');
    expect(refusal('{"a":1,}').issues[0]?.message).toMatch(/position \d+/);
  });

  it('cuts no character in half', () => {
    expect(refusal(`${'a'.repeat(198)}😀😀`).excerpt).toBe(`${'a'.repeat(198)}…`);
  });

  it('is recognised by its guard', () => {
    expect(isLlmOutputError(refusal('x'))).toBe(true);
    expect(isLlmOutputError(new Error('x'))).toBe(false);
  });
});

describe('any text at all', () => {
  it('is parsed as JSON.parse does, bare and fenced, or refused', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom('', 'json', 'JSON5', 'text'), (value, info) => {
      const text = JSON.stringify(value);
      const expected = JSON.parse(text) as unknown;
      const isForbidden = /"(?:__proto__|constructor|prototype)":/.test(text);
      for (const variant of [text, fence(text, info), `  ${fence(JSON.stringify(value, null, 2), info)}\n`]) {
        const result = safeParseLlmJson(anything, variant);
        if (!isForbidden) expect(result).toEqual({ success: true, data: expected, repaired: false });
      }
    }), { numRuns: 300 });
  });

  it('never throws anything but an LlmOutputError, with or without repair', () => {
    const piece = fc.constantFrom('```', '~~~', 'json\n', '\n', '{', '}', '[', ']', '"', "'", ':', ',', '\\', '\\u00', '//', '/*', '*/', 'a', '1', '-', 'true', 'None', '__proto__', '“', '”', '\u0000', ' ');
    fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), fc.boolean(), (pieces, repair) => {
      const text = pieces.join('');
      const result = safeParseLlmJson(anything, text, { repair });
      if (!result.success) expect(isLlmOutputError(result.error)).toBe(true);
      else if (!repair) expect(text).toContain(JSON.stringify(result.data)[0]);
    }), { numRuns: 2000 });
  });
});
