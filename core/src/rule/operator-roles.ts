/** Roles of those who run a whole service, above the administrators of its customers, and gates that let nobody else through. */
import { propertyName, unwrap, type Node, type NodeOf } from '../model/node.ts';
import type { Handler } from './routes.ts';
import type { RuleFile } from './types.ts';
import { parameterOf } from './values.ts';

/** `SuperAdmin`, `super_admin`, `platform-owner`; an `admin` or `owner` may be that of a customer. */
const topRole = /^(?:super_?(?:admin|user)|sys_?admin|system_?admin|(?:platform|site|global|root)_?(?:admin|owner|operator)|root)s?$/;
/** Words that mean such a role for accounts alone: in a chat there are operators as well. */
const operatorRole = /^(?:\w+_)?operators?$/;

/** Properties by which code reads who has signed in. */
const accountRole = /^(?:user_?|account_?|member_?|auth_?|admin_?)?(?:role|roles|role_?name|access_?level)$/;
const authMode = /^(?:auth|session|user|account)_?(?:mode|type|kind|level|scope|role)$/;

/** Parts of a request, in which everybody may write what he likes. */
export const sentBySender: ReadonlySet<string> = new Set(['body', 'query', 'params', 'headers', 'cookies', 'data', 'payload']);

/** `req.user.role === 'SuperAdmin'`, `req.authMode === 'operator'` */
export function comparesTopRole(file: RuleFile, left: Node, right: Node): boolean {
  return [[left, right] as const, [right, left] as const].some(([given, literal]) => isTopRole(file, literal, given));
}

/** `['SuperAdmin'].includes(req.user.role)` */
export function listsTopRole(file: RuleFile, call: NodeOf<'CallExpression'>): boolean {
  const callee = unwrap(call.callee);
  const [given] = call.arguments;
  if (callee.type !== 'MemberExpression' || propertyName(callee) !== 'includes' || !given || given.type === 'SpreadElement') return false;
  const [list, ...others] = file.flow.origins(callee.object);
  return list?.type === 'ArrayExpression' && others.length === 0 && list.elements.length > 0 && list.elements.every((element) => element !== null && isTopRole(file, element, given));
}

function isTopRole(file: RuleFile, literal: Node, given: Node): boolean {
  const role = snakeCase(file.flow.constant(literal)?.value);
  const read = snakeCase(roleRead(file, given));
  if (role === undefined || read === undefined || file.flow.taints(given).some(({ label }) => label === 'user-input')) return false;
  return topRole.test(role) ? accountRole.test(read) || authMode.test(read) : operatorRole.test(role) && authMode.test(read);
}

/** `role` of `req.user.role`, and of a value that was taken out of one; undefined for what the sender writes. */
function roleRead(file: RuleFile, node: Node): string | undefined {
  const inner = unwrap(node);
  if (inner.type === 'Identifier') {
    const [origin, ...others] = file.flow.origins(inner);
    const taken = file.parent(file.bindings.variableOf(inner)?.defs[0]?.name ?? inner);
    if (taken?.type === 'Property' && file.parent(taken)?.type === 'ObjectPattern') return propertyName(taken);
    return origin && origin !== inner && others.length === 0 && unwrap(origin).type === 'MemberExpression' ? roleRead(file, origin) : undefined;
  }
  if (inner.type !== 'MemberExpression') return undefined;
  for (let object = unwrap(inner.object); object.type === 'MemberExpression'; object = unwrap(object.object)) if (sentBySender.has(propertyName(object) ?? '')) return undefined;
  return propertyName(inner);
}

/** Gates by the name of an export or a property, where their code is not in sight: `requireOperator`, `requireProvisioningSecret`. */
const gateName = /^(?:require|ensure|assert|check|verify|only|allow|authorize|must_be|restrict_to)_?(?:is_?)?(?:(?:super_?(?:admin|user)|sys_?admin|system_?admin|(?:platform|site|global|root)_?(?:admin|owner|operator)|operator)s?(?:_?(?:only|role|access|auth|session))?|(?:cron|scheduler|operator|provisioning|maintenance|migrations?|deploy|ops)_?(?:secret|token|key))$/;

/** `requireRole('SuperAdmin')`, `auth(['SuperAdmin'])`: asks for nothing but such roles; or a gate that says so by its name. */
export function isOperatorGate(file: RuleFile, { node, functions }: Handler): boolean {
  const inner = unwrap(node);
  if (inner.type === 'CallExpression') {
    const roles = inner.arguments.flatMap((argument) => (argument.type === 'ArrayExpression' ? argument.elements : [argument]));
    return roles.length > 0 && roles.every((role) => role !== null && role.type !== 'SpreadElement' && topRole.test(snakeCase(file.flow.constant(role)?.value) ?? ''));
  }
  return functions.length === 0 && gateName.test(snakeCase(nameElsewhere(file, inner)) ?? '');
}

/** The name that another file gives it: an import, a property of what a function is given. */
function nameElsewhere(file: RuleFile, node: Node): string | undefined {
  if (node.type === 'MemberExpression') return propertyName(node);
  if (node.type !== 'Identifier') return undefined;
  const imported = file.flow.names(node).find((name) => name.startsWith('import:'));
  if (imported !== undefined) return imported.slice(imported.lastIndexOf(':') + 1);
  const taken = file.parent(file.bindings.variableOf(node)?.defs[0]?.name ?? node);
  return parameterOf(file, node)?.path.at(-1) ?? (taken?.type === 'Property' && file.parent(taken)?.type === 'ObjectPattern' ? propertyName(taken) : undefined);
}

/** In small letters, with `_` between the words. */
function snakeCase(text: unknown): string | undefined {
  return typeof text === 'string' ? text.replace(/([a-z\d])([A-Z])/g, '$1_$2').replaceAll(/[-\s]/g, '_').toLowerCase() : undefined;
}
