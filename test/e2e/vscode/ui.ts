/** What a person does, with mouse and keyboard. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { CodeServer } from '../lib/code-server.ts';
import { insecureBot } from './bot.ts';
import type { Session } from './session.ts';
import { until } from '../lib/until.ts';

export async function runUiCases({ browser, cases }: Session, server: CodeServer): Promise<void> {
    const folder = server.folder(insecureBot);
    const file = join(folder, 'src/bot.ts');
    const page = await server.open(browser, { workspace: folder, file });
    const line = (text: string) => page.locator('.editor-instance .view-line', { hasText: text });
    await cases.run('an insecure bot gets squiggles', async () => {
      await page.waitForSelector('.monaco-editor .squiggly-error', { state: 'attached' });
    });
    await cases.run('a quick-fix chosen by keyboard is saved with its import', async () => {
      await line('error.message').click();
      await page.keyboard.press('End');
      for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowLeft');
      await openMenu(page, 'Send a public message');
      await page.keyboard.press('Enter');
      await line('toPublicMessage(error)').waitFor();
      await page.keyboard.press('Control+s');
      await until('the file is saved', () => readFileSync(file, 'utf8').includes('toPublicMessage(error)'));
      assert.match(readFileSync(file, 'utf8'), /import \{ toPublicMessage \} from 'secure-bot\/runtime'/);
    });
    await page.context().close();
}

/** Opens the menu of quick-fixes at the cursor. VS Code drops the key as long as its own language servers start. */
async function openMenu(page: Page, first: string): Promise<void> {
  const row = page.locator('.action-widget .monaco-list-row', { hasText: first });
  await until(`the menu offers "${first}"`, async () => {
    await page.keyboard.press('Control+.');
    const isThere = await row.waitFor({ timeout: 3_000 }).then(() => true, () => false);
    if (!isThere) await page.keyboard.press('Escape');
    return isThere;
  });
}
