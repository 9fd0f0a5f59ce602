/** Programs that run once and end: whoever starts them sees the failure, and starts them again. */
import { testRule } from '../../testing/index.ts';
import requireBackoff from './index.ts';

const gemini = "import { GoogleGenAI } from '@google/genai';\nconst ai = new GoogleGenAI({ apiKey: process.env.GEMINI_API_KEY });\n";
const helped = "import { GoogleGenAI } from '@google/genai';\nimport { withBackoff } from 'secure-bot/runtime';\nconst ai = new GoogleGenAI({ apiKey: process.env.GEMINI_API_KEY });\n";
const ask = "ai.models.generateContent({ model: 'gemini-2.5-flash', contents: 'Name five rivers.' })";
const show = (call: string) => `async function show() {\n  try {\n    const answer = await ${call}${call === ask ? '; // ← unguarded' : ';'}\n    console.log(answer.text);\n  } catch (error) {\n    console.error('failed');\n  }\n}\n`;
const backed = `withBackoff(() => ${ask})`;

/** The fix stays where the program goes on or others call it. */
function mended(name: string, after: string, imports = '') {
  return { name, path: 'rivers.js', code: `${imports}${gemini}${show(ask)}${after}`, output: `${imports}${helped}${show(backed)}${after}` };
}

testRule(requireBackoff, {
  invalid: [
    { name: 'a function that the program calls once: no fix', path: 'rivers.js', code: `${gemini}${show(ask)}show();\n`, output: null },
    { name: 'functions in turn, and at the top level: no fix', path: 'rivers.mjs', code: `${gemini}${show(ask)}const main = async () => {\n  await show();\n  await show();\n};\nmain().then(() => console.log('done'));\nconst again = await ${ask}; // ← unguarded\nconsole.log(again.text);\n`, output: null },
    { name: 'a function that calls itself and a list of questions: no fix', path: 'rivers.js', code: `${gemini}(async () => {\n  for (const contents of ['one', 'two']) {\n    const answer = await ai.models.generateContent({ model: 'gemini-2.5-flash', contents }); // ← unguarded\n    console.log(answer.text);\n  }\n})();\n`, output: null },
    mended('exported', 'export { show };\n'),
    mended('exported by CommonJS', 'module.exports = { show };\n'),
    mended('a handler', "bus.on('rivers', show);\n", "import { bus } from './bus.js';\n"),
    mended('called by a handler', "bus.on('rivers', async () => {\n  await show();\n});\n", "import { bus } from './bus.js';\n"),
    mended('again and again', 'setInterval(show, 60_000);\n'),
    mended('for ever', 'while (true) await show();\n'),
    mended('a bot', "const bot = new Telegraf(process.env.BOT_TOKEN);\nawait bot.telegram.sendMessage(process.env.CHAT_ID, 'rivers');\nawait show();\n", "import { Telegraf } from 'telegraf';\n"),
    { name: 'a method', path: 'rivers.js', code: `${gemini}class Rivers {\n  ${show(ask).replace('async function', 'async').replaceAll('\n', '\n  ')}\n}\nnew Rivers().show();\n` },
  ],
  valid: [
    { name: 'a folder of demos', path: 'src/demos/rivers.js', code: `${gemini}export ${show(ask).replace(' // ← unguarded', '')}` },
  ],
});
