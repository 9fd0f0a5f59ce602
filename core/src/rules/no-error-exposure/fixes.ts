/** Fixes: a public message in the place of the error, where that is nothing but an error. */
import { code, helper } from '../../edit/code.ts';
import { removeArgument, removeProperty } from '../../edit/remove.ts';
import type { CodeText, EditPlan, FixPlan } from '../../edit/types.ts';
import { propertyName, unwrap, type Node, type Range } from '../../model/node.ts';
import { isInside } from '../../model/inside.ts';
import { isCalledByOthers } from '../../rule/caller-values.ts';
import { taintedLeaves } from '../../rule/tainted-leaves.ts';
import { quoted } from '../../rule/literals.ts';
import { isForChosenSender } from '../../rule/chosen-sender.ts';
import type { RuleFile } from '../../rule/types.ts';
import { parameterOf } from '../../rule/values.ts';
import { isLogged, saidTwice, spareDetails } from './details.ts';
import { errorInScope } from './error-in-scope.ts';
import { isTakenAsError } from './handed-errors.ts';
import { choiceAround, sentenceOf, variableMends, type Mend } from './mends.ts';
import { withoutExceptions } from './nest-exceptions.ts';
import { isOfOwnClass } from './own-classes.ts';
import { isAskedForWords } from './lesser-harm.ts';
import { asksForOwnSentence, isRefusedWithOwnSentence } from './own-errors.ts';
import { isAnsweredByStatus } from './own-statuses.ts';
import { isOfSameError, isToldBeside, secondPart, wholeErrorsBeside } from './parts-of-error.ts';
import { withoutPlace } from './places.ts';
import { throwsSentenceForUser } from './own-sentences.ts';
import { isOfSentenceFunction } from './sentence-functions.ts';
import { sentenceAround, sentenceBefore } from './sentences.ts';
import { errorTaint, isErrorDetail, isNothingButError, isText } from './texts.ts';
import { isPassedOnWhole } from './upstream-bodies.ts';

const title = 'Send a public message; the details go to the log under the same id';

/** Replaces the error; the error itself goes to the helper, so that the log keeps the detail. */
export function* publicMessage(file: RuleFile, leaf: Node): Iterable<FixPlan> {
  const taint = errorTaint(file, leaf);
  if (taint?.sourceFile.path === file.path && (asksForOwnSentence(file, taint.source) || throwsSentenceForUser(file, taint.source) || isRefusedWithOwnSentence(file, leaf, taint.source))) return;
  // Who runs the bot is told why, on purpose; whoever asks for its words means to tell them.
  if (isForChosenSender(file, leaf) || isAskedForWords(file, leaf) || isGivenByAnybody(file, leaf, taint?.source)) return;
  if (decidesStatus(file, leaf) || isAnsweredByStatus(file, leaf) || isPassedOnWhole(file, leaf) || isOfSentenceFunction(file, leaf)) return;
  const mends = mendsOf(file, leaf);
  // Whoever asks for such a class means to tell its sentence.
  if (mends.some(({ node, error = node }) => isOfOwnClass(file, error) || isTakenAsError(file, node))) return;
  const plan = withoutStack(file, leaf) ?? toPlan(file, mends);
  if (plan) yield plan;
}

/** The parameter of a helper that other files call, too: they may hand it any sentence. */
function isGivenByAnybody(file: RuleFile, leaf: Node, source: Node | undefined): boolean {
  const parameter = leaf.type === 'Identifier' ? parameterOf(file, leaf) : undefined;
  return parameter !== undefined && source !== undefined && !isInside(source, parameter.fn) && isCalledByOthers(file, parameter.fn);
}

function mendsOf(file: RuleFile, leaf: Node): readonly Mend[] {
  const fallback = sentenceOf(file, leaf) ?? choiceAround(file, leaf);
  if (fallback) return [fallback];
  if (leaf.type === 'Identifier') return variableMends(file, leaf);
  const inArguments = leaf.type === 'CallExpression' ? argumentMends(file, leaf) : [];
  return inArguments.length === 0 && isNothingButError(file, leaf) ? [{ node: leaf }] : inArguments;
}

