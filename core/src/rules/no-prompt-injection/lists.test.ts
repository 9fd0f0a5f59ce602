/** Lists of messages that a helper of another file takes: what counts as instructions is told where the list is written. */
import { testRule } from '../../testing/index.ts';
import noPromptInjection from './index.ts';

const llm = `import OpenAI from 'openai';
const openai = new OpenAI();
export async function complete(messages: { role: string; content: string }[], model = 'gpt-4o') {
  const completion = await openai.chat.completions.create({ model, messages: messages as any });
  return completion.choices[0]?.message.content ?? '';
}
const run = (list) => openai.chat.completions.create({ model: 'gpt-4o', messages: list });
export async function completeAll({ messages }) {
  return run(messages);
}
export async function answer(system: string, text: string) {
  return complete([{ role: 'system', content: system }, { role: 'user', content: text }]);
}
`;
const files = { 'llm.ts': llm, 'ask.ts': "import { complete } from './llm';\nexport const ask = (system, text) => complete([{ role: 'system', content: system }, { role: 'user', content: text }]);\nexport const pass = (messages) => complete(messages);\n" };
const route = (imports: string, body: string) => `import express from 'express';\n${imports}const app = express();\napp.post('/ask', async (req, res) => {\n  const { question } = req.body;\n${body}\n});\n`;

testRule(noPromptInjection, {
  invalid: [
    {
      name: 'what is nothing but the text: the user role',
      files,
      code: route("import { complete } from './llm';\n", "  res.json(await complete([{ role: 'system', content: question }])); // ← instructions"),
      output: route("import { complete } from './llm';\n", "  res.json(await complete([{ role: 'user', content: question }]));"),
    },
    {
      name: 'a prompt with words of its own in a variable: no fix',
      files,
      code: route("import { complete } from './llm';\n", "  const prompt = `Answer in one word: ${question}`;\n  res.json(await complete([{ role: 'system', content: prompt }, { role: 'user', content: 'Go' }])); // ← instructions"),
      output: null,
    },
    {
      name: 'the same handed over as a text: no fix',
      files,
      code: route("import { ask } from './ask';\n", "  const prompt = `Answer in one word: ${question}`;\n  res.json(await ask(prompt, 'Go')); // ← instructions"),
      output: null,
    },
    { name: 'in the system message', files, code: route("import { complete } from './llm';\n", "  res.json(await complete([{ role: 'system', content: `Answer: ${question}` }, { role: 'user', content: 'Go' }])); // ← instructions") },
    { name: 'in a variable, handed over as an option', files, code: route("import { completeAll } from './llm';\n", "  const messages = [{ role: 'system', content: 'Rank for ' + question }]; // ← instructions\n  res.json(await completeAll({ messages }));") },
    { name: 'through another file that hands it on', files, code: route("import { pass } from './ask';\n", "  res.json(await pass([{ role: 'system', content: question }])); // ← instructions") },
    { name: 'through another file that writes the list', files, code: route("import { ask } from './ask';\n", "  res.json(await ask(`Answer: ${question}`, 'Go')); // ← instructions") },
    { name: 'by a helper of the same file', files, code: route("import { answer } from './llm';\n", "  res.json(await answer(question, 'Go')); // ← instructions") },
  ],
  valid: [
    { name: 'the user role', files, code: route("import { complete } from './llm';\n", "  res.json(await complete([{ role: 'system', content: 'Answer politely.' }, { role: 'user', content: question }]));") },
    { name: 'the user role, through another file', files, code: route("import { ask } from './ask';\nimport { answer } from './llm';\n", "  await answer('Answer politely.', question);\n  res.json(await ask('Answer politely.', question));") },
    { name: 'the model', files, code: route("import { complete } from './llm';\n", "  res.json(await complete([{ role: 'system', content: 'Answer politely.' }], question));") },
    { name: 'a list that is not seen', files, code: route("import { complete } from './llm';\n", '  res.json(await complete(req.body.messages));') },
  ],
});
