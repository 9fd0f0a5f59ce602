/** The words of a command as source code, and which of them are surely one argument. */
import { propertyName, unwrap, type Node } from '../../model/node.ts';
import { quoted, templateOf } from '../../rule/literals.ts';
import { functionsBehind } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';
import { returnedValues } from '../../rule/values.ts';
import type { Item, Word } from './command-words.ts';

/** `'log', '-n', String(count), ...(all ? ['--all'] : [])` */
export function itemsText(file: RuleFile, items: readonly Item[]): string {
  return items.map((item) => ('test' in item ? choiceText(file, item) : wordText(file, item))).join(', ');
}

function choiceText(file: RuleFile, { test, then, otherwise }: Exclude<Item, Word>): string {
  const condition = file.textOf(test);
  const [first, second] = [itemsText(file, then), itemsText(file, otherwise)];
  if (then.length === 1 && otherwise.length === 1) return `${condition} ? ${first} : ${second}`;
  return `...(${condition} ? [${first}] : [${second}])`;
}

function wordText(file: RuleFile, { pieces }: Word): string {
  const [only, ...others] = pieces;
  if (!only) return quoted(file, '');
  if (others.length > 0) return templateOf(pieces.map((piece) => ('text' in piece ? piece.text : { code: file.textOf(piece.hole) })));
  if ('text' in only) return quoted(file, only.text);
  const text = file.textOf(only.hole);
  return isText(file, only.hole) ? text : `String(${text})`;
}

/** What people, models, tools or servers wrote. */
export function isOfOthers(file: RuleFile, node: Node): boolean {
  return file.flow.taints(node).some(({ label }) => label !== 'secret');
}

/** Surely a string: what people and models write is one, and so is what is made of strings. */
export function isText(file: RuleFile, node: Node): boolean {
  if (isOfOthers(file, node)) return true;
  return file.flow.origins(node).every((origin) => {
    const inner = unwrap(origin);
    if (inner.type === 'Literal') return typeof inner.value === 'string';
    if (inner.type === 'TemplateLiteral') return true;
    if (inner.type === 'CallExpression') return inner.callee.type === 'MemberExpression' && ['trim', 'toString', 'join', 'resolve', 'slice', 'replace', 'tmpdir', 'basename', 'dirname'].includes(propertyName(inner.callee) ?? '');
    if (inner.type !== 'Identifier') return false;
    const parameter = file.bindings.variableOf(inner)?.identifiers[0];
    return parameter?.type === 'Identifier' && parameter.typeAnnotation?.typeAnnotation.type === 'TSStringKeyword';
  });
}

/** `${flags}` without quotes may hold several words or none: only what is surely one value can become an argument. */
export function mayBeSeveral(file: RuleFile, { pieces, isBare }: Word): boolean {
  if (!isBare) return false;
  // `${device}shell`: a value that brings its own blank.
  const isGlued = pieces.some((piece, i) => 'text' in piece && /^\w/.test(piece.text) && i > 0);
  return isGlued || pieces.some((piece) => 'hole' in piece && file.flow.origins(piece.hole).some((origin) => mayBeWords(file, unwrap(origin))));
}

function mayBeWords(file: RuleFile, value: Node, depth = 0): boolean {
  if (value.type === 'ConditionalExpression' || value.type === 'LogicalExpression' || value.type === 'ArrayExpression' || isJoined(value)) return true;
  const text = file.flow.stringParts(value).map((part) => ('text' in part ? part.text : 'x')).join('');
  if (text === '' || /\s/.test(text)) return true;
  if (value.type !== 'CallExpression' || depth > 2) return false;
  return functionsBehind(file, value.callee).some(({ fn, file: home }) => [...returnedValues(home, fn)].some((returned) => mayBeWords(home, unwrap(returned), depth + 1)));
}

/** `flags.join(' ')` */
function isJoined(node: Node): boolean {
  return node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && propertyName(node.callee) === 'join' && node.arguments[0]?.type === 'Literal';
}
