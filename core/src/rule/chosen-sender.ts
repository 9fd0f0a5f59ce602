/** Code that runs for one chosen sender alone, as the commands that a bot keeps to its owner. */
import { rootIdentifier } from '../flow/definitions.ts';
import { propertyName, unwrap, type FunctionNode, type Node, type NodeOf } from '../model/node.ts';
import { senderPaths } from '../models/senders.ts';
import { gatesOf, type Gate } from './gates.ts';
import { comparesRole, isRoleGate, listsRoles, sentBySender, type Roles } from './operator-roles.ts';
import { comparesOwnSecret, comparesOwnSecretByCall } from './operator-secrets.ts';
import { isInOwnerCommand } from './owner-commands.ts';
import { functionsBehind, nodesIn } from './project-function.ts';
import type { RuleFile } from './types.ts';
import { isInFile, parameterOf, returnedValues } from './values.ts';

/** Functions and variables looked through for each condition. */
const maxDepth = 5;

/**
 * True where a condition compares the id of the sender with a value that the message does not bring: `if (ctx.from.id !==
 * ownerId) return;`, `owners.includes(message.author.id)`, `isOwner(message)` of the project that does so or says so;
 * and in a command that is marked as its owner's.
 */
export function isForChosenSender(file: RuleFile, node: Node): boolean {
  return isForCircle(file, node, { isOther: noOthers, bySecret: true });
}

/** The same by the sender's id alone, or a mark of the command: a secret that only those know who run the bot may be learnt or guessed. */
export function isForOwnerAlone(file: RuleFile, node: Node): boolean {
  return isForCircle(file, node, { isOther: noOthers, bySecret: false });
}

/** A call that is true for those senders as well, as for the staff of a server. */
export type SenderTest = (file: RuleFile, call: NodeOf<'CallExpression'>) => boolean;

const noOthers: SenderTest = () => false;

/** The same for a wider circle, and for those whose account has a role above all customers of the service. */
export function isForSenders(file: RuleFile, node: Node, others: SenderTest): boolean {
  return isForCircle(file, node, { isOther: others, bySecret: true, byRole: 'top' });
}

/** The same for administrators: of the service, of a customer of it, of a chat. */
export function isForAdministrators(file: RuleFile, node: Node): boolean {
  return isForCircle(file, node, { isOther: noOthers, bySecret: true, byRole: 'any' });
}

/** Who counts as chosen. */
interface Circle {
  readonly isOther: SenderTest;
  /** Also whoever knows a secret of those who run the bot. */
  readonly bySecret: boolean;
  /** Also whoever has signed in with such a role. */
  readonly byRole?: Roles;
}

function isForCircle(file: RuleFile, node: Node, circle: Circle): boolean {
  return isChosenAt(file, node, circle, 0) || isInOwnerCommand(file, node) || (circle.bySecret && isBehindGate(file, node, circle));
}

function isChosenAt(file: RuleFile, node: Node, circle: Circle, depth: number): boolean {
  return file.flow.conditionsAt(node).some(({ test, holds }) => choosesSender(file, test, holds, circle, depth));
}

/** `app.get('/debug', requireToken, async (req, res) => { … })`: what runs before the handler, on each of its routes, lets nobody else through. */
function isBehindGate(file: RuleFile, node: Node, circle: Circle): boolean {
  const routes = gatesOf(file, node);
  return routes.length > 0 && routes.every((gates) => gates.some((gate) => isGateFor(gate, circle)));
}

function isGateFor({ file, handler }: Gate, circle: Circle): boolean {
  if (circle.byRole !== undefined && isRoleGate(file, handler, circle.byRole)) return true;
  return handler.functions.length > 0 && handler.functions.every((own) => letsThroughChosen(own.file, own.fn, circle));
}

/** Each call of `next`, the last parameter, stands behind the check. */
function letsThroughChosen(home: RuleFile, fn: FunctionNode, circle: Circle): boolean {
  const last = fn.params.at(-1);
  const next = last?.type === 'Identifier' && fn.params.length > 1 ? home.bindings.variableOf(last) : undefined;
  const calls = next ? nodesIn(home, fn, 'CallExpression').filter(({ callee }) => home.bindings.variableOf(unwrap(callee)) === next) : [];
  return calls.length > 0 && calls.every((call) => isChosenAt(home, call, circle, 1));
}

