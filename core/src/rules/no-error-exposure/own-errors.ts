/** `try` blocks that can only throw what the project itself wrote. */
import { alwaysExits } from '../../flow/guards.ts';
import type { Taint } from '../../flow/types.ts';
import { isInside } from '../../model/inside.ts';
import { isFunction, propertyName, unwrap, type CallExpression, type Node, type NodeOf } from '../../model/node.ts';
import { functionsBehind, homeFile, nodesIn } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';
import { canFailForeign, canRejectForeign, mayThrowForeignError } from './failures.ts';
import { isGlobalDate } from './plain-answers.ts';
import { isSentence } from './sentences.ts';
import { stringified } from './texts.ts';
import { checksDocument } from './validations.ts';

/**
 * True if the error is caught from a block of plain synchronous code: nothing awaited, nothing imported called.
 * Its errors are the author's own sentences ("Invalid value"), meant for the person who typed the value.
 */
export function canOnlyThrowOwnErrors(asking: RuleFile, { source, sourceFile }: Taint): boolean {
  const file = homeFile(asking, source, sourceFile);
  const block = blockBefore(file, source);
  if (!block) return false;
  if (nodesIn(file, block, 'AwaitExpression').length > 0 || nodesIn(file, block, 'ForOfStatement').some((node) => node.await)) return false;
  return !nodesIn(file, block, 'CallExpression').some((call) => mayThrowForeignError(file, call)) && nodesIn(file, block, 'NewExpression').every((made) => isGlobalDate(file, made));
}

/** True if nothing in the block can fail with what others wrote: functions of the project keep that to themselves, or throw sentences of their own. */
export function isOutOfReach(asking: RuleFile, { source, sourceFile, steps }: Taint, leaf: Node): boolean {
  const file = homeFile(asking, source, sourceFile);
  const block = blockBefore(file, source);
  const promise = block ? undefined : promiseBefore(file, source);
  const isWhole = isToldWhole(asking, leaf, source) || steps.some(({ node }) => stringified(node) !== undefined);
  return block ? !canFailForeign(file, block, isWhole) : promise !== undefined && !canRejectForeign(file, promise, isWhole);
}

/** `JSON.stringify(error)`, `res.json({ error })` */
function isToldWhole(file: RuleFile, leaf: Node, source: Node): boolean {
  if (stringified(leaf) !== undefined) return true;
  const id = unwrap(leaf);
  return file.parent(leaf)?.type === 'Property' && id.type === 'Identifier' && file.bindings.variableOf(id)?.defs[0]?.name === source;
}

/** `load()` of `load().catch((error) => …)` */
function promiseBefore(file: RuleFile, source: Node): Node | undefined {
  const fn = file.parent(source);
  const call = fn && isFunction(fn) && fn.params[0] === source ? file.parent(fn) : undefined;
  const callee = call?.type === 'CallExpression' && call.arguments[0] === fn ? unwrap(call.callee) : undefined;
  return callee?.type === 'MemberExpression' && propertyName(callee) === 'catch' ? callee.object : undefined;
}

/**
 * True if the block only asks a function of the project which throws sentences of its own ("Rejected, because …"): some of them
 * are meant for the user, and only the author knows which.
 */
export function asksForOwnSentence(file: RuleFile, source: Node): boolean {
  const block = blockBefore(file, source);
  if (!block) return false;
  const [only, ...others] = block.body;
  if (only?.type !== 'ExpressionStatement' || others.length > 0) return false;
  const call = only.expression.type === 'AwaitExpression' ? only.expression.argument : only.expression;
  if (call.type !== 'CallExpression') return false;
  return throwsOwnSentence(file, call, 0);
}

/** Functions of the project looked into for a sentence that they throw. */
const maxHops = 2;

function throwsOwnSentence(file: RuleFile, call: CallExpression, hops: number): boolean {
  return functionsBehind(file, call.callee).some(({ fn, file: home }) => nodesIn(home, fn, 'ThrowStatement').some(({ argument }) => isOwnError(home, argument)) || (hops < maxHops && nodesIn(home, fn, 'CallExpression').some((inner) => throwsOwnSentence(home, inner, hops + 1))));
}

