/**
 * All models compiled into one graph whose edges are steps of code (property, call, `new`, element, callback parameter).
 * Resolving an expression is walking this graph; a state that carries a model is a fact about that expression.
 */
import { withoutAddress } from '../model/package-address.ts';
import { forks } from '../models/forks.ts';
import type { AccessTail, Argument, Callback, Condition, LlmCallModel, Model, OutputEvent, SdkModels, Shape, SourceModel } from '../models/kinds.ts';
import { addCallbackEdge, addFact, addType, addYield, createState, setEdges, type ApiState, type Operation, type Yield } from './api-state.ts';
import { namesWithFacts, type FactNames } from './fact-names.ts';

/** An access with every root optional: what the graph builder reads. */
export interface FlatAccess extends AccessTail {
  readonly import?: string;
  readonly from?: string;
  readonly global?: string;
  readonly type?: string;
  readonly any?: true;
  readonly syntax?: string;
  readonly export?: readonly string[];
  readonly file?: string;
  readonly param?: number | 'all';
  readonly directive?: string;
  readonly decorator?: string;
  readonly on?: 'parameter' | 'method';
  readonly jsxAttr?: string;
  readonly jsxElement?: string;
  readonly literal?: string;
}

export interface DecoratedState {
  readonly package: string;
  /** Of a method it speaks of each of its parameters. */
  readonly on: 'parameter' | 'method';
  readonly state: ApiState;
}

export interface ApiGraph {
  /** `import:openai:default`, `global:process.env`, `type:openai:Client`, `any`, `syntax:catch-param`, `jsx:…`. */
  root(key: string): ApiState | undefined;
  /** States for a global's name, including dotted globals through member edges. */
  readonly anyMembers: ApiState;
  readonly exportSources: readonly { readonly model: Model; readonly state: ApiState }[];
  /** Types by TypeScript name. */
  typesNamed(name: string): readonly { readonly type: string; readonly package: string }[];
  /** What decorators put before a parameter or a method, by their names. */
  readonly decorators: ReadonlyMap<string, readonly DecoratedState[]>;
  /** Member names whose call, assignment or read can be a fact; that of any other member is none. */
  readonly factNames: FactNames;
  /** Modules that the models speak of, `node:` left off. */
  readonly modules: ReadonlySet<string>;
  /** Types by the way that code uses their values. */
  readonly shapes: readonly { readonly type: string; readonly shape: Shape }[];
}

