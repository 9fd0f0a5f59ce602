/** Chat markups: special characters, mention forms, limits. From the platforms' formatting pages; escapes are runtime helpers. */
import type { Markup, MarkupName } from './kinds.ts';

export const markups = {
  'discord-markdown': { special: '\\ * _ ~ ` | > # - [ ] ( ) : < @', mentions: ['@everyone', '@here', '<@id>', '<@&id>', '<#id>'], escapers: ['discord.js escapeMarkdown (not mentions)'], mentionGuard: 'allowedMentions: { parse: [] } on the message or the client', maxLength: 2000 },
  telegram: { note: 'markup depends on parse_mode: absent = plain text (nothing to escape), "MarkdownV2" | "Markdown" | "HTML" otherwise' },
  'telegram-markdownv2': { special: '_ * [ ] ( ) ~ ` > # + - = | { } . ! \\', inCode: '` \\', inLinkUrl: ') \\', maxLength: 4096, onError: 'the API rejects the whole message (400), so unescaped text is also a denial of reply' },
  'telegram-markdown': { special: '_ * ` [', note: 'legacy; escaping inside entities is not possible', maxLength: 4096 },
  'telegram-html': { special: '& < >', inAttribute: '"', maxLength: 4096 },
  'slack-mrkdwn': { special: '& < >', mentions: ['<!channel>', '<!here>', '<!everyone>', '<@U..>', '<!subteam^..>'], links: '<url|label> can disguise a URL', note: 'escaping & < > stops mentions and links; * _ ~ ` cannot be escaped' },
  botframework: { special: 'markdown, plus xml tags in Teams (<at>)', markupOption: 'textFormat: plain | markdown | xml', default: 'markdown' },
  'matrix-html': { special: '& < > "', mentions: ['@room'] },
  whatsapp: { special: '* _ ~ `', note: 'no escape syntax' },
  'webex-markdown': { special: 'markdown', mentions: ['<@all>', '<@personEmail:..>'] },
  'twiml-xml': { special: '& < > " \'', note: 'the builder escapes; string-concatenated TwiML does not' },
  html: { special: '& < > " \'' },
  none: {},
} satisfies Record<MarkupName, Markup>;
