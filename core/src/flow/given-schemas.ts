/** Schemas that the arguments of a handler have passed before it runs: the tool's own, or that of the procedure it ends. */
import { isFunction, propertyName, unwrap, type FunctionNode, type Node } from '../model/node.ts';
import type { SourceModel } from '../models/kinds.ts';
import { constantsOf } from './constants.ts';
import type { FlowContext } from './context.ts';
import type { Path } from './definitions.ts';
import { selectInputs } from './model-facts.ts';
import { homeOf } from './modules.ts';
import { importedName } from './names.ts';
import { originsOf } from './origins.ts';
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

/** What a middleware of the same route has checked: `c.req.valid('json')` behind `zValidator('json', schema)`. */
export function checkedByMiddleware(context: FlowContext, call: Extract<Node, { type: 'CallExpression' }>, taints: Taints): Taints {
  return taints.flatMap((taint) => {
    const names = taint.model?.kind === 'source' ? taint.model.schemaMiddleware : undefined;
    if (!names) return [taint];
    const routes = handlersAround(context, call).flatMap((fn) => usesOf(context, fn)).flatMap((use) => (use.kind === 'argument' ? [use.call] : []));
    return routes.flatMap((route) => schemasIn(context, route, names, call.arguments[0])).flatMap((node) => validated({ ...taint, schema: { context: homeOf(context, node), node, after: [] } }));
  });
}

/** The function whose parameter the value is read of. */
function handlersAround(context: FlowContext, call: Extract<Node, { type: 'CallExpression' }>): readonly FunctionNode[] {
  let node = unwrap(call.callee);
  while (node.type === 'MemberExpression') node = unwrap(node.object);
  return node.type === 'Identifier' ? context.definitions.reaching(node).flatMap((def) => (def.kind === 'param' ? [def.fn] : [])) : [];
}

function schemasIn(context: FlowContext, route: Node, names: readonly string[], target: Node | undefined): readonly Node[] {
  if (route.type !== 'CallExpression') return [];
  return route.arguments.flatMap((argument) => originsOf(context, argument, 0)).flatMap((middleware) => {
    if (middleware.type !== 'CallExpression') return [];
    const home = homeOf(context, middleware);
    const [, source, name] = importedName(home, unwrap(middleware.callee))?.split(':') ?? [];
    const [checked, schema] = middleware.arguments;
    return names.includes(`${source}:${name}`) && checked && schema && target && isSameText(home, checked, context, target) ? [schema] : [];
  });
}

function isSameText(home: FlowContext, checked: Node, context: FlowContext, target: Node): boolean {
  const [one] = constantsOf(home, checked) ?? [];
  return one !== undefined && constantsOf(context, target)?.some(({ value }) => value === one.value) === true;
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
