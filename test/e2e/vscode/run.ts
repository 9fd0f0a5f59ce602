/** The built VSIX in a real VS Code (code-server), driven in Chromium. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { extensionRoot } from '../../../core/tools/lib/paths.ts';
import { chromiumArgs, startCodeServer, type CodeServer, type ServerOptions } from '../lib/code-server.ts';
import { installChromium, installEditor } from '../lib/install.ts';
import { createCases } from '../lib/tally.ts';
import { runEslintCases, runGeneralCases } from './host.ts';
import type { Session } from './session.ts';
import { runUiCases, runUntrustedCases } from './ui.ts';

const vsix = join(extensionRoot, 'vscode-secure-bot.vsix');
if (!existsSync(vsix)) throw new Error(`${vsix} is not there: run \`npx -y pnpm@12.21.0 test:e2e\``);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

const editor = installEditor();
const browser = await chromium.launch({ executablePath: installChromium(), args: [...chromiumArgs] });
const cases = createCases();
const shared: Session = { editor, browser, vsix, cases };
const quietly = ['--disable-workspace-trust', '--vscode-option', 'enable-smoke-test-driver'];
try {
  await withServer({ extensions: [vsix], args: quietly }, [runUiCases, runGeneralCases, runEslintCases]);
  await withServer({ extensions: [vsix], settings: { 'security.workspace.trust.startupPrompt': 'never' } }, [runUntrustedCases]);
} finally {
  await browser.close();
}
cases.close();

async function withServer(options: ServerOptions, groups: readonly ((session: Session, server: CodeServer) => Promise<void>)[]): Promise<void> {
  const wanted = groups.filter(({ name }) => isWanted(name));
  if (wanted.length === 0) return;
  const server = await startCodeServer(editor, options);
  try {
    for (const run of wanted) await run(shared, server);
  } finally {
    await server.stop();
  }
}

/** `E2E_ONLY=runUiCases` runs one group, while one works at it. */
function isWanted(name: string): boolean {
  const only = process.env['E2E_ONLY'];
  return only === undefined || only === name;
}
