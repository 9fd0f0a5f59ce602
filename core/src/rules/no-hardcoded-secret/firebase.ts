/** Keys in the addresses of Firebase, which name the project and open nothing: https://firebase.google.com/docs/projects/api-keys */
import type { Node } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';

/** Accounts, their tokens, and what else the web SDK calls with the key of its configuration. */
const address = /^https:\/\/(?:(?:identitytoolkit|securetoken|firestore|firebase[a-z]*)\.googleapis\.com|www\.googleapis\.com\/identitytoolkit)\/[^\s"'`]*[?&]key=$/;

/** The literal is such an address, or a constant that goes into nothing else. */
export function isSentToFirebase(file: RuleFile, literal: Node, key: string): boolean {
  if (isAddressOf(file, literal, key)) return true;
  const declarator = file.parent(literal);
  const variable = declarator?.type === 'VariableDeclarator' && declarator.init === literal ? file.bindings.variableOf(declarator.id) : undefined;
  const reads = variable?.references.filter((reference) => reference.isRead()) ?? [];
  return reads.length > 0 && reads.every(({ identifier }) => {
    const text = file.parent(identifier);
    return (text?.type === 'TemplateLiteral' || text?.type === 'BinaryExpression') && isAddressOf(file, text, key);
  });
}

function isAddressOf(file: RuleFile, node: Node, key: string): boolean {
  const text = file.flow.stringParts(node).map((part) => ('text' in part ? part.text : '')).join('');
  const at = text.indexOf(key);
  return at > 0 && address.test(text.slice(0, at));
}
