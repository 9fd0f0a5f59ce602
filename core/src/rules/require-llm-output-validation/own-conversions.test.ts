/** Fields of an answer that are converted by hand, by a function of the project, or in a loop over all of them. */
import { testRule } from '../../testing/index.ts';
import requireLlmOutputValidation from './index.ts';

const ask = "import OpenAI from 'openai';\nconst openai = new OpenAI();\nconst fields = ['name', 'age'];\nasync function answer(prompt: string) {\n  const completion = await openai.chat.completions.create({ model: 'gpt-5', messages: [{ role: 'user', content: prompt }] });\n  return completion.choices[0].message.content ?? '';\n}\n";
const text = "function asText(value: unknown): string { return typeof value === 'string' ? value : ''; }\n";
const loop = (body: string, mark = '') => `${ask}export async function columns(prompt: string) {\n  const raw = await answer(prompt);\n  let parsed: any;\n  try { parsed = JSON.parse(raw); } catch { return null; }${mark}\n  const map: Record<number, string> = {};\n  for (const [key, value] of Object.entries(parsed)) {\n    ${body}\n  }\n  return map;\n}\n`;

testRule(requireLlmOutputValidation, {
  valid: [
    { name: 'by a function that asks for the type', path: 'bot.ts', code: `${ask}${text}export async function stance(prompt: string) {\n  const parsed = JSON.parse(await answer(prompt)) as Record<string, unknown> | null;\n  return { verdict: asText(parsed?.verdict).trim() === 'agree' ? 'agree' : 'revise', comments: asText(parsed?.comments) };\n}\n` },
    { name: 'in a loop over all entries', path: 'bot.ts', code: loop("const index = parseInt(key);\n    const field = String(value).trim();\n    if (index >= 0 && fields.includes(field)) map[index] = field;") },
    { name: 'in a loop that asks for the type', path: 'bot.ts', code: loop("if (typeof value !== 'string') continue;\n    map[Number(key)] = String(value);") },
  ],
  invalid: [
    { name: 'a function that hands it on as it is', path: 'bot.ts', code: `${ask}function same(value: any): string { return value; }\nexport async function stance(prompt: string) {\n  const parsed = JSON.parse(await answer(prompt)) as Record<string, any>; // ← unvalidated\n  return { comments: same(parsed.comments) };\n}\n` },
    { name: 'a loop that takes the values as they are', path: 'bot.ts', code: loop('map[Number(key)] = (value as string).trim();', ' // ← unvalidated') },
  ],
});
