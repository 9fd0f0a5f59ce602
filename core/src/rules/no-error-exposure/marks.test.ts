/** Results that are asked for several marks at once: what an error has of all of them goes another way. */
import { describe, expect, it } from 'vitest';
import { severitiesIn } from './severities.fixture.ts';

const route = (question: string, failed = "{ error: problem.message, code: 500 }") => severitiesIn({ '/p/app.ts': `
import express from 'express';
import { store } from 'some-database';
const app = express();
async function load(id) {
  try {
    return await store.one(id);
  } catch (problem) {
    return ${failed};
  }
}
app.get('/', async (req, res) => {
  const found = await load(req.query.id);
  const other = req.query;
  if (${question}) {
    res.status(500).json({ error: 'Try again later.' });
  } else {
    res.json(found);
  }
});
` }, '/p/app.ts');

describe('is silent in the else', () => {
  it.each([
    ['of its property and what that holds', "'code' in found && found.code === 500"],
    ['of its type as well', "typeof found === 'object' && 'code' in found && found.code === 500"],
    ['of two properties', "found.error && found.code === 500", "{ error: 'Failed', message: problem.message, code: 500 }"],
  ])('%s', (_, question, failed?: string) => expect(route(question, failed)).toEqual([]));
});

describe('is an error in the else', () => {
  it.each([
    ['of another value', "'code' in found && found.code === 404"],
    ['of a property that the error has not', "'rows' in found && found.code === 500"],
    ['of the type of something else', "typeof other === 'object' && found.code === 500"],
    ['of another question', 'other.strict && found.code === 500'],
    ['of one of both', "'code' in found || found.code === 500", '{ error: problem.message, code: String(problem.code) }'],
    ['where not every error has it', "'code' in found && found.code === 500", "req ? { error: problem.message, code: 500 } : { error: problem.message }"],
  ])('%s', (_, question, failed?: string) => expect(route(question, failed)).toEqual(['error']));
});
