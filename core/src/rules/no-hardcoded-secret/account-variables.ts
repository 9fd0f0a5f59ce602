/** The variable that holds the password of the same account elsewhere in the file. */
import { propertyName, unwrap, type Node } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isCredentialName } from '../../secrets/index.ts';
import { splitWords } from '../../secrets/words.ts';
import { variableAt } from './variables.ts';

/** Whose credential it is: `appId`, `MicrosoftAppId`, `accountSid`, `user`. */
const accountName = /(?:id|sid|user|user_?name|login|e_?mail|account)$/i;

/** `{ appId: process.env.APP_ID, appPassword: '…' }` beside `{ id: process.env.APP_ID, password: process.env.APP_PASSWORD }`: one account has one password. */
export function accountVariable(file: RuleFile, literal: Node): string | undefined {
  const property = file.parent(literal);
  const object = property?.type === 'Property' && property.value === literal ? file.parent(property) : undefined;
  const noun = property?.type === 'Property' ? nounOf(propertyName(property)) : undefined;
  if (object?.type !== 'ObjectExpression' || noun === undefined) return undefined;
  const accounts = new Set(readsIn(file, object).flatMap(({ name, read }) => (accountName.test(name) && accountName.test(read) ? [read] : [])));
  if (accounts.size === 0) return undefined;
  const others = file.nodes('ObjectExpression').filter((other) => other !== object && readsIn(file, other).some(({ read }) => accounts.has(read)));
  const passwords = new Set(others.flatMap((other) => readsIn(file, other).flatMap(({ name, read }) => (nounOf(name) === noun && isCredentialName(name) ? [read] : []))));
  return passwords.size === 1 ? [...passwords][0] : undefined;
}

function nounOf(name: string | undefined): string | undefined {
  return name === undefined ? undefined : splitWords(name).at(-1);
}

/** Properties of an object that read a variable each. */
function readsIn(file: RuleFile, object: Extract<Node, { type: 'ObjectExpression' }>): readonly { readonly name: string; readonly read: string }[] {
  return object.properties.flatMap((property) => {
    const name = property.type === 'Property' ? propertyName(property) : undefined;
    const value = property.type === 'Property' ? unwrap(property.value) : undefined;
    const read = value && value.type !== 'ObjectExpression' ? variableAt(file, value) : undefined;
    return name === undefined || read === undefined ? [] : [{ name, read }];
  });
}
