/** Programs that run once and end, whose failure the one who started them sees. */
import { propertyName, unwrap, type Node } from '../model/node.ts';
import type { RuleFile } from './types.ts';

const maxCalls = 6;
/** Methods that run what they are given once, or once for each element. */
const runners = new Set(['then', 'catch', 'finally', 'map', 'forEach', 'all']);

/** True where nothing but the program's own start leads to the node: no export, no bot, no handler, no timer, no endless loop. */
export function isRunByHand(file: RuleFile, node: Node): boolean {
  return !hasExport(file) && !file.flow.calls('sink').some(({ model }) => model.sinkKind === 'reply') && runsOnce(file, node, 0);
}

function hasExport(file: RuleFile): boolean {
  if (file.nodes('ExportNamedDeclaration').length + file.nodes('ExportDefaultDeclaration').length + file.nodes('ExportAllDeclaration').length > 0) return true;
  return file.nodes('AssignmentExpression').some(({ left }) => left.type === 'MemberExpression' && /^(?:module\.exports|exports)\b/.test(file.textOf(left)));
}

function runsOnce(file: RuleFile, node: Node, depth: number): boolean {
  const fn = file.flow.enclosingFunction(node);
  if (depth > maxCalls || isInWhile(file, node, fn)) return false;
  if (!fn) return true;
  const parent = file.parent(fn);
  if (parent?.type === 'CallExpression' && unwrap(parent.callee) === fn) return runsOnce(file, parent, depth + 1);
  const uses = file.flow.uses(fn);
  return uses.length > 0 && uses.every((use) => (use.kind === 'callee' || (use.kind === 'argument' && isRunner(use.call))) && runsOnce(file, use.call, depth + 1));
}

function isRunner(call: Node): boolean {
  const callee = call.type === 'CallExpression' ? unwrap(call.callee) : undefined;
  return callee?.type === 'MemberExpression' && runners.has(propertyName(callee) ?? '');
}

function isInWhile(file: RuleFile, node: Node, fn: Node | undefined): boolean {
  for (let parent = file.parent(node); parent && parent !== fn; parent = file.parent(parent)) {
    if (parent.type === 'WhileStatement' || parent.type === 'DoWhileStatement' || (parent.type === 'ForStatement' && !parent.test)) return true;
  }
  return false;
}
