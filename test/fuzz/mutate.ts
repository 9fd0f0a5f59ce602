/** Ways to spoil a text: by characters, by tokens, and by pieces of its tree, which keeps most mutants parseable. */
import type { Range } from '../../core/src/model/node.ts';
import type { Random } from './random.ts';
import type { PieceKind, Source } from './sources.ts';
import { hugeNumbers, hostileTexts, nesters, oddNames, strayCharacters, wrappers } from './hostile.ts';

export interface Mutant {
  readonly path: string;
  readonly text: string;
  /** Names of the mutations, in order. */
  readonly how: readonly string[];
}

type Mutation = (source: Source, random: Random, other: Source) => string;

/** Longer mutants are cut: what they show, shorter ones show too, in UTF-16 units. */
const maxLength = 200_000;
const maxRepeats = 60;

const token = /[\p{L}_$][\p{L}\p{N}_$]*|\d[\w.]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|=>|[=!]==?|\?\?|\?\.|&&|\|\||\.\.\.|[^\s]/gu;

function tokensOf(text: string): readonly Range[] {
  return [...text.matchAll(token)].map((match) => [match.index, match.index + match[0].length] as const);
}

const replaceAt = (text: string, [start, end]: Range, by: string) => text.slice(0, start) + by + text.slice(end);
const cut = (text: string, [start, end]: Range) => text.slice(start, end);

function pieceOf({ pieces }: Source, random: Random, kinds: readonly PieceKind[]): Range | undefined {
  const kind = random.of(kinds);
  const list = pieces[kind];
  return list && list.length > 0 ? random.of(list) : undefined;
}

function replacePiece(source: Source, random: Random, kinds: readonly PieceKind[], by: (piece: string) => string): string {
  const range = pieceOf(source, random, kinds);
  return range ? replaceAt(source.text, range, by(cut(source.text, range))) : source.text;
}

const treeKinds: readonly PieceKind[] = ['expression', 'expression', 'statement', 'property', 'pattern', 'type'];

