import { untilAborted } from '../backoff/timing.ts';
import { joinBytes } from './bytes.ts';

/** A request as frameworks hand it over once the body was read as it came: Express with `express.raw()`, Lambda, Cloud Functions. */
export interface RawRequest {
  /** `Headers`, or names (in any case) with their values. */
  readonly headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The body as it came over the wire. Never the parsed object: serialising it again gives other bytes. */
  readonly rawBody?: string | Uint8Array | ArrayBuffer | undefined;
  /** The URL that the platform called; only Twilio's signature covers it. */
  readonly url?: string | undefined;
}

/** A header that stands exactly once and is not empty. */
export function readHeader(request: Request | RawRequest, name: string): string | undefined {
  const { headers } = request;
  if (headers instanceof Headers || isHeadersLike(headers)) return headers.get(name) || undefined;
  const values = Object.entries(headers).flatMap(([key, value]) => (key.toLowerCase() === name ? (value ?? []) : []));
  return values.length === 1 && typeof values[0] === 'string' ? values[0] || undefined : undefined;
}

/** Headers of another realm or of a polyfill. */
function isHeadersLike(headers: object): headers is Headers {
  return 'get' in headers && typeof headers.get === 'function';
}

/**
 * The bytes of the body, or `undefined` when there are more than `maxBytes`. A web Request stays readable.
 * Throws a `TypeError` when the bytes are not to be had any more, because then no answer would be right, and the signal's reason once it is aborted.
 */
export async function readBody(request: Request | RawRequest, maxBytes: number, caller: string, signal: AbortSignal | undefined): Promise<Uint8Array | undefined> {
  if ('rawBody' in request) return checkSize(toBytes(request.rawBody, caller), maxBytes);
  if (!('clone' in request)) throw new TypeError(rawBodyNeeded(caller));
  if (request.bodyUsed) throw new TypeError(`${caller}: the body was read before; verify first, or pass { headers, rawBody }.`);
  return readStream(request.clone().body, maxBytes, signal);
}

function toBytes(body: unknown, caller: string): Uint8Array {
  if (typeof body === 'string') return new TextEncoder().encode(body);
  if (body instanceof Uint8Array) return body;
  if (body instanceof ArrayBuffer) return new Uint8Array(body);
  // Express 4 leaves `{}` where a request has no body: whoever sends such a one must not make the handler throw.
  if (typeof body === 'object' && body !== null && Object.getPrototypeOf(body) === Object.prototype && Object.keys(body).length === 0) return new Uint8Array();
  throw new TypeError(rawBodyNeeded(caller));
}

function rawBodyNeeded(caller: string): string {
  return `${caller}: expected the raw body as a string or bytes, because the signature covers the bytes as they came (express.raw(), request.text()).`;
}

function checkSize(bytes: Uint8Array, maxBytes: number): Uint8Array | undefined {
  return bytes.length > maxBytes ? undefined : bytes;
}

async function readStream(stream: ReadableStream<Uint8Array> | null, maxBytes: number, signal: AbortSignal | undefined): Promise<Uint8Array | undefined> {
  if (stream === null) return new Uint8Array();
  const reader = stream.getReader();
  const next = () => (signal ? untilAborted(reader.read(), signal) : reader.read());
  const chunks: Uint8Array[] = [];
  let size = 0;
  let isComplete = false;
  try {
    for (let chunk = await next(); !chunk.done; chunk = await next()) {
      size += chunk.value.length;
      if (size > maxBytes) return undefined;
      chunks.push(chunk.value);
    }
    isComplete = true;
  } finally {
    // Not awaited: the cancellation of one branch of a clone ends only when the other one is cancelled too.
    if (!isComplete) reader.cancel().catch(() => undefined);
  }
  return joinBytes(...chunks);
}
