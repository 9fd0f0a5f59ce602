/** Bodies that a service has answered with, passed on whole: whoever asked reads that service's shape. A fix would take it away. */
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

const proxy = (lines: string, helper = '') => `
import express from 'express';
import axios from 'axios';
${helper}const app = express();
app.post('/v1/messages', async (req, res) => {
  try {
    const answer = await axios.post('https://api.acme-bots.io/v1/messages', req.body);
    res.json(answer.data);
  } catch (problem) {
${lines.split('\n').map((line) => `    ${line}`).join('\n')}
  }
});
`;
const withHelper = "import { toPublicMessage } from 'secure-bot/runtime';\n";

const unmended = (name: string, code: string) => ({ name, code, output: null });

testRule(noErrorExposure, {
  valid: [],
  invalid: [
    unmended('read from the error', proxy('res.status(502).json(problem.response.data); // ← exposed')),
    unmended('taken out of the answer', proxy('const { status, data } = problem.response;\nres.status(status);\nif (data && status > 400) return res.json(data); // ← exposed\nres.end();')),
    unmended('in a variable', proxy('const upstream = problem.response;\nconst body = upstream.data;\nres.send(body); // ← exposed')),
    unmended('taken out of the error', proxy('const { response: { data: reason } } = problem;\nres.status(502).json(reason); // ← exposed')),
    unmended('or an object of the same shape', proxy("res.status(502).json(problem.response?.data ?? { error: { type: 'api_error' } }); // ← exposed")),
    {
      name: 'in an answer of the bot itself there is a fix',
      code: proxy('res.status(502).json({ ok: false, error: problem.response.data }); // ← exposed'),
      output: proxy('res.status(502).json({ ok: false, error: toPublicMessage(problem) });', withHelper),
    },
    {
      name: 'and to a chat',
      code: `
import { Client } from 'discord.js';
import { work } from './work';
const client = new Client({ intents: [] });
client.on('messageCreate', async (message) => {
  try {
    await work(message.content);
  } catch (problem) {
    await message.channel.send(problem.response.data); // ← exposed
  }
});
`,
      output: `
import { Client } from 'discord.js';
import { work } from './work';
import { toPublicMessage } from 'secure-bot/runtime';
const client = new Client({ intents: [] });
client.on('messageCreate', async (message) => {
  try {
    await work(message.content);
  } catch (problem) {
    await message.channel.send(toPublicMessage(problem));
  }
});
`,
    },
    {
      name: 'and for what an error of another kind holds: an object stays an object',
      code: proxy('res.status(502).json(problem.body); // ← exposed'),
      output: proxy('res.status(502).json({ error: toPublicMessage(problem) });', withHelper),
    },
    {
      name: 'and so there is for the error itself',
      code: proxy('res.status(502).json(problem); // ← exposed'),
      output: proxy('res.status(502).json({ error: toPublicMessage(problem) });', withHelper),
    },
  ],
});
