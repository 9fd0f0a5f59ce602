import { escapeHtml } from './escape-html.ts';
import { findSlots, type Slot } from './html/slots.ts';
import { isTrustedMarkup, TrustedMarkup } from './html/trusted-markup.ts';
import { isSafeUrl } from './html/urls.ts';

export { trusted } from './trusted.ts';
export type { TrustedMarkup } from './html/trusted-markup.ts';

/**
 * HTML in which every value is escaped for the place where it stands. The result nests without double escaping, and is a text for
 * `String(…)`, `${…}` and `JSON.stringify`.
 *
 * `null`, `undefined` and `false` print nothing, lists print their items. A URL attribute (`href`, `src` …) that begins with a value
 * accepts http, https, mailto, tel and relative URLs; any other becomes `about:invalid#blocked`. A value in a place where no escape
 * helps (script, style, comment, event handler, unquoted attribute, tag or attribute name) throws a `TypeError`.
 *
 * @example
 * response.send(String(html`<p>Hello ${user.name}</p><ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`));
 */
export function html(strings: TemplateStringsArray, ...values: readonly unknown[]): TrustedMarkup {
  const slots = slotsOf(strings);
  let markup = strings[0]!;
  let url = '';
  for (const [index, slot] of slots.entries()) {
    const value = values[index];
    if (slot.kind === 'url') {
      const text = toText(value);
      url = (slot.continues ? url : '') + slot.before + text;
      markup += isTrustedMarkup(value) ? print(value, 'attribute') : isSafeUrl(url) ? escapeHtml(text) : blockedUrl;
    } else {
      markup += print(value, slot.kind);
    }
    markup += strings[index + 1]!;
  }
  return new TrustedMarkup(markup);
}

const blockedUrl = 'about:invalid#blocked';

const known = new WeakMap<TemplateStringsArray, readonly Slot[]>();

/** The place of each value, found once for each template of the program. */
function slotsOf(strings: TemplateStringsArray): readonly Slot[] {
  const found = known.get(strings) ?? findSlots(strings);
  known.set(strings, found);
  return found;
}

function print(value: unknown, kind: Slot['kind']): string {
  if (isTrustedMarkup(value)) return kind === 'text' ? value.value : withoutQuotes(value.value);
  if (Array.isArray(value)) return value.map((item) => print(item, kind)).join('');
  if (kind === 'code-url') throw new TypeError('html: this URL loads code or moves all other URLs; begin it with a constant, or vouch for it with trusted().');
  return escapeHtml(toText(value));
}

/** Markup in a quoted attribute must not close it; its entities stay what they are. */
function withoutQuotes(markup: string): string {
  return markup.replace(/[<>"']/g, escapeHtml);
}

function toText(value: unknown): string {
  if (value === null || value === undefined || value === false) return '';
  return Array.isArray(value) ? value.map(toText).join('') : String(value);
}
