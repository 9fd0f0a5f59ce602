import type { Taint } from '../../flow/types.ts';
import type { SinkKind } from '../../models/kinds.ts';
import { isInside } from '../../model/inside.ts';
import { propertyName, unwrap, type Node, type NodeOf } from '../../model/node.ts';
import { isDevelopmentOnly } from '../../rule/environment.ts';
import { flowSites, type FlowQuery, type FlowSite } from '../../rule/flow-rule.ts';
import { isSetupProgram } from '../../rule/setup-program.ts';
import { sourceText } from '../../rule/text.ts';
import { defineRule, type Hit, type RuleFile } from '../../rule/types.ts';
import { browserClients, publishedVariables } from './client-code.ts';
import { credentialText, isCredentialHeader, isFileAddress, sentCredential } from './credentials.ts';
import { credentialInAnswer, credentialInError } from './errors.ts';
import { isShownByConsole } from './forms.ts';
import { exposureFixes, type Exposure } from './fixes.ts';
import { holderAt } from './headers.ts';
import { isJustReplaced, isLeftOut } from './left-out.ts';
import { loggedElsewhere } from './logged-elsewhere.ts';
import { isMasked, isShownPiece, isToldApart } from './masked.ts';
import { standsInQuery } from './query.ts';
import { credentialSetting } from './settings.ts';
import { isUnsetAt } from './unset.ts';

/** Where a secret may not go, and how the message calls it. */
const audiences: Partial<Record<SinkKind, string>> = {
  log: 'the log',
  prompt: 'the model',
  'system-prompt': 'the model',
  reply: 'the chat',
  'reply-link': 'the chat',
  'error-response': 'the client',
  html: 'the page',
  redirect: 'the address bar',
  'url-fetch': 'a URL',
};

const secrets: FlowQuery = { from: ['secret'], to: Object.keys(audiences) as SinkKind[] };
const fields: FlowQuery = { from: ['user-input', 'http-response'], to: ['log', 'reply', 'prompt', 'system-prompt'] };

export default defineRule({
  meta: {
    id: 'no-secret-exposure',
    category: 'secret-in-log',
    description: 'Finds credentials in logs, URL queries, prompts, replies, trace attributes and code for browsers.',
    why: 'Logs are copied to services, tickets and screens that many people read, and they outlive the key. A model repeats what stands in its prompt, and code for browsers is public.',
    cwe: [532, 200, 359, 522],
    owasp: ['LLM02:2025', 'LLM07:2025', 'API3:2023', 'ASI03:2026'],
    severity: 'error',
    recommended: true,
    securitySeverity: 6.5,
    messages: {
      exposed: '`{{code}}` puts {{secret}} into {{audience}}, where others can read and use it; leave it out or `redact` it.',
      query: '`{{code}}` puts {{secret}} into the query of a URL, which servers and proxies log; send it in a header.',
      headers: '`{{code}}` puts headers with credentials (Authorization, cookies, keys) into {{audience}}; pass them through `redact`.',
      environment: '`{{code}}` puts the whole environment with all its keys into {{audience}}; name the harmless variables instead.',
      error: '`{{code}}` carries the request that failed, with its credential ({{secret}}), into the log; log `redact(…)` of it.',
      answer: '`{{code}}` carries the request that it answers, with its credential ({{secret}}), into the log; log its data, or `redact(…)` of it.',
      published: '`{{name}}` is compiled into code for browsers, where everybody can read and use the key; call the API from a server.',
      browserClient: '`dangerouslyAllowBrowser` hands this API key to everybody who opens the page; call the API from a server.',
    },
    hasSafeFix: false,
    hasReviewFix: true,
    example: {
      wrong: "console.log('request', { url, headers });",
      right: "console.log('request', { url, headers: redact(headers) });",
    },
  },

  *check(file, options) {
    if (file.isTestFile && !options.strict) return;
    const seen = new Set<Node>();
    const hits = [...secretFlows(file, options.strict), ...shownSettings(file), ...holders(file), ...sentFields(file), ...publishedVariables(file), ...browserClients(file, options.strict)];
    for (const hit of hits) {
      const at = hit.at as Node;
      // `{ url, headers }`: the part that shows the key says it, and is what is mended.
      if (seen.has(at) || hits.some((other) => other.at !== at && isInside(other.at as Node, at)) || (!options.strict && isDevelopmentOnly(file, at))) continue;
      seen.add(at);
      yield hit;
    }
  },

  *fixes(file, hit) {
    // The finders below put it there; those of client code have no fix.
    if (hit.detail) yield* exposureFixes(file, hit.detail as Exposure);
  },
});

