/** Sketches from what the code reads: they take every output that the code itself would have taken. */
import { testRule } from '../../testing/index.ts';
import requireLlmOutputValidation from './index.ts';

/** Code that uses parsed output. */
function parsed(use: string, pattern = 'output'): string {
  return `import OpenAI from 'openai';\nconst openai = new OpenAI();\nexport async function run(input) {\n  const answer = await openai.responses.create({ model: 'gpt-5', input });\n  const ${pattern} = JSON.parse(answer.output_text); // ← unvalidated\n  ${use}\n}\n`;
}

/** The same with a schema. */
function checked(schema: string, use: string, pattern = 'output'): string {
  return parsed(use, pattern)
    .replace("'openai';\n", "'openai';\nimport { z } from 'zod';\nimport { parseLlmJson } from 'secure-bot/runtime';\n")
    .replace('export async', `const outputSchema = ${schema};\n\nexport async`)
    .replace('JSON.parse(answer.output_text); // ← unvalidated', 'parseLlmJson(outputSchema, answer.output_text);');
}

/** A sample whose fix writes a schema. */
function sketch(name: string, use: string, schema: string, pattern?: string) {
  return { name, code: parsed(use, pattern), output: checked(schema, use, pattern) };
}

testRule(requireLlmOutputValidation, {
  invalid: [
    {
      name: 'a list in the place of no arguments, which an object would not be: no fix',
      code: `import OpenAI from 'openai';\nimport { run } from './run';\nconst openai = new OpenAI();\nexport async function f(messages) {\n  const reply = await openai.chat.completions.create({ model: 'x', messages });\n  const call = reply.choices[0].message.function_call;\n  const given = JSON.parse(call.arguments ?? '[]'); // ← unvalidatedArguments\n  return run(given.city);\n}\n`,
      output: null,
    },
    sketch('a list that is mapped', 'save(output.map((one) => one.id));', 'z.array(z.any())'),
    sketch('a list that is gone through', 'for (const one of output) save(one.id);', 'z.array(z.any())'),
    sketch('a list that is taken apart', 'save(first.id);', 'z.array(z.any())', '[first]'),
    sketch('elements of a list', 'save(output[0].id.trim(), output.length);', 'z.array(z.object({ id: z.string() }))'),
    sketch('a text', 'save(output.trim());', 'z.string()'),
    sketch('properties of properties', 'save(output.user.name.trim(), output.user.address.street, output.items[0].id);', 'z.object({\n  user: z.object({ name: z.string(), address: z.object({ street: z.any() }) }),\n  items: z.array(z.object({ id: z.any() })),\n})'),
    sketch('what may be absent: no type is told of what stands in it', 'save(output.choices[0]?.delta?.content.trim(), output.usage?.total * 2);', 'z.object({\n  choices: z.array(z.object({ delta: z.object({ content: z.any().optional() }).nullish() }).nullish()),\n  usage: z.object({ total: z.any().optional() }).nullish(),\n})'),
    sketch('what only one branch reads', "if (output.kind === 'move') go(output.to.x, output.to.y); else stay(output.at.x);", 'z.object({\n  kind: z.string().nullish(),\n  to: z.any().optional(),\n  at: z.any().optional(),\n})'),
    sketch('what is also used as a whole', 'save(output.user, output.user.name.trim(), output.title.trim());', 'z.object({\n  user: z.any(),\n  title: z.string(),\n})'),
    { name: 'what has to be there, whatever it is: a schema of that would check nothing', code: parsed('save(output.user);'), output: null },
    { name: 'the same taken apart and handed back', code: parsed('return { id, label };', '{ id, label }'), output: null },
    sketch('as soon as the use of one of them tells a type', 'return { id, label: label.trim() };', 'z.object({\n  id: z.any(),\n  label: z.string(),\n})', '{ id, label }'),
    sketch('or a cast does', 'return output.count as number;', 'z.object({\n  count: z.number(),\n})'),
    { name: 'a cast to a type of which a sketch can say nothing: no fix', code: parsed('save(output.at);').replace('(answer.output_text);', '(answer.output_text) as { at: Date };'), output: null },
    { name: 'nothing but what may be absent: a schema of that would check nothing', code: parsed("save(output.mood || 'calm', output.user ?? {});"), output: null },
    { name: 'the same of what TypeScript would ask for again', code: parsed("if (output.kind === 'order') go(output.id); else warn(output.kind);"), output: null },
    sketch('a list in the place of a missing one, and a number made of what came', 'save((output.items || []).map((one) => one.id), (output.tags ?? []).length, Math.max(0, Number(output.score)));', 'z.object({\n  items: z.array(z.any()).nullish(),\n  tags: z.array(z.any()).nullish(),\n  score: z.union([z.string(), z.number()]),\n})'),
    {
      name: 'what is handed on whole, with a property that no text of the file tells the model of',
      path: 'run.js',
      code: parsed("save(output, output.title.trim());\n  if (output.isChanged || output.mood) save(output.isChanged);").replace('({ model', "({ instructions: 'Answer in JSON: {\"title\": …, \"mood\": …}', model"),
      output: checked('z.object({\n  title: z.string(),\n  mood: z.any().optional(),\n}).passthrough()', "save(output, output.title.trim());\n  if (output.isChanged || output.mood) save(output.isChanged);").replace('({ model', "({ instructions: 'Answer in JSON: {\"title\": …, \"mood\": …}', model"),
    },
    sketch('what is read with and without a question mark', 'save(output.user?.name, output.user.age, output.title.trim());', 'z.object({\n  user: z.any().optional(),\n  title: z.string(),\n})'),
    { path: 'run.js', ...sketch('what the code asks for', 'if (output.error) warn(`${output.error}`); save(output.score || 50, output.title.trim());', 'z.object({\n  error: z.union([z.string(), z.number()]).nullish(),\n  score: z.any().optional(),\n  title: z.string(),\n})') },
    { path: 'run.js', ...sketch('a default', 'save(title.trim(), tags.join());', 'z.object({\n  title: z.string(),\n  tags: z.array(z.any()).nullish(),\n})', '{ title, tags = [] }') },
    sketch('TypeScript: the type stays where nothing but questions are asked', "save(output.id.trim(), output.kind === 'order', output.total > 3 ? output.note.trim() : '');", 'z.object({\n  id: z.string(),\n  kind: z.string().nullish(),\n  total: z.number(),\n  note: z.any().optional(),\n})'),
    { name: 'a list in one place and an object in another: no fix', code: parsed('save(output.items, output.map((one) => one.id));'), output: null },
  ],
  valid: [],
});
