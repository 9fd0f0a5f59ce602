/** Loops around a model call that only the model ends. */
import { isInside } from '../../model/inside.ts';
import { isFunction, propertyName, unwrap, type CallExpression, type FunctionNode, type Node, type NodeOf } from '../../model/node.ts';
import { functionsBehind, nodesIn } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';

export type Loop = NodeOf<'ForStatement' | 'WhileStatement' | 'DoWhileStatement'>;

/** Something that goes on as long as the model wants. */
export interface Endless {
  readonly kind: 'loop' | 'recursion';
  /** The loop, or the call of the function by itself. */
  readonly node: Node;
  readonly modelCall: Node;
}

export function* endlessLoops(file: RuleFile): Iterable<Endless> {
  const calls = modelCallsOf(file);
  if (calls.length === 0) return;
  for (const type of ['WhileStatement', 'DoWhileStatement', 'ForStatement'] as const) {
    for (const loop of file.nodes(type)) {
      const modelCall = calls.find((call) => isInside(call, loop) && runsIn(file, call, loop));
      if (modelCall && isEndless(file, loop, modelCall)) yield { kind: 'loop', node: loop, modelCall };
    }
  }
  yield* endlessRecursions(file, calls);
}

/** Calls of models, and of own functions that call one. */
function modelCallsOf(file: RuleFile): readonly CallExpression[] {
  const direct = new Set<Node>(file.flow.calls('llm-call').filter(({ model }) => model.confidence !== 'low').map(({ node }) => node));
  return file.nodes('CallExpression').filter((call) => direct.has(call) || (isAwaited(file, call) && callsModel(file, call)));
}

function isAwaited(file: RuleFile, call: Node): boolean {
  return file.parent(call)?.type === 'AwaitExpression';
}

function callsModel(file: RuleFile, call: CallExpression): boolean {
  return functionsBehind(file, call.callee).some((own) => own.file.flow.calls('llm-call').some(({ node, model }) => model.confidence !== 'low' && isInside(node, own.fn)));
}

/** Not in a function inside the loop that may run later. */
function runsIn(file: RuleFile, node: Node, outer: Node): boolean {
  return file.flow.enclosingFunction(node) === file.flow.enclosingFunction(outer);
}

function isEndless(file: RuleFile, loop: Loop, modelCall: Node): boolean {
  const decided = modelVariables(file, loop, modelCall);
  const isModels = (test: Node) => dependsOn(file, test, decided, modelCall) && !asksStatus(file, test);
  const flag = flagOf(file, loop);
  const exits = [...exitsOf(file, loop), ...(flag ? assignmentsIn(file, loop, flag) : [])];
  if (!flag && loop.test && !isTrue(file, loop.test) && !isModels(loop.test)) return false;
  if (isPaced(file, loop, modelCall, decided) || hasLimitCall(file, loop) || hasSignal(file, modelCall)) return false;
  return exits.every((exit) => {
    const tests = file.flow.conditionsAt(exit).filter(({ test }) => isInside(test, loop) && !(loop.test && isInside(test, loop.test)));
    return inCatch(file, exit, loop) || (tests.length > 0 && tests.every(({ test }) => isModels(test)));
  });
}

function isTrue(file: RuleFile, test: Node): boolean {
  return Boolean(file.flow.constant(test)?.value);
}

/** `while (!done)`: the variable, if the loop gives it literals only. */
function flagOf(file: RuleFile, loop: Loop): Node | undefined {
  const test = loop.test && unwrap(loop.test);
  const id = test?.type === 'UnaryExpression' && test.operator === '!' ? unwrap(test.argument) : test;
  if (id?.type !== 'Identifier') return undefined;
  const writes = assignmentsIn(file, loop, id);
  return writes.length > 0 && writes.every((write) => write.type === 'AssignmentExpression' && typeof file.flow.constant(write.right)?.value === 'boolean') ? id : undefined;
}

function assignmentsIn(file: RuleFile, loop: Loop, id: Node): readonly Node[] {
  const variable = file.bindings.variableOf(id);
  return nodesIn(file, loop, 'AssignmentExpression').filter(({ left }) => left.type === 'Identifier' && file.bindings.variableOf(left) === variable);
}

