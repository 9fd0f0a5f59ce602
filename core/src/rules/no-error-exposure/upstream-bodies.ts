/** Bodies of a service's answers that are passed on as they came, as a proxy does: clients read them in the shape of that service. */
import { propertyName, unwrap, type CallExpression, type Node, type NodeOf } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';

export const bodies: ReadonlySet<string> = new Set(['data', 'body']);

/** `res.json(error.response.data)`, also as one of two answers, or by a name of its own. */
export function isPassedOnWhole(file: RuleFile, leaf: Node): boolean {
  let node = leaf;
  let parent = file.parent(node);
  while (parent && (parent.type === 'LogicalExpression' || parent.type === 'ConditionalExpression' || unwrap(parent) === unwrap(node))) {
    node = parent;
    parent = file.parent(parent);
  }
  return parent?.type === 'CallExpression' && parent.arguments[0] === node && isAnswer(file, parent) && isUpstreamBody(file, leaf);
}

/** `send` is what chats call it as well, and they read no shape. */
export function isAnswer(file: RuleFile, call: CallExpression): boolean {
  const callee = unwrap(call.callee);
  const method = callee.type === 'MemberExpression' ? propertyName(callee) : undefined;
  if (method !== 'send') return method === 'json' || method === 'jsonp';
  return file.flow.modelsAt(call).some((model) => model.kind === 'sink' && model.sinkKind === 'error-response');
}

export function isUpstreamBody(file: RuleFile, node: Node): boolean {
  return [unwrap(node), ...file.flow.origins(node).map(unwrap)].some((origin) => {
    if (origin.type === 'MemberExpression') return bodies.has(propertyName(origin) ?? '') && isResponse(file, origin.object);
    const property = origin.type === 'Identifier' ? propertyBehind(file, origin) : undefined;
    return property !== undefined && bodies.has(propertyName(property) ?? '') && isTakenFromResponse(file, property);
  });
}

/** `error.response`, by a name of its own as well. */
function isResponse(file: RuleFile, node: Node): boolean {
  return [unwrap(node), ...file.flow.origins(node).map(unwrap)].some((origin) => {
    if (origin.type === 'MemberExpression') return propertyName(origin) === 'response';
    const property = origin.type === 'Identifier' ? propertyBehind(file, origin) : undefined;
    return property !== undefined && propertyName(property) === 'response';
  });
}

/** `data` of `const { data } = error.response`. */
export function propertyBehind(file: RuleFile, id: Node): NodeOf<'Property'> | undefined {
  const name = file.bindings.variableOf(id)?.defs[0]?.name;
  const parent = name && file.parent(name);
  const property = parent?.type === 'AssignmentPattern' ? file.parent(parent) : parent;
  return property?.type === 'Property' && file.parent(property)?.type === 'ObjectPattern' ? property : undefined;
}

function isTakenFromResponse(file: RuleFile, property: NodeOf<'Property'>): boolean {
  const pattern = file.parent(property);
  const owner = pattern && file.parent(pattern);
  if (owner?.type === 'Property') return propertyName(owner) === 'response';
  return owner?.type === 'VariableDeclarator' && owner.init !== null && isResponse(file, owner.init);
}
