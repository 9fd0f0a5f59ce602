/** Clients of chat platforms that leave 429 to their callers: scripts that send a few messages get a fix. */
import { expect } from 'vitest';
import { testRule } from '../../testing/index.ts';
import requireBackoff from './index.ts';
import { strict } from './samples.fixture.ts';

const sent: string[] = [];
let refusals = 1;

/** Telegram that puts the first message off; `ECONNRESET` for the chat that never answers. */
class Telegraf {
  readonly telegram = {
    sendMessage: async (chat: string, text: string) => {
      if (chat === 'lost') throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
      if (refusals-- > 0) throw Object.assign(new Error('Too Many Requests'), { response: { ok: false, error_code: 429, parameters: { retry_after: 0 } } });
      sent.push(`${chat}: ${text}`);
    },
  };
}

const bot = "import { Telegraf } from 'telegraf';\nconst bot = new Telegraf(process.env.BOT_TOKEN); // ← client\n";

testRule(requireBackoff, {
  invalid: [
    {
      name: 'a broadcast of two messages',
      options: strict,
      modules: { telegraf: { Telegraf } },
      code: `${bot}export async function broadcast(chats) {\n  for (const chat of chats) await bot.telegram.sendMessage(chat, 'Hello!');\n  return bot.telegram.sendMessage('admin', \`sent to \${chats.length}\`); // the report\n}\n`,
      output: "import { Telegraf } from 'telegraf';\nimport { withBackoff } from 'secure-bot/runtime';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nexport async function broadcast(chats) {\n  for (const chat of chats) await withBackoff(() => bot.telegram.sendMessage(chat, 'Hello!'), { idempotent: false });\n  return withBackoff(() => bot.telegram.sendMessage('admin', `sent to ${chats.length}`), { idempotent: false }); // the report\n}\n",
      execute: async (sample) => {
        await sample.call('broadcast', ['a', 'b']);
        expect(sent).toEqual(['a: Hello!', 'b: Hello!', 'admin: sent to 2']);
        await expect(sample.call('broadcast', ['lost'])).rejects.toThrow('socket hang up');
      },
    },
    { name: 'what asks a model in the same line would ask again', options: strict, code: `${bot}bot.on('text', async (ctx) => { await ctx.reply(await ask(ctx.message.text)); });\n`, output: null },
    { name: 'a promise that nobody awaits', options: strict, code: `${bot}bot.on('text', (ctx) => { ctx.reply('hello'); });\n`, output: null },
    { name: 'a bot that answers in many places', options: strict, code: `${bot}${Array.from({ length: 9 }, (_, i) => `bot.command('c${i}', (ctx) => ctx.reply('answer ${i}'));\n`).join('')}`, output: null },
  ],
  valid: [],
});
