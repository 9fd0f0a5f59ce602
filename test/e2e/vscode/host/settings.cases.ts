/** Settings and configurations, which take effect at once. */
import assert from 'node:assert/strict';
import { Uri, workspace } from 'vscode';
import { eventually, expectRules, findings, folder, open, ruleOf, set, writeFile } from './api.ts';
import { bot, botRules } from './findings.cases.ts';

const otherBot = () => Uri.joinPath(folder('other'), 'src/bot.ts');

export const cases: Readonly<Record<string, () => Promise<void>>> = {
  'a rule that is switched off is silent at once, and back at once': async () => {
    await open(bot());
    await expectRules(bot(), botRules);
    await set('secureBot.rules', { 'no-ssrf': 'off' });
    await expectRules(bot(), botRules.filter((rule) => rule !== 'no-ssrf'));
    await set('secureBot.rules', undefined);
    await expectRules(bot(), botRules);
  },
  'a severity is taken over': async () => {
    await open(bot());
    await set('secureBot.rules', { 'no-ssrf': 'warning' });
    try {
      await eventuallySeverity('no-ssrf', 1);
    } finally {
      await set('secureBot.rules', undefined);
    }
    await eventuallySeverity('no-ssrf', 0);
  },
  'secureBot.enable: false silences, true brings the findings back': async () => {
    await open(bot());
    await expectRules(bot(), botRules);
    await set('secureBot.enable', false);
    await expectRules(bot(), []);
    await set('secureBot.enable', undefined);
    await expectRules(bot(), botRules);
  },
  'each folder of the workspace has settings of its own': async () => {
    await open(otherBot());
    await expectRules(otherBot(), ['no-error-exposure']);
    await set('secureBot.enable', false, folder('other'));
    await expectRules(otherBot(), []);
    await open(bot());
    await expectRules(bot(), botRules);
    await set('secureBot.enable', undefined, folder('other'));
    await open(otherBot());
    await expectRules(otherBot(), ['no-error-exposure']);
  },
  'secure-bot.config.json takes effect when it is written, and when it goes': async () => {
    await open(bot());
    await expectRules(bot(), botRules);
    const config = Uri.joinPath(folder('bot'), 'secure-bot.config.json');
    await writeFile(config, '{ "rules": { "no-hardcoded-secret": "off" } }');
    await expectRules(bot(), botRules.filter((rule) => rule !== 'no-hardcoded-secret'));
    await workspace.fs.delete(config);
    await expectRules(bot(), botRules);
  },
  'a wrong configuration is marked in its file and leaves the findings alone': async () => {
    await open(bot());
    await expectRules(bot(), botRules);
    const config = Uri.joinPath(folder('bot'), 'secure-bot.config.json');
    await writeFile(config, '{ "preset": "rekommended" }');
    await expectRules(config, ['configuration']);
    assert.match(findings(config)[0]?.message ?? '', /preset/);
    await expectRules(bot(), botRules);
    await workspace.fs.delete(config);
    await expectRules(config, []);
  },
};

async function eventuallySeverity(rule: string, severity: number): Promise<void> {
  await eventually(`${rule} with severity ${severity}`, () => findings(bot()).filter((one) => ruleOf(one) === rule).map((one) => Number(one.severity)), (seen) => seen.join() === String(severity));
}
