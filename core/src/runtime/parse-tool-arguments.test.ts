import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isLlmOutputError, parseToolArguments } from './parse-tool-arguments.ts';

const weather = z.object({ city: z.string() });
const refusal = (args: unknown) => {
  try {
    return parseToolArguments(z.unknown(), args);
  } catch (error) {
    return error;
  }
};

describe('arguments of a tool call', () => {
  it('come as a text or parsed', () => {
    const { city }: { city: string } = parseToolArguments(weather, '{"city":"Oslo"}');
    expect(city).toBe('Oslo');
    expect(parseToolArguments(weather, { city: 'Oslo' })).toEqual({ city: 'Oslo' });
  });

  it.each(['', ' ', undefined])('%j counts as no arguments', (args) => {
    expect(parseToolArguments(z.object({}), args)).toEqual({});
    expect(() => parseToolArguments(weather, args)).toThrow(/city/);
  });

  it('null is not an object', () => {
    expect(() => parseToolArguments(weather, null)).toThrow(/does not fit/);
  });

  it.each<[string, unknown]>([
    ['text', '{"a":{"__proto__":{}}}'], ['parsed text', JSON.parse('{"a":{"__proto__":{}}}')], ['own constructor', { constructor: 1 }], ['in a list', [{ prototype: 1 }]],
    ['hidden key', Object.defineProperty({}, 'constructor', { value: 1 })],
  ])('never reach a prototype: %s', (_name, args) => {
    expect(refusal(args)).toMatchObject({ reason: 'forbidden-key' });
  });

  it('are limited in depth and size, however they come', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 5000; level++) deep = [deep];
    expect(refusal(deep)).toMatchObject({ reason: 'too-deep' });
    expect(() => parseToolArguments(weather, { city: 'x'.repeat(100) }, { maxBytes: 50 })).toThrow(/larger than maxBytes/);
    expect(() => parseToolArguments(weather, JSON.stringify({ city: 'x'.repeat(100) }), { maxBytes: 50 })).toThrow(/larger than maxBytes/);
  });

  it('may contain themselves without harm', () => {
    const loop: { city: string; self?: unknown } = { city: 'Oslo' };
    loop.self = loop;
    expect(parseToolArguments(weather, loop)).toEqual({ city: 'Oslo' });
  });

  it('that are broken can be repaired when wanted', () => {
    expect(() => parseToolArguments(weather, "{'city':'Oslo'}")).toThrow(/neither JSON/);
    expect(parseToolArguments(weather, "{'city':'Oslo'}", { repair: true })).toEqual({ city: 'Oslo' });
  });

  it('are shown redacted', () => {
    const key = ['sk', 'ant', 'api03', 'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6'].join('-');
    const error = (() => { try { return parseToolArguments(weather, { city: 1, apiKey: key }); } catch (thrown) { return thrown; } })();
    expect(isLlmOutputError(error)).toBe(true);
    expect(JSON.stringify(error)).not.toContain('A1b2C3d4');
  });

  it('need a schema', () => {
    expect(() => parseToolArguments({} as never, '{}')).toThrow(/parseToolArguments: schema must implement/);
    expect(() => parseToolArguments(z.object({}).refine(async () => true), {})).toThrow(/parseLlmJsonAsync/);
  });
});

describe('arguments that JSON cannot hold', () => {
  it.each([() => {}, Symbol('x'), 1n])('are refused without an exception of another kind', (args) => {
    expect(() => parseToolArguments(weather, args)).toThrow(expect.objectContaining({ code: 'ERR_LLM_OUTPUT', excerpt: '' }));
  });
});
