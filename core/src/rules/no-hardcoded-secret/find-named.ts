/** Values that a generator of secrets made, under a name that says they are secret. */
import { propertyName, unwrap, type Node } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';
import { findSecrets, isCredentialName, looksLikeCredential } from '../../secrets/index.ts';
import type { Evidence } from './evidence.ts';
import { holderOf, textAt } from './literals.ts';
import { isHarmless } from './values.ts';

/** Coins are "tokens" too. Addresses of Ethereum, Solana, TON and Tron: whoever knows one can only pay to it. */
const coinAddress = /^0x[0-9a-f]{40}$|^[1-9A-HJ-NP-Za-km-z]{43,44}$|^[EUk0]Q[\w-]{46}$|^T[1-9A-HJ-NP-Za-km-z]{33}$/i;

export function* findNamed(file: RuleFile): Iterable<Evidence> {
  for (const node of namedTexts(file)) {
    const holder = holderOf(file, node);
    if (!holder || !isCredentialName(holder.name)) continue;
    const [text] = textAt(file, node);
    if (!text || isHarmless(text.value) || !looksLikeCredential(text.value, { named: true })) continue;
    // Known formats are judged by findFormats, which also knows where they are public.
    if (!(/token$/i.test(holder.name) && coinAddress.test(text.value)) && findSecrets(text.value).length === 0) yield { kind: isOfNewAccount(file, node) ? 'account' : 'named', literal: node, data: { name: holder.name } };
  }
}

/** What a record of a user holds beside the password. */
const userFields = /^(?:e_?mail|user_?name|login|(?:first|last|full|display)_?name|(?:google|github|facebook|discord|telegram)_?id)$/i;

/** `{ email: profile.email, password: '…' }`: the password of whoever signs up, not one of the project's own. */
function isOfNewAccount(file: RuleFile, literal: Node): boolean {
  const property = file.parent(literal);
  const record = property?.type === 'Property' && /^pass(?:word|wd)?$/i.test(propertyName(property) ?? '') ? file.parent(property) : undefined;
  return record?.type === 'ObjectExpression' && record.properties.some((field) => field.type === 'Property' && userFields.test(propertyName(field) ?? '') && file.flow.constants(field.value) === undefined && file.flow.taints(field.value).every(({ label }) => label !== 'secret') && !readsEnvironment(file, field.value));
}

/** `process.env.SMTP_USER`: an account of the project. */
function readsEnvironment(file: RuleFile, node: Node): boolean {
  return file.flow.origins(node).some((origin) => file.flow.names(origin).some((name) => name.startsWith('global:process.env')));
}

/** Literals that are a value: the key of a property, an import or a type has no name of its own. */
function* namedTexts(file: RuleFile): Iterable<Node> {
  for (const node of file.nodes('Literal')) if (typeof node.value === 'string' && node.value.length >= 8) yield unwrap(node);
  for (const node of file.nodes('TemplateLiteral')) if (node.expressions.length === 0) yield node;
}
