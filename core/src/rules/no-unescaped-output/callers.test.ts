/** A helper that several callers share: the text is escaped where it is put in, not what they marked up or escaped already. */
import { testRule } from '../../testing/index.ts';
import noUnescapedOutput from './index.ts';

const bot = "import { Telegraf } from 'telegraf';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\n";
const helped = "import { Telegraf } from 'telegraf';\nimport { escapeTelegramHtml } from 'secure-bot/runtime';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\n";
const say = (mark = '') => `const say = (ctx, text) => ctx.replyWithHTML(text);${mark}\n`;
const slack = "import { App } from '@slack/bolt';\nconst app = new App({ token: process.env.SLACK_BOT_TOKEN, signingSecret: process.env.SLACK_SIGNING_SECRET });\n";

testRule(noUnescapedOutput, {
  invalid: [
    {
      name: 'another caller writes markup',
      code: `${bot}${say(' // ← markup')}bot.command('a', (ctx) => say(ctx, ctx.payload));\nbot.command('b', (ctx) => say(ctx, '<b>Menu</b>'));\n`,
      output: `${helped}${say(' // ← markup')}bot.command('a', (ctx) => say(ctx, escapeTelegramHtml(ctx.payload)));\nbot.command('b', (ctx) => say(ctx, '<b>Menu</b>'));\n`,
    },
    {
      name: 'the same caller writes markup, through two helpers',
      code: `${bot}${say(' // ← markup')}const greet = (ctx, name) => say(ctx, \`<b>Hi</b> \${name}\`);\nbot.command('a', (ctx) => greet(ctx, ctx.payload));\n`,
      output: `${helped}${say(' // ← markup')}const greet = (ctx, name) => say(ctx, \`<b>Hi</b> \${escapeTelegramHtml(name)}\`);\nbot.command('a', (ctx) => greet(ctx, ctx.payload));\n`,
    },
    {
      name: 'another caller has escaped it by hand',
      code: `${slack}const safe = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');\nconst section = (text) => ({ type: 'section', text: { type: 'mrkdwn', text } }); // ← markup\napp.command('/a', async ({ ack, command, respond }) => { await ack(); await respond({ blocks: [section(command.text)] }); });\napp.command('/b', async ({ ack, command, respond }) => { await ack(); await respond({ blocks: [section(safe(command.text))] }); });\n`,
      output: `import { App } from '@slack/bolt';\nimport { escapeSlack } from 'secure-bot/runtime';\nconst app = new App({ token: process.env.SLACK_BOT_TOKEN, signingSecret: process.env.SLACK_SIGNING_SECRET });\nconst safe = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');\nconst section = (text) => ({ type: 'section', text: { type: 'mrkdwn', text } }); // ← markup\napp.command('/a', async ({ ack, command, respond }) => { await ack(); await respond({ blocks: [section(escapeSlack(command.text))] }); });\napp.command('/b', async ({ ack, command, respond }) => { await ack(); await respond({ blocks: [section(safe(command.text))] }); });\n`,
    },
    {
      name: 'callers elsewhere may write markup',
      code: `${bot}export ${say(' // ← markup')}bot.command('a', (ctx) => say(ctx, ctx.payload));\n`,
      output: `${helped}export ${say(' // ← markup')}bot.command('a', (ctx) => say(ctx, escapeTelegramHtml(ctx.payload)));\n`,
    },
    {
      name: 'callers elsewhere of a method of an exported class may write markup',
      code: `${bot}export class Chat {\n  say(ctx, text) { return ctx.replyWithHTML(text); } // ← markup\n}\nconst chat = new Chat();\nbot.command('a', (ctx) => chat.say(ctx, ctx.payload));\n`,
      output: `${helped}export class Chat {\n  say(ctx, text) { return ctx.replyWithHTML(text); } // ← markup\n}\nconst chat = new Chat();\nbot.command('a', (ctx) => chat.say(ctx, escapeTelegramHtml(ctx.payload)));\n`,
    },
    {
      name: 'all callers pass plain text: one place is enough',
      code: `${bot}${say(' // ← markup')}bot.command('a', (ctx) => say(ctx, ctx.payload));\nbot.command('b', (ctx) => say(ctx, 'no menu'));\n`,
      output: `${helped}const say = (ctx, text) => ctx.replyWithHTML(escapeTelegramHtml(text)); // ← markup\nbot.command('a', (ctx) => say(ctx, ctx.payload));\nbot.command('b', (ctx) => say(ctx, 'no menu'));\n`,
    },
  ],
  valid: [{ name: 'escaped by every caller', code: `${helped}${say()}bot.command('a', (ctx) => say(ctx, escapeTelegramHtml(ctx.payload)));\nbot.command('b', (ctx) => say(ctx, '<b>Menu</b>'));\n` }],
});
