/** Functions that check, and what they are given; helpers that read bodies, and all who call them. */
import { testRule } from '../../testing/index.ts';
import requireWebhookVerification from './index.ts';

const express = "import express from 'express';\nimport { createHmac, timingSafeEqual } from 'node:crypto';\nimport { answer } from './answer';\nconst app = express();\napp.use(express.json({ verify: (q, s, b) => { q.rawBody = b; } }));\n";
const isSigned = "const isSigned = (raw, given) => timingSafeEqual(createHmac('sha256', process.env.META_WORD).update(raw).digest(), Buffer.from(String(given).slice(7), 'hex'));\n";
const route = (path: string, body: string, mark = '') => `app.post('${path}', async (q, s) => {${mark}\n${body}  s.end();\n});\n`;
const work = '  await answer(q.body.entry[0].changes[0].value.messages[0]);\n';
const given = "q.headers['x-hub-signature-256']";
const first = 'const first = (body) => body.entry[0].changes[0].value.messages[0];\n';
const refuse = `  if (!isSigned(q.rawBody, ${given})) return s.sendStatus(401);\n`;
const telegram = "import { Bot, webhookCallback } from 'grammy';\nconst bot = new Bot(process.env.BOT_TOKEN);\n";
const worker = (body: string) => `${telegram}export default {\n  async fetch(request, env) {\n    const { pathname } = new URL(request.url);\n${body}    return new Response();\n  },\n};\n`;

testRule(requireWebhookVerification, {
  invalid: [
    { name: 'a body that was parsed and written again, given to the function that makes the digest', code: express + isSigned + route('/a', `  if (!isSigned(JSON.stringify(q.body), ${given})) return s.sendStatus(401); // ← parsedBody\n${work}`) },
    { name: 'as bytes, through a variable, into a text', code: `${express}const isOurs = (raw, word) => createHmac('sha256', process.env.META_WORD).update(\`v0:\${raw}\`).digest('hex') === word;\n${route('/a', `  const raw = Buffer.from(JSON.stringify(q.body));\n  if (!isOurs(raw, ${given})) return s.sendStatus(401); // ← parsedBody\n${work}`)}` },
    { name: 'through two functions, with the Web Crypto API', code: `${express}async function sign(word, text) {\n  return crypto.subtle.sign('HMAC', await keyOf(word), new TextEncoder().encode(text));\n}\nconst isOurs = async (text, given) => same(await sign(process.env.META_WORD, text), given);\n${route('/a', `  if (!(await isOurs(JSON.stringify(q.body), ${given}))) return s.sendStatus(401); // ← parsedBody\n${work}`)}` },
    { name: 'a refusal that is thrown and caught', code: express + isSigned + route('/a', `  try {\n    if (!isSigned(q.rawBody, ${given})) throw new Error('bad'); // ← caught\n  } catch (cause) {\n    console.warn('signature', cause);\n  }\n${work}`) },
    { name: 'a helper that reads the body for a checked and an open handler', code: express + isSigned + first + route('/a', `${refuse}  await answer(first(q.body));\n`) + route('/b', '  await answer(first(q.body));\n', ' // ← unverified') },
    { name: 'a check at another address', code: worker("    if (pathname === '/a') return webhookCallback(bot, 'cloudflare-mod', { secretToken: env.WORD })(request);\n    if (pathname === '/b') await bot.handleUpdate(await request.json()); // ← unverified\n"), output: null },
  ],
  valid: [
    { name: 'the bytes that came', code: express + isSigned + route('/a', refuse + work) },
    { name: 'written again for something else', code: `${express}const keep = (text) => answer(text);\n${isSigned}${route('/a', `${refuse}  await keep(JSON.stringify(q.body));\n${work}`)}` },
    { name: 'a refusal that is thrown, caught and answered', code: express + isSigned + route('/a', `  try {\n    if (!isSigned(q.rawBody, ${given})) throw new Error('bad');\n  } catch (cause) {\n    console.warn(cause);\n    return s.sendStatus(401);\n  }\n${work}`) },
    { name: 'what comes after the check stands in the same try', code: express + isSigned + route('/a', `  try {\n    if (!isSigned(q.rawBody, ${given})) throw new Error('bad');\n  ${work}  } catch (cause) {\n    console.warn(cause);\n  }\n`) },
    { name: 'the catch remembers it', code: express + isSigned + route('/a', `  let known = true;\n  try {\n    if (!isSigned(q.rawBody, ${given})) throw new Error('bad');\n  } catch (cause) {\n    known = false;\n  }\n  if (!known) return s.sendStatus(401);\n${work}`) },
    { name: 'a helper that all call behind the check', code: express + isSigned + first + route('/a', `${refuse}  await answer(first(q.body));\n`) + route('/b', `${refuse}  await answer(first(q.body));\n`) },
    { name: 'a check that every address passes', code: worker("    if (request.headers.get('x-telegram-bot-api-secret-token') !== env.WORD) return new Response('', { status: 401 });\n    if (pathname === '/b') await bot.handleUpdate(await request.json());\n") },
    { name: 'a check in the branch itself', code: worker("    if (pathname === '/b') {\n      if (request.headers.get('x-telegram-bot-api-secret-token') !== env.WORD) return new Response('', { status: 401 });\n      await bot.handleUpdate(await request.json());\n    }\n") },
  ],
});
