/** Where names are declared: the scopes of a file that hold names, found by its declarations and not by a walk over the whole tree. */
import { isFunction, type Node, type NodeOf, type NodeType, type Program } from './node.ts';
import type { NodeIndex } from './node-index.ts';
import type { Definition, Reference, Scope, Variable } from './scopes.ts';

/** A part of the text in which names mean what is declared for it. */
export interface DeclaringScope extends Scope {
  readonly variables: DeclaredVariable[];
  /** Half-open: where its names can be seen. */
  readonly start: number;
  readonly end: number;
}

/** A variable whose references are looked for when somebody asks. */
export class DeclaredVariable implements Variable {
  readonly name: string;
  readonly scope: DeclaringScope;
  readonly defs: Definition[] = [];
  readonly identifiers: Node[] = [];
  readonly #referencesOf: ReferencesOf;
  constructor(name: string, scope: DeclaringScope, referencesOf: ReferencesOf) {
    this.name = name;
    this.scope = scope;
    this.#referencesOf = referencesOf;
  }
  get references(): readonly Reference[] {
    return this.#referencesOf(this);
  }
}

type ReferencesOf = (variable: DeclaredVariable) => readonly Reference[];

type Kind = 'Parameter' | 'Variable' | 'FunctionName' | 'ClassName' | 'CatchClause' | 'ImportBinding' | 'Type' | 'TSEnumName' | 'TSEnumMemberName' | 'TSModuleName';

/** Scopes that declare a name, in the order of the text, outer ones first. */
export function collectScopes(index: NodeIndex, program: Program, referencesOf: ReferencesOf): readonly DeclaringScope[] {
  const scopes = new Map<Node, Map<string, DeclaringScope>>();
  const names = new Map<DeclaringScope, Map<string, DeclaredVariable>>();
  const { parentOf } = index;

  const scopeAt = (block: Node, type: string): DeclaringScope => {
    let ofBlock = scopes.get(block);
    if (!ofBlock) scopes.set(block, (ofBlock = new Map()));
    let scope = ofBlock.get(type);
    if (!scope) ofBlock.set(type, (scope = { type, block, variables: [], ...extentOf(block, type) }));
    return scope;
  };
  const define = (scope: DeclaringScope, id: Node, kind: Kind, node: Node, parent: Node | null = null): void => {
    const name = id.type === 'Literal' ? String(id.value) : (id as NodeOf<'Identifier'>).name;
    let known = names.get(scope);
    if (!known) names.set(scope, (known = new Map()));
    let variable = known.get(name);
    if (!variable) {
      known.set(name, (variable = new DeclaredVariable(name, scope, referencesOf)));
      scope.variables.push(variable);
    }
    variable.defs.push({ type: kind, name: id, node, parent });
    if (id.type === 'Identifier') variable.identifiers.push(id);
  };
  /** The scope around a declaration: of its block, or of the function for `var`. */
  const around = (node: Node, isVar = false): DeclaringScope => {
    let inner = node;
    for (let outer = parentOf(inner); outer; outer = parentOf(inner)) {
      const type = scopeType(inner, outer, parentOf);
      if (type !== undefined && (!isVar || variableScopes.has(type))) return scopeAt(outer, type);
      inner = outer;
    }
    return scopeAt(program, 'module');
  };
  const each = <T extends NodeType>(types: readonly T[], visit: (node: NodeOf<T>) => void): void => {
    for (const type of types) for (const node of index.nodesOf(type)) visit(node as NodeOf<T>);
  };
  const parametersOf = (owner: Node, params: readonly Node[], type: string): void => {
    for (const param of params) for (const id of namesIn(param)) define(scopeAt(owner, type), id, 'Parameter', owner);
  };

  each(['ImportDeclaration'], (node) => {
    for (const specifier of node.specifiers) define(around(node), specifier.local, 'ImportBinding', specifier, node);
  });
  each(['TSImportEqualsDeclaration'], (node) => define(around(node), node.id, 'ImportBinding', node, node));
  each(['FunctionDeclaration', 'TSDeclareFunction', 'FunctionExpression', 'ArrowFunctionExpression', 'TSEmptyBodyFunctionExpression'], (node) => {
    if (node.id && node.type === 'FunctionExpression') define(scopeAt(node, 'function-expression-name'), node.id, 'FunctionName', node);
    else if (node.id) define(around(node), node.id, 'FunctionName', node);
    parametersOf(node, node.params, 'function');
  });
  each(['ClassDeclaration', 'ClassExpression'], (node) => {
    if (!node.id) return;
    if (node.type === 'ClassDeclaration') define(around(node), node.id, 'ClassName', node);
    define(scopeAt(node, 'class'), node.id, 'ClassName', node);
  });
  each(['VariableDeclaration'], (node) => {
    const scope = around(node, node.kind === 'var');
    for (const declarator of node.declarations) for (const id of namesIn(declarator.id)) define(scope, id, 'Variable', declarator, node);
  });
  each(['CatchClause'], (node) => {
    if (node.param) for (const id of namesIn(node.param)) define(scopeAt(node, 'catch'), id, 'CatchClause', node);
  });
  each(['TSInterfaceDeclaration', 'TSTypeAliasDeclaration'], (node) => define(around(node), node.id, 'Type', node));
  each(['TSEnumDeclaration'], (node) => {
    define(around(node), node.id, 'TSEnumName', node);
    for (const member of node.body.members) {
      if (member.id.type === 'Identifier' || (member.id.type === 'Literal' && typeof member.id.value === 'string')) define(scopeAt(node, 'tsEnum'), member.id, 'TSEnumMemberName', member);
    }
  });
  each(['TSModuleDeclaration'], (node) => {
    if (node.id.type === 'Identifier' && node.kind !== 'global') define(around(node), node.id, 'TSModuleName', node);
  });
  each(['TSFunctionType', 'TSConstructorType', 'TSCallSignatureDeclaration', 'TSConstructSignatureDeclaration', 'TSMethodSignature'], (node) => parametersOf(node, node.params, 'functionType'));
  each(['TSMappedType'], (node) => define(scopeAt(node, 'mappedType'), node.key, 'Type', node));
  each(['TSTypeParameter'], (node) => {
    const list = parentOf(node);
    if (list?.type === 'TSInferType') define(inferringScope(list), node.name, 'Type', node);
    else if (list?.type === 'TSTypeParameterDeclaration') define(around(node), node.name, 'Type', node);
  });

  /** A name that `infer` gives is one of the conditional type, also from inside a function type. */
  function inferringScope(node: Node): DeclaringScope {
    let first: DeclaringScope | undefined;
    let inner = node;
    for (let outer = parentOf(inner); outer; outer = parentOf(inner)) {
      const type = scopeType(inner, outer, parentOf);
      inner = outer;
      if (type === undefined) continue;
      if (type === 'conditionalType') return scopeAt(outer, type);
      first ??= scopeAt(outer, type);
      if (type !== 'functionType' && type !== 'mappedType') break;
    }
    return first ?? scopeAt(program, 'module');
  }

  return [...scopes.values()].flatMap((ofBlock) => [...ofBlock.values()]).sort((a, b) => a.start - b.start || b.end - a.end || Number(a.type === 'function') - Number(b.type === 'function'));
}

