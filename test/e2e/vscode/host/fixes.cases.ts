/** What is mended. */
import assert from 'node:assert/strict';
import { commands, workspace, WorkspaceEdit, type TextDocument } from 'vscode';
import { actionsAt, apply, eventually, expectRules, findings, openNew, ruleOf, set } from './api.ts';
import { bot, botRules, handler } from './findings.cases.ts';

const compare = `import { createHmac } from 'node:crypto'

export function isSigned(body: string, given: string, secret: string): boolean {
  const expected = createHmac('sha256', secret).update(body).digest('hex')
  return expected === given
}
`;

const textOf = async (uri: TextDocument['uri']) => new TextDecoder().decode(await workspace.fs.readFile(uri));
const botText = () => textOf(bot());

export const cases: Readonly<Record<string, () => Promise<void>>> = {
  'of the quick-fixes the real one comes first, then the comment, then the explanation': async () => {
    const document = await openNew('order.ts', await botText());
    const found = await expectRules(document.uri, botRules);
    for (const finding of found) {
      const titles = (await actionsAt(document.uri, finding.range)).map(({ title }) => title);
      const rule = ruleOf(finding);
      assert.ok(titles.length >= 3, titles.join());
      assert.deepEqual(titles.slice(-2), [`Disable ${rule} here, with a reason`, `Explain ${rule}`]);
      assert.doesNotMatch(titles[0] ?? '', /^(?:Disable|Explain)/);
    }
  },
  'every finding of the bot is mended by its first quick-fix, with one import': async () => {
    const document = await openNew('mended.ts', await botText());
    await expectRules(document.uri, botRules);
    for (let left = botRules.length; left > 0; left--) {
      const [finding] = await eventually(`${left} findings`, () => findings(document.uri), ({ length }) => length === left);
      assert.ok(finding);
      const [fix] = await actionsAt(document.uri, finding.range);
      assert.ok(fix);
      await apply(fix);
    }
    await expectRules(document.uri, []);
    await document.save();
    const text = await textOf(document.uri);
    assert.equal(text.match(/from 'secure-bot\/runtime'/g)?.length, 1);
    for (const helper of ['requireEnv(', 'safeFetch(', 'escapeTelegramHtml(', 'toPublicMessage(', 'parseLlmJson(']) assert.ok(text.includes(helper), helper);
  },
  'a safe fix is preferred': async () => {
    const document = await openNew('safe.ts', compare);
    const [finding] = await expectRules(document.uri, ['no-insecure-compare']);
    assert.ok(finding);
    const [fix] = await actionsAt(document.uri, finding.range);
    assert.equal(fix?.isPreferred, true);
  },
  'disabling a rule writes a comment with room for the reason': async () => {
    const document = await openNew('disabled.ts', compare);
    const [finding] = await expectRules(document.uri, ['no-insecure-compare']);
    assert.ok(finding);
    const disable = (await actionsAt(document.uri, finding.range)).find(({ title }) => title.startsWith('Disable'));
    assert.ok(disable);
    await apply(disable);
    await expectRules(document.uri, []);
    assert.match(document.getText(), /eslint-disable-next-line secure-bot\/no-insecure-compare -- /);
  },
  'the command mends all that is safe, and nothing else': async () => {
    const document = await openNew('all.ts', `${await botText()}\n${compare}${compare.replaceAll('isSigned', 'isFresh').replace(/^import.*\n/, '')}`);
    await expectRules(document.uri, [...botRules, 'no-insecure-compare', 'no-insecure-compare']);
    await commands.executeCommand('secureBot.fixAll');
    await expectRules(document.uri, botRules);
    assert.match(document.getText(), /import \{ safeEqual \} from 'secure-bot\/runtime'/);
    assert.equal(document.getText().match(/safeEqual\(expected, given\)/g)?.length, 2);
  },
  'saving changes nothing by itself': async () => {
    const document = await openNew('saved.ts', compare);
    await expectRules(document.uri, ['no-insecure-compare']);
    await change(document);
    await document.save();
    assert.equal(await textOf(document.uri), `${compare}// end\n`);
  },
  'saving mends what is safe where the user asks for it': async () => {
    await set('editor.codeActionsOnSave', { 'source.fixAll.secureBot': 'explicit' });
    try {
      const document = await openNew('on-save.ts', `${compare}${handler}\n`);
      await expectRules(document.uri, ['no-error-exposure', 'no-insecure-compare']);
      await change(document);
      await document.save();
      assert.match(await textOf(document.uri), /return safeEqual\(expected, given\)/);
      assert.match(await textOf(document.uri), /ctx\.reply\(error\.message\)/);
    } finally {
      await set('editor.codeActionsOnSave', undefined);
    }
  },
};

async function change(document: TextDocument): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, '// end\n');
  await workspace.applyEdit(edit);
}
