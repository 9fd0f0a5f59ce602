import { defineRule } from '../../rule/types.ts';
import { chatClients, flatBackoff, hotRepetitions, stackedLayers, switchedOff, unguarded, type Detail } from './findings.ts';
import { fixesOf } from './fixes.ts';

export default defineRule({
  meta: {
    id: 'require-backoff',
    category: 'missing-backoff',
    description: 'Finds requests to models and APIs that are repeated without waiting, by several layers at once, or by nobody.',
    why: 'A service that is overloaded gets more requests, not fewer, and the bot is blocked or billed for each of them. Layers of retries multiply: 3 tries around 3 tries are 9 requests.',
    cwe: [770, 799],
    owasp: ['LLM10:2025', 'API4:2023', 'ASI08:2026'],
    severity: 'warning',
    recommended: true,
    securitySeverity: 4.3,
    messages: {
      hotLoop: 'This loop repeats `{{code}}` at once after a failure, when the service needs a pause; use `withBackoff(() => …)`.',
      hotRecursion: 'After a failure of `{{code}}` the function calls itself at once, with no pause; use `withBackoff(() => …)`.',
      uncapped: 'This loop repeats `{{code}}` for ever after the same wait; limit the tries and let the wait grow: `withBackoff(() => …)`.',
      off: '`{{code}}` switches retries off and nothing else repeats: one 429 fails the reply; remove it or use `withBackoff(() => …)`.',
      unguarded: '`{{code}}` calls a model and nothing repeats it: one 429 or lost connection fails the reply; use `withBackoff(() => …)`.',
      client: '`{{code}}` does not repeat by itself: a 429 of the platform loses the message; send through `withBackoff(() => …)`.',
      stacked: '`{{code}}` already repeats {{times}} and {{layer}} repeats that: requests multiply; keep one layer ({{off}} inside).',
      noWait: '`{{code}}` without `{{option}}` repeats at once, which hammers a service in trouble; set `{{option}}` to waits that grow.',
      flat: '`{{code}}` keeps the waits of `{{callee}}` from growing: all clients come back at the same time; remove it.',
    },
    hasSafeFix: false,
    hasReviewFix: true,
    example: {
      wrong: 'for (let i = 0; i < 3; i++) {\n  try {\n    return await fetch(url);\n  } catch {}\n}',
      right: 'return await withBackoff(() => fetch(url), { retries: 2 });',
    },
  },

  *check(file, { strict }) {
    if (file.isTestFile && !strict) return;
    yield* hotRepetitions(file);
    yield* stackedLayers(file, strict);
    yield* switchedOff(file, strict);
    yield* unguarded(file, strict);
    yield* flatBackoff(file);
    if (strict) yield* chatClients(file);
  },

  *fixes(file, hit) {
    if (hit.detail !== undefined) yield* fixesOf(file, hit.detail as Detail);
  },
});
