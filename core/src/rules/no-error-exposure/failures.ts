/** Whether code can fail with an error that others wrote, or only with the project's own sentences, or not at all. */
import { isInside } from '../../model/inside.ts';
import { isClass, isFunction, propertyName, unwrap, type CallExpression, type ClassNode, type Node, type NodeOf } from '../../model/node.ts';
import { functionsBehind, makersOf, nodesIn, type OwnFunction } from '../../rule/project-function.ts';
import { isSkippedBy } from '../../rule/skipped.ts';
import type { RuleFile } from '../../rule/types.ts';
import { returnedValues } from '../../rule/values.ts';
import { isHarmless, isHarmlessClass, isLogging } from './harmless.ts';
import { isDropped, isHandedOn, isSettled, promiseMethod, runsLater } from './later.ts';
import { answersConstant } from './plain-answers.ts';
import { isRefusedInPublic, makesTransport } from './refusals.ts';
import { promiseSettledBy, rejectsWith } from './rejections.ts';
import { errorTaint } from './texts.ts';

/** Functions of the project that are looked into, from call to call. */
const maxDepth = 4;

/**
 * True if something in the code may throw what was written elsewhere: by a package, the file system, a server. Unless the error
 * is told whole, what services refuse in public sentences counts for nothing.
 */
export function canFailForeign(file: RuleFile, code: Node, isWhole: boolean): boolean {
  return failsForeign({ file, depth: 0, seen: new Set(), isWhole }, code);
}

/** The same of a promise: `service.load().then(…)`. What is not of the project may be rejected with anything. */
export function canRejectForeign(file: RuleFile, promise: Node, isWhole: boolean): boolean {
  let inner = unwrap(promise);
  for (;;) {
    const callee: Node | undefined = inner.type === 'CallExpression' ? unwrap(inner.callee) : undefined;
    if (inner.type !== 'CallExpression' || !callee) return true;
    if (!isWhole && isRefusedInPublic(file, inner)) return canFailForeign(file, promise, isWhole);
    if (callee.type !== 'MemberExpression' || !['then', 'finally'].includes(propertyName(callee) ?? '')) return functionsBehind(file, callee).length === 0 || canFailForeign(file, promise, isWhole);
    inner = unwrap(callee.object);
  }
}

interface Asked {
  readonly file: RuleFile;
  readonly depth: number;
  readonly seen: Set<Node>;
  /** With what a service tells in fields of its errors, such as the request. */
  readonly isWhole: boolean;
  /** The call that runs the code: what its constants lead past is left out. */
  readonly by?: { readonly call: CallExpression; readonly file: RuleFile };
}

