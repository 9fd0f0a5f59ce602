import { describe, expect, it, vi } from 'vitest';
import { withBackoff } from '../with-backoff.ts';
import { recording } from './operations.fixture.ts';

describe('a returned Response', () => {
  const response = (status: number, headers: Record<string, string> = {}, body: string | null = null) => new Response(body, { status, headers });

  it('is repeated by its status, and its body is dropped', async () => {
    const bodies: boolean[] = [];
    const first = new Response(new ReadableStream({ cancel: () => void bodies.push(true) }), { status: 500 });
    const answers = [first, response(200, {}, 'fine')];
    const result = await withBackoff(async () => answers.shift()!, recording().options);
    expect(await result.text()).toBe('fine');
    expect(bodies).toEqual([true]);
  });

  it('is returned as it is when the tries are used up', async () => {
    const result = await withBackoff(async () => response(503, {}, 'still down'), { ...recording().options, retries: 2 });
    expect(result.status).toBe(503);
    expect(await result.text()).toBe('still down');
  });

  it('is returned at once when repeating is no use', async () => {
    const operation = vi.fn(async () => response(404));
    expect((await withBackoff(operation, recording().options)).status).toBe(404);
    expect(operation).toHaveBeenCalledTimes(1);
  });

  it('is asked for a wait in a small JSON body, as Telegram and Discord send it', async () => {
    const { waits, options } = recording();
    const json = { 'content-type': 'application/json; charset=utf-8' };
    const answers = [response(429, json, '{"parameters":{"retry_after":7}}'), response(429, json, '{"retry_after":0.5}'), response(200)];
    await withBackoff(async () => answers.shift()!, options);
    expect(waits).toEqual([7000, 500]);
  });

  it.each<[string, Response]>([
    ['too large', response(429, { 'content-type': 'application/json' }, JSON.stringify({ retry_after: 7, filler: 'x'.repeat(40_000) }))],
    ['not JSON', response(429, { 'content-type': 'application/json' }, 'retry_after')],
    ['of another type', response(429, { 'content-type': 'text/plain' }, '{"retry_after":7}')],
    ['missing', response(429, { 'content-type': 'application/json' })],
  ])('is not asked when the body is %s', async (_name, first) => {
    const { waits, options } = recording();
    const answers = [first, response(200)];
    await withBackoff(async () => answers.shift()!, options);
    expect(waits).toEqual([500]);
  });

  it('does not wait for a body that never comes', async () => {
    const { waits, options } = recording();
    const answers = [new Response(new ReadableStream(), { status: 429, headers: { 'content-type': 'application/json' } }), response(200)];
    await withBackoff(async () => answers.shift()!, options);
    expect(waits).toEqual([500]);
  });

  it('is told from other objects with a status', async () => {
    const operation = vi.fn(async () => ({ status: 503, headers: {} }));
    await withBackoff(operation, recording().options);
    expect(operation).toHaveBeenCalledTimes(1);
  });
});
