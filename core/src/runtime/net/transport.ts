import type { Dispatcher, fetch as undiciFetch } from 'undici';
import { createCheckedConnector, type ConnectorOptions } from './connect.ts';
import type { Transport } from './fetch-guarded.ts';
import { isOneShot } from './request.ts';
import type { HopResponse } from './response.ts';
import { openTransport as openPlainTransport } from './transport.edge.ts';

/** Size of an HTTP cache in memory. */
export interface CacheSettings {
  /** Bytes of all bodies together. Default 16 MiB. */
  readonly maxBytes?: number | undefined;
  /** Number of responses. Default 1,000. */
  readonly maxEntries?: number | undefined;
  /** Bytes of one body; larger ones are not kept. Default 1 MiB. */
  readonly maxEntryBytes?: number | undefined;
}

export interface TransportOptions extends ConnectorOptions {
  /** Keep answers by the rules of RFC 9111 for a cache that several users share. */
  readonly cache?: CacheSettings | undefined;
}

/** Sockets to one origin. Further requests wait for one, so that a burst does not use up the process's file descriptors. */
const connectionsPerOrigin = 128;

/** The transport of Node.js: undici's fetch over connections that the policy checks. Made at the first request. */
export async function openTransport(options: TransportOptions): Promise<Transport> {
  if (!isNode()) return openPlainTransport();
  // Node's own fetch must set up its dispatcher first: undici would otherwise put the agent of the installed version in its place.
  void globalThis.Headers;
  const { Agent, buildConnector, cacheStores, fetch, FormData, interceptors } = await import('undici');
  const agent = new Agent({
    connect: createCheckedConnector(buildConnector, options),
    connections: connectionsPerOrigin,
    // The deadline of each request covers these two, and may be longer than undici's five minutes.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const throughCache = options.cache && interceptors.cache({ store: new cacheStores.MemoryCacheStore(toStoreSize(options.cache)), type: 'shared' });

  return {
    checksAddresses: true,
    close: () => agent.destroy(),
    send: async ({ url, method, headers, body }, { signal, beforeSend, useCache = true }): Promise<HopResponse> => {
      const gated = beforeSend ? agent.compose(waitFor(beforeSend)) : agent;
      // The two libraries' types differ in name only; the values are strings, buffers, streams and Blobs of Node.js.
      const init = {
        method,
        headers: [...headers],
        body: body instanceof globalThis.FormData ? copyForm(body, new FormData()) : body,
        redirect: 'manual',
        signal,
        dispatcher: throughCache && useCache ? gated.compose(throughCache) : gated,
        ...(isOneShot(body) && { duplex: 'half' }),
      } as Parameters<typeof undiciFetch>[1];
      return (await fetch(url, init)) as unknown as HopResponse;
    },
  };
}

/** Lets a request go on when `beforeSend` has settled. It stands behind the cache, whose answers cost nothing. */
function waitFor(beforeSend: () => Promise<void>): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) => {
    beforeSend().then(
      () => dispatch(options, handler),
      // As in undici's own interceptors, there is no controller before a request starts.
      (error: Error) => handler.onResponseError?.(null as never, error),
    );
    return true;
  };
}

function toStoreSize({ maxBytes = 16 * 1024 * 1024, maxEntries = 1_000, maxEntryBytes = 1024 * 1024 }: CacheSettings) {
  return { maxSize: maxBytes, maxCount: maxEntries, maxEntrySize: Math.min(maxEntryBytes, maxBytes) };
}

/** Bun replaces the package undici by a stand-in that ignores the dispatcher, and Deno is untested: they count as edge runtimes. */
function isNode(): boolean {
  const { process, Bun, Deno } = globalThis as { process?: { release?: { name?: string } }; Bun?: unknown; Deno?: unknown };
  return process?.release?.name === 'node' && Bun === undefined && Deno === undefined;
}

/** undici does not take the runtime's FormData. */
function copyForm<Form extends { append(name: string, value: unknown, fileName?: string): void }>(form: FormData, copy: Form): Form {
  for (const [name, value] of form) {
    if (typeof value === 'string') copy.append(name, value);
    else copy.append(name, value, value.name);
  }
  return copy;
}
