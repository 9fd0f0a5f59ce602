import { BlockedUrlError } from '../errors/blocked-url-error.ts';
import { parseUrl } from '../net/check-url.ts';

/** A value in a path or query. */
export type UrlValue = string | number | boolean | bigint;

/** Values for `{name}` in a path; encoded, so that none can leave its place. */
export type PathParams = Readonly<Record<string, UrlValue>>;

/** Values of the query; a list repeats its name, undefined leaves it out. */
export type QueryParams = Readonly<Record<string, UrlValue | readonly UrlValue[] | undefined>>;

/** Reads the base URL of a client. Throws a `TypeError` when it has a query or fragment, which would be lost silently. */
export function readBaseUrl(text: string | URL): URL {
  const base = parseUrl(text);
  if (base.search !== '' || base.hash !== '') throw new TypeError('baseUrl: expected a URL without query and fragment.');
  if (!base.pathname.endsWith('/')) base.pathname += '/';
  return base;
}

/**
 * The URL of a request below the base. Throws a `BlockedUrlError` for a path that would lead elsewhere: another origin, or up by
 * dot segments, also when they are encoded once more, since servers and proxies behind the first one decode again.
 */
export function toRequestUrl(base: URL, path: string, params?: PathParams, query: QueryParams = {}): URL {
  const filled = params ? fillIn(path, params) : path;
  if (/^\/\/|^[a-z][a-z\d+.-]*:\/\/|[\\\p{Cc}]/iu.test(filled)) throw new BlockedUrlError('outside-base-url', base.hostname);
  const url = new URL(base.href + filled.replace(/^\//, ''));
  const [pathOnly = ''] = filled.split(/[?#]/, 1);
  if (hasDotSegment(pathOnly) || !isBelow(base, url)) throw new BlockedUrlError('outside-base-url', base.hostname);

  for (const [name, values] of Object.entries(query)) {
    for (const value of [values ?? []].flat()) url.searchParams.append(name, String(value));
  }
  url.hash = '';
  return url;
}

/** Whether a URL, of a redirect for instance, stays below the base. */
export function isBelow(base: URL, url: URL): boolean {
  const isInside = url.pathname.startsWith(base.pathname) || `${url.pathname}/` === base.pathname;
  return url.origin === base.origin && isInside && !hasDotSegment(url.pathname);
}

function fillIn(path: string, params: PathParams): string {
  return path.replace(/\{([^{}]*)\}/g, (_match, name: string) => {
    const value = Object.hasOwn(params, name) ? String(params[name]) : '';
    // An empty id would turn "delete this one" into a request about all of them.
    if (value === '') throw new TypeError(`params: expected a value for {${name}} of the path ${path}.`);
    return encodeURIComponent(value);
  });
}

function hasDotSegment(path: string): boolean {
  for (let round = 0, text = path; round < 3; round += 1) {
    if (text.split(/[/\\]/).some((segment) => segment === '.' || segment === '..')) return true;
    const decoded = decodeLeniently(text);
    if (decoded === text) return false;
    text = decoded;
  }
  return true; // encoded three times and more: nobody does that by accident
}

/** Decodes the escapes that matter here and leaves the others, which may be no UTF-8. */
function decodeLeniently(text: string): string {
  return text.replace(/%(2e|2f|5c|25)/gi, (_match, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
