/** Fixes where a helper of another file is given the error itself. */
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

const types = "import type { Context } from 'telegraf';\n";
const bot = `import { Telegraf } from 'telegraf';\nimport { tell } from './tell';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\n`;
const handler = (told: string) => `${bot}bot.on('text', async (ctx) => {\n  try {\n    await ctx.telegram.getMe();\n  } catch (failure) {\n    await tell(ctx, ${told}); // ← exposed\n  }\n});\n`;
const fixed = (told: string) => handler(told).replace("import { tell } from './tell';\n", "import { tell } from './tell';\nimport { toPublicMessage } from 'secure-bot/runtime';\n").replace(' // ← exposed', '');

testRule(noErrorExposure, {
  valid: [],
  invalid: [
    {
      name: 'a parameter typed as an error: a text would not compile',
      path: 'bot.ts',
      files: { 'tell.ts': types + 'export async function tell(ctx: Context, problem: Error) {\n  await ctx.reply(`${problem}`);\n}\n' },
      code: handler('failure'),
      output: null,
    },
    {
      name: 'a helper that asks the error for its message, and logs it',
      path: 'bot.ts',
      files: { 'tell.ts': types + 'const ignored = ["Unknown interaction"];\nexport const tell = async (ctx: Context, problem: any) => {\n  if (ignored.includes(problem.message)) return;\n  console.error(problem);\n  await ctx.reply(`It broke: ${problem}`);\n};\n' },
      code: handler('failure'),
      output: null,
    },
    {
      name: 'a helper that hands it on to one that does',
      path: 'bot.ts',
      files: {
        'tell.ts': types + "import { page } from './page';\nexport async function tell(ctx: Context, problem) {\n  await ctx.reply(page(problem));\n}\n",
        'page.ts': 'export const page = (cause: any) => {\n  if (cause instanceof TypeError) throw cause;\n  return `It broke: ${cause}`;\n};\n',
      },
      code: handler('failure'),
      output: null,
    },
    {
      name: 'a helper that takes any text, and one whose type says so',
      path: 'bot.ts',
      files: { 'tell.ts': types + 'export async function tell(ctx: Context, problem: Error | string) {\n  await ctx.reply(`It broke: ${problem}`.slice(0, 200));\n}\n' },
      code: handler('failure'),
      output: fixed('toPublicMessage(failure)'),
    },
    {
      name: 'the message of the error is a text already',
      path: 'bot.ts',
      files: { 'tell.ts': types + 'export async function tell(ctx: Context, problem) {\n  await ctx.reply(problem.trim());\n}\n' },
      code: handler('failure.message'),
      output: fixed('toPublicMessage(failure)'),
    },
  ],
});
