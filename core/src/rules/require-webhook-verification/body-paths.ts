/** Which property of which request an expression is: `change.value` back to `req.body.entry.changes.value`. */
import { elementParameter } from '../../flow/builtins.ts';
import { isFunction, propertyName, unwrap, type FunctionNode, type Node } from '../../model/node.ts';
import { perFlow } from '../../rule/per-flow.ts';
import { parameterOf, passedTo } from '../../rule/values.ts';
import type { RuleFile } from '../../rule/types.ts';

/** A parameter, and the properties from it; indexes and single elements of arrays are left out. */
export interface Place {
  readonly fn: FunctionNode;
  readonly index: number;
  readonly path: readonly string[];
}

const maxDepth = 24;
const elementMethods = new Set(['at', 'find', 'findLast', 'filter', 'slice', 'pop', 'shift', 'flat', 'flatMap', 'toString', 'trim', 'values']);
const bodyReaders = new Set(['json', 'text', 'parseBody', 'formData']);

const placesIn = perFlow(() => new Map<Node, Place | undefined>());

/** Undefined where the expression does not come from a parameter. Parameters of local helpers are followed to their calls. */
export function placeOf(file: RuleFile, node: Node, depth = 0): Place | undefined {
  const inner = unwrap(node);
  const known = placesIn(file);
  if (known.has(inner)) return known.get(inner);
  if (depth > maxDepth) return undefined;
  const place = findPlace(file, inner, depth);
  // What was cut off deep inside may be found from elsewhere.
  if (place || depth === 0) known.set(inner, place);
  return place;
}

function findPlace(file: RuleFile, inner: Node, depth: number): Place | undefined {
  switch (inner.type) {
    case 'Identifier':
      return ofVariable(file, inner, depth);
    case 'MemberExpression': {
      const name = propertyName(inner);
      return extend(placeOf(file, inner.object, depth + 1), name === undefined || /^\d+$/.test(name) ? [] : [name]);
    }
    case 'AwaitExpression':
      return placeOf(file, inner.argument, depth + 1);
    case 'LogicalExpression':
      return (inner.operator === '&&' ? undefined : placeOf(file, inner.left, depth + 1)) ?? placeOf(file, inner.right, depth + 1);
    case 'ConditionalExpression':
      return placeOf(file, inner.consequent, depth + 1) ?? placeOf(file, inner.alternate, depth + 1);
    case 'CallExpression':
      return ofCall(file, inner, depth);
    case 'NewExpression':
      return ofParsedUrl(file, inner, depth);
    default:
      return undefined;
  }
}

/** `new URL(request.url)`: its parts are those of the address. */
function ofParsedUrl(file: RuleFile, { callee, arguments: [first] }: Extract<Node, { type: 'NewExpression' }>, depth: number): Place | undefined {
  const isUrl = callee.type === 'Identifier' && callee.name === 'URL' && file.bindings.isGlobal(callee);
  return isUrl && first && first.type !== 'SpreadElement' ? placeOf(file, first, depth + 1) : undefined;
}

function extend(place: Place | undefined, path: readonly string[]): Place | undefined {
  return place && { ...place, path: [...place.path, ...path] };
}

function ofCall(file: RuleFile, call: Extract<Node, { type: 'CallExpression' }>, depth: number): Place | undefined {
  const callee = unwrap(call.callee);
  const name = callee.type === 'MemberExpression' ? propertyName(callee) : undefined;
  if (callee.type !== 'MemberExpression' || name === undefined) return undefined;
  const [first] = call.arguments;
  const object = unwrap(callee.object);
  if (object.type === 'Identifier' && file.bindings.isGlobal(object)) return first && (name === 'parse' || name === 'values' || name === 'from') ? placeOf(file, first, depth + 1) : undefined;
  if (elementMethods.has(name)) return placeOf(file, object, depth + 1);
  return bodyReaders.has(name) ? extend(placeOf(file, object, depth + 1), ['body']) : undefined;
}

function ofVariable(file: RuleFile, id: Node, depth: number): Place | undefined {
  const parameter = parameterOf(file, id);
  if (parameter) return ofParameter(file, parameter, depth);
  const definition = file.bindings.variableOf(id)?.defs[0];
  const declarator = definition?.node;
  if (declarator?.type !== 'VariableDeclarator' || !definition) return undefined;
  const path = patternPath(file, definition.name, declarator.id);
  const loop = file.parent(file.parent(declarator) ?? declarator);
  const value = declarator.init ?? (loop?.type === 'ForOfStatement' ? loop.right : undefined);
  return value && path ? extend(placeOf(file, value, depth + 1), path) : undefined;
}