/** Statements that leave the loop, not those of loops and functions inside it. */
function* exitsOf(file: RuleFile, loop: Loop): Generator<Node> {
  for (const type of ['ReturnStatement', 'ThrowStatement', 'BreakStatement'] as const) {
    for (const node of nodesIn(file, loop.body, type)) {
      if (!runsIn(file, node, loop)) continue;
      if (node.type !== 'BreakStatement' || (node.label ? true : breaks(file, node) === loop)) yield node;
    }
  }
}

function breaks(file: RuleFile, statement: Node): Node | undefined {
  for (let parent = file.parent(statement); parent && !isFunction(parent); parent = file.parent(parent)) {
    if (/^(?:For|While|DoWhile|Switch).*Statement$/.test(parent.type)) return parent;
  }
  return undefined;
}

/** What fails ends the loop, which is no bound on what works. */
function inCatch(file: RuleFile, node: Node, loop: Node): boolean {
  for (let parent = file.parent(node); parent && parent !== loop; parent = file.parent(parent)) if (parent.type === 'CatchClause') return true;
  return false;
}

type Variable = NonNullable<ReturnType<RuleFile['bindings']['variableOf']>>;

/** Variables whose value comes from the model's answer. */
function modelVariables(file: RuleFile, loop: Node, modelCall: Node): ReadonlySet<Variable> {
  const found = new Set<Variable>();
  const writes = [...writesIn(file, loop)];
  for (let size = -1; size < found.size;) {
    size = found.size;
    for (const { names, value } of writes) {
      if (!dependsOn(file, value, found, modelCall)) continue;
      for (const name of names) {
        const variable = file.bindings.variableOf(name);
        if (variable) found.add(variable);
      }
    }
  }
  return found;
}

function* writesIn(file: RuleFile, loop: Node): Generator<{ readonly names: readonly Node[]; readonly value: Node }> {
  for (const { left, right } of nodesIn(file, loop, 'AssignmentExpression')) yield { names: identifiersIn(file, left), value: right };
  for (const { id, init } of nodesIn(file, loop, 'VariableDeclarator')) if (init) yield { names: identifiersIn(file, id), value: init };
  for (const { left, right } of nodesIn(file, loop, 'ForOfStatement')) yield { names: identifiersIn(file, left), value: right };
  for (const { callee, arguments: given } of nodesIn(file, loop, 'CallExpression')) {
    const list = callee.type === 'MemberExpression' && /^(?:push|unshift|add)$/.test(propertyName(callee) ?? '') ? unwrap(callee.object) : undefined;
    if (list?.type === 'Identifier') for (const value of given) yield { names: [list], value };
  }
}

function identifiersIn(file: RuleFile, node: Node): readonly Node[] {
  return node.type === 'Identifier' ? [node] : nodesIn(file, node, 'Identifier');
}

/** The value is the model's answer, or is made of it alone as far as variables go. */
function dependsOn(file: RuleFile, node: Node, variables: ReadonlySet<Variable>, modelCall: Node): boolean {
  if (isInside(modelCall, node)) return true;
  return identifiersIn(file, node).some((id) => {
    const variable = file.bindings.variableOf(id);
    return variable !== undefined && variables.has(variable);
  }) && !comparesNumbers(file, node);
}

/** `steps > limit`, `left-- > 0`: a bound, also where the model's answer stands beside it. `calls.length > 0` is none. */
function comparesNumbers(file: RuleFile, node: Node): boolean {
  const tests = node.type === 'BinaryExpression' ? [node] : nodesIn(file, node, 'BinaryExpression');
  return tests.some(({ operator, left, right }) => /^[<>]=?$/.test(operator) && !isEmptiness(file, left, right) && !isEmptiness(file, right, left));
}

function isEmptiness(file: RuleFile, list: Node, zero: Node): boolean {
  const inner = unwrap(list);
  const value = file.flow.constant(zero)?.value;
  return (value === 0 || value === 1) && inner.type === 'MemberExpression' && ['length', 'size'].includes(propertyName(inner) ?? '');
}

