import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the server treats one request. */
export type Fault = (response: ServerResponse, request: IncomingMessage) => void;

/** A loopback HTTP server that fails as often as it is told to, then answers like every API at once. */
export interface FaultyServer {
  readonly url: string;
  /** Requests seen since the last `fail`. */
  readonly requests: () => number;
  /** The next requests meet these faults, one each; all later ones succeed. */
  readonly fail: (...faults: readonly Fault[]) => void;
  readonly close: () => Promise<void>;
}

/** A body that the clients of OpenAI, Telegram, Slack and Discord take for a success. */
const success = JSON.stringify({ ok: true, result: {}, id: '1', content: [], choices: [] });

export async function startFaultyServer(): Promise<FaultyServer> {
  let faults: Fault[] = [];
  let requests = 0;
  const server = createServer((request, response) => {
    requests++;
    request.resume().on('end', () => {
      const fault = faults.shift() ?? answer(200, success);
      fault(response, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: () => requests,
    fail: (...next) => {
      faults = [...next];
      requests = 0;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Answers with a status and a JSON body. */
export function answer(status: number, body: string | object = {}, headers: Readonly<Record<string, string>> = {}): Fault {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}

/** Closes the connection without an answer. */
export const reset: Fault = (response) => response.socket?.destroy();

/** Answers with server-sent events, then ends. */
export function events(...chunks: readonly string[]): Fault {
  return (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.end(chunks.map((chunk) => `${chunk}\n\n`).join(''));
  };
}

/** An address of this machine on which nothing listens. */
export async function freeUrl(): Promise<string> {
  const server = await startFaultyServer();
  await server.close();
  return server.url;
}
