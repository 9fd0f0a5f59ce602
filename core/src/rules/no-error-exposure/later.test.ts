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
    ['is handed on', 'return service.load();'],
    ['runs after a while', `setTimeout(() => service.save(), 1000);\n    ${answer}`],
    ['listens to events', `req.on('close', () => service.save());\n    ${answer}`],
    ['is settled', "const all = await Promise.allSettled(['a', 'b'].map(async (id) => { await service.load(); return id; }));\n    res.json({ count: all.length });"],
    ['is called on the way only', `const save = async () => { await service.load(); };\n    save().catch(() => {});\n    ${answer}`],
    ['is kept for later', `const watch = service.watch();\n    res.json({ watched: watch !== undefined });`, 'watch() { const stop = () => db.closeSync(); return { stop }; }'],
    ['rejects a promise that has its own catch', `const { saved } = service.begin();\n    saved.then((rows) => rows.length).catch(() => {});\n    ${answer}`, "begin() { const saved = new Promise((resolve, reject) => { try { resolve(db.allSync()); } catch (error) { reject(error); } }); return { saved }; }"],
    ['is a sentence of the project that rejects a promise', `await service.wait();\n    ${answer}`, "wait() { return new Promise((resolve, reject) => { const look = () => { if (this.items.size > 0) resolve(); else if (Date.now() > 9) reject(new Error('Too late.')); else setTimeout(look, 100); }; look(); }); }"],
    ['runs in an async executor', `const saved = new Promise(async (resolve) => { resolve(await service.load()); });\n    res.json({ pending: saved !== undefined });`],
  ])('%s', (_, block, members = '') => expect(severitiesOfRoute(block, `${service}\n  ${members}`)).toEqual(['info']));
});

describe('is an error where what fails', () => {
  it.each([
    ['is waited for', `await service.load();\n    ${answer}`],
    ['is handed on by what is waited for', `await service.both();\n    ${answer}`, 'async both() { return this.load(); }'],
    ['is waited for before it is handed on', 'return await service.load();'],
    ['is waited for on the way', `await service.load().then((rows) => rows.length);\n    ${answer}`],
    ['is in an async callback of a call that is waited for', `await upload(req, res, async (problem) => {\n      if (!problem) await service.load();\n      ${answer}\n    });`],
    ['runs at once', `['a', 'b'].forEach(() => service.save());\n    ${answer}`],
    ['is asked in an async callback of a list that is waited for', "const all = await Promise.all(['a', 'b'].map(async (id) => { await service.load(); return id; }));\n    res.json({ count: all.length });"],
    ['is called on the way and waited for', `const save = async () => { await service.load(); };\n    await save();\n    ${answer}`],
    ['fails before there is a promise', `service.save();\n    ${answer}`],
    ['rejects a promise', `await service.begin();\n    ${answer}`, 'begin() { return new Promise((resolve, reject) => { try { resolve(db.allSync()); } catch (error) { reject(error); } }); }'],
    ['is called before it is kept', `const watch = service.watch();\n    res.json({ watched: watch !== undefined });`, 'watch() { const stop = () => db.closeSync(); stop(); return { stop }; }'],
    ['rejects a promise later', `await service.begin();\n    ${answer}`, "begin() { const saved = new Promise((resolve, reject) => { setTimeout(() => { try { resolve(db.allSync()); } catch (error) { reject(new Error('Failed: ' + error.message)); } }, 10); }); return saved; }"],
    ['is kept to be waited for', `const loading = service.load();\n    res.json({ rows: await loading });`],
  ])('%s', (_, block, members = '') => expect(severitiesOfRoute(block, `${service}\n  ${members}`)).toEqual(['error']));
});

describe('told by a promise', () => {
  const told = (promise: string, members: string) => severitiesOfRoute(`res.json({ done: true });\n  } catch {}\n  ${promise}.catch((error) => res.status(500).json({ error: error.message }));\n  try {\n    res.end();`, `${service}\n  ${members}`).slice(0, 1);

  it.each([
    ['an async function of the project that keeps errors to itself', 'service.find()', 'async find() { try { return await this.load(); } catch { return []; } }'],
    ['and what is made of its answer', 'service.find().then((rows) => rows.length)', 'async find() { try { return await this.load(); } catch { return []; } }'],
  ])('is an info where that is of %s', (_, promise, members) => expect(told(promise, members)).toEqual(['info']));

  it.each([
    ['an async function of the project that fails', 'service.find()', 'async find() { return await this.load(); }'],
    ['and of one that is asked with its answer', 'service.find().then((rows) => service.load(rows))', 'async find() { try { return await this.load(); } catch { return []; } }'],
    ['a package', 'fetch(req.query.id)', ''],
  ])('is an error where that is of %s', (_, promise, members) => expect(told(promise, members)).toEqual(['error']));
});