/** `response.status === 429`, `!response.ok`: the request is repeated, the model has not answered. */
function asksStatus(file: RuleFile, test: Node): boolean {
  const isNumber = (node: Node) => {
    const value = file.flow.constant(node)?.value;
    return typeof value === 'number' && value >= 100;
  };
  return [test, ...nodesIn(file, test, 'BinaryExpression')].some((part) => part.type === 'BinaryExpression' && (isNumber(part.left) || isNumber(part.right))) || nodesIn(file, test, 'MemberExpression').some((member) => propertyName(member) === 'ok');
}

const interactive = new Set(['global:prompt', 'global:confirm']);

/** The loop waits for something else before it asks the model: a person, a queue, a clock. */
function isPaced(file: RuleFile, loop: Node, modelCall: Node, variables: ReadonlySet<Variable>): boolean {
  const awaits = nodesIn(file, loop, 'AwaitExpression').some((wait) => runsIn(file, wait, loop) && wait.range[0] < modelCall.range[0] && !dependsOn(file, wait, variables, modelCall));
  return awaits || nodesIn(file, loop, 'CallExpression').some((call) => file.flow.names(call.callee).some((name) => interactive.has(name) || /^import:(?:readline-sync|prompt-sync)\b/.test(name)));
}

/** A call that may stop the loop by throwing: a budget, a rate limit, a signal, an own function that compares and throws. */
function hasLimitCall(file: RuleFile, loop: Node, self?: Node): boolean {
  return nodesIn(file, loop, 'CallExpression').some((call) => {
    if (call === self) return false;
    if (file.flow.modelsAt(call).some((model) => model.kind === 'limiter' || (model.kind === 'cost-bound' && model.defaultSteps === undefined))) return true;
    if (call.callee.type === 'MemberExpression' && propertyName(call.callee) === 'throwIfAborted') return true;
    return functionsBehind(file, call.callee).some(({ fn, file: home }) => nodesIn(home, fn, 'ThrowStatement').length > 0 && nodesIn(home, fn, 'BinaryExpression').some(({ operator }) => /^[<>]=?$/.test(operator)));
  });
}

/** An abort signal ends the call and with it the loop. */
function hasSignal(file: RuleFile, modelCall: Node): boolean {
  return file.flow.calls('llm-call').some(({ node, model }) => node === modelCall && (model.bounds?.signal ?? []).some(({ arg, path }) => {
    const argument = typeof arg === 'number' ? file.flow.argument(node, arg) : undefined;
    return argument !== undefined && file.flow.lookup(argument, path ?? '').nodes.length > 0;
  }));
}

/** `return run(messages)` after the tools have run. */
function* endlessRecursions(file: RuleFile, calls: readonly CallExpression[]): Generator<Endless> {
  for (const call of file.nodes('CallExpression')) {
    const fn = file.flow.enclosingFunction(call);
    if (!fn || !isSelf(file, call, fn)) continue;
    const modelCall = calls.find((other) => other !== call && isInside(other, fn) && other.range[0] < call.range[0] && file.flow.enclosingFunction(other) === fn && !isSelf(file, other, fn));
    if (!modelCall || hasLimitCall(file, fn, call) || hasSignal(file, modelCall) || inCatch(file, call, fn) || passesCounter(file, call)) continue;
    const decided = modelVariables(file, fn, modelCall);
    const tests = file.flow.conditionsAt(call).filter(({ test }) => isInside(test, fn));
    const isModels = tests.length > 0 && tests.every(({ test }) => dependsOn(file, test, decided, modelCall));
    if (isModels && !isPaced(file, fn, modelCall, decided)) yield { kind: 'recursion', node: call, modelCall };
  }
}

function isSelf(file: RuleFile, call: CallExpression, fn: FunctionNode): boolean {
  return file.flow.callees(call).includes(fn);
}

/** `run(messages, depth + 1)`. */
function passesCounter(file: RuleFile, call: CallExpression): boolean {
  return call.arguments.some((argument) => nodesIn(file, argument, 'BinaryExpression').some(({ operator }) => operator === '+' || operator === '-') || nodesIn(file, argument, 'UpdateExpression').length > 0);
}
