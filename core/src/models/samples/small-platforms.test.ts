import { describe, it } from 'vitest';
import { checkSample } from './check-sample.ts';

describe('chat platforms with small SDKs', () => {
  it('Eris', () =>
    checkSample(`
      import Eris, { Client, CommandClient } from 'eris';
      import { exec } from 'node:child_process';
      const bot = new Client('token', { rest: { requestTimeout: 5000 } }); // ← eris/secret-option/Client; eris/http-client/eris_Client
      bot.on('messageCreate', async (message) => {
        await bot.createMessage(message.channel.id, message.content); // ← eris/sink/createMessage: user-input of eris/source/on
        await bot.editMessage('1', '2', { content: message.author.username }); // ← eris/sink/editMessage: user-input of eris/source/on
        await message.channel.createMessage(message.content); // ← eris/sink/createMessage~2: user-input of eris/source/on
      });
      const other = new Eris('token'); // ← eris/secret-option/default; eris/http-client/eris_Client
      other.on('messageCreate', (message) => exec(message.content)); // ← builtin/sink/exec: user-input of eris/source/on
      Eris('token').on('messageUpdate', (message) => exec(message.content)); // ← builtin/sink/exec: user-input of eris/source/on; eris/secret-option/default
      other.on('interactionCreate', async (interaction) => {
        const text = interaction.data.options[0].value;
        await interaction.createMessage(text); // ← eris/sink/Interaction.createMessage: user-input of eris/source/Interaction
        await interaction.editMessage('1', { content: text }); // ← eris/sink/Interaction.editMessage: user-input of eris/source/Interaction
      });
      const commands = new CommandClient('token', {}); // ← eris/secret-option/CommandClient; eris/http-client/eris_Client
      commands.registerCommand('run', (message, words) => exec(words.join(' '))); // ← builtin/sink/exec: user-input of eris/source/registerCommand
    `));

  it('Matrix: matrix-bot-sdk', () =>
    checkSample(`
      import { MatrixClient } from 'matrix-bot-sdk';
      const client = new MatrixClient('http://matrix.example.com', 'token'); // ← matrix-bot-sdk/secret-option/MatrixClient; matrix-bot-sdk/endpoint/MatrixClient
      client.on('room.message', async (roomId, event) => {
        const { body } = event.content;
        await client.sendText(roomId, body); // ← matrix-bot-sdk/sink/sendText: user-input of matrix-bot-sdk/source/on
        await client.sendNotice(roomId, body); // ← matrix-bot-sdk/sink/sendNotice: user-input of matrix-bot-sdk/source/on
        await client.replyText(roomId, event, body); // ← matrix-bot-sdk/sink/replyText: user-input of matrix-bot-sdk/source/on
        await client.replyNotice(roomId, event, body); // ← matrix-bot-sdk/sink/replyNotice: user-input of matrix-bot-sdk/source/on
        await client.replyText(roomId, event, 'plain', body); // ← matrix-bot-sdk/sink/replyText.html: user-input of matrix-bot-sdk/source/on
        await client.sendHtmlText(roomId, body); // ← matrix-bot-sdk/sink/sendHtmlText: user-input of matrix-bot-sdk/source/on
        await client.sendHtmlNotice(roomId, body); // ← matrix-bot-sdk/sink/sendHtmlNotice: user-input of matrix-bot-sdk/source/on
        await client.replyHtmlText(roomId, event, body); // ← matrix-bot-sdk/sink/replyHtmlText: user-input of matrix-bot-sdk/source/on
        await client.sendMessage(roomId, { msgtype: 'm.text', body: 'x', formatted_body: body }); // ← matrix-bot-sdk/sink/sendMessage: user-input of matrix-bot-sdk/source/on
      });
    `));

  it('Matrix: matrix-js-sdk', () =>
    checkSample(`
      import { createClient, RoomEvent } from 'matrix-js-sdk';
      const client = createClient({ baseUrl: 'http://matrix.example.com', accessToken: 'x' }); // ← matrix-js-sdk/secret-option/createClient; matrix-js-sdk/endpoint/createClient
      client.on('Room.timeline', async (event) => {
        const { body } = event.getContent();
        await client.sendTextMessage('!room', body); // ← matrix-js-sdk/sink/sendTextMessage: user-input of matrix-js-sdk/source/on
        await client.sendHtmlMessage('!room', 'x', body); // ← matrix-js-sdk/sink/sendHtmlMessage: user-input of matrix-js-sdk/source/on
        await client.sendMessage('!room', { msgtype: 'm.text', body: 'x', formatted_body: body }); // ← matrix-js-sdk/sink/sendMessage: user-input of matrix-js-sdk/source/on
        await client.sendMessage('!room', { msgtype: 'm.text', body }); // ← matrix-js-sdk/sink/sendMessage.body: user-input of matrix-js-sdk/source/on
        await client.sendNotice('!room', body); // ← matrix-js-sdk/sink/sendNotice: user-input of matrix-js-sdk/source/on
      });
      client.on(RoomEvent.Timeline, async (event) => {
        await client.sendNotice('!room', event.getContent().body); // ← matrix-js-sdk/sink/sendNotice: user-input of matrix-js-sdk/source/on
      });
    `));

  it('Microsoft 365 Agents', () =>
    checkSample(`
      import { ActivityHandler, AgentApplication, CloudAdapter, MessageFactory } from '@microsoft/agents-hosting';
      const adapter = new CloudAdapter({ clientSecret: 'x' }); // ← microsoft.agents-hosting/secret-option/CloudAdapter
      const app = new AgentApplication({});
      app.onMessage('hello', async (context) => {
        await context.sendActivity(context.activity.text); // ← microsoft.agents-hosting/sink/sendActivity: user-input of microsoft.agents-hosting/source/@microsoft/agents-hosting_TurnContext
        await context.sendActivities([{ type: 'message', text: context.activity.text }]); // ← microsoft.agents-hosting/sink/sendActivities: user-input of microsoft.agents-hosting/source/@microsoft/agents-hosting_TurnContext
        await context.updateActivity({ type: 'message', text: context.activity.text }); // ← microsoft.agents-hosting/sink/updateActivity: user-input of microsoft.agents-hosting/source/@microsoft/agents-hosting_TurnContext
        await context.sendActivity(MessageFactory.text(context.activity.text)); // ← microsoft.agents-hosting/sink/sendActivity; microsoft.agents-hosting/sink/_text_suggestedActions_heroCard_attachment_: user-input of microsoft.agents-hosting/source/@microsoft/agents-hosting_TurnContext
        await fetch(context.activity.attachments[0].contentUrl); // ← fetch/sink/fetch: user-input of microsoft.agents-hosting/source/TurnContext.contentUrl; fetch/http-client/fetch
      });
    `));

  it('Wechaty', () =>
    checkSample(`
      import { WechatyBuilder } from 'wechaty';
      import { exec } from 'node:child_process';
      const bot = WechatyBuilder.build({ name: 'helper' });
      bot.on('message', async (message) => {
        exec(message.text()); // ← builtin/sink/exec: user-input of wechaty/source/Message
        await message.say(message.text()); // ← wechaty/sink/say: user-input of wechaty/source/Message
        await message.room()?.say(message.text()); // ← wechaty/sink/Conversation.say: user-input of wechaty/source/Message
      });
    `));

  it('Chat SDK', () =>
    checkSample(`
      import { Chat, type Message, type Thread } from 'chat';
      import { createSlackAdapter } from '@chat-adapter/slack';
      import { fetchSlackFile } from '@chat-adapter/slack/api';
      import { exec } from 'node:child_process';
      const bot = new Chat({ userName: 'helper', adapters: { slack: createSlackAdapter({ botToken: 'x', signingSecret: 'y' }) } }); // ← chat-adapter.slack/secret-option/createSlackAdapter
      bot.onNewMention(async (thread, message) => {
        exec(message.text); // ← builtin/sink/exec: user-input of chat/source/Message
        await thread.post(message.text); // ← chat/sink/post: user-input of chat/source/Message
        await thread.post({ markdown: message.text }); // ← chat/sink/post: user-input of chat/source/Message
        await answer(thread, message);
      });
      bot.onNewMessage(/file/, async (thread, message) => {
        const file = await fetchSlackFile({ token: 'x', url: message.text }); // ← chat-adapter.slack/sink/fetchSlackFile: user-input of chat/source/Message
        await thread.post(await file.text()); // ← chat/sink/post
      });
      bot.onSlashCommand('/run', async (event) => {
        exec(event.text); // ← builtin/sink/exec: user-input of chat/source/Event
        await event.channel.post(event.text); // ← chat/sink/post: user-input of chat/source/Event
      });
      bot.onAction('run', async (event) => exec(event.value)); // ← builtin/sink/exec: user-input of chat/source/Event.value
      const direct = await bot.openDM('U1');
      await direct.post('hello'); // ← chat/sink/post
      export async function answer(thread: Thread, message: Message) {
        await thread.postEphemeral(message.author, message.text, { fallbackToDM: false }); // ← chat/sink/postEphemeral: user-input of chat/source/Message
      }
    `));

  it('games, Viber, Webex, Botpress', () =>
    checkSample(`
      import mineflayer from 'mineflayer';
      import { Bot as ViberBot, Events } from 'viber-bot';
      import Framework from 'webex-node-bot-framework';
      import { Bot as BotpressBot } from '@botpress/sdk';
      import { exec } from 'node:child_process';
      const player = mineflayer.createBot({ host: 'localhost' });
      player.on('chat', (username, message) => player.chat(message)); // ← mineflayer/sink/chat: user-input of mineflayer/source/on
      player.on('messagestr', (message) => player.chat(message)); // ← mineflayer/sink/chat: user-input of mineflayer/source/on~2
      const viber = new ViberBot({ authToken: 'x', name: 'bot' }); // ← viber-bot/secret-option/Bot
      viber.onTextMessage(/.*/, (message, response) => {
        exec(message.text); // ← builtin/sink/exec: user-input of viber-bot/source/onTextMessage
        response.send(message.text); // ← viber-bot/sink/onTextMessage: user-input of viber-bot/source/onTextMessage
      });
      viber.on('message', (message) => exec(message.text)); // ← builtin/sink/exec: user-input of viber-bot/source/on
      viber.on(Events.MESSAGE_RECEIVED, (message, response) => {
        response.send(message.text); // ← viber-bot/sink/on: user-input of viber-bot/source/on
        viber.sendMessage(response.userProfile, message.text); // ← viber-bot/sink/sendMessage: user-input of viber-bot/source/on
      });
      app.use('/viber', viber.middleware()); // ← viber-bot/webhook-verify/middleware
      viber.setWebhook('http://bot.example.com'); // ← viber-bot/endpoint/setWebhook
      const webex = new Framework({ token: 'x' }); // ← webex-node-bot-framework/secret-option/default
      webex.hears(/.*/, (bot, trigger) => {
        bot.say('markdown', trigger.message.text); // ← webex-node-bot-framework/sink/hears: user-input of webex-node-bot-framework/source/hears
        exec(trigger.args[0]); // ← builtin/sink/exec: user-input of webex-node-bot-framework/source/hears
      });
      const botpress = new BotpressBot({});
      botpress.on.message('*', async ({ message }) => exec(message.payload.text)); // ← builtin/sink/exec: user-input of botpress.sdk/source/on.message_message
    `));

  it('Twilio: calls, TwiML, signatures', () =>
    checkSample(`
      import twilio, { Twilio, twiml, validateIncomingRequest, validateRequest, validateRequestWithBody, validateExpressRequest, webhook } from 'twilio';
      import { exec } from 'node:child_process';
      import express from 'express';
      const client = new Twilio('sid', 'token', { autoRetry: true, timeout: 5000 }); // ← twilio/secret-option/Twilio; twilio/retry/twilio_Client; twilio/http-client/twilio_Client
      const app = express();
      app.post('/sms', webhook({ validate: true }), async (req, res) => { // ← twilio/webhook-verify/webhook; twilio/config/webhook; express/route/post
        const text = req.body.Body;
        if (!validateRequest('token', req.get('x-twilio-signature'), 'https://x', req.body)) return; // ← twilio/webhook-verify/validateRequest
        if (!validateRequestWithBody('token', signature, 'https://x', body)) return; // ← twilio/webhook-verify/validateRequestWithBody
        if (!validateExpressRequest(req, 'token')) return; // ← twilio/webhook-verify/validateExpressRequest
        if (!validateIncomingRequest(req, 'token')) return; // ← twilio/webhook-verify/validateIncomingRequest
        await client.conversations.v1.conversations('id').messages.create({ body: text }); // ← twilio/sink/conversations.messages.create: user-input
        await client.calls.create({ to: '+1', twiml: '<Say>' + text, statusCallback: 'http://bot.example.com' }); // ← twilio/sink/calls.create: user-input; twilio/endpoint/create
        const answer = new twiml.MessagingResponse();
        answer.message(text); // ← twilio/sink/twiml.MessagingResponse~2: user-input
        const voice = new twiml.VoiceResponse();
        voice.play(text); // ← twilio/sink/twiml.VoiceResponse~2: user-input
        voice.play({ loop: 2 }, text); // ← twilio/sink/twiml.VoiceResponse~2: user-input
        voice.dial({ callerId: text }, text);
        const other = new twilio.twiml.MessagingResponse();
        other.message(text); // ← twilio/sink/twiml.MessagingResponse: user-input; twilio/sink/twiml.MessagingResponse~2: user-input
        const spoken = new twilio.twiml.VoiceResponse();
        spoken.say(text); // ← twilio/sink/twiml.VoiceResponse.say: user-input
        spoken.redirect(text); // ← twilio/sink/twiml.VoiceResponse: user-input; twilio/sink/twiml.VoiceResponse~2: user-input
        const [last] = await client.messages.list({ limit: 1 });
        exec(last.body); // ← builtin/sink/exec: user-input of twilio/source/messages.list
        exec((await client.messages('id').fetch()).body); // ← builtin/sink/exec: user-input of twilio/source/messages.fetch
      });
    `));

  it('Discord over REST', () =>
    checkSample(`
      import { REST, Routes } from '@discordjs/rest';
      import express from 'express';
      const rest = new REST().setToken('token'); // ← discordjs.rest/secret-option/setToken
      const app = express();
      app.post('/say', async (req, res) => { // ← express/route/post
        await rest.post(Routes.channelMessages('1'), { body: { content: req.body.text } }); // ← discordjs.rest/sink/_post_patch_: user-input
      });
    `));

  it('Slack: the rest of the Web API', () =>
    checkSample(`
      import { WebClient } from '@slack/web-api';
      import { exec } from 'node:child_process';
      const client = new WebClient('xoxb', { retryConfig: {}, timeout: 5000, slackApiUrl: 'https://slack.example.com' }); // ← slack.web-api/secret-option/WebClient; slack.web-api/retry/@slack/web-api_WebClient; slack.web-api/http-client/@slack/web-api_WebClient
      const history = await client.conversations.history({ channel: 'c' });
      const { text } = history.messages[0];
      exec(text); // ← builtin/sink/exec: user-input of slack.web-api/source/conversations.history
      exec((await client.conversations.replies({ channel: 'c', ts: '1' })).messages[0].text); // ← builtin/sink/exec: user-input of slack.web-api/source/conversations.replies
      exec((await client.users.info({ user: 'u' })).user.profile.display_name); // ← builtin/sink/exec: user-input of slack.web-api/source/users.info
      await client.chat.postEphemeral({ channel: 'c', user: 'u', text }); // ← slack.web-api/sink/chat.postEphemeral: user-input of slack.web-api/source/conversations.history
      await client.chat.update({ channel: 'c', ts: '1', text }); // ← slack.web-api/sink/chat.update: user-input of slack.web-api/source/conversations.history
      await client.chat.scheduleMessage({ channel: 'c', post_at: 1, text }); // ← slack.web-api/sink/chat.scheduleMessage: user-input of slack.web-api/source/conversations.history
      await client.chat.meMessage({ channel: 'c', text }); // ← slack.web-api/sink/chat.meMessage: user-input of slack.web-api/source/conversations.history
      await client.chat.appendStream({ channel: 'c', markdown_text: text }); // ← slack.web-api/sink/chat.appendStream: user-input of slack.web-api/source/conversations.history
      await client.filesUploadV2({ channel_id: 'c', initial_comment: text }); // ← slack.web-api/sink/files.uploadV2: user-input of slack.web-api/source/conversations.history
      await client.files.uploadV2({ channel_id: 'c', initial_comment: text }); // ← slack.web-api/sink/files.uploadV2~2: user-input of slack.web-api/source/conversations.history
      await client.views.open({ view: { blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }] } }); // ← slack.web-api/sink/views: user-input of slack.web-api/source/conversations.history
      await client.conversations.setTopic({ channel: 'c', topic: text }); // ← slack.web-api/sink/conversations.setTopic: user-input of slack.web-api/source/conversations.history
      await client.assistant.threads.setTitle({ channel_id: 'c', title: text }); // ← slack.web-api/sink/assistant.threads: user-input of slack.web-api/source/conversations.history
    `));

  it('Slack Bolt: settings, files, assistants, functions', () =>
    checkSample(`
      import { App, Assistant, SocketModeReceiver, verifySlackRequest } from '@slack/bolt';
      import { exec } from 'node:child_process';
      const app = new App({ signingSecret: 'x', clientSecret: 'x', stateSecret: 'x', signatureVerification: false, clientOptions: { slackApiUrl: 'https://slack.example.com' } }); // ← slack.bolt/secret-option/App; slack.bolt/secret-option/App.clientSecret; slack.bolt/secret-option/App.stateSecret; slack.bolt/webhook-verify/App; slack.bolt/config/App; slack.bolt/http-client/App
      const receiver = new SocketModeReceiver({ appToken: 'x' }); // ← slack.bolt/secret-option/App.appToken
      verifySlackRequest({ signingSecret: 'x', body: 'x', headers: {} }); // ← slack.bolt/webhook-verify/verifySlackRequest
      app.event('file_shared', async ({ event, say }) => {
        await say(event.files[0].name); // ← slack.bolt/sink/Listener.say: user-input of slack.bolt/source/Listener
        exec(event.files[0].url_private); // ← builtin/sink/exec: user-input of slack.bolt/source/Listener.files
        await fetch(event.files[0].url_private); // ← fetch/sink/fetch; fetch/http-client/fetch
      });
      const assistant = new Assistant({
        userMessage: async ({ message, setTitle, setStatus, setSuggestedPrompts }) => {
          await setTitle(message.text); // ← slack.bolt/sink/Listener.setTitle: user-input of slack.bolt/source/Listener
          await setStatus({ status: message.text }); // ← slack.bolt/sink/Listener.setTitle: user-input of slack.bolt/source/Listener
          await setSuggestedPrompts({ prompts: [{ title: message.text, message: 'x' }] }); // ← slack.bolt/sink/Listener.setSuggestedPrompts: user-input of slack.bolt/source/Listener
        },
      });
      app.function('run', async ({ inputs, fail }) => {
        try {
          await work(inputs);
        } catch (error) {
          await fail({ error: error.message }); // ← slack.bolt/sink/Listener.fail: error-detail of builtin/source/x
        }
      });
    `));

  it('LINE: broadcasts, profiles, signatures', () =>
    checkSample(`
      import { LineBotClient, messagingApi, middleware, validateSignature } from '@line/bot-sdk';
      import { exec } from 'node:child_process';
      const line = LineBotClient.fromChannelAccessToken({ channelAccessToken: 'x' }); // ← line.bot-sdk/secret-option/LineBotClient; line.bot-sdk/retry/Client
      const client = new messagingApi.MessagingApiClient({ channelAccessToken: 'x' }); // ← line.bot-sdk/secret-option/MessagingApiClient; line.bot-sdk/retry/Client
      const { displayName } = await line.getProfile('u');
      exec(displayName); // ← builtin/sink/exec: user-input of line.bot-sdk/source/getProfile
      await client.pushMessage({ to: 'u', messages: [{ type: 'text', text: displayName }] }); // ← line.bot-sdk/sink/pushMessage: user-input of line.bot-sdk/source/getProfile
      await client.multicast({ to: ['u'], messages: [{ type: 'text', text: displayName }] }); // ← line.bot-sdk/sink/multicast: user-input of line.bot-sdk/source/getProfile
      await client.broadcast({ messages: [{ type: 'text', text: displayName }] }); // ← line.bot-sdk/sink/broadcast: user-input of line.bot-sdk/source/getProfile
      await line.narrowcast({ messages: [{ type: 'text', text: displayName }] }); // ← line.bot-sdk/sink/narrowcast: user-input of line.bot-sdk/source/getProfile
      if (!validateSignature(body, 'secret', signature)) throw new Error('unsigned'); // ← line.bot-sdk/webhook-verify/validateSignature
      app.post('/line', middleware({ channelSecret: 'x', skipSignatureVerification: () => true })); // ← line.bot-sdk/secret-option/middleware; line.bot-sdk/webhook-verify/middleware; line.bot-sdk/config/middleware
    `));

  it('LINE before version 11', () =>
    checkSample(
      `
      import { Client } from '@line/bot-sdk';
      import { exec } from 'node:child_process';
      const client = new Client({ channelAccessToken: 'x', channelSecret: 'x' }); // ← line.bot-sdk/secret-option/Client; line.bot-sdk/secret-option/Client.channelSecret; line.bot-sdk/retry/LegacyClient
      const profile = await client.getProfile('u');
      exec(profile.displayName); // ← builtin/sink/exec: user-input of line.bot-sdk/source/LegacyClient.getProfile
      await client.broadcast({ type: 'text', text: profile.displayName }); // ← line.bot-sdk/sink/LegacyClient.broadcast: user-input of line.bot-sdk/source/LegacyClient.getProfile
    `,
      'bot.ts',
      { '@line/bot-sdk': '^7.7.0' },
    ));
});