/** `new Error('A name is required.')` */
function isOwnError(file: RuleFile, thrown: Node): boolean {
  return thrown.type === 'NewExpression' && thrown.arguments.some((text) => file.flow.stringParts(text).some((part) => 'text' in part && isSentence(part.text)));
}

/**
 * `res.status(400).json({ error: error.message })` after a function of the project that throws sentences of its own ("A name is
 * required"), or after a check of Mongoose: the request was wrong, and whoever sent it has to know why.
 */
export function isRefusedWithOwnSentence(file: RuleFile, leaf: Node, source: Node): boolean {
  const block = blockBefore(file, source);
  return block !== undefined && isAnsweredWithClientStatus(file, leaf) && nodesIn(file, block, 'CallExpression').some((call) => throwsOwnSentence(file, call, 0) || checksDocument(file, call));
}

/** Inside `res.status(4xx).json(…)`, or beside `{ status: 4xx }`. */
function isAnsweredWithClientStatus(file: RuleFile, leaf: Node): boolean {
  for (let node = file.parent(leaf); node && !isFunction(node); node = file.parent(node)) {
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') continue;
    const callee = unwrap(node.callee);
    const chosen = callee.type === 'MemberExpression' ? unwrap(callee.object) : undefined;
    const named = chosen?.type === 'CallExpression' && chosen.callee.type === 'MemberExpression' && ['status', 'code'].includes(propertyName(chosen.callee) ?? '') ? chosen.arguments[0] : undefined;
    const beside = node.arguments.slice(1).flatMap((argument) => (argument.type === 'SpreadElement' ? [] : file.flow.lookup(argument, 'status').nodes));
    if ([...(named ? [named] : []), ...beside].some((status) => isClientStatus(file.flow.constant(status)?.value))) return true;
  }
  return false;
}

function isClientStatus(status: unknown): boolean {
  return typeof status === 'number' && status >= 400 && status < 500;
}

/**
 * `if (error.message.includes('still running')) reply(error.message)` where the same block has `throw new Error('It is still running')`:
 * what is told is that sentence.
 */
export function isThrownSentence(asking: RuleFile, { source, sourceFile }: Taint, words: readonly string[]): boolean {
  const file = homeFile(asking, source, sourceFile);
  const block = blockBefore(file, source);
  const thrown = block ? nodesIn(file, block, 'ThrowStatement').map(({ argument }) => argument) : [];
  return words.length > 0 && words.every((word) => thrown.some((error) => error.type === 'NewExpression' && error.arguments.some((text) => file.flow.stringParts(text).some((part) => 'text' in part && part.text.includes(word)))));
}

/** Methods that only turn what came in into text. */
const conversions = new Set(['toString', 'from', 'parse', 'text', 'decode']);

/**
 * True if the block first checks what a service has sent: what failed is the signature, in a sentence of its SDK that the
 * sender may know, or it is told to the service, which has signed. https://docs.stripe.com/webhooks#verify-official-libraries
 * answers so.
 */
export function isToldToSigner(asking: RuleFile, { source, sourceFile }: Taint): boolean {
  const file = homeFile(asking, source, sourceFile);
  const block = blockBefore(file, source);
  const calls = block ? nodesIn(file, block, 'CallExpression') : [];
  const check = calls.find((call) => checksSignature(file, call));
  if (block && !check) return isBehindSignature(file, block);
  if (!block || !check) return false;
  const isHarmless = (call: CallExpression) => isInside(check, call) || (call.callee.type === 'MemberExpression' && conversions.has(propertyName(call.callee) ?? ''));
  if (calls.every((call) => isHarmless(call) || isSignatureCheck(file, call))) return true;
  return isAlwaysRun(file, check, block) && calls.every((call) => call.range[0] >= check.range[0] || isHarmless(call));
}

/**
 * True if all that the block asks others for is whether a token is good: `jwt expired`, `invalid signature`. Those sentences are
 * fixed, and whoever has sent the token may know them. https://github.com/auth0/node-jsonwebtoken#errors--codes
 */
