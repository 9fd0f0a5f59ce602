/** States of the graph of models: what is known of a value, and which steps of code lead on from it. */
import type { Callback, Condition, LlmCallModel, Model, SourceModel, TaintLabel } from '../models/kinds.ts';
import type { SecretSourceModel } from '../models/trust-kinds.ts';

/** A value that is untrusted or secret by itself. */
export interface Yield {
  readonly model: SourceModel | SecretSourceModel | LlmCallModel;
  readonly label: TaintLabel;
  /** The SDK validated the shape. */
  readonly structured: boolean;
}

/** How code uses the value at a state. `new` facts sit on the constructed value, all others on the callee or member. */
export type Operation = 'call' | 'new' | 'tag' | 'assign' | 'read';

export interface ApiState {
  edges: ReadonlyMap<string, ApiEdge[]>;
  callbacks: readonly CallbackEdge[];
  /** Receiver types (`openai:Client`) that the value has. */
  types: ReadonlySet<string>;
  /** Models by the operation that makes them a fact. */
  facts: ReadonlyMap<Operation, Model[]>;
  /** Sources: the value itself is untrusted or secret. */
  yields: readonly Yield[];
  /** The member may be anywhere later in a fluent chain. */
  fluent: boolean;
  /** Qualified name of a root or of a member chain from it, for `names`. */
  readonly name?: string;
}

export interface ApiEdge {
  readonly to: ApiState;
  readonly when: readonly Condition[];
}

export interface CallbackEdge extends ApiEdge {
  readonly arg: Callback['arg'];
  readonly key: readonly string[];
  readonly params: readonly number[] | 'all';
  readonly arity?: number | undefined;
}

/** Shared by the many states that have none; whoever writes gives the state its own. */
const noEdges: ReadonlyMap<string, ApiEdge[]> = new Map();
const noTypes: ReadonlySet<string> = new Set();
const noFacts: ReadonlyMap<Operation, Model[]> = new Map();
const noCallbacks: readonly CallbackEdge[] = [];
const noYields: readonly Yield[] = [];

export function createState(name?: string): ApiState {
  return { edges: noEdges, callbacks: noCallbacks, types: noTypes, facts: noFacts, yields: noYields, fluent: false, ...(name === undefined ? {} : { name }) };
}

export function setEdges(state: ApiState, symbol: string, edges: ApiEdge[]): void {
  if (state.edges === noEdges) state.edges = new Map();
  (state.edges as Map<string, ApiEdge[]>).set(symbol, edges);
}

export function addType(state: ApiState, type: string): void {
  if (state.types === noTypes) state.types = new Set();
  (state.types as Set<string>).add(type);
}

export function addFact(state: ApiState, operation: Operation, model: Model): void {
  if (state.facts === noFacts) state.facts = new Map();
  const list = state.facts.get(operation);
  if (list) list.push(model);
  else (state.facts as Map<Operation, Model[]>).set(operation, [model]);
}

export function addCallbackEdge(state: ApiState, edge: CallbackEdge): void {
  if (state.callbacks === noCallbacks) state.callbacks = [];
  (state.callbacks as CallbackEdge[]).push(edge);
}

export function addYield(state: ApiState, yields: Yield): void {
  if (state.yields === noYields) state.yields = [];
  (state.yields as Yield[]).push(yields);
}
