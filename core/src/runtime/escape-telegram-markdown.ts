import { toText } from './escape/text.ts';

/** Where in a MarkdownV2 message the text stands: plain, inside back-ticks, inside a code block, or between the parentheses of a link. */
export type TelegramMarkdownContext = 'text' | 'code' | 'pre' | 'link';

/** https://core.telegram.org/bots/api#markdownv2-style; the backslash itself must be escaped everywhere. */
const special: Readonly<Record<TelegramMarkdownContext, RegExp>> = {
  text: /[_*[\]()~`>#+\-=|{}.!\\]/g,
  code: /[`\\]/g,
  pre: /[`\\]/g,
  link: /[)\\]/g,
};

/**
 * Escapes text for Telegram's `parse_mode: 'MarkdownV2'`. The context decides which characters count; default `'text'`: the 18
 * characters of the Bot API and the backslash. Throws a `TypeError` for an unknown context.
 *
 * @example
 * ctx.reply(`*Answer*: ${escapeTelegramMarkdown(answer)}`, { parse_mode: 'MarkdownV2' });
 */
export function escapeTelegramMarkdown(text: unknown, context: TelegramMarkdownContext = 'text'): string {
  if (!Object.hasOwn(special, context)) throw new TypeError(`escapeTelegramMarkdown: expected the context 'text', 'code', 'pre' or 'link', but got ${JSON.stringify(context)}.`);
  return toText(text).replace(special[context], '\\$&');
}
