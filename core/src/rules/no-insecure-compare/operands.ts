/** What an operand of a comparison is: a keyed digest, a secret, a credential that came in, something of the user, or plain. */
import { keepsReceiver } from '../../flow/builtins.ts';
import { operands } from '../../flow/operands.ts';
import { propertyName, unwrap, type Node, type NodeOf } from '../../model/node.ts';
import { isInFile, parameterOf, valuesOf } from '../../rule/values.ts';
import type { RuleFile } from '../../rule/types.ts';
import { credentialHeader, isCredentialField, isOutgoingKey, isSecretVariable } from './credential-places.ts';

export type OperandKind =
  /** HMAC of the project. */
  | 'digest'
  /** Credential of the project. */
  | 'secret'
  /** Key that the project shows to a provider. */
  | 'outgoing'
  /** Header or field whose protocol says that it carries a credential. */
  | 'credential'
  /** Comes from a user or a client. */
  | 'user'
  /** Parameter of a function that nobody calls in this file, or what was made of one. */
  | 'parameter'
  | 'constant'
  | 'unknown';

export interface Operand {
  readonly kinds: ReadonlySet<OperandKind>;
  /** A digest that is a buffer: `===` is never true for it. */
  readonly isRawDigest: boolean;
}

const maxDepth = 6;

export function operandOf(file: RuleFile, node: Node, secrets: ReadonlySet<string>): Operand {
  const kinds = new Set<OperandKind>();
  if (file.flow.constants(node)) return { kinds: new Set(['constant']), isRawDigest: false };
  if (isFromUser(file, node)) kinds.add('user');
  if (holdsSecret(file, node)) kinds.add(holdsOutgoingKey(file, node) ? 'outgoing' : 'secret');
  const leaves = [...leavesOf(file, node, 0)];
  for (const leaf of leaves) kinds.add(kindOf(file, leaf, secrets, 0));
  if (kinds.size > 1) kinds.delete('constant');
  return { kinds, isRawDigest: valuesOf(file, node).some((value) => isBufferDigest(file, value)) };
}

function kindOf(file: RuleFile, leaf: Node, secrets: ReadonlySet<string>, depth: number): OperandKind {
  if (file.flow.constants(leaf)) return 'constant';
  if (isDigest(file, leaf)) return 'digest';
  if (isSecret(file, leaf, secrets)) return holdsOutgoingKey(file, leaf) ? 'outgoing' : 'secret';
  if (credentialHeader(file, leaf) || isCredentialField(file, leaf)) return 'credential';
  if (isFromUser(file, leaf)) return 'user';
  return depth < 3 && isMadeOfInput(file, leaf, secrets, depth) ? 'parameter' : 'unknown';
}

/** A parameter, a property of one, or the result of a call that is given what came in: `decode(token).key`. */
function isMadeOfInput(file: RuleFile, leaf: Node, secrets: ReadonlySet<string>, depth: number): boolean {
  const root = rootOf(leaf);
  if (parameterOf(file, root)) return true;
  const holders = root.type === 'Identifier' ? holdersOf(file, root) : [];
  const inputs: readonly Node[] = [...inputsOf(root), ...holders.flatMap((holder) => (holder.type === 'CallExpression' ? inputsOf(holder) : [holder]))];
  return inputs.some((input) => [...leavesOf(file, input, 0)].some((part) => inputKinds.has(kindOf(file, part, secrets, depth + 1))));
}

/** Arguments of a call, and its receiver where the call cuts or reads it: `store.load()` gives what the project has put there. */
function inputsOf(node: Node): readonly Node[] {
  if (node.type !== 'CallExpression') return [];
  const callee = unwrap(node.callee);
  const isRead = callee.type === 'MemberExpression' && (node.arguments.length > 0 || keepsReceiver.has(propertyName(callee) ?? '') || bodyReaders.has(propertyName(callee) ?? ''));
  return isRead ? [callee.object, ...node.arguments] : node.arguments;
}

/** Methods of a request that give what came with it. */
const bodyReaders = new Set(['formData', 'body', 'bytes', 'headers', 'query', 'params', 'parseBody']);

const inputKinds = new Set<OperandKind>(['user', 'credential', 'parameter']);

