/** Whether what stands in a list later can be in it when it is sent. */
import { describe, expect, it } from 'vitest';
import { labelsAt } from './labels.fixture.ts';

/** True if the argument of `send(…)` carries the detail of an error. */
function sendsError(body: string): boolean {
  return labelsAt(`import express from 'express';\nconst app = express();\n${body}\n`, 'bot.js', 'send').includes('error-detail');
}

const handler = (body: string) => `app.post('/', async (req, res) => {\n  const errors = [];\n${body}\n});`;
const fill = 'try { await go(); } catch (e) { errors.push(e.message); }';

describe('a list that is filled', () => {
  it.each([
    ['before it is sent', handler(`  ${fill}\n  return send(errors);`)],
    ['before an exit', handler(`  ${fill}\n  if (errors.length) { send(errors); return; }`)],
    ['behind a call that is no exit', handler(`  if (bad) { send(errors); }\n  ${fill}`)],
    ['in an earlier turn of a loop', handler(`  for (const x of list) {\n    if (x.last) { return send(errors); }\n    ${fill}\n  }`)],
    ['behind an exit of the loop', handler(`  for (const x of list) {\n    if (x.bad) { send(errors); break; }\n  }\n  ${fill}`)],
    ['in an earlier call', `const errors = [];\napp.post('/', async (req, res) => {\n  if (bad) { return send(errors); }\n  ${fill}\n});`],
    ['by a callback', handler(`  stream.on('error', (e) => errors.push(e.message));\n  if (bad) return send(errors);\n  work(() => { try { go(); } catch (e) { errors.push(e.message); } });`)],
    ['in a catch, in an earlier turn of a loop', handler(`  const state = {};\n  for (const x of list) {\n    try { await send(state); } catch (e) { state.error = e.message; }\n  }`)],
    ['in a property', handler(`  const state = {};\n  try { await go(); } catch (e) { state.error = e.message; }\n  return send(state.error);`)],
  ])('%s carries what is put in', (_, code) => expect(sendsError(code)).toBe(true));

  it.each([
    ['a return', handler(`  if (bad) return send(errors);\n  ${fill}\n  log(errors);`)],
    ['a return after it', handler(`  if (bad) { send(errors); return; }\n  ${fill}`)],
    ['a throw', handler(`  if (bad) { send(errors); throw new Error('bad'); }\n  ${fill}`)],
    ['a return, in a list of each turn', `app.post('/', async (req, res) => {\n  for (const x of list) {\n    const errors = [];\n    if (x.bad) { send(errors); return; }\n    ${fill}\n  }\n});`],
    ['a return, in a property', handler(`  const state = {};\n  if (bad) return send(state.error);\n  try { await go(); } catch (e) { state.error = e.message; }`)],
    ['a block that had to fail first', handler(`  const state = {};\n  try { await send(state); } catch (e) { state.error = e.message; }`)],
  ])('behind %s carries nothing', (_, code) => expect(sendsError(code)).toBe(false));
});
