import { testRule } from '../../testing/index.ts';
import preferSafeFetch from './index.ts';

const strict = { strict: true };

testRule(preferSafeFetch, {
  invalid: [
    {
      name: 'fetches from another host without limits',
      code: "export async function rates() {\n  const answer = await fetch('https://api.example-bank.com/rates'); // ← bare\n  return answer.json();\n}\n",
      output: "import { safeFetch } from 'secure-bot/runtime';\n\nexport async function rates() {\n  const answer = await safeFetch('https://api.example-bank.com/rates');\n  return answer.json();\n}\n",
    },
    { name: 'with a body and headers', code: "export const send = (text) => fetch('https://hooks.chat-service.com/x', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text }) }); // ← bare\n" },
    { name: 'an address only known at run time, strict', code: 'export const load = (address) => fetch(address); // ← bare\n', options: strict },
    { name: 'axios', code: "import axios from 'axios';\nexport const search = (q) => axios.get('https://api.search-service.com/v1', { params: { q } }); // ← limits\n", output: null },
    { name: 'http: has no fix', code: "export const load = () => fetch('http://api.weather-service.com/now'); // ← bare\n", output: null },
    { name: 'the own instance where there is one', code: "import { createSafeFetch } from 'secure-bot/runtime';\nconst request = createSafeFetch({ timeoutMs: 3000 });\nexport const load = () => fetch('https://api.weather-service.com/now'); // ← bare\nexport const other = () => request('https://api.weather-service.com/then');\n", output: "import { createSafeFetch } from 'secure-bot/runtime';\nconst request = createSafeFetch({ timeoutMs: 3000 });\nexport const load = () => request('https://api.weather-service.com/now');\nexport const other = () => request('https://api.weather-service.com/then');\n" },
  ],
  valid: [
    { name: 'a time limit', code: "export const load = () => fetch('https://api.weather-service.com/now', { signal: AbortSignal.timeout(5000) });\n" },
    { name: 'axios with a time limit', code: "import axios from 'axios';\nexport const load = () => axios.get('https://api.weather-service.com/now', { timeout: 5000 });\n" },
    { name: 'an axios instance with a time limit', code: "import axios from 'axios';\nconst api = axios.create({ baseURL: 'https://api.weather-service.com', timeout: 5000 });\nexport const load = () => api.get('/now');\n", options: strict },
    { name: 'a retry around', code: "import { withBackoff } from 'secure-bot/runtime';\nexport const load = () => withBackoff(() => fetch('https://api.weather-service.com/now'));\n" },
    { name: 'the own machine', code: "export const load = () => fetch('http://localhost:3000/now');\n", options: strict },
    { name: 'safeFetch', code: "import { safeFetch } from 'secure-bot/runtime';\nexport const load = () => safeFetch('https://api.weather-service.com/now');\n", options: strict },
    { name: 'fetch of another object', code: "const cache = { fetch: async (key) => key };\nexport const load = () => cache.fetch('https://api.weather-service.com/now');\n", options: strict },
    { name: 'options that somebody else sets', code: "export const request = (address, init) => fetch(address, init);\n", options: strict },
  ],
});