function ofParameter(file: RuleFile, { fn, index, path }: Place, depth: number): Place | undefined {
  const call = file.parent(fn);
  const callee = call?.type === 'CallExpression' && call.arguments[0] === fn ? unwrap(call.callee) : undefined;
  if (callee?.type === 'MemberExpression' && elementParameter.get(propertyName(callee) ?? '') === index) return extend(placeOf(file, callee.object, depth + 1), path);
  const decorated = decoratorPath(file, fn.params[index]);
  if (decorated) return { fn, index, path: [...decorated, ...path] };
  for (const use of file.flow.uses(fn)) {
    const method = use.kind === 'argument' && use.call.type === 'CallExpression' ? unwrap(use.call.callee) : undefined;
    const list = method?.type === 'MemberExpression' && elementParameter.get(propertyName(method) ?? '') === index ? placeOf(file, method.object, depth + 1) : undefined;
    if (list) return extend(list, path);
  }
  for (const argument of passedTo(file, fn, index)) {
    const place = placeOf(file, argument, depth + 1);
    if (place && place.fn !== fn) return extend(place, path);
  }
  return { fn, index, path };
}

/** `@Body() update`, `@Body('message') message` of Nest. */
function decoratorPath(file: RuleFile, parameter: Node | undefined): readonly string[] | undefined {
  for (const { expression } of parameter && 'decorators' in parameter ? parameter.decorators : []) {
    if (expression.type !== 'CallExpression' || !file.flow.names(expression.callee).some((name) => /:(?:Raw)?Body$/.test(name))) continue;
    const [first] = expression.arguments;
    const name = first ? file.flow.constant(first)?.value : undefined;
    return typeof name === 'string' ? ['body', name] : ['body'];
  }
  return undefined;
}

/** Property names from a pattern to one of its names. */
function patternPath(file: RuleFile, name: Node, pattern: Node): readonly string[] | undefined {
  const path: string[] = [];
  for (let node: Node | undefined = name; node && node !== pattern; node = file.parent(node)) {
    const parent = file.parent(node);
    if (parent?.type === 'RestElement' || isFunction(parent)) return undefined;
    if (parent?.type !== 'Property') continue;
    const key = propertyName(parent);
    if (key === undefined) return undefined;
    path.unshift(key);
  }
  return path;
}

/** What the functions of a file read of a request's body: `entry.changes.value`, by function. */
export function bodyReadsOf(file: RuleFile): ReadonlyMap<FunctionNode, ReadonlySet<string>> {
  const reads = new Map<FunctionNode, Set<string>>();
  const add = (node: Node, place: Place | undefined) => {
    const start = place ? place.path.lastIndexOf('body') : -1;
    if (!place || start < 0) return;
    for (const one of [place, ...ofOtherCallers(file, node, place)]) {
      const paths = reads.get(one.fn) ?? new Set<string>();
      reads.set(one.fn, paths.add(one.path.slice(one.path.lastIndexOf('body') + 1).join('.')));
    }
  };
  for (const member of file.nodes('MemberExpression')) add(member, placeOf(file, member));
  for (const { id, init } of file.nodes('VariableDeclarator')) if (id.type === 'ObjectPattern' && init) for (const name of leavesOf(id)) add(name, ofVariable(file, name, 0));
  return reads;
}

/** A helper reads the bodies of all who call it: the same properties of what the others hand to it. */
function ofOtherCallers(file: RuleFile, node: Node, place: Place): readonly Place[] {
  const helper = file.flow.enclosingFunction(node);
  if (!helper || helper === place.fn) return [];
  return helper.params.flatMap((_, index) => {
    const given = [...passedTo(file, helper, index)].flatMap((argument) => placeOf(file, argument) ?? []);
    const [first, ...others] = given.filter(({ fn }) => fn !== helper);
    if (!first || first.fn !== place.fn || !first.path.every((name, i) => name === place.path[i])) return [];
    const rest = place.path.slice(first.path.length);
    return others.filter(({ path }) => path.includes('body')).map((other) => ({ ...other, path: [...other.path, ...rest] }));
  });
}

function* leavesOf(pattern: Extract<Node, { type: 'ObjectPattern' }>): Generator<Node> {
  for (const property of pattern.properties) {
    if (property.type !== 'Property') continue;
    const value = property.value.type === 'AssignmentPattern' ? property.value.left : property.value;
    if (value.type === 'ObjectPattern') yield* leavesOf(value);
    else if (value.type === 'Identifier') yield value;
  }
}
