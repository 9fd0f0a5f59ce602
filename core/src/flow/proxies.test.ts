/** Clients behind a `Proxy` that makes them at their first use. */
import { expect, it } from 'vitest';
import { factsOf } from './labels.fixture.ts';

const handler = '{ get: (_target, name) => Reflect.get(made(), name) }';
const asked = (client: string) => {
  const { flow } = factsOf(`import OpenAI from 'openai';\n${client}\nclient.responses.create({ model: 'm', input: 'hi' });`, 'client.ts');
  return flow.calls('llm-call').length;
};

it.each([
  ['a target with a type', `const client = new Proxy({} as OpenAI, ${handler});`, 1],
  ['a type argument', `const client = new Proxy<OpenAI>({}, ${handler});`, 1],
  ['a variable with a type', `const client: OpenAI = new Proxy({}, ${handler});`, 1],
  ['a client itself', `const client = new Proxy(new OpenAI(), ${handler});`, 1],
  ['a target without a type', `const client = new Proxy({}, ${handler});`, 0],
  ['a class of the file', `class Proxy { constructor(readonly target: object) {} }\nconst client = new Proxy({} as OpenAI);`, 0],
])('%s', (_name, client, calls) => {
  expect(asked(client)).toBe(calls);
});
