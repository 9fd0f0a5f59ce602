/** Where in a file the models have something to say. */
import { allInside } from '../model/inside.ts';
import { isFunction, propertyName, unwrap, type Node, type NodeType } from '../model/node.ts';
import type { Model } from '../models/kinds.ts';
import type { FlowContext } from './context.ts';
import { modelsAt } from './model-facts.ts';

/** One thing that a model says of an expression. */
export interface Fact {
  readonly node: Node;
  readonly model: Model;
}

/** What the models say of the nodes of some types, one type after the other, each in the order of the text. @param part only what stands in it */
export function* factsIn(context: FlowContext, types: readonly NodeType[], part?: Node): Generator<Fact> {
  for (const type of types) {
    const nodes: readonly Node[] = context.file.nodes(type);
    for (const node of part ? allInside(nodes, part) : nodes) {
      if (!mayBeFact(context, node)) continue;
      for (const model of modelsAt(context, node)) yield { node, model };
    }
  }
}

const passesOn = new Set(['bind', 'call', 'apply']);

/** Most code is about members that no model names (`.map`, `.length`): those are not looked into, unless the file gives the name a value of its own. */
function mayBeFact(context: FlowContext, node: Node): boolean {
  const { call, assign, literal, read } = context.graph.factNames;
  switch (node.type) {
    case 'CallExpression': {
      const name = memberName(node.callee);
      return name === undefined || call.has(name) || passesOn.has(name) || ownNames(context).has(name);
    }
    case 'AssignmentExpression': {
      const name = memberName(node.left);
      return name === undefined ? unwrap(node.left).type === 'MemberExpression' : assign.has(name);
    }
    case 'ObjectExpression':
      return node.properties.some((property) => property.type === 'Property' && literal.has(propertyName(property) ?? ''));
    case 'MemberExpression':
      return read.has(memberName(node) ?? '');
    default:
      return true;
  }
}

function memberName(node: Node): string | undefined {
  const inner = unwrap(node);
  return inner.type === 'MemberExpression' ? propertyName(inner) : undefined;
}

/** Names under which the file stores values that are no function literals: `{ run: promisify(exec) }`, `this.ask = client.ask`. */
function ownNames(context: FlowContext): ReadonlySet<string> {
  if (context.ownNames) return context.ownNames;
  const names = new Set<string>();
  const add = (name: string | undefined, value: Node | null) => {
    if (name !== undefined && value && !isFunction(unwrap(value)) && unwrap(value).type !== 'Literal') names.add(name);
  };
  for (const property of context.file.nodes('Property')) if (context.file.parent(property)?.type === 'ObjectExpression') add(propertyName(property), property.value);
  for (const field of context.file.nodes('PropertyDefinition')) add(propertyName(field), field.value);
  for (const { left, right } of context.file.nodes('AssignmentExpression')) if (left.type === 'MemberExpression') add(propertyName(left), right);
  return (context.ownNames = names);
}
