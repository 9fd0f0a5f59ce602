/** The type that the code declares for the parsed value says which schema fits. */
import { expect } from 'vitest';
import { z } from 'zod';
import { testRule } from '../../testing/index.ts';
import requireLlmOutputValidation from './index.ts';

const head = "import OpenAI from 'openai';\nimport { z } from 'zod';\nconst openai = new OpenAI();\n";
const helped = "import OpenAI from 'openai';\nimport { z } from 'zod';\nimport { parseLlmJson } from 'secure-bot/runtime';\nconst openai = new OpenAI();\n";
const ask = "async function ask(text: string) {\n  return (await openai.responses.create({ model: 'gpt-5', input: text, max_output_tokens: 900 })).output_text;\n}\n";
const inferred = 'const Order = z.object({ id: z.string(), count: z.number() });\ntype Order = z.infer<typeof Order>;\n';
const declared = 'interface Order { id: string; tags: string[]; state: "open" | "done"; note?: string | null; buyer: { name: string } }\n';
const sketch = "z.object({\n  id: z.string(),\n  tags: z.array(z.string()),\n  state: z.enum(['open', 'done']),\n  note: z.string().nullable().optional(),\n  buyer: z.object({ name: z.string() }),\n})";
const show = (body: string, returns = '') => `export async function order(text: string)${returns} {\n${body}\n}\n`;

testRule(requireLlmOutputValidation, {
  invalid: [
    {
      name: 'the schema that the type of the variable was made of',
      code: `${head}${ask}${inferred}${show('  const found: Order = JSON.parse(await ask(text)); // ← unvalidated\n  return found.id;')}`,
      output: `${helped}${ask}${inferred}${show('  const found: Order = parseLlmJson(Order, await ask(text));\n  return found.id;')}`,
    },
    {
      name: 'the schema that the type of the result was made of; the fixed call runs',
      code: `${head}${ask}${inferred}${show('  return JSON.parse(await ask(text)); // ← unvalidated', ': Promise<Order>')}`,
      output: `${helped}${ask}${inferred}${show('  return parseLlmJson(Order, await ask(text));', ': Promise<Order>')}`,
      modules: { zod: { z }, openai: { __esModule: true, default: class { responses = { create: async ({ input }: { input: string }) => ({ output_text: input }) }; } } },
      execute: async (sample) => {
        expect(await sample.call('order', '{"id":"a","count":1}')).toEqual({ id: 'a', count: 1 });
        await expect(sample.call('order', '{"id":"a","count":"many"}')).rejects.toThrow('count');
      },
    },
    {
      name: 'an interface, with lists, words, null and objects',
      code: `${head}${ask}${declared}${show('  const found: Order = JSON.parse(await ask(text)); // ← unvalidated\n  return found.buyer;')}`,
      output: `${helped}${ask}${declared}const foundSchema = ${sketch};\n\n${show('  const found: Order = parseLlmJson(foundSchema, await ask(text));\n  return found.buyer;')}`,
    },
    {
      name: 'a list in a cast',
      code: `${head}${ask}${show('  const found = JSON.parse(await ask(text)) as { name: string; grams: number }[]; // ← unvalidated\n  return found.map(({ grams }) => grams);')}`,
      output: `${helped}${ask}const foundSchema = z.array(z.object({\n  name: z.string(),\n  grams: z.number(),\n}));\n\n${show('  const found = parseLlmJson(foundSchema, await ask(text));\n  return found.map(({ grams }) => grams);')}`,
    },
    {
      name: 'a cast in parentheses, which the schema says as well',
      code: `${head}${ask}${show('  return (JSON.parse(await ask(text)) as { name: string }).name; // ← unvalidated')}`,
      output: `${helped}${ask}const outputSchema = z.object({\n  name: z.string(),\n});\n\n${show('  return parseLlmJson(outputSchema, await ask(text)).name;')}`,
    },
    {
      name: 'a cast that says more stays',
      code: `${head}${ask}${show('  const found = JSON.parse(await ask(text)) as { name: string; at: Date }; // ← unvalidated\n  return found.name;')}`,
      output: `${helped}${ask}const foundSchema = z.object({\n  name: z.string(),\n  at: z.any(),\n});\n\n${show('  const found = parseLlmJson(foundSchema, await ask(text)) as { name: string; at: Date };\n  return found.name;')}`,
    },
    {
      name: 'a type of which a sketch can say nothing: no fix',
      code: `${head}import type { Order } from './order';\n${ask}${show('  const found: Order = JSON.parse(await ask(text)); // ← unvalidated\n  return found.id;')}`,
      output: null,
    },
    {
      name: 'a schema of another function: no fix',
      code: `${head}${ask}function other() {\n  const Order = z.object({ id: z.string() });\n  return Order;\n}\ntype Order = z.infer<ReturnType<typeof other>>;\n${show('  const found: Order = JSON.parse(await ask(text)); // ← unvalidated\n  return found.id;')}`,
      output: null,
    },
    {
      name: 'a schema of valibot that fits what is read',
      code: `import OpenAI from 'openai';\nimport * as v from 'valibot';\nconst openai = new OpenAI();\n${ask}const Paper = v.object({ title: v.string(), year: v.optional(v.number()) });\n${show('  const paper = JSON.parse(await ask(text)); // ← unvalidated\n  return `${paper.title} (${paper.year})`;')}`,
      output: `import OpenAI from 'openai';\nimport * as v from 'valibot';\nimport { parseLlmJson } from 'secure-bot/runtime';\nconst openai = new OpenAI();\n${ask}const Paper = v.object({ title: v.string(), year: v.optional(v.number()) });\n${show('  const paper = parseLlmJson(Paper, await ask(text));\n  return `${paper.title} (${paper.year})`;')}`,
    },
    {
      name: 'a project that checks with valibot: no schema of another library',
      code: `import OpenAI from 'openai';\nimport * as v from 'valibot';\nconst openai = new OpenAI();\n${ask}const Query = v.object({ q: v.string() });\n${show('  v.parse(Query, text);\n  const paper = JSON.parse(await ask(text)); // ← unvalidated\n  return paper.title.trim();')}`,
      output: null,
    },
    {
      name: 'one that has zod as well gets a sketch',
      code: `import OpenAI from 'openai';\nimport * as v from 'valibot';\nimport { z } from 'zod';\nconst openai = new OpenAI();\n${ask}const Query = v.object({ q: v.string() });\nexport const Name = z.string();\n${show('  v.parse(Query, text);\n  const paper = JSON.parse(await ask(text)); // ← unvalidated\n  return paper.title.trim();')}`,
    },
    {
      name: 'what the cases of a switch read each by itself: no sketch that asks for all of it',
      code: `${head}${ask}export async function act(text: string, kind: string) {\n  const found = JSON.parse(await ask(text)); // ← unvalidated\n  switch (kind) {\n    case 'line': return found.line.trim();\n    case 'file': return found.file.trim();\n    default: return undefined;\n  }\n}\n`,
      output: null,
    },
  ],
  valid: [{ name: 'the type itself says nothing against what the schema checked', code: `${head}${ask}${inferred}${show('  return Order.parse(JSON.parse(await ask(text)));', ': Promise<Order>')}` }],
});
