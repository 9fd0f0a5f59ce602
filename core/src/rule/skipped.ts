/** Branches of a function that a call leads past by the constants it gives: `send(text, false)`, `dispatch('say', args)`. */
import { alwaysExits } from '../flow/guards.ts';
import { isFunction, propertyName, unwrap, type CallExpression, type FunctionNode, type Node, type NodeOf } from '../model/node.ts';
import { functionsBehind } from './project-function.ts';
import type { RuleFile } from './types.ts';
import { parameterOf, type Parameter } from './values.ts';

/** True if a node of a function never runs when that call, which may stand in another file, runs the function. */
export function isSkippedBy(file: RuleFile, node: Node, caller: RuleFile, call: CallExpression): boolean {
  if (isOfOtherCase(file, node, caller, call)) return true;
  return file.flow.conditionsAt(node).some(({ test, holds }) => {
    const said = saidBy(file, unwrap(test), caller, call);
    return said !== undefined && said !== holds;
  });
}

/** `switch (mode) { case 'a': …; break; case 'b': … }` where the call gives `'b'`, and the node stands in the first. */
function isOfOtherCase(file: RuleFile, node: Node, caller: RuleFile, call: CallExpression): boolean {
  for (let child = node, parent = file.parent(node); parent && !isFunction(parent); child = parent, parent = file.parent(parent)) {
    const choice = parent.type === 'SwitchCase' && child !== parent.test ? file.parent(parent) : undefined;
    if (choice?.type !== 'SwitchStatement') continue;
    const given = givenFor(file, unwrap(choice.discriminant), caller, call);
    const asked = casesInto(choice, parent).map(({ test }) => test && file.flow.constant(test));
    if (given && asked.every((one) => one && one.value !== given.value)) return true;
  }
  return false;
}

/** The case, and those before it that go on into it. */
function casesInto({ cases }: NodeOf<'SwitchStatement'>, into: Node): readonly NodeOf<'SwitchCase'>[] {
  const last = cases.findIndex((one) => one === into);
  let first = last;
  while (first > 0 && !endsCase(cases[first - 1]?.consequent ?? [])) first--;
  return cases.slice(first, last + 1);
}

function endsCase(statements: readonly Node[]): boolean {
  const end = statements.at(-1);
  return end !== undefined && alwaysExits(end);
}

/** What a question for a parameter comes to: `streaming`, `mode === 'stream'`. */
function saidBy(file: RuleFile, test: Node, caller: RuleFile, call: CallExpression): boolean | undefined {
  if (test.type === 'Identifier') {
    const given = givenFor(file, test, caller, call);
    return given && Boolean(given.value);
  }
  if (test.type !== 'BinaryExpression' || !/^[!=]==?$/.test(test.operator)) return undefined;
  const given = givenFor(file, unwrap(test.left), caller, call);
  const asked = file.flow.constant(test.right);
  return given && asked && (given.value === asked.value) === test.operator.startsWith('=');
}

/** The constant that the call gives for a parameter or a property of it, or the parameter's default. */
function givenFor(file: RuleFile, id: Node, caller: RuleFile, call: CallExpression): { readonly value: unknown } | undefined {
  const parameter = parameterRead(file, id);
  if (!parameter || call.arguments.some(({ type }) => type === 'SpreadElement') || isWritten(file, id)) return undefined;
  if (!functionsBehind(caller, call.callee).some(({ fn }) => fn === parameter.fn)) return undefined;
  const argument = call.arguments[parameter.index];
  if (!argument) return parameter.path.length === 0 ? defaultOf(file, parameter.fn, parameter.index) : undefined;
  if (parameter.path.length === 0) return caller.flow.constant(argument);
  const { nodes: [only, ...others], complete } = caller.flow.lookup(argument, parameter.path.join('.'));
  return complete && only && others.length === 0 ? caller.flow.constant(only) : undefined;
}

/** `mode`, `options.mode`, and `mode` of `const { mode } = options`. */
function parameterRead(file: RuleFile, node: Node): Parameter | undefined {
  if (node.type === 'MemberExpression') {
    const name = propertyName(node);
    const parameter = name === undefined ? undefined : parameterRead(file, unwrap(node.object));
    return parameter && name !== undefined ? { ...parameter, path: [...parameter.path, name] } : undefined;
  }
  if (node.type !== 'Identifier') return undefined;
  const [definition] = file.bindings.variableOf(node)?.defs ?? [];
  const made = definition?.node.type === 'VariableDeclarator' && definition.node.id.type === 'ObjectPattern' ? definition.node : undefined;
  const property = made && file.parent(definition?.name ?? node);
  const name = property?.type === 'Property' && property.value === definition?.name && file.parent(property) === made?.id ? propertyName(property) : undefined;
  const options = made?.init && name !== undefined ? unwrap(made.init) : undefined;
  if (options?.type !== 'Identifier' || name === undefined) return parameterOf(file, node);
  const parameter = isWritten(file, options) ? undefined : parameterOf(file, options);
  return parameter && { ...parameter, path: [...parameter.path, name] };
}

function defaultOf(file: RuleFile, { params }: FunctionNode, index: number): { readonly value: unknown } | undefined {
  const param = params[index];
  return param?.type === 'AssignmentPattern' ? file.flow.constant(param.right) : undefined;
}

/** The function gives the parameter another value. */
function isWritten(file: RuleFile, id: Node): boolean {
  const references = file.bindings.variableOf(id)?.references ?? [];
  return references.some(({ identifier }) => {
    const parent = file.parent(identifier);
    return parent?.type === 'AssignmentExpression' && parent.left === identifier;
  });
}
