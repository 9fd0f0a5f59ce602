/** Errors that a bot writes to its owner or to a channel of its developers. */
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

const grammy = `import { Bot } from 'grammy';\nconst bot = new Bot(process.env.BOT_TOKEN);\n`;
const discord = `import { Client } from 'discord.js';\nconst client = new Client({ intents: [] });\n`;
const embeds = `import { Client, EmbedBuilder, WebhookClient } from 'discord.js';\nconst client = new Client({ intents: [] });\nconst hook = new WebhookClient({ url: process.env.LOG_WEBHOOK });\n`;
const handler = (report: string) => `${grammy}bot.on('message:text', async (ctx) => { try { await go(ctx); } catch (e) { ${report} } });\n`;

testRule(noErrorExposure, {
  invalid: [
    { name: 'the chat that wrote, by its id', code: handler('await bot.api.sendMessage(ctx.chat.id, e.message); // ← exposed\n') },
    { name: 'the chat that wrote, unless the environment names another', code: handler('await bot.api.sendMessage(process.env.DEBUG_CHAT || ctx.chat.id, e.message); // ← exposed\n') },
    { name: 'a chat that a caller names', code: `${grammy}export async function tell(chat: number, job: () => Promise<void>) { try { await job(); } catch (e) { await bot.api.sendMessage(chat, e.message); } } // ← exposed\n` },
    { name: 'a channel of Discord that a command names', code: `${discord}client.on('interactionCreate', async (interaction) => { try { await go(); } catch (e) { const channel = await client.channels.fetch(interaction.channelId); await channel.send(e.message); } }); // ← exposed\n` },
    { name: 'a chat that the message calls so', code: handler('await bot.api.sendMessage(ctx.message.chat.id, e.message); // ← exposed\n') },
    { name: 'the chat of a member', code: handler('await bot.api.sendMessage(members.get(ctx.from.id).chatId, e.message); // ← exposed\n') },
    { name: 'an embed that one caller sends to the developers and another to the chat', code: `${embeds}const card = (error) => new EmbedBuilder().setDescription(error.stack); // ← exposed\nconst log = (error) => hook.send({ embeds: [card(error)] });\nclient.on('messageCreate', async (message) => { try { await go(message); } catch (e) { await log(e); await message.reply({ embeds: [card(e)] }); } });\n` },
    { name: 'the error of a Telegram handler, its text', code: `${grammy}bot.catch(async (err) => { await err.ctx.reply(err.message); }); // ← exposed\n` },
  ],
  valid: [
    { name: 'an embed that a function makes and others send to the developers', code: `${embeds}const card = (error) => new EmbedBuilder().setDescription(error.stack);\nconst log = (embed) => hook.send({ embeds: [embed] });\nconst report = (error, origin) => log(card(error).setAuthor({ name: origin }));\nclient.on('messageCreate', async (message) => { try { await go(message); } catch (e) { await report(e, 'message'); } });\n` },
    { name: "the owner's chat of the environment", code: handler('await ctx.reply("Failed"); await bot.api.sendMessage(process.env.ADMIN_ID, `Failed: ${e.stack}`);') },
    { name: 'a chat of the settings that says whose it is', code: `import { settings } from './settings';\n${handler('await bot.api.sendMessage(settings.adminChatId, e.message);')}` },
    { name: 'the chat of the staff', code: `import { settings } from './settings';\n${handler('await bot.api.sendMessage(settings.staffChatId, e.message);')}` },
    { name: 'the creator of the bot, whose id stands in the settings', code: handler('await ctx.api.sendMessage(ctx.config.creatorId, e.message);') },
    {
      name: 'the own account, or the chat of its notices',
      code: "const { Client } = require('whatsapp-web.js');\nconst client = new Client();\nconst settings = loadSettings();\nclient.on('ready', () => {\n  const own = client.info.wid._serialized;\n  const notices = settings['notificationChatId'] || own;\n  client.on('message', async (msg) => { try { await go(msg); } catch (e) { await client.sendMessage(notices, `Failed: ${e.message}`); await client.sendMessage(own, e.stack); } });\n});\n",
      path: 'bot.js',
    },
    { name: 'a fixed channel', code: handler("await bot.api.sendMessage('@developers', e.message);") },
    {
      name: 'every administrator of a list in the configuration, through helpers of other files',
      path: 'bot.ts',
      files: {
        'config.ts': "export const config = { adminIds: process.env.ADMIN_IDS?.split(',') || [] };\n",
        'api.ts': "import { Bot } from 'grammy';\nexport const bot = new Bot(process.env.BOT_TOKEN);\n",
        'report.ts': "import { bot } from './api';\nimport { config } from './config';\nexport async function report(text: string) { for (const id of config.adminIds) await bot.api.sendMessage(id.trim(), text, { parse_mode: 'HTML' }); }\n",
      },
      code: "import { bot } from './api';\nimport { report } from './report';\nbot.on('message:text', async (ctx) => { try { await go(ctx); } catch (e) { await report(`Failed: ${e?.message}`); } });\n",
    },
    { name: 'Telegraf, Slack and node-telegram-bot-api', code: "import { Telegraf } from 'telegraf';\nimport { WebClient } from '@slack/web-api';\nimport TelegramBot from 'node-telegram-bot-api';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nconst slack = new WebClient(process.env.SLACK_TOKEN);\nconst other = new TelegramBot(process.env.OTHER_TOKEN);\nconst owner = Number(process.env.OWNER_ID);\nbot.on('text', async (ctx) => { try { await go(ctx); } catch (e) { await bot.telegram.sendMessage(owner, e.message); await slack.chat.postMessage({ channel: process.env.ALERTS, text: e.message }); await other.sendMessage(owner, e.message); } });\n" },
    { name: 'channels and users of Discord by a fixed id', code: `${discord}client.on('messageCreate', async (message) => { try { await go(message); } catch (e) { const channel = await client.channels.fetch(process.env.LOG_CHANNEL); await channel.send(e.message); const owner = await client.users.fetch('213465789'); await owner.send(e.stack); } });\n` },
    { name: 'ids of the update and of a request that failed', code: `${grammy}bot.catch(async (err) => { const { ctx } = err; const e = err.error; await ctx.reply(\`Update \${ctx.update.update_id} of \${ctx.from.id}, code \${e.error_code}, chat \${e.payload.chat_id}\`); });\n` },
  ],
});
