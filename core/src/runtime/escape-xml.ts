import { toText } from './escape/text.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '\r': '&#13;' };

/**
 * Escapes text for XML 1.0: TwiML, SSML, feeds (CWE-91). Characters that XML cannot hold even escaped (most controls, lone
 * surrogates; https://www.w3.org/TR/xml/#charsets) become U+FFFD, because a parser would refuse the whole document.
 */
export function escapeXml(text: unknown): string {
  return toText(text)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replace(/[&<>"'\r]/g, (char) => entities[char]!);
}
