/** What stands between tokens: whitespace and comments. Edits step over both and lose neither. */
import type { FileModel } from '../model/file-model.ts';
import type { Comment, Node, Range } from '../model/node.ts';

/** Offset of the next token at or after `offset`; the text's length if there is none. */
export function nextToken(file: FileModel, offset: number): number {
  let at = offset;
  for (;;) {
    at += file.text.slice(at).search(/\S|$/);
    const comment = commentAt(file, at);
    if (!comment) return at;
    at = comment.range[1];
  }
}

/** Offset behind the last token that ends at or before `offset`; 0 if there is none. */
export function previousTokenEnd(file: FileModel, offset: number): number {
  let at = offset;
  for (;;) {
    while (at > 0 && /\s/.test(file.text.charAt(at - 1))) at -= 1;
    const comment = commentEndingAt(file, at);
    if (!comment) return at;
    at = comment.range[0];
  }
}

/** End of a statement on its own lines: a semicolon that stands on a later line, to guard that line, is not counted. */
export function statementEnd(file: FileModel, { range: [, end] }: Node): number {
  if (file.text.charAt(end - 1) !== ';') return end;
  const before = previousTokenEnd(file, end - 1);
  return /[\r\n]/.test(file.text.slice(before, end)) ? before : end;
}

/** Comments that lie wholly inside a range, in order. */
export function commentsIn(file: FileModel, [start, end]: Range): readonly Comment[] {
  const { comments } = file;
  const found: Comment[] = [];
  for (let i = firstFrom(comments, start); i < comments.length; i++) {
    const comment = comments[i] as Comment;
    if (comment.range[1] > end) break;
    found.push(comment);
  }
  return found;
}

/** Offset of the first character of the line that holds `offset`. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isLineEnd(text.charAt(at - 1))) at -= 1;
  return at;
}

/** Offset of the line end (or the end of the text) at or after `offset`. */
export function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isLineEnd(text.charAt(at))) at += 1;
  return at;
}

/** Offset behind the line end at `offset`, if there is one there. */
export function afterLineEnd(text: string, offset: number): number {
  if (text.startsWith('\r\n', offset)) return offset + 2;
  return isLineEnd(text.charAt(offset)) ? offset + 1 : offset;
}

/** Whitespace at the beginning of the line that holds `offset`. */
export function indentAt(text: string, offset: number): string {
  const start = lineStart(text, offset);
  return /^[^\S\r\n]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

/** The file's line end: that of its first line. */
export function eolOf(text: string): '\r\n' | '\n' {
  const first = text.indexOf('\n');
  return first > 0 && text.charAt(first - 1) === '\r' ? '\r\n' : '\n';
}

export function isBlank(text: string): boolean {
  return !/\S/.test(text);
}

function isLineEnd(character: string): boolean {
  return character === '\n' || character === '\r' || character === '\u2028' || character === '\u2029';
}

function commentAt(file: FileModel, offset: number): Comment | undefined {
  const comment = file.comments[firstFrom(file.comments, offset)];
  return comment?.range[0] === offset ? comment : undefined;
}

function commentEndingAt(file: FileModel, offset: number): Comment | undefined {
  const comment = file.comments[firstFrom(file.comments, offset) - 1];
  return comment?.range[1] === offset ? comment : undefined;
}

/** Index of the first comment that begins at or after `offset`. */
function firstFrom(comments: readonly Comment[], offset: number): number {
  let low = 0;
  let high = comments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((comments[middle] as Comment).range[0] < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
