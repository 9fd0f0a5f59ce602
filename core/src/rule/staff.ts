/** Code that runs only for members of a server with permissions or a role there. */
import { rootIdentifier } from '../flow/definitions.ts';
import { isFunction, propertyName, unwrap, type FunctionNode, type Node, type NodeOf } from '../model/node.ts';
import { membersById, staffPermissions } from '../models/staff.ts';
import { senderPaths } from '../models/senders.ts';
import { isForSenders, isOfOthers, isSenderId } from './chosen-sender.ts';
import { memberPath } from './member-path.ts';
import type { RuleFile } from './types.ts';
import { parameterOf, returnedValues } from './values.ts';

/**
 * True behind a check of the sender's permissions or roles, and behind that of a chosen sender: `if (!interaction.member
 * .permissions.has(PermissionFlagsBits.ManageGuild)) return;`, `member.roles.cache.has(moderators)`, also by functions of the project.
 */
export function isForStaff(file: RuleFile, node: Node): boolean {
  return isForSenders(file, node, isStaffTest);
}

function isStaffTest(file: RuleFile, call: NodeOf<'CallExpression'>): boolean {
  const callee = unwrap(call.callee);
  const [asked] = call.arguments;
  if (callee.type !== 'MemberExpression' || !asked) return false;
  switch (propertyName(callee)) {
    case 'has':
      return asksPermissions(file, callee.object) ? isStaffPermission(file, asked) : isRolesOfMember(file, callee.object) && !isOfMessage(file, asked, callee.object);
    case 'hasPermission':
    case 'hasPermissions':
      return isMember(file, callee.object) && isStaffPermission(file, asked);
    case 'some':
      return isRolesOfMember(file, callee.object) && comparesRole(file, asked);
    default:
      return false;
  }
}

/** Of a list the member must have each. */
export function isStaffPermission(file: RuleFile, node: Node): boolean {
  return file.flow.origins(node).some((origin) => {
    const inner = unwrap(origin);
    switch (inner.type) {
      case 'MemberExpression':
        return isStaffName(propertyName(inner));
      case 'Literal':
        return typeof inner.value === 'string' && isStaffName(inner.value);
      case 'ArrayExpression':
        return inner.elements.some((element) => element !== null && isStaffPermission(file, element));
      case 'BinaryExpression':
        return inner.operator === '|' && [inner.left, inner.right].some((side) => isStaffPermission(file, side));
      case 'CallExpression':
        return inner.callee.type === 'MemberExpression' && propertyName(inner.callee) === 'toString' && isStaffPermission(file, inner.callee.object);
      default:
        return false;
    }
  });
}

/** `ManageGuild` and `MANAGE_GUILD` */
function isStaffName(name: string | undefined): boolean {
  return name !== undefined && staffPermissions.has(name.replaceAll('_', '').toLowerCase());
}

/** `interaction.memberPermissions`, `message.member.permissions`, `channel.permissionsFor(message.member)` */
function asksPermissions(file: RuleFile, node: Node): boolean {
  return file.flow.origins(node).some((origin) => {
    const inner = unwrap(origin);
    if (inner.type === 'MemberExpression') return propertyName(inner) === 'memberPermissions' || (propertyName(inner) === 'permissions' && isMember(file, inner.object));
    const callee = inner.type === 'CallExpression' ? unwrap(inner.callee) : undefined;
    const [whose] = inner.type === 'CallExpression' ? inner.arguments : [];
    return whose !== undefined && callee?.type === 'MemberExpression' && propertyName(callee) === 'permissionsFor' && (isMember(file, whose) || isAccount(whose));
  });
}

/** The member who sent it: `interaction.member`, `await guild.members.fetch(message.author.id)`, what a function is given. The bot's own is `guild.members.me`. */
function isMember(file: RuleFile, node: Node): boolean {
  return file.flow.origins(node).some((origin) => {
    const value = unwrap(origin);
    const inner = value.type === 'AwaitExpression' ? unwrap(value.argument) : value;
    if (inner.type === 'MemberExpression') return propertyName(inner) === 'member';
    if (inner.type === 'Identifier') return isGiven(file, inner);
    const [whose] = inner.type === 'CallExpression' ? inner.arguments : [];
    return inner.type === 'CallExpression' && whose !== undefined && membersById.some((end) => memberPath(inner.callee).endsWith(`.${end}`)) && (isSenderId(file, whose) || isAccount(whose) || isGiven(file, whose));
  });
}

/** A parameter, or `member` out of one. */
function isGiven(file: RuleFile, node: Node): boolean {
  const path = parameterOf(file, unwrap(node))?.path;
  return path !== undefined && (path.length === 0 || path.at(-1) === 'member');
}

/** `message.author`, `interaction.user` */
function isAccount(node: Node): boolean {
  const inner = unwrap(node);
  return inner.type === 'MemberExpression' && senderPaths.some(([holder, id]) => id === 'id' && holder === propertyName(inner));
}

/** `member.roles.cache`, and `member.roles` of what the API itself sends. */
function isRolesOfMember(file: RuleFile, node: Node): boolean {
  return file.flow.origins(node).some((origin) => {
    const inner = unwrap(origin);
    if (inner.type !== 'MemberExpression') return false;
    if (propertyName(inner) === 'cache') return isRolesOfMember(file, inner.object);
    return propertyName(inner) === 'roles' && isMember(file, inner.object);
  });
}

/** `(role) => role.id === moderators`, `(role) => roles.includes(role.id)` */
function comparesRole(file: RuleFile, callback: Node): boolean {
  const fn = unwrap(callback);
  const values = isFunction(fn) ? [...returnedValues(file, fn)] : [];
  return isFunction(fn) && values.length > 0 && values.every((value) => isOneRole(file, fn, value));
}

function isOneRole(file: RuleFile, fn: FunctionNode, value: Node): boolean {
  const inner = unwrap(value);
  const isRole = (node: Node) => node.type !== 'PrivateIdentifier' && isOfParameter(file, fn, node);
  const isChosen = (node: Node) => !isRole(node) && !file.flow.taints(node).some(({ label }) => label === 'user-input');
  if (inner.type === 'LogicalExpression') {
    const sides = [inner.left, inner.right].map((side) => isOneRole(file, fn, side));
    return inner.operator === '&&' ? sides.includes(true) : sides.every(Boolean);
  }
  if (inner.type === 'BinaryExpression') return /^===?$/.test(inner.operator) && ((isRole(inner.left) && isChosen(inner.right)) || (isRole(inner.right) && isChosen(inner.left)));
  const [role] = inner.type === 'CallExpression' ? inner.arguments : [];
  const callee = inner.type === 'CallExpression' ? unwrap(inner.callee) : undefined;
  return role !== undefined && callee?.type === 'MemberExpression' && ['includes', 'has'].includes(propertyName(callee) ?? '') && isRole(role) && isChosen(callee.object);
}

/** `role.id`, `role.name.toLowerCase()` of the function's parameter `role`. */
function isOfParameter(file: RuleFile, fn: FunctionNode, node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type === 'CallExpression') return isOfParameter(file, fn, inner.callee);
  const root = rootIdentifier(inner);
  return root !== undefined && parameterOf(file, root)?.fn === fn;
}

/** `member.roles.cache.has(interaction.options.getRole('role').id)` asks for what the sender chose. */
function isOfMessage(file: RuleFile, role: Node, roles: Node): boolean {
  return !isOfOthers(file, role, roles);
}
