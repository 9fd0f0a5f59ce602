/** Verification that is there and does not hold. */
import { alwaysExits } from '../../flow/guards.ts';
import type { ApiCall, ModelOf } from '../../flow/types.ts';
import { isInside } from '../../model/inside.ts';
import { isFunction, propertyName, unwrap, type Node } from '../../model/node.ts';
import type { Input } from '../../models/kinds.ts';
import { configCalls } from '../../rule/config-calls.ts';
import { nodesIn } from '../../rule/project-function.ts';
import { routesOf } from '../../rule/routes.ts';
import { sourceText } from '../../rule/text.ts';
import type { Hit, RuleFile } from '../../rule/types.ts';
import { goesOn, onlyNotes } from './calls.ts';
import { headerReadsOf } from './headers.ts';
import { onlyIfSigned } from './optional-checks.ts';
import { ignoredOwnChecks } from './own-checks.ts';
import { isReserialised, reserialised } from './reserialised.ts';
import { swallowedRefusals } from './swallowed.ts';

type Verify = ApiCall<ModelOf<'webhook-verify'>>;

export function* flawedVerifications(file: RuleFile): Iterable<Hit> {
  for (const call of file.flow.calls('webhook-verify')) {
    if (call.model.parses || call.node.type !== 'CallExpression') continue;
    yield* lostResult(file, call);
    yield* swallowedFailure(file, call);
    yield* parsedBody(file, call);
    yield* noSecret(file, call);
  }
  yield* ignoredOwnChecks(file, (statement) => goesOn(file, statement));
  yield* swallowedRefusals(file, leaves);
  yield* emptySecrets(file);
  yield* reserialised(file);
  yield* onlyIfSigned(file);
  yield* switchedOff(file);
}

/** A promise where a boolean is expected, and results that nobody looks at. */
function* lostResult(file: RuleFile, { node, model }: Verify): Iterable<Hit> {
  const code = calleeText(file, node);
  if (model.returns === 'promise-boolean' && isTested(file, node)) yield { at: node, messageId: 'unawaited', data: { code } };
  const statement = file.parent(outermost(file, node));
  if (comparesWithItself(file, node)) return;
  if (model.returns !== 'promise-boolean' && model.returns !== 'boolean') return;
  if (statement?.type === 'ExpressionStatement' || isOnlyNoted(file, node)) yield { at: node, messageId: 'ignored', data: { code } };
}

/** `if (!isValid) console.warn('forged');` and nothing else that asks for the answer: what follows runs in any case. */
function isOnlyNoted(file: RuleFile, node: Node): boolean {
  const value = outermost(file, node);
  const holder = file.parent(value);
  const reads = holder?.type === 'VariableDeclarator' && holder.id.type === 'Identifier' ? file.bindings.variableOf(holder.id)?.references.flatMap((reference) => (reference.isRead() ? [reference.identifier as Node] : [])) : [value];
  return reads !== undefined && reads.length > 0 && reads.every((read) => {
    const { test, negated } = testOf(file, read);
    return test !== undefined && !test.alternate && onlyNotes(file, test.consequent) && (negated || refuses(file, test.consequent)) && goesOn(file, test);
  });
}

/** The `if` that an answer decides, alone or beside others, and whether it is turned round there. */
function testOf(file: RuleFile, read: Node): { readonly test?: Extract<Node, { type: 'IfStatement' }>; readonly negated: boolean } {
  let negated = false;
  for (let child = read, parent = file.parent(read); parent; child = parent, parent = file.parent(parent)) {
    if (parent.type === 'IfStatement' && parent.test === child) return { test: parent, negated };
    if (parent.type === 'UnaryExpression' && parent.operator === '!') negated = !negated;
    else if (parent.type !== 'LogicalExpression') break;
  }
  return { negated };
}

/** `c.json({}, 401)`: a status that keeps callers out, also where the check was taken the wrong way round. */
function refuses(file: RuleFile, body: Node): boolean {
  return nodesIn(file, body, 'Literal').some(({ value }) => typeof value === 'number' && value >= 400 && value < 500);
}

/** `timingSafeEqual(given, given)`: takes the time of a comparison where the lengths have told the answer. */
function comparesWithItself(file: RuleFile, node: Node): boolean {
  const [first, second, ...more] = node.type === 'CallExpression' ? node.arguments : [];
  return first !== undefined && second !== undefined && more.length === 0 && file.textOf(first) === file.textOf(second);
}

