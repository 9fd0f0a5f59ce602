import { isObject, read } from './layers.ts';
import { after } from './timing.ts';

/** The largest error body that is read for a retry hint, in bytes, and the time for it: the hint is small and comes with the headers. */
const maxHintBytes = 16 * 1024;
const maxHintMs = 1000;

/**
 * Whether an operation returned an HTTP response, from fetch (of any realm or package), axios with `validateStatus`,
 * got with `throwHttpErrors: false`, or `undici.request`.
 */
export function isResponse(value: unknown): value is object {
  if (!isObject(value)) return false;
  const hasStatus = typeof read(value, 'status') === 'number';
  if (hasStatus) return typeof read(read(value, 'headers'), 'get') === 'function';
  if (typeof read(value, 'statusCode') !== 'number' || !isObject(read(value, 'headers'))) return false;
  return typeof read(read(value, 'body'), 'dump') === 'function' || read(value, 'requestUrl') !== undefined;
}

/** Frees the connection of a response that nobody will read. */
export function discardResponse(value: unknown): void {
  if (!isResponse(value)) return;
  const body = read(value, 'body');
  for (const method of ['cancel', 'dump']) {
    const end = read(body, method);
    if (typeof end === 'function') ignoreFailure(() => Reflect.apply(end, body, []));
  }
}

/**
 * The JSON body of a small fetch Response, for Telegram's and Discord's `retry_after`; the response itself stays readable.
 * Undefined for other responses, other types and larger bodies.
 */
export async function readHintBody(value: object): Promise<unknown> {
  const clone = read(value, 'clone');
  const type = read(read(value, 'headers'), 'get');
  if (typeof clone !== 'function' || typeof type !== 'function' || read(value, 'bodyUsed') !== false) return undefined;
  try {
    if (!/\bjson\b/i.test(String(Reflect.apply(type, read(value, 'headers'), ['content-type'])))) return undefined;
    const copy: unknown = Reflect.apply(clone, value, []);
    const text = await readStart(read(copy, 'body'));
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function readStart(body: unknown): Promise<string | undefined> {
  if (!(body instanceof ReadableStream)) return undefined;
  const reader = (body as ReadableStream<Uint8Array>).getReader();
  const giveUp = (): void => ignoreFailure(() => reader.cancel());
  const stopTimer = after(maxHintMs, giveUp);
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (let size = 0; size <= maxHintBytes; ) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      size += value.byteLength;
      text += decoder.decode(value, { stream: true });
    }
    giveUp();
    return undefined;
  } finally {
    stopTimer();
  }
}

/** Clean-up must not fail the call: a locked or broken body is already on its way out. */
function ignoreFailure(action: () => unknown): void {
  try {
    Promise.resolve(action()).catch(() => {});
  } catch {
    // nothing left to free
  }
}
