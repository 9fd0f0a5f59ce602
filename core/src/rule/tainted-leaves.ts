/** The smallest expressions inside a sink's input that carry a taint: where a reader looks, and what a fix replaces. */
import type { Taint } from '../flow/types.ts';
import { unwrap, type Node } from '../model/node.ts';
import type { RuleFile } from './types.ts';
import { isInFile } from './values.ts';

/**
 * Descends through literals, templates, concatenations and branches; stops at variables, property reads and calls.
 * An input resolved to a literal elsewhere in the file (`const options = { … }`) gives the leaf there.
 */
export function* taintedLeaves(file: RuleFile, node: Node, matches: (taint: Taint) => boolean): Iterable<Node> {
  if (!file.flow.taints(node).some(matches)) return;
  const inner = unwrap(node);
  const children = partsOf(inner) ?? literalBehind(file, inner);
  if (!children) {
    yield inner;
    return;
  }
  let isFound = false;
  for (const child of children) {
    for (const leaf of taintedLeaves(file, child, matches)) {
      isFound = true;
      yield leaf;
    }
  }
  // A list that is filled later: none of it stands in the literal.
  if (!isFound) yield inner;
}

/** The object or array literal that a variable holds, if it is the only one. */
function literalBehind(file: RuleFile, node: Node): readonly Node[] | undefined {
  if (node.type !== 'Identifier') return undefined;
  const origins = file.flow.origins(node);
  const [only] = origins;
  return origins.length === 1 && only !== undefined && only !== node && isLiteralContainer(only) && isInFile(file, only) ? partsOf(only) : undefined;
}

function partsOf(node: Node): readonly Node[] | undefined {
  switch (node.type) {
    case 'ObjectExpression':
      return node.properties.map((property) => (property.type === 'SpreadElement' ? property.argument : property.value));
    case 'ArrayExpression':
      return node.elements.filter((element) => element !== null).map((element) => (element.type === 'SpreadElement' ? element.argument : element));
    case 'TemplateLiteral':
      return node.expressions;
    case 'BinaryExpression':
      return node.operator === '+' ? [node.left, node.right] : undefined;
    case 'LogicalExpression':
      // `a || fallback` is replaced as a whole; `condition && value` only in its value.
      return node.operator === '&&' ? [node.right] : undefined;
    case 'ConditionalExpression':
      return [node.consequent, node.alternate];
    case 'CallExpression':
      return isStringify(node) ? node.arguments.slice(0, 1) : undefined;
    default:
      return undefined;
  }
}

/** `JSON.stringify({ error: e.message })` is looked into; `JSON.stringify(e)` is the leaf. */
function isStringify(node: Extract<Node, { type: 'CallExpression' }>): boolean {
  const { callee, arguments: [first] } = node;
  const isJson = callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'JSON' && callee.property.type === 'Identifier' && callee.property.name === 'stringify';
  return isJson && first !== undefined && isLiteralContainer(unwrap(first));
}

function isLiteralContainer(node: Node): boolean {
  return node.type === 'ObjectExpression' || node.type === 'ArrayExpression';
}
