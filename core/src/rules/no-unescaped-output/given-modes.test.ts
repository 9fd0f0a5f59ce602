/** Options of a message made by a helper, whose parameter decides how the platform reads the text. */
import { testRule } from '../../testing/index.ts';
import noUnescapedOutput from './index.ts';

const bot = "import TelegramBot from 'node-telegram-bot-api';\nconst bot = new TelegramBot(process.env.BOT_TOKEN, { polling: true });\n";
const echo = (options: string, mark = '') => `bot.onText(/^say (.+)/, (message, [, text]) => {\n  bot.sendMessage(message.chat.id, '*' + text + '*', ${options});${mark && ` // ← ${mark}`}\n});\n`;
const arrow = 'const read = (mode) => ({ parse_mode: mode });\n';

testRule(noUnescapedOutput, {
  invalid: [
    { name: 'an arrow', code: `${bot}${arrow}${echo("read('Markdown')", 'markup')}` },
    { name: 'a function, and more options', code: `${bot}function read(mode) {\n  return { disable_notification: true, parse_mode: mode };\n}\n${echo("read('HTML')", 'markup')}` },
    { name: 'of the shorthand form, spread', code: `${bot}const read = (id, parse_mode) => ({ reply_to_message_id: id, parse_mode });\n${echo("{ ...read(1, 'HTML') }", 'markup')}` },
    { name: 'by default', code: `${bot}const read = (mode = 'HTML') => ({ parse_mode: mode });\n${echo('read()', 'markup')}` },
    { name: 'of another file', code: `import { read } from './modes';\n${bot}${echo("read('HTML')", 'markup')}`, files: { 'modes.ts': 'export const read = (mode: string) => ({ parse_mode: mode });\n' } },
    { name: 'one of several', code: `${bot}${arrow}${echo('read(undefined)')}${echo("read('HTML')", 'markup')}` },
    { name: 'of a helper that sends', code: `${bot}const say = (id, text, mode) => bot.sendMessage(id, text, { parse_mode: mode }); // ← markup\nbot.onText(/^say (.+)/, (message, [, said]) => {\n  say(message.chat.id, '*' + said + '*', 'Markdown');\n});\n` },
  ],
  valid: [
    { name: 'of a helper that sends in several modes', code: `${bot}const say = (id, text, mode) => bot.sendMessage(id, text, { parse_mode: mode });\nsay(1, 'x', 'HTML');\nbot.onText(/^say (.+)/, (message, [, said]) => {\n  say(message.chat.id, '*' + said + '*', undefined);\n});\n` },
    { name: 'no mode', code: `${bot}${arrow}${echo('read()')}` },
    { name: 'another mode than the default', code: `${bot}const read = (mode = 'HTML') => ({ parse_mode: mode });\n${echo("read('')")}` },
    { name: 'a parameter of another meaning', code: `${bot}const read = (id) => ({ reply_to_message_id: id });\n${echo("read('HTML')")}` },
  ],
});
