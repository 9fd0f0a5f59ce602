import { BlockedUrlError } from '../errors/blocked-url-error.ts';
import { normalizeHost } from './host-names.ts';
import type { HeadersSource, RequestBody } from './web-types.ts';

/** A request as it goes over one hop; `body` is of a kind that can be sent again, unless it is a stream. */
export interface OutgoingRequest {
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers;
  readonly body: RequestBody | null;
}

/** Methods that the Fetch standard writes in capitals; others keep their case. */
const normalizedMethods = new Set(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH']);
/** Headers that describe the body, which go when a redirect turns the request into a GET. */
const bodyHeaders = ['content-encoding', 'content-language', 'content-location', 'content-type', 'content-length'];
/** Headers by which servers and SDKs know a caller: Authorization, Cookie, x-api-key, x-goog-api-key, x-amz-security-token … */
const credentialHeader = /auth|cookie|token|session|secret|credential|passw|signature|api-?key|(?:^|-)key(?:-|$)/i;

/** Reads the arguments of a fetch into one request. The URL is still to be checked. */
export async function readRequest(url: URL, input: unknown, init: RequestInit): Promise<OutgoingRequest> {
  const request = isRequest(input) ? input : undefined;
  const method = normalizeMethod(init.method ?? request?.method ?? 'GET');
  const headers = readHeaders(init.headers ?? request?.headers);
  refuseForeignHost(url, headers);
  headers.delete('proxy-authorization');

  const body = init.body ?? (request?.body ? await readBody(request) : null);
  if (body !== null && (method === 'GET' || method === 'HEAD')) throw new TypeError(`A ${method} request cannot have a body.`);
  return { url, method, headers, body };
}

/** Whether `input` is a `Request`, of the runtime or of an installed undici. */
export function isRequest(input: unknown): input is Request {
  return typeof input === 'object' && input !== null && Object.prototype.toString.call(input) === '[object Request]';
}

/** Whether a header, by its lower-case name, says who the caller is. */
export function looksLikeCredential(name: string): boolean {
  return credentialHeader.test(name);
}

/** Whether `status` asks for a redirect that fetch follows. */
export function isRedirect(status: number): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308;
}

/**
 * The request for the next hop (https://fetch.spec.whatwg.org/#http-redirect-fetch). On a change of origin every header that looks
 * like a credential is dropped, which the standard asks for Authorization only.
 */
export function redirectRequest(request: OutgoingRequest, status: number, url: URL): OutgoingRequest {
  const headers = new Headers(request.headers);
  if (url.origin !== request.url.origin) {
    for (const name of [...headers.keys()]) if (looksLikeCredential(name) || name === 'host') headers.delete(name);
  }
  const becomesGet =
    ((status === 301 || status === 302) && request.method === 'POST') || (status === 303 && request.method !== 'GET' && request.method !== 'HEAD');
  if (becomesGet) {
    for (const name of bodyHeaders) headers.delete(name);
    return { url, method: 'GET', headers, body: null };
  }
  if (isOneShot(request.body)) throw new TypeError('A redirect asks for the body again, and a stream cannot be sent twice.');
  return { ...request, url, headers };
}

/** A body that is used up by sending it. */
export function isOneShot(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false;
  return body instanceof ReadableStream || (Symbol.asyncIterator in body && !(body instanceof Blob));
}

/** Buffered, as the runtime's fetch does: so the length is announced and a redirect can send it again. */
async function readBody(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await request.arrayBuffer());
}

function normalizeMethod(method: string): string {
  const capitals = method.toUpperCase();
  return normalizedMethods.has(capitals) ? capitals : method;
}

/** As `new Headers(init)`, whose own error quotes the value: a key with a line break in it would end in a log. */
export function readHeaders(init: HeadersSource | undefined): Headers {
  const headers = new Headers();
  for (const [name, value] of headerPairs(init)) {
    try {
      headers.append(name, value);
    } catch {
      throw new TypeError(`The name or value of the header ${JSON.stringify(String(name).slice(0, 64))} has a character that HTTP does not allow.`);
    }
  }
  return headers;
}

function headerPairs(init: HeadersSource | undefined): Iterable<readonly [string, string]> {
  if (init === undefined || init === null) return [];
  if (Symbol.iterator in init) return init as Iterable<[string, string]>;
  return Object.entries(init);
}

/** The Host header also names the server in TLS: another host there would lead past an allow-list on a shared front end. */
function refuseForeignHost(url: URL, headers: Headers): void {
  const host = headers.get('host');
  if (host !== null && normalizeHost(host.toLowerCase()) !== normalizeHost(url.host)) throw new BlockedUrlError('host-not-allowed', host.slice(0, 253));
  headers.delete('host');
}
