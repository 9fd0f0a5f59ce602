/** Errors that a function of another file logs: what it shows of them, and what else it does with them. */
import { testRule } from '../../testing/index.ts';
import noSecretExposure from './index.ts';

const ask = "import axios from 'axios';\nasync function ask(prompt) {\n  return axios.post('https://api.example.com/ask', { prompt }, { headers: { Authorization: `Bearer ${process.env.API_KEY}` } });\n}\n";
const bot = `${ask}import { report } from './report.js';\nexport async function handle(text) {\n  try { return await ask(text); } catch (error) { report('no answer', error); } // ← error\n}\n`;
const quiet = bot.replace(' // ← error', '');
const picked = "const known = thing instanceof Error;\n    const meta = known ? { message: thing.message, stack: thing.stack, ...(thing.response?.data && { data: thing.response.data }) } : { raw: typeof thing === 'object' ? JSON.stringify(thing) : String(thing) };\n    console.error(text, meta);\n";

testRule(noSecretExposure, {
  invalid: [
    {
      name: 'a logger that only shows it',
      path: 'bot.js',
      files: { 'report.js': "export function report(text, thing) { if (thing) console.error(text, thing); write(thing); }\nfunction write(thing) { console.log('again', { thing }); }\n" },
      code: bot,
      output: quiet.replace("'no answer', error", "'no answer', redact(error)").replace("'./report.js';\n", "'./report.js';\nimport { redact } from 'secure-bot/runtime';\n"),
    },
    {
      name: 'a handler that answers with it as well: a copy would have no methods',
      path: 'bot.js',
      files: { 'report.js': 'export async function report(text, failure) { console.error(text, failure); await failure.ctx.reply(text); }\n' },
      code: bot,
      output: null,
    },
    {
      name: 'a handler that asks for its class: a copy would have none',
      path: 'bot.js',
      files: { 'report.js': "export function report(text, failure) { console.error(text, failure); if (failure instanceof TypeError) console.error('a mistake'); }\n" },
      code: bot,
      output: null,
    },
    {
      name: 'a logger that shows errors whole and of others the text',
      path: 'bot.js',
      files: { 'report.js': "export function report(text, thing) {\n  const meta = thing instanceof Error ? { thing } : { raw: String(thing) };\n  console.error(text, meta);\n}\n" },
      code: bot,
      output: null,
    },
  ],
  valid: [
    { name: 'a logger that picks the message, the stack and the data of errors', path: 'bot.js', files: { 'report.js': `export function report(text, thing = null) {\n    ${picked}}\n` }, code: quiet },
    { name: 'a logger class that does so', path: 'bot.js', files: { 'report.js': `class Log {\n  error(text, thing = null) {\n    ${picked}  }\n}\nexport const log = new Log();\n` }, code: quiet.replace('{ report }', '{ log }').replace('report(', 'log.error(') },
  ],
});
