/** Expressions that are text, and the error in them. */
import type { Taint } from '../../flow/types.ts';
import { propertyName, unwrap, type Node, type NodeOf } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isInFile, parameterOf, returnedValues } from '../../rule/values.ts';

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
  const call = callReadFrom(leaf);
  const functions = call ? file.flow.callees(call) : [];
  if (call && functions.length > 0) return functions.every((fn) => [...returnedValues(file, fn)].every((value) => isError(file, value, fn, call)));
  // What a function of the project returns may be an answer as well.
  return file.flow.taints(leaf).every(({ steps }) => !steps.some(({ text }) => text.startsWith('returned by')));
}

/** `toError(error)` of `toError(error).message`. */
function callReadFrom(leaf: Node): NodeOf<'CallExpression'> | undefined {
  const inner = unwrap(leaf);
  const object = inner.type === 'MemberExpression' && ['message', 'stack'].includes(propertyName(inner) ?? '') ? unwrap(inner.object) : undefined;
  return object?.type === 'CallExpression' ? object : undefined;
}

/** The function gives its argument, or an error made of it. */
function isError(file: RuleFile, value: Node, fn: Node, call: NodeOf<'CallExpression'>): boolean {
  const inner = unwrap(value);
  if (inner.type === 'NewExpression') return inner.callee.type === 'Identifier' && inner.callee.name === 'Error' && file.bindings.isGlobal(inner.callee);
  const parameter = parameterOf(file, inner);
  const given = parameter?.fn === fn && parameter.path.length === 0 ? call.arguments[parameter.index] : undefined;
  return given !== undefined && given.type !== 'SpreadElement' && isNothingButError(file, given);
}