/** `withHint(`Failed: ${error.message}`)`: a function of this file that makes more of a sentence. */
function argumentMends(file: RuleFile, call: Extract<Node, { type: 'CallExpression' }>): readonly Mend[] {
  if (file.flow.callees(call).length === 0) return [];
  const tainted = call.arguments.filter((argument) => errorTaint(file, argument));
  if (!tainted.every(isText)) return [];
  const leaves = tainted.flatMap((argument) => [...taintedLeaves(file, argument, isErrorDetail)]);
  return leaves.every((leaf) => isNothingButError(file, leaf)) ? leaves.map((node) => ({ node })) : [];
}

function toPlan(file: RuleFile, mends: readonly Mend[]): FixPlan | undefined {
  if (mends.length === 0 || mends.some(({ node }) => isSpread(file, node) && !isSpreadAsAnswer(file, node))) return undefined;
  return { title, safety: 'review', edits: mends.map((mend) => (mend.copied ? copyEdit(file, mend.node, mend.copied) : mend.isLogged ? { range: mend.node.range, text: errorInScope(file, mend.error ?? mend.node) } : messageEdit(file, mend))).concat(mends.flatMap(({ node }) => wholeErrorsBeside(file, node))) };
}

function copyEdit(file: RuleFile, node: Node, copied: Node): EditPlan {
  const text = file.textOf(copied);
  return { range: node.range, text: file.parent(node)?.type === 'CallExpression' ? text : `(${text})` };
}

/** `{ ...error }`, `[...error]`: of a text it would make its characters. */
function isSpread(file: RuleFile, node: Node): boolean {
  return file.parent(node)?.type === 'SpreadElement';
}

/** `{ status: 401, ...error }` without another place that a message may come from. */
function isSpreadAsAnswer(file: RuleFile, node: Node): boolean {
  const spread = file.parent(node);
  const object = spread && file.parent(spread);
  return object?.type === 'ObjectExpression' && object.properties.every((other) => other === spread || (other.type === 'Property' && !['message', undefined].includes(propertyName(other))));
}

function messageEdit(file: RuleFile, { node, error = node, sentence }: Mend): EditPlan {
  const spread = file.parent(node);
  if (spread?.type === 'SpreadElement') return { range: spread.range, text: code`message: ${messageText(file, error, sentence && file.textOf(sentence))}` };
  const before = sentence ? undefined : sentenceBefore(file, node);
  if (before) return { range: [before.range[0], node.range[1]], text: messageText(file, error, file.textOf(before)) };
  const whole = sentence ? undefined : sentenceAround(file, node);
  if (whole) return { range: whole.text.range, text: messageText(file, error, whole.sentence) };
  const parent = file.parent(node);
  if (isObjectAsBody(file, node)) return { range: node.range, text: code`{ error: ${messageText(file, error, sentence && file.textOf(sentence))} }` };
  const name = parent?.type === 'Property' && parent.shorthand ? code`${file.textOf(node)}: ` : code``;
  const text = messageText(file, error, sentence && file.textOf(sentence));
  return { range: node.range, text: (sentence ? undefined : withoutExceptions(file, node, text)) ?? code`${name}${text}` };
}

/** `res.json(error)`, `res.json(error.body)`: an answer that was an object stays one. */
function isObjectAsBody(file: RuleFile, node: Node): boolean {
  const call = file.parent(node);
  const callee = call?.type === 'CallExpression' && call.arguments[0] === node ? unwrap(call.callee) : undefined;
  if (callee?.type !== 'MemberExpression') return false;
  if (propertyName(callee) !== 'json') return isFastifySend(file, callee) && isCaught(file, node);
  if (node.type === 'MemberExpression') return ['data', 'body'].includes(propertyName(node) ?? '');
  return isCaught(file, node);
}

/** The variable of the `catch` itself. */
function isCaught(file: RuleFile, node: Node): boolean {
  return node.type === 'Identifier' && errorTaint(file, node)?.source === file.bindings.variableOf(node)?.defs[0]?.name;
}

