/** Answers that never fail: constants, settings, what tells of the process. */
import { propertyName, unwrap, type CallExpression, type Node, type NodeOf } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';

/** `res.status(200).json([])`: an answer made of constants and settings alone never fails. */
export function answersConstant(file: RuleFile, { arguments: given, callee }: CallExpression): boolean {
  if (!given.every((value) => isPlain(file, value, 0))) return false;
  return file.flow.names(callee).some((name) => /^type:[^.]*Response\.(?:json|send|end|status|sendStatus)$/.test(name));
}

const maxDepth = 4;

/** What they answer is numbers and texts. */
const plainGlobals = new Set(['process', 'Date', 'Math']);

/** `process.uptime()`, `Date.now()` */
function isPlainCall(file: RuleFile, callee: Node): boolean {
  const object = callee.type === 'MemberExpression' ? callee.object : callee;
  return object.type === 'Identifier' && plainGlobals.has(object.name) && file.bindings.isGlobal(object);
}

export function isGlobalDate(file: RuleFile, { callee }: NodeOf<'NewExpression'>): boolean {
  return callee.type === 'Identifier' && callee.name === 'Date' && file.bindings.isGlobal(callee);
}

/** Constants, settings of the environment, what tells of the process, and texts and lists of such. */
function isPlain(file: RuleFile, node: Node, depth: number): boolean {
  if (depth > maxDepth) return false;
  const inner = unwrap(node);
  const areAll = (parts: readonly (Node | null)[]): boolean => parts.every((part) => part !== null && isPlain(file, part, depth + 1));
  switch (inner.type) {
    case 'ArrayExpression':
      return areAll(inner.elements);
    case 'ObjectExpression':
      return inner.properties.every((property) => property.type === 'Property' && isPlain(file, property.value, depth + 1));
    case 'UnaryExpression':
      return inner.operator === '!' || inner.operator === 'typeof';
    case 'TemplateLiteral':
      return areAll(inner.expressions);
    case 'BinaryExpression':
      return inner.operator !== '+' || areAll([inner.left, inner.right]);
    case 'ConditionalExpression':
      return areAll([inner.consequent, inner.alternate]);
    case 'NewExpression':
      return isGlobalDate(file, inner);
    case 'CallExpression':
      return isPlainCall(file, inner.callee) || (inner.callee.type === 'MemberExpression' && isPlain(file, inner.callee.object, depth + 1));
    default: {
      if (inner.type === 'MemberExpression' && propertyName(inner) === 'length') return true;
      if (file.flow.constant(inner) !== undefined || file.flow.names(inner).some((name) => /^global:process\.env\./.test(name))) return true;
      const origins = inner.type === 'Identifier' ? file.flow.origins(inner).filter((origin) => origin !== inner) : [];
      return origins.length > 0 && areAll(origins);
    }
  }
}
