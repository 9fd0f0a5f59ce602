/** What a schema was given to check: its result is known as a whole, its input property by property. */
import { unwrap, type Node } from '../model/node.ts';
import type { FlowContext } from './context.ts';
import type { Path } from './definitions.ts';
import { calleesOf, returnsOf } from './functions.ts';
import { modelsAt, selectInputs } from './model-facts.ts';
import { exportedNodes, homeOf } from './modules.ts';
import { lookupPath, toSymbols } from './structure.ts';

export interface CheckedInput {
  readonly context: FlowContext;
  readonly node: Node;
  /** Where in the value the checked object stands: `.data` of `schema.safeParse(object)`. */
  readonly after: Path;
}

/** Variables, fields and functions between the check and the read. */
const maxSteps = 8;
const maxWays = 4;

/** The object that a schema was given, of `settings` in `const settings = schema.parse({ token, port })`. */
export function checkedInput(context: FlowContext, node: Node, depth = 0): CheckedInput | undefined {
  if (depth > maxSteps) return undefined;
  const home = homeOf(context, node);
  if (home !== context) return checkedInput(home, node, depth);
  const inner = unwrap(node);
  switch (inner.type) {
    case 'AwaitExpression':
      return checkedInput(context, inner.argument, depth + 1);
    case 'CallExpression':
      return givenTo(context, inner) ?? only(context, calleesOf(context, inner).flatMap((fn) => returnsOf(context, fn)), depth);
    case 'MemberExpression': {
      if (inner.computed || inner.property.type !== 'Identifier') return undefined;
      const symbol = `.${inner.property.name}`;
      return beneath(checkedInput(context, inner.object, depth + 1), [symbol]) ?? only(context, lookupPath(context, inner.object, [symbol]).nodes.filter((found) => found !== inner), depth);
    }
    case 'Identifier': {
      const [definition, ...others] = context.definitions.reaching(inner);
      if (!definition || others.length > 0) return undefined;
      if (definition.kind === 'value') return beneath(checkedInput(context, definition.node, depth + 1), definition.path);
      return definition.kind === 'import' ? only(context, exportedNodes(context, definition.source, definition.name), depth) : undefined;
    }
    default:
      return undefined;
  }
}

function givenTo(context: FlowContext, call: Node): CheckedInput | undefined {
  for (const model of modelsAt(context, call)) {
    if (model.kind !== 'validator') continue;
    const [node, ...others] = (model.inputs ?? []).flatMap((input) => selectInputs(context, call, input));
    return node && others.length === 0 ? { context, node, after: toSymbols(model.output?.path ?? '') } : undefined;
  }
  return undefined;
}

/** Of several ways to the value, all lead to one check. */
function only(context: FlowContext, nodes: readonly Node[], depth: number): CheckedInput | undefined {
  const [first, ...others] = nodes.slice(0, maxWays).map((node) => checkedInput(context, node, depth + 1));
  return nodes.length <= maxWays && others.every((other) => other?.node === first?.node) ? first : undefined;
}

/** The same, read through a path that leads to the checked object. */
function beneath(input: CheckedInput | undefined, path: Path): CheckedInput | undefined {
  return input && path.length <= input.after.length && path.every((symbol, i) => symbol === input.after[i]) ? { ...input, after: input.after.slice(path.length) } : undefined;
}