export function isAboutToken(asking: RuleFile, { source, sourceFile }: Taint): boolean {
  const file = homeFile(asking, source, sourceFile);
  const block = blockBefore(file, source);
  const calls = block ? nodesIn(file, block, 'CallExpression') : [];
  if (!block || !calls.some((call) => isTokenCheck(file, call)) || nodesIn(file, block, 'NewExpression').length > 0) return false;
  const isAnswer = (call: CallExpression) => file.flow.names(call.callee).some((name) => /^type:[^.]*Response(?:\.|$)/.test(name));
  return calls.every((call) => isTokenCheck(file, call) || isAnswer(call) || !mayThrowForeignError(file, call)) && nodesIn(file, block, 'AwaitExpression').every(({ argument }) => argument.type === 'CallExpression' && isTokenCheck(file, argument));
}

/** `jwt.verify(token, secret)`, jose's `jwtVerify(token, key)`, `request.jwtVerify()` of Fastify's plugin. */
function isTokenCheck(file: RuleFile, { callee }: CallExpression): boolean {
  return (callee.type === 'MemberExpression' && propertyName(callee) === 'jwtVerify') || file.flow.names(callee).some((name) => /^import:(?:jsonwebtoken|jose):(?:default\.)?(?:verify|jwtVerify)$/.test(name));
}

const choices = new Set(['IfStatement', 'ConditionalExpression', 'LogicalExpression', 'SwitchCase', 'TryStatement', 'ArrowFunctionExpression', 'FunctionExpression']);

/** The function has checked the signature before the block, and where that failed it has come to its end. A good token says only that somebody has signed in. */
function isBehindSignature(file: RuleFile, block: Node): boolean {
  const fn = file.flow.enclosingFunction(block);
  return fn !== undefined && nodesIn(file, fn, 'CallExpression').some((call) => call.range[1] <= block.range[0] && isSignatureCheck(file, call) && !isTokenCheck(file, call) && endsWhereItFails(file, call, fn));
}

function endsWhereItFails(file: RuleFile, call: Node, fn: Node): boolean {
  for (let child = call, parent = file.parent(call); parent && parent !== fn; child = parent, parent = file.parent(parent)) {
    if (parent.type === 'TryStatement' ? parent.block !== child || (parent.handler !== null && !alwaysExits(parent.handler.body)) : choices.has(parent.type)) return false;
  }
  return true;
}

/** Nothing stands between that decides whether the call is made. */
function isAlwaysRun(file: RuleFile, call: Node, block: Node): boolean {
  for (let parent = file.parent(call); parent && parent !== block; parent = file.parent(parent)) if (choices.has(parent.type)) return false;
  return true;
}

/** The call throws where the signature is wrong, by itself or in a function of the project. */
function checksSignature(file: RuleFile, call: CallExpression): boolean {
  return isSignatureCheck(file, call) || functionsBehind(file, call.callee).some(({ fn, file: home }) => nodesIn(home, fn, 'CallExpression').some((inner) => isSignatureCheck(home, inner) && throwsOn(home, inner, fn)));
}

function isSignatureCheck(file: RuleFile, call: Node): boolean {
  return file.flow.modelsAt(call).some((model) => model.kind === 'webhook-verify' && model.throws === true);
}

/** No `try` between a call and its function keeps the error. */
function throwsOn(file: RuleFile, call: Node, fn: Node): boolean {
  for (let child = call, parent = file.parent(call); parent && parent !== fn; child = parent, parent = file.parent(parent)) {
    if (parent.type === 'TryStatement' && parent.block === child && parent.handler && nodesIn(file, parent.handler, 'ThrowStatement').length === 0) return false;
  }
  return true;
}

/** The block whose errors the `catch` around a node takes. */
export function blockBefore(file: RuleFile, source: Node): NodeOf<'BlockStatement'> | undefined {
  const clause = catchClauseOf(file, source);
  const statement = clause && file.parent(clause);
  return statement?.type === 'TryStatement' ? statement.block : undefined;
}

function catchClauseOf(file: RuleFile, source: Node): Node | undefined {
  for (let node: Node | undefined = source; node; node = file.parent(node)) {
    if (node.type === 'CatchClause') return node;
    if (node.type === 'BlockStatement' || node.type === 'Program') return undefined;
  }
  return undefined;
}
