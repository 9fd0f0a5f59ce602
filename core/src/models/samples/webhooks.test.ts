import { describe, it } from 'vitest';
import { checkSample } from './check-sample.ts';

describe('webhooks and the platforms behind them', () => {
  it('Stripe, Svix', () =>
    checkSample(`
      import Stripe from 'stripe';
      import { Webhook } from 'svix';
      import express from 'express';
      const stripe = new Stripe('sk'); // ← stripe/secret-option/default
      const app = express();
      app.post('/stripe', express.raw({ type: '*/*' }), async (req, res) => { // ← express/route/post
        const event = stripe.webhooks.constructEvent(req.body, req.headers['stripe-signature'], 'whsec'); // ← stripe/secret-option/constructEvent; stripe/webhook-verify/default
        const other = await stripe.webhooks.constructEventAsync(req.body, req.headers['stripe-signature'], 'whsec'); // ← stripe/secret-option/constructEvent; stripe/webhook-verify/default~2
        await stripe.refunds.create({ charge: event.data.object.id }); // ← stripe/config/pay
        new Webhook('whsec').verify(req.body, req.headers); // ← svix/webhook-verify/Webhook
      });
    `));

  it('keys that Koa signs cookies with', () =>
    checkSample(`
      import Koa from 'koa';
      const app = new Koa();
      app.keys = ['quiet-cat-12', process.env.OLD_KEY]; // ← koa/secret-option/keys
    `));

  it('Stripe without `new`', () =>
    checkSample(`
      const stripe = require('stripe')('sk'); // ← stripe/secret-option/default
      const event = stripe.webhooks.constructEvent(body, signature, 'whsec'); // ← stripe/secret-option/constructEvent; stripe/webhook-verify/default
    `));

  it('GitHub', () =>
    checkSample(`
      import { Octokit } from 'octokit';
      import { Octokit as Rest } from '@octokit/rest';
      import { Webhooks } from '@octokit/webhooks';
      import { verify } from '@octokit/webhooks-methods';
      const octokit = new Octokit({ auth: 'x' }); // ← octokit/secret-option/Octokit
      const rest = new Rest({ auth: 'x' }); // ← octokit.rest/secret-option/Octokit
      const webhooks = new Webhooks({ secret: 'x' });
      const isSigned = await webhooks.verify(body, signature); // ← octokit.webhooks/webhook-verify/Webhooks
      const isSignedToo = await verify('x', body, signature); // ← octokit.webhooks-methods/webhook-verify/_verify_verifyWithFallback_
    `));

  it('Discord interactions', () =>
    checkSample(`
      import { verifyKey, verifyKeyMiddleware, verifyWebhookEventMiddleware } from 'discord-interactions';
      app.post('/interactions', verifyKeyMiddleware('key'), answer); // ← discord-interactions/webhook-verify/verifyKeyMiddleware
      app.post('/events', verifyWebhookEventMiddleware('key'), answer); // ← discord-interactions/webhook-verify/verifyWebhookEventMiddleware
      const isSigned = await verifyKey(body, signature, timestamp, 'key'); // ← discord-interactions/webhook-verify/verifyKey
    `));

  it('Slack: installations, incoming webhooks', () =>
    checkSample(`
      import { InstallProvider } from '@slack/oauth';
      import { IncomingWebhook } from '@slack/webhook';
      import express from 'express';
      const installer = new InstallProvider({ clientId: 'x', clientSecret: 'x', stateVerification: false }); // ← slack.oauth/secret-option/InstallProvider; slack.oauth/config/InstallProvider
      const webhook = new IncomingWebhook('https://hooks.slack.com/services/x'); // ← slack.webhook/secret-option/IncomingWebhook
      const app = express();
      app.post('/note', async (req, res) => { // ← express/route/post
        await webhook.send({ text: req.body.text }); // ← slack.webhook/sink/send: user-input
      });
    `));
});
