import { describe, it } from 'vitest';
import { checkSample } from './check-sample.ts';

describe('chat platforms', () => {
  it('Twitch: tmi.js', () =>
    checkSample(`
      const tmi = require('tmi.js');
      const { exec } = require('child_process');
      const client = new tmi.Client({ identity: { username: 'bot', password: 'oauth:x' } }); // ← tmi.js/secret-option/Client
      client.on('message', (channel, userstate, message, self) => {
        if (self) return;
        exec(message); // ← builtin/sink/exec: user-input of tmi.js/source/on
        exec(userstate.id); // ← builtin/sink/exec
        client.say(channel, message); // ← tmi.js/sink/say: user-input of tmi.js/source/on
      });
      client.on('whisper', (from, userstate, message) => client.whisper(from, message)); // ← tmi.js/sink/say: user-input of tmi.js/source/on
      client.on('resub', (channel, name, months, message) => exec(message)); // ← builtin/sink/exec: user-input of tmi.js/source/resub
      client.on('join', (channel, name, self) => exec(self)); // ← builtin/sink/exec
    `, 'bot.js'));

  it('WhatsApp: venom-bot', () =>
    checkSample(`
      const venom = require('venom-bot');
      const { exec } = require('child_process');
      venom.create({ session: 'bot' }).then((client) => start(client));
      function start(client) {
        client.onMessage(async (message) => {
          exec(message.body); // ← builtin/sink/exec: user-input of venom-bot/source/Message
          exec(message.sender.pushname); // ← builtin/sink/exec: user-input of venom-bot/source/Message
          exec(message.id); // ← builtin/sink/exec
          await client.sendText(message.from, message.body); // ← venom-bot/sink/sendText: user-input of venom-bot/source/Message
          await client.sendImage(message.from, 'a.png', 'a', message.body); // ← venom-bot/sink/sendImage: user-input of venom-bot/source/Message
        });
      }
    `, 'bot.js'));

  it('WhatsApp: WPPConnect', () =>
    checkSample(`
      import wppconnect from '@wppconnect-team/wppconnect';
      import { exec } from 'node:child_process';
      const client = await wppconnect.create({ session: 'bot' });
      client.onMessage(async (message) => {
        exec(message.body); // ← builtin/sink/exec: user-input of wppconnect-team.wppconnect/source/Message
        await client.reply(message.from, message.body, message.id); // ← wppconnect-team.wppconnect/sink/sendText: user-input of wppconnect-team.wppconnect/source/Message
        await client.sendFile(message.from, 'a.png', { caption: message.body }); // ← wppconnect-team.wppconnect/sink/sendImage: user-input of wppconnect-team.wppconnect/source/Message
      });
    `));

  it('discord.js: commands in files of their own', () =>
    checkSample(`
      const { exec } = require('child_process');
      module.exports = {
        async execute(action) {
          exec(action.options.getString('command')); // ← builtin/sink/exec: user-input of discord.js/source/options.getString
        },
      };
      exports.modal = async (submitted) => {
        exec(submitted.fields.getTextInputValue('command')); // ← builtin/sink/exec: user-input of discord.js/source/fields.getTextInputValue
      };
      exports.other = (settings) => {
        exec(settings.options.command); // ← builtin/sink/exec
      };
    `, 'commands/run.js'));

  it('grammY: conversations in files of their own', () =>
    checkSample(`
      import type { Conversation } from '@grammyjs/conversations';
      import { exec } from 'node:child_process';
      export async function typed(conversation: Conversation) {
        const { message } = await conversation.waitFor('message:text');
        exec(message.text); // ← builtin/sink/exec: user-input of grammy/source/grammy_Context
        const answer = await conversation.wait();
        exec(answer.msg.text); // ← builtin/sink/exec: user-input of grammy/source/grammy_Context
      }
      export async function untyped(dialogue) {
        exec(await dialogue.form.text()); // ← builtin/sink/exec: user-input of grammyjs.conversations/source/form
      }
    `));

  it('Mattermost', () =>
    checkSample(`
      import { Client4, WebSocketClient } from '@mattermost/client';
      import { exec } from 'node:child_process';
      const client = new Client4();
      client.setUrl('https://chat.acme.io'); // ← mattermost.client/endpoint/setUrl
      client.setToken(process.env.MATTERMOST_TOKEN); // ← mattermost.client/secret-option/setToken
      const socket = new WebSocketClient();
      socket.initialize('wss://chat.acme.io/api/v4/websocket', process.env.MATTERMOST_TOKEN); // ← mattermost.client/endpoint/initialize; mattermost.client/secret-option/initialize
      socket.addMessageListener(async (event) => {
        const post = JSON.parse(event.data.post);
        exec(post.message); // ← builtin/sink/exec: user-input of mattermost.client/source/WebSocketMessage
        const thread = await client.getPostThread(post.id);
        exec(thread.posts[0].message); // ← builtin/sink/exec: user-input of mattermost.client/source/getPosts
        const first = await client.getPost('p1');
        exec(first.message); // ← builtin/sink/exec: user-input of mattermost.client/source/getPost
        await client.createPost({ channel_id: 'c1', message: first.message }); // ← mattermost.client/sink/createPost: user-input
        await client.createPostEphemeral('u1', { channel_id: 'c1', message: first.message }); // ← mattermost.client/sink/createPostEphemeral: user-input
      });
    `));

  it('Mattermost: a default import of CommonJS', () =>
    checkSample(`
      import Chat from '@mattermost/client';
      const client: Chat.Client4 = new Chat.Client4();
      work().catch((error) => client.createPost({ channel_id: 'c1', message: error.message })); // ← mattermost.client/sink/createPost: error-detail
    `));
});

