import { isSecureBotError, type SecureBotError } from '../errors/base.ts';
import { BlockedUrlError } from '../errors/blocked-url-error.ts';
import { checkUrl, parseLocation, parseUrl } from './check-url.ts';
import { startDeadline } from './deadline.ts';
import { narrowPolicy, type CompiledPolicy, type EgressPolicy, type FetchLimits } from './policy.ts';
import { isRedirect, isRequest, readRequest, redirectRequest, type OutgoingRequest } from './request.ts';
import { toResponse, type HopResponse } from './response.ts';

/** Sends one request, follows no redirect, and decodes the body. */
export interface Transport {
  /** Whether a connection is only ever made to an address that the policy allows. Else an allow-list of hosts is demanded. */
  readonly checksAddresses: boolean;
  readonly send: (request: OutgoingRequest, options: SendOptions) => Promise<HopResponse>;
  /** Closes all connections; requests under way fail. */
  readonly close: () => Promise<void>;
}

export interface SendOptions {
  readonly signal: AbortSignal;
  /** Awaited before the request leaves; not called when a cache answers. What it throws, the request fails with. */
  readonly beforeSend?: (() => Promise<void>) | undefined;
  /** Whether a cache may answer and keep the answer, if the transport has one. Default true. */
  readonly useCache?: boolean | undefined;
}

/** What the fetches of one policy have in common. */
export interface FetchContext extends Omit<SendOptions, 'signal'> {
  readonly transport: () => Promise<Transport>;
  readonly compiled: CompiledPolicy;
  readonly policy: EgressPolicy;
}

/** Fetches under a policy: the order of steps is the security of the helper. */
export async function fetchGuarded(
  input: string | URL | Request,
  init: RequestInit & FetchLimits,
  context: FetchContext,
): Promise<Response> {
  const policy = narrowPolicy(context.compiled, context.policy, init);
  if (init.integrity) throw new TypeError('init.integrity is not supported: compare the digest of the body instead.');
  const source = isRequest(input) ? input : undefined;
  const url = parseUrl(source?.url ?? (input as string | URL));
  checkUrl(url, init.method ?? source?.method ?? 'GET', policy);

  const deadline = startDeadline(policy.timeoutMs, [init.signal ?? source?.signal]);
  const exchange = async () => {
    const request = await readRequest(url, input, init);
    const transport = await context.transport();
    if (!transport.checksAddresses && !policy.hasAllowList) throw new BlockedUrlError('address-unchecked', url.hostname);
    const mode = init.redirect ?? source?.redirect ?? 'follow';
    const { beforeSend, useCache } = context;
    return sendThroughRedirects(request, mode, { policy, transport, signal: deadline.signal, beforeSend, useCache });
  };
  try {
    deadline.signal.throwIfAborted();
    const { hop, request, redirected } = await deadline.race(exchange());
    deadline.unref();
    return toResponse(hop, { url: withoutHash(request.url), redirected, method: request.method, maxBytes: policy.maxBytes, onEnd: deadline.release });
  } catch (error) {
    deadline.release();
    throw deadline.signal.aborted ? deadline.signal.reason : (ownCause(error) ?? error);
  }
}

interface RedirectOptions extends SendOptions {
  readonly policy: CompiledPolicy;
  readonly transport: Transport;
}

async function sendThroughRedirects(
  first: OutgoingRequest,
  mode: RequestRedirect,
  { policy, transport, ...options }: RedirectOptions,
): Promise<{ hop: HopResponse; request: OutgoingRequest; redirected: boolean }> {
  let request = first;
  for (let redirects = 0; ; redirects += 1) {
    checkUrl(request.url, request.method, policy);
    const hop = await transport.send(request, options);
    const location = isRedirect(hop.status) && mode !== 'manual' ? new Headers([...hop.headers]).get('location') : null;
    if (location === null) return { hop, request, redirected: redirects > 0 };

    void hop.body?.cancel().catch(() => {});
    if (mode === 'error') throw new TypeError('The server answered with a redirect, which init.redirect forbids.');
    const url = parseLocation(location, request.url);
    if (redirects >= policy.maxRedirects) throw new BlockedUrlError('too-many-redirects', url.hostname);
    request = redirectRequest(request, hop.status, url);
  }
}

/** What a connector or `beforeSend` threw, which fetch wraps into `TypeError: fetch failed`. */
function ownCause(error: unknown): SecureBotError | undefined {
  for (let depth = 0, at = error; at instanceof Error && depth < 5; depth += 1, at = at.cause) {
    if (isSecureBotError(at)) return at;
  }
  return undefined;
}

function withoutHash(url: URL): string {
  const copy = new URL(url);
  copy.hash = '';
  return copy.href;
}
