/** Sentences that a `try` block throws itself, for whoever asked: a general message in their place would take the reason from the user. */
import { isInside } from '../../model/inside.ts';
import { propertyName, unwrap, type Node, type NodeOf } from '../../model/node.ts';
import { nodesIn } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';
import { blockBefore } from './own-errors.ts';
import { isSentence } from './sentences.ts';

/** `if (!user) throw new Error('User not found; please link your account first.')` in the block that the error is caught from. */
export function throwsSentenceForUser(file: RuleFile, source: Node): boolean {
  const block = blockBefore(file, source);
  return block !== undefined && nodesIn(file, block, 'ThrowStatement').some((thrown) => isCaughtFrom(file, thrown, block) && isForUser(file, thrown));
}

/** Not in a callback, nor in a `try` that catches it before. */
function isCaughtFrom(file: RuleFile, thrown: Node, block: Node): boolean {
  if (file.flow.enclosingFunction(thrown) !== file.flow.enclosingFunction(block)) return false;
  for (let node = thrown, parent = file.parent(node); parent && node !== block; node = parent, parent = file.parent(parent)) {
    if (parent.type === 'TryStatement' && parent.block === node && parent.handler) return false;
    if (parent.type === 'CatchClause') return false;
  }
  return true;
}

/** A constant sentence; with values in it, it tells what a service has answered more often than not. */
function isForUser(file: RuleFile, { argument }: NodeOf<'ThrowStatement'>): boolean {
  const thrown = unwrap(argument);
  const [text] = thrown.type === 'NewExpression' ? thrown.arguments : [];
  const sentence = text && text.type !== 'SpreadElement' ? file.flow.constant(text)?.value : undefined;
  return typeof sentence === 'string' && isSentence(sentence) && !file.flow.conditionsAt(argument).some(({ test }) => asksForAnswer(file, test));
}

/** `!response.ok`, `!process.env.KEY`, `!data.choices`: the owner has to know, users have nothing to do with it. */
function asksForAnswer(file: RuleFile, test: Node): boolean {
  const isOfAnswer = (node: Node) => file.flow.taints(node).some(({ label }) => label === 'http-response' || label === 'llm-output');
  const inner = unwrap(test);
  if (isOfAnswer(inner)) return true;
  return [...nodesIn(file, inner, 'MemberExpression'), ...nodesIn(file, inner, 'Identifier')].some((node) => isInside(node, inner) && (isOfAnswer(node) || isStatus(file, node)));
}

const ofAnswers: ReadonlySet<string> = new Set(['ok', 'status', 'statusCode', 'env']);

function isStatus(file: RuleFile, node: Node): boolean {
  return (node.type === 'MemberExpression' && ofAnswers.has(propertyName(node) ?? '')) || file.flow.origins(node).some((origin) => origin.type === 'MemberExpression' && origin.object.type === 'MemberExpression' && propertyName(origin.object) === 'env');
}
