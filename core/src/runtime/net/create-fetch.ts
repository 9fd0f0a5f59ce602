import type { SafeFetch, SafeFetchInit, SafeFetchPolicy } from '../safe-fetch.ts';
import { fetchGuarded, type FetchContext, type SendOptions, type Transport } from './fetch-guarded.ts';
import { compilePolicy, type CompiledPolicy } from './policy.ts';
import { openTransport, type CacheSettings } from './transport.ts';

/** What the helpers of this package may ask for beyond a policy. */
export interface FetchExtras {
  readonly cache?: CacheSettings | undefined;
  readonly isBelowBase?: NonNullable<CompiledPolicy['isBelowBase']> | undefined;
}

/** A fetch under a policy, whose calls may have a gate in front of the network. */
export interface PolicyFetch {
  readonly fetch: (input: string | URL | Request, init?: SafeFetchInit, gate?: Omit<SendOptions, 'signal'>) => Promise<Response>;
  readonly close: SafeFetch['close'];
}

/** Compiles the policy at once and opens the transport at the first request. */
export function createPolicyFetch(policy: SafeFetchPolicy, { cache, isBelowBase }: FetchExtras = {}): PolicyFetch {
  if (typeof policy !== 'object' || policy === null || Array.isArray(policy)) throw new TypeError('Expected the policy to be an object.');
  const { resolve, connect, tls, ...egress } = policy;
  const compiled: CompiledPolicy = { ...compilePolicy(egress), ...(isBelowBase && { isBelowBase }) };
  let opened: Promise<Transport> | undefined;
  const transport = () => {
    opened ??= openTransport({ policy: compiled, ...(resolve && { resolve }), ...(connect && { connect }), ...(tls && { tls }), ...(cache && { cache }) });
    return opened;
  };
  const context: FetchContext = { transport, compiled, policy: egress };
  return {
    fetch: async (input, init = {}, gate) => fetchGuarded(input, init, gate ? { ...context, ...gate } : context),
    close: async () => {
      const closing = opened;
      opened = undefined;
      await (await closing)?.close();
    },
  };
}
