/** Keeping text of others apart from instructions. */
import { code, helper } from '../../edit/code.ts';
import type { FixPlan } from '../../edit/types.ts';
import { wrapInCall } from '../../edit/wrap.ts';
import type { Taint } from '../../flow/types.ts';
import { isInside } from '../../model/inside.ts';
import { propertyName, unwrap, type Node } from '../../model/node.ts';
import type { TaintLabel } from '../../models/kinds.ts';
import type { FlowSite } from '../../rule/flow-rule.ts';
import { quoted } from '../../rule/literals.ts';
import { nodesIn } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isInFile } from '../../rule/values.ts';
import { messageOf } from './messages.ts';

const sources: Partial<Record<TaintLabel, string>> = {
  'user-input': 'user message',
  'tool-result': 'tool result',
  'http-response': 'web page',
  'llm-output': 'model output',
};

/** `a retrieved document` without its article. */
function sourceOf({ label, model }: Taint): string {
  const says = model?.kind === 'source' ? model.says : undefined;
  return says?.replace(/^an? /, '') ?? sources[label] ?? 'untrusted';
}

/** A message that is nothing but the text changes its role; text among instructions is marked as what it is. */
export function* separationFixes(file: RuleFile, site: FlowSite): Iterable<FixPlan> {
  const { leaf, call, input, node, taint, handed } = site;
  if (input.path?.endsWith('description') || !isInFile(file, leaf)) return;
  // In a template of a prompt library braces are placeholders: the text has to become a variable of it.
  if (call.model.kind === 'sink' && call.model.templated) return;
  // An object of which the function reads a part: text in its place would not do.
  if (handed && (!handed.isWhole || isUsedElsewhere(handed.file, node))) return;
  const own = wholeMessage(file, leaf);
  if (own) {
    if (hasOwnWords(file, leaf)) return;
    // `'system' as const` stays a constant: types of messages tell roles apart.
    yield { title: 'Send it in the user role', safety: 'review', edits: [{ range: unwrap(own).range, text: quoted(file, 'user') }] };
    return;
  }
  // The instructions as a whole, own ones among them: marking those as untrusted would take their effect.
  if (handed ? hasOwnWords(file, leaf) || isNamedInstructions(leaf) : unwrap(node) === leaf) return;
  const edits = wrapInCall(file, leaf, helper('wrapUntrusted'), [code`{ source: ${quoted(file, sourceOf(taint))} }`]);
  if (edits.length > 0) yield { title: 'Mark it as untrusted text, with a delimiter that it cannot forge', safety: 'review', edits };
}

/**
 * The function that is handed the value reads it at another place, too (a question in the user role needs no delimiter), or makes
 * text of it by itself: `JSON.stringify(history)`, `context.tools.length`. Text in its place would not do.
 */
function isUsedElsewhere(home: RuleFile, instructions: Node): boolean {
  const texts = [instructions, ...home.flow.origins(instructions).filter((origin) => isInFile(home, origin))];
  const isText = (id: Node) => texts.some((text) => isInside(id, text)) && isReadAsText(home, id);
  const ids = texts.flatMap((text) => nodesIn(home, text, 'Identifier')).filter((id) => home.flow.parameters(id).length > 0);
  return ids.some((id) => home.bindings.variableOf(id)?.references.some((reference) => reference.isRead() && !isText(reference.identifier) && !texts.includes(reference.identifier)) ?? false);
}

/** Methods that only texts have. */
const textMethods = new Set(['trim', 'substring', 'replace', 'replaceAll', 'toLowerCase', 'toUpperCase', 'trimEnd', 'trimStart', 'normalize']);

function isReadAsText(home: RuleFile, id: Node): boolean {
  const parent = home.parent(id);
  if (parent?.type === 'MemberExpression') return textMethods.has(propertyName(parent) ?? '');
  return parent?.type !== 'CallExpression' && parent?.type !== 'SpreadElement';
}

/** `const text = ['You are a bot.', topic].join('\n')`: instructions of its own belong where they are. */
function hasOwnWords(file: RuleFile, leaf: Node): boolean {
  return file.flow.origins(leaf).some((origin) => {
    if (!isInFile(file, origin)) return false;
    const texts = [...nodesIn(file, origin, 'Literal').map(({ value }) => String(value)), ...nodesIn(file, origin, 'TemplateElement').map(({ value }) => value.raw)];
    return texts.some((text) => /\p{L} +\p{L}/u.test(text));
  });
}

/** `systemPrompt`, `agent.instructions`: what was made elsewhere and says of itself that the model is to obey it. */
function isNamedInstructions(leaf: Node): boolean {
  const inner = unwrap(leaf);
  const name = inner.type === 'Identifier' ? inner.name : inner.type === 'MemberExpression' ? (propertyName(inner) ?? '') : '';
  return /prompt$|^system(?:_?message|_?text)?$|instructions?$/i.test(name);
}

/** The role of `{ role: 'system', content: text }`, where the text is all there is. */
function wholeMessage(file: RuleFile, leaf: Node): Node | undefined {
  const value = messageOf(file, leaf)?.role.value;
  return value && unwrap(value).type === 'Literal' && /^(?:system|developer)$/.test(String(file.flow.constant(value)?.value)) ? value : undefined;
}
