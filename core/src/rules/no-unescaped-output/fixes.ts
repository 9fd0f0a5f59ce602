/** The helper of each platform, put where the text enters the markup. */
import { code, helper } from '../../edit/code.ts';
import { removeProperty } from '../../edit/remove.ts';
import type { FixPlan } from '../../edit/types.ts';
import { wrapInCall } from '../../edit/wrap.ts';
import { propertyName, unwrap, type Node } from '../../model/node.ts';
import { taintedLeaves } from '../../rule/tainted-leaves.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isInFile } from '../../rule/values.ts';
import { partsOfCallers } from './callers.ts';
import { isHalfEscaped } from './half-escaped.ts';
import { codeAround, scriptFix } from './in-script.ts';
import { mappedMarkup } from './mapped-markup.ts';
import { isMadeUnseen, writesOwn } from './own-markup.ts';
import { isDangerousIn, type OutputSite } from './sites.ts';

export function* escapeFixes(file: RuleFile, site: OutputSite): Iterable<FixPlan> {
  if (site.elsewhere && !site.elsewhere.buildsMarkup) return;
  switch (site.markup) {
    case 'html':
      yield* htmlFix(file, site);
      return;
    case 'rendered-html':
      yield* renderedFix(file, site.leaf);
      return;
    case 'xml':
      // A whole document: escaped, it is none.
      if (unwrap(site.leaf) === wholeAnswer(site)) return;
      yield* escaped(file, site, 'escapeXml', 'Escape the text for XML', /[<&]/);
      return;
    case 'telegram-html':
      yield* escaped(file, site, 'escapeTelegramHtml', 'Escape the text for Telegram HTML; markup in it shows as typed', /[<&]/);
      return;
    case 'telegram-markdownv2':
      yield* escaped(file, site, 'escapeTelegramMarkdown', 'Escape the text for MarkdownV2; markup in it shows as typed', /[*_`[~|\\]/);
      return;
    case 'telegram-markdown':
      yield* plainTextFix(file, site);
      return;
    case 'slack-mrkdwn':
      yield* escaped(file, site, 'escapeSlack', 'Escape the text for Slack; mentions and links in it show as typed', /[<&]/);
      return;
    case 'discord-mentions':
      yield* mentionFix(file, site);
      return;
  }
}

function* wrapped(file: RuleFile, parts: readonly Node[], name: string, title: string): Iterable<FixPlan> {
  const edits = parts.map((part) => wrapInCall(file, part, helper(name)));
  if (edits.length > 0 && edits.every(({ length }) => length > 0)) yield { title, safety: 'review', edits: edits.flat() };
}

/** Nothing is wrapped that the bot's own markup is part of: that would show as typed, too. There the text in it is wrapped. */
function* escaped(file: RuleFile, site: OutputSite, name: string, title: string, own: RegExp): Iterable<FixPlan> {
  const { leaf, alike = [], markup } = site;
  const written = partsOfList(file, site, own) ?? (writesOwn(file, leaf, own) ? partsOfVariable(file, site).filter((part) => !writesOwn(file, part, own)) : [leaf, ...alike]);
  const parts = new Set(written.flatMap((part) => partsOfCallers(file, part, markup, own) ?? [part]));
  const isUnclear = written.some((part) => isMadeUnseen(file, part)) || [...parts].some((part) => isHalfEscaped(file, part) || isMadeUnseen(file, part));
  if (!isUnclear) yield* wrapped(file, [...parts], name, title);
}

/** The untrusted text in the markup that a function of this file writes for each of a list. */
function partsOfList(file: RuleFile, { leaf, markup }: OutputSite, own: RegExp): readonly Node[] | undefined {
  const written = mappedMarkup(file, leaf, own);
  if (written?.some(({ file: home }) => home.path !== file.path)) return [];
  const parts = written?.flatMap(({ value }) => [...taintedLeaves(file, value, isDangerousIn(markup))]);
  return parts?.some((part) => writesOwn(file, part, own)) ? [] : parts;
}

/** `const text = `<b>${name}</b>`; reply(text)`: the untrusted text in the markup, if the variable is written once and read in this output only. */
function partsOfVariable(file: RuleFile, { leaf, markup, alike = [] }: OutputSite): readonly Node[] {
  const [made, ...others] = leaf.type === 'Identifier' ? file.flow.origins(leaf) : [];
  const value = made && unwrap(made);
  const reads = file.bindings.variableOf(leaf)?.references.filter((reference) => reference.isRead()) ?? [];
  if (!value || others.length > 0 || reads.length !== 1 + alike.length || !isInFile(file, value) || (value.type !== 'TemplateLiteral' && value.type !== 'BinaryExpression')) return [];
  return [...taintedLeaves(file, value, isDangerousIn(markup))];
}

/** `x.innerHTML = text` becomes `x.textContent = text`; inside markup the text is escaped. */
function* htmlFix(file: RuleFile, site: OutputSite): Iterable<FixPlan> {
  const { call, leaf, elsewhere } = site;
  const assignment = call.node;
  const isWhole = !elsewhere && assignment.type === 'AssignmentExpression' && assignment.operator === '=' && unwrap(assignment.right) === leaf;
  const target = assignment.type === 'AssignmentExpression' ? unwrap(assignment.left) : undefined;
  if (isWhole && target?.type === 'MemberExpression' && !target.computed && propertyName(target) === 'innerHTML' && !writesOwn(file, leaf, /[<&]/) && !mappedMarkup(file, leaf, /[<&]/)) {
    yield { title: 'Set the text instead of HTML; markup in it shows as typed', safety: 'review', edits: [{ range: target.property.range, text: 'textContent' }] };
    return;
  }
  if (isWholePage(file, site)) return;
  const around = codeAround(file, leaf);
  if (around) {
    if (around === 'script' && !elsewhere) yield* scriptFix(file, leaf);
    return;
  }
  yield* escaped(file, site, 'escapeHtml', 'Escape the text for HTML; markup in it shows as typed', /[<&]|=["']/);
}

/** `xml` of `res.send(xml)` */
function wholeAnswer({ call: { node } }: OutputSite): Node | undefined {
  const [first] = node.type === 'CallExpression' ? node.arguments : [];
  return first && unwrap(first);
}

/** `page.setContent(markup)` of a browser that the program runs: escaped, the page would show its source. */
function isWholePage(file: RuleFile, { call: { node }, leaf }: OutputSite): boolean {
  const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
  const [page] = node.type === 'CallExpression' ? node.arguments : [];
  if (!page || callee?.type !== 'MemberExpression' || propertyName(callee) !== 'setContent') return false;
  return unwrap(page) === unwrap(leaf) && !writesOwn(file, leaf, /[<&]/);
}

/** The text is cleaned before the renderer sees it: `marked(safeMarkdown(text))`. */
function* renderedFix(file: RuleFile, leaf: Node): Iterable<FixPlan> {
  const render = renderCall(file, leaf);
  const [text] = render?.arguments ?? [];
  if (text && text.type !== 'SpreadElement') yield* wrapped(file, [text], 'safeMarkdown', 'Drop raw HTML, images and unlisted links before rendering');
}

function renderCall(file: RuleFile, leaf: Node): Extract<Node, { type: 'CallExpression' }> | undefined {
  for (const origin of file.flow.origins(leaf)) {
    const inner = unwrap(origin);
    if (inner.type === 'CallExpression' && inner.arguments.length > 0) return inner;
  }
  return undefined;
}

/** Legacy Markdown cannot be escaped reliably: the message is sent as plain text, if nothing in it is markup of the bot's own. */
function* plainTextFix(file: RuleFile, { call, leaf, elsewhere }: OutputSite): Iterable<FixPlan> {
  const option = call.model.markupOption;
  if (elsewhere) return;
  if (!option || call.node.type !== 'CallExpression' || typeof option.arg !== 'number') return;
  const isOwnMarkup = call.model.inputs.some((input) => file.flow.inputs(call, input).some((text) => hasMarkup(file, text)));
  const options = call.node.arguments[option.arg];
  if (isOwnMarkup || options?.type !== 'ObjectExpression' || !leaf) return;
  const mode = options.properties.find((property) => property.type === 'Property' && propertyName(property) === 'parse_mode');
  if (!mode) return;
  yield { title: 'Send plain text: without parse_mode nothing needs escaping', safety: 'review', edits: removeProperty(file, mode, { dropEmptyArgument: true }) };
}

/** Markup that the bot wrote, or text of a function given other text: what it puts around that is not known. */
function hasMarkup(file: RuleFile, text: Node): boolean {
  const isBuilt = file.flow.origins(text).some((origin) => {
    const inner = unwrap(origin);
    return inner.type === 'CallExpression' && inner.callee.type === 'Identifier' && inner.arguments.length > 1;
  });
  return isBuilt || writesOwn(file, text, /[*_`[]/);
}

const mentionTitle = 'Send without mentions: names in the text no longer ping';

function* mentionFix(file: RuleFile, { call, elsewhere }: OutputSite): Iterable<FixPlan> {
  if (elsewhere) return;
  const [message] = call.node.type === 'CallExpression' ? call.node.arguments : [];
  if (!message || message.type === 'SpreadElement') return;
  const inner = unwrap(message);
  if (inner.type === 'ObjectExpression') {
    const last = inner.properties.at(-1);
    if (!last) return;
    const isMultiline = file.textOf([last.range[1], inner.range[1]]).includes('\n');
    const indent = isMultiline ? `\n${/(?<![^\S\n])[^\S\n]*$/.exec(file.text.slice(0, last.range[0]))?.[0] ?? ''}` : ' ';
    const eol = file.text.includes('\r\n') ? indent.replace('\n', '\r\n') : indent;
    yield { title: mentionTitle, safety: 'review', edits: [{ range: [last.range[1], last.range[1]], text: code`,${eol}allowedMentions: ${helper('noMentions')}` }] };
    return;
  }
  // A variable may hold an options object: only text is put into one.
  const isText = file.flow.origins(inner).every((origin) => unwrap(origin).type !== 'ObjectExpression');
  if (!isText) return;
  yield {
    title: mentionTitle,
    safety: 'review',
    edits: [{ range: message.range, text: code`{ content: ${file.textOf(message)}, allowedMentions: ${helper('noMentions')} }` }],
  };
}
