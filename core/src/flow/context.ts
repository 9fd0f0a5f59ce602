/** State that the parts of the flow engine share for one file: caches and limits. */
import type { FileModel, ProjectHost } from '../model/file-model.ts';
import type { CallExpression, ClassNode, FunctionNode, Node } from '../model/node.ts';
import type { Variable } from '../model/scopes.ts';
import type { Model } from '../models/kinds.ts';
import type { ApiGraph } from './api-graph.ts';
import type { ApiState } from './api-state.ts';
import { createDefinitions, type Definitions } from './definitions.ts';
import type { Assertions } from './guards.ts';
import type { HandedSink, OpenSink } from './handed.ts';
import { flowLimits, type FlowLimit } from './limits.ts';
import type { StoreWrite } from './stores.ts';
import type { ContentWrite } from './structure.ts';
import type { Lookup, Use } from './types.ts';
import type { SymbolicTaint } from './taint-set.ts';

/** Values inside cycles that may be computed again; beyond it the first, possibly smaller, answer is kept. */
export const maxUnkept = 400;

export interface FlowContext {
  readonly file: FileModel;
  readonly graph: ApiGraph;
  readonly definitions: Definitions;
  readonly states: Memo<readonly ApiState[]>;
  readonly taints: Memo<readonly SymbolicTaint[]>;
  readonly uses: Map<Node, readonly Use[]>;
  readonly lookups: Map<Node, Map<string, Lookup>>;
  readonly models: Map<Node, readonly Model[]>;
  /** Nodes of other files met here, with the context to evaluate them in. */
  readonly foreign: Map<Node, FlowContext>;
  /** Other files by the specifiers that name them, and what this one exports by name: see modules.ts. */
  readonly imported: Map<string, FlowContext | undefined>;
  readonly exported: Map<string, readonly Node[]>;
  /** States of parameters by the way they are used. */
  readonly shapes: Map<Node, readonly ApiState[]>;
  /** Names under which the file stores values, see facts.ts. */
  ownNames?: ReadonlySet<string>;
  /** Returned and yielded expressions by function. */
  returns?: Map<FunctionNode, Node[]>;
  /** Values assigned to `this.name` by class and name. */
  thisWrites?: Map<ClassNode, Map<string, Node[]>>;
  /** Classes that expressions are instances of; null: of none. */
  readonly classes: Map<Node, ClassNode | null>;
  /** Assertions by the block that they stand in, see guards.ts. */
  readonly assertions: Map<readonly Node[], Assertions>;
  /** Writes to properties and contents of variables, see structure.ts. */
  contentWrites?: Map<Variable, ContentWrite[]>;
  /** Calls of `emit`, see emitters.ts. */
  emits?: readonly CallExpression[];
  /** Writes to what a bot keeps between messages, by the name of the property, see stores.ts. */
  storeWrites?: ReadonlyMap<string, readonly StoreWrite[]>;
  /** Sinks of other files, and sinks open to parameters by the number of files followed, see handed.ts. */
  handed?: readonly HandedSink[];
  readonly openSinks: Map<FunctionNode, OpenSink[]>[];
  /** Limits that ended an evaluation, with the first node at which they did. */
  readonly reached: Map<FlowLimit, Node>;
  readonly budget: Budget;
  /** Of the budget when the context was made. */
  readonly overruns: number;
  depth: number;
  /** Functions that calls run, see functions.ts. */
  readonly callees: Map<Node, readonly FunctionNode[]>;
  /** Parameters of functions whose results they give back, by the number of functions followed, see given-back.ts. */
  readonly handedBack: Map<FunctionNode, ReadonlySet<number>>[];
  /** Expressions that the lookup under way has looked into, see structure.ts. */
  lookupSteps: number;
  /** Values not kept because of a cycle. */
  unkept: number;
  /** Number of cycle cuts so far, see `memoize`. */
  cuts: number;
}

