/** What the variable is called that should hold a secret. */
import { propertyName, type Node } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isCredentialName } from '../../secrets/index.ts';
import { splitWords } from '../../secrets/words.ts';
import { isReadAlready, type Evidence } from './evidence.ts';
import { accountVariable } from './account-variables.ts';
import { clientVariable, signingVariable } from './client-variables.ts';
import { holderOf } from './literals.ts';
import { isOfSeveral, issuerVariable } from './issuers.ts';
import { toVariableName } from './values.ts';

/** The variable that is read already for this secret, else what it should be called. */
export function variableFor(file: RuleFile, evidence: readonly Evidence[]): { readonly env: string; readonly isRead: boolean } {
  const literal = literalOf(evidence);
  const read = evidence.find(isReadAlready)?.env ?? (literal && accountVariable(file, literal)) ?? signingVariable(file, evidence);
  return { env: read ?? newName(file, evidence), isRead: read !== undefined };
}

/** The SDK's name, else the format's, else the name that the secret has in the code. */
function newName(file: RuleFile, evidence: readonly Evidence[]): string {
  const given = (kind: Evidence['kind']) => evidence.find((item) => item.kind === kind && item.env !== undefined)?.env;
  const literal = literalOf(evidence);
  const match = evidence.find((item) => item.match)?.match;
  const holder = literal && holderOf(file, literal)?.name;
  const own = holder === undefined || !isCredentialName(holder) ? undefined : toVariableName(holder);
  const setting = literal && settingOf(file, literal);
  const format = match && (isOfSeveral(match) && own !== undefined && isTelling(own) ? own : issuerVariable(file, match));
  return clientVariable(file, evidence, match?.env) ?? setting ?? format ?? given('header') ?? own ?? given('compared') ?? given('named') ?? (holder === undefined ? defaultName(evidence) : toVariableName(holder));
}

function literalOf([first]: readonly Evidence[]): Node | undefined {
  return first && 'type' in first.literal ? first.literal : undefined;
}

/** `env: { BOT_TOKEN: '…' }`: the name of a variable already. */
function settingOf(file: RuleFile, literal: Node): string | undefined {
  const property = file.parent(literal);
  const name = property?.type === 'Property' && property.value === literal ? propertyName(property) : undefined;
  return name !== undefined && /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/.test(name) && isCredentialName(name) ? name : undefined;
}

/** Words that any credential may be called by. */
const bareWords = new Set(['api', 'key', 'token', 'secret', 'access', 'auth', 'webhook', 'signing', 'client', 'bot', 'default', 'my', 'the', 'password']);

/** True for a name that says more than that it is a credential. */
export function isTelling(name: string): boolean {
  return splitWords(name).some((word) => !bareWords.has(word.toLowerCase()));
}

function defaultName(evidence: readonly Evidence[]): string {
  return evidence.some(({ kind }) => kind === 'option') ? 'SIGNING_SECRET' : 'SECRET';
}
