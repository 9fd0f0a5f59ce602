/** Places where untrusted text becomes markup, and which markup. */
import type { ApiCall, Taint } from '../../flow/types.ts';
import { propertyName, unwrap, type Node } from '../../model/node.ts';
import type { Input, SinkModel, TaintLabel } from '../../models/kinds.ts';
import { isForChosenSender } from '../../rule/chosen-sender.ts';
import { withFlow } from '../../rule/flow-rule.ts';
import { taintedLeaves } from '../../rule/tainted-leaves.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isInFile, parameterOf, passedTo, valuesOf } from '../../rule/values.ts';
import { mentionsAreGuarded } from './mentions.ts';
import { hasMarkup, isSentAsHtml, isSentAsXml } from './responses.ts';

export type OutputMarkup =
  | 'html' | 'xml' | 'rendered-html' | 'telegram-html' | 'telegram-markdownv2' | 'telegram-markdown' | 'slack-mrkdwn' | 'discord-mentions';

export interface OutputSite {
  /** The call, assignment or attribute that outputs. */
  readonly call: ApiCall<SinkModel>;
  /** The smallest expression that carries the text. */
  readonly leaf: Node;
  readonly markup: OutputMarkup;
  readonly taint: Taint;
  /** The same variable at other places of this output: escaped with it. */
  readonly alike?: readonly Node[];
  /** The text is output by a helper of another file; `buildsMarkup`: the markup around it is written here. */
  readonly elsewhere?: { readonly buildsMarkup: boolean };
}

const untrusted = new Set<TaintLabel>(['user-input', 'llm-output', 'tool-result', 'http-response']);

export function* outputSites(file: RuleFile, strict: boolean): Iterable<OutputSite> {
  for (const call of file.flow.calls('sink')) {
    const { sinkKind } = call.model;
    const sites = sinkKind === 'html' ? htmlSites(file, call) : sinkKind === 'reply' ? replySites(file, call, strict) : [];
    for (const site of sites) if (isMinded(site) && (strict || matters(file, site))) yield site;
  }
  for (const site of handedSites(file, strict)) if (isMinded(site) && (strict || matters(file, site))) yield site;
}

function isMinded({ call, taint }: OutputSite): boolean {
  return call.model.onlyLabels?.includes(taint.label) ?? true;
}

/** Not where the owner of the bot alone writes what he is told again. */
function matters(file: RuleFile, { call, leaf, taint }: OutputSite): boolean {
  if (taint.model?.confidence === 'low') return false;
  const isOthers = ({ label }: Taint) => label !== 'user-input' && (untrusted.has(label) || label === 'rendered-html');
  if (isOthers(taint) || call.model.sinkKind !== 'reply' || file.flow.taints(leaf).some(isOthers)) return true;
  return ![leaf, ...taint.steps.map(({ node }) => node)].some((node) => isInFile(file, node) && isForChosenSender(file, node));
}

/** Text that a helper of another file outputs; the finding is where it is handed over. */
function* handedSites(file: RuleFile, strict: boolean): Iterable<OutputSite> {
  for (const { argument, isWhole, sink, input, node, file: other, flow, taints } of file.flow.handed()) {
    if (sink.model.kind !== 'sink' || (!strict && isPlainSlackText(sink.model, input))) continue;
    const call = sink as ApiCall<SinkModel>;
    const markup = markupThere(withFlow(other, flow), call, node, strict);
    const taint = markup && taints.find(isDangerous(clearingKinds[markup]));
    if (!markup || !taint || (sink.model.inMarkup && !isInMarkup([file, withFlow(other, flow)], [argument, node], taint))) continue;
    const [leaf = unwrap(argument)] = taintedLeaves(file, argument, ({ label }) => label === taint.label);
    yield { call, markup: taint.label === 'rendered-html' ? 'rendered-html' : markup, leaf, taint, elsewhere: { buildsMarkup: isWhole && leaf !== unwrap(argument) && writesMarkup(file, argument) } };
  }
}

