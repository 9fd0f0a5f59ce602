/** The program of a command line, where it can run without a shell. */
import { propertyName, unwrap, type Node } from '../../model/node.ts';
import { quoted } from '../../rule/literals.ts';
import { functionsBehind } from '../../rule/project-function.ts';
import { isTypeScript } from '../../rule/refusal.ts';
import type { RuleFile } from '../../rule/types.ts';
import { returnedValues } from '../../rule/values.ts';
import { isScriptRunner } from './arguments.ts';
import type { CommandLine } from './command-line.ts';
import { allWords, type Word } from './command-words.ts';
import { isOfOthers, isText, mayBeSeveral } from './word-text.ts';

/** Shells, and words that only a shell understands. */
const noProgram = /^(?:(?:ba|da|z|k|c|tc|fi|a)?sh|shell|cmd|powershell|pwsh|cd|export|source|set|unset|eval|exec|alias|ulimit|umask|type|command|test|true|false)$/i;

/** Programs that take a text in a language of their own among their arguments: a value in it still writes statements, with or without a shell. */
const takesProgram = /^(?:gnuplot|sqlite3?|psql|mysql|mariadb|mongosh?|clickhouse-client|duckdb|[gmn]?awk|jq|yq|sed|osascript|octave|Rscript|tclsh|bc|dot)$/i;

export interface Program {
  /** As it stands in the command; for a variable, what its name says. */
  readonly name: string;
  /** Its source. */
  readonly text: string;
}

/** Undefined for a shell, an interpreter with a script, a program that is given statements, and where one of the words may be several. */
export function programOf(file: RuleFile, { program, items }: CommandLine): Program | undefined {
  const [piece, ...more] = program.pieces;
  if (!piece || more.length > 0) return undefined;
  const found = 'text' in piece ? namedProgram(file, piece.text) : heldProgram(file, piece.hole);
  const words = allWords(items);
  if (!found || noProgram.test(found.name.replace(/^.*[\\/]/, '')) || words.some((word) => mayBeSeveral(file, word))) return undefined;
  if (takesProgram.test(found.name.replace(/^.*[\\/]/, '')) || words.some(isInQuotesOfOwn)) return undefined;
  const texts = words.map(({ pieces }) => pieces.map((part) => ('text' in part ? part.text : '')).join(''));
  return isScriptRunner(found.name, texts) ? undefined : found;
}

/** `set title '${text}'` as one argument: what reads it has quotes of its own, which the value may close. */
function isInQuotesOfOwn({ pieces }: Word): boolean {
  return pieces.some((part) => 'hole' in part) && pieces.some((part) => 'text' in part && /['"]/.test(part.text));
}

function namedProgram(file: RuleFile, name: string): Program | undefined {
  return /^[\w./-]+$/.test(name) ? { name, text: quoted(file, name) } : undefined;
}

/** `${ffmpegPath} -i …`: a name that says that the value is one program, without arguments. */
function heldProgram(file: RuleFile, hole: Node): Program | undefined {
  const inner = unwrap(hole);
  const [, name] = /^(.*?)_?(?:path|bin|binary|exe|executable)$/i.exec((inner.type === 'Identifier' ? inner.name : inner.type === 'MemberExpression' ? propertyName(inner) : undefined) ?? '') ?? [];
  if (!name || isOfOthers(file, inner) || !valuesOf(file, inner).every((value) => isOneWord(file, value))) return undefined;
  return !isTypeScript(file) || isSurelyText(file, inner) ? { name, text: file.textOf(hole) } : undefined;
}

/** What it stands for, with choices split: `process.env.FFMPEG_PATH || 'ffmpeg'`. */
function valuesOf(file: RuleFile, node: Node): readonly Node[] {
  return file.flow.origins(node).flatMap((origin) => {
    const inner = unwrap(origin);
    return inner.type === 'LogicalExpression' ? [...valuesOf(file, inner.left), ...valuesOf(file, inner.right)] : [inner];
  });
}

function isOneWord(file: RuleFile, value: Node): boolean {
  const text = file.flow.constant(value)?.value;
  return text === undefined || (typeof text === 'string' && /^[^\s"']+$/.test(text));
}

/** What the compiler takes for a string: one, or the result of an own function that returns nothing else. */
function isSurelyText(file: RuleFile, node: Node): boolean {
  return file.flow.origins(node).every((origin) => {
    const inner = unwrap(origin);
    if (inner.type === 'LogicalExpression') return isSurelyText(file, inner.right);
    if (inner.type !== 'CallExpression' || isText(file, inner)) return isText(file, inner);
    const behind = functionsBehind(file, inner.callee);
    return behind.length > 0 && behind.every(({ fn, file: home }) => [...returnedValues(home, fn)].every((value) => isText(home, value)));
  });
}
