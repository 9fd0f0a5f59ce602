/** Branches in which a variable of the environment is known to be missing. */
import type { Taint } from '../../flow/types.ts';
import { unwrap, type Node } from '../../model/node.ts';
import { homeFile } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';

/** `if (!process.env.TOKEN) console.log(token)`: what is shown there is the token that was made in its place. */
export function isUnsetAt(file: RuleFile, { source }: Pick<Taint, 'source'>, leaf: Node): boolean {
  const read = unwrap(source);
  if (read.type !== 'MemberExpression') return false;
  const home = homeFile(file, read);
  return file.flow.conditionsAt(leaf).some(({ test, holds }) => {
    const tested = testedForNothing(file, test, holds);
    // What is read behind the test may have been set there.
    if (!tested || (home.path === file.path && read.range[0] > tested.range[0])) return false;
    const [only, ...others] = file.flow.origins(tested).map(unwrap);
    return only !== undefined && others.length === 0 && (only === read || homeFile(file, only).textOf(only) === home.textOf(read));
  });
}

/** What is empty or missing where the condition stands as it does: `x` of `!x`, `x === undefined`. */
function testedForNothing(file: RuleFile, test: Node, holds: boolean): Node | undefined {
  const inner = unwrap(test);
  if (inner.type === 'Identifier' || inner.type === 'MemberExpression') return holds ? undefined : inner;
  if (inner.type !== 'BinaryExpression' || inner.operator !== (holds ? '===' : '!==')) return undefined;
  const right = unwrap(inner.right);
  const isNothing = right.type === 'Identifier' ? right.name === 'undefined' && file.bindings.isGlobal(right) : right.type === 'Literal' && (right.value === null || right.value === '');
  return isNothing ? unwrap(inner.left) : undefined;
}
