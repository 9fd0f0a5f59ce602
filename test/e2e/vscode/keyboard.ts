/** Keys and waits of the workbench. */
import type { Locator, Page } from 'playwright-core';
import { until } from '../lib/until.ts';

export function lineWith(page: Page, text: string): Locator {
  return page.locator('.editor-instance .view-line', { hasText: text }).first();
}

/** Puts the caret into a word of a line. */
export async function placeCaret(page: Page, lineText: string, word: string): Promise<void> {
  await wordIn(page, lineText, word).click();
}

/** The words of a line are elements of their own; the innermost one is the last. */
function wordIn(page: Page, lineText: string, word: string): Locator {
  return lineWith(page, lineText).locator('span span', { hasText: word }).last();
}

/** Moves the pointer there until the hover opens. */
export async function hoverOver(page: Page, lineText: string, word: string): Promise<Locator> {
  const hover = page.locator('.monaco-hover.fade-in, .monaco-resizable-hover .monaco-hover:not(.hidden)').filter({ hasText: 'secure-bot' }).last();
  await until('the hover opens', async () => {
    await page.mouse.move(5, 5);
    await wordIn(page, lineText, word).hover();
    return hover.waitFor({ timeout: 4_000 }).then(() => true, () => false);
  });
  return hover;
}

/** Opens the menu of quick-fixes at the caret. VS Code drops the key as long as its own language servers start. */
export async function openQuickFixes(page: Page, first: string): Promise<void> {
  const row = page.locator('.action-widget .monaco-list-row', { hasText: first });
  await until(`the menu offers "${first}"`, async () => {
    await page.keyboard.press('Control+.');
    const isThere = await row.waitFor({ timeout: 4_000 }).then(() => true, () => false);
    if (!isThere) await page.keyboard.press('Escape');
    return isThere;
  });
}

/** Takes the first entry, which has the focus. */
export async function chooseQuickFix(page: Page): Promise<void> {
  await page.keyboard.press('Enter');
}

/** Runs a command from the palette. */
export async function runCommand(page: Page, title: string): Promise<void> {
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
  await until(`the palette offers "${title}"`, async () => {
    await page.keyboard.press('F1');
    const isOpen = await page.locator('.quick-input-widget input').first().waitFor({ timeout: 6_000 }).then(() => true, () => false);
    if (!isOpen) return false;
    await page.keyboard.type(title);
    const isThere = await row.waitFor({ timeout: 6_000 }).then(() => true, () => false);
    if (!isThere) await page.keyboard.press('Escape');
    return isThere;
  });
  await page.keyboard.press('Enter');
}
