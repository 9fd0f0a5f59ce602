/** Models that are called over plain HTTP, at servers whose address stands elsewhere. */
import { expect, it } from 'vitest';
import { factsOf } from './labels.fixture.ts';

const isModelCall = (address: string, before = '') => {
  const { flow } = factsOf(`${before}\nconst answer = await fetch(${address}, { method: 'POST', body: JSON.stringify({ model: 'm', messages: [] }) });\nprobe((await answer.json()).choices[0].message.content);`, 'ask.ts');
  return flow.calls('llm-call').length === 1;
};

it.each([
  ['the address of a provider', `'https://api.groq.com/openai/v1/chat/completions'`, true],
  ['a server of the environment', '`${process.env.BASE}/chat/completions`', true],
  ['a slash taken off', `process.env.BASE.replace(/\\/$/, '') + '/v1/chat/completions'`, true],
  ['a path in a variable', '`${base}${path}`', true, `const path = '/chat/completions';`],
  ['new URL', `new URL('v1/chat/completions', base)`, true],
  ['a version in the query', '`${base}/openai/deployments/${name}/chat/completions?api-version=${version}`', true],
  ['something behind the path', '`${base}/chat/completions/${id}`', false],
  ['a path of another name', '`${base}/chat/completions-of-words`', false],
  ['the path in the query', '`${base}/go?to=/chat/completions`', false],
  ['an address of which nothing is known', 'address', false],
  ['a class of the file', `new URL('v1/chat/completions', base)`, false, 'class URL { constructor(readonly path: string, readonly base: string) {} }'],
])('%s', (_name, address, expected, before = '') => {
  expect(isModelCall(address, before)).toBe(expected);
});
