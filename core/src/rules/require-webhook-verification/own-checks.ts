/** Checks of the project's own that answer with a value, where nobody reads the answer. */
import { isInside } from '../../model/inside.ts';
import { unwrap, type Node, type NodeOf } from '../../model/node.ts';
import { functionsBehind, nodesIn, type OwnFunction } from '../../rule/project-function.ts';
import { sourceText } from '../../rule/text.ts';
import type { Hit, RuleFile } from '../../rule/types.ts';
import { hasCheck } from './verification.ts';

/** Functions followed from check to check. */
const maxHops = 3;

/** `await verifyRequest(request);` where `verifyRequest` gives a Response with 401, or false: the code after it runs in any case. */
export function* ignoredOwnChecks(file: RuleFile, goesOn: (statement: Node) => boolean): Iterable<Hit> {
  for (const statement of file.nodes('ExpressionStatement')) {
    const inner = unwrap(statement.expression);
    const call = inner.type === 'AwaitExpression' ? unwrap(inner.argument) : inner;
    if (call.type !== 'CallExpression' || call.arguments.length === 0) continue;
    const functions = functionsBehind(file, call.callee);
    if (functions.length > 0 && functions.every((own) => answersOnly(own) && checks(own, 0)) && goesOn(statement)) yield { at: call, messageId: 'ignored', data: { code: sourceText(file, call.callee) } };
  }
}

/** Gives a verdict on every way out, and a refusal on one: no error that would stop the caller. */
function answersOnly({ fn, file }: OwnFunction): boolean {
  if (nodesIn(file, fn, 'ThrowStatement').length > 0) return false;
  const answers = fn.type === 'ArrowFunctionExpression' && fn.body.type !== 'BlockStatement' ? [fn.body] : ownReturns(file, fn);
  return answers.length > 0 && answers.every((answer) => isVerdict(file, answer)) && answers.some((answer) => isRefusal(file, answer));
}

function ownReturns(file: RuleFile, fn: Node): readonly Node[] {
  return nodesIn(file, fn, 'ReturnStatement').flatMap((statement) => (statement.argument && file.flow.enclosingFunction(statement) === fn ? [statement.argument] : []));
}

/** A boolean, nothing, or a response that refuses. */
function isVerdict(file: RuleFile, node: Node): boolean {
  const inner = unwrap(node);
  switch (inner.type) {
    case 'Literal':
      return typeof inner.value === 'boolean' || inner.value === null;
    case 'Identifier':
      return inner.name === 'undefined';
    case 'UnaryExpression':
      return inner.operator === '!' || inner.operator === 'void';
    case 'BinaryExpression':
      return inner.operator.startsWith('==') || inner.operator.startsWith('!=');
    case 'LogicalExpression':
      return isVerdict(file, inner.right);
    case 'AwaitExpression':
      return isVerdict(file, inner.argument);
    default:
      return isCheckCall(file, inner) || isRefusal(file, inner);
  }
}

function isCheckCall(file: RuleFile, node: Node): boolean {
  return file.flow.modelsAt(node).some((model) => model.kind === 'webhook-verify' && !model.parses && !model.throws);
}

/** `false`, a check's own answer, `new Response('no', { status: 401 })`. */
function isRefusal(file: RuleFile, node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type === 'Literal') return inner.value === false;
  if (inner.type === 'AwaitExpression') return isRefusal(file, inner.argument);
  if (isCheckCall(file, inner) || inner.type === 'BinaryExpression' || inner.type === 'UnaryExpression') return true;
  return (inner.type === 'NewExpression' || inner.type === 'CallExpression') && refusesBy(file, inner);
}

function refusesBy(file: RuleFile, { arguments: [, init] }: NodeOf<'NewExpression'> | NodeOf<'CallExpression'>): boolean {
  const [status] = init && init.type !== 'SpreadElement' ? file.flow.lookup(init, 'status').nodes : [];
  const value = status && file.flow.constant(status)?.value;
  return typeof value === 'number' && value >= 400 && value < 500;
}

/** It looks at a signature, or asks one that does. */
function checks({ fn, file }: OwnFunction, hops: number): boolean {
  if (file.flow.calls('webhook-verify').some(({ node, model }) => model.throws && isInside(node, fn))) return false;
  if (hasCheck(file, fn, { keyed: true })) return true;
  if (hops >= maxHops) return false;
  return nodesIn(file, fn, 'CallExpression').some((call) => functionsBehind(file, call.callee).some((own) => own.fn !== fn && nodesIn(own.file, own.fn, 'ThrowStatement').length === 0 && checks(own, hops + 1)));
}
