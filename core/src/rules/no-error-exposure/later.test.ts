/** Errors of blocks that do not wait for what fails. */
import { describe, expect, it } from 'vitest';
import { severitiesOfRoute } from './severities.fixture.ts';

const service = 'async load() { return await db.all(); }\n  save() { db.writeSync(this.items); }';
const answer = 'res.json({ done: true });';

describe('is an info where what fails', () => {
  it.each([
    ['is an async function that nobody waits for', `service.load();\n    ${answer}`],
    ['is told on the way only', `void service.load().then((rows) => rows.length);\n    ${answer}`],
    ['is in an async callback of a call that nobody waits for', `upload(req, res, async (problem) => {\n      if (!problem) await service.load();\n      ${answer}\n    });`],
    ['runs after a while', `setTimeout(() => service.save(), 1000);\n    ${answer}`],
    ['listens to events', `req.on('close', () => service.save());\n    ${answer}`],
    ['is settled', "const all = await Promise.allSettled(['a', 'b'].map(async (id) => { await service.load(); return id; }));\n    res.json({ count: all.length });"],
    ['is called on the way only', `const save = async () => { await service.load(); };\n    save().catch(() => {});\n    ${answer}`],
    ['runs in an async executor', `const saved = new Promise(async (resolve) => { resolve(await service.load()); });\n    res.json({ pending: saved !== undefined });`],
  ])('%s', (_, block) => expect(severitiesOfRoute(block, service)).toEqual(['info']));
});

describe('is an error where what fails', () => {
  it.each([
    ['is waited for', `await service.load();\n    ${answer}`],
    ['is waited for on the way', `await service.load().then((rows) => rows.length);\n    ${answer}`],
    ['is in an async callback of a call that is waited for', `await upload(req, res, async (problem) => {\n      if (!problem) await service.load();\n      ${answer}\n    });`],
    ['runs at once', `['a', 'b'].forEach(() => service.save());\n    ${answer}`],
    ['is asked in an async callback of a list that is waited for', "const all = await Promise.all(['a', 'b'].map(async (id) => { await service.load(); return id; }));\n    res.json({ count: all.length });"],
    ['is called on the way and waited for', `const save = async () => { await service.load(); };\n    await save();\n    ${answer}`],
    ['fails before there is a promise', `service.save();\n    ${answer}`],
    ['is kept to be waited for', `const loading = service.load();\n    res.json({ rows: await loading });`],
  ])('%s', (_, block) => expect(severitiesOfRoute(block, service)).toEqual(['error']));
});
