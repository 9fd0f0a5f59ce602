/** What decides that a request is made again: a status, a branch of the `catch`, a promise, a callback, a helper that is given the job. */
import { testRule } from '../../testing/index.ts';
import requireBackoff from './index.ts';
import { openai, sleep } from './samples.fixture.ts';

const url = "'https://api.acme.dev/orders'";
const get = `const answer = await fetch(${url});`;

/** A function with a loop; `head` is its first line, and what follows the body ends the function. */
function loop(head: string, body: string, after = '', before = '') {
  return `${sleep}export async function order(jobs) {\n${before && `  ${before}\n`}  ${head}\n    ${body}\n  }\n${after && `  ${after}\n`}}\n`;
}

const endless = 'while (true) {';
const hot = `${endless} // ← hotLoop`;
const counted = 'for (let turn = 0; turn < 6; turn++) {';
const hotCounted = `${counted} // ← hotLoop`;
const tried = (handler: string) => `try {\n      return await fetch(${url});\n    } catch (problem) {\n      ${handler}\n    }`;

testRule(requireBackoff, {
  invalid: [
    { name: 'every status but 429 leaves', code: loop(hot, `${get}\n    if (answer.status !== 429) return answer;`) },
    { name: 'every status but 429 leaves, some times', code: loop(hotCounted, `${get}\n    if (answer.status !== 429) return answer;`, "throw new Error('busy');") },
    { name: 'several statuses, by a list', code: loop(hot, `${get}\n    if (![429, 503].includes(answer.status)) return answer;`) },
    { name: 'a named status and a condition more', code: `const busy = 429;\n${loop(hot, `${get}\n    if (answer.status === busy && jobs.length > 0) continue;\n    return answer;`)}` },
    { name: 'the answer is kept outside of the loop', code: loop(hotCounted, `answer = await fetch(${url});\n    if (answer.ok) return answer;`, 'return answer;', 'let answer;') },
    { name: 'rounds that only count', code: loop('for (const turn of [1, 2, 3]) { // ← hotLoop', `${get}\n    if (answer.ok) return answer;\n    console.warn('turn', turn);`) },
    { name: 'rounds of an empty list', code: loop('for (const _ of Array.from({ length: 6 })) { // ← hotLoop', tried('console.warn(problem.message);')) },
    { name: 'a switch', code: loop(hot, `${get}\n    switch (answer.ok) {\n      default: if (answer.status === 429) continue;\n    }\n    return answer;`) },
    { name: 'the function returns the answer', code: `const pull = () => fetch(${url});\n${loop(hot, 'const answer = await pull();\n    if (answer.status !== 429) return answer;')}` },
    { name: 'a branch of the catch goes on, the rest throws', code: loop(hot, tried('if (problem.status === 429) continue;\n      throw problem;')) },
    { name: 'the status of a response', code: `import axios from 'axios';\n${loop(hot, `try {\n      return await axios.get(${url});\n    } catch (problem) {\n      const status = problem.response?.status;\n      if (status >= 500) {\n        console.warn('again');\n        continue;\n      }\n      throw problem;\n    }`)}` },
    { name: 'an SDK that repeats, for a busy server', code: `${openai}export async function reply(prompt) {\n  for (;;) {\n    try {\n      return await openai.responses.create({ model: 'gpt-4.1-mini', input: prompt }); // ← stacked\n    } catch (problem) {\n      if (problem.status === 429) continue;\n      throw problem;\n    }\n  }\n}\n` },
    { name: 'the same wait for ever while the server is busy', code: loop(`${endless} // ← uncapped`, `${get}\n    if (answer.status !== 429) return answer;\n    await sleep(1000);`) },
    { name: 'the same wait for ever in the catch', code: loop(`${endless} // ← uncapped`, tried('if (problem.status === 429) {\n        await sleep(1000);\n        continue;\n      }\n      throw problem;')) },
    { name: 'a wait of no time', code: loop(hot, tried('await sleep(0);')) },
    { name: 'a timer of no time', code: loop(hot, tried('await new Promise((go) => setTimeout(go, 0));')) },
    { name: 'a helper that is given the job', code: `async function insist(job) {\n  while (true) { // ← hotLoop\n    try { return await job(); } catch {}\n  }\n}\nexport const order = () => insist(() => fetch(${url}));\n` },
    { name: 'a method that is given the job', code: `import axios from 'axios';\nexport class Shop {\n  private async insist(job: () => Promise<unknown>) {\n    for (;;) { // ← hotLoop\n      try { return await job(); } catch { continue; }\n    }\n  }\n  order() { return this.insist(() => axios.post(${url})); }\n}\n` },
    { name: 'a function that calls itself for a status', code: `export async function order() {\n  ${get}\n  if (answer.status === 429) return order(); // ← hotRecursion\n  return answer.json();\n}\n` },
    { name: 'in then', code: `export class Shop {\n  order(id, left = 9) {\n    return fetch('https://api.acme.dev/' + id).then((answer) => {\n      if (answer.status === 429 && left > 0) return this.order(id, left - 1); // ← hotRecursion\n      return answer.json();\n    });\n  }\n}\n` },
    { name: 'in catch', code: `export function order(id) {\n  return fetch('https://api.acme.dev/' + id).then((answer) => answer.json()).catch(() => order(id)); // ← hotRecursion\n}\n` },
    { name: 'in a callback that got an error', code: `import request from 'request';\nexport function order(id, done) {\n  request.post({ url: ${url}, json: { id } }, (problem, _answer, body) => {\n    if (problem) return order(id, done); // ← hotRecursion\n    done(null, body);\n  });\n}\n` },
    { name: 'in a callback of the function that asks', code: `import request from 'request';\nfunction post(id, done) {\n  request.post({ url: ${url}, json: { id } }, (problem, _answer, body) => done(problem, body));\n}\nexport function order(id, done) {\n  post(id, (problem, body) => {\n    if (problem) return order(id, done); // ← hotRecursion\n    done(null, body);\n  });\n}\n` },
  ],

  valid: [
    { name: 'a wait that the server asks for', code: loop(endless, `${get}\n    if (answer.status !== 429) return answer;\n    await sleep(Number(answer.headers.get('retry-after')) * 1000);`) },
    { name: 'the same wait, some times', code: loop(counted, `${get}\n    if (answer.status !== 429) return answer;\n    await sleep(1000);`) },
    { name: 'the same wait for ever until something is there', code: loop(endless, `${get}\n    if (answer.ok) return answer;\n    await sleep(1000);`) },
    { name: 'the same wait, and a way out', code: loop(endless, `${get}\n    if (answer.status !== 429) return answer;\n    if (jobs.length === 0) throw new Error('busy');\n    await sleep(1000);`) },
    { name: 'an answer that is not ready', code: loop(endless, `${get}\n    const { state } = await answer.json();\n    if (state === 'done') return state;\n    await sleep(5000);`) },
    { name: 'a bad status leaves, too', code: loop(counted, `${get}\n    if (answer.status === 429) throw new Error('busy');\n    if (answer.ok) return answer;\n    return undefined;`) },
    { name: 'each round is another item', code: "export async function first(hosts) {\n  for (const host of hosts) {\n    const answer = await fetch(`https://${host}/v1`);\n    if (answer.status !== 429) return answer;\n  }\n}\n" },
    { name: 'each round sets what is asked', code: "import { client } from './client.js';\nexport async function first(keys) {\n  for (const key of keys) {\n    client.use(key);\n    try {\n      return await fetch('https://api.acme.dev');\n    } catch {}\n  }\n}\n" },
    { name: 'a failure that another token mends', code: loop(endless, tried('if (problem.status === 401) continue;\n      throw problem;')) },
    { name: 'a failure that is mended first', code: `import { login } from './login.js';\n${loop(endless, tried('if (login.isStale(problem)) {\n        await login.renew();\n        continue;\n      }\n      throw problem;'))}` },
    { name: 'a failure of another kind', code: loop(endless, tried("if (problem.code === 'model_not_found') continue;\n      throw problem;")) },
    { name: 'a helper that waits', code: `${sleep}async function insist(job) {\n  for (let i = 0; ; i++) {\n    try { return await job(); } catch (problem) {\n      if (i > 4) throw problem;\n      await sleep(2 ** i * 300);\n    }\n  }\n}\nexport const order = () => insist(() => fetch(${url}));\n` },
    { name: 'a helper that is given no request', code: "import { rename } from 'node:fs/promises';\nasync function insist(job) {\n  while (true) {\n    try { return await job(); } catch {}\n  }\n}\nexport const move = (a, b) => insist(() => rename(a, b));\nexport const load = () => fetch('https://api.acme.dev');\n" },
    { name: 'a function that calls itself for the next page', code: "export async function pages(url) {\n  const answer = await fetch(url);\n  const { next } = await answer.json();\n  if (next) return pages(next);\n  return answer;\n}\n" },
    { name: 'a function that waits before it calls itself', code: `${sleep}export async function order() {\n  ${get}\n  if (answer.status === 429) {\n    await sleep(Number(answer.headers.get('retry-after')) * 1000);\n    return order();\n  }\n  return answer.json();\n}\n` },
    { name: 'another token, and once more', code: `import { login } from './login.js';\nexport async function order() {\n  ${get}\n  if (!answer.ok) {\n    await login.renew();\n    return order();\n  }\n  return answer.json();\n}\n` },
    { name: 'in then, after a success', code: "export function tail() {\n  return fetch('https://api.acme.dev/events').then((answer) => {\n    if (answer.ok) return tail();\n    throw new Error('over');\n  });\n}\n" },
    { name: 'in then, for other items', code: "export function order(ids) {\n  return fetch('https://api.acme.dev/' + ids[0]).catch(() => order(ids.slice(1)));\n}\n" },
    { name: 'in a callback, after a success', code: `import request from 'request';\nexport function tail(done) {\n  request.post({ url: ${url} }, (problem, _answer, body) => {\n    if (problem) return done(problem);\n    tail(done);\n  });\n}\n` },
    { name: 'by a timer', code: `export function order(id) {\n  return fetch('https://api.acme.dev/' + id).catch(() => setTimeout(() => order(id), 5000));\n}\n` },
  ],
});
