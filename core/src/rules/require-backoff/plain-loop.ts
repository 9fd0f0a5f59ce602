/** Retry loops that do nothing but repeat: only those can be replaced without losing something. */
import { isInside } from '../../model/inside.ts';
import { unwrap, type Node, type NodeOf, type Range } from '../../model/node.ts';
import { nodesIn } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';
import { awaited } from './tree.ts';

export interface PlainLoop {
  /** The loop, and the `throw` behind it that ends it. */
  readonly range: Range;
  /** What each round tries. */
  readonly expression: Node;
  /** Tries after the first, as code; undefined where it is the default of the helper. */
  readonly retries: string | undefined;
}

/** `for (let i = 0; i < 3; i++) { try { return await x(); } catch (e) { if (i === 2) throw e; } }`, or with a `throw` behind the loop. */
export function plainLoop(file: RuleFile, loop: Node, call: Node): PlainLoop | undefined {
  if (loop.type !== 'ForStatement' || loop.body.type !== 'BlockStatement' || loop.body.body.length !== 1) return undefined;
  const [attempt] = loop.body.body;
  if (attempt?.type !== 'TryStatement' || attempt.finalizer || attempt.block.body.length !== 1 || !attempt.handler) return undefined;
  const [only] = attempt.block.body;
  if (only?.type !== 'ReturnStatement' || !only.argument || awaited(only.argument) !== call) return undefined;
  const end = endOf(file, loop, attempt.handler);
  const retries = retriesOf(file, loop);
  if (!end || retries === undefined) return undefined;
  const range: Range = [loop.range[0], end.range[1]];
  const isCommented = file.comments.some((comment) => comment.range[0] >= range[0] && comment.range[1] <= range[1] && !isInside(comment as unknown as Node, call));
  return isCommented ? undefined : { range, expression: call, retries };
}

/** The statement after which nothing of the loop is left; undefined where the loop swallows the last failure. */
function endOf(file: RuleFile, loop: Node, { body, param }: NodeOf<'CatchClause'>): Node | undefined {
  const [only, ...more] = body.body;
  if (more.length > 0) return undefined;
  if (only?.type === 'IfStatement' && !only.alternate) {
    const then = only.consequent.type === 'BlockStatement' && only.consequent.body.length === 1 ? only.consequent.body[0] : only.consequent;
    const rethrown = then?.type === 'ThrowStatement' ? unwrap(then.argument) : undefined;
    return param?.type === 'Identifier' && rethrown?.type === 'Identifier' && file.bindings.variableOf(rethrown) === file.bindings.variableOf(param) ? loop : undefined;
  }
  if (only) return undefined;
  const block = file.parent(loop);
  if (block?.type !== 'BlockStatement') return undefined;
  const next = block.body[block.body.indexOf(loop as never) + 1];
  return next?.type === 'ThrowStatement' ? next : undefined;
}

/** `i = 0; i < n` and `i = 1; i <= n` try n times. */
function retriesOf(file: RuleFile, { init, test, update }: NodeOf<'ForStatement'>): string | undefined {
  const counter = init?.type === 'VariableDeclaration' && init.declarations.length === 1 ? init.declarations[0] : undefined;
  if (counter?.id.type !== 'Identifier' || !counter.init || test?.type !== 'BinaryExpression' || test.left.type !== 'Identifier') return undefined;
  if (update?.type !== 'UpdateExpression' || update.operator !== '++' || file.bindings.variableOf(test.left) !== file.bindings.variableOf(counter.id)) return undefined;
  const first = file.flow.constant(counter.init)?.value;
  if (!((first === 0 && test.operator === '<') || (first === 1 && test.operator === '<='))) return undefined;
  const right = unwrap(test.right);
  if (right.type === 'Literal' && typeof right.value === 'number') return right.value >= 1 ? String(right.value - 1) : undefined;
  const isSimple = right.type === 'Identifier' && nodesIn(file, right, 'Identifier').length === 1;
  return isSimple ? `${file.textOf(right)} - 1` : undefined;
}