function isFastifySend(file: RuleFile, callee: Node): boolean {
  return file.flow.names(callee).includes('type:fastify:Reply.send');
}

/**
 * `reply.send(error)` without `reply.code(…)`: Fastify takes the status from the error, and would answer a sentence with 200.
 * https://fastify.dev/docs/latest/Reference/Reply/#errors
 */
function decidesStatus(file: RuleFile, leaf: Node): boolean {
  const call = file.parent(leaf);
  const callee = call?.type === 'CallExpression' && call.arguments[0] === leaf ? unwrap(call.callee) : undefined;
  return callee?.type === 'MemberExpression' && isFastifySend(file, callee) && unwrap(callee.object).type !== 'CallExpression' && isCaught(file, leaf);
}

function messageText(file: RuleFile, error: Node, sentence: string | undefined): CodeText {
  // A template lost its holes with the error: the quotes of the file do.
  const [, plain] = /^`([^`\\$\r\n]*)`$/.exec(sentence ?? '') ?? [];
  const options = sentence === undefined ? '' : `, { message: ${plain === undefined ? sentence : quoted(file, plain)} }`;
  return code`${helper('toPublicMessage')}(${errorInScope(file, error)}${options})`;
}

/** Beside the message, one public message is enough: the stack goes, and so do details. */
function withoutStack(file: RuleFile, leaf: Node): FixPlan | undefined {
  const place = withoutPlace(file, leaf);
  if (place) return { title: 'Leave it out: the error is in the log', safety: 'review', edits: place };
  const spare = spareDetails(file, leaf);
  if (spare) return { title: 'Leave the details out', safety: 'review', edits: removeProperty(file, spare) };
  const twice = saidTwice(file, leaf);
  if (twice) return { title: 'Leave the details out', safety: 'review', edits: removeProperty(file, twice) };
  if (isLastOfTwo(file, leaf)) return { title: 'Leave the details out', safety: 'review', edits: removeArgument(file, leaf) };
  const second = secondPart(file, leaf);
  if (second) return { title: 'Leave the stack out', safety: 'review', edits: second };
  if (leaf.type !== 'MemberExpression' || !isNothingButError(file, leaf)) return undefined;
  const parent = file.parent(leaf);
  if (propertyName(leaf) !== 'stack') return undefined;
  const removal = { title: 'Leave the stack out', safety: 'review' } as const;
  if (parent?.type === 'Property') {
    const object = file.parent(parent);
    // What nothing else tells of, and nothing logs, would be lost.
    return object?.type === 'ObjectExpression' && (isToldBeside(file, leaf, object) || (object.properties.length > 1 && isLogged(file, leaf))) ? { ...removal, edits: removeProperty(file, parent) } : undefined;
  }
  const placeholder = parent?.type === 'TemplateLiteral' ? stackBesideMessage(file, parent, leaf) : undefined;
  return placeholder && { ...removal, edits: [{ range: placeholder, text: '' }] };
}

/** `new HttpsError('internal', error.message, error.stack)`: one public message is enough for one answer. */
function isLastOfTwo(file: RuleFile, leaf: Node): boolean {
  const made = file.parent(leaf);
  if (made?.type !== 'NewExpression' || made.arguments.at(-1) !== leaf || !isNothingButError(file, leaf)) return false;
  return made.arguments.some((other) => other !== leaf && isOfSameError(file, leaf, other));
}

/** `${e.message}\n${e.stack}`: the place of the stack with the white space before it. */
function stackBesideMessage(file: RuleFile, template: Extract<Node, { type: 'TemplateLiteral' }>, leaf: Node): Range | undefined {
  if (!template.expressions.some((other) => other !== leaf && errorTaint(file, other))) return undefined;
  const start = leaf.range[0] - 2;
  if (file.text.slice(start, leaf.range[0]) !== '${' || file.text[leaf.range[1]] !== '}') return undefined;
  const space = /(?<!\s|\\n)(?:\s|\\n)*$/.exec(file.text.slice(template.range[0] + 1, start))?.[0].length ?? 0;
  return [start - space, leaf.range[1] + 1];
}
