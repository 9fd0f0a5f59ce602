/** Constants that are proved, and strings in pieces. */
import { unwrap, type Node } from '../model/node.ts';
import { propertyName } from '../model/node.ts';
import { spend, type FlowContext } from './context.ts';
import { exportedNodes, homeOf, requiredModule } from './modules.ts';
import { operands } from './operands.ts';
import { lookupPath } from './structure.ts';
import type { Constant, StringPart } from './types.ts';

const maxValues = 16;

/** All values that an expression may have, if every possibility is proved. */
export function constantsOf(context: FlowContext, node: Node, depth = 0): readonly Constant[] | undefined {
  const inner = unwrap(node);
  if (depth > 16 || !spend(context, inner)) return undefined;
  const home = homeOf(context, inner);
  if (home !== context) return constantsOf(home, inner, depth + 1);
  switch (inner.type) {
    case 'Literal':
      if ('regex' in inner) return undefined;
      return [{ value: inner.value as Constant['value'], node: inner }];
    case 'TemplateLiteral':
      return joined(context, inner.quasis.flatMap((quasi, i) => [quasi.value.cooked ?? '', ...(inner.expressions[i] ? [inner.expressions[i]] : [])]), inner, depth);
    case 'BinaryExpression':
      return inner.operator === '+' ? sum(context, inner, depth) : undefined;
    case 'UnaryExpression':
      return unary(context, inner, depth);
    case 'ConditionalExpression':
      return both(constantsOf(context, inner.consequent, depth + 1), constantsOf(context, inner.alternate, depth + 1));
    case 'LogicalExpression':
      return logical(context, inner, depth);
    case 'Identifier':
      return named(context, inner, depth);
    case 'MemberExpression':
      return member(context, inner, depth);
    default:
      return undefined;
  }
}

export function constantOf(context: FlowContext, node: Node): Constant | undefined {
  const values = constantsOf(context, node);
  return values?.length === 1 ? values[0] : undefined;
}

function named(context: FlowContext, id: Extract<Node, { type: 'Identifier' }>, depth: number): readonly Constant[] | undefined {
  if (context.file.bindings.isGlobal(id)) {
    if (id.name === 'undefined') return [{ value: undefined, node: id }];
    return id.name === 'Infinity' || id.name === 'NaN' ? [{ value: Number(id.name), node: id }] : undefined;
  }
  const definitions = context.definitions.reaching(id);
  if (definitions.length === 0 || definitions.length > maxValues) return undefined;
  const values: Constant[] = [];
  for (const def of definitions) {
    const found =
      def.kind === 'value' ? (atPath(context, def.node, def.path, depth) ?? requiredConstant(context, def.node, def.path, depth)) : def.kind === 'import' ? imported(context, def.source, def.name, depth) : undefined;
    if (!found) return undefined;
    values.push(...found);
  }
  return distinct(values);
}

function requiredConstant(context: FlowContext, node: Node, path: readonly string[], depth: number): readonly Constant[] | undefined {
  const module = requiredModule(context, node);
  return module === undefined ? undefined : exportedMember(context, module, '*', path, depth);
}

function atPath(context: FlowContext, node: Node, path: readonly string[], depth: number): readonly Constant[] | undefined {
  if (path.length === 0) return constantsOf(context, node, depth + 1);
  const { nodes, complete } = lookupPath(context, node, path);
  if (!complete || nodes.length === 0 || nodes.length > maxValues) return undefined;
  return all(nodes.map((found) => constantsOf(context, found, depth + 1)));
}

/** A constant that another file of the project exports. */
function imported(context: FlowContext, source: string, name: string, depth: number): readonly Constant[] | undefined {
  const nodes = exportedNodes(context, source, name);
  return nodes.length === 0 ? undefined : all(nodes.map((node) => constantsOf(context, node, depth + 1)));
}

/** `CONFIG.url` of an imported or required object. */
function importedMember(context: FlowContext, object: Node, path: readonly string[], depth: number): readonly Constant[] | undefined {
  const inner = unwrap(object);
  if (inner.type === 'MemberExpression') {
    const name = propertyName(inner);
    return name === undefined ? undefined : importedMember(context, inner.object, [`.${name}`, ...path], depth);
  }
  const def = inner.type === 'Identifier' ? context.definitions.reaching(inner)[0] : undefined;
  if (def?.kind === 'import') return exportedMember(context, def.source, def.name, path, depth);
  const module = def?.kind === 'value' ? requiredModule(context, def.node) : undefined;
  if (module === undefined || def?.kind !== 'value') return undefined;
  return exportedMember(context, module, '*', [...def.path, ...path], depth);
}

function exportedMember(context: FlowContext, source: string, name: string, path: readonly string[], depth: number): readonly Constant[] | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return imported(context, source, name === '*' ? 'default' : name, depth);
  const nodes = name === '*' ? exportedNodes(context, source, first.slice(1)) : exportedNodes(context, source, name);
  if (nodes.length === 0) return undefined;
  return all(nodes.map((node) => atPath(homeOf(context, node), node, name === '*' ? rest : path, depth + 1)));
}

function member(context: FlowContext, node: Extract<Node, { type: 'MemberExpression' }>, depth: number): readonly Constant[] | undefined {
  const name = propertyName(node);
  if (name !== undefined) {
    const isNumberConstant = node.object.type === 'Identifier' && node.object.name === 'Number' && context.file.bindings.isGlobal(node.object);
    if (isNumberConstant && (name === 'MAX_SAFE_INTEGER' || name === 'POSITIVE_INFINITY' || name === 'MAX_VALUE')) return [{ value: Number[name], node }];
    const symbol = /^\d+$/.test(name) ? `[${name}]` : `.${name}`;
    return atPath(context, node.object, [symbol], depth) ?? importedMember(context, node.object, [symbol], depth);
  }
  return atPath(context, node.object, ['.*'], depth);
}

