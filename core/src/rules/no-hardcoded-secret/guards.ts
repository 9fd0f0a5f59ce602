/** Checks that keep a default from ever being used where it would hurt. */
import { propertyName, unwrap, type Node } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';
import { variablesRead } from '../../rule/variables-read.ts';
import { variableAt } from './variables.ts';

/**
 * True where the program stops without the variable: `if (!process.env.X) throw …`, `if (isProduction && secret === '…')
 * process.exit(1)`, anywhere in the file. The default then serves development only.
 */
export function isGuardedInProduction(file: RuleFile, fallback: Node, name: string): boolean {
  return file.nodes('IfStatement').some(({ test, consequent }) => stops(file, consequent) && asksFor(file, test, fallback, name));
}

function stops(file: RuleFile, node: Node): boolean {
  if (node.type === 'ThrowStatement') return true;
  if (node.type === 'BlockStatement') return node.body.some((statement) => stops(file, statement));
  if (node.type !== 'ExpressionStatement') return false;
  const call = unwrap(node.expression);
  return call.type === 'CallExpression' && file.flow.names(call.callee).concat(file.textOf(call.callee)).some((callee) => /^(?:global:)?process\.(?:exit|abort)$|^Deno\.exit$/.test(callee));
}

/** The condition reads the variable, or something that holds the fallback. */
function asksFor(file: RuleFile, test: Node, fallback: Node, name: string): boolean {
  const inner = unwrap(test);
  switch (inner.type) {
    case 'LogicalExpression':
    case 'BinaryExpression':
      return asksFor(file, inner.left, fallback, name) || asksFor(file, inner.right, fallback, name);
    case 'UnaryExpression':
      return asksFor(file, inner.argument, fallback, name);
    case 'CallExpression': {
      const callee = unwrap(inner.callee);
      return callee.type === 'MemberExpression' && (propertyName(callee) ?? '') !== '' && [callee.object, ...inner.arguments].some((part) => asksFor(file, part, fallback, name));
    }
    case 'Identifier':
    case 'MemberExpression':
      return variableAt(file, inner) === name || variablesRead(file, inner).some((read) => read.name === name);
    default:
      return false;
  }
}
