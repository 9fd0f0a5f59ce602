/** How an identifier uses the name that it spells: as a read, as writes, as a type, or not at all (a property, a label, a declaration). */
import type { Node, NodeOf } from './node.ts';

/** What an identifier may name: a value, a type, or either. */
export type Sort = 'value' | 'type' | 'either';

export interface Usage {
  readonly sort: Sort;
  readonly reads: boolean;
  /** Values that are written, the defaults of a pattern first; null for one that the code does not spell (`i++`). Absent: only read. */
  readonly writes?: readonly (Node | null)[];
}

type Parents = (node: Node) => Node | undefined;

const valueRead: Usage = { sort: 'value', reads: true };
const typeRead: Usage = { sort: 'type', reads: true };
const eitherRead: Usage = { sort: 'either', reads: true };

/** The use of a name by an identifier (JSX ones among them); undefined for one that refers to no variable. */
export function usageOf(id: Node, parentOf: Parents): Usage | undefined {
  const parent = parentOf(id);
  switch (parent?.type) {
    case 'MemberExpression':
      if (parent.object !== id) return parent.computed ? valueRead : undefined;
      return isHeritage(parent, parentOf) ? typeRead : valueRead;
    case 'Property':
      if (parent.value !== id) return parent.computed ? valueRead : undefined;
      return parentOf(parent)?.type === 'ObjectPattern' ? patternUsage(parent, parentOf) : valueRead;
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'AccessorProperty':
    case 'TSAbstractMethodDefinition':
    case 'TSAbstractPropertyDefinition':
    case 'TSAbstractAccessorProperty':
      return parent.key !== id || parent.computed ? valueRead : undefined;
    case 'TSPropertySignature':
      return parent.computed ? valueRead : undefined;
    case 'TSMethodSignature':
      return parent.computed && parent.key === id ? valueRead : undefined;
    case 'VariableDeclarator':
      return parent.id === id ? patternUsage(id, parentOf) : valueRead;
    case 'ArrayPattern':
    case 'RestElement':
    case 'TSParameterProperty':
      return patternUsage(id, parentOf);
    case 'AssignmentPattern':
      return parent.left === id ? patternUsage(id, parentOf) : valueRead;
    case 'AssignmentExpression':
    case 'ForInStatement':
    case 'ForOfStatement':
      return parent.left === id ? patternUsage(id, parentOf) : valueRead;
    case 'UpdateExpression':
      return { sort: 'value', reads: true, writes: [null] };
    case 'TSAsExpression':
    case 'TSTypeAssertion':
    case 'TSNonNullExpression':
      return castUsage(parent, parentOf);
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
    case 'TSDeclareFunction':
    case 'TSEmptyBodyFunctionExpression':
      if (parent.body === id) return valueRead;
      return parent.id === id ? undefined : patternUsage(id, parentOf);
    case 'ClassDeclaration':
    case 'ClassExpression':
      return parent.superClass === id ? valueRead : undefined;
    case 'ExportSpecifier':
      return exportUsage(id, parent, parentOf);
    case 'ExportDefaultDeclaration':
    case 'TSExportAssignment':
      return eitherRead;
    case 'TSTypeReference':
    case 'TSClassImplements':
    case 'TSInterfaceHeritage':
      return typeRead;
    case 'TSQualifiedName':
      return parent.left === id ? qualifiedUsage(parent, parentOf) : undefined;
    case 'TSEnumMember':
      return parent.initializer === id ? valueRead : undefined;
    case 'TSImportEqualsDeclaration':
      return parent.moduleReference === id ? valueRead : undefined;
    case 'JSXOpeningElement':
    case 'JSXClosingElement':
      return isComponentName(id) ? valueRead : undefined;
    case 'JSXMemberExpression':
      return parent.object === id && (id as NodeOf<'JSXIdentifier'>).name !== 'this' ? valueRead : undefined;
    case 'CatchClause':
      return patternUsage(id, parentOf);
    default:
      return parent && namesOnly.has(parent.type) ? undefined : valueRead;
  }
}

