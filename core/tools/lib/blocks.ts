/** Generated blocks inside hand-written Markdown: everything between `<!-- generated:NAME … -->` and `<!-- /generated:NAME -->`. */

const note = 'by `generate`, do not edit';

export function wrapBlock(name: string, body: string): string {
  return `<!-- generated:${name} ${note} -->\n${body.trim()}\n<!-- /generated:${name} -->`;
}

/** Replaces the block's body; undefined if the text has no such block. */
export function replaceBlock(text: string, name: string, body: string): string | undefined {
  const start = text.indexOf(`<!-- generated:${name} `);
  const endMark = `<!-- /generated:${name} -->`;
  const end = text.indexOf(endMark, start);
  if (start < 0 || end < 0) return undefined;
  return text.slice(0, start) + wrapBlock(name, body) + text.slice(end + endMark.length);
}
