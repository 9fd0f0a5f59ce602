/** Fixes beside sentences that the block throws itself. */
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

const head = `import { Telegraf } from 'telegraf';\nimport { find, ask } from './accounts';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\n`;
const handler = (block: string, told = 'cause.message') => `${head}bot.on('text', async (ctx) => {\n  try {\n    ${block}\n  } catch (cause) {\n    await ctx.reply(${told}); // ← exposed\n  }\n});\n`;
const fixed = (block: string) => handler(block, 'toPublicMessage(cause)').replace("from './accounts';\n", "from './accounts';\nimport { toPublicMessage } from 'secure-bot/runtime';\n").replace(' // ← exposed', '');

const noAccount = "const account = await find(ctx.from.id);\n    if (!account) throw new Error('Not found; please link your account first.');\n    await ctx.reply(String(account.id));";
const inOwnTry = "try { if (!(await find(ctx.from.id))) throw new Error('No account here.'); } catch { return; }\n    await ctx.reply(String(await ask()));";
const failed = "const answer = await fetch('https://api.acme.io/a');\n    if (!answer.ok) throw new Error('The service gave no answer.');\n    await ctx.reply(String(await ask()));";
const noKey = "if (!process.env.KEY) throw new Error('The key is not set.');\n    await ctx.reply(String(await ask()));";

testRule(noErrorExposure, {
  valid: [],
  invalid: [
    { name: 'thrown for whoever asked: no fix', path: 'bot.ts', code: handler(noAccount), output: null },
    { name: 'told in a sentence: no fix either', path: 'bot.ts', code: handler(noAccount, '`No data: ${cause.message}`'), output: null },
    { name: 'caught before', path: 'bot.ts', code: handler(inOwnTry), output: fixed(inOwnTry) },
    { name: 'of an answer of a service', path: 'bot.ts', code: handler(failed), output: fixed(failed) },
    { name: 'of the set-up', path: 'bot.ts', code: handler(noKey), output: fixed(noKey) },
  ],
});
