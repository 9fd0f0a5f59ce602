import { ResponseTooLargeError } from '../errors/response-too-large-error.ts';

/** What a transport gives back for one hop. Its body is decoded (gzip, br, zstd) and not yet limited. */
export interface HopResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Iterable<[string, string]>;
  readonly body: ReadableStream<Uint8Array> | null;
}

export interface ResponseDetails {
  readonly url: string;
  readonly redirected: boolean;
  readonly method: string;
  readonly maxBytes: number;
  /** Called once, when nothing more will be read. */
  readonly onEnd: () => void;
}

/** A `Response` of the runtime (so that `instanceof` holds) whose body ends with an error beyond `maxBytes`. */
export function toResponse(hop: HopResponse, details: ResponseDetails): Response {
  const headers = new Headers([...hop.headers]);
  const isEmpty = hop.body === null || details.method === 'HEAD' || [204, 205, 304].includes(hop.status);
  if (isEmpty) {
    details.onEnd();
    void hop.body?.cancel().catch(() => {});
  } else if (announcedBytes(headers) > details.maxBytes) {
    details.onEnd();
    void hop.body?.cancel().catch(() => {});
    throw new ResponseTooLargeError(details.maxBytes);
  }
  const body = isEmpty || !hop.body ? null : limitBody(hop.body, details.maxBytes, details.onEnd);
  const response = new Response(body, { status: hop.status, statusText: hop.statusText, headers });
  return withOrigin(response, details.url, details.redirected);
}

/** `new Response` cannot set these two, and `clone` must hand them on. */
function withOrigin(response: Response, url: string, redirected: boolean): Response {
  const clone = response.clone.bind(response);
  return Object.defineProperties(response, {
    url: { value: url },
    redirected: { value: redirected },
    clone: { value: () => withOrigin(clone(), url, redirected) },
  });
}

/** Length that the header promises, if it is that of the decoded body. */
function announcedBytes(headers: Headers): number {
  return headers.has('content-encoding') ? 0 : Number(headers.get('content-length') ?? 0);
}

function limitBody(body: ReadableStream<Uint8Array>, maxBytes: number, onEnd: () => void): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  let seenBytes = 0;
  return new ReadableStream({
    type: 'bytes',
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (done) {
          onEnd();
          controller.close();
          controller.byobRequest?.respond(0);
          return;
        }
        seenBytes += value.byteLength;
        if (seenBytes > maxBytes) throw new ResponseTooLargeError(maxBytes);
        if (value.byteLength > 0) controller.enqueue(value as Uint8Array<ArrayBuffer>);
      } catch (error) {
        onEnd();
        controller.error(error);
        void reader.cancel(error).catch(() => {});
      }
    },
    async cancel(reason) {
      onEnd();
      await reader.cancel(reason);
    },
  });
}
