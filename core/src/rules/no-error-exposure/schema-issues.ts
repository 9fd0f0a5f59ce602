/** What a schema says of a request goes back to the client that sent it. */
import type { Taint } from '../../flow/types.ts';
import { isInside } from '../../model/inside.ts';
import { propertyName, unwrap, type Node, type NodeOf } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';

/** Validation issues go back to the client that caused them; classes that the team vouches for hold public texts. */
export function isSchemaIssue(file: RuleFile, taint: Taint, leaf: Node): boolean {
  return isInstanceOfSchemaError(file, taint, leaf) || isIssueList(file, leaf);
}

function isInstanceOfSchemaError(file: RuleFile, taint: Taint, leaf: Node): boolean {
  const name = taint.source.type === 'Identifier' ? taint.source.name : undefined;
  return file.flow.conditionsAt(leaf).some(({ test, holds }) => {
    const inner = unwrap(test);
    if (holds && isNamedSchemaError(file, inner, name)) return true;
    return holds && inner.type === 'BinaryExpression' && inner.operator === 'instanceof' && inner.left.type === 'Identifier' && inner.left.name === name
      && (file.flow.isTrusted(inner.right) || file.flow.names(inner.right).some((known) => /^(?:import|module):(?:zod|yup|joi|valibot)\b/.test(known)));
  });
}

const schemaErrorNames = new Set(['ZodError', 'ValiError', 'ValidationError']);

/** `error.name === 'ZodError'`, and the mark of Joi: `error.isJoi`, `'isJoi' in error`. https://joi.dev/api/#validationerror */
function isNamedSchemaError(file: RuleFile, test: Node, source: string | undefined): boolean {
  if (test.type === 'MemberExpression') return test.object.type === 'Identifier' && test.object.name === source && propertyName(test) === 'isJoi';
  if (test.type === 'BinaryExpression' && test.operator === 'in') return file.flow.constant(test.left)?.value === 'isJoi' && test.right.type === 'Identifier' && test.right.name === source;
  if (test.type !== 'BinaryExpression' || test.operator !== '===') return false;
  const read = unwrap(test.left);
  return read.type === 'MemberExpression' && read.object.type === 'Identifier' && read.object.name === source && propertyName(read) === 'name' && schemaErrorNames.has(String(file.flow.constant(test.right)?.value));
}

/** Where the errors of zod, yup, valibot and joi list what is wrong. */
const lists = new Set(['errors', 'issues', 'details']);

/** `error.issues` below a `try` in which a schema throws; also `error.issues || error`. */
function isIssueList(file: RuleFile, leaf: Node): boolean {
  const inner = unwrap(leaf);
  if (inner.type === 'LogicalExpression' && inner.operator !== '&&') return isIssueList(file, inner.left);
  if (inner.type !== 'MemberExpression' || inner.object.type !== 'Identifier' || !lists.has(propertyName(inner) ?? '')) return false;
  const block = tryOf(file, inner.object);
  return block !== undefined && file.flow.calls('validator').some(({ node, model }) => model.mode === 'throws' && isInside(node, block));
}

/** The block whose error a name stands for. */
function tryOf(file: RuleFile, id: NodeOf<'Identifier'>): Node | undefined {
  const variable = file.bindings.variableOf(id);
  const clause = variable?.scope.block;
  const parent = clause?.type === 'CatchClause' ? file.parent(clause) : undefined;
  return parent?.type === 'TryStatement' ? parent.block : undefined;
}
