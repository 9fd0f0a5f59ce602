/** Platforms that sign nothing: M-Pesa. */
import { testRule } from '../../testing/index.ts';
import requireWebhookVerification from './index.ts';

const express = "import express from 'express';\nimport passport from 'passport';\nimport { store } from './store';\nconst app = express();\napp.use(express.json());\napp.use(passport.initialize());\n";
const believed = "const { ResultCode, CheckoutRequestID } = req.body.Body.stkCallback;\n  if (ResultCode === 0) await store.markPaid(CheckoutRequestID);\n  res.json({ ResultCode: 0 });";

testRule(requireWebhookVerification, {
  invalid: [
    { name: 'a payment that is believed', code: `${express}app.post('/mpesa/callback', async (req, res) => { // ← unsigned\n  ${believed}\n});\n` },
    { name: 'a body that may be missing', code: `${express}app.post('/mpesa/callback', async (req, res) => { // ← unsigned\n  const body = req.body || {};\n  const stk = body.Body && body.Body.stkCallback ? body.Body.stkCallback : null;\n  if (stk.ResultCode === 0) await store.markPaid(stk.CheckoutRequestID);\n  res.json({ ResultCode: 0 });\n});\n` },
  ],
  valid: [
    { name: 'an address that holds a secret', code: `${express}app.post(\`/mpesa/\${process.env.MPESA_CALLBACK_SECRET}\`, async (req, res) => {\n  ${believed}\n});\n` },
    { name: 'a token in the query', code: `${express}app.post('/mpesa/callback', async (req, res) => {\n  if (req.query.token !== process.env.MPESA_CALLBACK_SECRET) return res.sendStatus(401);\n  ${believed}\n});\n` },
    { name: 'the addresses of the platform alone', code: `${express}const known = ['196.201.214.200'];\napp.post('/mpesa/callback', async (req, res) => {\n  if (!known.includes(req.ip)) return res.sendStatus(403);\n  ${believed}\n});\n` },
    { name: 'a payment that is asked back', code: `${express}const ask = (id) => fetch('https://api.safaricom.co.ke/mpesa/stkpushquery/v1/query', { method: 'POST', body: JSON.stringify({ CheckoutRequestID: id }) });\napp.post('/mpesa/callback', async (req, res) => {\n  const { CheckoutRequestID } = req.body.Body.stkCallback;\n  const { ResultCode } = await (await ask(CheckoutRequestID)).json();\n  if (ResultCode === '0') await store.markPaid(CheckoutRequestID);\n  res.json({ ResultCode: 0 });\n});\n` },
    { name: 'a callback that is only logged', code: `${express}app.post('/mpesa/callback', (req, res) => {\n  console.log(req.body.Body.stkCallback);\n  res.json({ ResultCode: 0 });\n});\n` },
  ],
});
