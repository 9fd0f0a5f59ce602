import { expect } from 'vitest';
import { testRule } from '../../testing/index.ts';
import requireBackoff from './index.ts';
import { answers, clientOf, flaky, openai, request, sleep, strict } from './samples.fixture.ts';

const helped = flaky(1);
const stackedInside = flaky(1);

testRule(requireBackoff, {
  invalid: [
    {
      name: 'transcripts and embeddings come from the same client',
      code: `
${openai}
export async function hear(file) {
  for (let i = 0; i < 5; i++) {
    try {
      const { text } = await openai.audio.transcriptions.create({ file, model: 'whisper-1' }); // ← stacked
      return text;
    } catch {
      await new Promise((resume) => setTimeout(resume, 1000));
    }
  }
}
export async function place(input) {
  for (let i = 0; i < 3; i++) {
    try {
      return await openai.embeddings.create({ input, model: 'text-embedding-3-small' }); // ← stacked
    } catch {
      await new Promise((resume) => setTimeout(resume, 1000 * 2 ** i));
    }
  }
}
`,
    },
    {
      name: 'a backoff library around an SDK that repeats',
      code: `
import pRetry from 'p-retry';
${openai}
export const answer = (prompt) => pRetry(() => openai.responses.create(${request}), { retries: 3 }); // ← stacked
`,
      output: `
import pRetry from 'p-retry';
${openai}
export const answer = (prompt) => pRetry(() => openai.responses.create(${request}, { maxRetries: 0 }), { retries: 3 });
`,
      modules: {
        openai: { __esModule: true, default: clientOf(stackedInside.call) },
        'p-retry': { __esModule: true, default: async (run: () => Promise<unknown>) => run().catch(run) },
      },
      execute: async (sample) => {
        await answers(sample, 'answer', stackedInside.seen, 2);
        expect(stackedInside.seen.options).toEqual([{ maxRetries: 0 }, { maxRetries: 0 }]);
      },
    },
    {
      name: 'the helper of this project around an SDK that repeats',
      code: `
import { withBackoff } from 'secure-bot/runtime';
${openai}
export const answer = (prompt) => withBackoff(({ signal }) => openai.responses.create(${request}, { signal })); // ← stacked
`,
      output: `
import { withBackoff } from 'secure-bot/runtime';
${openai}
export const answer = (prompt) => withBackoff(({ signal }) => openai.responses.create(${request}, { signal, maxRetries: 0 }));
`,
      modules: { openai: { __esModule: true, default: clientOf(helped.call) } },
      execute: (sample) => answers(sample, 'answer', helped.seen, 2),
    },
    {
      name: 'a function with the request is handed to the library',
      code: `
import { backOff } from 'exponential-backoff';
import { generateText } from 'ai';
const ask = () => generateText({ // ← stacked
  model,
  prompt: 'hello',
});
export const answer = () => backOff(ask);
`,
      output: `
import { backOff } from 'exponential-backoff';
import { generateText } from 'ai';
const ask = () => generateText({
  model,
  prompt: 'hello',
  maxRetries: 0,
});
export const answer = () => backOff(ask);
`,
    },
    {
      name: 'a library around an HTTP client that repeats',
      code: `
import got from 'got';
import pRetry from 'p-retry';
export const load = (url) => pRetry(() => got(url)); // ← stacked
`,
      output: `
import got from 'got';
import pRetry from 'p-retry';
export const load = (url) => pRetry(() => got(url, { retry: { limit: 0 } }));
`,
    },
    {
      name: 'a waiting loop around an SDK that repeats',
      code: `${openai}${sleep}
export async function answer(prompt) {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await openai.responses.create(${request}); // ← stacked
    } catch (error) {
      if (attempt === 2) throw error;
      await sleep(2 ** attempt * 1000);
    }
  }
}
`,
      fixes: [{ title: 'Switch the retries of the client off here, so that only the layer around it repeats' }],
    },
    {
      name: 'a loop that does not wait goes: the SDK repeats',
      code: `${openai}
export async function answer(prompt) {
  for (let i = 0; i < 3; i++) {
    try {
      return await openai.responses.create(${request}); // ← stacked
    } catch (error) {
      if (i === 2) throw error;
    }
  }
}
`,
      output: `${openai}
export async function answer(prompt) {
  return await openai.responses.create(${request});
}
`,
    },
    {
      name: 'a retry helper of the file around an SDK that repeats',
      code: `${openai}${sleep}
async function retry(run, tries = 3) {
  for (let i = 0; i < tries; i++) {
    try {
      return await run();
    } catch (error) {
      if (i === tries - 1) throw error;
      await sleep(1000 * 2 ** i);
    }
  }
}
export const answer = (prompt) => retry(() => openai.responses.create(${request})); // ← stacked
`,
    },
    {
      name: 'a policy around an SDK that repeats',
      code: `
import { retry, handleAll, ExponentialBackoff } from 'cockatiel';
${openai}
const policy = retry(handleAll, { maxAttempts: 3, backoff: new ExponentialBackoff() });
export const answer = (prompt) => policy.execute(() => openai.responses.create(${request})); // ← stacked
`,
    },
    {
      name: 'a client whose settings are elsewhere, in strict',
      options: strict,
      code: `
import type { OpenAI } from 'openai';
import retry from 'async-retry';
export const answer = (client: OpenAI, prompt: string) => retry(() => client.responses.create(${request})); // ← stacked
`,
    },
    {
      name: 'cockatiel without a backoff',
      code: `
import { retry, handleAll } from 'cockatiel';
export const policy = retry(handleAll, { maxAttempts: 3 }); // ← noWait
`,
      output: `
import { retry, handleAll, ExponentialBackoff } from 'cockatiel';
export const policy = retry(handleAll, { maxAttempts: 3, backoff: new ExponentialBackoff() });
`,
    },
    {
      name: 'axios-retry without retryDelay',
      code: `
import axios from 'axios';
import axiosRetry from 'axios-retry';
axiosRetry(axios, { retries: 3 }); // ← noWait
`,
    },
    {
      name: 'axios-retry without any options',
      code: `
import axios from 'axios';
import axiosRetry from 'axios-retry';
axiosRetry(axios); // ← noWait
`,
    },
    {
      name: 'p-retry whose waits do not grow',
      code: `
import pRetry from 'p-retry';
export const load = (url) => pRetry(() => fetch(url), { retries: 5, factor: 1 }); // ← flat
`,
      output: `
import pRetry from 'p-retry';
export const load = (url) => pRetry(() => fetch(url), { retries: 5 });
`,
    },
    {
      name: 'p-retry that does not wait at all',
      code: `
import pRetry from 'p-retry';
export const load = (url) => pRetry(() => fetch(url), { minTimeout: 0 }); // ← flat
`,
    },
  ],

  valid: [
    {
      name: 'one transcript after the other',
      code: `
${openai}
export async function hear(files) {
  const texts = [];
  for (const file of files) texts.push((await openai.audio.transcriptions.create({ file, model: 'whisper-1' })).text);
  return texts;
}
`,
    },
    {
      name: 'switched off at the client, withBackoff around the call',
      code: `
import OpenAI from 'openai';
import { withBackoff } from 'secure-bot/runtime';
const client = new OpenAI({ maxRetries: 0 });
export const answer = (prompt) => withBackoff(() => client.responses.create(${request}));
`,
    },
    {
      name: 'switched off at the call, a library around it',
      code: `
import retry from 'async-retry';
${openai}
export const answer = (prompt) => retry(() => openai.responses.create(${request}, { maxRetries: 0 }));
`,
    },
    {
      name: 'switched off, a loop that waits around it',
      code: `
import OpenAI from 'openai';
const client = new OpenAI({ maxRetries: 0 });
${sleep}
export async function answer(prompt) {
  for (let i = 0; i < 3; i++) {
    try { return await client.responses.create(${request}); } catch (error) {
      if (i === 2) throw error;
      await sleep(2 ** i * 1000);
    }
  }
}
`,
    },
    {
      name: 'a helper of another file that says so',
      code: `
import { withRetry as go } from './net.js';
export const answer = (body) => go(() => fetch('https://api.openai.com/v1/responses', { method: 'POST', body }));
`,
    },
    {
      name: 'a helper of this file that repeats and waits',
      code: `
async function withRetry(run, { tries = 3, delay = 150 } = {}) {
  let last;
  for (let i = 0; i < tries; i++) {
    try { return await run(); } catch (error) {
      last = error;
      await new Promise((resolve) => setTimeout(resolve, delay * Math.pow(2, i)));
    }
  }
  throw last;
}
export const answer = (body) => withRetry(() => fetch('https://api.openai.com/v1/responses', { method: 'POST', body }));
`,
    },
    { name: 'a limiter of parallel calls', code: `import Bottleneck from 'bottleneck';\n${openai}const limiter = new Bottleneck({ maxConcurrent: 2 });\nexport const answer = (prompt) => limiter.schedule(() => openai.responses.create(${request}));\n` },
    { name: 'a library that does not repeat', code: `import pRetry from 'p-retry';\n${openai}export const answer = (prompt) => pRetry(() => openai.responses.create(${request}), { retries: 0 });\n` },
    { name: 'got does not repeat POST', code: `import got from 'got';\nimport pRetry from 'p-retry';\nexport const send = (url, json) => pRetry(() => got.post(url, { json }));\n` },
    {
      name: 'axios with axios-retry and growing waits',
      code: `
import axios from 'axios';
import axiosRetry from 'axios-retry';
axiosRetry(axios, { retries: 3, retryDelay: axiosRetry.exponentialDelay });
export const answer = async (prompt) => (await axios.post('https://api.openai.com/v1/responses', { prompt })).data;
`,
    },
    { name: 'axios-retry with options from elsewhere', code: `import axios from 'axios';\nimport axiosRetry from 'axios-retry';\nimport { options } from './options.js';\naxiosRetry(axios, options);\n` },
    { name: 'cockatiel with a backoff', code: `import { retry, handleAll, ExponentialBackoff } from 'cockatiel';\nexport const policy = retry(handleAll, { backoff: new ExponentialBackoff() });\n` },
    { name: 'p-retry with a chosen wait', code: `import pRetry from 'p-retry';\nexport const load = (url) => pRetry(() => fetch(url), { factor: 1, minTimeout: 5000 });\n` },
    { name: 'a client from elsewhere that may be switched off', code: `import type OpenAI from 'openai';\nimport retry from 'async-retry';\nexport const answer = (client: OpenAI, prompt: string) => retry(() => client.responses.create(${request}));\n` },
  ],
});
