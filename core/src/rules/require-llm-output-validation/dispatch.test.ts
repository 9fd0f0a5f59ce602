/** Tools that are called by a name the model gave. */
import { testRule } from '../../testing/index.ts';
import requireLlmOutputValidation from './index.ts';

const openai = `import OpenAI from 'openai';\nconst openai = new OpenAI();\n`;
const ask = `const completion = await openai.chat.completions.create({ model: 'gpt-4o', messages });\n`;

testRule(requireLlmOutputValidation, {
  invalid: [
    {
      name: 'dispatches a tool by the name that the model gave',
      code: `${openai}
const tools = { weather: (args) => args, time: () => Date.now() };
export async function run(messages) {
  ${ask}  const call = completion.choices[0].message.tool_calls[0];
  return tools[call.function.name](call.id); // ← dispatch
}
`,
      fixes: [null],
    },
    {
      name: 'dispatch through a variable that is only tested for truth',
      code: `${openai}
const tools = { weather: (args) => args };
export async function run(messages) {
  ${ask}  const call = completion.choices[0].message.tool_calls[0];
  const tool = tools[call.function.name]; // ← dispatch
  if (!tool) throw new Error('unknown tool');
  return tool(call.id);
}
`,
      fixes: [null],
    },
  ],
  valid: [
    { name: 'dispatch through a Map', code: `${openai}const tools = new Map([['a', (x) => x]]);\nexport async function f(messages) { ${ask} const call = completion.choices[0].message.tool_calls[0]; const tool = tools.get(call.function.name); if (!tool) throw new Error('unknown'); return tool(call.id); }` },
    { name: 'dispatch after an own-property check', code: `${openai}const tools = { a: (x) => x };\nexport async function f(messages) { ${ask} const call = completion.choices[0].message.tool_calls[0]; if (!Object.hasOwn(tools, call.function.name)) throw new Error('unknown'); return tools[call.function.name](call.id); }` },
    { name: 'dispatch by switch', code: `${openai}const tools = { a: (x) => x };\nexport async function f(messages) { ${ask} const call = completion.choices[0].message.tool_calls[0]; switch (call.function.name) { case 'a': return tools.a(call.id); default: throw new Error('unknown'); } }` },
    { name: 'dispatch on an object without prototype', code: `${openai}const tools = Object.create(null);\ntools.a = (x) => x;\nexport async function f(messages) { ${ask} const call = completion.choices[0].message.tool_calls[0]; return tools[call.function.name](call.id); }` },
    { name: 'dispatch by a constant', code: `const tools = { a: (x) => x };\nconst key = 'a';\nexport const f = (x) => tools[key](x);` },
  ],
});
