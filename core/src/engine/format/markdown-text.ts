/** Text into Markdown: names and messages may hold anything. */

/** A table of GitHub-flavoured Markdown; the cells are Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A code span, whatever back-ticks the text has. */
export function code(text: string): string {
  const flat = oneLine(text);
  const longest = Math.max(0, ...(flat.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  const gap = longest > 0 ? ' ' : '';
  return `${fence}${gap}${flat}${gap}${fence}`;
}

/** A message with its back-ticked code kept, and everything else as plain text. */
export function inline(text: string): string {
  const parts = oneLine(text).split('`');
  // Without a partner, a back-tick is only a character.
  if (parts.length % 2 === 0) return escape(oneLine(text));
  return parts.map((part, i) => (i % 2 === 1 ? `\`${part}\`` : escape(part))).join('');
}

function escape(text: string): string {
  return text.replace(/[\\`*_[\]~#]/g, '\\$&').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('@', '&#64;');
}

function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ');
}
