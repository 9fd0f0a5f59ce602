/** Text that the bot writes itself around what others wrote: its markup must stay markup. */
import { unwrap, type Node } from '../../model/node.ts';
import { functionsBehind } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isInFile, returnedValues } from '../../rule/values.ts';

const maxDepth = 6;

/** True if a constant part of the text matches, also through variables, branches and what own functions return. */
export function writesOwn(file: RuleFile, text: Node, markup: RegExp, depth = 0): boolean {
  if (depth > maxDepth) return false;
  return file.flow.stringParts(text).some((part) => {
    if ('text' in part) return markup.test(part.text);
    return file.flow.origins(part.hole).some((origin) => partsBehind(file, unwrap(origin), unwrap(part.hole)).some(({ home, node }) => writesOwn(home, node, markup, depth + 1)));
  });
}

interface Part {
  readonly home: RuleFile;
  readonly node: Node;
}

function partsBehind(file: RuleFile, origin: Node, hole: Node): readonly Part[] {
  if (!isInFile(file, origin)) return [];
  const own = (...nodes: readonly Node[]) => nodes.map((node) => ({ home: file, node }));
  switch (origin.type) {
    case 'ConditionalExpression':
      return own(origin.consequent, origin.alternate);
    case 'LogicalExpression':
      return own(origin.left, origin.right);
    case 'AwaitExpression':
      return own(origin.argument);
    case 'CallExpression':
      return functionsBehind(file, origin.callee).flatMap(({ fn, file: home }) => [...returnedValues(home, fn)].map((node) => ({ home, node })));
    default:
      return origin === hole ? [] : own(origin);
  }
}
