import { type } from 'arktype';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import * as z4 from 'zod';
import * as mini from 'zod/mini';
import { z as z3 } from 'zod3';
import * as z4of3 from 'zod3/v4';
import { parseLlmJson, parseLlmJsonAsync, parseToolArguments, safeParseLlmJson, type LlmOutputError } from 'secure-bot/runtime';

interface Order {
  readonly item: string;
  readonly count: number;
}

/** The same schema in every library. */
const libraries = [
  { name: 'zod 4', order: z4.object({ item: z4.string(), count: z4.number() }) },
  { name: 'zod/mini', order: mini.object({ item: mini.string(), count: mini.number() }) },
  { name: 'zod 3', order: z3.object({ item: z3.string(), count: z3.number() }) },
  { name: 'zod 4 inside zod 3.25', order: z4of3.object({ item: z4of3.string(), count: z4of3.number() }) },
  { name: 'valibot', order: v.object({ item: v.string(), count: v.number() }) },
  { name: 'arktype', order: type({ item: 'string', count: 'number' }) },
] as const;

const refusal = (run: () => unknown): LlmOutputError => {
  try {
    run();
  } catch (error) {
    return error as LlmOutputError;
  }
  throw new Error('nothing was refused');
};

describe.each(libraries)('$name', ({ order }) => {
  it('gives the typed value', () => {
    const value: Order = parseLlmJson(order, '```json\n{"item":"tea","count":2}\n```');
    expect(value).toEqual({ item: 'tea', count: 2 });
    const args: Order = parseToolArguments(order, { item: 'tea', count: 2 });
    expect(args).toEqual(value);
    expect(safeParseLlmJson(order, '{"item":"tea","count":2}')).toEqual({ success: true, data: value, repaired: false });
  });

  it('names what is wrong and where', () => {
    const error = refusal(() => parseLlmJson(order, '{"item":"tea","count":"many"}'));
    expect(error).toMatchObject({ name: 'LlmOutputError', reason: 'schema', issues: [{ path: ['count'] }] });
  });

  it('works through parseLlmJsonAsync', async () => {
    const value: Order = await parseLlmJsonAsync(order, '{"item":"tea","count":2}');
    expect(value.count).toBe(2);
    await expect(parseLlmJsonAsync(order, '{"item":"tea"}')).rejects.toMatchObject({ reason: 'schema' });
  });
});

/** arktype has no asynchronous validation. */
describe.each([
  { name: 'zod 4', slow: z4.string().refine(async (text) => text === 'known') },
  { name: 'zod/mini', slow: mini.string().check(mini.refine(async (text) => text === 'known')) },
  { name: 'zod 3', slow: z3.string().refine(async (text) => text === 'known') },
  { name: 'valibot', slow: v.pipeAsync(v.string(), v.checkAsync(async (text) => text === 'known')) },
])('$name, asynchronous', ({ slow }) => {
  it('is refused by the synchronous functions and works through parseLlmJsonAsync', async () => {
    expect(() => parseLlmJson(slow, '"known"')).toThrow(/use parseLlmJsonAsync/);
    expect(() => parseToolArguments(slow, '"known"')).toThrow(TypeError);
    const text: string = await parseLlmJsonAsync(slow, '"known"');
    expect(text).toBe('known');
    await expect(parseLlmJsonAsync(slow, '"other"')).rejects.toMatchObject({ reason: 'schema' });
  });
});

describe('a schema that throws on what the model wrote', () => {
  const explode = (): never => {
    throw new Error('cannot read this');
  };
  it.each([
    ['zod 4', z4.string().transform(explode)],
    ['zod/mini', mini.pipe(mini.string(), mini.transform(explode))],
    ['zod 3', z3.string().transform(explode)],
    ['valibot', v.pipe(v.string(), v.transform(explode))],
  ])('%s: is a refusal, not a crash', (_name, schema) => {
    expect(safeParseLlmJson(schema, '"x"')).toMatchObject({ success: false, error: { reason: 'schema' } });
  });
});

describe('values that schemas quote in their messages', () => {
  it('are redacted', () => {
    const key = ['sk', 'ant', 'api03', 'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6'].join('-');
    const error = refusal(() => parseLlmJson(type({ count: 'number' }), JSON.stringify({ count: key })));
    expect(error.issues[0]?.message).toContain('number');
    expect(JSON.stringify(error) + error.message).not.toContain('A1b2C3d4');
  });
});
