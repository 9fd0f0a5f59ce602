import { sha256Hex } from './signatures.ts';

/**
 * The texts which Twilio may have signed, or none when the body is not covered by any signature.
 * https://www.twilio.com/docs/usage/security#validating-requests
 *
 * - A form: the URL, then each name and value, sorted by name; of values that repeat, each once.
 * - Any other body: the URL with `bodySHA256`, which must be the hash of the body.
 * - No body: the URL.
 */
export async function signedByTwilio(url: string, body: Uint8Array<ArrayBuffer>, contentType: string): Promise<readonly string[]> {
  const hash = new URL(url).searchParams.get('bodySHA256');
  if (hash !== null) return hash.toLowerCase() === (await sha256Hex(body)) ? urlForms(url) : [];
  if (body.length === 0) return urlForms(url);
  if (!/^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(contentType.trim())) return [];
  const fields = joinFields(new URLSearchParams(new TextDecoder().decode(body)));
  return urlForms(url).map((form) => form + fields);
}

function joinFields(params: URLSearchParams): string {
  const names = [...new Set(params.keys())].sort();
  return names.flatMap((name) => [...new Set(params.getAll(name))].sort().map((value) => name + value)).join('');
}

/** Twilio signs the port or leaves it out, depending on the product: as given, without, and with the default one. */
function urlForms(url: string): readonly string[] {
  const [, scheme = '', userInfo = '', host = '', port = '', rest = ''] = /^(https?):\/\/([^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)(:\d+)?(.*)/is.exec(url)!; // an http URL, as checked before
  const standard = scheme.toLowerCase() === 'https' ? ':443' : ':80';
  const form = (suffix: string) => `${scheme}://${userInfo}${host}${suffix}${rest}`;
  return [...new Set([url, form(''), form(port || standard)])];
}
