/** Which secrets of the engine are credentials, and what the message calls them. The engine calls every environment read a secret. */
import type { Taint } from '../../flow/types.ts';
import { propertyName, unwrap, type Node } from '../../model/node.ts';
import { perFlow } from '../../rule/per-flow.ts';
import { homeFile } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isInFile } from '../../rule/values.ts';
import { isCredentialName } from '../../secrets/index.ts';
import { isCredentialVariable } from '../../secrets/credential-variable.ts';

/** How the message calls the credential; undefined for configuration that is none. */
export function credentialText(file: RuleFile, taint: Taint, leaf: Node): string | undefined {
  if (taint.label !== 'secret') return undefined;
  if (taint.model?.kind !== 'secret-source') return "an address with the bot's token";
  const name = variableRead(taint) ?? destructured(file, leaf) ?? destructured(file, taint.source) ?? pieceOf(file, taint.source);
  if (isHarmlessField(file, taint, leaf) || isOtherField(file, taint, leaf)) return undefined;
  if (name === undefined) return taint.model.carries;
  return isSecretVariable(name) || usedAsSecret(file).has(name) ? `the value of ${name}` : undefined;
}

/** `token.slice(0, 8)` is a source of its own to the engine: the variable is that of what it is cut from. */
function pieceOf(file: RuleFile, source: Node): string | undefined {
  const inner = unwrap(source);
  const callee = inner.type === 'CallExpression' ? unwrap(inner.callee) : undefined;
  if (callee?.type !== 'MemberExpression' || !isInFile(file, callee)) return undefined;
  for (const taint of file.flow.taints(callee.object)) {
    const name = taint.label === 'secret' ? (variableRead(taint) ?? destructured(file, callee.object) ?? pieceOf(file, taint.source)) : undefined;
    if (name !== undefined) return name;
  }
  return undefined;
}

/** `JSON.parse(process.env.SERVICE_ACCOUNT).project_id`: of a parsed key only some fields are the key. */
function isHarmlessField(file: RuleFile, { steps }: Taint, leaf: Node): boolean {
  if (!steps.some(({ node }) => node.type === 'CallExpression' && isParse(node))) return false;
  const name = fieldName(file, leaf);
  return name !== undefined && !isCredentialName(name) && !/private_?key/i.test(name);
}

/** Methods that give a text out of a text. */
const textMethods = new Set(['slice', 'substring', 'replace', 'replaceAll', 'trim', 'toLowerCase', 'toUpperCase', 'toString']);

/** `result.count` of an object that holds a secret under another name, where the analysis sees the object as a whole only. */
function isOtherField(file: RuleFile, { source }: Pick<Taint, 'source'>, leaf: Node): boolean {
  const inner = unwrap(leaf);
  if (inner.type === 'LogicalExpression') return isOtherField(file, { source }, inner.left);
  // `url.pathname.slice(1)`
  if (inner.type === 'CallExpression' && inner !== source && inner.callee.type === 'MemberExpression' && textMethods.has(propertyName(inner.callee) ?? '')) return isOtherField(file, { source }, inner.callee.object);
  if (inner.type !== 'MemberExpression' || inner === source) return false;
  const name = propertyName(inner);
  return name !== undefined && !isCredentialName(name) && !isCredentialVariable(name) && file.flow.lookup(inner.object, name).nodes.length === 0;
}

/** Behind `url.startsWith('sqlite:')`: the address of a database in a file, which has no password, or what is made of it. */
export function isFileAddress(file: RuleFile, { source }: Taint, leaf: Node): boolean {
  return file.flow.conditionsAt(leaf).some(({ test, holds }) => {
    const inner = unwrap(test);
    const callee = inner.type === 'CallExpression' ? unwrap(inner.callee) : undefined;
    if (!holds || inner.type !== 'CallExpression' || callee?.type !== 'MemberExpression' || propertyName(callee) !== 'startsWith') return false;
    const [start] = inner.arguments;
    return start !== undefined && /^(?:sqlite|file):/.test(String(file.flow.constant(start)?.value)) && (file.textOf(callee.object) === file.textOf(unwrap(leaf)) || file.flow.taints(callee.object).some((taint) => taint.source === source));
  });
}

function isParse({ callee }: Extract<Node, { type: 'CallExpression' }>): boolean {
  return callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'JSON' && propertyName(callee) === 'parse';
}

/** Addresses that hold a password or are a key themselves. */
const secretAddress = /(?:^|_)(?:DATABASE|DB|MONGO|MONGODB|POSTGRES|POSTGRESQL|PG|MYSQL|REDIS|AMQP|RABBITMQ|CLICKHOUSE|SUPABASE_DB)_(?:URL|URI|DSN|CONNECTION_?STRING)$|^(?:SLACK|DISCORD)_WEBHOOK_URL$/;
/** Keys that their vendors let everybody see. */
const publicKey = /PUBLIC|PUBLISHABLE|ANON_?KEY|SITE_?KEY|SENTRY_DSN|POSTHOG|MEASUREMENT|VAPID_PUBLIC/i;

