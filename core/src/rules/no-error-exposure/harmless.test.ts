/** Errors of blocks that ask only what does not fail: built-ins, maps, and classes of the project. */
import { describe, expect, it } from 'vitest';
import { severitiesOfRoute } from './severities.fixture.ts';

const load = 'res.json(service.load(req.query.id));';

describe('is an info where the block asks', () => {
  it.each([
    ['for a copy of settings', load, 'load() { return JSON.parse(JSON.stringify(this.items)); }'],
    ['for JSON', load, 'load() { return { size: JSON.stringify([...this.items]).length }; }'],
    ['for an address', load, 'load(id) { return new URL(id, "https://example.com").searchParams; }'],
    ['for random numbers and digests', load, "load(id) { return crypto.createHash('sha256').update(crypto.randomBytes(16).toString('hex')).digest('hex'); }"],
    ['for an id', load, 'load() { return uuid(); }', "import { v4 as uuid } from 'uuid';"],
    ['for a token', load, "load(id) { return jwt.sign({ id }, 'k'); }", "import jwt from 'jsonwebtoken';"],
    ['a list for an element', load, 'load(id) { return this.rows.find((row) => row.id === id); }'],
    ['a job to begin', 'service.begin();\n    res.json({ ok: true });', 'job: CronJob | null = null;\n  plan() { this.job = new CronJob("* * * * *", async () => db.sweep()); }\n  begin() { if (this.job) this.job.start(); }', "import { CronJob } from 'cron';"],
    ['a map in a field', load, 'load(id) { return this.items.get(id); }'],
    ['a map of another file', 'res.json({ item: items.get(req.query.id) });', 'load() {}'],
    ['for a header', load.replace('req.query.id', 'req'), "load(req) { return (req.headers.get('authorization') ?? '').trim(); }"],
    ['an object of a class of the project', load, 'load(id) { return new Reader(id).read(); }', 'class Reader { rows = [];\n constructor(id) { this.rows.push(id); }\n read() { return this.rows; } }'],
    ['one whose parent is of the project', load, 'load(id) { return new Reader(id).read(); }', 'class Base { read() { return []; } }\nclass Reader extends Base { read() { return super.read().concat(1); } }'],
  ])('%s', (_, block, members, beside = '') => expect(severitiesOfRoute(block, members, beside)).toEqual(['info']));
});

describe('is an error where the block asks', () => {
  it.each([
    ['for what JSON holds', load, 'load(id) { return JSON.parse(this.items.get(id)); }'],
    ['for what is in a token, and a store', load, "load(id) { return db.get(jwt.sign({ id }, 'k')); }", "import jwt from 'jsonwebtoken';"],
    ['for a file', "const rows = require('./rows.json');\n    res.json(rows.filter((row) => row.open));", ''],
    ['a store for a row, with a callback', load, 'load(id) { return this.rows.find((failed, rows) => rows); }'],
    ['a store for a row', load, 'load(id) { return this.rows.find({ id }); }'],
    ['a server to begin', 'service.begin();\n    res.json({ ok: true });', 'server = new db.Server();\n  begin() { this.server.start(); }'],
    ['a store of a package', load, "load(id) { return db.get(id); }"],
    ['a field that is no map', load, 'store = db.open();\n  load(id) { return this.store.get(id); }'],
    ['an object with a method of that name', load, 'load(id) { return rows.get(id); }', 'const rows = { get: (id) => db.one(id) };'],
    ['an object of a class of a package', load, 'load(id) { return new db.Reader(id).rows; }'],
    ['one whose constructor fails', load, 'load(id) { return new Reader(id).read(); }', 'class Reader { constructor(id) { this.rows = db.open(id); }\n read() { return this.rows; } }'],
    ['one whose field fails', load, 'load(id) { return new Reader(id).read(); }', 'class Reader { rows = db.open();\n read() { return this.rows; } }'],
    ['one whose parent fails', load, 'load(id) { return new Reader(id).read(); }', 'class Base { read() { return db.all(); } }\nclass Reader extends Base { read() { return super.read().concat(1); } }'],
    ['one whose parent is of a package', load, 'load(id) { return new Reader(id).read(); }', "class Reader extends db.Base { read() { return []; } }"],
    ['one that can be waited for', 'res.json(await service.load(req.query.id));', 'load(id) { return new Query(id); }', 'class Query { constructor(id) { this.id = id; }\n then(done, failed) { return db.one(this.id).then(done, failed); } }'],
  ])('%s', (_, block, members, beside = '') => expect(severitiesOfRoute(block, members, beside)).toEqual(['error']));
});
