import { describe, it } from 'vitest';
import { checkSample } from './check-sample.ts';

describe('chat platforms without an SDK', () => {
  it('by the addresses of their HTTP interfaces', () =>
    checkSample(`
      import axios from 'axios';
      import got from 'got';
      import fetchNode from 'node-fetch';
      import { Bot } from 'grammy';
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const id = ctx.chat.id;
        await fetch('https://api.telegram.org/bot1/sendMessage', { method: 'POST', body: JSON.stringify({ chat_id: id, text: ctx.message.text }) }); // ← chat-apis/sink/telegram.fetch: user-input
        await fetchNode('https://api.telegram.org/bot1/sendMessage', { method: 'POST', body: JSON.stringify({ chat_id: id, text: ctx.message.text }) }); // ← chat-apis/sink/telegram.node-fetch: user-input
        await axios.post('https://api.telegram.org/bot1/sendMessage', { chat_id: id, text: ctx.message.text }); // ← chat-apis/sink/telegram.axios.post: user-input
        await axios.get('https://api.telegram.org/bot1/sendMessage', { params: { chat_id: id, text: ctx.message.text } }); // ← chat-apis/sink/telegram.axios.get: user-input
        await axios.request({ url: 'https://api.telegram.org/bot1/sendMessage', data: { chat_id: id, text: ctx.message.text } }); // ← chat-apis/sink/telegram.axios.request: user-input
        await axios({ url: 'https://api.telegram.org/bot1/sendMessage', data: { chat_id: id, text: ctx.message.text } }); // ← chat-apis/sink/telegram.axios: user-input
        await got.post('https://api.telegram.org/bot1/sendMessage', { json: { chat_id: id, text: ctx.message.text } }); // ← chat-apis/sink/telegram.got: user-input
        await fetch('https://graph.facebook.com/v19.0/me/messages', { method: 'POST', body: JSON.stringify({ recipient: { id }, message: { text: ctx.message.text } }) }); // ← chat-apis/sink/messenger.fetch: user-input
        await fetchNode('https://graph.facebook.com/v19.0/me/messages', { method: 'POST', body: JSON.stringify({ recipient: { id }, message: { text: ctx.message.text } }) }); // ← chat-apis/sink/messenger.node-fetch: user-input
        await axios.post('https://graph.facebook.com/v19.0/me/messages', { recipient: { id }, message: { text: ctx.message.text } }); // ← chat-apis/sink/messenger.axios.post: user-input
        await axios.get('https://graph.facebook.com/v19.0/me/messages', { params: { recipient: { id }, message: { text: ctx.message.text } } }); // ← chat-apis/sink/messenger.axios.get: user-input
        await axios.request({ url: 'https://graph.facebook.com/v19.0/me/messages', data: { recipient: { id }, message: { text: ctx.message.text } } }); // ← chat-apis/sink/messenger.axios.request: user-input
        await axios({ url: 'https://graph.facebook.com/v19.0/me/messages', data: { recipient: { id }, message: { text: ctx.message.text } } }); // ← chat-apis/sink/messenger.axios: user-input
        await got.post('https://graph.facebook.com/v19.0/me/messages', { json: { recipient: { id }, message: { text: ctx.message.text } } }); // ← chat-apis/sink/messenger.got: user-input
        await fetch('https://graph.facebook.com/v19.0/1/messages', { method: 'POST', body: JSON.stringify({ to: id, text: { body: ctx.message.text } }) }); // ← chat-apis/sink/whatsapp.fetch: user-input
        await fetchNode('https://graph.facebook.com/v19.0/1/messages', { method: 'POST', body: JSON.stringify({ to: id, text: { body: ctx.message.text } }) }); // ← chat-apis/sink/whatsapp.node-fetch: user-input
        await axios.post('https://graph.facebook.com/v19.0/1/messages', { to: id, text: { body: ctx.message.text } }); // ← chat-apis/sink/whatsapp.axios.post: user-input
        await axios.get('https://graph.facebook.com/v19.0/1/messages', { params: { to: id, text: { body: ctx.message.text } } }); // ← chat-apis/sink/whatsapp.axios.get: user-input
        await axios.request({ url: 'https://graph.facebook.com/v19.0/1/messages', data: { to: id, text: { body: ctx.message.text } } }); // ← chat-apis/sink/whatsapp.axios.request: user-input
        await axios({ url: 'https://graph.facebook.com/v19.0/1/messages', data: { to: id, text: { body: ctx.message.text } } }); // ← chat-apis/sink/whatsapp.axios: user-input
        await got.post('https://graph.facebook.com/v19.0/1/messages', { json: { to: id, text: { body: ctx.message.text } } }); // ← chat-apis/sink/whatsapp.got: user-input
        await fetch('https://slack.com/api/chat.postMessage', { method: 'POST', body: JSON.stringify({ channel: id, text: ctx.message.text }) }); // ← chat-apis/sink/slack.fetch: user-input
        await fetchNode('https://slack.com/api/chat.postMessage', { method: 'POST', body: JSON.stringify({ channel: id, text: ctx.message.text }) }); // ← chat-apis/sink/slack.node-fetch: user-input
        await axios.post('https://slack.com/api/chat.postMessage', { channel: id, text: ctx.message.text }); // ← chat-apis/sink/slack.axios.post: user-input
        await axios.get('https://slack.com/api/chat.postMessage', { params: { channel: id, text: ctx.message.text } }); // ← chat-apis/sink/slack.axios.get: user-input
        await axios.request({ url: 'https://slack.com/api/chat.postMessage', data: { channel: id, text: ctx.message.text } }); // ← chat-apis/sink/slack.axios.request: user-input
        await axios({ url: 'https://slack.com/api/chat.postMessage', data: { channel: id, text: ctx.message.text } }); // ← chat-apis/sink/slack.axios: user-input
        await got.post('https://slack.com/api/chat.postMessage', { json: { channel: id, text: ctx.message.text } }); // ← chat-apis/sink/slack.got: user-input
        await fetch('https://api.line.me/v2/bot/message/push', { method: 'POST', body: JSON.stringify({ to: id, messages: [{ type: 'text', text: ctx.message.text }] }) }); // ← chat-apis/sink/line.fetch: user-input
        await fetchNode('https://api.line.me/v2/bot/message/push', { method: 'POST', body: JSON.stringify({ to: id, messages: [{ type: 'text', text: ctx.message.text }] }) }); // ← chat-apis/sink/line.node-fetch: user-input
        await axios.post('https://api.line.me/v2/bot/message/push', { to: id, messages: [{ type: 'text', text: ctx.message.text }] }); // ← chat-apis/sink/line.axios.post: user-input
        await axios.get('https://api.line.me/v2/bot/message/push', { params: { to: id, messages: [{ type: 'text', text: ctx.message.text }] } }); // ← chat-apis/sink/line.axios.get: user-input
        await axios.request({ url: 'https://api.line.me/v2/bot/message/push', data: { to: id, messages: [{ type: 'text', text: ctx.message.text }] } }); // ← chat-apis/sink/line.axios.request: user-input
        await axios({ url: 'https://api.line.me/v2/bot/message/push', data: { to: id, messages: [{ type: 'text', text: ctx.message.text }] } }); // ← chat-apis/sink/line.axios: user-input
        await got.post('https://api.line.me/v2/bot/message/push', { json: { to: id, messages: [{ type: 'text', text: ctx.message.text }] } }); // ← chat-apis/sink/line.got: user-input
        await fetch('https://chatapi.viber.com/pa/send_message', { method: 'POST', body: JSON.stringify({ receiver: id, text: ctx.message.text }) }); // ← chat-apis/sink/viber.fetch: user-input
        await fetchNode('https://chatapi.viber.com/pa/send_message', { method: 'POST', body: JSON.stringify({ receiver: id, text: ctx.message.text }) }); // ← chat-apis/sink/viber.node-fetch: user-input
        await axios.post('https://chatapi.viber.com/pa/send_message', { receiver: id, text: ctx.message.text }); // ← chat-apis/sink/viber.axios.post: user-input
        await axios.get('https://chatapi.viber.com/pa/send_message', { params: { receiver: id, text: ctx.message.text } }); // ← chat-apis/sink/viber.axios.get: user-input
        await axios.request({ url: 'https://chatapi.viber.com/pa/send_message', data: { receiver: id, text: ctx.message.text } }); // ← chat-apis/sink/viber.axios.request: user-input
        await axios({ url: 'https://chatapi.viber.com/pa/send_message', data: { receiver: id, text: ctx.message.text } }); // ← chat-apis/sink/viber.axios: user-input
        await got.post('https://chatapi.viber.com/pa/send_message', { json: { receiver: id, text: ctx.message.text } }); // ← chat-apis/sink/viber.got: user-input
      });
    `));
});
