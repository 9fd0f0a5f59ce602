/** Credentials in HTTP headers and URL queries, and incoming ones that are compared with a literal. */
import { propertyName, unwrap, type Node, type Range } from '../../model/node.ts';
import { sourceText } from '../../rule/text.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isInFile } from '../../rule/values.ts';
import { findSecrets, isCredentialName, isPlaceholder, looksLikeCredential } from '../../secrets/index.ts';
import type { Evidence } from './evidence.ts';
import { holderOf, textAt, textsOf, type Text } from './literals.ts';
import { isHarmless, isMeantCredential, toVariableName } from './values.ts';

/** Headers that carry a credential. Source: RFC 9110, section 11, and the documentation of the APIs that bots call. */
const credentialHeaders = /^(?:proxy-)?authorization$|^(?:[a-z]+-)*(?:api-key|auth-token|access-token|rapidapi-key|functions-key|subscription-key|secret-key|bot-api-secret-token)$/i;

const scheme = /^(?:Bearer|Basic|Bot|Token|ApiKey|Api-Key|Key|Client-ID|DeepL-Auth-Key|GenieKey|SSWS|PRIVATE-TOKEN) +/i;

/** `headers: { Authorization: 'Bearer …' }`, `headers.set('X-Api-Key', '…')`. */
export function* findHeaders(file: RuleFile): Iterable<Evidence> {
  for (const literal of [...file.nodes('Literal'), ...file.nodes('TemplateLiteral')]) {
    const [text] = textAt(file, literal);
    if (!text) continue;
    const holder = holderOf(file, literal);
    if (!holder || !credentialHeaders.test(holder.name)) continue;
    const prefix = scheme.exec(text.value)?.[0] ?? '';
    if (!isCredentialInHeader(holder.name, prefix, text.value.slice(prefix.length))) continue;
    const part = schemelessPart(file, literal, text.value);
    yield { kind: 'header', literal, ...(part ? { part } : {}), data: { name: holder.name }, env: envOfField(holder.name) };
  }
}

/** What follows `Bearer ` in a literal that is written without escapes. */
function schemelessPart(file: RuleFile, literal: Node, value: string): Range | undefined {
  const prefix = scheme.exec(value)?.[0];
  if (prefix === undefined || literal.type === 'BinaryExpression') return undefined;
  const part: Range = [literal.range[0] + 1 + prefix.length, literal.range[1] - 1];
  return file.text.slice(...part) === value.slice(prefix.length) ? part : undefined;
}

/** `API_KEY` for `X-Api-Key`, `API_TOKEN` for `Authorization`. */
function envOfField(name: string): string {
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
  const [, password] = /^[\x20-\x7e]+?:([\x20-\x7e]+)$/.exec(decode(encoded)) ?? [];
  return password !== undefined && isMeantCredential(password);
}

function decode(encoded: string): string {
  try {
    return atob(encoded);
  } catch {
    return '';
  }
}

