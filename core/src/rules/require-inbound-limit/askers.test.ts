/** Several handlers that ask through one helper, and lists of messages that come as a whole. */
import { testRule } from '../../testing/index.ts';
import requireInboundLimit from './index.ts';

const ask = "import OpenAI from 'openai';\nimport express from 'express';\nimport { Telegraf } from 'telegraf';\nconst client = new OpenAI();\nasync function ask(text: string) {\n  const answer = await client.responses.create({ model: 'gpt-5', input: text, max_output_tokens: 300 });\n  return answer.output_text;\n}\nconst app = express();\napp.use(express.json());\nconst bot = new Telegraf(process.env.BOT_TOKEN);\n";
const ai = "import { streamText, convertToModelMessages } from 'ai';\nimport { openai } from '@ai-sdk/openai';\nimport { Hono } from 'hono';\nconst app = new Hono();\n";
const stream = (messages: string, mark = '') => `  return streamText({ model: openai('gpt-5'), ${messages}, maxOutputTokens: 300 }).toTextStreamResponse();${mark}\n`;

testRule(requireInboundLimit, {
  invalid: [
    { name: 'each handler that asks through a helper of the file', code: `${ask}app.post('/chat', async (req, res) => {\n  res.json({ text: await ask(req.body.text) }); // ← route\n});\nbot.on('text', async (ctx) => {\n  await ctx.reply(await ask(ctx.message.text)); // ← chat\n});\n` },
    { name: 'one of two handlers has a limit', code: `${ask}app.post('/chat', async (req, res) => {\n  if (req.headers.authorization === undefined) return res.sendStatus(401);\n  res.json({ text: await ask(req.body.text) });\n});\nbot.on('text', async (ctx) => {\n  await ctx.reply(await ask(ctx.message.text)); // ← chat\n});\n` },
    { name: 'the list of messages of a web chat', code: `${ai}app.post('/chat', async (c) => {\n  const { messages } = await c.req.json();\n${stream('messages', ' // ← route')}});\n` },
    { name: 'the list of messages, converted, in a route of Next.js', path: 'app/api/chat/route.ts', code: `${ai.replace(/import \{ Hono.*/s, '')}export async function POST(request: Request) {\n  const { messages } = await request.json();\n${stream('messages: convertToModelMessages(messages)', ' // ← route')}}\n` },
    { name: 'a function that throws where the text is too strange', code: `${ask}function parse(text: string) {\n  if (text === '') throw new Error('empty');\n  return text;\n}\nbot.on('text', async (ctx) => {\n  const text = parse(ctx.message.text);\n  await ctx.reply(await ask(text)); // ← chat\n});\n` },
  ],
  valid: [
    { name: 'a condition where the helper is asked', code: `${ask}bot.on('text', async (ctx) => {\n  if (ctx.from.id !== 1234) return;\n  await ctx.reply(await ask(ctx.message.text));\n});\n` },
    { name: 'a list of messages behind a check', code: `${ai}app.post('/chat', async (c) => {\n  if (!c.req.header('authorization')) return c.text('', 401);\n  const { messages } = await c.req.json();\n${stream('messages')}});\n` },
    { name: 'a function of another file asks who it is, and throws', files: { 'profile.ts': "import { cookies } from 'next/headers';\nexport async function getProfile() {\n  const user = (await cookies()).get('user');\n  if (!user) throw new Error('Not signed in');\n  return user;\n}\n" }, code: `${ai}import { getProfile } from './profile';\napp.post('/chat', async (c) => {\n  const { messages } = await c.req.json();\n  await getProfile();\n${stream('messages')}});\n` },
    { name: 'a list of messages of its own', code: `${ai}app.post('/chat', async (c) => {\n  const messages = [{ role: 'user' as const, content: 'Tell a joke' }];\n${stream('messages')}});\n` },
    { name: 'a list that somebody sends and no model reads', code: `${ai}app.post('/chat', async (c) => {\n  const { messages } = await c.req.json();\n  console.log(messages.length);\n${stream("prompt: 'Tell a joke'")}});\n` },
  ],
});
