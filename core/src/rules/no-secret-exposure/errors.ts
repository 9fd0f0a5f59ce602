/** Errors and answers that carry their request, with its credentials, and are logged as a whole. */
import { rootIdentifier } from '../../flow/definitions.ts';
import type { ApiCall } from '../../flow/types.ts';
import { allInside } from '../../model/inside.ts';
import { isFunction, propertyName, unwrap, type Node, type NodeOf } from '../../model/node.ts';
import type { HttpClientModel } from '../../models/connection-kinds.ts';
import { memberPath } from '../../rule/member-path.ts';
import { functionsBehind } from '../../rule/project-function.ts';
import { taintedLeaves } from '../../rule/tainted-leaves.ts';
import type { RuleFile } from '../../rule/types.ts';
import { credentialText } from './credentials.ts';
import { isHiddenForm } from './forms.ts';
import { holderAt, shownValue } from './headers.ts';

/** Functions of the project looked through on the way from the handler to the request. */
const maxHops = 2;

/**
 * The credential that a logged error shows.
 * @param hidesForms true where what it is shown by leaves out what stands deep in it, such as the parts of a form
 * @returns its name for the message; undefined where the error is no such one, or no credential is seen to be sent
 */
export function credentialInError(file: RuleFile, node: Node, hidesForms: boolean): string | undefined {
  const inner = shownValue(file, node);
  const error = inner.type === 'MemberExpression' ? rootIdentifier(inner) : inner;
  if (error?.type !== 'Identifier') return undefined;
  const member = memberPath(inner).slice(1);
  const held = member === '' ? heldBySource(file, error) : undefined;
  if (held !== undefined) return held;
  const caught = caughtAs(file, error);
  const guarded = guardedCode(file, caught.at(-1) ?? error);
  return guarded && credentialThrown(file, guarded, { member, isOther: (tests) => caught.some((name) => isAnotherError(file, name, tests, error)), hidesForms }, 0);
}

/** `const failure = error as AxiosError`: the names of one error, that of the handler last. */
function caughtAs(file: RuleFile, id: NodeOf<'Identifier'>): readonly NodeOf<'Identifier'>[] {
  const names = [id];
  for (let name: Node | undefined = id; name?.type === 'Identifier' && names.length <= maxNames; ) {
    const variable = file.bindings.variableOf(name);
    const made = variable?.defs.length === 1 ? variable.defs[0]?.node : undefined;
    const isOnlyName: boolean = made?.type === 'VariableDeclarator' && made.id.type === 'Identifier' && variable?.references.filter((reference) => reference.isWrite()).length === 1;
    name = isOnlyName && made?.type === 'VariableDeclarator' && made.init ? unwrap(made.init) : undefined;
    if (name?.type === 'Identifier') names.push(name);
  }
  return names;
}

const maxNames = 3;

/** The credential of an answer that is logged whole: `console.log(response)` shows the request as well. */
export function credentialInAnswer(file: RuleFile, node: Node, hidesForms: boolean): string | undefined {
  const inner = shownValue(file, node);
  if (inner.type !== 'Identifier') return undefined;
  const origins = file.flow.origins(inner).map((origin) => (origin.type === 'AwaitExpression' ? unwrap(origin.argument) : unwrap(origin)));
  for (const { node: call } of clientCalls(file)) {
    const credential = origins.includes(call) ? credentialSent(file, call, hidesForms) : undefined;
    if (credential !== undefined) return credential;
  }
  return undefined;
}

/** What the models say that a value shows besides its text: an error handler's error with the bot's token in it. */
function heldBySource(file: RuleFile, id: Node): string | undefined {
  for (const { model, label } of file.flow.taints(id)) {
    if (label === 'error-detail' && model?.kind === 'source' && model.carries !== undefined && !isAnotherError(file, id, model.carriers ?? [])) return model.carries;
  }
  return undefined;
}

/** Behind `if (e instanceof HttpError) …; else`, `if (isAxiosError(e)) throw …`: checked to be none of the errors that show the request. */
function isAnotherError(file: RuleFile, id: Node, tests: readonly string[], at: Node = id): boolean {
  if (tests.length === 0) return false;
  const isTest = (node: Node) => file.flow.names(node).some((name) => tests.includes(name.split(/[:.]/).at(-1) ?? ''));
  return file.flow.conditionsAt(at).some(({ test, holds }) => {
    const inner = unwrap(test);
    if (inner.type === 'CallExpression') return !holds && inner.arguments.some((argument) => isSameVariable(file, argument, id)) && isTest(inner.callee);
    if (inner.type !== 'BinaryExpression' || inner.operator !== 'instanceof' || !isSameVariable(file, inner.left, id)) return false;
    return !holds ? isTest(inner.right) : !isTest(inner.right) && file.flow.names(inner.right).length > 0;
  });
}

export function isSameVariable(file: RuleFile, left: Node, right: Node): boolean {
  const [one, other] = [unwrap(left), unwrap(right)];
  const variable = one.type === 'Identifier' ? file.bindings.variableOf(one) : undefined;
  return variable !== undefined && variable === file.bindings.variableOf(other);
}

