import { expect } from 'vitest';
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

const telegraf = `import { Telegraf } from 'telegraf';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\n`;
const express = `import express from 'express';\nconst app = express();\n`;

testRule(noErrorExposure, {
  invalid: [
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
      name: 'the error that a callback of Node.js is given',
      code: `import { exec } from 'node:child_process';
import * as fs from 'node:fs';
${telegraf}bot.command('uptime', (ctx) => {
  exec('uptime', { timeout: 1000 }, (failure, stdout) => {
    if (failure) return ctx.reply(failure.message); // ← exposed
    ctx.reply('Up: ' + stdout.length);
  });
  fs.readFile('notes.txt', (failure) => {
    if (failure) ctx.reply('Failed: ' + String(failure)); // ← exposed
  });
});
`,
    },
    { name: 'a list of errors that no schema made', code: `${express}app.post('/x', async (req, res) => {\n  try {\n    await go();\n  } catch (e) {\n    res.status(500).json({ errors: e.errors }); // ← exposed\n  }\n});\n` },
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
    await ctx.reply(\`Sorry, this happened: \${err.message}\`); // ← exposed
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
    await ctx.reply(\`Sorry, this happened: \${toPublicMessage(err)}\`);
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
      name: 'destructures the message in the catch clause',
      code: `${telegraf}bot.help(async (ctx) => { try { await go(); } catch ({ message }) { await ctx.reply(message); } }); // ← exposed\n`,
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
      name: 'whole error as JSON',
      code: `${telegraf}bot.on('text', async (ctx) => { try { await go(); } catch (e) { await ctx.reply(JSON.stringify(e)); } }); // ← exposed\n`,
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
      name: 'message and stack in one text: one public message',
      code: `${telegraf}bot.on('text', async (ctx) => { try { await go(); } catch (error) { await ctx.reply(\`Failed\\n\${error.message}\\n\${error.stack}\`); } }); // ← exposed, exposed\n`,
      output: `import { Telegraf } from 'telegraf';\nimport { toPublicMessage } from 'secure-bot/runtime';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nbot.on('text', async (ctx) => { try { await go(); } catch (error) { await ctx.reply(\`Failed\\n\${toPublicMessage(error)}\`); } });\n`,
    },
  ],
  valid: [
    {
      name: 'the first parameter of a callback that is no error of Node.js',
      code: `import { exec } from 'node:child_process';
${telegraf}const run = (command, done) => done('done');
bot.command('uptime', (ctx) => {
  run('uptime', (answer) => ctx.reply(answer));
  exec('uptime', (failure) => {
    if (failure) console.error(failure.message);
    ctx.reply(failure ? 'It failed.' : 'It runs.');
  });
});
`,
    },
  ],
});