function failsForeign(asked: Asked, code: Node): boolean {
  const { file, by } = asked;
  const isOpen = (node: Node) => !isCaughtInside(file, node, code) && !runsLater(file, node, code) && !(by && isSkippedBy(file, node, by.file, by.call));
  if (nodesIn(file, code, 'ForOfStatement').some((node) => node.await && isOpen(node) && failsWhileRead(asked, node.right))) return true;
  if (nodesIn(file, code, 'YieldExpression').some((node) => node.delegate && node.argument && isOpen(node) && failsWhileRead(asked, node.argument))) return true;
  if (nodesIn(file, code, 'ThrowStatement').some((node) => isOpen(node) && throwsForeign(file, node.argument))) return true;
  if (nodesIn(file, code, 'NewExpression').some((node) => isOpen(node) && constructionFails(asked, node))) return true;
  if (nodesIn(file, code, 'AwaitExpression').some((node) => isOpen(node) && awaitsForeign(asked, node.argument))) return true;
  return nodesIn(file, code, 'CallExpression').some((call) => rejectsWith(file, call, (given) => throwsForeign(file, given)) || (isOpen(call) && callFails(asked, call, code)));
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

function awaitsForeign({ file, isWhole }: Asked, awaited: Node): boolean {
  const inner = unwrap(awaited);
  const callee = inner.type === 'CallExpression' ? unwrap(inner.callee) : undefined;
  if (inner.type !== 'CallExpression' || !callee) return inner.type !== 'Literal';
  if (promiseMethod(file, callee) !== undefined || (callee.type === 'MemberExpression' && propertyName(callee) === 'catch')) return false;
  return functionsBehind(file, callee).length === 0 && !isAnswer(file, inner) && !isBodyRead(file, inner) && (isWhole || !isRefusedInPublic(file, inner));
}

/** `await request.json()`: what fails there is the text of whoever is told so. */
function isBodyRead(file: RuleFile, call: CallExpression): boolean {
  const callee = unwrap(call.callee);
  return callee.type === 'MemberExpression' && ['json', 'text', 'formData', 'arrayBuffer'].includes(propertyName(callee) ?? '') && file.flow.taints(call).some(({ label, source }) => label === 'user-input' && source === call);
}

/** Inside functions of the project an unknown call may be anything; in the block itself it has to come from a package. */
function callFails(asked: Asked, call: CallExpression, code: Node): boolean {
  const { file, depth } = asked;
  if (isAnswer(file, call) || isBodyRead(file, call) || isLogging(file, call) || promiseSettledBy(file, call)) return false;
  if (isRefusedInPublic(file, call) && (!asked.isWhole || isDropped(file, call, code))) return false;
  if (call.callee.type === 'Super') return parentFails(asked, call);
  const own = functionsBehind(file, call.callee);
  // Of a function that is called, its caller waits for what it returns.
  const isPast = (found: OwnFunction) => isNotAwaited(file, call, found, code) || (depth === 0 && found.fn.async && isHandedOn(file, call, code));
  if (own.length > 0) return own.some((found) => !isPast(found) && bodyFails(asked, found, call));
  return !isHarmless(file, call) && (depth > 0 || isRequire(file, call) || mayThrowForeignError(file, call));
}

/** `require('./data.json')`: what is not there is named with its path. */
function isRequire(file: RuleFile, { callee }: CallExpression): boolean {
  return callee.type === 'Identifier' && callee.name === 'require' && file.bindings.isGlobal(callee);
}

/** A generator runs when it is read; the errors of an async function come to those that wait for it. */
function isNotAwaited(file: RuleFile, call: CallExpression, { fn }: OwnFunction, code: Node): boolean {
  return fn.async && (fn.generator || isDropped(file, call, code) || isSettled(file, call));
}

function bodyFails({ depth, seen, isWhole, file: caller }: Asked, { fn, file }: OwnFunction, call?: CallExpression): boolean {
  if (depth >= maxDepth) return true;
  // Other constants lead another way.
  const key = call?.arguments.some(({ type }) => type === 'Literal') ? call : fn;
  if (seen.has(key)) return false;
  seen.add(key);
  return fn.body === null || failsForeign({ file, depth: depth + 1, seen, isWhole, ...(call && { by: { call, file: caller } }) }, fn.body);
}

/** `for await (const chunk of service.stream())`: what generators of the project do not keep to themselves, or another's stream. */
function failsWhileRead(asked: Asked, stream: Node): boolean {
  const readers = asked.file.flow.origins(stream).map((origin) => generatorsBehind(asked.file, origin, 0));
  return readers.some((found) => found === undefined || found.some(({ made, call }) => bodyFails(asked, made, call)));
}

interface Generator {
  readonly made: OwnFunction;
  readonly call: CallExpression;
}

/** Generators of the project that an expression gives the results of; undefined if it may be something else. */
function generatorsBehind(file: RuleFile, node: Node, depth: number): readonly Generator[] | undefined {
  const call = unwrap(node);
  const own = call.type === 'CallExpression' && depth < maxDepth ? functionsBehind(file, call.callee) : [];
  if (call.type !== 'CallExpression' || own.length === 0) return undefined;
  const found: Generator[] = [];
  for (const made of own) {
    if (made.fn.generator) {
      found.push({ made, call });
      continue;
    }
    for (const value of returnedValues(made.file, made.fn)) {
      if (isSkippedBy(made.file, value, file, call)) continue;
      const behind = generatorsBehind(made.file, value, depth + 1);
      if (!behind) return undefined;
      found.push(...behind);
    }
  }
  return found;
}

function constructionFails(asked: Asked, made: NodeOf<'NewExpression'>): boolean {
  const { file } = asked;
  // An error of the project, which is thrown.
  if (isHarmlessClass(file, made) || makesTransport(file, made) || (made.callee.type === 'Identifier' && /Error$/.test(made.callee.name))) return false;
  return classFails(asked, made.callee);
}

/** `super(…)` */
function parentFails(asked: Asked, call: Node): boolean {
  for (let node = asked.file.parent(call); node; node = asked.file.parent(node)) {
    if (isClass(node)) return !node.superClass || classFails(asked, node.superClass);
  }
  return true;
}

/** What the class of the project puts into its fields, or does in its constructor; whoever waits for one with a `then` waits for more. */
function classFails(asked: Asked, name: Node): boolean {
  const [only, ...others] = makersOf(asked.file, name);
  if (!only || others.length > 0 || !isClass(only.node) || asked.depth >= maxDepth) return true;
  return instanceFails({ file: only.file, depth: asked.depth + 1, seen: asked.seen, isWhole: asked.isWhole }, only.node);
}

function instanceFails(asked: Asked, { body, superClass }: ClassNode): boolean {
  if (body.body.some((member) => member.type === 'MethodDefinition' && propertyName(member) === 'then')) return true;
  const constructor = body.body.find((member) => member.type === 'MethodDefinition' && member.kind === 'constructor');
  const fields = body.body.flatMap((member) => (member.type === 'PropertyDefinition' && !member.static && member.value && !isFunction(member.value) ? [member.value] : []));
  if (fields.some((value) => failsForeign(asked, value))) return true;
  if (constructor?.type === 'MethodDefinition') return isFunction(constructor.value) && constructor.value.body !== null && failsForeign(asked, constructor.value.body);
  return superClass !== null && superClass !== undefined && classFails(asked, superClass);
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
