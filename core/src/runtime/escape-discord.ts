import { toText } from './escape/text.ts';

/**
 * Escapes text for a Discord message: what the user sees is the text itself, without bold, headings, spoilers, code, quotes, lists,
 * masked links, mentions or custom emoji. A plain http(s) URL stays as it is, so that it still works.
 *
 * It cannot stop `@everyone`: send {@link noMentions} as `allowedMentions` for that. https://discord.com/developers/docs/reference#message-formatting
 */
export function escapeDiscord(text: unknown): string {
  return toText(text).split(plainUrl).map((part, index) => (index % 2 === 1 ? part : escapePart(part))).join('');
}

/** URLs which Discord takes literally; a character outside this set ends the part that is left alone. */
const plainUrl = /((?<![A-Za-z0-9])https?:\/\/[A-Za-z0-9](?:[\w.~:/?#@!$&'+,;=%-]{0,2000}[\w/=%-])?)/;

/** A list or a small-print line needs its mark at the beginning of a line. */
const lineMark = /^([ \t]*)([-+])(?=[ \t]|\\#)|^([ \t]*\d{1,10})\.(?=[ \t])/gm;

function escapePart(text: string): string {
  return text
    .replace(/[\\*_~`|<>#[\]]/g, '\\$&')
    .replace(lineMark, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`);
}
