/** Deno: packages and helpers by their address. */
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

const bot = (reply: string) => `
import { Bot } from 'npm:grammy@1.36';
import { toPublicMessage } from 'npm:secure-bot@0.3/runtime';
import { work } from './work.ts';
const bot = new Bot(Deno.env.get('BOT_TOKEN'));
bot.on('message:text', async (ctx) => {
  try {
    await work(ctx.message.text);
  } catch (failure) {
    await ctx.reply(${reply});
  }
});
`;

testRule(noErrorExposure, {
  valid: [{ name: 'the helper by its address', code: bot('toPublicMessage(failure)') }],
  invalid: [
    {
      name: 'the SDK by its address; the fix takes the helper that is there',
      code: bot('failure.message').replace(';\n  }\n});', '; // ← exposed\n  }\n});'),
      output: bot('toPublicMessage(failure)'),
    },
  ],
});
