/** Details beside a sentence for people: without them the answer says all that its reader needs. */
import { commentsIn } from '../../edit/trivia.ts';
import { isInside } from '../../model/inside.ts';
import { propertyName, unwrap, type CallExpression, type Node, type NodeOf } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isLog } from './logs.ts';
import { choiceAround } from './mends.ts';
import { isOfSameError } from './parts-of-error.ts';
import { isSentence } from './sentences.ts';
import { errorTaint, isErrorDetail, isNothingButError } from './texts.ts';

const details = new Set(['detail', 'details', 'reason', 'stack']);
const sentences = new Set(['error', 'message', 'msg', 'title', 'text']);

/** `details: error.message` of `{ error: 'Login failed.', details: error.message }`, where the same catch has logged the error. */
export function spareDetails(file: RuleFile, leaf: Node): NodeOf<'Property'> | undefined {
  const value = choiceAround(file, leaf)?.node ?? leaf;
  const property = file.parent(value);
  if (property?.type !== 'Property' || property.value !== value || property.shorthand || !details.has(propertyName(property) ?? '')) return undefined;
  const object = file.parent(property);
  if (object?.type !== 'ObjectExpression' || !object.properties.some((other) => holdsSentence(file, other)) || commentsIn(file, property.range).length > 0) return undefined;
  return isOnlyRead(file, leaf) && (value !== leaf || isNothingButError(file, leaf)) && isLogged(file, leaf) ? property : undefined;
}

/** Names of what stands beside a message in more words. */
const more = new Set([...details, 'cause', 'errors', 'context', 'errorMessage', 'errorMessages', 'description', 'debug', 'raw', 'trace', 'stackTrace', 'stacktrace']);

/** `details: error.stack.slice(0, 200)` of `{ error: error.message || 'Failed', details: … }`: one public message is enough. */
export function saidTwice(file: RuleFile, leaf: Node): NodeOf<'Property'> | undefined {
  const value = wholeValue(file, choiceAround(file, leaf)?.node ?? leaf);
  const property = file.parent(value);
  if (property?.type !== 'Property' || property.value !== value || property.shorthand || !more.has(propertyName(property) ?? '') || commentsIn(file, property.range).length > 0) return undefined;
  const object = file.parent(property);
  if (object?.type !== 'ObjectExpression' || !isOnlyRead(file, leaf) || !isNothingButError(file, leaf)) return undefined;
  return object.properties.some((other) => other.type === 'Property' && sentences.has(propertyName(other) ?? '') && isOfSameError(file, leaf, other.value)) ? property : undefined;
}

/** The chain of `error?.stack`. */
function wholeValue(file: RuleFile, node: Node): Node {
  const parent = file.parent(node);
  return parent?.type === 'ChainExpression' ? parent : node;
}

function holdsSentence(file: RuleFile, property: Node): boolean {
  if (property.type !== 'Property' || !sentences.has(propertyName(property) ?? '')) return false;
  const text = file.flow.constant(property.value)?.value;
  return typeof text === 'string' && isSentence(text);
}

/** A variable made for the answer would be left without use. */
function isOnlyRead(file: RuleFile, leaf: Node): boolean {
  const inner = unwrap(leaf);
  return inner.type !== 'Identifier' || errorTaint(file, inner)?.source === file.bindings.variableOf(inner)?.defs[0]?.name;
}

/** A log beside the answer is given the error already. */
export function isLogged(file: RuleFile, leaf: Node): boolean {
  const taint = errorTaint(file, leaf);
  if (!taint || taint.sourceFile.path !== file.path) return false;
  const isSame = (node: Node) => file.flow.taints(node).some((other) => isErrorDetail(other) && other.source === taint.source);
  return file.nodes('CallExpression').some((call) => runsWith(file, call, leaf) && isLog(file, call) && call.arguments.some(isSame));
}

/** The call is a statement of a block around the answer, before it or right behind. */
function runsWith(file: RuleFile, call: CallExpression, leaf: Node): boolean {
  const statement = file.parent(call)?.type === 'AwaitExpression' ? file.parent(file.parent(call) as Node) : file.parent(call);
  const block = statement?.type === 'ExpressionStatement' ? file.parent(statement) : undefined;
  if (!statement || block?.type !== 'BlockStatement' || !isInside(leaf, block) || file.flow.enclosingFunction(call) !== file.flow.enclosingFunction(leaf)) return false;
  return call.range[1] <= leaf.range[0] || block.body.some((other) => other.type === 'ExpressionStatement' && isInside(leaf, other));
}
