import { removeProperty } from '../../edit/remove.ts';
import type { FixPlan } from '../../edit/types.ts';
import type { Node, NodeOf } from '../../model/node.ts';
import { shorten, sourceText } from '../../rule/text.ts';
import { defineRule, type Hit, type RuleFile } from '../../rule/types.ts';
import { headOf, unverifiedDeliveries, type Delivery } from './deliveries.ts';
import { verifyFirst } from './fixes.ts';
import { flawedVerifications } from './flaws.ts';
import { hasCheck } from './verification.ts';

export default defineRule({
  meta: {
    id: 'require-webhook-verification',
    category: 'webhook-verification',
    description: 'Finds webhooks that act on deliveries without checking that the platform sent them, and checks that do not hold.',
    why: 'The address of a webhook is no secret for long. Whoever finds it can post messages, payments and commands in the name of any user, and the bot obeys.',
    cwe: [347, 345, 294],
    owasp: ['API2:2023', 'ASI07:2026'],
    severity: 'error',
    recommended: true,
    securitySeverity: 8.6,
    messages: {
      unverified: '`{{code}}` acts on {{platform}} webhooks without a check: anyone can forge them; use `{{helper}}` on the raw body.',
      unsigned: '`{{code}}` believes {{platform}} callbacks, which nobody signs: anyone can forge a payment; keep the address secret, or ask {{platform}} back.',
      unused: '`{{code}}` never checks the signature in `{{header}}`: anyone can forge deliveries; use `{{helper}}` on the raw body.',
      unawaited: '`{{code}}` gives a promise, which is always true here: no signature is ever refused; put `await` before it.',
      ignored: 'Nobody looks at the result of `{{code}}`: forged deliveries are handled like real ones; return 401 where it is false.',
      swallowed: '`{{code}}` throws for a forged delivery, but the `catch` goes on and it is handled; answer 401 and return in the `catch`.',
      caught: '`{{code}}` decides, but the `catch` around takes the refusal that is thrown, and the delivery is handled; answer 401 and return in the `catch`.',
      parsedBody: '`{{code}}` is not what was signed: parsed and written again, bytes differ; give {{callee}} the raw body.',
      noSecret: '`{{code}}` has no `{{option}}` and its address can be guessed: anyone can send updates; set it here and in setWebhook.',
      emptySecret: '`{{code}}` may be empty: then anyone can sign for {{callee}}; use `requireEnv(…)`, which refuses to start without it.',
      optional: '`{{code}}`: who leaves `{{header}}` out is not checked at all; answer 401 when it is missing.',
      switchedOff: '`{{code}}` switches the signature check of the SDK off: anyone can forge deliveries; remove it.',
    },
    hasSafeFix: false,
    hasReviewFix: true,
    example: {
      wrong: "app.post('/webhook', async (req, res) => {\n  await reply(req.body.entry[0].changes[0].value.messages[0]);\n});",
      right: "app.post('/webhook', express.raw({ type: '*/*' }), async (req, res) => {\n  if (!(await verifyWebhook.meta({ headers: req.headers, rawBody: req.body }, requireEnv('META_APP_SECRET')))) return res.sendStatus(401);\n  await reply(JSON.parse(req.body).entry[0].changes[0].value.messages[0]);\n});",
    },
  },

  *check(file, { strict }) {
    if (file.isTestFile && !strict) return;
    for (const delivery of unverifiedDeliveries(file)) yield toHit(file, delivery);
    yield* flawedVerifications(file);
  },

  *fixes(file, hit) {
    const detail = hit.detail as { readonly delivery?: Delivery; readonly property?: NodeOf<'Property'> } | undefined;
    if (detail?.delivery) yield* verifyFirst(file, detail.delivery);
    else if (detail?.property) yield { title: 'Check signatures again', safety: 'review', edits: removeProperty(file, detail.property) };
    else if (hit.messageId === 'unawaited' && 'type' in hit.at) yield* awaitResult(file, hit.at);
  },
});

function toHit(file: RuleFile, delivery: Delivery): Hit {
  const { header, platform, isCertain } = delivery;
  // Of a function with several addresses the branch: a check at its top would refuse what the others take.
  const branch = delivery.at?.type === 'CallExpression' && hasCheck(file, delivery.fn) ? delivery.at : undefined;
  const at = branch ?? headOf(file, delivery);
  return {
    at,
    messageId: header ? 'unused' : platform?.unsigned ? 'unsigned' : 'unverified',
    data: {
      code: branch ? sourceText(file, branch.callee) : nameOf(file, delivery, at),
      platform: platform?.name ?? 'the sender',
      header: header?.name ?? '',
      helper: platform?.helper ? `verifyWebhook.${platform.helper}` : 'crypto.timingSafeEqual',
    },
    // Something outside this file may check it.
    ...((!isCertain || platform?.unsigned) && { confidence: 'medium' as const, severity: 'warning' as const }),
    ...(!branch && { detail: { delivery } }),
  };
}

/** `app.post('/webhook')`, or the function's name. */
function nameOf(file: RuleFile, { route }: Delivery, at: Hit['at']): string {
  if (route?.at.type === 'CallExpression' && route.path && !('type' in at)) return `${shorten(file.textOf(route.at.callee), 24)}(${shorten(file.textOf(route.path), 24)})`;
  const text = file.textOf(at);
  return `${shorten(text, 32)}${'type' in at || !text.includes('(') ? '' : ')'}`;
}

/** `await` before the call, where the function may await. */
function* awaitResult(file: RuleFile, call: Node): Iterable<FixPlan> {
  if (!file.flow.enclosingFunction(call)?.async) return;
  const title = 'Wait for the result: forged deliveries are then refused';
  yield { title, safety: 'review', edits: [{ range: [call.range[0], call.range[0]], text: 'await ' }] };
}
