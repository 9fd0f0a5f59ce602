import { describe, expect, it } from 'vitest';
import { toRuleFile } from '../engine/analyze.ts';
import { loadParser } from '../engine/parse.ts';
import { createProjectHost } from '../engine/project-host.ts';
import { createFileModel } from '../model/file-model.ts';
import execution from '../rules/no-untrusted-execution/index.ts';
import { isInOwnerCommand } from './owner-commands.ts';

/** Whether the call of `run` stands in a command for the owner. */
async function isForOwner(code: string): Promise<boolean> {
  const parser = await loadParser();
  const host = createProjectHost({ cwd: '/', parser, files: { isFile: () => false, readText: () => undefined } });
  const outcome = host.modelOf(code, '/p/command.ts', parser);
  if (!('file' in outcome)) throw new Error(outcome.error.message);
  const file = toRuleFile(outcome.file);
  const call = file.nodes('CallExpression').find(({ callee }) => callee.type === 'Identifier' && callee.name === 'run');
  if (!call) throw new Error('no call of run');
  return isInOwnerCommand(file, call);
}

describe('a command for the owner', () => {
  it.each([
    ['a flag beside its function', "module.exports = { name: 'eval', ownerOnly: true, async execute(message, args) { run(args); } };"],
    ['other names of it', "export default { data, botOwnerOnly: true, run: async (interaction) => { await run(interaction); } };"],
    ['its settings', "export const command = { name: 'eval', config: { devOnly: true }, handle(message) { run(message); } };"],
    ['a function inside its function', "module.exports = { name: 'eval', owner: true, run: (message) => { later(() => run(message)); } };"],
    ['who may use it', "export default { name: 'eval', permissions: ['owner'], run(message) { run(message); } };"],
    ['a field of its class', "export class Eval extends Command {\n  name = 'eval';\n  ownerOnly = true;\n  async exec(message) { run(message); }\n}"],
    ['an option of its base class', "export default class extends Command {\n  constructor(bot) {\n    super(bot, builder, { restriction: ['owner'] });\n  }\n  async run(interaction) { run(interaction); }\n}"],
    ['marks of a handler', "let handler = async (m, { text }) => { run(text); };\nhandler.command = ['exec'];\nhandler.rowner = true;\nexport default handler;"],
  ])('is known by %s', async (_, code) => expect(await isForOwner(code)).toBe(true));

  it.each([
    ['a flag that says no', "module.exports = { name: 'play', ownerOnly: false, execute(message) { run(message); } };"],
    ['no command', "module.exports = { owner: true, id: 4, onMessage(message) { run(message); } };"],
    ['another object', "const first = { name: 'eval', ownerOnly: true };\nmodule.exports = { name: 'play', execute(message) { run(message); } };"],
    ['administrators of a chat', "module.exports = { name: 'kick', adminOnly: true, execute(message) { run(message); } };"],
    ['owners and others', "export default { name: 'eval', permissions: ['owner', 'member'], run(message) { run(message); } };"],
    ['a row of a table that has an owner', "list.where({ name: 'a', owner: true }).then((rows) => { run(rows); });"],
    ['another class', "class A { ownerOnly = true; }\nexport class B { async exec(message) { run(message); } }"],
    ['marks of another handler', "const other = async (m) => {};\nother.command = ['x'];\nother.owner = true;\nconst handler = async (m) => { run(m); };\nhandler.command = ['y'];\nexport default handler;"],
  ])('is not known by %s', async (_, code) => expect(await isForOwner(code)).toBe(false));
});

it('leaves an info where the text comes from whoever loads the command', async () => {
  const parser = await loadParser();
  const severities = (code: string) => {
    const file = toRuleFile(createFileModel('/p/eval.js', code, parser.parse(code, '/p/eval.js')));
    return [...execution.check(file, { ...execution.defaults, strict: false })].map(({ severity }) => severity ?? 'error');
  };
  expect(severities("module.exports = { name: 'eval', ownerOnly: true, execute(message, text) { eval(text); } };")).toEqual(['info']);
  expect(severities("module.exports = { name: 'eval', execute(message, text) { eval(text); } };")).toEqual(['warning']);
});
