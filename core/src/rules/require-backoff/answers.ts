/** Loops that ask again because of the status of an answer. */
import { isInside } from '../../model/inside.ts';
import { propertyName, unwrap, type Node } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';
import { requestsIn, type Request } from './requests.ts';
import { alwaysLeaves, isLoop, loopAround, runBy, type Loop } from './tree.ts';

/** Loops in whose rounds an answer is kept, a good one leaves the loop or a bad one starts the next round, and nothing else ends it. */
export function* answersOf(file: RuleFile): Iterable<{ readonly loop: Loop; readonly request: Request }> {
  for (const request of requestsIn(file)) {
    const awaiting = file.parent(request.call);
    const declarator = awaiting?.type === 'AwaitExpression' ? file.parent(awaiting) : undefined;
    const statement = declarator?.type === 'VariableDeclarator' ? file.parent(declarator) : undefined;
    const loop = loopAround(file, request.call);
    if (declarator?.type !== 'VariableDeclarator' || !statement || !isLoop(loop) || loop.body.type !== 'BlockStatement' || file.parent(statement) !== loop.body) continue;
    const last = loop.body.body.at(-1);
    const tests = [...runBy(file, loop.body, 'IfStatement')].filter(({ test }) => asksFor(file, test, declarator.id));
    const isLeft = tests.some(({ test, consequent }) => isGood(test) && alwaysLeaves(consequent));
    const startsAgain = tests.some(({ test, consequent }) => !isGood(test) && startsNext(consequent));
    if (startsAgain || (isLeft && !alwaysLeaves(last))) yield { loop, request };
  }
}

/** The status of this answer is asked for. */
function asksFor(file: RuleFile, test: Node, answer: Node): boolean {
  const variable = file.bindings.variableOf(answer);
  return variable?.references.some(({ identifier }) => {
    const member = file.parent(identifier);
    return isInside(identifier, test) && member?.type === 'MemberExpression' && /^(?:ok|status|statusCode)$/.test(propertyName(member) ?? '');
  }) ?? false;
}

/** `answer.ok`, `answer.status === 200`, `answer.status < 300`. */
function isGood(test: Node): boolean {
  const inner = unwrap(test);
  if (inner.type === 'MemberExpression') return propertyName(inner) === 'ok';
  if (inner.type !== 'BinaryExpression' || inner.right.type !== 'Literal' || typeof inner.right.value !== 'number') return false;
  return (/^={2,3}$/.test(inner.operator) && inner.right.value < 300) || (/^<=?$/.test(inner.operator) && inner.right.value <= 400);
}

/** `continue`, also behind other statements. */
function startsNext(statement: Node): boolean {
  return statement.type === 'ContinueStatement' || (statement.type === 'BlockStatement' && statement.body.at(-1)?.type === 'ContinueStatement');
}
