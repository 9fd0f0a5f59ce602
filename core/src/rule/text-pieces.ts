/** Templates and concatenations as fixed text and the expressions put in. */
import { unwrap, type Node } from '../model/node.ts';

/** Fixed text, or an expression that is put in. */
export type Piece = { readonly text: string } | { readonly hole: Node };

/** Pieces of a template or concatenation; undefined for anything else. */
export function piecesOf(node: Node): readonly Piece[] | undefined {
  const inner = unwrap(node);
  switch (inner.type) {
    case 'TemplateLiteral':
      return inner.quasis.flatMap((quasi, i): Piece[] => {
        const hole = inner.expressions[i];
        return [{ text: quasi.value.cooked ?? '' }, ...(hole ? [{ hole }] : [])];
      });
    case 'BinaryExpression': {
      if (inner.operator !== '+') return undefined;
      const left = operandPieces(inner.left);
      return [...left, ...operandPieces(inner.right)];
    }
    default:
      return undefined;
  }
}

function operandPieces(node: Node): readonly Piece[] {
  const inner = unwrap(node);
  if (inner.type === 'Literal' && typeof inner.value === 'string') return [{ text: inner.value }];
  return piecesOf(inner) ?? [{ hole: inner }];
}

/** The same pieces with neighbouring texts in one. */
export function joinTexts(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if ('text' in piece && last && 'text' in last) joined[joined.length - 1] = { text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}
