import type { RawRequest } from './request.ts';

/** A delivery with a signature that somebody else computed. */
export interface Vector {
  readonly source: string;
  readonly secret: string;
  readonly request: RawRequest & { readonly headers: Readonly<Record<string, string>>; readonly rawBody: string };
  /** Time of the delivery in milliseconds, for the platforms that sign it. */
  readonly time?: number;
  readonly url?: string;
}

/**
 * Signatures from the platforms' documentation and SDK tests; where there are none (Discord, Stripe, Meta), computed with OpenSSL:
 * `openssl dgst -sha256 -hmac SECRET`, and Ed25519 with the first key of RFC 8032, section 7.1.
 */
export const vectors = {
  slack: {
    source: 'https://docs.slack.dev/authentication/verifying-requests-from-slack',
    secret: '8f742231b10e8888abcd99yyyzzz85a5',
    time: 1_531_420_618_000,
    request: {
      headers: { 'X-Slack-Request-Timestamp': '1531420618', 'X-Slack-Signature': 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503' },
      rawBody:
        'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c',
    },
  },
  discord: {
    source: 'https://www.rfc-editor.org/rfc/rfc8032#section-7.1',
    secret: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    time: 1_735_689_600_000,
    request: {
      headers: { 'X-Signature-Timestamp': '1735689600', 'X-Signature-Ed25519': 'f3aab18f98260119c594427084461ddf0b1bc83a16fb5c0c50386b6971d1d8a4ca1522fc0906ddd26fb51987114edd64f63c5f290da867d45a41397cdb29c307' },
      rawBody: '{"type":1}',
    },
  },
  telegram: {
    source: 'https://core.telegram.org/bots/api#setwebhook',
    secret: 'a-Secret_Token-1',
    request: { headers: { 'X-Telegram-Bot-Api-Secret-Token': 'a-Secret_Token-1' }, rawBody: '{"update_id":1}' },
  },
  github: {
    source: 'https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries#testing-the-webhook-payload-validation',
    secret: "It's a Secret to Everybody",
    request: { headers: { 'X-Hub-Signature-256': 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17' }, rawBody: 'Hello, World!' },
  },
  stripe: {
    source: 'https://docs.stripe.com/webhooks#verify-manually',
    secret: 'whsec_test_secret',
    time: 1_492_774_577_000,
    request: { headers: { 'Stripe-Signature': 't=1492774577,v1=654b43d3508ecadb3f8cefc4bc7d3d2bdc5ba9e03bf2c89b2d0657a8e24e4543,v0=6ffbb59b2300aae63f272406069a9788598b792a944a07aba816edb039989a39' }, rawBody: '{"id":"evt_1","object":"event"}' },
  },
  twilio: {
    source: 'https://github.com/twilio/twilio-node/blob/main/spec/validation.spec.js',
    secret: '12345',
    url: 'https://mycompany.com/myapp.php?foo=1&bar=2',
    request: {
      headers: { 'X-Twilio-Signature': 'RSOYDt4T1cUTdK1PDd93/VVr8B8=', 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8' },
      rawBody: 'To=%2B18005551212&Digits=1234&CallSid=CA1234567890ABCDE&Caller=%2B14158675309&From=%2B14158675309',
    },
  },
  line: {
    source: 'https://github.com/line/line-bot-sdk-nodejs, test of validateSignature',
    secret: 'test_secret',
    request: { headers: { 'X-Line-Signature': 't7Hn4ZDHqs6e+wdvI5TyQIvzie0DmMUmuXEBqyyE/tM=' }, rawBody: '{"hello":"world"}' },
  },
  meta: {
    source: 'https://developers.facebook.com/docs/graph-api/webhooks/getting-started#validate-payloads',
    secret: 'app-secret',
    request: { headers: { 'X-Hub-Signature-256': 'sha256=93cba4df32a909df5a85427a2f180f03101725e8967358a90f8d31722b26792e' }, rawBody: '{"object":"page","entry":[{"text":"\\u00e4"}]}' },
  },
} satisfies Readonly<Record<string, Vector>>;

/** Twilio's JSON deliveries: the URL carries the hash of the body. From the same tests of twilio-node. */
export const twilioJson = {
  url: 'https://mycompany.com/myapp.php?foo=1&bar=2&bodySHA256=0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620',
  request: { headers: { 'X-Twilio-Signature': 'a9nBmqA0ju/hNViExpshrM61xv4=', 'Content-Type': 'application/json' }, rawBody: '{"property": "value", "boolean": true}' },
} as const;
