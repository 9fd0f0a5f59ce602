import type { SdkModels } from '../kinds.ts';

/** The helpers that fixes insert: what they clear. Their attack tests stand beside them in core/src/runtime. */
export const secureBotRuntimeModels: SdkModels = {
  package: 'secure-bot',
  category: 'sanitizer',
  read: ['secure-bot@0.1.0'],
  types: {},
  models: [
    { id: 'secure-bot/sanitizer/escapeHtml', package: 'secure-bot', versions: '*', kind: 'sanitizer', access: { import: 'escapeHtml', from: 'secure-bot/runtime' }, clears: ['html', 'reply:telegram-html'], inputs: [{ arg: 0 }], verified: false },
    { id: 'secure-bot/sanitizer/escapeXml', package: 'secure-bot', versions: '*', kind: 'sanitizer', access: { import: 'escapeXml', from: 'secure-bot/runtime' }, clears: ['html', 'reply:twiml-xml'], inputs: [{ arg: 0 }], verified: false },
    { id: 'secure-bot/sanitizer/html', package: 'secure-bot', versions: '*', kind: 'sanitizer', access: { import: 'html', from: 'secure-bot/runtime', op: 'tag' }, clears: ['html'], inputs: [{ arg: 'tpl' }], verified: false },
    { id: 'secure-bot/sanitizer/escapeSlack', package: 'secure-bot', versions: '*', kind: 'sanitizer', access: { import: 'escapeSlack', from: 'secure-bot/runtime' }, clears: ['reply:slack-mrkdwn'], inputs: [{ arg: 0 }], verified: false },
    { id: 'secure-bot/sanitizer/escapeDiscord', package: 'secure-bot', versions: '*', kind: 'sanitizer', access: { import: 'escapeDiscord', from: 'secure-bot/runtime' }, clears: ['reply:discord-markdown'], inputs: [{ arg: 0 }], verified: false },
    { id: 'secure-bot/sanitizer/escapeTelegramMarkdown', package: 'secure-bot', versions: '*', kind: 'sanitizer', access: { import: 'escapeTelegramMarkdown', from: 'secure-bot/runtime' }, clears: ['reply:telegram-markdownv2'], inputs: [{ arg: 0 }], verified: false },
    { id: 'secure-bot/sanitizer/escapeTelegramHtml', package: 'secure-bot', versions: '*', kind: 'sanitizer', access: { import: 'escapeTelegramHtml', from: 'secure-bot/runtime' }, clears: ['reply:telegram-html'], inputs: [{ arg: 0 }], verified: false },
    { id: 'secure-bot/sanitizer/wrapUntrusted', package: 'secure-bot', versions: '*', kind: 'sanitizer', access: { import: 'wrapUntrusted', from: 'secure-bot/runtime' }, clears: ['system-prompt', 'prompt'], inputs: [{ arg: 0 }], note: 'marked with a delimiter that the text cannot forge', verified: false },
    { id: 'secure-bot/sanitizer/safeMarkdown', package: 'secure-bot', versions: '*', kind: 'sanitizer', access: { import: 'safeMarkdown', from: 'secure-bot/runtime' }, clears: ['html'], inputs: [{ arg: 0 }], note: 'raw HTML, images and unlisted links are gone, so that a Markdown renderer makes harmless HTML', verified: false },
    { id: 'secure-bot/sanitizer/toPublicMessage', package: 'secure-bot', versions: '*', kind: 'sanitizer', access: { import: 'toPublicMessage', from: 'secure-bot/runtime' }, clears: ['*'], inputs: [{ arg: 0 }], verified: false },
    { id: 'secure-bot/validator/parseLlmJson', package: 'secure-bot', versions: '*', kind: 'validator', access: { import: '{parseLlmJson,parseToolArguments,parseLlmJsonAsync}', from: 'secure-bot/runtime' }, mode: 'throws', clears: ['shape'], inputs: [{ arg: 1 }], schemaArg: { arg: 0 }, clearsBySchema: true, verified: false },
    { id: 'secure-bot/validator/safeParseLlmJson', package: 'secure-bot', versions: '*', kind: 'validator', access: { import: 'safeParseLlmJson', from: 'secure-bot/runtime' }, mode: 'result', clears: ['shape'], inputs: [{ arg: 1 }], schemaArg: { arg: 0 }, clearsBySchema: true, output: { path: 'data', when: { path: 'success', equals: true } }, verified: false },
    { id: 'secure-bot/backoff/withBackoff', package: 'secure-bot', versions: '*', kind: 'backoff', access: { import: 'withBackoff', from: 'secure-bot/runtime' }, wraps: { arg: 0 }, exponential: true, retry: { default: 4, unit: 'retries', on: ['408', '409', '425', '429', '5xx', 'network'], honorsRetryAfter: true, options: [{ at: 'call', arg: 1, path: 'retries' }] }, verified: false },
    { id: 'secure-bot/http-client/safeFetch', package: 'secure-bot', versions: '*', kind: 'http-client', access: { import: 'safeFetch', from: 'secure-bot/runtime' }, url: [{ arg: 0 }], timeout: { defaultMs: 10000, options: [{ at: 'call', arg: 1, path: 'timeoutMs' }] }, verified: false },
    { id: 'secure-bot/source/safeFetch', package: 'secure-bot', versions: '*', kind: 'source', access: { import: 'safeFetch', from: 'secure-bot/runtime', result: 'await' }, paths: ['text()', 'json()'], yields: 'http-response', verified: false },
    { id: 'secure-bot/secret-source/requireEnv', package: 'secure-bot', versions: '*', kind: 'secret-source', access: { import: 'requireEnv', from: 'secure-bot/runtime', op: 'call' }, yields: 'secret', verified: false },
    { id: 'secure-bot/webhook-verify/verifyWebhook', package: 'secure-bot', versions: '*', kind: 'webhook-verify', access: { import: 'verifyWebhook', from: 'secure-bot/runtime', member: '{slack,discord,telegram,github,stripe,twilio,line,meta}' }, inputs: [{ arg: 0 }], secret: { arg: 1 }, returns: 'promise-boolean', verified: false },
    { id: 'secure-bot/webhook-verify/safeEqual', package: 'secure-bot', versions: '*', kind: 'webhook-verify', access: { import: 'safeEqual', from: 'secure-bot/runtime' }, inputs: [{ arg: 0 }, { arg: 1 }], returns: 'boolean', verified: false },
    { id: 'secure-bot/cost-bound/createBudget', package: 'secure-bot', versions: '*', kind: 'cost-bound', access: { import: 'createBudget', from: 'secure-bot/runtime', then: '{step,spend}' }, bound: 'steps', verified: false },
    { id: 'secure-bot/limiter/createTokenBucket', package: 'secure-bot', versions: '*', kind: 'limiter', access: { import: 'createTokenBucket', from: 'secure-bot/runtime', then: '{take,reserve,peek}' }, verified: false },
  ],
};
