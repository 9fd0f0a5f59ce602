/** How deliveries of the platforms look: headers, bodies, and what verifies them. From the platforms' webhook pages. */

/** One platform. */
export interface Webhook {
  /** Method of `verifyWebhook` that checks it; absent where there is none. */
  readonly helper?: 'slack' | 'discord' | 'telegram' | 'github' | 'stripe' | 'twilio' | 'line' | 'meta';
  /** What the platform calls the secret, as an environment variable. */
  readonly env: string;
  readonly name: string;
  /** Lower case. The header that has to be checked. */
  readonly signature: readonly string[];
  /** Other headers that only this platform sends. */
  readonly headers?: readonly string[];
  /**
   * Bodies: each alternative is a list of property paths that the code reads, without array indexes. All paths of an alternative
   * have to be there; a path also counts where the code reads on below it.
   */
  readonly bodies: readonly (readonly string[])[];
  /** The platform signs nothing: only a secret address, its own addresses or a question back tell its deliveries from others. */
  readonly unsigned?: { readonly askedBy: string };
  /** Kinds of events: with one of these beginnings in the code, `type` and `data.object` are enough. */
  readonly events?: readonly string[];
}

export const webhooks = [
  { name: 'Meta', helper: 'meta', env: 'META_APP_SECRET', signature: ['x-hub-signature-256', 'x-hub-signature'], bodies: [['entry.changes.value.messages'], ['entry.changes.value.statuses'], ['entry.messaging']] },
  { name: 'Telegram', helper: 'telegram', env: 'TELEGRAM_WEBHOOK_SECRET', signature: ['x-telegram-bot-api-secret-token'], bodies: [['update_id', 'message'], ['message.chat.id'], ['callback_query.message.chat.id']] },
  { name: 'LINE', helper: 'line', env: 'LINE_CHANNEL_SECRET', signature: ['x-line-signature'], bodies: [['events.replyToken']] },
  { name: 'Slack', helper: 'slack', env: 'SLACK_SIGNING_SECRET', signature: ['x-slack-signature'], headers: ['x-slack-request-timestamp', 'x-slack-retry-num'], bodies: [['event.channel', 'event.text'], ['event.thread_ts'], ['event.bot_id'], ['event', 'team_id'], ['response_url', 'channel_id'], ['response_url', 'user_id'], ['response_url', 'trigger_id'], ['response_url', 'team_id'], ['payload.response_url'], ['payload.trigger_id']] },
  { name: 'GitHub', helper: 'github', env: 'GITHUB_WEBHOOK_SECRET', signature: ['x-hub-signature-256', 'x-hub-signature'], headers: ['x-github-event', 'x-github-delivery'], bodies: [['pull_request.number', 'repository.full_name'], ['issue.number', 'repository.full_name'], ['repository.owner.login']] },
  { name: 'Stripe', helper: 'stripe', env: 'STRIPE_WEBHOOK_SECRET', signature: ['stripe-signature'], bodies: [['data.object.payment_intent'], ['data.object.client_reference_id'], ['data.object.subscription'], ['data.object.metadata', 'type']], events: ['checkout.session.', 'payment_intent.', 'invoice.', 'customer.subscription.', 'charge.'] },
  { name: 'Twilio', helper: 'twilio', env: 'TWILIO_AUTH_TOKEN', signature: ['x-twilio-signature'], bodies: [['Body', 'From']] },
  { name: 'Discord', helper: 'discord', env: 'DISCORD_PUBLIC_KEY', signature: ['x-signature-ed25519'], headers: ['x-signature-timestamp'], bodies: [['data.custom_id'], ['data.options', 'member.user'], ['application_id', 'data.name']] },
  { name: 'Viber', env: 'VIBER_AUTH_TOKEN', signature: ['x-viber-content-signature'], bodies: [['message_token']] },
  { name: 'Webex', env: 'WEBEX_WEBHOOK_SECRET', signature: ['x-spark-signature'], bodies: [] },
  { name: 'Shopify', env: 'SHOPIFY_API_SECRET', signature: ['x-shopify-hmac-sha256'], headers: ['x-shopify-topic'], bodies: [] },
  { name: 'PayPal', env: 'PAYPAL_WEBHOOK_ID', signature: ['paypal-transmission-sig'], bodies: [] },
  { name: 'Razorpay', env: 'RAZORPAY_WEBHOOK_SECRET', signature: ['x-razorpay-signature'], bodies: [['payload.payment.entity']] },
  // https://developer.safaricom.co.ke/APIs/MpesaExpressQuery
  { name: 'M-Pesa', env: 'MPESA_CALLBACK_SECRET', signature: [], bodies: [['Body.stkCallback']], unsigned: { askedBy: 'stkpushquery' } },
  { name: 'the sender', env: 'WEBHOOK_SECRET', signature: ['webhook-signature', 'svix-signature'], bodies: [] },
] as const satisfies readonly Webhook[];

/** Middleware that decides nothing about who sent a request: parsers, headers, logs, limits. By package; `*` stands for all its exports. */
export const passiveMiddleware: Readonly<Record<string, readonly string[]>> = {
  express: ['json', 'urlencoded', 'raw', 'text', 'static'],
  'body-parser': ['*'],
  cors: ['*'],
  helmet: ['*'],
  morgan: ['*'],
  compression: ['*'],
  'cookie-parser': ['*'],
  'express-rate-limit': ['*'],
  'express-slow-down': ['*'],
  'express-session': ['*'],
  'express-ejs-layouts': ['*'],
  'connect-flash': ['*'],
  passport: ['initialize', 'session'],
  'express-fileupload': ['*'],
  'method-override': ['*'],
  'response-time': ['*'],
  'serve-static': ['*'],
  'serve-favicon': ['*'],
  'swagger-ui-express': ['*'],
  multer: ['*'],
  'pino-http': ['*'],
  'express-pino-logger': ['*'],
  'koa-bodyparser': ['*'],
  '@koa/bodyparser': ['*'],
  'koa-body': ['*'],
  '@koa/cors': ['*'],
  'koa-logger': ['*'],
  'koa-static': ['*'],
  'koa-helmet': ['*'],
  'hono/cors': ['*'],
  'hono/logger': ['*'],
  'hono/secure-headers': ['*'],
  'hono/pretty-json': ['*'],
  'hono/body-limit': ['*'],
  '@fastify/cors': ['*'],
  '@fastify/helmet': ['*'],
  '@fastify/formbody': ['*'],
  '@fastify/multipart': ['*'],
  '@fastify/rate-limit': ['*'],
  '@fastify/static': ['*'],
  'fastify-raw-body': ['*'],
  restify: ['plugins'],
};
