/** The flow engine's face: lazily computed facts about one file. */
import type { FileModel, ProjectHost } from '../model/file-model.ts';
import { isFunction, propertyName, unwrap, type FunctionNode, type Node } from '../model/node.ts';
import type { ModelKind, SdkModels } from '../models/kinds.ts';
import { sdkModels } from '../models/index.ts';
import { buildApiGraph, type ApiGraph } from './api-graph.ts';
import { conditionHolds, selectArguments } from './conditions.ts';
import { constantOf, constantsOf, stringPartsOf } from './constants.ts';
import type { FlowContext } from './context.ts';
import { enclosingFunction } from './definitions.ts';
import { calleesOf, functionsAt } from './functions.ts';
import { usesOf } from './uses.ts';
import { conditionsAt } from './guards.ts';
import { handedSinks, parametersBehind } from './handed.ts';
import { contextFor, homeOf } from './modules.ts';
import { importedName } from './names.ts';
import { modelsAt } from './model-facts.ts';
import { inputsOf, originsOf } from './origins.ts';
import { statesOf, typesAmong } from './resolve.ts';
import { lookupPath, toSymbols } from './structure.ts';
import { concrete, taintsOf } from './taint.ts';
import { isTrusted } from './trusted.ts';
import type { Taints } from './taint-set.ts';
import type { ApiCall, FlowFacts, HandedSink, ModelOf, ProjectFunction, Taint } from './types.ts';

let sharedGraph: ApiGraph | undefined;

const ownGraphs = new WeakMap<readonly SdkModels[], ApiGraph>();

/** The graph of all built-in models, built once per process at first use; one more for each team's own. */
function graphOf({ models }: ProjectHost): ApiGraph {
  if (!models) return (sharedGraph ??= buildApiGraph(sdkModels));
  let graph = ownGraphs.get(models);
  if (!graph) ownGraphs.set(models, (graph = buildApiGraph([...sdkModels, ...models])));
  return graph;
}

const known = new WeakMap<FlowContext, FlowFacts>();

/** Facts of a file: the same object each time for the same file and models. */
export function createFlowFacts(file: FileModel, graph: ApiGraph = graphOf(file.project)): FlowFacts {
  const context = contextFor(file, graph);
  let facts = known.get(context);
  if (!facts) known.set(context, (facts = toFacts(context)));
  return facts;
}

function toFacts(context: FlowContext): FlowFacts {
  const { file } = context;
  const isOwn = (node: Node) => !context.foreign.has(node);
  const byKind = new Map<ModelKind, readonly ApiCall[]>();
  const taints = new Map<Node, readonly Taint[]>();
  let handed: readonly HandedSink[] | undefined;
  return {
    calls<K extends ModelKind>(kind: K) {
      let calls = byKind.get(kind);
      if (!calls) byKind.set(kind, (calls = collectCalls(context, kind)));
      // collectCalls keeps only models of this kind.
      return calls as readonly ApiCall<ModelOf<K>>[];
    },
    handed: () => (handed ??= handedSinks(context).map((found) => toHanded(found))),
    holds: (call, condition) => conditionHolds(context, call.node, condition),
    modelsAt: (node) => modelsAt(context, unwrap(node)),
    typesOf: (node) => typesAmong(statesOf(context, node)),
    taints(node) {
      let found = taints.get(node);
      if (!found) taints.set(node, (found = toTaints(context, node)));
      return found;
    },
    parameters: (node) =>
      parametersBehind(context, taintsOf(context, node)).flatMap(({ fn, index, path, cleared, trail }) => (fn && index !== undefined ? [{ fn, index, path: path ?? [], cleared, steps: trail }] : [])),
    inputs: (call, input) => inputsOf(context, call, input),
    lookup: (node, path) => lookupPath(context, node, toSymbols(path)),
    argument: (call, index) => selectArguments(call, index)[0],
    constant: (node) => constantOf(context, node),
    constants: (node) => constantsOf(context, node),
    stringParts: (node) => stringPartsOf(context, node),
    callees: (call) => calleesOf(context, call).filter(isOwn),
    functionsAt: (node) => functionsAt(context, node, 0).filter(isOwn),
    projectFunctions: (node) => functionsAt(context, node, 0).map((fn) => toProjectFunction(fn, homeOf(context, fn))),
    uses: (node) => usesOf(context, node),
    origins: (node) => originsOf(context, node, 0),
    conditionsAt: (node) => [...conditionsAt(context, node)],
    enclosingFunction: (node) => enclosingFunction(file, node),
    isTrusted: (node) => isTrusted(context, node),
    limits: () => (context.budget.spentAt ? new Map([...context.reached, ['steps', file.ast] as const]) : context.reached),
    names: (node) => namesOf(context, node),
  };
}

function toProjectFunction(node: FunctionNode, { file, graph }: FlowContext): ProjectFunction {
  return { node, file, flow: createFlowFacts(file, graph) };
}

/** Names that the models give, and where the file imports the value from. */
function namesOf(context: FlowContext, node: Node): readonly string[] {
  const names = new Set(statesOf(context, node).flatMap((state) => (state.name === undefined ? [] : [state.name])));
  const imported = importedName(context, unwrap(node));
  if (imported !== undefined) names.add(imported);
  return [...names];
}

function toHanded({ call, argument, isWhole, context, site, model, input, node, taints }: ReturnType<typeof handedSinks>[number]): HandedSink {
  return { call, argument, isWhole, sink: { node: site, model }, input, node, file: context.file, flow: createFlowFacts(context.file, context.graph), taints: publicTaints(taints) };
}

function toTaints(context: FlowContext, node: Node): readonly Taint[] {
  return publicTaints(concrete(context, taintsOf(context, node)));
}

function publicTaints(taints: Taints): readonly Taint[] {
  return taints.flatMap(({ label, source, file, model, structured, trail, cleared }) =>
    label === 'param'
      ? []
      : [{
          label,
          source,
          sourceFile: file,
          ...(model ? { model } : {}),
          structured,
          steps: trail,
          cleared,
        }],
  );
}

/** Node types that can carry a fact; plain reads only for the kinds that have read models. */
const factNodes = ['CallExpression', 'NewExpression', 'TaggedTemplateExpression', 'AssignmentExpression', 'JSXAttribute', 'ImportExpression'] as const;
const readKinds = new Set<ModelKind>(['permission', 'sink', 'config']);

function collectCalls(context: FlowContext, kind: ModelKind): readonly ApiCall[] {
  const calls: ApiCall[] = [];
  const types: readonly (typeof factNodes[number] | 'MemberExpression')[] = readKinds.has(kind) && kind !== 'sink' ? [...factNodes, 'MemberExpression'] : factNodes;
  for (const type of types) {
    for (const node of context.file.nodes(type)) {
      if (!mayBeFact(context, node)) continue;
      for (const model of modelsAt(context, node)) if (model.kind === kind) calls.push({ node, model });
    }
  }
  return calls.sort((a, b) => a.node.range[0] - b.node.range[0]);
}

const passesOn = new Set(['bind', 'call', 'apply']);

/** Most calls are of members that no model names (`.map`, `.push`): those are not looked into, unless the file gives the name a value of its own. */
function mayBeFact(context: FlowContext, node: Node): boolean {
  if (node.type !== 'CallExpression') return true;
  const callee = unwrap(node.callee);
  const name = callee.type === 'MemberExpression' ? propertyName(callee) : undefined;
  return name === undefined || context.graph.factNames.has(name) || passesOn.has(name) || ownNames(context).has(name);
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
