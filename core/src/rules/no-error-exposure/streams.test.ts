/** Errors of blocks that read what generators of the project make, and constants that choose between a stream and an answer. */
import { describe, expect, it } from 'vitest';
import { severitiesOfRoute } from './severities.fixture.ts';

const read = (made: string) => `const stream = ${made};\n    for await (const part of stream) res.write(part);\n    res.end();`;
const safe = "async *parts() { try { for await (const row of db.stream()) yield row.text; } catch (error) { yield 'failed'; } }";
const open = 'async *parts() { for await (const row of db.stream()) yield row.text; }';
const choice = (test: string, { given = 'streaming: boolean' } = {}) => `async send(${given}) { if (${test}) { return this.parts(); } else { return this.whole(); } }\n  async whole() { return await db.all(); }`;

describe('is an info where the generator', () => {
  it.each([
    ['keeps errors to itself', read('service.parts()'), safe],
    ['is given by a function', read('await service.start()'), `${safe}\n  async start() { return this.parts(); }`],
    ['is chosen by a constant', read('await service.send(true)'), `${safe}\n  ${choice('streaming')}`],
    ['is chosen by no constant of another kind', read("await service.send('stream')"), `${safe}\n  ${choice("kind !== 'whole'", { given: 'kind: string' })}`],
    ['is chosen by default', read('await service.send()'), `${safe}\n  ${choice('streaming', { given: 'streaming = true' })}`],
    ['hands on one that keeps errors to itself', read('service.all()'), `${safe}\n  async *all() { yield* this.parts(); }`],
  ])('%s', (_, block, members) => expect(severitiesOfRoute(block, members)).toEqual(['info']));
});

describe('is an error where the generator', () => {
  it.each([
    ['reads what others send', read('service.parts()'), open],
    ['is given by a function and reads what others send', read('await service.start()'), `${open}\n  async start() { return this.parts(); }`],
    ['is not the one that is chosen', 'res.json(await service.send(false));', `${safe}\n  ${choice('streaming')}`],
    ['is chosen by whoever asks', read('await service.send(req.query.live)'), `${safe}\n  ${choice('streaming')}`],
    ['is chosen by something that is set anew', read('await service.send(true)'), `${safe}\n  ${choice('streaming').replace('{ if', '{ streaming = this.items.size > 0; if')}`],
    ['hands on one that reads what others send', read('service.all()'), `${open}\n  async *all() { yield* this.parts(); }`],
    ['is not of the project', read('service.all()'), 'all() { return db.stream(); }'],
  ])('%s', (_, block, members) => expect(severitiesOfRoute(block, members)).toEqual(['error']));
});
