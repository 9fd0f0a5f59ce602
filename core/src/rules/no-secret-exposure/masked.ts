/** What code shows of a secret without giving it away. */
import { propertyName, unwrap, type Node, type NodeOf } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isInFile, valuesOf } from '../../rule/values.ts';

/** Characters of a secret that may be shown: enough to tell two keys apart. Of the end more, as masks usually show it. */
const maxShown = 4;
const maxShownOfEnd = 8;
/** Beside stars, which say that this is a mask; of the beginning, which is mostly the vendor's prefix (`sk-proj-`), it tells little more than which key this is. */
const maxTold = 8;
const maxDepth = 6;

interface Asked {
  readonly file: RuleFile;
  readonly isSecret: (node: Node) => boolean;
  readonly isHarmless: (node: Node) => boolean;
  /** How many characters of the beginning or the middle may be shown. */
  readonly shown: number;
  readonly depth: number;
}

/** True where every value that the expression may have is a harmless piece: the last characters, stars in the place of the rest, a property that is known to be no secret. */
export function isMasked(file: RuleFile, node: Node, isSecret: (node: Node) => boolean, isHarmless: (node: Node) => boolean = () => false): boolean {
  return areMasked({ file, isSecret, isHarmless, shown: maxShown, depth: 0 }, node);
}

/** As {@link isMasked}, where up to eight characters are shown: true of a key, which goes on for long, and not of a password. */
export function isToldApart(file: RuleFile, node: Node, isSecret: (node: Node) => boolean, isHarmless: (node: Node) => boolean = () => false): boolean {
  return areMasked({ file, isSecret, isHarmless, shown: maxTold, depth: 0 }, node);
}

function areMasked(asked: Asked, node: Node): boolean {
  const { file, depth } = asked;
  if (depth > maxDepth) return false;
  const values = valuesOf(file, node).map(unwrap);
  return values.length > 0 && values.every((value) => isInFile(file, value) && isHarmlessPiece({ ...asked, depth: depth + 1 }, value));
}

/** True for a piece that is a source to the engine by itself: `process.env.KEY.slice(-4)`. */
export function isShownPiece(file: RuleFile, source: Node): boolean {
  const inner = unwrap(source);
  return inner.type === 'CallExpression' && isInFile(file, inner) && (isShortPiece(file, inner, maxShown) || isStarred(file, inner));
}

function isHarmlessPiece(asked: Asked, node: Node): boolean {
  const { file, isSecret } = asked;
  const next = (part: Node): boolean => !isSecret(part) || areMasked(asked, part);
  switch (node.type) {
    case 'TemplateLiteral':
      return node.expressions.every(next);
    case 'BinaryExpression':
      return next(node.left) && next(node.right);
    case 'ConditionalExpression':
      return next(node.consequent) && next(node.alternate);
    case 'LogicalExpression':
      return (node.operator === '&&' || next(node.left)) && next(node.right);
    case 'MemberExpression':
      return isFirstPart(node) || asked.isHarmless(node);
    case 'CallExpression':
      return isShortPiece(file, node, asked.shown) || isStarred(file, node) || isDecodedPiece(asked, node) || isMadeOfPiece(asked, node);
    default:
      return !isSecret(node);
  }
}

/** `${key.slice(0, 7)}****${key.slice(-4)}`: stars stand right before or behind it. */
function isBesideStars(file: RuleFile, piece: Node): boolean {
  let whole = piece;
  for (let parent = file.parent(piece); parent?.type === 'TemplateLiteral' || parent?.type === 'BinaryExpression'; parent = file.parent(parent)) whole = parent;
  const parts = file.flow.stringParts(whole).filter((part) => 'hole' in part || part.text !== '');
  const at = parts.findIndex((part) => 'hole' in part && unwrap(part.hole) === piece);
  const [before, behind] = [parts[at - 1], parts[at + 1]].map((part) => part && ('text' in part ? part.text : repeatedText(file, part.hole)));
  return at >= 0 && (/[*\u2022\u25cf\u2588]{3}$/.test(before ?? '') || /^[*\u2022\u25cf\u2588]{3}/.test(behind ?? ''));
}

/** `'*'.repeat(12)`, `'*'.repeat(key.length - 8)`: three of it, which is enough for a mask. */
function repeatedText(file: RuleFile, hole: Node): string {
  const call = unwrap(hole);
  const callee = call.type === 'CallExpression' ? unwrap(call.callee) : undefined;
  const text = callee?.type === 'MemberExpression' && propertyName(callee) === 'repeat' ? file.flow.constant(callee.object)?.value : undefined;
  return typeof text === 'string' ? text.repeat(3) : '';
}

/** `token.split(':')[0]`: what stands before the separator is a name; `key[0]`: one character. */
function isFirstPart(node: NodeOf<'MemberExpression'>): boolean {
  return propertyName(node) === '0';
}

function isShortPiece(file: RuleFile, call: NodeOf<'CallExpression'>, shown: number): boolean {
  const callee = unwrap(call.callee);
  const name = callee.type === 'MemberExpression' ? propertyName(callee) : undefined;
  const [from, to] = call.arguments.map((argument) => file.flow.constant(argument)?.value);
  switch (name) {
    case 'slice':
    case 'substring':
    case 'substr':
      if (typeof from !== 'number') return false;
      if (typeof to === 'number') return (name === 'substr' ? to : Math.abs(to) - Math.abs(from)) <= (isBesideStars(file, call) ? maxTold : shown) && (name === 'substr' || to > 0 === from >= 0);
      return name !== 'substring' && call.arguments.length === 1 && from < 0 && -from <= maxShownOfEnd;
    case 'at':
    case 'charAt':
      return true;
    default:
      return false;
  }
}

/** `key.replace(/./g, '*')`, `key.replace(/.(?=.{4})/g, '•')`. */
function isStarred(file: RuleFile, call: NodeOf<'CallExpression'>): boolean {
  const callee = unwrap(call.callee);
  const name = callee.type === 'MemberExpression' ? propertyName(callee) : undefined;
  const [pattern, replacement] = call.arguments;
  if ((name !== 'replace' && name !== 'replaceAll') || !pattern || !replacement) return false;
  const value = file.flow.constant(replacement)?.value;
  if (typeof value === 'string') return /[*\u2022\u25cf\u2588xX#]|\.\.\.|redact|hidden|mask/i.test(value);
  return false;
}

/** `Buffer.from(token.split('.')[0], 'base64')`, `atob(…)`: of a Discord token that is the public id of its bot. https://docs.discord.com/developers/reference#authentication */
function isDecodedPiece(asked: Asked, { callee, arguments: [piece] }: NodeOf<'CallExpression'>): boolean {
  const { file } = asked;
  const decoder = unwrap(callee);
  const root = decoder.type === 'MemberExpression' && propertyName(decoder) === 'from' ? unwrap(decoder.object) : decoder;
  const isDecoder = root.type === 'Identifier' && root.name === (root === decoder ? 'atob' : 'Buffer') && (file.bindings.isGlobal(root) || file.flow.names(root).some((name) => /^import:(?:node:)?buffer\b/.test(name)));
  return isDecoder && piece !== undefined && asked.isSecret(piece) && areMasked(asked, piece);
}

/** `key.slice(-4).padStart(key.length, '*')`: the receiver is a piece already. */
function isMadeOfPiece(asked: Asked, call: NodeOf<'CallExpression'>): boolean {
  const callee = unwrap(call.callee);
  return callee.type === 'MemberExpression' && callee.object.type !== 'Identifier' && asked.isSecret(callee.object) && areMasked(asked, callee.object);
}