/** `await f()`, `(f() as boolean)`. */
function outermost(file: RuleFile, node: Node): Node {
  let outer = node;
  for (let parent = file.parent(outer); parent && (parent.type === 'AwaitExpression' || unwrap(parent) === unwrap(outer)); parent = file.parent(outer)) outer = parent;
  return outer;
}

/** True where the value itself decides, without being awaited. */
function isTested(file: RuleFile, node: Node): boolean {
  const parent = file.parent(node);
  switch (parent?.type) {
    case 'UnaryExpression':
      return parent.operator === '!';
    case 'IfStatement':
    case 'ConditionalExpression':
      return parent.test === node;
    case 'LogicalExpression':
      return parent.left === node || isTested(file, parent);
    case 'VariableDeclarator': {
      if (parent.id.type !== 'Identifier') return false;
      const reads = file.bindings.variableOf(parent.id)?.references.filter((reference) => reference.isRead()) ?? [];
      return reads.length > 0 && reads.every(({ identifier }) => isTested(file, identifier));
    }
    default:
      return false;
  }
}

/** A check that throws, in a `try` whose `catch` goes on. */
function* swallowedFailure(file: RuleFile, { node, model }: Verify): Iterable<Hit> {
  if (!model.throws) return;
  for (let child: Node = node, parent = file.parent(node); parent && !isFunction(parent); child = parent, parent = file.parent(parent)) {
    if (parent.type !== 'TryStatement' || parent.block !== child) continue;
    const { handler } = parent;
    if (handler && !leaves(file, handler.body) && goesOn(file, parent)) yield { at: node, messageId: 'swallowed', data: { code: calleeText(file, node) } };
    return;
  }
}

