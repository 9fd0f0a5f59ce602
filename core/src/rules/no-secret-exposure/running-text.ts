/** Text around a logged value: where it is no label before the value, "set" and "not set" would make nonsense of it. */
import { unwrap, type Node } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';

/** Words behind which a value of its own has to stand: `starts with set` says nothing. */
const preposition = /\b(?:with|by|from|to|at|of|for|in|on|via|into|using|called|named)\s+['"`(]?$/i;
/** What may stand right before and right behind a word. */
const opens = /[\s:=([{'"`,]$|^$/;
const closes = /^[\s:;,.!?)\]}'"`]|^$/;

/** `…/bot${token}/getMe`, `starts with ${token.slice(0, 8)}`: a part of an address, of a word or of a sentence. */
export function isInRunningText(file: RuleFile, at: Node): boolean {
  const { before, behind } = textAround(file, at);
  return !opens.test(before) || !closes.test(behind.replace(/^(?:\.{3}|\u2026)/, '')) || isAddress(before.split(/\s/).at(-1) ?? '') || preposition.test(before);
}

function isAddress(word: string): boolean {
  return word.includes('://') || /[?&][\w.-]+=$/.test(word);
}

function textAround(file: RuleFile, at: Node): { readonly before: string; readonly behind: string } {
  const parent = file.parent(at);
  if (parent?.type === 'TemplateLiteral') {
    const index = parent.expressions.indexOf(at as never);
    const text = (piece: number) => parent.quasis[piece]?.value.cooked ?? '';
    return { before: withoutDots(text(index)), behind: text(index + 1) };
  }
  if (parent?.type !== 'BinaryExpression' || parent.operator !== '+') return { before: '', behind: '' };
  const isLeft = parent.left === at;
  const next = isLeft ? parent : file.parent(parent);
  const behind = next?.type === 'BinaryExpression' && next.operator === '+' && (isLeft || next.left === parent) ? textOf(next.right) : '';
  const left = unwrap(parent.left);
  return { before: isLeft ? '' : withoutDots(textOf(left.type === 'BinaryExpression' ? left.right : left)), behind };
}

/** Dots stand for the rest of a piece, and go. */
function withoutDots(text: string): string {
  return text.replace(/(?:\.{3}|\u2026)$/, '');
}

function textOf(node: Node): string {
  const inner = unwrap(node);
  if (inner.type === 'TemplateLiteral') return inner.quasis.map(({ value }) => value.cooked ?? '').join(' ');
  return inner.type === 'Literal' && typeof inner.value === 'string' ? inner.value : '';
}
