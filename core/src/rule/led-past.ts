/** Values that never get to the sink, since the call that hands them over leads past it: `dispatch('say', { text })` beside `case 'run': exec(text)`. */
import type { Taint } from '../flow/types.ts';
import { isInside } from '../model/inside.ts';
import { unwrap, type CallExpression, type FunctionNode, type Node } from '../model/node.ts';
import { homeFile } from './project-function.ts';
import { isSkippedBy } from './skipped.ts';
import type { RuleFile } from './types.ts';

/** True if a call on the way gives constants with which its function does not come to where the value goes on. */
export function isLedPastSink(file: RuleFile, leaf: Node, taint: Taint): boolean {
  return isLedPastElsewhere(file, taint) || isLedPastHere(file, leaf, taint);
}

/** In functions of other files: the step behind the call is where the value goes on. */
function isLedPastElsewhere(file: RuleFile, { steps }: Taint): boolean {
  return steps.some(({ node, text, file: at }, index) => {
    const next = steps[index + 1];
    if (!next || !text.startsWith('passed to')) return false;
    const caller = homeFile(file, node, at);
    const call = callOf(caller, node);
    return call !== undefined && isSkippedBy(homeFile(file, next.node, next.file), next.node, caller, call);
  });
}

/** The call that a node is an argument of. */
function callOf(file: RuleFile, node: Node): CallExpression | undefined {
  const parent = file.parent(node);
  if (parent?.type === 'CallExpression') return parent;
  return parent && unwrap(parent) === unwrap(node) ? callOf(file, parent) : undefined;
}

/** In functions of this file, one after the other: of each, the calls that the value comes through all lead past. */
function isLedPastHere(file: RuleFile, leaf: Node, { steps }: Taint): boolean {
  const places = [...steps.filter((step) => step.file.path === file.path).map(({ node }) => node), leaf];
  return places.some((to, index) => {
    const from = places[index - 1];
    const fn = from && file.flow.enclosingFunction(to);
    if (!fn || isInside(from, fn)) return false;
    const calls = callsWith(file, fn, from);
    return calls.length > 0 && calls.every((call) => isSkippedBy(file, to, file, call));
  });
}

/** Calls of a function with an argument that holds that expression. */
function callsWith(file: RuleFile, fn: FunctionNode, value: Node): readonly CallExpression[] {
  return file.flow.uses(fn).flatMap((use) => (use.kind === 'callee' && use.call.type === 'CallExpression' && use.call.arguments.some((argument) => isInside(value, argument)) ? [use.call] : []));
}
