/** What the tests of the rule have in common. */
import { expect } from 'vitest';
import type { RunningSample } from '../../testing/types.ts';

export const strict = { strict: true };
export const openai = `import OpenAI from 'openai';\nconst openai = new OpenAI();\n`;
export const request = `{ model: 'gpt-4.1-mini', input: prompt }`;
export const sleep = `const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));\n`;

/** Stands in for an API that fails a number of times before it answers. */
export function flaky(failures: number, answer: unknown = 'answer') {
  const seen = { calls: 0, options: [] as unknown[] };
  const call = async (_request?: unknown, options?: unknown) => {
    seen.calls++;
    seen.options.push(options);
    // No wait: the server asks for the shortest that counts.
    if (seen.calls <= failures) throw Object.assign(new Error('busy'), { status: 429, headers: { 'retry-after-ms': '1' } });
    return answer;
  };
  return { seen, call };
}

/** An SDK client whose every failure is final, as with `maxRetries: 0`. */
export function clientOf(call: unknown) {
  return class {
    readonly responses = { create: call };
    readonly models = { generateContent: call };
    readonly chat = { complete: call, completions: { create: call } };
    readonly createChatCompletion = call;
  };
}

export async function answers(sample: RunningSample, name: string, seen: { readonly calls: number }, calls: number): Promise<void> {
  await expect(sample.call(name, 'hello')).resolves.toBe('answer');
  expect(seen.calls).toBe(calls);
}
