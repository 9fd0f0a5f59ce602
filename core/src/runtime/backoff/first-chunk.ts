import { isObject, read } from './layers.ts';
import { markFinal } from './nesting.ts';

type Iteration = AsyncIterator<unknown, unknown, unknown>;

/**
 * Waits for the first chunk of a stream that an operation returned, so that an error before it (an "overloaded" event
 * after status 200) fails the attempt and is retried. What comes after it reaches the reader as it is and is marked
 * as final: a stream that has begun is never replayed.
 *
 * Primed are async generators, plain async iterables (the SDKs' `Stream`) and web `ReadableStream`s. The object stays
 * the same, but for a `ReadableStream`, which is replaced. Event emitters and Node.js streams are left alone: taking
 * a chunk would change how they flow.
 */
export async function awaitFirstChunk<T>(value: T): Promise<T> {
  if (!isObject(value)) return value;
  if (isPlainReadableStream(value)) return (await primeReadableStream(value)) as T;
  if (isPrimable(value)) await primeIterable(value);
  return value;
}

function isPlainReadableStream(value: object): value is ReadableStream<unknown> {
  return typeof ReadableStream === 'function' && Object.getPrototypeOf(value) === ReadableStream.prototype && !(value as ReadableStream).locked;
}

function isPrimable(value: object): value is AsyncIterable<unknown> {
  if (typeof read(value, Symbol.asyncIterator) !== 'function' || !Object.isExtensible(value)) return false;
  return !['on', 'pipe', 'addEventListener', 'getReader'].some((method) => typeof read(value, method) === 'function');
}

async function primeIterable(stream: AsyncIterable<unknown>): Promise<void> {
  const source = stream[Symbol.asyncIterator]() as Iteration;
  const next = source.next.bind(source);
  const replay = replaying(await next(), next);
  if ((source as unknown) === stream) {
    defineHidden(stream, 'next', replay); // a generator is its own iterator, and people call next() on it
    return;
  }
  const iterate = stream[Symbol.asyncIterator].bind(stream);
  let taken = false;
  const open = (): AsyncIterator<unknown> => {
    if (taken) return iterate();
    taken = true;
    const iterator: Iteration & AsyncIterable<unknown> = {
      next: replay,
      return: async (result) => (source.return ? source.return(result) : { done: true, value: result }),
      throw: async (error) => (source.throw ? source.throw(error) : Promise.reject(error)),
      [Symbol.asyncIterator]: () => iterator,
    };
    return iterator;
  };
  defineHidden(stream, Symbol.asyncIterator, open);
  // `Stream` of openai and @anthropic-ai/sdk reads through this field in tee().
  if (typeof read(stream, 'iterator') === 'function') defineHidden(stream, 'iterator', open);
}

/** `next` that gives the first result once more, then goes on; an error on the way is final. */
function replaying(first: IteratorResult<unknown, unknown>, next: Iteration['next']): Iteration['next'] {
  let pending: IteratorResult<unknown, unknown> | undefined = first;
  return async (...values) => {
    if (pending) {
      const result = pending;
      pending = undefined;
      return result;
    }
    try {
      return await next(...values);
    } catch (error) {
      markFinal(error);
      throw error;
    }
  };
}

async function primeReadableStream(stream: ReadableStream<unknown>): Promise<ReadableStream<unknown>> {
  const reader = stream.getReader();
  const next = replaying(toResult(await reader.read()), async () => toResult(await reader.read()));
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  }, { highWaterMark: 0 });
}

function toResult({ done, value }: ReadableStreamReadResult<unknown>): IteratorResult<unknown, unknown> {
  return { done, value } as IteratorResult<unknown, unknown>;
}

function defineHidden(target: object, key: PropertyKey, value: unknown): void {
  Object.defineProperty(target, key, { value, configurable: true, writable: true });
}
