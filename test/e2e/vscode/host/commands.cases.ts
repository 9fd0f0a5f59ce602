/** The commands of the palette, and the server's life. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { commands, TabInputWebview, Uri, window, workspace } from 'vscode';
import { eventually, expectRules, extension, folder, open, rulesIn, set } from './api.ts';
import { bot, botRules } from './findings.cases.ts';

const unopened = () => Uri.joinPath(folder('bot'), 'src/unopened.ts');

export const cases: Readonly<Record<string, () => Promise<void>>> = {
  'every command of the palette is there': async () => {
    const manifest = extension().packageJSON as { contributes: { commands: readonly { command: string }[] } };
    const registered = new Set(await commands.getCommands());
    assert.deepEqual(manifest.contributes.commands.map(({ command }) => command).filter((command) => !registered.has(command)), []);
  },
  'explain rule opens the explanation as a preview': async () => {
    await commands.executeCommand('secureBot.explainRule', 'no-ssrf');
    await eventually('the preview', () => window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof TabInputWebview).map(({ label }) => label), (labels) => labels.some((label) => label.includes('no-ssrf')));
  },
  'create baseline hides what is there; without it, all is back': async () => {
    await open(bot());
    await expectRules(bot(), botRules);
    await commands.executeCommand('secureBot.createBaseline');
    await expectRules(bot(), []);
    await Promise.all(['bot', 'other'].map((name) => workspace.fs.delete(Uri.joinPath(folder(name), '.secure-bot-baseline.json'))));
    await expectRules(bot(), botRules);
  },
  'restart brings the findings back': async () => {
    await open(bot());
    await expectRules(bot(), botRules);
    const [before] = serverProcesses();
    await commands.executeCommand('secureBot.restart');
    await eventually('a new server', serverProcesses, ([now]) => now !== undefined && now !== before);
    await expectRules(bot(), botRules);
  },
  'a server that is killed comes back by itself': async () => {
    await open(bot());
    await expectRules(bot(), botRules);
    const [before] = serverProcesses();
    assert.ok(before);
    process.kill(before, 'SIGKILL');
    await eventually('a new server', serverProcesses, ([now]) => now !== undefined && now !== before);
    await set('secureBot.rules', { 'no-ssrf': 'off' });
    await expectRules(bot(), botRules.filter((rule) => rule !== 'no-ssrf'));
    await set('secureBot.rules', undefined);
    await expectRules(bot(), botRules);
  },
  'scan workspace finds what is in files that are not open': async () => {
    assert.deepEqual(rulesIn(unopened()), []);
    const summary = await commands.executeCommand<{ files: number; findings: number }>('secureBot.scanWorkspace');
    assert.ok(summary.files >= 3 && summary.findings >= botRules.length);
    await expectRules(unopened(), ['no-error-exposure']);
  },
};

/** Language servers that this extension host has started. */
function serverProcesses(): readonly number[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('dist/server.cjs') && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`--clientProcessId=${process.pid}`);
    } catch {
      // It has ended meanwhile.
      return false;
    }
  });
}
