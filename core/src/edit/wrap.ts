/** Putting an expression into a call, or another in its place, where comments, parentheses and line ends stay right. */
import type { FileModel } from '../model/file-model.ts';
import { isFunction, type Node } from '../model/node.ts';
import { code, joinCode, type CodePart } from './code.ts';
import { withParentheses } from './parentheses.ts';
import { beginsLikeOperand, followsOpenStatement } from './statements.ts';
import type { CodeText, EditPlan } from './types.ts';

/**
 * `x` becomes `callee(x)` or `callee(x, more)`. The expression itself is not rewritten, so nothing inside it is lost;
 * parentheses that stood around it become those of the call.
 * Gives no edits where a call cannot stand: see `isWrappable`.
 */
export function wrapInCall(file: FileModel, node: Node, callee: CodePart, more: readonly CodePart[] = []): readonly EditPlan[] {
  if (!isWrappable(file, node)) return [];
  const rest = more.map((argument) => code`, ${argument}`);
  const parent = file.parent(node);
  if (parent?.type === 'Property' && parent.shorthand && parent.value === node) {
    return [{ range: node.range, text: code`${file.textOf(node)}: ${callee}(${joinCode([file.textOf(node), ...rest])})` }];
  }
  // A sequence keeps its own parentheses inside those of the call.
  const outer = node.type === 'SequenceExpression' ? node.range : withParentheses(file, node);
  if (outer !== node.range) {
    const [start, end] = outer;
    const before = joinsToken(file, start) ? code` ${callee}` : joinCode([callee]);
    return [{ range: [start, start], text: before }, ...(rest.length > 0 ? [{ range: [end - 1, end - 1] as const, text: joinCode(rest) }] : [])];
  }
  const isAttribute = parent?.type === 'JSXAttribute';
  const [open, close] = node.type === 'SequenceExpression' ? ['(', ')'] : ['', ''];
  const [start, end] = node.range;
  return [
    { range: [start, start], text: code`${isAttribute ? '{' : ''}${joinsToken(file, start) ? ' ' : ''}${callee}(${open}` },
    { range: [end, end], text: code`${close}${joinCode(rest)})${isAttribute ? '}' : ''}` },
  ];
}

/** Parents whose identifiers are names, not values. */
const namingParents = new Set([
  'UpdateExpression', 'TaggedTemplateExpression', 'ImportDeclaration', 'ImportSpecifier', 'ImportDefaultSpecifier', 'ImportNamespaceSpecifier',
  'ExportAllDeclaration', 'ExportSpecifier', 'RestElement', 'ArrayPattern', 'CatchClause', 'LabeledStatement', 'BreakStatement', 'ContinueStatement',
  'MetaProperty', 'ClassDeclaration', 'ClassExpression', 'MethodDefinition',
]);

/** True where a call may take the place of the expression without changing what the code around it means. */
export function isWrappable(file: FileModel, node: Node): boolean {
  const parent = file.parent(node);
  if (!parent || namingParents.has(parent.type)) return false;
  if (isFunction(parent)) return parent.body === node && node.type !== 'BlockStatement';
  switch (parent.type) {
    case 'AssignmentExpression':
    case 'ForInStatement':
    case 'ForOfStatement':
      return parent.left !== node;
    case 'AssignmentPattern':
      return parent.right === node;
    case 'ChainExpression':
      return isWrappable(file, parent);
    case 'UnaryExpression':
      return parent.operator !== 'delete' && parent.operator !== 'typeof';
    case 'CallExpression':
    case 'NewExpression':
      return parent.callee !== node;
    case 'MemberExpression':
      return parent.object === node ? !isInsideChain(file, parent) : parent.computed;
    case 'Property':
      return parent.value === node && file.parent(parent)?.type === 'ObjectExpression' && !parent.method && parent.kind === 'init';
    case 'PropertyDefinition':
      return parent.value === node;
    case 'VariableDeclarator':
      return parent.init === node;
    case 'ExpressionStatement':
      return typeof (parent as { directive?: unknown }).directive !== 'string';
    case 'JSXAttribute':
      return node.type === 'Literal';
    default:
      return !parent.type.startsWith('TS') || 'expression' in parent;
  }
}

