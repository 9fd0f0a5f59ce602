/** Messages: one line, capped, and never with a secret in it. */
import { maskSecretsIn } from '../secrets/mask.ts';

/** Longest message in any output, in UTF-16 units. */
export const maxMessageLength = 160;

/** A quoted piece of code is not shortened below this. */
const minValueLength = 16;

/**
 * Fills `{{name}}` placeholders. Values lose their secrets and line breaks; where the message gets too long, the longest
 * values are shortened first, so that the advice at the end stays.
 */
export function formatMessage(template: string, data: Readonly<Record<string, string>> = {}): string {
  const values = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, collapse(maskSecretsIn(value))]));
  const render = () => collapse(template.replace(/\{\{\s*(\w+)\s*\}\}/g, (placeholder, name: string) => values[name] ?? placeholder));
  let message = render();
  while (message.length > maxMessageLength) {
    const [name, longest] = Object.entries(values).sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
    if (name === undefined || longest === undefined || longest.length <= minValueLength) return cut(message, maxMessageLength);
    values[name] = cut(longest, Math.max(minValueLength, longest.length - (message.length - maxMessageLength)));
    const shorter = render();
    if (shorter.length >= message.length) return cut(shorter, maxMessageLength);
    message = shorter;
  }
  return message;
}

/** A text for related information: one line, no secret. */
export function formatStep(text: string): string {
  return cut(collapse(maskSecretsIn(text)), maxMessageLength);
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Cuts between characters, never inside a surrogate pair. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = /[\uD800-\uDBFF]/.test(text.charAt(length - 2)) ? length - 2 : length - 1;
  return `${text.slice(0, end)}…`;
}
