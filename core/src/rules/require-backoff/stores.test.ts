/** What a provider of models keeps for its customers: a request that is made twice leaves two of it. */
import { testRule } from '../../testing/index.ts';
import requireBackoff from './index.ts';

const post = (path: string) => `import axios from 'axios';\nexport const make = async (body) => {\n  const answer = await axios.post('https://api.openai.com/v1/${path}', body);\n  return answer.data;\n};\n`;

testRule(requireBackoff, {
  invalid: [{ name: 'an answer', code: post('responses').replace(', body);', ', body); // ← unguarded'), output: post('responses').replace("from 'axios';\n", "from 'axios';\nimport { withBackoff } from 'secure-bot/runtime';\n").replace("axios.post('https://api.openai.com/v1/responses', body)", "withBackoff(() => axios.post('https://api.openai.com/v1/responses', body))").replace('body));', 'body)); // ← unguarded') }],
  valid: ['files', 'vector_stores', 'vector_stores/vs_1/files', 'fine_tuning/jobs', 'batches', 'assistants', 'threads'].map((path) => ({ name: path, code: post(path) })),
});
