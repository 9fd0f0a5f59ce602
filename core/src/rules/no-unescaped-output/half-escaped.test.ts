/** Text that something has escaped in part is found, and not escaped a second time. */
import { testRule } from '../../testing/index.ts';
import noUnescapedOutput from './index.ts';

const bot = (text: string, before = '') => `import { Telegraf } from 'telegraf';\nimport { half, outer, trimmed } from './escapes';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nbot.on('text', async (ctx) => {\n  ${before}await ctx.reply(\`*\${${text}}*\`, { parse_mode: 'MarkdownV2' }); // ← markup\n});\n`;
const files = { 'escapes.ts': "export const half = (text: string) => text.replace(/_/g, '\\\\_');\nexport function outer(text: string) { return half(text.trim()); }\nexport const trimmed = (text: string) => text.trim();\n" };

testRule(noUnescapedOutput, {
  valid: [],
  invalid: [
    { name: 'by a function of the project', code: bot('half(ctx.message.text)'), files, output: null },
    { name: 'by a function that it calls', code: bot('outer(ctx.message.text)'), files, output: null },
    { name: 'in a variable', code: bot('text', 'const text = outer(ctx.message.text);\n  '), files, output: null },
    { name: 'at once', code: bot("ctx.message.text.replace(/_/g, '\\\\_').trim()"), files, output: null },
    {
      name: 'by a translation, which may have markup of its own around it',
      code: "import { Telegraf } from 'telegraf';\nimport i18n from './i18n';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nasync function tell(chat, text) {\n  await bot.telegram.sendMessage(chat, text, { parse_mode: 'HTML' }); // ← markup\n}\nbot.on('text', async (ctx) => {\n  const text = await i18n.t('ticket', { message: ctx.message.text });\n  await tell(ctx.chat.id, text);\n  await tell(ctx.chat.id, ctx.message.text);\n});\n",
      output: null,
    },
    {
      name: 'by nobody: the helper is put around it',
      code: bot('trimmed(ctx.message.text)'),
      files,
      output: bot('escapeTelegramMarkdown(trimmed(ctx.message.text))').replace(' // ← markup', '').replace("from './escapes';\n", "from './escapes';\nimport { escapeTelegramMarkdown } from 'secure-bot/runtime';\n"),
    },
  ],
});