/** A link of `a?.b.c`: wrapping it would let the rest run where the chain stops. */
function isInsideChain(file: FileModel, member: Node): boolean {
  let node: Node | undefined = member;
  while (node?.type === 'MemberExpression' || node?.type === 'CallExpression' || node?.type === 'TSNonNullExpression') node = file.parent(node);
  return node?.type === 'ChainExpression';
}

/** True if a name put at `offset` would run into the word before it: `return(x)`. */
function joinsToken(file: FileModel, offset: number): boolean {
  return /[\w$\u0080-\uFFFF]/.test(file.text.charAt(offset - 1));
}

/** Kinds of new code by how tightly they hold together. */
export type Precedence = 'sequence' | 'arrow' | 'assignment' | 'conditional' | 'binary' | 'await' | 'call';

/**
 * Replaces an expression, with parentheses where the place needs them (`await f()` as an object of `.x`) and a semicolon
 * where the line would otherwise go on with the one above.
 */
export function replaceExpression(file: FileModel, node: Node, text: CodePart, precedence: Precedence = 'call'): EditPlan {
  const outer = withParentheses(file, node);
  // Parentheses that are there already serve; without need for them they go, unless comments stand in them.
  const range = needsParentheses(file, node, precedence) || holdsComment(file, outer, node) ? node.range : outer;
  const bare = range === node.range && outer !== node.range;
  const inner = needsParentheses(file, node, precedence) && !bare ? code`(${text})` : joinCode([text]);
  const spaced = joinsToken(file, range[0]) && startsWithWord(inner) ? code` ${inner}` : inner;
  return { range, text: needsSemicolon(file, node, spaced) ? code`;${spaced}` : spaced };
}

function holdsComment(file: FileModel, [start, end]: readonly [number, number], { range }: Node): boolean {
  return /\S/.test(file.text.slice(start + 1, range[0]) + file.text.slice(range[1], end - 1));
}

function needsParentheses(file: FileModel, node: Node, precedence: Precedence): boolean {
  if (precedence === 'call') return false;
  const parent = file.parent(node);
  switch (parent?.type) {
    case 'ChainExpression':
      return needsParentheses(file, parent, precedence);
    case 'MemberExpression':
      return parent.object === node;
    case 'CallExpression':
    case 'NewExpression':
      return parent.callee === node || precedence === 'sequence';
    case 'TaggedTemplateExpression':
    case 'TSNonNullExpression':
      return true;
    case 'BinaryExpression':
    case 'LogicalExpression':
      return precedence !== 'await' || (parent.operator === '**' && parent.left === node);
    case 'UnaryExpression':
    case 'AwaitExpression':
    case 'SpreadElement':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return precedence !== 'await' && !(parent.type === 'SpreadElement' && precedence !== 'sequence');
    case 'ConditionalExpression':
      return precedence === 'sequence' || (parent.test === node && precedence !== 'await' && precedence !== 'binary');
    case 'ExpressionStatement':
    case 'IfStatement':
    case 'WhileStatement':
    case 'ReturnStatement':
    case 'ThrowStatement':
    case 'TemplateLiteral':
      return false;
    default:
      return precedence === 'sequence';
  }
}

function startsWithWord(text: CodeText): boolean {
  const [first] = text.parts;
  return typeof first !== 'string' || /^[\w$]/.test(first);
}

/** A statement that begins like an operand needs a semicolon before it, if the line above has none. */
function needsSemicolon(file: FileModel, node: Node, text: CodeText): boolean {
  const [first] = text.parts;
  if (typeof first !== 'string' || !beginsLikeOperand(first)) return false;
  let statement: Node | undefined = node;
  while (statement && statement.type !== 'ExpressionStatement') statement = file.parent(statement);
  return statement !== undefined && statement.range[0] === withParentheses(file, node)[0] && followsOpenStatement(file, statement);
}

/** True where `await` may stand: an async function, or the top level of a module. Default parameter values do not count. */
export function canAwait(file: FileModel, node: Node): boolean {
  let child: Node = node;
  for (let parent = file.parent(node); parent; child = parent, parent = file.parent(parent)) {
    if (isFunction(parent)) return parent.async && parent.body === child;
    if (parent.type === 'PropertyDefinition' && parent.value === child) return false;
    if (parent.type === 'StaticBlock' || parent.type === 'TSModuleBlock') return false;
  }
  return file.ast.body.some(({ type }) => type === 'ImportDeclaration' || type.startsWith('Export')) || /\.m[jt]s$/.test(file.path);
}
