/** Expressions that are text, and the error in them. */
import type { Taint } from '../../flow/types.ts';
import { isInside } from '../../model/inside.ts';
import { isFunction, propertyName, unwrap, type Node, type NodeOf } from '../../model/node.ts';
import { taintedLeaves } from '../../rule/tainted-leaves.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isInFile, parameterOf, passedTo, returnedValues, type Parameter } from '../../rule/values.ts';

export function isTextual(node: Node): boolean {
  const inner = unwrap(node);
  return inner.type !== 'ObjectExpression' && inner.type !== 'ArrayExpression';
}

/** A sentence made for people: the error inside a template or concatenation. */
export function isText(node: Node): boolean {
  const inner = unwrap(node);
  return inner.type === 'TemplateLiteral' || (inner.type === 'BinaryExpression' && inner.operator === '+');
}

/** `event` of `JSON.stringify(event)`. */
export function stringified(node: Node): Node | undefined {
  const inner = unwrap(node);
  const callee = inner.type === 'CallExpression' ? unwrap(inner.callee) : undefined;
  const [first] = inner.type === 'CallExpression' ? inner.arguments : [];
  return callee?.type === 'MemberExpression' && propertyName(callee) === 'stringify' && first && first.type !== 'SpreadElement' ? unwrap(first) : undefined;
}

export function isErrorDetail(taint: Taint): boolean {
  return taint.label === 'error-detail' && !taint.cleared.has('*') && !taint.cleared.has('error-response');
}

export function errorTaint(file: RuleFile, node: Node): Taint | undefined {
  return file.flow.taints(node).find(isErrorDetail);
}

/** Calls that a value is followed back through; behind them it may be an answer. */
const maxCalls = 4;

/**
 * The expression is an error, whichever way the code takes to it. What is sometimes an answer must not become
 * a generic sentence, nor a list or object with an error in it.
 */
export function isNothingButError(file: RuleFile, leaf: Node, depth = 0): boolean {
  const carriesError = (node: Node) => file.flow.taints(node).some((taint) => isErrorDetail(taint) || taint.label === 'http-response');
  const origins = file.flow.origins(leaf);
  if (!origins.every((origin) => isTextual(origin) && isInFile(file, origin) && carriesError(origin))) return false;
  if (depth > maxCalls || !origins.every((origin) => isOnlyGivenErrors(file, origin, depth))) return false;
  const call = callReadFrom(leaf);
  const functions = call ? file.flow.callees(call) : [];
  if (call && functions.length > 0) return functions.every((fn) => [...returnedValues(file, fn)].every((value) => isError(file, value, fn, call)));
  // What a function of the project returns may be an answer as well.
  return file.flow.taints(leaf).every(({ steps }) => !steps.some(({ text }) => text.startsWith('returned by')));
}

/** False for a parameter that other calls hand answers to, for what a call makes of one, and for values that an error has beside its texts. */
function isOnlyGivenErrors(file: RuleFile, node: Node, depth: number): boolean {
  const inner = unwrap(node);
  switch (inner.type) {
    case 'Identifier':
      return isHandedErrors(file, inner, depth) && !isHandedElsewhere(file, inner) && isNamedAsText(takenAs(file, inner));
    case 'MemberExpression': {
      const object = unwrap(inner.object);
      return isTextOfError(file, inner, depth) && (object.type !== 'Identifier' || isHandedErrors(file, object, depth));
    }
    case 'CallExpression': {
      const given = inner.arguments.filter((argument) => argument.type !== 'SpreadElement' && !isFunction(argument) && errorTaint(file, argument));
      const callee = unwrap(inner.callee);
      const receiver = callee.type === 'MemberExpression' && errorTaint(file, callee.object) ? [callee.object] : [];
      // `cache.get(key)`: what was put there may be an answer with an error in it.
      if (given.length === 0 && receiver.length === 0 && isFromElsewhere(file, inner)) return false;
      return [...given, ...receiver].every((value) => !isText(value) && isNothingButError(file, value, depth + 1));
    }
    case 'TemplateLiteral':
    case 'BinaryExpression':
      // `Output: ${result}` around what is an answer most of the time.
      return [...taintedLeaves(file, inner, isErrorDetail)].every((part) => part === inner || isNothingButError(file, part, depth + 1));
    default:
      return true;
  }
}

/** Where errors, of other services too, keep their words; `meta.target` and `keyValue.email` are values. */
const texts = /message|msg|stack|cause|err|exception|description|detail|reason|text|title|hint|info|body|data|response|output|std(?:out|err)|inner|original|raw|issues/i;

function isNamedAsText(name: string | undefined): boolean {
  return name === undefined || texts.test(name);
}

/** `error.message`, `error.errors[0]`, `text.split('\n')[0]`. */
function isTextOfError(file: RuleFile, member: NodeOf<'MemberExpression'>, depth: number): boolean {
  const name = propertyName(member);
  if (name !== undefined && !/^\d+$/.test(name)) return isNamedAsText(name) || file.flow.taints(member).some(({ source }) => source === member);
  const object = unwrap(member.object);
  if (object.type === 'MemberExpression') return isTextOfError(file, object, depth);
  return object.type !== 'CallExpression' || isOnlyGivenErrors(file, object, depth);
}

/** `field` of `const { field } = error`. */
function takenAs(file: RuleFile, id: NodeOf<'Identifier'>): string | undefined {
  const [definition] = file.bindings.variableOf(id)?.defs ?? [];
  const property = definition && file.parent(definition.name);
  return property?.type === 'Property' && file.parent(property)?.type === 'ObjectPattern' ? propertyName(property) : undefined;
}

/** The call is no source of errors itself, nor does it wait for one. */
function isFromElsewhere(file: RuleFile, call: NodeOf<'CallExpression'>): boolean {
  return file.flow.callees(call).length === 0 && file.flow.taints(call).filter((taint) => isErrorDetail(taint) || taint.label === 'http-response').every(({ source, sourceFile }) => sourceFile.path !== file.path || !isInside(source, call));
}

/** True unless the error came into the function by a call, and what calls give is not always one. */
function isHandedErrors(file: RuleFile, id: Node, depth: number): boolean {
  const parameter = handedParameter(file, id);
  return !parameter || [...passedTo(file, parameter.fn, parameter.index)].every((value) => parameter.path.length === 0 && isNothingButError(file, value, depth + 1));
}

/** What other files give to an exported function is not known. */
function isHandedElsewhere(file: RuleFile, id: Node): boolean {
  const parameter = handedParameter(file, id);
  return parameter !== undefined && file.flow.uses(parameter.fn).some(({ kind }) => kind === 'exported');
}

/** The parameter by which an error came into the function. */
function handedParameter(file: RuleFile, id: Node): Parameter | undefined {
  const isHanded = file.flow.taints(id).some((taint) => isErrorDetail(taint) && taint.steps.some(({ text }) => text.startsWith('passed to')));
  return isHanded ? parameterOf(file, id) : undefined;
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
