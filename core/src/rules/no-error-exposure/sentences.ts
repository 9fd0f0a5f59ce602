/** Sentences that are whole without the error behind them: they become the public message. */
import { commentsIn } from '../../edit/trivia.ts';
import { unwrap, type Node, type NodeOf } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';

/** A text whose only value is the error, and its sentence. */
export interface WholeSentence {
  readonly text: Node;
  /** Source text of a string. */
  readonly sentence: string;
}

/** What leads over to the error: a bracket, its label. As it stands in the source, where a line break in a string is `\n`. */
const leadOver = /(?:\s|\\n){0,8}(\(?)(?:(?:Error|Details?):\s{0,4})?$/;
/** Two words at least: a single one says nothing. */
const wholeSentence = /\S\s+\S.*[.!?]$/s;
/** What the public message would say once more after the colon. */
const saidAlready = /\b(?:went wrong|error (?:has )?occurred|try again(?: later)?):$/i;

/** Two words at least, or some signs of a script that puts no space between words; a code (`LOGIN_FAILED`) tells nobody anything. */
export function isSentence(text: string): boolean {
  return /\p{L}[,:]?\s+\p{L}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{4}/u.test(text);
}

/** `'Could not send. (' + error.message + ')'`, `` `Please try again.\nError: ${error}` ``. */
export function sentenceAround(file: RuleFile, error: Node): WholeSentence | undefined {
  const parent = file.parent(error);
  const found = parent?.type === 'TemplateLiteral' ? inTemplate(file, parent) : parent?.type === 'BinaryExpression' ? inSum(file, parent, error) : undefined;
  if (!found || commentsIn(file, found.text.range).length > 0) return undefined;
  const [lead = '', bracket] = leadOver.exec(found.before) ?? [];
  const before = found.before.slice(0, found.before.length - lead.length);
  const sentence = saidAlready.test(before) ? `${before.slice(0, -1)}.` : before;
  const isWhole = wholeSentence.test(sentence) && found.after === (bracket === '(' ? ')' : '');
  const told = isWhole ? sentence : found.after === '' ? (failureIn(found.before) ?? failureIn(`${before}:`)) : undefined;
  return told === undefined ? undefined : { text: found.text, sentence: `${found.quote}${told}${found.quote}` };
}

/** `sorry` of `` `<i>${sorry} ${error}</i>` ``: a constant that is a whole sentence. */
export function sentenceBefore(file: RuleFile, error: Node): Node | undefined {
  const parent = file.parent(error);
  if (parent?.type !== 'TemplateLiteral' || file.parent(parent)?.type === 'TaggedTemplateExpression') return undefined;
  const index = parent.expressions.findIndex((expression) => expression === error);
  const [before, between] = [parent.expressions[index - 1], parent.quasis[index]];
  const text = before && file.flow.constant(before)?.value;
  if (!before || typeof text !== 'string' || !wholeSentence.test(text) || !/^(?:\s|\\n)*$/.test(between?.value.raw ?? '-')) return undefined;
  return commentsIn(file, [before.range[0], error.range[1]]).length === 0 ? before : undefined;
}

/** `Internal server error: `, `Search failed: `, `Could not load the list: `: a statement, in which the colon alone leads over. */
function failureIn(before: string): string | undefined {
  const statement = /^([^\n]*[^\n:\uFF1A\s])[:\uFF1A](?:\s|\\n){0,8}$/u.exec(before)?.[1];
  if (statement === undefined || statement.includes('\\n') || isUnfinished.test(statement)) return undefined;
  return endsInFailure.test(statement) || beginsWithFailure.test(statement) ? statement : undefined;
}

/** Also "failed" and "error" in Chinese and Japanese. */
const endsInFailure = /\p{L}\s(?:failed|failure|error)$|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2}(?:\u5931\u6557|\u5931\u8D25|\u932F\u8AA4|\u9519\u8BEF|\u30A8\u30E9\u30FC)$/iu;
/** At least one word more says what has failed. */
const beginsWithFailure = /^\P{L}*(?:failed to|invalid|malformed|unsupported|bad|(?:error|failed) \p{L}+ing|(?:could|can|did) ?not|(?:could|can|did)n't|unable to|(?:an )?(?:unexpected )?error (?:has )?(?:occurred )?(?:while|during|when)) \p{L}/iu;
/** Words that promise what comes. */
const isUnfinished = /\b(?:(?:an?|the|this|that|following|with|by) (?:error|failure)|(?:error|failure)'?s? (?:code|message|details?|stack|text)|an?|the|this|with|by|because|reason|due to|is|was|are|were|says|said)$/i;

interface Surroundings {
  readonly text: Node;
  readonly before: string;
  readonly after: string;
  readonly quote: string;
}

function inTemplate(file: RuleFile, text: NodeOf<'TemplateLiteral'>): Surroundings | undefined {
  const [before, after, ...more] = text.quasis;
  if (!before || !after || more.length > 0 || file.parent(text)?.type === 'TaggedTemplateExpression' || isSum(file.parent(text))) return undefined;
  return { text, before: before.value.raw, after: after.value.raw, quote: '`' };
}

function inSum(file: RuleFile, sum: NodeOf<'BinaryExpression'>, error: Node): Surroundings | undefined {
  const first = sum.left.type === 'PrivateIdentifier' ? undefined : unwrap(sum.left);
  if (sum.operator !== '+' || sum.right !== error || !first || !isString(first)) return undefined;
  const outer = file.parent(sum);
  const [text, after] = isSum(outer) && outer.left === sum && isString(outer.right) ? [outer, file.textOf(outer.right).slice(1, -1)] : [sum, ''];
  const source = file.textOf(first);
  return isSum(file.parent(text)) ? undefined : { text, before: source.slice(1, -1), after, quote: source.charAt(0) };
}

function isSum(node: Node | undefined): node is NodeOf<'BinaryExpression'> {
  return node?.type === 'BinaryExpression' && node.operator === '+';
}

function isString(node: Node): boolean {
  return node.type === 'Literal' && typeof node.value === 'string';
}
