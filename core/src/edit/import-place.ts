/** Where a new import line goes: after the last import, else below shebang, directives and the file's header comment. */
import type { FileModel } from '../model/file-model.ts';
import { unwrap, type Comment, type Node } from '../model/node.ts';
import { isRequireCall } from './module-imports.ts';
import { afterLineEnd, commentsIn, eolOf, indentAt, isBlank, lineEnd, lineStart, nextToken, statementEnd } from './trivia.ts';

/** A place for whole lines: they are inserted at `offset` between `before` and `after`. */
export interface ImportPlace {
  readonly offset: number;
  readonly before: string;
  readonly after: string;
  /** Indentation of every line but the first. */
  readonly indent: string;
}

/**
 * The statements among which new imports belong: all imports, or the leading run of requires. A require binds from its line on, so the
 * run ends before `firstUse`, the offset at which the new names are used first.
 */
export function importStatements(file: FileModel, system: 'esm' | 'commonjs', firstUse = Infinity): readonly Node[] {
  const { body } = file.ast;
  if (system === 'esm') {
    const imports = body.filter(({ type }) => type === 'ImportDeclaration' || type === 'TSImportEqualsDeclaration');
    if (imports.length > 0) return imports;
  }
  const statements: Node[] = [];
  for (const statement of body) {
    if (isRequireStatement(file, statement) && statement.range[1] <= firstUse) statements.push(statement);
    else if (!isDirective(statement)) break;
  }
  return statements;
}

export function placeForImport(file: FileModel, statements: readonly Node[]): ImportPlace {
  const last = statements.findLast((statement) => !isInBlock(file, statement)) ?? statements.at(-1);
  if (last) return placeAfter(file, last, '');
  const directive = file.ast.body.filter(isDirective).at(-1);
  if (directive) return placeAfter(file, directive, eolOf(file.text));
  return placeAtHead(file);
}

const blockStart = /^\s*#\s?(?!region\b|end)[a-z][\w-]*(?<!-end)(?:\s|$)/i;
const blockEnd = /^\s*#\s?(?:end(?!region)\w*|[a-z][\w-]*-end)(?:\s|$)/i;

/** Between `// #if …` and `// #endif`, as preprocessors know them: what stands there is taken out at times. */
function isInBlock(file: FileModel, { range }: Node): boolean {
  const depth = commentsIn(file, [0, range[0]]).reduce((open, { value }) => (blockStart.test(value) ? open + 1 : blockEnd.test(value) ? Math.max(0, open - 1) : open), 0);
  return depth > 0 && commentsIn(file, [range[1], file.text.length]).some(({ value }) => blockEnd.test(value));
}

/** The line behind a statement; `gap` is a blank line to keep apart from it. */
function placeAfter(file: FileModel, statement: Node, gap: string): ImportPlace {
  const { text } = file;
  const eol = eolOf(text);
  const indent = indentAt(text, statement.range[0]);
  const offset = endOfStatementLine(file, statementEnd(file, statement));
  const rest = text.slice(offset, lineEnd(text, offset));
  if (!isBlank(rest)) return { offset, before: eol + gap + indent, after: eol, indent };
  const nextLine = afterLineEnd(text, lineEnd(text, offset));
  const isFollowed = gap !== '' && nextLine < text.length && !isBlank(text.slice(nextLine, lineEnd(text, nextLine)));
  return { offset, before: eol + gap + indent, after: isFollowed ? eol : '', indent };
}

/** Behind the comments that stand on the statement's last line, unless one of them goes on below. */
function endOfStatementLine(file: FileModel, end: number): number {
  let offset = end;
  const limit = lineEnd(file.text, end);
  for (const comment of commentsIn(file, [end, limit])) {
    if (!isBlank(file.text.slice(offset, comment.range[0]))) break;
    offset = comment.range[1];
  }
  return offset;
}

/** Comments that belong to the file, not to the statement below them. */
const headerComment = /^\s*(?:\*\s*)?(?:!|@license|@preserve|@ts-(?:no)?check\b|eslint(?:-disable|-enable|-env)?(?:\s|$)|globals?\s|exported\s|@jsx|@flow|\/\s*<(?:reference|amd)|copyright\b|spdx-|prettier-ignore-start|istanbul ignore file)/i;

function placeAtHead(file: FileModel): ImportPlace {
  const { text } = file;
  const eol = eolOf(text);
  const first = file.ast.body[0];
  const start = first?.range[0] ?? nextToken(file, 0);
  const indent = indentAt(text, start);
  const offset = headOffset(file, start);
  const own = lineStart(text, offset);
  if (!isBlank(text.slice(own, offset))) return { offset, before: eol + indent, after: eol, indent };
  return { offset: own, before: indent, after: first ? eol + eol : eol, indent };
}

/** Start of the first statement, or of the comments attached to it. */
function headOffset(file: FileModel, start: number): number {
  const comments = commentsIn(file, [0, start]).filter((comment) => !isShebang(comment));
  let offset = start;
  for (const comment of [...comments].reverse()) {
    const between = file.text.slice(comment.range[1], offset);
    const isAttached = isBlank(between) && (between.match(/\n|\r(?!\n)/g) ?? []).length < 2;
    if (!isAttached || headerComment.test(comment.value)) break;
    offset = comment.range[0];
  }
  return offset;
}

function isShebang(comment: Comment): boolean {
  return comment.range[0] === 0 && (comment.type as string) === 'Shebang';
}

function isDirective(statement: Node): boolean {
  return statement.type === 'ExpressionStatement' && typeof (statement as { directive?: unknown }).directive === 'string';
}

function isRequireStatement(file: FileModel, statement: Node): boolean {
  if (statement.type === 'ExpressionStatement') return loadsModule(file, statement.expression);
  // `if (isDevelopment) require('dotenv').config();`
  if (statement.type === 'IfStatement') return [statement.consequent, statement.alternate].every((branch) => branch === null || isRequireStatement(file, branch));
  if (statement.type === 'BlockStatement') return statement.body.every((inner) => isRequireStatement(file, inner));
  if (statement.type !== 'VariableDeclaration') return false;
  return statement.declarations.every(({ init }) => init !== null && loadsModule(file, init));
}

/** `require('x')`, a member or call of it (`require('dotenv').config()`), a choice of two, or a wrapper (`__importDefault(require('x'))`). */
function loadsModule(file: FileModel, expression: Node): boolean {
  const value = unwrap(expression);
  if (value.type === 'MemberExpression') return loadsModule(file, value.object);
  if (value.type === 'ConditionalExpression') return loadsModule(file, value.consequent) && loadsModule(file, value.alternate);
  if (value.type !== 'CallExpression') return false;
  if (isRequireCall(file, value)) return true;
  return loadsModule(file, value.callee) || (value.callee.type === 'Identifier' && value.arguments.some((argument) => isRequireCall(file, argument)));
}
