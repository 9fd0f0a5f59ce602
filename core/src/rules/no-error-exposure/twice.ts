/** Findings that would say the same once more: of one expression, or of one helper that sends a text in several ways. */
import { rootIdentifier } from '../../flow/definitions.ts';
import { isInside } from '../../model/inside.ts';
import { isFunction, type FunctionNode, type Node } from '../../model/node.ts';
import { nodesIn } from '../../rule/project-function.ts';
import type { Hit, RuleFile } from '../../rule/types.ts';
import { passedTo } from '../../rule/values.ts';
import { errorTaint, isErrorDetail } from './texts.ts';

/** True if another finding for the same readers has led to the same place already. */
export function isSaidBefore(file: RuleFile, hit: Hit, before: readonly Hit[]): boolean {
  const leaf = hit.at as Node;
  return before.some((one) => {
    const other = one.at as Node;
    return one.data?.['audience'] === hit.data?.['audience'] && tellsNoOther(file, leaf, other) && (isInOtherForm(file, leaf, other) || isSentByHelper(file, leaf, other));
  });
}

/** All errors in it are in the other as well. */
function tellsNoOther(file: RuleFile, leaf: Node, other: Node): boolean {
  const [sources, known] = [leaf, other].map((node) => new Set(file.flow.taints(node).filter(isErrorDetail).map(({ source }) => source)));
  return sources !== undefined && known !== undefined && sources.size > 0 && [...sources].every((source) => known.has(source));
}

/** `typeof data === 'object' ? data : { data }`. What stands in both branches of another question is two texts, each to be mended. */
function isInOtherForm(file: RuleFile, leaf: Node, other: Node): boolean {
  const [root, same] = [rootIdentifier(leaf), rootIdentifier(other)];
  const variable = root && file.bindings.variableOf(root);
  if (!variable || !same || file.bindings.variableOf(same) !== variable || file.textOf(leaf) !== file.textOf(other)) return false;
  for (let parent = file.parent(leaf); parent && !isFunction(parent); parent = file.parent(parent)) {
    if (!isInside(other, parent)) continue;
    return parent.type === 'ConditionalExpression' && nodesIn(file, parent.test, 'Identifier').some((id) => file.bindings.variableOf(id) === variable);
  }
  return false;
}

/** `send(text)` that cuts what is too long into pieces: the calls that give it errors beside answers are what to mend. */
function isSentByHelper(file: RuleFile, leaf: Node, other: Node): boolean {
  const told = file.flow.parameters(other);
  return file.flow.parameters(leaf).some(({ fn, index }) => isInside(leaf, fn) && told.some((one) => one.fn === fn && one.index === index) && isGivenAnswers(file, fn, index));
}

/** False for a helper that tells of nothing but errors. */
function isGivenAnswers(file: RuleFile, fn: FunctionNode, index: number): boolean {
  return [...passedTo(file, fn, index)].some((value) => errorTaint(file, value) === undefined);
}
