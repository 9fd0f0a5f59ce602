/** Loops that ask again because of the status of an answer. */
import type { CallExpression, Node } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';
import { goesOn, leaves, waysOn, type Ways } from './paths.ts';
import { requestsIn, type Request } from './requests.ts';
import { holdsFor, namesPassing, passingStatuses, type Subject } from './status.ts';
import { isOfTries, loopAround, runBy, type Loop } from './tree.ts';

/** A loop in whose rounds an answer is kept; a good one leaves the loop, and a bad one starts the next round. */
export interface AnsweredLoop {
  readonly loop: Loop;
  readonly tried: CallExpression;
  readonly request: Request;
  /** A test names 429 or another status that passes; otherwise the loop may wait for something to be ready. */
  readonly isForBusy: boolean;
  /** A bad answer, too, leaves the loop at some time. */
  readonly isLimited: boolean;
}

export function* answersOf(file: RuleFile): Iterable<AnsweredLoop> {
  for (const request of requestsIn(file)) {
    for (const tried of askersOf(file, request)) {
      const found = answeredLoop(file, tried);
      if (found) yield { ...found, tried, request };
    }
  }
}

/** The request, and calls of a function that does nothing but return its answer. */
function* askersOf(file: RuleFile, { call }: Request): Iterable<CallExpression> {
  yield call;
  const awaiting = file.parent(call);
  const outer = awaiting?.type === 'AwaitExpression' ? file.parent(awaiting) : awaiting;
  const fn = file.flow.enclosingFunction(call);
  const isReturned = outer?.type === 'ReturnStatement' || (fn !== undefined && (fn.body === call || fn.body === awaiting));
  if (!isReturned || !fn) return;
  for (const use of file.flow.uses(fn)) if (use.kind === 'callee' && use.call.type === 'CallExpression' && file.parent(use.call)) yield use.call;
}

function answeredLoop(file: RuleFile, call: CallExpression): Pick<AnsweredLoop, 'loop' | 'isForBusy' | 'isLimited'> | undefined {
  const loop = loopAround(file, call);
  const kept = isOfTries(file, loop) ? keptIn(file, call) : undefined;
  if (!kept || !isOfTries(file, loop)) return undefined;
  const { subject, statement } = kept;
  const waysFor = (status: number): Ways => waysOn(file, statement, new Set(['next']), loop, ({ test }) => holdsFor(file, test, status, subject));
  const good = waysFor(200);
  const bad = [...passingStatuses, 404].map(waysFor).filter(goesOn);
  const isLeft = !goesOn(good) || bad.some((ways) => isSure(ways) && leaves(good));
  if (bad.length === 0 || !isLeft) return undefined;
  const tests = [...runBy(file, loop.body, 'IfStatement')].map(({ test }) => test);
  return { loop, isForBusy: tests.some((test) => namesPassing(file, test, subject)), isLimited: bad.every(leaves) };
}

/** The variable that keeps the answer of a call, and the statement that writes it. */
export function keptIn(file: RuleFile, call: CallExpression): { readonly subject: Subject; readonly statement: Node } | undefined {
  const awaiting = file.parent(call);
  const writing = awaiting?.type === 'AwaitExpression' ? file.parent(awaiting) : undefined;
  const id = writing?.type === 'VariableDeclarator' ? writing.id : writing?.type === 'AssignmentExpression' && writing.operator === '=' ? writing.left : undefined;
  const variable = id?.type === 'Identifier' ? file.bindings.variableOf(id) : undefined;
  const statement = writing && file.parent(writing);
  const isStatement = statement?.type === 'VariableDeclaration' || statement?.type === 'ExpressionStatement';
  return variable && isStatement ? { subject: { variable, isFailure: false }, statement } : undefined;
}

/** Every path starts the next round by `continue`. */
function isSure(ways: Ways): boolean {
  return ways.size === 1 && ways.has('again');
}
