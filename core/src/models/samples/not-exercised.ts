/** Models that no sample can exercise: facts that the engine gets in another way, or cannot use. */

const reasons: readonly (readonly [reason: string, ids: readonly string[]])[] = [
  [
    'hand-written webhooks: the whole body of a request is untrusted through its web framework, and webhooks.ts has the shapes of deliveries',
    ['octokit/source/x', 'twilio/source/x', 'line.bot-sdk/source/x', '_messenger_webhook_/source/x'],
  ],
  [
    'webhooks.ts names the header for the rule that needs it, with the platform and its secret',
    ['builtin/webhook-verify/x', 'builtin/webhook-verify/x~2', 'builtin/webhook-verify/x~3', 'builtin/webhook-verify/x~4', 'builtin/webhook-verify/x~5', 'builtin/webhook-verify/x~6', 'builtin/webhook-verify/x~7', 'builtin/webhook-verify/x~8', 'builtin/webhook-verify/x~9', 'builtin/webhook-verify/x~10'],
  ],
  [
    'scopes are judged by permissions.ts, which also tells a narrower one',
    ['builtin/permission/x'],
  ],
  [
    'credentials in a literal URL are found in every literal, by the patterns of secrets/',
    ['builtin/secret-option/x'],
  ],
  [
    'names that bundlers publish are read from the model by the rule, which needs the whole program: no single use of an API is wrong',
    ['builtin/config/_'],
  ],
  [
    'an element that renders text without its markup: children of elements are no sink, so that there is nothing to clear',
    ['react-markdown/sanitizer/x'],
  ],
  [
    'a plugin that is handed on, never called with a text',
    ['rehype-sanitize/sanitizer/default'],
  ],
  [
    'a plugin that is handed to register(), which conditions of the format cannot tell from any other',
    ['fastify.cors/config/default', 'fastify.rate-limit/limiter/default'],
  ],
  [
    'the engine knows attributes by one name; React 19 itself refuses javascript: links',
    ['react/sink/x~2'],
  ],
  [
    'pipes are arguments of decorators: flow/framework.ts knows the narrowing ones',
    ['nestjs.common/validator/ValidationPipe', 'nestjs.common/validator/ParseIntPipe', 'nestjs.common/validator/ParseUUIDPipe', 'nestjs.common/validator/ParseEnumPipe', 'nestjs.common/validator/ParseBoolPipe', 'nestjs.common/validator/ParseFloatPipe'],
  ],
  [
    'handlers by the place of their file: rule/routes.ts reads the model, no call registers them',
    ['next/route/POST', 'next/route/default'],
  ],
];

/** Reason by the model's id. */
export const notExercised: Readonly<Record<string, string>> = Object.fromEntries(reasons.flatMap(([reason, ids]) => ids.map((id) => [id, reason])));
