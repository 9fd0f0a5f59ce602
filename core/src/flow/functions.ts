/** Which functions of the project a call runs, and what they return: the call graph. */
import { isFunction, propertyName, unwrap, type ClassNode, type FunctionNode, type Node, type ObjectExpression } from '../model/node.ts';
import { classMembers, classNamed, classOf } from './classes.ts';
import { spend, type FlowContext } from './context.ts';
import { enclosingFunction } from './definitions.ts';
import { exportedNodes, homeOf, markForeign, requiredModule } from './modules.ts';
import { inArguments, lookupPath } from './structure.ts';

/** Functions of the project that a call may run. */
export function calleesOf(context: FlowContext, call: Node): readonly FunctionNode[] {
  const known = context.callees.get(call);
  if (known) return known;
  const found = findCallees(context, call);
  if (context.budget.lookups === 0) context.callees.set(call, found);
  return found;
}

function findCallees(context: FlowContext, call: Node): readonly FunctionNode[] {
  if (call.type === 'NewExpression') {
    const owner = classNamed(context, call.callee);
    const constructor = owner?.body.body.find((member) => member.type === 'MethodDefinition' && member.kind === 'constructor');
    if (!owner || constructor?.type !== 'MethodDefinition' || !isFunction(constructor.value)) return [];
    markForeign(context, [constructor.value], homeOf(context, owner));
    return [constructor.value];
  }
  return call.type === 'CallExpression' ? functionsAt(context, call.callee, 0) : [];
}

/** Functions that an expression may be. */
export function functionsAt(context: FlowContext, node: Node, depth: number): readonly FunctionNode[] {
  const inner = unwrap(node);
  if (depth > 12 || !spend(context, inner)) return [];
  const home = homeOf(context, inner);
  if (home !== context) return asFunctions(markForeign(context, functionsAt(home, inner, depth + 1), home));
  if (isFunction(inner)) return [inner];
  switch (inner.type) {
    case 'Identifier':
      return context.definitions.reaching(inner).flatMap((def) => {
        if (def.kind === 'function' && isFunction(def.node)) return [def.node];
        if (def.kind === 'import') return exportedFunctions(context, def.source, def.name, depth);
        // `tools.forEach(({ name, run }) => server.tool(name, run))`
        if (def.kind === 'param') return def.path.length > 0 && !def.rest ? inArguments(context, def, [], depth).nodes.flatMap((value) => functionsAt(context, value, depth + 1)) : [];
        if (def.kind !== 'value') return [];
        const module = requiredModule(context, def.node);
        const [first, ...rest] = def.path;
        if (module !== undefined && rest.length === 0) return exportedFunctions(context, module, first?.slice(1) ?? 'default', depth);
        return def.path.length === 0 ? functionsAt(context, def.node, depth + 1) : valuesAt(context, def.node, def.path, depth);
      });
    case 'MemberExpression':
      return memberFunctions(context, inner, depth);
    case 'ConditionalExpression':
      return [...functionsAt(context, inner.consequent, depth + 1), ...functionsAt(context, inner.alternate, depth + 1)];
    case 'LogicalExpression':
      return [...functionsAt(context, inner.left, depth + 1), ...functionsAt(context, inner.right, depth + 1)];
    case 'CallExpression': {
      // `fn.bind(this)`; a local factory that returns a function; otherwise, wrappers such as useCallback(fn) are not looked through.
      const callee = unwrap(inner.callee);
      const module = requiredModule(context, inner);
      if (module !== undefined) return exportedFunctions(context, module, 'default', depth);
      if (callee.type === 'MemberExpression' && propertyName(callee) === 'bind') return functionsAt(context, callee.object, depth + 1);
      // `handlers.get(name)`
      if (callee.type === 'MemberExpression' && propertyName(callee) === 'get' && inner.arguments.length === 1) return valuesAt(context, callee.object, ['[]'], depth);
      return functionsAt(context, callee, depth + 1).flatMap((fn) => returnsOf(context, fn).flatMap((value) => functionsAt(context, value, depth + 1)));
    }
    default:
      return [];
  }
}

function exportedFunctions(context: FlowContext, source: string, name: string, depth: number): readonly FunctionNode[] {
  return exportedNodes(context, source, name).flatMap((node) => functionsAt(context, node, depth + 1));
}

function asFunctions(nodes: readonly Node[]): readonly FunctionNode[] {
  return nodes.filter(isFunction);
}

