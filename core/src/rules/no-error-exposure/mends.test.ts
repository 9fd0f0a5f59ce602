/** Fixes of variables that hold the error: what reads them goes on as it did. */
import { expect, vi } from 'vitest';
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

testRule(noErrorExposure, {
  valid: [],
  invalid: [
    {
      name: 'a sentence around what is an answer most of the time',
      code: `
        import { Client } from 'discord.js';
        import { work } from './work';
        const client = new Client({ intents: [] });
        client.on('messageCreate', async (message) => {
          let output;
          try { output = await work(message.content); } catch (error) { output = error.toString(); }
          const text = \`Input: \${message.content}, output: \${output}\`;
          if (message.author.bot) await message.edit(text); // ← exposed
          else await message.reply({ content: text, allowedMentions: { parse: [] } }); // ← exposed
        });
      `,
      output: null,
    },
    {
      name: 'a variable that is only sent gets the public message itself',
      code: `
        import OpenAI from 'openai';
        const openai = new OpenAI();
        export async function POST(request) {
          try {
            const { prompt } = await request.json();
            return Response.json(await openai.responses.create({ model: 'gpt-5', input: String(prompt) }));
          } catch (error) {
            const errorMessage = error.error?.message || 'An unexpected error occurred';
            return new Response(JSON.stringify({ message: errorMessage }), { status: error.status || 500 }); // ← exposed
          }
        }
      `,
      output: `
        import OpenAI from 'openai';
        import { toPublicMessage } from 'secure-bot/runtime';
        const openai = new OpenAI();
        export async function POST(request) {
          try {
            const { prompt } = await request.json();
            return Response.json(await openai.responses.create({ model: 'gpt-5', input: String(prompt) }));
          } catch (error) {
            const errorMessage = toPublicMessage(error, { message: 'An unexpected error occurred' });
            return new Response(JSON.stringify({ message: errorMessage }), { status: error.status || 500 });
          }
        }
      `,
      modules: { openai: { default: class { responses = { create: () => Promise.reject(new Error('connect 10.0.0.7:5432')) }; }, __esModule: true } },
      execute: async (sample) => {
        const log = vi.spyOn(console, 'error').mockImplementation(() => {});
        const response = (await sample.call('POST', new Request('https://bot.test', { method: 'POST', body: '{}' }))) as Response;
        const { message } = (await response.json()) as { message: string };
        expect(message).toMatch(/^An unexpected error occurred \(Reference: /);
        expect(log).toHaveBeenCalledOnce();
        log.mockRestore();
      },
    },
    {
      name: 'a variable that is told in one of two languages gets it as well',
      code: `
        import { Telegraf } from 'telegraf';
        const bot = new Telegraf(process.env.BOT_TOKEN);
        bot.on('text', async (ctx) => {
          try {
            await ctx.telegram.getMe();
          } catch (error) {
            const text = error instanceof Error ? error.message : String(error);
            await ctx.reply(ctx.from.language_code === 'ru' ? \`Ошибка: \${text}\` : \`Error: \${text}\`); // ← exposed, exposed
          }
        });
      `,
      output: `
        import { Telegraf } from 'telegraf';
        import { toPublicMessage } from 'secure-bot/runtime';
        const bot = new Telegraf(process.env.BOT_TOKEN);
        bot.on('text', async (ctx) => {
          try {
            await ctx.telegram.getMe();
          } catch (error) {
            const text = toPublicMessage(error);
            await ctx.reply(ctx.from.language_code === 'ru' ? \`Ошибка: \${text}\` : \`Error: \${text}\`);
          }
        });
      `,
    },
    {
      name: 'a variable that one answer tells twice, and an error told twice: one public message',
      code: `
        import express from 'express';
        const app = express();
        app.get('/a', async (req, res) => {
          try {
            res.json(await answer(req.query.q));
          } catch (error) {
            const text = error instanceof Error ? error.message : 'The answer is missing';
            if (req.query.short) return res.status(500).json({ error: text, message: text }); // ← exposed, exposed
            res.status(500).json({ error: error.message, errorMessages: error.errorMessages }); // ← exposed, exposed
          }
        });
      `,
      output: `
        import express from 'express';
        import { toPublicMessage } from 'secure-bot/runtime';
        const app = express();
        app.get('/a', async (req, res) => {
          try {
            res.json(await answer(req.query.q));
          } catch (error) {
            const text = toPublicMessage(error, { message: 'The answer is missing' });
            if (req.query.short) return res.status(500).json({ error: text, message: text });
            res.status(500).json({ error: toPublicMessage(error) });
          }
        });
      `,
    },
    {
      name: 'an answer that is an error with the details behind the message',
      code: "import { onCall, HttpsError } from 'firebase-functions/v2/https';\nexport const ask = onCall(async ({ data }) => {\n  try {\n    return await (await fetch('https://api.acme.io/a')).json();\n  } catch (problem) {\n    throw new HttpsError('internal', problem.message, problem); // ← exposed, exposed\n  }\n});\n",
      output: "import { onCall, HttpsError } from 'firebase-functions/v2/https';\nimport { toPublicMessage } from 'secure-bot/runtime';\nexport const ask = onCall(async ({ data }) => {\n  try {\n    return await (await fetch('https://api.acme.io/a')).json();\n  } catch (problem) {\n    throw new HttpsError('internal', toPublicMessage(problem));\n  }\n});\n",
    },
    {
      name: 'conditions go on to look at the text of the error',
      code: `
        import OpenAI from 'openai';
        const openai = new OpenAI();
        export async function POST(request) {
          try {
            const { prompt } = await request.json();
            return Response.json(await openai.responses.create({ model: 'gpt-5', input: String(prompt) }));
          } catch (error) {
            let errorMessage = error.message || 'An unexpected error occurred';
            const errorCode = error.status || 500;

            if (errorMessage.toLowerCase().includes('api key not found')) {
              errorMessage = 'OpenAI API Key not found. Please set it in your profile settings.';
            } else if (errorMessage.toLowerCase().includes('incorrect api key')) {
              errorMessage = 'OpenAI API Key is incorrect. Please fix it in your profile settings.';
            }

            return new Response(JSON.stringify({ message: errorMessage }), { status: errorCode }); // ← exposed
          }
        }
      `,
      output: `
        import OpenAI from 'openai';
        import { toPublicMessage } from 'secure-bot/runtime';
        const openai = new OpenAI();
        export async function POST(request) {
          try {
            const { prompt } = await request.json();
            return Response.json(await openai.responses.create({ model: 'gpt-5', input: String(prompt) }));
          } catch (error) {
            let errorMessage = toPublicMessage(error, { message: 'An unexpected error occurred' });
            const errorCode = error.status || 500;

            if ((error.message || 'An unexpected error occurred').toLowerCase().includes('api key not found')) {
              errorMessage = 'OpenAI API Key not found. Please set it in your profile settings.';
            } else if ((error.message || 'An unexpected error occurred').toLowerCase().includes('incorrect api key')) {
              errorMessage = 'OpenAI API Key is incorrect. Please fix it in your profile settings.';
            }

            return new Response(JSON.stringify({ message: errorMessage }), { status: errorCode });
          }
        }
      `,
      modules: { openai: { default: class { responses = { create: () => Promise.reject(new Error('API key not found: sk-1')) }; }, __esModule: true } },
      execute: async (sample) => {
        const log = vi.spyOn(console, 'error').mockImplementation(() => {});
        const response = (await sample.call('POST', new Request('https://bot.test', { method: 'POST', body: '{}' }))) as Response;
        expect(await response.json()).toEqual({ message: 'OpenAI API Key not found. Please set it in your profile settings.' });
        log.mockRestore();
      },
    },
    {
      name: 'a variable that is returned as well is left alone: somebody may look at it',
      code: `
        import { Telegraf } from 'telegraf';
        const bot = new Telegraf(process.env.BOT_TOKEN);
        export async function handle(ctx) {
          try {
            await work();
          } catch (error) {
            let text = error.message || 'Failed';
            if (ctx.chat.id > 0) text = 'Failed here';
            await bot.telegram.sendMessage(ctx.chat.id, text); // ← exposed
            return text;
          }
        }
      `,
      output: null,
    },
    {
      name: 'sentences with and without the error in one variable',
      code: `
        import { Telegraf } from 'telegraf';
        const bot = new Telegraf(process.env.BOT_TOKEN);
        bot.on('text', async (ctx) => {
          try {
            await pay();
          } catch (error) {
            let text;
            switch (error.code) {
              case 'DECLINED':
                text = 'Your card was declined.';
                break;
              default:
                text = \`Unexpected error: \${error.message}\`;
            }
            if (ctx.chat.type === 'private') await ctx.reply(text); // ← exposed
            else await ctx.answerCbQuery(text); // ← exposed
          }
        });
      `,
      output: `
        import { Telegraf } from 'telegraf';
        import { toPublicMessage } from 'secure-bot/runtime';
        const bot = new Telegraf(process.env.BOT_TOKEN);
        bot.on('text', async (ctx) => {
          try {
            await pay();
          } catch (error) {
            let text;
            switch (error.code) {
              case 'DECLINED':
                text = 'Your card was declined.';
                break;
              default:
                text = toPublicMessage(error, { message: 'Unexpected error' });
            }
            if (ctx.chat.type === 'private') await ctx.reply(text);
            else await ctx.answerCbQuery(text);
          }
        });
      `,
    },
  ],
});
