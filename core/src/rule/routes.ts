/** Which functions answer the HTTP requests of a file, and what runs before them. */
import { globToRegExp } from '../flow/framework.ts';
import { propertyName, unwrap, type FunctionNode, type Node } from '../model/node.ts';
import { sdkModels } from '../models/index.ts';
import type { ApiCall, ModelOf } from '../flow/types.ts';
import { perFlow } from './per-flow.ts';
import { functionsBehind, type OwnFunction } from './project-function.ts';
import type { RuleFile } from './types.ts';

/** Something that a request passes. */
export interface Handler {
  /** The expression that is registered. */
  readonly node: Node;
  /** Its functions; none where they are not the project's own. */
  readonly functions: readonly OwnFunction[];
}

/** One registration of a handler. */
export interface Route {
  /** The registering call; for exports that a framework calls, the function. */
  readonly at: Node;
  /** In lower case: `post`, `all`; `request` where the server takes all. */
  readonly method: string;
  /** The address, where it is given. */
  readonly path?: Node;
  /** What runs before the handler, as far as this file says. */
  readonly before: readonly Handler[];
  readonly handler: Handler;
  /** The router or app, where there is one. */
  readonly receiver?: Node;
  /** False where other files may put something before it: routers and apps that come from, or go to, somewhere else. */
  readonly isWhole: boolean;
}

/** All routes of a file in source order. */
export const routesOf = perFlow((file): readonly Route[] => [...registeredRoutes(file), ...exportedRoutes(file)]);

type RouteCall = ApiCall<ModelOf<'route'>>;

/** One call for each place, by whichever model. */
const routeCalls = perFlow((file): readonly RouteCall[] => file.flow.calls('route').filter((call, index, all) => all.findIndex((other) => other.node === call.node) === index));

function* registeredRoutes(file: RuleFile): Generator<Route> {
  const calls = routeCalls(file);
  for (const call of calls) {
    if (call.model.middleware) continue;
    const handlers = handlersOf(file, call);
    const handler = handlers.at(-1);
    if (!handler) continue;
    const receiver = receiverOf(call.node);
    const [path] = call.model.path ? file.flow.inputs(call, call.model.path) : [];
    const earlier = receiver ? middlewareBefore(file, calls, call, receiver) : { before: [], isMounted: false };
    yield {
      at: call.node,
      method: methodOf(call.node),
      ...(path && { path }),
      before: [...earlier.before, ...handlers.slice(0, -1)],
      handler,
      ...(receiver && { receiver }),
      isWhole: !receiver || isMadeHere(file, receiver) && (!isRouter(file, receiver) || earlier.isMounted || !leavesFile(file, receiver)),
    };
  }
}

function handlersOf(file: RuleFile, call: RouteCall): readonly Handler[] {
  const nodes = call.model.handlers.flatMap((input) => file.flow.inputs(call, input)).flatMap((node) => elementsOf(node));
  return nodes
    .map((node) => ({ node, functions: functionsBehind(file, node) }))
    // Texts are addresses, objects are options.
    .filter(({ node, functions }) => functions.length > 0 || !isPlainValue(file, node));
}

/** `[auth, check]` as one argument. */
function elementsOf(node: Node): readonly Node[] {
  const inner = unwrap(node);
  return inner.type === 'ArrayExpression' ? inner.elements.flatMap((element) => (element && element.type !== 'SpreadElement' ? elementsOf(element) : [])) : [inner];
}

function isPlainValue(file: RuleFile, node: Node): boolean {
  return file.flow.origins(node).every(({ type }) => type === 'Literal' || type === 'TemplateLiteral' || type === 'ObjectExpression' || type === 'BinaryExpression');
}

function methodOf(call: Node): string {
  const callee = call.type === 'CallExpression' ? unwrap(call.callee) : undefined;
  const name = callee?.type === 'MemberExpression' ? propertyName(callee) : undefined;
  return name === undefined || name === 'createServer' || name === 'on' ? 'request' : name;
}

/** `app` of `app.post(…)` and of `app.route(path).post(…)`. */
function receiverOf(call: Node): Node | undefined {
  let callee = call.type === 'CallExpression' ? unwrap(call.callee) : undefined;
  while (callee?.type === 'MemberExpression') {
    const object = unwrap(callee.object);
    if (object.type !== 'CallExpression') return object;
    callee = unwrap(object.callee);
    if (callee.type === 'Identifier') return object;
  }
  return undefined;
}

function middlewareBefore(file: RuleFile, calls: readonly RouteCall[], route: RouteCall, receiver: Node): { readonly before: readonly Handler[]; readonly isMounted: boolean } {
  const own = new Set(file.flow.origins(receiver));
  const before = calls
    .filter((call) => call.model.middleware && isEarlier(call, route) && mayCover(file, call, route))
    .filter((call) => {
      const mount = receiverOf(call.node);
      return mount && file.flow.origins(mount).some((origin) => own.has(origin));
    })
    .flatMap((call) => handlersOf(file, call));
  const mounts = mountsIn(file, (node) => file.flow.origins(node).some((origin) => own.has(origin)));
  return { before: [...before, ...mounts.flatMap((mount) => mount.before)], isMounted: mounts.some(({ receiver: on }) => isMadeHere(file, on)) };
}

