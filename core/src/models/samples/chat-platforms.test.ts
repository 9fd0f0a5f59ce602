import { describe, it } from 'vitest';
import { checkSample } from './check-sample.ts';

describe('chat platforms', () => {
  it('discord.js: messages, history, interactions, embeds', () =>
    checkSample(`
      import { Client, EmbedBuilder, Events } from 'discord.js';
      const client = new Client({ intents: [] });
      client.on(Events.MessageCreate, async (message) => {
        await message.reply(message.content); // ← discord.js/sink/reply: user-input of discord.js/source/discord.js_Message
        await message.channel.send({ content: message.author.username }); // ← discord.js/sink/send: user-input of discord.js/source/Message.author
        const sent = await message.channel.send('Thinking');
        await sent.edit(message.cleanContent); // ← discord.js/sink/SentMessage.edit: user-input of discord.js/source/discord.js_Message
        const history = await message.channel.messages.fetch({ limit: 5 });
        for (const old of history.values()) await message.author.send(old.content); // ← discord.js/sink/send~4: user-input of discord.js/source/discord.js_Message
        const embed = new EmbedBuilder().setTitle('Echo').setDescription(message.content); // ← discord.js/sink/setDescription: user-input of discord.js/source/discord.js_Message; discord.js/sink/setTitle
      });
      client.on('interactionCreate', async (interaction) => {
        if (interaction.isModalSubmit()) await interaction.reply(interaction.fields.getTextInputValue('name')); // ← discord.js/sink/reply~2: user-input of discord.js/source/fields.getTextInputValue
        const question = interaction.options.getString('question', true);
        await interaction.deferReply();
        await interaction.editReply({ content: question }); // ← discord.js/sink/reply~2: user-input of discord.js/source/options.getString
        await interaction.channel.send(question); // ← discord.js/sink/send: user-input of discord.js/source/options.getString
      });
      client.login('token'); // ← discord.js/secret-option/login
    `));

  it('discord.js: a command in CommonJS that another file registers', () =>
    checkSample(
      `
      const { SlashCommandBuilder } = require('discord.js');
      module.exports = {
        data: new SlashCommandBuilder().setName('echo'),
        async execute(interaction) {
          await interaction.deferReply();
          await interaction.editReply(interaction.options.getString('text')); // ← discord.js/sink/reply~2: user-input of discord.js/source/options.getString
        },
      };
    `,
      'commands/echo.js',
    ));

  it('telegraf: context, scenes, the telegram object', () =>
    checkSample(`
      import { Telegraf, Scenes, Markup } from 'telegraf';
      const bot = new Telegraf('token'); // ← telegraf/secret-option/Telegraf; telegraf/retry/telegraf_Bot
      bot.on('text', (ctx, next) => next(), async (ctx) => {
        await ctx.reply(ctx.message.text, { parse_mode: 'HTML' }); // ← telegraf/sink/reply: user-input of telegraf/source/telegraf_Context
        await ctx.replyWithMarkdownV2(ctx.from.first_name); // ← telegraf/sink/replyWithMarkdownV2: user-input of telegraf/source/telegraf_Context
        await ctx.telegram.sendMessage(1, ctx.message.text); // ← telegraf/sink/telegram.sendMessage: user-input of telegraf/source/telegraf_Context
        await ctx.replyWithPhoto({ url: ctx.message.text }); // ← telegraf/sink/media.url: user-input of telegraf/source/telegraf_Context
      });
      bot.hears(/say (.*)/, (ctx) => bot.telegram.sendMessage(1, ctx.match[1])); // ← telegraf/sink/telegram.sendMessage: user-input of telegraf/source/telegraf_Context
      bot.action(/x/, (ctx) => ctx.editMessageText(ctx.callbackQuery.data)); // ← telegraf/sink/editMessageText: user-input of telegraf/source/callbackQuery.data
      const scene = new Scenes.BaseScene('name');
      scene.enter((ctx) => ctx.replyWithHTML(ctx.from.username)); // ← telegraf/sink/replyWithHTML: user-input of telegraf/source/telegraf_Context
      new Scenes.WizardScene('sign-up', async (ctx) => ctx.reply(ctx.message.text)); // ← telegraf/sink/reply: user-input of telegraf/source/telegraf_Context
    `));

  it('grammY: context, api, conversations', () =>
    checkSample(`
      import { Bot } from 'grammy';
      import { createConversation } from '@grammyjs/conversations';
      const bot = new Bot('token'); // ← grammy/secret-option/Bot; grammy/retry/grammy_Bot
      bot.command('say', (ctx) => ctx.reply(ctx.match, { parse_mode: 'MarkdownV2' })); // ← grammy/sink/reply: user-input of grammy/source/grammy_Context
      bot.on('message:text', async (ctx) => {
        await ctx.api.sendMessage(1, ctx.msg.text); // ← grammy/sink/api.sendMessage: user-input of grammy/source/grammy_Context
        await ctx.replyWithPhoto('id', { caption: ctx.message.text }); // ← grammy/sink/replyWithPhoto: user-input of grammy/source/grammy_Context
      });
      bot.chatType('private').callbackQuery('x', (ctx) => ctx.editMessageText(ctx.callbackQuery.data)); // ← grammy/sink/reply: user-input of grammy/source/callbackQuery.data
      bot.use(createConversation(async function ask(conversation, ctx) {
        const answer = await conversation.wait();
        await ctx.reply(answer.message.text); // ← grammy/sink/reply: user-input of grammy/source/grammy_Context
      }));
    `));

  it('node-telegram-bot-api: parse_mode is an option of argument 2', () =>
    checkSample(`
      const TelegramBot = require('node-telegram-bot-api');
      const bot = new TelegramBot('token', { polling: true }); // ← node-telegram-bot-api/secret-option/default; node-telegram-bot-api/retry/node-telegram-bot-api_Bot
      bot.on('message', (msg) => bot.sendMessage(msg.chat.id, msg.text, { parse_mode: 'Markdown' })); // ← node-telegram-bot-api/sink/sendMessage: user-input of node-telegram-bot-api/source/on
      bot.onText(/echo (.+)/, (msg, match) => bot.sendMessage(msg.chat.id, match[1])); // ← node-telegram-bot-api/sink/sendMessage: user-input of node-telegram-bot-api/source/onText
      bot.on('callback_query', (query) => bot.editMessageText(query.data)); // ← node-telegram-bot-api/sink/editMessageText: user-input of node-telegram-bot-api/source/on~2
      bot.on('photo', (msg) => bot.sendPhoto(1, 'id', { caption: msg.caption })); // ← node-telegram-bot-api/sink/media.caption: user-input of node-telegram-bot-api/source/on; node-telegram-bot-api/sink/sendPhoto
    `));

  it('Slack Bolt: listeners, client, assistant, streams', () =>
    checkSample(`
      import { App, Assistant } from '@slack/bolt';
      const app = new App({ token: 'xoxb', signingSecret: 'x' }); // ← slack.bolt/secret-option/App; slack.bolt/secret-option/App.token; slack.bolt/webhook-verify/App; slack.bolt/config/App
      app.event('app_mention', async ({ event, say, client }) => {
        await say(event.text); // ← slack.bolt/sink/Listener.say: user-input of slack.bolt/source/Listener
        await client.chat.postMessage({ channel: 'c', text: event.text }); // ← slack.web-api/sink/chat.postMessage: user-input of slack.bolt/source/Listener
        const stream = client.chatStream({ channel: 'c' });
        await stream.append({ markdown_text: event.text }); // ← slack.web-api/sink/ChatStreamer.append: user-input of slack.bolt/source/Listener
        await say({ text: 'Section', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: event.text } }] }); // ← slack.bolt/sink/Listener.say: user-input of slack.bolt/source/Listener
      });
      app.command('/ask', async ({ command, ack, respond }) => {
        await ack();
        await respond({ text: command.text }); // ← slack.bolt/sink/Listener.say: user-input of slack.bolt/source/Listener
      });
      app.assistant(new Assistant({
        threadStarted: async ({ say }) => { await say('Hello'); },
        userMessage: async ({ message, say }) => { await say(message.text); }, // ← slack.bolt/sink/Listener.say: user-input of slack.bolt/source/Listener
      }));
    `));

  it('WhatsApp: whatsapp-web.js and Baileys', () =>
    checkSample(`
      import { Client, Events, MessageMedia } from 'whatsapp-web.js';
      import makeWASocket from '@whiskeysockets/baileys';
      const client = new Client({});
      client.on('message', async (msg) => {
        await msg.reply(msg.body); // ← whatsapp-web.js/sink/reply: user-input of whatsapp-web.js/source/on
        await client.sendMessage(msg.from, (await msg.getContact()).pushname); // ← whatsapp-web.js/sink/sendMessage: user-input of whatsapp-web.js/source/getContact
        const quoted = await msg.getQuotedMessage();
        await (await msg.getChat()).sendMessage(quoted.body); // ← whatsapp-web.js/sink/Chat.sendMessage: user-input of whatsapp-web.js/source/on
        await MessageMedia.fromUrl(msg.body); // ← whatsapp-web.js/sink/MessageMedia.fromUrl: user-input of whatsapp-web.js/source/on
      });
      client.on(Events.MESSAGE_CREATE, (msg) => client.sendMessage(msg.from, msg.body)); // ← whatsapp-web.js/sink/sendMessage: user-input of whatsapp-web.js/source/on
      const sock = makeWASocket({});
      sock.ev.on('messages.upsert', async ({ messages }) => {
        const [msg] = messages;
        const text = msg.message?.conversation || msg.message?.extendedTextMessage?.text;
        await sock.sendMessage(msg.key.remoteJid, { text }); // ← whiskeysockets.baileys/sink/sendMessage: user-input of whiskeysockets.baileys/source/ev.on
        await sock.sendMessage(msg.key.remoteJid, { image: { url: text } }); // ← whiskeysockets.baileys/sink/sendMessage.url: user-input of whiskeysockets.baileys/source/ev.on; whiskeysockets.baileys/sink/sendMessage.path: user-input of whiskeysockets.baileys/source/ev.on
      });
    `));

  it('Bot Framework: handlers, adapters, dialogs', () =>
    checkSample(`
      const { ActivityHandler, CloudAdapter, MessageFactory } = require('botbuilder');
      const { WaterfallDialog } = require('botbuilder-dialogs');
      class EchoBot extends ActivityHandler {
        constructor() {
          super();
          this.onMessage(async (context, next) => {
            await context.sendActivity(context.activity.text); // ← botbuilder/sink/sendActivity: user-input of botbuilder/source/botbuilder_TurnContext
            await context.sendActivity(MessageFactory.text(context.activity.from.name)); // ← botbuilder/sink/sendActivity; botbuilder/sink/_text_suggestedActions_heroCard_attachment_: user-input of botbuilder/source/botbuilder_TurnContext
            await next();
          });
        }
      }
      const adapter = new CloudAdapter({});
      adapter.process(req, res, async (context) => { // ← botbuilder/webhook-verify/process
        await context.sendActivity({ text: context.activity.text, textFormat: 'plain' }); // ← botbuilder/sink/sendActivity: user-input of botbuilder/source/botbuilder_TurnContext
      });
    `));

  it('LINE, before and after version 8, and Twilio', () =>
    checkSample(`
      import { Client, messagingApi, middleware } from '@line/bot-sdk';
      import express from 'express';
      import twilio from 'twilio';
      const app = express();
      const legacy = new Client({ channelAccessToken: 'x' }); // ← line.bot-sdk/secret-option/Client; line.bot-sdk/retry/LegacyClient
      const line = new messagingApi.MessagingApiClient({ channelAccessToken: 'x' }); // ← line.bot-sdk/secret-option/MessagingApiClient; line.bot-sdk/retry/Client
      const sms = twilio('sid', 'token'); // ← twilio/secret-option/default; twilio/retry/twilio_Client; twilio/http-client/twilio_Client
      app.post('/line', middleware({ channelSecret: 'x' }), async (req, res) => { // ← line.bot-sdk/secret-option/middleware; line.bot-sdk/webhook-verify/middleware; line.bot-sdk/config/middleware; express/route/post
        for (const event of req.body.events) {
          await legacy.replyMessage(event.replyToken, { type: 'text', text: event.message.text }); // ← line.bot-sdk/sink/LegacyClient.replyMessage: user-input of express/source/express_Request
          await line.replyMessage({ replyToken: event.replyToken, messages: [{ type: 'text', text: event.message.text }] }); // ← line.bot-sdk/sink/replyMessage: user-input of express/source/express_Request
          await sms.messages.create({ to: '+1', body: event.message.text }); // ← twilio/sink/messages.create: user-input of express/source/express_Request
        }
      });
    `));
});
