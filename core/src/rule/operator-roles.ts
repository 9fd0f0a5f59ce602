/** Roles of those who run a service, and gates that let nobody else through. */
import { propertyName, unwrap, type Node, type NodeOf } from '../model/node.ts';
import { nodesIn, type OwnFunction } from './project-function.ts';
import type { Handler } from './routes.ts';
import type { RuleFile } from './types.ts';
import { parameterOf } from './values.ts';

/** Whose roles count: of those who run the whole service, or also of administrators, who may be those of a customer. */
export type Roles = 'top' | 'any';

/** `SuperAdmin`, `super_admin`, `platform-owner`; an `owner` may be that of an account. */
const topRole = /^(?:super_?(?:admin|user)|sys_?admin|system_?admin|(?:platform|site|global|root)_?(?:admin|owner|operator)|root)s?$/;
const adminRole = /^admin(?:istrator)?s?$/;

function isRole(name: string, roles: Roles): boolean {
  return topRole.test(name) || (roles === 'any' && adminRole.test(name));
}

/** Words that mean such a role for accounts alone: in a chat there are operators as well. */
const operatorRole = /^(?:\w+_)?operators?$/;

/** Properties by which code reads who has signed in. */
const accountRole = /^(?:user_?|account_?|member_?|auth_?|admin_?)?(?:role|roles|role_?name|access_?level)$/;
const authMode = /^(?:auth|session|user|account)_?(?:mode|type|kind|level|scope|role)$/;

/** Parts of a request, in which everybody may write what he likes. */
export const sentBySender: ReadonlySet<string> = new Set(['body', 'query', 'params', 'headers', 'cookies', 'data', 'payload']);

/** `req.user.role === 'SuperAdmin'`, `req.authMode === 'operator'` */
export function comparesRole(file: RuleFile, left: Node, right: Node, roles: Roles): boolean {
  return [[left, right] as const, [right, left] as const].some(([given, literal]) => asksForRole(file, literal, given, roles));
}

/** `['SuperAdmin'].includes(req.user.role)` */
export function listsRoles(file: RuleFile, call: NodeOf<'CallExpression'>, roles: Roles): boolean {
  const callee = unwrap(call.callee);
  const [given] = call.arguments;
  if (callee.type !== 'MemberExpression' || propertyName(callee) !== 'includes' || !given || given.type === 'SpreadElement') return false;
  const [list, ...others] = file.flow.origins(callee.object);
  return list?.type === 'ArrayExpression' && others.length === 0 && list.elements.length > 0 && list.elements.every((element) => element !== null && asksForRole(file, element, given, roles));
}

function asksForRole(file: RuleFile, literal: Node, given: Node, roles: Roles): boolean {
  const role = snakeCase(file.flow.constant(literal)?.value);
  const read = snakeCase(roleRead(file, given));
  if (role === undefined || read === undefined || file.flow.taints(given).some(({ label }) => label === 'user-input')) return false;
  return isRole(role, roles) ? accountRole.test(read) || authMode.test(read) : operatorRole.test(role) && authMode.test(read);
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

/** What else the names of gates for administrators are made of: `requireAdmin`, `adminAuthMiddleware`, `isAdminLoggedIn`. */
const gateWords = new Set(['require', 'ensure', 'assert', 'check', 'verify', 'validate', 'only', 'allow', 'authorize', 'authenticate', 'authenticated', 'protect', 'protected', 'restrict', 'must', 'be', 'is', 'has', 'to', 'auth', 'middleware', 'guard', 'gate', 'access', 'role', 'session', 'token', 'key', 'secret', 'user', 'login', 'logged', 'in', 'api', 'jwt', 'permission', 'super', 'route', 'routes']);

function isAdminGateName(name: string): boolean {
  const words = name.split('_');
  const others = words.filter((word) => !adminRole.test(word));
  return others.length < words.length && others.length > 0 && others.every((word) => gateWords.has(word));
}

/** `requireRole('SuperAdmin')`, `auth(['admin'])`: asks for nothing but such roles; or a gate that says so by its name. */
export function isRoleGate(file: RuleFile, { node, functions }: Handler, roles: Roles): boolean {
  const inner = unwrap(node);
  if (inner.type === 'CallExpression') {
    const asked = inner.arguments.flatMap((argument) => (argument.type === 'ArrayExpression' ? argument.elements : [argument]));
    return asked.length > 0 && asked.every((role) => role !== null && role.type !== 'SpreadElement' && isRole(snakeCase(file.flow.constant(role)?.value) ?? '', roles));
  }
  const name = snakeCase(nameOfGate(file, inner)) ?? '';
  return (functions.length === 0 && gateName.test(name)) || (roles === 'any' && isAdminGateName(name) && functions.every(mayRefuse));
}

/** Answers 401 or 403, sends somebody to another page, or throws. */
function mayRefuse({ fn, file }: OwnFunction): boolean {
  return nodesIn(file, fn, 'Literal').some(({ value }) => value === 401 || value === 403) || nodesIn(file, fn, 'ThrowStatement').length > 0 || nodesIn(file, fn, 'MemberExpression').some((member) => refusals.has(propertyName(member) ?? ''));
}

const refusals: ReadonlySet<string> = new Set(['redirect', 'FORBIDDEN', 'UNAUTHORIZED', 'Forbidden', 'Unauthorized', 'forbidden', 'unauthorized']);

/** Of an import the name that the other file gives it, of a property its own; of what a function is given the property that it is taken from. */
function nameOfGate(file: RuleFile, node: Node): string | undefined {
  if (node.type === 'MemberExpression') return propertyName(node);
  if (node.type !== 'Identifier') return undefined;
  const imported = file.flow.names(node).find((name) => name.startsWith('import:'))?.split(':').at(-1);
  if (imported !== undefined && imported !== 'default' && imported !== '*') return imported;
  const taken = file.parent(file.bindings.variableOf(node)?.defs[0]?.name ?? node);
  return parameterOf(file, node)?.path.at(-1) ?? (taken?.type === 'Property' && file.parent(taken)?.type === 'ObjectPattern' ? propertyName(taken) : node.name);
}

/** In small letters, with `_` between the words. */
function snakeCase(text: unknown): string | undefined {
  return typeof text === 'string' ? text.replace(/([a-z\d])([A-Z])/g, '$1_$2').replaceAll(/[-\s]/g, '_').toLowerCase() : undefined;
}
