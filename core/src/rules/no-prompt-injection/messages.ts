/** Chat messages in the source: their role, and whether their text holds instructions. */
import type { StringPart } from '../../flow/types.ts';
import { propertyName, type Node } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';

type ObjectNode = Extract<Node, { type: 'ObjectExpression' }>;
type PropertyNode = Extract<Node, { type: 'Property' }>;

/** The message object whose `content` an expression is, as it stands in the source. */
export function messageOf(file: RuleFile, content: Node): { readonly message: ObjectNode; readonly role: PropertyNode } | undefined {
  let node = content;
  for (let parent = file.parent(node); parent && (parent.type.startsWith('TS') || parent.type === 'ChainExpression'); parent = file.parent(node)) node = parent;
  const property = file.parent(node);
  const message = property?.type === 'Property' && property.value === node ? file.parent(property) : undefined;
  if (message?.type !== 'ObjectExpression') return undefined;
  for (const other of message.properties) if (other.type === 'Property' && propertyName(other) === 'role') return { message, role: other };
  return undefined;
}

/** The role beside a content; undefined where none is written. */
export function messageRole(file: RuleFile, content: Node): string | undefined {
  const role = messageOf(file, content)?.role;
  const value = role && file.flow.constant(role.value)?.value;
  return typeof value === 'string' ? value : undefined;
}

/** Words of constant text from which on a message gives instructions: shorter ones only label what follows. */
const minWords = 5;

/** Constant text beside something only known at run time. */
export function isInstruction(parts: readonly StringPart[]): boolean {
  const text = parts.map((part) => ('text' in part ? part.text : ' ')).join('');
  return parts.some((part) => 'hole' in part) && (text.match(/\p{L}+/gu) ?? []).length >= minWords;
}