function sum(context: FlowContext, node: Extract<Node, { type: 'BinaryExpression' }>, depth: number): readonly Constant[] | undefined {
  const left = constantsOf(context, node.left, depth + 1);
  if (!left) return undefined;
  const right = constantsOf(context, node.right, depth + 1);
  if (!right || left.length * right.length > maxValues) return undefined;
  return left.flatMap((a) => right.map((b) => ({ value: add(a.value, b.value), node })));
}

function add(a: Constant['value'], b: Constant['value']): string | number {
  return typeof a === 'number' && typeof b === 'number' ? a + b : String(a) + String(b);
}

function unary(context: FlowContext, node: Extract<Node, { type: 'UnaryExpression' }>, depth: number): readonly Constant[] | undefined {
  const values = constantsOf(context, node.argument, depth + 1);
  if (node.operator === '!') return values?.map(({ value }) => ({ value: !value, node }));
  if (node.operator === '-') return values?.map(({ value }) => ({ value: -Number(value), node }));
  return node.operator === 'void' ? [{ value: undefined, node }] : undefined;
}

function logical(context: FlowContext, node: Extract<Node, { type: 'LogicalExpression' }>, depth: number): readonly Constant[] | undefined {
  const left = constantsOf(context, node.left, depth + 1);
  const only = left?.length === 1 ? left[0] : undefined;
  if (only) {
    const takesRight = node.operator === '&&' ? Boolean(only.value) : node.operator === '||' ? !only.value : only.value === null || only.value === undefined;
    return takesRight ? constantsOf(context, node.right, depth + 1) : left;
  }
  return both(left, constantsOf(context, node.right, depth + 1));
}

function joined(context: FlowContext, pieces: readonly (string | Node)[], node: Node, depth: number): readonly Constant[] | undefined {
  let texts = [''];
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      texts = texts.map((text) => text + piece);
      continue;
    }
    const values = constantsOf(context, piece, depth + 1);
    if (!values || values.length * texts.length > maxValues) return undefined;
    texts = texts.flatMap((text) => values.map(({ value }) => text + String(value)));
  }
  return texts.map((value) => ({ value, node }));
}

function both(a: readonly Constant[] | undefined, b: readonly Constant[] | undefined): readonly Constant[] | undefined {
  return a && b ? distinct([...a, ...b]) : undefined;
}

function all(lists: readonly (readonly Constant[] | undefined)[]): readonly Constant[] | undefined {
  const values: Constant[] = [];
  for (const list of lists) {
    if (!list) return undefined;
    values.push(...list);
  }
  return distinct(values);
}

function distinct(values: readonly Constant[]): readonly Constant[] {
  const seen = new Map<Constant['value'], Constant>();
  for (const constant of values) if (!seen.has(constant.value)) seen.set(constant.value, constant);
  return [...seen.values()];
}

/** The pieces of a string: templates, concatenations, `[…].join(c)` and `.concat(…)` are taken apart, constants spelled out. */
export function stringPartsOf(context: FlowContext, node: Node, depth = 0): readonly StringPart[] {
  const inner = unwrap(node);
  const constant = constantOf(context, inner);
  if (constant) return constant.value === undefined || constant.value === null ? [] : [{ text: String(constant.value), node: constant.node }];
  if (depth > 12 || !spend(context, inner)) return [{ hole: inner }];
  switch (inner.type) {
    case 'TemplateLiteral':
      return inner.quasis.flatMap((quasi, i) => {
        const expression = inner.expressions[i];
        return [{ text: quasi.value.cooked ?? '', node: quasi }, ...(expression ? stringPartsOf(context, expression, depth + 1) : [])];
      });
    case 'BinaryExpression':
      return inner.operator === '+' ? operands(inner).flatMap((operand) => stringPartsOf(context, operand, depth + 1)) : [{ hole: inner }];
    case 'Identifier':
      return variableParts(context, inner, depth);
    case 'CallExpression':
      return callParts(context, inner, depth);
    default:
      return [{ hole: inner }];
  }
}

function variableParts(context: FlowContext, id: Extract<Node, { type: 'Identifier' }>, depth: number): readonly StringPart[] {
  const definitions = context.definitions.reaching(id);
  const only = definitions.length === 1 ? definitions[0] : undefined;
  if (only?.kind !== 'value' || only.path.length > 0) return [{ hole: id }];
  const parts = stringPartsOf(context, only.node, depth + 1);
  // A hole alone says no more than the variable does.
  return parts.some((part) => 'text' in part) ? parts : [{ hole: id }];
}

function callParts(context: FlowContext, call: Extract<Node, { type: 'CallExpression' }>, depth: number): readonly StringPart[] {
  const callee = unwrap(call.callee);
  if (callee.type !== 'MemberExpression') return [{ hole: call }];
  const name = propertyName(callee);
  if (name === 'concat') return [callee.object, ...call.arguments].flatMap((piece) => stringPartsOf(context, piece, depth + 1));
  const object = unwrap(callee.object);
  if (name === 'join' && object.type === 'ArrayExpression') {
    const separator = call.arguments[0] ? constantOf(context, call.arguments[0])?.value : ',';
    if (typeof separator !== 'string') return [{ hole: call }];
    return object.elements.flatMap((element, i) => [
      ...(i > 0 ? [{ text: separator, node: call as Node }] : []),
      ...(element ? stringPartsOf(context, element, depth + 1) : []),
    ]);
  }
  return [{ hole: call }];
}
