import { testRule } from '../../testing/index.ts';
import requireBackoff from './index.ts';
import { answers, flaky, sleep } from './samples.fixture.ts';

const plain = flaky(2);
const plainNamed = flaky(1);
const thrown = flaky(2);

testRule(requireBackoff, {
  invalid: [
    {
      name: 'a plain loop around fetch becomes withBackoff',
      code: `
import axios from 'axios';
export async function load(url) {
  for (let i = 0; i < 3; i++) { // ← hotLoop
    try {
      return await axios.get(url);
    } catch (error) {
      if (i === 2) throw error;
    }
  }
}
`,
      output: `
import axios from 'axios';
import { withBackoff } from 'secure-bot/runtime';
export async function load(url) {
  return await withBackoff(() => axios.get(url), { retries: 2 });
}
`,
      modules: { axios: { __esModule: true, default: { get: plain.call } } },
      execute: (sample) => answers(sample, 'load', plain.seen, 3),
    },
    {
      name: 'a loop that counts from 1 to a named limit keeps the limit',
      code: `
import axios from 'axios';
const tries = Number(process.env.TRIES ?? 3);
export async function load(url) {
  for (let attempt = 1; attempt <= tries; attempt++) { // ← hotLoop
    try {
      return await axios.get(url);
    } catch (error) {
      if (attempt === tries) { throw error; }
    }
  }
}
`,
      output: `
import axios from 'axios';
import { withBackoff } from 'secure-bot/runtime';
const tries = Number(process.env.TRIES ?? 3);
export async function load(url) {
  return await withBackoff(() => axios.get(url), { retries: tries - 1 });
}
`,
      modules: { axios: { __esModule: true, default: { get: plainNamed.call } } },
      execute: (sample) => answers(sample, 'load', plainNamed.seen, 2),
    },
    {
      name: 'a throw behind the loop goes with it, in CommonJS',
      code: `
const axios = require('axios');
async function load(url) {
  for (let i = 0; i < 5; i += 1) { // ← hotLoop
    try { return await axios.get(url); } catch {}
  }
  throw new Error('gave up');
}
exports.load = load;
`,
      output: null,
    },
    {
      name: 'the throw behind a counted loop is replaced as well',
      code: `
const axios = require('axios');
async function load(url) {
  for (let i = 0; i < 5; i++) { // ← hotLoop
    try { return await axios.get(url); } catch {}
  }
  throw new Error('gave up');
}
exports.load = load;
`,
      output: `
const axios = require('axios');
const { withBackoff } = require('secure-bot/runtime');
async function load(url) {
  return await withBackoff(() => axios.get(url), { retries: 4 });
}
exports.load = load;
`,
      modules: { axios: { get: thrown.call } },
      execute: (sample) => answers(sample, 'load', thrown.seen, 3),
    },
    {
      name: 'a loop that logs is left to the author',
      code: `
export async function load(url: string): Promise<Response | undefined> {
  let tries = 0;
  while (tries < 3) { // ← hotLoop
    try {
      const response = await fetch(url);
      return response;
    } catch (error) {
      tries++;
      console.error('again', error);
    }
  }
  return undefined;
}
`,
      output: null,
    },
    {
      name: 'a loop with a comment keeps it and is left to the author',
      code: `
export async function load(url) {
  for (let i = 0; i < 3; i++) { // ← hotLoop
    // the server is slow to start
    try { return await fetch(url); } catch (e) { if (i === 2) throw e; }
  }
}
`,
      output: null,
    },
    {
      name: 'an endless loop',
      code: `
import got from 'node-fetch';
async function load(url) {
  for (;;) { // ← hotLoop
    try { return await got(url); } catch {}
  }
}
`,
    },
    {
      name: 'a flag that only success sets',
      code: `
async function load(url) {
  let done = false;
  let body;
  do { // ← hotLoop
    try {
      body = await fetch(url);
      done = true;
    } catch (error) {
      console.log(error);
    }
  } while (!done);
  return body;
}
`,
    },
    {
      name: 'a loop around a function that makes the request',
      code: `
async function ask(prompt) {
  const response = await fetch('https://bot.acme.dev/ask', { method: 'POST', body: prompt });
  return response.text();
}
async function askAgain(prompt) {
  for (let i = 0; i < 3; i++) { // ← hotLoop
    try { return await ask(prompt); } catch { continue; }
  }
}
`,
    },
    {
      name: 'the rest of a long message, sent again after a failure',
      code: `
import { Client } from 'discord.js';
async function send(text, user) {
  let tries = 3;
  while (text.length > 0 && tries > 0) { // ← hotLoop
    try {
      const end = Math.min(2000, text.length);
      await user.send(text.slice(0, end));
      text = text.slice(end);
    } catch (error) {
      tries--;
    }
  }
}
`,
    },
    {
      name: 'a function that calls itself from its catch',
      code: `
async function load(url, left = 3) {
  try {
    return await fetch(url);
  } catch (error) {
    if (left > 0) return load(url, left - 1); // ← hotRecursion
    throw error;
  }
}
`,
      output: null,
    },
    {
      name: 'a method that calls itself from its catch',
      code: `
import axios from 'axios';
class Api {
  async load(url: string): Promise<unknown> {
    try {
      return (await axios.get(url)).data;
    } catch {
      return this.load(url); // ← hotRecursion
    }
  }
}
`,
    },
    {
      name: 'the same wait for ever',
      code: `${sleep}
async function load(url) {
  while (true) { // ← uncapped
    try {
      return await fetch(url);
    } catch {
      await sleep(1000);
    }
  }
}
`,
      output: null,
    },
    {
      name: 'a time limit of one attempt is no wait between two',
      code: `
async function load(url) {
  for (let i = 0; i < 5; i++) { // ← hotLoop
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), 1000);
    try { return await fetch(url, { signal: controller.signal }); } catch (error) { if (i === 4) throw error; } finally { clearTimeout(timer); }
  }
}
`,
      output: null,
    },
  ],

  valid: [
    {
      name: 'a loop with growing waits',
      code: `
async function load(url) {
  for (let attempt = 1; attempt <= 5; attempt++) {
    try {
      return await fetch(url);
    } catch (error) {
      if (attempt < 5) {
        const delay = Math.min(1000 * Math.pow(2, attempt - 1), 5000);
        await new Promise(resolve => setTimeout(resolve, delay));
      }
    }
  }
}
`,
    },
  ],
});
