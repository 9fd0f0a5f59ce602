/** SQL as code puts it together: fixed text and holes, and which of the holes stand where a value belongs. */
import { unwrap, type Node } from '../../model/node.ts';
import { joinTexts, piecesOf, type Piece } from '../../rule/text-pieces.ts';
import { isInFile } from '../../rule/values.ts';
import type { RuleFile } from '../../rule/types.ts';

export interface QueryText {
  /** The template or concatenation. */
  readonly node: Node;
  readonly pieces: readonly Piece[];
}

/** The text that is run, also behind a variable; undefined where several may be. */
export function textOfQuery(file: RuleFile, input: Node): QueryText | undefined {
  const [only, ...others] = file.flow.origins(input);
  if (!only || others.length > 0 || !isInFile(file, only)) return undefined;
  const node = unwrap(only);
  const pieces = piecesOf(node);
  return pieces && { node, pieces: joinTexts(pieces) };
}

export interface Hole {
  readonly hole: Node;
  /** A value belongs here: a parameter can take its place. Else a name, a keyword or a whole condition. */
  readonly isValue: boolean;
  /** The quote around it, and the fixed text between that and the hole. */
  readonly quote: '' | "'" | '"';
  readonly before: string;
  readonly after: string;
}

/** All holes in order; undefined where a quoted string holds several, or quotes do not end. */
export function valuesOf(pieces: readonly Piece[]): readonly Hole[] | undefined {
  const holes: Hole[] = [];
  let quote = '';
  let inside = '';
  let outside = '';
  for (const [i, piece] of pieces.entries()) {
    if ('hole' in piece) {
      if (quote === '`') holes.push({ hole: piece.hole, isValue: false, quote: '', before: '', after: '' });
      else if (quote !== '') {
        const next = pieces[i + 1];
        const end = next && 'text' in next ? next.text.indexOf(quote) : -1;
        if (end < 0 || !next || !('text' in next)) return undefined;
        holes.push({ hole: piece.hole, isValue: true, quote: quote as "'" | '"', before: inside, after: next.text.slice(0, end) });
      } else holes.push({ hole: piece.hole, isValue: isValuePlace(outside, pieces[i + 1]), quote: '', before: '', after: '' });
      continue;
    }
    for (const character of piece.text) {
      if (quote === '' && (character === "'" || character === '"' || character === '`')) {
        quote = character;
        inside = '';
      } else if (character === quote) {
        quote = '';
        outside += quote;
      } else if (quote === '') outside += character;
      else inside += character;
    }
  }
  return quote === '' ? holes : undefined;
}

/** Behind an operator or in a list of values; not behind `FROM` or `ORDER BY`, nor where columns are listed. */
function isValuePlace(before: string, next: Piece | undefined): boolean {
  const after = next && 'text' in next ? next.text : '';
  if (/^[\w.`"'([]/.test(after)) return false;
  return /(?:[=<>]|\b(?:like|ilike|between|and|when|then|else|limit|offset))\s*$/i.test(before) || /(?:\b(?:values|in|any)|\)\s*,)\s*\([^()]*$/i.test(before);
}
