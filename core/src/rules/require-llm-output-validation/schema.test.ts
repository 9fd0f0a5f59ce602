/** The schema that the fix writes, or finds. */
import { expect } from 'vitest';
import { z } from 'zod';
import { testRule } from '../../testing/index.ts';
import requireLlmOutputValidation from './index.ts';

const openai = `import OpenAI from 'openai';\nconst openai = new OpenAI();\n`;
const ask = `const completion = await openai.chat.completions.create({ model: 'gpt-4o', messages });\n`;

testRule(requireLlmOutputValidation, {
  invalid: [
    {
      name: 'the sketch stands above the decorators of a class',
      code: `import { Injectable } from '@nestjs/common';\nimport { z } from 'zod';\n${openai}
@Injectable()
export class Router {
  async queue(messages) {
    ${ask}    const { queue } = JSON.parse(completion.choices[0].message.content) as { queue: string }; // ← unvalidated
    return queue;
  }
}
`,
      output: `import { Injectable } from '@nestjs/common';\nimport { z } from 'zod';\nimport OpenAI from 'openai';\nimport { parseLlmJson } from 'secure-bot/runtime';\nconst openai = new OpenAI();

const outputSchema = z.object({
  queue: z.string(),
});

@Injectable()
export class Router {
  async queue(messages) {
    ${ask}    const { queue } = parseLlmJson(outputSchema, completion.choices[0].message.content);
    return queue;
  }
}
`,
    },
    {
      name: 'the sketch is what a cast says: kinds, choices, and what may be absent',
      code: `import OpenAI from 'openai';
const openai = new OpenAI();
type Decision = { action: 'respond' | 'none'; reason?: string; score: number; tags: string[] };
export async function decide(messages) {
  const completion = await openai.chat.completions.create({ model: 'gpt-4o', messages });
  const parsed = JSON.parse(completion.choices[0].message.content!) as Decision; // ← unvalidated
  return parsed.reason?.trim() ?? parsed.action;
}
`,
      output: `import OpenAI from 'openai';
import { z } from 'zod';
import { parseLlmJson } from 'secure-bot/runtime';
const openai = new OpenAI();
type Decision = { action: 'respond' | 'none'; reason?: string; score: number; tags: string[] };
const parsedSchema = z.object({
  action: z.enum(['respond', 'none']),
  reason: z.string().optional(),
  score: z.number(),
  tags: z.array(z.string()),
});

export async function decide(messages) {
  const completion = await openai.chat.completions.create({ model: 'gpt-4o', messages });
  const parsed = parseLlmJson(parsedSchema, completion.choices[0].message.content!) as Decision;
  return parsed.reason?.trim() ?? parsed.action;
}
`,
    },
    {
      name: 'a type of the project says more than a sketch could: no fix',
      code: "import OpenAI from 'openai';\nimport type { Order } from './order';\nconst ai = new OpenAI();\nexport async function read(input: string) {\n  const answer = await ai.responses.create({ model: 'gpt-5', input });\n  const order: Order = JSON.parse(answer.output_text); // ← unvalidated\n  return order.item;\n}\n",
      output: null,
    },
    {
      name: 'spread into an object of a type: no fix',
      code: "import OpenAI from 'openai';\nimport type { Order } from './order';\nconst ai = new OpenAI();\nexport async function read(input: string) {\n  const answer = await ai.responses.create({ model: 'gpt-5', input });\n  const parsed = JSON.parse(answer.output_text); // ← unvalidated\n  const order: Order = { ...parsed, paid: false };\n  return order;\n}\n",
      output: null,
    },
    {
      name: 'a sketch in a file without semicolons has none',
      code: "import OpenAI from 'openai'\nconst ai = new OpenAI()\nexport async function city(input) {\n  const answer = await ai.responses.create({ model: 'gpt-5', input })\n  const place = JSON.parse(answer.output_text) // ← unvalidated\n  return place.city.trim()\n}\n",
      output: "import OpenAI from 'openai'\nimport { z } from 'zod'\nimport { parseLlmJson } from 'secure-bot/runtime'\nconst ai = new OpenAI()\nconst placeSchema = z.object({\n  city: z.string(),\n})\n\nexport async function city(input) {\n  const answer = await ai.responses.create({ model: 'gpt-5', input })\n  const place = parseLlmJson(placeSchema, answer.output_text)\n  return place.city.trim()\n}\n",
    },
    {
      name: 'unless the next line would go on with it',
      code: "import OpenAI from 'openai'\nconst ai = new OpenAI()\nconst log = (text) => console.log(text)\n\n;[1].forEach(async (input) => {\n  const answer = await ai.responses.create({ model: 'gpt-5', input })\n  const place = JSON.parse(answer.output_text) // ← unvalidated\n  log(place.city)\n})\n",
    },
    {
      name: 'reads a property of parsed model text',
      code: `${openai}
export async function book(messages) {
  ${ask}  const order = JSON.parse(completion.choices[0].message.content); // ← unvalidated
  return reserve(\`table \${order.table}\`, order.seats * 2);
}
`,
      output: `import OpenAI from 'openai';
import { z } from 'zod';
import { parseLlmJson } from 'secure-bot/runtime';
const openai = new OpenAI();

const orderSchema = z.object({
  table: z.union([z.string(), z.number()]),
  seats: z.number(),
});

export async function book(messages) {
  ${ask}  const order = parseLlmJson(orderSchema, completion.choices[0].message.content);
  return reserve(\`table \${order.table}\`, order.seats * 2);
}
`,
    },
    {
      name: 'a value that is also used whole keeps the properties that no line reads',
      code: `${openai}
export async function send(messages) {
  ${ask}  const call = JSON.parse(completion.choices[0].message.content); // ← unvalidated
  const body = call.requestBody || call;
  return post(call.path.trim(), body);
}
`,
      output: `import OpenAI from 'openai';
import { z } from 'zod';
import { parseLlmJson } from 'secure-bot/runtime';
const openai = new OpenAI();

const callSchema = z.object({
  requestBody: z.any().optional(),
  path: z.string(),
}).passthrough();

export async function send(messages) {
  ${ask}  const call = parseLlmJson(callSchema, completion.choices[0].message.content);
  const body = call.requestBody || call;
  return post(call.path.trim(), body);
}
`,
    },
    {
      name: 'uses a schema of the file that fits',
      code: `import { z } from 'zod';\n${openai}
const planSchema = z.object({ goal: z.string(), steps: z.array(z.string()) });
export async function plan(messages) {
  ${ask}  const plan = JSON.parse(completion.choices[0].message.content ?? '{}'); // ← unvalidated
  return plan.steps.map((step) => step.trim() + plan.goal);
}
`,
      output: `import { z } from 'zod';
import OpenAI from 'openai';
import { parseLlmJson } from 'secure-bot/runtime';
const openai = new OpenAI();

const planSchema = z.object({ goal: z.string(), steps: z.array(z.string()) });
export async function plan(messages) {
  ${ask}  const plan = parseLlmJson(planSchema, completion.choices[0].message.content ?? '{}');
  return plan.steps.map((step) => step.trim() + plan.goal);
}
`,
    },
    {
      name: 'leaves a schema alone that asks for one property more: what the model gives here has none',
      code: `import { z } from 'zod';\n${openai}
const paragraphSchema = z.object({ heading: z.string(), danger: z.number(), note: z.string().optional() });
export async function rate(messages) {
  ${ask}  const rated = JSON.parse(completion.choices[0].message.content ?? '{}'); // ← unvalidated
  return rated.danger * 2;
}
`,
      output: `import { z } from 'zod';
import OpenAI from 'openai';
import { parseLlmJson } from 'secure-bot/runtime';
const openai = new OpenAI();

const paragraphSchema = z.object({ heading: z.string(), danger: z.number(), note: z.string().optional() });
const ratedSchema = z.object({
  danger: z.number(),
});

export async function rate(messages) {
  ${ask}  const rated = parseLlmJson(ratedSchema, completion.choices[0].message.content ?? '{}');
  return rated.danger * 2;
}
`,
    },
    {
      name: 'leaves a schema alone that is there for more',
      code: `import { z } from 'zod';\n${openai}
const contractSchema = z.object({ kind: z.string(), parties: z.array(z.string()), clauses: z.array(z.string()), signed: z.string() });
export async function kindOf(messages) {
  ${ask}  const document = JSON.parse(completion.choices[0].message.content ?? '{}'); // ← unvalidated
  return document.kind.trim();
}
`,
      output: `import { z } from 'zod';
import OpenAI from 'openai';
import { parseLlmJson } from 'secure-bot/runtime';
const openai = new OpenAI();

const contractSchema = z.object({ kind: z.string(), parties: z.array(z.string()), clauses: z.array(z.string()), signed: z.string() });
const documentSchema = z.object({
  kind: z.string(),
});

export async function kindOf(messages) {
  ${ask}  const document = parseLlmJson(documentSchema, completion.choices[0].message.content ?? '{}');
  return document.kind.trim();
}
`,
    },
    {
      name: 'tool-call arguments in a loop',
      code: `${openai}
export async function run(messages) {
  ${ask}  for (const toolCall of completion.choices[0].message.tool_calls) {
    const args = JSON.parse(toolCall.function.arguments); // ← unvalidatedArguments
    await weather(args.location, args.unit);
  }
}
`,
    },
    {
      name: 'the fixed code throws on invalid output',
      code: `import OpenAI from 'openai';
import { z } from 'zod';
const openai = new OpenAI();
const orderSchema = z.object({ seats: z.number() });
export async function book(messages) {
  const completion = await openai.chat.completions.create({ model: 'gpt-4o', messages });
  const order = JSON.parse(completion.choices[0].message.content); // ← unvalidated
  return order.seats * 2;
}
`,
      modules: {
        zod: { z },
        openai: {
          __esModule: true,
          default: class {
            chat = { completions: { create: async ({ messages }: { messages: string }) => ({ choices: [{ message: { content: messages } }] }) } };
          },
        },
      },
      execute: async ({ call }) => {
        expect(await call('book', '```json\n{ "seats": 4 }\n```')).toBe(8);
        await expect(call('book', '{ "seats": "4; drop" }')).rejects.toMatchObject({ code: 'ERR_LLM_OUTPUT' });
      },
    },
    {
      name: 'arguments of a tool call that only an annotation tells, behind a type alias',
      code: `import type OpenAI from 'openai';\ntype Call = OpenAI.Chat.Completions.ChatCompletionMessageToolCall;\nexport async function run(call: Call) {\n  const args = JSON.parse(call.function.arguments); // ← unvalidatedArguments\n  return save(args.user);\n}\n`,
    },
  ],
  valid: [],
});
