import { untilAborted } from './backoff/timing.ts';
import { safeEqual } from './safe-equal.ts';
import { joinBytes } from './webhook/bytes.ts';
import { readBody, readHeader, type RawRequest } from './webhook/request.ts';
import { fromBase64, fromHex, isEd25519, isHmac, sha256Hex } from './webhook/signatures.ts';
import { signedByTwilio } from './webhook/twilio.ts';

export type { RawRequest } from './webhook/request.ts';

/** How a webhook is verified. */
export interface WebhookOptions {
  /** How far the signed time may be from now, in either direction: Slack, Discord and Stripe. Default 300,000 ms, as these platforms advise. */
  readonly toleranceMs?: number | undefined;
  /** The time in milliseconds. Default `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** Largest body that is read from a web Request or accepted. Default 25 MiB, the largest that any of the platforms sends (GitHub). */
  readonly maxBytes?: number | undefined;
  /** Twilio only: the public URL that is configured at Twilio, with its query. Behind a proxy the request's own URL differs from it. */
  readonly url?: string | undefined;
  /**
   * Refuses a second delivery of the same content: called with an id once the signature is right; `false` rejects. Within the tolerance,
   * and for ever on the platforms that sign no time, a recorded request is otherwise valid again.
   */
  readonly claim?: ((id: string) => boolean | Promise<boolean>) | undefined;
  /** Ends the wait for a body that comes slowly, and for `claim`: the call rejects with the signal's reason. Default: none; `AbortSignal.timeout(5000)` is plenty. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Verifies one webhook request. `secret` may be a list while a secret is being replaced.
 * `false` means: answer 401 and do nothing. An empty secret and a body that was read before reject with a `TypeError`, an aborted signal with its reason.
 */
export type VerifyWebhook = (request: Request | RawRequest, secret: string | readonly string[], options?: WebhookOptions) => Promise<boolean>;

/** What a platform's check works with. */
interface Delivery {
  readonly secrets: readonly string[];
  readonly options: WebhookOptions;
  readonly request: Request | RawRequest;
  readonly header: (name: string) => string | undefined;
  /** The bytes as they came; `undefined` when they are too many. */
  readonly body: () => Promise<Uint8Array | undefined>;
  readonly isFresh: (seconds: string) => boolean;
}

/** What the platform vouched for, or `undefined` when it vouched for nothing. */
type Check = (delivery: Delivery) => Promise<Uint8Array | undefined>;

/** `X-Slack-Signature` over `v0:time:body`, with the signing secret. https://docs.slack.dev/authentication/verifying-requests-from-slack */
const slack: Check = async ({ header, body, secrets, isFresh }) => {
  const time = header('x-slack-request-timestamp');
  const signature = fromPrefixedHex(header('x-slack-signature'), 'v0=');
  if (time === undefined || signature === undefined || !isFresh(time)) return undefined;
  return signedWith(secrets, `v0:${time}:`, await body(), [signature]);
};

/** `X-Signature-Ed25519` over time and body; the secret is the application's public key. https://discord.com/developers/docs/interactions/overview#setting-up-an-endpoint */
const discord: Check = async ({ header, body, secrets, isFresh }) => {
  const keys = secrets.map((key) => fromHex(key, 32) ?? wrongKey());
  const time = header('x-signature-timestamp');
  const signature = fromHex(header('x-signature-ed25519') ?? '', 64);
  if (time === undefined || signature === undefined || !isFresh(time)) return undefined;
  const bytes = await body();
  if (bytes === undefined) return undefined;
  const signed = joinBytes(encode(time), bytes);
  return (await isEd25519(keys, signed, signature)) ? signed : undefined;
};

/** The secret token itself in a header; nothing is signed. https://core.telegram.org/bots/api#setwebhook */
const telegram: Check = async ({ request, header, body, secrets }) => {
  const token = header('x-telegram-bot-api-secret-token');
  const isKnown = secrets.map((secret) => safeEqual(token, secret)).includes(true);
  if (!isKnown) return undefined;
  return 'clone' in request || request.rawBody !== undefined ? body() : new Uint8Array();
};

/** `X-Hub-Signature-256` over the body. https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries */
const hubSignature: Check = async ({ header, body, secrets }) => {
  const signature = fromPrefixedHex(header('x-hub-signature-256'), 'sha256=');
  return signature && signedWith(secrets, '', await body(), [signature]);
};

/** `Stripe-Signature: t=time,v1=…` over `time.body`, with the endpoint's `whsec_` secret. https://docs.stripe.com/webhooks#verify-manually */
const stripe: Check = async ({ header, body, secrets, isFresh }) => {
  const fields = (header('stripe-signature') ?? '').split(',').map((field) => field.trim());
  const [time, ...others] = fields.filter((field) => field.startsWith('t=')).map((field) => field.slice(2));
  const signatures = fields.slice(0, maxStripeFields).flatMap((field) => fromPrefixedHex(field, 'v1=') ?? []);
  if (time === undefined || others.length > 0 || signatures.length === 0 || !isFresh(time)) return undefined;
  return signedWith(secrets, `${time}.`, await body(), signatures);
};

/** Two secrets while one is being rolled, and the test scheme; a longer list only makes work. */
const maxStripeFields = 10;

/** `X-Twilio-Signature` over URL and fields, with the auth token. https://www.twilio.com/docs/usage/security#validating-requests */
const twilio: Check = async ({ request, header, body, secrets, options }) => {
  const url = options.url ?? request.url;
  if (url === undefined || !/^https?:\/\//i.test(url) || !URL.canParse(url)) throw new TypeError('verifyWebhook.twilio: expected the public URL of the webhook as options.url, because Twilio signs it.');
  const signature = fromBase64(header('x-twilio-signature') ?? '', 20);
  if (signature === undefined) return undefined;
  const bytes = await body();
  if (bytes === undefined) return undefined;
  let vouched: Uint8Array | undefined;
  for (const text of await signedByTwilio(url, joinBytes(bytes), header('content-type') ?? '')) {
    if (await isHmac('SHA-1', secrets, encode(text), [signature])) vouched = joinBytes(encode(url), bytes);
  }
  return vouched;
};

/** `X-Line-Signature` over the body, with the channel secret. https://developers.line.biz/en/docs/messaging-api/verify-webhook-signature/ */
const line: Check = async ({ header, body, secrets }) => {
  const signature = fromBase64(header('x-line-signature') ?? '', 32);
  return signature && signedWith(secrets, '', await body(), [signature]);
};

/**
 * Verifies that a webhook comes from its platform (CWE-345, CWE-347): over the raw body, in constant time, and with a replay window where the
 * platform signs the time. `meta` covers WhatsApp, Messenger and Instagram, with the app secret.
 *
 * @example
 * if (!(await verifyWebhook.slack(request, requireEnv('SLACK_SIGNING_SECRET')))) return new Response('', { status: 401 });
 */
export const verifyWebhook = {
  slack: toVerify('slack', slack),
  discord: toVerify('discord', discord),
  telegram: toVerify('telegram', telegram),
  github: toVerify('github', hubSignature),
  stripe: toVerify('stripe', stripe),
  twilio: toVerify('twilio', twilio),
  line: toVerify('line', line),
  meta: toVerify('meta', hubSignature),
} satisfies Readonly<Record<string, VerifyWebhook>>;

function toVerify(platform: string, check: Check): VerifyWebhook {
  const caller = `verifyWebhook.${platform}`;
  return async (request, secret, options = {}) => {
    const { toleranceMs = 300_000, now = Date.now, maxBytes = 25 * 1024 * 1024, claim, signal } = options;
    const secrets = checkSecrets(secret, caller);
    if (!Number.isFinite(toleranceMs) || toleranceMs < 0) throw new TypeError(`${caller}: expected toleranceMs as a number of milliseconds.`);
    signal?.throwIfAborted();
    const vouched = await check({
      secrets,
      options,
      request,
      header: (name) => readHeader(request, name),
      body: () => readBody(request, maxBytes, caller, signal),
      isFresh: (seconds) => /^\d{1,12}$/.test(seconds) && Math.abs(now() - Number(seconds) * 1000) <= toleranceMs,
    });
    if (vouched === undefined) return false;
    if (claim === undefined) return true;
    const claimed = Promise.resolve(claim(`${platform}:${await sha256Hex(joinBytes(vouched))}`));
    return (await (signal ? untilAborted(claimed, signal) : claimed)) === true;
  };
}

/** An empty secret would make every forged signature valid that is made with an empty secret. */
function checkSecrets(secret: string | readonly string[], caller: string): readonly string[] {
  const secrets: readonly unknown[] = Array.isArray(secret) ? secret : [secret];
  const texts = secrets.filter((text) => typeof text === 'string' && text.trim() !== '');
  if (texts.length === 0 || texts.length < secrets.length) throw new TypeError(`${caller}: expected a secret that is not empty.`);
  return texts as readonly string[]; // the filter kept strings only
}

async function signedWith(secrets: readonly string[], prefix: string, body: Uint8Array | undefined, signatures: readonly Uint8Array<ArrayBuffer>[]): Promise<Uint8Array | undefined> {
  if (body === undefined) return undefined;
  const signed = joinBytes(encode(prefix), body);
  return (await isHmac('SHA-256', secrets, signed, signatures)) ? signed : undefined;
}

function fromPrefixedHex(value: string | undefined, prefix: string): Uint8Array<ArrayBuffer> | undefined {
  return value?.startsWith(prefix) ? fromHex(value.slice(prefix.length), 32) : undefined;
}

function wrongKey(): never {
  throw new TypeError('verifyWebhook.discord: expected the public key of the application, 64 hexadecimal digits.');
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
