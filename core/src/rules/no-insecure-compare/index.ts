import { alwaysExits } from '../../flow/guards.ts';
import { allInside } from '../../model/inside.ts';
import { propertyName, unwrap, type CallExpression, type Node } from '../../model/node.ts';
import { isDevelopmentOnly } from '../../rule/environment.ts';
import { sourceText } from '../../rule/text.ts';
import { defineRule, type Hit, type RuleFile } from '../../rule/types.ts';
import { comparisons, type Comparison } from './comparisons.ts';
import { toConstantTime } from './fixes.ts';
import { mayHoldSecrets, operandOf, provedSecrets, type Operand, type OperandKind } from './operands.ts';

/** What the message calls the side that must not leak. */
const nouns: Partial<Record<OperandKind, string>> = { digest: 'an HMAC digest', secret: 'a secret', outgoing: 'a secret', credential: 'a credential of a request' };

/** Operators that compare a value as a whole. */
const comparesWhole = new Set(['===', '!==', '==', '!=', 'switch', 'equals', 'Object.is', 'Buffer.compare']);

export default defineRule({
  meta: {
    id: 'no-insecure-compare',
    category: 'insecure-compare',
    description: 'Finds signatures, HMAC digests, tokens and secrets that are compared by an operator whose time tells how much was right.',
    why: 'An operator stops at the first difference. Whoever measures many answers learns a signature or token one character after the other, and then forges webhooks or signs in.',
    cwe: [208],
    owasp: ['API2:2023'],
    severity: 'warning',
    recommended: true,
    securitySeverity: 5.9,
    messages: {
      compared: '`{{operator}}` compares {{noun}}, `{{code}}`, and its time tells how much was right; use `safeEqual(a, b)`.',
    },
    hasSafeFix: true,
    hasReviewFix: true,
    example: {
      wrong: "if (req.get('x-signature') !== expected) return res.sendStatus(403);",
      right: "if (!safeEqual(req.get('x-signature'), expected)) return res.sendStatus(403);",
    },
  },

  *check(file, { strict }) {
    if ((file.isTestFile || file.isBrowserCode) && !strict) return;
    let secrets: ReadonlySet<string> | undefined;
    for (const comparison of comparisons(file)) {
      secrets ??= provedSecrets(file);
      if (secrets.size === 0 && !mayHoldSecrets(file)) return;
      const left = operandOf(file, comparison.left, secrets);
      if (left.kinds.has('constant')) continue;
      const hits = [...judge(file, comparison, left, operandOf(file, comparison.right, secrets))];
      if (strict || hits.length === 0 || !isDevelopmentOnly(file, comparison.at)) yield* hits;
    }
  },

  *fixes(file, hit) {
    const { comparison, isRawDigest } = hit.detail as Detail;
    yield* toConstantTime(file, comparison, isRawDigest);
  },
});

interface Detail {
  readonly comparison: Comparison;
  readonly isRawDigest: boolean;
}

function* judge(file: RuleFile, comparison: Comparison, left: Operand, right: Operand): Iterable<Hit> {
  const secretSide = leak(left, right) ? comparison.left : leak(right, left) ? comparison.right : undefined;
  // `authorization.startsWith(scheme)` looks at the form of a credential.
  const isKnownSecret = [left, right].some(({ kinds }) => kinds.has('digest') || kinds.has('secret') || kinds.has('outgoing'));
  if (!secretSide || (!isKnownSecret && !comparesWhole.has(comparison.operator) && !isListOfKeys(file, comparison))) return;
  if (addsWhatIsMissing(file, comparison)) return;
  const [kept, other] = secretSide === comparison.left ? [left, right] : [right, left];
  const isFromOutside = other.kinds.has('user') || other.kinds.has('credential');
  if (!isFromOutside && !kept.kinds.has('digest') && asksForChange(file, comparison)) return;
  const noun = (['digest', 'secret', 'outgoing', 'credential'] as const).find((kind) => kept.kinds.has(kind)) ?? 'secret';
  const steps = file.flow.taints(secretSide === comparison.left ? comparison.right : comparison.left).find(({ label }) => label === 'user-input')?.steps;
  yield {
    at: comparison.at,
    messageId: 'compared',
    data: { operator: comparison.operator, noun: nouns[noun] ?? '', code: sourceText(file, secretSide, 36) },
    ...(steps ? { via: steps } : {}),
    confidence: isFromOutside ? 'high' : 'medium',
    detail: { comparison, isRawDigest: left.isRawDigest || right.isRawDigest } satisfies Detail,
  };
}

/** `[process.env.FIRST, process.env.SECOND].includes(key)` compares each with the whole. */
function isListOfKeys(file: RuleFile, { operator, left }: Comparison): boolean {
  const origins = operator === 'includes' || operator === 'indexOf' ? file.flow.origins(left) : [];
  return origins.length > 0 && origins.every((origin) => origin.type === 'ArrayExpression');
}

/** `if (!keys.includes(key)) keys.push(key)`: keeps a list without doubles, whoever the key is of. */
function addsWhatIsMissing(file: RuleFile, { at, operator, left, right }: Comparison): boolean {
  if (operator !== 'includes' && operator !== 'indexOf') return false;
  let node = at;
  for (let parent = file.parent(node); parent; node = parent, parent = file.parent(parent)) {
    if (parent.type === 'IfStatement') return parent.test === node && callsIn(file, parent.consequent).some((call) => isPutInto(file, call, left, right));
    if (parent.type !== 'LogicalExpression' && parent.type !== 'UnaryExpression' && parent.type !== 'BinaryExpression') return false;
  }
  return false;
}

function callsIn(file: RuleFile, branch: Node): readonly CallExpression[] {
  const [only, ...others] = branch.type === 'BlockStatement' ? branch.body : [branch];
  return only?.type === 'ExpressionStatement' && others.length === 0 ? allInside(file.nodes('CallExpression'), only) : [];
}

function isPutInto(file: RuleFile, { callee, arguments: given }: CallExpression, list: Node, value: Node): boolean {
  const method = unwrap(callee);
  if (method.type !== 'MemberExpression' || !['push', 'unshift'].includes(propertyName(method) ?? '')) return false;
  return file.textOf(unwrap(method.object)) === file.textOf(unwrap(list)) && given.some((argument) => file.textOf(argument) === file.textOf(unwrap(value)));
}

/** `if (token !== this.token) { this.client = connect(token); }`: goes on either way, so it lets nobody in and keeps nobody out. */
function asksForChange(file: RuleFile, { at, operator }: Comparison): boolean {
  if (operator !== '!==' && operator !== '!=') return false;
  let node = at;
  for (let parent = file.parent(node); parent; node = parent, parent = file.parent(parent)) {
    if (parent.type === 'IfStatement') return parent.test === node && !parent.alternate && !alwaysExits(parent.consequent);
    if (parent.type !== 'LogicalExpression') return false;
  }
  return false;
}

/** True if the first side must stay hidden from whoever chose the second. */
function leak({ kinds }: Operand, { kinds: other }: Operand): boolean {
  if (other.has('constant')) return false;
  // Two digests under a random key are compared on purpose: their time tells nothing.
  if (kinds.has('digest')) return !other.has('digest');
  if (kinds.has('secret') || kinds.has('outgoing')) {
    if (other.has('secret') || other.has('outgoing')) return false;
    // `options.apiKey === process.env.OPENAI_API_KEY` asks whether the default is in use.
    return other.has('user') || other.has('credential') || (kinds.has('secret') && other.has('parameter'));
  }
  return kinds.has('credential') && (other.has('unknown') || other.has('parameter')) && !other.has('user') && !other.has('credential');
}
