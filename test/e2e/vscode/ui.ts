/** What a person does, with the keyboard where VS Code allows it; the pictures of the README and the walkthrough are taken on the way. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { CodeServer } from '../lib/code-server.ts';
import { until } from '../lib/until.ts';
import { insecureBot } from './bot.ts';
import { chooseQuickFix, hoverOver, lineWith, openQuickFixes, placeCaret, runCommand } from './keyboard.ts';
import { takePicture } from './pictures.ts';
import type { Session } from './session.ts';

export async function runUiCases({ browser, cases }: Session, server: CodeServer): Promise<void> {
  const folder = server.folder(insecureBot);
  const file = join(folder, 'src/bot.ts');
  const page = await server.open(browser, { workspace: folder, file });
  const squiggles = squigglesIn(page);

  await cases.run('window: an insecure bot gets a squiggle for each finding', async () => {
    await squiggles.first().waitFor({ state: 'attached' });
    await until('seven squiggles', async () => (await squiggles.count()) === 7);
    // What a server answers is a warning.
    assert.equal(await page.locator('.editor-instance .squiggly-warning').count(), 1);
  });
  await cases.run('window: hovering tells why', async () => {
    const hover = await hoverOver(page, 'fetch(link)', 'link');
    await hover.getByText('Safe:').waitFor();
    assert.match((await hover.textContent()) ?? '', /CWE-918/);
    await takePicture(page, 'hover', hover);
    await page.keyboard.press('Escape');
  });
  await cases.run('window: the Problems panel shows the way of the value', async () => {
    await page.keyboard.press('Control+Shift+M');
    const problems = page.locator('.markers-panel .monaco-list-row');
    await problems.filter({ hasText: 'decides where' }).first().waitFor();
    await problems.filter({ hasText: 'comes from a user' }).first().waitFor();
    await takePicture(page, 'problems', page.locator('.part.panel'));
    await page.keyboard.press('Control+Shift+M');
  });
  await cases.run('window: the language status tells findings and time', async () => {
    await page.locator('#status\\.languageStatus').click();
    const status = page.locator('.hover-language-status');
    await status.filter({ hasText: '7 findings' }).first().waitFor();
    await page.locator('.hover-language-status', { hasText: /checked in [\d.]+ ms/ }).first().waitFor();
    await page.locator('.hover-language-status', { hasText: 'secure-bot is running' }).first().waitFor();
    await page.keyboard.press('Escape');
  });
  await cases.run('window: a quick-fix chosen by keyboard is saved with its import, and its squiggle goes', () => fixByKeyboard(page, file));
  await cases.run('window: no pop-up is shown', async () => {
    assert.equal(await page.locator('.notification-toast').count(), 0);
  });
  await cases.run('window: fix all, from the palette', async () => {
    await runCommand(page, 'secure-bot: Open Insecure Sample Bot');
    await lineWith(page, 'expected === signature').waitFor();
    await page.locator('.editor-instance .squiggly-warning').first().waitFor({ state: 'attached' });
    await runCommand(page, 'secure-bot: Fix All in File');
    await lineWith(page, 'safeEqual(expected, signature)').waitFor();
  });
  await cases.run('window: the walkthrough has three steps', async () => {
    await runCommand(page, 'Welcome: Open Walkthrough');
    await page.keyboard.type('Get started with secure-bot');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Get started with secure-bot' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.getting-started-step', { hasText: 'Look at an insecure bot' }).waitFor();
    assert.equal(await page.locator('.getting-started-step').count(), 3);
  });
  await page.context().close();
}

/** A server of its own: it asks whether folders are trusted. */
export async function runUntrustedCases({ browser, cases }: Session, server: CodeServer): Promise<void> {
  const folder = server.folder({ ...insecureBot, '.vscode/settings.json': '{ "secureBot.enable": false, "secureBot.rules": { "no-ssrf": "off" } }' });
  const page = await server.open(browser, { workspace: folder, file: join(folder, 'src/bot.ts') });
  await cases.run('window: an untrusted folder is checked, and its own settings do not count', async () => {
    await page.locator('.part.statusbar', { hasText: 'Restricted Mode' }).waitFor();
    await until('seven squiggles', async () => (await squigglesIn(page).count()) === 7);
  });
  await page.context().close();
}

/** The oldest VS Code that the extension is for. */
export async function runOldestCases({ browser, cases }: Session, server: CodeServer): Promise<void> {
  const folder = server.folder(insecureBot);
  const file = join(folder, 'src/bot.ts');
  const page = await server.open(browser, { workspace: folder, file });
  await cases.run('oldest VS Code: findings, and a quick-fix chosen by keyboard', () => fixByKeyboard(page, file));
  await page.context().close();
}

function squigglesIn(page: Page): Locator {
  return page.locator('.editor-instance :is(.squiggly-error, .squiggly-warning)');
}

async function fixByKeyboard(page: Page, file: string): Promise<void> {
  const squiggles = squigglesIn(page);
  const saved = () => readFileSync(file, 'utf8');
  await until('seven squiggles', async () => (await squiggles.count()) === 7);
  await placeCaret(page, 'error.message', 'message');
  await openQuickFixes(page, 'Send a public message');
  await takePicture(page, 'quick-fix', page.locator('.action-widget:has(.monaco-list-row)').first());
  await chooseQuickFix(page);
  await lineWith(page, 'toPublicMessage(error').waitFor();
  await until('six squiggles', async () => (await squiggles.count()) === 6);
  await page.keyboard.press('Control+s');
  await until('the file is saved', () => saved().includes('toPublicMessage(error'));
  assert.match(saved(), /import \{ toPublicMessage \} from 'secure-bot\/runtime'/);
}
