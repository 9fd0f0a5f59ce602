/** Text that a helper of this file outputs and its callers write: what one of them has escaped or marked up must stay so. */
import { isInside } from '../../model/inside.ts';
import type { Node } from '../../model/node.ts';
import { isCalledByOthers } from '../../rule/caller-values.ts';
import { taintedLeaves } from '../../rule/tainted-leaves.ts';
import type { RuleFile } from '../../rule/types.ts';
import { passedTo } from '../../rule/values.ts';
import { isHalfEscaped } from './half-escaped.ts';
import { writesOwn } from './own-markup.ts';
import { isDangerousIn, type OutputMarkup } from './sites.ts';

const maxHelpers = 3;

/**
 * Where to escape instead of the parameter of a helper: the untrusted text in what its callers pass. Undefined where the parameter is
 * the right place, since all of them pass plain text; empty where no place is known to be right.
 */
export function partsOfCallers(file: RuleFile, part: Node, markup: OutputMarkup, own: RegExp, depth = 0): readonly Node[] | undefined {
  const isDangerous = isDangerousIn(markup);
  // Those of the callers' callers are asked for when their turn comes.
  const direct = file.flow.parameters(part).filter(({ fn }) => isInside(part, fn));
  const read = direct.map(({ fn, index, path }) => ({ fn, given: [...passedTo(file, fn, index)].flatMap((argument) => (path.length === 0 ? [argument] : file.flow.lookup(argument, path.join('.')).nodes)) }));
  const through = read.filter(({ given }) => given.some((argument) => file.flow.taints(argument).some(isDangerous)));
  // Others may call it, with markup of theirs.
  const isShared = through.some(({ fn, given }) => isCalledByOthers(file, fn) || given.some((argument) => isMarkedUp(file, argument, own) || isEscaped(file, argument, isDangerous)));
  if (!isShared) return undefined;
  if (depth >= maxHelpers) return [];
  const leaves = through.flatMap(({ given }) => given.flatMap((argument) => [...taintedLeaves(file, argument, isDangerous)]));
  return leaves.flatMap((leaf) => partsOfCallers(file, leaf, markup, own, depth + 1) ?? [leaf]);
}

function isMarkedUp(file: RuleFile, argument: Node, own: RegExp): boolean {
  return writesOwn(file, argument, own) || isHalfEscaped(file, argument);
}

/** Untrusted, but nothing in it can harm. */
function isEscaped(file: RuleFile, argument: Node, isDangerous: ReturnType<typeof isDangerousIn>): boolean {
  const taints = file.flow.taints(argument);
  return taints.length > 0 && !taints.some(isDangerous);
}
