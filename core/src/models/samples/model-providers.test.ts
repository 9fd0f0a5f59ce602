import { describe, it } from 'vitest';
import { checkSample } from './check-sample.ts';

describe('providers of language models', () => {
  it('AI SDK: providers, streams of objects, agents, step limits', () =>
    checkSample(`
      import { convertToModelMessages, dynamicTool, generateObject, hasToolCall, isLoopFinished, isStepCount, pruneMessages, safeValidateUIMessages, stepCountIs, streamObject, streamText, ToolLoopAgent, experimental_transcribe as transcribe, validateUIMessages } from 'ai';
      import { createAmazonBedrock } from '@ai-sdk/amazon-bedrock';
      import { createAnthropic } from '@ai-sdk/anthropic';
      import { createAzure } from '@ai-sdk/azure';
      import { createCohere } from '@ai-sdk/cohere';
      import { createGoogleGenerativeAI } from '@ai-sdk/google';
      import { createGroq } from '@ai-sdk/groq';
      import { createMistral } from '@ai-sdk/mistral';
      import { createOpenAI } from '@ai-sdk/openai';
      import { createXai } from '@ai-sdk/xai';
      import { exec } from 'node:child_process';
      import { Bot } from 'grammy';
      const bedrock = createAmazonBedrock({ apiKey: 'x', secretAccessKey: 'x', sessionToken: 'x', baseURL: 'http://x' }); // ← ai-sdk.amazon-bedrock/secret-option/createAmazonBedrock; ai-sdk.amazon-bedrock/secret-option/createAmazonBedrock.secretAccessKey; ai-sdk.amazon-bedrock/secret-option/createAmazonBedrock.sessionToken; ai-sdk.amazon-bedrock/http-client/createAmazonBedrock
      const anthropic = createAnthropic({ apiKey: 'x', baseURL: 'http://x' }); // ← ai-sdk.anthropic/secret-option/createAnthropic; ai-sdk.anthropic/http-client/createAnthropic
      const azure = createAzure({ apiKey: 'x', baseURL: 'http://x' }); // ← ai-sdk.azure/secret-option/createAzure; ai-sdk.azure/http-client/createAzure
      const cohere = createCohere({ apiKey: 'x', baseURL: 'http://x' }); // ← ai-sdk.cohere/secret-option/createCohere; ai-sdk.cohere/http-client/createCohere
      const google = createGoogleGenerativeAI({ apiKey: 'x', baseURL: 'http://x' }); // ← ai-sdk.google/secret-option/createGoogleGenerativeAI; ai-sdk.google/http-client/createGoogleGenerativeAI
      const groq = createGroq({ apiKey: 'x', baseURL: 'http://x' }); // ← ai-sdk.groq/secret-option/createGroq; ai-sdk.groq/http-client/createGroq
      const mistral = createMistral({ apiKey: 'x', baseURL: 'http://x' }); // ← ai-sdk.mistral/secret-option/createMistral; ai-sdk.mistral/http-client/createMistral
      const openai = createOpenAI({ apiKey: 'x', baseURL: 'http://x' }); // ← ai-sdk.openai/secret-option/createOpenAI; ai-sdk.openai/http-client/createOpenAI
      const xai = createXai({ apiKey: 'x', baseURL: 'http://x' }); // ← ai-sdk.xai/secret-option/createXai; ai-sdk.xai/http-client/createXai
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const system = 'Help ' + ctx.message.text;
        const made = await generateObject({ model: openai('m'), system }); // ← ai/llm-call/generateObject: user-input; ai/retry/generateText
        exec(made.object.command); // ← builtin/sink/exec: llm-output of ai/llm-call/generateObject
        const parts = streamObject({ model: groq('m'), system }); // ← ai/llm-call/streamObject: user-input; ai/retry/generateText
        for await (const part of parts.partialObjectStream) exec(part.command); // ← builtin/sink/exec: llm-output of ai/llm-call/streamObject
        const text = streamText({ model: xai('m'), system, stopWhen: [stepCountIs(5), isStepCount(5), hasToolCall('done'), isLoopFinished()] }); // ← ai/llm-call/streamText: user-input; ai/retry/generateText; ai/cost-bound/generateText; ai/cost-bound/stepCountIs; ai/cost-bound/isStepCount; ai/cost-bound/hasToolCall; ai/cost-bound/isLoopFinished
        exec(await text.text); // ← builtin/sink/exec: llm-output of ai/llm-call/streamText
        const agent = new ToolLoopAgent({ model: cohere('m'), tools: { run: { execute: async (input) => exec(input.command) } } }); // ← builtin/sink/exec: llm-output of ai/source/ToolLoopAgent
        exec((await agent.generate({ prompt: 'x' })).text); // ← builtin/sink/exec: llm-output of ai/llm-call/generate; ai/llm-call/generate
        for await (const part of (await agent.stream({ prompt: 'x' })).textStream) exec(part); // ← builtin/sink/exec: llm-output of ai/llm-call/stream; ai/llm-call/stream
        dynamicTool({ execute: async (input) => exec(input.command) }); // ← builtin/sink/exec: llm-output of ai/source/dynamicTool
        exec((await transcribe({ model: mistral('m'), audio })).text); // ← builtin/sink/exec: user-input of ai/source/transcribe
        const messages = await validateUIMessages({ messages: JSON.parse(ctx.message.text) }); // ← ai/validator/validateUIMessages; builtin/propagator/parse
        exec(pruneMessages(convertToModelMessages(messages))[0].content); // ← builtin/sink/exec: user-input; ai/propagator/pruneMessages; ai/propagator/convertToModelMessages
        exec((await safeValidateUIMessages({ messages: JSON.parse(ctx.message.text) })).data[0].parts[0].text); // ← builtin/sink/exec: user-input; ai/validator/safeValidateUIMessages; builtin/propagator/parse
      });
    `));

  it('AI SDK before version 5', () =>
    checkSample(
      `
      import { AnthropicStream, convertToCoreMessages, tool } from 'ai';
      import { exec } from 'node:child_process';
      import { Bot } from 'grammy';
      tool({ parameters: schema, execute: async (input) => exec(input.command) }); // ← builtin/sink/exec: llm-output of ai/source/tool~v4
      AnthropicStream(response, { onFinal: (text) => exec(text), onToken: (text) => exec(text), onCompletion: (text) => exec(text) }); // ← builtin/sink/exec: llm-output of ai/source/OpenAIStream.onFinal; builtin/sink/exec: llm-output of ai/source/OpenAIStream.onToken; builtin/sink/exec: llm-output of ai/source/OpenAIStream.onCompletion; ai/propagator/OpenAIStream
      const bot = new Bot('token');
      bot.on('message:text', (ctx) => exec(convertToCoreMessages(JSON.parse(ctx.message.text))[0].content)); // ← builtin/sink/exec: user-input; ai/propagator/convertToCoreMessages; builtin/propagator/parse
    `,
      'bot.ts',
      { ai: '^3.4.0' },
    ));

  it('AI SDK 4: the message of an error in a stream', () =>
    checkSample(
      `
      import { streamText } from 'ai';
      export const answer = (model) => streamText({ model, prompt: 'x' }).toDataStreamResponse({ getErrorMessage: (failure) => String(failure) }); // ← ai/sink/getErrorMessage: error-detail of ai/source/getErrorMessage; ai/llm-call/streamText
    `,
      'bot.ts',
      { ai: '^4.0.0' },
    ));

  it('keys in the clients that hold them', () =>
    checkSample(`
      import OpenAI from 'openai';
      import Anthropic from '@anthropic-ai/sdk';
      import { Client } from 'discord.js';
      import { Bot } from 'grammy';
      import { Telegraf } from 'telegraf';
      const openai = new OpenAI();
      const anthropic = new Anthropic();
      const discord = new Client({ intents: [] });
      const bot = new Bot('a');
      const telegraf = new Telegraf('b');
      openai.audio.speech.create({ input: process.env.OPENAI_KEY, model: 'tts', voice: 'a' }); // ← openai/sink/audio.create: secret of builtin/secret-source/_
      console.log(openai.apiKey); // ← builtin/sink/_log_info_warn_error_debug_trace_dir_: secret of openai/secret-source/Client
      console.log(anthropic.apiKey); // ← builtin/sink/_log_info_warn_error_debug_trace_dir_: secret of anthropic-ai.sdk/secret-source/Client
      console.log(discord.token); // ← builtin/sink/_log_info_warn_error_debug_trace_dir_: secret of discord.js/secret-source/Client
      console.log(bot.token); // ← builtin/sink/_log_info_warn_error_debug_trace_dir_: secret of grammy/secret-source/Bot
      console.log(telegraf.telegram.token); // ← builtin/sink/_log_info_warn_error_debug_trace_dir_: secret of telegraf/secret-source/Telegram
    `));

  it('AI SDK: messages of the browser', () =>
    checkSample(`
      import type { UIMessage } from 'ai';
      import { exec } from 'node:child_process';
      export function answer(message: UIMessage) {
        exec(message.parts[0].text); // ← builtin/sink/exec: user-input of ai/source/ai_UIMessage
      }
    `));

  it('AI SDK in the browser', () =>
    checkSample(
      `
      import { useChat, useCompletion } from '@ai-sdk/react';
      export function Chat() {
        const { messages } = useChat();
        return <p dangerouslySetInnerHTML={{ __html: messages[0].parts[0].text }} />; // ← react/sink/x: llm-output of ai-sdk.react/source/useChat
      }
      export function Completion() {
        const { completion } = useCompletion();
        return <p dangerouslySetInnerHTML={{ __html: completion }} />; // ← react/sink/x: llm-output of ai-sdk.react/source/useCompletion
      }
    `,
      'chat.tsx',
    ));

  it('Anthropic: streams, batches, beta, options', () =>
    checkSample(`
      import Anthropic from '@anthropic-ai/sdk';
      import type { Message, TextBlock, ToolUseBlock } from '@anthropic-ai/sdk/resources/messages';
      import { betaZodOutputFormat } from '@anthropic-ai/sdk/helpers/beta/zod';
      import { zodOutputFormat } from '@anthropic-ai/sdk/helpers/zod';
      import { betaTool } from '@anthropic-ai/sdk/helpers/beta/json-schema';
      import { betaStandardSchemaTool } from '@anthropic-ai/sdk/helpers/beta/standard-schema';
      import { query } from '@anthropic-ai/claude-agent-sdk';
      import { exec } from 'node:child_process';
      import { Bot } from 'grammy';
      const anthropic = new Anthropic({ apiKey: 'x', authToken: 'x', webhookKey: 'x', baseURL: 'http://x', dangerouslyAllowBrowser: true, timeout: 5000 }); // ← anthropic-ai.sdk/secret-option/@anthropic-ai/sdk_Client; anthropic-ai.sdk/secret-option/authToken; anthropic-ai.sdk/secret-option/webhookKey; anthropic-ai.sdk/config/@anthropic-ai/sdk_Client; anthropic-ai.sdk/retry/@anthropic-ai/sdk_Client; anthropic-ai.sdk/http-client/@anthropic-ai/sdk_Client
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const system = 'Help ' + ctx.message.text;
        const parsed = await anthropic.messages.parse({ model: 'm', max_tokens: 9, system, output_format: zodOutputFormat(schema) }); // ← anthropic-ai.sdk/llm-call/messages.parse: user-input; anthropic-ai.sdk/structured-schema/zodOutputFormat
        exec(parsed.parsed_output.command); // ← builtin/sink/exec: llm-output of anthropic-ai.sdk/llm-call/messages.parse
        const stream = anthropic.messages.stream({ model: 'm', max_tokens: 9, system }); // ← anthropic-ai.sdk/llm-call/messages.stream: user-input
        exec((await stream.finalMessage()).content[0].text); // ← builtin/sink/exec: llm-output of anthropic-ai.sdk/llm-call/messages.stream
        const beta = await anthropic.beta.messages.create({ model: 'm', max_tokens: 9, system }); // ← anthropic-ai.sdk/llm-call/beta.messages.create: user-input
        exec(beta.content[0].text); // ← builtin/sink/exec: llm-output of anthropic-ai.sdk/llm-call/beta.messages.create
        anthropic.beta.messages.stream({ model: 'm', max_tokens: 9, system }).on('text', (text) => exec(text)); // ← builtin/sink/exec: llm-output of anthropic-ai.sdk/llm-call/beta.messages.stream; anthropic-ai.sdk/llm-call/beta.messages.stream: user-input
        exec((await anthropic.beta.messages.parse({ model: 'm', max_tokens: 9, system, output_format: betaZodOutputFormat(schema) })).content[0].text); // ← builtin/sink/exec: llm-output of anthropic-ai.sdk/llm-call/beta.messages.parse; anthropic-ai.sdk/llm-call/beta.messages.parse: user-input; anthropic-ai.sdk/structured-schema/betaZodOutputFormat
        const runner = anthropic.beta.messages.toolRunner({ model: 'm', max_tokens: 9, system, tools: [betaTool({ run: (input) => exec(input.command) })] }); // ← builtin/sink/exec: llm-output of anthropic-ai.sdk/source/betaTool; anthropic-ai.sdk/llm-call/beta.messages.toolRunner: user-input
        betaStandardSchemaTool({ run: (input) => exec(input.command) }); // ← builtin/sink/exec: llm-output of anthropic-ai.sdk/source/betaStandardSchemaTool
        await anthropic.messages.batches.create({ requests: [{ custom_id: 'x', params: { system } }] }); // ← anthropic-ai.sdk/sink/messages.batches.create: user-input
        for await (const entry of await anthropic.messages.batches.results('batch')) exec(entry.result.message.content[0].text); // ← builtin/sink/exec: llm-output of anthropic-ai.sdk/source/messages.batches.results
        for await (const message of query({ prompt: 'x', options: { systemPrompt: system, permissionMode: 'bypassPermissions' } })) exec(message.result); // ← builtin/sink/exec: llm-output of anthropic-ai.claude-agent-sdk/llm-call/query; anthropic-ai.claude-agent-sdk/llm-call/query: user-input; anthropic-ai.claude-agent-sdk/config/query
      });
      function first(message: Message, block: TextBlock, tool: ToolUseBlock) {
        exec(message.content[0].text); // ← builtin/sink/exec: llm-output of anthropic-ai.sdk/source/Message
        exec(block.text); // ← builtin/sink/exec: llm-output of anthropic-ai.sdk/source/TextBlock
        exec(tool.input.command); // ← builtin/sink/exec: llm-output of anthropic-ai.sdk/source/ToolUseBlock
      }
    `));

  it('Bedrock: calls of tools, by their type', () =>
    checkSample(`
      import type { ToolUseBlock } from '@aws-sdk/client-bedrock-runtime';
      import { exec } from 'node:child_process';
      export function run(block: ToolUseBlock, other: ToolUse) {
        exec(block.name); // ← builtin/sink/exec: llm-output of aws-sdk.client-bedrock-runtime/source/ToolUseBlock
        exec(block.input.command); // ← builtin/sink/exec: llm-output of aws-sdk.client-bedrock-runtime/source/ToolUseBlock
        exec(block.toolUseId); // ← builtin/sink/exec
        exec(other.name); // ← builtin/sink/exec
      }
    `));

  it('Bedrock, Azure, Cohere', () =>
    checkSample(`
      import { BedrockRuntime, BedrockRuntimeClient, ConverseCommand, ConverseStreamCommand, InvokeModelCommand } from '@aws-sdk/client-bedrock-runtime';
      import { AzureKeyCredential, OpenAIClient } from '@azure/openai';
      import { CohereClient, CohereClientV2 } from 'cohere-ai';
      import { exec } from 'node:child_process';
      import { Bot } from 'grammy';
      const bedrock = new BedrockRuntimeClient({ endpoint: 'http://x', credentials: { secretAccessKey: 'x' } }); // ← aws-sdk.client-bedrock-runtime/secret-option/@aws-sdk/client-bedrock-runtime_Client; aws-sdk.client-bedrock-runtime/retry/@aws-sdk/client-bedrock-runtime_Client; aws-sdk.client-bedrock-runtime/http-client/@aws-sdk/client-bedrock-runtime_Client; aws-sdk.client-bedrock-runtime/endpoint/Client
      const runtime = new BedrockRuntime({});
      const azure = new OpenAIClient('http://x', new AzureKeyCredential('x')); // ← azure.openai/secret-option/AzureKeyCredential; azure.openai/retry/@azure/openai_Client
      const cohere = new CohereClient({ token: 'x' }); // ← cohere-ai/secret-option/Client; cohere-ai/retry/Client
      const second = new CohereClientV2({ token: 'x' }); // ← cohere-ai/secret-option/cohere-ai_ClientV2; cohere-ai/retry/cohere-ai_ClientV2
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const system = 'Help ' + ctx.message.text;
        const answer = await bedrock.send(new ConverseCommand({ system: [{ text: system }] })); // ← aws-sdk.client-bedrock-runtime/sink/ConverseCommand: user-input; aws-sdk.client-bedrock-runtime/llm-call/send
        for (const { toolUse } of answer.output.message.content) exec(toolUse.name + toolUse.input.path + toolUse.toolUseId); // ← builtin/sink/exec: llm-output of aws-sdk.client-bedrock-runtime/llm-call/send
        exec(answer.output.message.content[0].text); // ← builtin/sink/exec: llm-output of aws-sdk.client-bedrock-runtime/llm-call/send
        const stream = await bedrock.send(new ConverseStreamCommand({ system: [{ text: system }] })); // ← aws-sdk.client-bedrock-runtime/sink/ConverseStreamCommand: user-input; aws-sdk.client-bedrock-runtime/llm-call/send~2
        for await (const event of stream.stream) exec(event.contentBlockDelta.delta.text); // ← builtin/sink/exec: llm-output of aws-sdk.client-bedrock-runtime/llm-call/send~2
        const raw = await bedrock.send(new InvokeModelCommand({ body: 'x' })); // ← aws-sdk.client-bedrock-runtime/llm-call/send~3
        exec(new TextDecoder().decode(raw.body)); // ← builtin/sink/exec: llm-output of aws-sdk.client-bedrock-runtime/llm-call/send~3; builtin/propagator/TextDecoder
        exec((await runtime.converse({ system: [{ text: system }] })).output.message.content[0].text); // ← builtin/sink/exec: llm-output of aws-sdk.client-bedrock-runtime/llm-call/converse; aws-sdk.client-bedrock-runtime/llm-call/converse: user-input
        const completion = await azure.getChatCompletions('m', [{ role: 'system', content: system }]); // ← azure.openai/llm-call/getChatCompletions: user-input
        exec(completion.choices[0].message.content); // ← builtin/sink/exec: llm-output of azure.openai/llm-call/getChatCompletions
        exec((await cohere.chat({ message: 'x', preamble: system })).text); // ← builtin/sink/exec: llm-output of cohere-ai/llm-call/chat~2; cohere-ai/llm-call/chat~2: user-input
        for await (const event of await cohere.chatStream({ message: 'x', preamble: system })) exec(event.text); // ← builtin/sink/exec: llm-output of cohere-ai/llm-call/chatStream~2; cohere-ai/llm-call/chatStream~2: user-input
        for await (const event of await second.chatStream({ messages: [{ role: 'system', content: system }] })) exec(event.delta.message.content.text); // ← builtin/sink/exec: llm-output of cohere-ai/llm-call/chatStream; cohere-ai/llm-call/chatStream: user-input
        for await (const event of await azure.streamChatCompletions('m', [{ role: 'system', content: system }])) exec(event.choices[0].delta.content); // ← builtin/sink/exec: llm-output of azure.openai/llm-call/streamChatCompletions; azure.openai/llm-call/streamChatCompletions: user-input
        exec((await second.chat({ messages: [{ role: 'system', content: system }] })).message.content[0].text); // ← builtin/sink/exec: llm-output of cohere-ai/llm-call/chat; cohere-ai/llm-call/chat: user-input
      });
    `));

  it('Gemini: chats, streams, systems', () =>
    checkSample(`
      import { GoogleGenAI } from '@google/genai';
      import { GoogleGenerativeAI } from '@google/generative-ai';
      import { VertexAI } from '@google-cloud/vertexai';
      import { exec } from 'node:child_process';
      import { Bot } from 'grammy';
      const ai = new GoogleGenAI({ apiKey: 'x', httpOptions: { baseUrl: 'http://x', timeout: 5000 } }); // ← google.genai/secret-option/@google/genai_Client; google.genai/retry/@google/genai_Client; google.genai/http-client/@google/genai_Client
      const client = new GoogleGenerativeAI('x'); // ← google.generative-ai/secret-option/@google/generative-ai_Client; google.generative-ai/retry/@google/generative-ai_Client
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const system = 'Help ' + ctx.message.text;
        for await (const chunk of await ai.models.generateContentStream({ model: 'm', contents: 'x', config: { systemInstruction: system } })) exec(chunk.text); // ← builtin/sink/exec: llm-output of google.genai/llm-call/models.generateContentStream; google.genai/llm-call/models.generateContentStream: user-input
        const chat = ai.chats.create({ model: 'm', config: { systemInstruction: system } }); // ← google.genai/sink/chats.create: user-input
        exec((await chat.sendMessage({ message: 'x' })).text); // ← builtin/sink/exec: llm-output of google.genai/llm-call/sendMessage; google.genai/llm-call/sendMessage
        const model = client.getGenerativeModel({ model: 'm', systemInstruction: system }, { baseUrl: 'http://x' }); // ← google.generative-ai/sink/getGenerativeModel: user-input; google.generative-ai/http-client/getGenerativeModel
        exec((await model.generateContent('x')).response.text()); // ← builtin/sink/exec: llm-output of google.generative-ai/llm-call/generateContent; google.generative-ai/llm-call/generateContent
        for await (const chunk of (await model.generateContentStream('x')).stream) exec(chunk.text()); // ← builtin/sink/exec: llm-output of google.generative-ai/llm-call/generateContentStream; google.generative-ai/llm-call/generateContentStream
        const vertex = new VertexAI({ project: 'bot' }).getGenerativeModel({ model: 'm', systemInstruction: system }); // ← google.generative-ai/sink/getGenerativeModel: user-input; google.generative-ai/secret-option/@google/generative-ai_Client; google.generative-ai/retry/@google/generative-ai_Client
        exec((await vertex.generateContent('x')).response.candidates[0].content.parts[0].text); // ← builtin/sink/exec: llm-output of google.generative-ai/llm-call/generateContent; google.generative-ai/llm-call/generateContent
        const old = model.startChat({ systemInstruction: system }); // ← google.generative-ai/sink/startChat: user-input
        exec((await old.sendMessage('x')).response.text()); // ← builtin/sink/exec: llm-output of google.generative-ai/llm-call/sendMessage; google.generative-ai/llm-call/sendMessage
        for await (const chunk of (await old.sendMessageStream('x')).stream) exec(chunk.text()); // ← builtin/sink/exec: llm-output of google.generative-ai/llm-call/sendMessageStream; google.generative-ai/llm-call/sendMessageStream
      });
    `));

  it('Groq, Mistral, Ollama, Hugging Face, Replicate, LlamaIndex', () =>
    checkSample(`
      import Groq from 'groq-sdk';
      import { Mistral } from '@mistralai/mistralai';
      import { Ollama } from 'ollama';
      import { InferenceClient } from '@huggingface/inference';
      import Replicate, { validateWebhook } from 'replicate';
      import { OpenAI } from '@llamaindex/openai';
      import { FunctionTool, SimpleChatEngine, tool } from 'llamaindex';
      import { ChatGPTAPI, ChatGPTUnofficialProxyAPI } from 'chatgpt';
      import { exec } from 'node:child_process';
      import { Bot } from 'grammy';
      const groq = new Groq({ apiKey: 'x', baseURL: 'http://x', dangerouslyAllowBrowser: true, timeout: 5000 }); // ← groq-sdk/secret-option/groq-sdk_Client; groq-sdk/config/groq-sdk_Client; groq-sdk/retry/groq-sdk_Client; groq-sdk/http-client/groq-sdk_Client; groq-sdk/endpoint/Groq
      const mistral = new Mistral({ apiKey: 'x', serverURL: 'http://x', timeoutMs: 5000 }); // ← mistralai.mistralai/secret-option/@mistralai/mistralai_Client; mistralai.mistralai/retry/@mistralai/mistralai_Client; mistralai.mistralai/http-client/@mistralai/mistralai_Client; mistralai.mistralai/endpoint/Mistral
      const ollama = new Ollama({ host: 'http://x' }); // ← ollama/retry/ollama_Client; ollama/endpoint/Ollama
      const hugging = new InferenceClient('x'); // ← huggingface.inference/secret-option/@huggingface/inference_Client; huggingface.inference/retry/@huggingface/inference_Client
      const replicate = new Replicate({ auth: 'x' }); // ← replicate/secret-option/replicate_Client; replicate/retry/replicate_Client
      const llama = new OpenAI({ model: 'm' }); // ← llamaindex/retry/llamaindex_LLM
      const engine = new SimpleChatEngine();
      const chatgpt = new ChatGPTAPI({ apiKey: 'x', systemMessage: 'x', apiBaseUrl: 'http://x' }); // ← chatgpt/sink/ChatGPTAPI; chatgpt/secret-option/apiKey; chatgpt/retry/Client; chatgpt/http-client/Client
      const proxied = new ChatGPTUnofficialProxyAPI({ accessToken: 'x' }); // ← chatgpt/secret-option/accessToken; chatgpt/retry/Client
      tool({ name: 'run', execute: (input) => exec(input.command) }); // ← builtin/sink/exec: llm-output of llamaindex/source/tool
      tool((input) => exec(input.command), { name: 'run', parameters: {} }); // ← builtin/sink/exec: llm-output of llamaindex/source/tool.fn
      FunctionTool.from((input) => exec(input.command), { name: 'run', parameters: {} }); // ← builtin/sink/exec: llm-output of llamaindex/source/FunctionTool.from
      FunctionTool.from({ name: 'run', execute: (input) => exec(input.command) }); // ← builtin/sink/exec: llm-output of llamaindex/source/FunctionTool.execute
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const system = 'Help ' + ctx.message.text;
        const messages = [{ role: 'system', content: system }];
        exec((await groq.chat.completions.create({ model: 'm', messages })).choices[0].message.content); // ← builtin/sink/exec: llm-output of groq-sdk/llm-call/chat.completions.create; groq-sdk/llm-call/chat.completions.create: user-input
        exec((await mistral.chat.complete({ model: 'm', messages })).choices[0].message.content); // ← builtin/sink/exec: llm-output of mistralai.mistralai/llm-call/chat.complete; mistralai.mistralai/llm-call/chat.complete: user-input
        exec((await mistral.chat.parse({ model: 'm', messages })).choices[0].message.content); // ← builtin/sink/exec: llm-output of mistralai.mistralai/llm-call/chat.parse; mistralai.mistralai/llm-call/chat.parse: user-input
        exec((await mistral.agents.complete({ agentId: 'm', messages })).choices[0].message.content); // ← builtin/sink/exec: llm-output of mistralai.mistralai/llm-call/agents.complete; mistralai.mistralai/llm-call/agents.complete: user-input
        for await (const event of await mistral.chat.stream({ model: 'm', messages })) exec(event.data.choices[0].delta.content); // ← builtin/sink/exec: llm-output of mistralai.mistralai/llm-call/chat.stream; mistralai.mistralai/llm-call/chat.stream: user-input
        exec((await ollama.chat({ model: 'm', messages })).message.content); // ← builtin/sink/exec: llm-output of ollama/llm-call/chat; ollama/llm-call/chat: user-input
        exec((await ollama.generate({ model: 'm', prompt: 'x', system })).response); // ← builtin/sink/exec: llm-output of ollama/llm-call/generate; ollama/llm-call/generate: user-input
        exec((await hugging.chatCompletion({ model: 'm', messages })).choices[0].message.content); // ← builtin/sink/exec: llm-output of huggingface.inference/llm-call/chatCompletion; huggingface.inference/llm-call/chatCompletion: user-input
        for await (const chunk of hugging.chatCompletionStream({ model: 'm', messages })) exec(chunk.choices[0].delta.content); // ← builtin/sink/exec: llm-output of huggingface.inference/llm-call/chatCompletionStream; huggingface.inference/llm-call/chatCompletionStream: user-input
        exec((await hugging.textGeneration({ model: 'm', inputs: 'x' })).generated_text); // ← builtin/sink/exec: llm-output of huggingface.inference/llm-call/textGeneration; huggingface.inference/llm-call/textGeneration
        exec(await replicate.run('m', { input: { prompt: 'x', system_prompt: system } })); // ← builtin/sink/exec: llm-output of replicate/llm-call/run; replicate/llm-call/run: user-input
        for await (const event of replicate.stream('m', { input: { prompt: 'x' } })) exec(event.data); // ← builtin/sink/exec: llm-output of replicate/llm-call/stream; replicate/llm-call/stream
        if (!(await validateWebhook(request, 'whsec'))) return; // ← replicate/webhook-verify/validateWebhook
        exec((await llama.chat({ messages })).message.content); // ← builtin/sink/exec: llm-output of llamaindex/llm-call/chat; llamaindex/llm-call/chat: user-input
        exec((await llama.complete({ prompt: 'x' })).text); // ← builtin/sink/exec: llm-output of llamaindex/llm-call/complete; llamaindex/llm-call/complete
        exec((await engine.chat({ message: 'x' })).response); // ← builtin/sink/exec: llm-output of llamaindex/llm-call/_query_chat_; llamaindex/llm-call/_query_chat_
        exec((await chatgpt.sendMessage('x', { systemMessage: system })).text); // ← builtin/sink/exec: llm-output of chatgpt/llm-call/sendMessage; chatgpt/llm-call/sendMessage: user-input
      });
    `));

  it('agents of OpenAI: Agents SDK, Codex', () =>
    checkSample(`
      import { Agent, applyPatchTool, computerTool, run, Runner, setDefaultOpenAIKey, shellTool, tool } from '@openai/agents';
      import { Codex } from '@openai/codex-sdk';
      import { exec } from 'node:child_process';
      import { Bot } from 'grammy';
      setDefaultOpenAIKey('x'); // ← openai.agents/secret-option/setDefaultOpenAIKey
      const tools = [shellTool({}), computerTool({}), applyPatchTool({}), tool({ execute: async (input) => exec(input.command) })]; // ← builtin/sink/exec: llm-output of openai.agents/source/tool; openai.agents/config/shellTool; openai.agents/config/computerTool; openai.agents/config/applyPatchTool
      const thread = new Codex().startThread({ sandboxMode: 'danger-full-access' }); // ← openai.codex-sdk/config/sandboxMode
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const agent = new Agent({ name: 'x', instructions: 'Help ' + ctx.message.text, tools }); // ← openai.agents/sink/Agent: user-input
        exec((await run(agent, 'x')).finalOutput); // ← builtin/sink/exec: llm-output of openai.agents/llm-call/run; openai.agents/llm-call/run
        exec((await new Runner({}).run(agent, 'x')).finalOutput); // ← builtin/sink/exec: llm-output of openai.agents/llm-call/run~2; openai.agents/llm-call/run~2
      });
    `));
});
