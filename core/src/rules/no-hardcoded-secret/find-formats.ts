/** Credentials that their format gives away, wherever they stand. */
import { operands } from '../../flow/operands.ts';
import { unwrap, type Node, type Range } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';
import { findSecrets, mask, type SecretMatch } from '../../secrets/index.ts';
import type { Evidence } from './evidence.ts';
import { isSentToFirebase } from './firebase.ts';
import { contains, holderOf } from './literals.ts';

/** Provider formats in strings, templates, JSX text and comments; and in strings that are put together from pieces. */
export function* findFormats(file: RuleFile): Iterable<Evidence> {
  const matches = findSecrets(file.text);
  if (matches.length > 0) {
    const places = placesOf(file);
    for (const match of matches) {
      // Any code can sign a token for its tests; what a vendor issued is real there too.
      if (file.isTestFile && match.kind === 'jwt') continue;
      const literal = placeOf(places, [match.start, match.end]);
      if (literal && !isPublicHere(file, literal, match)) yield toEvidence(file, literal, match, [match.start, match.end]);
    }
  }
  if (!file.isTestFile) yield* findSplitKeys(file, matches);
}

function toEvidence(file: RuleFile, literal: Node | Range, match: SecretMatch, part: Range): Evidence {
  const range = 'type' in literal ? literal.range : literal;
  // Inside its quotes a literal may be nothing but the key.
  const isWhole = 'type' in literal && part[0] <= range[0] + 1 && range[1] - 1 <= part[1];
  const shown = mask(file.text.slice(...part));
  const known = { kind: 'format', literal, data: { vendor: match.vendor, shown }, match } as const;
  return isWhole ? known : { ...known, part };
}

/** Everything in the source that holds text: innermost last. */
function placesOf(file: RuleFile): readonly (Node | Range)[] {
  const strings = file.nodes('Literal').filter(({ value }) => typeof value === 'string');
  const sums = file.nodes('BinaryExpression').filter(({ operator }) => operator === '+');
  const all: (Node | Range)[] = [...strings, ...sums, ...file.nodes('TemplateLiteral'), ...file.nodes('JSXText'), ...file.comments.map(({ range }) => range)];
  return all.sort((a, b) => length(b) - length(a));
}

function placeOf(places: readonly (Node | Range)[], part: Range): Node | Range | undefined {
  return places.findLast((place) => contains('type' in place ? place.range : place, part));
}

function length(place: Node | Range): number {
  const [start, end] = 'type' in place ? place.range : place;
  return end - start;
}

/** Properties that stand beside `apiKey` in a Firebase web configuration, which is public: access is up to its security rules. */
const firebaseSiblings = /^(?:authDomain|messagingSenderId|measurementId|storageBucket)$/;

/** A key that its vendor lets stand in browser code: there, and in a configuration that is made for the browser. */
function isPublicHere(file: RuleFile, literal: Node | Range, match: SecretMatch): boolean {
  if (!match.publicInBrowser) return false;
  if (file.isBrowserCode || file.nodes('JSXElement').length > 0) return true;
  if ('type' in literal && isSentToFirebase(file, literal, file.text.slice(match.start, match.end))) return true;
  const holder = 'type' in literal ? holderOf(file, literal)?.node : undefined;
  const object = holder && file.parent(file.parent(holder) ?? holder);
  return object?.type === 'ObjectExpression' && object.properties.some((property) => property.type === 'Property' && property.key.type === 'Identifier' && firebaseSiblings.test(property.key.name));
}

/** `'xoxb-' + '123…'`: cut in pieces, as one does to get past a scanner. A key that is whole in one piece is reported where it stands. */
function* findSplitKeys(file: RuleFile, known: readonly SecretMatch[]): Iterable<Evidence> {
  for (const sum of file.nodes('BinaryExpression')) {
    if (sum.operator !== '+' || !isLiteralText(unwrap(sum.right)) || isOperandOfSum(file, sum)) continue;
    if (known.some(({ start, end }) => contains(sum.range, [start, end]))) continue;
    const constant = file.flow.constant(sum);
    if (typeof constant?.value !== 'string' || constant.value.length > maxLength) continue;
    const [match] = findSecrets(constant.value);
    if (match && !operands(sum).some((operand) => holdsKey(file, operand))) yield { kind: 'format', literal: sum, data: { vendor: match.vendor, shown: mask(constant.value.slice(match.start, match.end)) }, match };
  }
}

function holdsKey(file: RuleFile, operand: Node): boolean {
  const value = file.flow.constant(operand)?.value;
  return typeof value === 'string' && value.length <= maxLength && findSecrets(value).length > 0;
}

/** Longest text that is looked at, in characters; longer ones are prose. */
const maxLength = 4096;

function isLiteralText(node: Node): boolean {
  return node.type === 'Literal' || node.type === 'TemplateLiteral' || node.type === 'Identifier';
}

function isOperandOfSum(file: RuleFile, node: Node): boolean {
  const parent = file.parent(node);
  return parent?.type === 'BinaryExpression' && parent.operator === '+';
}
