/** Sketches for a variable that held something else before: only what is read of the parsed value tells its shape. */
import { testRule } from '../../testing/index.ts';
import requireLlmOutputValidation from './index.ts';

const loop = (parse: string, schema = '', imports = '') => `
import Anthropic from '@anthropic-ai/sdk';
${imports}const anthropic = new Anthropic();
${schema}export async function run(input) {
  const answer = await anthropic.messages.create({ model: 'claude-opus-4-5', max_tokens: 1000, messages: input });
  for (let block of answer.content) {
    if (block.type === 'text') {
      if (block.text.includes('{')) {
        const [words, rest] = block.text.split('{');
        block = ${parse};
      } else {
        save(block.note.trim());
        continue;
      }
    }
    use(block.name.trim());
  }
}
`;
const outside = (schema: string, parse: string, imports = '') => `
import OpenAI from 'openai';
${imports}const openai = new OpenAI();
${schema}export async function run(input) {
  let state = { step: 'start' };
  for (let turn = 0; turn < 3; turn++) {
    const answer = await openai.responses.create({ model: 'gpt-5', input: \`\${input} \${state.step.trim()}\` });
    state = ${parse};
  }
}
`;
const imports = "import { z } from 'zod';\nimport { parseLlmJson } from 'secure-bot/runtime';\n";

testRule(requireLlmOutputValidation, {
  valid: [],
  invalid: [
    {
      name: 'what is read before the assignment, or in the other branch',
      code: loop("JSON.parse('{' + rest)").replace('rest);', 'rest); // ← unvalidated'),
      output: loop("parseLlmJson(blockSchema, '{' + rest)", 'const blockSchema = z.object({\n  name: z.string(),\n});\n\n', imports),
    },
    {
      name: 'what the next round of the loop reads counts',
      code: outside('', 'JSON.parse(answer.output_text)').replace('output_text);', 'output_text); // ← unvalidated'),
      output: outside('const stateSchema = z.object({\n  step: z.string(),\n});\n\n', 'parseLlmJson(stateSchema, answer.output_text)', imports),
    },
  ],
});
