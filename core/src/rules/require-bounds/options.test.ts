/** Fixes that set more than one option. */
import { testRule } from '../../testing/index.ts';
import requireBounds from './index.ts';

const head = "import { GoogleGenAI } from '@google/genai';\nconst ai = new GoogleGenAI({ apiKey: process.env.GEMINI_API_KEY });\n";
const ask = (config: string) => `${head}export async function ask(contents) {\n  return await ai.models.generateContent({\n    model: 'gemini-2.5-flash',\n    contents${config},\n  });\n}\n`;

testRule(requireBounds, {
  valid: [],
  invalid: [
    {
      name: 'in an object that is not there yet: once',
      options: { strict: true },
      code: ask('').replace('generateContent({', 'generateContent({ // ← noLimits'),
      output: ask(',\n    config: { maxOutputTokens: 1024, httpOptions: { timeout: 60_000 } }'),
    },
    {
      name: 'in an object that is there',
      options: { strict: true },
      code: ask(',\n    config: { temperature: 0 }').replace('generateContent({', 'generateContent({ // ← noLimits'),
      output: ask(',\n    config: { temperature: 0, maxOutputTokens: 1024, httpOptions: { timeout: 60_000 } }'),
    },
  ],
});
