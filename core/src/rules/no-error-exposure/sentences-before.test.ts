/** Sentences in front of the error that stand in variables, or say what was wrong with a request. */
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

const bot = (lines: string) => `import { Telegraf } from 'telegraf';\nimport { work } from './work';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nbot.on('text', async (ctx) => {\n  try {\n    await work(ctx.message.text);\n  } catch (problem) {\n    ${lines}\n  }\n});\n`;
const fixed = (lines: string) => bot(lines).replace("'./work';\n", "'./work';\nimport { toPublicMessage } from 'secure-bot/runtime';\n").replace(' // ← exposed', '');
const sorry = "const sorry = 'The assistant is away. Please try again later.';\n    ";

testRule(noErrorExposure, {
  valid: [],
  invalid: [
    { name: 'a whole sentence in a variable', code: bot(`${sorry}await ctx.reply(\`<i>\${sorry} \${problem}</i>\`); // ← exposed`), output: fixed(`${sorry}await ctx.reply(\`<i>\${toPublicMessage(problem, { message: sorry })}</i>\`);`) },
    { name: 'a word in a variable', code: bot('const what = \'The search\';\n    await ctx.reply(`${what} ${problem.message}`); // ← exposed'), output: fixed('const what = \'The search\';\n    await ctx.reply(`${what} ${toPublicMessage(problem)}`);') },
    { name: 'what somebody else has said', code: bot('await ctx.reply(`${ctx.message.text} ${problem.message}`); // ← exposed'), output: fixed('await ctx.reply(`${ctx.message.text} ${toPublicMessage(problem)}`);') },
    { name: 'what was wrong with a request', code: bot('await ctx.reply(`Invalid payload: ${problem.message}`); // ← exposed'), output: fixed("await ctx.reply(toPublicMessage(problem, { message: 'Invalid payload' }));") },
    { name: 'the same that promises more', code: bot('await ctx.reply(`Invalid because: ${problem.message}`); // ← exposed'), output: fixed('await ctx.reply(`Invalid because: ${toPublicMessage(problem)}`);') },
  ],
});