/** Where a router becomes part of an app or another router, and what runs before it there. */
export interface Mount {
  /** What it is mounted on. */
  readonly receiver: Node;
  readonly before: readonly Handler[];
}

/** `app.use('/hooks', check, router)`: what stands before the router, and what the app ran before. */
export function mountsIn(file: RuleFile, isRouter: (node: Node) => boolean): readonly Mount[] {
  const calls = routeCalls(file).filter(({ model }) => model.middleware);
  return calls.flatMap((call) => {
    const receiver = receiverOf(call.node);
    if (!receiver || isRouter(receiver)) return [];
    const handlers = handlersOf(file, call);
    const at = handlers.findIndex(({ node }) => isRouter(node) || file.flow.origins(node).some((origin) => isRouter(origin) || routerIn(origin).some(isRouter)));
    if (at < 0) return [];
    const earlier = calls.filter((other) => {
      const on = other !== call && isEarlier(other, call) ? receiverOf(other.node) : undefined;
      return on !== undefined && shareOrigin(file, on, receiver) && mayCover(file, other, call);
    });
    return [{ receiver, before: [...earlier.flatMap((other) => handlersOf(file, other)), ...handlers.slice(0, at)] }];
  });
}

/** `router` of Koa's `router.routes()`. */
function routerIn(node: Node): readonly Node[] {
  const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
  return callee?.type === 'MemberExpression' && ['routes', 'middleware'].includes(propertyName(callee) ?? '') ? [callee.object] : [];
}

/** By their ends: in `app.use(check).post(path, handler)` both begin at `app`. */
function isEarlier({ node: one }: RouteCall, { node: other }: RouteCall): boolean {
  return one.range[1] < other.range[1];
}

function shareOrigin(file: RuleFile, one: Node, other: Node): boolean {
  const origins = new Set(file.flow.origins(one));
  return file.flow.origins(other).some((origin) => origins.has(origin));
}

/** False where both addresses are proved and the middleware's is no beginning of the route's. */
function mayCover(file: RuleFile, middleware: RouteCall, route: RouteCall): boolean {
  const of = (call: RouteCall) => (call.model.path ? file.flow.inputs(call, call.model.path).map((node) => file.flow.constant(node)?.value)[0] : undefined);
  const address = of(middleware);
  const path = of(route);
  if (typeof address !== 'string' || typeof path !== 'string') return true;
  // `/admin/*`, `*`, `/`
  const prefix = address.replace(/\/?\*?$/, '');
  return /[*:({]/.test(prefix) || path === prefix || path.startsWith(`${prefix}/`);
}

function isMadeHere(file: RuleFile, receiver: Node): boolean {
  const origins = file.flow.origins(receiver);
  return origins.length > 0 && origins.every(({ type }) => type === 'CallExpression' || type === 'NewExpression');
}

/** `express.Router()`, `new Router()`: by the name that the package exports. */
function isRouter(file: RuleFile, receiver: Node): boolean {
  return file.flow.origins(receiver).some((origin) => (origin.type === 'CallExpression' || origin.type === 'NewExpression') && file.flow.names(origin.callee).some((name) => /Router\b/.test(name) || /router:default$/.test(name)));
}

function leavesFile(file: RuleFile, receiver: Node): boolean {
  return file.flow.origins(receiver).some((origin) => file.flow.uses(origin).some(({ kind }) => kind === 'exported' || kind === 'returned' || kind === 'argument'));
}

const exportModels = sdkModels.flatMap((sdk) => sdk.models).flatMap((model) => (model.kind === 'route' && 'export' in model.access ? [model.access] : []));

/** Exports that a framework calls: `export async function POST(request)` in a file named route. */
function* exportedRoutes(file: RuleFile): Generator<Route> {
  const path = file.path.replaceAll('\\', '/');
  const hasDefault = file.nodes('ExportDefaultDeclaration').length > 0;
  const names = exportModels.filter((access) => globToRegExp(access.file).test(path)).flatMap((access) => access.export).filter((name) => hasDefault || !name.includes('.'));
  if (names.length === 0) return;
  for (const type of ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'] as const) {
    for (const fn of file.nodes(type)) {
      const name = exportedName(file, fn, names);
      if (name !== undefined) yield { at: fn, method: name === 'default' || name.includes('.') ? 'request' : name.toLowerCase(), before: [], handler: { node: fn, functions: [{ fn, file }] }, isWhole: true };
    }
  }
}

function exportedName(file: RuleFile, fn: FunctionNode, names: readonly string[]): string | undefined {
  // Uses cost time: of `default.fetch` only what is called `fetch` can be it.
  const possible = names.filter((name) => !name.includes('.') || isPropertyNamed(file, fn, name.slice(name.indexOf('.') + 1)));
  if (possible.length === 0) return undefined;
  for (const use of file.flow.uses(fn)) if (use.kind === 'exported' && possible.includes(use.name)) return use.name;
  return undefined;
}

/** `async fetch(request) { … }` of an object. */
function isPropertyNamed(file: RuleFile, fn: FunctionNode, name: string): boolean {
  const property = file.parent(fn);
  return property?.type === 'Property' && propertyName(property) === name;
}
