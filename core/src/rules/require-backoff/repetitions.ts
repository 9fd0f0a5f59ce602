/** Code that makes the same request again after it failed. */
import { isInside } from '../../model/inside.ts';
import { isFunction, propertyName, unwrap, type CallExpression, type FunctionNode, type Node, type NodeOf } from '../../model/node.ts';
import { sdkModels } from '../../models/index.ts';
import { perFlow } from '../../rule/per-flow.ts';
import { nodesIn } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';
import { parameterOf, passedTo } from '../../rule/values.ts';
import { hasDelay, isGrowing } from './delays.ts';
import { answersOf } from './answers.ts';
import { requestsIn, type Request } from './requests.ts';
import { goesOn, leaves, waysOf, waysOn, type Ways } from './paths.ts';
import { handsOnTheSame, isForAnotherReason, recursionsOf } from './recursions.ts';
import { holdsFor } from './status.ts';
import { alwaysLeaves, isEndless, isOfTries, loopAround, runBy, type Loop } from './tree.ts';
import { isSameEachRound } from './variation.ts';

/** A loop, or a function that calls itself from its `catch`. */
export interface Repetition {
  readonly kind: 'loop' | 'recursion';
  readonly node: Node;
  readonly body: Node;
  /** What is tried: a request, or a call of a function that makes one. */
  readonly tried: CallExpression;
  /** The request, where it is known. */
  readonly request: Request | undefined;
  readonly hasDelay: boolean;
  readonly isGrowing: boolean;
  /** The number of tries, or the time, is limited. */
  readonly isCapped: boolean;
  /** The same attempt also checks what came back: it is repeated for a better answer, not only after a failure. */
  readonly judgesAnswer: boolean;
  readonly attempt: NodeOf<'TryStatement'> | undefined;
}

/** Repetitions of a file in source order. */
export const repetitionsIn = perFlow((file): readonly Repetition[] =>
  makesRequests(file) ? [...tryLoops(file), ...statusLoops(file), ...answeredLoops(file), ...recursions(file), ...selfCalls(file)] : []);

/** Most files make none, and are done here. */
function makesRequests(file: RuleFile): boolean {
  return requestsIn(file).length > 0 || importsBotPackage(file) || file.flow.calls('sink').some(({ model }) => model.sinkKind === 'reply');
}

function* tryLoops(file: RuleFile): Iterable<Repetition> {
  for (const attempt of file.nodes('TryStatement')) {
    const loop = loopAround(file, attempt);
    if (!isOfTries(file, loop) || !attempt.handler || !goesOnAfter(file, attempt, loop)) continue;
    const tried = firstTried(file, attempt.block, loop);
    if (!tried || !endsOnSuccess(file, attempt, loop) || !isSameEachRound(file, tried.call, loop)) continue;
    const waits = hasDelay(file, loop);
    yield {
      kind: 'loop', node: loop, body: loop.body, tried: tried.call, request: tried.request, hasDelay: waits, isGrowing: waits && isGrowing(file, loop),
      isCapped: isCapped(file, loop, attempt), judgesAnswer: judgesAnswer(file, attempt.block), attempt,
    };
  }
}

/** After a failure that passes the loop goes round again on some path. */
function goesOnAfter(file: RuleFile, attempt: NodeOf<'TryStatement'>, loop: Loop): boolean {
  return busy.some((status) => goesOn(waysOn(file, attempt, afterFailure(file, attempt, status), loop, () => undefined)));
}

const busy = [429, 503];

/** The ways out of a `catch` where the server had this status, and of its `finally`. */
function afterFailure(file: RuleFile, { handler, finalizer }: NodeOf<'TryStatement'>, status: number): Ways {
  if (!handler) return new Set(['throw']);
  const variable = handler.param?.type === 'Identifier' ? file.bindings.variableOf(handler.param) : undefined;
  const ways = waysOf(handler.body, ({ test, consequent }) =>
    (variable && holdsFor(file, test, status, { variable, isFailure: true })) ?? (mendsAndContinues(file, consequent) ? false : undefined));
  const last = waysOf(finalizer, () => undefined);
  return last.has('next') ? ways : last;
}

/** `if (isExpired(error)) { await login(); continue; }`: the next round is another try. */
function mendsAndContinues(file: RuleFile, branch: Node): boolean {
  const isNext = branch.type === 'BlockStatement' && branch.body.at(-1)?.type === 'ContinueStatement';
  return isNext && [...runBy(file, branch, 'AwaitExpression')].length > 0 && !hasDelay(file, branch);
}

/** Success ends the loop: by a statement that leaves it, or because its test reads what the attempt has set. */
function endsOnSuccess(file: RuleFile, attempt: NodeOf<'TryStatement'>, loop: Loop): boolean {
  const leaving = [...runBy(file, attempt.block, 'ReturnStatement'), ...runBy(file, attempt.block, 'BreakStatement')];
  if (leaving.some((statement) => statement.type === 'ReturnStatement' || loopAround(file, statement) === loop)) return true;
  const after = [...runBy(file, loop.body, 'ReturnStatement'), ...runBy(file, loop.body, 'BreakStatement')].filter(({ range }) => range[0] >= attempt.range[1]);
  if (after.length > 0) return true;
  const test = loop.type === 'ForOfStatement' ? null : loop.test;
  return test !== null && test !== undefined && nodesIn(file, test, 'Identifier').some((id) => isAssignedIn(file, id, attempt.block));
}

