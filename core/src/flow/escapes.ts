/** Hand-written escapes: a chain of `.replace(/[&<>]/g, …)` that takes out every character a markup treats as special. */
import { globalName } from '../model/global-name.ts';
import { propertyName, unwrap, type Node } from '../model/node.ts';
import type { Cleared } from '../models/kinds.ts';
import { constantOf } from './constants.ts';
import type { FlowContext } from './context.ts';
import { importedName } from './names.ts';

/** What a markup cannot do without; a chain that replaces all of these has escaped it. */
const required: readonly { readonly kind: Cleared; readonly characters: string }[] = [
  { kind: 'html', characters: '<&' },
  { kind: 'html', characters: '<>' },
  { kind: 'html', characters: '<"' },
  { kind: 'html-quoted', characters: '"' },
  { kind: 'reply:telegram-html', characters: '<&' },
  { kind: 'reply:slack-mrkdwn', characters: '<>&' },
  { kind: 'reply:telegram-markdown', characters: '_*`[' },
  { kind: 'reply:telegram-markdownv2', characters: '_*[]()~`>#+-=|{}.!' },
  { kind: 'reply:mentions', characters: '@' },
];

/** Kinds that a chain of replacements ending in this call clears. */
export function escapedKinds(context: FlowContext, call: Node): readonly Cleared[] {
  const kept = keptCharacters(context, call);
  const stripped = [...(kept === undefined ? [] : harmlessKinds(kept)), ...withoutParts(context, call)];
  const replaced = replacedCharacters(context, call, 0);
  if (replaced.size === 0) return stripped;
  const escaped = required.filter(({ characters }) => [...characters].every((character) => replaced.has(character))).map(({ kind }) => kind);
  const quote = quoteAround(context, call);
  return [...stripped, ...escaped, ...(replaced.has('<') && isOfJson(context, call, 0) ? ['html' as const] : []), ...(replaced.has("'") && quote === "'" ? ['command-exec' as const] : []), ...doubledKinds(context, call, quote)];
}

/** `JSON.stringify(value).replace(/</g, '\\u003c')`: how a page is given data in a script. https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements */
function isOfJson(context: FlowContext, node: Node, depth: number): boolean {
  const call = unwrap(node);
  const callee = call.type === 'CallExpression' ? unwrap(call.callee) : undefined;
  if (callee?.type !== 'MemberExpression' || depth > 30) return false;
  return globalName(context.file, callee) === 'JSON.stringify' || isOfJson(context, callee.object, depth + 1);
}

/** Whole parts that a pattern takes out, if it leaves no sign of them in the samples; short ones, for patterns that backtrack without end. */
const parts: readonly { readonly kind: Cleared; readonly form: RegExp; readonly samples: readonly string[]; readonly sign: string; readonly ofNormalized?: true }[] = [
  // Telegram refuses a `<` that no `>` follows; a browser reads it as a tag.
  { kind: 'reply:telegram-html', form: /^<.+>/s, samples: ['<b>x</b>', '<a b="/:">', "<A\nB='c'>", '</i >', '<a-b>x', '<b/>', '<<i>>'], sign: '<' },
  { kind: 'fs-path-above', form: /^\^/, samples: ['../x', '../../x/y', '../../../x', '../.env'], sign: '..', ofNormalized: true },
];

/** `.replace(/<[^>]+>/g, '')`, `normalize(path).replace(/^(\.\.[/\\])+/, '')`. */
function withoutParts(context: FlowContext, node: Node): readonly Cleared[] {
  const call = unwrap(node);
  const callee = call.type === 'CallExpression' ? unwrap(call.callee) : undefined;
  const [pattern, filler] = call.type === 'CallExpression' ? call.arguments : [];
  if (callee?.type !== 'MemberExpression' || !pattern || !filler) return [];
  const regex = regexOf(context, unwrap(pattern));
  const part = regex && parts.find(({ form }) => form.test(regex.pattern));
  const put = part && constantOf(context, filler)?.value;
  const own = part && toRegExp(regex.pattern, regex.flags.replace('y', ''));
  if (!own || typeof put !== 'string' || /[<./\\$]/.test(put) || (part.ofNormalized && !isNormalized(context, callee.object))) return [];
  return part.samples.some((sample) => sample.replace(own, put).includes(part.sign)) ? [] : [part.kind];
}

/** What `path.normalize` returns: all that leads up stands in front. */
function isNormalized(context: FlowContext, node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type === 'Identifier') {
    const definitions = context.definitions.reaching(inner);
    return definitions.length > 0 && definitions.every((definition) => definition.kind === 'value' && definition.path.length === 0 && unwrap(definition.node) !== inner && isNormalizeCall(context, definition.node));
  }
  return isNormalizeCall(context, inner);
}

function isNormalizeCall(context: FlowContext, node: Node): boolean {
  const call = unwrap(node);
  return call.type === 'CallExpression' && /^import:path:(?:default\.|posix\.|win32\.)?normalize$/.test(importedName(context, unwrap(call.callee)) ?? '');
}

