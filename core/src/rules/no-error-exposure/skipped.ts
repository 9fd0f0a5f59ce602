/** Branches of a function that a call leads past by the constants it gives: `send(text, false)`. */
import type { Taint } from '../../flow/types.ts';
import { unwrap, type CallExpression, type FunctionNode, type Node } from '../../model/node.ts';
import { functionsBehind, homeFile } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';
import { parameterOf } from '../../rule/values.ts';

/** True if the error comes out of a branch of a function that a call on its way leads past. */
export function isLedPast(file: RuleFile, { steps }: Taint): boolean {
  return steps.some(({ node, text, file: at }, index) => {
    const before = steps[index - 1];
    if (node.type !== 'CallExpression' || !before || !text.startsWith('returned by')) return false;
    return isSkippedBy(homeFile(file, before.node, before.file), before.node, homeFile(file, node, at), node);
  });
}

/** True if a node of a function never runs when that call, which may stand in another file, runs the function. */
export function isSkippedBy(file: RuleFile, node: Node, caller: RuleFile, call: CallExpression): boolean {
  return file.flow.conditionsAt(node).some(({ test, holds }) => {
    const said = saidBy(file, unwrap(test), caller, call);
    return said !== undefined && said !== holds;
  });
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

/** The constant that the call gives for a parameter, or the parameter's default. */
function givenFor(file: RuleFile, id: Node, caller: RuleFile, call: CallExpression): { readonly value: unknown } | undefined {
  const parameter = id.type === 'Identifier' ? parameterOf(file, id) : undefined;
  if (!parameter || parameter.path.length > 0 || call.arguments.some(({ type }) => type === 'SpreadElement') || isWritten(file, id)) return undefined;
  if (!functionsBehind(caller, call.callee).some(({ fn }) => fn === parameter.fn)) return undefined;
  const argument = call.arguments[parameter.index];
  if (argument) return caller.flow.constant(argument);
  return defaultOf(file, parameter.fn, parameter.index);
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
