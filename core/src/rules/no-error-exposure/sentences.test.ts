/** Fixes in sentences: what remains of them, and what becomes the public message. */
import { expect, vi } from 'vitest';
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

testRule(noErrorExposure, {
  valid: [],
  invalid: [
    {
      name: "an own sentence first, what the store throws after it",
      code: `
        import express from 'express';
        import { store } from './store';
        const app = express();
        function check(value) {
          if (!value) throw new Error('Give a value');
        }
        app.get('/x', async (req, res) => {
          let text = 'done';
          try { check(req.query.x); } catch (error) { text = error.message; }
          try { await store.load(req.query.x); } catch (error) { text = error.message; }
          res.send(text); // ← exposed
        });
      `,
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
            await ctx.reply(\`Oops, something went wrong:\\n\${error.message}\`); // ← exposed
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
            await ctx.reply(toPublicMessage(error, { message: 'Could not load your plans. Try again later.' }));
            await ctx.reply(toPublicMessage(error, { message: "An error occurred, please ask the administrator." }));
            await ctx.reply(toPublicMessage(error, { message: 'Sorry, that failed!' }));
            await ctx.reply(toPublicMessage(error, { message: 'Oops, something went wrong.' }));
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
          expect.stringMatching(/^Oops, something went wrong\. \(Reference/),
        ]);
        vi.restoreAllMocks();
      },
    },
    {
      name: 'what failed, before a colon: that is the public message, without the colon',
      code: `
        import express from 'express';
        const app = express();
        app.get('/tools', async (req, res) => {
          try {
            res.json(await list());
          } catch (error) {
            if (req.query.a) return res.status(500).json({ error: \`Internal server error: \${error instanceof Error ? error.message : 'Unknown error'}\` }); // ← exposed
            if (req.query.b) return res.status(500).json({ error: \`Search failed: \${error.message || 'Unknown error'}\` }); // ← exposed
            if (req.query.c) return res.status(500).send("Failed to list tools:\\n" + error.message); // ← exposed
            if (req.query.d) return res.status(500).send('❌ Could not load the list: ' + error); // ← exposed
            res.status(500).send(\`Error reading the list: \${error.message ?? 'The list is not there'}\`); // ← exposed
          }
        });
      `,
      output: `
        import express from 'express';
        import { toPublicMessage } from 'secure-bot/runtime';
        const app = express();
        app.get('/tools', async (req, res) => {
          try {
            res.json(await list());
          } catch (error) {
            if (req.query.a) return res.status(500).json({ error: toPublicMessage(error, { message: 'Internal server error' }) });
            if (req.query.b) return res.status(500).json({ error: toPublicMessage(error, { message: 'Search failed' }) });
            if (req.query.c) return res.status(500).send(toPublicMessage(error, { message: "Failed to list tools" }));
            if (req.query.d) return res.status(500).send(toPublicMessage(error, { message: '❌ Could not load the list' }));
            res.status(500).send(\`Error reading the list: \${toPublicMessage(error, { message: 'The list is not there' })}\`);
          }
        });
      `,
    },
    {
      name: 'what leads over to the error and says nothing without it keeps its place',
      code: `
        import express from 'express';
        const app = express();
        app.get('/tools', async (req, res) => {
          try {
            res.json(await list());
          } catch (error) {
            if (req.query.a) return res.status(500).send(\`There was the following error: \${error.message}\`); // ← exposed
            if (req.query.b) return res.status(500).send(\`Failed to load because: \${error.message}\`); // ← exposed
            if (req.query.c) return res.status(500).send(\`Error: \${error.message}\`); // ← exposed
            if (req.query.d) return res.status(500).send(\`Error code: \${error.message}\`); // ← exposed
            if (req.query.e) return res.status(500).send(\`Search failed: \${error.message} in \${req.path}\`); // ← exposed
            res.status(500).send('Search failed: ' + error.message + '!'); // ← exposed
          }
        });
      `,
      output: `
        import express from 'express';
        import { toPublicMessage } from 'secure-bot/runtime';
        const app = express();
        app.get('/tools', async (req, res) => {
          try {
            res.json(await list());
          } catch (error) {
            if (req.query.a) return res.status(500).send(\`There was the following error: \${toPublicMessage(error)}\`);
            if (req.query.b) return res.status(500).send(\`Failed to load because: \${toPublicMessage(error)}\`);
            if (req.query.c) return res.status(500).send(\`Error: \${toPublicMessage(error)}\`);
            if (req.query.d) return res.status(500).send(\`Error code: \${toPublicMessage(error)}\`);
            if (req.query.e) return res.status(500).send(\`Search failed: \${toPublicMessage(error)} in \${req.path}\`);
            res.status(500).send('Search failed: ' + toPublicMessage(error) + '!');
          }
        });
      `,
    },
    {
      name: 'a text that goes on after the error, or says nothing, keeps its place',
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
            await ctx.reply(toPublicMessage(error, { message: 'The upload failed' }));
            await ctx.reply(\`Oops! \${toPublicMessage(error)}\`);
            await ctx.reply('That went wrong. ' + toPublicMessage(error) + ' Try again.');
            await ctx.reply(\`Sorry, \${ctx.from.id}. That failed. \${toPublicMessage(error)}\`);
          }
        });
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
      name: 'a fallback that says nothing, and one in another script',
      code: `
        import express from 'express';
        const app = express();
        app.post('/activate', async (req, res) => {
          try {
            await activate(req.body);
          } catch (error) {
            if (req.query.brief) return res.status(500).send(error.message || ''); // ← exposed
            res.status(500).json({ error: error.message ?? 'ошибка' }); // ← exposed
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
            if (req.query.brief) return res.status(500).send(toPublicMessage(error));
            res.status(500).json({ error: toPublicMessage(error, { message: 'ошибка' }) });
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
