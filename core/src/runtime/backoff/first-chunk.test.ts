import { describe, expect, it, vi } from 'vitest';
import { withBackoff } from '../with-backoff.ts';
import { recording, unavailable } from './operations.fixture.ts';

describe('a stream', () => {
  async function* tokens(list: readonly string[], end?: unknown) {
    yield* list;
    if (end) throw end;
  }
  const collect = async (stream: AsyncIterable<string>) => {
    const seen: string[] = [];
    try {
      for await (const chunk of stream) seen.push(chunk);
    } catch (error) {
      return { seen, error };
    }
    return { seen };
  };

  it('is repeated until its first chunk', async () => {
    const operation = vi.fn(({ attempt }: { attempt: number }) => (attempt < 3 ? tokens([], unavailable()) : tokens(['a', 'b'])));
    expect(await collect(await withBackoff(operation, recording().options))).toEqual({ seen: ['a', 'b'] });
    expect(operation).toHaveBeenCalledTimes(3);
  });

  it('is not repeated after its first chunk', async () => {
    const error = unavailable();
    const operation = vi.fn(() => tokens(['a'], error));
    expect(await collect(await withBackoff(operation, recording().options))).toEqual({ seen: ['a'], error });
    expect(operation).toHaveBeenCalledTimes(1);
  });

  it('is not repeated by a layer around its reader', async () => {
    const operation = vi.fn(() => tokens(['a'], unavailable()));
    const read = async () => {
      for await (const chunk of await withBackoff(operation, recording().options)) expect(chunk).toBe('a');
    };
    await expect(withBackoff(read, recording().options)).rejects.toThrow('503');
    expect(operation).toHaveBeenCalledTimes(1);
  });

  it('may be empty', async () => {
    expect(await collect(await withBackoff(() => tokens([])))).toEqual({ seen: [] });
  });

  it('can be read by hand and ended early', async () => {
    const ended = vi.fn();
    async function* generator() {
      try {
        yield 'a';
        yield 'b';
      } finally {
        ended();
      }
    }
    const stream = await withBackoff(generator);
    expect(await stream.next()).toEqual({ done: false, value: 'a' });
    expect(await stream.return()).toEqual({ done: true, value: undefined });
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it('keeps its identity, class and other methods', async () => {
    class Stream {
      readonly id = 7;
      [Symbol.asyncIterator]() {
        return tokens(['a', 'b']);
      }
    }
    const stream = new Stream();
    const result = await withBackoff(() => stream);
    expect(result).toBe(stream);
    expect(result).toBeInstanceOf(Stream);
    expect(await collect(result)).toEqual({ seen: ['a', 'b'] });
    expect(await collect(result)).toEqual({ seen: ['a', 'b'] }); // what can be read twice still can
  });

  it('hands return and throw of a reader through', async () => {
    const source = { next: async () => ({ done: false, value: 'a' }), return: vi.fn(async () => ({ done: true as const, value: 'ended' })), throw: vi.fn(async () => ({ done: true as const, value: 'thrown' })) };
    const iterator = (await withBackoff(() => ({ [Symbol.asyncIterator]: () => source })))[Symbol.asyncIterator]() as AsyncIterator<string>;
    expect(await iterator.return?.('x')).toEqual({ done: true, value: 'ended' });
    expect(await iterator.throw?.(new Error('x'))).toEqual({ done: true, value: 'thrown' });
    const bare = (await withBackoff(() => ({ [Symbol.asyncIterator]: () => ({ next: async () => ({ done: false, value: 'a' }) }) })))[Symbol.asyncIterator]() as AsyncIterator<string>;
    expect(await bare.return?.('x')).toEqual({ done: true, value: 'x' });
    await expect(bare.throw?.(new Error('mine'))).rejects.toThrow('mine');
  });

  it('of the web is repeated until its first chunk and then reads through', async () => {
    const broken = () => new ReadableStream<string>({ pull: (controller) => controller.error(unavailable()) });
    const cancel = vi.fn();
    const fine = () => new ReadableStream<string>({ start: (controller) => { controller.enqueue('a'); controller.enqueue('b'); }, cancel });
    const streams = [broken(), fine()];
    const reader = (await withBackoff(() => streams.shift()!, recording().options)).getReader();
    expect([await reader.read(), await reader.read()]).toEqual([{ done: false, value: 'a' }, { done: false, value: 'b' }]);
    await reader.cancel('enough');
    expect(cancel).toHaveBeenCalledWith('enough');
    const empty = await withBackoff(() => new ReadableStream({ start: (controller) => controller.close() }));
    expect(await empty.getReader().read()).toEqual({ done: true, value: undefined });
  });

  it('that is an emitter, frozen or locked is left alone', async () => {
    const next = vi.fn(async () => ({ done: true as const, value: undefined }));
    const emitter = { on: () => {}, [Symbol.asyncIterator]: () => ({ next }) };
    const frozen = Object.freeze({ [Symbol.asyncIterator]: () => ({ next }) });
    const locked = new ReadableStream();
    locked.getReader();
    for (const value of [emitter, frozen, locked]) expect(await withBackoff<object>(() => value)).toBe(value);
    expect(next).not.toHaveBeenCalled();
  });
});
