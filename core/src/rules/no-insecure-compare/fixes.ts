/** Comparisons in constant time. */
import { code, helper } from '../../edit/code.ts';
import { commentsIn, previousTokenEnd } from '../../edit/trivia.ts';
import type { CodeText, EditPlan, FixPlan, Safety } from '../../edit/types.ts';
import { propertyName, unwrap, type Node, type NodeOf, type Range } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';
import type { Comparison } from './comparisons.ts';

const title = 'Compare in constant time';

/** `isRawDigest`: one side is a buffer that an operator never finds equal to a text. */
export function* toConstantTime(file: RuleFile, comparison: Comparison, isRawDigest: boolean): Iterable<FixPlan> {
  const { at, operator } = comparison;
  if (at.type === 'BinaryExpression' && operator !== 'switch') {
    const isStrict = operator.length === 3;
    const safety: Safety = isStrict && !isRawDigest ? 'safe' : 'review';
    const note = isRawDigest ? ': bytes and text are then equal as UTF-8' : isStrict ? '' : ': numbers no longer equal texts';
    yield { title: title + note, safety, edits: operatorEdits(file, at) };
    return;
  }
  if (at.type !== 'CallExpression') return;
  const callee = unwrap(at.callee);
  if (callee.type !== 'MemberExpression') return;
  if (operator === 'Object.is') yield { title, safety: 'safe', edits: [{ range: callee.range, text: code`${helper('safeEqual')}` }] };
  if (operator === 'equals') yield { title, safety: 'review', edits: methodEdits(file, at, callee) };
  if (operator === 'includes') yield* memberFix(file, at, callee, comparison.right);
}

/** `a === b` to `safeEqual(a, b)`; parentheses and comments around the operands stay where they are. */
function operatorEdits(file: RuleFile, node: NodeOf<'BinaryExpression'>): readonly EditPlan[] {
  const [start, end] = node.range;
  const operatorAt = findOperator(file, node);
  const operandEnd = previousTokenEnd(file, operatorAt[0]);
  const gap: Range = [operandEnd, operatorAt[1]];
  const open: CodeText = node.operator.startsWith('!') ? code`!${helper('safeEqual')}(` : code`${helper('safeEqual')}(`;
  return [
    { range: [start, start], text: open },
    { range: commentsIn(file, gap).length === 0 ? gap : operatorAt, text: ',' },
    { range: [end, end], text: ')' },
  ];
}

/** Place of the operator between the operands, outside comments. */
function findOperator(file: RuleFile, { left, right, operator }: NodeOf<'BinaryExpression'>): Range {
  const comments = commentsIn(file, [left.range[1], right.range[0]]);
  for (let at = file.text.indexOf(operator, left.range[1]); ; at = file.text.indexOf(operator, at + 1)) {
    const comment = comments.find(({ range }) => range[0] <= at && at < range[1]);
    if (!comment) return [at, at + operator.length];
  }
}

/** `a.equals(b)` to `safeEqual(a, b)`. */
function methodEdits(file: RuleFile, call: NodeOf<'CallExpression'>, callee: NodeOf<'MemberExpression'>): readonly EditPlan[] {
  const [first] = call.arguments;
  if (!first || call.arguments.length !== 1 || commentsIn(file, call.range).length > 0) return [];
  return [{ range: call.range, text: code`${helper('safeEqual')}(${file.textOf(callee.object)}, ${file.textOf(first)})` }];
}

/** `keys.includes(key)` to `keys.some((known) => safeEqual(known, key))`, where `keys` is a list and `key` can be read again and again. */
function* memberFix(file: RuleFile, call: NodeOf<'CallExpression'>, callee: NodeOf<'MemberExpression'>, wanted: Node): Iterable<FixPlan> {
  if (call.arguments.length !== 1 || !isList(file, callee.object) || !isRepeatable(wanted) || commentsIn(file, [callee.object.range[1], call.range[1]]).length > 0) return;
  const name = ['known', 'allowed', 'accepted', 'candidate'].find((candidate) => !new RegExp(`\\b${candidate}\\b`).test(file.text));
  if (name === undefined) return;
  const some = file.text.slice(callee.object.range[1], callee.property.range[0]) + 'some';
  const text = code`${some}((${name}) => ${helper('safeEqual')}(${name}, ${file.textOf(wanted)}))`;
  yield { title, safety: 'safe', edits: [{ range: [callee.object.range[1], call.range[1]], text }] };
}

/** A text has `includes` as well, and means something else by it. */
function isList(file: RuleFile, node: Node): boolean {
  const origins = file.flow.origins(node).filter((origin) => !file.flow.constants(origin));
  return origins.length > 0 && origins.every((origin) => origin.type === 'ArrayExpression' || (origin.type === 'CallExpression' && makesList(file, origin)));
}

const listMethods = new Set(['split', 'map', 'filter', 'slice', 'concat']);

function makesList(file: RuleFile, { callee }: NodeOf<'CallExpression'>): boolean {
  const inner = unwrap(callee);
  if (inner.type !== 'MemberExpression') return false;
  const name = propertyName(inner) ?? '';
  return name === 'slice' || name === 'concat' ? isList(file, inner.object) : listMethods.has(name);
}

function isRepeatable(node: Node): boolean {
  const inner = unwrap(node);
  return inner.type === 'Identifier' || (inner.type === 'MemberExpression' && isRepeatable(inner.object) && (!inner.computed || inner.property.type === 'Literal'));
}
