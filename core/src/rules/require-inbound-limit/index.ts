import { defineRule } from '../../rule/types.ts';
import { sourceText } from '../../rule/text.ts';
import { addBucket } from './fixes.ts';
import { openHandlers, type OpenHandler } from './handlers.ts';

export default defineRule({
  meta: {
    id: 'require-inbound-limit',
    category: 'unbounded-consumption',
    description: 'Finds handlers that let anybody make a model work, as often and as much as they like.',
    why: 'Each message costs money and time of the model. One sender with a script runs up the bill, or uses up the quota that everybody shares.',
    cwe: [770, 306],
    owasp: ['LLM10:2025', 'API2:2023', 'API4:2023'],
    severity: 'warning',
    recommended: false,
    securitySeverity: 5.3,
    messages: {
      route: 'Anybody can have `{{code}}` work as often as they like: this route asks neither who it is nor how often; add `createTokenBucket`.',
      chat: 'One user can have `{{code}}` work as often as they like; limit messages per user with `createTokenBucket`.',
    },
    hasSafeFix: false,
    hasReviewFix: true,
    example: {
      wrong: "bot.on('text', async (ctx) => {\n  await ctx.reply(await ask(ctx.message.text));\n});",
      right: "const bucket = createTokenBucket({ capacity: 5, refillPerSecond: 0.1 });\nbot.on('text', async (ctx) => {\n  if (!(await bucket.take(ctx.from.id)).ok) return;\n  await ctx.reply(await ask(ctx.message.text));\n});",
    },
  },

  *check(file, { strict }) {
    if (file.isTestFile && !strict) return;
    for (const handler of openHandlers(file)) {
      const { call, route } = handler;
      const at = call.type === 'CallExpression' ? call.callee : call;
      yield { at, messageId: route ? 'route' : 'chat', confidence: 'medium', data: { code: sourceText(file, at) }, via: handler.steps, detail: handler };
    }
  },

  *fixes(file, hit) {
    // `check` put it there.
    yield* addBucket(file, hit.detail as OpenHandler);
  },
});
