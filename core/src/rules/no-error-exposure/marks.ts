/** Results that say of themselves whether they tell of an error: `{ ok: false, error: error.message }`, `{ type: 'error', … }`. */
import { listElementParameter } from '../../flow/builtins.ts';
import type { Taint } from '../../flow/types.ts';
import { rootIdentifier } from '../../flow/definitions.ts';
import { propertyName, unwrap, type Node, type NodeOf } from '../../model/node.ts';
import { operandsOfAnd } from '../../rule/operands-of-and.ts';
import { functionsBehind, homeFile, nodesIn } from '../../rule/project-function.ts';
import { taintedLeaves } from '../../rule/tainted-leaves.ts';
import type { RuleFile } from '../../rule/types.ts';
import { parameterOf, returnedValues } from '../../rule/values.ts';
import { errorTaint, isErrorDetail, stringified } from './texts.ts';

/** The error that is followed, and the values that were asked for on the way: a variable may be added to itself. */
interface Followed {
  readonly taint: Taint;
  readonly seen: Set<Node>;
}

/**
 * `if (result.ok) response.json(result)`, `if (chunk.type === 'text') answer += chunk.text`: true where the text is of a result
 * that is asked for a mark, and the function that caught the error gives it another one in all that it returns of errors.
 */
export function isMarkedOtherwise(file: RuleFile, leaf: Node, taint: Taint): boolean {
  return isMarked(file, stringified(leaf) ?? leaf, { taint, seen: new Set() }) || isReturnedMarked(file, taint);
}

/** The same in a function of the project on the way, which `if (!result.ok) throw …` leads past the error. */
function isReturnedMarked(file: RuleFile, taint: Taint): boolean {
  return taint.steps.some(({ node, text, file: at }) => {
    if (node.type !== 'CallExpression' || !text.startsWith('returned by')) return false;
    const returned = functionsBehind(homeFile(file, node, at), node.callee).flatMap(({ fn, file: home }) => [...returnedValues(home, fn)].map((value) => ({ value, home })));
    const withError = returned.filter(({ value, home }) => home.flow.taints(value).some(({ source }) => source === taint.source));
    return withError.length > 0 && withError.every(({ value, home }) => isMarked(home, value, { taint, seen: new Set() }));
  });
}

function isMarked(file: RuleFile, value: Node, followed: Followed): boolean {
  const leaves = [...taintedLeaves(file, value, ({ source }) => source === followed.taint.source)];
  return leaves.length > 0 && leaves.every((part) => asksForMark(file, part, followed.taint) || isOfMarked(file, part, followed));
}

/** `answer.replace(…)`: all variables in it with an error in them collect what was asked. */
function isOfMarked(file: RuleFile, part: Node, followed: Followed): boolean {
  const carriers = nodesIn(file, part, 'Identifier').filter((id) => file.bindings.variableOf(id) !== undefined && file.flow.taints(id).some(({ source }) => source === followed.taint.source));
  return carriers.length > 0 && carriers.every((id) => asksForMark(file, id, followed.taint) || collectsMarked(file, id, followed));
}

/** A variable whose every part with an error in it was asked. */
function collectsMarked(file: RuleFile, id: Node, followed: Followed): boolean {
  const variable = file.bindings.variableOf(id);
  const [definition] = variable?.defs ?? [];
  if (!variable || !definition) return false;
  if (followed.seen.has(definition.name)) return true;
  followed.seen.add(definition.name);
  const written = [...variable.references.flatMap(({ identifier }) => valuesPutInto(file, identifier)), ...elementsRead(file, id)];
  const withError = written.filter((value) => file.flow.taints(value).some(({ source }) => source === followed.taint.source));
  return withError.length > 0 && withError.every((value) => isMarked(file, value, followed));
}

const adders = new Set(['push', 'unshift', 'add', 'set']);

/** What a mention of a variable puts into it: `const v = value`, `const { v } = value`, `v += value`, `v.name = value`, `v.push(value)`, `for (const v of value)`. */
function valuesPutInto(file: RuleFile, id: Node): readonly Node[] {
  let target = id;
  let parent = file.parent(target);
  while (parent && ((parent.type === 'MemberExpression' && parent.object === target) || (parent.type === 'Property' && parent.value === target) || parent.type === 'ObjectPattern' || parent.type === 'ArrayPattern')) {
    target = parent;
    parent = file.parent(target);
  }
  if (parent?.type === 'VariableDeclarator' && parent.id === target) {
    const loop = file.parent(file.parent(parent) ?? parent);
    return parent.init ? [parent.init] : loop?.type === 'ForOfStatement' ? [loop.right] : [];
  }
  if (parent?.type === 'AssignmentExpression' && parent.left === target) return [parent.right];
  if (parent?.type !== 'CallExpression' || parent.callee !== target || target.type !== 'MemberExpression' || !adders.has(propertyName(target) ?? '')) return [];
  return parent.arguments.map((argument) => (argument.type === 'SpreadElement' ? argument.argument : argument));
}

