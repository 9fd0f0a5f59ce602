import { testRule } from '../../testing/index.ts';
import requireBackoff from './index.ts';
import { openai, request, sleep, strict } from './samples.fixture.ts';

testRule(requireBackoff, {
  invalid: [
    {
      name: 'repeats as long as the server is busy',
      code: `
async function load(url) {
  let response = await fetch(url);
  while (response.status === 429) { // ← hotLoop
    response = await fetch(url);
  }
  return response;
}
`,
    },
  ],

  valid: [
    {
      name: 'the timer of Node',
      code: `
import { setTimeout as pause } from 'node:timers/promises';
async function load(url) {
  for (let i = 0; i < 3; i++) {
    try { return await fetch(url); } catch { await pause(500); }
  }
}
`,
    },
    {
      name: 'a promisified timer',
      code: `
const { promisify } = require('util');
const rest = promisify(setTimeout);
async function load(url) {
  for (let i = 0; i < 3; i++) {
    try { return await fetch(url); } catch { await rest(1000 * i); }
  }
}
`,
    },
    {
      name: 'polling that waits on purpose',
      code: `
import axios from 'axios';
async function progress(id) {
  while (true) {
    const { data } = await axios.get('https://files.acme.dev/progress?id=' + id);
    if (data.success === 1) return data.url;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}
`,
    },
    {
      name: 'a worker that never ends',
      code: `${sleep}
async function work(url) {
  while (true) {
    try { await fetch(url); } catch (error) { console.error(error); }
    await sleep(60_000);
  }
}
`,
    },
    {
      name: 'waits for a program on the same machine',
      code: `${sleep}
async function ready() {
  while (true) {
    try { await fetch('http://localhost:8080/health'); return; } catch { await sleep(200); }
  }
}
`,
    },
    {
      name: 'a loop over items',
      code: `
async function loadAll(urls) {
  const pages = [];
  for (const url of urls) {
    try { pages.push(await fetch(url)); } catch { continue; }
  }
  return pages;
}
`,
    },
    {
      name: 'a loop over mirrors by index',
      code: `
const mirrors = ['https://a.acme.dev', 'https://b.acme.dev'];
async function load() {
  for (let i = 0; i < mirrors.length; i++) {
    const url = mirrors[i];
    try { return await fetch(url); } catch (error) { console.warn(url, error); }
  }
}
`,
    },
    {
      name: 'a fallback from model to model that waits',
      code: `
import axios from 'axios';
const models = ['a', 'b'];
const delay = ms => new Promise(r => setTimeout(r, ms));
async function ask(prompt) {
  for (let i = 0; i < models.length; i++) {
    const model = models[i];
    try {
      return (await axios.post('https://api.openai.com/v1/chat/completions', { model, prompt })).data;
    } catch (err) {
      if (i === models.length - 1) return 'sorry';
      await delay(3000);
    }
  }
}
`,
    },
    {
      name: 'a queue that is worked off',
      code: `
async function drain(queue) {
  while (queue.length > 0) {
    const job = queue.shift();
    try { await fetch(job.url); } catch (error) { console.error(error); }
  }
}
`,
    },
    {
      name: 'pages one after another',
      code: `
async function all(first) {
  let url = first;
  while (url) {
    try {
      const response = await fetch(url);
      const page = await response.json();
      url = page.next;
    } catch (error) {
      throw error;
    }
  }
}
`,
    },
    {
      name: 'a conversation at the terminal',
      code: `${openai}
async function chat(terminal) {
  while (true) {
    const prompt = await terminal.question('> ');
    if (prompt === 'exit') break;
    try {
      const response = await openai.responses.create(${request});
      console.log(response.output_text);
    } catch (error) {
      console.error(error);
    }
  }
}
`,
    },
    {
      name: 'the model is told what was wrong',
      code: `${openai}
async function ask(messages) {
  for (let i = 0; i < 3; i++) {
    try {
      const completion = await openai.chat.completions.create({ model: 'gpt-4.1', messages });
      return JSON.parse(completion.choices[0].message.content);
    } catch (error) {
      messages.push({ role: 'user', content: 'Answer with JSON only.' });
    }
  }
}
`,
    },
    {
      name: 'another answer is asked for, not another try',
      code: `${openai}
async function ask(prompt) {
  for (let i = 0; i < 3; i++) {
    try {
      const response = await openai.responses.create(${request});
      return JSON.parse(response.output_text);
    } catch {
      console.warn('no JSON');
    }
  }
}
`,
    },
    {
      name: 'a stream that is read',
      code: `
async function read(url) {
  const response = await fetch(url);
  const reader = response.body.getReader();
  while (true) {
    try {
      const { done, value } = await reader.read();
      if (done) break;
      process.stdout.write(value);
    } catch { break; }
  }
}
`,
    },
    {
      name: 'a recursion that waits',
      code: `${sleep}
async function load(url, left = 3) {
  try { return await fetch(url); } catch (error) {
    if (left === 0) throw error;
    await sleep(1000);
    return load(url, left - 1);
  }
}
`,
    },
    {
      name: 'a recursion by a timer',
      code: `
async function load(url) {
  try { await fetch(url); } catch { setTimeout(() => load(url), 5000); }
}
`,
    },
    {
      name: 'a recursion with another address',
      code: `
async function load(url) {
  try { return await fetch(url); } catch { return load('https://mirror.acme.dev'); }
}
`,
    },
    {
      name: 'a recursion for one error that another model avoids',
      options: strict,
      code: `
import OpenAI from 'openai';
let tuned = true;
export async function ask(client: OpenAI, input: string): Promise<unknown> {
  const model = tuned ? 'ft:mine' : 'gpt-4o';
  try {
    return await client.responses.create({ model, input });
  } catch (error) {
    if (error instanceof OpenAI.APIError && error.code === 'model_not_found') return ask(client, input);
    throw error;
  }
}
`,
    },
    {
      name: 'an agent that goes on after a failure with a longer conversation',
      code: `${openai}
async function agent(messages) {
  for (let step = 0; step < 10; step++) {
    try {
      const completion = await openai.chat.completions.create({ model: 'gpt-4.1', messages });
      const [{ message }] = completion.choices;
      messages.push(message);
      if (!message.tool_calls) return message.content;
    } catch (error) {
      console.error(error);
    }
  }
}
`,
    },
    {
      name: 'the next key after a failure',
      code: `
import axios from 'axios';
async function ask(keys, prompt) {
  let k = 0;
  while (k < keys.length) {
    try {
      return await axios.post('https://api.openai.com/v1/responses', { prompt }, { headers: { Authorization: keys[k] } });
    } catch { k++; }
  }
}
`,
    },
    {
      name: 'updates of a chat platform, read for ever',
      code: `
let offset = 0;
async function poll(token) {
  while (true) {
    try {
      const response = await fetch(\`https://api.telegram.org/bot\${token}/getUpdates?timeout=30&offset=\${offset}\`);
      for (const update of (await response.json()).result) offset = update.update_id + 1;
    } catch (error) { console.error(error); }
  }
}
`,
    },
    { name: 'several pictures of one prompt', code: `${openai}async function draw(prompt, n) { const all = []; for (let i = 0; i < n; i++) { try { all.push(await openai.images.generate({ prompt })); } catch (e) { console.error(e); } } return all; }\n` },
    {
      name: 'a method that repeats and waits',
      code: `
export class Api {
  async call(body) { return await fetch('https://api.openai.com/v1/responses', { method: 'POST', body }); }
  async again(run) { for (let i = 0; i < 3; i++) { try { return await run(); } catch { await this.pause(2 ** i); } } }
  pause(seconds) { return new Promise((resolve) => setTimeout(resolve, seconds * 1000)); }
  async answer(body) { return this.again(() => this.call(body)); }
}
`,
    },
    { name: 'a loop around something that is no request', code: `import { rename } from 'node:fs/promises';\nasync function move(a, b) { for (let i = 0; i < 3; i++) { try { return await rename(a, b); } catch {} } }\n` },
    { name: 'the same method on an unrelated object', code: `async function go(user) { for (let i = 0; i < 3; i++) { try { return await user.send('x'); } catch {} } }\n` },
    { name: 'half-typed code', code: `async function load(url) { for (;;) { try { } catch { } } }\nwithBackoff();\n` },
  ],
});