/** What a variable was taken from: `const { key } = decode(token)` gives the call. */
function holdersOf(file: RuleFile, id: Node): readonly Node[] {
  const declared = (file.bindings.variableOf(id)?.defs ?? []).flatMap(({ node }) => (node.type === 'VariableDeclarator' && node.init ? [node.init] : []));
  return declared.flatMap((init) => file.flow.origins(init)).filter((origin) => origin !== id && isInFile(file, origin));
}

/** The expressions that a text is made of: through templates, concatenations, and methods that keep text. */
function* leavesOf(file: RuleFile, node: Node, depth: number, seen = new Set<Node>()): Iterable<Node> {
  for (const value of valuesOf(file, node)) {
    if (seen.has(value)) continue;
    seen.add(value);
    const parts = depth < maxDepth && isInFile(file, value) ? (partsOf(file, unwrap(value)) ?? listOf(file, unwrap(value))) : undefined;
    if (!parts) yield value;
    else for (const part of parts) yield* leavesOf(file, part, depth + 1, seen);
  }
}

/** `const [scheme, token] = authorization.split(' ')`: the list that a variable is an element of; the first names the scheme or the user. */
function listOf(file: RuleFile, node: Node): readonly Node[] | undefined {
  const [definition, ...others] = node.type === 'Identifier' ? (file.bindings.variableOf(node)?.defs ?? []) : [];
  const declarator = definition?.node;
  const pattern = definition && file.parent(definition.name);
  const isElement = pattern?.type === 'ArrayPattern' && others.length === 0 && pattern.elements[0] !== definition?.name;
  return isElement && declarator?.type === 'VariableDeclarator' && declarator.init ? [declarator.init] : undefined;
}

const keepsContent = new Set(['map', 'flatMap', 'filter']);
const madeByLookup = new Set(['get', 'json', 'text', 'next', 'read', 'then', 'exec', 'match', 'matchAll', 'find', 'values', 'entries']);

function partsOf(file: RuleFile, node: Node): readonly Node[] | undefined {
  switch (node.type) {
    case 'TemplateLiteral':
      return node.expressions.length > 0 ? node.expressions : undefined;
    case 'BinaryExpression':
      return node.operator === '+' ? operands(node).filter((operand) => !file.flow.constants(operand)) : undefined;
    case 'ArrayExpression':
      return node.elements.flatMap((element) => (element === null ? [] : element.type === 'SpreadElement' ? [element.argument] : [element]));
    case 'NewExpression':
      return isGlobal(file, node.callee, 'Set') || isGlobal(file, node.callee, 'Uint8Array') || isGlobal(file, node.callee, 'String') ? node.arguments : undefined;
    case 'MemberExpression':
      return node.computed && typeof file.flow.constant(node.property)?.value === 'number' ? [node.object] : undefined;
    case 'CallExpression':
      return partsOfCall(file, node);
    default:
      return undefined;
  }
}

function partsOfCall(file: RuleFile, call: NodeOf<'CallExpression'>): readonly Node[] | undefined {
  const callee = unwrap(call.callee);
  if (callee.type === 'Identifier') return ['String', 'encodeURIComponent', 'decodeURIComponent', 'atob', 'btoa'].some((name) => isGlobal(file, callee, name)) ? call.arguments : undefined;
  if (callee.type !== 'MemberExpression') return undefined;
  const name = propertyName(callee) ?? '';
  if (callee.object.type === 'Identifier' && file.bindings.isGlobal(callee.object)) {
    return `${callee.object.name}.${name}` === 'Buffer.from' || `${callee.object.name}.${name}` === 'Array.from' ? call.arguments.slice(0, 1) : undefined;
  }
  if (isDigest(file, call) || madeByLookup.has(name)) return undefined;
  return keepsReceiver.has(name) || keepsContent.has(name) ? [callee.object] : undefined;
}

function isGlobal(file: RuleFile, node: Node, name: string): boolean {
  const inner = unwrap(node);
  return inner.type === 'Identifier' && inner.name === name && file.bindings.isGlobal(inner);
}

/** Result of a keyed digest, or of a plain one over a secret (`md5(order + secret)` of payment services). */
function isDigest(file: RuleFile, node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type !== 'CallExpression') return false;
  return file.flow.modelsAt(inner).some((model) => model.kind === 'mac' && model.digest && (!model.unkeyed || [...updatesOf(inner)].some((part) => holdsSecret(file, part))));
}

