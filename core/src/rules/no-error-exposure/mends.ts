/** Which expressions a public message takes the place of, where a variable or a fallback stands between error and reply. */
import { commentsIn } from '../../edit/trivia.ts';
import { isFunction, unwrap, type Node, type NodeOf } from '../../model/node.ts';
import { taintedLeaves } from '../../rule/tainted-leaves.ts';
import type { RuleFile } from '../../rule/types.ts';
import { copyFor } from './copies.ts';
import { logMends } from './logs.ts';
import { errorTaint, isErrorDetail, isNothingButError, isText } from './texts.ts';

/** One expression to replace. */
export interface Mend {
  readonly node: Node;
  /** The part of it that is the error. Default: all of it. */
  readonly error?: Node;
  /** The bot's own sentence, for the public message. */
  readonly sentence?: Node;
  /** Instead of a public message, a copy of this expression: code that looks at the error's text goes on to do so. */
  readonly copied?: Node;
  /** A log: it gets the error itself. */
  readonly isLogged?: true;
}

/** `error.message || 'Sending failed'`: the sentence stays the bot's own. */
export function sentenceOf(file: RuleFile, node: Node): Mend | undefined {
  const inner = unwrap(node);
  if (inner.type !== 'LogicalExpression' || inner.operator === '&&' || commentsIn(file, inner.range).length > 0) return undefined;
  const isSentence = typeof file.flow.constant(inner.right)?.value === 'string' && !errorTaint(file, inner.right);
  return isSentence && isNothingButError(file, inner.left) ? { node: inner, error: inner.left, ...(saysSomething(file, inner.right) && { sentence: inner.right }) } : undefined;
}

/** `error instanceof Error ? error.message : 'Could not load it.'`, where nothing but the error is asked: all of it is the public message. */
export function choiceAround(file: RuleFile, node: Node): Mend | undefined {
  const choice = file.parent(node);
  return choice?.type === 'ConditionalExpression' && choice.test !== node ? choiceOf(file, choice) : undefined;
}

function choiceOf(file: RuleFile, choice: NodeOf<'ConditionalExpression'>): Mend | undefined {
  const sides = [choice.consequent, choice.alternate];
  const error = sides.find((side) => errorTaint(file, side));
  const sentence = sides.find((side) => side !== error);
  if (!error || !sentence || typeof file.flow.constant(sentence)?.value !== 'string' || commentsIn(file, choice.range).length > 0) return undefined;
  if (!asksWhetherError(file, choice.test) || !isNothingButError(file, error)) return undefined;
  return { node: choice, error, ...(saysSomething(file, sentence) && { sentence }) };
}

/** `error instanceof Error`, `error.message`, `typeof error.message === 'string'`: true of nearly all that is thrown. */
function asksWhetherError(file: RuleFile, test: Node): boolean {
  const inner = unwrap(test);
  switch (inner.type) {
    case 'BinaryExpression':
      if (inner.operator === 'instanceof') return inner.right.type === 'Identifier' && inner.right.name === 'Error' && file.bindings.isGlobal(inner.right);
      return inner.left.type === 'UnaryExpression' && inner.left.operator === 'typeof' && asksWhetherError(file, inner.left.argument);
    case 'LogicalExpression':
      return asksWhetherError(file, inner.left) && asksWhetherError(file, inner.right);
    case 'UnaryExpression':
      return inner.operator === '!' && asksWhetherError(file, inner.argument);
    case 'Identifier':
    case 'MemberExpression':
      return errorTaint(file, inner) !== undefined;
    default:
      return false;
  }
}

/** `Unknown error`, or nothing, is what the public message says by itself, and better. */
export function saysSomething(file: RuleFile, sentence: Node): boolean {
  const words = String(file.flow.constant(sentence)?.value).match(/\p{L}+/gu) ?? [];
  return words.length > 0 && !/^(?:unknown|(?:(?:unknown|unexpected|internal|internal server) )?error)$/i.test(words.join(' '));
}

/** What to replace so that a variable holds no error where it is sent. */
export function variableMends(file: RuleFile, leaf: NodeOf<'Identifier'>): readonly Mend[] {
  const variable = variableBehind(file, leaf);
  const only = variable?.values.length === 1 && variable.values[0]?.type === 'ConditionalExpression' ? choiceOf(file, variable.values[0]) : undefined;
  const isAlwaysError = only !== undefined || isNothingButError(file, leaf);
  if (variable) {
    const { values, reads } = variable;
    const mends = values.map((value) => mendsIn(file, value));
    if (mends.every((found) => found !== undefined) && mends.flat().length > 0) {
      const isInSentences = mends.flat().every(({ node }) => isPartOfText(file, node));
      // A variable that is only sent gets the public message itself; sentences keep theirs.
      if (isInSentences) return [...mends.flat(), ...logMends(file, reads, values)];
      if (reads.length === 1 || reads.every((read) => isReply(file, read)) || areInOneObject(file, reads)) return mends.flat();
      const others = isAlwaysError ? undefined : otherReads(file, leaf, reads, values);
      if (others) return [...mends.flat(), ...others];
    }
  }
  return isAlwaysError ? [{ ...only, node: leaf }] : [];
}

