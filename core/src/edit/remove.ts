/** Taking code out: with its comma or line, without losing a comment or joining what should stay apart. */
import type { FileModel } from '../model/file-model.ts';
import type { Node, Range } from '../model/node.ts';
import { withParentheses } from './parentheses.ts';
import { beginsLikeOperand, followsOpenStatement, siblingsOf } from './statements.ts';
import { afterLineEnd, commentsIn, eolOf, isBlank, lineEnd, lineStart, nextToken, previousTokenEnd } from './trivia.ts';
import type { Edit } from './types.ts';

export interface RemovePropertyOptions {
  /** True: an object that gets empty goes too, if it is the last argument of its call. Default false: `{}` stays. */
  readonly dropEmptyArgument?: boolean;
}

/** Removes a property (or spread) of an object literal, or a name of a pattern that has others and no rest. Comments stay. */
export function removeProperty(file: FileModel, property: Node, { dropEmptyArgument = false }: RemovePropertyOptions = {}): readonly Edit[] {
  const object = file.parent(property);
  if (object?.type === 'ObjectPattern') return object.properties.length > 1 && object.properties.every(({ type }) => type === 'Property') ? removeListItem(file, property.range, object.range) : [];
  if (object?.type !== 'ObjectExpression') return [];
  const isOnly = object.properties.length === 1;
  if (isOnly && commentsIn(file, object.range).length === 0) {
    if (dropEmptyArgument && isLastArgument(file, object)) return removeArgument(file, object);
    return [{ range: object.range, text: '{}' }];
  }
  return removeListItem(file, property.range, object.range);
}

/** Removes an argument of a call; one that others follow becomes `undefined`, so that those keep their places. */
export function removeArgument(file: FileModel, argument: Node): readonly Edit[] {
  const call = file.parent(argument);
  if (call?.type !== 'CallExpression' && call?.type !== 'NewExpression') return [];
  const range = withParentheses(file, argument);
  if (call.arguments.at(-1) !== argument) return [{ range, text: withComments(file, argument.range, 'undefined') }];
  return removeListItem(file, range, call.range);
}

/** Removes an element of an array literal. */
export function removeElement(file: FileModel, element: Node): readonly Edit[] {
  const array = file.parent(element);
  if (array?.type !== 'ArrayExpression') return [];
  return removeListItem(file, withParentheses(file, element), array.range);
}

/** Removes a statement with its line. Where a statement must stand (`if (x) …`), `{}` takes its place. */
export function removeStatement(file: FileModel, statement: Node): readonly Edit[] {
  const { text } = file;
  if (!siblingsOf(file, statement)) return [{ range: statement.range, text: withComments(file, statement.range, '{}') }];
  const kept = keptComments(file, statement.range);
  const guard = joinsNeighbours(file, statement) ? ';' : '';
  const range = kept === '' && guard === '' ? wholeLines(text, statement.range) ?? statement.range : statement.range;
  return [{ range, text: kept + guard }];
}

/** Removes an item of a comma-separated list between brackets: `whole` is the range of the list with its brackets. */
export function removeListItem(file: FileModel, item: Range, whole: Range): readonly Edit[] {
  const { text } = file;
  const after = nextToken(file, item[1]);
  const kept = keptComments(file, item);
  if (text.charAt(after) === ',' && after < whole[1]) {
    const commaIsNear = isBlank(text.slice(item[1], after));
    const range: Range = commaIsNear ? [item[0], after + 1] : item;
    const edits: Edit[] = [kept === '' ? { range: closeGap(text, range), text: '' } : { range, text: kept }];
    if (!commaIsNear) edits.push({ range: [after, after + 1], text: '' });
    return edits;
  }
  const before = previousTokenEnd(file, item[0]);
  const rest: Edit = kept === '' ? { range: closeGap(text, item), text: '' } : { range: item, text: kept };
  if (text.charAt(before - 1) !== ',') return [rest];
  if (kept === '' && isBlank(text.slice(before, item[0]))) return [{ range: [before - 1, item[1]], text: '' }];
  return [{ range: [before - 1, before], text: '' }, rest];
}

/** Whole lines if nothing else stands on them; else the range with the blanks behind it. */
function closeGap(text: string, range: Range): Range {
  const lines = wholeLines(text, range);
  if (lines) return lines;
  const [start, end] = range;
  const blanks = /^[^\S\r\n]*/.exec(text.slice(end))?.[0].length ?? 0;
  const isLastOnLine = end + blanks === lineEnd(text, end);
  return isLastOnLine ? closeGapBefore(text, range) : [start, end + blanks];
}

function closeGapBefore(text: string, [start, end]: Range): Range {
  const blanks = /(?<![^\S\r\n])[^\S\r\n]*$/.exec(text.slice(lineStart(text, start), start))?.[0].length ?? 0;
  return [start - blanks, end];
}

/** The lines of a range with their line end; undefined if other text stands on them. */
function wholeLines(text: string, [start, end]: Range): Range | undefined {
  const from = lineStart(text, start);
  const to = lineEnd(text, end);
  if (!isBlank(text.slice(from, start)) || !isBlank(text.slice(end, to))) return undefined;
  const next = afterLineEnd(text, to);
  // The last line of a text has no line end of its own: the one before it goes.
  if (next > to || from === 0) return [from, next];
  return [text.startsWith('\r\n', from - 2) ? from - 2 : from - 1, to];
}

/** Comments inside a removed range, ready to stand in its place. */
function keptComments(file: FileModel, range: Range): string {
  const eol = eolOf(file.text);
  return commentsIn(file, range).map((comment) => file.textOf(comment.range) + (comment.type === 'Line' ? eol : '')).join(' ');
}

function withComments(file: FileModel, range: Range, text: string): string {
  const kept = keptComments(file, range);
  return kept === '' ? text : `${text} ${kept}`;
}

/** True if, without the statement, the line below would go on with the line above. */
function joinsNeighbours(file: FileModel, statement: Node): boolean {
  const below = nextToken(file, statement.range[1]);
  return followsOpenStatement(file, statement) && beginsLikeOperand(file.text.slice(below, below + 20));
}

function isLastArgument(file: FileModel, node: Node): boolean {
  const parent = file.parent(node);
  return (parent?.type === 'CallExpression' || parent?.type === 'NewExpression') && parent.arguments.at(-1) === node;
}