function isFromUser(file: RuleFile, node: Node): boolean {
  return file.flow.taints(node).some(({ label }) => label === 'user-input');
}

function holdsOutgoingKey(file: RuleFile, node: Node): boolean {
  return file.flow.taints(node).some(({ label, source }) => label === 'secret' && isOutgoingKey(variableName(file, source)));
}

function holdsSecret(file: RuleFile, node: Node): boolean {
  return file.flow.taints(node).some(({ label, source }) => label === 'secret' && isSecretVariable(variableName(file, source)));
}

/** Arguments of `.update(…)` along a chain. */
function* updatesOf(call: NodeOf<'CallExpression'>): Iterable<Node> {
  for (let node: Node = call; node.type === 'CallExpression'; ) {
    const callee = unwrap(node.callee);
    if (callee.type !== 'MemberExpression') return;
    if (propertyName(callee) === 'update') yield* node.arguments;
    node = unwrap(callee.object);
  }
}

function isBufferDigest(file: RuleFile, node: Node): boolean {
  const inner = unwrap(node);
  return inner.type === 'CallExpression' && inner.arguments.length === 0 && isDigest(file, inner);
}

/** A credential of the environment, or what a secret option of this file is given. */
function isSecret(file: RuleFile, leaf: Node, secrets: ReadonlySet<string>): boolean {
  if (secrets.has(placeOf(file, leaf) ?? '')) return true;
  return holdsSecret(file, leaf);
}

/** `API_TOKEN` of `process.env.API_TOKEN`, `requireEnv('API_TOKEN')`, `env.get('API_TOKEN')`. */
function variableName(file: RuleFile, source: Node): string {
  const inner = unwrap(source);
  if (inner.type === 'MemberExpression') return propertyName(inner) ?? '';
  const [first] = inner.type === 'CallExpression' ? inner.arguments : [];
  const value = first && file.flow.constant(first)?.value;
  return typeof value === 'string' ? value : '';
}

/** Places in this file that hold a secret because a secret option or a digest's key takes them. */
export function provedSecrets(file: RuleFile): ReadonlySet<string> {
  const places = new Set<string>();
  const add = (node: Node) => {
    for (const value of [node, ...valuesOf(file, node)]) {
      const place = isInFile(file, value) ? placeOf(file, value) : undefined;
      if (place !== undefined) places.add(place);
    }
  };
  for (const call of file.flow.calls('secret-option')) for (const input of call.model.inputs ?? []) file.flow.inputs(call, input).forEach(add);
  for (const call of file.flow.calls('mac')) if (call.model.key) file.flow.inputs(call, call.model.key).forEach(add);
  return places;
}

/** An environment in any spelling, a helper that reads it, or a header or field that carries a credential. */
const sourceWords = /\benv\b|\benviron|requireEnv|cleanEnv|createEnv|dotenv|hub[._]verify_token|headers?\b/i;

/** Quick look: without a source of secrets or a digest in sight no comparison is about one. Other files may hold some. */
export function mayHoldSecrets(file: RuleFile): boolean {
  return file.project.fileOf !== undefined || sourceWords.test(file.text) || file.flow.calls('mac').length > 0 || file.flow.calls('secret-source').length > 0;
}

/** A variable or a property of one that this file does not write: `import`, `config.webhookSecret`. */
function placeOf(file: RuleFile, node: Node): string | undefined {
  const path: string[] = [];
  let inner = unwrap(node);
  while (inner.type === 'MemberExpression') {
    const name = propertyName(inner);
    if (name === undefined) return undefined;
    path.unshift(name);
    inner = unwrap(inner.object);
  }
  const variable = inner.type === 'Identifier' ? file.bindings.variableOf(inner) : undefined;
  const [definition] = variable?.defs ?? [];
  return definition && !parameterOf(file, inner) ? [`${definition.name.range[0]}`, ...path].join('.') : undefined;
}

function rootOf(node: Node): Node {
  let inner = unwrap(node);
  for (;;) {
    if (inner.type === 'MemberExpression') inner = unwrap(inner.object);
    else if (inner.type === 'CallExpression' && unwrap(inner.callee).type === 'MemberExpression') inner = unwrap(inner.callee);
    else return inner;
  }
}
