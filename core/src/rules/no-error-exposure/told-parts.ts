/** The parts of an answer that carry errors, where the answer is put together elsewhere in the file. */
import { rootIdentifier } from '../../flow/definitions.ts';
import { unwrap, type Node } from '../../model/node.ts';
import { taintedLeaves } from '../../rule/tainted-leaves.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isInFile, returnedValues } from '../../rule/values.ts';
import { errorTaint, isErrorDetail, stringified } from './texts.ts';

/** Functions and variables that an answer is followed through. */
const maxDepth = 4;

/** `error.message` and `error.code` of `JSON.stringify(body)` with `const body = { message: error.message }; body.code = error.code;`, and what a function of the file returns. */
export function partsTold(file: RuleFile, node: Node, depth = 0): readonly Node[] {
  if (depth > maxDepth) return [node];
  return [...taintedLeaves(file, node, isErrorDetail)].flatMap((leaf) => {
    const text = stringified(leaf);
    if (text) return partsTold(file, text, depth + 1);
    if (leaf.type === 'CallExpression') return returnedParts(file, leaf, depth) ?? [leaf];
    const made = leaf.type === 'Identifier' ? file.flow.origins(leaf).filter((origin) => origin !== leaf && isInFile(file, origin) && errorTaint(file, origin)) : [];
    return made.length > 0 ? made.flatMap((origin) => partsTold(file, origin, depth + 1)) : [leaf];
  }).concat(depth < maxDepth ? assignedParts(file, node, depth) : []);
}

/** What the functions that a call may run return of errors. */
function returnedParts(file: RuleFile, call: Node, depth: number): readonly Node[] | undefined {
  const functions = file.flow.callees(call);
  if (functions.length === 0 || !functions.every((fn) => isInFile(file, fn))) return undefined;
  const values = functions.flatMap((fn) => [...returnedValues(file, fn)]).filter((value) => errorTaint(file, value));
  return values.length > 0 ? values.flatMap((value) => partsTold(file, value, depth + 1)) : undefined;
}

/** `body.error.code = error.code;` */
function assignedParts(file: RuleFile, node: Node, depth: number): readonly Node[] {
  const inner = unwrap(stringified(node) ?? node);
  const variable = inner.type === 'Identifier' ? file.bindings.variableOf(inner) : undefined;
  if (!variable) return [];
  return file.nodes('AssignmentExpression').flatMap(({ left, right }) => {
    const root = left.type === 'MemberExpression' ? rootIdentifier(left) : undefined;
    return root && file.bindings.variableOf(root) === variable && errorTaint(file, right) ? partsTold(file, right, depth + 1) : [];
  });
}
