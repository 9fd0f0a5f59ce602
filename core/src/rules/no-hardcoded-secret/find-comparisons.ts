/** Incoming credentials that are compared with a literal. */
import { propertyName, unwrap, type Node } from '../../model/node.ts';
import { sourceText } from '../../rule/text.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isInFile } from '../../rule/values.ts';
import { isCredentialName, isPlaceholder } from '../../secrets/index.ts';
import type { Evidence } from './evidence.ts';
import { envOfField, isCredentialHeader, schemelessPart } from './find-headers.ts';
import { textsOf, type Text } from './literals.ts';
import { isHarmless } from './values.ts';

const equality = new Set(['===', '==', '!==', '!=']);
/** What a client sends when it has nothing to send. */
const absentValues = new Set(['undefined', 'null', 'none', 'true', 'false', 'Bearer', 'Basic', 'Bot', 'Token', 'Bearer ', 'Basic ']);

/** `req.headers['x-api-key'] === '…'`, `password !== '…'`: whoever reads the source passes the check. */
export function* findComparisons(file: RuleFile): Iterable<Evidence> {
  for (const [left, right] of comparedPairs(file)) {
    for (const [given, expected] of [[left, right], [right, left]] as const) {
      const field = isMaybeText(expected) ? credentialField(file, given) : undefined;
      const texts = field === undefined ? [] : textsOf(file, expected).filter(({ value }) => isPassphrase(value));
      if (field === undefined || texts.length === 0 || !isSent(file, given) || texts.every(({ value }) => isPageName(file, given, value))) continue;
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
  // `000…`: what a platform sends to try a webhook.
  return value.length >= 4 && new Set(value).size > 1 && !absentValues.has(value) && !isHarmless(value) && !(isPlaceholder(value) && /^(?:[<[{%$*.]|x{3})/i.test(value));
}

function toComparison(file: RuleFile, text: Text, given: Node, field: string): Evidence {
  const part = schemelessPart(file, text);
  return { kind: 'compared', literal: text.node, ...(part ? { part } : {}), data: { code: sourceText(file, given) }, env: envOfField(field) };
}

/** Cheap first look: comparisons with `null`, numbers and calls are many. */
function isMaybeText(node: Node): boolean {
  const inner = unwrap(node);
  return inner.type === 'Literal' ? typeof inner.value === 'string' : /^(?:TemplateLiteral|BinaryExpression|Identifier|MemberExpression)$/.test(inner.type);
}

/** `hub.verify_token` of WhatsApp and Messenger. */
const verifyToken = /\bverify[-_]?token$/i;

/** Words that stand in an address for a page of its own. */
const pageNames = new Set(['demo', 'sample', 'example', 'preview', 'public', 'guest', 'latest', 'current', 'default']);

/** `/share/demo`: the part of the address that is a token for others names a page that everybody may see. */
function isPageName(file: RuleFile, given: Node, value: string): boolean {
  if (!pageNames.has(value.toLowerCase())) return false;
  return file.flow.taints(given).some(({ label, source, sourceFile }) => label === 'user-input' && sourceFile.path === file.path && isPartOfAddress(file, source));
}

/** `req.params.token`, `useParams().token`, `const { token } = useParams()`. */
function isPartOfAddress(file: RuleFile, source: Node): boolean {
  const read = unwrap(source);
  if (read.type === 'MemberExpression') return propertyName(read) === 'params' || isPartOfAddress(file, read.object);
  if (read.type === 'CallExpression') return file.flow.names(read.callee).some((name) => name.endsWith(':useParams'));
  const [definition] = file.bindings.variableOf(read)?.defs ?? [];
  return definition?.node.type === 'VariableDeclarator' && definition.node.init?.type === 'CallExpression' && isPartOfAddress(file, definition.node.init);
}

/** Name of the field for credentials that the expression reads. */
function credentialField(file: RuleFile, node: Node): string | undefined {
  const isCredential = (name: string) => isCredentialName(name) || verifyToken.test(name) || isCredentialHeader(name);
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
