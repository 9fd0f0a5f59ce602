import { BlockedUrlError } from '../errors/blocked-url-error.ts';
import type { Transport } from './fetch-guarded.ts';

/**
 * The transport of edge runtimes and browsers: their own fetch, which decides itself what to connect to. It therefore admits
 * allow-listed hosts only, and needs no `node:` module.
 */
export async function openTransport(): Promise<Transport> {
  return {
    checksAddresses: false,
    close: async () => {},
    send: async ({ url, method, headers, body }, { signal, beforeSend }) => {
      await beforeSend?.();
      const isStream = body instanceof ReadableStream;
      const init = { method, headers, body, redirect: 'manual', signal, ...(isStream && { duplex: 'half' }) } as RequestInit;
      const response = await fetch(url, init);
      if (response.type === 'opaqueredirect') throw new BlockedUrlError('redirect-unchecked', url.hostname);
      return response;
    },
  };
}
