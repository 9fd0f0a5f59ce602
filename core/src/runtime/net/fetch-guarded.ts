import { BlockedUrlError, isBlockedUrlError } from '../errors/blocked-url-error.ts';
import { checkUrl, parseLocation, parseUrl } from './check-url.ts';
import { startDeadline } from './deadline.ts';
import { narrowPolicy, type CompiledPolicy, type EgressPolicy, type FetchLimits } from './policy.ts';
import { isRedirect, isRequest, readRequest, redirectRequest, type OutgoingRequest } from './request.ts';
import { toResponse, type HopResponse } from './response.ts';

/** Sends one request, follows no redirect, and decodes the body. */
export interface Transport {
  /** Whether a connection is only ever made to an address that the policy allows. Else an allow-list of hosts is demanded. */
  readonly checksAddresses: boolean;
  readonly send: (request: OutgoingRequest, signal: AbortSignal) => Promise<HopResponse>;
  /** Closes all connections; requests under way fail. */
  readonly close: () => Promise<void>;
}

/** Fetches under a policy: the order of steps is the security of the helper. */
export async function fetchGuarded(
  input: string | URL | Request,
  init: RequestInit & FetchLimits,
  context: { readonly transport: () => Promise<Transport>; readonly compiled: CompiledPolicy; readonly policy: EgressPolicy },
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
    return sendThroughRedirects(request, mode, { policy, transport, signal: deadline.signal });
  };
  try {
    deadline.signal.throwIfAborted();
    const { hop, request, redirected } = await deadline.race(exchange());
    deadline.unref();
    return toResponse(hop, { url: withoutHash(request.url), redirected, method: request.method, maxBytes: policy.maxBytes, onEnd: deadline.release });
  } catch (error) {
    deadline.release();
    throw deadline.signal.aborted ? deadline.signal.reason : (blockedCause(error) ?? error);
  }
}

interface SendOptions {
  readonly policy: CompiledPolicy;
  readonly transport: Transport;
  readonly signal: AbortSignal;
}

async function sendThroughRedirects(
  first: OutgoingRequest,
  mode: RequestRedirect,
  { policy, transport, signal }: SendOptions,
): Promise<{ hop: HopResponse; request: OutgoingRequest; redirected: boolean }> {
  let request = first;
  for (let redirects = 0; ; redirects += 1) {
    const hop = await transport.send(request, signal);
    const location = isRedirect(hop.status) && mode !== 'manual' ? new Headers([...hop.headers]).get('location') : null;
    if (location === null) return { hop, request, redirected: redirects > 0 };

    void hop.body?.cancel().catch(() => {});
    if (mode === 'error') throw new TypeError('The server answered with a redirect, which init.redirect forbids.');
    const url = parseLocation(location, request.url);
    if (redirects >= policy.maxRedirects) throw new BlockedUrlError('too-many-redirects', url.hostname);
    const next = redirectRequest(request, hop.status, url);
    checkUrl(url, next.method, policy);
    request = next;
  }
}

/** The refusal of a connector, which fetch wraps into `TypeError: fetch failed`. */
function blockedCause(error: unknown): BlockedUrlError | undefined {
  for (let depth = 0, at = error; at instanceof Error && depth < 5; depth += 1, at = at.cause) {
    if (isBlockedUrlError(at)) return at;
  }
  return undefined;
}

function withoutHash(url: URL): string {
  const copy = new URL(url);
  copy.hash = '';
  return copy.href;
}
