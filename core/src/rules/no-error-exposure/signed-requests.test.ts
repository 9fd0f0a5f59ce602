/** Errors that are told to who has signed the request: infos. */
import { describe, expect, it } from 'vitest';
import { severitiesIn } from './severities.fixture.ts';

const payments = "import Stripe from 'stripe';\nconst stripe = new Stripe(process.env.STRIPE_KEY);\nexport class Payments {\n  check(body, signature) {\n    try {\n      return stripe.webhooks.constructEvent(body, signature, process.env.STRIPE_WEBHOOK_SECRET);\n    } catch (error) {\n      throw new Error('Unknown signature');\n    }\n  }\n  async handle(event) { await fetch('https://orders.acme.io', { method: 'POST', body: JSON.stringify(event) }); }\n}\n";

/** Severities of the findings in a webhook of Express, beside the class in `payments.js`. */
function severities(body: string, beside = payments): readonly string[] {
  const code = `import express from 'express';\nimport Stripe from 'stripe';\nimport { Payments } from './payments.js';\nconst stripe = new Stripe(process.env.STRIPE_KEY);\nconst secret = process.env.STRIPE_WEBHOOK_SECRET;\nconst payments = new Payments();\nconst app = express();\napp.post('/webhook', express.raw({ type: '*/*' }), async (req, res) => {\n  try {\n    ${body}\n    res.json({ received: true });\n  } catch (error) {\n    res.status(400).send(\`Webhook Error: \${error.message}\`);\n  }\n});\n`;
  const files: Record<string, string> = { '/p/app.js': code, '/p/payments.js': beside };
  return severitiesIn(files, '/p/app.js');
}

const check = "const event = stripe.webhooks.constructEvent(req.body, req.headers['stripe-signature'], secret);";

describe('errors of a block that checks a signature first', () => {
  it.each([
    ['the signature alone', check],
    ['what is done with the event, too', `${check}\n    await payments.handle(event);`],
    ['a method of another file that checks', "const event = payments.check(req.body, req.headers['stripe-signature']);\n    await payments.handle(event);"],
    ['what is done with the event at once', "await payments.handle(stripe.webhooks.constructEvent(req.body, req.headers['stripe-signature'], secret));"],
  ])('%s: an info', (_name, body) => {
    expect(severities(body)).toEqual(['info']);
  });

  it.each([
    ['something is done before', `await payments.handle({});\n    ${check}`],
    ['the signature is checked only sometimes', `let event = JSON.parse(String(req.body));\n    if (secret) event = stripe.webhooks.constructEvent(req.body, req.headers['stripe-signature'], secret);\n    await payments.handle(event);`],
    ['no signature is checked', 'await payments.handle(JSON.parse(String(req.body)));'],
  ])('%s: an error', (_name, body) => {
    expect(severities(body)).toEqual(['error']);
  });

  it('a method that keeps the error to itself: an error', () => {
    expect(severities("const event = payments.check(req.body, req.headers['stripe-signature']);\n    await payments.handle(event);", payments.replace("throw new Error('Unknown signature');", 'return null;'))).toEqual(['error']);
  });

  /** Another block checks before this one begins. */
  const twoBlocks = (first: string) => severitiesIn({ '/p/app.js': `import express from 'express';\nimport Stripe from 'stripe';\nimport jwt from 'jsonwebtoken';\nimport { store } from './store.js';\nconst stripe = new Stripe(process.env.STRIPE_KEY);\nconst app = express();\napp.post('/webhook', express.raw({ type: '*/*' }), async (req, res) => {\n  let event;\n  ${first}\n  try {\n    await store.save(event);\n    res.json({ received: true });\n  } catch (failure) {\n    res.status(500).json({ message: failure.message });\n  }\n});\n` }, '/p/app.js');
  const verify = "event = stripe.webhooks.constructEvent(req.body, req.headers['stripe-signature'], process.env.STRIPE_WEBHOOK_SECRET);";

  it('a block that ends the answer where the check fails, before the one that throws: an info', () => {
    expect(twoBlocks(`try { ${verify} } catch (wrong) { console.error(wrong); return res.sendStatus(400); }`)).toEqual(['info']);
    expect(twoBlocks(verify)).toEqual(['info']);
  });

  it('one that goes on all the same, or checks sometimes: an error', () => {
    expect(twoBlocks(`try { ${verify} } catch (wrong) { event = JSON.parse(String(req.body)); }`)).toEqual(['error']);
    expect(twoBlocks(`if (req.query.signed) { ${verify} }`)).toEqual(['error']);
    expect(twoBlocks(`const check = () => { ${verify} };`)).toEqual(['error']);
    expect(twoBlocks('try { event = jwt.verify(String(req.headers.authorization), process.env.JWT_SECRET); } catch (wrong) { return res.sendStatus(401); }')).toEqual(['error']);
  });
});
