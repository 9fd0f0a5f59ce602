import { expect } from 'vitest';
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

const telegraf = `import { Telegraf } from 'telegraf';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\n`;
const express = `import express from 'express';\nconst app = express();\n`;

testRule(noErrorExposure, {
  invalid: [
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
      name: 'whatever was thrown: one place to mend',
      code: `${telegraf}
bot.on('text', async (ctx) => {
  try {
    await ctx.telegram.getMe();
  } catch (e) {
    await ctx.reply(e instanceof Error ? e.message : String(e)); // ← exposed
  }
});
`,
      output: `import { Telegraf } from 'telegraf';
import { toPublicMessage } from 'secure-bot/runtime';
const bot = new Telegraf(process.env.BOT_TOKEN);

bot.on('text', async (ctx) => {
  try {
    await ctx.telegram.getMe();
  } catch (e) {
    await ctx.reply(toPublicMessage(e));
  }
});
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
    { name: 'a list of errors that no schema made', code: `${express}app.post('/x', async (req, res) => {\n  try {\n    await go();\n  } catch (e) {\n    res.status(500).json({ errors: e.errors }); // ← exposed\n  }\n});\n` },
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
    const text = ctx.from.language_code === 'es' ? \`Error al pagar: \${toPublicMessage(error)}\` : \`Payment failed: \${toPublicMessage(error)}\`;
    await ctx.reply(text);
  }
});
`,
    },
    {
      name: 'replies with error.message in a catch',
      code: `${telegraf}
bot.on('text', async (ctx) => {
  try {
    await ctx.telegram.getMe();
  } catch (error) {
    await ctx.reply(error.message); // ← exposed
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
    await ctx.reply(toPublicMessage(error));
  }
});
`,
    },
    {
      name: 'puts the message into a template and keeps the sentence around it',
      code: `${telegraf}
bot.command('ask', async (ctx) => {
  try {
    await ask(ctx.message.text);
  } catch (err) {
    // tell the user
    await ctx.reply(\`Something failed: \${err.message}\`); // ← exposed
  }
});
`,
      output: `import { Telegraf } from 'telegraf';
import { toPublicMessage } from 'secure-bot/runtime';
const bot = new Telegraf(process.env.BOT_TOKEN);

bot.command('ask', async (ctx) => {
  try {
    await ask(ctx.message.text);
  } catch (err) {
    // tell the user
    await ctx.reply(\`Something failed: \${toPublicMessage(err)}\`);
  }
});
`,
    },
    {
      name: 'concatenates the bare error',
      code: `${telegraf}bot.start(async (ctx) => { try { await go(); } catch (e) { await ctx.reply('Error: ' + e); } }); // ← exposed\n`,
    },
    {
      name: 'sends the stack as JSON from Express',
      code: `${express}
app.post('/chat', async (req, res) => {
  try {
    await answer(req.body);
  } catch (err) {
    res.status(500).json({ error: err.stack }); // ← exposed
  }
});
`,
    },
    {
      name: 'sends message and stack: two leaves',
      code: `${express}
app.get('/x', async (req, res) => {
  try { await load(); } catch (e) {
    res.status(500).send({ message: e.message, stack: e.stack }); // ← exposed, exposed
  }
});
`,
      output: `import express from 'express';
import { toPublicMessage } from 'secure-bot/runtime';
const app = express();

app.get('/x', async (req, res) => {
  try { await load(); } catch (e) {
    res.status(500).send({ message: toPublicMessage(e) });
  }
});
`,
    },
    {
      name: 'CommonJS Express with require and an alias',
      code: `
        const web = require('express');
        const router = web.Router();
        router.get('/logs', async (request, response) => {
          try {
            response.send(await read());
          } catch (problem) {
            response.status(400).json({ error: problem.message }); // ← exposed
          }
        });
        module.exports = router;
      `,
      path: 'logs.js',
      output: `
        const web = require('express');
        const { toPublicMessage } = require('secure-bot/runtime');
        const router = web.Router();
        router.get('/logs', async (request, response) => {
          try {
            response.send(await read());
          } catch (problem) {
            response.status(400).json({ error: toPublicMessage(problem) });
          }
        });
        module.exports = router;
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
      name: 'destructures the message in the catch clause',
      code: `${telegraf}bot.help(async (ctx) => { try { await go(); } catch ({ message }) { await ctx.reply(message); } }); // ← exposed\n`,
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
      name: 'through a formatting helper that returns text',
      code: `${telegraf}
const describe = (problem) => 'Failed with ' + problem.message;
bot.on('text', async (ctx) => {
  try { await go(); } catch (e) { await ctx.reply(describe(e)); } // ← exposed
});
`,
    },
    {
      name: 'promise catch callback',
      code: `${telegraf}bot.on('text', (ctx) => { go().catch((reason) => ctx.reply(String(reason))); }); // ← exposed\n`,
    },
    {
      name: 'second argument of then',
      code: `${telegraf}bot.on('text', (ctx) => { go().then(() => ctx.reply('ok'), (reason) => ctx.reply(reason.message)); }); // ← exposed\n`,
    },
    {
      name: 'Discord message reply with TypeScript cast',
      code: `
        import { Client, Events } from 'discord.js';
        const client = new Client({ intents: [] });
        client.on(Events.MessageCreate, async (message) => {
          try {
            await run();
          } catch (error: unknown) {
            await message.reply((error as Error).message); // ← exposed
          }
        });
      `,
    },
    {
      name: 'Discord interaction with an options object',
      code: `
        import { Client } from 'discord.js';
        const client = new Client({ intents: [] });
        client.on('interactionCreate', async (interaction) => {
          try { await run(); } catch (error) {
            await interaction.editReply({ content: \`Error: \${error}\` }); // ← exposed
          }
        });
      `,
    },
    {
      name: 'untyped Express handler of another file, by the members it uses',
      code: `
        module.exports = function endpoints(app) {
          app.get('/hub', [], async (_, response) => {
            try { await load(); } catch (error) {
              response.status(500).json({ success: false, error: error.message }); // ← exposed
            }
          });
        };
      `,
      path: 'hub.js',
    },
    {
      name: 'Bolt listener of another file, by its destructured arguments',
      code: `
        export const mention = async ({ event, client, say }) => {
          try { await client.chat.postMessage({ channel: event.channel, text: 'hi' }); } catch (e) {
            await say(\`Something went wrong! (\${e})\`); // ← exposed
          }
        };
      `,
    },
    {
      name: 'Baileys socket as a parameter',
      code: `
        export async function respond(sock, msg) {
          try { await download(); } catch (e) {
            await sock.sendMessage(msg.key.remoteJid, { text: \`Failed: \${e.message}\` }, { quoted: msg }); // ← exposed
          }
        }
      `,
      path: 'respond.js',
    },
    {
      name: 'Next route handler',
      code: `
        import { NextResponse } from 'next/server';
        export async function POST(request) {
          try { return NextResponse.json(await answer(request)); } catch (e) {
            return NextResponse.json({ error: e.message }, { status: 500 }); // ← exposed
          }
        }
      `,
      path: 'app/api/chat/route.ts',
    },
    {
      name: 'web Response with JSON.stringify around a literal',
      code: `
        export async function POST(request) {
          try { return new Response(await answer(request)); } catch (error) {
            const errorMessage = error.message || 'An unexpected error occurred';
            return new Response(JSON.stringify({ message: errorMessage }), { status: 500 }); // ← exposed
          }
        }
      `,
      path: 'app/api/chat/route.ts',
    },
    {
      name: 'whole error as JSON',
      code: `${telegraf}bot.on('text', async (ctx) => { try { await go(); } catch (e) { await ctx.reply(JSON.stringify(e)); } }); // ← exposed\n`,
    },
    {
      name: 'upstream body of an HTTP error',
      code: `${telegraf}
bot.on('text', async (ctx) => {
  try { await go(); } catch (e) {
    await ctx.reply(e?.response?.data?.error?.message ?? 'failed'); // ← exposed
  }
});
`,
    },
    {
      name: 'class with a bound handler',
      code: `${telegraf}
class Handlers {
  async onText(ctx) {
    try { await go(); } catch (e) {
      await ctx.reply(e.message); // ← exposed
    }
  }
}
const handlers = new Handlers();
bot.on('text', handlers.onText.bind(handlers));
`,
    },
    {
      name: 'error text given to the model',
      code: `
        import OpenAI from 'openai';
        const openai = new OpenAI();
        export async function repair(task: string) {
          try { return await run(task); } catch (e) {
            return openai.chat.completions.create({
              model: 'gpt-4o-mini',
              messages: [{ role: 'user', content: \`Fix this: \${(e as Error).stack}\` }], // ← exposed
            });
          }
        }
      `,
    },
    {
      name: 'error event of an emitter',
      code: `${telegraf}bot.on('text', (ctx) => { worker.on('error', (problem) => ctx.reply(problem.message)); }); // ← exposed\n`,
    },
    {
      name: 'parameter annotated Error in a curried handler',
      code: `
        import type { Context } from 'telegraf';
        export class ErrorHandler {
          respond(ctx: Context, handler: string) {
            return async (error: Error) => {
              console.log(handler, error.message);
              await ctx.reply(\`\${error.name}: \${error.message}\`); // ← exposed
            };
          }
        }
      `,
      path: 'src/error-handler.ts',
    },
    {
      name: 'returns error text where it returns model text otherwise',
      code: `
        import OpenAI from 'openai';
        const openai = new OpenAI();
        export async function ask(messages) {
          try {
            const completion = await openai.chat.completions.create({ model: 'gpt-4o', messages });
            return completion.choices[0].message.content;
          } catch (err) {
            return \`Sorry, no model answered (\${err.message})\`; // ← returned
          }
        }
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
      name: 'shorthand property',
      code: `${express}
app.get('/y', async (req, res) => {
  try { await load(); } catch (error) {
    res.json({ error }); // ← exposed
  }
});
`,
      output: `import express from 'express';
import { toPublicMessage } from 'secure-bot/runtime';
const app = express();

app.get('/y', async (req, res) => {
  try { await load(); } catch (error) {
    res.json({ error: toPublicMessage(error) });
  }
});
`,
    },
    {
      name: 'the fixed handler sends a sentence without the detail',
      code: `
        export async function handle(ctx) {
          try {
            await ctx.load();
          } catch (error) {
            ctx.from.id;
            await ctx.reply(error.message); // ← exposed
          }
        }
      `,
      path: 'handle.ts',
      execute: async ({ call }) => {
        const sent: string[] = [];
        const log = console.error;
        console.error = () => undefined;
        try {
          await call('handle', { from: { id: 1 }, load: () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:5432')), reply: async (text: string) => void sent.push(text) });
        } finally {
          console.error = log;
        }
        expect(sent).toHaveLength(1);
        expect(sent[0]).not.toContain('10.0.0.7');
      },
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
      name: 'the result of a tool that the model named',
      code: `import type OpenAI from 'openai';\nimport { tools } from './tools.js';\nexport async function run(call: OpenAI.Chat.Completions.ChatCompletionMessageToolCall): Promise<string> {\n  try {\n    return await tools[call.function.name](call.id);\n  } catch (problem) {\n    return \`Tool failed: \${(problem as Error).stack}\`; // ← toolResult\n  }\n}\n`,
    },
    {
      name: 'what a server says of its error',
      code: `${telegraf}bot.on('text', async (ctx) => {\n  const response = await fetch('https://api.test/x');\n  if (!response.ok) {\n    await ctx.reply(\`Failed: \${await response.text()}\`); // ← exposed\n    return;\n  }\n  await ctx.reply(await response.text());\n});\n`,
      output: `import { Telegraf } from 'telegraf';\nimport { toPublicMessage } from 'secure-bot/runtime';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nbot.on('text', async (ctx) => {\n  const response = await fetch('https://api.test/x');\n  if (!response.ok) {\n    await ctx.reply(\`Failed: \${toPublicMessage(await response.text())}\`);\n    return;\n  }\n  await ctx.reply(await response.text());\n});\n`,
    },
    {
      name: 'a bot that only a JSDoc comment types',
      path: 'register.js',
      code: `/** Registers.\n * @param {import('telegraf').Telegraf} bot */\nexport function register(bot) {\n  bot.on('voice', async (ctx) => { try { await go(ctx); } catch (e) { await ctx.reply('I could not hear that: ' + e.message); } }); // ← exposed\n}\n`,
    },
    {
      name: 'tool results that a wrapper sends to the model',
      path: 'assistant.js',
      code: `const Anthropic = require('@anthropic-ai/sdk');\nconst anthropic = new Anthropic();\nfunction create(params) {\n  return anthropic.messages.create(params);\n}\nexports.ask = async (question, handlers) => {\n  const messages = [{ role: 'user', content: question }];\n  const results = [];\n  let content;\n  try {\n    content = await handlers.run(question);\n  } catch (problem) {\n    content = 'Error: ' + problem.message; // ← exposed\n  }\n  results.push({ type: 'tool_result', tool_use_id: '1', content });\n  messages.push({ role: 'user', content: results });\n  return create({ model: 'x', max_tokens: 9, messages });\n};\n`,
    },
    {
      name: 'message and stack in one text: one public message',
      code: `${telegraf}bot.on('text', async (ctx) => { try { await go(); } catch (error) { await ctx.reply(\`Failed\\n\${error.message}\\n\${error.stack}\`); } }); // ← exposed, exposed\n`,
      output: `import { Telegraf } from 'telegraf';\nimport { toPublicMessage } from 'secure-bot/runtime';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nbot.on('text', async (ctx) => { try { await go(); } catch (error) { await ctx.reply(\`Failed\\n\${toPublicMessage(error)}\`); } });\n`,
    },
  ],
  valid: [],
});
