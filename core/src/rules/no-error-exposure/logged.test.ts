/** What a fix hands to the helper is the error itself, by the name that the code gives it; logs go on to show it. */
import { expect, vi } from 'vitest';
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

const bot = (lines: string, helper = '') => `
import { Telegraf } from 'telegraf';
import { work, log, tell } from './work';
${helper}const bot = new Telegraf(process.env.BOT_TOKEN);
bot.on('text', async (ctx) => {
  try {
    await work(ctx.message.text);
  } catch (e) {
${lines.split('\n').map((line) => `    ${line}`).join('\n')}
  }
});
`;

type Handler = (ctx: unknown) => Promise<void>;

const handlers: Handler[] = [];
const logged: string[] = [];

const withHelper = "import { toPublicMessage } from 'secure-bot/runtime';\n";

const mended = (name: string, before: string, after: string) => ({ name, code: bot(before), output: bot(after, withHelper) });

testRule(noErrorExposure, {
  valid: [],
  invalid: [
    ...['.slice(0, 1000)', '.substring(0, 200)', '.trim()', '.toString()', ".replace(/\\n/g, ' ')", ".split('\\n')[0]", '.trim().slice(0, 80)'].map((cut) => mended(
      `a message cut to length or tidied: ${cut}`,
      `const error = e as Error;\nconsole.log(error);\nawait ctx.reply(\`Failed! \${error.message${cut}}\`); // ← exposed`,
      'const error = e as Error;\nconsole.log(error);\nawait ctx.reply(`Failed! ${toPublicMessage(error)}`);',
    )),
    mended(
      'a whole error as text, cut to length',
      'await ctx.reply(`Failed! ${String(e).slice(0, 200)}`); // ← exposed',
      'await ctx.reply(`Failed! ${toPublicMessage(e)}`);',
    ),
    mended(
      'another name of the caught error stays in use',
      'const failure = e as Error;\nawait ctx.reply(failure.message); // ← exposed',
      'const failure = e as Error;\nawait ctx.reply(toPublicMessage(failure));',
    ),
    mended(
      'an error made of what was caught stays in use',
      'const failure = e instanceof Error ? e : new Error(String(e));\nawait ctx.reply(`Failed: ${failure.message}`); // ← exposed',
      'const failure = e instanceof Error ? e : new Error(String(e));\nawait ctx.reply(`Failed: ${toPublicMessage(failure)}`);',
    ),
    mended(
      'of a text of its message the helper gets the error',
      'const text = (e as Error).message;\nawait tell(text);\nawait ctx.reply(text); // ← exposed',
      'const text = (e as Error).message;\nawait tell(text);\nawait ctx.reply(toPublicMessage(e));',
    ),
    {
      ...mended(
        'a sentence that is logged as well: the log goes on to show the error',
        'const error = e as Error;\nconst text = `Sorry: ${error.message}`;\nconsole.warn(text);\nlog(text);\nlog(`reply ${text}`);\nawait ctx.reply(text); // ← exposed',
        'const error = e as Error;\nconst text = `Sorry: ${toPublicMessage(error)}`;\nconsole.warn(error);\nlog(`Sorry: ${error.message}`);\nlog(`reply ${error}`);\nawait ctx.reply(text);',
      ),
      modules: {
        telegraf: { Telegraf: class { on(_: string, handler: unknown) { handlers.push(handler as Handler); } } },
        './work': { work: () => Promise.reject(new Error('connect 10.0.0.7')), log: (text: string) => logged.push(text) },
      },
      execute: async () => {
        const quiet = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')].map((spy) => spy.mockImplementation(() => {}));
        const replies: string[] = [];
        logged.length = 0;
        await handlers.at(-1)?.({ message: { text: 'hi' }, reply: (text: string) => replies.push(text) });
        expect(replies).toEqual([expect.stringMatching(/^Sorry: Something went wrong\. Please try again later\. \(Reference: /)]);
        expect(logged).toEqual(['Sorry: connect 10.0.0.7', 'reply Error: connect 10.0.0.7']);
        for (const spy of quiet) spy.mockRestore();
      },
    },
    {
      name: 'a log where the error is out of reach stays as it is',
      code: `
        import { Telegraf } from 'telegraf';
        import { work } from './work';
        const bot = new Telegraf(process.env.BOT_TOKEN);
        bot.on('text', async (ctx) => {
          let text: string | undefined;
          try {
            await work(ctx.message.text);
          } catch (error) {
            text = \`Sorry: \${error.message}\`;
          }
          console.log(text);
          if (text) await ctx.reply(text); // ← exposed
        });
      `,
      output: `
        import { Telegraf } from 'telegraf';
        import { work } from './work';
        import { toPublicMessage } from 'secure-bot/runtime';
        const bot = new Telegraf(process.env.BOT_TOKEN);
        bot.on('text', async (ctx) => {
          let text: string | undefined;
          try {
            await work(ctx.message.text);
          } catch (error) {
            text = \`Sorry: \${toPublicMessage(error)}\`;
          }
          console.log(text);
          if (text) await ctx.reply(text);
        });
      `,
    },
  ],
});
