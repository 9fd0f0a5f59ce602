/** String literals behind an expression, and the names under which a literal stands. */
import { propertyName, unwrap, type Node, type Range } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isInFile, valuesOf } from '../../rule/values.ts';

/** A string that the source spells out. */
export interface Text {
  readonly value: string;
  /** Literal, template without holes, or concatenation of such. */
  readonly node: Node;
}

/** The strings that an expression may be, where they stand in this file; through variables, parameters, properties and encoders. */
export function textsOf(file: RuleFile, node: Node, depth = 0): readonly Text[] {
  if (depth > 4) return [];
  return valuesOf(file, node).flatMap((value) => {
    const encoded = encodedInput(file, value);
    return encoded ? textsOf(file, encoded, depth + 1) : textAt(file, value);
  });
}

/** The text of one literal, template or concatenation; none for what is only known at run time. */
export function textAt(file: RuleFile, node: Node): readonly Text[] {
  const inner = unwrap(node);
  if (!isInFile(file, inner)) return [];
  if (inner.type === 'Literal') return typeof inner.value === 'string' ? [{ value: inner.value, node: inner }] : [];
  if (inner.type !== 'TemplateLiteral' && inner.type !== 'BinaryExpression') return [];
  const constant = file.flow.constant(inner);
  return typeof constant?.value === 'string' && constant.node === inner ? [{ value: constant.value, node: inner }] : [];
}

/** Methods and functions that change the form of a key only: `new TextEncoder().encode(x)`, `Buffer.from(x)`, `createSecretKey(x)`. */
const encoders = new Set(['encode', 'from', 'createSecretKey']);
const encoderNames = /^(?:global:(?:String|atob|btoa)|import:crypto:createSecretKey)$/;
const keepers = new Set(['trim', 'toString', 'valueOf']);

function encodedInput(file: RuleFile, node: Node): Node | undefined {
  const call = unwrap(node);
  // `(warn(), 'secret')` gives its last value.
  if (call.type === 'SequenceExpression') return call.expressions.at(-1);
  if (call.type !== 'CallExpression' || !isInFile(file, call)) return undefined;
  const callee = unwrap(call.callee);
  if (callee.type === 'Identifier') return isEncoder(file, callee) ? call.arguments[0] : undefined;
  const name = callee.type === 'MemberExpression' ? propertyName(callee) : undefined;
  if (callee.type !== 'MemberExpression' || name === undefined) return undefined;
  if (keepers.has(name)) return callee.object;
  return encoders.has(name) ? call.arguments[0] : undefined;
}

function isEncoder(file: RuleFile, callee: Extract<Node, { type: 'Identifier' }>): boolean {
  if (file.bindings.isGlobal(callee)) return encoderNames.test(`global:${callee.name}`);
  return file.flow.names(callee).some((name) => encoderNames.test(name));
}

/** Where a value stands: the name of its variable, property, parameter, attribute or header. */
export interface Holder {
  readonly name: string;
  /** The name alone: variable, property, string. */
  readonly node: Node;
}

/** Methods that take a name and a value: `headers.set('X-Api-Key', '…')`. */
export const settersByName = new Set(['set', 'append', 'setHeader', 'header', 'setItem', 'setRequestHeader', 'put', 'setProperty']);

/** The name that an expression is given, looked at from the expression outwards. */
export function holderOf(file: RuleFile, node: Node): Holder | undefined {
  const parent = file.parent(node);
  switch (parent?.type) {
    case 'TSAsExpression':
    case 'TSTypeAssertion':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'JSXExpressionContainer':
    case 'LogicalExpression':
    case 'TemplateLiteral':
      return holderOf(file, parent);
    case 'BinaryExpression':
      return parent.operator === '+' ? holderOf(file, parent) : undefined;
    case 'ConditionalExpression':
      return parent.test === node ? undefined : holderOf(file, parent);
    case 'VariableDeclarator':
      return parent.init === node ? named(parent.id) : undefined;
    case 'AssignmentExpression':
      return parent.right === node ? named(parent.left) : undefined;
    case 'AssignmentPattern':
      return parent.right === node ? patternName(file, parent) : undefined;
    case 'Property':
      return parent.value === node ? keyed(propertyName(parent), parent.key) : undefined;
    case 'PropertyDefinition':
      return parent.value === node ? keyed(propertyName(parent), parent.key) : undefined;
    case 'TSEnumMember':
      return parent.initializer === node ? keyed(parent.id.type === 'Identifier' ? parent.id.name : String(parent.id.value), parent.id) : undefined;
    case 'JSXAttribute':
      return parent.name.type === 'JSXIdentifier' ? { name: parent.name.name, node: parent.name } : undefined;
    case 'CallExpression':
      return setByName(file, parent, node);
    default:
      return undefined;
  }
}

function named(target: Node): Holder | undefined {
  const inner = unwrap(target);
  if (inner.type === 'Identifier') return { name: inner.name, node: inner };
  return inner.type === 'MemberExpression' ? keyed(propertyName(inner), inner.property) : undefined;
}

function keyed(name: string | undefined, node: Node): Holder | undefined {
  return name === undefined ? undefined : { name, node };
}

/** `{ apiKey = '…' }` is named by its property, `(apiKey = '…') =>` by the parameter. */
function patternName(file: RuleFile, pattern: Node): Holder | undefined {
  const property = file.parent(pattern);
  if (property?.type === 'Property' && property.value === pattern) return keyed(propertyName(property), property.key);
  return pattern.type === 'AssignmentPattern' ? named(pattern.left) : undefined;
}

function setByName(file: RuleFile, call: Extract<Node, { type: 'CallExpression' }>, node: Node): Holder | undefined {
  const callee = unwrap(call.callee);
  const [key, value] = call.arguments;
  if (callee.type !== 'MemberExpression' || value !== node || !key || !settersByName.has(propertyName(callee) ?? '')) return undefined;
  const name = file.flow.constant(key)?.value;
  return typeof name === 'string' ? { name, node: key } : undefined;
}

export function contains([start, end]: Range, [from, to]: Range): boolean {
  return start <= from && to <= end;
}
