/** Groups of the pattern that a handler was registered with. */
import { testRule } from '../../testing/index.ts';
import noUntrustedExecution from './index.ts';

const grammy = "import { Bot } from 'grammy';\nimport { exec } from 'node:child_process';\nconst bot = new Bot(process.env.BOT_TOKEN);\n";
const telegraf = "import { Telegraf } from 'telegraf';\nimport { exec } from 'node:child_process';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\n";
const nodeBot = "import TelegramBot from 'node-telegram-bot-api';\nimport { exec } from 'node:child_process';\nconst bot = new TelegramBot(process.env.BOT_TOKEN);\n";

testRule(noUntrustedExecution, {
  invalid: [
    { name: 'one of two groups that the second parameter is taken apart for', code: `${nodeBot}bot.onText(/^\\/add (\\d+) (.+)$/, (message, [, count, text]) => exec(\`add \${count} \${text}\`)); // ← shell\n` },
    { name: 'the message that is taken apart beside it', code: `${nodeBot}bot.onText(/^\\/add (\\d+)$/, ({ text }, [whole]) => exec(\`add \${text} \${whole}\`)); // ← shell\n` },
    { name: 'a group that lets anything through', code: `${grammy}bot.hears(/^del (.+)$/, (ctx) => exec(\`rm /data/\${ctx.match[1]}\`)); // ← shell\n` },
    { name: 'one of two groups', code: `${telegraf}bot.hears(/^(\\w+) (.+)$/, (ctx) => exec(\`rm /data/\${ctx.match[2]}\`)); // ← shell\n` },
    { name: 'a handler of two patterns', code: `${telegraf}const remove = (ctx) => exec(\`rm /data/\${ctx.match[1]}\`); // ← shell\nbot.hears(/^del (\\d+)$/, remove);\nbot.hears(/^del (.+)$/, remove);\n` },
    { name: 'the whole match', code: `${nodeBot}bot.onText(/del (\\d+)/, (message, match) => exec(\`rm \${match.input}\`)); // ← shell\n` },
    { name: 'the pattern of something else', code: `${nodeBot}bot.onText(/del (.+)/, (message, match) => exec(\`rm \${match[1]}\`)); // ← shell\nbot.onText(/(\\d+)/, (message, other) => console.log(other[1]));\n` },
  ],
  valid: [
    { name: 'digits that the second parameter is taken apart for', code: `${nodeBot}bot.onText(/^\\/add (\\d+) (\\d+)$/, (message, [, one, other]) => exec(\`expr \${one} + \${other}\`));\n` },
    { name: 'digits that the context is taken apart for', code: `${telegraf}bot.action(/^del:(\\d+)$/, ({ match: [, id] }) => exec(\`rm /data/\${id}\`));\n` },
    { name: 'digits', code: `${grammy}bot.callbackQuery(/^del:(\\d+)$/, (ctx) => exec(\`rm /data/\${ctx.match[1]}\`));\n` },
    { name: 'letters, destructured', code: `${telegraf}bot.hears(/^del (\\w+)$/, (ctx) => {\n  const [, name] = ctx.match;\n  exec(\`rm /data/\${name}\`);\n});\n` },
    { name: 'digits, from a destructured context', code: `${telegraf}bot.action(/^del:(\\d+)$/, ({ match }) => exec(\`rm /data/\${match[1]}\`));\n` },
    { name: 'digits in the second parameter', code: `${nodeBot}bot.onText(/^\\/del (\\d+)$/, (message, match) => exec(\`rm /data/\${match[1]}\`));\n` },
    { name: 'a named pattern', code: `${grammy}const pattern = /^del:(\\d+)$/;\nbot.callbackQuery(pattern, (ctx) => exec(\`rm /data/\${ctx.match[1]}\`));\n` },
  ],
});
