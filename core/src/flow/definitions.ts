/** Reaching definitions: which values may an identifier hold where it is read. */
import type { FileModel } from '../model/file-model.ts';
import { isInside } from '../model/inside.ts';
import { isFunction, propertyName, unwrap, type FunctionNode, type Node } from '../model/node.ts';
import type { Definition as ScopeDefinition, Variable } from '../model/scopes.ts';
import { stateWrites } from './ui-state.ts';

/** Property steps from the defining expression to the variable: `.name`, `[]` (any element), `[2]` (that element). */
export type Path = readonly string[];

export type Definition =
  /** `without`: properties that a rest in an object pattern leaves behind. */
  | { readonly kind: 'value'; readonly node: Node; readonly path: Path; readonly at: Node; readonly without?: readonly string[] }
  | { readonly kind: 'import'; readonly source: string; readonly name: string; readonly at: Node }
  | { readonly kind: 'param'; readonly fn: FunctionNode; readonly index: number; readonly path: Path; readonly rest: boolean; readonly at: Node }
  | { readonly kind: 'catch'; readonly clause: Node; readonly path: Path; readonly at: Node }
  | { readonly kind: 'function' | 'class' | 'enum'; readonly node: Node; readonly at: Node }
  /** `x += e`: adds to what was there. */
  | { readonly kind: 'append'; readonly node: Node; readonly at: Node }
  | { readonly kind: 'unknown'; readonly at: Node };

export interface Definitions {
  /** Definitions that may reach a read of a variable. */
  reaching(id: Node): readonly Definition[];
  /** All definitions of a variable. */
  of(variable: Variable): readonly Definition[];
}

/** @param limit variables written more often are generated or minified code: only their first writes are looked at. */
export function createDefinitions(file: FileModel, limit: number, onLimit: (id: Node) => void): Definitions {
  const byVariable = new Map<Variable, readonly Definition[]>();
  const byRead = new Map<Node, readonly Definition[]>();
  const of = (variable: Variable): readonly Definition[] => {
    let list = byVariable.get(variable);
    if (!list) byVariable.set(variable, (list = [...allDefinitions(file, variable)]));
    return list;
  };
  return {
    of,
    reaching(id) {
      const known = byRead.get(id);
      if (known) return known;
      const variable = file.bindings.variableOf(id);
      if (!variable) return [];
      const all = of(variable);
      if (all.length > limit) onLimit(id);
      const found = all.length < 2 || all.length > limit ? all.slice(0, limit) : reachingAmong(file, all, id);
      byRead.set(id, found);
      return found;
    },
  };
}

function* allDefinitions(file: FileModel, variable: Variable): Generator<Definition> {
  for (const def of variable.defs) yield* declared(file, def);
  for (const reference of variable.references) {
    if (!reference.isWrite()) continue;
    const id = reference.identifier;
    if (variable.defs.some((def) => def.name === id)) continue;
    yield* assigned(file, id);
  }
  for (const { value, at } of stateWrites(file, variable)) yield { kind: 'value', node: value, path: [], at };
}

function* declared(file: FileModel, def: ScopeDefinition): Generator<Definition> {
  const node = def.node;
  switch (def.type) {
    case 'ImportBinding':
      yield* imported(def);
      return;
    case 'FunctionName':
      yield { kind: 'function', node, at: def.name };
      return;
    case 'ClassName':
      yield { kind: 'class', node, at: def.name };
      return;
    case 'TSEnumName':
      yield { kind: 'enum', node, at: def.name };
      return;
    case 'CatchClause':
      yield* fromPattern(file, def.name, node, (path) => ({ kind: 'catch', clause: node, path, at: def.name }));
      return;
    case 'Parameter':
      if (isFunction(node)) yield* parameter(file, node, def.name);
      return;
    case 'Variable':
      if (node.type === 'VariableDeclarator') yield* declarator(file, node, def.name);
      return;
    // `type Settings = z.infer<typeof Settings>` beside the value of that name.
    case 'Type':
      return;
    default:
      yield { kind: 'unknown', at: def.name };
  }
}

function* imported(def: ScopeDefinition): Generator<Definition> {
  const parent = def.parent;
  const at = def.name;
  if (def.node.type === 'TSImportEqualsDeclaration' && def.node.moduleReference.type === 'TSExternalModuleReference') {
    const source = def.node.moduleReference.expression;
    if (source.type === 'Literal' && typeof source.value === 'string') yield { kind: 'import', source: source.value, name: '*', at };
    return;
  }
  if (parent?.type !== 'ImportDeclaration') return;
  const source = parent.source.value;
  switch (def.node.type) {
    case 'ImportDefaultSpecifier':
      yield { kind: 'import', source, name: 'default', at };
      return;
    case 'ImportNamespaceSpecifier':
      yield { kind: 'import', source, name: '*', at };
      return;
    case 'ImportSpecifier': {
      const { imported: name } = def.node;
      yield { kind: 'import', source, name: name.type === 'Identifier' ? name.name : name.value, at };
      return;
    }
    default:
      return;
  }
}

