/** Stand-ins for web frameworks, as far as the fixed samples use them, and signed deliveries. */
import { createHmac } from 'node:crypto';

export const secret = 'a secret of the tests';

/** What a handler has done with one delivery. */
export interface Outcome {
  readonly status: number;
}

interface Incoming {
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
  body?: unknown;
}

interface Answer {
  statusCode: number;
  sendStatus(code: number): Answer;
  status(code: number): Answer;
  end(): Answer;
}

type Layer = (request: Incoming, response: Answer, next: () => void) => unknown;
type Verify = (request: Incoming, response: Answer, bytes: Buffer) => void;

/** Express with its two body parsers. `app.deliver(headers, body)` runs all layers in order. */
export function fakeExpress(): object {
  const parser = (read: (bytes: Buffer) => unknown) => ({ verify }: { readonly verify?: Verify } = {}): Layer => (request, response, next) => {
    if (request.bytes.length > 0 && request.body === undefined) {
      verify?.(request, response, request.bytes);
      request.body = read(request.bytes);
    }
    request.body ??= {};
    next();
  };
  const app = () => {
    const layers: Layer[] = [];
    const deliver = async (headers: Incoming['headers'], body: string): Promise<Outcome> => {
      const request: Incoming = { headers, bytes: Buffer.from(body) };
      const response = answer();
      for (const layer of layers) {
        let goesOn = false;
        await layer(request, response, () => (goesOn = true));
        if (!goesOn) break;
      }
      return { status: response.statusCode };
    };
    return { use: (...added: Layer[]) => layers.push(...added), post: (_path: string, ...added: Layer[]) => layers.push(...added), deliver };
  };
  return Object.assign(app, { json: parser((bytes) => JSON.parse(bytes.toString())), raw: parser((bytes) => bytes) });
}

/** A response of Express, Vercel and Next.js. */
export function answer(): Answer {
  const response: Answer = {
    statusCode: 200,
    sendStatus: (code) => response.status(code),
    status: (code) => Object.assign(response, { statusCode: code }),
    end: () => response,
  };
  return response;
}

/** `{ Hono }`, with one route. */
export function fakeHono(): object {
  class Hono {
    #handler: (context: object) => Promise<Response> = () => Promise.resolve(new Response());
    post(_path: string, handler: (context: object) => Promise<Response>): void {
      this.#handler = handler;
    }
    fetch(raw: Request, env: object): Promise<Response> {
      const body = (text: string | null, status = 200) => new Response(text, { status });
      return this.#handler({ env, body, text: body, req: { raw, json: () => raw.json() as Promise<unknown> } });
    }
  }
  return { Hono };
}

export const telegramHeaders = { 'x-telegram-bot-api-secret-token': secret };

export function metaHeaders(body: string): Record<string, string> {
  return { 'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}` };
}

export function lineHeaders(body: string): Record<string, string> {
  return { 'x-line-signature': createHmac('sha256', secret).update(body).digest('base64') };
}
