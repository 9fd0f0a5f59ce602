/** Expressions that are text, and the error in them. */
import type { Taint } from '../../flow/types.ts';
import { unwrap, type Node } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isInFile } from '../../rule/values.ts';

export function isTextual(node: Node): boolean {
  const inner = unwrap(node);
  return inner.type !== 'ObjectExpression' && inner.type !== 'ArrayExpression';
}

/** A sentence made for people: the error inside a template or concatenation. */
export function isText(node: Node): boolean {
  const inner = unwrap(node);
  return inner.type === 'TemplateLiteral' || (inner.type === 'BinaryExpression' && inner.operator === '+');
}

export function isErrorDetail(taint: Taint): boolean {
  return taint.label === 'error-detail' && !taint.cleared.has('*') && !taint.cleared.has('error-response');
}

export function errorTaint(file: RuleFile, node: Node): Taint | undefined {
  return file.flow.taints(node).find(isErrorDetail);
}

/**
 * The expression is an error, whichever way the code takes to it. What is sometimes an answer must not become
 * a generic sentence, nor a list or object with an error in it.
 */
export function isNothingButError(file: RuleFile, leaf: Node): boolean {
  const carriesError = (node: Node) => file.flow.taints(node).some((taint) => isErrorDetail(taint) || taint.label === 'http-response');
  if (!file.flow.origins(leaf).every((origin) => isTextual(origin) && isInFile(file, origin) && carriesError(origin))) return false;
  // What a function of the project returns may be an answer as well.
  return file.flow.taints(leaf).every(({ steps }) => !steps.some(({ text }) => text.startsWith('returned by')));
}