function isAssignedIn(file: RuleFile, id: Node, block: Node): boolean {
  const variable = file.bindings.variableOf(id);
  return variable?.references.some((reference) => reference.isWrite() && isInside(reference.identifier, block)) ?? false;
}

/** `do { res = await fetch(url) } while (!res.ok)`: the test reads the status of what the loop requests. */
function* statusLoops(file: RuleFile): Iterable<Repetition> {
  for (const loop of [...file.nodes('WhileStatement'), ...file.nodes('DoWhileStatement')]) {
    const read = nodesIn(file, loop.test, 'MemberExpression').find((member) => member.object.type === 'Identifier' && /^(?:ok|status|statusCode)$/.test(propertyName(member) ?? ''));
    if (!read || read.object.type !== 'Identifier') continue;
    const { object } = read;
    const request = requestsIn(file).find(({ call }) => {
      const parent = file.parent(call)?.type === 'AwaitExpression' ? file.parent(file.parent(call) as Node) : undefined;
      return isInside(call, loop.body) && parent?.type === 'AssignmentExpression' && parent.left.type === 'Identifier' && file.bindings.variableOf(parent.left) === file.bindings.variableOf(object);
    });
    if (!request || !isSameEachRound(file, request.call, loop)) continue;
    const waits = hasDelay(file, loop);
    const isBounded = nodesIn(file, loop.test, 'UpdateExpression').length > 0 || nodesIn(file, loop.test, 'BinaryExpression').some(({ operator }) => /[<>]/.test(operator));
    const leaves = [...runBy(file, loop.body, 'ThrowStatement'), ...runBy(file, loop.body, 'BreakStatement'), ...runBy(file, loop.body, 'ReturnStatement')].length > 0;
    yield { kind: 'loop', node: loop, body: loop.body, tried: request.call, request, hasDelay: waits, isGrowing: waits && isGrowing(file, loop), isCapped: isBounded || leaves, judgesAnswer: false, attempt: undefined };
  }
}

/** `for (…) { const answer = await fetch(url); if (answer.ok) return answer; }`: the next round begins at once; with a pause it may be polling. */
function* answeredLoops(file: RuleFile): Iterable<Repetition> {
  for (const { loop, tried, request, isForBusy, isLimited } of answersOf(file)) {
    const waits = hasDelay(file, loop);
    const isCapped = isLimited || !isEndless(file, loop);
    const growing = waits && isGrowing(file, loop);
    if ((waits && (isCapped || growing || !isForBusy)) || !isSameEachRound(file, tried, loop)) continue;
    yield { kind: 'loop', node: loop, body: loop.body, tried, request, hasDelay: waits, isGrowing: growing, isCapped, judgesAnswer: false, attempt: undefined };
  }
}

/** `return ask(prompt)` inside `ask`, for a bad status, in `.catch()`, or in a callback that got an error. */
function* selfCalls(file: RuleFile): Iterable<Repetition> {
  for (const { again, fn, tried, request } of recursionsOf(file)) {
    if (hasDelay(file, fn)) continue;
    yield { kind: 'recursion', node: again, body: fn.body, tried, request, hasDelay: false, isGrowing: false, isCapped: file.flow.conditionsAt(again).length > 0, judgesAnswer: false, attempt: undefined };
  }
}

/** `catch { return ask(prompt) }` inside `ask`. */
function* recursions(file: RuleFile): Iterable<Repetition> {
  for (const attempt of file.nodes('TryStatement')) {
    const fn = attempt.handler && file.flow.enclosingFunction(attempt);
    if (!fn || !attempt.handler) continue;
    const again = [...runBy(file, attempt.handler.body, 'CallExpression')].find((call) => file.flow.callees(call).includes(fn));
    const tried = again && firstTried(file, attempt.block, undefined);
    if (!again || !tried || isForAnotherReason(file, again) || !handsOnTheSame(file, again, tried.call, fn)) continue;
    const waits = hasDelay(file, fn);
    yield {
      kind: 'recursion', node: again, body: fn.body, tried: tried.call, request: tried.request, hasDelay: waits, isGrowing: false,
      isCapped: file.flow.conditionsAt(again).length > 0, judgesAnswer: judgesAnswer(file, attempt.block), attempt,
    };
  }
}

interface Tried {
  readonly call: CallExpression;
  readonly request: Request | undefined;
}

function firstTried(file: RuleFile, block: Node, loop: Loop | undefined): Tried | undefined {
  const requests = requestsIn(file);
  for (const call of runBy(file, block, 'CallExpression')) {
    if (loop && loopAround(file, call) !== loop) continue;
    const own = requests.find((request) => request.call === call);
    if (own) return { call, request: own };
    if (!isAwaited(file, call)) continue;
    const job = jobOf(file, call);
    if (job) return { call, request: job };
    const inner = requests.find((request) => file.flow.callees(call).some((fn) => file.parent(fn) !== undefined && file.flow.enclosingFunction(request.call) === fn && !isGuarded(file, request.call, fn)));
    if (inner) return { call, request: inner };
    if (isChatRequest(file, call)) return { call, request: undefined };
  }
  return undefined;
}

