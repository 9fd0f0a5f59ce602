/** The flow engine's face: lazily computed facts about one file. */
import type { FileModel, ProjectHost } from '../model/file-model.ts';
import { unwrap, type Node } from '../model/node.ts';
import type { ModelKind, SdkModels } from '../models/kinds.ts';
import { sdkModels } from '../models/index.ts';
import { buildApiGraph, type ApiGraph } from './api-graph.ts';
import { conditionHolds, selectArguments } from './conditions.ts';
import { constantOf, constantsOf, stringPartsOf } from './constants.ts';
import type { FlowContext } from './context.ts';
import { enclosingFunction } from './definitions.ts';
import { factsIn } from './fact-sites.ts';
import { calleesOf, functionsAt } from './functions.ts';
import { usesOf } from './uses.ts';
import { conditionsAt } from './guards.ts';
import { makersOf } from './makers.ts';
import { handedSinks, parametersBehind } from './handed.ts';
import { contextFor, exportedNodes, homeOf } from './modules.ts';
import { importedName } from './names.ts';
import { modelsAt } from './model-facts.ts';
import { inputsOf, originsOf } from './origins.ts';
import { statesOf, typesAmong } from './resolve.ts';
import { lookupPath, toSymbols } from './structure.ts';
import { concrete, taintsOf } from './taint.ts';
import { isTrusted } from './trusted.ts';
import type { Taints } from './taint-set.ts';
import type { ApiCall, FlowFacts, HandedSink, ModelOf, ProjectNode, Taint } from './types.ts';

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
  let byKind: ReadonlyMap<ModelKind, readonly ApiCall[]> | undefined;
  const taints = new Map<Node, readonly Taint[]>();
  let handed: readonly HandedSink[] | undefined;
  return {
    calls<K extends ModelKind>(kind: K) {
      byKind ??= collectFacts(context);
      // Under a kind stand models of this kind only.
      return (byKind.get(kind) ?? noCalls) as readonly ApiCall<ModelOf<K>>[];
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
    projectFunctions: (node) => functionsAt(context, node, 0).map((fn) => toProjectNode(fn, homeOf(context, fn))),
    makers: (node) => makersOf(context, node).map((made) => toProjectNode(made, homeOf(context, made))),
    uses: (node) => usesOf(context, node),
    origins: (node) => originsOf(context, node, 0),
    imported(node) {
      const [only, ...more] = node.type === 'Identifier' ? context.definitions.reaching(node) : [];
      return only?.kind === 'import' && more.length === 0 ? exportedNodes(context, only.source, only.name) : [];
    },
    homeOf(node, named) {
      const home = named ? context : homeOf(context, node);
      return { file: named ?? home.file, flow: createFlowFacts(named ?? home.file, home.graph) };
    },
    importers: () => (file.project.filesImporting?.(file.path) ?? []).map((importer) => ({ file: importer, flow: createFlowFacts(importer, context.graph) })),
    conditionsAt: (node) => [...conditionsAt(context, node)],
    enclosingFunction: (node) => enclosingFunction(file, node),
    isTrusted: (node) => isTrusted(context, node),
    limits: () => (context.budget.spentAt ? new Map([...context.reached, ['steps', file.ast] as const]) : context.reached),
    names: (node) => namesOf(context, node),
  };
}

function toProjectNode<N extends Node>(node: N, { file, graph }: FlowContext): ProjectNode<N> {
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

const noCalls: readonly ApiCall[] = [];

/** Node types that can carry a fact. */
const factNodes = ['CallExpression', 'NewExpression', 'TaggedTemplateExpression', 'AssignmentExpression', 'JSXAttribute', 'ImportExpression', 'MemberExpression', 'ObjectExpression'] as const;

/** Every fact of the file by its kind, in the order of the text. */
function collectFacts(context: FlowContext): ReadonlyMap<ModelKind, readonly ApiCall[]> {
  const facts = new Map<ModelKind, ApiCall[]>();
  for (const fact of factsIn(context, factNodes)) {
    const { kind } = fact.model;
    const known = facts.get(kind);
    if (known) known.push(fact);
    else facts.set(kind, [fact]);
  }
  for (const calls of facts.values()) calls.sort((a, b) => a.node.range[0] - b.node.range[0]);
  return facts;
}
