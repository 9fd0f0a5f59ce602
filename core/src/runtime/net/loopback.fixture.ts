import { once } from 'node:events';
import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { connect as connectTcp, type AddressInfo, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { createSafeFetch, type Connect, type Resolve, type SafeFetch, type SafeFetchPolicy } from '../safe-fetch.ts';
import type { ConnectTarget } from './connect.ts';

/** A public address that stands for the loopback servers of a test. Nothing is ever sent to it. */
export const publicAddress = '93.184.215.14';

/** A server on loopback that ends with the test. */
export interface LoopbackServer {
  readonly port: number;
  readonly server: Server;
}

/** Starts an HTTP server, or an HTTPS server if it gets a certificate. */
export async function startServer(listener: RequestListener, tls?: { key: string; cert: string; ca?: string; requestCert?: boolean }): Promise<LoopbackServer> {
  const server = tls ? createHttpsServer(tls, listener) : createHttpServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  return { port: (server.address() as AddressInfo).port, server };
}

/** A fake internet: names with their addresses, and the loopback ports that the addresses stand for. */
export interface FakeInternet {
  readonly resolve: Resolve;
  readonly connect: Connect;
  /** Every connection that was asked for. */
  readonly connections: ConnectTarget[];
  /** Every name that was resolved. */
  readonly lookups: string[];
}

/** Leads every name to `publicAddress`, or to what `dns` says, and every connection to the server of the host or the only one. */
export function fakeInternet(server: LoopbackServer | Record<string, LoopbackServer>, dns: Record<string, readonly string[]> = {}): FakeInternet {
  const connections: ConnectTarget[] = [];
  const lookups: string[] = [];
  return {
    connections,
    lookups,
    resolve: async (hostname) => {
      lookups.push(hostname);
      return dns[hostname] ?? [publicAddress];
    },
    connect: async (target) => {
      connections.push(target);
      const { port } = ('port' in server ? server : server[target.hostname]) as LoopbackServer;
      return openSocket(port);
    },
  };
}

/** A safeFetch on the fake internet, with http allowed. It ends with the test. */
export function fetchThrough(internet: FakeInternet, policy: SafeFetchPolicy = {}): SafeFetch {
  const safeFetch = createSafeFetch({ allowHttp: true, resolve: internet.resolve, connect: internet.connect, ...policy });
  onTestFinished(() => safeFetch.close());
  return safeFetch;
}

async function openSocket(port: number): Promise<Socket> {
  const socket = connectTcp({ host: '127.0.0.1', port });
  await once(socket, 'connect');
  return socket;
}

/** A server that answers with the request it got. */
export async function startEcho(): Promise<LoopbackServer> {
  return startServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ method: request.method, url: request.url, headers: request.headers, body: Buffer.concat(chunks).toString() }));
  });
}

/** What the echo server saw. */
export interface Echo {
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}
