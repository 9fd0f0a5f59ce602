/** Clients that are made elsewhere, where they may have been told to repeat. */
import { testRule } from '../../testing/index.ts';
import requireBackoff from './index.ts';

const ask = (client: string) => `const answer = await ${client}.chat.complete({ model: 'mistral-small-latest', messages });`;

testRule(requireBackoff, {
  invalid: [
    { name: 'made here, without retries', code: `import { Mistral } from '@mistralai/mistralai';\nconst client = new Mistral({ apiKey: process.env.MISTRAL_API_KEY });\nexport async function reply(messages) {\n  ${ask('client')} // ← unguarded\n  return answer.choices[0].message.content;\n}\n` },
    { name: 'made by a function of the file', code: `import { Mistral } from '@mistralai/mistralai';\nconst open = () => new Mistral({ apiKey: process.env.MISTRAL_API_KEY });\nexport async function reply(messages) {\n  ${ask('open()')} // ← unguarded\n  return answer.choices[0].message.content;\n}\n` },
    { name: 'handed in, when strict', options: { strict: true }, path: 'reply.ts', code: `import type { Mistral } from '@mistralai/mistralai';\nexport async function reply(client: Mistral, messages: never[]) {\n  ${ask('client')} // ← unguarded\n  return answer.choices[0]?.message.content;\n}\n` },
  ],
  valid: [
    { name: 'handed in', path: 'reply.ts', code: `import type { Mistral } from '@mistralai/mistralai';\nexport async function reply(client: Mistral, messages: never[]) {\n  ${ask('client')}\n  return answer.choices[0]?.message.content;\n}\n` },
    { name: 'made here, with retries', code: `import { Mistral } from '@mistralai/mistralai';\nconst client = new Mistral({ apiKey: process.env.MISTRAL_API_KEY, retryConfig: { strategy: 'backoff' } });\nexport async function reply(messages) {\n  ${ask('client')}\n  return answer.choices[0].message.content;\n}\n` },
  ],
});
