/** What is shown. */
import assert from 'node:assert/strict';
import { commands, Position, Range, Uri, workspace, WorkspaceEdit } from 'vscode';
import { eventually, expectRules, extension, findings, folder, hoverAt, open, openNew, rulesIn, ruleOf } from './api.ts';

/** What the insecure bot of the tests contains. */
export const botRules = ['no-cleartext-transport', 'no-error-exposure', 'no-hardcoded-secret', 'no-ssrf', 'no-unescaped-output', 'no-unescaped-output', 'require-llm-output-validation'];

/** One error that each of these languages can hold. */
export const handler = `import { Bot } from 'grammy'\nconst bot = new Bot(process.env.BOT_TOKEN ?? '')\nbot.on('message', async (ctx) => { try { await answer(ctx) } catch (error) { await ctx.reply(error.message) } })`;
const inLanguages: Readonly<Record<string, string>> = {
  'a.js': handler,
  'a.jsx': `${handler}\nexport const view = <p>hello</p>`,
  'a.tsx': `${handler}\nexport const view = <p>hello</p>`,
  'a.mts': handler,
  'a.vue': `<template><p>hello</p></template>\n<script setup lang="ts">\n${handler}\n</script>\n`,
  'a.svelte': `<script lang="ts">\n${handler}\n</script>\n<p>hello</p>\n`,
};

export const bot = () => Uri.joinPath(folder('bot'), 'src/bot.ts');

export const cases: Readonly<Record<string, () => Promise<void>>> = {
  'the extension sleeps until a file of its languages is opened': async () => {
    await open(Uri.joinPath(folder('bot'), 'package.json'));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    assert.equal(extension().isActive, false);
  },
  'an insecure bot has findings of six rules, with links and severities': async () => {
    const { uri } = await open(bot());
    const found = await expectRules(uri, botRules);
    // The second text in a message is what a server answers: a warning.
    assert.deepEqual(found.filter(({ severity }) => severity !== 0).map((one) => [ruleOf(one), one.severity]), [['no-unescaped-output', 1]]);
    for (const finding of found) {
      assert.match(String(typeof finding.code === 'object' && finding.code.target), /^https:\/\/.*no-|require-/);
    }
    const [ssrf] = found.filter((one) => ruleOf(one) === 'no-ssrf');
    assert.ok(ssrf?.range.isEqual(new Range(8, 27, 8, 31)));
  },
  'a finding names the way of the value as related information': async () => {
    const { uri } = await open(bot());
    await expectRules(uri, botRules);
    const [related] = findings(uri).find((one) => ruleOf(one) === 'no-ssrf')?.relatedInformation ?? [];
    assert.equal(related?.location.range.start.line, 7);
    assert.match(related.message, /comes from a user/);
  },
  'no message and no hover shows a secret': async () => {
    const { uri } = await open(bot());
    const found = await expectRules(uri, botRules);
    const secret = found.find((one) => ruleOf(one) === 'no-hardcoded-secret');
    assert.ok(secret);
    const shown = `${found.map(({ message }) => message).join()} ${await hoverAt(uri, secret.range)}`;
    assert.ok(!shown.includes('AAFb9'));
  },
  'the hover tells why, shows a safe example, and links to CWE and OWASP': async () => {
    const { uri } = await open(bot());
    const found = await expectRules(uri, botRules);
    const ssrf = found.find((one) => ruleOf(one) === 'no-ssrf');
    assert.ok(ssrf);
    const text = await hoverAt(uri, ssrf.range);
    for (const part of [/no-ssrf/, /Safe:/, /safeFetch/, /cwe\.mitre\.org\/data\/definitions\/918/, /owasp/i]) assert.match(text, part);
  },
  'JavaScript, JSX, TSX, modules, Vue and Svelte are checked': async () => {
    for (const [name, text] of Object.entries(inLanguages)) {
      const { uri } = await openNew(name, text);
      await expectRules(uri, ['no-error-exposure']);
    }
  },
  'other languages are left alone': async () => {
    const { uri } = await openNew('notes.md', handler);
    await open(bot());
    await expectRules(bot(), botRules);
    assert.deepEqual(rulesIn(uri), []);
  },
  'half-typed code keeps its findings, moved with the edit': async () => {
    const document = await openNew('typing.ts', `\n${handler}\n`);
    await expectRules(document.uri, ['no-error-exposure']);
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, new Position(0, 0), 'const next = {\n');
    await workspace.applyEdit(edit);
    await eventually('the finding moved', () => findings(document.uri).map(({ range }) => range.start.line), (lines) => lines.join() === '4');
  },
  'what is typed is checked without saving': async () => {
    const document = await openNew('later.ts', 'export {}\n');
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, new Position(1, 0), `${handler}\n`);
    await workspace.applyEdit(edit);
    await expectRules(document.uri, ['no-error-exposure']);
    assert.ok(document.isDirty);
  },
  'files that are not open are not checked, unless asked': async () => {
    await open(bot());
    await expectRules(bot(), botRules);
    assert.deepEqual(rulesIn(Uri.joinPath(folder('bot'), 'src/unopened.ts')), []);
  },
  'an unsaved document is checked: the sample of the walkthrough': async () => {
    await commands.executeCommand('secureBot.openSample');
    const document = await eventually('the sample is open', () => workspace.textDocuments.find(({ isUntitled, languageId }) => isUntitled && languageId === 'typescript'), (found) => found !== undefined);
    await expectRules(document?.uri ?? bot(), ['no-error-exposure', 'no-insecure-compare', 'no-ssrf', 'require-llm-output-validation']);
  },
};
