/** How a path is put together: what is fixed in front, and what comes behind. */
import { propertyName, unwrap, type CallExpression, type Node } from '../../model/node.ts';
import type { TaintLabel } from '../../models/kinds.ts';
import type { FlowSite } from '../../rule/flow-rule.ts';
import { isInFile, valuesOf } from '../../rule/values.ts';
import type { RuleFile } from '../../rule/types.ts';

export type PathText = Extract<Node, { type: 'TemplateLiteral' | 'BinaryExpression' }>;

export interface BuiltPath {
  /** `path.join(…)`, a template or a concatenation. */
  readonly node: CallExpression | PathText;
  /** Something stands before the value. */
  readonly hasRoot: boolean;
}

/** Undefined where the path is one value, or several expressions may be it. */
export function pathOf(file: RuleFile, node: Node): BuiltPath | undefined {
  const [only, ...others] = file.flow.origins(node);
  if (!only || others.length > 0 || !isInFile(file, only)) return undefined;
  const inner = unwrap(only);
  if (inner.type === 'TemplateLiteral' || (inner.type === 'BinaryExpression' && inner.operator === '+')) {
    const first = file.flow.stringParts(inner).find((part) => 'hole' in part || part.text !== '');
    return { node: inner, hasRoot: first !== undefined && ('text' in first || !isTainted(file, first.hole)) };
  }
  if (inner.type !== 'CallExpression' || !isJoin(file, inner)) return undefined;
  const [first] = inner.arguments;
  return { node: inner, hasRoot: first !== undefined && first.type !== 'SpreadElement' && !isTainted(file, first) };
}

/** Something stands before the value, also where a function of the file puts it there. */
export function isBelowFolder(file: RuleFile, node: Node): boolean {
  return valuesOf(file, node).some((value) => pathOf(file, value)?.hasRoot);
}

/** Below a folder also where it begins with a slash, which `path.resolve` would take for the root. */
export function isPutBehind(file: RuleFile, node: Node): boolean {
  const values = valuesOf(file, node);
  return values.length > 0 && values.every((value) => {
    const path = pathOf(file, value);
    const callee = path?.node.type === 'CallExpression' ? unwrap(path.node.callee) : undefined;
    return path?.hasRoot === true && (callee === undefined || file.flow.names(callee).some((name) => name.endsWith('join')));
  });
}

/**
 * `res.sendFile('/srv/files/' + name)`: without `root`, send answers 403 to a path in which `..` is still a folder
 * (https://github.com/pillarjs/send, `UP_PATH_REGEXP`). `res.download` resolves the path first, as `path.join` does.
 */
export function isSentWithoutDots(file: RuleFile, { call, node, handed }: FlowSite): boolean {
  const callee = call.node.type === 'CallExpression' ? unwrap(call.node.callee) : undefined;
  if (handed || call.model.package !== 'express' || callee?.type !== 'MemberExpression' || propertyName(callee) !== 'sendFile') return false;
  const path = pathOf(file, node);
  if (!path?.hasRoot || path.node.type === 'CallExpression') return false;
  const before: string[] = [];
  for (const part of file.flow.stringParts(path.node)) {
    if ('hole' in part && isTainted(file, part.hole)) break;
    before.push('text' in part ? part.text : 'x');
  }
  // Below a folder; `/` and `C:/` are the whole disk.
  return !/^(?:[a-z]:)?[\\/]*$/i.test(before.join(''));
}

/** Settings and keys are secrets at most; whoever starts the bot chooses the folder. */
const trustedLabels: readonly TaintLabel[] = ['secret', 'error-detail', 'rendered-html'];

export function isTainted(file: RuleFile, node: Node): boolean {
  return file.flow.taints(node).some(({ label, cleared }) => !trustedLabels.includes(label) && !cleared.has('*') && !cleared.has('fs-path'));
}

/** `path.join`, `path.resolve`, under any name. */
export function isJoin(file: RuleFile, { callee }: CallExpression): boolean {
  const inner = unwrap(callee);
  if (inner.type === 'MemberExpression' && !['join', 'resolve'].includes(propertyName(inner) ?? '')) return false;
  return file.flow.names(inner).some((name) => /^import:path:(?:default\.|posix\.|win32\.)?(?:join|resolve)$/.test(name));
}

/** `new AttachmentBuilder(Buffer.from(text))`: the contents themselves, where a path or an address may stand as well. */
export function isBytes(file: RuleFile, node: Node): boolean {
  const origins = file.flow.origins(node).map(unwrap);
  return origins.length > 0 && origins.every((origin) => {
    const callee = origin.type === 'CallExpression' ? unwrap(origin.callee) : undefined;
    return callee?.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'Buffer' && ['from', 'concat', 'alloc'].includes(propertyName(callee) ?? '');
  });
}