export function buildApiGraph(sdks: readonly SdkModels[]): ApiGraph {
  const roots = new Map<string, ApiState>();
  const anyMembers = createState();
  const tsNames = new Map<string, { type: string; package: string }[]>();
  const exportSources: { model: Model; state: ApiState }[] = [];
  const modules = new Set<string>();
  const shapes: { type: string; shape: Shape }[] = [];
  const decorators = new Map<string, DecoratedState[]>();

  const rootState = (key: string): ApiState => {
    let state = roots.get(key);
    if (!state) {
      roots.set(key, (state = createState(key)));
      if (key.startsWith('type:')) addType(state, key.slice('type:'.length));
    }
    return state;
  };

  const startOf = (access: FlatAccess, packageName: string): ApiState[] => {
    if (access.import !== undefined) {
      const from = normalizeModule(access.from ?? packageName);
      modules.add(from);
      return alternatives(access.import).map((name) => rootState(`import:${from}:${name}`));
    }
    if (access.global !== undefined) {
      return alternatives(access.global).map((name) => {
        const [head = '', ...members] = name.split('.');
        return members.reduce((state, member) => follow(state, `.${member}`), rootState(`global:${head}`));
      });
    }
    if (access.type !== undefined) return [rootState(`type:${access.type}`)];
    if (access.any) return [anyMembers];
    if (access.syntax !== undefined) return [rootState(`syntax:${access.syntax}`)];
    if (access.jsxAttr !== undefined) return [rootState(`jsx-attr:${access.jsxAttr}`)];
    if (access.jsxElement !== undefined) return [rootState(`jsx-element:${access.jsxElement}`)];
    if (access.literal !== undefined) return [rootState(`literal:${access.literal}`)];
    if (access.directive !== undefined) return [rootState(`directive:${access.directive}`)];
    return [];
  };

  /** Follows an access up to the value it speaks of: the callee for facts, the value for sources and types. */
  const walk = (access: FlatAccess, packageName: string): ApiState[] => {
    let states = startOf(access, packageName);
    const member = access.member;
    const fluent = access.anyDepth === true;
    if (access.new === true) states = states.map((state) => follow(state, 'new'));
    if (access.new === 'optional') states = states.flatMap((state) => [follow(state, 'new'), follow(state, '()')]);
    if (fluent) for (const state of states) state.fluent = true;
    if (member !== undefined) states = followChain(states, member);
    if (access.new === 'member') states = states.map((state) => follow(state, 'new'));
    if (access.then !== undefined) {
      const chains = typeof access.then === 'string' ? [access.then] : access.then;
      // `then` goes on from the constructed value, or from the result of the call.
      const from = access.new ? states : states.map((state) => follow(state, '()'));
      states = chains.flatMap((chain) => followChain(from, chain));
    }
    return states;
  };

  const through = (states: ApiState[], access: FlatAccess): ApiState[] => {
    if (!access.callback) return states;
    const next: ApiState[] = [];
    for (const state of states) {
      const to = createState();
      const { arg, key, param, arity } = access.callback;
      addCallbackEdge(state, { to, when: access.when ?? [], arg, key: splitPath(key ?? ''), params: toParams(param), arity });
      next.push(to);
    }
    return access.path ? followPath(next, access.path) : next;
  };

  const valueOf = (access: FlatAccess, packageName: string, needsCall: boolean): ApiState[] => {
    let states = walk(access, packageName);
    if (access.callback) return through(states, access);
    if (needsCall) states = states.map((state) => followWhen(state, '()', access.when ?? []));
    if (access.result === 'each' || access.result === 'await-each') states = states.map((state) => follow(state, '[]'));
    return access.path ? followPath(states, access.path) : states;
  };

  for (const sdk of sdks) {
    for (const [type, model] of Object.entries(sdk.types)) {
      for (const origin of model.origins) {
        if ('decorator' in origin) addType(decoratedState(origin.decorator, sdk.package, origin.on), type);
        for (const state of valueOf(origin, sdk.package, originIsCall(origin))) addType(state, type);
      }
      for (const shape of model.shapes ?? []) shapes.push({ type, shape });
      for (const name of model.tsNames ?? []) {
        const list = tsNames.get(name) ?? [];
        list.push({ type, package: model.package });
        tsNames.set(name, list);
      }
    }
    for (const model of sdk.models) addModel(model);
  }

  function addModel(model: Model): void {
    const access: FlatAccess = model.access;
    if (access.decorator !== undefined) {
      addPaths(decoratedState(access.decorator, model.package, access.on), model);
      return;
    }
    if (access.export !== undefined || access.directive !== undefined) {
      exportSources.push({ model, state: sourceState(model) });
      return;
    }
    if (model.kind === 'source' || model.kind === 'secret-source') {
      const needsCall = sourceIsCall(model);
      const paths = ('paths' in model && model.paths) || [''];
      for (const state of valueOf(access, model.package, needsCall)) {
        for (const path of paths) {
          for (const end of followPath([state], path)) addYield(end, { model, label: model.yields, structured: model.kind === 'source' && model.shapeValidated === true });
        }
        if (model.kind === 'source') for (const event of model.events ?? []) addEvent(state, model, event);
      }
      return;
    }
    // What a handler returns is an input of the call that takes the handler.
    const isAboutReturn = model.kind === 'sink' && model.inputs.some((input) => input.arg === 'return');
    const states = access.callback && !isAboutReturn ? through(walk(access, model.package), access) : walk(access, model.package);
    for (const state of states) {
      // Curried and function-returning accesses: the fact is the call of the result.
      const target = access.curried || access.returnsFunction ? follow(state, '()') : state;
      for (const operation of operationsOf(model)) addFact(target, operation, model);
      if (model.kind === 'llm-call') addOutputs(state, model);
    }
  }

  /** A value that a framework hands in by itself. */
  function sourceState(model: Model): ApiState {
    const state = createState();
    addPaths(state, model);
    return state;
  }

  function addPaths(state: ApiState, model: Model): void {
    if (model.kind === 'source' || model.kind === 'secret-source') for (const path of model.paths ?? ['']) for (const end of followPath([state], path)) addYield(end, { model, label: model.yields, structured: false });
  }

  /** One state for all that models say of a decorator. */
  function decoratedState(name: string, packageName: string, on: DecoratedState['on'] = 'parameter'): ApiState {
    const list = decorators.get(name) ?? [];
    const known = list.find((entry) => entry.package === packageName && entry.on === on);
    if (known) return known.state;
    const state = createState();
    decorators.set(name, [...list, { package: packageName, on, state }]);
    return state;
  }

  function addOutputs(state: ApiState, model: LlmCallModel): void {
    const called = followWhen(state, '()', model.access.when ?? []);
    for (const output of model.outputs) {
      const start = output.result === 'each' || output.result === 'await-each' ? follow(called, '[]') : called;
      for (const path of output.paths) {
        const structured = model.structuredPaths?.includes(path) ?? false;
        for (const end of followPath([start], path)) addYield(end, { model, label: output.yields, structured });
      }
    }
    for (const event of model.events ?? []) addEvent(called, model, event);
    for (const handler of model.toolHandlers ?? []) {
      addCallback(state, handler.arg, splitPath(handler.path), [handler.param], '', { model, label: handler.yields, structured: false });
    }
    for (const callback of model.callbacks ?? []) {
      addCallback(state, callback.arg, splitPath(callback.key), [callback.param], callback.path ?? '', { model, label: 'llm-output', structured: false });
    }
  }

  /** `stream.on('text', (delta) => …)`. */
  function addEvent(state: ApiState, model: SourceModel | LlmCallModel, event: OutputEvent): void {
    const label = model.kind === 'source' ? model.yields : 'llm-output';
    const when: Condition[] = [{ arg: 0, in: event.event }];
    for (const name of ['on', 'once', 'addListener']) {
      addCallback(follow(state, `.${name}`), 1, [], event.params, event.path ?? '', { model, label, structured: false }, when);
      // `.on()` returns the emitter.
      link(follow(state, `.${name}`), '()', state);
    }
  }

  function addCallback(state: ApiState, arg: Argument, key: readonly string[], params: readonly number[], path: string, yields: Yield, when: readonly Condition[] = []): void {
    const to = createState();
    addCallbackEdge(state, { to, when, arg, key, params });
    for (const end of followPath([to], path)) addYield(end, yields);
  }

  return {
    root: (key) => roots.get(key),
    anyMembers,
    exportSources,
    typesNamed: (name) => tsNames.get(name) ?? [],
    decorators,
    factNames: namesWithFacts(roots, anyMembers),
    shapes,
    modules,
  };
}

