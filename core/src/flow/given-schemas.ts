/** Schemas that the arguments of a handler have passed before it runs: the tool's own, or that of the procedure it ends. */
import { isFunction, propertyName, unwrap, type FunctionNode, type Node } from '../model/node.ts';
import type { SourceModel } from '../models/kinds.ts';
import type { FlowContext } from './context.ts';
import type { Path } from './definitions.ts';
import { selectInputs } from './model-facts.ts';
import { validated, type SymbolicTaint, type Taints } from './taint-set.ts';
import { usesOf } from './uses.ts';

/** A tool's arguments have passed the schema that the tool was registered with; `path` leads from the handler's parameter to the value. */
export function checkedBySchema(context: FlowContext, fn: FunctionNode, path: Path, taints: Taints): Taints {
  if (!taints.some((taint) => schemaModel(taint))) return taints;
  const calls = usesOf(context, fn).flatMap((use) => (use.kind === 'argument' ? [use.call] : []));
  return taints.flatMap((taint) => {
    const model = schemaModel(taint);
    if (!model) return [taint];
    const { schemaOption, schemaMethod } = model;
    if (schemaMethod !== undefined) {
      const [first, ...rest] = path;
      const given = first === `.${schemaMethod}` ? calls.flatMap((call) => givenInChain(call, schemaMethod)) : [];
      return given.reduce<Taints>((checked, node) => checked.flatMap((one) => validated({ ...one, schema: { context, node, after: [] } }, rest)), [taint]);
    }
    const nodes = schemaOption ? calls.flatMap((call) => selectInputs(context, call, schemaOption)).filter((node) => !isFunction(unwrap(node))) : [];
    const node = nodes.at(-1);
    return node ? validated({ ...taint, schema: { context, node, after: [] } }, path) : [taint];
  });
}

/** The same for a property that is read of a parameter as a whole: `options.input`, `const { input } = options`. */
export function checkedProperty(context: FlowContext, object: Node, path: Path, taints: Taints): Taints {
  if (!taints.some((taint) => schemaModel(taint)?.schemaMethod !== undefined)) return taints;
  const inner = unwrap(object);
  if (inner.type !== 'Identifier') return taints;
  const [def, ...others] = context.definitions.reaching(inner);
  return def?.kind === 'param' && others.length === 0 ? checkedBySchema(context, def.fn, [...def.path, ...path], taints) : taints;
}

function schemaModel({ model }: SymbolicTaint): SourceModel | undefined {
  return model?.kind === 'source' && model.shapeValidated === true && (model.schemaOption !== undefined || model.schemaMethod !== undefined) ? model : undefined;
}

const maxChain = 16;

/** Schemas given before in the chain: of `procedure.input(schema).use(…).query(handler)` the one of `input`. */
function givenInChain(call: Node, method: string): readonly Node[] {
  const found: Node[] = [];
  let node = call;
  for (let depth = 0; depth < maxChain && node.type === 'CallExpression'; depth++) {
    const callee = unwrap(node.callee);
    if (callee.type !== 'MemberExpression') break;
    const [first] = node.arguments;
    if (propertyName(callee) === method && first) found.push(first);
    node = unwrap(callee.object);
  }
  return found;
}
