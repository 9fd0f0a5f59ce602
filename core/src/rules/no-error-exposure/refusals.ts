/** Calls of services that refuse what is asked of them in public sentences: "Bad Request: message is too long", "Session not found". */
import { propertyName, unwrap, type CallExpression, type NodeOf } from '../../model/node.ts';
import { publicRefusalModules, publicRefusals, transportMethods, transports } from '../../models/public-errors.ts';
import type { RuleFile } from '../../rule/types.ts';

/** `ctx.reply(…)` of Telegram, `interaction.deferReply()` of Discord, `supabase.auth.signUp(…)`. */
export function isRefusedInPublic(file: RuleFile, { callee }: CallExpression): boolean {
  const inner = unwrap(callee);
  if (inner.type === 'Identifier') return file.flow.names(inner).some((name) => publicRefusalModules.some((module) => name.startsWith(`import:${module}:`)));
  if (inner.type !== 'MemberExpression') return false;
  // Most are kept in a map of their sessions.
  if (transportMethods.has(propertyName(inner) ?? '') && file.nodes('NewExpression').some((made) => makesTransport(file, made))) return true;
  const receiver = unwrap(inner.object);
  return publicRefusals.some(({ types, through, methods }) => {
    const object = through === undefined ? receiver : receiver.type === 'MemberExpression' && propertyName(receiver) === through ? receiver.object : undefined;
    return object !== undefined && methods.test(propertyName(inner) ?? '') && file.flow.typesOf(object).some((type) => types.includes(type));
  });
}

/** `new StreamableHTTPServerTransport(…)` */
export function makesTransport(file: RuleFile, { callee }: NodeOf<'NewExpression'>): boolean {
  return file.flow.names(callee).some((name) => transports.test(name));
}