/** What does harm in each place; a value that can hold none of it is harmless there. */
const harmful: readonly { readonly kind: Cleared; readonly characters: string }[] = [
  { kind: 'command-exec', characters: '|&;<>()$`\\"\'*?[]{}!#~\n\r' },
  { kind: 'sql', characters: '\'"`\\;()=<>/* \t\n' },
  { kind: 'fs-path', characters: '/\\' },
  { kind: 'module-load', characters: '/\\:' },
  { kind: 'html', characters: '<>&"\'`' },
  // Digits, operators and round brackets only calculate; `[]()!+` alone write any program. `e` stands in numbers.
  { kind: 'code-eval', characters: 'abcdfghijklmnopqrstuvwxyzABCDFGHIJKLMNOPQRSTUVWXYZ_$\\"\'`[]{}=;@#' },
];

/** Kinds that a text made of some characters only cannot harm. */
export function harmlessKinds(holds: (character: string) => boolean): readonly Cleared[] {
  return harmful.filter(({ characters }) => ![...characters].some(holds)).map(({ kind }) => kind);
}

/** `.replace(/[^\w-]/g, '')`: only what the class names is left. Undefined where the call does not strip. */
function keptCharacters(context: FlowContext, node: Node): ((character: string) => boolean) | undefined {
  const call = unwrap(node);
  const callee = call.type === 'CallExpression' ? unwrap(call.callee) : undefined;
  const [pattern, replacement] = call.type === 'CallExpression' ? call.arguments : [];
  if (callee?.type !== 'MemberExpression' || !/^replace(?:All)?$/.test(propertyName(callee) ?? '') || !pattern || !replacement) return undefined;
  const regex = regexOf(context, unwrap(pattern));
  const body = regex?.flags.includes('g') ? /^\[\^((?:[^\]\\]|\\.)+)\]\+?$/.exec(regex.pattern)?.[1] : undefined;
  const filler = constantOf(context, replacement)?.value;
  // `\p{L}` and the like keep letters of all alphabets, which no place takes for syntax; `\S`, `\W` and `\D` keep nearly all.
  if (!regex || body === undefined || typeof filler !== 'string' || /\\[SWDPB]/.test(body)) return undefined;
  const own = toRegExp(`^[${body.replace(/\\p\{[^}]*\}/g, '')}]$`, regex.flags.replace(/[gy]/g, ''));
  const keepsLetters = /\\p\{/.test(body);
  return own && ((character) => own.test(character) || filler.includes(character) || (keepsLetters && /[a-z]/i.test(character)));
}

/** Undefined for half-typed patterns. */
function toRegExp(pattern: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(pattern, flags);
  } catch {
    return undefined;
  }
}

/**
 * `"${name.replace(/"/g, '""')}"`: the name of a table or column, in which SQL takes two quotes for one of the name; between
 * the same quotes. Not `'`: in a text some databases take a backslash for an escape as well.
 */
function doubledKinds(context: FlowContext, node: Node, around: string | undefined): readonly Cleared[] {
  const call = unwrap(node);
  const callee = call.type === 'CallExpression' ? unwrap(call.callee) : undefined;
  const [pattern, replacement] = call.type === 'CallExpression' ? call.arguments : [];
  if (callee?.type !== 'MemberExpression' || !pattern || !replacement) return [];
  const doubled = constantOf(context, replacement)?.value;
  const taken = charactersOf(context, pattern, propertyName(callee) === 'replaceAll');
  return (['"', '`'] as const).filter((quote) => doubled === quote + quote && taken.length === 1 && taken[0] === quote).map((quote) => (quote === around ? 'sql' : (`sql-in-${quote}` as const)));
}

/** The quote of `'${value}'` and `"'" + value + "'"`, where nothing but it ends the text. */
function quoteAround(context: FlowContext, node: Node): string | undefined {
  const [before, after] = textsAround(context, node);
  const quote = /(?:^|[^\\])(['"`])$/.exec(before)?.[1];
  return quote !== undefined && after.startsWith(quote) ? quote : undefined;
}

function textsAround(context: FlowContext, node: Node): readonly [string, string] {
  const { file } = context;
  const parent = file.parent(node);
  if (parent?.type === 'TemplateLiteral') {
    const index = parent.expressions.indexOf(node as never);
    return [parent.quasis[index]?.value.cooked ?? '', parent.quasis[index + 1]?.value.cooked ?? ''];
  }
  if (parent?.type !== 'BinaryExpression' || parent.operator !== '+' || parent.right !== node) return ['', ''];
  const before = parent.left.type === 'BinaryExpression' ? parent.left.right : parent.left;
  const outer = file.parent(parent);
  const after = outer?.type === 'BinaryExpression' && outer.left === parent ? outer.right : undefined;
  const textOf = (part: Node | undefined) => (part ? String(constantOf(context, part)?.value ?? '') : '');
  return [textOf(before), textOf(after)];
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
    // `\|` is the character itself.
    return /^(?:\\?[^\\|]|\\[\\|])(?:\|(?:\\?[^\\|]|\\[\\|]))*$/.test(regex.pattern) ? [...regex.pattern.matchAll(/\\?([^\\|])|\\([\\|])/g)].map(([, plain, own]) => plain ?? own ?? '') : [];
  }
  const value = constantOf(context, inner)?.value;
  return all && typeof value === 'string' && value.length === 1 ? [value] : [];
}

export function regexOf(context: FlowContext, node: Node): { readonly pattern: string; readonly flags: string } | undefined {
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
