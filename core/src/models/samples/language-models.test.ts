import { describe, it } from 'vitest';
import { checkSample } from './check-sample.ts';

describe('language models', () => {
  it('openai, from version 4: completions, streams, responses, tools', () =>
    checkSample(`
      import OpenAI from 'openai';
      import { exec } from 'node:child_process';
      const openai = new OpenAI({ apiKey: 'x' }); // ← openai/secret-option/openai_Client
      const chat = await openai.chat.completions.create({ model: 'm', messages: [] }); // ← openai/llm-call/chat.completions.create
      exec(chat.choices[0].message.content); // ← builtin/sink/exec: llm-output
      for (const call of chat.choices[0].message.tool_calls) exec(JSON.parse(call.function.arguments).command); // ← builtin/sink/exec: llm-output
      exec(chat.choices[0].message.tool_calls[0].function.name); // ← builtin/sink/exec: llm-output
      const stream = await openai.chat.completions.create({ model: 'm', messages: [], stream: true });
      for await (const chunk of stream) exec(chunk.choices[0].delta.content); // ← builtin/sink/exec: llm-output
      const response = await openai.responses.create({ model: 'm', input: 'x', instructions: chat.choices[0].message.content }); // ← openai/llm-call/responses.create: llm-output
      exec(response.output_text); // ← builtin/sink/exec: llm-output
      for await (const event of await openai.responses.create({ model: 'm', input: 'x', stream: true })) {
        if (event.type === 'response.output_text.delta') exec(event.delta); // ← builtin/sink/exec: llm-output
        if (event.type === 'response.output_item.done') exec(event.item.arguments); // ← builtin/sink/exec: llm-output
      }
      openai.chat.completions
        .runTools({ model: 'm', messages: [], tools: [{ type: 'function', function: { function: (args) => exec(args), parameters: {} } }] }) // ← builtin/sink/exec: llm-output
        .on('content', (delta) => exec(delta)); // ← builtin/sink/exec: llm-output
      const messages = await openai.beta.threads.messages.list('thread');
      exec(messages.data[0].content[0].text.value); // ← builtin/sink/exec: llm-output
      const heard = await openai.audio.transcriptions.create({ file, model: 'm' });
      exec(heard.text); // ← builtin/sink/exec: user-input
    `));

  it('openai 3: Configuration, OpenAIApi, everything under data', () =>
    checkSample(
      `
      const { Configuration, OpenAIApi } = require('openai');
      const { exec } = require('child_process');
      const openai = new OpenAIApi(new Configuration({ apiKey: 'x' })); // ← openai/secret-option/Configuration
      async function ask(messages) {
        const completion = await openai.createChatCompletion({ model: 'm', messages }); // ← openai/llm-call/createChatCompletion
        exec(completion.data.choices[0].message.content); // ← builtin/sink/exec: llm-output
        const { data } = await openai.createCompletion({ model: 'm', prompt: 'x' });
        exec(data.choices[0].text); // ← builtin/sink/exec: llm-output
      }
    `,
      'bot.js',
    ));

  it('Anthropic: blocks, streams, tool runners', () =>
    checkSample(`
      import Anthropic from '@anthropic-ai/sdk';
      import { betaZodTool } from '@anthropic-ai/sdk/helpers/beta/zod';
      import { exec } from 'node:child_process';
      const anthropic = new Anthropic({ apiKey: 'x' }); // ← anthropic-ai.sdk/secret-option/@anthropic-ai/sdk_Client
      const message = await anthropic.messages.create({ model: 'm', max_tokens: 9, system: 'x', messages: [] }); // ← anthropic-ai.sdk/llm-call/messages.create
      for (const block of message.content) if (block.type === 'tool_use') exec(block.input.command); // ← builtin/sink/exec: llm-output
      anthropic.messages.stream({ model: 'm', max_tokens: 9, messages: [] }).on('text', (text) => exec(text)); // ← builtin/sink/exec: llm-output
      for await (const event of await anthropic.messages.create({ stream: true })) exec(event.delta.text); // ← builtin/sink/exec: llm-output
      betaZodTool({ name: 'run', inputSchema: schema, run: async (input) => exec(input.command) }); // ← builtin/sink/exec: llm-output
    `));

  it('AI SDK: text, streams, objects, tools, agents', () =>
    checkSample(`
      import { generateText, streamText, generateObject, tool, ToolLoopAgent } from 'ai';
      import { z } from 'zod';
      import { exec } from 'node:child_process';
      const { text, toolCalls } = await generateText({ model, prompt: 'x' }); // ← ai/llm-call/generateText
      exec(text); // ← builtin/sink/exec: llm-output
      exec(toolCalls[0].input.command); // ← builtin/sink/exec: llm-output
      const result = streamText({ model, prompt: 'x', onFinish: ({ text }) => exec(text) }); // ← builtin/sink/exec: llm-output
      for await (const part of result.textStream) exec(part); // ← builtin/sink/exec: llm-output
      for await (const part of result.fullStream) exec(part.text); // ← builtin/sink/exec: llm-output
      tool({ inputSchema: z.object({ query: z.string() }), execute: async ({ query }) => exec(query) }); // ← builtin/sink/exec: llm-output
      await generateText({ model, tools: { run: { execute: async (input) => exec(input.command) } } }); // ← builtin/sink/exec: llm-output
      const agent = new ToolLoopAgent({ model, instructions: text }); // ← ai/sink/ToolLoopAgent: llm-output
      exec((await agent.generate({ prompt: 'x' })).text); // ← builtin/sink/exec: llm-output
    `));

  it('Gemini, both packages', () =>
    checkSample(`
      import { GoogleGenAI } from '@google/genai';
      import { GoogleGenerativeAI } from '@google/generative-ai';
      import { exec } from 'node:child_process';
      const ai = new GoogleGenAI({ apiKey: 'x' }); // ← google.genai/secret-option/@google/genai_Client
      const response = await ai.models.generateContent({ model: 'm', contents: 'x', config: { systemInstruction: 'y' } }); // ← google.genai/llm-call/models.generateContent
      exec(response.text); // ← builtin/sink/exec: llm-output
      exec(response.functionCalls[0].args.command); // ← builtin/sink/exec: llm-output
      for await (const chunk of await ai.chats.create({ model: 'm' }).sendMessageStream({ message: 'x' })) exec(chunk.text); // ← builtin/sink/exec: llm-output
      const model = new GoogleGenerativeAI('key').getGenerativeModel({ model: 'm' }); // ← google.generative-ai/secret-option/@google/generative-ai_Client
      const old = await model.startChat({}).sendMessage('x');
      exec(old.response.text()); // ← builtin/sink/exec: llm-output
    `));

  it('LangChain: models, chains, structured output, agents, templates', () =>
    checkSample(`
      import { ChatOpenAI } from '@langchain/openai';
      import { ChatPromptTemplate } from '@langchain/core/prompts';
      import { StringOutputParser } from '@langchain/core/output_parsers';
      import { SystemMessage } from '@langchain/core/messages';
      import { createAgent, tool } from 'langchain';
      import { exec } from 'node:child_process';
      const llm = new ChatOpenAI({ apiKey: 'x' }); // ← langchain.core/secret-option/ChatOpenAI
      const out = await llm.invoke('x');
      exec(out.content); // ← builtin/sink/exec: llm-output
      await llm.invoke([new SystemMessage(out.content)]); // ← langchain.core/sink/SystemMessage: llm-output
      await llm.invoke([['system', out.content], ['human', 'x']]); // ← langchain.core/llm-call/invoke: llm-output
      const chain = ChatPromptTemplate.fromMessages([['system', 'Help'], ['human', '{input}']]).pipe(llm).pipe(new StringOutputParser());
      exec(await chain.invoke({ input: 'x' })); // ← builtin/sink/exec: llm-output
      exec((await llm.withStructuredOutput(schema).invoke('x')).command); // ← builtin/sink/exec: llm-output
      const agent = createAgent({ model: llm, tools: [tool(async ({ command }) => exec(command), { name: 'run', schema })] }); // ← builtin/sink/exec: llm-output
      exec((await agent.invoke({ messages: [] })).messages[0].content); // ← builtin/sink/exec: llm-output
    `));

  it('MCP: servers of both levels and clients', () =>
    checkSample(`
      import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
      import { Server } from '@modelcontextprotocol/sdk/server/index.js';
      import { Client } from '@modelcontextprotocol/sdk/client/index.js';
      import { CallToolRequestSchema } from '@modelcontextprotocol/sdk/types.js';
      import { z } from 'zod';
      import { exec } from 'node:child_process';
      const server = new McpServer({ name: 'x', version: '1' });
      server.tool('run', 'Runs', { command: z.string() }, async ({ command }) => {
        exec(command); // ← builtin/sink/exec: llm-output
        return { content: [] };
      });
      server.registerTool('run', { inputSchema: { command: z.string() } }, async (args) => { // ← modelcontextprotocol.sdk/sink/registerTool.return: error-detail
        try {
          exec(args.command); // ← builtin/sink/exec: llm-output
        } catch (error) {
          return { content: [{ type: 'text', text: String(error) }] };
        }
      });
      new Server({ name: 'x', version: '1' }).setRequestHandler(CallToolRequestSchema, async (request) => {
        const { command } = request.params.arguments;
        exec(command); // ← builtin/sink/exec: llm-output
        return { content: [] };
      });
      const client = new Client({ name: 'x', version: '1' });
      const result = await client.callTool({ name: 'x' });
      exec(result.content[0].text); // ← builtin/sink/exec: tool-result
    `));

  it('a provider called over plain HTTP', () =>
    checkSample(`
      import axios from 'axios';
      import { exec } from 'node:child_process';
      const url = 'https://api.openai.com/v1/chat/completions';
      const response = await fetch(url, { method: 'POST' }); // ← fetch/llm-call/fetch
      const data = await response.json();
      exec(data.choices[0].message.content); // ← builtin/sink/exec: llm-output
      const { data: answer } = await axios.post(url, { messages: [] }); // ← axios/llm-call/post
      exec(answer.choices[0].message.content); // ← builtin/sink/exec: llm-output
    `));
});
