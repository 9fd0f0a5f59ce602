/** What the code reads of parsed output says of its shape: `order.user.name.trim()`, `frame.choices[0].delta?.content`. */
import type { Use } from '../../flow/types.ts';
import { isInside } from '../../model/inside.ts';
import { propertyName, unwrap, type Node, type NodeType } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';

/** Where the use of a value tells nothing of its type: `any`; put into a text, as numbers are, too: `text`. */
export type ReadType = 'any' | 'text' | 'string' | 'number' | 'boolean' | 'array';

/** A property or element that is read. */
export interface Part {
  type: ReadType;
  /** Used in a way that says nothing, tests for absence among them. */
  isOpen: boolean;
  /** Asked whether it is there, or whether it is one of the code's own words; `||` and `?.` ask, too. */
  isTested: boolean;
  /** Used without such a question. */
  isUsed: boolean;
  /** Used so wherever the parse has run: without it the code would fail or send nothing. */
  isNeeded: boolean;
  /** Read with `?.`, and without. */
  readonly links: Set<'optional' | 'required'>;
  readonly properties: Map<string, Part>;
  elements: Part | undefined;
}

/** The parsed value; `call` is the parse. Only its properties, its elements and the type `array` or `string` are filled. */
export function readShape(file: RuleFile, call: Node, uses: readonly Use[]): Part {
  const whole = newPart();
  for (const use of uses) {
    if (use.kind !== 'read' || isReadBefore(file, call, use.at)) continue;
    const at = behindMarks(file, use.at);
    const parent = file.parent(at);
    if (parent?.type === 'MemberExpression' && parent.object === at) {
      // Texts have a length, too, but whoever asks for JSON gets lists far more often.
      const type = propertyName(parent) === 'length' && whole.type === 'any' ? 'array' : typeOfRead(file, at);
      if (isOwnName(file, parent)) whole.type = type === 'any' ? whole.type : type;
      else followMember(file, call, whole, parent);
    } else if (parent?.type === 'VariableDeclarator' && parent.id.type === 'ObjectPattern') {
      for (const property of parent.id.properties) if (property.type === 'Property') followBinding(file, call, partAt(whole, propertyName(property)), property.value);
    } else if (isTakenAsList(file, at, parent)) {
      whole.type = 'array';
    }
  }
  return whole;
}

const loops = new Set<string>(['ForOfStatement', 'ForInStatement', 'ForStatement', 'WhileStatement', 'DoWhileStatement'] satisfies NodeType[]);

/** `block.text` of `use(block.text); block = JSON.parse(…)`, or in the other branch: the variable holds what it held before. */
function isReadBefore(file: RuleFile, call: Node, read: Node): boolean {
  const declared = read.type === 'Identifier' ? file.bindings.variableOf(read)?.defs[0]?.name : undefined;
  if (!declared || file.flow.enclosingFunction(read) !== file.flow.enclosingFunction(call)) return false;
  for (let outer = file.parent(call); outer && !isInside(declared, outer); outer = file.parent(outer)) {
    // The next round of the loop reads what this one has parsed.
    if (loops.has(outer.type) && isInside(read, outer)) return false;
  }
  if (read.range[0] < call.range[0]) return true;
  const known = new Map(file.flow.conditionsAt(call).map(({ test, holds }) => [test, holds]));
  return file.flow.conditionsAt(read).some(({ test, holds }) => known.has(test) && known.get(test) !== holds);
}

/** `for (const one of list)`, `const [first] = list`, `[...list]`. */
function isTakenAsList(file: RuleFile, node: Node, parent: Node | undefined): boolean {
  if (parent?.type === 'ForOfStatement') return parent.right === node;
  if (parent?.type === 'VariableDeclarator') return parent.id.type === 'ArrayPattern';
  return parent?.type === 'SpreadElement' && file.parent(parent)?.type !== 'ObjectExpression';
}

function newPart(): Part {
  return { type: 'any', isOpen: false, isTested: false, isUsed: false, isNeeded: false, links: new Set(), properties: new Map(), elements: undefined };
}

function partAt(part: Part, name: string | undefined): Part | undefined {
  if (name === undefined || !/^[A-Za-z_$][\w$]*$/.test(name)) return undefined;
  const known = part.properties.get(name) ?? newPart();
  part.properties.set(name, known);
  return known;
}

/** `member` reads a property or an element of `part`. */
function followMember(file: RuleFile, call: Node, part: Part, member: Extract<Node, { type: 'MemberExpression' }>): void {
  const name = propertyName(member);
  const isElement = member.computed && (name === undefined || /^\d+$/.test(name));
  const child = isElement ? (part.elements ??= newPart()) : partAt(part, name);
  if (!child) return;
  const outer = behindMarks(file, member);
  noteUse(file, call, child, outer);
  const parent = file.parent(outer);
  const further = parent?.type === 'MemberExpression' && parent.object === outer ? parent : undefined;
  const type = typeOfRead(file, outer);
  if (!further || type !== 'any' || isOwnName(file, further)) {
    addType(child, type);
    return;
  }
  child.links.add(further.optional ? 'optional' : 'required');
  // What only some branch reads may be absent in the others.
  if (!isCertain(file, call, further)) child.isOpen = true;
  followMember(file, call, child, further);
}

/** `const { title, tags = [] } = parsed` */
function followBinding(file: RuleFile, call: Node, part: Part | undefined, value: Node): void {
  addType(part, typeOfBinding(file, value));
  if (!part) return;
  if (value.type === 'AssignmentPattern') part.isTested = true;
  const id = value.type === 'AssignmentPattern' ? value.left : value;
  if (id.type !== 'Identifier') part.isUsed = part.isNeeded = true;
  else for (const reference of file.bindings.variableOf(id)?.references ?? []) if (reference.isRead()) noteUse(file, call, part, behindMarks(file, reference.identifier));
}