function choosesSender(file: RuleFile, test: Node, holds: boolean, circle: Circle, depth: number): boolean {
  if (depth > maxDepth) return false;
  const inner = unwrap(test);
  switch (inner.type) {
    case 'UnaryExpression':
      return inner.operator === '!' && choosesSender(file, inner.argument, !holds, circle, depth);
    case 'AwaitExpression':
      return choosesSender(file, inner.argument, holds, circle, depth);
    case 'LogicalExpression': {
      const sides = [inner.left, inner.right].map((side) => choosesSender(file, side, holds, circle, depth));
      return (inner.operator === '&&') === holds ? sides.includes(true) : sides.every(Boolean);
    }
    case 'BinaryExpression':
      return (inner.operator === '===' || inner.operator === '==' ? holds : (inner.operator === '!==' || inner.operator === '!=') && !holds) && (comparesSender(file, inner.left, inner.right) || comparesOwnRoom(file, inner.left, inner.right) || (circle.bySecret && comparesOwnSecret(file, inner.left, inner.right)) || (circle.byRole !== undefined && comparesRole(file, inner.left, inner.right, circle.byRole)));
    case 'CallExpression':
      return holds && (isListed(file, inner) || (circle.bySecret && comparesOwnSecretByCall(file, inner)) || (circle.byRole !== undefined && listsRoles(file, inner, circle.byRole)) || circle.isOther(file, inner) || isChosenByFunction(file, inner, circle, depth) || (inner.arguments.length > 0 && isOwnerTest(file, inner.callee, circle)));
    case 'MemberExpression':
      return holds && isOwnerTest(file, inner, circle);
    case 'Identifier': {
      if (holds && saysSo(parameterOf(file, inner)?.path.at(-1) ?? '', circle)) return true;
      // Of `a || b` in a variable both sides are origins: whichever holds must choose.
      const origins = file.flow.origins(inner);
      return (origins.length === 1 || (holds && origins.length > 1)) && origins.every((origin) => origin !== inner && isInFile(file, origin) && choosesSender(file, origin, holds, circle, depth + 1));
    }
    default:
      return false;
  }
}

/** A room or chat of those who run the bot: `ADMIN_ROOM_ID`, `config.logChannel`, `OWNER_CHAT`. */
const ownRoom = /(?:^|_)(?:admin|owner|staff|moderator|developer|dev|log)s?_?(?:room|chat|channel|group|guild)s?(?:_?ids?)?$/;

/** `if (roomId !== config.ADMIN_ROOM_ID) return`: who reads along there has been let in. */
function comparesOwnRoom(file: RuleFile, left: Node, right: Node): boolean {
  return [[left, right] as const, [right, left] as const].some(([given, own]) => ownRoom.test(nameRead(own)) && !ownRoom.test(nameRead(given)) && file.flow.constant(given) === undefined && !file.flow.taints(own).some(({ label }) => label === 'user-input'));
}

