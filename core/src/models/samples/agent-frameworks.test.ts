import { describe, it } from 'vitest';
import { checkSample } from './check-sample.ts';

describe('frameworks for agents', () => {
  it('OpenAI Agents SDK: clones, instructions from a function, streams', () =>
    checkSample(`
      import { Agent, run, Runner } from '@openai/agents';
      import { RealtimeAgent } from '@openai/agents/realtime';
      import { exec } from 'node:child_process';
      import { Bot } from 'grammy';
      const helper = new Agent({ name: 'Helper', instructions: 'Help.' }); // ← openai.agents/sink/Agent
      new Bot('token').on('message:text', async (ctx) => {
        const mood = ctx.message.text;
        const kind = helper.clone({ instructions: \`Be \${mood}\` }); // ← openai.agents/sink/clone: user-input
        const plain = helper.clone({ name: 'Plain' }); // ← openai.agents/sink/clone: no input
        new Agent({ name: 'x', instructions: () => 'Be ' + mood }); // ← openai.agents/sink/Agent: user-input
        Agent.create({ name: 'x', instructions: async () => { return 'Be ' + mood; } }); // ← openai.agents/sink/Agent.create: user-input
        new RealtimeAgent({ name: mood, instructions: 'Be kind' }); // ← openai.agents/sink/RealtimeAgent
        const stream = await run(kind, mood, { stream: true }); // ← openai.agents/llm-call/run
        for await (const text of stream.toTextStream()) exec(text); // ← builtin/sink/exec: llm-output of openai.agents/llm-call/run
        for await (const event of stream) exec(event.data.delta); // ← builtin/sink/exec: llm-output of openai.agents/llm-call/run
        const other = await new Runner({}).run(plain, mood, { stream: true }); // ← openai.agents/llm-call/run~2
        for await (const text of other.toTextStream()) exec(text); // ← builtin/sink/exec: llm-output of openai.agents/llm-call/run~2
      });
    `));

  it('Mastra', () =>
    checkSample(`
      import { Mastra } from '@mastra/core';
      import { Agent } from '@mastra/core/agent';
      import { registerApiRoute } from '@mastra/core/server';
      import { createTool } from '@mastra/core/tools';
      import { createStep } from '@mastra/core/workflows';
      import { exec } from 'node:child_process';
      const gardener = new Agent({ name: 'x', instructions: 'Advise.', model: 'openai/gpt-5-mini' }); // ← mastra.core/sink/Agent
      createStep({ id: 'plan', execute: async ({ mastra, inputData }) => exec((await mastra.getAgent('gardener').generate(inputData.plan)).text) }); // ← builtin/sink/exec: llm-output of mastra.core/llm-call/generate; mastra.core/llm-call/generate
      createTool({ id: 'ask', execute: async (input, { mastra }) => exec((await mastra.getAgentById('gardener').generate(input.plan)).text) }); // ← builtin/sink/exec: llm-output of mastra.core/llm-call/generate; mastra.core/llm-call/generate
      const ask = registerApiRoute('/ask', {
        method: 'POST',
        handler: async (c) => {
          const { question, role } = await c.req.json();
          const agent = c.get('mastra').getAgent('gardener');
          await agent.generate(question, { instructions: 'Advise a gardener.' }); // ← mastra.core/llm-call/generate
          await agent.generate(question, { instructions: \`Advise a \${role}.\` }); // ← mastra.core/llm-call/generate: user-input of hono/source/hono_Context
          await gardener.stream([{ role: 'system', content: role }, { role: 'user', content: question }]); // ← mastra.core/llm-call/stream: user-input
          await gardener.generateLegacy([{ role: 'user', content: question }]); // ← mastra.core/llm-call/generate
          new Agent({ name: 'y', instructions: () => 'Advise a ' + role, model: 'openai/gpt-5-mini' }); // ← mastra.core/sink/Agent: user-input
          const answer = await gardener.stream(question); // ← mastra.core/llm-call/stream
          for await (const text of answer.textStream) exec(text); // ← builtin/sink/exec: llm-output of mastra.core/llm-call/stream
          for await (const part of answer.fullStream) exec(part.payload.text); // ← builtin/sink/exec: llm-output of mastra.core/llm-call/stream
          return c.json({ length: (await answer.text).length }); // ← hono/sink/Context.json.error
        },
      });
      new Mastra({ agents: { gardener }, server: { apiRoutes: [ask], cors: { origin: '*', credentials: true } } }); // ← mastra.core/config/cors
    `));

  it('Genkit', () =>
    checkSample(`
      import { googleAI } from '@genkit-ai/google-genai';
      import { googleAI as older } from '@genkit-ai/googleai';
      import { genkit, z } from 'genkit';
      import { exec } from 'node:child_process';
      const ai = genkit({ plugins: [
        googleAI({ apiKey: 'x' }), // ← genkit/secret-option/googleAI
        older({ apiKey: 'x' }), // ← genkit/secret-option/googleAI~2
      ] });
      ai.defineTool({ name: 'run', inputSchema: z.object({ unit: z.string(), grams: z.number() }) }, async ({ unit, grams }) => {
        exec('units ' + grams); // ← builtin/sink/exec
        exec('units ' + unit); // ← builtin/sink/exec: llm-output of genkit/source/defineTool
      });
      export const menu = ai.defineFlow({ name: 'menu', inputSchema: z.object({ chef: z.string(), guests: z.number() }) }, async ({ chef, guests }) => {
        const { text } = await ai.generate({ system: \`Cook like \${chef}.\`, prompt: 'A menu' }); // ← genkit/llm-call/generate: user-input of genkit/source/defineFlow
        exec(text); // ← builtin/sink/exec: llm-output of genkit/llm-call/generate
        await ai.generate({ system: \`Cook for \${guests}.\`, prompt: chef }); // ← genkit/llm-call/generate
        await ai.generate({ messages: [{ role: 'system', content: [{ text: chef }] }, { role: 'user', content: [{ text: chef }] }] }); // ← genkit/llm-call/generate: user-input
        const { stream, response } = ai.generateStream({ system: [{ text: chef }] }); // ← genkit/llm-call/generateStream: user-input
        for await (const chunk of stream) exec(chunk.text); // ← builtin/sink/exec: llm-output of genkit/llm-call/generateStream
        exec((await response).text); // ← builtin/sink/exec: llm-output of genkit/llm-call/generateStream
        ai.definePrompt({ name: 'x', system: 'Cook like ' + chef }); // ← genkit/sink/definePrompt: user-input
        const cook = ai.prompt('cook');
        exec((await cook({ chef })).text); // ← builtin/sink/exec: llm-output of genkit/llm-call/Prompt; genkit/llm-call/Prompt
        for await (const chunk of cook.stream({ chef }).stream) exec(chunk.text); // ← builtin/sink/exec: llm-output of genkit/llm-call/Prompt.stream; genkit/llm-call/Prompt.stream
      });
    `));

  it('Agents of Cloudflare', () =>
    checkSample(`
      import { Agent, callable, type Connection } from 'agents';
      import { exec } from 'node:child_process';
      export class Desk extends Agent {
        async onConnect(connection, context) {
          exec(new URL(context.request.url).searchParams.get('who')); // ← builtin/sink/exec: user-input of agents/source/onConnect
          exec(connection.id); // ← builtin/sink/exec
        }
        async onMessage(connection, message) {
          try {
            exec(JSON.parse(message).command); // ← builtin/sink/exec: user-input of agents/source/onMessage
          } catch (error) {
            connection.send(JSON.stringify({ error: error.message })); // ← agents/sink/send: error-detail
            this.tell(connection, error);
          }
        }
        @callable()
        async list(folder: string, { depth }: { depth: string }) {
          exec('ls ' + folder); // ← builtin/sink/exec: user-input of agents/source/callable
          exec('ls ' + depth); // ← builtin/sink/exec: user-input of agents/source/callable
        }
        async own(folder: string) {
          exec('ls ' + folder); // ← builtin/sink/exec
        }
        tell(connection: Connection, error: Error) {
          connection.send('It failed.'); // ← agents/sink/send
        }
      }
    `));

  it('LlamaIndex: agents, tools with a schema', () =>
    checkSample(`
      import { agent } from '@llamaindex/workflow';
      import { agent as again, tool } from 'llamaindex';
      import { exec } from 'node:child_process';
      import { Bot } from 'grammy';
      import { z } from 'zod';
      tool({ name: 'list', parameters: z.object({ count: z.number(), folder: z.string() }), execute: ({ count, folder }) => {
        exec('head -n ' + count); // ← builtin/sink/exec
        exec('ls ' + folder); // ← builtin/sink/exec: llm-output of llamaindex/source/tool
      } });
      new Bot('token').on('message:text', async (ctx) => {
        const clerk = agent({ tools: [], systemPrompt: 'Act as ' + ctx.message.text }); // ← llamaindex/sink/agent: user-input
        const { data } = await clerk.run(ctx.message.text); // ← llamaindex/llm-call/Agent.run
        exec(data.result); // ← builtin/sink/exec: llm-output of llamaindex/llm-call/Agent.run
        await again({ systemPrompt: 'Act as a clerk' }).run(ctx.message.text); // ← llamaindex/sink/agent~2; llamaindex/llm-call/Agent.run
      });
    `));

  it('Teams SDK', () =>
    checkSample(`
      import { ChatPrompt } from '@microsoft/teams.ai';
      import { App } from '@microsoft/teams.apps';
      import { exec } from 'node:child_process';
      const app = new App({ clientSecret: 'x' }); // ← microsoft.teams.apps/secret-option/App
      app.on('message', async ({ activity, send, stream }) => {
        const prompt = new ChatPrompt({ instructions: 'Act as ' + activity.text, model }); // ← microsoft.teams.apps/sink/ChatPrompt: user-input
        exec((await prompt.send(activity.text)).content); // ← builtin/sink/exec: llm-output of microsoft.teams.apps/llm-call/ChatPrompt.send; microsoft.teams.apps/llm-call/ChatPrompt.send
        stream.emit('Thinking'); // ← microsoft.teams.apps/sink/stream.emit
        try {
          exec(activity.text); // ← builtin/sink/exec: user-input of microsoft.teams.apps/source/Context
        } catch (error) {
          await send(error.message); // ← microsoft.teams.apps/sink/send: error-detail
          await app.send(activity.conversation.id, { type: 'message', text: 'It failed.' }); // ← microsoft.teams.apps/sink/App.send
        }
      });
      app.message('help', async (context) => context.reply(context.activity.text)); // ← microsoft.teams.apps/sink/send: user-input of microsoft.teams.apps/source/Context
    `));
});
