/** The fix reads the variable that the file has for the platform's secret already. */
import { testRule } from '../../testing/index.ts';
import requireWebhookVerification from './index.ts';

const line = "import { Hono } from 'hono';\nimport { validateSignature } from '@line/bot-sdk';\nimport { answer } from './answer';\n";
const helped = "import { Hono } from 'hono';\nimport { validateSignature } from '@line/bot-sdk';\nimport { answer } from './answer';\nimport { verifyWebhook, requireEnv } from 'secure-bot/runtime';\n";
const checked = (variable: string) => `const app = new Hono();\napp.post('/a', async (c) => {\n  const text = await c.req.text();\n  if (!validateSignature(text, ${variable}, c.req.header('x-line-signature'))) return c.text('no', 401);\n  await answer(JSON.parse(text).events[0].replyToken);\n  return c.text('ok');\n});\n`;
const reads = "  const { events } = await c.req.json();\n  for (const e of events) await answer(e.replyToken);\n  return c.text('ok');\n});\n";
const open = "app.post('/b', async (c) => { // ← unverified\n" + reads;
const closed = (name: string) => `app.post('/b', async (c) => {\n  if (!(await verifyWebhook.line(c.req.raw, requireEnv('${name}')))) return c.body(null, 401);\n${reads}`;

const hmac = "import { createHmac, timingSafeEqual } from 'node:crypto';\nimport { Hono } from 'hono';\nimport { answer } from './answer';\n";
const own = (header: string) => `const app = new Hono();\napp.post('/a', async (c) => {\n  const text = await c.req.text();\n  const wanted = createHmac('sha256', process.env.FB_SECRET).update(text).digest();\n  if (!timingSafeEqual(wanted, Buffer.from(c.req.header('${header}').slice(7), 'hex'))) return c.text('no', 401);\n  await answer(JSON.parse(text));\n  return c.text('ok');\n});\n`;
const metaReads = "  const body = await c.req.json();\n  await answer(body.entry[0].changes[0].value.messages[0]);\n  return c.text('ok');\n});\n";

testRule(requireWebhookVerification, {
  invalid: [
    { name: "of the SDK's own check", code: line + checked('process.env.LINE_SECRET!') + open, path: 'app.ts', output: helped + checked('process.env.LINE_SECRET!') + closed('LINE_SECRET') },
    { name: 'through a constant', code: `${line}const word = process.env.CHANNEL_WORD;\n${checked('word!')}${open}`, path: 'app.ts', output: `${helped}const word = process.env.CHANNEL_WORD;\n${checked('word!')}${closed('CHANNEL_WORD')}` },
    { name: 'of two channels neither', code: line + checked('process.env.LINE_ONE!') + checked('process.env.LINE_TWO!').replace('const app = new Hono();\n', '').replace('/a', '/c') + open, path: 'app.ts', output: helped + checked('process.env.LINE_ONE!') + checked('process.env.LINE_TWO!').replace('const app = new Hono();\n', '').replace('/a', '/c') + closed('LINE_CHANNEL_SECRET') },
    { name: 'of a digest over the deliveries of the same platform', code: `${hmac}${own('x-hub-signature-256')}app.post('/b', async (c) => { // ← unverified\n${metaReads}`, path: 'app.ts', output: `${hmac}import { verifyWebhook, requireEnv } from 'secure-bot/runtime';\n${own('x-hub-signature-256')}app.post('/b', async (c) => {\n  if (!(await verifyWebhook.meta(c.req.raw, requireEnv('FB_SECRET')))) return c.body(null, 401);\n${metaReads}` },
    { name: 'not of a digest over those of another', code: `${hmac}${own('x-shopify-hmac-sha256')}app.post('/b', async (c) => { // ← unverified\n${metaReads}`, path: 'app.ts', output: `${hmac}import { verifyWebhook, requireEnv } from 'secure-bot/runtime';\n${own('x-shopify-hmac-sha256')}app.post('/b', async (c) => {\n  if (!(await verifyWebhook.meta(c.req.raw, requireEnv('META_APP_SECRET')))) return c.body(null, 401);\n${metaReads}` },
  ],
  valid: [{ name: 'checked with that secret', code: helped + checked('process.env.LINE_SECRET!') + closed('LINE_SECRET'), path: 'app.ts' }],
});