/** In small letters, with `_` between the words. */
function nameRead(node: Node): string {
  const inner = unwrap(node);
  const name = inner.type === 'Identifier' ? inner.name : inner.type === 'MemberExpression' ? (propertyName(inner) ?? '') : '';
  return name.replace(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase();
}

/** Names of methods, exports and properties that say so themselves, wherever their code is. An administrator of a chat is no owner: chats have those without the bot's doing. */
const ownerTest = /^is_?(?:bot_?|the_?|real_?)?(?:owner|creator|developer|dev|sudo|super_?user|maintainer)s?(?:_?(?:user|only|jid|id))?$/i;
/** Of the account, the group or the server; `isBotAdmin` is about the bot. */
const adminTest = /^is_?(?:the_?|sender_?|user_?|current_?|group_?|chat_?|server_?|guild_?|site_?|super_?|global_?)*(?:admin(?:istrator)?|mod(?:erator)?|staff)s?(?:_?(?:user|only|jid|id|role))?$/i;

function saysSo(name: string, { byRole }: Circle): boolean {
  return ownerTest.test(name) || (byRole === 'any' && adminTest.test(name));
}

/** `jids.isOwner`, `m.isOwner`, an imported `isOwner`. */
function isOwnerTest(file: RuleFile, node: Node, circle: Circle): boolean {
  const inner = unwrap(node);
  if (inner.type === 'Identifier') return file.flow.names(inner).some((name) => name.startsWith('import:') && saysSo(name.slice(name.lastIndexOf(':') + 1), circle));
  if (inner.type !== 'MemberExpression' || !saysSo(propertyName(inner) ?? '', circle)) return false;
  for (let object: Node = unwrap(inner.object); object.type === 'MemberExpression'; object = unwrap(object.object)) if (sentBySender.has(propertyName(object) ?? '')) return false;
  return true;
}

/** One side tells the sender; the other is neither untrusted nor of the same message. */
function comparesSender(file: RuleFile, left: Node, right: Node): boolean {
  return [[left, right] as const, [right, left] as const].some(([sender, chosen]) => isSenderId(file, sender) && isOfOthers(file, chosen, sender));
}

/** Not of the message that the sender is read from. */
export function isOfOthers(file: RuleFile, chosen: Node, sender: Node): boolean {
  if (isOwnSetting(chosen)) return true;
  const own = rootsOf(file, sender);
  return ![...rootsOf(file, chosen)].some((variable) => own.has(variable)) && !file.flow.taints(chosen).some(({ label }) => label === 'user-input');
}

/** Properties under which a bot keeps its settings in the context of every update: https://grammy.dev/guide/context, https://hono.dev/docs/api/context#env */
const ownSettings = new Set(['config', 'env']);

/** `ctx.config.ownerId` */
function isOwnSetting(node: Node): boolean {
  const inner = unwrap(node);
  const object = inner.type === 'MemberExpression' ? unwrap(inner.object) : undefined;
  return object?.type === 'MemberExpression' && unwrap(object.object).type === 'Identifier' && ownSettings.has(propertyName(object) ?? '');
}

/** Variables that a value is read from. */
function rootsOf(file: RuleFile, node: Node): ReadonlySet<unknown> {
  const roots = [node, ...file.flow.origins(node)].map(rootIdentifier);
  return new Set(roots.map((root) => root && file.bindings.variableOf(root)).filter((variable) => variable !== undefined));
}

/** `owners.includes(ctx.from.id)`, `owners.has(…)` */
function isListed(file: RuleFile, call: NodeOf<'CallExpression'>): boolean {
  const callee = unwrap(call.callee);
  const [argument] = call.arguments;
  if (callee.type !== 'MemberExpression' || !argument || !['includes', 'has'].includes(propertyName(callee) ?? '')) return false;
  return isSenderId(file, argument) && isOfOthers(file, callee.object, argument);
}

/** A function of the project that gives true only where it has compared the sender. */
function isChosenByFunction(file: RuleFile, call: NodeOf<'CallExpression'>, circle: Circle, depth: number): boolean {
  const functions = call.arguments.length === 0 ? [] : functionsBehind(file, call.callee);
  return functions.length > 0 && functions.every(({ fn, file: home }) => {
    const returned = [...returnedValues(home, fn)];
    const values = returned.filter((value) => !isFalse(home, value));
    return values.length > 0 && values.every((value) => choosesSender(home, value, true, circle, depth + 1) || isReturnedForSender(home, fn, value, circle, depth));
  });
}

function isReturnedForSender(home: RuleFile, fn: FunctionNode, value: Node, circle: Circle, depth: number): boolean {
  const statement = nodesIn(home, fn, 'ReturnStatement').find(({ argument }) => argument === value);
  return statement !== undefined && home.flow.conditionsAt(statement).some(({ test, holds }) => choosesSender(home, test, holds, circle, depth + 1));
}

function isFalse(file: RuleFile, node: Node): boolean {
  const constant = file.flow.constant(node);
  return constant !== undefined && !constant.value;
}

/** `message.author.id`, also trimmed, split or put into a text, through variables and destructuring. */
export function isSenderId(file: RuleFile, node: Node, depth = 0): boolean {
  if (depth > maxDepth) return false;
  return file.flow.origins(node).some((origin) => {
    const inner = unwrap(origin);
    const next = (part: Node) => isSenderId(file, part, depth + 1);
    switch (inner.type) {
      case 'MemberExpression':
        return endsInSender(file, inner) || next(inner.object);
      case 'CallExpression':
        return (inner.callee.type === 'MemberExpression' && next(inner.callee.object)) || inner.arguments.some(next);
      case 'TemplateLiteral':
        return inner.expressions.some(next);
      case 'LogicalExpression':
        return next(inner.left) || next(inner.right);
      case 'Identifier':
        return isDestructuredSender(file, inner);
      default:
        return false;
    }
  });
}

function endsInSender(file: RuleFile, member: NodeOf<'MemberExpression'>): boolean {
  const last = propertyName(member);
  const holders = [member.object, ...file.flow.origins(member.object)].map(unwrap);
  return senderPaths.some(([holder, name]) => name === last && holders.some((object) => nameOfProperty(file, object) === holder));
}

/** `from` of `ctx.from` and of a destructured `{ from }`. */
function nameOfProperty(file: RuleFile, node: Node): string | undefined {
  if (node.type === 'MemberExpression') return propertyName(node);
  return node.type === 'Identifier' ? parameterOf(file, node)?.path.at(-1) : undefined;
}

/** `({ from: { id } }) => …` */
function isDestructuredSender(file: RuleFile, id: Node): boolean {
  const path = parameterOf(file, id)?.path.slice(-2) ?? [];
  return senderPaths.some(([holder, name]) => path[0] === holder && path[1] === name);
}
