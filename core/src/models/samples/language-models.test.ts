import { describe, it } from 'vitest';
import { checkSample } from './check-sample.ts';

describe('language models', () => {
  it('openai, from version 4: completions, streams, responses, tools', () =>
    checkSample(`
      import OpenAI from 'openai';
      import { exec } from 'node:child_process';
      const openai = new OpenAI({ apiKey: 'x' }); // ← openai/secret-option/openai_Client; openai/config/openai_Client; openai/retry/openai_Client
      const chat = await openai.chat.completions.create({ model: 'm', messages: [] }); // ← openai/llm-call/chat.completions.create
      exec(chat.choices[0].message.content); // ← builtin/sink/exec: llm-output of openai/llm-call/chat.completions.create
      for (const call of chat.choices[0].message.tool_calls) exec(JSON.parse(call.function.arguments).command); // ← builtin/sink/exec: llm-output of openai/llm-call/chat.completions.create; builtin/propagator/parse
      exec(chat.choices[0].message.tool_calls[0].function.name); // ← builtin/sink/exec: llm-output of openai/llm-call/chat.completions.create
      const stream = await openai.chat.completions.create({ model: 'm', messages: [], stream: true });
      for await (const chunk of stream) exec(chunk.choices[0].delta.content); // ← builtin/sink/exec: llm-output of openai/llm-call/chat.completions.create
      const response = await openai.responses.create({ model: 'm', input: 'x', instructions: chat.choices[0].message.content }); // ← openai/llm-call/responses.create: llm-output of openai/llm-call/chat.completions.create
      exec(response.output_text); // ← builtin/sink/exec: llm-output of openai/llm-call/responses.create
      for await (const event of await openai.responses.create({ model: 'm', input: 'x', stream: true })) {
        if (event.type === 'response.output_text.delta') exec(event.delta); // ← builtin/sink/exec: llm-output of openai/llm-call/responses.create
        if (event.type === 'response.output_item.done') exec(event.item.arguments); // ← builtin/sink/exec: llm-output of openai/llm-call/responses.create
      }
      openai.chat.completions
        .runTools({ model: 'm', messages: [], tools: [{ type: 'function', function: { function: (args) => exec(args), parameters: {} } }] }) // ← builtin/sink/exec: llm-output of openai/llm-call/chat.completions.runTools
        .on('content', (delta) => exec(delta)); // ← builtin/sink/exec: llm-output of openai/llm-call/chat.completions.runTools
      const messages = await openai.beta.threads.messages.list('thread');
      exec(messages.data[0].content[0].text.value); // ← builtin/sink/exec: llm-output of openai/source/beta.threads.messages.list
      const heard = await openai.audio.transcriptions.create({ file, model: 'm' });
      exec(heard.text); // ← builtin/sink/exec: user-input of openai/source/audio.transcriptions.create
    `));

  it('openai 3: Configuration, OpenAIApi, everything under data', () =>
    checkSample(
      `
      const { Configuration, OpenAIApi } = require('openai');
      const { exec } = require('child_process');
      const openai = new OpenAIApi(new Configuration({ apiKey: 'x' })); // ← openai/secret-option/Configuration; openai/retry/OpenAIApi
      async function ask(messages) {
        const completion = await openai.createChatCompletion({ model: 'm', messages }); // ← openai/llm-call/createChatCompletion
        exec(completion.data.choices[0].message.content); // ← builtin/sink/exec: llm-output of openai/llm-call/createChatCompletion
        const { data } = await openai.createCompletion({ model: 'm', prompt: 'x' });
        exec(data.choices[0].text); // ← builtin/sink/exec: llm-output of openai/llm-call/createCompletion
      }
    `,
      'bot.js',
    ));

  it('Anthropic: blocks, streams, tool runners', () =>
    checkSample(`
      import Anthropic from '@anthropic-ai/sdk';
      import { betaZodTool } from '@anthropic-ai/sdk/helpers/beta/zod';
      import { exec } from 'node:child_process';
      const anthropic = new Anthropic({ apiKey: 'x' }); // ← anthropic-ai.sdk/secret-option/@anthropic-ai/sdk_Client; anthropic-ai.sdk/config/@anthropic-ai/sdk_Client; anthropic-ai.sdk/retry/@anthropic-ai/sdk_Client
      const message = await anthropic.messages.create({ model: 'm', max_tokens: 9, system: 'x', messages: [] }); // ← anthropic-ai.sdk/llm-call/messages.create
      for (const block of message.content) if (block.type === 'tool_use') exec(block.input.command); // ← builtin/sink/exec: llm-output of anthropic-ai.sdk/llm-call/messages.create
      anthropic.messages.stream({ model: 'm', max_tokens: 9, messages: [] }).on('text', (text) => exec(text)); // ← builtin/sink/exec: llm-output of anthropic-ai.sdk/llm-call/messages.stream; anthropic-ai.sdk/llm-call/messages.stream
      for await (const event of await anthropic.messages.create({ stream: true })) exec(event.delta.text); // ← builtin/sink/exec: llm-output of anthropic-ai.sdk/llm-call/messages.create; anthropic-ai.sdk/llm-call/messages.create
      betaZodTool({ name: 'run', inputSchema: schema, run: async (input) => exec(input.command) }); // ← builtin/sink/exec: llm-output of anthropic-ai.sdk/source/betaZodTool
    `));

  it('AI SDK: text, streams, objects, tools, agents', () =>
    checkSample(`
      import { generateText, streamText, generateObject, tool, ToolLoopAgent } from 'ai';
      import { z } from 'zod';
      import { exec } from 'node:child_process';
      const { text, toolCalls } = await generateText({ model, prompt: 'x' }); // ← ai/llm-call/generateText; ai/retry/generateText; ai/cost-bound/generateText
      exec(text); // ← builtin/sink/exec: llm-output of ai/llm-call/generateText
      exec(toolCalls[0].input.command); // ← builtin/sink/exec: llm-output of ai/llm-call/generateText
      const result = streamText({ model, prompt: 'x', onFinish: ({ text }) => exec(text) }); // ← builtin/sink/exec: llm-output of ai/llm-call/streamText; ai/llm-call/streamText; ai/retry/generateText; ai/cost-bound/generateText
      for await (const part of result.textStream) exec(part); // ← builtin/sink/exec: llm-output of ai/llm-call/streamText
      for await (const part of result.fullStream) exec(part.text); // ← builtin/sink/exec: llm-output of ai/llm-call/streamText
      tool({ inputSchema: z.object({ query: z.string() }), execute: async ({ query }) => exec(query) }); // ← builtin/sink/exec: llm-output of ai/source/tool
      await generateText({ model, tools: { run: { execute: async (input) => exec(input.command) } } }); // ← builtin/sink/exec: llm-output of ai/llm-call/generateText; ai/llm-call/generateText; ai/retry/generateText; ai/cost-bound/generateText
      const agent = new ToolLoopAgent({ model, instructions: text }); // ← ai/sink/ToolLoopAgent: llm-output of ai/llm-call/generateText
      exec((await agent.generate({ prompt: 'x' })).text); // ← builtin/sink/exec: llm-output of ai/llm-call/generate; ai/llm-call/generate
    `));

  it('Gemini, both packages', () =>
    checkSample(`
      import { GoogleGenAI } from '@google/genai';
      import { GoogleGenerativeAI } from '@google/generative-ai';
      import { exec } from 'node:child_process';
      const ai = new GoogleGenAI({ apiKey: 'x' }); // ← google.genai/secret-option/@google/genai_Client; google.genai/retry/@google/genai_Client
      const response = await ai.models.generateContent({ model: 'm', contents: 'x', config: { systemInstruction: 'y' } }); // ← google.genai/llm-call/models.generateContent
      exec(response.text); // ← builtin/sink/exec: llm-output of google.genai/llm-call/models.generateContent
      exec(response.functionCalls[0].args.command); // ← builtin/sink/exec: llm-output of google.genai/llm-call/models.generateContent
      for await (const chunk of await ai.chats.create({ model: 'm' }).sendMessageStream({ message: 'x' })) exec(chunk.text); // ← builtin/sink/exec: llm-output of google.genai/llm-call/sendMessageStream; google.genai/llm-call/sendMessageStream
      const model = new GoogleGenerativeAI('key').getGenerativeModel({ model: 'm' }); // ← google.generative-ai/secret-option/@google/generative-ai_Client; google.generative-ai/retry/@google/generative-ai_Client
      const old = await model.startChat({}).sendMessage('x');
      exec(old.response.text()); // ← builtin/sink/exec: llm-output of google.generative-ai/llm-call/sendMessage
    `));

  it('LangChain: models, chains, structured output, agents, templates', () =>
    checkSample(`
      import { ChatOpenAI } from '@langchain/openai';
      import { ChatPromptTemplate } from '@langchain/core/prompts';
      import { StringOutputParser } from '@langchain/core/output_parsers';
      import { SystemMessage } from '@langchain/core/messages';
      import { createAgent, tool } from 'langchain';
      import { exec } from 'node:child_process';
      const llm = new ChatOpenAI({ apiKey: 'x' }); // ← langchain.core/secret-option/ChatOpenAI; langchain.core/retry/@langchain/core_ChatModel
      const out = await llm.invoke('x');
      exec(out.content); // ← builtin/sink/exec: llm-output of langchain.core/llm-call/invoke
      await llm.invoke([new SystemMessage(out.content)]); // ← langchain.core/sink/SystemMessage: llm-output of langchain.core/llm-call/invoke; langchain.core/llm-call/invoke
      await llm.invoke([['system', out.content], ['human', 'x']]); // ← langchain.core/llm-call/invoke: llm-output of langchain.core/llm-call/invoke
      const chain = ChatPromptTemplate.fromMessages([['system', 'Help'], ['human', '{input}']]).pipe(llm).pipe(new StringOutputParser());
      exec(await chain.invoke({ input: 'x' })); // ← builtin/sink/exec: llm-output of langchain.core/llm-call/invoke~2; langchain.core/llm-call/invoke~2; langchain.core/cost-bound/invoke
      exec((await llm.withStructuredOutput(schema).invoke('x')).command); // ← builtin/sink/exec: llm-output of langchain.core/llm-call/StructuredRunnable.invoke; langchain.core/llm-call/StructuredRunnable.invoke
      const agent = createAgent({ model: llm, tools: [tool(async ({ command }) => exec(command), { name: 'run', schema })] }); // ← builtin/sink/exec: llm-output of langchain.core/source/tool~2
      exec((await agent.invoke({ messages: [] })).messages[0].content); // ← builtin/sink/exec: llm-output of langchain/llm-call/invoke; langchain/llm-call/invoke
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
        exec(command); // ← builtin/sink/exec: llm-output of modelcontextprotocol.sdk/source/tool
        return { content: [] };
      });
      server.registerTool('run', { inputSchema: { command: z.string() } }, async (args) => { // ← modelcontextprotocol.sdk/sink/registerTool.return: error-detail of builtin/source/x
        try {
          exec(args.command); // ← builtin/sink/exec: llm-output of modelcontextprotocol.sdk/source/registerTool
        } catch (error) {
          return { content: [{ type: 'text', text: String(error) }] };
        }
      });
      new Server({ name: 'x', version: '1' }).setRequestHandler(CallToolRequestSchema, async (request) => {
        const { command } = request.params.arguments;
        exec(command); // ← builtin/sink/exec: llm-output of modelcontextprotocol.sdk/source/setRequestHandler
        return { content: [] };
      });
      const client = new Client({ name: 'x', version: '1' });
      const result = await client.callTool({ name: 'x', arguments: { key: process.env.API_KEY } }); // ← modelcontextprotocol.sdk/sink/callTool: secret of builtin/secret-source/_
      exec(result.content[0].text); // ← builtin/sink/exec: tool-result of modelcontextprotocol.sdk/source/callTool
    `));

  it('a provider called over plain HTTP', () =>
    checkSample(`
      import axios from 'axios';
      import { exec } from 'node:child_process';
      const url = 'https://api.openai.com/v1/chat/completions';
      const response = await fetch(url, { method: 'POST' }); // ← fetch/sink/fetch; fetch/llm-call/fetch; fetch/http-client/fetch
      const data = await response.json();
      exec(data.choices[0].message.content); // ← builtin/sink/exec: llm-output of fetch/llm-call/fetch
      const { data: answer } = await axios.post(url, { messages: [] }); // ← axios/sink/post; axios/llm-call/post; axios/http-client/post
      exec(answer.choices[0].message.content); // ← builtin/sink/exec: llm-output of axios/llm-call/post
      const provider = axios.create({ baseURL: 'https://api.openai.com/v1', timeout: 9000 });
      const { data: reply } = await provider.post('/chat/completions', { messages: [] }); // ← axios/sink/post; axios/llm-call/ModelInstance.post; axios/http-client/post
      exec(reply.choices[0].message.content); // ← builtin/sink/exec: llm-output of axios/llm-call/ModelInstance.post
      const other = axios.create({ baseURL: 'https://api.acme.dev' });
      exec((await other.post('/chat/completions', { messages: [] })).data); // ← builtin/sink/exec: http-response of axios/source/post; axios/sink/post; axios/http-client/post
    `));

  it('over plain HTTP, at a server of the environment', () =>
    checkSample(`
      import axios from 'axios';
      import fetchNode from 'node-fetch';
      import { fetch as fetchUndici } from 'undici';
      import { exec } from 'node:child_process';
      const base = serverOf(process.argv[2]);
      const response = await fetch(\`\${base}/v1/chat/completions\`, { method: 'POST' }); // ← fetch/sink/fetch; fetch/llm-call/fetch.own-server; fetch/http-client/fetch
      exec((await response.json()).choices[0].message.tool_calls[0].function.arguments); // ← builtin/sink/exec: llm-output of fetch/llm-call/fetch.own-server
      const streamed = await fetchNode(base + '/chat/completions'); // ← node-fetch/sink/default; node-fetch/llm-call/default.own-server; node-fetch/http-client/default
      exec((await streamed.json()).choices[0].message.content); // ← builtin/sink/exec: llm-output of node-fetch/llm-call/default.own-server
      const other = await fetchUndici(new URL('v1/chat/completions', base)); // ← undici/sink/fetch; undici/llm-call/fetch.own-server; undici/http-client/fetch
      exec((await other.json()).choices[0].message.content); // ← builtin/sink/exec: llm-output of undici/llm-call/fetch.own-server
      const { data } = await axios.post(base + '/chat/completions', { messages: [] }); // ← axios/sink/post; axios/llm-call/post.own-server; axios/http-client/post
      exec(data.choices[0].message.content); // ← builtin/sink/exec: llm-output of axios/llm-call/post.own-server
      await axios.request({ url: base + '/chat/completions', method: 'post' }); // ← axios/sink/request; axios/llm-call/request.own-server; axios/http-client/request
      await axios({ url: base + '/chat/completions', method: 'post' }); // ← axios/sink/axios_Instance; axios/llm-call/call.own-server; axios/http-client/call
    `));
});