function* parameter(file: FileModel, fn: FunctionNode, id: Node): Generator<Definition> {
  for (const [index, param] of fn.params.entries()) {
    const inner: Node = param.type === 'TSParameterProperty' ? param.parameter : param;
    if (!isInside(id, inner)) continue;
    const rest = inner.type === 'RestElement';
    yield* fromPattern(file, id, inner, (path) => ({ kind: 'param', fn, index, path, rest, at: id }), rest ? inner.argument : inner);
    return;
  }
}

function* declarator(file: FileModel, node: Extract<Node, { type: 'VariableDeclarator' }>, id: Node): Generator<Definition> {
  const declaration = file.parent(node);
  const loop = declaration && file.parent(declaration);
  if (loop?.type === 'ForOfStatement' && loop.left === declaration) {
    yield* fromPattern(file, id, node.id, (path) => ({ kind: 'value', node: loop.right, path: ['[]', ...path], at: id }));
    return;
  }
  if (loop?.type === 'ForInStatement' && loop.left === declaration) {
    yield { kind: 'unknown', at: id };
    return;
  }
  const init = node.init;
  if (!init) return;
  const without = leftBehind(file, id);
  yield* fromPattern(file, id, node.id, (path) => ({ kind: 'value', node: init, path, at: id, ...(without.length > 0 && { without }) }));
}

function* assigned(file: FileModel, id: Node): Generator<Definition> {
  let pattern: Node = id;
  let parent = file.parent(pattern);
  while (parent && parent.type !== 'AssignmentExpression' && isPatternPart(parent)) {
    pattern = parent;
    parent = file.parent(pattern);
  }
  if (parent?.type === 'AssignmentExpression' && parent.left === pattern) {
    const { right, operator } = parent;
    if (operator === '=') yield* fromPattern(file, id, pattern, (path) => ({ kind: 'value', node: right, path, at: id }));
    else if (operator === '+=') yield { kind: 'append', node: right, at: id };
    else if (operator === '||=' || operator === '??=' || operator === '&&=') yield { kind: 'append', node: right, at: id };
    return;
  }
  if (parent?.type === 'ForOfStatement' && parent.left === pattern) {
    const { right } = parent;
    yield* fromPattern(file, id, pattern, (path) => ({ kind: 'value', node: right, path: ['[]', ...path], at: id }));
    return;
  }
  yield { kind: 'unknown', at: id };
}

function isPatternPart(node: Node): boolean {
  return node.type === 'Property' || node.type === 'ObjectPattern' || node.type === 'ArrayPattern' || node.type === 'AssignmentPattern' || node.type === 'RestElement';
}

/** `password` of `const { password, ...others } = user`, seen from `others`. */
function leftBehind(file: FileModel, id: Node): readonly string[] {
  const rest = file.parent(id);
  const pattern = rest?.type === 'RestElement' ? file.parent(rest) : undefined;
  return pattern?.type === 'ObjectPattern' ? pattern.properties.flatMap((property) => (property.type === 'Property' ? [propertyName(property) ?? []].flat() : [])) : [];
}

/** Path from a pattern's value to one identifier in it; default values of the pattern are further definitions. */
function* fromPattern(file: FileModel, id: Node, _owner: Node, make: (path: Path) => Definition, root: Node = _owner): Generator<Definition> {
  const path: string[] = [];
  let node: Node = id;
  while (node !== root) {
    const parent = file.parent(node);
    if (!parent) break;
    if (parent.type === 'Property' && parent.value === node) {
      const name = propertyName(parent);
      path.unshift(name === undefined ? '.*' : `.${name}`);
    } else if (parent.type === 'ArrayPattern') {
      path.unshift(`[${parent.elements.indexOf(node as never)}]`);
    } else if (parent.type === 'AssignmentPattern' && parent.left === node) {
      yield { kind: 'value', node: parent.right, path: [], at: id };
    } else if (parent.type === 'RestElement' && file.parent(parent)?.type === 'ArrayPattern') {
      node = parent;
      path.unshift('[...]');
      node = file.parent(parent) as Node;
      continue;
    }
    node = parent;
  }
  // A rest in an array pattern keeps the array; elements are read from it later.
  yield make(path.filter((step) => step !== '[...]'));
}

