/** A proxy passes on what the service behind it answers: an info. */
import { describe, expect, it } from 'vitest';
import { severitiesIn } from './severities.fixture.ts';

const route = (block: string, told: string) => severitiesIn({ '/p/app.ts': `
import express from 'express';
import axios from 'axios';
const app = express();
app.post('/v1/messages', async (req, res) => {
  try {
    ${block}
  } catch (problem) {
    ${told}
  }
});
` }, '/p/app.ts');

const ask = "const upstream = await axios.post('https://api.acme-bots.io/v1/messages', req.body, { headers: { authorization: req.headers.authorization } });";
const passOn = 'res.status(problem.response.status).json(problem.response.data);';

describe('what a service has answered, behind a proxy', () => {
  it.each([
    ['that passes on its body', `${ask} res.status(upstream.status).json(upstream.data);`, passOn],
    ['by a name of its own', "const { data: answer } = await axios.post('https://api.acme-bots.io/v1/messages', req.body, { headers: req.headers }); res.json(answer);", 'const { status, data } = problem.response; res.status(status); res.json(data);'],
    ['as a stream', `${ask} upstream.data.pipe(res);`, passOn],
    ['in a variable', `${ask} const said = upstream.data; res.send(said);`, passOn],
  ])('%s', (_, block, told) => expect(route(block, told)).toEqual(['info']));

  it('that is a service of NestJS', () => expect(severitiesIn({ '/p/app.ts': `
import { Body, Controller, Headers, HttpException, Post } from '@nestjs/common';
import axios from 'axios';
@Controller('v1')
export class Proxy {
  @Post('messages')
  async send(@Body() body: unknown, @Headers() given: Record<string, string>) {
    try {
      const upstream = await axios.post('https://api.acme-bots.io/v1/messages', body, { headers: { Authorization: given.authorization } });
      return upstream.data;
    } catch (problem) {
      throw new HttpException(problem.response.data, problem.response.status);
    }
  }
}
` }, '/p/app.ts')).toEqual(['info']));
});

describe('is an error', () => {
  it.each([
    ['where the account is that of the bot', `${ask.replace('req.headers.authorization', '`Bearer ${process.env.API_KEY}`')} res.json(upstream.data);`, passOn],
    ['where the answer is of the bot itself', `${ask} res.json({ text: upstream.data.text });`, passOn],
    ['where the code is', `${ask} res.json(upstream.data);`, 'res.status(500).json(problem.response.data);'],
    ['where the sentence is', `${ask} res.json(upstream.data);`, 'res.status(problem.response.status).json({ error: problem.message });'],
    ['in a shape of its own', `${ask} res.json(upstream.data);`, 'res.status(problem.response.status).json({ ok: false, error: problem.response.data });'],
  ])('%s', (_, block, told) => expect(route(block, told)).toEqual(['error']));
});
