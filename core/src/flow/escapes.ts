/** Hand-written escapes: a chain of `.replace(/[&<>]/g, …)` that takes out every character a markup treats as special. */
import { propertyName, unwrap, type Node } from '../model/node.ts';
import type { Cleared } from '../models/kinds.ts';
import { constantOf } from './constants.ts';
import type { FlowContext } from './context.ts';

/** What a markup cannot do without; a chain that replaces all of these has escaped it. */
const required: readonly { readonly kind: Cleared; readonly characters: string }[] = [
  { kind: 'html', characters: '<&' },
  { kind: 'html', characters: '<>' },
  { kind: 'reply:telegram-html', characters: '<&' },
  { kind: 'reply:slack-mrkdwn', characters: '<>&' },
  { kind: 'reply:telegram-markdown', characters: '_*`[' },
  { kind: 'reply:telegram-markdownv2', characters: '_*[]()~`>#+-=|{}.!' },
  { kind: 'reply:mentions', characters: '@' },
];

/** Kinds that a chain of replacements ending in this call clears. */
export function escapedKinds(context: FlowContext, call: Node): readonly Cleared[] {
  const replaced = replacedCharacters(context, call, 0);
  if (replaced.size === 0) return [];
  return required.filter(({ characters }) => [...characters].every((character) => replaced.has(character))).map(({ kind }) => kind);
}

function replacedCharacters(context: FlowContext, node: Node, depth: number): ReadonlySet<string> {
  const call = unwrap(node);
  const callee = call.type === 'CallExpression' ? unwrap(call.callee) : undefined;
  if (call.type !== 'CallExpression' || callee?.type !== 'MemberExpression' || depth > 30) return new Set();
  const before = replacedCharacters(context, callee.object, depth + 1);
  const name = propertyName(callee);
  const [pattern] = call.arguments;
  if (!pattern || (name !== 'replace' && name !== 'replaceAll')) return before;
  return new Set([...before, ...charactersOf(context, pattern, name === 'replaceAll')]);
}

/** Characters that a global pattern always replaces: a class, an alternation of single characters, or one character. */
function charactersOf(context: FlowContext, pattern: Node, all: boolean): readonly string[] {
  const inner = unwrap(pattern);
  const regex = regexOf(context, inner);
  if (regex) {
    if (!regex.flags.includes('g')) return [];
    const body = /^\(?\[((?:[^\]\\]|\\.)+)\]\)?$/.exec(regex.pattern)?.[1];
    if (body !== undefined) return body.startsWith('^') ? [] : expandClass(body);
    return regex.pattern.split('|').every((part) => /^\\?.$/.test(part)) ? regex.pattern.split('|').map((part) => part.slice(-1)) : [];
  }
  const value = constantOf(context, inner)?.value;
  return all && typeof value === 'string' && value.length === 1 ? [value] : [];
}

function regexOf(context: FlowContext, node: Node): { readonly pattern: string; readonly flags: string } | undefined {
  if (node.type === 'Literal' && 'regex' in node) return node.regex;
  if (node.type !== 'Identifier') return undefined;
  const definitions = context.definitions.reaching(node);
  const only = definitions.length === 1 ? definitions[0] : undefined;
  const value = only?.kind === 'value' && only.path.length === 0 ? unwrap(only.node) : undefined;
  return value?.type === 'Literal' && 'regex' in value ? value.regex : undefined;
}

/** `a-z` ranges stand for punctuation only where both ends are punctuation. */
function expandClass(body: string): readonly string[] {
  const characters: string[] = [];
  const tokens = [...body.matchAll(/\\(.)|(.)/gs)].map(([, escaped, plain]) => ({ text: escaped ?? plain ?? '', isEscaped: escaped !== undefined }));
  for (const [i, token] of tokens.entries()) {
    const next = tokens[i + 1];
    const previous = tokens[i - 1];
    const isRange = token.text === '-' && !token.isEscaped && previous !== undefined && next !== undefined;
    if (!isRange) {
      if (!token.isEscaped || !/[a-z0-9]/i.test(token.text)) characters.push(token.text);
      continue;
    }
    for (let code = previous.text.charCodeAt(0); code <= next.text.charCodeAt(0); code++) characters.push(String.fromCharCode(code));
  }
  return characters;
}
