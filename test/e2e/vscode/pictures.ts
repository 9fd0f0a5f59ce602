/** The pictures of the README and the walkthrough. `E2E_PICTURES=1` takes them anew; all other runs leave them alone. */
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { extensionRoot } from '../../../core/tools/lib/paths.ts';

const margin = 24;
const maxWidth = 960;

/** A picture of the window around an element, with the code above it. */
export async function takePicture(page: Page, name: string, around: Locator): Promise<void> {
  if (!process.env['E2E_PICTURES']) return;
  const box = await around.boundingBox();
  const window = page.viewportSize();
  if (!box || !window) throw new Error(`nothing to take a picture of: ${name}`);
  const x = Math.max(0, Math.min(box.x - margin, 352));
  const y = Math.max(0, box.y - 180);
  const clip = { x, y, width: Math.min(maxWidth, window.width - x), height: Math.min(window.height, box.y + box.height + margin) - y };
  await page.screenshot({ path: join(extensionRoot, 'media', `${name}.png`), clip });
}
