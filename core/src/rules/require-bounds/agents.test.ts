/** Agents of all SDKs, in one file and in several. */
import { testRule } from '../../testing/index.ts';
import requireBounds from './index.ts';

const strict = { strict: true };
const ask = "import Anthropic from '@anthropic-ai/sdk';\nconst client = new Anthropic();\nexport async function ask(messages) {\n  return await client.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 500, messages });\n}\n";
const loop = (head: string, mark: string, body = 'const answer = await ask(messages);') => `
${head}
export async function run(messages) {
  while (true) {${mark}
    ${body}
    if (answer.stop_reason !== 'tool_use') return answer;
    messages.push(await runTools(answer.content));
  }
}
`;

testRule(requireBounds, {
  invalid: [
    { name: 'a helper through an index file', files: { 'ask.ts': ask, 'index.ts': "export { ask as askModel } from './ask';\n" }, code: loop("import { askModel } from './index';", ' // ← loop', 'const answer = await askModel(messages);') },
    { name: 'a helper by CommonJS', files: { 'ask.js': ask.replace("import Anthropic from '@anthropic-ai/sdk'", "const Anthropic = require('@anthropic-ai/sdk')").replace('export async function ask', 'module.exports = { ask }; async function ask') }, code: loop("const { ask } = require('./ask');", ' // ← loop').replace('export async function', 'exports.run = async function') },
    { name: 'a default export', files: { 'ask.ts': ask.replace('export async function', 'export default async function') }, code: loop("import ask from './ask';", ' // ← loop') },
    { name: 'a class of another file', files: { 'model.ts': "import Anthropic from '@anthropic-ai/sdk';\nexport class Model {\n  private client = new Anthropic();\n  async ask(messages) {\n    return this.client.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 500, messages });\n  }\n}\n" }, code: loop("import { Model } from './model';\nconst model = new Model();", ' // ← loop', 'const answer = await model.ask(messages);') },
    { name: 'a client of another file', files: { 'client.ts': "import Anthropic from '@anthropic-ai/sdk';\nexport const client = new Anthropic();\n" }, code: loop("import { client } from './client';", ' // ← loop', "const answer = await client.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 500, messages });") },
    { name: 'a limit of another file that is none', files: { 'limits.ts': 'export const maxSteps = Number.POSITIVE_INFINITY;\n' }, code: "\nimport { run } from '@openai/agents';\nimport { agent } from './agent';\nimport { maxSteps } from './limits';\nexport const answer = (text) => run(agent, text, { maxTurns: maxSteps }); // ← infinite\n", output: null },
    {
      name: 'a method that calls itself',
      code: `
import OpenAI from 'openai';
import { runTools } from './tools';
export class Agent {
  private readonly client = new OpenAI();
  async run(messages) {
    const completion = await this.client.chat.completions.create({ model: 'gpt-4.1', messages });
    const [choice] = completion.choices;
    if (choice.finish_reason === 'tool_calls') {
      messages.push(await runTools(choice.message.tool_calls));
      return this.run(messages); // ← recursion
    }
    return choice.message.content;
  }
}
`,
    },
    {
      name: 'a loop with a switch inside',
      code: `
import OpenAI from 'openai';
import { runTool } from './tools';
const client = new OpenAI();
export async function run(input) {
  for (;;) { // ← loop
    const response = await client.responses.create({ model: 'gpt-4.1', input });
    const calls = response.output.filter((item) => item.type === 'function_call');
    if (calls.length === 0) return response.output_text;
    for (const call of calls) {
      switch (call.name) {
        case 'search':
          input.push(await runTool(call));
          break;
      }
    }
  }
}
`,
    },
    {
      name: 'an error ends it, nothing else does',
      code: `
import OpenAI from 'openai';
import { runTool } from './tools';
const client = new OpenAI();
export async function run(messages) {
  let isDone = false;
  while (!isDone) { // ← loop
    try {
      const completion = await client.chat.completions.create({ model: 'gpt-4.1', messages });
      const { tool_calls: calls } = completion.choices[0].message;
      if (calls) messages.push(await runTool(calls));
      else isDone = true;
    } catch (error) {
      console.error(error);
      break;
    }
  }
}
`,
    },
    {
      name: 'a runner of tools without a limit',
      code: `
import Anthropic from '@anthropic-ai/sdk';
import { tools } from './tools';
const client = new Anthropic();
export const run = (messages) => client.beta.messages.toolRunner({ model: 'claude-sonnet-4-5', max_tokens: 1000, messages, tools }); // ← noSteps
`,
      output: `
import Anthropic from '@anthropic-ai/sdk';
import { tools } from './tools';
const client = new Anthropic();
export const run = (messages) => client.beta.messages.toolRunner({ model: 'claude-sonnet-4-5', max_tokens: 1000, messages, tools, max_iterations: 20 });
`,
    },
    {
      name: 'an agent without any options',
      code: "\nimport { query } from '@anthropic-ai/claude-agent-sdk';\nexport const work = (prompt) => query({ prompt }); // ← noSteps\n",
      output: "\nimport { query } from '@anthropic-ai/claude-agent-sdk';\nexport const work = (prompt) => query({ prompt, options: { maxTurns: 20 } });\n",
    },
    { name: 'recursionLimit', code: "\nimport { createAgent } from 'langchain';\nimport { model, tools } from './setup';\nconst agent = createAgent({ model, tools });\nexport const run = (messages) => agent.invoke({ messages }, { recursionLimit: Infinity }); // ← infinite\n" },
    { name: 'isStepCount of version 7', packages: { ai: '^7.0.0' }, code: "\nimport { generateText, isStepCount } from 'ai';\nimport { model, tools } from './setup';\nexport const run = (prompt) => generateText({ model, tools, prompt, stopWhen: isStepCount(Number.MAX_VALUE) }); // ← infinite\n" },
    { name: 'strict: version 3 has max_tokens', options: strict, packages: { openai: '^3.2.0' }, code: "\nimport { OpenAIApi } from 'openai';\nimport { configuration } from './setup';\nconst client = new OpenAIApi(configuration);\nexport const answer = (messages) => client.createChatCompletion({ model: 'gpt-3.5-turbo', messages }); // ← noLimits\n", output: "\nimport { OpenAIApi } from 'openai';\nimport { configuration } from './setup';\nconst client = new OpenAIApi(configuration);\nexport const answer = (messages) => client.createChatCompletion({ model: 'gpt-3.5-turbo', messages, max_tokens: 1024 }, { timeout: 60_000 });\n" },
    { name: 'strict: a local model', options: strict, code: "\nimport ollama from 'ollama';\nexport const answer = (messages) => ollama.chat({ model: 'llama3', messages }); // ← noTokens\n" },
    { name: 'strict: a thousand steps', options: strict, code: "\nimport { run } from '@openai/agents';\nimport { agent } from './agent';\nexport const answer = (text) => run(agent, text, { maxTurns: 1000 }); // ← infinite\n" },
  ],
  valid: [
    { name: 'a helper of another file that counts', files: { 'ask.ts': ask, 'limit.ts': "let count = 0;\nexport function checkLimit() {\n  if (++count > 20) throw new Error('too long');\n}\n" }, code: loop("import { ask } from './ask';\nimport { checkLimit } from './limit';", '', 'checkLimit();\n    const answer = await ask(messages);') },
    { name: 'a limit of another file', files: { 'ask.ts': ask, 'limits.ts': 'export const maxMessages = 40;\n' }, code: loop("import { ask } from './ask';\nimport { maxMessages } from './limits';", '', 'if (messages.length > maxMessages) return;\n    const answer = await ask(messages);') },
    { name: 'a helper of another file that calls no model', files: { 'ask.ts': 'export async function ask(messages) {\n  return messages.pop();\n}\n' }, code: loop("import { ask } from './ask';", '') },
    { name: 'a deadline', files: { 'ask.ts': ask }, code: loop("import { ask } from './ask';\nconst end = Date.now() + 60_000;", '', 'if (Date.now() > end) return;\n    const answer = await ask(messages);') },
    { name: 'a signal that is asked', files: { 'ask.ts': ask }, code: loop("import { ask } from './ask';\nimport { signal } from './signal';", '', 'signal.throwIfAborted();\n    const answer = await ask(messages);') },
    { name: 'a signal at the call', code: loop("import Anthropic from '@anthropic-ai/sdk';\nimport { signal } from './signal';\nconst client = new Anthropic();", '', "const answer = await client.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 500, messages }, { signal });") },
    { name: 'a worker that waits for jobs', files: { 'ask.ts': ask }, code: "\nimport { ask } from './ask';\nimport { queue } from './queue';\nexport async function work() {\n  while (true) {\n    const job = await queue.next();\n    await job.reply(await ask(job.messages));\n  }\n}\n" },
    { name: 'a loop over items', files: { 'ask.ts': ask }, code: "\nimport { ask } from './ask';\nexport async function all(list) {\n  for (const messages of list) await ask(messages);\n}\n" },
    { name: 'one round only', files: { 'ask.ts': ask }, code: "\nimport { ask } from './ask';\nexport async function once(messages) {\n  while (true) {\n    return await ask(messages);\n  }\n}\n" },
    { name: 'a loop that asks no model', code: "\nexport async function read(reader) {\n  while (true) {\n    const { done, value } = await reader.read();\n    if (done) break;\n    console.log(value);\n  }\n}\n" },
    { name: 'the condition counts', files: { 'ask.ts': ask }, code: "\nimport { ask } from './ask';\nexport async function run(messages) {\n  let left = 10;\n  let answer = await ask(messages);\n  while (answer.stop_reason === 'tool_use' && left-- > 0) answer = await ask(messages);\n  return answer;\n}\n" },
    { name: 'another function of the same name', code: "\nimport OpenAI from 'openai';\nconst client = new OpenAI();\nconst other = { run: (messages) => messages };\nexport async function run(messages) {\n  const completion = await client.chat.completions.create({ model: 'gpt-4.1', messages });\n  if (completion.choices[0].message.tool_calls) return other.run(messages);\n  return completion;\n}\n" },
    { name: 'maxTurns of ten', code: "\nimport { query } from '@anthropic-ai/claude-agent-sdk';\nexport const work = (prompt) => query({ prompt, options: { maxTurns: 10 } });\n" },
    { name: 'a budget in dollars', code: "\nimport { query } from '@anthropic-ai/claude-agent-sdk';\nexport const work = (prompt) => query({ prompt, options: { maxBudgetUsd: 1 } });\n" },
    { name: 'options that are not to be seen', code: "\nimport { query } from '@anthropic-ai/claude-agent-sdk';\nexport const work = (prompt, options) => query({ prompt, options });\n" },
    { name: 'another run and another query', code: "\nimport { query } from './database';\nimport { run } from './shell';\nexport const work = (text) => run(query({ prompt: text }), text, { maxTurns: Infinity });\n" },
    { name: 'strict: tokens that the SDK asks for', options: strict, code: `\n${ask}` },
    { name: 'strict: a test', path: 'agent.test.ts', code: loop("import { ask } from './ask';", '') },
    { name: 'a request that is repeated', code: "\nexport async function ask(body) {\n  let response;\n  do {\n    response = await fetch('https://api.mistral.ai/v1/chat/completions', { method: 'POST', body });\n  } while (response.status === 429);\n  return response.json();\n}\n" },
    { name: 'a condition of its own', code: "\nimport { generateText } from 'ai';\nimport { model, tools } from './setup';\nexport const run = (prompt) => generateText({ model, tools, prompt, stopWhen: ({ steps }) => steps.length > 5 });\n" },
  ],
});
