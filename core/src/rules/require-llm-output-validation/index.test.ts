import { testRule } from '../../testing/index.ts';
import requireLlmOutputValidation from './index.ts';

const openai = `import OpenAI from 'openai';\nconst openai = new OpenAI();\n`;
const ask = `const completion = await openai.chat.completions.create({ model: 'gpt-4o', messages });\n`;

testRule(requireLlmOutputValidation, {
  invalid: [
    { name: 'arguments that are read before a server of tools gets them', code: `import { Client } from '@modelcontextprotocol/sdk/client/index.js';\n${openai}const remote = new Client({ name: 'a', version: '1' });\nexport async function f(messages) {\n  ${ask}\n  for (const wish of completion.choices[0].message.tool_calls ?? []) {\n    const given = JSON.parse(wish.function.arguments); // ← unvalidatedArguments\n    await remote.callTool({ name: given.tool, arguments: given });\n  }\n}` },
    {
      name: 'through variables, a fallback list and trim',
      code: `${openai}
export async function run(messages) {
  const first = await openai.chat.completions.create({ model: 'gpt-4o', messages });
  const message = first.choices[0].message;
  const calls = message.tool_calls || [];
  for (const call of calls) {
    const text = call.function.arguments.trim();
    const parsed = JSON.parse(text); // ← unvalidatedArguments
    send(parsed.parameters);
  }
}
`,
    },
    {
      name: 'CommonJS client with an alias',
      code: `const { OpenAI: Model } = require('openai');
const m = new Model();
module.exports = async (messages) => {
  const r = await m.chat.completions.create({ model: 'gpt-4o', messages });
  const { action } = JSON.parse(r.choices[0].message.content); // ← unvalidated
  return action;
};
`,
      path: 'ask.js',
    },
    {
      name: 'cast with as',
      code: `${openai}
interface Plan { goal: string }
export async function plan(messages): Promise<Plan> {
  ${ask}  return JSON.parse(completion.choices[0].message.content!) as Plan; // ← unvalidated
}
`,
    },
    {
      name: 'annotated variable that is returned in an object',
      code: `${openai}
export async function extract(messages) {
  ${ask}  const content = completion.choices[0]?.message?.content?.trim() || '{}';
  const json: Record<string, string> = JSON.parse(content); // ← unvalidated
  return { fields: json };
}
`,
    },
    {
      name: 'spread into a result',
      code: `${openai}
export async function decide(messages) {
  ${ask}  const parsed = JSON.parse(completion.choices[0].message.content); // ← unvalidated
  return { ...parsed, at: Date.now() };
}
`,
    },
    {
      name: 'after stripping the fence',
      code: `${openai}
export async function decide(messages) {
  ${ask}  const raw = completion.choices[0].message.content.replace(/\`\`\`json|\`\`\`/g, '');
  const parsed = JSON.parse(raw); // ← unvalidated
  await act(parsed.action);
}
`,
    },
    {
      name: 'after a regular-expression match',
      code: `${openai}
export async function decide(messages) {
  ${ask}  const match = completion.choices[0].message.content.match(/\\{[\\s\\S]*\\}/);
  const parsed = JSON.parse(match[0]); // ← unvalidated
  await act(parsed.action);
}
`,
    },
    {
      name: 'in a helper one call away: the caller is told',
      code: `${openai}
function toJson(text) {
  return JSON.parse(text.trim());
}
export async function decide(messages) {
  ${ask}  const parsed = toJson(completion.choices[0].message.content); // ← unvalidated
  await act(parsed.action);
}
`,
      fixes: [null],
    },
    {
      name: 'helper that asks the model and returns text',
      code: `${openai}
const askModel = async (messages) => {
  ${ask}  return completion.choices[0].message.content;
};
export async function decide(messages) {
  const parsed = JSON.parse(await askModel(messages)); // ← unvalidated
  if (parsed.done) await finish();
}
`,
    },
    {
      name: 'Anthropic text block',
      code: `import Anthropic from '@anthropic-ai/sdk';
const anthropic = new Anthropic();
export async function classify(messages) {
  const reply = await anthropic.messages.create({ model: 'claude-sonnet-4', max_tokens: 200, messages });
  const verdict = JSON.parse(reply.content[0].text); // ← unvalidated
  return verdict.label.toLowerCase();
}
`,
    },
    {
      name: 'Responses API output_text',
      code: `${openai}
export async function classify(input) {
  const response = await openai.responses.create({ model: 'gpt-4.1', input });
  const { label, score } = JSON.parse(response.output_text); // ← unvalidated
  return score > 0.5 ? label : 'other';
}
`,
    },
    {
      name: 'streamed function call pushed into a list',
      code: `${openai}
export async function run(input) {
  const calls = [];
  const stream = await openai.responses.create({ model: 'gpt-4.1', input, stream: true });
  for await (const event of stream) {
    if (event.type === 'response.output_item.done') calls.push(event.item);
  }
  for (const call of calls) {
    const args = JSON.parse(call.arguments); // ← unvalidatedArguments
    roll(args.count, args.sides);
  }
}
`,
    },
    {
      name: 'AI SDK text',
      code: `import { generateText } from 'ai';
export async function quiz(prompt) {
  const { text } = await generateText({ model, prompt });
  const questions = JSON.parse(text); // ← unvalidated
  for (const question of questions) await post(question.title);
}
`,
    },
    {
      name: 'Gemini',
      code: `import { GoogleGenAI } from '@google/genai';
const ai = new GoogleGenAI({ apiKey: process.env.GEMINI_API_KEY });
export async function extract(contents) {
  const response = await ai.models.generateContent({ model: 'gemini-2.5-flash', contents });
  const data = JSON.parse(response.text); // ← unvalidated
  return data.items;
}
`,
    },
    {
      name: 'class field client',
      code: `import OpenAI from 'openai';
export class Planner {
  private readonly client = new OpenAI();
  async plan(messages) {
    const completion = await this.client.chat.completions.create({ model: 'gpt-4o', messages });
    const plan = JSON.parse(completion.choices[0].message.content); // ← unvalidated
    return plan.steps;
  }
}
`,
    },
    {
      name: 'promise callback',
      code: `${openai}
export function plan(messages) {
  return openai.chat.completions.create({ model: 'gpt-4o', messages }).then((completion) => {
    const plan = JSON.parse(completion.choices[0].message.content); // ← unvalidated
    return plan.steps;
  });
}
`,
    },
    {
      name: 'validated only after the first use',
      code: `import { z } from 'zod';\n${openai}
const schema = z.object({ action: z.string() });
export async function decide(messages) {
  ${ask}  const parsed = JSON.parse(completion.choices[0].message.content); // ← unvalidated
  await act(parsed.action);
  schema.parse(parsed);
}
`,
    },
    {
      name: 'passed to a package function',
      code: `import { applyPatch } from 'fast-json-patch';\n${openai}
export async function patch(document, messages) {
  ${ask}  const operations = JSON.parse(completion.choices[0].message.content); // ← unvalidated
  return applyPatch(document, operations);
}
`,
    },
    {
      name: 'used inside a local function',
      code: `${openai}
const callFunction = async (name, args) => {
  if (name === 'get_weather') return getWeather(args.location);
};
export async function run(messages) {
  ${ask}  const call = completion.choices[0].message.tool_calls[0];
  const args = JSON.parse(call.function.arguments); // ← unvalidatedArguments
  await callFunction(call.function.name, args);
}
`,
    },
    {
      name: 'LangChain message content',
      code: `import { ChatOpenAI } from '@langchain/openai';
const model = new ChatOpenAI();
export async function classify(text) {
  const message = await model.invoke(text);
  const result = JSON.parse(message.content); // ← unvalidated
  return result.label;
}
`,
    },
    {
      name: 'the function that asks and parses, and is called in the file',
      code: `import OpenAI from 'openai';\nconst openai = new OpenAI();\nasync function write(topic: string) {\n  const completion = await openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: topic }] });\n  return JSON.parse(completion.choices[0]?.message.content ?? '{}') as Question; // ← unvalidated\n}\nexport async function run() { const { question } = await write('x'); console.log(question); }\n`,
    },
    {
      name: 'a repeated request',
      path: 'a.js',
      code: `const Anthropic = require('@anthropic-ai/sdk');\nconst pRetry = require('p-retry');\nconst anthropic = new Anthropic();\nconst create = (params) => pRetry(() => anthropic.messages.create(params), { retries: 4 });\nexports.classify = async (text) => { const reply = await create({ model: 'x', max_tokens: 9, messages: [{ role: 'user', content: text }] }); const ticket = JSON.parse(reply.content[0].text); return ticket.team; }; // ← unvalidated\n`,
    },
  ],
  valid: [
    { name: 'what a service says of a request that failed', code: `export async function ask(body) {\n  const upstream = await fetch('https://api.anthropic.com/v1/messages', { method: 'POST', headers: { 'x-api-key': process.env.ANTHROPIC_API_KEY }, body: JSON.stringify(body) });\n  if (!upstream.ok) {\n    const problem = await upstream.text();\n    return { status: upstream.status, body: JSON.parse(problem) };\n  }\n  return { status: 200, body: await upstream.text() };\n}\n` },
    { name: 'arguments for a server of tools, which checks them', code: `import { Client } from '@modelcontextprotocol/sdk/client/index.js';\n${openai}const remote = new Client({ name: 'a', version: '1' });\nexport async function f(messages) { ${ask} for (const wish of completion.choices[0].message.tool_calls ?? []) await remote.callTool({ name: wish.function.name, arguments: JSON.parse(wish.function.arguments) }); }` },
    { name: 'schema around the parse', code: `import { z } from 'zod';\n${openai}const s = z.object({ a: z.string() });\nexport async function f(messages) { ${ask} const v = s.parse(JSON.parse(completion.choices[0].message.content)); return v.a; }` },
    { name: 'schema on the next line', code: `import { z } from 'zod';\n${openai}const s = z.object({ a: z.string() });\nexport async function f(messages) { ${ask} const raw = JSON.parse(completion.choices[0].message.content); const v = s.parse(raw); return v.a; }` },
    { name: 'schema into a variable declared before', code: `import { z } from 'zod';\n${openai}const s = z.object({ a: z.string() });\nexport async function f(messages) { ${ask} let v; try { const parsed = JSON.parse(completion.choices[0].message.content); v = s.parse(parsed); } catch { return; } return v.a; }` },
    { name: 'safeParse before use', code: `import { z } from 'zod';\n${openai}const s = z.object({ a: z.string() });\nexport async function f(messages) { ${ask} const raw = JSON.parse(completion.choices[0].message.content); const r = s.safeParse(raw); if (!r.success) return null; return r.data.a; }` },
    { name: 'valibot', code: `import * as v from 'valibot';\n${openai}const s = v.object({ a: v.string() });\nexport async function f(messages) { ${ask} const out = v.parse(s, JSON.parse(completion.choices[0].message.content)); return out.a; }` },
    { name: 'ajv guard', code: `import Ajv from 'ajv';\n${openai}const ajv = new Ajv();\nconst validate = ajv.compile({ type: 'object' });\nexport async function f(messages) { ${ask} const data = JSON.parse(completion.choices[0].message.content); if (!validate(data)) throw new Error('bad'); return data.a; }` },
    { name: 'helper that returns, validated by the caller', code: `import { z } from 'zod';\n${openai}const s = z.object({ a: z.string() });\nconst toJson = (text) => JSON.parse(text);\nexport async function f(messages) { ${ask} const v = s.parse(toJson(completion.choices[0].message.content)); return v.a; }` },
    { name: 'helper validates inside', code: `import { z } from 'zod';\n${openai}const s = z.object({ a: z.string() });\nconst check = (value) => s.parse(value);\nexport async function f(messages) { ${ask} const v = check(JSON.parse(completion.choices[0].message.content)); return v.a; }` },
    { name: 'a validator that the team vouches for', code: `import { checkPlan } from './plans.js';\n${openai}export async function f(messages) { ${ask} const plan = checkPlan(JSON.parse(completion.choices[0].message.content)); return plan.a; }`, path: 'src/plan.ts', options: { strict: true }, config: { trusted: ['./src/plans.ts#checkPlan'] } },
    { name: 'type predicate', code: `${openai}interface Plan { a: string }\nfunction isPlan(value: unknown): value is Plan { return typeof value === 'object' && value !== null && 'a' in value; }\nexport async function f(messages) { ${ask} const data = JSON.parse(completion.choices[0].message.content); if (!isPlan(data)) throw new Error('bad'); return data.a; }` },
    { name: 'typeof test before use', code: `${openai}export async function f(messages) { ${ask} const data = JSON.parse(completion.choices[0].message.content); if (typeof data.a !== 'string') throw new Error('bad'); return data.a; }` },
    { name: 'Array.isArray before use', code: `${openai}export async function f(messages) { ${ask} const data = JSON.parse(completion.choices[0].message.content); if (!Array.isArray(data)) return []; return data; }` },
    { name: 'parsed by the SDK', code: `import { zodResponseFormat } from 'openai/helpers/zod';\n${openai}export async function f(messages) { const c = await openai.chat.completions.parse({ model: 'gpt-4o', messages, response_format: zodResponseFormat(s, 's') }); return c.choices[0].message.parsed.a; }` },
    { name: 'generateObject', code: `import { generateObject } from 'ai';\nexport async function f(prompt) { const { object } = await generateObject({ model, schema, prompt }); return object.title; }` },
    { name: 'AI SDK tool with a schema', code: `import { tool } from 'ai';\nimport { z } from 'zod';\nexport const weather = tool({ inputSchema: z.object({ city: z.string() }), execute: async ({ city }) => load(city) });` },
    { name: 'the helper', code: `import { parseLlmJson } from 'secure-bot/runtime';\n${openai}export async function f(messages) { ${ask} const v = parseLlmJson(s, completion.choices[0].message.content); return v.a; }` },
    { name: 'a config file', code: `import { readFile } from 'node:fs/promises';\nexport async function load() { const raw = await readFile('config.json', 'utf8'); const config = JSON.parse(raw); return config.token; }` },
    { name: 'an HTTP body', code: `export async function load() { const response = await fetch('https://api.example.com'); const data = JSON.parse(await response.text()); return data.items; }` },
    { name: 'a stream frame', code: `export function onFrame(event) { const json = JSON.parse(event.data); return json.choices[0].delta.content; }` },
    { name: 'a copy by stringify and parse', code: `${openai}export async function f(messages) { ${ask} const copy = JSON.parse(JSON.stringify(completion.choices[0].message.content)); return copy.length; }` },
    { name: 'parsed for the log only', code: `${openai}export async function f(messages) { ${ask} console.log(JSON.parse(completion.choices[0].message.content)); return 'ok'; }` },
    { name: 'parse of another object', code: `import { marked } from './markdown.js';\n${openai}const JSON5 = { parse: (text) => ({ text }) };\nexport async function f(messages) { ${ask} const v = JSON5.parse(completion.choices[0].message.content); return v.text; }` },
    { name: 'shadowed JSON', code: `${openai}export async function f(messages, JSON) { ${ask} const v = JSON.parse(completion.choices[0].message.content); return v.text; }` },
    { name: 'only checks that it parses', code: `${openai}export async function f(messages) { ${ask} try { JSON.parse(completion.choices[0].message.content); return true; } catch { return false; } }` },
    { name: 'tool result of a command', code: `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';\nimport { exec } from 'node:child_process';\nimport { promisify } from 'node:util';\nconst run = promisify(exec);\nconst server = new McpServer({ name: 'x', version: '1' });\nserver.tool('cap', async ({ file }) => { const { stdout } = await run('tshark'); const packets = JSON.parse(stdout); return { content: [{ type: 'text', text: String(packets.length) }] }; });` },
  ],
});