const queryCredential = /[?&]([\w.-]{2,40})=([^&#\s"'`]{16,})/g;
/** Parameters that services take a key in and whose names alone say little: OpenWeatherMap, Google, Azure Functions. */
const queryNames = /^(?:appid|app_id|key|code|sig|apikey|api-key|auth)$/i;

/** Links that are made to be passed on; their token opens the one file only. */
const sharedLinks = /\bfirebasestorage\.googleapis\.com\/|\bcdn\.discordapp\.com\//;

/** `https://api.openweathermap.org/data/2.5/weather?appid=…`. */
export function* findQueryKeys(file: RuleFile): Iterable<Evidence> {
  const texts: { readonly node: Node; readonly range: Range }[] = [
    ...file.nodes('Literal').filter(({ value }) => typeof value === 'string').map((node) => ({ node, range: node.range })),
    ...file.nodes('TemplateElement').map((quasi) => ({ node: file.parent(quasi) ?? quasi, range: quasi.range })),
  ];
  for (const { node, range } of texts) {
    const text = file.text.slice(...range);
    if (!/[?&]\w/.test(text)) continue;
    for (const match of text.matchAll(queryCredential)) {
      const [whole, name = '', value = ''] = match;
      if (!isQueryCredential(name, value) || sharedLinks.test(text)) continue;
      const end = range[0] + match.index + whole.length;
      yield { kind: 'named', literal: node, part: [end - value.length, end], data: { name }, env: envOfQuery(file.textOf(node), name) };
    }
  }
}

function isQueryCredential(name: string, value: string): boolean {
  const isName = isCredentialName(name) || queryNames.test(name);
  // Known formats are judged by findFormats, which also knows where they are public.
  return isName && !/%/.test(value) && looksLikeCredential(value, { named: true }) && findSecrets(value).length === 0;
}

/** `OPENWEATHERMAP_APPID` for `https://api.openweathermap.org/…?appid=`. */
function envOfQuery(text: string, name: string): string {
  const host = /:\/\/(?:[\w-]+\.)*?([\w-]+)\.[a-z]{2,}(?=[/:?])/i.exec(text)?.[1];
  const own = /^(?:key|code|sig|auth|appid|app_id)$/i.test(name) ? 'API_KEY' : name;
  return `${host === undefined ? '' : `${host}_`}${own}`.replace(/\W+/g, '_').replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase().replace(/^(?=\d)/, 'API_');
}

const equality = new Set(['===', '==', '!==', '!=']);
/** What a client sends when it has nothing to send. */
const absentValues = new Set(['undefined', 'null', 'none', 'true', 'false', 'Bearer', 'Basic', 'Bot', 'Token', 'Bearer ', 'Basic ']);

/** `req.headers['x-api-key'] === '…'`, `password !== '…'`: whoever reads the source passes the check. */
export function* findComparisons(file: RuleFile): Iterable<Evidence> {
  for (const [left, right] of comparedPairs(file)) {
    for (const [given, expected] of [[left, right], [right, left]] as const) {
      const field = isMaybeText(expected) ? credentialField(file, given) : undefined;
      const texts = field === undefined ? [] : textsOf(file, expected).filter(({ value }) => isPassphrase(value));
      if (field === undefined || texts.length === 0 || !isSent(file, given)) continue;
      for (const text of texts) yield toComparison(file, text, given, field);
    }
  }
}

/** `a === b`, and comparisons in constant time such as `timingSafeEqual(a, b)`. */
function* comparedPairs(file: RuleFile): Iterable<readonly [Node, Node]> {
  for (const { operator, left, right } of file.nodes('BinaryExpression')) if (equality.has(operator)) yield [left, right];
  for (const { node, model } of file.flow.calls('webhook-verify')) {
    if (node.type !== 'CallExpression' || model.returns !== 'boolean' || model.inputs?.length !== 2) continue;
    const [left, right] = node.arguments;
    if (left && right) yield [decoded(left), decoded(right)];
  }
}

/** `Buffer.from(x)`, as comparisons in constant time ask for. */
function decoded(node: Node): Node {
  const inner = unwrap(node);
  if (inner.type !== 'CallExpression' || inner.callee.type !== 'MemberExpression' || propertyName(inner.callee) !== 'from') return inner;
  return inner.arguments[0] ?? inner;
}

function isPassphrase(value: string): boolean {
  return value.length >= 4 && !absentValues.has(value) && !isHarmless(value) && !(isPlaceholder(value) && /^(?:[<[{%$*.]|x{3})/i.test(value));
}

function toComparison(file: RuleFile, { node, value }: Text, given: Node, field: string): Evidence {
  const part = schemelessPart(file, node, value);
  return { kind: 'compared', literal: node, ...(part ? { part } : {}), data: { code: sourceText(file, given) }, env: envOfField(field) };
}

/** Cheap first look: comparisons with `null`, numbers and calls are many. */
function isMaybeText(node: Node): boolean {
  const inner = unwrap(node);
  return inner.type === 'Literal' ? typeof inner.value === 'string' : /^(?:TemplateLiteral|BinaryExpression|Identifier|MemberExpression)$/.test(inner.type);
}

/** `hub.verify_token` of WhatsApp and Messenger. */
const verifyToken = /\bverify[-_]?token$/i;

/** Name of the field for credentials that the expression reads. */
function credentialField(file: RuleFile, node: Node): string | undefined {
  const isCredential = (name: string) => isCredentialName(name) || verifyToken.test(name) || credentialHeaders.test(name);
  const inner = unwrap(node);
  const direct = fieldName(file, inner).find(isCredential);
  if (direct !== undefined || inner.type !== 'Identifier') return direct;
  return file.flow.origins(inner).flatMap((origin) => fieldName(file, origin)).find(isCredential);
}

/** True for text of a user or HTTP client. */
function isSent(file: RuleFile, node: Node): boolean {
  return file.flow.taints(node).some(({ label }) => label === 'user-input');
}

/** `token` of `req.query.token`, `req.headers['token']`, `req.get('token')` and `const { token } = req.query`. */
function fieldName(file: RuleFile, node: Node): readonly string[] {
  const inner = unwrap(node);
  if (!isInFile(file, inner)) return [];
  if (inner.type === 'MemberExpression') return [propertyName(inner) ?? ''];
  if (inner.type === 'CallExpression') {
    const name = inner.arguments[0] && file.flow.constant(inner.arguments[0])?.value;
    return typeof name === 'string' ? [name] : [];
  }
  if (inner.type !== 'Identifier') return [];
  const declared = file.bindings.variableOf(inner)?.defs[0]?.name;
  const parent = declared && file.parent(declared);
  const property = parent?.type === 'AssignmentPattern' ? file.parent(parent) : parent;
  return property?.type === 'Property' && file.parent(property)?.type === 'ObjectPattern' ? [propertyName(property) ?? ''] : [];
}
