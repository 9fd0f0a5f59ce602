/** Parts of a model's options that another file makes. */
import { testRule } from '../../testing/index.ts';
import noPromptInjection from './index.ts';

const tools = "export async function listTools() {\n  const response = await fetch('https://tools.example.org/list');\n  const data = await response.json();\n  const tools = [];\n  for (const entry of data) tools.push({ type: 'function', function: { name: entry.name, description: entry.description } });\n  return tools;\n}\n";

testRule(noPromptInjection, {
  invalid: [
    {
      name: 'tools of another file, and not the messages beside them',
      path: 'ask.js',
      files: { 'tools.js': tools },
      code: `
        import OpenAI from 'openai';
        import { listTools } from './tools.js';
        const openai = new OpenAI();
        export async function ask() {
          const tools = await listTools();
          const page = await (await fetch('https://pages.example.org/x')).json();
          const messages = [];
          messages.push({ role: 'user', content: page.text });
          return openai.chat.completions.create({
            model: 'gpt-5',
            messages: messages,
            tools: tools, // ← description
          });
        }
      `,
    },
  ],
  valid: [],
});