function memberFunctions(context: FlowContext, member: Extract<Node, { type: 'MemberExpression' }>, depth: number): readonly FunctionNode[] {
  const name = propertyName(member);
  // `handlers[name]`
  if (name === undefined) return valuesAt(context, member.object, ['[]'], depth);
  const owner = classOf(context, member.object) ?? staticOwner(context, member.object);
  if (owner) return classMembers(context, owner, name).flatMap((value) => functionsAt(context, value, depth + 1));
  const object = unwrap(member.object);
  if (object.type === 'ThisExpression') return objectMethods(context, object, name, depth);
  if (object.type === 'ObjectExpression') return objectProperty(context, object, name, depth);
  if (isEntry(object)) return valuesAt(context, object, [`.${name}`], depth);
  // `makeStore(pool).find(…)`, `services.store.find(…)`
  if (object.type === 'MemberExpression') return valuesAt(context, object, [`.${name}`], depth);
  if (object.type === 'CallExpression' || object.type === 'AwaitExpression') return madeMethods(context, object, name, depth);
  if (object.type !== 'Identifier') return [];
  return context.definitions.reaching(object).flatMap((def) => {
    // `for (const tool of tools) … tool.run`, `tools.forEach((tool) => … tool.run)`: in each element.
    if (def.kind === 'import' || def.kind === 'param' || (def.kind === 'value' && def.path.length > 0)) return valuesAt(context, object, [`.${name}`], depth);
    if (def.kind !== 'value') return [];
    const module = requiredModule(context, def.node);
    if (module !== undefined) return exportedFunctions(context, module, name, depth);
    const value = unwrap(def.node);
    if (value.type === 'ObjectExpression') return objectProperty(context, value, name, depth);
    if (isEntry(value)) return valuesAt(context, value, [`.${name}`], depth);
    return madeMethods(context, value, name, depth);
  });
}

/** One of a table's, a list's or a map's: `tools[name]`, `tools.find(…)`, `tools.get(name)`. */
function isEntry(node: Node): boolean {
  if (node.type === 'MemberExpression') return propertyName(node) === undefined;
  const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
  return callee?.type === 'MemberExpression' && ['find', 'get'].includes(propertyName(callee) ?? '');
}

/** Functions among the values at a path, as far as the code shows them. */
function valuesAt(context: FlowContext, node: Node, path: readonly string[], depth: number): readonly FunctionNode[] {
  return lookupPath(context, node, path).nodes.flatMap((value) => functionsAt(context, value, depth + 1));
}

/** Calls whose functions are being looked for: `node = node.next()` would look for itself. */
const running = new WeakSet<Node>();

/** Methods of an object that a function of the project makes: `const store = createStore()`. Chains of methods are as long as anybody likes: `Model.find().sort()`. */
function madeMethods(context: FlowContext, made: Node, name: string, depth: number): readonly FunctionNode[] {
  const call = made.type === 'AwaitExpression' ? unwrap(made.argument) : made;
  if (call.type !== 'CallExpression' || running.has(call) || unwrap(call.callee).type === 'MemberExpression') return [];
  running.add(call);
  try {
    return calleesOf(context, call).length === 0 ? [] : valuesAt(context, call, [`.${name}`], depth);
  } finally {
    running.delete(call);
  }
}

/** `this.other()` inside an object literal's method. */
function objectMethods(context: FlowContext, node: Node, name: string, depth: number): readonly FunctionNode[] {
  const fn = enclosingFunction(context.file, node);
  const property = fn && context.file.parent(fn);
  const object = property && context.file.parent(property);
  return object?.type === 'ObjectExpression' ? objectProperty(context, object, name, depth) : [];
}

function objectProperty(context: FlowContext, object: Extract<Node, { type: 'ObjectExpression' }>, name: string, depth: number): readonly FunctionNode[] {
  const value = valuesByName(object).get(name);
  return value ? functionsAt(context, value, depth + 1) : [];
}

const valuesByObject = new WeakMap<ObjectExpression, ReadonlyMap<string, Node>>();

/** Values of an object literal by the names of its properties, found once; of equal names the last. */
function valuesByName(object: ObjectExpression): ReadonlyMap<string, Node> {
  let values = valuesByObject.get(object);
  if (!values) {
    const named = object.properties.flatMap((property) => {
      const name = property.type === 'Property' ? propertyName(property) : undefined;
      return property.type === 'Property' && name !== undefined ? [[name, property.value] as const] : [];
    });
    valuesByObject.set(object, (values = new Map(named)));
  }
  return values;
}

function staticOwner(context: FlowContext, node: Node): ClassNode | undefined {
  const inner = unwrap(node);
  return inner.type === 'Identifier' ? classNamed(context, inner) : undefined;
}

/** Expressions that a function may return; for a generator also what it yields. */
export function returnsOf(context: FlowContext, fn: FunctionNode): readonly Node[] {
  const home = homeOf(context, fn);
  if (home !== context) return markForeign(context, returnsOf(home, fn), home);
  if (fn.type === 'ArrowFunctionExpression' && fn.body.type !== 'BlockStatement') return [fn.body];
  context.returns ??= collectReturns(context);
  return context.returns.get(fn) ?? [];
}

function collectReturns(context: FlowContext): Map<FunctionNode, Node[]> {
  const { file } = context;
  const returns = new Map<FunctionNode, Node[]>();
  for (const node of [...file.nodes('ReturnStatement'), ...file.nodes('YieldExpression')]) {
    const fn = node.argument && enclosingFunction(file, node);
    if (!fn || !node.argument) continue;
    const list = returns.get(fn);
    if (list) list.push(node.argument);
    else returns.set(fn, [node.argument]);
  }
  return returns;
}
