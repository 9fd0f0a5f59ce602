/** Functions that give an answer or what tells of an error, and calls that choose which, or checks on the way. */
import { describe, expect, it } from 'vitest';
import { severitiesOfRoute } from './severities.fixture.ts';

const service = `async *parts() { try { for await (const row of db.stream()) yield row.text; } catch (error) { yield { problem: error.message }; } }
  async whole() { return await db.all(); }
  async send(text, streaming = true) { if (streaming) { return this.parts(); } return this.whole(); }
  async ask(text, mode) { return mode === 'parts' ? this.parts() : this.whole(); }
  async try(text) { try { return { ok: true, rows: await db.all() }; } catch (error) { return { ok: false, problem: error.message }; } }
  async choose({ kind, text }) { let result; switch (kind) { case 'parts': { result = await this.try(text); break; } case 'both': case 'whole': result = await this.whole(); break; default: throw new Error('unknown'); } return result; }
  async pick(options) { const { kind, text } = options; let result; switch (kind) { case 'whole': case 'parts': result = await this.try(text); } return result; }
  async run(text) { const result = await this.try(text); if (!result.ok) throw new Error('failed'); return result; }
  async pass(text) { const result = await this.try(text); if (!text) throw new Error('failed'); return result; }`;

/** Of an answer outside of a `try`, so that it alone is judged. */
const severities = (made: string) => severitiesOfRoute(`res.json({ done: true });\n  } catch {}\n  try {\n    const answer = ${made};\n    res.json(answer);`, service).slice(0, -1);

/** Of an answer that is given behind a question for its words. */
const asked = (test: string, answer = 'answer') => severitiesOfRoute(`res.json({ done: true });\n  } catch {}\n  try {\n    const answer = await service.try('hi');\n    if (${test}) res.json(${answer});`, service).slice(0, -1);

describe('the answer of a function that tells of an error', () => {
  it('is no finding where its text is known to be one of the project', () => {
    expect(asked("answer.problem === 'not_found'")).toEqual([]);
  });

  it.each(["answer.problem !== 'not_found'", 'answer.problem', "answer.rows === 'not_found' || req.query.all"])('is one behind %s', (test) => {
    expect(asked(test)).toEqual(['error']);
  });
});

describe('is silent about the answer of a call', () => {
  it.each([
    ['that chooses the other branch', "await service.send('hi', false)"],
    ['that chooses it by another constant', "await service.ask('hi', 'whole')"],
    ['that names another case', "await service.choose({ kind: 'whole', text: 'hi' })"],
    ['that names none of the cases', "await service.pick({ kind: 'none', text: 'hi' })"],
    ['of a function that throws where there is an error', "await service.run('hi')"],
  ])('%s', (_, made) => expect(severities(made)).toEqual([]));
});

describe('finds the answer of a call', () => {
  it.each([
    ['that chooses the branch with the error', "await service.send('hi', true)"],
    ['that names the case with the error', "await service.choose({ kind: 'parts', text: 'hi' })"],
    ['that names a case which goes on into it', "await service.pick({ kind: 'whole', text: 'hi' })"],
    ['that names a case at run time', 'await service.pick({ kind: req.query.kind, text: \'hi\' })'],
    ['that leaves the choice to the default', "await service.send('hi')"],
    ['that leaves the choice to the caller', "await service.send('hi', req.query.live)"],
    ['that chooses it by a constant', "await service.ask('hi', 'parts')"],
    ['of a function that asks for something else', "await service.pass('hi')"],
  ])('%s', (_, made) => expect(severities(made)).toEqual(['error']));
});
