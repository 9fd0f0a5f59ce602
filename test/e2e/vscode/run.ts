/** The built VSIX in a real VS Code (code-server), driven in Chromium. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { extensionRoot } from '../../../core/tools/lib/paths.ts';
import { chromiumArgs } from '../lib/code-server.ts';
import { installChromium, installEditor } from '../lib/install.ts';
import { createCases } from '../lib/tally.ts';
import { runUiCases } from './ui.ts';

const vsix = join(extensionRoot, 'vscode-secure-bot.vsix');
if (!existsSync(vsix)) throw new Error(`${vsix} is not there: run \`npx -y pnpm@12.21.0 test:e2e\``);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

const editor = installEditor();
const browser = await chromium.launch({ executablePath: installChromium(), args: [...chromiumArgs] });
const cases = createCases();
try {
  await runUiCases({ editor, browser, vsix, cases });
} finally {
  await browser.close();
}
cases.close();
