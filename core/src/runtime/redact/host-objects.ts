/**
 * Objects of the platform that a plain copy of their properties would either empty (Request) or blow up (sockets, agents).
 * They are recognised by shape, so that those of undici, node-fetch and polyfills count as well, and nothing of Node is imported.
 */

/** A short text for what is not worth or not safe to copy, named values for what is, `undefined` for everything else. */
export function describeHost(value: object): string | Readonly<Record<string, unknown>> | undefined {
  if (ArrayBuffer.isView(value)) return `[${tagOf(value)} ${value.byteLength} bytes]`;
  if (value instanceof ArrayBuffer) return `[ArrayBuffer ${value.byteLength} bytes]`;
  const tag = tagOf(value);
  if (opaqueTags.has(tag)) return `[${tag}]`;
  const shown = shownByTag[tag];
  if (shown !== undefined) return pick(value, shown);
  if (tag === 'FormData' && isIterable(value)) return fromEntries(value);
  if (isClientRequest(value)) return { method: get(value, 'method'), protocol: get(value, 'protocol'), host: get(value, 'host'), path: get(value, 'path'), headers: headersOf(value) };
  if (isIncomingMessage(value)) return pick(value, ['method', 'url', 'httpVersion', 'statusCode', 'statusMessage', 'headers']);
  if (isEmitter(value)) return isStream(value) || get(value, 'sockets') !== undefined ? `[${className(value)}]` : undefined;
  return undefined;
}

/** True for every implementation of the Headers class. */
export function isHeaders(value: object): value is Iterable<readonly [string, string]> {
  return tagOf(value) === 'Headers' && isIterable(value);
}

const opaqueTags = new Set(['Promise', 'WeakMap', 'WeakSet', 'WeakRef', 'Generator', 'AsyncGenerator', 'ReadableStream', 'WritableStream', 'TransformStream', 'AbortSignal', 'AbortController', 'CryptoKey', 'SharedArrayBuffer', 'WebSocket']);

const shownByTag: Readonly<Record<string, readonly string[] | undefined>> = {
  Request: ['method', 'url', 'headers'],
  Response: ['status', 'statusText', 'url', 'redirected', 'headers'],
  Blob: ['type', 'size'],
  File: ['name', 'type', 'size'],
};

function tagOf(value: object): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}

function pick(value: object, names: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(names.map((name) => [name, get(value, name)]));
}

/** Entries under their names; several of one name as a list. */
function fromEntries(value: Iterable<unknown>): Readonly<Record<string, unknown>> {
  const named = new Map<string, unknown[]>();
  for (const entry of value) {
    if (!Array.isArray(entry)) continue;
    const name = String(entry[0]);
    named.set(name, [...(named.get(name) ?? []), entry[1]]);
  }
  return Object.fromEntries([...named].map(([name, values]) => [name, values.length === 1 ? values[0] : values]));
}

/** Node's http.ClientRequest (and what follow-redirects makes of it): it holds the raw header text, the socket and the agent. */
function isClientRequest(value: object): boolean {
  return typeof get(value, 'getHeaders') === 'function' && typeof get(value, 'method') === 'string' && isEmitter(value);
}

function isIncomingMessage(value: object): boolean {
  return typeof get(value, 'httpVersion') === 'string' && isEmitter(value);
}

function headersOf(request: object): unknown {
  const getHeaders = get(request, 'getHeaders');
  return typeof getHeaders === 'function' ? { ...getHeaders.call(request) } : undefined;
}

function isEmitter(value: object): boolean {
  return typeof get(value, 'on') === 'function' && typeof get(value, 'emit') === 'function';
}

function isStream(value: object): boolean {
  return typeof get(value, 'pipe') === 'function' || typeof get(value, 'write') === 'function';
}

function className(value: object): string {
  const { constructor } = value;
  return typeof constructor === 'function' && constructor.name !== '' ? constructor.name : 'Object';
}

function isIterable(value: object): value is Iterable<readonly [string, string]> {
  return typeof get(value, Symbol.iterator) === 'function';
}

function get(value: object, name: string | symbol): unknown {
  return (value as Record<string | symbol, unknown>)[name];
}
