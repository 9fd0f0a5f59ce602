/** The imports and requires of one module at the top level of a file: what they bind, and where another name can be added. */
import type { FileModel } from '../model/file-model.ts';
import { propertyName, unwrap, type Node, type NodeOf } from '../model/node.ts';
import { perFile } from '../model/per-file.ts';

/** One import declaration or require of a module. */
export interface ModuleImport {
  readonly statement: Node;
  /** Exported names with their local identifiers; values only, never types. */
  readonly named: readonly NamedImport[];
  /** Identifier of `* as x` or of `const x = require()`. */
  readonly namespace?: Node;
  /** Identifier of a default import. */
  readonly defaultName?: Node;
  /** Where another name can be added; absent: nowhere. */
  readonly slot?: ImportSlot;
  /** False for `require`, whose binding exists only once its line has run. */
  readonly hoisted: boolean;
}

export interface NamedImport {
  readonly exported: string;
  readonly local: Node;
}

/** `list`: names in braces, of an import or of a destructured require; `default`: `import x` without braces. */
export type ImportSlot =
  | { readonly kind: 'list'; readonly syntax: 'import' | 'require'; readonly items: readonly Node[] }
  | { readonly kind: 'default'; readonly after: Node };

/** All imports and requires whose specifier `matches`, in source order. */
export function importsOf(file: FileModel, matches: (specifier: string) => boolean): readonly ModuleImport[] {
  return allImports(file).flatMap(([specifier, found]) => (matches(specifier) ? [found] : []));
}

type Named = readonly [specifier: string, found: ModuleImport];

const allImports = perFile((file): readonly Named[] => [...moduleImports(file)]);

function* moduleImports(file: FileModel): Generator<Named> {
  for (const statement of file.ast.body) {
    if (statement.type === 'ImportDeclaration') {
      if (statement.importKind !== 'type') yield [statement.source.value, fromImport(statement)];
    } else if (statement.type === 'TSImportEqualsDeclaration') {
      const specifier = equalsSpecifier(statement);
      if (specifier !== undefined) yield [specifier, { statement, named: [], namespace: statement.id, hoisted: false }];
    } else if (statement.type === 'VariableDeclaration') {
      for (const declarator of statement.declarations) yield* fromDeclarator(file, statement, declarator);
    }
  }
}

function fromImport(statement: NodeOf<'ImportDeclaration'>): ModuleImport {
  const named: NamedImport[] = [];
  const items: Node[] = [];
  let namespace: Node | undefined;
  let defaultName: Node | undefined;
  for (const specifier of statement.specifiers) {
    if (specifier.type === 'ImportDefaultSpecifier') defaultName = specifier.local;
    else if (specifier.type === 'ImportNamespaceSpecifier') namespace = specifier.local;
    else {
      items.push(specifier);
      const exported = specifier.imported.type === 'Identifier' ? specifier.imported.name : specifier.imported.value;
      if (specifier.importKind !== 'type') named.push({ exported, local: specifier.local });
    }
  }
  return {
    statement, named, hoisted: true,
    ...(namespace && { namespace }),
    ...(defaultName && { defaultName }),
    ...toSlot(items, namespace, defaultName),
  };
}

function toSlot(items: readonly Node[], namespace: Node | undefined, defaultName: Node | undefined): { slot?: ImportSlot } {
  if (items.length > 0) return { slot: { kind: 'list', syntax: 'import', items } };
  if (defaultName && !namespace) return { slot: { kind: 'default', after: defaultName } };
  return {};
}

function equalsSpecifier(statement: NodeOf<'TSImportEqualsDeclaration'>): string | undefined {
  if (statement.importKind === 'type' || statement.moduleReference.type !== 'TSExternalModuleReference') return undefined;
  const { expression } = statement.moduleReference;
  return expression.type === 'Literal' && typeof expression.value === 'string' ? expression.value : undefined;
}

function* fromDeclarator(
  file: FileModel,
  statement: NodeOf<'VariableDeclaration'>,
  { id, init }: NodeOf<'VariableDeclarator'>,
): Generator<Named> {
  if (!init) return;
  const value = unwrap(init);
  if (value.type === 'MemberExpression' && id.type === 'Identifier') {
    const exported = propertyName(value);
    const specifier = loadedSpecifier(file, unwrap(value.object));
    if (exported !== undefined && specifier !== undefined && isNeverReassigned(file, id)) {
      yield [specifier, { statement, named: [{ exported, local: id }], hoisted: false }];
    }
    return;
  }
  const specifier = loadedSpecifier(file, value);
  if (specifier === undefined) return;
  if (id.type === 'Identifier' && isNeverReassigned(file, id)) yield [specifier, { statement, named: [], namespace: id, hoisted: false }];
  if (id.type === 'ObjectPattern') yield [specifier, fromPattern(file, statement, id, value)];
}

function fromPattern(file: FileModel, statement: Node, pattern: NodeOf<'ObjectPattern'>, value: Node): ModuleImport {
  const named: NamedImport[] = [];
  for (const property of pattern.properties) {
    if (property.type !== 'Property' || property.value.type !== 'Identifier') continue;
    const exported = propertyName(property);
    if (exported !== undefined && isNeverReassigned(file, property.value)) named.push({ exported, local: property.value });
  }
  const items: readonly Node[] = pattern.properties;
  // A name added before a rest element would be missing from the rest; `await import()` stays as it is.
  const isOpen = value.type === 'CallExpression' && items.length > 0 && items.every(({ type }) => type === 'Property');
  return { statement, named, hoisted: false, ...(isOpen && { slot: { kind: 'list', syntax: 'require', items } as const }) };
}

/** Specifier of `require('x')` and `await import('x')`. */
function loadedSpecifier(file: FileModel, value: Node): string | undefined {
  const source = value.type === 'AwaitExpression' && value.argument.type === 'ImportExpression' ? value.argument.source
    : value.type === 'CallExpression' && isRequireCall(file, value) ? value.arguments[0]
    : undefined;
  return source?.type === 'Literal' && typeof source.value === 'string' ? source.value : undefined;
}

/** A call of Node's own `require`, not of a local function of that name. */
export function isRequireCall(file: FileModel, node: Node): boolean {
  return node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'require' && file.bindings.isGlobal(node.callee);
}

function isNeverReassigned(file: FileModel, id: Node): boolean {
  const variable = file.bindings.variableOf(id);
  return variable !== undefined && variable.references.filter((reference) => reference.isWrite()).length <= 1;
}
