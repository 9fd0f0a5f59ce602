import { expect } from 'vitest';
import { testRule } from '../../testing/index.ts';
import requireBounds from './index.ts';

const anthropic = "import Anthropic from '@anthropic-ai/sdk';\nimport { runTool } from './tools';\nconst client = new Anthropic();\n";
const openai = "import OpenAI from 'openai';\nimport { runTool } from './tools';\nconst client = new OpenAI();\n";
const request = "model: 'claude-sonnet-4-5', max_tokens: 500, messages";
const strict = { strict: true };

testRule(requireBounds, {
  invalid: [
    {
      name: 'objects take a signal in every version of the AI SDK, and a time in version 6 only',
      options: strict,
      code: "import { generateObject } from 'ai';\nimport { model, schema } from './model';\nexport const run = (prompt) => generateObject({ model, schema, prompt, maxOutputTokens: 500 }); // ← noTimeout\n",
      output: "import { generateObject } from 'ai';\nimport { model, schema } from './model';\nexport const run = (prompt) => generateObject({ model, schema, prompt, maxOutputTokens: 500, abortSignal: AbortSignal.timeout(60_000) });\n",
    },
    {
      name: 'strict: a declared range that begins before max_completion_tokens gets the older option',
      options: strict,
      packages: { openai: '^4.23.0' },
      code: "import OpenAI from 'openai';\nconst ai = new OpenAI();\nexport const ask = (messages) => ai.chat.completions.create({ model: 'gpt-5', messages }); // ← noTokens\n",
      output: "import OpenAI from 'openai';\nconst ai = new OpenAI();\nexport const ask = (messages) => ai.chat.completions.create({ model: 'gpt-5', messages, max_tokens: 1024 });\n",
    },
    {
      name: 'strict: later versions get max_completion_tokens',
      options: strict,
      packages: { openai: '^4.60.0' },
      code: "import OpenAI from 'openai';\nconst ai = new OpenAI();\nexport const ask = (messages) => ai.chat.completions.create({ model: 'gpt-5', messages }); // ← noTokens\n",
      output: "import OpenAI from 'openai';\nconst ai = new OpenAI();\nexport const ask = (messages) => ai.chat.completions.create({ model: 'gpt-5', messages, max_completion_tokens: 1024 });\n",
    },
    {
      name: 'a loop that ends when the model stops calling tools',
      code: `${anthropic}
export async function run(messages) {
  while (true) { // ← loop
    const answer = await client.messages.create({ ${request} });
    if (answer.stop_reason !== 'tool_use') return answer;
    for (const block of answer.content) messages.push(await runTool(block));
  }
}
`,
      output: `import Anthropic from '@anthropic-ai/sdk';
import { runTool } from './tools';
import { createBudget } from 'secure-bot/runtime';
const client = new Anthropic();

export async function run(messages) {
  const budget = createBudget({ maxSteps: 20 });
  while (true) {
    budget.step();
    const answer = await client.messages.create({ ${request} });
    if (answer.stop_reason !== 'tool_use') return answer;
    for (const block of answer.content) messages.push(await runTool(block));
  }
}
`,
      modules: {
        '@anthropic-ai/sdk': { __esModule: true, default: class { messages = { create: async () => ({ stop_reason: 'tool_use', content: [1] }) }; } },
        './tools': { runTool: async () => 'result' },
      },
      execute: async (sample) => {
        await expect(sample.call('run', [])).rejects.toMatchObject({ name: 'BudgetExceededError' });
      },
    },
    {
      name: 'the condition is the model’s answer',
      code: `${anthropic}
export async function run(messages) {
  let answer = await client.messages.create({ ${request} });
  while (answer.stop_reason === 'tool_use') { // ← loop
    messages.push(...(await runTool(answer.content)));
    answer = await client.messages.create({ ${request} });
  }
  return answer;
}
`,
    },
    {
      name: 'a do loop with a flag',
      code: `${openai}
export async function run(messages) {
  let done = false;
  do { // ← loop
    const completion = await client.chat.completions.create({ model: 'gpt-4.1', messages });
    const [choice] = completion.choices;
    if (!choice.message.tool_calls) done = true;
    else messages.push(await runTool(choice.message.tool_calls));
  } while (!done);
}
`,
    },
    {
      name: 'for without a condition, with the model in a helper of another file',
      files: { 'ask.ts': "import OpenAI from 'openai';\nconst client = new OpenAI();\nexport async function ask(messages) {\n  const completion = await client.chat.completions.create({ model: 'gpt-4.1', messages });\n  return completion.choices[0].message;\n}\n" },
      code: `
import { ask } from './ask';
import { runTool } from './tools';
export async function run(messages) {
  for (;;) { // ← loop
    const message = await ask(messages);
    if (!message.tool_calls?.length) break;
    messages.push(await runTool(message.tool_calls));
  }
}
`,
    },
    {
      name: 'a function that calls itself after the tools',
      code: `${openai}
export async function run(messages) {
  const completion = await client.chat.completions.create({ model: 'gpt-4.1', messages });
  const message = completion.choices[0].message;
  if (message.tool_calls) {
    messages.push(await runTool(message.tool_calls));
    return run(messages); // ← recursion
  }
  return message.content;
}
`,
    },
    {
      name: 'stepCountIs(Infinity)',
      code: `
import { generateText, stepCountIs } from 'ai';
import { model, tools } from './setup';
export const run = (prompt) => generateText({ model, tools, prompt, stopWhen: stepCountIs(Infinity) }); // ← infinite
`,
      output: `
import { generateText, stepCountIs } from 'ai';
import { model, tools } from './setup';
export const run = (prompt) => generateText({ model, tools, prompt, stopWhen: stepCountIs(20) });
`,
    },
    {
      name: 'maxTurns of a million',
      code: `
import { run } from '@openai/agents';
import { agent } from './agent';
const limit = Number.MAX_SAFE_INTEGER;
export const answer = (text) => run(agent, text, { maxTurns: limit }); // ← infinite
`,
    },
    {
      name: 'maxSteps of version 4',
      packages: { ai: '^4.3.0' },
      code: `
import { streamText } from 'ai';
import { model, tools } from './setup';
export const run = (prompt) => streamText({ model, tools, prompt, maxSteps: Infinity }); // ← infinite
`,
    },
    {
      name: 'only the model fulfils the condition',
      code: `
import { generateText, hasToolCall } from 'ai';
import { model, tools } from './setup';
export const run = (prompt) => generateText({ model, tools, prompt, stopWhen: hasToolCall('done') }); // ← noStop
`,
      output: null,
    },
    {
      name: 'an agent without maxTurns',
      code: `
import { query } from '@anthropic-ai/claude-agent-sdk';
export async function work(prompt) {
  for await (const message of query({ prompt, options: { cwd: '/srv' } })) { // ← noSteps
    console.log(message);
  }
}
`,
      output: `
import { query } from '@anthropic-ai/claude-agent-sdk';
export async function work(prompt) {
  for await (const message of query({ prompt, options: { cwd: '/srv', maxTurns: 20 } })) {
    console.log(message);
  }
}
`,
    },
    {
      name: 'strict: no output limit',
      options: strict,
      code: `${openai}
export const answer = (messages) => client.chat.completions.create({ // ← noTokens
  model: 'gpt-4.1',
  messages,
});
`,
      output: `${openai}
export const answer = (messages) => client.chat.completions.create({
  model: 'gpt-4.1',
  messages,
  max_completion_tokens: 1024,
});
`,
    },
    {
      name: 'strict: neither tokens nor time',
      options: strict,
      code: `
import { generateText } from 'ai';
import { model } from './setup';
export const answer = (prompt) => generateText({ model, prompt }); // ← noLimits
`,
      output: `
import { generateText } from 'ai';
import { model } from './setup';
export const answer = (prompt) => generateText({ model, prompt, maxOutputTokens: 1024, timeout: 60_000 });
`,
    },
  ],
  valid: [
    {
      name: 'strict: versions whose requests take no options',
      options: strict,
      packages: { '@google/generative-ai': '^0.11.4' },
      code: "import { GoogleGenerativeAI } from '@google/generative-ai';\nconst model = new GoogleGenerativeAI(process.env.KEY).getGenerativeModel({ model: 'gemini-pro' });\nexport const ask = (text) => model.startChat({ history: [], generationConfig: { maxOutputTokens: 500 } }).sendMessageStream(text);\n",
    },
    {
      name: 'a counter',
      code: `${anthropic}
export async function run(messages) {
  let steps = 0;
  while (true) {
    if (++steps > 20) throw new Error('too long');
    const answer = await client.messages.create({ ${request} });
    if (answer.stop_reason !== 'tool_use') return answer;
    for (const block of answer.content) messages.push(await runTool(block));
  }
}
`,
    },
    {
      name: 'a counting loop',
      code: `${anthropic}
export async function run(messages) {
  for (let step = 0; step < 10; step++) {
    const answer = await client.messages.create({ ${request} });
    if (answer.stop_reason !== 'tool_use') return answer;
    messages.push(await runTool(answer.content));
  }
}
`,
    },
    {
      name: 'a chat in a terminal',
      code: `${openai}
import { createInterface } from 'node:readline/promises';
const terminal = createInterface({ input: process.stdin, output: process.stdout });
export async function chat(messages) {
  while (true) {
    const text = await terminal.question('> ');
    messages.push({ role: 'user', content: text });
    const completion = await client.chat.completions.create({ model: 'gpt-4.1', messages });
    if (completion.choices[0].message.content === 'bye') break;
  }
}
`,
    },
    {
      name: 'a budget',
      code: `${anthropic}
import { createBudget } from 'secure-bot/runtime';
export async function run(messages) {
  const budget = createBudget({ maxSteps: 20 });
  while (true) {
    budget.step();
    const answer = await client.messages.create({ ${request} });
    if (answer.stop_reason !== 'tool_use') return answer;
    messages.push(await runTool(answer.content));
  }
}
`,
    },
    {
      name: 'recursion with a depth',
      code: `${openai}
export async function run(messages, depth = 0) {
  const completion = await client.chat.completions.create({ model: 'gpt-4.1', messages });
  const message = completion.choices[0].message;
  if (message.tool_calls && depth < 5) return run([...messages, await runTool(message.tool_calls)], depth + 1);
  return message.content;
}
`,
    },
    {
      name: 'stepCountIs(10)',
      code: `
import { generateText, hasToolCall, stepCountIs } from 'ai';
import { model, tools } from './setup';
export const run = (prompt) => generateText({ model, tools, prompt, stopWhen: [hasToolCall('done'), stepCountIs(10)] });
`,
    },
    {
      name: 'SDKs with a default',
      code: `
import { run } from '@openai/agents';
import { generateText } from 'ai';
import { agent, model, tools } from './setup';
export const answer = (text) => run(agent, text);
export const other = (prompt) => generateText({ model, tools, prompt });
`,
    },
    {
      name: 'strict: a client that gives up by itself',
      options: strict,
      code: `${openai}
export const answer = (messages) => client.chat.completions.create({ model: 'gpt-4.1', messages, max_tokens: 300 });
`,
    },
    {
      name: 'strict: options that are not known',
      options: strict,
      code: `${openai}
export const answer = (messages, options) => client.chat.completions.create({ model: 'gpt-4.1', messages, ...options });
`,
    },
  ],
});
