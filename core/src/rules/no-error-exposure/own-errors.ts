/** `try` blocks that can only throw what the project itself wrote. */
import type { Taint } from '../../flow/types.ts';
import { propertyName, type CallExpression, type Node, type NodeOf } from '../../model/node.ts';
import { functionsBehind, homeFile, nodesIn } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';

/**
 * True if the error is caught from a block of plain synchronous code: nothing awaited, nothing imported called.
 * Its errors are the author's own sentences ("Invalid value"), meant for the person who typed the value.
 */
export function canOnlyThrowOwnErrors(asking: RuleFile, { source, sourceFile }: Taint): boolean {
  const file = homeFile(asking, source, sourceFile);
  const block = blockBefore(file, source);
  if (!block) return false;
  if (nodesIn(file, block, 'AwaitExpression').length > 0 || nodesIn(file, block, 'ForOfStatement').some((node) => node.await)) return false;
  return !nodesIn(file, block, 'CallExpression').some((call) => mayThrowForeignError(file, call)) && nodesIn(file, block, 'NewExpression').length === 0;
}

/**
 * True if the block only asks a function of the project which throws sentences of its own ("Rejected, because …"): some of them
 * are meant for the user, and only the author knows which.
 */
export function asksForOwnSentence(file: RuleFile, source: Node): boolean {
  const block = blockBefore(file, source);
  if (!block) return false;
  const [only, ...others] = block.body;
  if (only?.type !== 'ExpressionStatement' || others.length > 0) return false;
  const call = only.expression.type === 'AwaitExpression' ? only.expression.argument : only.expression;
  if (call.type !== 'CallExpression') return false;
  return functionsBehind(file, call.callee).some(({ fn, file: home }) => nodesIn(home, fn, 'ThrowStatement').some(({ argument }) => argument.type === 'NewExpression' && argument.arguments.some((text) => home.flow.stringParts(text).some((part) => 'text' in part && part.text.includes(' ')))));
}

/** Methods that only turn what came in into text. */
const conversions = new Set(['toString', 'from', 'parse', 'text', 'decode']);

/**
 * True if the block only checks what a service has sent: what failed is the signature, in a sentence of its SDK that the
 * sender may know. https://docs.stripe.com/webhooks#verify-official-libraries answers with it.
 */
export function canOnlyFailToVerify(asking: RuleFile, { source, sourceFile }: Taint): boolean {
  const file = homeFile(asking, source, sourceFile);
  const block = blockBefore(file, source);
  if (!block) return false;
  const calls = nodesIn(file, block, 'CallExpression');
  const isCheck = (call: Node) => file.flow.modelsAt(call).some((model) => model.kind === 'webhook-verify' && model.throws === true);
  return calls.some(isCheck) && calls.every((call) => isCheck(call) || (call.callee.type === 'MemberExpression' && conversions.has(propertyName(call.callee) ?? '')));
}

/** The block whose errors the `catch` around a node takes. */
function blockBefore(file: RuleFile, source: Node): NodeOf<'BlockStatement'> | undefined {
  const clause = catchClauseOf(file, source);
  const statement = clause && file.parent(clause);
  return statement?.type === 'TryStatement' ? statement.block : undefined;
}

function catchClauseOf(file: RuleFile, source: Node): Node | undefined {
  for (let node: Node | undefined = source; node; node = file.parent(node)) {
    if (node.type === 'CatchClause') return node;
    if (node.type === 'BlockStatement' || node.type === 'Program') return undefined;
  }
  return undefined;
}

/** Imported or required functions throw what their authors wrote; so do `JSON.parse` and the file system. */
function mayThrowForeignError(file: RuleFile, call: CallExpression): boolean {
  if (answersConstant(file, call)) return false;
  if (file.flow.names(call.callee).some((name) => /^(?:import|module|type):/.test(name))) return true;
  let root: Node = call.callee;
  while (root.type === 'MemberExpression' || root.type === 'CallExpression' || root.type === 'ChainExpression') {
    root = root.type === 'MemberExpression' ? root.object : root.type === 'CallExpression' ? root.callee : root.expression;
  }
  if (root.type !== 'Identifier') return false;
  if (root.name === 'JSON' || root.name === 'fetch') return true;
  const variable = file.bindings.variableOf(root);
  return variable?.defs.some((def) => def.type === 'ImportBinding') ?? false;
}

/** `res.status(200).json([])`: an answer that is the same each time never fails. */
function answersConstant(file: RuleFile, { arguments: given, callee }: CallExpression): boolean {
  if (!given.every((value) => isConstant(file, value))) return false;
  return file.flow.names(callee).some((name) => /^type:[^.]*Response\.(?:json|send|end|status|sendStatus)$/.test(name));
}

function isConstant(file: RuleFile, node: Node): boolean {
  if (node.type === 'ArrayExpression') return node.elements.every((element) => element !== null && isConstant(file, element));
  if (node.type === 'ObjectExpression') return node.properties.every((property) => property.type === 'Property' && isConstant(file, property.value));
  return file.flow.constant(node) !== undefined;
}
