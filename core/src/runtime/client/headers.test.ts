import { describe, expect, it, vi } from 'vitest';
import { onceEach, readDeprecation } from './deprecation.ts';
import { openTrace, traceIdOf } from './trace.ts';

describe('readDeprecation', () => {
  it.each<[Record<string, string>, object | undefined]>([
    [{}, undefined],
    [{ link: '<https://a.example/>; rel="deprecation"' }, undefined],
    [{ deprecation: '@1688169599' }, { deprecatedAt: new Date('2023-06-30T23:59:59Z') }],
    [{ deprecation: 'true' }, {}],
    [{ deprecation: '@99999999999999' }, {}],
    [{ deprecation: 'Fri, 11 Nov 2022 23:59:59 GMT' }, { deprecatedAt: new Date('2022-11-11T23:59:59Z') }],
    [{ sunset: 'Sat, 31 Dec 2022 23:59:59 GMT' }, { sunsetAt: new Date('2022-12-31T23:59:59Z') }],
    [
      { deprecation: '@1688169599', link: '<https://a.example/next?a=1,2>; rel="next", <https://docs.example/>; title="x"; rel="deprecation"; type="text/html"' },
      { deprecatedAt: new Date('2023-06-30T23:59:59Z'), link: 'https://docs.example/' },
    ],
    [{ sunset: 'soon', link: 'nonsense, <https://s.example/>; rel=sunset' }, { link: 'https://s.example/' }],
  ])('reads %j', (headers, expected) => {
    expect(readDeprecation(new Headers(headers), 'GET /x')).toEqual(expected && { operation: 'GET /x', ...expected });
  });

  it('is handed on once for each meaning, and never without end', () => {
    const report = vi.fn();
    const once = onceEach(report);
    once({ operation: 'GET /a' });
    once({ operation: 'GET /a' });
    once({ operation: 'GET /a', sunsetAt: new Date(0) });
    expect(report).toHaveBeenCalledTimes(2);
    for (let index = 0; index < 1_000; index += 1) once({ operation: `GET /${index}` });
    expect(report.mock.calls.length).toBe(200);
  });
});

describe('openTrace', () => {
  const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

  it('begins a trace', () => {
    const trace = openTrace(true);
    expect(trace?.traceparent).toMatch(/^00-[\da-f]{32}-[\da-f]{16}-01$/);
    expect(traceIdOf(trace)).toBe(trace?.traceparent.split('-')[1]);
    expect(openTrace(undefined)?.traceparent).not.toBe(trace?.traceparent);
  });

  it('continues that of the application', () => {
    expect(openTrace(() => ({ traceparent, tracestate: 'a=1' }))).toEqual({ traceparent, tracestate: 'a=1' });
    expect(openTrace(() => ({ traceparent }))).toEqual({ traceparent });
  });

  it.each(['', 'x', '00-0'.padEnd(55, '0'), traceparent.replace('00-', 'ff-'), traceparent.toUpperCase(), `${traceparent}\r\nx: y`])('begins one instead of %j', (text) => {
    expect(openTrace(() => ({ traceparent: text }))?.traceparent).not.toBe(text);
  });

  it('begins one when there is none', () => {
    expect(openTrace(() => undefined)?.traceparent).toBeDefined();
  });

  it('can be switched off', () => {
    expect(openTrace(false)).toBeUndefined();
    expect(traceIdOf(undefined)).toBeUndefined();
  });
});
