import { compileHosts, normalizeHost, type HostMatcher } from '../net/host-names.ts';

/** Gives the URL in the one form in which it is written, or `undefined` when it is not allowed. */
export type UrlFilter = (url: string) => string | undefined;

/**
 * Compiles a list of hosts to a filter: https on the default port without user info, and mailto to one address below an allowed host.
 * What comes back holds no character with a meaning in Markdown, so every renderer reads the URL that was checked.
 */
export function compileUrlFilter(hosts: readonly string[], option: string): UrlFilter {
  const isAllowed = compileHosts(hosts, option);
  return (url) => {
    const plain = toPlainUrl(url);
    if (plain === undefined || hosts.length === 0) return undefined;
    return /^mailto:/i.test(plain) ? toMail(plain, isAllowed) : toHttps(plain, isAllowed);
  };
}

/** Resolves what Markdown resolves in a destination (escapes, `&amp;`); nothing for what renderers might read in different ways. */
function toPlainUrl(url: string): string | undefined {
  const plain = url.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/&amp;/gi, '&');
  return /[\u0000-\u0020\u007f-\u00a0\\<>\u200b-\u200f\u2028-\u202f\u2060\ufeff]|&(?:#\w+|\w+);/.test(plain) ? undefined : plain;
}

function toHttps(text: string, isAllowed: HostMatcher): string | undefined {
  if (!/^https:\/\/[^/]/i.test(text)) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '' || url.port !== '') return undefined;
  return isAllowed(normalizeHost(url.hostname)) ? withoutMarks(url.href) : undefined;
}

/** One address, and no fields but subject and body: `bcc` would send a copy anywhere. RFC 6068 */
function toMail(text: string, isAllowed: HostMatcher): string | undefined {
  const match = /^mailto:([\w.+-]{1,64})@([A-Za-z0-9.-]{1,253})(?:\?((?:subject|body)=[^&#?]*(?:&(?:subject|body)=[^&#?]*)*))?$/i.exec(text);
  if (match === null || !isAllowed(normalizeHost(match[2]!.toLowerCase()))) return undefined;
  return withoutMarks(`mailto:${match[1]!}@${match[2]!}${match[3] === undefined ? '' : `?${match[3]}`}`);
}

/** Percent-encodes what could end or change a destination in Markdown, in a table, or in a formula. */
function withoutMarks(url: string): string {
  return url.replace(/[()[\]<>"'`|*\\{}^$!\s]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`).replace(/&(?=#?\w+;)/g, '%26');
}
