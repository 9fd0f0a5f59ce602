/** A command in the source, taken apart: written where it runs, held in a variable, or put together step by step. */
import { freeName } from '../../edit/local-names.ts';
import { removeStatement } from '../../edit/remove.ts';
import { commentsIn } from '../../edit/trivia.ts';
import type { EditPlan } from '../../edit/types.ts';
import { unwrap, type Node, type NodeOf } from '../../model/node.ts';
import type { Variable } from '../../model/scopes.ts';
import { nodesIn } from '../../rule/project-function.ts';
import { piecesOf, type Piece } from '../../rule/text-pieces.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isBlank, wordsOf, type CommandPiece, type Item, type Word } from './command-words.ts';
import { itemsText } from './word-text.ts';

export interface CommandLine {
  readonly program: Word;
  /** Everything after the program. */
  readonly items: readonly Item[];
  /** Source of the list of arguments. */
  readonly list: string;
  /** Takes away the variables that held parts of the command, or makes a list of them. */
  readonly edits: readonly EditPlan[];
}

/** Undefined where the command cannot be taken apart without a doubt. */
export function commandLineOf(file: RuleFile, argument: Node): CommandLine | undefined {
  const inner = unwrap(argument);
  const held = inner.type === 'Identifier' ? heldValue(file, inner) : undefined;
  if (held && !held.removal) return undefined;
  if (inner.type === 'Identifier' && !held) return grownLine(file, inner);
  const edits: EditPlan[] = [...(held?.removal ?? [])];
  const pieces = piecesOf(held?.value ?? inner);
  const [program, ...items] = (pieces && wordsOf(expand(file, pieces, inner, edits))) ?? [];
  return program && !('test' in program) ? { program, items, list: `[${itemsText(file, items)}]`, edits } : undefined;
}