export function isSecretVariable(name: string): boolean {
  if (publicKey.test(name)) return false;
  return isCredentialVariable(name) || secretAddress.test(name);
}

/** The variable that `process.env.X`, `Deno.env.get('X')`, `requireEnv('X')` or a schema's result reads. */
function variableRead({ source, sourceFile, steps }: Taint): string | undefined {
  const inner = unwrap(source);
  if (inner.type === 'MemberExpression') {
    const name = propertyName(inner);
    return name === undefined ? variableAsked(steps) : name === 'env' ? undefined : name;
  }
  const [first] = inner.type === 'CallExpression' ? inner.arguments : [];
  return first?.type === 'Literal' && typeof first.value === 'string' && sourceFile ? first.value : undefined;
}

/** `read('DB_PASSWORD')` of a helper that reads `process.env[name]`. */
function variableAsked(steps: Taint['steps']): string | undefined {
  for (const { node } of steps) {
    const [first] = node.type === 'CallExpression' ? node.arguments : [];
    if (first?.type === 'Literal' && typeof first.value === 'string' && /^[A-Z][A-Z0-9_]+$/.test(first.value)) return first.value;
  }
  return undefined;
}

/** The property that a destructured variable stands for: `const { BOT_TOKEN: token } = process.env`. */
export function destructured(file: RuleFile, node: Node): string | undefined {
  const inner = unwrap(node);
  if (inner.type !== 'Identifier' || !isInFile(file, inner)) return undefined;
  const [exported] = file.flow.imported(inner);
  if (exported) return destructured(homeFile(file, exported), exported);
  for (let name: Node | undefined = file.bindings.variableOf(inner)?.defs[0]?.name; name; name = file.parent(name)) {
    const parent: Node | undefined = file.parent(name);
    if (parent?.type === 'Property' && parent.value === name && file.parent(parent)?.type === 'ObjectPattern') return propertyName(parent);
    if (parent?.type !== 'AssignmentPattern' || parent.left !== name) return undefined;
  }
  return undefined;
}

/** Variables that the file gives to an SDK as its credential, whatever they are called. */
const usedAsSecret = perFlow(({ flow }): ReadonlySet<string> => new Set(
  flow.calls('secret-option').flatMap((call) =>
    (call.model.inputs ?? []).flatMap((input) => flow.inputs(call, input).flatMap((node) => flow.taints(node).flatMap((taint) => (taint.label === 'secret' ? [variableRead(taint) ?? ''] : [])))),
  ),
));

/** Headers that carry a credential. Source: RFC 9110 section 11, RFC 6265, and the APIs that bots call. */
const credentialHeader = /^(?:proxy-)?authorization$|^(?:set-)?cookie$|^(?:[a-z]+-)*(?:api-key|auth-token|access-token|secret-token|subscription-key|secret-key)$/i;

export function isCredentialHeader(name: string): boolean {
  return credentialHeader.test(name);
}

/**
 * A credential that somebody else sent: a field or header of a request, or of an answer, that is called one on the wire.
 * @returns its name
 */
export function sentCredential(file: RuleFile, leaf: Node): string | undefined {
  const name = fieldName(file, leaf);
  if (name === undefined) return undefined;
  return isCredentialHeader(name) || isCredentialName(name) ? name : undefined;
}

/** `req.body.password`, `headers.get('authorization')`, `const { password } = req.body`; also with a word for where it is missing. */
function fieldName(file: RuleFile, leaf: Node): string | undefined {
  const inner = unwrap(leaf);
  if (inner.type === 'LogicalExpression') return inner.operator === '&&' ? undefined : fieldName(file, inner.left);
  if (inner.type === 'MemberExpression') return propertyName(inner);
  if (inner.type === 'CallExpression') {
    const [first, ...more] = inner.arguments;
    const callee = unwrap(inner.callee);
    const method = callee.type === 'MemberExpression' ? propertyName(callee) : undefined;
    if (!first || more.length > 0 || (method !== 'get' && method !== 'header')) return undefined;
    const value = file.flow.constant(first)?.value;
    return typeof value === 'string' ? value : undefined;
  }
  if (inner.type !== 'Identifier') return undefined;
  const origins = file.flow.origins(inner).filter((origin) => file.flow.constants(origin) === undefined);
  const [only] = origins;
  return origins.length === 1 && only && only !== inner && unwrap(only).type !== 'Identifier' ? fieldName(file, only) : destructured(file, inner);
}
