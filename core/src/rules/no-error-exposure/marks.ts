/** Results that say of themselves whether they tell of an error: `{ ok: false, error: error.message }`, `{ type: 'error', … }`. */
import type { Taint } from '../../flow/types.ts';
import { rootIdentifier } from '../../flow/definitions.ts';
import { propertyName, unwrap, type Node, type NodeOf } from '../../model/node.ts';
import { homeFile, nodesIn } from '../../rule/project-function.ts';
import { taintedLeaves } from '../../rule/tainted-leaves.ts';
import type { RuleFile } from '../../rule/types.ts';
import { returnedValues } from '../../rule/values.ts';
import { isErrorDetail, stringified } from './texts.ts';

/** Variables that collect what was asked for its mark. */
const maxDepth = 2;

/**
 * `if (result.ok) response.json(result)`, `if (chunk.type === 'text') answer += chunk.text`: true where the text is of a result
 * that is asked for a mark, and the function that caught the error gives it another one in all that it returns of errors.
 */
export function isMarkedOtherwise(file: RuleFile, leaf: Node, taint: Taint, depth = 0): boolean {
  const leaves = [...taintedLeaves(file, stringified(leaf) ?? leaf, ({ source }) => source === taint.source)];
  return leaves.length > 0 && leaves.every((part) => asksForMark(file, part, taint) || (depth < maxDepth && collectsMarked(file, part, taint, depth)));
}

function asksForMark(file: RuleFile, leaf: Node, taint: Taint): boolean {
  const marks = marksAskedFor(file, leaf);
  if (marks.length === 0) return false;
  const home = homeFile(file, taint.source, taint.sourceFile);
  const fn = home.flow.enclosingFunction(taint.source);
  if (!fn || fn === file.flow.enclosingFunction(leaf)) return false;
  const yielded = nodesIn(home, fn, 'YieldExpression').flatMap(({ argument }) => argument ?? []);
  const results = [...returnedValues(home, fn), ...yielded].filter((value) => home.flow.taints(value).some((one) => isErrorDetail(one) && one.source === taint.source)).map(unwrap);
  return results.length > 0 && results.every((result) => result.type === 'ObjectExpression' && marks.some((mark) => saysOtherwise(home, result, mark)));
}

/** A variable whose every part with an error in it was asked. */
function collectsMarked(file: RuleFile, leaf: Node, taint: Taint, depth: number): boolean {
  const variable = leaf.type === 'Identifier' ? file.bindings.variableOf(leaf) : undefined;
  const written = (variable?.references ?? []).flatMap(({ identifier }) => writtenBy(file, identifier)).filter((value) => file.flow.taints(value).some(({ source }) => source === taint.source));
  return written.length > 0 && written.every((value) => isMarkedOtherwise(file, value, taint, depth + 1));
}

function writtenBy(file: RuleFile, id: Node): readonly Node[] {
  const parent = file.parent(id);
  if (parent?.type === 'VariableDeclarator' && parent.id === id) return parent.init ? [parent.init] : [];
  return parent?.type === 'AssignmentExpression' && parent.left === id ? [parent.right] : [];
}

/** What a property is known to be, or to be no other than: `equals` undefined asks whether it holds at all. */
interface Mark {
  readonly name: string;
  readonly holds: boolean;
  readonly equals?: string | number;
}

/** What is known of the properties of the variable that is read here. */
function marksAskedFor(file: RuleFile, leaf: Node): readonly Mark[] {
  const inner = unwrap(leaf);
  // `result.message || 'Blocked'`
  const root = rootIdentifier(inner.type === 'LogicalExpression' ? inner.left : inner);
  const variable = root && file.bindings.variableOf(root);
  if (!variable) return [];
  const nameOf = (asked: Node) => (asked.type === 'MemberExpression' && file.bindings.variableOf(unwrap(asked.object)) === variable ? propertyName(asked) : undefined);
  return file.flow.conditionsAt(leaf).flatMap(({ test, holds }): readonly Mark[] => {
    const asked = unwrap(test);
    const name = nameOf(asked);
    if (name !== undefined) return [{ name, holds }];
    return asked.type === 'BinaryExpression' ? comparedMark(file, asked, holds, nameOf) : [];
  });
}

/** `chunk.type === 'text'` */
function comparedMark(file: RuleFile, { operator, left, right }: NodeOf<'BinaryExpression'>, holds: boolean, nameOf: (node: Node) => string | undefined): readonly Mark[] {
  const isEqual = operator === '===' || operator === '==';
  const name = nameOf(unwrap(left));
  const equals = file.flow.constant(right)?.value;
  if (name === undefined || (!isEqual && operator !== '!==' && operator !== '!=') || (typeof equals !== 'string' && typeof equals !== 'number')) return [];
  return [{ name, holds: isEqual === holds, equals }];
}

function saysOtherwise(home: RuleFile, { properties }: NodeOf<'ObjectExpression'>, { name, holds, equals }: Mark): boolean {
  const said = properties.findLast((property) => property.type === 'SpreadElement' || propertyName(property) === name);
  const constant = said?.type === 'Property' ? home.flow.constant(said.value) : undefined;
  return constant !== undefined && (equals === undefined ? Boolean(constant.value) : constant.value === equals) !== holds;
}
