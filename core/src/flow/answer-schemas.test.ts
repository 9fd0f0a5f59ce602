/** Answers of models that the SDK has checked against a schema: what the schema leaves is known. */
import { testRule } from '../testing/index.ts';
import noUntrustedExecution from '../rules/no-untrusted-execution/index.ts';

const head = `import OpenAI from 'openai';
import Anthropic from '@anthropic-ai/sdk';
import { z } from 'zod';
import { zodResponseFormat, zodTextFormat } from 'openai/helpers/zod';
import { generateObject, generateText, Output } from 'ai';
import pRetry from 'p-retry';
import { exec } from 'node:child_process';
const openai = new OpenAI();
const anthropic = new Anthropic();
const Plan = z.object({ count: z.number(), mode: z.enum(['small', 'large']), name: z.string(), inner: z.object({ level: z.number().int(), note: z.string() }) });
const again = async <T>(task: () => Promise<T>): Promise<T> => {
  try { return await task(); } catch { return task(); }
};
`;

/** The answer's field, in each of the ways to ask. */
const asks: readonly (readonly [name: string, ask: string, read: string])[] = [
  ['generateObject', 'const { object } = await generateObject({ model, prompt, schema: Plan });', 'object'],
  ['generateObject, read later', 'const reply = await generateObject({ model, prompt, schema: Plan });', 'reply.object'],
  ['generateObject behind a wrapper', 'const { object } = await again(() => generateObject({ model, prompt, schema: Plan }));', 'object'],
  ['generateObject that a package repeats', 'const { object } = await pRetry(() => generateObject({ model, prompt, schema: Plan }), { retries: 2 });', 'object'],
  ['generateText with an output', 'const { output } = await generateText({ model, prompt, output: Output.object({ schema: Plan }) });', 'output'],
  ['responses.parse', "const reply = await openai.responses.parse({ model: 'gpt-5', input: prompt, text: { format: zodTextFormat(Plan, 'plan') } });", 'reply.output_parsed!'],
  ['chat.completions.parse', "const reply = await openai.chat.completions.parse({ model: 'gpt-5', messages: [{ role: 'user', content: prompt }], response_format: zodResponseFormat(Plan, 'plan') });", 'reply.choices[0]!.message.parsed!'],
  ['responses.parse behind a wrapper', "const reply = await again(() => openai.responses.parse({ model: 'gpt-5', input: prompt, text: { format: zodTextFormat(Plan, 'plan') } }));", 'reply.output_parsed!'],
];

const program = (ask: string, value: string, mark = '') => `${head}export async function work(model: never, prompt: string) {\n  ${ask}\n  exec(\`make \${${value}}\`);${mark}\n}\n`;

testRule(noUntrustedExecution, {
  valid: asks.flatMap(([name, ask, read]) => ['count', 'mode', 'inner.level'].map((field) => ({ name: `${name}: ${field}`, code: program(ask, `${read}.${field}`) }))),
  invalid: [
    ...asks.flatMap(([name, ask, read]) => ['name', 'inner.note'].map((field) => ({ name: `${name}: ${field}`, code: program(ask, `${read}.${field}`, ' // ← shell') }))),
    { name: 'a list of such answers', code: program("const { object } = await generateObject({ model, prompt, output: 'array', schema: z.object({ mode: z.string() }) });", 'object[0]!.mode', ' // ← shell') },
    { name: 'what a tool is given, which has a schema of its own', code: program("const reply = await openai.chat.completions.parse({ model: 'gpt-5', messages: [{ role: 'user', content: prompt }], response_format: zodResponseFormat(Plan, 'plan') });", 'reply.choices[0]!.message.tool_calls[0]!.function.parsed_arguments.mode', ' // ← shell') },
    { name: 'one of two schemas', code: program("let format = zodTextFormat(Plan, 'plan');\n  if (prompt === '') format = zodTextFormat(z.object({ mode: z.string() }) as never, 'text') as never;\n  const reply = await openai.responses.parse({ model: 'gpt-5', input: prompt, text: { format } });", 'reply.output_parsed!.mode', ' // ← shell') },
    { name: 'a schema that is not in sight', code: program('const { object } = await generateObject({ model, prompt, schema: globalThis.shape });', 'object.mode', ' // ← shell') },
  ],
});
