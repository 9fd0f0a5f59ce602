/** A component as an element: its attributes are the properties of its one parameter. */
import type { Node } from '../model/node.ts';
import type { FlowContext } from './context.ts';
import { atPath } from './taint.ts';
import { entered } from './taint-calls.ts';
import { joinAll, none, type SymbolicTaint, type Taints } from './taint-set.ts';

/** What an element passes for a parameter of its component: `<Card text={answer} />`. */
export function propTaints(context: FlowContext, taint: SymbolicTaint, tag: Node): Taints {
  const [first, ...rest] = taint.path ?? [];
  if (tag.type !== 'JSXOpeningElement' || taint.index !== 0 || !first?.startsWith('.')) return none;
  const name = first.slice(1);
  const values = name === 'children' ? childrenOf(context, tag) : [];
  for (const attribute of [...tag.attributes].reverse()) {
    if (attribute.type === 'JSXSpreadAttribute') values.push({ value: attribute.argument, isProps: true });
    else if (attribute.name.name === name) {
      if (attribute.value) values.push({ value: attribute.value, isProps: false });
      break;
    }
  }
  return joinAll(values.map(({ value, isProps }) => entered(context, taint, atPath(context, value, isProps ? [first, ...rest] : rest), value, tag.name)));
}

function childrenOf(context: FlowContext, tag: Node): { readonly value: Node; readonly isProps: boolean }[] {
  const element = context.file.parent(tag);
  return element?.type === 'JSXElement' ? element.children.map((value) => ({ value, isProps: false })) : [];
}
