/** Whether code can fail with an error that others wrote, or only with the project's own sentences, or not at all. */
import { isInside } from '../../model/inside.ts';
import { isFunction, propertyName, unwrap, type CallExpression, type Node } from '../../model/node.ts';
import { functionsBehind, nodesIn } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isInFile } from '../../rule/values.ts';
import { answersConstant } from './plain-answers.ts';
import { errorTaint } from './texts.ts';

/** Functions of the project that are looked into, from call to call. */
const maxDepth = 4;

/** True if something in the code may throw what was written elsewhere: by a package, the file system, a server. */
export function canFailForeign(file: RuleFile, code: Node): boolean {
  return failsForeign({ file, depth: 0, seen: new Set() }, code);
}

interface Asked {
  readonly file: RuleFile;
  readonly depth: number;
  readonly seen: Set<Node>;
}

function failsForeign(asked: Asked, code: Node): boolean {
  const { file } = asked;
  const isOpen = (node: Node) => !isCaughtInside(file, node, code);
  if (nodesIn(file, code, 'ForOfStatement').some((node) => node.await && isOpen(node))) return true;
  if (nodesIn(file, code, 'ThrowStatement').some((node) => isOpen(node) && throwsForeign(file, node.argument))) return true;
  if (nodesIn(file, code, 'NewExpression').some((node) => isOpen(node) && !isHarmlessConstruction(asked, node))) return true;
  if (nodesIn(file, code, 'AwaitExpression').some((node) => isOpen(node) && awaitsForeign(file, node.argument))) return true;
  return nodesIn(file, code, 'CallExpression').some((call) => isOpen(call) && callFails(asked, call));
}

/** A `catch`, of a statement or a promise, stands between the node and the code. What it throws itself is asked for on its own. */
function isCaughtInside(file: RuleFile, node: Node, code: Node): boolean {
  for (let child = node, parent = file.parent(node); parent && child !== code; child = parent, parent = file.parent(parent)) {
    if (parent.type === 'TryStatement' && parent.handler && parent.block === child && isInside(parent, code)) return true;
    if (parent.type === 'MemberExpression' && parent.object === child && propertyName(parent) === 'catch') return true;
  }
  return false;
}

/** `throw error` of what was caught, or a sentence with its message in it. */
function throwsForeign(file: RuleFile, thrown: Node): boolean {
  const inner = unwrap(thrown);
  const parts = inner.type === 'NewExpression' || inner.type === 'CallExpression' ? inner.arguments : [inner];
  return parts.some((part) => part.type === 'SpreadElement' || errorTaint(file, part) !== undefined);
}

function awaitsForeign(file: RuleFile, awaited: Node): boolean {
  const inner = unwrap(awaited);
  const callee = inner.type === 'CallExpression' ? unwrap(inner.callee) : undefined;
  if (inner.type !== 'CallExpression' || !callee) return inner.type !== 'Literal';
  if (callee.type === 'MemberExpression' && (propertyName(callee) === 'catch' || (callee.object.type === 'Identifier' && callee.object.name === 'Promise' && file.bindings.isGlobal(callee.object)))) return false;
  return functionsBehind(file, callee).length === 0 && !isAnswer(file, inner) && !isBodyRead(file, inner);
}

/** `await request.json()`: what fails there is the text of whoever is told so. */
function isBodyRead(file: RuleFile, call: CallExpression): boolean {
  const callee = unwrap(call.callee);
  return callee.type === 'MemberExpression' && ['json', 'text', 'formData', 'arrayBuffer'].includes(propertyName(callee) ?? '') && file.flow.taints(call).some(({ label, source }) => label === 'user-input' && source === call);
}

/** Inside functions of the project an unknown call may be anything; in the block itself it has to come from a package. */
function callFails({ file, depth, seen }: Asked, call: CallExpression): boolean {
  if (isAnswer(file, call) || isBodyRead(file, call) || isHarmless(file, call)) return false;
  const own = functionsBehind(file, call.callee);
  if (own.length > 0) {
    if (depth >= maxDepth) return true;
    return own.some(({ fn, file: home }) => {
      if (seen.has(fn)) return false;
      seen.add(fn);
      return fn.body === null || failsForeign({ file: home, depth: depth + 1, seen }, fn.body);
    });
  }
  return depth > 0 || mayThrowForeignError(file, call);
}