/** Later unconditional writes hide earlier ones; a write in the other branch of an `if`, or after the read outside a loop, does not reach. */
function reachingAmong(file: FileModel, all: readonly Definition[], read: Node): readonly Definition[] {
  const readFunction = enclosingFunction(file, read);
  const reaching: Definition[] = [];
  const inSameFunction: Definition[] = [];
  for (const def of all) {
    if (enclosingFunction(file, def.at) !== readFunction || def.kind === 'param') {
      if (def.kind === 'param' && def.fn === readFunction) inSameFunction.push(def);
      else reaching.push(def);
      continue;
    }
    if (def.at.range[0] >= read.range[0] && !shareLoop(file, def.at, read)) continue;
    if (isOwnAssignment(file, def, read) || inOtherBranch(file, def.at, read)) continue;
    inSameFunction.push(def);
  }
  const before = inSameFunction.filter((def) => positionOf(file, def) < read.range[0]);
  const killer = before.filter((def) => def.kind !== 'append' && isDefinite(def) && dominates(file, def.at, read)).at(-1);
  for (const def of inSameFunction) {
    const isKilled = killer !== undefined && def !== killer && positionOf(file, def) < positionOf(file, killer) && sameBirth(def, killer);
    if (!isKilled) reaching.push(def);
  }
  // Writes in other functions may run at any time, but a sure write just above the read hides an empty declaration only.
  return reaching;
}

function isDefinite(def: Definition): boolean {
  return def.kind === 'value' || def.kind === 'param' || def.kind === 'catch' || def.kind === 'unknown';
}

/** Defaults of one pattern stand beside its value: neither hides the other. */
function sameBirth(def: Definition, killer: Definition): boolean {
  return def.at !== killer.at;
}

/** A write takes effect at the end of its statement: `x = f(x)` reads the old value. */
function positionOf(file: FileModel, def: Definition): number {
  const parent = file.parent(def.at);
  return parent?.type === 'AssignmentExpression' ? parent.range[1] : def.at.range[1];
}

function isOwnAssignment(file: FileModel, def: Definition, read: Node): boolean {
  const parent = file.parent(def.at);
  return parent?.type === 'AssignmentExpression' && parent.operator === '=' && isInside(read, parent.right) && !shareLoop(file, def.at, read);
}

const loops = new Set(['ForStatement', 'ForInStatement', 'ForOfStatement', 'WhileStatement', 'DoWhileStatement']);

function shareLoop(file: FileModel, a: Node, b: Node): boolean {
  for (let node = file.parent(a); node && !isFunction(node); node = file.parent(node)) {
    if (loops.has(node.type) && isInside(b, node)) return true;
  }
  return false;
}

/** True if the write sits in a region that also holds the read, so that it has run whenever the read runs after it. */
function dominates(file: FileModel, write: Node, read: Node): boolean {
  const region = conditionalRegion(file, write);
  return region === undefined || isInside(read, region);
}

/** The nearest piece of code around a node that may be skipped while its surroundings run. */
function conditionalRegion(file: FileModel, node: Node): Node | undefined {
  let child = node;
  for (let parent = file.parent(child); parent; child = parent, parent = file.parent(parent)) {
    switch (parent.type) {
      case 'IfStatement':
      case 'ConditionalExpression':
        if (child !== parent.test) return child;
        break;
      case 'LogicalExpression':
        if (child === parent.right) return child;
        break;
      case 'ForStatement':
      case 'ForInStatement':
      case 'ForOfStatement':
      case 'WhileStatement':
      case 'SwitchCase':
      case 'CatchClause':
        return child;
      case 'TryStatement':
        if (child === parent.block) return child;
        break;
      default:
        if (isFunction(parent)) return undefined;
    }
  }
  return undefined;
}

function inOtherBranch(file: FileModel, write: Node, read: Node): boolean {
  let child = write;
  for (let parent = file.parent(child); parent && !isFunction(parent); child = parent, parent = file.parent(parent)) {
    if (parent.type !== 'IfStatement' && parent.type !== 'ConditionalExpression') continue;
    const other = child === parent.consequent ? parent.alternate : child === parent.alternate ? parent.consequent : undefined;
    if (other && isInside(read, other) && !shareLoop(file, write, read)) return true;
  }
  return false;
}

export function enclosingFunction(file: FileModel, node: Node): FunctionNode | undefined {
  for (let parent = file.parent(node); parent; parent = file.parent(parent)) if (isFunction(parent)) return parent;
  return undefined;
}

/** Root identifier of a member chain: `a` of `a.b[0].c`. */
export function rootIdentifier(node: Node): Node | undefined {
  let inner = unwrap(node);
  while (inner.type === 'MemberExpression') inner = unwrap(inner.object);
  return inner.type === 'Identifier' ? inner : undefined;
}
