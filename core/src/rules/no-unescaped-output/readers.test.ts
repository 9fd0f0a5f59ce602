/** Who writes and who reads a message: what the owner of a bot writes does no harm there, and plain texts of Slack are left to `strict`. */
import { testRule } from '../../testing/index.ts';
import noUnescapedOutput from './index.ts';

const grammy = "import { Bot } from 'grammy';\nconst bot = new Bot(process.env.BOT_TOKEN);\n";
const add = (guard: string) => `${grammy}const isCreator = (ctx) => ctx.from?.id === ctx.config.creatorId;\nasync function add(ctx, name: string) { await ctx.reply(\`<code>\${name}</code> added\`, { parse_mode: 'HTML' }); }\nbot.command('add', async (ctx) => { ${guard} await add(ctx, ctx.match); });\n`;
const bolt = "import { App } from '@slack/bolt';\nimport { Reporter } from './reporter';\nconst app = new App({ token: process.env.T, signingSecret: process.env.S });\nconst reporter = new Reporter(app.client);\n";
const reporter = "import type { WebClient } from '@slack/web-api';\nexport class Reporter {\n  constructor(private readonly client: WebClient) {}\n  async post(channel: string, text: string) { await this.client.chat.postMessage({ channel, text }); }\n  async section(channel: string, text: string) { await this.client.chat.postMessage({ channel, text: 'News', blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }] }); }\n}\n";

testRule(noUnescapedOutput, {
  invalid: [
    { name: 'a command that everybody may send', code: add('').replace('${name}</code> added`', '${name}</code> added` // ← markup\n') },
    { name: "the owner's command, with what a model wrote", code: `import OpenAI from 'openai';\nconst openai = new OpenAI();\n${grammy}bot.command('ask', async (ctx) => {\n  if (ctx.from.id !== Number(process.env.OWNER_ID)) return;\n  const c = await openai.chat.completions.create({ model: 'gpt-5', messages: [{ role: 'user', content: ctx.match }] });\n  await ctx.reply(\`<b>\${c.choices[0].message.content}</b>\`, { parse_mode: 'HTML' }); // ← markup\n});\n` },
    { name: 'a section of Slack, sent by a class of another file', path: 'bot.ts', files: { 'reporter.ts': reporter }, code: `${bolt}app.message(async ({ message }) => { await reporter.section(message.channel, \`Not found: \${message.text}\`); }); // ← markup\n` },
  ],
  valid: [
    { name: "the owner's command alone, in a function that it calls", code: add('if (!isCreator(ctx)) return;') },
    { name: "the owner's command alone", code: `${grammy}bot.command('add', async (ctx) => {\n  if (ctx.from.id !== Number(process.env.OWNER_ID)) return;\n  await ctx.reply(\`<code>\${ctx.match}</code> added\`, { parse_mode: 'HTML' });\n});\n` },
    { name: 'the plain text of a Slack message, sent by a class of another file', path: 'bot.ts', files: { 'reporter.ts': reporter }, code: `${bolt}app.message(async ({ message }) => { await reporter.post(message.channel, \`Not found: \${message.text}\`); });\n` },
  ],
});
