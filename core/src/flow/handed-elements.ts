/** Components of other files as elements: `<Bubble html={answer} />` hands its attributes over. */
import { allInside } from '../model/inside.ts';
import type { FunctionNode, Node, NodeOf } from '../model/node.ts';
import type { FlowContext } from './context.ts';
import { functionsAt } from './functions.ts';
import { exportedNodes, homeOf } from './modules.ts';
import type { SymbolicTaint } from './taint-set.ts';

type Tag = NodeOf<'JSXOpeningElement'>;

/** Elements with attributes or children, of components that other files export. */
export function* foreignElements(context: FlowContext, part: Node = context.file.ast): Generator<{ readonly tag: Tag; readonly fns: readonly FunctionNode[] }> {
  if (!context.file.project.fileOf) return;
  for (const tag of allInside(context.file.nodes('JSXOpeningElement'), part)) {
    if (tag.name.type !== 'JSXIdentifier' || !/^[A-Z]/.test(tag.name.name) || (tag.attributes.length === 0 && tag.selfClosing)) continue;
    const variable = context.file.bindings.variableOf(tag.name);
    const [def, ...others] = variable ? context.definitions.of(variable) : [];
    if (def?.kind !== 'import' || others.length > 0) continue;
    const fns = exportedNodes(context, def.source, def.name).flatMap((node) => functionsAt(context, node, 0)).filter((fn) => homeOf(context, fn) !== context);
    if (fns.length > 0) yield { tag, fns };
  }
}

/** The attribute's value that a property of the component is, or the element's name, where it comes in another way. */
export function givenAs(tag: Tag, { path = [] }: SymbolicTaint): Node {
  for (const attribute of tag.attributes) {
    if (attribute.type !== 'JSXAttribute' || `.${String(attribute.name.name)}` !== path[0] || !attribute.value) continue;
    return attribute.value.type === 'JSXExpressionContainer' ? attribute.value.expression : attribute.value;
  }
  return tag.name;
}
