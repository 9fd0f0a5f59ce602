/** What runs before the code of a handler, in whichever file of the project it is registered. */
import { isInside } from '../model/inside.ts';
import { isFunction, type FunctionNode, type Node } from '../model/node.ts';
import { functionsBehind, importersOf, makersOf, nodesIn } from './project-function.ts';
import { mountsIn, routesOf, type Handler, type Route } from './routes.ts';
import type { RuleFile } from './types.ts';

/** A handler that runs before, with the file that registers it. */
export interface Gate {
  readonly file: RuleFile;
  readonly handler: Handler;
}

/** Routers that are mounted on routers, from file to file. */
const maxMounts = 3;

/**
 * The gates of each route that runs the code at a node: routes of this file, and those of the few files that import it, which
 * register a function of this file or call it in a handler. None where no route is found.
 */
export function gatesOf(file: RuleFile, node: Node): readonly (readonly Gate[])[] {
  const own = routesOf(file).filter(({ handler }) => handler.functions.some((known) => isHere(file, known.file) && isInside(node, known.fn)));
  if (own.length > 0) return own.map((route) => gatesOfRoute(file, route));
  const fn = outermostFunction(file, node);
  return fn ? importersOf(file).flatMap((importer) => routesOf(importer).filter((route) => runs(importer, route, file, fn)).map((route) => gatesOfRoute(importer, route))) : [];
}

function gatesOfRoute(file: RuleFile, route: Route): readonly Gate[] {
  return [...route.before.map((handler) => ({ file, handler })), ...(route.receiver ? gatesOfRouter(file, route.receiver, 0) : [])];
}

/** `app.use('/admin', requireAdmin, router)` in the files that import the router's. */
function gatesOfRouter(file: RuleFile, receiver: Node, depth: number): readonly Gate[] {
  const makers = depth < maxMounts ? makersOf(file, receiver) : [];
  if (makers.length === 0) return [];
  return importersOf(file).flatMap((importer) => {
    const isRouter = (node: Node) => makersOf(importer, node).some((made) => makers.some((maker) => isSame(made, maker)));
    const mounts = mountsIn(importer, isRouter);
    return mounts.flatMap((mount) => [...mount.before.map((handler) => ({ file: importer, handler })), ...gatesOfRouter(importer, mount.receiver, depth + 1)]);
  });
}

interface Place {
  readonly node: Node;
  readonly file: RuleFile;
}

/** By the place: of a file under analysis there may be two trees. */
function isSame(one: Place, other: Place): boolean {
  return isHere(one.file, other.file) && one.node.range[0] === other.node.range[0] && one.node.range[1] === other.node.range[1];
}

function isHere(file: RuleFile, other: RuleFile): boolean {
  return file.path === other.path;
}

/** It is the function of the other file, or calls it: `(req, res) => controller.list(req, res)`. */
function runs(importer: RuleFile, { handler }: Route, file: RuleFile, fn: FunctionNode): boolean {
  const place = { node: fn, file };
  return handler.functions.some((own) => isSame({ node: own.fn, file: own.file }, place) || (isHere(own.file, importer) && nodesIn(importer, own.fn, 'CallExpression').some(({ callee }) => functionsBehind(importer, callee).some((called) => isSame({ node: called.fn, file: called.file }, place)))));
}

/** The function at the top of the file, or the method of a class or an object there. */
function outermostFunction(file: RuleFile, node: Node): FunctionNode | undefined {
  let found: FunctionNode | undefined;
  for (let at = file.parent(node); at; at = file.parent(at)) if (isFunction(at)) found = at;
  return found;
}
