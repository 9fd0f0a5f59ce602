import { lookup } from 'node:dns/promises';
import type { LookupAddress } from 'node:dns';
import { isIP, type LookupFunction, type Socket } from 'node:net';
import type { buildConnector } from 'undici';
import { BlockedUrlError } from '../errors/blocked-url-error.ts';
import { isAddress } from './address.ts';
import type { CompiledPolicy } from './policy.ts';

/** Finds the addresses of a name. All of them must be public, or nothing is connected to. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;

/** Where to open a socket. */
export interface ConnectTarget {
  /** Name as in the URL. */
  readonly hostname: string;
  /** Address that was checked and must be connected to. */
  readonly address: string;
  readonly port: number;
}

/** Opens a plain TCP connection, for a proxy or a test. TLS is put on top of it for `https:`. Reject to have the next address tried. */
export type Connect = (target: ConnectTarget) => Promise<Socket>;

/** TLS settings of a policy. Certificates are always verified: there is no switch for that. */
export interface TlsSettings {
  /** Certificate authorities in PEM form, instead of those of Node.js. */
  readonly ca?: string | Buffer | readonly (string | Buffer)[] | undefined;
  /** Client certificate in PEM form, for mutual TLS. */
  readonly cert?: string | Buffer | undefined;
  /** Private key of the client certificate in PEM form. */
  readonly key?: string | Buffer | undefined;
  /** Pass phrase of the key. */
  readonly passphrase?: string | undefined;
}

export interface ConnectorOptions {
  readonly policy: CompiledPolicy;
  readonly resolve?: Resolve | undefined;
  readonly connect?: Connect | undefined;
  readonly tls?: TlsSettings | undefined;
}

/** How long one connection may take to open, before the request's own limit ends it. */
const connectTimeoutMs = 10_000;

/**
 * A connector for undici that resolves a name once, checks every address, and connects to exactly those addresses: between
 * check and connect nobody asks DNS again, so a rebinding answer comes too late.
 */
export function createCheckedConnector(build: typeof buildConnector, { policy, resolve = resolveBySystem, connect, tls = {} }: ConnectorOptions): buildConnector.connector {
  const addressesOf = async (hostname: string): Promise<readonly string[]> => {
    const addresses = isAddress(hostname) ? [hostname] : await resolve(hostname);
    if (addresses.length === 0) throw Object.assign(new Error('The name has no address.'), { code: 'ENOTFOUND' });
    if (!addresses.every(policy.isAllowedAddress)) throw new BlockedUrlError('address-not-public', hostname);
    return addresses;
  };
  const lookupChecked: LookupFunction = (hostname, options, callback) => {
    addressesOf(hostname).then(
      (addresses) => {
        const answers = addresses.map((address): LookupAddress => ({ address, family: isIP(address) }));
        if (options.all) callback(null, answers);
        else callback(null, answers[0]!.address, answers[0]!.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, options.all ? [] : '', 0),
    );
  };
  // The members are picked one by one, so that no rejectUnauthorized or checkServerIdentity slips through.
  const { ca, cert, key, passphrase } = tls;
  const settings = { ca, cert, key, passphrase, lookup: lookupChecked, timeout: connectTimeoutMs, autoSelectFamily: true };
  const open = build(settings as buildConnector.BuildOptions);

  return (target, callback) => {
    const { hostname, protocol } = target;
    if (isAddress(hostname) && !policy.isAllowedAddress(hostname)) return callback(new BlockedUrlError('address-not-public', hostname), null);
    if (!connect) return open(target, (...result) => callback(...verifyPeer(result, policy)));

    const port = Number(target.port) || (protocol === 'https:' ? 443 : 80);
    connectToAny(addressesOf(hostname), (address) => connect({ hostname, address, port })).then(
      (socket) => (protocol === 'https:' ? open({ ...target, httpSocket: socket }, callback) : callback(null, socket)),
      (error: Error) => callback(error, null),
    );
  };
}

async function resolveBySystem(hostname: string): Promise<readonly string[]> {
  const answers = await lookup(hostname, { all: true });
  return answers.map(({ address }) => address);
}

async function connectToAny(addresses: Promise<readonly string[]>, connect: (address: string) => Promise<Socket>): Promise<Socket> {
  let failure: unknown;
  for (const address of await addresses) {
    try {
      return await withinConnectTimeout(connect(address));
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

/** A socket that comes too late is closed, since nobody waits for it any more. */
async function withinConnectTimeout(connecting: Promise<Socket>): Promise<Socket> {
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(Object.assign(new Error('The connection took too long to open.'), { code: 'ETIMEDOUT' }));
      connecting.then((socket) => socket.destroy(), () => {});
    }, connectTimeoutMs).unref();
  });
  return Promise.race([connecting, expired]).finally(() => clearTimeout(timer));
}

/** Belt and braces: the socket is closed, before a byte of the request is sent, if it leads elsewhere than to an allowed address. */
function verifyPeer(result: buildConnector.CallbackArgs, policy: CompiledPolicy): buildConnector.CallbackArgs {
  const [, socket] = result;
  // Without an address the other side has hung up already, which is a failure of its own kind.
  if (!socket?.remoteAddress || policy.isAllowedAddress(socket.remoteAddress)) return result;
  socket.destroy();
  return [new BlockedUrlError('address-not-public'), null];
}
