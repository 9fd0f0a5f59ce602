/** Commands that come through `…` in calls and parameter lists, and templates of lodash. */
import { testRule } from '../../testing/index.ts';
import noUntrustedExecution from './index.ts';

const bot = `import { Telegraf } from 'telegraf';\nimport { exec, execFile } from 'node:child_process';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\n`;
const onText = (body: string) => `bot.on('text', async (ctx) => {\n${body}\n});\n`;

testRule(noUntrustedExecution, {
  invalid: [
    { name: 'a script for an interpreter is no argument', code: `${bot}import { execSync } from 'node:child_process';\n${onText('  await ctx.reply(execSync(`python3 -c "${ctx.message.text}"`).toString()); // ← shell')}`, output: null },
    { name: 'a template of lodash', code: `${bot}import _ from 'lodash';\n${onText('  await ctx.reply(_.template(ctx.message.text)({})); // ← template')}` },
    { name: 'a list spread into the call', code: `${bot}${onText('  const parts = [`yt-dlp ${ctx.message.text}`]; // ← shell\n  exec(...parts);')}` },
    { name: 'a rest parameter', code: `${bot}const run = (...words: string[]) => exec(words.join(' ')); // ← shell\n${onText("  run('whois', ctx.message.text);")}` },
    { name: 'an element of a rest parameter', code: `${bot}const run = (...words: string[]) => exec('whois ' + words[1]); // ← shell\n${onText("  run('whois', ctx.message.text);")}` },
    { name: 'a list spread over parameters', code: `${bot}const run = (file: string, word: string) => exec(file + ' ' + word); // ← shell\n${onText("  const words = ['whois', ctx.message.text] as const;\n  run(...words);")}` },
    { name: 'a list of a user spread over a rest parameter', code: `${bot}const all = (...commands: string[]) => commands.forEach((command) => exec(command)); // ← shell\n${onText("  all(...ctx.message.text.split(';'));")}` },
  ],
  valid: [
    { name: 'a fixed template of lodash', code: `${bot}import _ from 'lodash';\nconst greeting = _.template('Hello <%= name %>');\n${onText('  await ctx.reply(greeting({ name: ctx.message.text }));')}` },
    { name: 'constants spread into the call', code: `${bot}${onText("  const parts = ['uptime'] as const;\n  exec(...parts);\n  await ctx.reply(ctx.message.text);")}` },
    { name: 'another element of a rest parameter', code: `${bot}const run = (...words: string[]) => exec('whois ' + words[0]);\n${onText("  run('example.org', ctx.message.text);")}` },
    { name: 'another element of a list spread over parameters', code: `${bot}const run = (host: string, word: string) => { exec('whois ' + host); return word; };\n${onText("  const words = ['example.org', ctx.message.text] as const;\n  run(...words);")}` },
    { name: 'arguments without a shell', code: `${bot}${onText("  const words = ['--', ctx.message.text];\n  execFile('whois', [...words]);")}` },
  ],
});