describe('tools that a model calls', () => {
  it('Mastra', () =>
    checkSample(`
      import { createTool } from '@mastra/core/tools';
      import { exec } from 'node:child_process';
      createTool({ id: 'run', execute: async (input, context) => exec(input.command) }); // ← builtin/sink/exec: llm-output of mastra.core/source/createTool
      createTool({ id: 'list', execute: async ({ folder }) => exec(folder) }); // ← builtin/sink/exec: llm-output of mastra.core/source/createTool
    `));

  it('Mastra before version 1', () =>
    checkSample(`
      import { createTool } from '@mastra/core/tools';
      import { exec } from 'node:child_process';
      createTool({ id: 'run', execute: async ({ context, mastra }) => {
        exec(context.command); // ← builtin/sink/exec: llm-output of mastra.core/source/createTool~v0
        exec(mastra.name); // ← builtin/sink/exec
      } });
    `, 'tool.ts', { '@mastra/core': '^0.20.0' }));

  it('Claude Agent SDK', () =>
    checkSample(`
      import { tool } from '@anthropic-ai/claude-agent-sdk';
      import { exec } from 'node:child_process';
      tool('run', 'Runs a command', {}, async (input, extra) => {
        exec(input.command); // ← builtin/sink/exec: llm-output of anthropic-ai.claude-agent-sdk/source/tool
        exec(extra.id); // ← builtin/sink/exec
        return { content: [] };
      });
    `));

  it('FastMCP', () =>
    checkSample(`
      import { FastMCP } from 'fastmcp';
      import { exec } from 'node:child_process';
      const server = new FastMCP({ name: 'shell', version: '1.0.0' });
      server.addTool({
        name: 'run',
        description: process.argv[2],
        execute: async (input, { log }) => {
          exec(input.command); // ← builtin/sink/exec: llm-output of fastmcp/source/addTool
          exec(log.level); // ← builtin/sink/exec
          return exec(input.other).toString(); // ← builtin/sink/exec: llm-output of fastmcp/source/addTool
        },
      });
      server.addTools([{ name: 'list', execute: async ({ folder }) => exec(folder) }]); // ← builtin/sink/exec: llm-output of fastmcp/source/addTools
      server.addPrompt({ name: 'ask', load: async ({ topic }) => exec(topic) }); // ← builtin/sink/exec: llm-output of fastmcp/source/addPrompt
      export const add = (given: FastMCP) => given.addTool({ name: 'x', execute: async (input) => { try { return work(input); } catch (error) { return error.message; } } }); // ← fastmcp/sink/addTool.return: error-detail
    `));
});
