/** What a test says about the status of an answer or of a failure. */
import { propertyName, unwrap, type Node } from '../../model/node.ts';
import type { Variable } from '../../model/scopes.ts';
import type { RuleFile } from '../../rule/types.ts';

/** A server that is busy or in trouble: the same request may succeed later. */
export const passingStatuses = [429, 503, 500, 502, 504, 529, 408] as const;

/** Codes of failures that pass. */
const passing = /^(?:E[A-Z]+|UND_\w+)$|rate|limit|overload|busy|timeout|unavailable|network|server/i;

/** True for `model_not_found`: something else has to be tried, not the same again. */
export function isOtherReason(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && !passing.test(value);
}

/** What tests are asked about: an answer, or what was thrown. */
export interface Subject {
  readonly variable: Variable;
  readonly isFailure: boolean;
}

/** Whether a test holds where the subject has this status; undefined where it asks for something else. */
export function holdsFor(file: RuleFile, test: Node, status: number, about: Subject): boolean | undefined {
  const inner = unwrap(test);
  switch (inner.type) {
    case 'UnaryExpression': {
      const holds = inner.operator === '!' ? holdsFor(file, inner.argument, status, about) : undefined;
      return holds === undefined ? undefined : !holds;
    }
    case 'LogicalExpression': {
      const sides = [holdsFor(file, inner.left, status, about), holdsFor(file, inner.right, status, about)];
      if (inner.operator === '??') return undefined;
      const decisive = inner.operator === '||';
      if (sides.includes(decisive)) return decisive;
      return sides.includes(undefined) ? undefined : !decisive;
    }
    case 'MemberExpression':
      return propertyName(inner) === 'ok' && rootOf(file, inner.object) === about.variable ? status < 300 : undefined;
    case 'BinaryExpression':
      return compares(file, inner.operator, inner.left, inner.right, status, about);
    case 'CallExpression':
      return isListed(file, inner.callee, inner.arguments[0], status, about);
    default:
      return undefined;
  }
}

/** True where the test compares the status with one that says the server is busy. */
export function namesPassing(file: RuleFile, test: Node, about: Subject): boolean {
  const all = passingStatuses.map((status) => holdsFor(file, test, status, about));
  // 404 is told apart from them, as `!answer.ok` does not.
  return all.some((holds) => holds !== undefined && holds !== holdsFor(file, test, 404, about));
}

function compares(file: RuleFile, operator: string, left: Node, right: Node, status: number, about: Subject): boolean | undefined {
  if (!isOf(file, left, about)) return undefined;
  const value = file.flow.constant(right)?.value;
  if (about.isFailure && isOtherReason(value)) return isEqual(operator) ? false : isUnequal(operator) || undefined;
  if (typeof value !== 'number' || !isStatus(file, left, about)) return undefined;
  if (isEqual(operator)) return status === value;
  if (isUnequal(operator)) return status !== value;
  switch (operator) {
    case '<': return status < value;
    case '<=': return status <= value;
    case '>': return status > value;
    case '>=': return status >= value;
    default: return undefined;
  }
}

function isEqual(operator: string): boolean {
  return operator === '===' || operator === '==';
}

function isUnequal(operator: string): boolean {
  return operator === '!==' || operator === '!=';
}

/** `[429, 503].includes(answer.status)`, the list also by its name. */
function isListed(file: RuleFile, callee: Node, argument: Node | undefined, status: number, about: Subject): boolean | undefined {
  const method = unwrap(callee);
  if (method.type !== 'MemberExpression' || !/^(?:includes|has)$/.test(propertyName(method) ?? '') || !argument || !isStatus(file, argument, about)) return undefined;
  const lists = file.flow.origins(method.object).map((origin) => (origin.type === 'NewExpression' ? origin.arguments[0] : origin));
  const [list] = lists;
  if (lists.length !== 1 || list?.type !== 'ArrayExpression') return undefined;
  const values = list.elements.map((element) => element && file.flow.constant(element)?.value);
  return values.every((value) => typeof value === 'number') ? values.includes(status) : undefined;
}

const statusNames = new Set(['status', 'statusCode', 'status_code', 'error_code']);

/** `answer.status`, `error.response?.statusCode`, or a variable that holds it. */
function isStatus(file: RuleFile, node: Node, about: Subject): boolean {
  return membersOf(file, node).some((member) => member.type === 'MemberExpression' && rootOf(file, member) === about.variable && (statusNames.has(propertyName(member) ?? '') || propertyName(member) === 'code'));
}

function isOf(file: RuleFile, node: Node, about: Subject): boolean {
  return membersOf(file, node).some((member) => member.type === 'MemberExpression' && rootOf(file, member) === about.variable);
}

function membersOf(file: RuleFile, node: Node): readonly Node[] {
  const inner = unwrap(node);
  return inner.type === 'Identifier' ? file.flow.origins(inner).map(unwrap) : [inner];
}

function rootOf(file: RuleFile, node: Node): Variable | undefined {
  let root = unwrap(node);
  while (root.type === 'MemberExpression') root = unwrap(root.object);
  return root.type === 'Identifier' ? file.bindings.variableOf(root) : undefined;
}