const variableScopes = new Set(['function', 'module', 'tsModule', 'class-static-block', 'class-field-initializer']);

/** Kind of the scope that `outer` opens around its child `inner`; undefined where it opens none. */
function scopeType(inner: Node, outer: Node, parentOf: (node: Node) => Node | undefined): string | undefined {
  switch (outer.type) {
    case 'Program':
      return 'module';
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
    case 'TSDeclareFunction':
    case 'TSEmptyBodyFunctionExpression':
      return 'function';
    case 'BlockStatement': {
      const owner = parentOf(outer);
      return isFunction(owner) ? undefined : 'block';
    }
    case 'ForStatement':
      return isLexical(outer.init) ? 'for' : undefined;
    case 'ForInStatement':
    case 'ForOfStatement':
      return isLexical(outer.left) ? 'for' : undefined;
    case 'SwitchStatement':
      return outer.discriminant === inner ? undefined : 'switch';
    case 'CatchClause':
      return 'catch';
    case 'StaticBlock':
      return 'class-static-block';
    case 'ClassDeclaration':
    case 'ClassExpression':
      return inner.type === 'Decorator' ? undefined : 'class';
    case 'PropertyDefinition':
    case 'AccessorProperty':
      return outer.value === inner ? 'class-field-initializer' : undefined;
    case 'TSModuleDeclaration':
      return 'tsModule';
    case 'TSEnumDeclaration':
      return 'tsEnum';
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
      return outer.typeParameters ? 'type' : undefined;
    case 'TSFunctionType':
    case 'TSConstructorType':
    case 'TSCallSignatureDeclaration':
    case 'TSConstructSignatureDeclaration':
    case 'TSMethodSignature':
      return 'functionType';
    case 'TSMappedType':
      return 'mappedType';
    case 'TSConditionalType':
      return outer.falseType === inner ? undefined : 'conditionalType';
    default:
      return undefined;
  }
}

function isLexical(head: Node | null): boolean {
  return head?.type === 'VariableDeclaration' && head.kind !== 'var';
}

function extentOf(block: Node, type: string): { readonly start: number; readonly end: number } {
  // What stands before the first statement and after the last belongs to the file too.
  if (block.type === 'Program') return { start: 0, end: Infinity };
  const [start, end] = block.range;
  if (block.type === 'SwitchStatement') return { start: block.discriminant.range[1], end };
  return block.type === 'TSConditionalType' && type === 'conditionalType' ? { start, end: block.falseType.range[0] } : { start, end };
}

/** Names that a pattern binds, in the order of the text. */
function* namesIn(pattern: Node | null): Generator<NodeOf<'Identifier'>> {
  switch (pattern?.type) {
    case 'Identifier':
      yield pattern;
      break;
    case 'ObjectPattern':
      for (const property of pattern.properties) yield* namesIn(property.type === 'Property' ? property.value : property);
      break;
    case 'ArrayPattern':
      for (const element of pattern.elements) yield* namesIn(element);
      break;
    case 'AssignmentPattern':
      yield* namesIn(pattern.left);
      break;
    case 'RestElement':
      yield* namesIn(pattern.argument);
      break;
    case 'TSParameterProperty':
      yield* namesIn(pattern.parameter);
      break;
    default:
  }
}
