/** Handlers that let anybody make the model work: what stands between a sender and the model. */
import type { FlowStep, Taint } from '../../flow/types.ts';
import { isInside } from '../../model/inside.ts';
import { propertyName, unwrap, type FunctionNode, type Node } from '../../model/node.ts';
import { closedPlatforms } from '../../models/senders.ts';
import { passiveMiddleware } from '../../models/webhooks.ts';
import { sdkModels } from '../../models/index.ts';
import { flowSites } from '../../rule/flow-rule.ts';
import { functionsBehind, nodesIn, type OwnFunction } from '../../rule/project-function.ts';
import { routesOf, type Handler, type Route } from '../../rule/routes.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isInFile, parameterOf } from '../../rule/values.ts';

/** A handler without any limit. */
export interface OpenHandler {
  readonly fn: FunctionNode;
  /** How many open handlers of the file come before. */
  readonly index: number;
  /** The call in this file that brings the text to the model. */
  readonly call: Node;
  /** The expression with the sender's text. */
  readonly source: Node;
  /** Way of the text to the model. */
  readonly steps: readonly FlowStep[];
  readonly route?: Route;
}

export function* openHandlers(file: RuleFile): Iterable<OpenHandler> {
  const seen = new Set<FunctionNode>();
  for (const { call: asking, taint, helper } of modelCalls(file)) {
    const fn = taint.sourceFile.path === file.path ? handlerAround(file, taint.source, asking) : undefined;
    if (!fn || seen.has(fn)) continue;
    const call = callIn(file, fn, asking, taint);
    const route = routesOf(file).find(({ handler }) => handler.functions.some((own) => own.fn === fn || isInside(fn, own.fn)));
    const isBot = isChat(taint.model?.package);
    if (!route && !isBot) continue;
    if (route && !route.isWhole) continue;
    const onWay: OwnFunction[] = [{ fn, file }, ...(helper ? functionsBehind(file, helper) : []), ...helpersAround(file, asking, fn)];
    if (onWay.some((own) => isLimited(own)) || isAskedBefore(file, call, fn) || isConditional(file, call, fn) || (route ? route.before.some((before) => limits(file, before)) : hasMiddleware(file))) continue;
    yield { fn, index: seen.size, call, source: taint.source, steps: taint.steps, ...(route && { route }) };
    seen.add(fn);
  }
}

/** The model call itself, or the call of the helper in this file that is given the text. */
function callIn(file: RuleFile, fn: FunctionNode, asking: Node, { steps }: Taint): Node {
  if (isInside(asking, fn)) return asking;
  // The last one: earlier ones only prepare the text.
  for (const { node } of steps.toReversed()) {
    const parent = isInFile(file, node) && isInside(node, fn) ? file.parent(node) : undefined;
    if (parent?.type === 'CallExpression' && parent.arguments.includes(node as never) && functionsBehind(file, parent.callee).length > 0) return parent;
  }
  return asking;
}

interface ModelCall {
  /** In this file. */
  readonly call: Node;
  readonly taint: Taint;
  /** Function of another file that asks the model. */
  readonly helper?: Node;
}

/** Calls that bring a user's text to a model; one for each user where a helper of this file is called from several places. */
function* modelCalls(file: RuleFile): Iterable<ModelCall> {
  for (const { taint, handed, call, leaf } of flowSites(file, { from: ['user-input'], to: ['prompt', 'system-prompt'] })) {
    if (call.model.kind !== 'llm-call') continue;
    if (handed) yield { call: handed.call, taint, helper: handed.call.type === 'CallExpression' ? handed.call.callee : handed.call };
    else for (const each of file.flow.taints(leaf)) if (each.label === 'user-input') yield { call: call.node, taint: each };
  }
  yield* givenLists(file);
}

/** `const { messages } = await request.json()`: the whole list is the sender's. */
function* givenLists(file: RuleFile): Iterable<ModelCall> {
  for (const call of file.flow.calls('llm-call')) {
    for (const { arg, path = '' } of call.model.prompt ?? []) {
      const list = path.split('[]')[0] ?? '';
      if (list === path) continue;
      for (const node of file.flow.inputs(call, { arg, ...(list !== '' && { path: list }) })) {
        const taint = isInFile(file, node) ? file.flow.taints(node).find(({ label }) => label === 'user-input') : undefined;
        if (taint) yield { call: call.node, taint };
      }
    }
  }
}

const chatPackages = new Set(sdkModels.filter(({ category }) => category === 'bot').map((sdk) => sdk.package).filter((name) => !closedPlatforms.includes(name)));

function isChat(packageName: string | undefined): boolean {
  return packageName !== undefined && chatPackages.has(packageName);
}

/** The function that an API calls with what came in: around the read, and around the model call where both stand together. */
function handlerAround(file: RuleFile, source: Node, call: Node): FunctionNode | undefined {
  const first = file.flow.enclosingFunction(source);
  for (let fn = first; fn; fn = file.flow.enclosingFunction(fn)) if (isInside(call, fn)) return fn;
  return first;
}

