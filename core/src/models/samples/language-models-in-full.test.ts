import { describe, it } from 'vitest';
import { checkSample } from './check-sample.ts';

describe('language models in full', () => {
  it('openai: every way to ask', () =>
    checkSample(`
      import OpenAI, { AzureOpenAI } from 'openai';
      import type { ChatCompletion, ChatCompletionMessage, ChatCompletionMessageToolCall } from 'openai/resources/chat/completions';
      import { zodFunction, zodResponseFormat, zodResponsesFunction, zodTextFormat } from 'openai/helpers/zod';
      import { exec } from 'node:child_process';
      import { Bot } from 'grammy';
      const openai = new OpenAI({ apiKey: 'x', adminAPIKey: 'x', webhookSecret: 'x', baseURL: 'http://x', dangerouslyAllowBrowser: true }); // ← openai/secret-option/openai_Client; openai/secret-option/adminAPIKey; openai/secret-option/webhookSecret; openai/config/openai_Client; openai/retry/openai_Client; openai/http-client/openai_Client
      const azure = new AzureOpenAI({ apiKey: 'x', endpoint: 'http://x' }); // ← openai/secret-option/AzureOpenAI; openai/config/openai_Client; openai/retry/openai_Client; openai/http-client/openai_Client
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const system = 'Help ' + ctx.message.text;
        const messages = [{ role: 'system', content: system }];
        exec((await openai.chat.completions.parse({ model: 'm', messages, response_format: zodResponseFormat(schema, 'x') })).choices[0].message.parsed.command); // ← builtin/sink/exec: llm-output of openai/llm-call/chat.completions.parse; openai/llm-call/chat.completions.parse: user-input of grammy/source/grammy_Context; openai/structured-schema/zodResponseFormat
        exec((await openai.beta.chat.completions.parse({ model: 'm', messages })).choices[0].message.parsed.command); // ← builtin/sink/exec: llm-output of openai/llm-call/beta.chat.completions.parse; openai/llm-call/beta.chat.completions.parse: user-input of grammy/source/grammy_Context
        openai.chat.completions.stream({ model: 'm', messages }).on('content', (text) => exec(text)); // ← builtin/sink/exec: llm-output of openai/llm-call/chat.completions.stream; openai/llm-call/chat.completions.stream: user-input of grammy/source/grammy_Context
        openai.beta.chat.completions.stream({ model: 'm', messages }).on('content', (text) => exec(text)); // ← builtin/sink/exec: llm-output of openai/llm-call/beta.chat.completions.stream; openai/llm-call/beta.chat.completions.stream: user-input of grammy/source/grammy_Context
        openai.beta.chat.completions.runTools({ model: 'm', messages, tools: [zodFunction({ name: 'run', parameters: schema, function: (args) => exec(args.command) })] }); // ← builtin/sink/exec: llm-output of openai/source/zodFunction; openai/llm-call/beta.chat.completions.runTools: user-input of grammy/source/grammy_Context; openai/structured-schema/zodFunction
        exec((await openai.responses.parse({ model: 'm', instructions: system, text: { format: zodTextFormat(schema, 'x') }, tools: [zodResponsesFunction({ name: 'run', parameters: schema })] })).output_parsed.command); // ← builtin/sink/exec: llm-output of openai/llm-call/responses.parse; openai/llm-call/responses.parse: user-input of grammy/source/grammy_Context; openai/structured-schema/zodTextFormat; openai/structured-schema/zodResponsesFunction
        for await (const event of openai.responses.stream({ model: 'm', instructions: system })) exec(event.delta); // ← builtin/sink/exec: llm-output of openai/llm-call/responses.stream; openai/llm-call/responses.stream: user-input of grammy/source/grammy_Context
        exec((await openai.completions.create({ model: 'm', prompt: 'x' })).choices[0].text); // ← builtin/sink/exec: llm-output of openai/llm-call/completions.create; openai/llm-call/completions.create
        await openai.beta.assistants.create({ model: 'm', instructions: system }); // ← openai/sink/beta.assistants.create: user-input of grammy/source/grammy_Context
        await openai.beta.assistants.update('a', { instructions: system }); // ← openai/sink/beta.assistants.update: user-input of grammy/source/grammy_Context
        await openai.beta.threads.create({ messages: [{ role: 'user', content: process.env.OPENAI_API_KEY }] }); // ← openai/sink/beta.threads.create: secret of builtin/secret-source/_
        await openai.beta.threads.messages.create('t', { role: 'user', content: process.env.OPENAI_API_KEY }); // ← openai/sink/beta.threads.messages.create: secret of builtin/secret-source/_
        await openai.beta.threads.runs.create('t', { assistant_id: 'a', instructions: system }); // ← openai/llm-call/beta.threads.runs.create: user-input of grammy/source/grammy_Context
        openai.beta.threads.runs.stream('t', { assistant_id: 'a', instructions: system }).on('textDelta', (delta) => exec(delta.value)); // ← builtin/sink/exec: llm-output of openai/llm-call/beta.threads.runs.stream; openai/llm-call/beta.threads.runs.stream: user-input of grammy/source/grammy_Context
        await openai.beta.threads.createAndRun({ assistant_id: 'a', instructions: system }); // ← openai/llm-call/beta.threads.createAndRun: user-input of grammy/source/grammy_Context
        exec((await openai.beta.threads.runs.retrieve('r', { thread_id: 't' })).required_action.submit_tool_outputs.tool_calls[0].function.arguments); // ← builtin/sink/exec: llm-output of openai/source/beta.threads.runs.retrieve
        await openai.moderations.create({ input: process.env.OPENAI_API_KEY }); // ← openai/sink/moderations.create: secret of builtin/secret-source/_
        await openai.embeddings.create({ model: 'm', input: process.env.OPENAI_API_KEY }); // ← openai/sink/embeddings.create: secret of builtin/secret-source/_
        await fetch((await openai.images.generate({ prompt: 'x' })).data[0].url); // ← fetch/sink/fetch; openai/llm-call/images.generate; fetch/http-client/fetch
        const event = await openai.webhooks.unwrap(body, headers); // ← openai/webhook-verify/webhooks.unwrap
        await openai.webhooks.verifySignature(body, headers); // ← openai/webhook-verify/webhooks.verifySignature
      });
      function first(completion: ChatCompletion, message: ChatCompletionMessage, call: ChatCompletionMessageToolCall) {
        exec(completion.choices[0].message.content); // ← builtin/sink/exec: llm-output of openai/source/ChatCompletion
        exec(message.content); // ← builtin/sink/exec: llm-output of openai/source/ChatCompletionMessage
        exec(call.function.arguments); // ← builtin/sink/exec: llm-output of openai/source/ToolCall
      }
    `));

  it('openai 3: streams, embeddings, transcripts', () =>
    checkSample(
      `
      import { Configuration, OpenAIApi } from 'openai';
      import { exec } from 'node:child_process';
      const openai = new OpenAIApi(new Configuration({ apiKey: 'x', basePath: 'http://x' })); // ← openai/secret-option/Configuration; openai/retry/OpenAIApi; openai/http-client/OpenAIApi
      const completion = await openai.createCompletion({ model: 'm', prompt: 'x' }); // ← openai/llm-call/createCompletion
      exec(completion.data.choices[0].text); // ← builtin/sink/exec: llm-output of openai/llm-call/createCompletion
      const stream = await openai.createChatCompletion({ model: 'm', messages: [], stream: true }, { responseType: 'stream' }); // ← openai/llm-call/createChatCompletion
      stream.data.on('data', (chunk) => exec(chunk)); // ← builtin/sink/exec: llm-output of openai/source/createChatCompletion
      await openai.createEmbedding({ model: 'm', input: process.env.OPENAI_API_KEY }); // ← openai/sink/createEmbedding: secret of builtin/secret-source/_
      exec((await openai.createTranscription(file, 'm')).data.text); // ← builtin/sink/exec: user-input of openai/source/createTranscription
    `,
      'bot.ts',
      { openai: '^3.3.0' },
    ));

  it('LangChain: models of every provider, templates, tools, parsers', () =>
    checkSample(`
      import { AzureChatOpenAI, ChatOpenAI, OpenAI } from '@langchain/openai';
      import { ChatAnthropic } from '@langchain/anthropic';
      import { ChatGoogleGenerativeAI } from '@langchain/google-genai';
      import { ChatMistralAI } from '@langchain/mistralai';
      import { ChatGroq } from '@langchain/groq';
      import { ChatCohere } from '@langchain/cohere';
      import { ChatDeepSeek } from '@langchain/deepseek';
      import { ChatXAI } from '@langchain/xai';
      import { AIMessage, HumanMessage, ToolMessage } from '@langchain/core/messages';
      import { ChatPromptTemplate, PromptTemplate, SystemMessagePromptTemplate } from '@langchain/core/prompts';
      import { JsonOutputParser, StringOutputParser, StructuredOutputParser } from '@langchain/core/output_parsers';
      import { DynamicStructuredTool, DynamicTool, tool } from '@langchain/core/tools';
      import { exec } from 'node:child_process';
      import { Bot } from 'grammy';
      const azure = new AzureChatOpenAI({ azureOpenAIApiKey: 'x' }); // ← langchain.core/secret-option/AzureChatOpenAI; langchain.core/retry/@langchain/core_ChatModel
      const anthropic = new ChatAnthropic({ apiKey: 'x' }); // ← langchain.core/secret-option/ChatAnthropic; langchain.core/retry/@langchain/core_ChatModel
      const google = new ChatGoogleGenerativeAI({ apiKey: 'x' }); // ← langchain.core/secret-option/ChatGoogleGenerativeAI; langchain.core/retry/@langchain/core_ChatModel
      const mistral = new ChatMistralAI({ apiKey: 'x' }); // ← langchain.core/secret-option/ChatMistralAI; langchain.core/retry/@langchain/core_ChatModel
      const groq = new ChatGroq({ apiKey: 'x' }); // ← langchain.core/secret-option/ChatGroq; langchain.core/retry/@langchain/core_ChatModel
      const cohere = new ChatCohere({ apiKey: 'x' }); // ← langchain.core/secret-option/ChatCohere; langchain.core/retry/@langchain/core_ChatModel
      const deepseek = new ChatDeepSeek({ apiKey: 'x' }); // ← langchain.core/secret-option/ChatDeepSeek; langchain.core/retry/@langchain/core_ChatModel
      const xai = new ChatXAI({ apiKey: 'x' }); // ← langchain.core/secret-option/ChatXAI; langchain.core/retry/@langchain/core_ChatModel
      const llm = new ChatOpenAI({ openAIApiKey: 'x', configuration: { baseURL: 'http://x' } }); // ← langchain.core/secret-option/ChatOpenAI; langchain.core/retry/@langchain/core_ChatModel; langchain.core/http-client/ChatModel
      const text = new OpenAI({ model: 'm' });
      tool(async (input) => exec(input.command), { name: 'run', schema }); // ← builtin/sink/exec: llm-output of langchain.core/source/tool
      new DynamicTool({ name: 'run', func: async (input) => exec(input) }); // ← builtin/sink/exec: llm-output of langchain.core/source/DynamicTool
      new DynamicStructuredTool({ name: 'run', schema, func: async (input) => exec(input.command) }); // ← builtin/sink/exec: llm-output of langchain.core/source/DynamicStructuredTool
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const question = ctx.message.text;
        for await (const chunk of await llm.stream('x')) exec(chunk.content); // ← builtin/sink/exec: llm-output of langchain.core/llm-call/stream; langchain.core/llm-call/stream
        exec((await llm.batch(['x']))[0].content); // ← builtin/sink/exec: llm-output of langchain.core/llm-call/batch; langchain.core/llm-call/batch
        exec((await llm.generate([[new HumanMessage('x')]])).generations[0][0].text); // ← builtin/sink/exec: llm-output of langchain.core/llm-call/generate; langchain.core/llm-call/generate; langchain.core/propagator/HumanMessage
        exec((await llm.call([new HumanMessage('x')])).content); // ← builtin/sink/exec: llm-output of langchain.core/llm-call/call; langchain.core/llm-call/call; langchain.core/propagator/HumanMessage
        exec(await llm.predict('x')); // ← builtin/sink/exec: llm-output of langchain.core/llm-call/predict; langchain.core/llm-call/predict
        exec(await text.invoke('x')); // ← builtin/sink/exec: llm-output of langchain.core/llm-call/Llm.invoke; langchain.core/llm-call/Llm.invoke
        for await (const chunk of await text.stream('x')) exec(chunk); // ← builtin/sink/exec: llm-output of langchain.core/llm-call/Llm.stream; langchain.core/llm-call/Llm.stream
        const chain = ChatPromptTemplate.fromMessages([['system', 'Help ' + question]]).pipe(llm).pipe(new StringOutputParser()); // ← langchain.core/sink/fromMessages: user-input of grammy/source/grammy_Context
        for await (const chunk of await chain.stream({})) exec(chunk); // ← builtin/sink/exec: llm-output of langchain.core/llm-call/stream~2; langchain.core/llm-call/stream~2
        for await (const event of chain.streamEvents({}, { version: 'v2' })) exec(event.data.chunk.content); // ← builtin/sink/exec: llm-output of langchain.core/llm-call/streamEvents; langchain.core/llm-call/streamEvents
        ChatPromptTemplate.fromTemplate('Help ' + question); // ← langchain.core/sink/fromTemplate: user-input of grammy/source/grammy_Context
        PromptTemplate.fromTemplate('Help ' + question); // ← langchain.core/sink/fromTemplate~2: user-input of grammy/source/grammy_Context
        new PromptTemplate({ template: 'Help ' + question, inputVariables: [] }); // ← langchain.core/sink/PromptTemplate: user-input of grammy/source/grammy_Context
        SystemMessagePromptTemplate.fromTemplate('Help ' + question); // ← langchain.core/sink/fromTemplate~3: user-input of grammy/source/grammy_Context
        exec(await ChatPromptTemplate.fromTemplate('{question}').format({ question })); // ← builtin/sink/exec: user-input of grammy/source/grammy_Context; langchain.core/sink/fromTemplate; langchain.core/propagator/formatMessages
        exec(new HumanMessage(question).content); // ← builtin/sink/exec: user-input of grammy/source/grammy_Context; langchain.core/propagator/HumanMessage
        exec(new AIMessage(question).content); // ← builtin/sink/exec: user-input of grammy/source/grammy_Context; langchain.core/propagator/AIMessage
        exec(new ToolMessage({ content: question, tool_call_id: 'x' }).content); // ← builtin/sink/exec: user-input of grammy/source/grammy_Context; langchain.core/propagator/ToolMessage
        exec(await new StringOutputParser().parse(question)); // ← builtin/sink/exec: user-input of grammy/source/grammy_Context; langchain.core/propagator/StringOutputParser
        exec((await new JsonOutputParser().parse(question)).command); // ← builtin/sink/exec: user-input of grammy/source/grammy_Context; langchain.core/propagator/JsonOutputParser
        exec((await StructuredOutputParser.fromZodSchema(schema).parse(question)).command); // ← builtin/sink/exec: user-input of grammy/source/grammy_Context; langchain.core/validator/StructuredOutputParser; langchain.core/structured-schema/fromZodSchema
      });
    `));

  it('Gemini: live sessions, caches, interactions', () =>
    checkSample(`
      import { GoogleGenAI } from '@google/genai';
      import { exec } from 'node:child_process';
      import { Bot } from 'grammy';
      const ai = new GoogleGenAI({ apiKey: 'x' }); // ← google.genai/secret-option/@google/genai_Client; google.genai/retry/@google/genai_Client
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const system = 'Help ' + ctx.message.text;
        await ai.caches.create({ model: 'm', config: { systemInstruction: system } }); // ← google.genai/sink/caches.create: user-input of grammy/source/grammy_Context
        const session = await ai.live.connect({ model: 'm', config: { systemInstruction: system }, callbacks: { onmessage: (message) => exec(message.text) } }); // ← builtin/sink/exec: llm-output of google.genai/llm-call/live.connect; google.genai/llm-call/live.connect: user-input of grammy/source/grammy_Context
        session.sendClientContent({ turns: process.env.GEMINI_API_KEY }); // ← google.genai/sink/live.send: secret of builtin/secret-source/_
        await ai.models.embedContent({ model: 'm', contents: process.env.GEMINI_API_KEY }); // ← google.genai/sink/models.embedContent: secret of builtin/secret-source/_
        const chat = ai.chats.create({ model: 'm' });
        exec(chat.getHistory()[0].parts[0].text); // ← builtin/sink/exec: llm-output of google.genai/source/getHistory
        const interaction = await ai.interactions.create({ model: 'm', input: 'x', system_instruction: system }); // ← google.genai/llm-call/interactions.create: user-input of grammy/source/grammy_Context
        exec(interaction.output_text); // ← builtin/sink/exec: llm-output of google.genai/llm-call/interactions.create
      });
    `));

  it('MCP: prompts, resources, transports, clients', () =>
    checkSample(`
      import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
      import { Server } from '@modelcontextprotocol/sdk/server/index.js';
      import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
      import { SSEServerTransport } from '@modelcontextprotocol/sdk/server/sse.js';
      import { Client } from '@modelcontextprotocol/sdk/client/index.js';
      import { discoverOAuthMetadata, startAuthorization } from '@modelcontextprotocol/sdk/client/auth.js';
      import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
      import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
      import { SSEClientTransport } from '@modelcontextprotocol/sdk/client/sse.js';
      import { WebSocketClientTransport } from '@modelcontextprotocol/sdk/client/websocket.js';
      import { CallToolRequestSchema } from '@modelcontextprotocol/sdk/types.js';
      import { exec } from 'node:child_process';
      import express from 'express';
      const http = new StreamableHTTPServerTransport({ sessionIdGenerator: undefined }); // ← modelcontextprotocol.sdk/config/StreamableHTTPServerTransport
      const sse = new SSEServerTransport('/messages', res, { enableDnsRebindingProtection: false }); // ← modelcontextprotocol.sdk/config/SSEServerTransport
      const server = new McpServer({ name: 'x', version: '1' });
      server.prompt('ask', { command: schema }, async ({ command }) => { exec(command); return { messages: [] }; }); // ← builtin/sink/exec: llm-output of modelcontextprotocol.sdk/source/prompt
      server.registerPrompt('ask', { argsSchema: { command: schema } }, async ({ command }) => { exec(command); return { messages: [] }; }); // ← builtin/sink/exec: llm-output of modelcontextprotocol.sdk/source/registerPrompt
      server.resource('file', template, async (uri, { name }) => { exec(uri.href); exec(name); return { contents: [] }; }); // ← builtin/sink/exec: llm-output of modelcontextprotocol.sdk/source/resource
      server.registerResource('file', template, {}, async (uri) => { // ← modelcontextprotocol.sdk/sink/registerResource.return: error-detail of builtin/source/x
        exec(uri.pathname); // ← builtin/sink/exec: llm-output of modelcontextprotocol.sdk/source/registerResource
        try {
          await work();
        } catch (error) {
          return { contents: [{ uri: uri.href, text: String(error) }] };
        }
      });
      const client = new Client({ name: 'x', version: '1' }); // ← modelcontextprotocol.sdk/http-client/@modelcontextprotocol/sdk_Client
      const { contents } = await client.readResource({ uri: 'x' });
      exec(contents[0].text); // ← builtin/sink/exec: tool-result of modelcontextprotocol.sdk/source/readResource
      exec((await client.getPrompt({ name: 'x' })).messages[0].content.text); // ← builtin/sink/exec: tool-result of modelcontextprotocol.sdk/source/getPrompt
      exec((await client.listTools()).tools[0].description); // ← builtin/sink/exec: tool-result of modelcontextprotocol.sdk/source/listTools
      exec((await client.listResources()).resources[0].name); // ← builtin/sink/exec: tool-result of modelcontextprotocol.sdk/source/listResources
      exec((await client.listPrompts()).prompts[0].name); // ← builtin/sink/exec: tool-result of modelcontextprotocol.sdk/source/listPrompts
      exec(client.getInstructions()); // ← builtin/sink/exec: tool-result of modelcontextprotocol.sdk/source/getInstructions
      exec((await client.complete({})).completion.values[0]); // ← builtin/sink/exec: tool-result of modelcontextprotocol.sdk/source/complete
      exec((await discoverOAuthMetadata('https://x')).authorization_endpoint); // ← builtin/sink/exec: tool-result of modelcontextprotocol.sdk/source/discoverOAuth
      exec((await startAuthorization('https://x', {})).authorizationUrl.href); // ← builtin/sink/exec: tool-result of modelcontextprotocol.sdk/source/startAuthorization
      const app = express();
      app.post('/connect', (req, res) => { // ← express/route/post
        new StdioClientTransport({ command: req.body.command }); // ← modelcontextprotocol.sdk/sink/StdioClientTransport: user-input of express/source/express_Request
        new StreamableHTTPClientTransport(new URL(req.body.url)); // ← modelcontextprotocol.sdk/sink/StreamableHTTPClientTransport: user-input of express/source/express_Request
        new SSEClientTransport(new URL(req.body.url)); // ← modelcontextprotocol.sdk/sink/SSEClientTransport: user-input of express/source/express_Request
        new WebSocketClientTransport(new URL(req.body.url)); // ← modelcontextprotocol.sdk/sink/WebSocketClientTransport: user-input of express/source/express_Request
        server.registerTool('run', { description: req.body.text }, async () => ({ content: [] })); // ← modelcontextprotocol.sdk/sink/registerTool: user-input of express/source/express_Request
        server.tool('run', req.body.text, async () => { // ← modelcontextprotocol.sdk/sink/tool: user-input of express/source/express_Request; modelcontextprotocol.sdk/sink/tool.return: error-detail of builtin/source/x
          try {
            await work();
          } catch (error) {
            return { content: [{ type: 'text', text: error.message }] };
          }
        });
        server.resource('note', 'note://x', async () => { // ← modelcontextprotocol.sdk/sink/resource.return: error-detail of builtin/source/x
          try {
            await work();
          } catch (error) {
            return { contents: [{ uri: 'note://x', text: error.message }] };
          }
        });
        server.prompt('help', async () => { // ← modelcontextprotocol.sdk/sink/prompt.return: error-detail of builtin/source/x
          try {
            await work();
          } catch (error) {
            return { messages: [{ role: 'user', content: { type: 'text', text: error.message } }] };
          }
        });
        server.registerPrompt('help', {}, async () => { // ← modelcontextprotocol.sdk/sink/registerPrompt.return: error-detail of builtin/source/x
          try {
            await work();
          } catch (error) {
            return { messages: [{ role: 'user', content: { type: 'text', text: error.message } }] };
          }
        });
        new Server({ name: 'x', version: '1' }).setRequestHandler(CallToolRequestSchema, async () => { // ← modelcontextprotocol.sdk/sink/setRequestHandler.return: error-detail of builtin/source/x
          try {
            await work();
          } catch (error) {
            return { content: [{ type: 'text', text: error.message }] };
          }
        });
      });
    `));

  it('LangChain: variables of system messages', () =>
    checkSample(`
      import { ChatOpenAI } from '@langchain/openai';
      import { ChatPromptTemplate } from '@langchain/core/prompts';
      import express from 'express';
      const prompt = ChatPromptTemplate.fromMessages([['system', 'Follow {rules}'], ['human', '{text}']]); // ← langchain.core/sink/fromMessages
      const chain = prompt.pipe(new ChatOpenAI({ model: 'm' })); // ← langchain.core/retry/@langchain/core_ChatModel
      express().post('/', async (req, res) => {
        await chain.invoke({ rules: req.body.rules, text: 'x' }); // ← langchain.core/sink/Runnable.variables: user-input of express/source/express_Request
        await chain.invoke({ rules: 'x', text: req.body.text }); // ← langchain.core/sink/Runnable.variables
        await prompt.formatMessages({ rules: req.body.rules }); // ← langchain.core/sink/Prompt.variables: user-input of express/source/express_Request
        await prompt.formatMessages({ text: req.body.text });
      });
    `));

  it('MCP: the model of the client', () =>
    checkSample(`
      import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
      import express from 'express';
      import { exec } from 'node:child_process';
      const server = new McpServer({ name: 'notes', version: '1' });
      express().post('/', async (req, res) => {
        const reply = await server.server.createMessage({ systemPrompt: 'Prefer ' + req.body.style, messages: [], maxTokens: 5 }); // ← modelcontextprotocol.sdk/llm-call/createMessage: user-input
        exec(reply.content.text); // ← builtin/sink/exec: llm-output of modelcontextprotocol.sdk/llm-call/createMessage
        exec(reply.role); // ← builtin/sink/exec
        await server.server.createMessage({ messages: [{ role: 'user', content: { type: 'text', text: req.body.style } }], maxTokens: 5 }); // ← modelcontextprotocol.sdk/llm-call/createMessage
      });
    `));

  it('older majors: Anthropic, AI SDK', () =>
    checkSample(
      `
      import Anthropic from '@anthropic-ai/sdk';
      import { tool } from 'ai';
      import { exec } from 'node:child_process';
      const anthropic = new Anthropic({ apiKey: 'x' }); // ← anthropic-ai.sdk/secret-option/@anthropic-ai/sdk_Client; anthropic-ai.sdk/config/@anthropic-ai/sdk_Client; anthropic-ai.sdk/retry/@anthropic-ai/sdk_Client
      exec((await anthropic.completions.create({ model: 'm', prompt: 'x' })).completion); // ← builtin/sink/exec: llm-output of anthropic-ai.sdk/llm-call/completions.create; anthropic-ai.sdk/llm-call/completions.create
      tool({ inputSchema: schema, execute: async (input) => exec(input.command) }); // ← builtin/sink/exec: llm-output of ai/source/tool~v5
    `,
      'bot.ts',
      { '@anthropic-ai/sdk': '^0.18.0', ai: '^5.0.0' },
    ));
});
