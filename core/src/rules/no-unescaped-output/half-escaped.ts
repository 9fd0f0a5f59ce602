/** Text that something has escaped in part: escaped once more, its escapes would show as typed. */
import { unwrap, type Node } from '../../model/node.ts';
import { functionsBehind, nodesIn } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isInFile } from '../../rule/values.ts';

/** `&lt;`, and strings that begin with a backslash: `'\\_'`, `` `\\${character}` ``. */
const escapes = /&(?:quot|lt|gt|amp|apos|#\d+|#x[\da-f]+);|['"`]\\\\/i;
/** Variables and functions of the project that are looked into. */
const maxDepth = 3;

/** `escapeAttribute(name)`, `name.replace(/_/g, '\\_')`, also in a variable. */
export function isHalfEscaped(file: RuleFile, node: Node, depth = 0): boolean {
  if (depth > maxDepth) return false;
  const inner = unwrap(node);
  if (inner.type === 'CallExpression') {
    // Its arguments, and of a chain of replacements those of the calls before it.
    if (inner.callee.type === 'MemberExpression' && isHalfEscaped(file, inner.callee.object, depth)) return true;
    return escapes.test(file.textOf([inner.callee.range[1], inner.range[1]])) || functionsBehind(file, inner.callee).some(({ fn, file: home }) => escapesIn(home, fn, depth));
  }
  return inner.type === 'Identifier' && file.flow.origins(inner).some((origin) => origin !== inner && isInFile(file, origin) && isHalfEscaped(file, origin, depth + 1));
}

function escapesIn(home: RuleFile, fn: Node, depth: number): boolean {
  return escapes.test(home.textOf(fn)) || nodesIn(home, fn, 'CallExpression').some(({ callee }) => depth < maxDepth && functionsBehind(home, callee).some((own) => own.fn !== fn && escapesIn(own.file, own.fn, depth + 1)));
}
