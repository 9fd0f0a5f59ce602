/** Tests parse answers to compare them: what is not as it should be fails there. */
import { testRule } from '../../testing/index.ts';
import requireLlmOutputValidation from './index.ts';

const parsed = (mark = '') => `import OpenAI from 'openai';\nconst openai = new OpenAI();\nit('books', async () => {\n  const completion = await openai.chat.completions.create({ model: 'gpt-5', messages: [] });\n  const order = JSON.parse(completion.choices[0].message.content);${mark}\n  expect(order.items.length).toBe(3);\n});\n`;

testRule(requireLlmOutputValidation, {
  invalid: [
    { name: 'code of the bot', code: parsed(' // ← unvalidated'), path: 'src/orders.ts', output: null },
    { name: 'a test, where all is asked for', code: parsed(' // ← unvalidated'), path: 'src/orders.spec.ts', options: { strict: true }, output: null },
  ],
  valid: [
    { name: 'a test beside the code', code: parsed(), path: 'src/orders.spec.ts' },
    { name: 'a test of the whole', code: parsed(), path: 'src/tests/orders.int.test.ts' },
    { name: 'a folder of tests', code: parsed(), path: '__tests__/orders.ts' },
  ],
});
