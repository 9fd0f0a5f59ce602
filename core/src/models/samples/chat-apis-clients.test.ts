import { describe, it } from 'vitest';
import { checkSample } from './check-sample.ts';

describe('chat platforms without an SDK', () => {
  it('by clients that are made for one host', () =>
    checkSample(`
      import axios from 'axios';
      import got from 'got';
      import ky from 'ky';
      import { HttpService } from '@nestjs/axios';
      import { Bot } from 'grammy';
      const bot = new Bot('token');
      const service = new HttpService();
      const telegram = { axios: axios.create({ baseURL: 'https://api.telegram.org/bot1' }), got: got.extend({ prefixUrl: 'https://api.telegram.org/bot1' }), ky: ky.create({ prefixUrl: 'https://api.telegram.org/bot1' }) };
      const messenger = { axios: axios.create({ baseURL: 'https://graph.facebook.com' }), got: got.extend({ prefixUrl: 'https://graph.facebook.com' }), ky: ky.create({ prefixUrl: 'https://graph.facebook.com' }) };
      const whatsapp = { axios: axios.create({ baseURL: 'https://graph.facebook.com/v19.0/1/' }), got: got.extend({ prefixUrl: 'https://graph.facebook.com/v19.0/1/' }), ky: ky.create({ prefixUrl: 'https://graph.facebook.com/v19.0/1/' }) };
      const slack = { axios: axios.create({ baseURL: 'https://slack.com/api' }), got: got.extend({ prefixUrl: 'https://slack.com/api' }), ky: ky.create({ prefixUrl: 'https://slack.com/api' }) };
      const line = { axios: axios.create({ baseURL: 'https://api.line.me/v2/bot' }), got: got.extend({ prefixUrl: 'https://api.line.me/v2/bot' }), ky: ky.create({ prefixUrl: 'https://api.line.me/v2/bot' }) };
      const viber = { axios: axios.create({ baseURL: 'https://chatapi.viber.com/pa/' }), got: got.extend({ prefixUrl: 'https://chatapi.viber.com/pa/' }), ky: ky.create({ prefixUrl: 'https://chatapi.viber.com/pa/' }) };
      bot.on('message:text', async (ctx) => {
        const id = ctx.chat.id;
        await ky.post('https://api.telegram.org/bot1/sendMessage', { json: { chat_id: id, text: ctx.message.text } }); // ← chat-apis/sink/telegram.ky: user-input
        await service.post('https://api.telegram.org/bot1/sendMessage', { chat_id: id, text: ctx.message.text }); // ← chat-apis/sink/telegram.nest: user-input
        await telegram.axios.post('sendMessage', { chat_id: id, text: ctx.message.text }); // ← chat-apis/sink/telegram.axios.base.post: user-input
        await telegram.axios.request({ url: 'sendMessage', data: { chat_id: id, text: ctx.message.text } }); // ← chat-apis/sink/telegram.axios.base.request: user-input
        await telegram.axios({ url: 'sendMessage', data: { chat_id: id, text: ctx.message.text } }); // ← chat-apis/sink/telegram.axios.base.call: user-input
        await telegram.got.post('sendMessage', { json: { chat_id: id, text: ctx.message.text } }); // ← chat-apis/sink/telegram.got.base.post: user-input
        await telegram.ky.post('sendMessage', { json: { chat_id: id, text: ctx.message.text } }); // ← chat-apis/sink/telegram.ky.base.post: user-input
        await ky.post('https://graph.facebook.com/v19.0/me/messages', { json: { recipient: { id }, message: { text: ctx.message.text } } }); // ← chat-apis/sink/messenger.ky: user-input
        await service.post('https://graph.facebook.com/v19.0/me/messages', { recipient: { id }, message: { text: ctx.message.text } }); // ← chat-apis/sink/messenger.nest: user-input
        await messenger.axios.post('v19.0/me/messages', { recipient: { id }, message: { text: ctx.message.text } }); // ← chat-apis/sink/messenger.axios.base.post: user-input
        await messenger.axios.request({ url: 'v19.0/me/messages', data: { recipient: { id }, message: { text: ctx.message.text } } }); // ← chat-apis/sink/messenger.axios.base.request: user-input
        await messenger.axios({ url: 'v19.0/me/messages', data: { recipient: { id }, message: { text: ctx.message.text } } }); // ← chat-apis/sink/messenger.axios.base.call: user-input
        await messenger.got.post('v19.0/me/messages', { json: { recipient: { id }, message: { text: ctx.message.text } } }); // ← chat-apis/sink/messenger.got.base.post: user-input
        await messenger.ky.post('v19.0/me/messages', { json: { recipient: { id }, message: { text: ctx.message.text } } }); // ← chat-apis/sink/messenger.ky.base.post: user-input
        await ky.post('https://graph.facebook.com/v19.0/1/messages', { json: { to: id, text: { body: ctx.message.text } } }); // ← chat-apis/sink/whatsapp.ky: user-input
        await service.post('https://graph.facebook.com/v19.0/1/messages', { to: id, text: { body: ctx.message.text } }); // ← chat-apis/sink/whatsapp.nest: user-input
        await whatsapp.axios.post('messages', { to: id, text: { body: ctx.message.text } }); // ← chat-apis/sink/whatsapp.axios.base.post: user-input
        await whatsapp.axios.request({ url: 'messages', data: { to: id, text: { body: ctx.message.text } } }); // ← chat-apis/sink/whatsapp.axios.base.request: user-input
        await whatsapp.axios({ url: 'messages', data: { to: id, text: { body: ctx.message.text } } }); // ← chat-apis/sink/whatsapp.axios.base.call: user-input
        await whatsapp.got.post('messages', { json: { to: id, text: { body: ctx.message.text } } }); // ← chat-apis/sink/whatsapp.got.base.post: user-input
        await whatsapp.ky.post('messages', { json: { to: id, text: { body: ctx.message.text } } }); // ← chat-apis/sink/whatsapp.ky.base.post: user-input
        await ky.post('https://slack.com/api/chat.postMessage', { json: { channel: id, text: ctx.message.text } }); // ← chat-apis/sink/slack.ky: user-input
        await service.post('https://slack.com/api/chat.postMessage', { channel: id, text: ctx.message.text }); // ← chat-apis/sink/slack.nest: user-input
        await slack.axios.post('chat.postMessage', { channel: id, text: ctx.message.text }); // ← chat-apis/sink/slack.axios.base.post: user-input
        await slack.axios.request({ url: 'chat.postMessage', data: { channel: id, text: ctx.message.text } }); // ← chat-apis/sink/slack.axios.base.request: user-input
        await slack.axios({ url: 'chat.postMessage', data: { channel: id, text: ctx.message.text } }); // ← chat-apis/sink/slack.axios.base.call: user-input
        await slack.got.post('chat.postMessage', { json: { channel: id, text: ctx.message.text } }); // ← chat-apis/sink/slack.got.base.post: user-input
        await slack.ky.post('chat.postMessage', { json: { channel: id, text: ctx.message.text } }); // ← chat-apis/sink/slack.ky.base.post: user-input
        await ky.post('https://api.line.me/v2/bot/message/push', { json: { to: id, messages: [{ type: 'text', text: ctx.message.text }] } }); // ← chat-apis/sink/line.ky: user-input
        await service.post('https://api.line.me/v2/bot/message/push', { to: id, messages: [{ type: 'text', text: ctx.message.text }] }); // ← chat-apis/sink/line.nest: user-input
        await line.axios.post('message/push', { to: id, messages: [{ type: 'text', text: ctx.message.text }] }); // ← chat-apis/sink/line.axios.base.post: user-input
        await line.axios.request({ url: 'message/push', data: { to: id, messages: [{ type: 'text', text: ctx.message.text }] } }); // ← chat-apis/sink/line.axios.base.request: user-input
        await line.axios({ url: 'message/push', data: { to: id, messages: [{ type: 'text', text: ctx.message.text }] } }); // ← chat-apis/sink/line.axios.base.call: user-input
        await line.got.post('message/push', { json: { to: id, messages: [{ type: 'text', text: ctx.message.text }] } }); // ← chat-apis/sink/line.got.base.post: user-input
        await line.ky.post('message/push', { json: { to: id, messages: [{ type: 'text', text: ctx.message.text }] } }); // ← chat-apis/sink/line.ky.base.post: user-input
        await ky.post('https://chatapi.viber.com/pa/send_message', { json: { receiver: id, text: ctx.message.text } }); // ← chat-apis/sink/viber.ky: user-input
        await service.post('https://chatapi.viber.com/pa/send_message', { receiver: id, text: ctx.message.text }); // ← chat-apis/sink/viber.nest: user-input
        await viber.axios.post('send_message', { receiver: id, text: ctx.message.text }); // ← chat-apis/sink/viber.axios.base.post: user-input
        await viber.axios.request({ url: 'send_message', data: { receiver: id, text: ctx.message.text } }); // ← chat-apis/sink/viber.axios.base.request: user-input
        await viber.axios({ url: 'send_message', data: { receiver: id, text: ctx.message.text } }); // ← chat-apis/sink/viber.axios.base.call: user-input
        await viber.got.post('send_message', { json: { receiver: id, text: ctx.message.text } }); // ← chat-apis/sink/viber.got.base.post: user-input
        await viber.ky.post('send_message', { json: { receiver: id, text: ctx.message.text } }); // ← chat-apis/sink/viber.ky.base.post: user-input
      });
    `));
});
