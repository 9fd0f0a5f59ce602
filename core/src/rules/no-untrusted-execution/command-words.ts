/** A command line that code puts together, as the words that a POSIX shell would make of it. */
import { joinTexts, type Piece } from '../../rule/text-pieces.ts';

/** One argument of the program. */
export interface Word {
  readonly pieces: readonly Piece[];
  /** The expression stood in no quotes: a shell would have split it at blanks. */
  readonly isBare: boolean;
}

/** What a shell would do something with, outside of quotes. */
const syntax = /[|&;<>()$`\\*?[\]{}!#~\r\n]/;
const syntaxInDoubleQuotes = /[$`\\!]/;

/** Undefined where the text holds shell syntax or quotes that do not end. */
export function wordsOf(pieces: readonly Piece[]): readonly Word[] | undefined {
  const words: Word[] = [];
  let current: Piece[] | undefined;
  let isBare = false;
  let quote = '';
  const end = () => {
    if (current) words.push({ pieces: joinTexts(current.length > 0 ? current : [{ text: '' }]), isBare });
    current = undefined;
    isBare = false;
  };
  for (const piece of pieces) {
    if ('hole' in piece) {
      (current ??= []).push(piece);
      if (quote === '') isBare = true;
      continue;
    }
    for (const character of piece.text) {
      if (quote === '' && /[ \t]/.test(character)) end();
      else if (character === quote) quote = '';
      else if (quote === '' && (character === '"' || character === "'")) {
        quote = character;
        current ??= [];
      } else {
        if (quote === '' ? syntax.test(character) : quote === '"' && syntaxInDoubleQuotes.test(character)) return undefined;
        (current ??= []).push({ text: character });
      }
    }
  }
  end();
  return quote === '' ? words : undefined;
}
