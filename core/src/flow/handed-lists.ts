/** Lists that a function takes as a parameter and hands on whole, as `complete(messages)` does: what of them counts is chosen where the list is written. */
import { isInside } from '../model/inside.ts';
import { unwrap, type FunctionNode, type Node } from '../model/node.ts';
import type { Input } from '../models/kinds.ts';
import { constantsOf } from './constants.ts';
import type { FlowContext } from './context.ts';
import { selectArguments } from './conditions.ts';
import { homeOf } from './modules.ts';
import { lookupPath, toSymbols } from './structure.ts';
import { argumentFor } from './taint-calls.ts';
import { noneCleared, type SymbolicTaint } from './taint-set.ts';
import { usesOf } from './uses.ts';

/** Functions of one file that a list goes through. */
const maxHops = 3;

/** Parameters of `fn` that are the list itself, for an input that is some items of a list (`messages[].content` of the role system). */
export function listParameters(context: FlowContext, fn: FunctionNode, site: Node, input: Input): readonly SymbolicTaint[] {
  const symbols = input.whenSibling ? toSymbols(input.path ?? '') : [];
  if (symbols.at(-2) !== '[]') return [];
  return selectArguments(site, input.arg).flatMap((argument) => lookupPath(context, argument, symbols.slice(0, -2)).nodes.flatMap((list) => parametersAt(context, fn, list)));
}

/** Parameters of `fn` that an expression in it is, through variables and the file's own functions. */
export function parametersAt(context: FlowContext, fn: FunctionNode, list: Node, hops = 0): readonly SymbolicTaint[] {
  const inner = unwrap(list);
  if (inner.type !== 'Identifier' || hops > maxHops) return [];
  return context.definitions.reaching(inner).flatMap((def): readonly SymbolicTaint[] => {
    if (def.kind === 'value' && def.path.length === 0 && def.node !== inner) return parametersAt(context, fn, def.node, hops + 1);
    if (def.kind !== 'param' || def.rest) return [];
    const taint: SymbolicTaint = { label: 'param', source: inner, file: context.file, fn: def.fn, index: def.index, path: def.path, structured: false, trail: [], cleared: noneCleared };
    if (def.fn === fn) return [taint];
    const calls = usesOf(context, def.fn).flatMap((use) => (use.kind === 'callee' && isInside(use.call, fn) ? [use.call] : []));
    return calls.flatMap((call) => listsAt(context, call, taint).flatMap((passed) => parametersAt(context, fn, passed, hops + 1)));
  });
}

/** What a call hands over as the list. */
export function listsAt(context: FlowContext, call: Node, taint: SymbolicTaint): readonly Node[] {
  const argument = argumentFor(call, taint);
  if (!argument || argument.type === 'SpreadElement') return [];
  return taint.path && taint.path.length > 0 ? lookupPath(context, argument, taint.path).nodes : [argument];
}

/** The values in a list that the input is about, as far as they stand in this file. */
export function valuesInList(context: FlowContext, list: Node, { path = '', whenSibling = {} }: Input): readonly Node[] {
  const last = toSymbols(path).slice(-1);
  return lookupPath(context, list, ['[]']).nodes.flatMap((item) => {
    if (homeOf(context, item) !== context) return [];
    const isMeant = Object.entries(whenSibling).every(([name, values]) => lookupPath(context, item, [`.${name}`]).nodes.some((sibling) => constantsOf(context, sibling)?.some(({ value }) => values.includes(String(value)))));
    return isMeant ? lookupPath(context, item, last).nodes.filter((value) => homeOf(context, value) === context) : [];
  });
}