/** Pieces with those in place that variables hold, and with choices opened. */
function expand(file: RuleFile, pieces: readonly Piece[], at: Node, edits: EditPlan[], depth = 0): readonly CommandPiece[] {
  return pieces.flatMap((piece): readonly CommandPiece[] => {
    if (!('hole' in piece) || depth > 3) return [piece];
    const held = heldValue(file, unwrap(piece.hole), at);
    const value = held?.value ?? unwrap(piece.hole);
    const open = (node: Node) => expand(file, textOf(node) ?? [], at, edits, depth + 1);
    const take = (opened: readonly CommandPiece[]) => {
      edits.push(...(held?.removal ?? []));
      return opened;
    };
    if (value.type === 'ConditionalExpression' && textOf(value.consequent) && textOf(value.alternate)) {
      return take([{ hole: piece.hole, test: value.test, then: open(value.consequent), otherwise: open(value.alternate) }]);
    }
    // One word can stay in its variable.
    return held && textOf(value)?.some((part) => 'text' in part && /[\s"']/.test(part.text)) ? take(open(value)) : [piece];
  });
}

/** Pieces of a text; undefined for what is none by its form. */
function textOf(node: Node): readonly Piece[] | undefined {
  const inner = unwrap(node);
  return inner.type === 'Literal' && typeof inner.value === 'string' ? [{ text: inner.value }] : piecesOf(inner);
}

interface HeldValue {
  readonly value: Node;
  /** Takes the variable away; absent where more than this reads it. */
  readonly removal?: readonly EditPlan[];
}

/** What a constant of the same function holds, where it means the same at the command. */
function heldValue(file: RuleFile, id: Node, at: Node = id): HeldValue | undefined {
  const { variable, declarator, declaration } = declarationOf(file, id, at) ?? {};
  if (!variable || !declarator?.init || declaration?.kind !== 'const') return undefined;
  const value = unwrap(declarator.init);
  if (nodesIn(file, value, 'Identifier').some((inner) => isWrittenLater(file.bindings.variableOf(inner)))) return undefined;
  if (variable.references.length === 2) return { value, removal: removeStatement(file, declaration) };
  return nodesIn(file, value, 'CallExpression').length === 0 ? { value } : undefined;
}

function isWrittenLater(variable: Variable | undefined): boolean {
  return variable !== undefined && variable.references.filter((reference) => reference.isWrite()).length > 1;
}

interface Declared {
  readonly variable: Variable;
  readonly declarator: NodeOf<'VariableDeclarator'>;
  readonly declaration: NodeOf<'VariableDeclaration'>;
}

/** `const x = …;` alone in its statement, in the same function, without a comment that would be lost. */
function declarationOf(file: RuleFile, id: Node, at: Node): Declared | undefined {
  const variable = id.type === 'Identifier' ? file.bindings.variableOf(id) : undefined;
  const declarator = variable?.defs.length === 1 ? variable.defs[0]?.node : undefined;
  const declaration = declarator && file.parent(declarator);
  if (!variable || declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier' || declaration?.type !== 'VariableDeclaration') return undefined;
  if (declaration.declarations.length !== 1 || file.parent(declaration)?.type === 'ExportNamedDeclaration') return undefined;
  if (file.flow.enclosingFunction(at) !== file.flow.enclosingFunction(declaration) || commentsIn(file, declaration.range).length > 0) return undefined;
  return { variable, declarator, declaration };
}

/** `let command = 'tool'; if (all) command += ' --all'; exec(command)`: the same steps put a list together. */
function grownLine(file: RuleFile, id: NodeOf<'Identifier'>): CommandLine | undefined {
  const { variable, declarator, declaration } = declarationOf(file, id, id) ?? {};
  if (!variable || !declarator?.init || !declaration || declaration.kind === 'const') return undefined;
  const steps = variable.references.filter(({ identifier }) => identifier !== id && identifier !== declarator.id).map(({ identifier }) => appendedAt(file, identifier, id));
  if (steps.length === 0 || steps.some((step) => step === undefined)) return undefined;
  const appended = steps as readonly NodeOf<'AssignmentExpression'>[];
  const edits: EditPlan[] = [];
  const begin = expand(file, textOf(declarator.init) ?? [], id, edits);
  const texts = appended.map(({ right }) => expand(file, textOf(right) ?? [{ hole: right }], id, edits));
  if (!texts.every((text) => isApart(text, 'start')) && ![begin, ...texts].every((text) => isApart(text, 'end'))) return undefined;
  const [program, ...items] = wordsOf(begin) ?? [];
  const added = texts.map((text) => wordsOf(text));
  if (!program || 'test' in program || added.some((words) => words === undefined)) return undefined;
  const scope = file.flow.enclosingFunction(id) ?? file.ast;
  const list = freeName(file, 'args', [scope.range], new Set()) === 'args' ? 'args' : variable.name;
  const type = items.length === 0 && declarator.id.typeAnnotation ? ': string[]' : '';
  return {
    program,
    items: [...items, ...added.flatMap((words) => words ?? [])],
    list,
    edits: [
      ...edits,
      { range: [declaration.range[0], declarator.range[1]], text: `${declaration.kind === 'var' ? 'var' : 'const'} ${list}${type} = [${itemsText(file, items)}]` },
      ...appended.map(({ range }, i) => ({ range, text: `${list}.push(${itemsText(file, added[i] ?? [])})` })),
    ],
  };
}

/** Its words do not grow together with what stands before, or after. */
function isApart(text: readonly CommandPiece[], side: 'start' | 'end'): boolean {
  const piece = text.at(side === 'start' ? 0 : -1);
  if (piece && 'test' in piece) return [piece.then, piece.otherwise].every((branch) => branch.every((part) => 'text' in part && part.text === '') || isApart(branch, side));
  return piece !== undefined && isBlank(piece, side);
}

/** `command += …;` in the same function. */
function appendedAt(file: RuleFile, identifier: Node, id: Node): NodeOf<'AssignmentExpression'> | undefined {
  const assignment = file.parent(identifier);
  if (assignment?.type !== 'AssignmentExpression' || assignment.operator !== '+=' || assignment.left !== identifier || file.parent(assignment)?.type !== 'ExpressionStatement') return undefined;
  return file.flow.enclosingFunction(identifier) === file.flow.enclosingFunction(id) && commentsIn(file, assignment.range).length === 0 ? assignment : undefined;
}
