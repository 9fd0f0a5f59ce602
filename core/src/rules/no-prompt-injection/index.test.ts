import { testRule } from '../../testing/index.ts';
import noPromptInjection from './index.ts';

const telegraf = "import { Telegraf } from 'telegraf';\nimport OpenAI from 'openai';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nconst ai = new OpenAI();\n";
const express = "import express from 'express';\nimport OpenAI from 'openai';\nconst app = express();\nconst ai = new OpenAI();\n";
const messages = (list: string) => `${telegraf}bot.on('text', async (ctx) => {\n  const answer = await ai.chat.completions.create({\n    model: 'gpt-4o',\n    messages: [\n${list}\n    ],\n  });\n  await ctx.reply(answer.choices[0].message.content);\n});\n`;

testRule(noPromptInjection, {
  invalid: [
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
    { name: 'the developer role', code: messages("      { role: 'developer', content: 'Topic: ' + ctx.message.text }, // ← instructions") },
    { name: 'instructions of the responses API', code: `${express}app.post('/ask', async (req, res) => {\n  const answer = await ai.responses.create({ model: 'gpt-5', instructions: \`Be brief. \${req.body.style}\`, input: req.body.question }); // ← instructions\n  res.json({ answer: answer.output_text });\n});\n` },
    { name: 'strict: instructions and text in one message of the user', code: messages("      { role: 'user', content: `Translate the following text into French: ${ctx.message.text}` }, // ← mixed"), options: { strict: true } },
    { name: 'a helper in another file', code: `import { ask } from './ask';\nimport { Telegraf } from 'telegraf';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nbot.on('text', async (ctx) => ctx.reply(await ask(ctx.message.text))); // ← instructions\n`, files: { 'ask.ts': "import OpenAI from 'openai';\nconst ai = new OpenAI();\nexport async function ask(topic: string) {\n  const answer = await ai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'system', content: `You talk about ${topic}` }] });\n  return answer.choices[0].message.content ?? '';\n}\n" } },
  ],
  valid: [
    { name: 'the user role', code: messages("      { role: 'system', content: 'You are a polite helper.' },\n      { role: 'user', content: ctx.message.text },") },
    { name: 'instructions and text in the user role, not strict', code: messages("      { role: 'user', content: `Translate the following text into French: ${ctx.message.text}` },") },
    { name: 'wrapped', code: `import { wrapUntrusted } from 'secure-bot/runtime';\n${messages("      { role: 'system', content: `Answer politely. ${wrapUntrusted(ctx.message.text, { source: 'chat' })}` },")}` },
    { name: 'a constant system prompt', code: messages("      { role: 'system', content: `You are a helper. Today is ${new Date().toISOString()}.` },\n      { role: 'user', content: ctx.message.text },") },
    { name: 'one of a list', code: `${express}const tones = ['kind', 'short'];\napp.post('/ask', async (req, res) => {\n  const { tone } = req.body;\n  if (!tones.includes(tone)) return res.sendStatus(400);\n  await ai.responses.create({ model: 'gpt-5', instructions: \`Be \${tone}.\`, input: req.body.question });\n  res.end();\n});\n` },
  ],
});
