/** Where credentials come in and where they are kept: header and field names are protocol, variable names are configuration. */
import { propertyName, unwrap, type Node } from '../../model/node.ts';
import { sdkModels } from '../../models/index.ts';
import type { RuleFile } from '../../rule/types.ts';

/** Headers that carry a signature, a token or a key. */
const credentialHeaders = /(?:^|-)(?:signature|hmac|authorization|token|secret|api-?key|access-?key|auth-?key)(?:-(?:256|sha\d+|ed25519|v\d+))?$/i;
/** Tokens that both sides got from the same client, or that open nothing. */
const harmlessHeaders = /csrf|xsrf|page-token|continuation/i;
/** Fields of requests that their protocol calls a secret. */
const credentialFields = new Set(['hub.verify_token', 'hub_verify_token']);

/** A word that says credential, at the end or before what does not change it. */
const secretWords = /(?:^|_)(?:SECRET|TOKEN|PASSWORD|PASSWD|PASS|PASSPHRASE|PASSCODE|PWD|CREDENTIALS?|API_?KEY|ACCESS_?KEY|AUTH_?KEY|SECRET_?KEY|SIGNING_?KEY|ENCRYPTION_?KEY|PRIVATE_?KEY|MASTER_?KEY|ADMIN_?KEY|WEBHOOK_?KEY|SERVICE_?KEY|HMAC_?KEY|JWT_?KEY|SHARED_?KEY|KEY|AUTH|PIN)S?(?:_?HASH|_?\d+|_(?:PROD|PRODUCTION|DEV|STAGING|LIVE|TEST|OLD|NEW))?$|BASIC_AUTH/;
const harmlessWords = /PUBLIC|PUBLISHABLE|(?:^|_)(?:MAX|MIN|NUM|COUNT|NEXT)_|SITE_KEY|SORT_KEY|PRIMARY_KEY|FOREIGN_KEY|CACHE_KEY|IDEMPOTENCY|_ID$/;

/** True for names of environment variables that hold a credential, not a setting: `WEBHOOK_SECRET`, not `CHANNEL_ID`. */
export function isSecretVariable(name: string): boolean {
  const upper = name.replace(/([a-z\d])([A-Z])/g, '$1_$2').toUpperCase();
  return secretWords.test(upper) && !harmlessWords.test(upper);
}

let outgoing: ReadonlySet<string> | undefined;

/** True for variables that SDKs take their keys from: the bot shows them to others, others do not show them to the bot. */
export function isOutgoingKey(name: string): boolean {
  outgoing ??= new Set(sdkModels.flatMap(({ models }) => models.flatMap((model) => (model.kind === 'secret-option' ? (model.env ?? []) : []))));
  return outgoing.has(name);
}

/** Name of the credential header that an expression reads: `req.headers['x-hub-signature-256']`, `req.get('authorization')`. */
export function credentialHeader(file: RuleFile, node: Node): string | undefined {
  const inner = unwrap(node);
  const name = inner.type === 'MemberExpression' ? headerProperty(file, inner) : inner.type === 'CallExpression' ? headerArgument(file, inner) : undefined;
  return name !== undefined && credentialHeaders.test(name) && !harmlessHeaders.test(name) ? name : undefined;
}

function headerProperty(file: RuleFile, member: Extract<Node, { type: 'MemberExpression' }>): string | undefined {
  const value = member.computed ? file.flow.constant(member.property)?.value : undefined;
  const name = propertyName(member) ?? (typeof value === 'string' ? value : undefined);
  return name !== undefined && isHeaders(file, member.object) ? name : undefined;
}

const headerReaders = new Set(['get', 'header', 'getHeader']);

function headerArgument(file: RuleFile, call: Extract<Node, { type: 'CallExpression' }>): string | undefined {
  const callee = unwrap(call.callee);
  const [first] = call.arguments;
  if (callee.type !== 'MemberExpression' || !first || !headerReaders.has(propertyName(callee) ?? '')) return undefined;
  const name = file.flow.constant(first)?.value;
  if (typeof name !== 'string') return undefined;
  const isRequest = isHeaders(file, callee.object) || propertyName(callee) === 'header' || file.flow.taints(call).some(({ label }) => label === 'user-input');
  return isRequest ? name : undefined;
}

/** `req.headers`, `const { headers } = event`, `await headers()`. */
function isHeaders(file: RuleFile, node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type === 'MemberExpression') return propertyName(inner) === 'headers';
  if (inner.type === 'AwaitExpression') return isHeaders(file, inner.argument);
  if (inner.type === 'CallExpression') return file.flow.names(inner.callee).some((name) => name.endsWith(':headers'));
  if (inner.type !== 'Identifier') return false;
  const [definition] = file.bindings.variableOf(inner)?.defs ?? [];
  const property = definition && file.parent(definition.name);
  if (property?.type === 'Property' && propertyName(property) === 'headers') return true;
  return file.flow.origins(inner).some((origin) => origin !== inner && origin.type !== 'Identifier' && isHeaders(file, origin));
}

/** `req.query['hub.verify_token']`. */
export function isCredentialField(file: RuleFile, node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type === 'MemberExpression') return credentialFields.has(propertyName(inner) ?? '');
  if (inner.type === 'CallExpression') {
    const [first] = inner.arguments;
    return first !== undefined && credentialFields.has(String(file.flow.constant(first)?.value));
  }
  if (inner.type !== 'Identifier') return false;
  const [definition] = file.bindings.variableOf(inner)?.defs ?? [];
  const property = definition && file.parent(definition.name);
  return property?.type === 'Property' && credentialFields.has(propertyName(property) ?? '');
}
