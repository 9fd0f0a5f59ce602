/** Sentences that the project itself throws, and what the model is told of errors: no public message takes their place. */
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

const chat = "import { Telegraf } from 'telegraf';\nimport { db } from './db.js';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\n";
const draw = (thrown: string, asked: string, mark: string) => `${chat}bot.on('text', async (ctx) => {\n  try {\n    const open = await db.load(ctx.chat.id);\n    if (open) throw new Error(${thrown});\n    await db.save(ctx.chat.id);\n  } catch (failure) {\n    if (failure.message.includes('${asked}')) await ctx.reply(\`No: \${failure.message}\`);${mark}\n    else await ctx.reply('It failed');\n  }\n});\n`;
const plans = { 'plans.js': "import { readFile, writeFile } from 'node:fs/promises';\nfunction nameOf(body) {\n  if (!body.name) throw new Error('A name is required.');\n  return body.name;\n}\nexport async function create(body) {\n  const name = nameOf(body);\n  await writeFile('plans.json', JSON.stringify([...JSON.parse(await readFile('plans.json', 'utf8')), name]));\n  return name;\n}\nexport const list = async () => JSON.parse(await readFile('plans.json', 'utf8'));\n" };
const route = (work: string, status: number, answer: string) => `import express from 'express';\nimport { create, list } from './plans.js';\nconst app = express();\napp.post('/plans', async (req, res) => {\n  try {\n    const made = await ${work};\n    res.json({ made });\n  } catch (problem) {\n    res.status(${status}).json({ error: ${answer} });\n  }\n});\n`;
const marked = (code: string) => code.replace('problem.message });', 'problem.message }); // ← exposed');
const mended = (code: string) => code.replace("'./plans.js';\n", "'./plans.js';\nimport { toPublicMessage } from 'secure-bot/runtime';\n");

testRule(noErrorExposure, {
  valid: [
    { name: 'words of a sentence that the same block throws', code: draw('`Now drawing: ${open.prize}`', 'Now drawing', '') },
    { name: 'the same in a script without spaces', code: draw('`正在進行「${open.prize}」的抽獎活動`', '正在進行', '') },
  ],
  invalid: [
    { name: 'words that others throw: no fix', code: draw("'Full'", 'not found', ' // ← exposed'), options: { strict: true }, output: null },
    { name: 'what was wrong with a request, in a sentence of the project: no fix', path: 'server.js', files: plans, code: marked(route('create(req.body)', 400, 'problem.message')), output: null },
    { name: 'the same behind an answer of the server\'s own failure', path: 'server.js', files: plans, code: marked(route('create(req.body)', 500, 'problem.message')), output: mended(route('create(req.body)', 500, 'toPublicMessage(problem)')) },
    { name: 'a function without such sentences', path: 'server.js', files: plans, code: marked(route('list()', 400, 'problem.message')), output: mended(route('list()', 400, 'toPublicMessage(problem)')) },
    {
      name: 'what failed, told to the model that mends it: no fix',
      code: "import ollama from 'ollama';\nimport { build } from './build.js';\nexport async function work(task) {\n  let outcome = '';\n  try { outcome = await build(task); } catch (problem) { outcome = `The build failed: ${problem.message}`; }\n  return ollama.chat({ model: 'qwen3', messages: [{ role: 'user', content: outcome }] }); // ← exposed\n}\n",
      output: null,
    },
    {
      name: 'a failure in Chinese is a sentence of its own',
      code: `${chat}bot.on('text', async (ctx) => {\n  try { await db.save(ctx.chat.id); } catch (failure) { await ctx.reply(\`簡易測試失敗：\${failure.message}\`); } // ← exposed\n});\n`,
      output: `${chat.replace("'./db.js';\n", "'./db.js';\nimport { toPublicMessage } from 'secure-bot/runtime';\n")}bot.on('text', async (ctx) => {\n  try { await db.save(ctx.chat.id); } catch (failure) { await ctx.reply(toPublicMessage(failure, { message: '簡易測試失敗' })); }\n});\n`,
    },
  ],
});
