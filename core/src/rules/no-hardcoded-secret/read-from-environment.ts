/** The fix: the environment in the literal's place. */
import { code, helper } from '../../edit/code.ts';
import { withParentheses } from '../../edit/parentheses.ts';
import { removeProperty } from '../../edit/remove.ts';
import { commentsIn } from '../../edit/trivia.ts';
import type { CodeText, EditPlan, FixPlan } from '../../edit/types.ts';
import { isWrappable, replaceExpression } from '../../edit/wrap.ts';
import { propertyName, unwrap, type Node, type Range } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isReadAlready } from './evidence.ts';
import { contains } from './literals.ts';
import type { Secret } from './secrets.ts';
import { isPublishedVariable } from './values.ts';
import { lastOperand } from './variables.ts';

/** None in code for browsers, which has no environment to read, and where no call can stand. */
export function* readFromEnvironment(file: RuleFile, secret: Secret): Iterable<FixPlan> {
  const { literal, env } = secret;
  if (!('type' in literal) || file.isBrowserCode || file.nodes('JSXElement').length > 0 || isPublishedVariable(env)) return;
  if (isOptional(file, literal)) return;
  const edits = editsFor(file, secret, literal);
  if (edits.length > 0) yield { title: titleOf(secret), safety: 'review', edits };
}

/** `console.warn('X is not set: no signatures are checked'); secret = '…'`: the program says that it goes on without it. */
function isOptional(file: RuleFile, literal: Node): boolean {
  const assignment = file.parent(literal);
  const statement = assignment?.type === 'AssignmentExpression' && assignment.left.type === 'Identifier' ? file.parent(assignment) : undefined;
  const block = statement && file.parent(statement);
  if (block?.type !== 'BlockStatement' || file.parent(block)?.type !== 'IfStatement') return false;
  return block.body.some((other) => other.type === 'ExpressionStatement' && other.expression.type === 'CallExpression' && other.expression.arguments.some((said) => file.flow.stringParts(said).some((part) => 'text' in part && /\b(?:not|without|missing|no|disabled|using)\b/i.test(part.text))));
}

function titleOf({ env, evidence }: Secret): string {
  return evidence.some(isReadAlready) ? `Require ${env}: without it the program stops with an error` : `Read the secret from ${env}; without it the program stops with an error`;
}

function editsFor(file: RuleFile, { evidence, part, env }: Secret, literal: Node): readonly EditPlan[] {
  const defaultIn = evidence.find((item) => item.defaultIn)?.defaultIn;
  if (defaultIn) return withoutDefault(file, defaultIn);
  const fallbackOf = evidence.find((item) => item.fallbackOf)?.fallbackOf;
  const throwing = fallbackOf && orThrow(file, fallbackOf);
  if (throwing) return throwing;
  // `config.get('auth.secret')`: a key of the settings, of which no variable of the environment is known.
  if (!/^\w+$/.test(env)) return [];
  const read = requireEnv(file, literal, env);
  if (fallbackOf && commentsIn(file, fallbackOf.range).length === 0) return withoutFallback(file, fallbackOf, read);
  if (!isReplaceable(file, literal)) return [];
  return part ? insideText(file, literal, part, read) : [replaceExpression(file, literal, read)];
}

/** `config.get('X') || '…'` of NestJS becomes `config.getOrThrow('X')`. https://docs.nestjs.com/techniques/configuration */
function orThrow(file: RuleFile, node: Node): readonly EditPlan[] | undefined {
  const read = node.type === 'LogicalExpression' ? unwrap(lastOperand(node)) : undefined;
  const callee = read?.type === 'CallExpression' ? unwrap(read.callee) : undefined;
  if (!read || callee?.type !== 'MemberExpression' || !file.flow.names(callee).some((name) => name.startsWith('type:@nestjs/config:ConfigService.'))) return undefined;
  const rest: Range = [read.range[1], node.range[1]];
  if (commentsIn(file, rest).length > 0 || file.text.slice(...rest).startsWith(')')) return [];
  return [...(propertyName(callee) === 'get' ? [{ range: callee.property.range, text: 'getOrThrow' }] : []), { range: rest, text: '' }];
}

/** `a || process.env.X || '…'` keeps `a`. */
function withoutFallback(file: RuleFile, node: Node, read: CodeText): readonly EditPlan[] {
  const last = node.type === 'LogicalExpression' ? lastOperand(node) : node;
  if (node.type !== 'LogicalExpression' || last === node.left) return [replaceExpression(file, node, read)];
  if ([node.left, last].some((operand) => withParentheses(file, operand) !== operand.range)) return isReplaceable(file, node.right) ? [replaceExpression(file, node.right, read)] : [];
  return [{ range: [last.range[0], node.range[1]], text: read }];
}

/** In the quotes of the literal that it replaces. */
function requireEnv(file: RuleFile, literal: Node, env: string): CodeText {
  const quote = file.text.startsWith('"', literal.range[0]) ? '"' : "'";
  return code`${helper('requireEnv')}(${quote}${env}${quote})`;
}

function isReplaceable(file: RuleFile, literal: Node): boolean {
  const parent = file.parent(literal);
  if (!parent || parent.type === 'JSXAttribute' || ('source' in parent && parent.source === literal)) return false;
  if (parent.type === 'TSAsExpression' && file.textOf(parent.typeAnnotation) === 'const') return false;
  if (parent.type === 'MemberExpression' && parent.property === literal) return false;
  return isWrappable(file, literal);
}

/** `'Bearer …'` becomes a template; in a template the key alone gives way. */
function insideText(file: RuleFile, literal: Node, part: Range, read: CodeText): readonly EditPlan[] {
  if (literal.type === 'TemplateLiteral') {
    const isText = literal.quasis.some(({ range }) => contains([range[0] + 1, range[1] - 1], part));
    return isText ? [{ range: part, text: code`$${'{'}${read}}` }] : [];
  }
  if (literal.type !== 'Literal') return [];
  const [start, end] = literal.range;
  const before = file.text.slice(start + 1, part[0]);
  const after = file.text.slice(part[1], end - 1);
  if (/[\\`]|\$\{/.test(before + after)) return [];
  return [{ range: literal.range, text: code`\`${before}$${'{'}${read}}${after}\`` }];
}

/** `z.string().default('…')` becomes `z.string()`; an option `default: '…'` goes. */
function withoutDefault(file: RuleFile, node: Node): readonly EditPlan[] {
  if (node.type === 'Property') return removeProperty(file, node, { dropEmptyArgument: true });
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return [];
  const range: Range = [node.callee.object.range[1], node.range[1]];
  return commentsIn(file, range).length > 0 ? [] : [{ range, text: '' }];
}
