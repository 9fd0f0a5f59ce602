import { describe, it } from 'vitest';
import { checkSample } from './check-sample.ts';

describe('LangChain', () => {
  it('agents, graphs, chains', () =>
    checkSample(`
      import { createAgent, modelCallLimitMiddleware, modelRetryMiddleware, toolCallLimitMiddleware } from 'langchain';
      import { createReactAgent } from '@langchain/langgraph/prebuilt';
      import { StateGraph } from '@langchain/langgraph';
      import { AgentExecutor } from '@langchain/classic/agents';
      import { LLMChain } from '@langchain/classic/chains';
      import { exec } from 'node:child_process';
      import { Bot } from 'grammy';
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const system = 'Help ' + ctx.message.text;
        const middleware = [modelCallLimitMiddleware({ runLimit: 5 }), toolCallLimitMiddleware({ runLimit: 5 }), modelRetryMiddleware({})]; // ← langchain/backoff/modelRetryMiddleware; langchain/cost-bound/modelCallLimitMiddleware; langchain/cost-bound/toolCallLimitMiddleware
        const agent = createAgent({ model: 'm', systemPrompt: system, middleware }); // ← langchain/sink/createAgent: user-input
        exec((await agent.invoke({ messages: [] })).messages[0].content); // ← builtin/sink/exec: llm-output of langchain/llm-call/invoke; langchain/llm-call/invoke
        for await (const step of await agent.stream({ messages: [] })) exec(step.model.messages[0].content); // ← builtin/sink/exec: llm-output of langchain/llm-call/Agent.stream; langchain/llm-call/Agent.stream
        const react = createReactAgent({ llm, prompt: system }); // ← langchain/sink/createReactAgent: user-input
        exec((await react.invoke({ messages: [] })).messages[0].content); // ← builtin/sink/exec: llm-output of langchain/llm-call/invoke; langchain/llm-call/invoke
        const graph = new StateGraph(state).addNode('ask', ask).compile();
        exec((await graph.invoke({ messages: [] })).messages[0].content); // ← builtin/sink/exec: llm-output of langchain/llm-call/Graph.invoke; langchain/llm-call/Graph.invoke
        const executor = new AgentExecutor({ agent, tools: [] });
        exec((await executor.invoke({ input: 'x' })).output); // ← builtin/sink/exec: llm-output of langchain/llm-call/invoke~2; langchain/llm-call/invoke~2
        const chain = new LLMChain({ llm, prompt });
        exec((await chain.call({ input: 'x' })).text); // ← builtin/sink/exec: llm-output of langchain/llm-call/Chain.call; langchain/llm-call/Chain.call
        exec(await chain.predict({ input: 'x' })); // ← builtin/sink/exec: llm-output of langchain/llm-call/Chain.run; langchain/llm-call/Chain.run
      });
    `));

  it('before version 1: modules of the one package', () =>
    checkSample(
      `
      import { ChatOpenAI } from 'langchain/chat_models/openai';
      import { HumanChatMessage, SystemChatMessage } from 'langchain/schema';
      import { PromptTemplate } from 'langchain/prompts';
      import { initializeAgentExecutorWithOptions } from 'langchain/agents';
      import { createParser } from 'eventsource-parser';
      import { exec } from 'node:child_process';
      import { Bot } from 'grammy';
      const llm = new ChatOpenAI({ openAIApiKey: 'x' }); // ← langchain.core/secret-option/ChatOpenAI.legacy; langchain.core/retry/@langchain/core_ChatModel
      const parser = createParser((event) => exec(event.data)); // ← builtin/sink/exec: http-response of eventsource-parser/source/createParser~2
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const { text } = ctx.message;
        await llm.call([new SystemChatMessage('Help ' + text)]); // ← langchain.core/sink/SystemMessage.schema: user-input of grammy/source/grammy_Context; langchain.core/llm-call/call
        exec(new HumanChatMessage(text).text); // ← builtin/sink/exec: user-input of grammy/source/grammy_Context; langchain.core/propagator/HumanMessage.schema
        PromptTemplate.fromTemplate('Help ' + text); // ← langchain.core/sink/PromptTemplate.legacy: user-input of grammy/source/grammy_Context
        const agent = await initializeAgentExecutorWithOptions(tools, llm, { agentArgs: { prefix: text } }); // ← langchain/sink/initializeAgentExecutorWithOptions: user-input of grammy/source/grammy_Context
        exec((await agent.call({ input: 'x' })).output); // ← builtin/sink/exec: llm-output of langchain/llm-call/invoke~2; langchain/llm-call/invoke~2
      });
    `,
      'bot.ts',
      { langchain: '^0.0.213', '@langchain/core': '^0.1.0', 'eventsource-parser': '^1.1.0' },
    ));

  it('pages of the web as documents', () =>
    checkSample(`
      import { CheerioWebBaseLoader } from '@langchain/community/document_loaders/web/cheerio';
      import { PlaywrightWebBaseLoader } from '@langchain/community/document_loaders/web/playwright';
      import { PuppeteerWebBaseLoader } from '@langchain/community/document_loaders/web/puppeteer';
      import { RecursiveUrlLoader } from '@langchain/community/document_loaders/web/recursive_url';
      import { SitemapLoader } from '@langchain/community/document_loaders/web/sitemap';
      import { exec } from 'node:child_process';
      import { Bot } from 'grammy';
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const loader = new CheerioWebBaseLoader(ctx.message.text); // ← langchain.community/sink/CheerioWebBaseLoader: user-input of grammy/source/grammy_Context
        exec((await loader.load())[0].pageContent); // ← builtin/sink/exec: http-response of langchain.community/source/load
        new PlaywrightWebBaseLoader(ctx.message.text); // ← langchain.community/sink/PlaywrightWebBaseLoader: user-input of grammy/source/grammy_Context
        new PuppeteerWebBaseLoader(ctx.message.text); // ← langchain.community/sink/PuppeteerWebBaseLoader: user-input of grammy/source/grammy_Context
        new RecursiveUrlLoader(ctx.message.text, {}); // ← langchain.community/sink/RecursiveUrlLoader: user-input of grammy/source/grammy_Context
        new SitemapLoader(ctx.message.text); // ← langchain.community/sink/SitemapLoader: user-input of grammy/source/grammy_Context
      });
    `));

  it('documents that are retrieved', () =>
    checkSample(`
      import { Chroma } from '@langchain/community/vectorstores/chroma';
      import { MemoryVectorStore } from '@langchain/classic/vectorstores/memory';
      import { PineconeStore } from '@langchain/pinecone';
      import type { VectorStoreRetriever } from '@langchain/core/vectorstores';
      import { SystemMessage } from '@langchain/core/messages';
      import { Pinecone } from '@pinecone-database/pinecone';
      const shelf = await Chroma.fromExistingCollection(embeddings, { collectionName: 'reports' });
      const memory = new MemoryVectorStore(embeddings);
      const store = await PineconeStore.fromExistingIndex(embeddings, {});
      const index = new Pinecone({ apiKey: 'x' }).index('notes'); // ← pinecone-database.pinecone/secret-option/Pinecone
      export async function ask(question: string, retriever: VectorStoreRetriever) {
        new SystemMessage((await shelf.similaritySearch(question, 4)).map((found) => found.pageContent).join()); // ← langchain.core/sink/SystemMessage: http-response of langchain.core/source/similaritySearch
        for (const [found, score] of await store.similaritySearchWithScore(question)) new SystemMessage(found.pageContent + score); // ← langchain.core/sink/SystemMessage: http-response of langchain.core/source/similaritySearchWithScore
        const [first] = await memory.asRetriever().invoke(question);
        new SystemMessage(first.pageContent); // ← langchain.core/sink/SystemMessage: http-response of langchain.core/source/Retriever
        new SystemMessage((await retriever.invoke(question))[0].pageContent); // ← langchain.core/sink/SystemMessage: http-response of langchain.core/source/Retriever
        const { matches } = await index.namespace('a').query({ vector, topK: 3 });
        new SystemMessage(matches.map(({ metadata }) => metadata.text).join()); // ← langchain.core/sink/SystemMessage: http-response of pinecone-database.pinecone/source/query
        const hits = await index.searchRecords({ query: { topK: 3, inputs: { text: question } } });
        new SystemMessage(hits.result.hits[0].fields.text); // ← langchain.core/sink/SystemMessage: http-response of pinecone-database.pinecone/source/searchRecords
        new SystemMessage(String(matches.length)); // ← langchain.core/sink/SystemMessage
      }
    `));

  it('tools that are classes: what their method is called with is chosen by the model', () =>
    checkSample(`
      import { StructuredTool, Tool } from '@langchain/core/tools';
      import { exec } from 'node:child_process';
      class Job { async _call(input) { exec(input); } } // ← builtin/sink/exec
      class Shell extends Tool {
        async _call(input: string, runs: object) { exec(input); exec(runs.name); } // ← builtin/sink/exec: llm-output of langchain.core/source/Tool._call; builtin/sink/exec
        async describe(topic: string) { exec(topic); } // ← builtin/sink/exec
        static _call(line: string) { exec(line); } // ← builtin/sink/exec
      }
      class Listing extends StructuredTool {
        _call = async ({ folder }) => { exec(folder); }; // ← builtin/sink/exec: llm-output of langchain.core/source/StructuredTool._call
      }
      class Task extends Job { async _call(input) { exec(input); } } // ← builtin/sink/exec
    `));

  it('tools before version 1', () =>
    checkSample(
      `
      import { DynamicStructuredTool, DynamicTool, StructuredTool, Tool } from 'langchain/tools';
      import { exec } from 'node:child_process';
      class Shell extends Tool {
        protected async _call(input: string) { exec(input); } // ← builtin/sink/exec: llm-output of langchain.core/source/Tool._call.langchain
      }
      class Listing extends StructuredTool {
        async _call({ folder }) { exec(folder); } // ← builtin/sink/exec: llm-output of langchain.core/source/StructuredTool._call.langchain
      }
      new DynamicTool({ name: 'sh', description: '', func: async (line) => exec(line) }); // ← builtin/sink/exec: llm-output of langchain.core/source/DynamicTool.langchain
      new DynamicStructuredTool({ name: 'ls', schema, func: async ({ folder }) => exec(folder) }); // ← builtin/sink/exec: llm-output of langchain.core/source/DynamicStructuredTool.langchain
    `,
      'bot.ts',
      { langchain: '^0.0.213' },
    ));
});
