/** Handlers that another file registers: what their parameters are, by the way that the code uses them. */
import { describe, expect, it } from 'vitest';
import { factsOf, labelsAt } from './labels.fixture.ts';

const labels = (text: string) => labelsAt(text, 'handlers.js');

describe('a request beside its response', () => {
  it.each([
    ['an exported handler', 'exports.run = async (req, res) => { probe(req.body.text); res.json({}); };'],
    ['under other names', 'module.exports = { run(a, b) { probe(a.query.text); b.status(400).end(); } };'],
    ['in a list of handlers', 'app.post("/", [auth, (req, res) => { probe(req.params.id); res.send("ok"); }]);'],
    ['behind a wrapper', 'router.post("/", wrap(async (req, res, next) => { try { probe(req.body); res.redirect("/done"); } catch (e) { next(e); } }));'],
    ['one that downloads', 'exports.run = (req, res) => { probe(req.params.name); res.download("a.txt"); };'],
    ['destructured', 'exports.run = ({ body }, res) => { probe(body.text); res.sendStatus(204); };'],
  ])('is one of a user: %s', (_, code) => expect(labels(code)).toEqual(['user-input']));

  it('and the response is known beside it', () => {
    const text = 'exports.run = async (req, res) => { try { await go(req.body); } catch (e) { res.json({ error: e.message }); } };';
    expect(factsOf(text, 'handlers.js').flow.calls('sink').map(({ model }) => model.id)).toEqual(['express/sink/_json_send_']);
  });

  it.each([
    ['an exported handler', 'exports.failed = (failure, req, res, next) => { probe(failure.message); res.status(500).json({}); };'],
    ['under other names, as a whole', 'module.exports = { failed(a, b, c, d) { probe(a); c.sendStatus(500); } };'],
  ])('the first of four parameters is the error: %s', (_, code) => expect(labels(code)).toEqual(['error-detail']));

  it.each([
    ['of three', 'exports.run = (options, req, res) => { probe(options.message); res.status(500).json({}); };'],
    ['without an answer', 'exports.run = (options, req, other, next) => { probe(options.message); other.go(); };'],
  ])('nor is the first parameter: %s', (_, code) => expect(labels(code)).toEqual([]));

  it.each([
    ['an answer that is read', 'exports.run = async (req, res) => { probe(req.body); const data = await res.json(); return data; };'],
    ['an answer whose status is read', 'exports.log = (options, response) => { probe(options.query); if (response.status === 200) done(); };'],
    ['a message beside its arguments', 'exports.run = (message, args) => { probe(message.content); args.send("x"); };'],
    ['a request alone', 'exports.run = (request) => { probe(request.body); };'],
  ])('is none: %s', (_, code) => expect(labels(code)).toEqual([]));
});

describe('the context of a Telegram bot', () => {
  it.each([
    ['what a command was given', 'module.exports = async (a) => { probe(a.match); await a.reply("ok"); };'],
    ['what a button says', 'module.exports = { run: async (a) => { probe(a.callbackQuery.data); await a.reply("ok"); } };'],
  ])('%s', (_, code) => expect(labels(code)).toEqual(['user-input']));

  it.each([
    ['a text that is matched', 'module.exports = (a) => { probe(a.match(/x/)); };'],
    ['an answer without a context', 'module.exports = (a) => { probe(a.match); a.send("x"); };'],
  ])('is none: %s', (_, code) => expect(labels(code)).toEqual([]));
});

describe('a model client that is handed in', () => {
  it.each([
    ['to a function', 'exports.ask = async (client, messages) => { const c = await client.chat.completions.create({ messages }); probe(c.choices[0].message.content); };'],
    ['to a constructor that keeps it', 'class Chat { constructor(api) { this.api = api; } async ask(messages) { const c = await this.api.chat.completions.create({ messages }); probe(c.choices[0].message.content); } }\nmodule.exports = Chat;'],
    ['to a constructor, under another name', 'module.exports = class { constructor(a, b) { this.model = b; } ask = async (contents) => { const r = await this.model.models.generateContent({ contents }); probe(r.text); } };'],
    ['to a constructor, as Anthropic knows it', 'module.exports = class { constructor(a) { this.a = a; } async ask(messages) { const r = await this.a.messages.create({ max_tokens: 500, messages }); probe(r.content[0].text); } };'],
  ])('answers with what a model wrote: %s', (_, code) => expect(labels(code)).toEqual(['llm-output']));

  it.each([
    ['messages of a telephone service', 'module.exports = class { constructor(a) { this.a = a; } async send(body) { const r = await this.a.messages.create({ body }); probe(r.content[0].text); } };'],
    ['a field of another class', 'class Chat { constructor(api) { this.api = api; } }\nclass Other { async ask(messages) { const c = await this.api.chat.completions.create({ messages }); probe(c.choices[0].message.content); } }'],
  ])('is none: %s', (_, code) => expect(labels(code)).toEqual([]));
});

describe('an app of Bolt that is handed in', () => {
  it('gives its listeners what users write', () => {
    expect(labels('exports.register = (app, router) => { app.message(async ({ message }) => { probe(message.text); }); app.action("close", async ({ body }) => router.close(body)); };')).toEqual(['user-input']);
  });
  it('is no bot of another platform', () => {
    expect(labels('exports.register = (bot) => { bot.command("go", async ({ message }) => { probe(message.text); }); bot.action("close", (ctx) => ctx.close()); };')).toEqual([]);
  });
});
