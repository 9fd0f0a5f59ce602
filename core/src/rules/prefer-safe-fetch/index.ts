import type { FixPlan } from '../../edit/types.ts';
import { isRunByHand } from '../../rule/run-by-hand.ts';
import { sourceText } from '../../rule/text.ts';
import { defineRule } from '../../rule/types.ts';
import { bareCalls, type BareCall } from './bare-calls.ts';
import { fixesOf } from './fixes.ts';

/** Where programs lie that somebody runs at a terminal: no part of the bot, if nothing in them is exported. */
const scripts = /(?:^|[\\/])scripts?[\\/]/i;

export default defineRule({
  meta: {
    id: 'prefer-safe-fetch',
    category: 'other',
    description: 'Finds requests to other hosts that have neither a time limit nor a size limit nor a retry of their own.',
    why: 'A server that answers slowly, endlessly or not at all holds the bot up for minutes, and with it everybody who waits for a reply. A redirect may lead into the own network.',
    cwe: [918, 400, 770],
    owasp: ['API4:2023', 'API10:2023'],
    severity: 'info',
    recommended: false,
    securitySeverity: 3.1,
    messages: {
      bare: '`{{code}}` sets no time or size limit and no retry, so a slow or endless answer holds the bot up; use `safeFetch`.',
      limits: '`{{code}}` sets no time or size limit and no retry, so a slow or endless answer holds the bot up; set `timeout` and a size limit.',
    },
    hasSafeFix: false,
    hasReviewFix: true,
    example: {
      wrong: "const answer = await fetch('https://api.example.com/rates');",
      right: "const answer = await safeFetch('https://api.example.com/rates', { timeoutMs: 5_000 });",
    },
  },

  *check(file, { strict }) {
    if (file.isTestFile || file.isBrowserCode) return;
    for (const call of bareCalls(file)) {
      if (!strict && call.host === 'unknown') continue;
      if (scripts.test(file.path) && isRunByHand(file, call.node)) continue;
      const detail: BareCall = call;
      yield { at: call.node.callee, messageId: call.isFetch ? 'bare' : 'limits', data: { code: sourceText(file, call.node.callee) }, ...(call.host === 'unknown' && { confidence: 'medium' }), detail };
    }
  },

  *fixes(file, hit): Iterable<FixPlan> {
    // `check` put it there.
    yield* fixesOf(file, hit.detail as BareCall);
  },
});
