/** Errors that carry the request they failed on, with its credentials, and are logged as a whole. */
import type { ApiCall } from '../../flow/types.ts';
import { isFunction, propertyName, unwrap, type Node } from '../../model/node.ts';
import type { HttpClientModel } from '../../models/connection-kinds.ts';
import type { RuleFile } from '../../rule/types.ts';
import { credentialText } from './credentials.ts';
import { holderAt, shownValue } from './headers.ts';

/**
 * The credential that a logged error shows.
 * @returns its name for the message; undefined where the error is no such one, or no credential is seen to be sent
 */
export function credentialInError(file: RuleFile, node: Node): string | undefined {
  const inner = shownValue(file, node);
  if (inner.type !== 'Identifier') return undefined;
  const held = heldBySource(file, inner);
  if (held !== undefined) return held;
  const guarded = guardedCode(file, inner);
  if (!guarded) return undefined;
  for (const call of clientCalls(file)) {
    if (call.node.range[0] < guarded.range[0] || call.node.range[1] > guarded.range[1] || isCaughtInside(file, call.node, guarded)) continue;
    const credential = credentialSent(file, call.node);
    if (credential !== undefined) return credential;
  }
  return undefined;
}

/** What the models say that a value shows besides its text: an error handler's error with the bot's token in it. */
function heldBySource(file: RuleFile, id: Node): string | undefined {
  for (const { model, label } of file.flow.taints(id)) if (label === 'error-detail' && model?.kind === 'source' && model.carries !== undefined) return model.carries;
  return undefined;
}

function clientCalls(file: RuleFile): readonly ApiCall<HttpClientModel>[] {
  return file.flow.calls('http-client').filter(({ model }) => model.errorsCarryRequest === true);
}

/** The block of the `try`, or the call before `.catch(…)`, whose failure the variable is. */
function guardedCode(file: RuleFile, id: Extract<Node, { type: 'Identifier' }>): Node | undefined {
  const definition = file.bindings.variableOf(id)?.defs[0];
  if (definition?.type === 'CatchClause') {
    const clause = definition.node as Node;
    const statement = file.parent(clause);
    return statement?.type === 'TryStatement' ? statement.block : undefined;
  }
  const fn = definition?.node as Node | undefined;
  if (definition?.type !== 'Parameter' || !isFunction(fn) || fn.params[0] !== definition.name) return undefined;
  const call = file.parent(fn);
  const callee = call?.type === 'CallExpression' ? unwrap(call.callee) : undefined;
  if (call?.type !== 'CallExpression' || callee?.type !== 'MemberExpression') return undefined;
  const name = propertyName(callee);
  const isHandler = (name === 'catch' && call.arguments[0] === fn) || (name === 'then' && call.arguments[1] === fn);
  return isHandler ? callee.object : undefined;
}

/** An inner `try` keeps the failure from this handler. */
function isCaughtInside(file: RuleFile, node: Node, guarded: Node): boolean {
  let child = node;
  for (let parent = file.parent(child); parent && parent !== guarded; child = parent, parent = file.parent(parent)) {
    if (parent.type === 'TryStatement' && parent.handler && parent.block === child) return true;
  }
  return false;
}

/** A credential among the arguments of a request, or among the settings of the client that sends it. */
function credentialSent(file: RuleFile, call: Node): string | undefined {
  if (call.type !== 'CallExpression') return undefined;
  for (const argument of call.arguments) {
    if (argument.type === 'SpreadElement') continue;
    if (holderAt(file, argument) === 'own-headers') return 'Authorization header';
    for (const taint of file.flow.taints(argument)) {
      const text = credentialText(file, taint, argument);
      if (text !== undefined) return text.replace(/^the value of /, '');
    }
  }
  return credentialOfClient(file, call);
}

/** `const api = axios.create({ headers: { Authorization: … } })`. */
function credentialOfClient(file: RuleFile, call: Extract<Node, { type: 'CallExpression' }>): string | undefined {
  const callee = unwrap(call.callee);
  const client = callee.type === 'MemberExpression' ? callee.object : callee;
  for (const origin of file.flow.origins(client)) {
    const inner = unwrap(origin);
    if (inner.type === 'CallExpression' && inner !== call && inner.arguments.some((argument) => holderAt(file, argument) === 'own-headers')) return 'Authorization header';
  }
  return undefined;
}
