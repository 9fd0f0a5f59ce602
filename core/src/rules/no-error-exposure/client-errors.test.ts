/** Errors that a server tells as those of its client: by their status. https://github.com/jshttp/http-errors#error-properties */
import { describe, expect, it } from 'vitest';
import { severitiesIn } from './severities.fixture.ts';

const handler = (told: string) => severitiesIn({ '/p/app.ts': `
import express, { type NextFunction, type Request, type Response } from 'express';
const app = express();
app.use((problem: Error & { status?: number }, req: Request, res: Response, next: NextFunction) => {
  const code = problem.status || 500;
  ${told}
});
` }, '/p/app.ts');

describe('is an info', () => {
  it.each([
    ['below 500', "res.status(code).json({ error: code < 500 ? problem.message : 'Failed' });"],
    ['of another status than 500', "res.status(code).json({ error: code === 500 ? 'Failed' : problem.message });"],
    ['behind a return', "if (code >= 500) return res.status(code).end(); res.status(code).json({ error: problem.message });"],
    ['in a variable', "const text = code === 500 ? 'Failed' : problem.message || 'Wrong'; res.status(code).json({ error: text });"],
  ])('%s', (_, told) => expect(handler(told)).toEqual(['info']));
});

describe('is an error', () => {
  it.each([
    ['of 500', "res.status(code).json({ error: code === 500 ? problem.message : 'Wrong' });"],
    ['from 500 on', "res.status(code).json({ error: code >= 500 ? problem.message : 'Wrong' });"],
    ['of another question', "res.status(code).json({ error: Number(req.query.code) === 500 ? 'Failed' : problem.message });"],
    ['in both', "const text = code === 500 ? problem.stack : problem.message; res.status(code).json({ error: text });"],
  ])('%s', (_, told) => expect(handler(told)).toEqual(['error']));
});
