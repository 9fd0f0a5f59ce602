import { escapeHtml } from './escape-html.ts';

/**
 * Escapes text for Telegram's `parse_mode: 'HTML'`, between tags and in quoted attributes. Telegram knows the names `&lt; &gt; &amp; &quot;` and all
 * numeric entities (https://core.telegram.org/bots/api#html-style), which is what this writes.
 */
export function escapeTelegramHtml(text: unknown): string {
  return escapeHtml(text);
}
