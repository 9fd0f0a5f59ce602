/** Handlers that another file registers: what their parameters are, by the way that the code uses them. */
import { describe, expect, it } from 'vitest';
import { loadParser } from '../engine/parse.ts';
import { createFileModel } from '../model/file-model.ts';
import type { Node } from '../model/node.ts';
import { createFlowFacts } from './facts.ts';

const parser = await loadParser();

/** Labels of the argument of `probe(…)`. */
function labels(text: string): readonly string[] {
  const file = createFileModel('handlers.js', text, parser.parse(text, 'handlers.js'));
  const call = file.nodes('CallExpression').find((node) => file.textOf(node.callee) === 'probe');
  return createFlowFacts(file).taints(call?.arguments[0] as Node).map(({ label }) => label);
}

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
    const file = createFileModel('handlers.js', text, parser.parse(text, 'handlers.js'));
    expect(createFlowFacts(file).calls('sink').map(({ model }) => model.id)).toEqual(['express/sink/_json_send_']);
  });

  it.each([
    ['an answer that is read', 'exports.run = async (req, res) => { probe(req.body); const data = await res.json(); return data; };'],
    ['an answer whose status is read', 'exports.log = (options, response) => { probe(options.query); if (response.status === 200) done(); };'],
    ['a message beside its arguments', 'exports.run = (message, args) => { probe(message.content); args.send("x"); };'],
    ['a request alone', 'exports.run = (request) => { probe(request.body); };'],
  ])('is none: %s', (_, code) => expect(labels(code)).toEqual([]));
});