function noteUse(file: RuleFile, call: Node, part: Part, read: Node): void {
  if (asksFor(file, read)) {
    part.isTested = true;
    return;
  }
  part.isUsed = true;
  if (isCertain(file, call, read)) part.isNeeded = true;
}

/** `if (v.a)`, `v.a ? …`, `!v.a`, `v.a || 50`, `v.a?.b`, `v.a === 'yes'`, `typeof v.a`. */
function asksFor(file: RuleFile, read: Node): boolean {
  const parent = file.parent(read);
  switch (parent?.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
    case 'WhileStatement':
      return parent.test === read;
    case 'LogicalExpression':
      return parent.left === read || asksFor(file, parent);
    case 'UnaryExpression':
      return parent.operator === '!' || parent.operator === 'typeof';
    case 'BinaryExpression':
      return /^[!=]==?$/.test(parent.operator);
    case 'MemberExpression':
      return parent.object === read && parent.optional;
    default:
      return false;
  }
}

function addType(part: Part | undefined, type: ReadType): void {
  if (!part) return;
  if (type === 'any') part.isOpen = true;
  if (part.type === 'any' || (part.type === 'text' && type !== 'any')) part.type = type;
}

/** The chain and the `!` around an expression. */
function behindMarks(file: RuleFile, node: Node): Node {
  let outer = node;
  for (let parent = file.parent(outer); parent?.type === 'TSNonNullExpression' || parent?.type === 'ChainExpression'; parent = file.parent(outer)) outer = parent;
  return outer;
}

/** `.length`, a method, or something written: nothing that JSON holds. */
function isOwnName(file: RuleFile, member: Extract<Node, { type: 'MemberExpression' }>): boolean {
  const outer = behindMarks(file, member);
  const parent = file.parent(outer);
  return propertyName(member) === 'length' || (parent?.type === 'CallExpression' && parent.callee === outer) || (parent?.type === 'AssignmentExpression' && parent.left === outer);
}

/** Runs whenever the parse does. */
function isCertain(file: RuleFile, call: Node, node: Node): boolean {
  if (file.flow.enclosingFunction(node) !== file.flow.enclosingFunction(call)) return false;
  for (let outer = file.parent(node); outer && !isInside(call, outer); outer = file.parent(outer)) if (outer.type === 'SwitchCase') return false;
  const before = new Set(file.flow.conditionsAt(call).map(({ test }) => test));
  return file.flow.conditionsAt(node).every(({ test }) => before.has(test));
}

const stringMethods = new Set(['trim', 'toLowerCase', 'toUpperCase', 'split', 'replace', 'replaceAll', 'startsWith', 'endsWith', 'substring', 'charAt', 'match', 'padStart']);
const arrayMethods = new Set(['map', 'forEach', 'filter', 'join', 'push', 'find', 'some', 'every', 'reduce', 'flatMap', 'sort']);
const numberMakers = new Set(['Number', 'parseFloat', 'parseInt']);
const arithmetic = new Set(['-', '*', '/', '%', '**', '<', '>', '<=', '>=']);

/** The type that the way of reading tells. */
function typeOfRead(file: RuleFile, node: Node): ReadType {
  const parent = file.parent(node);
  switch (parent?.type) {
    case 'LogicalExpression':
      // `order.items || []`
      return parent.left === node && parent.operator !== '&&' && unwrap(parent.right).type === 'ArrayExpression' ? 'array' : 'any';
    case 'CallExpression':
      return parent.arguments[0] === node && parent.callee.type === 'Identifier' && numberMakers.has(parent.callee.name) && file.bindings.isGlobal(parent.callee) ? 'text' : 'any';
    case 'MemberExpression': {
      const name = parent.object === node ? propertyName(parent) : undefined;
      if (name !== undefined && stringMethods.has(name)) return 'string';
      return name !== undefined && arrayMethods.has(name) ? 'array' : 'any';
    }
    case 'TemplateLiteral':
      return 'text';
    case 'BinaryExpression':
      if (arithmetic.has(parent.operator)) return 'number';
      return usedWith(file, parent.operator, unwrap(parent.left) === node ? parent.right : parent.left);
    case 'ForOfStatement':
      return parent.right === node ? 'array' : 'any';
    case 'ChainExpression':
    case 'TSNonNullExpression':
      return typeOfRead(file, parent);
    case 'TSAsExpression':
      return typesOfCasts.get(parent.typeAnnotation.type) ?? 'any';
    default:
      return 'any';
  }
}

/** `found.count as number` */
const typesOfCasts = new Map<string, ReadType>([['TSStringKeyword', 'string'], ['TSNumberKeyword', 'number'], ['TSBooleanKeyword', 'boolean']] satisfies [NodeType, ReadType][]);

/** Compared with a constant of a type; `+` takes numbers as well as texts. */
function usedWith(file: RuleFile, operator: string, other: Node): ReadType {
  const value = file.flow.constant(other)?.value;
  if (operator === '+') return typeof value === 'string' ? 'text' : 'any';
  return typeof value === 'string' ? 'string' : typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'any';
}

function typeOfBinding(file: RuleFile, value: Node): ReadType {
  const id = value.type === 'AssignmentPattern' ? value.left : value;
  const variable = id.type === 'Identifier' ? file.bindings.variableOf(id) : undefined;
  let found: ReadType = 'any';
  for (const reference of variable?.references ?? []) {
    if (!reference.isRead()) continue;
    const type = typeOfRead(file, reference.identifier);
    if (type !== 'any' && type !== 'text') return type;
    found = type === 'text' ? type : found;
  }
  return found;
}
