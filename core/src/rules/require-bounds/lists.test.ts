/** Loops that go on as long as the model writes something into a list. */
import { testRule } from '../../testing/index.ts';
import requireBounds from './index.ts';

const head = "import OpenAI from 'openai';\nconst openai = new OpenAI();\nconst ask = async (input) => (await openai.responses.create({ model: 'gpt-5', input, max_output_tokens: 90 })).output_text;\n";
const talk = (body: string) => `${head}export async function talk(topic) {\n${body}\n}\n`;

testRule(requireBounds, {
  invalid: [
    { name: 'until the last answer is the word', code: talk("  const said = [];\n  while (said.at(-1) !== 'DONE') said.push(await ask(topic)); // ← loop") },
    { name: 'until the last of them by its number is', code: talk("  const said = [];\n  while (said[said.length - 1] !== 'DONE') { // ← loop\n    said.push(await ask(topic));\n  }") },
    { name: 'a list of work that the model adds to', code: talk("  const work = [topic];\n  while (work.length) { // ← loop\n    const answer = await ask(work.shift());\n    work.push(...answer.split('\\n'));\n  }") },
    { name: 'a set', code: talk("  const seen = new Set();\n  while (!seen.has('DONE')) { // ← loop\n    seen.add(await ask(topic));\n  }") },
  ],
  valid: [
    { name: 'at most nine answers', code: talk("  const said = [];\n  while (said.at(-1) !== 'DONE' && said.length < 9) said.push(await ask(topic));\n  return said;") },
    { name: 'a list of work that gets shorter', code: talk('  const work = [...topic];\n  const said = [];\n  while (work.length) said.push(await ask(work.shift()));\n  return said;') },
    { name: 'another list', code: talk("  const said = [];\n  const work = [topic];\n  while (work.at(-1) !== 'x') {\n    said.push(await ask(work.pop()));\n    work.push(await next());\n  }") },
  ],
});