/** `new` origins construct; callbacks give their parameter; the rest are calls or plain reads. */
function originIsCall(access: FlatAccess): boolean {
  if (access.callback) return false;
  if (access.new && access.then === undefined && (access.new === 'member' || access.member === undefined)) return false;
  if (access.op === 'read') return false;
  return access.import !== undefined || access.member !== undefined ? access.type === undefined || access.member !== undefined : false;
}

function sourceIsCall(model: Model): boolean {
  const access: FlatAccess = model.access;
  if (access.callback || access.op === 'read') return false;
  if (access.op === 'call' || access.result !== undefined) return true;
  // A source with a bare type or global is a read of its paths; with a member it is a call unless it says otherwise.
  if (access.syntax !== undefined) return false;
  if (model.kind === 'secret-source') return access.import !== undefined;
  if (access.type !== undefined) return access.member !== undefined;
  if (access.import !== undefined) return !access.new;
  return false;
}

const aboutConstruction = new Set<Model['kind']>(['retry', 'http-client', 'secret-option', 'config']);

function operationsOf(model: Model): readonly Operation[] {
  const access: FlatAccess = model.access;
  switch (access.op) {
    case 'tag':
    case 'assign':
    case 'read':
    case 'call':
      return [access.op];
    case 'assign|call':
      return ['assign', 'call'];
    case undefined:
      break;
  }
  if (access.jsxAttr !== undefined || access.jsxElement !== undefined || access.literal !== undefined) return ['read'];
  if (access.then === undefined && (access.new === 'member' || (access.new !== undefined && access.member === undefined))) return ['new'];
  if (access.type !== undefined && access.member === undefined && aboutConstruction.has(model.kind)) return ['new'];
  return ['call'];
}

function toParams(param: Callback['param']): readonly number[] | 'all' {
  if (param === 'all') return 'all';
  return typeof param === 'number' ? [param] : param;
}

/** `node:fs` and `fs` are one module, and so are a package, its address for Deno and the forks of it. */
export function normalizeModule(name: string): string {
  if (name.startsWith('node:')) return name.slice(5);
  for (const { word, names, original } of forks) if (name.includes(word) && names.test(name)) return original;
  return withoutAddress(name);
}

/** `{a,b}` to `a`, `b`; anything else to itself. */
export function alternatives(name: string): string[] {
  return name.startsWith('{') && name.endsWith('}') ? name.slice(1, -1).split(',') : [name];
}

/** `a.b[].c()` to `.a .b [] .c ()`. */
export function splitPath(path: string): string[] {
  const symbols: string[] = [];
  for (const match of path.matchAll(/\[\]|\(\)|\{[^{}]*\}|[^.[\](){}]+/g)) symbols.push(match[0] === '[]' || match[0] === '()' ? match[0] : `.${match[0]}`);
  return symbols;
}

function followChain(states: ApiState[], chain: string): ApiState[] {
  return followPath(states, chain);
}

function followPath(states: ApiState[], path: string): ApiState[] {
  let current = states;
  for (const symbol of splitPath(path)) {
    current = symbol.startsWith('.{') ? current.flatMap((state) => alternatives(symbol.slice(1)).map((name) => follow(state, `.${name}`))) : current.map((state) => follow(state, symbol));
  }
  return current;
}

const always: readonly Condition[] = [];

function follow(state: ApiState, symbol: string): ApiState {
  return followWhen(state, symbol, always);
}

/** One edge per symbol and condition list, so that models share states. */
function followWhen(state: ApiState, symbol: string, when: readonly Condition[]): ApiState {
  const edges = state.edges.get(symbol) ?? [];
  const found = when.length === 0 ? edges.find((edge) => edge.when.length === 0) : edges.find((edge) => JSON.stringify(edge.when) === JSON.stringify(when));
  if (found) return found.to;
  const to = createState(state.name === undefined ? undefined : state.name + (symbol.startsWith('.') ? symbol : symbol === 'new' ? '#' : symbol));
  edges.push({ to, when });
  setEdges(state, symbol, edges);
  return to;
}

function link(state: ApiState, symbol: string, to: ApiState): void {
  const edges = state.edges.get(symbol) ?? [];
  if (!edges.some((edge) => edge.to === to)) edges.push({ to, when: [] });
  setEdges(state, symbol, edges);
}
