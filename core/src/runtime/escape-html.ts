import { toText } from './escape/text.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * Escapes text for HTML: element content and quoted attribute values (CWE-79). `null` and `undefined` give an empty text.
 *
 * Not for scripts, styles, comments, unquoted attributes or URLs: no escape makes untrusted text safe there.
 *
 * @example
 * response.send(`<p title="${escapeHtml(name)}">${escapeHtml(answer)}</p>`);
 */
export function escapeHtml(text: unknown): string {
  return toText(text).replace(/[&<>"']/g, (char) => entities[char]!);
}
