/** The other half of Telegram's check: only where `setWebhook` names the token does a delivery carry it. https://core.telegram.org/bots/api#setwebhook */
import { addProperty } from '../../edit/add-property.ts';
import { code } from '../../edit/code.ts';
import type { CodeText, EditPlan } from '../../edit/types.ts';
import { propertyName, unwrap, type CallExpression, type ObjectExpression } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';

export interface WebhookSetUp {
  readonly edits: readonly EditPlan[];
  /** True if this file sets the webhook and every such call gets the token by the edits. */
  readonly isWhole: boolean;
}

/** What grammY, Telegraf, node-telegram-bot-api and Telegram itself call it. */
const option = 'secret_token';

/** Gives the token to the calls of this file. */
export function nameToken(file: RuleFile, secret: CodeText): WebhookSetUp {
  const found = file.nodes('CallExpression').filter(isSetWebhook).map((call) => tokenEdits(file, call, secret));
  return { edits: found.flat(), isWhole: found.length > 0 && found.every((edits) => edits.length > 0) };
}

function isSetWebhook({ callee }: CallExpression): boolean {
  const inner = unwrap(callee);
  return inner.type === 'MemberExpression' && /^setWeb[hH]ook$/.test(propertyName(inner) ?? '');
}

/** None where the options are made elsewhere, name a token already, or the address is taken away (`setWebhook('')`). */
function tokenEdits(file: RuleFile, { arguments: [first, second] }: CallExpression, secret: CodeText): readonly EditPlan[] {
  if (!first || first.type === 'SpreadElement' || file.flow.constant(first)?.value === '') return [];
  const only = unwrap(first);
  if (!second && only.type === 'ObjectExpression') return addToken(file, only, secret);
  if (!second) return file.flow.origins(first).some(({ type }) => type === 'ObjectExpression') ? [] : [{ range: [first.range[1], first.range[1]], text: code`, { ${option}: ${secret} }` }];
  const options = second.type === 'SpreadElement' ? undefined : unwrap(second);
  return options?.type === 'ObjectExpression' ? addToken(file, options, secret) : [];
}

function addToken(file: RuleFile, options: ObjectExpression, secret: CodeText): readonly EditPlan[] {
  return options.properties.every((property) => property.type === 'Property') ? addProperty(file, options, option, secret) : [];
}
