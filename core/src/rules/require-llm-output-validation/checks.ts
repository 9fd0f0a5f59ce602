/** What counts as a check of a parsed answer: of a library, or by hand. */
import { alwaysExits } from '../../flow/guards.ts';
import type { Use } from '../../flow/types.ts';
import { propertyName, unwrap, type Node, type NodeOf } from '../../model/node.ts';
import { operandsOfAnd } from '../../rule/operands-of-and.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isConverted } from './harmless-reads.ts';

/** A validator of a schema library, a type predicate, or a look at the value's own type. */
export function isCheck(file: RuleFile, use: Use): boolean {
  if (use.kind === 'argument') {
    if (file.flow.modelsAt(use.call).some((model) => model.kind === 'validator')) return true;
    if (use.call.type !== 'CallExpression') return false;
    const callee = unwrap(use.call.callee);
    if (file.flow.isTrusted(callee)) return true;
    if (callee.type === 'MemberExpression' && ['isArray', 'isInteger', 'isFinite', 'isSafeInteger'].includes(propertyName(callee) ?? '')) return true;
    return file.flow.functionsAt(callee).some((fn) => fn.returnType?.typeAnnotation.type === 'TSTypePredicate');
  }
  if (use.kind !== 'read') return false;
  return isTypeTest(file, use.at);
}

/** `typeof v.x === 'string'`, `v instanceof X`, `'x' in v`, `Array.isArray(v.items)`. */
function isTypeTest(file: RuleFile, node: Node): boolean {
  let child = node;
  for (let parent = file.parent(child); parent; child = parent, parent = file.parent(parent)) {
    switch (parent.type) {
      case 'MemberExpression':
        if (parent.object !== child) return false;
        break;
      case 'ChainExpression':
      case 'TSNonNullExpression':
      case 'TSAsExpression':
        break;
      case 'UnaryExpression':
        return parent.operator === 'typeof';
      case 'BinaryExpression':
        return parent.operator === 'instanceof' || (parent.operator === 'in' && parent.right === child) || refusesOthers(file, parent, child);
      case 'VariableDeclarator':
        return parent.id.type === 'Identifier' && child !== node && isLookedAtFirst(file, parent.id);
      case 'CallExpression': {
        const callee = unwrap(parent.callee);
        if (callee.type !== 'MemberExpression' || !parent.arguments.includes(child as never)) return false;
        if (['isArray', 'isInteger', 'isFinite', 'isSafeInteger', 'isNaN'].includes(propertyName(callee) ?? '')) return true;
        // `ALLOWED.includes(v.kind)` and `SET.has(v.kind)` look at the value as well.
        return ['includes', 'has', 'hasOwn'].includes(propertyName(callee) ?? '');
      }
      default:
        return false;
    }
  }
  return false;
}

/** `if (v.kind !== 'a' && v.kind !== 'b') return`: what goes on has one of these values. */
function refusesOthers(file: RuleFile, comparison: NodeOf<'BinaryExpression'>, value: Node): boolean {
  let test: Node = comparison;
  for (let outer = file.parent(test); outer?.type === 'LogicalExpression' && outer.operator === '&&'; outer = file.parent(test)) test = outer;
  const statement = file.parent(test);
  return value.type !== 'Identifier' && statement?.type === 'IfStatement' && statement.test === test && alwaysExits(statement.consequent) && operandsOfAnd(test).every((one) => isUnequal(file, one, file.textOf(value)));
}

function isUnequal(file: RuleFile, node: Node, value: string): boolean {
  if (node.type !== 'BinaryExpression' || (node.operator !== '!==' && node.operator !== '!=')) return false;
  const [other] = [[node.left, node.right], [node.right, node.left]].flatMap(([one, other]) => (one && other && file.textOf(one) === value ? [other] : []));
  return other !== undefined && typeof file.flow.constant(other)?.value === 'string';
}

/** `({ kind, note }) => …` of which nothing is read before its type is asked for, or everything is converted; other parameters are no reads yet. */
export function isLookedAtInPattern(file: RuleFile, param: Node | undefined): boolean {
  const pattern = param?.type === 'AssignmentPattern' ? param.left : param;
  if (pattern?.type !== 'ObjectPattern') return true;
  return pattern.properties.every((property) => {
    const value = property.type === 'Property' ? property.value : property.argument;
    const name = value.type === 'AssignmentPattern' ? value.left : value;
    const reads = name.type === 'Identifier' ? (file.bindings.variableOf(name)?.references ?? []).filter((reference) => reference.isRead()) : [];
    return name.type === 'Identifier' && (reads.every(({ identifier }) => isConverted(file, identifier)) || isLookedAtFirst(file, name));
  });
}

/** `const kind = v.kind as string; if (!KINDS.includes(kind)) throw …`: of its reads the first is a check. */
function isLookedAtFirst(file: RuleFile, id: NodeOf<'Identifier'>): boolean {
  const [first] = (file.bindings.variableOf(id)?.references ?? []).filter((reference) => reference.isRead());
  return first !== undefined && isTypeTest(file, first.identifier);
}
