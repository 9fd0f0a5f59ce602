import { expect, vi } from 'vitest';
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

testRule(noErrorExposure, {
  valid: [],
  invalid: [
    {
      name: 'a function that is only asked throws sentences for the user, too: no fix',
      code: `
        import { Telegraf } from 'telegraf';
        import { moderate } from './moderate';
        const bot = new Telegraf(process.env.BOT_TOKEN);
        bot.on('text', async (ctx) => {
          try {
            await moderate(ctx.message.text);
          } catch (error) {
            await ctx.reply(error.message); // ← exposed
          }
        });
      `,
      files: { 'moderate.ts': "import OpenAI from 'openai';\nconst ai = new OpenAI();\nexport async function moderate(input: string) {\n  const { results } = await ai.moderations.create({ input });\n  if (results[0].flagged) throw new Error('Your message was rejected.');\n}\n" },
      output: null,
    },
    {
      name: 'a function that writes whatever it is given, as JSON: no fix',
      code: `
        import express from 'express';
        import { answer } from './model';
        const app = express();
        function toJson(value) {
          return JSON.stringify(value, (_, item) => (typeof item === 'bigint' ? item.toString() : item));
        }
        function writeChunk(res, data) {
          res.write(\`data: \${toJson(data)}\\n\\n\`); // ← exposed
        }
        function writeLine(res, data) {
          res.write(JSON.stringify(data) + '\\n'); // ← exposed
        }
        app.get('/chat', async (req, res) => {
          try {
            writeChunk(res, { text: await answer(req.query.text) });
            writeLine(res, { text: await answer(req.query.text) });
          } catch (error) {
            writeChunk(res, { error: error.message });
            writeLine(res, { error: error.message });
          }
        });
      `,
      output: null,
    },
    {
      name: 'a function that sends whatever it is given: no fix, but one where it is only ever given errors',
      code: `
        import express from 'express';
        import { answer } from './model';
        const app = express();
        function send(res, text) {
          res.write(text); // ← exposed
        }
        function sendText(res, value) {
          res.write(String(value).trim()); // ← exposed
        }
        export function sendShared(res, text) {
          res.write(text); // ← exposed
        }
        function sendError(res, error) {
          res.write(error.message); // ← exposed
        }
        app.get('/chat', async (req, res) => {
          try {
            send(res, await answer(req.query.text));
            sendText(res, await answer(req.query.text));
          } catch (error) {
            send(res, error.message);
            sendText(res, error.message);
            sendShared(res, error.message);
            sendError(res, error);
          }
        });
      `,
      fixes: [null, null, null, { title: 'Send a public message; the details go to the log under the same id' }],
    },
    {
      name: 'a sentence that is whole without the error becomes the public message',
      code: `
        import { Telegraf } from 'telegraf';
        import { work } from './work';
        const bot = new Telegraf(process.env.BOT_TOKEN);
        export async function run(ctx) {
          try {
            await work(ctx);
          } catch (error) {
            await ctx.reply(\`Could not load your plans. Try again later.\\nError: \${error.message}\`); // ← exposed
            await ctx.reply("An error occurred, please ask the administrator. (" + error + ")"); // ← exposed
            await ctx.reply('Sorry, that failed! ' + error.message); // ← exposed
          }
        }
        bot.on('text', run);
      `,
      output: `
        import { Telegraf } from 'telegraf';
        import { work } from './work';
        import { toPublicMessage } from 'secure-bot/runtime';
        const bot = new Telegraf(process.env.BOT_TOKEN);
        export async function run(ctx) {
          try {
            await work(ctx);
          } catch (error) {
            await ctx.reply(toPublicMessage(error, { message: \`Could not load your plans. Try again later.\` }));
            await ctx.reply(toPublicMessage(error, { message: "An error occurred, please ask the administrator." }));
            await ctx.reply(toPublicMessage(error, { message: 'Sorry, that failed!' }));
          }
        }
        bot.on('text', run);
      `,
      modules: { telegraf: { Telegraf: class { on() { return this; } } }, './work': { work: () => Promise.reject(new Error('ENOENT /srv/secret')) } },
      execute: async (sample) => {
        vi.spyOn(console, 'error').mockImplementation(() => undefined);
        const replies: string[] = [];
        await sample.call('run', { reply: (text: string) => replies.push(text) });
        expect(replies).toEqual([
          expect.stringMatching(/^Could not load your plans\. Try again later\. \(Reference: \w{8}\)$/),
          expect.stringMatching(/^An error occurred, please ask the administrator\. \(Reference: \w{8}\)$/),
          expect.stringMatching(/^Sorry, that failed! \(Reference: \w{8}\)$/),
        ]);
        vi.restoreAllMocks();
      },
    },
    {
      name: 'a text that goes on to the error, or goes on after it, keeps its place',
      code: `
        import { Telegraf } from 'telegraf';
        const bot = new Telegraf(process.env.BOT_TOKEN);
        bot.on('text', async (ctx) => {
          try {
            await work();
          } catch (error) {
            await ctx.reply(\`The upload failed: \${error.message}\`); // ← exposed
            await ctx.reply(\`Oops! \${error.message}\`); // ← exposed
            await ctx.reply('That went wrong. ' + error.message + ' Try again.'); // ← exposed
            await ctx.reply(\`Sorry, \${ctx.from.id}. That failed. \${error.message}\`); // ← exposed
          }
        });
      `,
      output: `
        import { Telegraf } from 'telegraf';
        import { toPublicMessage } from 'secure-bot/runtime';
        const bot = new Telegraf(process.env.BOT_TOKEN);
        bot.on('text', async (ctx) => {
          try {
            await work();
          } catch (error) {
            await ctx.reply(\`The upload failed: \${toPublicMessage(error)}\`);
            await ctx.reply(\`Oops! \${toPublicMessage(error)}\`);
            await ctx.reply('That went wrong. ' + toPublicMessage(error) + ' Try again.');
            await ctx.reply(\`Sorry, \${ctx.from.id}. That failed. \${toPublicMessage(error)}\`);
          }
        });
      `,
    },
    {
      name: 'a function that makes an error of what was caught gives nothing but errors',
      code: `
        import { Telegraf } from 'telegraf';
        import { work } from './work';
        const bot = new Telegraf(process.env.BOT_TOKEN);
        bot.on('text', async (ctx) => {
          try {
            await work();
          } catch (error) {
            await ctx.reply(withHint(\`Failed: \${toError(error).message}\`)); // ← exposed
          }
        });
        function toError(input) {
          if (input instanceof Error) return input;
          return new Error(JSON.stringify(input));
        }
        function withHint(message) { return \`\${message} See the guide.\`; }
      `,
      output: `
        import { Telegraf } from 'telegraf';
        import { work } from './work';
        import { toPublicMessage } from 'secure-bot/runtime';
        const bot = new Telegraf(process.env.BOT_TOKEN);
        bot.on('text', async (ctx) => {
          try {
            await work();
          } catch (error) {
            await ctx.reply(withHint(\`Failed: \${toPublicMessage(error)}\`));
          }
        });
        function toError(input) {
          if (input instanceof Error) return input;
          return new Error(JSON.stringify(input));
        }
        function withHint(message) { return \`\${message} See the guide.\`; }
      `,
    },
    {
      name: 'a function that gives an answer as well: no fix',
      code: `
        import { Telegraf } from 'telegraf';
        import { work } from './work';
        const bot = new Telegraf(process.env.BOT_TOKEN);
        bot.on('text', async (ctx) => {
          try {
            await work();
          } catch (error) {
            await ctx.reply(answerFor(error).message); // ← exposed
          }
        });
        function answerFor(input) {
          if (input.isFine) return { message: 'All done' };
          return input;
        }
      `,
      output: null,
    },
    {
      name: 'the helper gets the error itself, also where a function is given it',
      code: `
        import { Telegraf } from 'telegraf';
        const bot = new Telegraf(process.env.BOT_TOKEN);
        bot.on('text', async (ctx) => {
          try {
            await work();
          } catch (problem) {
            await tell(ctx.chat.id, problem);
          }
        });
        async function tell(chat, error) {
          const text = error.toString();
          await bot.telegram.sendMessage(chat, error.toString()); // ← exposed
        }
      `,
      output: `
        import { Telegraf } from 'telegraf';
        import { toPublicMessage } from 'secure-bot/runtime';
        const bot = new Telegraf(process.env.BOT_TOKEN);
        bot.on('text', async (ctx) => {
          try {
            await work();
          } catch (problem) {
            await tell(ctx.chat.id, problem);
          }
        });
        async function tell(chat, error) {
          const text = error.toString();
          await bot.telegram.sendMessage(chat, toPublicMessage(error));
        }
      `,
    },
    {
      name: 'a fallback sentence becomes the public message',
      code: `
        import express from 'express';
        const app = express();
        app.post('/activate', async (req, res) => {
          try {
            await activate(req.body);
          } catch (error) {
            res.status(500).json({ success: false, error: error.message || 'Activation failed' }); // ← exposed
          }
        });
      `,
      output: `
        import express from 'express';
        import { toPublicMessage } from 'secure-bot/runtime';
        const app = express();
        app.post('/activate', async (req, res) => {
          try {
            await activate(req.body);
          } catch (error) {
            res.status(500).json({ success: false, error: toPublicMessage(error, { message: 'Activation failed' }) });
          }
        });
      `,
    },
    {
      name: 'a fallback in a sentence, of a constant',
      code: `
        import { Telegraf } from 'telegraf';
        const bot = new Telegraf(process.env.BOT_TOKEN);
        const sorry = 'An error occurred.';
        bot.on('text', async (ctx) => {
          try {
            await work();
          } catch (error) {
            await ctx.reply(\`Oh no: \${error.message ?? sorry}\`); // ← exposed
          }
        });
      `,
      output: `
        import { Telegraf } from 'telegraf';
        import { toPublicMessage } from 'secure-bot/runtime';
        const bot = new Telegraf(process.env.BOT_TOKEN);
        const sorry = 'An error occurred.';
        bot.on('text', async (ctx) => {
          try {
            await work();
          } catch (error) {
            await ctx.reply(\`Oh no: \${toPublicMessage(error, { message: sorry })}\`);
          }
        });
      `,
    },
    {
      name: 'a fallback that is no sentence keeps its place',
      code: `
        import { Telegraf } from 'telegraf';
        const bot = new Telegraf(process.env.BOT_TOKEN);
        bot.on('text', async (ctx) => {
          try {
            await work();
          } catch (error) {
            await ctx.reply(error.message || textFor(ctx)); // ← exposed
          }
        });
        function textFor(ctx) { return ctx.from.id; }
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
                text = \`Unexpected error: \${toPublicMessage(error)}\`;
            }
            if (ctx.chat.type === 'private') await ctx.reply(text);
            else await ctx.answerCbQuery(text);
          }
        });
      `,
    },
    {
      name: 'a sentence that a function of the file makes more of',
      code: `
        import { Telegraf } from 'telegraf';
        const bot = new Telegraf(process.env.BOT_TOKEN);
        const withHint = (text) => \`\${text}\\n\\nSee /help\`;
        bot.on('text', async (ctx) => {
          try {
            await work();
          } catch (error) {
            await ctx.reply(withHint(\`Failed: \${error.message}\`)); // ← exposed
          }
        });
      `,
      output: `
        import { Telegraf } from 'telegraf';
        import { toPublicMessage } from 'secure-bot/runtime';
        const bot = new Telegraf(process.env.BOT_TOKEN);
        const withHint = (text) => \`\${text}\\n\\nSee /help\`;
        bot.on('text', async (ctx) => {
          try {
            await work();
          } catch (error) {
            await ctx.reply(withHint(\`Failed: \${toPublicMessage(error)}\`));
          }
        });
      `,
    },
  ],
});
