/** JavaScript that MongoDB runs on each document, made by whoever it may be. */
import { testRule } from '../../testing/index.ts';
import noUntrustedQuery from './index.ts';

const mongo = "import { MongoClient } from 'mongodb';\nconst cards = new MongoClient(process.env.MONGO_URL).db().collection('cards');\n";
const asTool = (schema: string, body: string) => `${mongo}import { tool } from 'ai';\nimport { z } from 'zod';\nexport const search = tool({ description: 'd', inputSchema: z.object({ word: ${schema} }), execute: async ({ word }) => ${body} });\n`;
const asked = (body: string) => `${mongo}import OpenAI from 'openai';\nconst client = new OpenAI();\nexport async function search() {\n  const answer = await client.responses.create({ model: 'm', input: 'which?' });\n  const word = answer.output_text;\n  ${body}\n}\n`;

testRule(noUntrustedQuery, {
  invalid: [
    { name: 'all of it, by a tool', code: asTool('z.string()', 'cards.find({ $where: word }).toArray()').replace(' });\n', ' }); // ← script\n') },
    { name: 'a part of it, by a tool', code: asTool('z.string()', "cards.find({ $where: `this.word == '${word}'` }).toArray()").replace(' });\n', ' }); // ← script\n') },
    { name: 'by a model', code: asked('return cards.find({ $where: `this.word == "${word}"` }).toArray(); // ← script') },
  ],
  valid: [
    { name: 'one of a few words', code: asTool("z.enum(['red', 'blue'])", "cards.find({ $where: `this.word == '${word}'` }).toArray()") },
    { name: 'a number', code: asTool('z.number()', 'cards.find({ $where: `this.word > ${word}` }).toArray()') },
    { name: 'a field that is compared', code: asTool('z.string()', 'cards.find({ word }).toArray()') },
    { name: 'a model that is made one of a few', code: asked("if (word !== 'red') return [];\n  return cards.find({ $where: `this.word == '${word}'` }).toArray();") },
  ],
});
