/** Errors that reach the reply through variables, helpers and other files. */
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

const telegraf = `import { Telegraf } from 'telegraf';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\n`;
const express = `import express from 'express';\nconst app = express();\n`;

const check = "export async function check(text: string) {\n  try {\n    const answer = await fetch('https://scan.acme.io', { method: 'POST', body: text });\n    return { scanned: true, flagged: answer.status === 422, message: 'Checked' };\n  } catch (error) {\n    return { scanned: false, flagged: false, message: (error as Error).message };\n  }\n}\n";

testRule(noErrorExposure, {
  invalid: [
    {
      name: 'a result with an error in it that is asked for the same mark, or for none',
      path: 'route.ts',
      files: { 'check.ts': check },
      code: "import { check } from './check';\nexport async function POST(request: Request) {\n  const result = await check(await request.text());\n  if (!result.flagged) return Response.json(result); // ← exposed\n  const { message } = await check('');\n  return Response.json({ message }); // ← exposed\n}\n",
    },
    {
      name: 'what a function of another file returns of an error, whatever stands in this file at the same place',
      path: 'route.ts',
      files: { 'threads.ts': "import OpenAI from 'openai';\nconst openai = new OpenAI();\nexport async function remove(id: string) {\n  try {\n    return await openai.files.del(id);\n  } catch (error) {\n    return { failed: true, message: error.message };\n  }\n}\n" },
      code: "import { remove } from './threads';\nexport async function DELETE(request: Request) {\n  const result = await remove('a');\n  return Response.json(result); // ← exposed\n}\n",
    },
    {
      name: 'a helper of another file that is given errors: its first call',
      path: 'routes.ts',
      files: { 'fail.ts': `export function fail(res, error) {\n  console.error(error);\n  res.status(500).json({ error: error.message });\n}\n` },
      code: `import { fail } from './fail';
${express}app.get('/a', async (req, res) => { try { await go(); } catch (e) { fail(res, e); } }); // ← exposed
app.get('/b', async (req, res) => { try { await go(); } catch (e) { fail(res, e); } });
`,
    },
    {
      name: 'a response that another function hands on: where it is made',
      code: `async function handle(request: Request): Promise<Response> {
  try {
    return new Response(await answer(request));
  } catch (e) {
    return new Response(JSON.stringify({ message: e.message }), { status: 500 }); // ← exposed
  }
}
const accepted = (response: Response) => (response.status === 200 ? response : new Response(response.body, { status: 200 }));
export default { fetch: async (request: Request) => accepted(await handle(request)) };
`,
    },
    {
      name: 'sentences of the bot in a variable stay',
      code: `${telegraf}
bot.on('text', async (ctx) => {
  try {
    await ctx.telegram.getMe();
  } catch (error) {
    const text = ctx.from.language_code === 'es' ? \`Error al pagar: \${error.message}\` : \`Payment failed: \${error.message}\`;
    await ctx.reply(text); // ← exposed
  }
});
`,
      output: `import { Telegraf } from 'telegraf';
import { toPublicMessage } from 'secure-bot/runtime';
const bot = new Telegraf(process.env.BOT_TOKEN);

bot.on('text', async (ctx) => {
  try {
    await ctx.telegram.getMe();
  } catch (error) {
    const text = ctx.from.language_code === 'es' ? \`Error al pagar: \${toPublicMessage(error)}\` : toPublicMessage(error, { message: 'Payment failed' });
    await ctx.reply(text);
  }
});
`,
    },
    {
      name: 'through a variable with a fallback',
      code: `${telegraf}
bot.hears('go', async (ctx) => {
  try { await go(); } catch (e) {
    const text = e.message || 'Unknown error';
    await ctx.reply(text); // ← exposed
  }
});
`,
    },
    {
      name: 'in a helper one call away',
      code: `${telegraf}
async function fail(ctx, error) {
  await ctx.reply(\`Oops: \${error.message}\`); // ← exposed
}
bot.on('text', async (ctx) => {
  try { await go(); } catch (e) { await fail(ctx, e); }
});
`,
    },
    {
      name: 'a helper that writes what is no text as JSON: the call that gives it an error',
      code: `
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
const server = new McpServer({ name: 'a', version: '1' });
const told = (data: unknown) => ({ content: [{ type: 'text' as const, text: typeof data === 'string' ? data : JSON.stringify(data, null, 2) }] });
server.registerTool('count', { description: 'Counts' }, async () => {
  try {
    return told({ count: await count() });
  } catch (failure) {
    return told(\`Failed: \${(failure as Error).message}\`); // ← exposed
  }
});
`,
    },
    {
      name: 'a helper that sends answers as well: the call that gives it an error',
      code: `${telegraf}
bot.on('text', async (ctx) => {
  const say = (text) => ctx.reply(text);
  try { await say(await go()); } catch (e) {
    await say(\`Oops: \${e}\`); // ← exposed
  }
});
`,
      output: `import { Telegraf } from 'telegraf';
import { toPublicMessage } from 'secure-bot/runtime';
${telegraf.split('\n').slice(1).join('\n')}
bot.on('text', async (ctx) => {
  const say = (text) => ctx.reply(text);
  try { await say(await go()); } catch (e) {
    await say(\`Oops: \${toPublicMessage(e)}\`);
  }
});
`,
    },
    {
      name: 'caught in a callback: what that returns, not the list of all results',
      code: `import Anthropic from '@anthropic-ai/sdk';
const anthropic = new Anthropic();
export async function run(messages, tools) {
  const message = await anthropic.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 1024, messages });
  messages.push({
    role: 'user',
    content: await Promise.all(message.content.map(async (use) => {
      try {
        return { type: 'tool_result', tool_use_id: use.id, content: await tools.find(use.input) };
      } catch (error) {
        return { type: 'tool_result', tool_use_id: use.id, content: String(error.stack) }; // ← exposed
      }
    })),
  });
  return anthropic.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 1024, messages });
}
`,
    },
    {
      name: 'through a formatting helper that returns text',
      code: `${telegraf}
const describe = (problem) => 'Failed with ' + problem.message;
bot.on('text', async (ctx) => {
  try { await go(); } catch (e) { await ctx.reply(describe(e)); } // ← exposed
});
`,
    },
    {
      name: 'options object in a variable',
      code: `${express}
app.get('/y', async (req, res) => {
  try { await load(); } catch (e) {
    const body = { ok: false, detail: e.message }; // ← exposed
    res.json(body);
  }
});
`,
    },
    {
      name: 'a helper of another file sends what it is given, in an embed',
      path: 'commands/image.js',
      files: {
        'utils/report.js': `const { EmbedBuilder } = require('discord.js');\nconst report = async (target, text) => {\n  const embed = new EmbedBuilder().setTitle('Failed').setDescription(text);\n  return target.reply({ embeds: [embed] });\n};\nmodule.exports = report;\n`,
      },
      code: `const report = require('../utils/report');\nmodule.exports = { async execute(message) { try { await go(); } catch (problem) { return report(message, problem.message); } } }; // ← exposed\n`,
    },
    {
      name: 'a named export two files away',
      path: 'bot.ts',
      files: {
        'reply.ts': `import type { Context } from 'telegraf';\nexport async function fail(ctx: Context, text: string) { await ctx.reply(text); }\n`,
        'index.ts': `export { fail as tell } from './reply.ts';\n`,
      },
      code: `import { tell } from './index.ts';\n${telegraf}bot.on('text', async (ctx) => { try { await go(); } catch (e) { await tell(ctx, \`Error: \${e}\`); } }); // ← exposed\n`,
    },
    {
      name: 'a helper of the file that is given sentences of the project, and other errors as well',
      code: `${telegraf}class ParsingError extends Error {}\nfunction parse(text) { if (text.includes('"')) throw new ParsingError('Invalid quotes.'); return load(text); }\nasync function tell(ctx, text) { await ctx.reply(text); } // ← exposed\nbot.on('text', async (ctx) => { try { await parse(ctx.message.text); } catch (e) { if (e instanceof ParsingError) await tell(ctx, e.message); } });\nbot.command('load', async (ctx) => { try { await load(ctx.payload); } catch (e) { await tell(ctx, e.message); } });\n`,
    },
  ],
  valid: [
    {
      name: 'a result that is asked for the mark which it does not have when there is an error in it',
      path: 'route.ts',
      files: { 'check.ts': check },
      code: "import { check } from './check';\nexport async function POST(request: Request) {\n  const result = await check(await request.text());\n  if (result.flagged) return Response.json({ error: result.message || 'Blocked', result });\n  if (!result.scanned) return new Response('Failed');\n  return Response.json(result);\n}\n",
    },
    {
      name: 'a helper of the file that is given sentences of the project only',
      code: `${telegraf}class ParsingError extends Error {}\nfunction parse(text) { if (text.includes('"')) throw new ParsingError('Invalid quotes.'); return load(text); }\nasync function tell(ctx, text) { await ctx.reply(text); }\nbot.on('text', async (ctx) => { try { await parse(ctx.message.text); } catch (e) { if (e instanceof ParsingError) await tell(ctx, e.message); else console.error(e); } });\n`,
    },
  ],
});
