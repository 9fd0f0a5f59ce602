/** Beside ESLint, which runs the plugin: nothing is shown twice. */
import assert from 'node:assert/strict';
import { languages, Uri } from 'vscode';
import { eventually, folder, open, ruleOf, rulesIn, set } from './api.ts';
import { botRules } from './findings.cases.ts';

const bot = () => Uri.joinPath(folder('eslint'), 'src/bot.ts');
const plain = () => Uri.joinPath(folder('plain'), 'src/bot.ts');

/** All that VS Code shows of these findings, from whichever side. */
const shown = (uri: Uri) => languages.getDiagnostics(uri).map((one) => ruleOf(one).replace('secure-bot/', '')).sort();

export const cases: Readonly<Record<string, () => Promise<void>>> = {
  'where ESLint runs the plugin, each finding is there once': async () => {
    await open(bot());
    await eventually('ESLint shows the findings', () => shown(bot()), (rules) => rules.length >= botRules.length - 1);
    await open(plain());
    await eventually('the language server is at work', () => shown(plain()), (rules) => rules.length === botRules.length);
    assert.deepEqual(rulesIn(bot()), []);
    const places = languages.getDiagnostics(bot()).map((one) => `${ruleOf(one)} ${one.range.start.line}:${one.range.start.character}`);
    assert.equal(new Set(places).size, places.length);
  },
  'where ESLint runs without the plugin, the findings come from the language server': async () => {
    await open(plain());
    await eventually('findings', () => rulesIn(plain()), (rules) => rules.length === botRules.length);
  },
  'a setting shows them in any case': async () => {
    await open(bot());
    await set('secureBot.eslint', 'ignore');
    await eventually('findings of the language server', () => rulesIn(bot()), (rules) => rules.length === botRules.length);
    await set('secureBot.eslint', undefined);
    await eventually('none of the language server', () => rulesIn(bot()), (rules) => rules.length === 0);
  },
};
