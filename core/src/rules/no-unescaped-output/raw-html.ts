/** Components that show Markdown whose raw HTML a plugin lets through: `<ReactMarkdown rehypePlugins={[rehypeRaw]}>{answer}</ReactMarkdown>`. */
import { removeElement } from '../../edit/remove.ts';
import type { FixPlan } from '../../edit/types.ts';
import type { Taint } from '../../flow/types.ts';
import { unwrap, type Node, type NodeOf } from '../../model/node.ts';
import { taintedLeaves } from '../../rule/tainted-leaves.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isDangerousIn } from './sites.ts';

export interface RawHtml {
  readonly leaf: Node;
  readonly taint: Taint;
  /** The element of the list of plugins. */
  readonly plugin: Node;
}

/** Attributes that say which HTML may stay. Source: https://github.com/remarkjs/react-markdown#api */
const limits = new Set(['allowedElements', 'allowElement', 'skipHtml']);

export function* rawHtml(file: RuleFile): Iterable<RawHtml> {
  if (!file.text.includes('rehype-raw')) return;
  for (const element of file.nodes('JSXElement')) {
    const { attributes } = element.openingElement;
    const list = valueOf(attributes, 'rehypePlugins');
    if (!list || attributes.some((attribute) => attribute.type === 'JSXSpreadAttribute' || limits.has(nameOf(attribute)))) continue;
    const plugins = file.flow.lookup(list, '[]').nodes;
    const plugin = plugins.find((node) => isPlugin(file, node, 'rehype-raw'));
    if (!plugin || plugins.some((node) => isPlugin(file, node, 'rehype-sanitize'))) continue;
    const isDangerous = isDangerousIn('html');
    const text = valueOf(attributes, 'children');
    for (const node of text ? [text] : element.children.flatMap((child) => (child.type === 'JSXExpressionContainer' ? [child.expression] : []))) {
      for (const leaf of taintedLeaves(file, node, isDangerous)) {
        const taint = file.flow.taints(leaf).find(isDangerous);
        if (taint) yield { leaf, taint, plugin };
      }
    }
  }
}

/** HTML in the text is left out then, as react-markdown does by itself. */
export function* withoutPlugin(file: RuleFile, { plugin }: RawHtml): Iterable<FixPlan> {
  const edits = removeElement(file, plugin);
  if (edits.length > 0) yield { title: 'Take rehype-raw away: HTML in the text shows as typed; with rehype-sanitize after it harmless HTML could stay', safety: 'review', edits };
}

type Attributes = NodeOf<'JSXOpeningElement'>['attributes'];

function nameOf(attribute: Attributes[number]): string {
  return attribute.type === 'JSXAttribute' && attribute.name.type === 'JSXIdentifier' ? attribute.name.name : '';
}

function valueOf(attributes: Attributes, name: string): Node | undefined {
  const attribute = attributes.find((candidate) => nameOf(candidate) === name);
  const value = attribute?.type === 'JSXAttribute' ? attribute.value : null;
  return value?.type === 'JSXExpressionContainer' ? unwrap(value.expression) : undefined;
}

/** The plugin itself, or in a list with its options. */
function isPlugin(file: RuleFile, node: Node, name: string): boolean {
  const inner = unwrap(node);
  const [first] = inner.type === 'ArrayExpression' ? inner.elements : [inner];
  return first !== null && first !== undefined && file.flow.names(first).includes(`import:${name}:default`);
}