function clientCalls(file: RuleFile): readonly ApiCall<HttpClientModel>[] {
  return file.flow.calls('http-client').filter(({ model }) => model.errorsCarryRequest !== undefined);
}

/** What is known of the error where it is logged. */
interface Shown {
  /** `config` of `error.config`; empty for the whole error. */
  readonly member: string;
  readonly isOther: (tests: readonly string[]) => boolean;
  readonly hidesForms: boolean;
}

/** A credential of a request whose failure leaves this code, also from functions of the project that it calls. */
function credentialThrown(file: RuleFile, code: Node, shown: Shown, hops: number): string | undefined {
  for (const { node, model } of clientCalls(file)) {
    if (!leaves(file, node, code) || !holdsRequest(model, shown.member) || shown.isOther(model.errorsCarryRequest ?? [])) continue;
    const credential = credentialSent(file, node, shown.hidesForms);
    if (credential !== undefined) return credential;
  }
  if (hops === maxHops) return undefined;
  for (const call of allInside(file.nodes('CallExpression'), code)) {
    if (!leaves(file, call, code) || !isWaitedFor(file, call, code, hops > 0)) continue;
    for (const { fn, file: home } of functionsBehind(file, call.callee)) {
      const credential = credentialThrown(home, fn.body ?? fn, shown, hops + 1);
      if (credential !== undefined) return credential;
    }
  }
  return undefined;
}

/** The whole error, `error.config`, `error.config.headers`. */
function holdsRequest({ requestIn = [] }: HttpClientModel, member: string): boolean {
  return member === '' || requestIn.some((path) => member === path || member === `${path}.headers`);
}

/** The failure of the call is one of the code around it, not kept by a handler of its own. */
function leaves(file: RuleFile, call: Node, code: Node): boolean {
  return call.range[0] >= code.range[0] && call.range[1] <= code.range[1] && !isCaughtInside(file, call, code);
}

/** Awaited, or given back where `mayReturn`: the failure of a promise that is let go of is nobody's. */
function isWaitedFor(file: RuleFile, call: Node, code: Node, mayReturn: boolean): boolean {
  if (code.type !== 'BlockStatement') return true;
  for (let node = file.parent(call); node && node !== code && !isFunction(node); node = file.parent(node)) {
    if (node.type === 'AwaitExpression' || (mayReturn && node.type === 'ReturnStatement')) return true;
  }
  return false;
}

/** The block of the `try`, or the call before `.catch(…)`, whose failure the variable is. */
function guardedCode(file: RuleFile, id: NodeOf<'Identifier'>): Node | undefined {
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

/** An inner `try` or `.catch(…)` keeps the failure from this handler. */
function isCaughtInside(file: RuleFile, node: Node, guarded: Node): boolean {
  let child = node;
  for (let parent = file.parent(child); parent && child !== guarded && parent !== guarded; child = parent, parent = file.parent(parent)) {
    if (parent.type === 'TryStatement' && parent.handler && parent.block === child) return true;
    if (parent.type === 'MemberExpression' && parent.object === child && propertyName(parent) === 'catch') return true;
  }
  return false;
}

/** A credential among the arguments of a request, or among the settings of the client that sends it. */
function credentialSent(file: RuleFile, call: Node, hidesForms: boolean): string | undefined {
  if (call.type !== 'CallExpression') return undefined;
  return credentialIn(file, call, hidesForms) ?? credentialOfClient(file, call);
}

function credentialIn(file: RuleFile, call: NodeOf<'CallExpression'>, hidesForms: boolean): string | undefined {
  for (const argument of hidesForms ? call.arguments.flatMap((each) => partsBesideForms(file, each)) : call.arguments) {
    if (argument.type === 'SpreadElement') continue;
    if (holderAt(file, argument) === 'own-headers') return 'Authorization header';
    for (const leaf of [argument, ...taintedLeaves(file, argument, ({ label }) => label === 'secret')]) {
      for (const taint of file.flow.taints(leaf)) {
        const text = credentialText(file, taint, leaf);
        if (text !== undefined) return text.replace(/^the value of /, '');
      }
    }
  }
  return undefined;
}

/** Of `axios({ url, data: form })` what is beside the form. */
function partsBesideForms(file: RuleFile, argument: Node): readonly Node[] {
  if (isHiddenForm(file, argument)) return [];
  const options = unwrap(argument);
  const values = options.type === 'ObjectExpression' ? options.properties.map((property) => (property.type === 'SpreadElement' ? property.argument : property.value)) : [];
  return values.some((value) => isHiddenForm(file, value)) ? values.filter((value) => !isHiddenForm(file, value)) : [argument];
}

/** `const api = axios.create({ headers: { Authorization: … } })`, `… params: { key: process.env.API_KEY }`. */
function credentialOfClient(file: RuleFile, call: NodeOf<'CallExpression'>): string | undefined {
  const callee = unwrap(call.callee);
  const client = callee.type === 'MemberExpression' ? callee.object : callee;
  for (const origin of file.flow.origins(client)) {
    const inner = unwrap(origin);
    const credential = inner.type === 'CallExpression' && inner !== call ? credentialIn(file, inner, false) : undefined;
    if (credential !== undefined) return credential;
  }
  return undefined;
}
