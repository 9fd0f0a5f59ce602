import { describe, expect, it } from 'vitest';
import { labelsAt } from './labels.fixture.ts';

const route = (body: string) => `import express from 'express';\nconst app = express();\nconst allowed = ['name', 'plan'];\napp.post('/', (req, res) => {\n  const changes = {};\n  ${body}\n});\n`;
const last = 'for (const [field, value] of Object.entries(changes)) probe(field, value);';

describe('names of an object that the code fills itself', () => {
  it.each([
    ['from a list of its own', `for (const key of allowed) if (key in req.body) changes[key] = req.body[key];\n  ${last}`],
    ['one by one', `changes.name = req.body.name; changes['plan'] = req.body.plan;\n  ${last}`],
    ['filtered first', 'for (const key of allowed) changes[key] = req.body[key];\n  const kept = Object.entries(changes).filter(([, value]) => value !== undefined);\n  for (const [field] of kept) probe(field);'],
  ])('are clean: %s', (_name, body) => {
    expect(labelsAt(route(body), 'app.ts')).toEqual([]);
  });

  it.each([
    ['with what it is given', 'for (const [field] of Object.entries(req.body)) probe(field);'],
    ['with names that it is given', `for (const [key, value] of Object.entries(req.body)) changes[key] = value;\n  ${last}`],
    ['with all that it is given', `Object.assign(changes, req.body);\n  ${last}`],
    ['from a copy', 'const copy = { ...req.body };\n  for (const [field] of Object.entries(copy)) probe(field);'],
  ])('are not: %s', (_name, body) => {
    expect(labelsAt(route(body), 'app.ts')).toContain('user-input');
  });

  it('says nothing of the values', () => {
    expect(labelsAt(route('for (const key of allowed) changes[key] = req.body[key];\n  for (const [, value] of Object.entries(changes)) probe(value);'), 'app.ts')).toContain('user-input');
  });
});
