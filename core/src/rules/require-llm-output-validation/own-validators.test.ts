/** Text that a function of the project has looked at, and text that the project has written. */
import { testRule } from '../../testing/index.ts';
import requireLlmOutputValidation from './index.ts';

/** A bot that asks a model, beside this function; `body` has its answer as `text`. */
const bot = (body: string, beside = '') => `import OpenAI from 'openai';
const openai = new OpenAI();
${beside}
export async function plan(messages) {
  const completion = await openai.chat.completions.create({ model: 'gpt-4o', messages });
  let text = completion.choices[0].message.content ?? '';
${body}
}
`;
const isPost = "function isPost(text) {\n  try {\n    const post = JSON.parse(text);\n    return post.head && typeof post.head.title === 'string' && post.tags && Array.isArray(post.tags);\n  } catch {\n    return false;\n  }\n}";
const isLongPost = "function isPost(text) {\n  try {\n    const post = JSON.parse(text);\n    if (!post || typeof post.title !== 'string') return false;\n    if (!post.tags.every((tag) => typeof tag === 'string')) return false;\n    return true;\n  } catch (error) {\n    return false;\n  }\n}";

/** Tool results that another file makes, of the model's calls. */
const tools = (result: string, answer = 'results') => `export async function runTools(calls) {\n  const results = [];\n  for (const call of calls) {\n    const { name } = call.function;\n    results.push({ role: 'tool', name, ${result} });\n  }\n  return ${answer};\n}\n`;
const asking = (mark: string) => `import OpenAI from 'openai';
import { runTools } from './tools.ts';
const openai = new OpenAI();
export async function plan(messages) {
  const completion = await openai.chat.completions.create({ model: 'gpt-4o', messages });
  const results = await runTools(completion.choices[0].message.tool_calls);
  const done = results.find((result) => result.name === 'book');
  const booked = JSON.parse(done.content);${mark}
  return booked.place.title;
}
`;

testRule(requireLlmOutputValidation, {
  invalid: [
    { name: 'a function that only tells whether it is JSON', code: bot("  if (isJson(text)) {\n    const post = JSON.parse(text); // ← unvalidated\n    return post.head.title;\n  }", "function isJson(text) {\n  try { JSON.parse(text); return true; } catch { return false; }\n}") },
    { name: 'a validator that was asked about another text', code: bot('  if (isPost(messages[0].content)) {\n    const post = JSON.parse(text); // ← unvalidated\n    return post.head.title;\n  }', isPost) },
    { name: 'a validator that said no', code: bot('  if (!isPost(text)) {\n    const post = JSON.parse(text); // ← unvalidated\n    return post.head.title;\n  }', isPost) },
    { name: 'the text is another one since', code: bot('  const isGood = isPost(text);\n  text = completion.choices[1].message.content;\n  if (isGood) {\n    const post = JSON.parse(text); // ← unvalidated\n    return post.head.title;\n  }', isPost) },
    { name: 'a function that uses the value before it looks', code: bot('  return keep(text);', "function keep(text) {\n  const post = JSON.parse(text); // ← unvalidated\n  save(post.head.title);\n  return post.head && typeof post.head.title === 'string';\n}\nfunction save(title) { globalThis.last = title; }") },
    { name: 'a tool result that is the text of the model', path: 'bot.ts', files: { 'tools.ts': tools('content: call.function.arguments') }, code: asking(' // ← unvalidated') },
    { name: 'a tool result that now and then is', path: 'bot.ts', files: { 'tools.ts': tools('content: name === "raw" ? call.function.arguments : JSON.stringify({ place: 1 })') }, code: asking(' // ← unvalidated') },
  ],
  valid: [
    { name: 'a validator of the file', code: bot("  if (isPost(text)) {\n    const post = JSON.parse(text);\n    return post.head.title;\n  }\n  return isPost(text) && JSON.parse(text).tags;", isPost) },
    { name: 'a validator with early exits, its answer in a variable', code: bot("  const isGood = isPost(text);\n  let post = null;\n  if (isGood) {\n    try {\n      post = JSON.parse(text);\n    } catch {}\n  }\n  return post?.title;", isLongPost) },
    { name: 'a method', code: `import OpenAI from 'openai';\nconst openai = new OpenAI();\nexport class Planner {\n  async plan(messages) {\n    const completion = await openai.chat.completions.create({ model: 'gpt-4o', messages });\n    const text = completion.choices[0].message.content ?? '';\n    const isGood = this.isPost(text);\n    return isGood ? JSON.parse(text).title : text;\n  }\n  private isPost(text: string): boolean {\n    try {\n      const post = JSON.parse(text);\n      return typeof post.title === 'string' && Array.isArray(post.tags);\n    } catch {\n      return false;\n    }\n  }\n}\n` },
    { name: 'a validator of another file', path: 'bot.ts', files: { 'posts.ts': `export ${isPost}\n` }, code: `import { isPost } from './posts.ts';\n${bot('  if (isPost(text)) {\n    const post = JSON.parse(text);\n    return post.head.title;\n  }')}` },
    { name: 'a tool result that the project has written', path: 'bot.ts', files: { 'tools.ts': tools('content: JSON.stringify({ place: { title: "Hall" } })') }, code: asking('') },
  ],
});
