/** Values that a generator of secrets made, under a name that says they are secret. */
import { unwrap, type Node } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';
import { findSecrets, isCredentialName, looksLikeCredential } from '../../secrets/index.ts';
import type { Evidence } from './evidence.ts';
import { holderOf, textAt } from './literals.ts';

/** Shapes that are public in spite of a credential's name: accounts and transactions of a blockchain, addresses of contracts. */
const publicShapes = /^0x(?:[0-9a-f]{40})$/i;

export function* findNamed(file: RuleFile): Iterable<Evidence> {
  for (const node of namedTexts(file)) {
    const [text] = textAt(file, node);
    if (!text || publicShapes.test(text.value) || !looksLikeCredential(text.value, { named: true })) continue;
    const holder = holderOf(file, node);
    // Known formats are judged by findFormats, which also knows where they are public.
    if (holder && isCredentialName(holder.name) && findSecrets(text.value).length === 0) yield { kind: 'named', literal: node, data: { name: holder.name } };
  }
}

/** Literals that are a value: the key of a property, an import or a type has no name of its own. */
function* namedTexts(file: RuleFile): Iterable<Node> {
  for (const node of file.nodes('Literal')) if (typeof node.value === 'string' && node.value.length >= 8) yield unwrap(node);
  for (const node of file.nodes('TemplateLiteral')) if (node.expressions.length === 0) yield node;
}
