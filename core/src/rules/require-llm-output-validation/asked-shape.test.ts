/** Sketches from the schema that the model was asked to keep to, in the same call. */
import { testRule } from '../../testing/index.ts';
import requireLlmOutputValidation from './index.ts';

const gemini = "import { GoogleGenAI, Type, type Schema } from '@google/genai';\n";
const book = "const bookSchema: Schema = {\n  description: 'A book',\n  type: Type.OBJECT,\n  properties: {\n    title: { type: Type.STRING, description: 'Its title', nullable: false },\n    year: { type: Type.INTEGER, nullable: true },\n    kind: { type: Type.STRING, enum: ['novel', 'poems'] },\n    lent: { type: Type.BOOLEAN },\n    rivers: { type: Type.ARRAY, items: { type: Type.OBJECT, properties: { name: { type: Type.STRING }, 'length-km': { type: Type.NUMBER } }, required: ['name', 'length-km'] } },\n  },\n  required: ['title', 'year', 'rivers'],\n};\n";
const read = "export async function read(contents: string) {\n  const response = await ai.models.generateContent({ model: 'gemini-2.5-flash', contents, config: { responseMimeType: 'application/json', responseSchema: bookSchema } });\n  const text = response.text || '';\n  const found = JSON.parse(text); // ← unvalidated\n  return { success: true, data: found };\n}\n";
const bookSketch = "const foundSchema = z.object({\n  title: z.string(),\n  year: z.number().int().nullable(),\n  kind: z.enum(['novel', 'poems']).optional(),\n  lent: z.boolean().optional(),\n  rivers: z.array(z.object({ name: z.string(), 'length-km': z.number() })),\n});\n\n";
const checked = (code: string) => code.replace('JSON.parse(text); // ← unvalidated', 'parseLlmJson(foundSchema, text);');
const helped = "import { z } from 'zod';\nimport { parseLlmJson } from 'secure-bot/runtime';\n";
const client = "const ai = new GoogleGenAI({ apiKey: process.env.GEMINI_KEY });\n";

const openai = "import OpenAI from 'openai';\n";
const asked = (schema: string) => `const openai = new OpenAI();\nexport async function ask(messages) {\n  const completion = await openai.chat.completions.create({\n    model: 'gpt-5',\n    messages,\n    response_format: { type: 'json_schema', json_schema: { name: 'order', strict: true, schema: ${schema} } },\n  });\n  const order = JSON.parse(completion.choices[0].message.content); // ← unvalidated\n  return book(order.table, order.guest.name);\n}\n`;
const order = "{ type: 'object', properties: { table: { type: 'integer' }, guest: { type: 'object', properties: { name: { type: ['string', 'null'] }, mail: { anyOf: [{ type: 'string' }, { type: 'null' }] } }, required: ['name'] } }, required: ['table', 'guest'], additionalProperties: false }";

testRule(requireLlmOutputValidation, {
  invalid: [
    { name: 'the response schema of Gemini, in a constant', path: 'book.ts', code: `${gemini}${client}${book}${read}`, output: `${gemini}${helped}${client}${book}${bookSketch}${checked(read)}` },
    {
      name: 'the JSON schema of an OpenAI call',
      code: `${openai}${asked(order)}`,
      output: `${openai}${helped}${asked(order)
        .replace('export async', 'const orderSchema = z.object({\n  table: z.number().int(),\n  guest: z.object({ name: z.string().nullable(), mail: z.string().nullish() }),\n});\n\nexport async')
        .replace('JSON.parse(completion.choices[0].message.content); // ← unvalidated', 'parseLlmJson(orderSchema, completion.choices[0].message.content);')}`,
    },
    {
      name: 'what the model was made with, and the format of Ollama, in JavaScript',
      path: 'tags.js',
      code: "import { GoogleGenerativeAI, SchemaType } from '@google/generative-ai';\nimport ollama from 'ollama';\nconst model = new GoogleGenerativeAI(process.env.GEMINI_KEY).getGenerativeModel({ model: 'gemini-2.5-flash', generationConfig: { responseSchema: { type: SchemaType.OBJECT, properties: { tags: { type: SchemaType.ARRAY, items: { type: SchemaType.STRING } } }, required: ['tags'] } } });\nexport async function tags(text) {\n  const { response } = await model.generateContent(text);\n  const found = JSON.parse(response.text()); // ← unvalidated\n  const other = await ollama.generate({ model: 'llama3.2', prompt: text, format: { type: 'object', properties: { mood: { type: 'string' } }, required: ['mood'] } });\n  const more = JSON.parse(other.response); // ← unvalidated\n  return { found, more };\n}\n",
      output: "import { GoogleGenerativeAI, SchemaType } from '@google/generative-ai';\nimport ollama from 'ollama';\nimport { z } from 'zod';\nimport { parseLlmJson } from 'secure-bot/runtime';\nconst model = new GoogleGenerativeAI(process.env.GEMINI_KEY).getGenerativeModel({ model: 'gemini-2.5-flash', generationConfig: { responseSchema: { type: SchemaType.OBJECT, properties: { tags: { type: SchemaType.ARRAY, items: { type: SchemaType.STRING } } }, required: ['tags'] } } });\nconst foundSchema = z.object({\n  tags: z.array(z.string()),\n});\n\nconst moreSchema = z.object({\n  mood: z.string(),\n});\n\nexport async function tags(text) {\n  const { response } = await model.generateContent(text);\n  const found = parseLlmJson(foundSchema, response.text());\n  const other = await ollama.generate({ model: 'llama3.2', prompt: text, format: { type: 'object', properties: { mood: { type: 'string' } }, required: ['mood'] } });\n  const more = parseLlmJson(moreSchema, other.response);\n  return { found, more };\n}\n",
    },
    {
      name: 'a schema that lacks what the code reads says nothing of it: the reads do',
      code: `${openai}${asked("{ type: 'object', properties: { seats: { type: 'number' } } }")}`,
      output: `${openai}${helped}${asked("{ type: 'object', properties: { seats: { type: 'number' } } }")
        .replace('export async', 'const orderSchema = z.object({\n  table: z.any(),\n  guest: z.object({ name: z.any() }),\n});\n\nexport async')
        .replace('JSON.parse(completion.choices[0].message.content); // ← unvalidated', 'parseLlmJson(orderSchema, completion.choices[0].message.content);')}`,
    },
    { name: 'nothing is read and nothing is asked for: no fix, since any object would pass', path: 'book.ts', code: `${gemini}${client}${read.replace(', responseSchema: bookSchema', '')}`, output: null },
  ],
  valid: [],
});