/** Values of the environment and addresses with tokens, followed to where they are shown. */
function* secretFlows(file: RuleFile, strict: boolean): Iterable<Hit> {
  for (const site of flowSites(file, secrets)) {
    const { leaf, sinkKind } = site;
    if (isMaskedBySink(file, site)) continue;
    const found = secretShown(file, site);
    const isOrdinary = (node: Node) => isOrdinarySetting(file, node);
    const isTainted = (node: Node) => file.flow.taints(node).some(({ label }) => label === 'secret');
    if (!found || isFileAddress(file, found.known, leaf) || isMasked(file, leaf, isTainted, isOrdinary) || [leaf, site.node].some((node) => isJustReplaced(file, node))) continue;
    const { known, secret } = found;
    const via = known.steps;
    if (sinkKind === 'url-fetch') {
      if (standsInQuery(file, site)) yield { at: leaf, messageId: 'query', severity: 'info', confidence: 'medium', data: { code: sourceText(file, leaf), secret }, via };
      continue;
    }
    const at = shownAt(file, site);
    const isAskedFor = sinkKind === 'log' && isSetupProgram(file.path);
    if (isAskedFor && !strict) continue;
    const severity = sinkKind === 'log' && !isPassword(secret) && isToldApart(file, leaf, isTainted, isOrdinary) ? 'info' : isAskedFor ? 'warning' : undefined;
    yield { at, messageId: 'exposed', ...(severity && { severity }), data: { code: sourceText(file, at), secret, audience: audiences[sinkKind] ?? 'others' }, via, ...detailOf(site, { at, sinkKind, isText: at === leaf }) };
  }
}

/** A logger that masks what objects hold, and is given one. */
function isMaskedBySink(file: RuleFile, { call, node }: FlowSite): boolean {
  if (call.model.kind !== 'sink' || !call.model.onlyTexts) return false;
  const inner = unwrap(node);
  return inner.type === 'ObjectExpression' || inner.type === 'SpreadElement' || (inner.type !== 'TemplateLiteral' && inner.type !== 'BinaryExpression' && !file.flow.taints(inner).some(({ source }) => file.flow.origins(inner).includes(source)));
}

/** The first of the values that are shown there which is a credential, and what it is called. */
function secretShown(file: RuleFile, site: FlowSite): { readonly known: Taint; readonly secret: string } | undefined {
  const { leaf, node } = site;
  for (const known of arriving(file, site)) {
    const secret = isShownPiece(file, known.source) || isUnsetAt(file, known, leaf) ? undefined : credentialText(file, known, leaf);
    if (secret !== undefined && !isLeftOut(file, known, [leaf, node])) return { known, secret };
  }
  return undefined;
}

/** Short by nature: eight characters may be all of it. */
function isPassword(secret: string): boolean {
  return /pass|pwd|pin\b|_pin_/i.test(secret);
}

/** `process.env.CLIENT_ID`: read from the environment, as secrets are, and none. */
function isOrdinarySetting(file: RuleFile, node: Node): boolean {
  const taints = file.flow.taints(node);
  return taints.length > 0 && taints.every((one) => one.model?.kind === 'secret-source' && one.source === node && credentialText(file, one, node) === undefined);
}

/** `logger.debug(env.BOT_TOKEN)`, where `env` is a checked copy of the environment. */
function* shownSettings(file: RuleFile): Iterable<Hit> {
  for (const { node, sinkKind } of shownNodes(file, true)) {
    const secret = credentialSetting(file, node);
    const isSetting = (part: Node) => credentialSetting(file, part) !== undefined;
    if (secret === undefined || isMasked(file, node, isSetting)) continue;
    const at = unwrap(node);
    const isPiece = sinkKind === 'log' && !isPassword(secret) && isToldApart(file, node, isSetting);
    yield { at, messageId: 'exposed', ...(isPiece && { severity: 'info' }), data: { code: sourceText(file, at), secret: `the value of ${secret}`, audience: audiences[sinkKind] ?? 'others' }, detail: { at, sinkKind, isText: true } satisfies Exposure };
  }
}

/** A function of another file that shows the secret may need it as well: only there it can be left out. */
function detailOf({ handed }: FlowSite, detail: Exposure): { detail?: Exposure } {
  return handed ? {} : { detail };
}

/** What of the expression's values gets to the sink: of an object that is copied or handed over, often only a part. */
function arriving(file: RuleFile, { leaf, node, taint, handed }: FlowSite): readonly Taint[] {
  const there = handed ? file.flow.handed().flatMap((one) => (one.call === handed.call && one.node === node ? one.taints : [])) : file.flow.taints(node);
  return [taint, ...file.flow.taints(leaf)].filter(({ source }) => there.some((other) => other.source === source));
}

/** The value itself where the call shows it; for a variable that is filled elsewhere, the variable in the call. */
function shownAt(file: RuleFile, { leaf, node, call, handed }: FlowSite): Node {
  const outer = handed ? handed.call : call.node;
  return isInside(leaf, outer) || handed ? leaf : unwrap(node);
}

