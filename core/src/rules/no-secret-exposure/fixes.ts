/** What a log shows in the place of a secret: a redacted copy of what holds it, or whether it is set. */
import { code, helper, joinCode, type CodePart } from '../../edit/code.ts';
import { removeStatement } from '../../edit/remove.ts';
import type { EditPlan, FixPlan } from '../../edit/types.ts';
import { isWrappable, replaceExpression, wrapInCall } from '../../edit/wrap.ts';
import { globalName } from '../../model/global-name.ts';
import { propertyName, unwrap, type Node, type Range } from '../../model/node.ts';
import type { SinkKind } from '../../models/kinds.ts';
import type { RuleFile } from '../../rule/types.ts';
import { quoted } from '../../rule/literals.ts';
import { isInFile } from '../../rule/values.ts';
import { dotsBeside } from './dots.ts';
import { isObject, secretsInText } from './held.ts';
import { isInRunningText } from './running-text.ts';

export interface Exposure {
  /** The expression that the finding is on. */
  readonly at: Node;
  readonly sinkKind: SinkKind;
  /** A bare text, in which no name tells what is secret; else an object whose names do. */
  readonly isText: boolean;
}

/** For logs, and for objects in replies, of which the rest may stay: a bare secret that is sent has to be left out by hand. */
export function* exposureFixes(file: RuleFile, { at, sinkKind, isText }: Exposure): Iterable<FixPlan> {
  if ((sinkKind !== 'log' && (sinkKind !== 'reply' || isText)) || file.isBrowserCode || !isInFile(file, at)) return;
  if (!isText || isObject(file, at)) {
    const edits = wrapInCall(file, insideStringify(file, at), helper('redact'));
    if (edits.length > 0) yield { title: `${sinkKind === 'log' ? 'Log' : 'Send'} it through redact: credentials in it read [redacted]`, safety: 'review', edits };
    return;
  }
  const value = wholeValue(file, at);
  if (value === undefined || !isWrappable(file, at)) return;
  const line = file.parent(at);
  if (isKnownToBeSet(file, at, value) && line?.type === 'CallExpression' && line.arguments.length === 1 && line.arguments[0] === at) {
    const statement = file.parent(line);
    if (statement?.type === 'ExpressionStatement') yield { title: 'Remove the line: all it logs is the secret', safety: 'review', edits: removeStatement(file, statement) };
    return;
  }
  const known = value === at ? secretsInText(file, at) : undefined;
  if (known) {
    const edits = wrapInCall(file, at, helper('redact'), [code`{ values: [${joinCode(known, ', ')}] }`]);
    if (edits.length > 0) yield { title: 'Log it through redact: the secret in it reads [redacted]', safety: 'review', edits };
  } else if (isInRunningText(file, at)) yield withoutText(file, at);
  else yield isKnownToBeSet(file, at, value) ? withoutValue(file, at) : {
    title: 'Log whether it is set, not what it is',
    safety: 'review',
    edits: inPlace(file, at, code`${file.textOf(value)} ? ${quoted(file, 'set')} : ${quoted(file, 'not set')}`, 'conditional'),
  };
}

/** `token ? token.slice(0, 20) : 'none'` has asked already. */
function isKnownToBeSet(file: RuleFile, at: Node, value: Node): boolean {
  return file.flow.conditionsAt(at).some(({ test, holds }) => holds && file.textOf(unwrap(test)) === file.textOf(unwrap(value)));
}

/** Among other text the usual mark stands for it; a value of its own becomes a word. */
function withoutValue(file: RuleFile, at: Node): FixPlan {
  const template = file.parent(at);
  const placeholder = template?.type === 'TemplateLiteral' ? placeholderOf(file, at) : undefined;
  if (placeholder) return { title: 'Log [redacted] in its place', safety: 'review', edits: [{ range: placeholder, text: '[redacted]' }] };
  return { title: 'Log that it is set, not what it is', safety: 'review', edits: inPlace(file, at, quoted(file, 'set')) };
}

/** In an address or a sentence the mark says what is missing. */
function withoutText(file: RuleFile, at: Node): FixPlan {
  const placeholder = file.parent(at)?.type === 'TemplateLiteral' ? placeholderOf(file, at) : undefined;
  const { whole, gone } = dotsBeside(file, at);
  const mark = placeholder ? { range: placeholder, text: '[redacted]' } : replaceExpression(file, whole, quoted(file, '[redacted]'));
  return { title: 'Log [redacted] in its place', safety: 'review', edits: [mark, ...gone.map((range) => ({ range, text: '' }))] };
}

/** The words in the place of the value, without the dots that stood for the rest of a piece; `{ token }` keeps its name. */
function inPlace(file: RuleFile, at: Node, words: CodePart, precedence?: 'conditional'): readonly EditPlan[] {
  const parent = file.parent(at);
  if (parent?.type === 'Property' && parent.shorthand) return [{ range: at.range, text: code`${file.textOf(at)}: ${words}` }];
  // `token!`: what takes its place is there.
  if (parent?.type === 'TSNonNullExpression') return [replaceExpression(file, parent, words, precedence)];
  const { whole, gone } = dotsBeside(file, at);
  return [replaceExpression(file, whole, words, precedence), ...gone.map((range) => ({ range, text: '' }))];
}

/** `${…}` around an expression; undefined where a comment or parentheses stand in it. */
function placeholderOf(file: RuleFile, { range: [start, end] }: Node): Range | undefined {
  return file.text.slice(start - 2, start) === '${' && file.text[end] === '}' ? [start - 2, end + 1] : undefined;
}

/** `JSON.stringify(x)` is redacted inside, where names are still names. */
function insideStringify(file: RuleFile, node: Node): Node {
  const inner = unwrap(node);
  const [first] = inner.type === 'CallExpression' ? inner.arguments : [];
  if (inner.type !== 'CallExpression' || !first || first.type === 'SpreadElement') return node;
  return globalName(file, unwrap(inner.callee)) === 'JSON.stringify' ? first : node;
}

/** The variable or property that holds the secret: the expression itself, or what a piece is cut from. */
function wholeValue(file: RuleFile, node: Node): Node | undefined {
  const inner = unwrap(node);
  if (inner.type === 'Identifier' || inner.type === 'MemberExpression') return node;
  if (inner.type === 'LogicalExpression' && inner.operator !== '&&') {
    // `token || 'none'` asks for the token, `options.token || settings.token` for both.
    const asked = file.flow.constant(inner.right) === undefined ? node : unwrap(inner.left);
    return wholeValue(file, inner.left) === undefined ? undefined : asked;
  }
  if (inner.type !== 'CallExpression') return undefined;
  const callee = unwrap(inner.callee);
  const method = callee.type === 'MemberExpression' ? propertyName(callee) : undefined;
  return callee.type === 'MemberExpression' && (method === 'slice' || method === 'substring' || method === 'substr') ? wholeValue(file, callee.object) : undefined;
}
