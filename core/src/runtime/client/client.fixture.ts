import type { RequestListener } from 'node:http';
import { onTestFinished } from 'vitest';
import { createSecureClient, type SecureClient, type SecureClientOptions } from '../create-secure-client.ts';
import { fakeInternet, startServer, type FakeInternet } from '../net/loopback.fixture.ts';

/** A client of a loopback server that stands for `http://api.example.com/v1`, without waits between attempts. */
export async function startClient(listener: RequestListener, options: Partial<SecureClientOptions> = {}): Promise<{ client: SecureClient; internet: FakeInternet }> {
  const internet = fakeInternet(await startServer(listener));
  const { resolve, connect } = internet;
  const { retry, ...rest } = options;
  const client = createSecureClient({
    baseUrl: 'http://api.example.com/v1',
    allowHttp: true,
    resolve,
    connect,
    retry: retry === false ? false : { sleep: async () => {}, ...retry },
    ...rest,
  });
  onTestFinished(() => client.close());
  return { client, internet };
}

/** Answers each request with the next of `answers`, and the last one for ever. A number is a status. */
export function inTurn(...answers: (number | RequestListener)[]): RequestListener & { count: number } {
  const listener: RequestListener & { count: number } = Object.assign(
    (...[request, response]: Parameters<RequestListener>) => {
      const answer = answers[Math.min(listener.count, answers.length - 1)] ?? 200;
      listener.count += 1;
      if (typeof answer === 'function') answer(request, response);
      else response.writeHead(answer).end(`{"status":${answer}}`);
    },
    { count: 0 },
  );
  return listener;
}
