#!/usr/bin/env node
// Posts the headlines of the day to Slack and mails them to the team. Run by cron at 8.
import { IncomingWebhook } from '@slack/webhook';
import nodemailer from 'nodemailer';

const FEED = 'http://hnrss.org/frontpage.jsonfeed';

const mailer = nodemailer.createTransport({
  host: 'mail.helpdesk-tools.net',
  port: 587,
  auth: { user: 'digest', pass: 'b9REOSFHYPNxldN8s9Wp' },
  tls: { rejectUnauthorized: false },
});

async function summarise(headlines) {
  let response;
  do {
    response = await fetch('https://api.mistral.ai/v1/chat/completions', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${process.env.MISTRAL_API_KEY}`,
      },
      body: JSON.stringify({
        model: 'mistral-small-latest',
        max_tokens: 400,
        messages: [{ role: 'user', content: `Sum up in five lines:\n${headlines.join('\n')}` }],
      }),
    });
  } while (response.status === 429);

  const { choices } = await response.json();
  return choices[0].message.content;
}

const feed = await (await fetch(FEED)).json();
const summary = await summarise(feed.items.map((item) => item.title));

const slack = new IncomingWebhook(process.env.SLACK_WEBHOOK_URL);
await slack.send({ text: `*Headlines*\n${summary}` });

await mailer.sendMail({
  from: 'digest@helpdesk-tools.net',
  to: 'team@helpdesk-tools.net',
  subject: 'Headlines',
  html: `<h1>Headlines</h1><pre>${summary}</pre>`,
});
