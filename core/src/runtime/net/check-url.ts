import { BlockedUrlError } from '../errors/blocked-url-error.ts';
import { isAddress, withoutBrackets } from './address.ts';
import { isPublicName, normalizeHost } from './host-names.ts';
import type { CompiledPolicy } from './policy.ts';

/** Scheme, two slashes, and an authority without user info, white space, control characters, escapes or backslashes. */
const plainHead = /^https?:\/\/[^\s/?#@%\\\p{Cc}]+(?:[/?#]|$)/iu;
const webScheme = /^https?:/i;
/** `\\host` and `/\host`, which the parser reads as `//host`. */
const startsWithBackslash = /^[/\\]*\\/;

/**
 * Reads the URL of a request. A text that the WHATWG parser would repair (`https:\\host`, tabs, a missing slash) is refused,
 * because other programs that see the same text, such as a filter before us, may read another host in it.
 */
export function parseUrl(input: string | URL): URL {
  const text = String(input);
  const url = URL.parse(text);
  if (!url) throw new BlockedUrlError('invalid-url');
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  if (isWeb && !plainHead.test(text)) {
    const hasUserInfo = url.username !== '' || url.password !== '';
    throw new BlockedUrlError(hasUserInfo ? 'credentials-in-url' : 'invalid-url', url.hostname);
  }
  return url;
}

/** Reads a `Location` header by the same standard; it may be relative. */
export function parseLocation(location: string, base: URL): URL {
  const text = decodeLocation(location);
  if (startsWithBackslash.test(text)) throw new BlockedUrlError('invalid-url');
  const url = webScheme.test(text) ? parseUrl(text) : URL.parse(text, base.href);
  if (!url) throw new BlockedUrlError('invalid-url');
  if (url.hash === '') url.hash = base.hash;
  return url;
}

/** Header values are bytes; servers that put a raw path into `Location` mean UTF-8 by them, as undici and browsers read it. */
function decodeLocation(location: string): string {
  if (!/^[\0-\xff]*$/.test(location)) return location;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(location, (character) => character.charCodeAt(0)));
  } catch {
    return location;
  }
}

/**
 * Throws a `BlockedUrlError` unless the policy allows the request, by all that can be known before the name is resolved.
 * Runs for the first URL and again for every redirect.
 */
export function checkUrl(url: URL, method: string, policy: CompiledPolicy): void {
  const host = normalizeHost(url.hostname);
  const blocked = (reason: ConstructorParameters<typeof BlockedUrlError>[0]) => new BlockedUrlError(reason, host || undefined);

  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && policy.allowHttp)) throw blocked('scheme-not-allowed');
  if (url.username !== '' || url.password !== '') throw blocked('credentials-in-url');
  const address = withoutBrackets(host);
  if (isAddress(address)) {
    if (!policy.isAllowedAddress(address)) throw blocked('address-not-public');
  } else if (!isPublicName(host)) {
    throw blocked('name-not-public');
  }
  if (!policy.isAllowedHost(host)) throw blocked('host-not-allowed');
  if (!policy.isAllowedPort(portOf(url))) throw blocked('port-not-allowed');
  if (policy.isBelowBase?.(url) === false) throw blocked('outside-base-url');
  if (!policy.isAllowedMethod(method)) throw blocked('method-not-allowed');
}

function portOf(url: URL): number {
  return Number(url.port || (url.protocol === 'https:' ? 443 : 80));
}

