import type { fetch as undiciFetch } from 'undici';
import { createCheckedConnector, type ConnectorOptions } from './connect.ts';
import type { Transport } from './fetch-guarded.ts';
import { isOneShot, type OutgoingRequest } from './request.ts';
import type { HopResponse } from './response.ts';
import { openTransport as openPlainTransport } from './transport.edge.ts';

/** Sockets to one origin. Further requests wait for one, so that a burst does not use up the process's file descriptors. */
const connectionsPerOrigin = 128;

/** The transport of Node.js: undici's fetch over connections that the policy checks. Made at the first request. */
export async function openTransport(options: ConnectorOptions): Promise<Transport> {
  if (!isNode()) return openPlainTransport();
  // Node's own fetch must set up its dispatcher first: undici would otherwise put the agent of the installed version in its place.
  void globalThis.Headers;
  const { Agent, buildConnector, fetch, FormData } = await import('undici');
  const agent = new Agent({
    connect: createCheckedConnector(buildConnector, options),
    connections: connectionsPerOrigin,
    // The deadline of each request covers these two, and may be longer than undici's five minutes.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  return {
    checksAddresses: true,
    close: () => agent.destroy(),
    send: async ({ url, method, headers, body }: OutgoingRequest, signal: AbortSignal): Promise<HopResponse> => {
      // The two libraries' types differ in name only; the values are strings, buffers, streams and Blobs of Node.js.
      const init = {
        method,
        headers: [...headers],
        body: body instanceof globalThis.FormData ? copyForm(body, new FormData()) : body,
        redirect: 'manual',
        signal,
        dispatcher: agent,
        ...(isOneShot(body) && { duplex: 'half' }),
      } as Parameters<typeof undiciFetch>[1];
      return (await fetch(url, init)) as unknown as HopResponse;
    },
  };
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
