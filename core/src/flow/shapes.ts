/** What a parameter is by the members that the code uses on it, where nothing else tells: `res.status(…).json(…)` is an answer. */
import { propertyName, type FunctionNode, type Node } from '../model/node.ts';
import type { ApiState } from './api-state.ts';
import { enclosingClass } from './classes.ts';
import { conditionHolds } from './conditions.ts';
import type { FlowContext } from './context.ts';
import type { Shape } from '../models/kinds.ts';
import { roots } from './resolve.ts';

type States = readonly ApiState[];
const none: States = [];

/** A parameter that nothing else explains, by the members that the code uses on it. */
export function shapeStates(context: FlowContext, fn: FunctionNode, index: number): States {
  const param = fn.params[index];
  if (!param) return none;
  let states = context.shapes.get(param);
  if (!states) context.shapes.set(param, (states = shapesOf(context, fn, index)));
  return states;
}

/** The same of what a pattern takes from a parameter without annotation: `({ store }) => store.from(…).select(…).eq(…)`. */
export function takenStates(context: FlowContext, fn: FunctionNode, index: number, name: Node): States {
  const param = fn.params[index];
  const pattern = param?.type === 'AssignmentPattern' ? param.left : param;
  if (pattern?.type !== 'ObjectPattern' || pattern.typeAnnotation) return none;
  let states = context.shapes.get(name);
  if (!states) {
    const uses = memberUses(context, name);
    const types = uses.size === 0 ? [] : context.graph.shapes.flatMap(({ type, shape }) => (!shape.beside && fits(context, uses, shape) ? [type] : []));
    context.shapes.set(name, (states = types.flatMap((type) => roots(context, `type:${type}`))));
  }
  return states;
}

function shapesOf(context: FlowContext, fn: FunctionNode, index: number): States {
  if (isErrorOfHandler(context, fn, index)) return roots(context, 'syntax:catch-param');
  return shapedTypes(context, fn, index).flatMap((type) => roots(context, `type:${type}`));
}

/** `exports.onError = (error, req, res, next) => …`: Express tells handlers of errors by their four parameters. https://expressjs.com/en/guide/error-handling.html */
function isErrorOfHandler(context: FlowContext, fn: FunctionNode, index: number): boolean {
  const [error] = fn.params;
  return index === 0 && fn.params.length === 4 && error?.type === 'Identifier' && !error.typeAnnotation && shapedTypes(context, fn, 2).includes('express:Response');
}

function shapedTypes(context: FlowContext, fn: FunctionNode, index: number): readonly string[] {
  const uses = memberUses(context, fn.params[index]);
  if (uses.size === 0) return [];
  return context.graph.shapes.flatMap(({ type, shape }) => {
    return fits(context, uses, shape) && (!shape.beside || isUsedBeside(context, fn.params[index + shape.beside.offset], shape.beside)) ? [type] : [];
  });
}

function fits(context: FlowContext, uses: ReadonlyMap<string, readonly Node[]>, shape: Shape): boolean {
  return shape.members.every((member) => (uses.get(member) ?? []).some((call) => (shape.when ?? []).every((condition) => conditionHolds(context, call, condition))));
}

/** `json(value)` of `(req, res) => { res.json(value); }`; `await res.json()` is what a client reads, and `res.status` too. */
function isUsedBeside(context: FlowContext, param: Node | undefined, { called = [], read = [] }: NonNullable<Shape['beside']>): boolean {
  const uses = memberUses(context, param);
  const isCalled = (at: Node) => at.type === 'CallExpression' && at.arguments.length > 0;
  return called.some((member) => (uses.get(member) ?? []).some(isCalled)) || read.some((member) => (uses.get(member) ?? []).some(({ type }) => type !== 'CallExpression'));
}

const noUses: ReadonlyMap<string, readonly Node[]> = new Map();

/** Member chains used on a parameter, or on the field that keeps it, with their calls; a destructured parameter counts by its property names. */
function memberUses(context: FlowContext, param: Node | undefined): ReadonlyMap<string, readonly Node[]> {
  const inner = param?.type === 'AssignmentPattern' ? param.left : param;
  if (inner?.type !== 'Identifier' && inner?.type !== 'ObjectPattern') return noUses;
  // `message: any` says as little as no annotation.
  if (inner.typeAnnotation && inner.typeAnnotation.typeAnnotation.type !== 'TSAnyKeyword') return noUses;
  const uses = new Map<string, Node[]>();
  const add = (chain: string, at: Node) => uses.set(chain, [...(uses.get(chain) ?? []), at]);
  if (inner.type === 'ObjectPattern') {
    for (const property of inner.properties) if (property.type === 'Property') add(propertyName(property) ?? '', property);
  }
  const variable = inner.type === 'Identifier' ? context.file.bindings.variableOf(inner) : undefined;
  for (const reference of variable?.references ?? []) {
    addChains(context, reference.identifier, add);
    for (const read of readsOfField(context, reference.identifier)) addChains(context, read, add);
  }
  return uses;
}

/** Where `this.api` is read in the class whose constructor keeps the value so: `this.api = api`. */
function readsOfField(context: FlowContext, value: Node): readonly Node[] {
  const assignment = context.file.parent(value);
  if (assignment?.type !== 'AssignmentExpression' || assignment.right !== value) return [];
  const { left } = assignment;
  const name = left.type === 'MemberExpression' && left.object.type === 'ThisExpression' ? propertyName(left) : undefined;
  const owner = name === undefined ? undefined : enclosingClass(context, left);
  if (!owner) return [];
  return context.file.nodes('ThisExpression').flatMap((self) => {
    const read = context.file.parent(self);
    return read?.type === 'MemberExpression' && read !== left && propertyName(read) === name && enclosingClass(context, self) === owner ? [read] : [];
  });
}

/** `res`, `.status`, `()`, `.json` gives `status` and `status().json`. */
function addChains(context: FlowContext, id: Node, add: (chain: string, at: Node) => void): void {
  let node = id;
  let chain = '';
  for (let links = 0; links < 3; links++) {
    const member = context.file.parent(node);
    if (member?.type !== 'MemberExpression' || member.object !== node) return;
    const name = propertyName(member);
    if (name === undefined) return;
    chain += chain === '' ? name : `.${name}`;
    const call = context.file.parent(member);
    const isCalled = call?.type === 'CallExpression' && call.callee === member;
    add(chain, isCalled ? call : member);
    node = isCalled ? call : member;
    if (isCalled) chain += '()';
  }
}
