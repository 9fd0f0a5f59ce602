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
    ['destructured', 'exports.run = ({ body }, res) => { probe(body.text); res.sendStatus(204); };'],
  ])('is one of a user: %s', (_, code) => expect(labels(code)).toEqual(['user-input']));

  it('and the response is known beside it', () => {
    const text = 'exports.run = async (req, res) => { try { await go(req.body); } catch (e) { res.json({ error: e.message }); } };';
    expect(factsOf(text, 'handlers.js').flow.calls('sink').map(({ model }) => model.id)).toEqual(['express/sink/_json_send_']);
  });

  it.each([
    ['an answer that is read', 'exports.run = async (req, res) => { probe(req.body); const data = await res.json(); return data; };'],
    ['an answer whose status is read', 'exports.log = (options, response) => { probe(options.query); if (response.status === 200) done(); };'],
    ['a message beside its arguments', 'exports.run = (message, args) => { probe(message.content); args.send("x"); };'],
    ['a request alone', 'exports.run = (request) => { probe(request.body); };'],
  ])('is none: %s', (_, code) => expect(labels(code)).toEqual([]));
});
