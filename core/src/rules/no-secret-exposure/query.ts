/** Secrets in the query of an address. */
import { isFunction, type Node } from '../../model/node.ts';
import type { FlowSite } from '../../rule/flow-rule.ts';
import type { RuleFile } from '../../rule/types.ts';

/** True where the value stands behind the `?` of an address that a request goes to. */
export function standsInQuery(file: RuleFile, { node, leaf, handed }: FlowSite): boolean {
  const home = handed?.file ?? file;
  let before = '';
  for (const part of home.flow.stringParts(node)) {
    if ('text' in part) before += part.text;
    else if (before.includes('?') && (handed !== undefined || part.hole === leaf || holdsSecret(home, part.hole))) return true;
  }
  // A whole address handed to a helper: `get(`/items?key=${key}`)`.
  return handed !== undefined && isBehindQuestionMark(file, leaf);
}

function holdsSecret(file: RuleFile, node: Node): boolean {
  return file.flow.taints(node).some(({ label }) => label === 'secret');
}

function isBehindQuestionMark(file: RuleFile, leaf: Node): boolean {
  for (let node = file.parent(leaf); node && !isFunction(node); node = file.parent(node)) {
    if (node.type === 'TemplateLiteral') return node.quasis.some(({ value, range }) => range[1] <= leaf.range[0] + 1 && (value.cooked ?? '').includes('?'));
  }
  return false;
}
