import { isMixedAfter } from '../accept.ts';
import { isDummyBody } from '../dummy.ts';
import type { SecretPattern } from '../types.ts';

/** Stripe's key for anonymous visitors of its documentation: https://docs.stripe.com/keys. In two pieces, lest it be taken for a leak. */
const stripeDocumentationKeys = ['4eC39HqLyj' + 'WDarjtT1zdp7dc', 'BQokikJOvBi' + 'I2HlWgH4olfQ2'];

/** Payment and shops. */
export const paymentPatterns: readonly SecretPattern[] = [
  {
    // https://paystack.com/docs/api/authentication/ (40 hexadecimal digits; else as Stripe's)
    vendor: 'Paystack', kind: 'paystack-secret-key', env: 'PAYSTACK_SECRET_KEY',
    anchors: ['sk_live_', 'sk_test_'], body: /sk_(?:live|test)_[0-9a-f]{40}/,
  },
  {
    // https://clerk.com/docs/guides/how-clerk-works/overview shares Stripe's prefix; the length tells most of them apart.
    vendor: 'Stripe or Clerk', kind: 'stripe-or-clerk-secret-key', env: 'STRIPE_SECRET_KEY',
    anchors: ['sk_live_', 'sk_test_'], body: /sk_(?:live|test)_(?!51)[A-Za-z0-9]{40,44}/,
  },
  {
    // https://docs.stripe.com/keys
    vendor: 'Stripe', kind: 'stripe-secret-key', env: 'STRIPE_SECRET_KEY',
    anchors: ['sk_live_', 'sk_test_', 'sk_org_'], body: /sk_(?:live|test|org_live|org_test)_(?<key>[A-Za-z0-9]{16,247})/,
    accept: (_value, { key = '' }) => !stripeDocumentationKeys.includes(key) && !isDummyBody(key),
  },
  {
    // https://docs.stripe.com/keys/restricted-api-keys
    vendor: 'Stripe', kind: 'stripe-restricted-key', env: 'STRIPE_RESTRICTED_KEY',
    anchors: ['rk_live_', 'rk_test_'], body: /rk_(?:live|test)_[A-Za-z0-9]{16,247}/,
  },
  {
    // https://docs.stripe.com/webhooks#verify-official-libraries
    // Services that send their webhooks through Svix hand out secrets of the same form.
    vendor: 'Stripe or Svix', kind: 'stripe-webhook-secret', env: 'WEBHOOK_SECRET',
    anchors: ['whsec_'], after: /(?![A-Za-z0-9_+/=-])/, body: /whsec_[A-Za-z0-9]{24,72}/,
  },
  {
    // https://docs.svix.com/receiving/verifying-payloads/how (Standard Webhooks: base64)
    vendor: 'Svix', kind: 'svix-webhook-secret', env: 'SVIX_WEBHOOK_SECRET',
    anchors: ['whsec_'], after: /(?![A-Za-z0-9+/=])/, body: /whsec_[A-Za-z0-9+/]{24,88}={0,2}/,
  },
  {
    // https://developer.squareup.com/docs/build-basics/access-tokens
    vendor: 'Square', kind: 'square-access-token', env: 'SQUARE_ACCESS_TOKEN',
    anchors: ['EAAA'], before: /(?<![A-Za-z0-9_+/-])/, after: /(?![A-Za-z0-9_+/-])/, body: /EAAA[A-Za-z0-9_-]{60}/, accept: isMixedAfter(/^EAAA/),
  },
  {
    // The same page, OAuth application secrets
    vendor: 'Square', kind: 'square-application-secret', env: 'SQUARE_APPLICATION_SECRET',
    anchors: ['sq0csp-', 'sq0atp-'], body: /sq0(?:csp-[A-Za-z0-9_-]{43}|atp-[A-Za-z0-9_-]{22})/,
  },
  {
    // https://developer.paypal.com/braintree/docs/guides/extend/access-tokens
    vendor: 'PayPal Braintree', kind: 'braintree-access-token', env: 'BRAINTREE_ACCESS_TOKEN',
    anchors: ['access_token$'], body: /access_token\$(?:production|sandbox)\$[0-9a-z]{16}\$[0-9a-f]{32}/,
  },
  {
    // https://developer.flutterwave.com/docs/authentication
    vendor: 'Flutterwave', kind: 'flutterwave-secret-key', env: 'FLW_SECRET_KEY',
    anchors: ['FLWSECK-', 'FLWSECK_TEST-'], body: /FLWSECK(?:_TEST)?-[0-9a-z]{32}-X/i,
  },
  {
    // https://docs.mollie.com/reference/authentication
    vendor: 'Mollie', kind: 'mollie-api-key', env: 'MOLLIE_API_KEY',
    anchors: ['live_'], body: /live_[A-Za-z0-9]{30}/, accept: isMixedAfter(/^live_/),
  },
  {
    // https://docs.xendit.co/docs/api-keys-and-authentication
    vendor: 'Xendit', kind: 'xendit-secret-key', env: 'XENDIT_SECRET_KEY',
    anchors: ['xnd_'], body: /xnd_(?:production|development)_[A-Za-z0-9]{40,80}/,
  },
  {
    // https://docs.midtrans.com/docs/api-authorization-headers
    vendor: 'Midtrans', kind: 'midtrans-server-key', env: 'MIDTRANS_SERVER_KEY',
    anchors: ['Mid-server-'], lead: /(?:SB-)?/, body: /Mid-server-[A-Za-z0-9_-]{20,30}/, accept: isMixedAfter(/^(?:SB-)?Mid-server-/),
  },
  {
    // https://developer.paddle.com/api-reference/about/authentication
    vendor: 'Paddle', kind: 'paddle-api-key', env: 'PADDLE_API_KEY',
    anchors: ['pdl_live_apikey_', 'pdl_sdbx_apikey_'], body: /pdl_(?:live|sdbx)_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}/,
  },
  {
    // https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens
    vendor: 'Shopify', kind: 'shopify-token', env: 'SHOPIFY_ACCESS_TOKEN',
    anchors: ['shpat_', 'shpca_', 'shppa_', 'shpss_', 'shpua_'], body: /shp(?:at|ca|pa|ss|ua)_[0-9a-fA-F]{32,64}/,
  },
];
