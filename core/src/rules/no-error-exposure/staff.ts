/** Commands that only the staff of a server may use, and errors behind such a check in the block that they are caught from. */
import { allInside, isInside } from '../../model/inside.ts';
import { isFunction, propertyName, unwrap, type FunctionNode, type Node, type NodeOf } from '../../model/node.ts';
import { commandBuilders, staffBits } from '../../models/staff.ts';
import { isForChosenSender } from '../../rule/chosen-sender.ts';
import { isForStaff, isStaffPermission } from '../../rule/staff.ts';
import { perFlow } from '../../rule/per-flow.ts';
import type { RuleFile } from '../../rule/types.ts';

/** Functions between the command and where an error is told. */
const maxCallers = 3;

/** The sender has permissions or a role in the server: asked by the code, in the block that threw, or by Discord before the command runs. */
export function isToldToStaff(file: RuleFile, leaf: Node): boolean {
  return isForStaff(file, leaf) || isCaughtBehindCheck(file, leaf) || isInStaffCommand(file, leaf, 0);
}

/**
 * `try { if (!isStaff(member)) return; await work(); } catch (error) { … }`: nothing else is waited for but what the check itself
 * asks for and answers.
 */
function isCaughtBehindCheck(file: RuleFile, leaf: Node): boolean {
  for (let node = file.parent(leaf); node && !isFunction(node); node = file.parent(node)) {
    const statement = node.type === 'CatchClause' ? file.parent(node) : undefined;
    if (statement?.type !== 'TryStatement') continue;
    const awaited = allInside(file.nodes('AwaitExpression'), statement.block);
    // An id alone may be that of whoever has made what is asked for: `if (session.user.id !== upload.userId) return`.
    const behind = awaited.filter((one) => isForStaff(file, one) && !isForChosenSender(file, one));
    const own = behind[0] ? askedFor(file, behind[0]) : [];
    if (behind.length > 0 && awaited.every((one) => behind.includes(one) || isAnswer(file, one) || own.some((part) => isInside(unwrap(one.argument), part)))) return true;
  }
  return false;
}

/** The conditions at a node, and what the values in them are made of. */
function askedFor(file: RuleFile, node: Node): readonly Node[] {
  const found = new Set<Node>();
  const add = (part: Node) => {
    if (found.has(part)) return;
    found.add(part);
    for (const id of allInside(file.nodes('Identifier'), part)) for (const origin of file.flow.origins(id)) if (origin !== id) add(origin);
  };
  for (const { test } of file.flow.conditionsAt(node)) add(test);
  return [...found];
}

/** `await interaction.deferReply()`, `await message.reply('not allowed')` */
function isAnswer(file: RuleFile, { argument }: NodeOf<'AwaitExpression'>): boolean {
  const call = unwrap(argument);
  if (file.flow.modelsAt(call).some((model) => model.kind === 'sink' && model.sinkKind === 'reply')) return true;
  return call.type === 'CallExpression' && call.callee.type === 'MemberExpression' && ['deferReply', 'deferUpdate', 'sendTyping'].includes(propertyName(call.callee) ?? '');
}

/** In the function of a command for staff, or in one that such functions alone call. */
function isInStaffCommand(file: RuleFile, node: Node, depth: number): boolean {
  if (depth > maxCallers || !makesStaffCommandsOnly(file)) return false;
  const fn = outermostFunction(file, node);
  if (!fn) return false;
  const holder = file.parent(fn);
  if (holder?.type === 'CallExpression' || holder?.type === 'NewExpression') return false;
  const uses = file.flow.uses(fn);
  const calls = uses.flatMap((use) => (use.kind === 'callee' ? [use.call] : []));
  if (calls.length > 0 && calls.length === uses.length) return calls.every((call) => isInStaffCommand(file, call, depth + 1));
  return !isOfComponents(nameOf(file, fn)) && !uses.some(({ kind }) => kind === 'argument');
}

function outermostFunction(file: RuleFile, node: Node): FunctionNode | undefined {
  let found: FunctionNode | undefined;
  for (let fn = file.flow.enclosingFunction(node); fn; fn = file.flow.enclosingFunction(fn)) found = fn;
  return found;
}

/** Functions of the same module that others may reach: whoever sees a button may press it. */
function isOfComponents(name: string): boolean {
  return /button|modal|select|component|autocomplete|message|reaction/i.test(name);
}

function nameOf(file: RuleFile, fn: FunctionNode): string {
  const holder = file.parent(fn);
  if (holder?.type === 'Property' || holder?.type === 'MethodDefinition' || holder?.type === 'PropertyDefinition') return propertyName(holder) ?? '';
  if (holder?.type === 'VariableDeclarator' && holder.id.type === 'Identifier') return holder.id.name;
  return ('id' in fn && fn.id?.name) || '';
}

/** The file describes commands, all of them with `setDefaultMemberPermissions`. */
const makesStaffCommandsOnly = perFlow((file) => {
  const builders = file.nodes('NewExpression').filter(({ callee }) => isBuilder(file, callee));
  if (builders.length === 0) return false;
  const limited = new Set(file.nodes('CallExpression').filter((call) => limitsToStaff(file, call)).flatMap((call) => startsOf(file, call.callee)));
  return builders.every((builder) => limited.has(builder));
});

function isBuilder(file: RuleFile, callee: Node): boolean {
  const names = file.flow.names(callee).map((name) => name.replace(/^(?:import|module):/, ''));
  return commandBuilders.some((builder) => names.includes(builder) || names.includes(builder.replace(':', '.')));
}

/** Without an argument or with null everybody may use it, with 0 administrators alone. https://discord.js.org/docs/packages/builders/main/SlashCommandBuilder:Class#setDefaultMemberPermissions */
function limitsToStaff(file: RuleFile, { callee, arguments: [permissions] }: NodeOf<'CallExpression'>): boolean {
  if (callee.type !== 'MemberExpression' || propertyName(callee) !== 'setDefaultMemberPermissions' || !permissions) return false;
  const value = file.flow.constant(permissions)?.value;
  if (typeof value === 'bigint' || typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value))) return isStaffNumber(BigInt(value));
  return isStaffPermission(file, permissions);
}

function isStaffNumber(bits: bigint): boolean {
  return bits === 0n || (bits & staffBits) !== 0n;
}

/** `new SlashCommandBuilder()` at the start of a chain, also in a variable. */
function startsOf(file: RuleFile, callee: Node): readonly Node[] {
  const inner = unwrap(callee);
  if (inner.type === 'MemberExpression') return startsOf(file, inner.object);
  if (inner.type === 'CallExpression') return startsOf(file, inner.callee);
  return inner.type === 'Identifier' ? file.flow.origins(inner).flatMap((origin) => (origin === inner ? [] : startsOf(file, origin))) : [inner];
}
