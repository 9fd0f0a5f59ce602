import { isDummyBody } from './dummy.ts';
import { entropy } from './entropy.ts';
import { decodeBase64 } from './jwt.ts';
import { isPlaceholder } from './placeholder.ts';
import type { SecretGroups } from './types.ts';
import { wordShare } from './words.ts';

/** For short prefixes that ordinary identifiers may share: the rest must mix cases and digits like a random string. */
export function isMixedAfter(prefix: RegExp): (value: string) => boolean {
  return (value) => {
    const body = value.replace(prefix, '');
    return hasAllClasses(body) && entropy(body) >= 3.2 && wordShare(body) < 0.5 && !isDummyBody(body);
  };
}

/** An API key of Grafana is base64 of `{"k":"…","n":"name","id":1}`; the public links of other services (Power BI's `?r=`) begin as it does. */
export function isGrafanaKey(value: string): boolean {
  return !value.startsWith('eyJ') || /"n":".*"id":\d/.test(decodeBase64(value) ?? '');
}

/** A URL that carries a password somebody meant: not a placeholder, and on a host of one's own only if it looks random. */
export function hasRealPassword(_value: string, groups: SecretGroups): boolean {
  const { user = '', password = '', host = '' } = groups;
  const decoded = decodePercent(password);
  if (decoded === '' || isPlaceholder(decoded)) return false;
  return isPublicHost(host) ? !isPlaceholder(host, { names: false }) && !isSampleUser(user) : isRandomPassword(decoded);
}

/** `your-user`, `<user>`, the `anonymous` of RFC 1635; an empty or short name is none. */
function isSampleUser(user: string): boolean {
  return user === 'anonymous' || (user.length >= 3 && isPlaceholder(user, { names: false }));
}

function hasAllClasses(value: string): boolean {
  return /[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value);
}

/** A password on localhost or in a compose network is worth a finding only if a generator made it. */
function isRandomPassword(password: string): boolean {
  return password.length >= 16 && /\d/.test(password) && entropy(password) >= 3 && wordShare(password) < 0.5;
}

/** A name with a public suffix; not loopback, private ranges, single labels, nor names reserved for examples and tests (RFC 2606, RFC 6761). */
function isPublicHost(host: string): boolean {
  const name = host.toLowerCase().replace(/:\d+$/, '');
  if (!name.includes('.')) return false;
  if (/[$<>{}*]/.test(name)) return false;
  if (/^(?:127|10|0)\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^169\.254\./.test(name)) return false;
  return !/(?:^|\.)example\.(?:com|net|org)$|\.(?:example|test|invalid|localhost|local|internal|lan|svc|docker)$|\.svc\.cluster\.local$/.test(name);
}

function decodePercent(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
