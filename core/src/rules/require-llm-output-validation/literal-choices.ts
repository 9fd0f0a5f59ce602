/** Reads of parsed output that only choose among the code's own words. */
import { propertyName, unwrap, type Node } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';

/**
 * `answer.kind === 'invoice'` asks for one of the code's own words, and where that holds, `answer.kind` is one:
 * whatever else the model wrote goes the way of any other text.
 * @param at the parsed value where it is read
 */
export function isOneOfLiterals(file: RuleFile, at: Node): boolean {
  const member = memberRead(file, at);
  if (!member) return false;
  const parent = file.parent(member);
  if (parent?.type === 'BinaryExpression' && asksForWord(file, parent, file.textOf(member))) return true;
  const text = file.textOf(member);
  return file.flow.conditionsAt(member).some(({ test, holds }) => holds && alternatives(test).every((one) => asksForWord(file, one, text)));
}

/** The property that is read of it, all the way: `answer.document.kind`. */
function memberRead(file: RuleFile, at: Node): Node | undefined {
  let node = at;
  for (let parent = file.parent(node); parent; parent = file.parent(node)) {
    const isRead = parent.type === 'MemberExpression' && parent.object === node && !parent.computed && propertyName(parent) !== undefined;
    if (!isRead && parent.type !== 'ChainExpression' && parent.type !== 'TSNonNullExpression') break;
    node = parent;
  }
  return node === at ? undefined : node;
}

function alternatives(test: Node): readonly Node[] {
  const inner = unwrap(test);
  return inner.type === 'LogicalExpression' && inner.operator === '||' ? [...alternatives(inner.left), ...alternatives(inner.right)] : [inner];
}

function asksForWord(file: RuleFile, test: Node, text: string): boolean {
  if (test.type !== 'BinaryExpression' || (test.operator !== '===' && test.operator !== '==')) return false;
  const other = file.textOf(test.left) === text ? test.right : file.textOf(test.right) === text ? test.left : undefined;
  return other !== undefined && typeof file.flow.constant(other)?.value === 'string';
}
