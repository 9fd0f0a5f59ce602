/** Answers that take their status from the error. */
import { isInside } from '../../model/inside.ts';
import { isFunction, propertyName, unwrap, type Node, type NodeOf } from '../../model/node.ts';
import { rootIdentifier } from '../../flow/definitions.ts';
import { functionsBehind, nodesIn } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isInFile } from '../../rule/values.ts';
import { blockBefore } from './own-errors.ts';
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
  const own = root && isOfOthers(file, root) ? undefined : root;
  const caught = caughtBehind(file, leaf);
  return fn !== undefined && ([own, caught].some((name) => name !== undefined && hasStatusRead(file, name, fn)) || (caught !== undefined && isStatusByError(file, leaf, caught)));
}

/** Caught around nothing but calls of packages: the status and the words are theirs. */
function isOfOthers(file: RuleFile, caught: Node): boolean {
  const definition = file.bindings.variableOf(caught)?.defs[0];
  const block = definition?.type === 'CatchClause' ? blockBefore(file, definition.name) : undefined;
  return block !== undefined && !throwsStatus(file, block, new Set(), 0) && nodesIn(file, block, 'CallExpression').every(({ callee }) => isInSight(file, callee, block));
}

/** A function of the project that is seen, of a package or of the language; `load()` out of nowhere may throw what it likes. */
function isInSight(file: RuleFile, callee: Node, block: Node): boolean {
  const root = rootIdentifier(callee);
  if (!root || functionsBehind(file, callee).length > 0) return true;
  const [definition] = file.bindings.variableOf(root)?.defs ?? [];
  if (!definition) return callee !== root || (root.type === 'Identifier' && ofLanguage.has(root.name));
  if (definition.type === 'Parameter' && isInside(block, definition.node)) return file.flow.typesOf(root).length > 0;
  return !file.flow.names(root).some((name) => /^import:\./.test(name));
}

const ofLanguage: ReadonlySet<string> = new Set(['fetch', 'String', 'Number', 'Boolean', 'parseInt', 'parseFloat', 'structuredClone', 'encodeURIComponent', 'decodeURIComponent', 'setTimeout', 'clearTimeout', 'require']);

/** The parameter of the error handler or of the `catch`, of `err.message || 'Failed'`. */
function caughtBehind(file: RuleFile, leaf: Node): Node | undefined {
  const taint = errorTaint(file, leaf);
  const source = taint?.sourceFile.path === file.path ? rootIdentifier(taint.source) : undefined;
  const definition = source && file.bindings.variableOf(source)?.defs[0];
  return definition?.type === 'Parameter' || (definition?.type === 'CatchClause' && asksOwnCode(file, definition.name)) ? source : undefined;
}

/** Functions of the project that are looked into for what they throw, one behind the other. */
const maxHops = 3;

/** What only clients of other services throw has their status, and their words; a plain `new Error('…')` of the project has none. */
function asksOwnCode(file: RuleFile, caught: Node): boolean {
  const block = blockBefore(file, caught);
  return block !== undefined && throwsStatus(file, block, new Set(), 0);
}

function throwsStatus(file: RuleFile, code: Node, seen: Set<Node>, hops: number): boolean {
  if (nodesIn(file, code, 'ThrowStatement').some(({ argument }) => mayHaveStatus(file, argument))) return true;
  return hops < maxHops && nodesIn(file, code, 'CallExpression').some(({ callee }) => functionsBehind(file, callee).some(({ fn, file: home }) => {
    if (seen.has(fn)) return false;
    seen.add(fn);
    return throwsStatus(home, fn, seen, hops + 1);
  }));
}

/** `new HttpError(404)`, `createError(404)`, an error in a variable; not `new Error('…')`, nor what a `catch` throws on. */
function mayHaveStatus(file: RuleFile, thrown: Node): boolean {
  const inner = unwrap(thrown);
  if (inner.type === 'Identifier') return file.bindings.variableOf(inner)?.defs[0]?.type !== 'CatchClause';
  return inner.type !== 'NewExpression' || inner.callee.type !== 'Identifier' || inner.callee.name !== 'Error' || !file.bindings.isGlobal(inner.callee);
}

/** `res.status(statusOf(error)).json(…)`, `const status = /missing/.test(error.message) ? 400 : 502;`. */
function isStatusByError(file: RuleFile, leaf: Node, caught: Node): boolean {
  const status = statusAround(file, leaf);
  if (!status) return false;
  const made = status.type === 'Identifier' ? file.flow.origins(status).filter((origin) => origin !== status && isInFile(file, origin)) : [];
  const tests = made.flatMap((origin) => file.flow.conditionsAt(origin).map(({ test }) => test)).filter((test) => isInside(test, file.flow.enclosingFunction(leaf) ?? leaf) && test.range[0] > caught.range[1]);
  return [status, ...made, ...tests].some((part) => nodesIn(file, part, 'Identifier').some((id) => isOfError(file, id, caught)));
}

/** The argument of `res.status(…)` that an answer with the leaf in it follows in the same chain. */
function statusAround(file: RuleFile, leaf: Node): Node | undefined {
  for (let node = file.parent(leaf); node && !isFunction(node); node = file.parent(node)) {
    const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
    const chosen = callee?.type === 'MemberExpression' ? unwrap(callee.object) : undefined;
    const method = chosen?.type === 'CallExpression' ? unwrap(chosen.callee) : undefined;
    if (chosen?.type === 'CallExpression' && method?.type === 'MemberExpression' && setters.has(propertyName(method) ?? '')) return chosen.arguments[0];
  }
  return undefined;
}

/** The error or a text of it; of `error.response` another service says the status. */
function isOfError(file: RuleFile, id: Node, caught: Node): boolean {
  const parent = file.parent(id);
  const read = parent?.type === 'MemberExpression' && unwrap(parent.object) === id ? parent : id;
  if (file.bindings.variableOf(id)?.defs[0]?.name === file.bindings.variableOf(caught)?.defs[0]?.name) return read.type !== 'MemberExpression' || propertyName(read) !== 'response';
  return errorTaint(file, read)?.source === caught;
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
      return parent.value === node && (statusFields.has(propertyName(parent) ?? '') || isStatusOfObject(file, parent, depth)) && file.parent(parent)?.type === 'ObjectExpression';
    case 'AssignmentExpression':
      return parent.right === node && parent.left.type === 'MemberExpression' && statusFields.has(propertyName(parent.left) ?? '');
    case 'VariableDeclarator':
      return depth === 0 && parent.init === node && parent.id.type === 'Identifier' && (file.bindings.variableOf(parent.id)?.references ?? []).some(({ identifier }) => isStatusOfAnswer(file, identifier, 1));
    default:
      return false;
  }
}

/** `const answer = { code: error.status }; res.status(answer.code)` */
function isStatusOfObject(file: RuleFile, property: NodeOf<'Property'>, depth: number): boolean {
  const declarator = file.parent(file.parent(property) ?? property);
  const variable = depth === 0 && declarator?.type === 'VariableDeclarator' && declarator.id.type === 'Identifier' ? file.bindings.variableOf(declarator.id) : undefined;
  return (variable?.references ?? []).some(({ identifier }) => {
    const read = file.parent(identifier);
    return read?.type === 'MemberExpression' && read.object === identifier && propertyName(read) === propertyName(property) && isStatusOfAnswer(file, read, 1);
  });
}
