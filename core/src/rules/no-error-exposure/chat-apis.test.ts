/** Errors told through the HTTP interface of a chat platform, without its SDK. */
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

const answer = (send: string) => `export async function onUpdate(update) {\n  try { await work(update); } catch (error) {\n    ${send}\n  }\n}\n`;

testRule(noErrorExposure, {
  invalid: [
    {
      name: 'Telegram by fetch, the token in the middle of the address',
      code: answer("await fetch(`https://api.telegram.org/bot${process.env.BOT_TOKEN}/sendMessage`, { method: 'POST', body: JSON.stringify({ chat_id: update.message.chat.id, text: `Failed: ${error.message}` }) }); // ← exposed"),
    },
    {
      name: 'Telegram by axios, the address in two constants',
      code: `import axios from 'axios';\nconst BASE = 'https://api.telegram.org/bot' + process.env.BOT_TOKEN;\nconst SEND = \`\${BASE}/sendMessage\`;\n${answer('await axios.post(SEND, { chat_id: update.chat.id, text: String(error) }); // ← exposed')}`,
    },
    {
      name: 'a helper of the file that takes the method',
      code: `const call = (method, body) => fetch(\`https://api.telegram.org/bot\${process.env.TOKEN}/\${method}\`, { method: 'POST', body: JSON.stringify(body) });\n${answer("await call('sendMessage', { chat_id: update.chat.id, text: error.message }); // ← exposed")}`,
    },
    {
      name: 'Messenger, by the options of axios',
      code: `const axios = require('axios');\n${answer("await axios({ url: `https://graph.facebook.com/v19.0/me/messages?access_token=${process.env.PAGE_TOKEN}`, method: 'post', data: { recipient: { id: update.sender.id }, message: { text: 'Error: ' + error.message } } }); // ← exposed")}`,
    },
    {
      name: 'WhatsApp with the number of the phone in the address',
      code: answer("await fetch(`https://graph.facebook.com/v20.0/${process.env.PHONE_ID}/messages`, { method: 'POST', body: JSON.stringify({ messaging_product: 'whatsapp', to: update.from, text: { body: error.stack } }) }); // ← exposed"),
    },
    {
      name: 'Slack',
      code: `import fetch from 'node-fetch';\n${answer("await fetch('https://slack.com/api/chat.postMessage', { method: 'POST', headers: { authorization: `Bearer ${process.env.SLACK_TOKEN}` }, body: JSON.stringify({ channel: update.channel, text: error.message }) }); // ← exposed")}`,
    },
    {
      name: 'LINE',
      code: answer("await fetch('https://api.line.me/v2/bot/message/reply', { method: 'POST', body: JSON.stringify({ replyToken: update.replyToken, messages: [{ type: 'text', text: `Oops ${error.message}` }] }) }); // ← exposed"),
    },
    {
      name: 'a client of axios that is made for WhatsApp',
      code: `import axios from 'axios';\nconst graph = axios.create({ baseURL: \`https://graph.facebook.com/v20.0/\${process.env.PHONE_ID}\` });\n${answer("await graph.post('messages', { messaging_product: 'whatsapp', to: update.from, text: { body: error.message } }); // ← exposed")}`,
    },
    {
      name: 'a client of got that is made for Messenger',
      code: `import got from 'got';\nconst graph = got.extend({ prefixUrl: 'https://graph.facebook.com' });\n${answer("await graph.post('me/messages', { json: { recipient: { id: update.sender.id }, message: { text: error.message } } }); // ← exposed")}`,
    },
    {
      name: 'a client of ky that is made for Slack',
      code: `import ky from 'ky';\nconst slack = ky.create({ prefixUrl: 'https://slack.com/api' });\n${answer("await slack.post('chat.postMessage', { json: { channel: update.channel, text: error.message } }); // ← exposed")}`,
    },
    {
      name: 'the service of Nest',
      path: 'send.ts',
      code: `import { HttpService } from '@nestjs/axios';\nimport { firstValueFrom } from 'rxjs';\nexport class Sender {\n  constructor(private readonly http: HttpService) {}\n  async onUpdate(update: { sender: string }) {\n    try { await work(update); } catch (error) {\n      await firstValueFrom(this.http.post('https://graph.facebook.com/v20.0/me/messages', { recipient: { id: update.sender }, message: { text: (error as Error).message } })); // ← exposed\n    }\n  }\n}\n`,
    },
  ],
  valid: [
    {
      name: 'a client that is made for another host',
      code: `import axios from 'axios';\nconst logs = axios.create({ baseURL: 'https://graph.facebook.com.example.net' });\n${answer("await logs.post('messages', { to: update.from, text: { body: error.message } });")}`,
    },
    {
      name: 'a client of Slack that sends no message',
      code: `import ky from 'ky';\nconst slack = ky.create({ prefixUrl: 'https://slack.com/api' });\n${answer("await slack.post('views.publish', { json: { channel: update.channel, text: error.message } });")}`,
    },
    {
      name: 'the chat of the owner',
      code: answer("await fetch(`https://api.telegram.org/bot${process.env.BOT_TOKEN}/sendMessage`, { method: 'POST', body: JSON.stringify({ chat_id: process.env.ADMIN_CHAT_ID, text: error.message }) });"),
    },
    {
      name: 'another host, and a text of that name',
      code: answer("await fetch(`https://logs.example.com/bot${process.env.KEY}`, { method: 'POST', body: JSON.stringify({ chat_id: update.chat.id, text: error.message }) });"),
    },
    {
      name: 'an address of which nothing is known',
      code: answer("await fetch(process.env.REPORT_URL, { method: 'POST', body: JSON.stringify({ channel: update.channel, text: error.message }) });"),
    },
    {
      name: 'a host that only goes on like it',
      code: answer("await fetch(`https://graph.facebook.com.example.net/${update.id}`, { method: 'POST', body: JSON.stringify({ recipient: { id: 1 }, message: { text: error.message } }) });"),
    },
    {
      name: 'a public message',
      code: `import { toPublicMessage } from 'secure-bot/runtime';\n${answer("await fetch(`https://api.telegram.org/bot${process.env.BOT_TOKEN}/sendMessage`, { method: 'POST', body: JSON.stringify({ chat_id: update.message.chat.id, text: toPublicMessage(error) }) });")}`,
    },
  ],
});
