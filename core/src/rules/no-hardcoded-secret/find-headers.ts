/** Literals in HTTP headers that carry a credential. */
import { propertyName, unwrap, type Node, type Range } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';
import { looksLikeCredential } from '../../secrets/index.ts';
import type { Evidence } from './evidence.ts';
import { settersByName, textAt, textsOf, type Text } from './literals.ts';
import { isMeantCredential, toVariableName } from './values.ts';

/** Headers that carry a credential. Source: RFC 9110, section 11, and the documentation of the APIs that bots call. */
const credentialHeaders = /^(?:proxy-)?authorization$|^(?:[a-z]+-)*(?:api-key|auth-token|access-token|rapidapi-key|functions-key|subscription-key|secret-key|bot-api-secret-token)$/i;

const scheme = /^(?:Bearer|Basic|Bot|Token|ApiKey|Api-Key|Key|Client-ID|DeepL-Auth-Key|GenieKey|SSWS|PRIVATE-TOKEN) +/i;

export function isCredentialHeader(name: string): boolean {
  return credentialHeaders.test(name);
}

/** `headers: { Authorization: 'Bearer …' }`, `headers.set('X-Api-Key', KEY)`, `'Bearer ' + KEY`. */
export function* findHeaders(file: RuleFile): Iterable<Evidence> {
  for (const { name, value } of headersIn(file)) {
    for (const { prefix, text } of piecesOf(file, value)) {
      const written = scheme.exec(text.value)?.[0] ?? '';
      if (!isCredentialInHeader(name, written || prefix, text.value.slice(written.length))) continue;
      const part = schemelessPart(file, text);
      yield { kind: 'header', literal: text.node, ...(part ? { part } : {}), data: { name }, env: envOfField(name) };
    }
  }
}

interface Header {
  readonly name: string;
  readonly value: Node;
}

function* headersIn(file: RuleFile): Iterable<Header> {
  for (const node of file.nodes('Property')) {
    const name = propertyName(node);
    if (name !== undefined && isCredentialHeader(name) && file.parent(node)?.type === 'ObjectExpression') yield { name, value: node.value };
  }
  for (const { left, right } of file.nodes('AssignmentExpression')) {
    const name = left.type === 'MemberExpression' ? propertyName(left) : undefined;
    if (name !== undefined && isCredentialHeader(name)) yield { name, value: right };
  }
  for (const { callee, arguments: [key, value] } of file.nodes('CallExpression')) {
    if (!key || !value || callee.type !== 'MemberExpression' || !settersByName.has(propertyName(callee) ?? '')) continue;
    const name = textAt(file, key)[0]?.value;
    if (name !== undefined && isCredentialHeader(name)) yield { name, value };
  }
}

/** Literals that a header's value is made of, each with the scheme before it. */
function* piecesOf(file: RuleFile, value: Node): Iterable<{ readonly prefix: string; readonly text: Text }> {
  const inner = unwrap(value);
  const [first, ...rest] = inner.type === 'TemplateLiteral' ? inner.expressions : [];
  if (inner.type === 'TemplateLiteral' && first) {
    const prefix = inner.quasis[0]?.value.cooked ?? '';
    if (rest.length === 0 && (prefix === '' || isScheme(prefix))) for (const text of textsOf(file, first)) yield { prefix, text };
    return;
  }
  if (inner.type === 'BinaryExpression' && inner.operator === '+') {
    const prefix = textAt(file, inner.left)[0]?.value ?? '';
    if (isScheme(prefix)) for (const text of textsOf(file, inner.right)) yield { prefix, text };
    else for (const text of textAt(file, inner)) yield { prefix: '', text };
    return;
  }
  for (const text of textsOf(file, inner)) yield { prefix: '', text };
}

function isScheme(text: string): boolean {
  return scheme.exec(text)?.[0] === text && text !== '';
}

/** What follows `Bearer ` in a literal that is written without escapes. */
export function schemelessPart(file: RuleFile, { node, value }: Text): Range | undefined {
  const prefix = scheme.exec(value)?.[0];
  if (prefix === undefined || node.type === 'BinaryExpression') return undefined;
  const part: Range = [node.range[0] + 1 + prefix.length, node.range[1] - 1];
  return file.text.slice(...part) === value.slice(prefix.length) ? part : undefined;
}

/** `API_KEY` for `X-Api-Key`, `API_TOKEN` for `Authorization`. */
export function envOfField(name: string): string {
  return /authorization$/i.test(name) ? 'API_TOKEN' : toVariableName(name.replace(/^x-/i, ''));
}

function isCredentialInHeader(name: string, prefix: string, secret: string): boolean {
  if (/^basic /i.test(prefix)) return isBasicCredential(secret);
  if (!isMeantCredential(secret) || secret.length < 8) return false;
  if (looksLikeCredential(secret, { named: true })) return true;
  const isSchemeless = /authorization$/i.test(name) && prefix === '';
  return !isSchemeless && /\d/.test(secret) && /[A-Za-z]/.test(secret);
}

/** `user:password` in base64 (RFC 7617). */
function isBasicCredential(encoded: string): boolean {
  if (!/^[A-Za-z0-9+/]{4,}={0,2}$/.test(encoded)) return false;
  const [, password] = /^[\x20-\x39\x3b-\x7e]+:([\x20-\x7e]+)$/.exec(decode(encoded)) ?? [];
  return password !== undefined && isMeantCredential(password);
}

function decode(encoded: string): string {
  try {
    return atob(encoded);
  } catch {
    return '';
  }
}