function isAnswer(file: RuleFile, call: CallExpression): boolean {
  return file.flow.names(call.callee).some((name) => /^type:[^.]*Response(?:\.|$)|^type:fastify:Reply\./.test(name));
}

/** Imported or required functions throw what their authors wrote; so do `JSON.parse` and the file system. */
export function mayThrowForeignError(file: RuleFile, call: CallExpression): boolean {
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

const harmlessFunctions: ReadonlySet<string> = new Set(['String', 'Number', 'Boolean', 'parseInt', 'parseFloat', 'isNaN', 'isFinite', 'encodeURIComponent', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'queueMicrotask']);
const harmlessObjects: ReadonlySet<string> = new Set(['console', 'Math', 'Date', 'Object', 'Array', 'Number', 'String', 'performance', 'Promise', 'Intl', 'process']);
/** Methods of texts, lists and dates whose names no data base has. */
const harmlessMethods: ReadonlySet<string> = new Set([
  'map', 'filter', 'forEach', 'reduce', 'some', 'every', 'join', 'split', 'trim', 'trimEnd', 'trimStart', 'toLowerCase', 'toUpperCase', 'slice', 'push', 'pop', 'shift', 'unshift', 'splice', 'includes',
  'startsWith', 'endsWith', 'replace', 'replaceAll', 'toISOString', 'toFixed', 'toString', 'padStart', 'padEnd', 'entries', 'keys', 'values', 'indexOf', 'lastIndexOf', 'sort', 'reverse', 'concat', 'flat',
  'flatMap', 'charAt', 'substring', 'match', 'test', 'getTime', 'toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'at', 'localeCompare', 'findIndex', 'catch',
]);
/** Methods of maps, sets and lists, if it is known that it is one. */
const collectionMethods: ReadonlySet<string> = new Set(['get', 'set', 'has', 'delete', 'add', 'clear', 'find', 'fill']);
const collections: ReadonlySet<string> = new Set(['Map', 'Set', 'WeakMap', 'WeakSet', 'Array', 'Date', 'URLSearchParams', 'Headers', 'Response', 'Error', 'TypeError', 'RangeError', 'Promise', 'AbortController', 'TextEncoder', 'TextDecoder']);

function isHarmless(file: RuleFile, { callee }: CallExpression): boolean {
  const inner = unwrap(callee);
  if (inner.type === 'Identifier') return isGlobal(file, inner, harmlessFunctions);
  if (inner.type !== 'MemberExpression') return isFunction(inner);
  const name = propertyName(inner) ?? '';
  if (isGlobal(file, inner.object, harmlessObjects) || isLogging(file, inner.object, name)) return true;
  const isForeign = file.flow.names(inner).some((known) => /^(?:import|module|type):/.test(known));
  return !isForeign && (harmlessMethods.has(name) || (collectionMethods.has(name) && isCollection(file, inner.object)));
}

/** `logger.info(…)`: a logger that throws is nobody's plan. */
function isLogging(file: RuleFile, receiver: Node, name: string): boolean {
  return /^(?:debug|info|warn|error|log|trace|verbose)$/.test(name) && /log(?:ger)?$/i.test(file.textOf(receiver));
}

function isCollection(file: RuleFile, node: Node): boolean {
  const origins = file.flow.origins(node);
  return origins.length > 0 && origins.every((origin) => isInFile(file, origin) && (origin.type === 'ArrayExpression' || origin.type === 'ObjectExpression' || (origin.type === 'NewExpression' && isGlobal(file, origin.callee, collections))));
}

function isHarmlessConstruction({ file, depth }: Asked, { callee }: Extract<Node, { type: 'NewExpression' }>): boolean {
  // An error of the project, which is thrown.
  return isGlobal(file, callee, depth > 0 ? collections : plainClasses) || (callee.type === 'Identifier' && /Error$/.test(callee.name));
}

/** Of the block itself. */
const plainClasses: ReadonlySet<string> = new Set(['Date', 'Map', 'Set', 'Error', 'URLSearchParams', 'Response', 'Headers']);

function isGlobal(file: RuleFile, node: Node, names: ReadonlySet<string>): boolean {
  return node.type === 'Identifier' && names.has(node.name) && file.bindings.isGlobal(node);
}
