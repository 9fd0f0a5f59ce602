import { expect } from 'vitest';
import { testRule } from '../../testing/index.ts';
import noPromptInjection from './index.ts';

const telegraf = "import { Telegraf } from 'telegraf';\nimport OpenAI from 'openai';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nconst ai = new OpenAI();\n";
const express = "import express from 'express';\nimport OpenAI from 'openai';\nconst app = express();\nconst ai = new OpenAI();\n";
const messages = (list: string) => `${telegraf}bot.on('text', async (ctx) => {\n  const answer = await ai.chat.completions.create({\n    model: 'gpt-4o',\n    messages: [\n${list}\n    ],\n  });\n  await ctx.reply(answer.choices[0].message.content);\n});\n`;

testRule(noPromptInjection, {
  invalid: [
    { name: 'the last message of a request, whatever its role', code: "import Anthropic from '@anthropic-ai/sdk';\nimport express from 'express';\nconst anthropic = new Anthropic();\nconst app = express();\napp.post('/v1/chat', async (req, res) => {\n  const last = req.body.messages.find((entry) => entry.id === req.body.id)?.content;\n  const answer = await anthropic.messages.create({ model: 'a', max_tokens: 9, system: `Topic: ${last}`, messages: [] }); // ← instructions\n  res.json(answer);\n});\n" },
    {
      name: 'an object whose property is read elsewhere is handed on as it is: no fix',
      code: `import { review } from './review';\n${express}app.post('/hook', async (req, res) => { await review(req.body.pull_request); res.end(); }); // ← instructions\n`,
      files: { 'review.ts': "import OpenAI from 'openai';\nconst ai = new OpenAI();\nexport const review = async (pr: { title: string; body: string }) => ai.responses.create({ model: 'gpt-5', instructions: `The title is ${pr.title}.`, input: pr.body });\n" },
      output: null,
    },
    { name: 'a role that is a constant stays one', code: messages("      { role: 'system' as const, content: ctx.message.text }, // ← instructions"), output: messages("      { role: 'user' as const, content: ctx.message.text },") },
    { name: 'instructions of its own in the same text stay where they are', code: `${express}function toMessages(topic: string) {\n  const rules = ['You are a kind bot.', \`Topic: \${topic}\`].join('\\n');\n  return [{ role: 'system' as const, content: rules }]; // ← instructions\n}\napp.post('/ask', async (req, res) => res.json(await ai.chat.completions.create({ model: 'gpt-5', messages: toMessages(req.body.topic) })));\n`, output: null },
    {
      name: 'the fixed prompt marks the text with a delimiter that it cannot forge',
      code: `${express}export const ask = async (req, res) => ai.responses.create({ model: 'gpt-5', instructions: \`Topic: \${req.body.topic}\`, input: 'Go.' }); // ← instructions\napp.post('/ask', ask);\n`,
      modules: {
        express: () => ({ post: () => undefined }),
        openai: class {
          readonly responses = { create: (request: unknown) => request };
        },
      },
      execute: async (sample) => {
        const { instructions } = (await sample.call('ask', { body: { topic: 'cats' } }, {})) as { instructions: string };
        expect(instructions).toMatch(/^Topic: [^c]/);
        expect(instructions).toContain('cats');
      },
    },
    {
      name: 'puts the message into the system prompt',
      code: messages("      { role: 'system', content: `You are a polite helper. Answer this: ${ctx.message.text}` }, // ← instructions"),
      output: `import { Telegraf } from 'telegraf';
import OpenAI from 'openai';
import { wrapUntrusted } from 'secure-bot/runtime';
${messages("      { role: 'system', content: `You are a polite helper. Answer this: ${wrapUntrusted(ctx.message.text, { source: 'user message' })}` },").split('\n').slice(2).join('\n')}`,
    },
    {
      name: 'the whole system message is what the user wrote: it belongs to the user',
      code: messages("      { role: 'system', content: ctx.message.text }, // ← instructions"),
      output: messages("      { role: 'user', content: ctx.message.text },"),
    },
    { name: 'instructions that the request brings as a whole have no fix', code: `${express}app.post('/ask', async (req, res) => {\n  const answer = await ai.responses.create({ model: 'gpt-5', instructions: req.body.system, input: req.body.question }); // ← instructions\n  res.json({ answer: answer.output_text });\n});\n`, output: null },
    { name: 'own instructions in a variable are not marked with the text in them', code: `${express}app.post('/ask', async (req, res) => {\n  const rules = \`Be brief. \${req.body.style}\`;\n  const answer = await ai.responses.create({ model: 'gpt-5', instructions: rules, input: req.body.question }); // ← instructions\n  res.json({ answer: answer.output_text });\n});\n`, output: null },
    { name: 'the developer role', code: messages("      { role: 'developer', content: 'Topic: ' + ctx.message.text }, // ← instructions") },
    { name: 'instructions of the responses API', code: `${express}app.post('/ask', async (req, res) => {\n  const answer = await ai.responses.create({ model: 'gpt-5', instructions: \`Be brief. \${req.body.style}\`, input: req.body.question }); // ← instructions\n  res.json({ answer: answer.output_text });\n});\n` },
    { name: 'strict: instructions and text in one message of the user', code: messages("      { role: 'user', content: `Translate the following text into French: ${ctx.message.text}` }, // ← mixed"), options: { strict: true } },
    { name: 'a helper in another file that also sends it in the user role: there it needs no mark', code: `import { ask } from './ask';\nimport { Telegraf } from 'telegraf';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nbot.on('text', async (ctx) => ctx.reply(await ask(ctx.message.text))); // ← instructions\n`, files: { 'ask.ts': "import OpenAI from 'openai';\nconst ai = new OpenAI();\nexport async function ask(question: string) {\n  const { output_text } = await ai.responses.create({ model: 'gpt-5', instructions: `Help with ${question}.`, input: question });\n  return output_text;\n}\n" }, output: null },
    { name: 'a helper in another file', code: `import { ask } from './ask';\nimport { Telegraf } from 'telegraf';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nbot.on('text', async (ctx) => ctx.reply(await ask(ctx.message.text))); // ← instructions\n`, files: { 'ask.ts': "import OpenAI from 'openai';\nconst ai = new OpenAI();\nexport async function ask(topic: string) {\n  const answer = await ai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'system', content: `You talk about ${topic}` }] });\n  return answer.choices[0].message.content ?? '';\n}\n" } },
    { name: 'the system option of the AI SDK', code: "import { generateText } from 'ai';\nimport { openai } from '@ai-sdk/openai';\nexport async function POST(request: Request) {\n  const { persona, question } = await request.json();\n  const { text } = await generateText({ model: openai('gpt-4o'), system: `You are ${persona}.`, prompt: question }); // ← instructions\n  return Response.json({ text });\n}\n", path: 'app/api/chat/route.ts' },
    { name: 'the system option of Anthropic', code: `import Anthropic from '@anthropic-ai/sdk';\nimport express from 'express';\nconst app = express();\nconst claude = new Anthropic();\napp.post('/ask', async (req, res) => {\n  const answer = await claude.messages.create({ model: 'claude-sonnet-4', max_tokens: 500, system: req.body.rules, messages: [{ role: 'user', content: req.body.question }] }); // ← instructions\n  res.json(answer.content);\n});\n` },
    { name: 'CommonJS, messages in a variable', code: "const { Telegraf } = require('telegraf');\nconst OpenAI = require('openai');\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nconst ai = new OpenAI();\nbot.on('text', async (ctx) => {\n  const text = ctx.message.text;\n  const messages = [{ role: 'system', content: 'The user says: ' + text }]; // ← instructions\n  const answer = await ai.chat.completions.create({ model: 'gpt-4o', messages });\n  ctx.reply(answer.choices[0].message.content);\n});\n", path: 'bot.js' },
    { name: 'pushed onto a history', code: `${telegraf}bot.on('text', async (ctx) => {\n  const history = [{ role: 'system', content: 'You are a helper.' }];\n  history.push({ role: 'system', content: \`Note of the user: \${ctx.message.text}\` }); // ← instructions\n  await ai.chat.completions.create({ model: 'gpt-4o', messages: history });\n});\n` },
    { name: 'a destructured body', code: `${express}app.post('/ask', async ({ body: { tone, question } }, res) => {\n  const answer = await ai.responses.create({ model: 'gpt-5', instructions: \`Write in this tone: \${tone}\`, input: question }); // ← instructions\n  res.send(answer.output_text);\n});\n` },
    { name: 'instructions of an agent', code: "import { Agent } from '@openai/agents';\nimport express from 'express';\nconst app = express();\napp.post('/agent', async (req, res) => { const agent = new Agent({ name: 'helper', instructions: `Help with ${req.body.topic}` }); res.json(agent.name); }); // ← instructions\n" },
    { name: 'a fetched page among the instructions', code: `${telegraf}export async function ask(question) {\n  const page = await (await fetch('https://docs.example.org/faq')).text();\n  return ai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'system', content: \`Answer from this page: \${page}\` }, { role: 'user', content: question }] }); // ← instructions\n}\n` },
    { name: 'the description of a tool', code: "import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';\nimport express from 'express';\nconst app = express();\nconst server = new McpServer({ name: 'notes', version: '1.0.0' });\napp.post('/tools', (req, res) => { server.registerTool('note', { description: req.body.about }, async () => ({ content: [] })); res.end(); }); // ← description\n", output: null },
    { name: 'a template of LangChain has no fix: braces are placeholders', code: "import { PromptTemplate } from '@langchain/core/prompts';\nimport express from 'express';\nconst app = express();\napp.post('/ask', (req, res) => { const prompt = PromptTemplate.fromTemplate(`Answer: ${req.body.question}`); res.json(prompt); }); // ← instructions\n", output: null },
    { name: 'a display name', code: messages("      { role: 'system', content: `You talk with ${ctx.message.from.first_name}.` }, // ← name") },
    { name: 'strict: a summary that a model wrote', code: `${telegraf}export async function go(text) {\n  const first = await ai.responses.create({ model: 'gpt-5', input: text });\n  return ai.responses.create({ model: 'gpt-5', instructions: \`So far: \${first.output_text}\`, input: 'Go on.' }); // ← instructions\n}\n`, options: { strict: true } },
    { name: 'comments and a type assertion', code: messages("      { role: 'system', content: /* for now */ ctx.message.text as string }, // ← instructions") },
    { name: 'double quotes stay double', code: `${express.replaceAll("'", '"')}app.post("/ask", async (req, res) => {\n  await ai.chat.completions.create({ model: "gpt-4o", messages: [{ role: "system", content: req.body.rules }] }); // ← instructions\n  res.end();\n});\n`, output: `${express.replaceAll("'", '"')}app.post("/ask", async (req, res) => {\n  await ai.chat.completions.create({ model: "gpt-4o", messages: [{ role: "user", content: req.body.rules }] });\n  res.end();\n});\n` },
    { name: 'a method of the own class', code: "import OpenAI from 'openai';\nimport { Telegraf } from 'telegraf';\nclass Helper {\n  ai = new OpenAI();\n  bot = new Telegraf(process.env.BOT_TOKEN);\n  start() { this.bot.on('text', (ctx) => this.answer(ctx.message.text)); }\n  async answer(text: string) { return this.ai.responses.create({ model: 'gpt-5', instructions: 'Be kind. ' + text, input: 'Go.' }); } // ← instructions\n}\nnew Helper().start();\n" },
    {
      name: 'a prompt that another file builds',
      code: `import { systemPrompt } from './prompts';\n${telegraf}bot.on('text', async (ctx) => {\n  await ai.responses.create({ model: 'gpt-5', instructions: systemPrompt(ctx.message.text), input: 'Go.' }); // ← instructions\n});\n`,
      files: { 'prompts.ts': 'export const systemPrompt = (topic: string) => `You only talk about ${topic}.`;\n' },
    },
    {
      name: 'a default export of another file with an options object',
      code: "import ask from './ask';\nimport express from 'express';\nconst app = express();\napp.post('/ask', async (req, res) => res.json(await ask({ rules: req.body.rules, question: req.body.question }))); // ← instructions\n",
      files: { 'ask.ts': "import OpenAI from 'openai';\nconst ai = new OpenAI();\nexport default async function ask({ rules, question }: { rules: string; question: string }) {\n  return ai.responses.create({ model: 'gpt-5', instructions: rules, input: question });\n}\n" },
    },
    {
      name: 'CommonJS across files',
      code: "const { ask } = require('./ask');\nconst { Telegraf } = require('telegraf');\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nbot.on('text', async (ctx) => ctx.reply(await ask(ctx.message.text))); // ← instructions\n",
      path: 'bot.js',
      files: { 'ask.js': "const OpenAI = require('openai');\nconst ai = new OpenAI();\nmodule.exports.ask = async (topic) => (await ai.responses.create({ model: 'gpt-5', instructions: 'Topic: ' + topic, input: 'Go.' })).output_text;\n" },
    },
    {
      name: 're-exported under another name',
      code: "import { answer } from './lib';\nimport express from 'express';\nconst app = express();\napp.post('/ask', async (req, res) => res.json(await answer(req.body.style))); // ← instructions\n",
      files: { 'lib/index.ts': "export { ask as answer } from './ask';\n", 'lib/ask.ts': "import OpenAI from 'openai';\nconst ai = new OpenAI();\nexport const ask = (style: string) => ai.responses.create({ model: 'gpt-5', instructions: `Style: ${style}`, input: 'Go.' });\n" },
    },
    {
      name: 'a class of another file',
      code: "import { Assistant } from './assistant';\nimport express from 'express';\nconst app = express();\nconst assistant = new Assistant();\napp.post('/ask', async (req, res) => res.json(await assistant.ask(req.body.rules))); // ← instructions\n",
      files: { 'assistant.ts': "import OpenAI from 'openai';\nexport class Assistant {\n  private readonly ai = new OpenAI();\n  ask(rules: string) { return this.ai.responses.create({ model: 'gpt-5', instructions: rules, input: 'Go.' }); }\n}\n" },
    },
  ],
  valid: [
    { name: 'a gateway hands on the system message of the program behind the request', code: "import Anthropic from '@anthropic-ai/sdk';\nimport express from 'express';\nconst anthropic = new Anthropic();\nconst app = express();\napp.post('/v1/chat', async (req, res) => {\n  const written = req.body.messages.find((entry) => entry.role === 'system')?.content;\n  const answer = await anthropic.messages.create({ model: 'a', max_tokens: 9, system: written, messages: req.body.messages.filter((entry) => entry.role !== 'system') });\n  res.json(answer);\n});\n" },
    { name: 'input of the responses API', code: `${express}app.post('/ask', async (req, res) => { const answer = await ai.responses.create({ model: 'gpt-5', instructions: 'Be brief.', input: req.body.question }); res.json({ answer: answer.output_text }); });\n` },
    { name: 'the role user in a variable', code: messages("      { role: 'system', content: systemPrompt },\n      { role: 'user', content: ctx.message.text },").replace('const ai', "const systemPrompt = 'You are a helper.';\nconst ai") },
    { name: 'a number', code: `${express}app.post('/ask', async (req, res) => { const count = Number(req.body.count); await ai.responses.create({ model: 'gpt-5', instructions: \`Write \${count} lines.\`, input: 'Go.' }); res.end(); });\n` },
    { name: 'an enum of a schema', code: "import { generateText } from 'ai';\nimport { openai } from '@ai-sdk/openai';\nimport { z } from 'zod';\nconst schema = z.object({ tone: z.enum(['kind', 'short']), question: z.string() });\nexport async function POST(request: Request) {\n  const { tone, question } = schema.parse(await request.json());\n  const { text } = await generateText({ model: openai('gpt-4o'), system: `Be ${tone}.`, prompt: question });\n  return Response.json({ text });\n}\n", path: 'app/api/chat/route.ts' },
    { name: 'a table of prompts', code: `${express}const prompts = { legal: 'You know the law.', food: 'You cook.' };\napp.post('/ask', async (req, res) => { await ai.responses.create({ model: 'gpt-5', instructions: prompts[req.body.kind] ?? prompts.food, input: req.body.question }); res.end(); });\n` },
    { name: 'a switch over the value', code: `${express}app.post('/ask', async (req, res) => {\n  let rules = 'Be kind.';\n  switch (req.body.mode) { case 'short': rules = 'Be short.'; break; }\n  await ai.responses.create({ model: 'gpt-5', instructions: rules, input: req.body.question });\n  res.end();\n});\n` },
    { name: 'a setting of the environment', code: "import OpenAI from 'openai';\nconst ai = new OpenAI();\nexport const ask = (text) => ai.responses.create({ model: 'gpt-5', instructions: process.env.SYSTEM_PROMPT, input: text });\n" },
    { name: 'what a model wrote itself', code: `${telegraf}export async function go(text) {\n  const first = await ai.responses.create({ model: 'gpt-5', input: text });\n  return ai.responses.create({ model: 'gpt-5', instructions: \`So far: \${first.output_text}\`, input: 'Go on.' });\n}\n` },
    { name: 'a length', code: messages("      { role: 'system', content: `The text has ${ctx.message.text.length} characters.` },\n      { role: 'user', content: ctx.message.text },") },
    { name: 'create of another object', code: `${express}const store = { responses: { create: async (record) => record } };\napp.post('/x', async (req, res) => { await store.responses.create({ instructions: req.body.text }); res.end(); });\n` },
    { name: 'a variable of a LangChain template', code: "import { ChatPromptTemplate } from '@langchain/core/prompts';\nimport express from 'express';\nconst app = express();\nconst prompt = ChatPromptTemplate.fromMessages([['system', 'Answer politely.'], ['human', '{question}']]);\napp.post('/ask', async (req, res) => res.json(await prompt.invoke({ question: req.body.question })));\n" },
    { name: 'strict: a text alone in the user role', code: messages("      { role: 'system', content: 'Translate into French.' },\n      { role: 'user', content: ctx.message.text },"), options: { strict: true } },
    { name: 'a constant description', code: "import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';\nconst server = new McpServer({ name: 'notes', version: '1.0.0' });\nserver.registerTool('note', { description: 'Takes a note.' }, async () => ({ content: [] }));\n" },
    { name: 'the helper of another file puts it into the user role', code: "import { ask } from './ask';\nimport { Telegraf } from 'telegraf';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nbot.on('text', async (ctx) => ctx.reply(await ask(ctx.message.text)));\n", files: { 'ask.ts': "import OpenAI from 'openai';\nconst ai = new OpenAI();\nexport async function ask(question: string) {\n  const answer = await ai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'system', content: 'Be brief.' }, { role: 'user', content: question }] });\n  return answer.choices[0].message.content ?? '';\n}\n" } },
    { name: 'a prompt of another file', code: `import { systemPrompt } from './prompts';\n${messages("      { role: 'system', content: systemPrompt },\n      { role: 'user', content: ctx.message.text },")}`, files: { 'prompts.ts': "export const systemPrompt = 'You are a helper.';\n" } },
    { name: 'another parameter of the helper', code: "import { ask } from './ask';\nimport express from 'express';\nconst app = express();\napp.post('/ask', async (req, res) => res.json(await ask('Be brief.', req.body.question)));\n", files: { 'ask.ts': "import OpenAI from 'openai';\nconst ai = new OpenAI();\nexport const ask = (rules: string, question: string) => ai.responses.create({ model: 'gpt-5', instructions: rules, input: question });\n" } },
    { name: 'the helper of another file marks it', code: "import { ask } from './ask';\nimport express from 'express';\nconst app = express();\napp.post('/ask', async (req, res) => res.json(await ask(req.body.topic)));\n", files: { 'ask.ts': "import OpenAI from 'openai';\nimport { wrapUntrusted } from 'secure-bot/runtime';\nconst ai = new OpenAI();\nexport const ask = (topic: string) => ai.responses.create({ model: 'gpt-5', instructions: `Topic: ${wrapUntrusted(topic, { source: 'user' })}`, input: 'Go.' });\n" } },
    { name: 'tones of another file', code: `import { tones } from './tones';\n${express}app.post('/ask', async (req, res) => {\n  const { tone } = req.body;\n  if (!tones.includes(tone)) return res.sendStatus(400);\n  await ai.responses.create({ model: 'gpt-5', instructions: \`Be \${tone}.\`, input: req.body.question });\n  res.end();\n});\n`, files: { 'tones.ts': "export const tones = ['kind', 'short'];\n" } },
    { name: 'a number of another file', code: `import { limit } from './limits';\n${express}app.post('/ask', async (req, res) => { await ai.responses.create({ model: 'gpt-5', instructions: \`At most \${limit(req.body.text)} words.\`, input: req.body.text }); res.end(); });\n`, files: { 'limits.ts': 'export const limit = (text: string) => Math.min(100, text.length);\n' } },
    { name: 'an identifier of a schema', code: "import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';\nimport OpenAI from 'openai';\nimport { z } from 'zod';\nconst ai = new OpenAI();\nconst server = new McpServer({ name: 'notes', version: '1.0.0' });\nserver.tool('sum', { id: z.string().uuid() }, async ({ id }) => { const answer = await ai.responses.create({ model: 'gpt-5', instructions: `Note ${id}`, input: 'Go.' }); return { content: [{ type: 'text', text: answer.output_text }] }; });\n" },
    { name: 'the user role', code: messages("      { role: 'system', content: 'You are a polite helper.' },\n      { role: 'user', content: ctx.message.text },") },
    { name: 'instructions and text in the user role, not strict', code: messages("      { role: 'user', content: `Translate the following text into French: ${ctx.message.text}` },") },
    { name: 'wrapped', code: `import { wrapUntrusted } from 'secure-bot/runtime';\n${messages("      { role: 'system', content: `Answer politely. ${wrapUntrusted(ctx.message.text, { source: 'chat' })}` },")}` },
    { name: 'a constant system prompt', code: messages("      { role: 'system', content: `You are a helper. Today is ${new Date().toISOString()}.` },\n      { role: 'user', content: ctx.message.text },") },
    { name: 'one of a list', code: `${express}const tones = ['kind', 'short'];\napp.post('/ask', async (req, res) => {\n  const { tone } = req.body;\n  if (!tones.includes(tone)) return res.sendStatus(400);\n  await ai.responses.create({ model: 'gpt-5', instructions: \`Be \${tone}.\`, input: req.body.question });\n  res.end();\n});\n` },
  ],
});
