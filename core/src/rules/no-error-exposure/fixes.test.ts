/** Fixes where functions stand between the error and the reply. */
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

testRule(noErrorExposure, {
  valid: [],
  invalid: [
    {
      name: 'details beside the message: one public message is enough',
      code: `
        import { Hono } from 'hono';
        const app = new Hono();
        app.onError((error, c) => c.json({
          message: error.message, // ← exposed
          code: error.code,
          details: error.details, // ← exposed
        }, 500));
      `,
      output: `
        import { Hono } from 'hono';
        import { toPublicMessage } from 'secure-bot/runtime';
        const app = new Hono();
        app.onError((error, c) => c.json({
          message: toPublicMessage(error),
          code: error.code,
        }, 500));
      `,
    },
    {
      name: 'a whole error as the answer: an object stays an object',
      code: `
        import express from 'express';
        const app = express();
        app.get('/a', async (req, res) => {
          try {
            res.json(await answer(req.query.q));
          } catch (error) {
            if (req.query.short) return res.status(500).json(error.message); // ← exposed
            res.status(500).json(error); // ← exposed
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
            if (req.query.short) return res.status(500).json(toPublicMessage(error));
            res.status(500).json({ error: toPublicMessage(error) });
          }
        });
      `,
    },
    {
      name: 'a whole error as the answer of Fastify, which takes the status from it: a fix only beside a status',
      code: `
        import Fastify from 'fastify';
        import { load } from './load.js';
        const app = Fastify();
        app.get('/a', async (request, reply) => {
          try {
            return await load(request.query.id);
          } catch (error) {
            if (request.query.short) return reply.code(502).send(error); // ← exposed
            if (request.query.text) return reply.code(502).send(error.message); // ← exposed
            reply.send(error); // ← exposed
          }
        });
      `,
      output: `
        import Fastify from 'fastify';
        import { load } from './load.js';
        import { toPublicMessage } from 'secure-bot/runtime';
        const app = Fastify();
        app.get('/a', async (request, reply) => {
          try {
            return await load(request.query.id);
          } catch (error) {
            if (request.query.short) return reply.code(502).send({ error: toPublicMessage(error) });
            if (request.query.text) return reply.code(502).send(toPublicMessage(error));
            reply.send(error);
          }
        });
      `,
      fixes: [{ safety: 'review' }, { safety: 'review' }, null],
    },
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
      name: 'a function that sends whatever it is given is mended where that is an error; no fix for what is made of it or exported',
      code: `
        import express from 'express';
        import { answer } from './model';
        const app = express();
        function send(res, text) {
          res.write(text);
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
            send(res, error.message); // ← exposed
            sendText(res, error.message);
            sendShared(res, error.message);
            sendError(res, error);
          }
        });
      `,
      fixes: [null, null, { title: 'Send a public message; the details go to the log under the same id' }, { title: 'Send a public message; the details go to the log under the same id' }],
    },
    {
      name: 'an error as JSON: the log gets the error itself',
      code: `
        import express from 'express';
        import { work } from './work';
        const app = express();
        function fail(res, failure) {
          res.status(500).send(JSON.stringify(failure)); // ← exposed
        }
        app.get('/work', (req, res) => work(req.query.id).then(() => res.end()).catch((error) => fail(res, error)));
      `,
      output: `
        import express from 'express';
        import { work } from './work';
        import { toPublicMessage } from 'secure-bot/runtime';
        const app = express();
        function fail(res, failure) {
          res.status(500).send(toPublicMessage(failure));
        }
        app.get('/work', (req, res) => work(req.query.id).then(() => res.end()).catch((error) => fail(res, error)));
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
  ],
});