/** The list or stream that a callback or a loop reads the variable from. */
function elementsRead(file: RuleFile, id: Node): readonly Node[] {
  const parameter = parameterOf(file, id);
  const call = parameter && file.parent(parameter.fn);
  if (call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return [];
  return listElementParameter.get(propertyName(call.callee) ?? '') === parameter?.index ? [call.callee.object] : [];
}

function asksForMark(file: RuleFile, leaf: Node, taint: Taint): boolean {
  const marks = marksAskedFor(file, leaf);
  const wholes = wholesAskedFor(file, leaf);
  if (marks.length === 0 && wholes.length === 0) return false;
  const home = homeFile(file, taint.source, taint.sourceFile);
  const fn = home.flow.enclosingFunction(taint.source);
  if (!fn || fn === file.flow.enclosingFunction(leaf)) return false;
  const yielded = nodesIn(home, fn, 'YieldExpression').flatMap(({ argument }) => argument ?? []);
  const results = [...returnedValues(home, fn), ...yielded].filter((value) => home.flow.taints(value).some((one) => isErrorDetail(one) && one.source === taint.source)).map(unwrap);
  return results.length > 0 && results.every((result) => result.type === 'ObjectExpression' && (marks.some((mark) => saysOtherwise(home, result, mark)) || wholes.some((parts) => parts.every((mark) => saysOtherwise(home, result, mark)))));
}

/** What a property is known to be, or to be no other than: `equals` undefined asks whether it holds at all. */
interface Mark {
  readonly name: string;
  readonly holds: boolean;
  readonly equals?: string | number;
}

/** What is known of the properties of the variable that is read here. */
function marksAskedFor(file: RuleFile, leaf: Node): readonly Mark[] {
  const nameOf = memberNames(file, leaf);
  return nameOf ? file.flow.conditionsAt(leaf).flatMap(({ test, holds }) => marksIn(file, unwrap(test), holds, nameOf)) : [];
}

/** `if ('code' in result && result.code === 500) … else …`: an error of which all of that is true does not come here. */
function wholesAskedFor(file: RuleFile, leaf: Node): readonly (readonly Mark[])[] {
  const nameOf = memberNames(file, leaf);
  if (!nameOf) return [];
  return file.flow.conditionsAt(leaf).flatMap(({ test, holds }) => {
    const parts = holds ? [] : operandsOfAnd(test);
    const marks = parts.flatMap((part) => marksIn(file, part, false, nameOf));
    return marks.length > 0 && parts.every((part) => marksIn(file, part, false, nameOf).length > 0 || asksForShape(file, part, leaf, marks)) ? [marks] : [];
  });
}

/** `typeof result === 'object'`, `'code' in result` beside a question for that property: whatever has it passes. */
function asksForShape(file: RuleFile, test: Node, leaf: Node, marks: readonly Mark[]): boolean {
  if (test.type !== 'BinaryExpression') return false;
  const isSame = (node: Node) => file.bindings.variableOf(unwrap(node)) === file.bindings.variableOf(rootIdentifier(leaf) ?? leaf);
  if (test.operator === 'in') return isSame(test.right) && marks.some(({ name }) => name === file.flow.constant(test.left)?.value);
  return test.operator.startsWith('==') && test.left.type === 'UnaryExpression' && test.left.operator === 'typeof' && isSame(test.left.argument) && file.flow.constant(test.right)?.value === 'object';
}

/** The names of properties that are read of the variable that is read here. */
function memberNames(file: RuleFile, leaf: Node): ((node: Node) => string | undefined) | undefined {
  const inner = unwrap(leaf);
  // `result.message || 'Blocked'`
  const root = rootIdentifier(inner.type === 'LogicalExpression' ? inner.left : inner);
  const variable = root && file.bindings.variableOf(root);
  return variable && ((asked) => (asked.type === 'MemberExpression' && file.bindings.variableOf(unwrap(asked.object)) === variable ? propertyName(asked) : undefined));
}

function marksIn(file: RuleFile, asked: Node, holds: boolean, nameOf: (node: Node) => string | undefined): readonly Mark[] {
  const name = nameOf(asked);
  if (name !== undefined) return [{ name, holds }];
  return asked.type === 'BinaryExpression' ? comparedMark(file, asked, holds, nameOf) : [];
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
  if (said?.type !== 'Property') return false;
  const constant = home.flow.constant(said.value);
  if (constant !== undefined) return (equals === undefined ? Boolean(constant.value) : constant.value === equals) !== holds;
  // `if (result.message === 'not_found') response.json(result)`: the error is in there, and it is no other text than that.
  return holds && typeof equals === 'string' && properties.every((property) => property === said || (property.type === 'Property' && errorTaint(home, property.value) === undefined));
}
