/** Functions that call themselves after their request failed. */
import { isInside } from '../../model/inside.ts';
import { isFunction, propertyName, unwrap, type CallExpression, type FunctionNode, type Node } from '../../model/node.ts';
import { nodesIn } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';
import { parameterOf } from '../../rule/values.ts';
import { keptIn } from './answers.ts';
import { requestsIn, type Request } from './requests.ts';
import { holdsFor, isOtherReason, passingStatuses, type Subject } from './status.ts';

export interface Recursion {
  readonly again: CallExpression;
  readonly fn: FunctionNode;
  readonly tried: CallExpression;
  readonly request: Request;
}

/** Recursions for a bad status, a promise that was rejected, or the error of a callback; those in a `catch` block are found as attempts. */
export function* recursionsOf(file: RuleFile): Iterable<Recursion> {
  const selfCalls = new Map<FunctionNode, readonly CallExpression[]>();
  for (const request of requestsIn(file)) {
    for (const tried of callsOf(file, request)) {
      const fn = file.flow.enclosingFunction(tried);
      if (!fn) continue;
      const calls = selfCalls.get(fn) ?? nodesIn(file, fn, 'CallExpression').filter((call) => file.flow.callees(call).includes(fn));
      selfCalls.set(fn, calls);
      const again = calls.find((call) => isAfterFailure(file, call, tried, fn));
      if (again && !isRepaired(file, again) && handsOnTheSame(file, again, tried, fn)) yield { again, fn, tried, request };
    }
  }
}

/** The request, and calls of the function that makes it. */
function* callsOf(file: RuleFile, { call }: Request): Iterable<CallExpression> {
  yield call;
  const fn = file.flow.enclosingFunction(call);
  for (const use of fn ? file.flow.uses(fn) : []) if (use.kind === 'callee' && use.call.type === 'CallExpression' && file.parent(use.call)) yield use.call;
}

function isAfterFailure(file: RuleFile, again: CallExpression, tried: CallExpression, fn: FunctionNode): boolean {
  const handler = file.flow.enclosingFunction(again);
  if (handler === fn) {
    const kept = keptIn(file, tried);
    return kept !== undefined && again.range[0] > tried.range[1] && isForBadStatus(file, again, kept.subject);
  }
  if (!handler) return false;
  const call = file.parent(handler);
  if (call?.type !== 'CallExpression' || file.flow.enclosingFunction(call) !== fn) return false;
  const subject = subjectOf(file, handler, call !== tried && isFulfilled(call, handler));
  if (call === tried) return subject !== undefined && file.flow.conditionsAt(again).some(({ test, holds }) => saysFailed(file, test, holds, subject));
  const { callee } = call;
  if (callee.type !== 'MemberExpression' || !/^(?:then|catch)$/.test(propertyName(callee) ?? '')) return false;
  if (isFulfilled(call, handler)) return unwrap(callee.object) === tried && subject !== undefined && isForBadStatus(file, again, subject);
  return startOf(callee.object) === tried && (!subject || mayFollow(file, again, 429, subject));
}

/** The first parameter of a handler of a promise or of a callback. */
function subjectOf(file: RuleFile, handler: FunctionNode, isAnswer: boolean): Subject | undefined {
  const [first] = handler.params;
  const variable = first?.type === 'Identifier' ? file.bindings.variableOf(first) : undefined;
  return variable && { variable, isFailure: !isAnswer };
}

/** The first function of `.then()` gets the answer, all others the failure. */
function isFulfilled({ callee, arguments: [first] }: CallExpression, handler: Node): boolean {
  return callee.type === 'MemberExpression' && propertyName(callee) === 'then' && first === handler;
}

/** The call that a chain of `.then()` and others begins with. */
function startOf(node: Node): Node {
  let start = unwrap(node);
  while (start.type === 'CallExpression' && start.callee.type === 'MemberExpression' && /^(?:then|catch|finally)$/.test(propertyName(start.callee) ?? '')) start = unwrap(start.callee.object);
  return start;
}

/** `if (error)` */
function saysFailed(file: RuleFile, test: Node, holds: boolean, { variable }: Subject): boolean {
  const inner = unwrap(test);
  return holds && inner.type === 'Identifier' && file.bindings.variableOf(inner) === variable;
}

function isForBadStatus(file: RuleFile, again: Node, subject: Subject): boolean {
  return !mayFollow(file, again, 200, subject) && passingStatuses.some((status) => mayFollow(file, again, status, subject));
}

/** The conditions around the call leave room for this status. */
function mayFollow(file: RuleFile, again: Node, status: number, subject: Subject): boolean {
  return file.flow.conditionsAt(again).every(({ test, holds }) => (holdsFor(file, test, status, subject) ?? holds) === holds);
}

/** Something is mended first: another token is fetched, another server chosen. */
function isRepaired(file: RuleFile, again: Node): boolean {
  let branch = again;
  for (let parent = file.parent(again); parent && !isFunction(parent); branch = parent, parent = file.parent(parent)) {
    if (parent.type === 'IfStatement' || parent.type === 'CatchClause') break;
  }
  return nodesIn(file, branch, 'AwaitExpression').some(({ argument }) => unwrap(argument) !== again)
    || nodesIn(file, branch, 'AssignmentExpression').some(({ left }) => left.type === 'MemberExpression');
}

/** `error.code === 'model_not_found'`: something else is tried, not the same again. */
export function isForAnotherReason(file: RuleFile, again: Node): boolean {
  return file.flow.conditionsAt(again).some(({ test, holds }) => holds && nodesIn(file, test, 'Literal').some(({ value }) => isOtherReason(value)));
}

/** What the request is made of is passed on as it was: another model or a shorter prompt is no repetition. */
export function handsOnTheSame(file: RuleFile, again: CallExpression, tried: CallExpression, fn: FunctionNode): boolean {
  const parts = tried.arguments.filter((argument) => !isInside(again, argument)).flatMap((argument) => nodesIn(file, argument, 'Identifier'));
  const used = [...parts, ...nodesIn(file, tried.callee, 'Identifier')].flatMap((id) => {
    const parameter = parameterOf(file, id);
    return parameter?.fn === fn ? [{ index: parameter.index, variable: file.bindings.variableOf(id) }] : [];
  });
  return used.every(({ index, variable }) => {
    const argument = again.arguments[index];
    return argument?.type === 'Identifier' && file.bindings.variableOf(argument) === variable;
  });
}
