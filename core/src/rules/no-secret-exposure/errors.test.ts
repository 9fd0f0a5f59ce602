/** Errors and answers that carry their request, through functions of the project and past checks of what they are. */
import { testRule } from '../../testing/index.ts';
import noSecretExposure from './index.ts';

const grammy = "import { Bot, GrammyError, HttpError } from 'grammy';\nconst bot = new Bot(process.env.BOT_TOKEN);\n";
const request = "await axios.post('https://api.example.com/ask', { prompt }, { headers: { Authorization: `Bearer ${process.env.API_KEY}` } })";
const service = `import axios from 'axios';\nexport class Service {\n  constructor(apiKey) { this.apiKey = apiKey; }\n  async ask(prompt) {\n    const answer = await axios.post('https://api.example.com/ask', { prompt }, { headers: { Authorization: \`Bearer \${this.apiKey}\` } });\n    return answer.data;\n  }\n}\n`;
const form = "async function send(to) {\n  const form = new FormData();\n  form.append('secret', process.env.API_KEY);\n  form.append('to', to);\n  return axios.post('https://api.example.com/send', form);\n}\n";

testRule(noSecretExposure, {
  invalid: [
    {
      name: 'of a service in another file, logged by the handler',
      path: 'bot.js',
      files: { 'service.js': service },
      code: "import { Service } from './service.js';\nexport async function handle(message) {\n  try {\n    const service = new Service(process.env.API_KEY);\n    return await service.ask(message.text);\n  } catch (error) {\n    console.error(error); // ← error\n  }\n}\n",
    },
    {
      name: 'of a client whose settings hold a key, read in another file',
      path: 'bot.ts',
      files: { 'env.ts': 'const { FACTS_URL, FACTS_API_KEY } = process.env;\nexport { FACTS_URL, FACTS_API_KEY };\n' },
      code: "import axios from 'axios';\nimport { FACTS_API_KEY, FACTS_URL } from './env';\nconst api = axios.create({ baseURL: FACTS_URL, params: { uid: FACTS_API_KEY } });\nexport async function factsOf(id: string) {\n  try { return await api.get(`/facts/${id}`); } catch (error) { console.error('no facts', error); } // ← error\n}\n",
    },
    {
      name: 'handed to a logger of the project',
      path: 'bot.ts',
      files: { 'logger.ts': "export const logger = { error: (...args: unknown[]) => { console.error(new Date().toISOString(), '-', ...args); } };\nexport function warn(text: string, error: unknown) { console.warn(text, error); }\n" },
      code: `import axios from 'axios';\nimport { logger, warn } from './logger';\nexport async function ask(prompt: string) {\n  try { return ${request}; } catch (error) { logger.error('no answer', error); } // ← error\n}\nexport async function try_(prompt: string) {\n  try { return ${request}; } catch (error) { warn('no answer', error); } // ← error\n}\n`,
    },
    { name: 'of a function of the same file', code: `import axios from 'axios';\nasync function ask(prompt) { const answer = ${request}; return answer.data; }\nexport const handle = (text) => ask(text).catch((error) => console.error('failed', error)); // ← error\n` },
    { name: 'behind a check that lets it through', code: `import axios, { isAxiosError } from 'axios';\nexport async function ask(prompt) {\n  try { return ${request}; } catch (error) {\n    if (isAxiosError(error)) console.warn(error.response?.status);\n    console.error(error); // ← error\n  }\n}\n` },
    { name: 'the error that could not reach Telegram', code: `${grammy}bot.catch((err) => {\n  const e = err.error;\n  if (e instanceof HttpError) console.error('no connection', e); // ← error\n});\n` },
    { name: 'the whole answer', code: `import axios from 'axios';\nexport async function ask(prompt) {\n  const response = ${request};\n  console.log('response', response); // ← answer\n  return response.data;\n}\n`, output: `import axios from 'axios';\nimport { redact } from 'secure-bot/runtime';\nexport async function ask(prompt) {\n  const response = ${request};\n  console.log('response', redact(response));\n  return response.data;\n}\n` },
    { name: 'a pass key that is only encoded', code: "const password = Buffer.from(process.env.SHORTCODE + process.env.MPESA_PASSKEY + Date.now()).toString('base64');\nconst payload = { Password: password, Amount: 5 };\nconsole.log('payload', JSON.stringify(payload)); // ← exposed\n" },
    { name: 'of a request whose key stands in a form, and beside it', code: `import axios from 'axios';\nimport FormData from 'form-data';\n${form}export async function again(to) {\n  try { await send(to); } catch (error) { console.error(JSON.stringify(error)); } // ← error\n  const form = new FormData();\n  form.append('to', to);\n  try { await axios({ url: 'https://api.example.com', data: form, params: { key: process.env.API_KEY } }); } catch (error) { console.error('failed', error); } // ← error\n}\n` },
    { name: 'of a form that shows its parts', code: `import axios from 'axios';\n${form}export async function again(to) {\n  try { await send(to); } catch (error) { console.error(error); } // ← error\n}\n` },
  ],
  valid: [
    { name: 'of a request whose key is a part of a form, which stands too deep in the error', code: `import axios from 'axios';\nimport FormData from 'form-data';\n${form}export async function again(to) {\n  try { await send(to); } catch (error) { console.error('failed', error); }\n  const form = new FormData();\n  form.append('key', process.env.API_KEY);\n  try { await axios({ method: 'post', url: 'https://api.example.com', data: form, headers: form.getHeaders() }); } catch (error) { console.error(error); }\n}\n` },
    { name: 'other errors than those of axios: the else of a check', code: `import axios from 'axios';\nexport async function ask(prompt) {\n  try { return ${request}; } catch (error) {\n    if (axios.isAxiosError(error)) console.error('API', error.message);\n    else console.error(error);\n  }\n}\n` },
    { name: 'other errors than those of axios: below a check that throws', code: `import axios, { AxiosError, isAxiosError } from 'axios';\nexport async function ask(prompt) {\n  try { return ${request}; } catch (error) {\n    if (isAxiosError(error)) throw new Error('API failed');\n    console.error(error);\n  }\n}\nexport async function again(prompt) {\n  try { return ${request}; } catch (error) {\n    if (error instanceof AxiosError) return undefined;\n    console.error(error);\n  }\n}\n` },
    {
      name: 'handed to a logger of the project that shows its message',
      path: 'bot.ts',
      files: { 'logger.ts': "export const logger = { error: (text: string, error: Error) => { console.error(text, error.message); }, warn: (text: string, error: unknown) => { console.warn(`${text}: ${error}`); } };\n" },
      code: `import axios from 'axios';\nimport { logger } from './logger';\nexport async function ask(prompt: string) {\n  try { return ${request}; } catch (error) { logger.error('no answer', error); logger.warn('no answer', error); }\n}\n`,
    },
    { name: 'of a client without credentials', code: "import axios from 'axios';\nconst api = axios.create({ baseURL: process.env.FACTS_URL, timeout: 5000 });\nexport async function factsOf(id: string) {\n  try { return await api.get(`/facts/${id}`); } catch (error) { console.error('no facts', error); }\n}\n" },
    { name: "neither of grammY's errors", code: `${grammy}bot.catch((err) => {\n  const e = err.error;\n  if (e instanceof GrammyError) console.error(e.description, e);\n  else if (e instanceof HttpError) console.error('no connection', e.message);\n  else console.error('unknown', e);\n});\n` },
    { name: 'the sender in the context of such an error', code: `${grammy}bot.catch(async (err) => {\n  const ctx = err.ctx;\n  const id = ctx.from.id.toString();\n  console.log(\`failed for \${id}\`);\n});\n` },
    { name: 'the message of an error, or else all of it', code: `import axios from 'axios';\nexport async function ask(prompt) {\n  try { return ${request}; } catch (error) { console.error(error.response?.data || error.message || error); }\n}\n` },
    { name: 'of a service that handles its failures', path: 'bot.js', files: { 'service.js': `import axios from 'axios';\nexport async function ask(prompt) {\n  try { return ${request}; } catch (error) { throw new Error('API: ' + error.message); }\n}\nexport const quiet = async (prompt) => { const answer = await axios.get('https://api.example.com', { headers: { Authorization: process.env.API_KEY } }).catch(() => undefined); return answer?.data; };\n` }, code: "import { ask, quiet } from './service.js';\nexport async function handle(text) { try { return (await ask(text)) ?? (await quiet(text)); } catch (error) { console.error(error); } }\n" },
    { name: 'of a promise that nobody waits for', code: `import axios from 'axios';\nasync function welcome(prompt) { ${request}; }\nexport async function install(store, team) { try { await store.save(team); welcome(team.id); } catch (error) { console.error(error); } }\n` },
    { name: "the console of a page, which only the page's user sees", path: 'page.jsx', code: "import axios from 'axios';\nimport { useState } from 'react';\nexport function Buy({ user }) {\n  const [url, setUrl] = useState('');\n  const buy = () => axios.post('https://api.example.com/pay', {}, { headers: { Authorization: `Bearer ${user.accessToken}` } }).then((res) => setUrl(res.data.url)).catch((error) => console.log(error));\n  return <button onClick={buy}>{url}</button>;\n}\n" },
    { name: 'an error or headers in a text, which shows the message or the type only', code: `import axios from 'axios';\nexport async function ask(prompt, req) {\n  console.log(\`asked with \${req.headers}\`);\n  try { return ${request}; } catch (error) { console.warn(\`failed: \${error}\`); console.warn('failed: ' + error); }\n}\n` },
    { name: 'the data of an answer', code: `import axios from 'axios';\nexport async function ask(prompt) { const response = ${request}; console.log(response.data, response.status); const { data } = ${request}; console.log(data); }\n` },
  ],
});
