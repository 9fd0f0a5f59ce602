/** Errors and answers that a logger of the project in another file is given. */
import { unwrap, type Node, type NodeOf } from '../../model/node.ts';
import { functionsBehind, homeFile } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isSameVariable } from './errors.ts';
import { shownValue } from './headers.ts';

/** Functions of the project looked through on the way to the log. */
const maxHops = 2;
/** Values inside each other looked through to what is logged. */
const maxDepth = 4;

/** A variable that is logged in another file, and whether a redacted copy may take its place. */
export interface LoggedElsewhere {
  readonly at: Node;
  /** False where the function reads or asks the value as well: a copy has neither its methods nor its class. */
  readonly mayBeCopy: boolean;
}

/** Variables that a logger of the project in another file is given and shows as they are: `logger.error('no answer', error)`. */
export function* loggedElsewhere(file: RuleFile): Iterable<LoggedElsewhere> {
  for (const { call, argument, isWhole, sink, node, file: home, taints } of file.flow.handed()) {
    if (sink.model.kind !== 'sink' || sink.model.sinkKind !== 'log' || call.type !== 'CallExpression') continue;
    if (unwrap(node).type !== 'Identifier') continue;
    // `(...args) => console.error(...args)` takes it among others.
    const isOfMany = home.parent(node)?.type === 'SpreadElement';
    const isShown = isOfMany || isShownWhole(homeFile(file, node, home), node, 0);
    for (const [index, given] of call.arguments.entries()) {
      const isGiven = isOfMany || (given === argument && isWhole);
      if (!isShown || !isGiven || given.type !== 'Identifier' || !file.flow.taints(given).some(({ source }) => taints.some((other) => other.source === source))) continue;
      yield { at: given, mayBeCopy: isOfMany || isOnlyShown(file, call, index, 0) };
    }
  }
}

/** `{ raw: JSON.stringify(error) }`, not `{ message: error.message }`, and not behind `error instanceof Error` that does not hold. */
function isShownWhole(file: RuleFile, node: Node, depth: number): boolean {
  const inner = shownValue(file, node);
  if (depth > maxDepth) return true;
  switch (inner.type) {
    case 'ObjectExpression':
      return inner.properties.some((property) => isShownWhole(file, property.type === 'SpreadElement' ? property.argument : property.value, depth + 1));
    case 'ConditionalExpression':
      return [inner.consequent, inner.alternate].some((branch) => isShownWhole(file, branch, depth + 1));
    case 'LogicalExpression':
      return isShownWhole(file, inner.right, depth + 1) || (inner.operator !== '&&' && isShownWhole(file, inner.left, depth + 1));
    case 'CallExpression':
      return !(inner.callee.type === 'Identifier' && inner.callee.name === 'String' && file.bindings.isGlobal(inner.callee));
    case 'Identifier': {
      if (isNoError(file, inner)) return false;
      const origins = file.flow.origins(inner).filter((origin) => origin !== inner);
      return origins.length === 0 || origins.some((origin) => isShownWhole(file, origin, depth + 1));
    }
    default:
      return inner.type !== 'MemberExpression' && inner.type !== 'TemplateLiteral' && inner.type !== 'Literal';
  }
}

/** In the other branch of `error instanceof Error`, also where a constant keeps the answer. */
function isNoError(file: RuleFile, id: Node): boolean {
  return file.flow.conditionsAt(id).some(({ test, holds }) => {
    const [only, ...more] = unwrap(test).type === 'Identifier' ? file.flow.origins(test) : [test];
    const question = only && more.length === 0 ? unwrap(only) : undefined;
    return !holds && question?.type === 'BinaryExpression' && question.operator === 'instanceof' && isSameVariable(file, question.left, id) && isGlobalError(file, question.right);
  });
}

function isGlobalError(file: RuleFile, node: Node): boolean {
  return node.type === 'Identifier' && node.name === 'Error' && file.bindings.isGlobal(node);
}

/** All that the functions behind the call do with the argument is to log it, or to hand it to others that do. */
function isOnlyShown(file: RuleFile, call: NodeOf<'CallExpression'>, index: number, hops: number): boolean {
  if (call.arguments.slice(0, index).some(({ type }) => type === 'SpreadElement')) return false;
  if (file.flow.modelsAt(call).some((model) => model.kind === 'sink' && model.sinkKind === 'log')) return true;
  const behind = hops > maxHops ? [] : functionsBehind(file, call.callee);
  return behind.length > 0 && behind.every(({ fn, file: home }) => {
    const parameter = fn.params[Math.min(index, fn.params.length - 1)];
    const name = parameter?.type === 'AssignmentPattern' ? parameter.left : parameter;
    if (name?.type === 'RestElement') return true;
    const reads = (name?.type === 'Identifier' && home.bindings.variableOf(name)?.references.filter((one) => one.isRead())) || [];
    return reads.length > 0 && reads.every(({ identifier }) => isShownAt(home, identifier, hops));
  });
}

function isShownAt(file: RuleFile, read: Node, hops: number): boolean {
  const parent = file.parent(read);
  if (parent?.type === 'Property' && parent.value === read) return isShownAt(file, file.parent(parent) ?? parent, hops);
  if (parent?.type === 'TemplateLiteral' || (parent?.type === 'IfStatement' && parent.test === read)) return true;
  return parent?.type === 'CallExpression' && parent.callee !== read && isOnlyShown(file, parent, parent.arguments.indexOf(read as never), hops + 1);
}
