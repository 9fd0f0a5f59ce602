/** A refusal that is thrown, and caught where only a log hears of it: what follows runs in any case. */
import { isFunction, unwrap, type Node, type NodeOf } from '../../model/node.ts';
import { functionsBehind, nodesIn } from '../../rule/project-function.ts';
import { sourceText } from '../../rule/text.ts';
import type { Hit, RuleFile } from '../../rule/types.ts';
import { goesOn, onlyNotes } from './calls.ts';
import { hasCheck } from './verification.ts';

/** `try { if (!isSigned(req)) throw new Error('bad'); } catch (error) { console.warn(error); }` */
export function* swallowedRefusals(file: RuleFile, leaves: (file: RuleFile, block: NodeOf<'BlockStatement'>) => boolean): Iterable<Hit> {
  for (const thrown of file.nodes('ThrowStatement')) {
    const test = refusalBy(file, thrown);
    const tried = test && tryAround(file, test);
    if (!test || !tried?.handler || leaves(file, tried.handler.body) || !onlyNotes(file, tried.handler.body) || !goesOn(file, tried)) continue;
    const check = nodesIn(file, test.test, 'CallExpression').find((call) => isCheck(file, call));
    if (check) yield { at: check, messageId: 'caught', data: { code: sourceText(file, check.callee) } };
  }
}

/** The `if` whose only business the refusal is. */
function refusalBy(file: RuleFile, thrown: Node): NodeOf<'IfStatement'> | undefined {
  const parent = file.parent(thrown);
  const statement = parent?.type === 'BlockStatement' ? file.parent(parent) : parent;
  const test = statement?.type === 'IfStatement' && statement.consequent === (parent?.type === 'BlockStatement' ? parent : thrown) ? unwrap(statement.test) : undefined;
  return statement?.type === 'IfStatement' && test?.type === 'UnaryExpression' && test.operator === '!' ? statement : undefined;
}

function tryAround(file: RuleFile, node: Node): NodeOf<'TryStatement'> | undefined {
  for (let child = node, parent = file.parent(node); parent && !isFunction(parent); child = parent, parent = file.parent(parent)) {
    if (parent.type === 'TryStatement') return parent.block === child ? parent : undefined;
  }
  return undefined;
}

/** A check that answers with a boolean, of an SDK or of the project. */
function isCheck(file: RuleFile, call: NodeOf<'CallExpression'>): boolean {
  if (file.flow.modelsAt(call).some((model) => model.kind === 'webhook-verify' && !model.parses && !model.throws)) return true;
  return functionsBehind(file, call.callee).some((own) => hasCheck(own.file, own.fn, { keyed: true }));
}
