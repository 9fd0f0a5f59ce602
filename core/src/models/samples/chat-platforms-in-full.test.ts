import { describe, it } from 'vitest';
import { checkSample } from './check-sample.ts';

describe('chat platforms in full', () => {
  it('discord.js: what users write', () =>
    checkSample(`
      import { Client } from 'discord.js';
      import { exec } from 'node:child_process';
      const client = new Client({ intents: [], rest: { retries: 3, timeout: 5000 } }); // ← discord.js/retry/discord.js_Client; discord.js/http-client/discord.js_Client
      client.token = 'x'; // ← discord.js/secret-option/token
      client.on('messageCreate', async (message) => {
        await fetch(message.attachments.first().url);
        exec(message.attachments.first().url); // ← builtin/sink/exec: user-input of discord.js/source/Message.attachments
        exec(message.author.username); // ← builtin/sink/exec: user-input of discord.js/source/Message.author
        exec(message.member.nickname); // ← builtin/sink/exec: user-input of discord.js/source/discord.js_Message
        exec(message.guild.name); // ← builtin/sink/exec: user-input of discord.js/source/Guild
        exec(message.channel.name); // ← builtin/sink/exec: user-input of discord.js/source/Channel
        exec(message.channel.topic); // ← builtin/sink/exec: user-input of discord.js/source/Channel
      });
      client.on('guildMemberAdd', async (member) => {
        exec(member.displayName); // ← builtin/sink/exec: user-input of discord.js/source/GuildMember
        await member.send(member.user.username); // ← discord.js/sink/send~5: user-input of discord.js/source/GuildMember.user
      });
      client.on('interactionCreate', async (interaction) => {
        exec(interaction.options.get('text').value); // ← builtin/sink/exec: user-input of discord.js/source/options.get
        exec(interaction.options.data[0].value); // ← builtin/sink/exec: user-input of discord.js/source/options.data
        exec(interaction.options.getFocused()); // ← builtin/sink/exec: user-input of discord.js/source/options.getFocused
        exec(interaction.options.getMessage('m').content); // ← builtin/sink/exec: user-input of discord.js/source/options.getMessage
        exec(interaction.options.getAttachment('a').name); // ← builtin/sink/exec: user-input of discord.js/source/options.getAttachment
        exec(interaction.options.getAttachment('a').url); // ← builtin/sink/exec: user-input of discord.js/source/options.getAttachment.url
        exec(interaction.options.getMentionable('u').username); // ← builtin/sink/exec: user-input of discord.js/source/options.getMentionable.username
        exec(interaction.options.getUser('u').username); // ← builtin/sink/exec: user-input of discord.js/source/User.username
        exec(interaction.fields.getField('f').value); // ← builtin/sink/exec: user-input of discord.js/source/fields.getField
        exec(interaction.user.username); // ← builtin/sink/exec: user-input of discord.js/source/Interaction.user
        exec(interaction.values[0]); // ← builtin/sink/exec: user-input of discord.js/source/discord.js_Select
        exec(interaction.customId); // ← builtin/sink/exec: user-input of discord.js/source/discord.js_Button
        await interaction.respond([{ name: interaction.options.getFocused(), value: 'x' }]); // ← discord.js/sink/respond: user-input of discord.js/source/options.getFocused
      });
    `));

  it('discord.js: embeds, webhooks, threads, escapes', () =>
    checkSample(`
      import { bold, Client, cleanContent, codeBlock, EmbedBuilder, escapeBold, escapeCodeBlock, escapeHeading, escapeInlineCode, escapeItalic, escapeMaskedLink, escapeSpoiler, Formatters, hyperlink, inlineCode, quote, TextDisplayBuilder, Util, WebhookClient } from 'discord.js';
      const webhook = new WebhookClient({ id: '1', token: 'x' }); // ← discord.js/secret-option/WebhookClient
      const byUrl = new WebhookClient({ url: 'https://discord.com/api/webhooks/x' }); // ← discord.js/secret-option/WebhookClient.url
      const client = new Client({ intents: [] }); // ← discord.js/retry/discord.js_Client; discord.js/http-client/discord.js_Client
      client.on('messageCreate', async (message) => {
        const { content } = message;
        await message.reply({ embeds: [{ description: content }] }); // ← discord.js/sink/reply.embeds: user-input of discord.js/source/discord.js_Message
        await message.channel.send({ embeds: [{ title: content }] }); // ← discord.js/sink/send.embeds: user-input of discord.js/source/discord.js_Message
        await message.author.send({ embeds: [{ description: content }] }); // ← discord.js/sink/send~4.embeds: user-input of discord.js/source/discord.js_Message
        await message.member.send({ embeds: [{ description: content }] }); // ← discord.js/sink/send~5.embeds: user-input of discord.js/source/discord.js_Message
        const sent = await message.channel.send('Thinking'); // ← discord.js/sink/send
        await sent.edit({ embeds: [{ description: content }] }); // ← discord.js/sink/SentMessage.edit.embeds: user-input of discord.js/source/discord.js_Message
        await client.users.send('1', content); // ← discord.js/sink/users.send: user-input of discord.js/source/discord.js_Message
        await client.users.send('1', { embeds: [{ description: content }] }); // ← discord.js/sink/users.send.embeds: user-input of discord.js/source/discord.js_Message
        await webhook.send(content); // ← discord.js/sink/send~6: user-input of discord.js/source/discord.js_Message
        await webhook.send({ embeds: [{ description: content }] }); // ← discord.js/sink/send~6.embeds: user-input of discord.js/source/discord.js_Message
        await webhook.editMessage('1', content); // ← discord.js/sink/editMessage: user-input of discord.js/source/discord.js_Message
        await webhook.editMessage('1', { embeds: [{ description: content }] }); // ← discord.js/sink/editMessage.embeds: user-input of discord.js/source/discord.js_Message
        await message.channel.threads.create({ name: 'x', message: { content } }); // ← discord.js/sink/threads.create: user-input of discord.js/source/discord.js_Message
        new EmbedBuilder({ description: content }).setTitle(content).setFooter({ text: content }).setAuthor({ name: content }).setURL(content); // ← discord.js/sink/setURL: user-input of discord.js/source/discord.js_Message; discord.js/sink/setAuthor: user-input of discord.js/source/discord.js_Message; discord.js/sink/setFooter: user-input of discord.js/source/discord.js_Message; discord.js/sink/setTitle: user-input of discord.js/source/discord.js_Message; discord.js/sink/EmbedBuilder: user-input of discord.js/source/discord.js_Message
        new EmbedBuilder().addFields({ name: content, value: content }).setFields({ name: content, value: content }); // ← discord.js/sink/setFields: user-input of discord.js/source/discord.js_Message; discord.js/sink/addFields: user-input of discord.js/source/discord.js_Message
        new EmbedBuilder().addField(content, content); // ← discord.js/sink/addField: user-input of discord.js/source/discord.js_Message
        message.embeds[0].setColor('RED').addField('Text', content); // ← discord.js/sink/addField: user-input of discord.js/source/discord.js_Message
        new TextDisplayBuilder().setContent(content); // ← discord.js/sink/TextDisplayBuilder: user-input of discord.js/source/discord.js_Message
        await message.reply(escapeInlineCode(content)); // ← discord.js/sink/reply; discord.js/sanitizer/escapeInlineCode
        await message.reply(escapeCodeBlock(content)); // ← discord.js/sink/reply; discord.js/sanitizer/escapeCodeBlock
        await message.reply(escapeMaskedLink(content)); // ← discord.js/sink/reply; discord.js/sanitizer/escapeMaskedLink
        await message.reply(escapeHeading(content)); // ← discord.js/sink/reply; discord.js/sanitizer/escapeHeading
        await message.reply(escapeBold(content)); // ← discord.js/sink/reply; discord.js/sanitizer/escapeBold
        await message.reply(escapeItalic(content)); // ← discord.js/sink/reply; discord.js/sanitizer/escapeItalic
        await message.reply(escapeSpoiler(content)); // ← discord.js/sink/reply; discord.js/sanitizer/escapeSpoiler
        await message.reply(cleanContent(content, message.channel)); // ← discord.js/sink/reply: user-input of discord.js/source/discord.js_Message; discord.js/sanitizer/cleanContent
        await message.reply(Util.escapeMarkdown(content)); // ← discord.js/sink/reply; discord.js/sanitizer/Util.escapeMarkdown
        await message.reply(Formatters.bold(content)); // ← discord.js/sink/reply: user-input of discord.js/source/discord.js_Message; discord.js/propagator/Formatters
        await message.reply(codeBlock(content)); // ← discord.js/sink/reply: user-input of discord.js/source/discord.js_Message; discord.js/propagator/codeBlock
        await message.reply(inlineCode(content)); // ← discord.js/sink/reply: user-input of discord.js/source/discord.js_Message; discord.js/propagator/inlineCode
        await message.reply(hyperlink(content, 'https://example.com')); // ← discord.js/sink/reply: user-input of discord.js/source/discord.js_Message; discord.js/propagator/hyperlink
        await message.reply(bold(content)); // ← discord.js/sink/reply: user-input of discord.js/source/discord.js_Message; discord.js/propagator/bold
        await message.reply(quote(content)); // ← discord.js/sink/reply: user-input of discord.js/source/discord.js_Message; discord.js/propagator/quote
      });
      client.on('interactionCreate', (interaction) => interaction.reply({ embeds: [{ description: interaction.user.username }] })); // ← discord.js/sink/reply~2.embeds: user-input of discord.js/source/Interaction.user
    `));

  it('discord.js: rights', () =>
    checkSample(`
      import { Client, GatewayIntentBits, IntentsBitField, PermissionFlagsBits, PermissionsBitField } from 'discord.js';
      const client = new Client({ intents: [GatewayIntentBits.MessageContent, GatewayIntentBits.GuildMembers, GatewayIntentBits.GuildPresences] }); // ← discord.js/permission/MessageContent; discord.js/permission/GuildMembers; discord.js/permission/GuildPresences; discord.js/retry/discord.js_Client; discord.js/http-client/discord.js_Client
      const intents = [IntentsBitField.Flags.MessageContent]; // ← discord.js/permission/IntentsBitField.Flags
      const rights = [PermissionFlagsBits.Administrator]; // ← discord.js/permission/Administrator
      const more = [PermissionsBitField.Flags.Administrator, PermissionsBitField.All]; // ← discord.js/permission/Flags.Administrator; discord.js/permission/All
    `));

  it('telegraf: media, answers, formats, files', () =>
    checkSample(`
      import { Input, Telegraf } from 'telegraf';
      import { bold, code, fmt, italic, join, link, mention, pre, quote, spoiler, strikethrough, underline } from 'telegraf/format';
      import { exec } from 'node:child_process';
      const bot = new Telegraf('token', { handlerTimeout: 5000, telegram: { apiRoot: 'https://telegram.example.com' } }); // ← telegraf/secret-option/Telegraf; telegraf/retry/telegraf_Bot; telegraf/http-client/telegraf_Bot
      bot.on('text', async (ctx) => {
        const { text } = ctx.message;
        await ctx.editMessageCaption(text); // ← telegraf/sink/editMessageCaption: user-input of telegraf/source/telegraf_Context
        await ctx.replyWithMarkdown(text); // ← telegraf/sink/replyWithMarkdown: user-input of telegraf/source/telegraf_Context
        await ctx.replyWithPhoto('id', { caption: text }); // ← telegraf/sink/replyWithPhoto: user-input of telegraf/source/telegraf_Context
        await ctx.replyWithMediaGroup([{ type: 'photo', media: 'id', caption: text }]); // ← telegraf/sink/sendMediaGroup: user-input of telegraf/source/telegraf_Context
        await ctx.replyWithPoll(text, ['a']); // ← telegraf/sink/sendPoll: user-input of telegraf/source/telegraf_Context
        await ctx.answerInlineQuery([{ type: 'article', input_message_content: { message_text: text } }]); // ← telegraf/sink/answerInlineQuery: user-input of telegraf/source/telegraf_Context
        await ctx.answerCbQuery(text); // ← telegraf/sink/answerCbQuery: user-input of telegraf/source/telegraf_Context
        await ctx.telegram.editMessageText(1, 2, undefined, text); // ← telegraf/sink/telegram.editMessageText: user-input of telegraf/source/telegraf_Context
        await ctx.telegram.sendPhoto(1, 'id', { caption: text }); // ← telegraf/sink/telegram.sendPhoto: user-input of telegraf/source/telegraf_Context
        await ctx.telegram.sendPhoto(1, { url: text }); // ← telegraf/sink/telegram.media.url: user-input of telegraf/source/telegraf_Context
        await ctx.telegram.sendPhoto(1, { source: text }); // ← telegraf/sink/telegram.media.source: user-input of telegraf/source/telegraf_Context
        await ctx.telegram.sendMediaGroup(1, [{ type: 'photo', media: 'id', caption: text }]); // ← telegraf/sink/telegram.sendMediaGroup: user-input of telegraf/source/telegraf_Context
        await ctx.telegram.sendPoll(1, text, ['a']); // ← telegraf/sink/telegram.sendPoll: user-input of telegraf/source/telegraf_Context
        await ctx.telegram.answerInlineQuery('1', [{ type: 'article', input_message_content: { message_text: text } }]); // ← telegraf/sink/telegram.answerInlineQuery: user-input of telegraf/source/telegraf_Context
        await ctx.telegram.answerCbQuery('1', text); // ← telegraf/sink/telegram.answerCbQuery: user-input of telegraf/source/telegraf_Context
        await ctx.telegram.setChatTitle(1, text); // ← telegraf/sink/telegram.setChatTitle: user-input of telegraf/source/telegraf_Context
        await ctx.replyWithDocument({ source: text }); // ← telegraf/sink/media.source: user-input of telegraf/source/telegraf_Context
        await ctx.replyWithDocument(Input.fromLocalFile(text)); // ← telegraf/sink/Input.fromLocalFile: user-input of telegraf/source/telegraf_Context
        await ctx.replyWithDocument(Input.fromURLStream(text)); // ← telegraf/sink/Input.fromURLStream: user-input of telegraf/source/telegraf_Context
        await ctx.reply(fmt\`You said \${text}\`); // ← telegraf/sink/reply; telegraf/sanitizer/fmt
        await ctx.reply(join([bold(text), italic(text), code(text), pre('js')(text), link(text, 'https://example.com')])); // ← telegraf/sink/reply; telegraf/sanitizer/join; telegraf/sanitizer/bold; telegraf/sanitizer/italic; telegraf/sanitizer/code; telegraf/sanitizer/pre; telegraf/sanitizer/link
        await ctx.reply(join([quote(text), spoiler(text), underline(text), strikethrough(text), mention(text, 1)])); // ← telegraf/sink/reply; telegraf/sanitizer/join; telegraf/sanitizer/quote; telegraf/sanitizer/spoiler; telegraf/sanitizer/underline; telegraf/sanitizer/strikethrough; telegraf/sanitizer/mention
        exec((await ctx.telegram.getFileLink('id')).href); // ← builtin/sink/exec: secret of telegraf/source/telegram.getFileLink
      });
      bot.on('poll_answer', async (ctx) => {
        exec(ctx.pollAnswer.user.first_name); // ← builtin/sink/exec: user-input of telegraf/source/telegraf_Context
        exec(ctx.pollAnswer.poll_id); // ← builtin/sink/exec
      });
      await bot.telegram.setWebhook('http://bot.example.com', { secret_token: 'x' }); // ← telegraf/webhook-verify/setWebhook; telegraf/endpoint/setWebhook
      bot.launch({ webhook: { domain: 'http://bot.example.com' } }); // ← telegraf/webhook-verify/_createWebhook_webhookCallback_launch_; telegraf/endpoint/launch
      await bot.handleUpdate(update); // ← telegraf/webhook-verify/handleUpdate
      app.use(bot.webhookCallback('/hook')); // ← telegraf/webhook-verify/_createWebhook_webhookCallback_launch_
    `));

  it('grammY: media, answers, files, webhooks', () =>
    checkSample(`
      import { Bot, InputFile, webhookCallback } from 'grammy';
      import { createConversation } from '@grammyjs/conversations';
      import { exec } from 'node:child_process';
      const bot = new Bot('token'); // ← grammy/secret-option/Bot; grammy/retry/grammy_Bot
      bot.on('message:text', async (ctx) => {
        const { text } = ctx.message;
        await ctx.editMessageCaption({ caption: text }); // ← grammy/sink/editMessageCaption: user-input of grammy/source/grammy_Context
        await ctx.replyWithMediaGroup([{ type: 'photo', media: 'id', caption: text }]); // ← grammy/sink/replyWithMediaGroup: user-input of grammy/source/grammy_Context
        await ctx.replyWithPoll(text, ['a']); // ← grammy/sink/replyWithPoll: user-input of grammy/source/grammy_Context
        await ctx.answerInlineQuery([{ type: 'article', input_message_content: { message_text: text } }]); // ← grammy/sink/answerInlineQuery: user-input of grammy/source/grammy_Context
        await ctx.answerCallbackQuery(text); // ← grammy/sink/answerCallbackQuery: user-input of grammy/source/grammy_Context
        await ctx.api.sendMessageDraft(1, 2, text); // ← grammy/sink/api.sendMessageDraft: user-input of grammy/source/grammy_Context
        await ctx.api.editMessageText(1, 2, text); // ← grammy/sink/api.editMessageText: user-input of grammy/source/grammy_Context
        await ctx.api.editMessageCaption(1, 2, { caption: text }); // ← grammy/sink/api.editMessageCaption: user-input of grammy/source/grammy_Context
        await ctx.api.sendPhoto(1, 'id', { caption: text }); // ← grammy/sink/api.sendPhoto: user-input of grammy/source/grammy_Context
        await ctx.api.sendMediaGroup(1, [{ type: 'photo', media: 'id', caption: text }]); // ← grammy/sink/api.sendMediaGroup: user-input of grammy/source/grammy_Context
        await ctx.api.sendPoll(1, text, ['a']); // ← grammy/sink/api.sendPoll: user-input of grammy/source/grammy_Context
        await ctx.api.answerCallbackQuery('1', { text }); // ← grammy/sink/api.answerCallbackQuery: user-input of grammy/source/grammy_Context
        await ctx.api.raw.sendMessage({ chat_id: 1, text }); // ← grammy/sink/api.raw.sendMessage: user-input of grammy/source/grammy_Context
        await ctx.replyWithDocument(new InputFile(text)); // ← grammy/sink/InputFile: user-input of grammy/source/grammy_Context
        await ctx.replyWithDocument(new InputFile({ url: text })); // ← grammy/sink/InputFile.url: user-input of grammy/source/grammy_Context
        exec((await ctx.getFile()).getUrl()); // ← builtin/sink/exec: secret of grammy/source/getFile
      });
      bot.use(createConversation(async function ask(conversation) {
        exec(await conversation.form.text()); // ← builtin/sink/exec: user-input of grammyjs.conversations/source/form
      }));
      bot.catch((error) => console.error(error.message));
      bot.catch((error) => exec(error.message)); // ← builtin/sink/exec: error-detail of grammy/source/Bot.catch
      app.use(webhookCallback(bot, 'express', { secretToken: 'x' })); // ← grammy/webhook-verify/webhookCallback
      await bot.handleUpdate(update); // ← grammy/webhook-verify/handleUpdate
      await bot.api.setWebhook('http://bot.example.com'); // ← grammy/endpoint/setWebhook
    `));

  it('node-telegram-bot-api 1: media, answers, webhooks', () =>
    checkSample(
      `
      const TelegramBot = require('node-telegram-bot-api');
      const { exec } = require('node:child_process');
      const bot = new TelegramBot('token', { baseApiUrl: 'https://telegram.example.com' }); // ← node-telegram-bot-api/secret-option/default; node-telegram-bot-api/retry/node-telegram-bot-api_Bot; node-telegram-bot-api/http-client/Bot
      bot.setWebHook('http://bot.example.com', { secret_token: 'x' }); // ← node-telegram-bot-api/webhook-verify/setWebHook; node-telegram-bot-api/endpoint/setWebHook
      bot.processUpdate(update); // ← node-telegram-bot-api/webhook-verify/processUpdate
      bot.onText(/x/, (msg) => exec(msg.text)); // ← builtin/sink/exec: user-input of node-telegram-bot-api/source/onText~2
      bot.on('inline_query', (query) => bot.answerInlineQuery('1', [{ type: 'article', input_message_content: { message_text: query.query } }])); // ← node-telegram-bot-api/sink/answerInlineQuery: user-input of node-telegram-bot-api/source/on~3
      bot.on('callback_query', (query) => bot.answerCallbackQuery('1', { text: query.data })); // ← node-telegram-bot-api/sink/answerCallbackQuery: user-input of node-telegram-bot-api/source/on~2
      bot.onReplyToMessage(1, 2, (msg) => bot.sendPoll(1, msg.text, ['a'])); // ← node-telegram-bot-api/sink/sendPoll: user-input of node-telegram-bot-api/source/onReplyToMessage
      bot.on('message', async (msg) => {
        await bot.sendMediaGroup(1, [{ type: 'photo', media: 'id', caption: msg.text }]); // ← node-telegram-bot-api/sink/sendMediaGroup: user-input of node-telegram-bot-api/source/on
        await bot.sendDocument(1, msg.text); // ← node-telegram-bot-api/sink/sendPhoto: user-input of node-telegram-bot-api/source/on
        exec(await bot.getFileLink('id')); // ← builtin/sink/exec: secret of node-telegram-bot-api/source/getFileLink
      });
    `,
      'bot.js',
      { 'node-telegram-bot-api': '^0.67.0' },
    ));

  it('WhatsApp: media, files, groups', () =>
    checkSample(`
      import { Client, MessageMedia } from 'whatsapp-web.js';
      import makeWASocket, { extractMessageContent } from '@whiskeysockets/baileys';
      import { normalizeMessageContent } from 'baileys';
      import { exec } from 'node:child_process';
      const client = new Client({});
      client.on('message', async (msg) => {
        exec((await msg.getChat()).name); // ← builtin/sink/exec: user-input of whatsapp-web.js/source/Chat
        exec((await msg.downloadMedia()).filename); // ← builtin/sink/exec: user-input of whatsapp-web.js/source/downloadMedia
        MessageMedia.fromFilePath(msg.body); // ← whatsapp-web.js/sink/MessageMedia.fromFilePath: user-input of whatsapp-web.js/source/on
        const sent = await msg.reply('Thinking'); // ← whatsapp-web.js/sink/reply
        await sent.edit(msg.body); // ← whatsapp-web.js/sink/edit: user-input of whatsapp-web.js/source/on
      });
      client.on('message_edit', (msg, body) => exec(body)); // ← builtin/sink/exec: user-input of whatsapp-web.js/source/message_edit
      const sock = makeWASocket({});
      sock.ev.on('messages.reaction', (reactions) => exec(reactions[0].reaction.text)); // ← builtin/sink/exec: user-input of whiskeysockets.baileys/source/messages.reaction
      sock.ev.on('messages.upsert', async ({ messages }) => {
        const { conversation } = extractMessageContent(messages[0].message); // ← whiskeysockets.baileys/propagator/extractMessageContent
        await sock.relayMessage('1', { conversation }); // ← whiskeysockets.baileys/sink/relayMessage: user-input of whiskeysockets.baileys/source/extractMessageContent
        exec(normalizeMessageContent(messages[0].message).conversation); // ← builtin/sink/exec: user-input of whiskeysockets.baileys/source/extractMessageContent~2; whiskeysockets.baileys/propagator/extractMessageContent~2
        exec((await sock.groupMetadata('1')).subject); // ← builtin/sink/exec: user-input of whiskeysockets.baileys/source/groupMetadata
      });
    `));

  it('Bot Framework: cards, dialogs, errors, credentials', () =>
    checkSample(`
      import { ActivityHandler, BotFrameworkAdapter, CardFactory, CloudAdapter, ConfigurationServiceClientCredentialFactory, MessageFactory, TurnContext } from 'botbuilder';
      import { WaterfallDialog } from 'botbuilder-dialogs';
      import { exec } from 'node:child_process';
      const old = new BotFrameworkAdapter({ appPassword: 'x' }); // ← botbuilder/secret-option/BotFrameworkAdapter
      const credentials = new ConfigurationServiceClientCredentialFactory({ MicrosoftAppPassword: 'x' }); // ← botbuilder/secret-option/ConfigurationServiceClientCredentialFactory
      const adapter = new CloudAdapter({});
      adapter.onTurnError = async (context, error) => {
        await context.sendActivity(error.message); // ← botbuilder/sink/sendActivity: error-detail of botbuilder/source/onTurnError
      };
      class AskBot extends ActivityHandler {
        constructor() {
          super();
          this.onMessage(async (context) => {
            const { text } = context.activity;
            await context.sendActivities([{ type: 'message', text }]); // ← botbuilder/sink/sendActivities: user-input of botbuilder/source/botbuilder_TurnContext
            await context.updateActivity({ type: 'message', text }); // ← botbuilder/sink/updateActivity: user-input of botbuilder/source/botbuilder_TurnContext
            await context.sendActivity(MessageFactory.suggestedActions(['a'], text)); // ← botbuilder/sink/sendActivity; botbuilder/sink/MessageFactory.suggestedActions: user-input of botbuilder/source/botbuilder_TurnContext
            await context.sendActivity(MessageFactory.list([], text)); // ← botbuilder/sink/sendActivity; botbuilder/sink/MessageFactory.list: user-input of botbuilder/source/botbuilder_TurnContext
            await context.sendActivity({ attachments: [CardFactory.heroCard(text)] }); // ← botbuilder/sink/CardFactory.heroCard: user-input of botbuilder/source/botbuilder_TurnContext
            exec(TurnContext.removeRecipientMention(context.activity)); // ← builtin/sink/exec: user-input of botbuilder/source/removeRecipientMention
            exec(context.activity.attachments[0].contentUrl); // ← builtin/sink/exec: user-input of botbuilder/source/TurnContext.contentUrl
          });
        }
      }
      new WaterfallDialog('ask', [
        async (step) => step.prompt('text', { prompt: step.result }), // ← botbuilder/sink/prompt: user-input of botbuilder/source/DialogContext
      ]);
    `));

  it('discord.js 13: names of rights, embeds', () =>
    checkSample(
      `
      import { Client, Intents, MessageEmbed, Permissions } from 'discord.js';
      const client = new Client({ intents: [Intents.FLAGS.GUILDS, Intents.FLAGS.GUILD_MEMBERS] }); // ← discord.js/permission/Intents.FLAGS.GUILD_MEMBERS; discord.js/retry/discord.js_Client~2; discord.js/http-client/discord.js_Client
      const rights = [Permissions.FLAGS.ADMINISTRATOR]; // ← discord.js/permission/FLAGS.ADMINISTRATOR
      client.on('messageCreate', (message) => message.reply({ embeds: [new MessageEmbed().setDescription(message.content)] })); // ← discord.js/sink/setDescription: user-input of discord.js/source/discord.js_Message
    `,
      'bot.ts',
      { 'discord.js': '^13.17.0' },
    ));

  it('node-telegram-bot-api 2', () =>
    checkSample(
      `
      import { Bot, createWebhookCallback } from 'node-telegram-bot-api';
      const bot = new Bot('token', { maxRetries: 2 }); // ← node-telegram-bot-api/secret-option/default; node-telegram-bot-api/retry/node-telegram-bot-api_Bot2
      bot.on('message:text', async (ctx) => {
        await ctx.reply(ctx.message.text); // ← node-telegram-bot-api/sink/reply: user-input of node-telegram-bot-api/source/node-telegram-bot-api_Context
        await ctx.answerCallbackQuery({ text: ctx.callbackQuery.data }); // ← node-telegram-bot-api/sink/Context.answerCallbackQuery: user-input of node-telegram-bot-api/source/node-telegram-bot-api_Context
        await bot.api.sendMessage({ chat_id: 1, text: ctx.message.text }); // ← node-telegram-bot-api/sink/api.sendMessage: user-input of node-telegram-bot-api/source/node-telegram-bot-api_Context
      });
      app.use(createWebhookCallback(bot, { allowUnauthenticated: true })); // ← node-telegram-bot-api/config/createWebhookCallback
    `,
      'bot.ts',
      { 'node-telegram-bot-api': '^2.1.0' },
    ));
});
