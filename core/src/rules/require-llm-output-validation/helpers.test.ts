/** Helpers of other files that parse what they are given. */
import { testRule } from '../../testing/index.ts';
import requireLlmOutputValidation from './index.ts';

const ask = (use: string, given = 'reply.choices[0].message.content') => `import OpenAI from 'openai';\nimport { read } from './read';\nimport { schema } from './schema';\nconst openai = new OpenAI();\nexport async function run(messages) {\n  const reply = await openai.chat.completions.create({ model: 'gpt-5', messages });\n  const plan = read(${given});${use === '' ? '' : ' // ← unvalidated'}\n  return ${use === '' ? 'schema.parse(plan).city' : use};\n}\n`;
const helper = (body: string) => ({ 'read.ts': `import { schema } from './schema';\nexport function read(text: string, fallback = '{}') {\n  ${body}\n}\n`, 'schema.ts': "import { z } from 'zod';\nexport const schema = z.object({ city: z.string() });\n" });

testRule(requireLlmOutputValidation, {
  invalid: [
    { name: 'that does nothing else', code: ask('plan.city'), files: helper('return JSON.parse(text);') },
    { name: 'that cuts the JSON out, and gives null for none', code: ask('plan.city'), files: helper("const found = text.trim().match(/\\{[\\s\\S]*\\}/);\n  if (!found) return null;\n  try { return JSON.parse(found[0]); } catch { return null; }") },
    { name: 'that takes the fences off', code: ask('plan.city'), files: helper("const bare = text.replace(/```(?:json)?/g, '');\n  const data = JSON.parse(bare);\n  return data;") },
  ],
  valid: [
    { name: 'that checks', code: ask('plan.city').replace(' // ← unvalidated', ''), files: helper('return schema.parse(JSON.parse(text));') },
    { name: 'whose caller checks', code: ask(''), files: helper('return JSON.parse(text);') },
    { name: 'that parses something else', code: ask('plan.city').replace(' // ← unvalidated', ''), files: helper('const known = JSON.parse(fallback);\n  return known[text] ?? known;') },
    { name: 'that is given something else', code: ask('plan.city', 'JSON.stringify(messages)').replace(' // ← unvalidated', ''), files: helper('return JSON.parse(text);') },
    { name: 'that makes fields of its own', code: ask('plan.city').replace(' // ← unvalidated', ''), files: helper("const data = JSON.parse(text);\n  return { city: String(data.city ?? '') };") },
  ],
});
