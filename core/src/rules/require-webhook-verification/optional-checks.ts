/** Checks of a signature that only those pass who send one. */
import { unwrap, type FunctionNode, type Node, type NodeOf } from '../../model/node.ts';
import { nodesIn } from '../../rule/project-function.ts';
import { sourceText } from '../../rule/text.ts';
import type { Hit, RuleFile } from '../../rule/types.ts';
import { parameterOf } from '../../rule/values.ts';
import { goesOn, isLogCall } from './calls.ts';
import { comparisonsOf, headerReadsOf } from './headers.ts';

/** `if (signature) { verify(…) }`, `if (!signature) console.warn(…); else { verify(…) }`: who leaves the header out is not checked. */
export function* onlyIfSigned(file: RuleFile): Iterable<Hit> {
  for (const read of headerReadsOf(file)) {
    if (!read.isSignature) continue;
    const tests = comparisonsOf(file, read).map((use) => optionalTests(file, use, read.node, read.fn));
    const test = tests[0]?.find((one) => tests.every((others) => others.includes(one)));
    if (test) yield { at: test.test, messageId: 'optional', data: { code: sourceText(file, test.test), header: read.name } };
  }
}

function optionalTests(file: RuleFile, use: Node, value: Node, fn: FunctionNode): readonly NodeOf<'IfStatement'>[] {
  const found: NodeOf<'IfStatement'>[] = [];
  for (let child = use, parent = file.parent(use); parent && parent !== fn; child = parent, parent = file.parent(parent)) {
    if (parent.type === 'IfStatement' && isWithoutSignature(file, parent, child, value) && (goesOn(file, parent) || refusesByError(file, child, parent, fn))) found.push(parent);
  }
  return found;
}

/** The branch of the check is left out where the header is missing, and nothing but a log stands in its place. */
function isWithoutSignature(file: RuleFile, { test, consequent, alternate }: NodeOf<'IfStatement'>, branch: Node, value: Node): boolean {
  if (consequent === branch) return (alternate === null || onlyLogs(file, alternate)) && isPresenceTest(file, test, value);
  const inner = unwrap(test);
  return alternate === branch && inner.type === 'UnaryExpression' && inner.operator === '!' && onlyLogs(file, consequent) && isPresenceTest(file, inner.argument, value);
}

function onlyLogs(file: RuleFile, branch: Node): boolean {
  if (branch.type === 'BlockStatement') return branch.body.every((statement) => onlyLogs(file, statement));
  return branch.type === 'ExpressionStatement' && isLogCall(file, unwrap(branch.expression));
}

/** The `verify` of a body parser, which lets through whatever it throws nothing for: the last thing in it is the check, and no `next()` opens the way. */
function refusesByError(file: RuleFile, branch: Node, statement: Node, fn: FunctionNode): boolean {
  if (file.parent(statement) !== fn.body || nodesIn(file, branch, 'ThrowStatement').length === 0) return false;
  return !nodesIn(file, branch, 'CallExpression').some(({ callee }) => callee.type === 'Identifier' && parameterOf(file, callee)?.fn === fn);
}

/** The very value, or one of several that must be there. */
function isPresenceTest(file: RuleFile, test: Node, value: Node): boolean {
  const inner = unwrap(test);
  if (inner.type === 'LogicalExpression') return inner.operator === '&&' && (isPresenceTest(file, inner.left, value) || isPresenceTest(file, inner.right, value));
  if (inner.type === 'Identifier' && value.type === 'Identifier') return file.bindings.variableOf(inner) === file.bindings.variableOf(value);
  return file.flow.origins(inner).includes(unwrap(value));
}