/** Headers, options, the environment and errors that are logged as a whole. */
function* holders(file: RuleFile): Iterable<Hit> {
  for (const { node, sinkKind, call } of shownNodes(file)) {
    const holder = holderAt(file, node);
    const at = unwrap(node);
    const detail: Exposure = { at, sinkKind, isText: false };
    const data = { code: sourceText(file, at), audience: audiences[sinkKind] ?? 'others' };
    if (holder === 'environment') yield { at, messageId: 'environment', data, detail };
    else if (holder !== undefined) yield { at, messageId: 'headers', data, detail };
    // The console of a page shows its user the user's own request.
    else if (sinkKind === 'log' && !file.isBrowserCode) {
      const hidesForms = isShownByConsole(file, call, node);
      const inError = credentialInError(file, node, hidesForms);
      const inAnswer = inError === undefined ? credentialInAnswer(file, node, hidesForms) : undefined;
      if (inError !== undefined) yield { at, messageId: 'error', data: { ...data, secret: inError }, detail };
      else if (inAnswer !== undefined) yield { at, messageId: 'answer', data: { ...data, secret: inAnswer }, detail };
    }
  }
  if (file.isBrowserCode) return;
  for (const { at, mayBeCopy } of loggedElsewhere(file)) {
    const secret = credentialInError(file, at, false);
    const detail: Exposure = { at, sinkKind: 'log', isText: false };
    if (secret !== undefined) yield { at, messageId: 'error', data: { code: sourceText(file, at), audience: 'the log', secret }, ...(mayBeCopy && { detail }) };
  }
}

/** Everything that is shown somewhere: arguments of sinks, and the values in object literals among them. */
function* shownNodes(file: RuleFile, inTexts = false): Iterable<{ node: Node; sinkKind: SinkKind; call: Node }> {
  for (const call of file.flow.calls('sink')) {
    const { sinkKind, onlyTexts } = call.model;
    if (onlyTexts || (sinkKind !== 'log' && sinkKind !== 'reply' && sinkKind !== 'error-response')) continue;
    for (const input of call.model.inputs) {
      for (const node of file.flow.inputs(call, input)) for (const part of partsOf(node, 0, inTexts)) yield { node: part, sinkKind, call: call.node };
    }
  }
}

function* partsOf(node: Node, depth: number, inTexts: boolean): Iterable<Node> {
  const inner = unwrap(node);
  if (inner.type === 'ObjectExpression' && depth < 3) {
    for (const [i, property] of inner.properties.entries()) {
      if (property.type !== 'SpreadElement') yield* partsOf(property.value, depth + 1, inTexts);
      else if (!inner.properties.slice(i + 1).some(isMaskedHeader)) yield* partsOf(property.argument, depth + 1, inTexts);
    }
  } else if (inner.type === 'LogicalExpression') {
    yield* partsOf(inner.left, depth + 1, inTexts);
    if (!isNeverShown(inner)) yield* partsOf(inner.right, depth + 1, inTexts);
  } else if (inner.type === 'TemplateLiteral' || inner.type === 'BinaryExpression') {
    // In a text, an object or error as it is shows its name or message only; what a call writes of it may be all.
    yield* piecesOf(inner).filter(({ type }) => inTexts || type === 'CallExpression');
  } else yield node;
}

function piecesOf(node: Node): readonly Node[] {
  const inner = unwrap(node);
  if (inner.type === 'TemplateLiteral') return inner.expressions.map(unwrap);
  return inner.type === 'BinaryExpression' && inner.operator === '+' ? [inner.left, inner.right].flatMap(piecesOf) : [inner];
}

/** `error.response?.data || error.message || error`: an error has a message, so the whole of it is not shown. */
function isNeverShown({ operator, left, right }: NodeOf<'LogicalExpression'>): boolean {
  if (operator === '&&') return false;
  const last = unwrap(left);
  const told = unwrap(last.type === 'LogicalExpression' && last.operator !== '&&' ? last.right : last);
  const whole = unwrap(right);
  const object = told.type === 'MemberExpression' && ['message', 'stack'].includes(propertyName(told) ?? '') ? unwrap(told.object) : undefined;
  return object?.type === 'Identifier' && whole.type === 'Identifier' && object.name === whole.name;
}

/** `{ ...headers, Authorization: '[hidden]' }` */
function isMaskedHeader(property: Node): boolean {
  return property.type === 'Property' && property.value.type === 'Literal' && isCredentialHeader(propertyName(property) ?? '');
}

/** Credentials that others sent: a password field of a request, a token of an answer. */
function* sentFields(file: RuleFile): Iterable<Hit> {
  for (const site of flowSites(file, fields)) {
    const { leaf, sinkKind, taint } = site;
    if (isMaskedBySink(file, site)) continue;
    const name = sentCredential(file, leaf);
    if (name === undefined || isMasked(file, leaf, (node) => file.flow.taints(node).length > 0 && sentCredential(file, node) === undefined)) continue;
    yield {
      at: leaf,
      messageId: 'exposed',
      confidence: 'medium',
      data: { code: sourceText(file, leaf), secret: taint.label === 'user-input' ? 'a credential that came with a request' : 'a credential that came with an answer', audience: audiences[sinkKind] ?? 'others' },
      via: taint.steps,
      ...detailOf(site, { at: leaf, sinkKind, isText: true }),
    };
  }
}
