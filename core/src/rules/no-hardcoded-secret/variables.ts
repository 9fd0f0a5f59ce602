/** Variables of the environment that a literal stands beside: `process.env.X || '…'`, a default of destructuring. */
import { propertyName, unwrap, type Node } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isInFile } from '../../rule/values.ts';
import { nameRead } from '../../rule/variables-read.ts';

/** The variable that `process.env.X || …` reads directly; of a chain the last. */
export function variableBefore(file: RuleFile, node: Extract<Node, { type: 'LogicalExpression' }>): string | undefined {
  return variableAt(file, lastOperand(node));
}

/** The variable of `const { X = '…' } = process.env` whose default the pattern gives. */
export function variableWithDefault(file: RuleFile, node: Extract<Node, { type: 'AssignmentPattern' }>): string | undefined {
  const property = file.parent(node);
  const pattern = property && file.parent(property);
  if (property?.type !== 'Property' || pattern?.type !== 'ObjectPattern') return undefined;
  const declarator = file.parent(pattern);
  return declarator?.type === 'VariableDeclarator' && declarator.init && isEnvironment(file, declarator.init) ? propertyName(property) : undefined;
}

/** The variable that a literal stands in for: `process.env.X ?? '…'`, `process.env.X ? process.env.X : '…'`, `const { X = '…' } = process.env`. */
export function variableReplaced(file: RuleFile, literal: Node): { readonly env: string; readonly fallbackOf?: Node } | undefined {
  const choice = file.parent(literal);
  switch (choice?.type) {
    case 'AssignmentPattern': {
      const env = variableWithDefault(file, choice);
      return env === undefined ? undefined : { env };
    }
    case 'LogicalExpression': {
      const env = choice.operator === '&&' || choice.right !== literal ? undefined : variableBefore(file, choice);
      return env === undefined ? undefined : { env, fallbackOf: choice };
    }
    case 'ConditionalExpression': {
      const env = choice.alternate === literal ? variableAt(file, choice.consequent) : undefined;
      return env === undefined || variableAt(file, choice.test) !== env ? undefined : { env, fallbackOf: choice };
    }
    default:
      return undefined;
  }
}

/** The operand whose place a literal takes: `b` of `a || b || 'c'`. */
export function lastOperand({ left, operator }: Extract<Node, { type: 'LogicalExpression' }>): Node {
  const inner = unwrap(left);
  return inner.type === 'LogicalExpression' && inner.operator === operator ? inner.right : left;
}

/** True for the environment as a whole: `process.env`, `import.meta.env`. */
export function isEnvironment(file: RuleFile, node: Node): boolean {
  return file.flow.names(node).some((name) => /^(?:global:(?:process|Bun|Deno)|syntax:import\.meta)\.env$/.test(name));
}

/** Variable that the expression itself reads or, as the target of an assignment, sets. */
export function variableAt(file: RuleFile, node: Node): string | undefined {
  const inner = unwrap(node);
  const isRead = isInFile(file, inner) && file.flow.taints(inner).some(({ label, model, source }) => label === 'secret' && model?.kind === 'secret-source' && source === inner);
  return isRead ? nameRead(file, inner) : undefined;
}