/** `await job()` of a helper that is given functions: the request that one of these makes. */
function jobOf(file: RuleFile, call: CallExpression): Request | undefined {
  const callee = unwrap(call.callee);
  const parameter = callee.type === 'Identifier' ? parameterOf(file, callee) : undefined;
  if (!parameter || parameter.path.length > 0) return undefined;
  const jobs = [...passedTo(file, parameter.fn, parameter.index)].flatMap((job) => file.flow.functionsAt(job));
  const found = requestsIn(file).filter((request) => jobs.some((fn) => file.flow.enclosingFunction(request.call) === fn && !isGuarded(file, request.call, fn)));
  return found.find(({ repeats }) => repeats.count === 0) ?? found[0];
}

/** The function handles failures itself, so that its caller never sees one. */
function isGuarded(file: RuleFile, node: Node, fn: FunctionNode): boolean {
  for (let child = node, parent = file.parent(node); parent && child !== fn; child = parent, parent = file.parent(parent)) {
    if (parent.type === 'TryStatement' && parent.block === child && parent.handler && ![...runBy(file, parent.handler.body, 'ThrowStatement')].length) return true;
  }
  return false;
}

function isAwaited(file: RuleFile, call: Node): boolean {
  const parent = file.parent(call);
  return parent?.type === 'AwaitExpression' || parent?.type === 'ReturnStatement';
}

const botPackages = new Set(sdkModels.filter(({ category }) => category === 'bot').map(({ package: name }) => name));
const chatMethods = new Set(['send', 'reply', 'sendMessage', 'editReply', 'followUp', 'postMessage', 'replyMessage', 'pushMessage']);

/** A message of a bot: by its model, or a method of these APIs on an unknown value in a file that imports one of them. */
function isChatRequest(file: RuleFile, call: CallExpression): boolean {
  const models = file.flow.modelsAt(call);
  if (models.some((model) => model.kind === 'sink' && model.sinkKind === 'reply')) return true;
  const callee = unwrap(call.callee);
  if (models.length > 0 || callee.type !== 'MemberExpression' || !chatMethods.has(propertyName(callee) ?? '')) return false;
  return file.flow.typesOf(callee.object).length === 0 && file.flow.callees(call).length === 0 && parameterOf(file, unwrap(callee.object)) !== undefined && importsBotPackage(file);
}

function importsBotPackage(file: RuleFile): boolean {
  return file.nodes('ImportDeclaration').some(({ source }) => botPackages.has(source.value))
    || file.nodes('CallExpression').some(({ callee, arguments: [first] }) => callee.type === 'Identifier' && callee.name === 'require' && first?.type === 'Literal' && botPackages.has(String(first.value)));
}

/** A test other than `true`, or a way out of the `catch`. */
function isCapped(file: RuleFile, loop: Loop, attempt: NodeOf<'TryStatement'>): boolean {
  if (loop.type === 'ForOfStatement') return true;
  if (!isEndless(file, loop) && nodesIn(file, loop.test as Node, 'Identifier').some((id) => !isAssignedIn(file, id, attempt.block))) return true;
  const failed = busy.map((status) => afterFailure(file, attempt, status)).filter(goesOn);
  const checks = [...runBy(file, loop.body, 'IfStatement')].filter(({ consequent }) => alwaysLeaves(consequent) && !isInside(consequent, attempt));
  return failed.every(leaves) || checks.length > 0;
}

/** Names of functions that judge an answer; those of models count too. */
const judging = /^(?:parse|safeParse|parseAsync|validate|decode|extract\w*|check\w*|verify\w*)$/;

function judgesAnswer(file: RuleFile, block: Node): boolean {
  if ([...runBy(file, block, 'ThrowStatement')].length > 0) return true;
  return [...runBy(file, block, 'CallExpression')].some((call) => {
    const callee = unwrap(call.callee);
    const name = callee.type === 'MemberExpression' ? propertyName(callee) : undefined;
    const imported = file.flow.names(callee).map((text) => text.split(/[.:#/]/).at(-1) ?? '');
    return (name !== undefined && judging.test(name) && !isRequest(file, call)) || imported.some((text) => judging.test(text) && !isRequest(file, call))
      || file.flow.modelsAt(call).some(({ kind }) => kind === 'validator') || hasThrowingCallee(file, call);
  });
}

function hasThrowingCallee(file: RuleFile, call: CallExpression): boolean {
  return !isRequest(file, call) && file.flow.callees(call).some((fn) => isFunction(fn) && file.parent(fn) !== undefined && nodesIn(file, fn, 'ThrowStatement').length > 0);
}

function isRequest(file: RuleFile, call: Node): boolean {
  return requestsIn(file).some((request) => request.call === call);
}
