/** What an expression may stand for, and which expressions a model's input means. */
import { isClass, propertyName, unwrap, type Node } from '../model/node.ts';
import type { Input } from '../models/kinds.ts';
import { spend, type FlowContext } from './context.ts';
import { selectInputs } from './model-facts.ts';
import { lookupPath } from './structure.ts';
import { valuesOfHoles } from './template-holes.ts';
import type { ApiCall } from './types.ts';

/** An input that is a whole argument means its text; where the model names paths in the same argument, objects are left to those. */
export function inputsOf(context: FlowContext, call: ApiCall, input: Input): readonly Node[] {
  if (input.forHoles) return valuesOfHoles(context, call.node, input);
  const nodes = selectInputs(context, call.node, input);
  if (input.path || !('inputs' in call.model) || !call.model.inputs?.some((other) => other.arg === input.arg && other.path)) return nodes;
  return nodes.filter((node) => !originsOf(context, node, 0).some((origin) => origin.type === 'ObjectExpression'));
}

/** Expressions that an expression may stand for: variables and casts resolved, branches split. */
export function originsOf(context: FlowContext, node: Node, depth: number): readonly Node[] {
  const inner = unwrap(node);
  if (depth > 12 || !spend(context, inner)) return [inner];
  switch (inner.type) {
    case 'AwaitExpression':
      return originsOf(context, inner.argument, depth + 1);
    case 'ConditionalExpression':
      return [...originsOf(context, inner.consequent, depth + 1), ...originsOf(context, inner.alternate, depth + 1)];
    case 'LogicalExpression':
      return [...(inner.operator === '&&' ? [] : originsOf(context, inner.left, depth + 1)), ...originsOf(context, inner.right, depth + 1)];
    case 'AssignmentExpression':
      return originsOf(context, inner.right, depth + 1);
    case 'Identifier': {
      const definitions = context.definitions.reaching(inner);
      if (definitions.length === 0) return [inner];
      return definitions.flatMap((def) => {
        if (def.kind === 'value' && def.path.length === 0 && def.node !== inner) return originsOf(context, def.node, depth + 1);
        if (def.kind === 'value') {
          const { nodes, complete } = lookupPath(context, def.node, def.path);
          return complete && nodes.length > 0 ? nodes.flatMap((found) => originsOf(context, found, depth + 1)) : [inner];
        }
        if ((def.kind === 'function' || def.kind === 'class') && (isClass(def.node) || def.kind === 'function')) return [def.node];
        return [inner];
      });
    }
    case 'MemberExpression': {
      const name = propertyName(inner);
      if (name === undefined) return [inner];
      const { nodes, complete } = lookupPath(context, inner.object, [/^\d+$/.test(name) ? `[${name}]` : `.${name}`]);
      return complete && nodes.length > 0 && !nodes.includes(inner) ? nodes.flatMap((found) => originsOf(context, found, depth + 1)) : [inner];
    }
    default:
      return [inner];
  }
}
