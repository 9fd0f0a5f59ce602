import { sourceText } from '../../rule/text.ts';
import { defineRule, type Hit, type RuleFile } from '../../rule/types.ts';
import { conversationStores, type ConversationStore } from './stores.ts';

export default defineRule({
  meta: {
    id: 'no-shared-conversation',
    category: 'other',
    description: 'Finds message histories that all users of a bot share, and histories by user that are never forgotten.',
    why: 'With one list for everybody the model answers one user with what another wrote. A map that only grows keeps the private messages of everyone who ever wrote, until the memory is full.',
    cwe: [488, 668],
    owasp: ['LLM02:2025', 'ASI06:2026'],
    severity: 'warning',
    recommended: false,
    securitySeverity: 5.3,
    messages: {
      shared: '`{{code}}` holds the messages of all users in one list for `{{sink}}`, so one reads what another wrote; keep a list for each chat.',
      endless: '`{{code}}` keeps the messages of every user for `{{sink}}` and forgets none; delete old ones, or use a cache with a limit.',
    },
    hasSafeFix: false,
    hasReviewFix: false,
    example: {
      wrong: "const history = [];\nbot.on('text', (ctx) => history.push({ role: 'user', content: ctx.message.text }));",
      right: "const histories = new LRUCache({ max: 1000 });\nbot.on('text', (ctx) => remember(histories, ctx.chat.id, ctx.message.text));",
    },
  },

  *check(file) {
    if (file.isTestFile || file.isBrowserCode) return;
    for (const store of conversationStores(file)) yield toHit(file, store);
  },
});

function toHit(file: RuleFile, { declaration, kind, change, sink, sinkName, isProved }: ConversationStore): Hit {
  return {
    at: declaration,
    messageId: kind === 'list' ? 'shared' : 'endless',
    confidence: isProved ? 'high' : 'medium',
    data: { code: file.textOf(declaration).split(':', 1).join(), sink: sourceText(file, sinkName) },
    via: [
      { node: declaration, file, text: 'lives as long as the process' },
      { node: change, file, text: 'a message is added here' },
      { node: sink, file, text: 'goes to the model' },
    ],
  };
}