/** Functions of this file that contain the model call, where that is another than the handler. */
function helpersAround(file: RuleFile, call: Node, handler: FunctionNode): readonly OwnFunction[] {
  const fn = file.flow.enclosingFunction(call);
  return fn && fn !== handler && !isInside(call, handler) ? [{ fn, file }] : [];
}

/** A limiter, or an answer that says: not you, not now. */
function isLimited({ fn, file }: OwnFunction): boolean {
  if (file.flow.calls('limiter').some(({ node }) => isInside(node, fn))) return true;
  if (file.flow.calls('webhook-verify').some(({ node, model }) => !model.parses && isInside(node, fn))) return true;
  return nodesIn(file, fn, 'Literal').some(({ value }) => value === 401 || value === 403 || value === 429 || value === 413);
}

/** `const profile = await getServerProfile()`: a function of the project that is given the request or nothing, and throws. */
function isAskedBefore(file: RuleFile, call: Node, handler: FunctionNode): boolean {
  return nodesIn(file, handler, 'CallExpression').some((earlier) => earlier.range[1] <= call.range[0]
    && earlier.arguments.every((argument) => argument.type === 'Identifier' && parameterOf(file, argument)?.fn === handler)
    && functionsBehind(file, earlier.callee).some((own) => nodesIn(own.file, own.fn, 'ThrowStatement').length > 0));
}

/** Lists of users, times since the last message, lengths: any of them counts. */
function isConditional(file: RuleFile, call: Node, fn: FunctionNode): boolean {
  const own = file.flow.conditionsAt(call).filter(({ test }) => isInside(test, fn));
  return own.some(({ test }) => {
    const tests = [test, ...file.flow.origins(test)];
    return tests.some((part) => nodesIn(file, part, 'BinaryExpression').some((binary) => isLimit(file, binary)) || nodesIn(file, part, 'CallExpression').some((inner) => isLookup(file, inner)));
  });
}

function isLimit(file: RuleFile, { operator, left, right }: Extract<Node, { type: 'BinaryExpression' }>): boolean {
  if (/^[<>]=?$/.test(operator)) return ![left, right].some((side) => file.flow.constant(side)?.value === 0);
  return /^[!=]==?$/.test(operator) && [left, right].some((side) => isId(side));
}

/** `ctx.from.id === ownerId`. */
function isId(node: Node): boolean {
  const inner = unwrap(node);
  const name = inner.type === 'MemberExpression' ? propertyName(inner) : undefined;
  return name !== undefined && /(?:^i|I)d$/.test(name);
}

/** Own functions that decide, and lists. */
function isLookup(file: RuleFile, call: Extract<Node, { type: 'CallExpression' }>): boolean {
  const callee = unwrap(call.callee);
  const name = callee.type === 'MemberExpression' ? propertyName(callee) : undefined;
  if (name === 'includes' || name === 'has') return call.arguments.some((argument) => argument.type !== 'SpreadElement' && !isText(file, argument));
  return file.parent(call)?.type === 'AwaitExpression' || functionsBehind(file, call.callee).length > 0;
}

/** `text.includes('!ask')` says what was asked, not who asks. */
function isText(file: RuleFile, node: Node): boolean {
  return typeof file.flow.constant(node)?.value === 'string';
}

/** Anything before the handler that is not known to be harmless may ask who it is, or count. */
function limits(file: RuleFile, { node, functions }: Handler): boolean {
  if (functions.length > 0) return functions.some((own) => isLimited(own)) || functions.some(({ fn, file: home }) => nodesIn(home, fn, 'ThrowStatement').length > 0);
  return file.flow.origins(node).every((origin) => {
    if (file.flow.calls('limiter').some((call) => call.node === origin)) return true;
    const made = origin.type === 'CallExpression' || origin.type === 'NewExpression' ? origin.callee : origin;
    const names = file.flow.names(made);
    const isHarmless = names.some((name) => {
      const [, module = '', path = ''] = /^(?:import|module):([^:]+)(?::(.*))?$/.exec(name) ?? [];
      const exports = passiveMiddleware[module] ?? [];
      return !/rate-limit|slow-down|body-limit/.test(module) && (exports.includes('*') || path.split(/[.()#]+/).some((part) => exports.includes(part)));
    });
    return !isHarmless || hasSizeLimit(file, origin);
  });
}

/** What parsers of bodies call their limit; those of Koa have one for each form. */
const sizeOptions = ['limit', 'jsonLimit', 'formLimit', 'textLimit', 'xmlLimit'];

/** `express.json({ limit: '10kb' })`, `bodyParser({ jsonLimit: '10kb' })`. */
function hasSizeLimit(file: RuleFile, origin: Node): boolean {
  const options = origin.type === 'CallExpression' ? origin.arguments[0] : undefined;
  return options !== undefined && options.type !== 'SpreadElement' && sizeOptions.some((name) => file.flow.lookup(options, name).nodes.length > 0);
}

/** `bot.use(limit)`: what it does is not looked into. */
function hasMiddleware(file: RuleFile): boolean {
  return file.nodes('CallExpression').some(({ callee }) => {
    const inner = unwrap(callee);
    return inner.type === 'MemberExpression' && propertyName(inner) === 'use' && file.flow.typesOf(inner.object).some((type) => isChat(type.replace(/:[^:]*$/, '')));
  });
}
