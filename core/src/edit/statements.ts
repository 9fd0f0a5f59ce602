/** Neighbouring statements and the semicolons between them. */
import type { FileModel } from '../model/file-model.ts';
import type { Node } from '../model/node.ts';
import { perFile } from '../model/per-file.ts';
import { commentsIn, isBlank, lineStart, statementEnd } from './trivia.ts';

/** The list that a statement stands in; undefined where exactly one statement must stand (`if (x) …`). */
export function siblingsOf(file: FileModel, statement: Node): readonly Node[] | undefined {
  const parent = file.parent(statement);
  switch (parent?.type) {
    case 'Program':
    case 'BlockStatement':
    case 'StaticBlock':
    case 'TSModuleBlock':
      return parent.body;
    case 'SwitchCase':
      return parent.consequent;
    default:
      return undefined;
  }
}

/** Where new statements go that stand above this one: over its decorators and the comments that belong to it. */
export function startWithComments(file: FileModel, statement: Node): number {
  const start = startWithDecorators(statement);
  let offset = start;
  for (const comment of [...commentsIn(file, [0, start])].reverse()) {
    const between = file.text.slice(comment.range[1], offset);
    const isAbove = isBlank(between) && (between.match(/\n|\r(?!\n)/g) ?? []).length < 2 && isBlank(file.text.slice(lineStart(file.text, comment.range[0]), comment.range[0]));
    if (!isAbove) break;
    offset = comment.range[0];
  }
  return offset;
}

/** `@Injectable() export class …`: decorators before `export` stand outside of the statement's range. */
function startWithDecorators(statement: Node): number {
  const declaration = statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration' ? statement.declaration : statement;
  const decorators = declaration?.type === 'ClassDeclaration' ? declaration.decorators : [];
  return Math.min(statement.range[0], ...decorators.map(({ range }) => range[0]));
}

const endsWithoutSemicolon = new Set([
  'BlockStatement', 'ClassDeclaration', 'ForInStatement', 'ForOfStatement', 'ForStatement', 'FunctionDeclaration', 'IfStatement', 'LabeledStatement', 'SwitchStatement',
  'TryStatement', 'WhileStatement', 'WithStatement', 'TSInterfaceDeclaration', 'TSEnumDeclaration', 'TSModuleDeclaration', 'TSDeclareFunction',
]);

/** True if code put in the statement's place would go on with the statement above, should it begin like an operand. */
export function followsOpenStatement(file: FileModel, statement: Node): boolean {
  const siblings = siblingsOf(file, statement) ?? [];
  const above = siblings[siblings.indexOf(statement) - 1];
  return above !== undefined && !endsWithoutSemicolon.has(above.type) && file.text.charAt(above.range[1] - 1) !== ';';
}

/** True for text that a statement above without semicolon would take for its own continuation. */
export function beginsLikeOperand(text: string): boolean {
  return /^(?:[([`/*,.?<>=&|^%]|\+(?!\+)|-(?!-)|in\b|instanceof\b)/.test(text);
}

const closedBySemicolon = ['ImportDeclaration', 'ExpressionStatement', 'VariableDeclaration', 'TSImportEqualsDeclaration', 'ExportAllDeclaration', 'ThrowStatement', 'ReturnStatement'] as const;

/** True if most of the statements that a semicolon may end have one. */
export function endsWithSemicolon(file: FileModel, statements: readonly Node[]): boolean {
  let balance = 0;
  for (const statement of statements) {
    if (closedBySemicolon.some((type) => type === statement.type)) balance += file.text.charAt(statementEnd(file, statement) - 1) === ';' ? 1 : -1;
  }
  return balance >= 0;
}

/** The same of the statements at the top level. */
export const isWrittenWithSemicolons = perFile((file) => endsWithSemicolon(file, file.ast.body));

/** The same of all statements. */
const usesSemicolons = perFile((file) => endsWithSemicolon(file, closedBySemicolon.flatMap((type): readonly Node[] => file.nodes(type))));

/** What ends a new statement right before `next`: nothing in a file written without semicolons, unless `next` would then go on with it. */
export function semicolonBefore(file: FileModel, next: Node): ';' | '' {
  return !usesSemicolons(file) && !beginsLikeOperand(file.textOf(next)) ? '' : ';';
}
