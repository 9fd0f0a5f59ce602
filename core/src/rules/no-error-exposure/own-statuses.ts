/** Answers that take their status from the error. */
import { isInside } from '../../model/inside.ts';
import { propertyName, unwrap, type Node } from '../../model/node.ts';
import { rootIdentifier } from '../../flow/definitions.ts';
import type { RuleFile } from '../../rule/types.ts';
import { errorTaint } from './texts.ts';

/** Calls and properties that set the status of an answer. */
const setters = new Set(['status', 'code', 'sendStatus', 'writeHead']);
const statusFields = new Set(['status', 'statusCode']);

/**
 * `res.status(err.statusCode || 500).json({ error: err.message })`: the code tells its own errors by the status that they carry,
 * and a general sentence for all would take the reason from every request that was refused.
 */
export function isAnsweredByStatus(file: RuleFile, leaf: Node): boolean {
  const root = rootIdentifier(leaf);
  const fn = file.flow.enclosingFunction(leaf);
  return fn !== undefined && [root, handledBehind(file, leaf)].some((name) => name !== undefined && hasStatusRead(file, name, fn));
}

/** The parameter of the error handler, of `const message = err.message || 'Failed'`. */
function handledBehind(file: RuleFile, leaf: Node): Node | undefined {
  const taint = errorTaint(file, leaf);
  const source = taint?.sourceFile.path === file.path ? rootIdentifier(taint.source) : undefined;
  return source && file.bindings.variableOf(source)?.defs[0]?.type === 'Parameter' ? source : undefined;
}

function hasStatusRead(file: RuleFile, name: Node, fn: Node): boolean {
  const error = file.bindings.variableOf(name);
  return error !== undefined && error.references.some(({ identifier }) => isInside(identifier, fn) && isStatusRead(file, identifier));
}

/** `err.status`, on its way to the answer. */
function isStatusRead(file: RuleFile, identifier: Node): boolean {
  const read = file.parent(identifier);
  return read?.type === 'MemberExpression' && unwrap(read.object) === identifier && statusFields.has(propertyName(read) ?? '') && isStatusOfAnswer(file, read, 0);
}

function isStatusOfAnswer(file: RuleFile, node: Node, depth: number): boolean {
  const parent = file.parent(node);
  switch (parent?.type) {
    case 'LogicalExpression':
    case 'ChainExpression':
    case 'TSAsExpression':
    case 'TSNonNullExpression':
      return isStatusOfAnswer(file, parent, depth);
    case 'ConditionalExpression':
      return parent.test !== node && isStatusOfAnswer(file, parent, depth);
    case 'CallExpression': {
      const callee = unwrap(parent.callee);
      return callee.type === 'MemberExpression' && parent.arguments[0] === node && setters.has(propertyName(callee) ?? '');
    }
    case 'Property':
      return parent.value === node && statusFields.has(propertyName(parent) ?? '') && file.parent(parent)?.type === 'ObjectExpression';
    case 'AssignmentExpression':
      return parent.right === node && parent.left.type === 'MemberExpression' && statusFields.has(propertyName(parent.left) ?? '');
    case 'VariableDeclarator':
      return depth === 0 && parent.init === node && parent.id.type === 'Identifier' && (file.bindings.variableOf(parent.id)?.references ?? []).some(({ identifier }) => isStatusOfAnswer(file, identifier, 1));
    default:
      return false;
  }
}
