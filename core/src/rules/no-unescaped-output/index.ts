import type { FixPlan } from '../../edit/types.ts';
import { unwrap, type Node } from '../../model/node.ts';
import { labelText } from '../../rule/labels.ts';
import { sourceText } from '../../rule/text.ts';
import { defineRule, type Hit, type RuleFile } from '../../rule/types.ts';
import { escapeFixes } from './fixes.ts';
import { rawHtml, withoutPlugin, type RawHtml } from './raw-html.ts';
import { outputSites, type OutputSite } from './sites.ts';

export default defineRule({
  meta: {
    id: 'no-unescaped-output',
    category: 'unescaped-output',
    description: 'Finds text of users, models, tools and foreign servers that becomes HTML or chat markup without being escaped.',
    why: 'Markup inside such text runs scripts in the page, pings everyone in a channel, disguises links, or makes the platform refuse the message. A model repeats markup that somebody planted in what it read.',
    cwe: [79, 116],
    owasp: ['LLM05:2025', 'API8:2023', 'ASI09:2026'],
    severity: 'error',
    recommended: true,
    securitySeverity: 6.1,
    messages: {
      html: '`{{code}}` ({{label}}) becomes {{markup}} unescaped, so markup in it runs; escape it with `{{helper}}`.',
      rendered: '`{{code}}` turns text into HTML and lets scripts, images and links through; pass the text through `safeMarkdown` or sanitize the HTML.',
      raw: '`{{code}}` ({{label}}) is shown with `rehype-raw`: HTML in it, frames and forms included, gets into the page; add `rehype-sanitize` after it.',
      markup: '`{{code}}` ({{label}}) is sent as {{markup}} unescaped: it can forge formatting and links or be refused; use `{{helper}}`.',
      mentions: '`{{code}}` ({{label}}) may ping everyone: Discord parses mentions unless told not to; send it with `allowedMentions: noMentions`.',
    },
    hasSafeFix: false,
    hasReviewFix: true,
    example: {
      wrong: "await ctx.reply(`<b>${answer}</b>`, { parse_mode: 'HTML' });",
      right: "await ctx.reply(`<b>${escapeTelegramHtml(answer)}</b>`, { parse_mode: 'HTML' });",
    },
  },

  *check(file, options) {
    for (const site of oncePerVariable(file, outputSites(file, options.strict))) yield toHit(file, site);
    for (const raw of rawHtml(file)) yield toRawHit(file, raw);
  },

  *fixes(file, hit): Iterable<FixPlan> {
    // `toHit` or `toRawHit` put it there.
    const detail = hit.detail as OutputSite | RawHtml;
    yield* 'plugin' in detail ? withoutPlugin(file, detail) : escapeFixes(file, detail);
  },
});

const helpers: Readonly<Record<OutputSite['markup'], string>> = {
  html: 'escapeHtml',
  xml: 'escapeXml',
  'rendered-html': 'safeMarkdown',
  'telegram-html': 'escapeTelegramHtml',
  'telegram-markdownv2': 'escapeTelegramMarkdown',
  'telegram-markdown': 'plain text (no parse_mode)',
  'slack-mrkdwn': 'escapeSlack',
  'discord-mentions': 'noMentions',
};

const markupTexts: Readonly<Record<OutputSite['markup'], string>> = {
  html: 'HTML',
  xml: 'XML',
  'rendered-html': 'HTML',
  'telegram-html': 'Telegram HTML',
  'telegram-markdownv2': 'Telegram MarkdownV2',
  'telegram-markdown': 'Telegram Markdown',
  'slack-mrkdwn': 'Slack mrkdwn',
  'discord-mentions': 'Discord text',
};

/** One site for each place, and for all places of a variable in one output: `<a id="${name}">${name}</a>`. */
function oncePerVariable(file: RuleFile, sites: Iterable<OutputSite>): readonly OutputSite[] {
  const seen = new Set<Node>();
  const found: { readonly site: OutputSite; readonly variable: unknown; readonly alike: Node[] }[] = [];
  for (const site of sites) {
    if (seen.has(site.leaf)) continue;
    seen.add(site.leaf);
    const variable = site.elsewhere ? undefined : file.bindings.variableOf(site.leaf);
    const first = variable && found.find((other) => other.variable === variable && other.site.call.node === site.call.node && other.site.markup === site.markup);
    if (first) first.alike.push(site.leaf);
    else found.push({ site, variable, alike: [] });
  }
  return found.map(({ site, alike }) => ({ ...site, alike }));
}

/** What a server answers is its data far more often than an attack, and most pages ask a server of their own. */
function isServersOnly(file: RuleFile, { leaf, taint }: OutputSite): boolean {
  return taint.label === 'http-response' && file.flow.taints(leaf).every(({ label }) => label === 'http-response' || label === 'secret');
}

function toHit(file: RuleFile, site: OutputSite): Hit {
  const { leaf, markup, taint } = site;
  const messageId = markup === 'discord-mentions' ? 'mentions' : markup === 'rendered-html' ? 'rendered' : markup === 'html' || markup === 'xml' ? 'html' : 'markup';
  return {
    at: leaf,
    messageId,
    ...(isServersOnly(file, site) && { severity: site.call.model.sinkKind === 'html' ? ('info' as const) : ('warning' as const) }),
    data: { code: sourceText(file, unwrap(leaf)), label: labelText(taint), markup: markupTexts[markup], helper: helpers[markup] },
    via: taint.steps,
    detail: site,
  };
}

function toRawHit(file: RuleFile, raw: RawHtml): Hit {
  const { leaf, taint } = raw;
  return { at: leaf, messageId: 'raw', data: { code: sourceText(file, unwrap(leaf)), label: labelText(taint) }, via: taint.steps, detail: raw };
}
