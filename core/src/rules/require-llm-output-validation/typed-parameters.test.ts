/** Sketches where a function of the project says what it takes: the fixed code type-checks, or there is no fix. */
import { testRule } from '../../testing/index.ts';
import requireLlmOutputValidation from './index.ts';

const head = "import OpenAI from 'openai';\nconst openai = new OpenAI();\n";

/** Code that gives the arguments of each tool call to a function. */
function tool(declared: string, use: string): string {
  return `${head}${declared}export async function run(messages) {\n  const completion = await openai.chat.completions.create({ model: 'gpt-5', messages });\n  for (const call of completion.choices[0].message.tool_calls) {\n    ${use}\n  }\n}\n`;
}

/** The same after the fix. */
function fixed(declared: string, sketch: string, use: string): string {
  return tool(declared, use).replace("'openai';\n", "'openai';\nimport { z } from 'zod';\nimport { parseToolArguments } from 'secure-bot/runtime';\n").replace('export async', `${sketch}\n\nexport async`);
}

const given = 'const args = JSON.parse(call.function.arguments); // ← unvalidatedArguments\n    weather(args);';
const checked = 'const args = parseToolArguments(argsSchema, call.function.arguments);\n    weather(args);';
const weather = (type: string, before = '') => `${before}function weather(args${type}) {\n  return save(args);\n}\n`;

testRule(requireLlmOutputValidation, {
  invalid: [
    {
      name: 'the sketch is what the parameter says',
      code: tool(weather(': Args', "interface Args { city: string; days?: number; unit: 'c' | 'f' }\n"), given),
      output: fixed(weather(': Args', "interface Args { city: string; days?: number; unit: 'c' | 'f' }\n"), "const argsSchema = z.object({\n  city: z.string(),\n  days: z.number().optional(),\n  unit: z.enum(['c', 'f']),\n});", checked),
    },
    { name: 'a parameter that says more than a sketch could: no fix', code: tool(weather(': Args', 'type Args = { city: string; at: Date };\n'), given), output: null },
    { name: 'a type of another file: no fix', code: tool(weather(': Args', "import type { Args } from './args';\n"), given), output: null },
    {
      name: 'a function of another file with a type of its own: no fix',
      code: tool('', given).replace("'openai';\n", "'openai';\nimport { weather } from './weather';\n"),
      files: { 'weather.ts': 'interface Args { city: string }\nexport function weather(args: Args) {\n  return args.city;\n}\n' },
      output: null,
    },
    { name: 'a parameter that takes any object: a sketch would check nothing', code: tool(weather(': Record<string, unknown>'), given), output: null },
    { name: 'a parameter without a type', code: tool(weather(''), given), output: null },
    {
      name: 'a cast says what is meant, whatever the parameter says',
      code: tool(weather(': Args', 'interface Args { city: string; at: Date }\n'), given.replace('arguments);', 'arguments) as Args;')),
      output: fixed(weather(': Args', 'interface Args { city: string; at: Date }\n'), 'const argsSchema = z.object({\n  city: z.string(),\n  at: z.any(),\n});', checked.replace('arguments);', 'arguments) as Args;')),
    },
  ],
  valid: [],
});
