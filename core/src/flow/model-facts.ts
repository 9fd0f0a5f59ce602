/** Which models apply at a use of an API, and which expressions they speak of. */
import { isFunction, propertyName, unwrap, type Node } from '../model/node.ts';
import type { Input, Model } from '../models/kinds.ts';
import type { ApiState, Operation } from './api-state.ts';
import { conditionHolds, selectArguments } from './conditions.ts';
import { constantsOf } from './constants.ts';
import type { FlowContext } from './context.ts';
import { calleesOf, functionsAt, returnsOf } from './functions.ts';
import { homeOf } from './modules.ts';
import { statesOf, step } from './resolve.ts';
import { lookupPath, toSymbols } from './structure.ts';
import { appliesToInstalled, preferNewest } from './versions.ts';

/** Models at a call, `new`, tagged template, assignment, member read or JSX attribute. */
export function modelsAt(context: FlowContext, node: Node): readonly Model[] {
  const home = homeOf(context, node);
  if (home !== context) return modelsAt(home, node);
  let models = context.models.get(node);
  if (!models) {
    context.models.set(node, []);
    context.models.set(node, (models = collect(context, node)));
  }
  return models;
}

function collect(context: FlowContext, node: Node): readonly Model[] {
  const models = new Set<Model>();
  const add = (states: readonly ApiState[], operation: Operation) => {
    for (const state of states) for (const model of state.facts.get(operation) ?? []) models.add(model);
  };
  switch (node.type) {
    case 'CallExpression': {
      const states = statesOf(context, node.callee);
      add(states, 'call');
      const ofAny = anyMember(context, node.callee);
      // What is known of the receiver says more; a method of the project's own is no method of the platform.
      if (ofAny.length > 0 && models.size === 0 && calleesOf(context, node).length === 0) add(ofAny, 'call');
      add(step(context, states, '()', node), 'new');
      for (const model of pluginModels(context, node)) models.add(model);
      break;
    }
    case 'NewExpression': {
      const states = statesOf(context, node.callee);
      add(step(context, states, 'new', node), 'new');
      break;
    }
    case 'TaggedTemplateExpression':
      add(statesOf(context, node.tag), 'tag');
      break;
    case 'AssignmentExpression':
      if (node.left.type === 'MemberExpression') {
        add(statesOf(context, node.left), 'assign');
        add(anyMember(context, node.left), 'assign');
      }
      break;
    case 'MemberExpression':
    case 'Identifier':
      add(statesOf(context, node), 'read');
      break;
    case 'ObjectExpression':
      for (const property of node.properties) if (property.type === 'Property') add(rootOf(context, `literal:${propertyName(property) ?? ''}`), 'read');
      break;
    case 'ImportExpression':
      add(rootOf(context, 'syntax:import()'), 'call');
      break;
    case 'JSXAttribute':
      if (node.name.type === 'JSXIdentifier') add(rootOf(context, `jsx-attr:${node.name.name}`), 'read');
      break;
    default:
      return [];
  }
  return filtered(context, node, [...models]);
}

/** `app.register(plugin, options)` of Fastify is `plugin(app, options)`; the models of plugins speak of that call. */
function pluginModels(context: FlowContext, { callee, arguments: [plugin] }: Extract<Node, { type: 'CallExpression' }>): readonly Model[] {
  const inner = unwrap(callee);
  if (!plugin || inner.type !== 'MemberExpression' || propertyName(inner) !== 'register' || isFunction(unwrap(plugin)) || statesOf(context, inner.object).length === 0) return [];
  return statesOf(context, plugin).flatMap((state) => state.facts.get('call') ?? []).filter(({ kind }) => kind === 'config' || kind === 'limiter');
}

function filtered(context: FlowContext, node: Node, models: readonly Model[]): readonly Model[] {
  if (models.length === 0) return models;
  const applying = models.filter((model) => {
    const { access } = model;
    if (access.when && !access.callback && !access.when.every((condition) => conditionHolds(context, node, condition))) return false;
    return appliesToInstalled(context.file, model);
  });
  return preferNewest(context.file, applying);
}

function rootOf(context: FlowContext, key: string): readonly ApiState[] {
  const root = context.graph.root(key);
  return root ? [root] : [];
}