/** Only who writes the markup knows what in it is text: `sendHtml(`<b>${name}</b>`)`, not `sendBold(name)`. */
function writesMarkup(file: RuleFile, argument: Node): boolean {
  return file.flow.stringParts(argument).some((part) => 'text' in part && /[<*_`[]/.test(part.text));
}

function markupThere(other: RuleFile, call: ApiCall<SinkModel>, node: Node, strict: boolean): OutputMarkup | undefined {
  if (call.model.sinkKind === 'html') return isSentAsHtml(other, call, node) ? (isXml(other, call, node) ? 'xml' : 'html') : undefined;
  if (call.model.sinkKind !== 'reply') return undefined;
  const markup = markupOf(other, call, strict);
  return markup === 'discord-mentions' && mentionsAreGuarded(other, call, strict) ? undefined : markup;
}

function* htmlSites(file: RuleFile, call: ApiCall<SinkModel>): Iterable<OutputSite> {
  for (const node of inputsOf(file, call, true)) {
    if (!isSentAsHtml(file, call, node)) continue;
    const markup = isXml(file, call, node) ? 'xml' : 'html';
    for (const leaf of leavesOf(file, node, ['html', 'html-attr'])) {
      if (leaf.taint.cleared.has('html-quoted') && isInQuotes(file, leaf.leaf)) continue;
      if (call.model.inMarkup && !isInMarkup([file], [node], leaf.taint)) continue;
      yield { call, markup: leaf.taint.label === 'rendered-html' ? 'rendered-html' : markup, ...leaf };
    }
  }
}

/** There is markup of the code's own around the value, at the sink or on the way to it. */
function isInMarkup(files: readonly RuleFile[], ends: readonly Node[], { steps }: Taint): boolean {
  const nodes = [...ends, ...steps.map(({ node }) => node)];
  return files.some((file) => nodes.some((node) => isInFile(file, node) && hasMarkup(file, node)));
}

/** Attributes whose value is an address, a script or a page. */
const actingAttribute = /^(?:href|src|srcset|srcdoc|action|formaction|data|poster|background|style|xlink:href|on\w+)$/i;

/** `<img alt="${text}">`: where only a double quote ends the value, and the value does nothing. */
function isInQuotes(file: RuleFile, leaf: Node): boolean {
  const template = file.parent(leaf);
  if (template?.type !== 'TemplateLiteral') return false;
  const index = template.expressions.indexOf(leaf as never);
  const before = template.quasis.slice(0, index + 1).map(({ value }) => value.cooked ?? '').join('x');
  const start = before.lastIndexOf('="');
  const name = before.slice(0, start).split(/[\s<>"'/]/).at(-1) ?? '';
  return start > 0 && name !== '' && !actingAttribute.test(name) && !before.slice(start + 2).includes('"') && (template.quasis[index + 1]?.value.cooked ?? '').includes('"');
}

/** TwiML and SSML are XML documents in a string, or the answer says so. */
function isXml(file: RuleFile, call: ApiCall<SinkModel>, node: Node): boolean {
  const head = file.flow.stringParts(node).map((part) => ('text' in part ? part.text : '')).join('').trimStart();
  return /^<(?:\?xml|Response|speak|Say)\b/.test(head) || isSentAsXml(file, call, node);
}

function* replySites(file: RuleFile, call: ApiCall<SinkModel>, strict: boolean): Iterable<OutputSite> {
  const markup = markupOf(file, call, strict);
  if (markup === undefined) return;
  if (markup === 'discord-mentions' && mentionsAreGuarded(file, call, strict)) return;
  for (const node of inputsOf(file, call, strict)) {
    for (const leaf of leavesOf(file, node, clearingKinds[markup])) {
      if (!strict && isOwnMarkdownWithFallback(file, call, node, leaf, markup)) continue;
      yield { call, markup, ...leaf };
      // The option guards the whole message: one finding says it all.
      if (markup === 'discord-mentions') return;
    }
  }
}

const clearingKinds: Readonly<Record<OutputMarkup, readonly string[]>> = {
  html: ['html'],
  xml: ['html', 'reply:twiml-xml'],
  'rendered-html': ['html'],
  'telegram-html': ['html', 'reply:telegram', 'reply:telegram-html'],
  'telegram-markdownv2': ['reply:telegram', 'reply:telegram-markdownv2'],
  'telegram-markdown': ['reply:telegram', 'reply:telegram-markdown'],
  'slack-mrkdwn': ['reply:slack-mrkdwn'],
  'discord-mentions': ['reply:mentions'],
};

/** Markup that the message is sent with; undefined for plain text and where it cannot be told. */
function markupOf(file: RuleFile, call: ApiCall<SinkModel>, strict: boolean): OutputMarkup | undefined {
  switch (call.model.markup) {
    case 'telegram-html':
    case 'telegram-markdownv2':
    case 'telegram-markdown':
      return call.model.markup;
    case 'telegram':
      return telegramMarkup(file, call);
    case 'slack-mrkdwn':
      return 'slack-mrkdwn';
    case 'discord-markdown':
      return call.model.mentionGuard ? 'discord-mentions' : undefined;
    case 'twiml-xml':
      return call.model.autoEscapes ? undefined : 'xml';
    case 'matrix-html':
      return strict ? 'html' : undefined;
    default:
      return undefined;
  }
}

/** `parse_mode` decides; without it Telegram takes the text as it is. */
function telegramMarkup(file: RuleFile, call: ApiCall<SinkModel>): OutputMarkup | undefined {
  const option = call.model.markupOption;
  const modes = option ? file.flow.inputs(call, option) : [];
  for (const mode of modes) {
    const value = file.flow.constant(mode)?.value ?? givenMode(file, mode);
    if (typeof value !== 'string') continue;
    if (/^html$/i.test(value)) return 'telegram-html';
    if (/^markdownv2$/i.test(value)) return 'telegram-markdownv2';
    if (/^markdown$/i.test(value)) return 'telegram-markdown';
  }
  return undefined;
}

/** Of `(id, text, mode) => bot.sendMessage(id, text, { parse_mode: mode })` the one mode that all calls in the file give. */
function givenMode(file: RuleFile, mode: Node): unknown {
  const parameter = parameterOf(file, unwrap(mode));
  if (!parameter || parameter.path.length > 0) return undefined;
  const calls = file.flow.uses(parameter.fn).filter(({ kind }) => kind === 'callee');
  const [first, ...others] = [...passedTo(file, parameter.fn, parameter.index)].map((given) => file.flow.constant(given)?.value);
  return others.length + 1 === calls.length && others.every((other) => other === first) ? first : undefined;
}

/** `text` beside the blocks or without them, which is left to `strict`. */
function isPlainSlackText({ markup }: SinkModel, { path }: Input): boolean {
  return markup === 'slack-mrkdwn' && path?.startsWith('blocks') !== true;
}

/** Expressions that the sink outputs; an options object is looked into by its own inputs only. */
function* inputsOf(file: RuleFile, call: ApiCall<SinkModel>, strict: boolean): Iterable<Node> {
  for (const input of call.model.inputs) {
    if (!strict && isPlainSlackText(call.model, input)) continue;
    for (const node of file.flow.inputs(call, input)) {
      const isObject = !input.path && file.flow.origins(node).some((origin) => unwrap(origin).type === 'ObjectExpression');
      if (!isObject) yield node;
    }
  }
}

/** True for what others wrote, if nothing on the way made it harmless in this markup. */
export function isDangerousIn(markup: OutputMarkup): (taint: Taint) => boolean {
  return isDangerous(clearingKinds[markup]);
}

function isDangerous(clearing: readonly string[]): (taint: Taint) => boolean {
  return ({ label, cleared }) => (untrusted.has(label) || label === 'rendered-html') && !cleared.has('*') && !clearing.some((kind) => cleared.has(kind));
}

function leavesOf(file: RuleFile, node: Node, clearing: readonly string[]): readonly { leaf: Node; taint: Taint }[] {
  const matches = isDangerous(clearing);
  const found: { leaf: Node; taint: Taint }[] = [];
  for (const leaf of taintedLeaves(file, node, matches)) {
    const taints = file.flow.taints(leaf).filter(matches);
    const taint = taints.find(({ label }) => label === 'rendered-html') ?? taints[0];
    if (taint && !isHostOfAddress(file, leaf, matches)) found.push({ leaf, taint });
  }
  return found;
}

/** Parts of a parsed address in which its parser accepts no markup. Source: https://url.spec.whatwg.org/#forbidden-host-code-point */
const hostParts = new Set(['origin', 'host', 'hostname', 'port', 'protocol']);

/** `new URL(request.url).origin`. */
function isHostOfAddress(file: RuleFile, leaf: Node, matches: (taint: Taint) => boolean): boolean {
  const values = valuesOf(file, leaf).filter((value) => file.flow.taints(value).some(matches));
  return values.length > 0 && values.every((value) => {
    const inner = unwrap(value);
    return inner.type === 'MemberExpression' && hostParts.has(propertyName(inner) ?? '') && valuesOf(file, inner.object).every((object) => isUrlConstruction(file, unwrap(object)));
  });
}

function isUrlConstruction(file: RuleFile, node: Node): boolean {
  return node.type === 'NewExpression' && node.callee.type === 'Identifier' && node.callee.name === 'URL' && file.bindings.isGlobal(node.callee);
}

/**
 * A whole message in the model's own Markdown whose refusal is caught: the bot sends the same text plainly then.
 * Deliberate, and harmless beyond links, which `strict` reports.
 */
function isOwnMarkdownWithFallback(file: RuleFile, call: ApiCall<SinkModel>, node: Node, { leaf, taint }: { leaf: Node; taint: Taint }, markup: OutputMarkup): boolean {
  if (!markup.startsWith('telegram-markdown') || taint.label !== 'llm-output' || unwrap(node) !== leaf) return false;
  const member = file.parent(call.node);
  return member?.type === 'MemberExpression' && member.object === call.node && member.property.type === 'Identifier' && member.property.name === 'catch';
}