/** Evaluations made for the file under analysis, in whichever file they are; shared by all files of a project. */
export interface Budget {
  steps: number;
  /** Lookups under way, in whichever file they are: what is found meanwhile may be cut short. */
  lookups: number;
  /** Values under way whose parts are followed into the calls that made them, one inside the other. */
  made: number;
  /** Where it ran out. */
  spentAt?: Node | undefined;
  /** Analyses that it ended: contexts made until then hold values that were cut short, and no later analysis may use them. */
  overruns: number;
}

const budgets = new WeakMap<ProjectHost, Budget>();

export function budgetOf(project: ProjectHost): Budget {
  let budget = budgets.get(project);
  if (!budget) budgets.set(project, (budget = { steps: 0, overruns: 0, lookups: 0, made: 0 }));
  return budget;
}

/** Each file under analysis has the whole budget. */
export function renewBudget(project: ProjectHost): void {
  const budget = budgetOf(project);
  if (budget.spentAt) budget.overruns++;
  budget.steps = 0;
  // A rule that threw has left some open.
  budget.lookups = 0;
  budget.made = 0;
  budget.spentAt = undefined;
}

export function createContext(file: FileModel, graph: ApiGraph): FlowContext {
  const reached = new Map<FlowLimit, Node>();
  const budget = budgetOf(file.project);
  return {
    file,
    graph,
    reached,
    budget,
    overruns: budget.overruns,
    definitions: createDefinitions(file, flowLimits.definitions, (id) => reach({ reached }, 'definitions', id)),
    states: createMemo(),
    taints: createMemo(),
    uses: new Map(),
    models: new Map(),
    foreign: new Map(),
    imported: new Map(),
    exported: new Map(),
    shapes: new Map(),
    assertions: new Map(),
    classes: new Map(),
    lookups: new Map(),
    callees: new Map(),
    handedBack: [],
    openSinks: [],
    depth: 0,
    lookupSteps: 0,
    unkept: 0,
    cuts: 0,
  };
}

/** Takes one step of the budget; false if there is none left. */
export function spend(context: FlowContext, at: Node): boolean {
  const { budget } = context;
  if (budget.steps >= flowLimits.steps) {
    budget.spentAt ??= at;
    return false;
  }
  budget.steps++;
  return true;
}

/** Remembers that a limit was reached. */
export function reach({ reached }: Pick<FlowContext, 'reached'>, limit: FlowLimit, at: Node): void {
  if (!reached.has(limit)) reached.set(limit, at);
}

const running = Symbol('running');

export interface Memo<T> {
  /** Values by node; `running` for those under way. */
  readonly values: Map<Node, T | typeof running>;
  /** How many are under way. */
  open: number;
}

function createMemo<T>(): Memo<T> {
  return { values: new Map(), open: 0 };
}

/**
 * Evaluates once per node. A cycle is cut with `bottom`; a value that was computed while a cut happened below it is kept
 * only at the outermost node, so that inner nodes are evaluated again from their own point of view.
 */
export function memoize<T>(context: FlowContext, memo: Memo<T>, node: Node, bottom: T, evaluate: () => T): T {
  const known = memo.values.get(node);
  if (known === running) {
    context.cuts++;
    return bottom;
  }
  if (known !== undefined) return known as T;
  if (context.depth >= flowLimits.depth) {
    reach(context, 'depth', node);
    return bottom;
  }
  if (!spend(context, node)) return bottom;
  memo.values.set(node, running);
  memo.open++;
  context.depth++;
  const cutsBefore = context.cuts;
  let isKept = false;
  try {
    const value = evaluate();
    isKept = context.cuts === cutsBefore || memo.open === 1 || context.unkept >= maxUnkept;
    if (isKept) memo.values.set(node, value);
    else context.unkept++;
    return value;
  } finally {
    context.depth--;
    memo.open--;
    if (!isKept) memo.values.delete(node);
  }
}
