import { describe, expect, it } from 'vitest';
import { loadParser } from '../engine/parse.ts';
import { createFileModel } from '../model/file-model.ts';
import type { Node } from '../model/node.ts';
import { createFlowFacts } from './facts.ts';

const parser = await loadParser();

/** Labels of what the first argument of `probe(…)` carries. */
function labelsAtProbe(text: string): readonly string[] {
  const file = createFileModel('bot.ts', text, parser.parse(text, 'bot.ts'));
  const call = file.nodes('CallExpression').find((node) => file.textOf(node.callee) === 'probe');
  return createFlowFacts(file).taints(call?.arguments[0] as Node).map(({ label }) => label);
}

const grammy = "import { Bot } from 'grammy';\nconst bot = new Bot('x');\n";
const wizard = (first: string, second: string) => `import { Scenes } from 'telegraf';\nnew Scenes.WizardScene('form', async (ctx) => { ${first} }, async (ctx) => { ${second} });\n`;

describe('what a bot keeps for later messages', () => {
  it.each([
    ['the session of grammY', `${grammy}bot.on('message:text', (ctx) => { ctx.session.city = ctx.message.text; });\nbot.command('show', (ctx) => probe(ctx.session.city));\n`],
    ['the state of a wizard, destructured', wizard('(ctx.wizard.state as Form).company = ctx.message.text;', 'const { company } = ctx.wizard.state as Form; probe(company);')],
    ['the session of a scene', wizard('ctx.scene.session.company ??= ctx.message.text;', 'probe(`For ${ctx.scene.session.company}`);')],
    ['what grows', wizard('ctx.session.notes += ctx.message.text;', 'probe(ctx.session.notes);')],
  ])('%s', (_name, text) => {
    expect(labelsAtProbe(text)).toContain('user-input');
  });

  it.each([
    ['another property', wizard('ctx.session.company = ctx.message.text;', 'probe(ctx.session.position);')],
    ['a number made of the text', wizard('ctx.session.amount = Number(ctx.message.text);', 'probe(ctx.session.amount);')],
    ['the same name in another kind of store', wizard('ctx.session.company = ctx.message.text;', 'probe(cache.session.company); const cache = load();')],
    ['an object whose properties are not told apart', wizard('ctx.session.form = { name: ctx.message.text, step: 1 };', 'probe(ctx.session.form.step);')],
    ['a text that a check lets through', wizard("if (!['a', 'b'].includes(ctx.message.text)) return; ctx.session.choice = ctx.message.text;", 'probe(ctx.session.choice);')],
  ])('is clean: %s', (_name, text) => {
    expect(labelsAtProbe(text)).not.toContain('user-input');
  });
});
