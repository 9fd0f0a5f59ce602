/** Types of the syntax tree that the whole core works on: ESTree as typescript-eslint shapes it. Positions are UTF-16 offsets. */
import type { TSESTree } from '@typescript-eslint/utils';

export type Node = TSESTree.Node;
export type NodeType = `${Node['type']}`;
export type NodeOf<T extends string> = Extract<Node, { type: T }>;
export type Program = TSESTree.Program;
export type Comment = TSESTree.Comment;
export type Identifier = TSESTree.Identifier;
export type Expression = TSESTree.Expression;
export type CallExpression = TSESTree.CallExpression;
export type NewExpression = TSESTree.NewExpression;
export type MemberExpression = TSESTree.MemberExpression;
export type ObjectExpression = TSESTree.ObjectExpression;
export type Property = TSESTree.Property;
export type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;
export type FunctionNode = TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;

/** Half-open pair of UTF-16 offsets into the file's text. */
export type Range = readonly [start: number, end: number];

export function isFunction(node: Node | null | undefined): node is FunctionNode {
  return (
    node?.type === 'ArrowFunctionExpression' || node?.type === 'FunctionExpression' || node?.type === 'FunctionDeclaration'
  );
}

export function isClass(node: Node | null | undefined): node is ClassNode {
  return node?.type === 'ClassDeclaration' || node?.type === 'ClassExpression';
}

/** Peels wrappers that change no value: TypeScript casts, non-null, optional chains. */
export function unwrap(node: Node): Node {
  let inner = node;
  for (;;) {
    switch (inner.type) {
      case 'TSAsExpression':
      case 'TSTypeAssertion':
      case 'TSNonNullExpression':
      case 'TSSatisfiesExpression':
      case 'TSInstantiationExpression':
      case 'ChainExpression':
        inner = inner.expression;
        break;
      default:
        // espree keeps no parentheses; a parser that does is peeled as well.
        if ((inner.type as string) === 'ParenthesizedExpression') inner = (inner as unknown as { expression: Node }).expression;
        else return inner;
    }
  }
}

/** Name of a non-computed or string-keyed property; undefined where it is only known at run time. */
export function propertyName(node: MemberExpression | Property | TSESTree.PropertyDefinition | TSESTree.MethodDefinition): string | undefined {
  const key: Node = node.type === 'MemberExpression' ? node.property : node.key;
  if (key.type === 'PrivateIdentifier') return `#${key.name}`;
  if (!node.computed && key.type === 'Identifier') return key.name;
  if (key.type === 'Literal' && (typeof key.value === 'string' || typeof key.value === 'number')) return String(key.value);
  if (key.type === 'TemplateLiteral' && key.expressions.length === 0) return key.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}
