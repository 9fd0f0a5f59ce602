/** Parsed output handed to a function of the file that takes it apart where it receives it. */
import { testRule } from '../../testing/index.ts';
import requireLlmOutputValidation from './index.ts';

const run = (helper: string, mark = ' // ← unvalidated') => `import OpenAI from 'openai';\nconst openai = new OpenAI();\n${helper}\nexport async function run(messages) {\n  const reply = await openai.chat.completions.create({ model: 'gpt-5', messages });\n  const plan = JSON.parse(reply.choices[0].message.content);${mark}\n  return book(plan);\n}\n`;

testRule(requireLlmOutputValidation, {
  invalid: [
    { name: 'which uses the parts', code: run('function book({ city, days }) {\n  return reserve(city, days.from);\n}') },
    { name: 'as an arrow function, with a default', code: run("const book = ({ city = 'Bern' }) => reserve(city);") },
    { name: 'which takes a part of a part', code: run('const book = ({ stay: { city } }) => reserve(city);') },
    { name: 'the same read by its name', code: run('function book(plan) {\n  return reserve(plan.city);\n}') },
  ],
  valid: [
    { name: 'which asks for the type first', code: run("function book({ city }) {\n  if (typeof city !== 'string') throw new TypeError('city');\n  return reserve(city);\n}", '') },
    { name: 'which converts the parts', code: run('function book({ city, days }) {\n  return reserve(String(city), Number(days));\n}', '') },
    { name: 'which uses none of them', code: run('function book({ city }) {\n  return reserve();\n}', '') },
  ],
});
