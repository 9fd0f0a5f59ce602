/** Error texts that go to a fixed channel or chat of the developers, not to whoever writes to the bot. */
import type { ApiCall } from '../../flow/types.ts';
import { isInside } from '../../model/inside.ts';
import { propertyName, unwrap, type Node, type NodeOf } from '../../model/node.ts';
import { chatsById, fixedChannels } from '../../models/senders.ts';
import { memberPath } from '../../rule/member-path.ts';
import { nodesIn } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';

/**
 * True for `webhook.send(…)` on a webhook of the project's own settings, for a message to a chat whose id is fixed
 * (`bot.api.sendMessage(process.env.ADMIN_ID, …)`), and for a builder in the function that sends so, or whose callers do.
 */
export function isForDevelopers(file: RuleFile, { node, model }: ApiCall): boolean {
  if (sendsToChannel(file, node)) return true;
  if (model.kind !== 'sink') return false;
  if (model.recipient) return areFixed(file, file.flow.inputs({ node, model }, model.recipient));
  return model.returnsThis === true && isBuiltForChannel(file, node, 0);
}

/** Functions that hand a builder on, to their callers or to what they call. */
const maxCallers = 2;

/** What is built there is sent to such a channel by the function itself, or by each of its callers in this file. */
function isBuiltForChannel(file: RuleFile, node: Node, depth: number): boolean {
  const fn = file.flow.enclosingFunction(node);
  if (!fn) return false;
  if (sendsInside(file, fn, 0)) return depth === 0 || !repliesInside(file, fn);
  const uses = depth < maxCallers ? file.flow.uses(fn) : [];
  return uses.length > 0 && uses.every((use) => use.kind === 'callee' && isBuiltForChannel(file, use.call, depth + 1));
}

/** Itself, or by a function of the file that it calls. */
function sendsInside(file: RuleFile, fn: Node, depth: number): boolean {
  return nodesIn(file, fn, 'CallExpression').some((call) => sendsToChannel(file, call) || (depth < maxCallers && file.flow.callees(call).some((callee) => callee !== fn && sendsInside(file, callee, depth + 1))));
}

/** Something in it answers whoever writes: the builder may go there as well. */
function repliesInside(file: RuleFile, fn: Node): boolean {
  return file.flow.calls('sink').some(({ node, model }) => model.sinkKind === 'reply' && model.returnsThis !== true && isInside(node, fn) && !sendsToChannel(file, node));
}

function sendsToChannel(file: RuleFile, call: Node): boolean {
  const callee = call.type === 'CallExpression' ? unwrap(call.callee) : undefined;
  return callee?.type === 'MemberExpression' && propertyName(callee) === 'send' && file.flow.origins(callee.object).some((origin) => isChannel(file, unwrap(origin)));
}

function isChannel(file: RuleFile, made: Node): boolean {
  if (made.type === 'AwaitExpression') return isChannel(file, unwrap(made.argument));
  if (made.type === 'CallExpression') return isFoundById(file, made);
  return made.type === 'NewExpression' && file.flow.names(made.callee).some((name) => fixedChannels.includes(name.replace(/^(?:import|module):/, '')));
}

/** `client.channels.cache.get(process.env.LOG_CHANNEL)` */
function isFoundById(file: RuleFile, call: NodeOf<'CallExpression'>): boolean {
  const path = memberPath(call.callee);
  const [id] = call.arguments;
  return id !== undefined && chatsById.some((end) => path.endsWith(`.${end}`)) && areFixed(file, [id]);
}

/** Constants and settings of the environment, whichever way the code takes to them. */
function areFixed(file: RuleFile, nodes: readonly Node[]): boolean {
  const origins = nodes.flatMap((node) => file.flow.origins(node));
  return origins.length > 0 && origins.every((origin) => file.flow.constant(origin) !== undefined || isSetting(file, origin));
}

/** Settings that say whose chat it is: `config.adminChatId`, `settings.notification_channel`. */
const settingName = /^(?:bot_?)?(?:admin|owner|creator|staff|team|operators?|logs?|errors?|alerts?|notifications?|notify|reports?|monitor(?:ing)?|debug|dev(?:eloper)?s?)_?(?:chat|channel|group|room|user)(?:_?ids?)?$|^(?:admin|owner|creator|developer)_?ids?$/i;

/** The bot's own account, where it runs on the phone of its owner: whatsapp-web.js. https://docs.wwebjs.dev/ClientInfo.html#wid */
const ownAccount = /\.info\.wid(?:\._serialized)?$/;

/** Functions that make an id of a text: numbers carry nothing of where they come from. */
const conversions = new Set(['Number', 'parseInt', 'BigInt', 'String']);

function isSetting(file: RuleFile, node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type === 'CallExpression' && inner.callee.type === 'Identifier' && conversions.has(inner.callee.name) && file.bindings.isGlobal(inner.callee)) return areFixed(file, inner.arguments.slice(0, 1));
  if (inner.type === 'MemberExpression' && (settingName.test(propertyName(inner) ?? '') || ownAccount.test(memberPath(inner)))) return true;
  const taints = file.flow.taints(node);
  return taints.length > 0 && taints.every(({ label, model }) => label === 'secret' && model?.kind === 'secret-source');
}
