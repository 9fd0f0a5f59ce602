/** Who reads an options object: a TLS client, a TLS server, code that is not known, or nobody. */
import type { Use } from '../../flow/types.ts';
import { propertyName, unwrap, type Node } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';
import { tlsParents } from './switches.ts';

export type Consumer = 'client' | 'server' | 'package' | 'unknown';

/** The most telling consumer of an object literal. */
export function consumerOf(file: RuleFile, object: Node): Consumer {
  const found = new Set<Consumer>();
  for (const use of file.flow.uses(object)) if (use.kind === 'argument') found.add(consumerAt(file, use));
  for (const kind of ['server', 'client', 'package'] as const) if (found.has(kind)) return kind;
  return isUnderTlsOption(file, object) ? 'package' : 'unknown';
}

function consumerAt(file: RuleFile, { call, index, keys }: Extract<Use, { kind: 'argument' }>): Consumer {
  const path = keys.map((key) => key.replace(/^\./, '')).join('.');
  const models = file.flow.modelsAt(call).filter((model) => model.kind === 'tls-options');
  const fitting = models.find(({ inputs }) => inputs.some((input) => (input.arg === 'any' || input.arg === index) && (input.path ?? '') === path));
  if (fitting) return fitting.role;
  // TLS options in another place of a server's options are those of a client it makes.
  if (models.some(({ role }) => role === 'client')) return 'client';
  if (file.flow.callees(call).length > 0 || (call.type !== 'CallExpression' && call.type !== 'NewExpression')) return 'unknown';
  return isForeign(file, call.callee) ? 'package' : 'unknown';
}

/** Imported from a package, or a method of something: not a function of this project. */
function isForeign(file: RuleFile, callee: Node): boolean {
  const inner = unwrap(callee);
  const names = file.flow.names(inner).filter((name) => /^(?:import|module):/.test(name));
  if (names.length > 0) return !names.every((name) => /^(?:import|module):\./.test(name));
  return inner.type === 'MemberExpression' && foreignMethods.has(propertyName(inner) ?? '');
}

/** Methods of clients whose type is not known. */
const foreignMethods = new Set(['connect', 'createConnection', 'createClient', 'request', 'get', 'post', 'put', 'patch', 'delete', 'access', 'launch', 'newContext', 'launchPersistentContext', 'createBrowserContext', 'extend', 'defaults', 'create', 'fetch', 'register']);

/** Variables that hold each other. */
const maxVariables = 3;

/** `ssl: { … }`, `config.tls = { … }`, also by a variable: `{ url, ssl }`. */
function isUnderTlsOption(file: RuleFile, object: Node, depth = 0): boolean {
  let node = object;
  let parent = file.parent(node);
  while (parent && (parent.type === 'ConditionalExpression' || parent.type === 'LogicalExpression' || parent.type.startsWith('TS'))) {
    node = parent;
    parent = file.parent(node);
  }
  if (parent?.type === 'Property' && parent.value === node) return tlsParents.has(propertyName(parent) ?? '');
  if (depth < maxVariables && parent?.type === 'VariableDeclarator' && parent.init === node && parent.id.type === 'Identifier') {
    return file.bindings.variableOf(parent.id)?.references.some((reference) => reference.isRead() && isUnderTlsOption(file, reference.identifier, depth + 1)) ?? false;
  }
  return parent?.type === 'AssignmentExpression' && parent.right === node && parent.left.type === 'MemberExpression' && tlsParents.has(propertyName(parent.left) ?? '');
}
