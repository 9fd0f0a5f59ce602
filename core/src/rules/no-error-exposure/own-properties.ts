/** Properties that the project puts on errors of its own before it throws them: `error.quota = { used, until }`. */
import { rootIdentifier } from '../../flow/definitions.ts';
import { propertyName, unwrap, type CallExpression, type FunctionNode, type Node, type NodeOf } from '../../model/node.ts';
import { functionsBehind, nodesIn } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';
import { foreignText } from './own-fields.ts';
import { blockBefore } from './own-errors.ts';
import { errorTaint } from './texts.ts';

/** Functions of the project looked into behind a call of the block. */
const maxHops = 2;

/** `error.quota.used` where a function that the block calls has put `quota` on an error that it makes, without what another error says. */
export function isPutOnOwnError(file: RuleFile, leaf: Node): boolean {
  const path = pathRead(leaf);
  const [field] = path;
  const root = rootIdentifier(leaf);
  const caught = root && file.bindings.variableOf(root)?.defs[0]?.name;
  if (field === undefined || !caught || foreignText.test(field) || errorTaint(file, leaf)?.source !== caught) return false;
  const block = blockBefore(file, caught);
  return block !== undefined && nodesIn(file, block, 'CallExpression').some((call) => isPutBehind(file, call, path, 0));
}

/** `['quota', 'used']` of `error.quota?.used`. */
function pathRead(node: Node): readonly string[] {
  const inner = unwrap(node);
  const name = inner.type === 'MemberExpression' ? propertyName(inner) : undefined;
  return inner.type === 'MemberExpression' && name !== undefined ? [...pathRead(inner.object), name] : [];
}

function isPutBehind(file: RuleFile, call: CallExpression, path: readonly string[], hops: number): boolean {
  return functionsBehind(file, call.callee).some(({ fn, file: home }) => {
    const values = [...putIn(home, fn, path[0] ?? '')];
    if (values.length > 0) return values.every((value) => !tellsError(home, value, path.slice(1)));
    return hops < maxHops && nodesIn(home, fn, 'CallExpression').some((inner) => isPutBehind(home, inner, path, hops + 1));
  });
}

/** What the function writes to the field of errors that it makes. */
function* putIn(home: RuleFile, fn: FunctionNode, field: string): Iterable<Node> {
  for (const { left, right } of nodesIn(home, fn, 'AssignmentExpression')) {
    if (left.type === 'MemberExpression' && propertyName(left) === field && home.flow.origins(left.object).some(isMadeError)) yield right;
  }
  for (const call of nodesIn(home, fn, 'CallExpression')) {
    const [error, fields] = call.arguments;
    if (!error || fields?.type !== 'ObjectExpression' || home.textOf(call.callee) !== 'Object.assign' || !home.flow.origins(error).some(isMadeError)) continue;
    for (const property of fields.properties) if (property.type === 'Property' && propertyName(property) === field) yield property.value;
  }
}

/** `new Error(…)`, `new QuotaError(…)` */
function isMadeError(origin: Node): origin is NodeOf<'NewExpression'> {
  const inner = unwrap(origin);
  return inner.type === 'NewExpression' && inner.callee.type === 'Identifier' && /(?:Error|Exception)$/.test(inner.callee.name);
}

/** What stands at the path in a value, or the whole value, carries the detail of an error. */
function tellsError(home: RuleFile, value: Node, path: readonly string[]): boolean {
  const found = path.length === 0 ? [] : home.flow.lookup(value, path.join('.')).nodes;
  return (found.length > 0 ? found : [value]).some((node) => errorTaint(home, node) !== undefined);
}