/** Models that hold for any receiver: `x.innerHTML = …`. */
function anyMember(context: FlowContext, callee: Node): readonly ApiState[] {
  const inner = unwrap(callee);
  const name = inner.type === 'MemberExpression' ? propertyName(inner) : undefined;
  if (name === undefined || inner.type !== 'MemberExpression') return [];
  const states = (context.graph.anyMembers.edges.get(`.${name}`) ?? []).map((edge) => edge.to);
  if (states.length === 0) return states;
  // jQuery's names are everybody's names: only `$(…).html(x)` counts.
  const needsJquery = states.some((state) => [...state.facts.values()].flat().some((model) => model.access.receiverHint !== undefined));
  return needsJquery && !isJqueryCall(inner.object) ? [] : states;
}

function isJqueryCall(node: Node): boolean {
  const inner = unwrap(node);
  return inner.type === 'CallExpression' && inner.callee.type === 'Identifier' && (inner.callee.name === '$' || inner.callee.name === 'jQuery');
}

/** What the functions return that a call runs for their result, again and again or later: `pRetry(() => client.ask(…))`. */
export function repeatedReturns(context: FlowContext, call: Node, model: Model): readonly Node[] {
  return wrappedInputs(model).flatMap((input) => selectInputs(context, call, input)).flatMap((input) => functionsAt(context, input, 0)).flatMap((fn) => returnsOf(context, fn));
}

/** Functions that a call runs for their result, if a model says it does. */
export function wrappedInputs(model: Model): readonly Input[] {
  if (model.kind === 'propagator') return model.inputs.some(({ arg }) => arg === 'return') ? [{ arg: '*' }] : [];
  return (model.kind === 'backoff' || model.kind === 'limiter') && model.wraps ? [model.wraps] : [];
}

/** What the functions handed to a call return, as arguments or under the name of an option; of a decorator its method. */
function handlerReturns(context: FlowContext, site: Node, key: Input['key']): readonly Node[] {
  const decorator = context.file.parent(site);
  const method = decorator?.type === 'Decorator' ? context.file.parent(decorator) : undefined;
  if (method?.type === 'MethodDefinition') return isFunction(method.value) ? returnsOf(context, method.value) : [];
  const handlers = selectArguments(site, '*').flatMap((argument) => (key ? lookupPath(context, argument, toSymbols(key)).nodes : [argument]));
  return handlers.flatMap((handler) => functionsAt(context, handler, 0)).filter((fn) => homeOf(context, fn) === context).flatMap((fn) => returnsOf(context, fn));
}

/** `exec(...parts)`: what the file puts at an argument's place in the list that is spread there. */
function spreadArguments(context: FlowContext, site: Node, arg: Input['arg']): readonly Node[] {
  if (typeof arg !== 'number' || (site.type !== 'CallExpression' && site.type !== 'NewExpression')) return [];
  const index = site.arguments.findIndex(({ type }) => type === 'SpreadElement');
  const spread = site.arguments[index];
  return spread?.type === 'SpreadElement' && index <= arg ? lookupPath(context, spread.argument, [`[${arg - index}]`]).nodes : [];
}

/** Expressions that an input of a model selects at a use. */
export function selectInputs(context: FlowContext, site: Node, input: Input): readonly Node[] {
  const home = homeOf(context, site);
  if (home !== context) return [];
  const found = input.arg === 'return' ? handlerReturns(context, site, input.key) : [...selectArguments(site, input.arg), ...spreadArguments(context, site, input.arg)];
  if (input.path === undefined || input.path === '') return found;
  const symbols = toSymbols(input.path);
  if (!input.whenSibling) return found.flatMap((argument) => lookupPath(context, argument, symbols).nodes);
  const siblings = Object.entries(input.whenSibling);
  return found.flatMap((argument) =>
    lookupPath(context, argument, symbols.slice(0, -1)).nodes.flatMap((item) => {
      const matches = siblings.every(([name, values]) =>
        lookupPath(context, item, [`.${name}`]).nodes.some((sibling) => constantsOf(context, sibling)?.some(({ value }) => values.includes(String(value)))),
      );
      return matches ? lookupPath(context, item, symbols.slice(-1)).nodes : [];
    }),
  );
}