/** Nodes whose identifiers are labels, names of members or names that they declare. */
const namesOnly = new Set<string>([
  'LabeledStatement', 'BreakStatement', 'ContinueStatement', 'MetaProperty', 'JSXAttribute', 'JSXNamespacedName',
  'ImportSpecifier', 'ImportDefaultSpecifier', 'ImportNamespaceSpecifier', 'ImportAttribute', 'ExportAllDeclaration',
  'TSTypeParameter', 'TSMappedType', 'TSEnumDeclaration', 'TSModuleDeclaration', 'TSInterfaceDeclaration', 'TSTypeAliasDeclaration',
  'TSNamedTupleMember', 'TSIndexSignature', 'TSImportType', 'TSNamespaceExportDeclaration',
  'TSFunctionType', 'TSConstructorType', 'TSCallSignatureDeclaration', 'TSConstructSignatureDeclaration',
]);

/** A name inside a pattern: what is written to it depends on where the pattern stands. */
function patternUsage(element: Node, parentOf: Parents): Usage | undefined {
  const defaults: Node[] = [];
  let inner = element;
  for (let node = parentOf(inner); node; node = parentOf(node)) {
    switch (node.type) {
      case 'AssignmentPattern':
        defaults.unshift(node.right);
        break;
      case 'Property':
      case 'ObjectPattern':
      case 'ArrayPattern':
      case 'RestElement':
      case 'TSParameterProperty':
        break;
      case 'VariableDeclarator':
        return writing([...defaults, ...declaredValue(node, parentOf)]);
      case 'AssignmentExpression':
        return node.operator === '=' ? writing([...defaults, node.right]) : { sort: 'value', reads: true, writes: [node.right] };
      case 'ForInStatement':
      case 'ForOfStatement':
        return writing([...defaults, node.right]);
      default:
        // Parameters: of functions, of catch clauses, of types.
        return writing(defaults);
    }
    inner = node;
  }
  return undefined;
}

function writing(writes: readonly Node[]): Usage | undefined {
  return writes.length > 0 ? { sort: 'value', reads: false, writes } : undefined;
}

/** What a declared name begins with: its initial value, or what a loop goes through. */
function declaredValue(declarator: NodeOf<'VariableDeclarator'>, parentOf: Parents): readonly Node[] {
  if (declarator.init) return [declarator.init];
  const declaration = parentOf(declarator);
  const loop = declaration && parentOf(declaration);
  return (loop?.type === 'ForInStatement' || loop?.type === 'ForOfStatement') && loop.left === declaration ? [loop.right] : [];
}

/** `(x as T) = 1`, `x!++`. */
function castUsage(cast: Node, parentOf: Parents): Usage {
  const outer = parentOf(cast);
  if (outer?.type === 'UpdateExpression') return { sort: 'value', reads: true, writes: [null] };
  if (outer?.type !== 'AssignmentExpression' || outer.left !== cast) return valueRead;
  return outer.operator === '=' ? { sort: 'value', reads: false, writes: [outer.right] } : { sort: 'value', reads: true, writes: [outer.right] };
}

/** `implements a.B`: the left of what names a type is looked for among types. */
function isHeritage(member: Node, parentOf: Parents): boolean {
  let node: Node | undefined = member;
  while (node?.type === 'MemberExpression') node = parentOf(node);
  return node?.type === 'TSClassImplements' || node?.type === 'TSInterfaceHeritage';
}

function qualifiedUsage(name: Node, parentOf: Parents): Usage | undefined {
  let node: Node | undefined = name;
  while (node?.type === 'TSQualifiedName') node = parentOf(node);
  if (node?.type === 'TSImportType' || node?.type === 'TSModuleDeclaration') return undefined;
  return node?.type === 'TSTypeReference' ? typeRead : valueRead;
}

function exportUsage(id: Node, specifier: NodeOf<'ExportSpecifier'>, parentOf: Parents): Usage | undefined {
  const declaration = parentOf(specifier);
  if (specifier.local !== id || (declaration?.type === 'ExportNamedDeclaration' && declaration.source)) return undefined;
  const isType = specifier.exportKind === 'type' || (declaration?.type === 'ExportNamedDeclaration' && declaration.exportKind === 'type');
  return isType ? typeRead : eitherRead;
}

/** `<div>` names no variable, `<Div>` does. */
function isComponentName(id: Node): boolean {
  const { name } = id as NodeOf<'JSXIdentifier'>;
  const [first = ''] = name;
  return first.toUpperCase() === first || name === 'this';
}