/** `{ error: text, message: text }`: of two public messages each would have a number of its own. */
function areInOneObject(file: RuleFile, reads: readonly Node[]): boolean {
  const [object, ...others] = new Set(reads.map((read) => (file.parent(read)?.type === 'Property' ? file.parent(file.parent(read) as Node) : undefined)));
  return object?.type === 'ObjectExpression' && others.length === 0;
}

function isPartOfText(file: RuleFile, node: Node): boolean {
  const parent = file.parent(node);
  return parent !== undefined && isText(parent);
}

interface LocalVariable {
  /** Every expression that is written to it. */
  readonly values: readonly Node[];
  /** Every place where it is read. */
  readonly reads: readonly Node[];
}

/** Undefined for parameters, patterns and what is changed in other ways than by `=`. */
function variableBehind(file: RuleFile, id: Node): LocalVariable | undefined {
  const variable = file.bindings.variableOf(id);
  const [definition, ...others] = variable?.defs ?? [];
  if (!variable || others.length > 0 || definition?.node.type !== 'VariableDeclarator' || definition.node.id.type !== 'Identifier') return undefined;
  const values: Node[] = [];
  for (const { identifier } of variable.references.filter((reference) => reference.isWrite())) {
    const parent = file.parent(identifier);
    if (parent?.type === 'VariableDeclarator' && parent.init) values.push(parent.init);
    else if (parent?.type === 'AssignmentExpression' && parent.operator === '=' && parent.left === identifier) values.push(parent.right);
    else return undefined;
  }
  return { values, reads: variable.references.filter((reference) => reference.isRead()).map(({ identifier }) => identifier) };
}

/** Errors in one value; undefined where a part of it may be an answer as well. */
function mendsIn(file: RuleFile, value: Node): readonly Mend[] | undefined {
  if (!errorTaint(file, value)) return [];
  const inner = unwrap(value);
  const sentence = sentenceOf(file, inner);
  if (sentence) return [sentence];
  const choice = inner.type === 'ConditionalExpression' ? choiceOf(file, inner) : undefined;
  if (choice) return [choice];
  if (inner.type === 'ConditionalExpression' && (!isNothingButError(file, inner) || isText(inner.consequent) || isText(inner.alternate))) {
    const [then, otherwise] = [mendsIn(file, inner.consequent), mendsIn(file, inner.alternate)];
    return then && otherwise && [...then, ...otherwise];
  }
  const leaves = isText(inner) ? [...taintedLeaves(file, inner, isErrorDetail)] : [inner];
  const isClear = leaves.length === 1 && leaves.every((leaf) => isNothingButError(file, leaf) && commentsIn(file, leaf.range).length === 0);
  return isClear ? leaves.map((node) => ({ node })) : undefined;
}

/**
 * `if (message.includes('api key'))` goes on to look at the error's own text. Undefined where the variable goes to anything
 * but conditions, calls and what is sent.
 */
function otherReads(file: RuleFile, leaf: Node, reads: readonly Node[], values: readonly Node[]): readonly Mend[] | undefined {
  const copies: Mend[] = [];
  for (const read of reads) {
    if (read === leaf || !errorTaint(file, read)) continue;
    if (isInCondition(file, read)) {
      const copied = copyFor(file, read, values);
      if (!copied) return undefined;
      copies.push({ node: read, copied });
    } else if (!isSent(file, read)) return undefined;
  }
  return copies;
}

/** Inside the test of an `if`, without a function between. */
function isInCondition(file: RuleFile, read: Node): boolean {
  let node: Node = read;
  for (let parent = file.parent(node); parent && !isFunction(parent); node = parent, parent = file.parent(parent)) {
    if ((parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') && parent.test === node) return true;
  }
  return false;
}

/** An argument of a call, in an object or a sentence perhaps: the public message does there as well. */
function isSent(file: RuleFile, read: Node): boolean {
  let node: Node = read;
  for (let parent = file.parent(node); parent; node = parent, parent = file.parent(parent)) {
    if (parent.type === 'CallExpression') return parent.callee !== node;
    const isPart = (parent.type === 'Property' && parent.value === node) || parent.type === 'ObjectExpression' || parent.type === 'TemplateLiteral' || (parent.type === 'BinaryExpression' && parent.operator === '+');
    if (!isPart) return false;
  }
  return false;
}

/** Part of what a call tells people, as it is or in one of several sentences: `reply(isRussian ? `Ошибка: ${text}` : `Error: ${text}`)`. */
function isReply(file: RuleFile, read: Node): boolean {
  for (let node = file.parent(read); node && !isFunction(node); node = file.parent(node)) {
    if (node.type === 'CallExpression') return file.flow.modelsAt(node).some((model) => model.kind === 'sink' && (model.sinkKind === 'reply' || model.sinkKind === 'error-response'));
  }
  return false;
}
