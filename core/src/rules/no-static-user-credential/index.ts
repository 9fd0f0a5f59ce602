import { sourceText } from '../../rule/text.ts';
import { defineRule } from '../../rule/types.ts';
import { staticCalls } from './calls.ts';

export default defineRule({
  meta: {
    id: 'no-static-user-credential',
    category: 'other',
    description: "Finds changes in a third party's account that users ask for and the bot makes with its own key.",
    why: 'The key may do what the user asking must not: whoever may write to the bot may do all that its key can, and the log of the API shows the bot for everyone.',
    cwe: [522, 862],
    owasp: ['API2:2023', 'ASI03:2026'],
    severity: 'info',
    recommended: false,
    securitySeverity: 3.1,
    messages: {
      shared: '`{{code}}` changes {{api}} for whoever asks with one key of the bot; use a token of that user, by OAuth (`createSecureClient`).',
    },
    hasSafeFix: false,
    hasReviewFix: false,
    example: {
      wrong: 'const octokit = new Octokit({ auth: process.env.GITHUB_TOKEN });\nawait octokit.rest.issues.create({ owner, repo, title: ctx.message.text });',
      right: 'const octokit = new Octokit({ auth: await tokenOf(ctx.from.id) });\nawait octokit.rest.issues.create({ owner, repo, title: ctx.message.text });',
    },
  },

  *check(file) {
    if (file.isTestFile) return;
    for (const { call, api, request } of staticCalls(file)) {
      yield { at: call.callee, messageId: 'shared', data: { code: sourceText(file, call.callee), api }, via: request.steps };
    }
  },
});
