/** The pictures of the README and the walkthrough. `E2E_PICTURES=1` takes them anew; all other runs leave them alone. */
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { extensionRoot } from '../../../core/tools/lib/paths.ts';

const margin = 24;
const maxWidth = 960;

/** A picture of the window around an element, with the code above it, whose edges cut no line of code. */
export async function takePicture(page: Page, name: string, around: Locator): Promise<void> {
  if (!process.env['E2E_PICTURES']) return;
  const box = await around.boundingBox();
  const window = page.viewportSize();
  if (!box || !window) throw new Error(`nothing to take a picture of: ${name}`);
  const x = Math.max(0, Math.min(box.x - margin, 352));
  const lines = await linesOfCode(page);
  const y = lines.find(({ top }) => top >= box.y - 180)?.top ?? Math.max(0, box.y - 180);
  const bottom = Math.min(window.height, box.y + box.height + margin);
  const height = (lines.find((line) => line.top < bottom && line.bottom > bottom)?.top ?? bottom) - y;
  const clip = { x, y, width: Math.min(maxWidth, window.width - x), height };
  await page.screenshot({ path: join(extensionRoot, 'media', `${name}.png`), clip });
}

async function linesOfCode(page: Page): Promise<readonly { readonly top: number; readonly bottom: number }[]> {
  const boxes = await Promise.all((await page.locator('.editor-instance .view-line').all()).map((line) => line.boundingBox()));
  return boxes.flatMap((box) => (box ? [{ top: box.y, bottom: box.y + box.height }] : [])).sort((a, b) => a.top - b.top);
}
