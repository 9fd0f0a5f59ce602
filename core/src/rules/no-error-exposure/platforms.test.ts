/** The same on every platform and framework, with handlers in files of their own and upstream answers. */
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

const telegraf = `import { Telegraf } from 'telegraf';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\n`;

testRule(noErrorExposure, {
  invalid: [
    {
      name: 'the address of a redirect: it stands in the browser, and in its history',
      code: "import express from 'express';\nimport { exchange } from './oauth.js';\nconst app = express();\napp.get('/callback', async (req, res) => {\n  try {\n    await exchange(req.query.code);\n    res.redirect('/');\n  } catch (error) {\n    res.redirect('/login?error=' + encodeURIComponent(error.message)); // ← exposed\n  }\n});\n",
      output: "import express from 'express';\nimport { exchange } from './oauth.js';\nimport { toPublicMessage } from 'secure-bot/runtime';\nconst app = express();\napp.get('/callback', async (req, res) => {\n  try {\n    await exchange(req.query.code);\n    res.redirect('/');\n  } catch (error) {\n    res.redirect('/login?error=' + encodeURIComponent(toPublicMessage(error)));\n  }\n});\n",
    },
    {
      name: 'tRPC: the message of a TRPCError, not its cause',
      code: "import { initTRPC, TRPCError } from '@trpc/server';\nimport { ask } from './model.js';\nconst t = initTRPC.create();\nexport const router = t.router({\n  ask: t.procedure.mutation(async () => {\n    try {\n      return await ask();\n    } catch (error) {\n      throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: error.message, cause: error }); // ← exposed\n    }\n  }),\n});\n",
    },
    {
      name: "the handler of Fastify's route()",
      code: "import Fastify from 'fastify';\nimport { ask } from './model.js';\nconst app = Fastify();\napp.route({\n  method: 'POST',\n  url: '/ask',\n  handler: async () => {\n    try {\n      return await ask();\n    } catch (error) {\n      return { error: error.message }; // ← exposed\n    }\n  },\n});\n",
    },
    {
      name: 'the acknowledgement of socket.io',
      code: "import { Server } from 'socket.io';\nimport { ask } from './model.js';\nnew Server(3000).on('connection', (socket) => {\n  socket.on('ask', async (text, answer) => {\n    try {\n      answer({ text: await ask(text) });\n    } catch (error) {\n      answer({ error: error.message }); // ← exposed\n    }\n  });\n});\n",
    },
    {
      name: 'Hono: the error of a stream, of a middleware, and in the exception that is answered',
      path: 'app.ts',
      code: `import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { streamSSE } from 'hono/streaming';
const app = new Hono();
app.use(async (c, next) => {
  await next();
  if (c.error) c.json({ message: c.error.message }); // ← exposed
});
app.post('/chat', (c) => streamSSE(c, async (stream) => {
  for await (const part of ask(c)) await stream.writeSSE({ data: part });
}, async (failure, stream) => {
  await stream.writeSSE({ data: JSON.stringify({ error: failure.message }) }); // ← exposed
}));
app.get('/models', async (c) => {
  try {
    return c.json(await models());
  } catch (e) {
    throw new HTTPException(500, { message: e.message }); // ← exposed
  }
});
app.get('/user', async (c) => {
  try {
    return c.json(await user());
  } catch (e) {
    throw new HTTPException(500, { message: 'No user', cause: e });
  }
});
`,
    },
    {
      name: 'an error handler of Express that another file installs',
      path: 'errors.ts',
      code: "import type { NextFunction, Request, Response } from 'express';\nexport function errors(error: unknown, _req: Request, res: Response, _next: NextFunction): void {\n  res.status(500).json({ error: error instanceof Error ? error.message : 'unknown' }); // ← exposed\n}\n",
    },
    {
      name: "SvelteKit's answers",
      path: 'src/routes/api/ask/+server.ts',
      code: "import { error, json } from '@sveltejs/kit';\nexport async function POST({ request }) {\n  try { return json({ answer: await go(await request.json()) }); } catch (cause) { error(502, `Upstream said: ${cause.message}`); } // ← exposed\n}\n",
    },
    {
      name: 'what the AI SDK sends in the place of its masked message',
      code: "import { createUIMessageStream, streamText } from 'ai';\nimport { openai } from '@ai-sdk/openai';\nexport async function POST(request) {\n  const { question } = await request.json();\n  const result = streamText({ model: openai('gpt-5'), prompt: question });\n  return result.toUIMessageStreamResponse({ onError: (error) => (error instanceof Error ? error.message : 'failed') }); // ← exposed\n}\nexport const pages = () => createUIMessageStream({ execute: async () => {}, onError(error) { return String(error); } }); // ← exposed\n",
    },
    {
      name: 'an exception of NestJS, whose text is the answer',
      code: "import { HttpException, Injectable } from '@nestjs/common';\n@Injectable()\nexport class Tickets {\n  async route() { try { return await go(); } catch (error) { throw new HttpException({ message: error.message }, 500); } } // ← exposed\n}\n",
    },
    {
      name: 'a stream of Hono',
      code: "import { Hono } from 'hono';\nimport { streamSSE } from 'hono/streaming';\nconst app = new Hono();\napp.get('/s', (c) => streamSSE(c, async (stream) => { try { await go(); } catch (error) { await stream.writeSSE({ event: 'error', data: String(error) }); } })); // ← exposed\n",
    },
    {
      name: "the error of Express' handler itself goes to the helper, so that the log has all of it",
      code: "import express from 'express';\nconst app = express();\napp.use((err, req, res, next) => {\n  res.status(500).json({ message: err.message || 'Failed.' }); // ← exposed\n});\n",
      output: "import express from 'express';\nimport { toPublicMessage } from 'secure-bot/runtime';\nconst app = express();\napp.use((err, req, res, next) => {\n  res.status(500).json({ message: toPublicMessage(err, { message: 'Failed.' }) });\n});\n",
    },
    {
      name: 'a view that is given the message',
      code: `
        import express from 'express';
        const router = express.Router();
        router.get('/users', async (req, res) => {
          try {
            res.render('users', { users: await list() });
          } catch (error) {
            console.error(error);
            res.status(500).render('error', { title: 'Error', details: error.message }); // ← exposed
          }
        });
      `,
      output: `
        import express from 'express';
        import { toPublicMessage } from 'secure-bot/runtime';
        const router = express.Router();
        router.get('/users', async (req, res) => {
          try {
            res.render('users', { users: await list() });
          } catch (error) {
            console.error(error);
            res.status(500).render('error', { title: 'Error', details: toPublicMessage(error) });
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
      name: 'what a server says of its error',
      code: `${telegraf}bot.on('text', async (ctx) => {\n  const response = await fetch('https://api.test/x');\n  if (!response.ok) {\n    await ctx.reply(\`Failed: \${await response.text()}\`); // ← exposed\n    return;\n  }\n  await ctx.reply(await response.text());\n});\n`,
      output: `import { Telegraf } from 'telegraf';\nimport { toPublicMessage } from 'secure-bot/runtime';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nbot.on('text', async (ctx) => {\n  const response = await fetch('https://api.test/x');\n  if (!response.ok) {\n    await ctx.reply(\`Failed: \${toPublicMessage(await response.text())}\`);\n    return;\n  }\n  await ctx.reply(await response.text());\n});\n`,
    },
    {
      name: 'a bot that only a JSDoc comment types',
      path: 'register.js',
      code: `/** Registers.\n * @param {import('telegraf').Telegraf} bot */\nexport function register(bot) {\n  bot.on('voice', async (ctx) => { try { await go(ctx); } catch (e) { await ctx.reply('I could not hear that: ' + e.message); } }); // ← exposed\n}\n`,
    },
  ],
  valid: [],
});
