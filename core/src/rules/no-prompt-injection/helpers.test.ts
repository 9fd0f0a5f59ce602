/** Values that are handed to a function of another file, which asks a model. */
import { testRule } from '../../testing/index.ts';
import noPromptInjection from './index.ts';

const app = (value: string) => `import express from 'express';\nimport { ask } from './ask';\nconst app = express();\napp.post('/', async (req, res) => {\n  res.json(await ask(${value})); // ← instructions\n});\n`;
const helper = (prompt: string, before = '') => ({ 'ask.ts': `import OpenAI from 'openai';\nconst openai = new OpenAI();\nexport async function ask(topic) {\n  ${before}const instructions = \`You help people with \${${prompt}}.\`;\n  return openai.responses.create({ model: 'x', instructions, input: 'Go' });\n}\n` });

testRule(noPromptInjection, {
  valid: [],
  invalid: [
    { name: 'as a text among the instructions: marked', code: app('req.body.topic'), files: helper('topic.trim()'), output: app("wrapUntrusted(req.body.topic, { source: 'user message' })").replace(' // ← instructions', '').replace("from './ask';\n", "from './ask';\nimport { wrapUntrusted } from 'secure-bot/runtime';\n") },
    { name: 'as an object that becomes JSON there: no fix', code: app('req.body.topic'), files: helper('JSON.stringify(topic)'), output: null },
    { name: 'as an object whose parts are read there: no fix', code: app('req.body.topic'), files: helper('topic + topic.words.length'), output: null },
    { name: 'as the whole instructions, by their name: no fix', code: "import express from 'express';\nimport { ask } from './ask';\nconst app = express();\nasync function answer(systemPrompt, res) {\n  res.json(await ask(systemPrompt)); // ← instructions\n}\napp.post('/', async (req, res) => {\n  await answer(`${settings.rules}\\nCaller: ${req.body.name}`, res);\n});\n", files: helper('topic.trim()'), output: null },
    { name: 'as a text that is read elsewhere as well: no fix', code: app('req.body.topic'), files: helper('topic', 'if (topic === "weather") return undefined;\n  '), output: null },
  ],
});
