/** Loops that ask again because of the status of an answer. */
import { testRule } from '../../testing/index.ts';
import requireBackoff from './index.ts';

const ask = (body: string, head = 'for (let i = 0; i < 5; i++)') => `export async function ask(prompt: string) {\n  ${head} {\n    const answer = await fetch('https://api.acme.dev/v1', { method: 'POST', body: prompt });\n${body}\n  }\n}\n`;
const marked = (text: string) => text.replace(/(?<= \{)\n(?= {4}const answer)/, ' // ← hotLoop\n');

testRule(requireBackoff, {
  invalid: [
    { name: 'a good answer leaves', code: marked(ask('    if (answer.ok) return answer.json();')) },
    { name: 'a refusal starts the next round', code: marked(ask('    if (answer.status === 429) continue;\n    return answer.json();')) },
    { name: 'without an end', code: marked(ask('    if (answer.status === 200) {\n      return answer.json();\n    }', 'while (true)')) },
  ],
  valid: [
    { name: 'a pause that grows', code: ask('    if (answer.ok) return answer.json();\n    await new Promise((done) => setTimeout(done, 2 ** i * 500 + Math.random() * 100));') },
    { name: 'a refusal ends it', code: ask('    if (!answer.ok) break;\n    console.log(await answer.json());') },
    { name: 'another page each time', code: "export async function pages() {\n  for (let page = 1; page < 9; page++) {\n    const answer = await fetch(`https://api.acme.dev/notes?page=${page}`);\n    if (answer.status === 404) continue;\n    console.log(await answer.text());\n  }\n}\n" },
    { name: 'another host each time', code: "export async function first(hosts: string[]) {\n  for (const host of hosts) {\n    const answer = await fetch(`https://${host}/v1`);\n    if (answer.ok) return answer.json();\n  }\n}\n" },
  ],
});
