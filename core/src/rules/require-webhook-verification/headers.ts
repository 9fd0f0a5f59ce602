/** Where code reads the headers of deliveries. */
import { isFunction, propertyName, unwrap, type FunctionNode, type Node } from '../../model/node.ts';
import { webhooks, type Webhook } from '../../models/webhooks.ts';
import { perFlow } from '../../rule/per-flow.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isLogCall } from './calls.ts';
import { placeOf } from './body-paths.ts';

/** One read. */
export interface HeaderRead {
  /** Lower case. */
  readonly name: string;
  /** The value: the expression, or the name that destructuring gives it. */
  readonly node: Node;
  readonly fn: FunctionNode;
  /** It carries what proves the sender. */
  readonly isSignature: boolean;
}

const platforms: readonly Webhook[] = webhooks;
const signatures = new Set(platforms.flatMap(({ signature }) => signature));
const others = new Set(platforms.flatMap(({ headers = [] }) => headers));
/** `x-kyrrex-signature`, `x-signature`: every platform's own. */
const ownSignature = /^(?:x-|webhook-)(?:[a-z0-9]+-)*(?:signature|hmac)(?:-[a-z0-9]+)*$/;

/** Most files hold no word of any such header and are done here. */
const mayRead = /signature|hmac|secret-token|x-github|x-slack|x-shopify|paypal-trans/i;

export const headerReadsOf = perFlow((file): readonly HeaderRead[] => (mayRead.test(file.text) ? [...collect(file), ...decoratedReads(file)] : []));

function* collect(file: RuleFile): Generator<HeaderRead> {
  for (const { node, name, from } of namedReads(file)) {
    const lower = name.toLowerCase();
    const isSignature = signatures.has(lower) || ownSignature.test(lower);
    if (!isSignature && !others.has(lower)) continue;
    const fn = placeOf(file, from)?.fn ?? (file.flow.taints(from).some(({ label }) => label === 'user-input') ? file.flow.enclosingFunction(from) : undefined);
    if (fn) yield { name: lower, node, fn, isSignature };
  }
}

function* namedReads(file: RuleFile): Generator<{ readonly node: Node; readonly name: string; readonly from: Node }> {
  for (const member of file.nodes('MemberExpression')) {
    if (!member.computed || isWritten(file, member)) continue;
    const name = file.flow.constant(member.property)?.value;
    if (typeof name === 'string') yield { node: member, name, from: member.object };
  }
  for (const call of file.nodes('CallExpression')) {
    const callee = unwrap(call.callee);
    const [first] = call.arguments;
    if (callee.type !== 'MemberExpression' || !first || !['get', 'header'].includes(propertyName(callee) ?? '') || call.arguments.length > 1) continue;
    const name = file.flow.constant(first)?.value;
    if (typeof name === 'string') yield { node: call, name, from: file.flow.taints(call).length > 0 ? call : callee.object };
  }
  for (const pattern of file.nodes('ObjectPattern')) {
    for (const property of pattern.properties) {
      const name = property.type === 'Property' && property.key.type === 'Literal' ? propertyName(property) : undefined;
      if (name !== undefined && property.type === 'Property') yield { node: property.value, name, from: property.value };
    }
  }
}

/** `@Headers('x-hub-signature-256') signature` of Nest. */
function* decoratedReads(file: RuleFile): Generator<HeaderRead> {
  for (const { expression } of file.nodes('Decorator')) {
    const [first] = expression.type === 'CallExpression' ? expression.arguments : [];
    const name = first ? file.flow.constant(first)?.value : undefined;
    if (expression.type !== 'CallExpression' || typeof name !== 'string' || !file.flow.names(expression.callee).some((callee) => callee.endsWith(':Headers'))) continue;
    const lower = name.toLowerCase();
    const isSignature = signatures.has(lower) || ownSignature.test(lower);
    const parameter = file.parent(file.parent(expression) ?? expression);
    const fn = parameter && file.parent(parameter);
    if (parameter && isFunction(fn) && (isSignature || others.has(lower))) yield { name: lower, node: parameter, fn, isSignature };
  }
}

function isWritten(file: RuleFile, member: Node): boolean {
  const parent = file.parent(member);
  return parent?.type === 'AssignmentExpression' && parent.left === member;
}

/** Expressions at which the value of a header decides or goes somewhere; looking whether it is there at all does not count. */
export function comparisonsOf(file: RuleFile, { node }: HeaderRead): readonly Node[] {
  return [...usesOf(file, node)];
}

function* usesOf(file: RuleFile, node: Node): Generator<Node> {
  for (const start of startsOf(file, node)) {
    for (const use of file.flow.uses(start)) {
      switch (use.kind) {
        case 'argument':
          if (!isLogCall(file, use.call) && !isTruthTest(file, use.call)) yield use.call;
          break;
        case 'returned':
          yield use.at;
          break;
        case 'assigned':
          if (unwrap(use.to).type === 'AssignmentExpression') yield use.to;
          break;
        case 'read':
          if (decides(file, use.at)) yield use.at;
          break;
        default:
          break;
      }
    }
  }
}

/** Destructured names have no expression of their own: their reads stand for them. */
function startsOf(file: RuleFile, node: Node): readonly Node[] {
  const parent = file.parent(node);
  const isName = parent?.type === 'Property' || node.type === 'AssignmentPattern' || isFunction(parent);
  if (!isName) return [node];
  const id = node.type === 'AssignmentPattern' ? node.left : node;
  return file.bindings.variableOf(id)?.references.filter((reference) => reference.isRead()).map(({ identifier }) => identifier as Node) ?? [];
}

function isTruthTest(file: RuleFile, call: Node): boolean {
  const callee = call.type === 'CallExpression' ? unwrap(call.callee) : undefined;
  return callee?.type === 'Identifier' && callee.name === 'Boolean' && file.bindings.isGlobal(callee);
}

function decides(file: RuleFile, at: Node): boolean {
  const parent = file.parent(at);
  switch (parent?.type) {
    case 'BinaryExpression': {
      const other = parent.left === at ? parent.right : parent.left;
      return file.flow.constant(other) === undefined && !(other.type === 'Identifier' && other.name === 'undefined');
    }
    case 'MemberExpression':
      return parent.object === at && propertyName(parent) !== 'length';
    case 'TemplateLiteral': {
      const call = file.parent(parent);
      return !(call && isLogCall(file, call));
    }
    case 'IfStatement':
    case 'UnaryExpression':
    case 'LogicalExpression':
    case 'ConditionalExpression':
    case 'ExpressionStatement':
    case 'AssignmentExpression':
    case 'VariableDeclarator':
      return false;
    default:
      return true;
  }
}
