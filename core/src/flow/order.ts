/** What cannot have happened yet: writes behind an exit of the function. */
import type { FileModel } from '../model/file-model.ts';
import { isInside } from '../model/inside.ts';
import type { Node } from '../model/node.ts';
import type { Variable } from '../model/scopes.ts';
import { enclosingFunction } from './definitions.ts';

const loops = new Set<string>(['ForStatement', 'ForInStatement', 'ForOfStatement', 'WhileStatement', 'DoWhileStatement']);

/**
 * True if a later write to what a variable holds cannot be seen by a read: the read stands in a part of the function that
 * ends in `return` or `throw`, or in a `try` block, the write behind it or in the `catch`, and no loop leads from one to the
 * other with the same value.
 */
export function isWrittenTooLate(file: FileModel, variable: Variable, write: Node, read: Node): boolean {
  if (write.range[0] < read.range[1]) return false;
  const fn = enclosingFunction(file, read);
  // What outlives a call of the function has been written by an earlier one.
  if (!fn || enclosingFunction(file, write) !== fn || !variable.defs.every(({ name }) => isInside(name, fn))) return false;
  let left = false;
  for (let node: Node | undefined = read; node && node !== fn; node = file.parent(node)) {
    left ||= node.type === 'TryStatement' && node.handler !== null && isInside(write, node.handler) && isInside(read, node.block);
    if (isInside(write, node)) {
      // From here on both are inside: a loop comes back to the read, unless its value is made anew in each turn.
      if (!left) return false;
      if (loops.has(node.type) && !variable.defs.some(({ name }) => isInside(name, node))) return false;
    } else left ||= leaves(file, node);
  }
  return left;
}

/** The function ends at the end of the statement, whichever way it takes through it. */
function leaves(file: FileModel, node: Node): boolean {
  if (node.type === 'ReturnStatement' || node.type === 'ThrowStatement') return true;
  const last = node.type === 'BlockStatement' ? node.body.at(-1) : undefined;
  if (!last || !leaves(file, last)) return false;
  return (['BreakStatement', 'ContinueStatement'] as const).every((type) => !file.nodes(type).some((jump) => isInside(jump, node)));
}