const mutations = {
  deleteToken: ({ text }, random) => {
    const tokens = tokensOf(text);
    return tokens.length === 0 ? text : replaceAt(text, random.of(tokens), '');
  },
  duplicateToken: ({ text }, random) => {
    const tokens = tokensOf(text);
    if (tokens.length === 0) return text;
    const range = random.of(tokens);
    return replaceAt(text, range, `${cut(text, range)} ${cut(text, range)}`);
  },
  swapTokens: ({ text }, random) => {
    const tokens = tokensOf(text);
    if (tokens.length < 2) return text;
    const [a, b] = [random.of(tokens), random.of(tokens)].sort((x, y) => x[0] - y[0]) as [Range, Range];
    return a[1] > b[0] ? text : text.slice(0, a[0]) + cut(text, b) + text.slice(a[1], b[0]) + cut(text, a) + text.slice(b[1]);
  },
  truncate: ({ text }, random) => text.slice(0, random.below(text.length + 1)),
  behead: ({ text }, random) => text.slice(random.below(text.length + 1)),
  joinHalves: ({ text }, random, other) => text.slice(0, random.below(text.length + 1)) + other.text.slice(random.below(other.text.length + 1)),
  appendFile: ({ text }, _, other) => `${text}\n${other.text}`,
  unbalance: ({ text }, random) => {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + random.of(['(', ')', '{', '}', '[', ']', '`', '${', '"', "'", '/*', '*/', '</', '<', '>']) + text.slice(at);
  },
  stray: ({ text }, random) => {
    const at = random.chance(0.2) ? 0 : random.below(text.length + 1);
    return text.slice(0, at) + random.of(strayCharacters) + text.slice(at);
  },
  lineEnds: ({ text }, random) => text.replace(/\r?\n/g, random.of(['\r\n', '\r', '\u2028', '\n\n', ' '])),
  mixedLineEnds: ({ text }, random) => text.replace(/\n/g, () => (random.chance(0.5) ? '\r\n' : '\n')),
  renameOne: (source, random) => replacePiece(source, random, ['name'], () => random.of(oddNames)),
  renameAll: (source, random) => {
    const range = pieceOf(source, random, ['name']);
    if (!range) return source.text;
    const name = cut(source.text, range);
    const by = random.of(oddNames);
    return /^[\w$]+$/.test(name) ? source.text.replace(new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`, 'g'), () => by) : source.text;
  },
  swapNames: (source, random, other) => {
    const range = pieceOf(other, random, ['name']);
    return range ? replacePiece(source, random, ['name'], () => cut(other.text, range)) : source.text;
  },
  numbers: (source, random) => replacePiece(source, random, ['number'], () => random.of(hugeNumbers)),
  texts: (source, random) => replacePiece(source, random, ['string'], () => random.of(hostileTexts)(random.of([3, 100, 3000]))),
  repeatPiece: (source, random) => {
    const range = pieceOf(source, random, ['statement', 'property', 'expression']);
    if (!range) return source.text;
    const piece = cut(source.text, range);
    return replaceAt(source.text, range, Array.from({ length: 2 + random.below(maxRepeats) }, () => piece).join(random.of(['\n', ',\n', ', ', ' + ', ' || ', ';\n', '.'])));
  },
  deletePiece: (source, random) => replacePiece(source, random, treeKinds, () => ''),
  emptyPiece: (source, random) => replacePiece(source, random, ['expression'], () => random.of(['undefined', 'null', '{}', '[]', '``', '() => {}', 'this', 'super', 'import.meta', 'new.target', '[,]', '/(?:)/', '(0, eval)'])),
  swapPieces: (source, random) => {
    const kind = [random.of(treeKinds)];
    const [a, b] = [pieceOf(source, random, kind), pieceOf(source, random, kind)];
    if (!a || !b) return source.text;
    const [first, second] = a[0] <= b[0] ? [a, b] : [b, a];
    // One inside the other: the outer takes the place of the inner, which nests it in itself.
    if (first[1] > second[0]) return replaceAt(source.text, second, cut(source.text, first));
    return source.text.slice(0, first[0]) + cut(source.text, second) + source.text.slice(first[1], second[0]) + cut(source.text, first) + source.text.slice(second[1]);
  },
  splicePiece: (source, random, other) => {
    const kind = [random.of(treeKinds)];
    const range = pieceOf(other, random, kind);
    return range ? replacePiece(source, random, kind, () => cut(other.text, range)) : source.text;
  },
  insertStatement: (source, random, other) => {
    const range = pieceOf(other, random, ['statement']);
    return range ? replacePiece(source, random, ['statement'], (piece) => `${cut(other.text, range)}\n${piece}`) : source.text;
  },
  wrapPiece: (source, random) => {
    const kind = random.of(['expression', 'statement'] as const);
    const [open, close] = random.of(wrappers[kind]);
    return replacePiece(source, random, [kind], (piece) => open + piece + close);
  },
  nestPiece: (source, random) => {
    const [open, close] = random.of(nesters);
    const depth = random.of([5, 40, 400]);
    return replacePiece(source, random, ['expression'], (piece) => open.repeat(depth) + piece + close.repeat(depth));
  },
  longLine: (source, random) => replacePiece(source, random, ['expression', 'statement'], (piece) => piece.replace(/\/\/.*$/gm, '').replace(/\s+/g, ' ')),
  comments: ({ text }, random) => {
    const tokens = tokensOf(text);
    if (tokens.length === 0) return text;
    const [at] = random.of(tokens);
    return text.slice(0, at) + random.of(['/* c */', '// c\n', '// eslint-disable-next-line\n', '/* eslint-disable secure-bot/no-ssrf -- \n*/', '// eslint-disable-line secure-bot/', '/** @param {string} */', '<!-- c\n']) + text.slice(at);
  },
} as const satisfies Record<string, Mutation>;

const names = Object.keys(mutations) as (keyof typeof mutations)[];

/** A mutant of one of the sources: one mutation mostly, up to four. Later ones see the pieces of the file as it was, where their text still stands. */
export function mutate(source: Source, other: Source, random: Random): Mutant {
  const how: string[] = [];
  let current = source;
  for (let left = 1 + (random.chance(0.4) ? 1 + random.below(3) : 0); left > 0; left--) {
    const name = random.of(names);
    how.push(name);
    current = withText(current, mutations[name](current, random, other).slice(0, maxLength));
  }
  return { ...inOtherShape(current, random), how };
}

/** Pieces before the first change stay where they were; those behind it move; those across it are gone. */
function withText(source: Source, text: string): Source {
  const { text: before } = source;
  if (text === before) return source;
  let head = 0;
  while (head < text.length && text[head] === before[head]) head++;
  let tail = 0;
  while (tail < Math.min(text.length, before.length) - head && text[text.length - 1 - tail] === before[before.length - 1 - tail]) tail++;
  const shift = text.length - before.length;
  const moved = (range: Range): readonly Range[] => (range[1] <= head ? [range] : range[0] >= before.length - tail ? [[range[0] + shift, range[1] + shift]] : []);
  const pieces = Object.fromEntries(Object.entries(source.pieces).map(([kind, ranges]) => [kind, ranges.flatMap(moved)]));
  return { path: source.path, text, pieces };
}

/** Now and then under another extension: annotations in JavaScript, assertions in JSX, a script inside a component. */
function inOtherShape({ path, text }: Source, random: Random): Pick<Mutant, 'path' | 'text'> {
  if (!random.chance(0.08)) return { path, text };
  const stem = path.replace(/\.\w+$/, '');
  const extension = random.of(['.js', '.jsx', '.ts', '.tsx', '.mts', '.cjs', '.vue', '.svelte']);
  const isComponent = extension === '.vue' || extension === '.svelte';
  return { path: stem + extension, text: isComponent ? `<template><p>{{ text }}</p></template>\n<script${random.chance(0.5) ? ' lang="ts"' : ''}>\n${text}\n</script>\n` : text };
}