/** The block returns, throws, or hands the error on in its last statements. */
function leaves(file: RuleFile, block: Extract<Node, { type: 'BlockStatement' }>): boolean {
  return alwaysExits(block) || block.body.some((statement) => alwaysExits(statement) || (statement.type === 'ExpressionStatement' && unwrap(statement.expression).type === 'CallExpression' && /^(?:next|reject|done|callback)\(/.test(file.textOf(statement))));
}

/** `constructEvent(JSON.stringify(req.body), …)`. */
function* parsedBody(file: RuleFile, call: Verify): Iterable<Hit> {
  for (const node of (call.model.inputs ?? []).flatMap((input) => file.flow.inputs(call, input))) {
    if (isReserialised(file, node)) yield { at: node, messageId: 'parsedBody', severity: 'warning', data: { code: sourceText(file, node), callee: calleeText(file, call.node) } };
  }
}

/** `webhookCallback(bot, 'express')` at an address that anybody can guess. */
function* noSecret(file: RuleFile, call: Verify): Iterable<Hit> {
  const { node, model } = call;
  if (!model.missingIsBad || node.type !== 'CallExpression' || isSetUpOnly(file, node)) return;
  const inputs = model.secretOption ?? [];
  if (inputs.some((input) => file.flow.inputs(call, input).length > 0) || node.arguments.some((argument) => argument.type === 'SpreadElement' || hasUnknownPart(file, argument))) return;
  const isTakenAt = (at: Node) => isInside(node, at) || (at.type === 'CallExpression' && at.arguments.some((argument) => file.flow.origins(argument).includes(node)));
  const path = routesOf(file).find(({ at }) => isTakenAt(at))?.path ?? mountPath(file, isTakenAt) ?? ownPath(node);
  const isGuessable = path !== undefined && file.flow.constant(path) !== undefined;
  if (isGuessable) yield { at: node, messageId: 'noSecret', severity: 'warning', confidence: 'medium', data: { code: calleeText(file, node), option: inputs[0]?.path ?? 'secret' } };
}

/** `app.use('/telegram', webhookCallback(bot, 'express'))`. */
function mountPath(file: RuleFile, isTakenAt: (at: Node) => boolean): Node | undefined {
  const mount = file.flow.calls('route').find(({ node, model }) => model.middleware && isTakenAt(node));
  const [path] = mount?.model.path ? file.flow.inputs(mount, mount.model.path) : [];
  return path && !isTakenAt(path) ? path : undefined;
}

/** `app.use(bot.webhookCallback('/telegram'))`: the middleware looks at the address itself. */
function ownPath({ callee, arguments: [path] }: Extract<Node, { type: 'CallExpression' }>): Node | undefined {
  return unwrap(callee).type === 'MemberExpression' && path?.type !== 'ObjectExpression' && path?.type !== 'SpreadElement' ? path : undefined;
}

/** `setWebhook` and `launch` say where deliveries go; the check belongs to what takes them. */
function isSetUpOnly(file: RuleFile, { callee }: Extract<Node, { type: 'CallExpression' }>): boolean {
  const inner = unwrap(callee);
  return inner.type === 'MemberExpression' && propertyName(inner) !== 'webhookCallback' && file.flow.typesOf(inner.object).length > 0;
}

function hasUnknownPart(file: RuleFile, argument: Node): boolean {
  return file.flow.origins(argument).some((origin) => origin.type === 'ObjectExpression' && origin.properties.some(({ type }) => type === 'SpreadElement'));
}

/** `process.env.SECRET || ''`: without the variable, everybody knows the key. */
function* emptySecrets(file: RuleFile): Iterable<Hit> {
  for (const { node, call } of secretInputs(file)) {
    const inner = unwrap(node);
    const value = inner.type === 'Identifier' ? (file.flow.lookup(inner, '').nodes[0] ?? inner) : inner;
    for (const part of fallbacks(file, value)) yield { at: part, messageId: 'emptySecret', data: { code: sourceText(file, value), callee: calleeText(file, call) } };
  }
}

function* fallbacks(file: RuleFile, node: Node): Generator<Node> {
  const inner = unwrap(node);
  if (inner.type === 'Literal' && inner.value === '') yield inner;
  if (inner.type === 'LogicalExpression' && inner.operator !== '&&' && file.flow.constant(inner.right)?.value === '') yield inner;
  if (inner.type === 'Identifier') for (const origin of variableValue(file, inner)) yield* fallbacks(file, origin);
}

function variableValue(file: RuleFile, id: Node): readonly Node[] {
  const declarator = file.bindings.variableOf(id)?.defs[0]?.node;
  return declarator?.type === 'VariableDeclarator' && declarator.id.type === 'Identifier' && declarator.init ? [declarator.init] : [];
}

/** Keys of own digests, and secrets without which an SDK checks nothing. The others refuse an empty secret by themselves. */
function* secretInputs(file: RuleFile): Generator<{ readonly node: Node; readonly call: Node }> {
  for (const call of file.flow.calls('webhook-verify')) {
    const { missingIsBad, emptyUnless, secretOption = [] } = call.model;
    const isTaken = missingIsBad ?? (emptyUnless && !emptyUnless.some((input) => file.flow.inputs(call, input).length > 0));
    const inputs: readonly Input[] = isTaken ? secretOption : [];
    for (const node of inputs.flatMap((input) => file.flow.inputs(call, input))) yield { node, call: call.node };
  }
  const signed = new Set(headerReadsOf(file).filter(({ isSignature }) => isSignature).map(({ fn }) => fn));
  for (const call of file.flow.calls('mac')) {
    const fn = file.flow.enclosingFunction(call.node);
    if (!call.model.key || !fn || (!signed.has(fn) && !file.flow.calls('webhook-verify').some(({ node }) => isInside(node, fn)))) continue;
    for (const node of file.flow.inputs(call, call.model.key)) yield { node, call: call.node };
  }
}

/** Options of SDKs that switch their own check off. */
function* switchedOff(file: RuleFile): Iterable<Hit> {
  for (const call of configCalls(file, 'webhook-unverified')) {
    const { option, badValues = [] } = call.model;
    if (!option) continue;
    for (const node of file.flow.inputs(call, option)) {
      const value = file.flow.constant(node)?.value;
      const isBad = badValues.includes('present') ? isAlwaysTrue(file, node) : badValues.some((bad) => bad === value);
      const property = file.parent(node);
      if (isBad) yield { at: property?.type === 'Property' ? property : node, messageId: 'switchedOff', data: { code: sourceText(file, property?.type === 'Property' ? property : node) }, detail: { property: property?.type === 'Property' ? property : undefined } };
    }
  }
}

/** `() => true`. */
function isAlwaysTrue(file: RuleFile, node: Node): boolean {
  return file.flow.functionsAt(node).some((fn) => fn.type === 'ArrowFunctionExpression' && file.flow.constant(fn.body)?.value === true);
}

function calleeText(file: RuleFile, node: Node): string {
  return sourceText(file, node.type === 'CallExpression' || node.type === 'NewExpression' ? node.callee : node);
}
