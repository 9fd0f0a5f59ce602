/** Fixes beside the project's own classes of errors: whoever asks for such a class means to tell its sentence. */
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

const files = { 'errors.ts': 'export class OrderError extends Error {}\nexport const failed = (error: Error) => new OrderError(error.message);\n' };
const bot = (lines: string, imports = "import { OrderError } from './errors';\n") => `
import { Telegraf } from 'telegraf';
${imports}import { work } from './work';
const bot = new Telegraf(process.env.BOT_TOKEN);
bot.on('text', async (ctx) => {
  try {
    await work(ctx.message.text);
  } catch (problem) {
    ${lines}
  }
});
`;
const withHelper = "import { OrderError } from './errors';\n";
const chosen = (test: string, end: string) => `let text = 'There was an error.';\n    if (${test}) {\n      text = problem.message;\n    } else if (typeof problem?.body?.error === 'string') {\n      text = problem.body.error as string;\n    }\n    await ctx.reply(text);${end}`;

testRule(noErrorExposure, {
  valid: [],
  invalid: [
    { name: 'a variable that holds the sentence of an own class in one case', files, code: bot(chosen('problem instanceof OrderError', ' // ← exposed')), output: null },
    {
      name: 'the same of any error',
      files,
      code: bot("if (problem instanceof Error) await ctx.reply(problem.message); // ← exposed", withHelper),
      output: bot('if (problem instanceof Error) await ctx.reply(toPublicMessage(problem));', withHelper).replace("'./work';\n", "'./work';\nimport { toPublicMessage } from 'secure-bot/runtime';\n"),
    },
  ],
});
