/** A command line that code puts together, as the words that a POSIX shell would make of it. */
import type { Node } from '../../model/node.ts';
import { joinTexts, type Piece } from '../../rule/text-pieces.ts';

/** Part of a command line: fixed text, a value, or one of two texts. */
export type CommandPiece = Piece | Choice;

/** `${verbose ? '-v' : ''}` */
export interface Choice {
  /** The whole of it, for a place where it is one value. */
  readonly hole: Node;
  readonly test: Node;
  readonly then: readonly CommandPiece[];
  readonly otherwise: readonly CommandPiece[];
}

/** One argument of the program, or some that depend on a condition. */
export type Item = Word | ChosenItems;

export interface Word {
  readonly pieces: readonly Piece[];
  /** The expression stood in no quotes: a shell would have split it at blanks. */
  readonly isBare: boolean;
}

export interface ChosenItems {
  readonly test: Node;
  readonly then: readonly Item[];
  readonly otherwise: readonly Item[];
}

/** What a shell would do something with, outside of quotes. */
const syntax = /[|&;<>()$`\\*?[\]{}!#~\r\n]/;
const syntaxInDoubleQuotes = /[$`\\!]/;

/** Undefined where the text holds shell syntax or quotes that do not end. */
export function wordsOf(pieces: readonly CommandPiece[]): readonly Item[] | undefined {
  const items: Item[] = [];
  let current: Piece[] | undefined;
  let isBare = false;
  let quote = '';
  const end = () => {
    if (current) items.push({ pieces: joinTexts(current.length > 0 ? current : [{ text: '' }]), isBare });
    current = undefined;
    isBare = false;
  };
  for (const [i, piece] of pieces.entries()) {
    if ('test' in piece && quote === '' && standsApart(piece, current === undefined, isBlank(pieces[i + 1], 'start'))) {
      const [then, otherwise] = [wordsOf(piece.then), wordsOf(piece.otherwise)];
      if (!then || !otherwise) return undefined;
      end();
      items.push({ test: piece.test, then, otherwise });
      continue;
    }
    if ('hole' in piece) {
      (current ??= []).push({ hole: piece.hole });
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
  return quote === '' ? items : undefined;
}

/** All words, also those under a condition. */
export function allWords(items: readonly Item[]): readonly Word[] {
  return items.flatMap((item) => ('test' in item ? [...allWords(item.then), ...allWords(item.otherwise)] : [item]));
}

/** True for text that begins, or ends, a word of its own; so does the end of the line. */
export function isBlank(piece: CommandPiece | undefined, side: 'start' | 'end'): boolean {
  if (!piece) return true;
  return 'text' in piece && (side === 'start' ? /^[ \t]/ : /[ \t]$/).test(piece.text);
}

/** Neither text of the choice grows together with its neighbours: `adb ${serial ? `-s ${serial} ` : ''}shell`. */
function standsApart({ then, otherwise }: Choice, isStart: boolean, isEnd: boolean): boolean {
  return [then, otherwise].every((pieces) => {
    const isEmpty = pieces.every((piece) => 'text' in piece && piece.text === '');
    return isEmpty ? isStart || isEnd : (isStart || isBlank(pieces[0], 'start')) && (isEnd || isBlank(pieces.at(-1), 'end'));
  });
}
