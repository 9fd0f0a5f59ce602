import { expect } from 'vitest';
import { testRule } from '../../testing/index.ts';
import noUnescapedOutput from './index.ts';

const telegraf = `import { Telegraf } from 'telegraf';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\n`;
const express = `import express from 'express';\nconst app = express();\n`;
const openai = `import OpenAI from 'openai';\nconst openai = new OpenAI();\nasync function ask(text) {\n  const completion = await openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: text }] });\n  return completion.choices[0].message.content;\n}\n`;
const discord = `import { Client } from 'discord.js';\nconst client = new Client({ intents: [] });\n`;
const page = (body: string) => `export async function show(target) {\n  const response = await fetch('https://api.test/answer');\n  const answer = await response.text();\n${body}\n}\n`;

testRule(noUnescapedOutput, {
  invalid: [
    {
      name: 'one variable at two places of a page: one finding, and a fix for both',
      code: `import express from 'express';\nconst app = express();\napp.get('/', (req, res) => {\n  const name = req.query.name;\n  res.send(\`<p id="\${name}">\${name}</p>\`); // ← html\n});\n`,
      output: `import express from 'express';\nimport { escapeHtml } from 'secure-bot/runtime';\nconst app = express();\napp.get('/', (req, res) => {\n  const name = req.query.name;\n  res.send(\`<p id="\${escapeHtml(name)}">\${escapeHtml(name)}</p>\`);\n});\n`,
    },
    {
      name: 'an attribute that is put together before: the value in it is escaped, its quotes stay',
      code: `import express from 'express';\nconst app = express();\napp.get('/', (req, res) => {\n  const brand = req.query.brand;\n  const attribute = brand ? \` data-brand="\${brand}"\` : '';\n  res.send(\`<script src="/a.js"\${attribute}></script>\`); // ← html\n});\n`,
      output: null,
    },
    {
      name: 'a variable that goes elsewhere, too, is left alone',
      code: "import { Telegraf } from 'telegraf';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nbot.on('text', async (ctx) => {\n  const output = `<b>Added:</b> <code>${ctx.message.text}</code>`;\n  console.log(output);\n  await ctx.reply(output, { parse_mode: 'HTML' }); // ← markup\n});\n",
      output: null,
    },
    {
      name: 'sets innerHTML from a server response: text is set instead',
      code: page('  target.innerHTML = answer; // ← html'),
      output: page('  target.textContent = answer;'),
    },
    {
      name: 'puts it into markup: the value is escaped',
      code: page('  target.innerHTML = `<p class="bot">${answer}</p>`; // ← html'),
      output: `import { escapeHtml } from 'secure-bot/runtime';\n\n${page('  target.innerHTML = `<p class="bot">${escapeHtml(answer)}</p>`;')}`,
    },
    { name: 'concatenates markup', code: page("  target.innerHTML = '<li>' + answer.trim() + '</li>'; // ← html") },
    { name: 'appends to innerHTML', code: page("  target.innerHTML += '<li>' + answer + '</li>'; // ← html") },
    { name: 'insertAdjacentHTML', code: page("  target.insertAdjacentHTML('beforeend', `<li>${answer}</li>`); // ← html") },
    {
      name: 'a script that a page loads as it is can import nothing: no fix',
      path: 'public/app.js',
      code: "async function show() {\n  const answer = await (await fetch('/api/answer')).text();\n  document.getElementById('answer').innerHTML = `<b>${answer}</b>`; // ← html\n}\nshow();\n",
      options: { strict: true },
      output: null,
    },
    { name: 'document.write', code: page("  document.write('<b>' + answer + '</b>'); // ← html") },
    { name: 'outerHTML', code: page('  target.outerHTML = answer; // ← html') },
    {
      name: 'sends markup with a query value from Express',
      code: `${express}
app.get('/hello', (req, res) => {
  res.send(\`<h1>Hello \${req.query.name}</h1>\`); // ← html
});
`,
      output: `import express from 'express';
import { escapeHtml } from 'secure-bot/runtime';
const app = express();

app.get('/hello', (req, res) => {
  res.send(\`<h1>Hello \${escapeHtml(req.query.name)}</h1>\`);
});
`,
    },
    {
      name: 'CommonJS Express, markup in a variable, model output',
      code: `const express = require('express');
const { OpenAI } = require('openai');
const router = express.Router();
const ai = new OpenAI();
router.post('/ask', async (request, response) => {
  const completion = await ai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: request.body.text }] });
  const html = '<div>' + completion.choices[0].message.content + '</div>';
  response.status(200).send(html); // ← html
});
module.exports = router;
`,
      path: 'ask.js',
    },
    {
      name: 'content type says HTML',
      code: `${express}app.get('/x', (req, res) => { res.type('html'); res.send(req.query.text); }); // ← html\n`,
    },
    {
      name: 'TwiML is called XML',
      code: `${express}app.post('/sms', (req, res) => { res.type('text/xml').send('<Response><Say>' + req.body.Body + '</Say></Response>'); });\n`,
      errors: [{ messageId: 'html', message: '`req.body.Body` (user text) becomes XML unescaped, so markup in it runs; escape it with `escapeXml`.' }],
    },
    {
      name: 'TwiML in a string is XML',
      code: `${express}app.post('/sms', (req, res) => { res.type('text/xml').send('<Response><Message>' + req.body.Body + '</Message></Response>'); }); // ← html\n`,
      output: `import express from 'express';\nimport { escapeXml } from 'secure-bot/runtime';\nconst app = express();\napp.post('/sms', (req, res) => { res.type('text/xml').send('<Response><Message>' + escapeXml(req.body.Body) + '</Message></Response>'); });\n`,
    },
    {
      name: 'React dangerouslySetInnerHTML with a fetched answer',
      code: `export async function Answer() {\n  const r = await fetch('/api/answer');\n  const data = await r.json();\n  return <div dangerouslySetInnerHTML={{ __html: data.html }} />; // ← html\n}\n`,
      jsx: true,
    },
    {
      name: 'Markdown rendered by marked into the page',
      code: `import { marked } from 'marked';\nexport function Message({ text }) {\n  return <div dangerouslySetInnerHTML={{ __html: marked(text) }} />; // ← rendered\n}\n`,
      jsx: true,
      output: `import { marked } from 'marked';\nimport { safeMarkdown } from 'secure-bot/runtime';\nexport function Message({ text }) {\n  return <div dangerouslySetInnerHTML={{ __html: marked(safeMarkdown(text)) }} />;\n}\n`,
    },
    {
      name: 'markdown-it with html: true through a helper',
      code: `import MarkdownIt from 'markdown-it';\nconst md = new MarkdownIt({ html: true }).use(plugin);\nconst render = (text) => md.render(text);\nexport function Message({ text }) {\n  return <div dangerouslySetInnerHTML={{ __html: render(text) }} />; // ← rendered\n}\n`,
      jsx: true,
    },
    {
      name: 'Telegram HTML',
      code: `${telegraf}
bot.on('text', async (ctx) => {
  // greet
  await ctx.reply(\`<b>\${ctx.message.text}</b>\`, { parse_mode: 'HTML' }); // ← markup
});
`,
      output: `import { Telegraf } from 'telegraf';
import { escapeTelegramHtml } from 'secure-bot/runtime';
const bot = new Telegraf(process.env.BOT_TOKEN);

bot.on('text', async (ctx) => {
  // greet
  await ctx.reply(\`<b>\${escapeTelegramHtml(ctx.message.text)}</b>\`, { parse_mode: 'HTML' });
});
`,
    },
    {
      name: 'Telegram MarkdownV2 with the mode in a constant',
      code: `${telegraf}const mode = 'MarkdownV2';\nbot.on('text', (ctx) => ctx.reply('*You said* ' + ctx.message.text, { parse_mode: mode })); // ← markup\n`,
    },
    {
      name: 'legacy Markdown with markup of its own stays, whichever argument the text is',
      code: `${telegraf}bot.on('text', async (ctx) => {
  const note = \`*New proof* from \${ctx.message.text}\`;
  await ctx.telegram.sendMessage(process.env.ADMIN, note, { parse_mode: 'Markdown' }); // ← markup
});
`,
      output: null,
    },
    {
      name: 'legacy Markdown with text that a function puts together',
      files: { 'i18n.ts': "const texts = { saved: '*Saved*: {item}' };\nexport function t(key: string, values: Record<string, string>) {\n  let message = texts[key];\n  for (const name of Object.keys(values)) message = message.replace(`{${name}}`, values[name]);\n  return message;\n}\n" },
      code: `import { t } from './i18n';\n${telegraf}bot.on('text', (ctx) => ctx.reply(t('saved', { item: ctx.message.text }), { parse_mode: 'Markdown' })); // ← markup\n`,
      output: null,
    },
    {
      name: 'legacy Markdown with markup of its own in branches',
      code: `${telegraf}bot.on('text', async (ctx) => {
  const text = ctx.message.text;
  const note = ctx.chat.id > 0 ? \`**Saved:** \${text}\` : \`**Stored:** \${text}\`;
  await ctx.reply(note, { parse_mode: 'Markdown' }); // ← markup
});
`,
      output: null,
    },
    {
      name: 'Telegram HTML put together in a variable: its own tags are not escaped',
      code: `${telegraf}bot.on('text', async (ctx) => {
  const output: string =
    \`<b>Added: </b><code>\${ctx.message.text}</code>\\n\` +
    'Done';
  await ctx.reply(output, { parse_mode: 'HTML' }); // ← markup
});
`,
      output: `import { Telegraf } from 'telegraf';
import { escapeTelegramHtml } from 'secure-bot/runtime';
const bot = new Telegraf(process.env.BOT_TOKEN);
bot.on('text', async (ctx) => {
  const output: string =
    \`<b>Added: </b><code>\${escapeTelegramHtml(ctx.message.text)}</code>\\n\` +
    'Done';
  await ctx.reply(output, { parse_mode: 'HTML' });
});
`,
    },
    {
      name: 'HTML that an own function returns is not escaped as a whole',
      code: `const page = (name: string) => \`<h1>\${name}</h1>\`;\nexport async function show(element: HTMLElement) {\n  const answer = await fetch('https://api.example.com/name');\n  element.innerHTML = page(await answer.text()); // ← html\n}\n`,
      output: null,
    },
    {
      name: 'legacy Markdown is sent as plain text',
      code: `${telegraf}${openai}
bot.on('text', async (ctx) => {
  const answer = await ask(ctx.message.text);
  await ctx.reply(answer, { parse_mode: 'Markdown' }); // ← markup
});
`,
      output: `import { Telegraf } from 'telegraf';
const bot = new Telegraf(process.env.BOT_TOKEN);
${openai}
bot.on('text', async (ctx) => {
  const answer = await ask(ctx.message.text);
  await ctx.reply(answer);
});
`,
    },
    { name: 'replyWithHTML', code: `${telegraf}bot.hears(/x/, (ctx) => ctx.replyWithHTML('<i>' + ctx.message.text + '</i>')); // ← markup\n` },
    {
      name: 'node-telegram-bot-api with options in a variable',
      code: `const TelegramBot = require('node-telegram-bot-api');
const bot = new TelegramBot(process.env.TOKEN, { polling: true });
bot.on('message', (msg) => {
  const options = { parse_mode: 'HTML' };
  bot.sendMessage(msg.chat.id, \`<b>\${msg.text}</b>\`, options); // ← markup
});
`,
      path: 'bot.js',
    },
    {
      name: 'grammY in a class',
      code: `import { Bot } from 'grammy';
class Echo {
  private readonly bot = new Bot(process.env.TOKEN!);
  start() {
    this.bot.on('message:text', (ctx) => ctx.reply(\`<code>\${ctx.message.text}</code>\`, { parse_mode: 'HTML' })); // ← markup
  }
}
`,
    },
    {
      name: 'Slack mrkdwn block',
      code: `import { App } from '@slack/bolt';
const app = new App({ token: process.env.SLACK_BOT_TOKEN, signingSecret: process.env.SLACK_SIGNING_SECRET });
app.message(async ({ message, say }) => {
  await say({ blocks: [{ type: 'section', text: { type: 'mrkdwn', text: \`*You said* \${message.text}\` } }] }); // ← markup
});
`,
    },
    {
      name: 'the query of an address that was parsed',
      code: `import { Bot } from 'grammy';
export default { async fetch(request: Request, env) {
  const url = new URL(request.url);
  const bot = new Bot(env.BOT_TOKEN);
  bot.command('admin', (ctx) => ctx.reply(\`Sign in at \${url.searchParams.get('to')}\`, { parse_mode: 'HTML' })); // ← markup
  await bot.handleUpdate(await request.json());
  return new Response('ok');
} };`,
    },
    {
      name: 'Discord: what was typed, beside the name of its author',
      code: `${discord}client.on('interactionCreate', async (interaction) => {
        const question = interaction.options.getString('question');
        await interaction.reply(\`**\${interaction.user.tag}:** \${question}\`); // ← mentions
      });`,
    },
    {
      name: 'Discord reply without allowedMentions: text becomes an options object',
      code: `${discord}${openai}
client.on('messageCreate', async (message) => {
  const answer = await ask(message.content);
  await message.reply(answer); // ← mentions
});
`,
      output: `import { Client } from 'discord.js';
import { noMentions } from 'secure-bot/runtime';
const client = new Client({ intents: [] });
${openai}
client.on('messageCreate', async (message) => {
  const answer = await ask(message.content);
  await message.reply({ content: answer, allowedMentions: noMentions });
});
`.replace("import { noMentions } from 'secure-bot/runtime';\nconst client = new Client({ intents: [] });\nimport OpenAI from 'openai';", "const client = new Client({ intents: [] });\nimport OpenAI from 'openai';\nimport { noMentions } from 'secure-bot/runtime';"),
    },
    {
      name: 'Discord options object gets the property',
      code: `${discord}
client.on('messageCreate', async (message) => {
  await message.channel.send({
    content: \`You said \${message.content}\`, // ← mentions
  });
});
`,
      output: `import { Client } from 'discord.js';
import { noMentions } from 'secure-bot/runtime';
const client = new Client({ intents: [] });

client.on('messageCreate', async (message) => {
  await message.channel.send({
    content: \`You said \${message.content}\`,
    allowedMentions: noMentions,
  });
});
`.replace('`,\n    allowedMentions: noMentions,', '`,\n    allowedMentions: noMentions,'),
    },
    {
      name: 'Discord in a command of another file, strict only',
      code: `export default { async execute(interaction) { await interaction.deferReply(); await interaction.editReply(interaction.options.getString('text')); } }; // ← mentions\n`,
      options: { strict: true },
    },
    {
      name: 'Slack text, strict only',
      code: `import { App } from '@slack/bolt';\nconst app = new App({ token: process.env.T, signingSecret: process.env.S });\napp.message(async ({ message, say }) => { await say(\`You said \${message.text}\`); }); // ← markup\n`,
      options: { strict: true },
    },
    {
      name: 'the escaped reply shows markup as typed',
      code: `${telegraf}
export async function echo(ctx) {
  ctx.from.id;
  await ctx.reply(\`<b>\${ctx.message.text}</b>\`, { parse_mode: 'HTML' }); // ← markup
}
`,
      modules: { telegraf: { Telegraf: class {} } },
      execute: async ({ call }) => {
        const sent: unknown[] = [];
        await call('echo', { from: { id: 1 }, message: { text: '<a href="https://evil.test">x</a> & y' }, reply: async (text: string) => void sent.push(text) });
        expect(sent).toEqual(['<b>&lt;a href=&quot;https://evil.test&quot;&gt;x&lt;/a&gt; &amp; y</b>']);
      },
    },
    {
      name: 'a helper of another file sends HTML',
      path: 'bot.ts',
      files: { 'send.ts': `import type { Context } from 'telegraf';\nexport const sendHtml = (ctx: Context, html: string) => ctx.reply(html, { parse_mode: 'HTML' });\n` },
      code: `import { sendHtml } from './send.ts';\n${telegraf}bot.on('text', (ctx) => sendHtml(ctx, \`<b>\${ctx.message.text}</b>\`)); // ← markup\n`,
      output: `import { sendHtml } from './send.ts';\nimport { Telegraf } from 'telegraf';\nimport { escapeTelegramHtml } from 'secure-bot/runtime';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nbot.on('text', (ctx) => sendHtml(ctx, \`<b>\${escapeTelegramHtml(ctx.message.text)}</b>\`));\n`,
    },
    {
      name: 'Discord: a helper of another file for messages and commands, whose reply everybody sees',
      path: 'find.ts',
      files: { 'whisper.ts': `import { ButtonInteraction, ChatInputCommandInteraction, Client, Message } from 'discord.js';\nexport const client = new Client({ intents: [] });\nexport const whisper = (to: ChatInputCommandInteraction | ButtonInteraction | Message, { content, components }: { content: string; components?: never[] }) => to.reply({ content, components, ephemeral: false });\n` },
      code: `import { ChatInputCommandInteraction } from 'discord.js';\nimport { whisper } from './whisper.ts';\nexport const find = (command: ChatInputCommandInteraction) => whisper(command, { content: \`Nothing is called \${command.options.getString('name')}\` }); // ← mentions\n`,
    },
    { name: 'Discord: a message cannot be ephemeral', code: `import { Message } from 'discord.js';\n${discord}export const tell = (to: Message, from: Message) => to.reply({ content: from.content, ephemeral: true } as never); // ← mentions\n` },
  ],
  valid: [
    {
      name: 'Discord: a helper of another file for messages and commands, whose reply is ephemeral',
      path: 'find.ts',
      files: { 'whisper.ts': `import { ButtonInteraction, ChatInputCommandInteraction, Client, Message } from 'discord.js';\nexport const client = new Client({ intents: [] });\nexport const whisper = (to: ChatInputCommandInteraction | ButtonInteraction | Message, { content, components }: { content: string; components?: never[] }) => to.reply({ content, components, ephemeral: true });\n` },
      code: `import { ChatInputCommandInteraction } from 'discord.js';\nimport { whisper } from './whisper.ts';\nexport const find = (command: ChatInputCommandInteraction) => whisper(command, { content: \`Nothing is called \${command.options.getString('name')}\` });\n`,
    },
    { name: 'Discord: an ephemeral reply to what may be a message', code: `import { ChatInputCommandInteraction, Message } from 'discord.js';\n${discord}export const tell = (to: ChatInputCommandInteraction | Message, from: Message) => to.reply({ content: from.content, ephemeral: true });\n` },
    { name: 'Discord: an ephemeral reply, which pings nobody', code: `import { MessageFlags } from 'discord.js';\n${discord}client.on('interactionCreate', async (interaction) => {\n  const text = interaction.options.getString('text');\n  await interaction.reply({ content: text, ephemeral: true });\n  await interaction.followUp({ content: text, flags: MessageFlags.Ephemeral });\n  await interaction.reply({ content: text, flags: [MessageFlags.Ephemeral] });\n});` },
    {
      name: 'a helper of another file that escapes',
      path: 'bot.ts',
      files: { 'send.ts': `import { escapeTelegramHtml } from 'secure-bot/runtime';\nimport type { Context } from 'telegraf';\nexport const bold = (ctx: Context, text: string) => ctx.reply(\`<b>\${escapeTelegramHtml(text)}</b>\`, { parse_mode: 'HTML' });\n` },
      code: `import { bold } from './send.ts';\n${telegraf}bot.on('text', (ctx) => bold(ctx, ctx.message.text));\n`,
    },
    {
      name: 'a helper of another file that sends plain text',
      path: 'bot.ts',
      files: { 'send.ts': `import type { Context } from 'telegraf';\nexport const plain = (ctx: Context, text: string) => ctx.reply(text);\n` },
      code: `import { plain } from './send.ts';\n${telegraf}bot.on('text', (ctx) => plain(ctx, ctx.message.text));\n`,
    },
    { name: 'constant markup', code: "export const show = (target) => { target.innerHTML = '<p>Hello</p>'; };" },
    { name: 'a number', code: "document.getElementById('year').innerHTML = new Date().getFullYear();" },
    { name: 'textContent', code: page('  target.textContent = answer;') },
    { name: 'DOMPurify', code: `import DOMPurify from 'dompurify';\n${page('  target.innerHTML = DOMPurify.sanitize(answer);')}` },
    { name: 'DOMPurify around a renderer', code: `import DOMPurify from 'dompurify';\nimport { marked } from 'marked';\n${page('  target.innerHTML = DOMPurify.sanitize(marked(answer));')}` },
    { name: 'sanitize-html', code: `import sanitizeHtml from 'sanitize-html';\n${page('  target.innerHTML = sanitizeHtml(answer);')}` },
    { name: 'escape-html', code: `import escape from 'escape-html';\n${page('  target.innerHTML = `<p>${escape(answer)}</p>`;')}` },
    { name: 'own helper', code: `import { escapeHtml } from 'secure-bot/runtime';\n${page('  target.innerHTML = `<p>${escapeHtml(answer)}</p>`;')}` },
    { name: 'length only', code: page('  target.innerHTML = `<p>${answer.length}</p>`;') },
    { name: 'res.json', code: `${express}app.get('/x', (req, res) => { res.json({ text: req.query.text }); });` },
    { name: 'object sent as JSON', code: `${express}app.get('/x', (req, res) => { res.send({ text: req.query.text }); });` },
    { name: 'plain text type', code: `${express}app.get('/x', (req, res) => { res.type('text/plain').send('<' + req.query.text + '>'); });` },
    { name: 'send of an unrelated object', code: `const mailer = createMailer();\nexport const f = (req) => mailer.send(\`<h1>\${req.query.name}</h1>\`);` },
    { name: 'React escapes children', code: `export async function A() { const r = await fetch('/x'); const t = await r.text(); return <p>{t}</p>; }`, jsx: true },
    { name: 'bare component prop', code: `export const A = ({ html }) => <div dangerouslySetInnerHTML={{ __html: html }} />;`, jsx: true },
    { name: 'constant script', code: "const COLOR = '#fff';\nconst SCRIPT = `setColor('${COLOR}')`;\nexport const A = () => <script dangerouslySetInnerHTML={{ __html: SCRIPT }} />;", jsx: true },
    { name: 'markdown-it with its safe default', code: `import MarkdownIt from 'markdown-it';\nconst md = new MarkdownIt({ linkify: true });\nexport const A = ({ text }) => <div dangerouslySetInnerHTML={{ __html: md.render(text) }} />;`, jsx: true },
    { name: 'marked of constant text', code: `import { marked } from 'marked';\nexport const A = () => <div dangerouslySetInnerHTML={{ __html: marked('# Help') }} />;`, jsx: true },
    { name: 'safeMarkdown before the renderer', code: `import { marked } from 'marked';\nimport { safeMarkdown } from 'secure-bot/runtime';\nexport const A = ({ text }) => <div dangerouslySetInnerHTML={{ __html: marked(safeMarkdown(text)) }} />;`, jsx: true },
    { name: 'Telegram plain text', code: `${telegraf}bot.on('text', (ctx) => ctx.reply('You said ' + ctx.message.text));` },
    { name: 'Telegram HTML of constants', code: `${telegraf}bot.start((ctx) => ctx.reply('<b>Welcome</b>', { parse_mode: 'HTML' }));` },
    { name: 'Telegram HTML escaped', code: `import { escapeTelegramHtml } from 'secure-bot/runtime';\n${telegraf}bot.on('text', (ctx) => ctx.reply(\`<b>\${escapeTelegramHtml(ctx.message.text)}</b>\`, { parse_mode: 'HTML' }));` },
    { name: 'model Markdown with a plain fallback', code: `${telegraf}${openai}bot.on('text', async (ctx) => { const a = await ask(ctx.message.text); await ctx.reply(a, { parse_mode: 'Markdown' }).catch(() => ctx.reply(a)); });` },
    { name: 'text allowed by a list', code: `${telegraf}const words = ['yes', 'no'];\nbot.on('text', (ctx) => { const word = ctx.message.text; if (!words.includes(word)) return; ctx.reply(\`<b>\${word}</b>\`, { parse_mode: 'HTML' }); });` },
    { name: 'Slack block escaped', code: `import { escapeSlack } from 'secure-bot/runtime';\nimport { App } from '@slack/bolt';\nconst app = new App({ token: process.env.T, signingSecret: process.env.S });\napp.message(async ({ message, say }) => { await say({ blocks: [{ type: 'section', text: { type: 'mrkdwn', text: escapeSlack(message.text) } }] }); });` },
    { name: 'Slack plain_text block', code: `import { App } from '@slack/bolt';\nconst app = new App({ token: process.env.T, signingSecret: process.env.S });\napp.message(async ({ message, say }) => { await say({ blocks: [{ type: 'section', text: { type: 'plain_text', text: message.text } }] }); });` },
    { name: 'Discord with allowedMentions on the message', code: `${discord}client.on('messageCreate', (message) => message.reply({ content: message.content, allowedMentions: { parse: [] } }));` },
    { name: 'Discord with allowedMentions on the client', code: `import { Client } from 'discord.js';\nconst client = new Client({ intents: [], allowedMentions: { parse: [] } });\nclient.on('messageCreate', (message) => message.reply(message.content));` },
    { name: 'Discord constant', code: `${discord}client.on('messageCreate', (message) => message.reply('pong'));` },
    { name: 'Discord account names hold no mention', code: `${discord}client.on('messageCreate', (message) => message.reply(\`Hi \${message.author.username}\`));\nclient.on('interactionCreate', (interaction) => interaction.reply(\`**\${interaction.user.tag}** asked\`));` },
    { name: 'Discord direct messages reach one reader', code: `${discord}client.on('messageCreate', (message) => { message.author.send(message.content); message.member.send({ content: message.content }); });` },
    { name: 'the host of the page itself, in markup that grows', code: "const render = (body: string) => `<body>${body}</body>`;\nexport async function GET(request: Request) {\n  const domain = new URL(request.url).host;\n  let html = '<h1>Bots</h1>';\n  html += `<h2>${domain}</h2>`;\n  return new Response(render(html), { headers: { 'content-type': 'text/html' } });\n}\n", path: 'app/bots/route.ts' },
    { name: 'the host of an address that was parsed', code: `import { Bot } from 'grammy';\nexport default { async fetch(request: Request, env) {\n  const url = new URL(request.url);\n  const bot = new Bot(env.BOT_TOKEN);\n  bot.command('admin', (ctx) => ctx.reply(\`Sign in at \${env.ADMIN_URL || url.origin}/admin on \${url.hostname}\`, { parse_mode: 'HTML' }));\n  await bot.handleUpdate(await request.json());\n  return new Response('ok');\n} };` },
    { name: 'Discord embed', code: `${discord}client.on('messageCreate', (message) => message.reply({ embeds: [{ description: message.content }] }));` },
    { name: 'Discord client elsewhere', code: `export default { async execute(interaction) { await interaction.deferReply(); await interaction.editReply(interaction.options.getString('text')); } };` },
    { name: 'reply of an unrelated object', code: `const letter = { reply: (text, options) => text };\nexport const f = async () => { const r = await fetch('/x'); letter.reply(await r.text(), { parse_mode: 'HTML' }); };` },
  ],
});
