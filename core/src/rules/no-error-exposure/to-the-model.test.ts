/** Error texts that a model is told, which repeats them. */
import { expect, it } from 'vitest';
import { analyzeText } from '../../index.ts';
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';
import { severitiesIn } from './severities.fixture.ts';

testRule(noErrorExposure, {
  invalid: [
    {
      name: 'error text given to the model',
      code: `
        import OpenAI from 'openai';
        const openai = new OpenAI();
        export async function repair(task: string) {
          try { return await run(task); } catch (e) {
            return openai.chat.completions.create({
              model: 'gpt-4o-mini',
              messages: [{ role: 'user', content: \`Fix this: \${(e as Error).stack}\` }], // ← exposed
            });
          }
        }
      `,
    },
    {
      name: 'returns error text where it returns model text otherwise',
      code: `
        import OpenAI from 'openai';
        const openai = new OpenAI();
        export async function ask(messages) {
          try {
            const completion = await openai.chat.completions.create({ model: 'gpt-4o', messages });
            return completion.choices[0].message.content;
          } catch (err) {
            return \`Sorry, no model answered (\${err.message})\`; // ← returned
          }
        }
      `,
    },
    {
      name: 'the result of a tool that the model named',
      code: `import type OpenAI from 'openai';\nimport { tools } from './tools.js';\nexport async function run(call: OpenAI.Chat.Completions.ChatCompletionMessageToolCall): Promise<string> {\n  try {\n    return await tools[call.function.name](call.id);\n  } catch (problem) {\n    return \`Tool failed: \${(problem as Error).stack}\`; // ← toolResult\n  }\n}\n`,
    },
    {
      name: 'tool results that a wrapper sends to the model',
      path: 'assistant.js',
      code: `const Anthropic = require('@anthropic-ai/sdk');\nconst anthropic = new Anthropic();\nfunction create(params) {\n  return anthropic.messages.create(params);\n}\nexports.ask = async (question, handlers) => {\n  const messages = [{ role: 'user', content: question }];\n  const results = [];\n  let content;\n  try {\n    content = await handlers.run(question);\n  } catch (problem) {\n    content = 'Error: ' + problem.message; // ← exposed\n  }\n  results.push({ type: 'tool_result', tool_use_id: '1', content });\n  messages.push({ role: 'user', content: results });\n  return create({ model: 'x', max_tokens: 9, messages });\n};\n`,
    },
  ],
  valid: [
    {
      name: 'a tool that repeats what the model gave it',
      code: `import { DynamicStructuredTool } from '@langchain/core/tools';\nimport { z } from 'zod';\nimport { write } from './notes.js';\nexport const noteTool = new DynamicStructuredTool({\n  name: 'note',\n  description: 'Write notes',\n  schema: z.object({ file: z.object({ name: z.string() }) }),\n  func: async ({ file }) => {\n    try {\n      await write(file.name);\n      return \`Wrote \${file.name}\`;\n    } catch (error) {\n      return \`Error writing: \${error.message}\`;\n    }\n  },\n});\n`,
    },
  ],
});

it('is an info where the model alone is told, an error where people are', async () => {
  const bot = (use: string) => `import OpenAI from 'openai';\nimport { Telegraf } from 'telegraf';\nimport { work } from './work.js';\nconst openai = new OpenAI();\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nbot.on('text', async (ctx) => {\n  let text;\n  try { await work(); } catch (error) { text = 'Error: ' + error.message; }\n  ${use}\n});\n`;
  const severities = async (use: string) => (await analyzeText(bot(use), { path: 'bot.ts', config: { preset: 'recommended' } })).findings.filter(({ ruleId }) => ruleId === 'no-error-exposure').map(({ severity }) => severity);
  const ask = "await openai.responses.create({ model: 'x', input: text });";
  expect(await severities(ask)).toEqual(['info']);
  expect(await severities(`${ask} await ctx.reply(text);`)).toContain('error');
});

it('is an info in the output of a tool, which a socket carries to the model', () => {
  const session = (output: string) => severitiesIn({ '/p/voice.ts': `import { WebSocket } from 'ws';\nimport { run } from './tools.js';\nexport function listen(socket: WebSocket) {\n  socket.on('message', async (event) => {\n    try {\n      await run(String(event));\n    } catch (problem) {\n      socket.send(JSON.stringify(${output}));\n    }\n  });\n}\n` }, '/p/voice.ts');
  expect(session("{ type: 'conversation.item.create', item: { type: 'function_call_output', call_id: '1', output: problem.message } }")).toEqual(['info']);
  expect(session("{ role: 'tool', content: `Failed: ${problem.message}` }")).toEqual(['info']);
  expect(session("{ type: 'error', error: problem.message }")).toEqual(['error']);
});
