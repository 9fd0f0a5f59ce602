/** Functions that have a sentence for this error and one for that: in place of their call, a public message would take all of them away. */
import { allInside } from '../../model/inside.ts';
import { unwrap, type CallExpression, type FunctionNode, type Node } from '../../model/node.ts';
import { functionsBehind } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';
import { parameterOf, returnedValues } from '../../rule/values.ts';
import { saysSomething } from './mends.ts';
import { isSentence } from './sentences.ts';
import { errorTaint, isText } from './texts.ts';

/** The expression is the result of such a function, by a name of its own perhaps, or cut to length. */
export function isOfSentenceFunction(file: RuleFile, leaf: Node): boolean {
  const calls = [leaf, ...valuesOf(file, leaf)].flatMap(callsIn).filter((call) => call.arguments.some((argument) => errorTaint(file, argument)));
  return calls.some((call) => functionsBehind(file, call.callee).some(({ fn, file: home }) => hasSentences(home, fn) || (!call.arguments.some(isText) && isOneSentence(home, fn))));
}

function valuesOf(file: RuleFile, leaf: Node): readonly Node[] {
  const inner = unwrap(leaf);
  const variable = inner.type === 'Identifier' ? file.bindings.variableOf(inner) : undefined;
  return variable?.defs.flatMap(({ node }) => (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.init ? [node.init] : [])) ?? [];
}

/** `textFor(error)` of `textFor(error).slice(0, 100)`. */
function callsIn(node: Node): readonly CallExpression[] {
  const inner = unwrap(node);
  if (inner.type === 'AwaitExpression') return callsIn(inner.argument);
  if (inner.type !== 'CallExpression') return [];
  const callee = unwrap(inner.callee);
  return callee.type === 'MemberExpression' ? [inner, ...callsIn(callee.object)] : [inner];
}

function branches(node: Node): readonly Node[] {
  const inner = unwrap(node);
  if (inner.type === 'ConditionalExpression') return [inner.consequent, inner.alternate].flatMap(branches);
  return inner.type === 'LogicalExpression' ? [inner.left, inner.right].flatMap(branches) : [inner];
}

/** A sentence first, and what tells of the error behind it; `error.message || 'Something went wrong'` is the other way round. */
function hasSentences(file: RuleFile, fn: FunctionNode): boolean {
  const values = [...returnedValues(file, fn)].flatMap(branches);
  const first = values.findIndex((value) => saysSomething(file, value) && file.flow.stringParts(value).some((part) => 'text' in part && isSentence(part.text)));
  return first >= 0 && values.slice(first + 1).some((value) => allInside(file.nodes('Identifier'), value).some((id) => parameterOf(file, id)?.fn === fn));
}

function isOneSentence(file: RuleFile, fn: FunctionNode): boolean {
  const values = [...returnedValues(file, fn)].flatMap(branches);
  return values.length > 0 && values.every((value) => isAround(file, fn, value));
}

/** `The settings are not valid: ${error}`: words of the project's own, in the language of its users perhaps, around what it is given. */
function isAround(file: RuleFile, fn: FunctionNode, value: Node): boolean {
  if (!isText(value) || !allInside(file.nodes('Identifier'), value).some((id) => parameterOf(file, id)?.fn === fn)) return false;
  return file.flow.stringParts(value).some((part) => 'text' in part && isSentence(part.text));
}
