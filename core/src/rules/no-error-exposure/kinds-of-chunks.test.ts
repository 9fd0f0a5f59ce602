/** Streams whose chunks say what they are: the error is in those of one kind. */
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

const stream = "import OpenAI from 'openai';\nimport express from 'express';\nconst openai = new OpenAI();\nconst app = express();\nasync function* answer(q) {\n  try {\n    const parts = await openai.chat.completions.create({ model: 'x', messages: [{ role: 'user', content: q }], stream: true });\n    for await (const part of parts) yield { type: 'text', text: part.choices[0].delta.content };\n  } catch (error) {\n    yield { type: 'error', text: error.message };\n  }\n}\n";
const route = (body: string) => `${stream}app.post('/', async (req, res) => {\n  let whole = '';\n  for await (const chunk of answer(req.body.q)) {\n    ${body}\n  }\n  res.end();\n});\n`;

testRule(noErrorExposure, {
  valid: [
    { name: 'text of the other kind', code: route("if (chunk.type === 'text') res.write(chunk.text);") },
    { name: 'in an object that is made of it', code: route("if (chunk.type === 'text' && chunk.text) {\n      const event = { message: chunk.text };\n      res.write(`data: ${JSON.stringify(event)}\\n\\n`);\n    }") },
    { name: 'behind the question for the error', code: route("if (chunk.type === 'error') { res.write('failed'); continue; }\n    res.write(chunk.text);") },
    { name: 'collected', code: route("if (chunk.type === 'text') whole += chunk.text;").replace('res.end()', 'res.end(whole)') },
    { name: 'collected and tidied', code: route("if (chunk.type === 'text') whole += chunk.text;").replace('res.end()', "const tidy = whole.replace('**', '').trim();\n  res.end(tidy)") },
    { name: 'collected in a list, of which each is told', code: route("if (chunk.type === 'text') parts.push(chunk.text);").replace("let whole = '';", 'const parts = [];').replace('res.end()', "res.end(parts.map((part) => `- ${part}`).join('\\n'))") },
    { name: 'kept in an object that grows', code: route("if (chunk.type === 'text') {\n      state.text = (state.text ?? '') + chunk.text;\n      res.write(JSON.stringify({ event: 'changed', state }));\n    }").replace("let whole = '';", 'const state = {};') },
    { name: 'of a list in it', code: route("if (chunk.type === 'text') {\n      const { rows } = chunk.text;\n      rows.forEach((row) => { state[row[0]] = { price: row[1] }; });\n      res.write(JSON.stringify({ state }));\n    }").replace("let whole = '';", 'const state = {};') },
  ],
  invalid: [
    { name: 'collected with the error and tidied', code: route("whole += chunk.text;").replace('res.end();', "const tidy = whole.replace('**', '').trim();\n  res.end(tidy); // ← exposed") },
    { name: 'collected with the error in a list', code: route("if (chunk.type !== 'done') parts.push(chunk.text);").replace("let whole = '';", 'const parts = [];').replace('res.end();', "res.end(parts.map((part) => `- ${part}`).join('\\n')); // ← exposed") },
    { name: 'kept with the error in an object that grows', code: route("if (chunk.type === 'text') state.text = chunk.text;\n    else state.problem = chunk.text;\n    res.write(JSON.stringify({ event: 'changed', state })); // ← exposed").replace("let whole = '';", 'const state = {};') },
    { name: 'of every kind', code: route('res.write(chunk.text); // ← exposed') },
    { name: 'of the error', code: route("if (chunk.type === 'error') res.write(chunk.text); // ← exposed") },
    { name: 'of any but another', code: route("if (chunk.type !== 'done') res.write(chunk.text); // ← exposed") },
    { name: 'collected with the error', code: route("if (chunk.type === 'text') whole += chunk.text;\n    else whole += `(${chunk.text})`;").replace('res.end();', 'res.end(whole); // ← exposed') },
  ],
});
