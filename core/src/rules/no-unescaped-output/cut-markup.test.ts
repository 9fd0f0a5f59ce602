/** The bot's own markup in a text that is cut, trimmed or changed on its way: escaped as a whole it would show as typed. */
import { testRule } from '../../testing/index.ts';
import noUnescapedOutput from './index.ts';

const bot = (text: string, output: string) => `import { Telegraf } from 'telegraf';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nbot.on('text', (ctx) => {\n  const caption = ${text};\n  return ctx.replyWithHTML(${output}); // ← markup\n});\n`;
const own = '`<b>${ctx.message.text}</b> <i>added`';

testRule(noUnescapedOutput, {
  invalid: [
    { name: 'cut', code: bot(own, '`${caption.slice(0, 1020)}</i>`'), output: null },
    { name: 'trimmed and padded', code: bot(own, 'caption.trim().padEnd(20)'), output: null },
    { name: 'changed into markup', code: bot('ctx.message.text', "caption.replace(/_(.+)_/g, '<u>$1</u>')"), output: null },
    { name: 'written in pieces', code: bot("'';\n  caption += `<b>${ctx.message.text}</b>`", 'caption').replace('const caption', 'let caption'), output: null },
    { name: 'set later', code: bot("'';\n  if (ctx.message.text) caption = '<i>' + ctx.message.text + '</i>'", 'caption').replace('const caption', 'let caption'), output: null },
    {
      name: 'in pieces without markup',
      code: bot("'';\n  caption += ctx.message.text", '`<b>${caption}</b>`').replace('const caption', 'let caption'),
      output: `import { Telegraf } from 'telegraf';\nimport { escapeTelegramHtml } from 'secure-bot/runtime';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nbot.on('text', (ctx) => {\n  let caption = '';\n  caption += ctx.message.text;\n  return ctx.replyWithHTML(\`<b>\${escapeTelegramHtml(caption)}</b>\`);\n});\n`,
    },
    {
      name: 'cut without markup',
      code: bot('ctx.message.text', '`<b>${caption.slice(0, 1020)}</b>`'),
      output: `import { Telegraf } from 'telegraf';\nimport { escapeTelegramHtml } from 'secure-bot/runtime';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nbot.on('text', (ctx) => {\n  const caption = ctx.message.text;\n  return ctx.replyWithHTML(\`<b>\${escapeTelegramHtml(caption.slice(0, 1020))}</b>\`);\n});\n`,
    },
  ],
  valid: [],
});
