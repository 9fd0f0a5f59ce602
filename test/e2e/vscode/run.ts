/** The built VSIX in a real VS Code (code-server), driven in Chromium. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { extensionRoot } from '../../../core/tools/lib/paths.ts';
import { chromiumArgs, startCodeServer, type CodeServer, type ServerOptions } from '../lib/code-server.ts';
import { current, installChromium, installEditor, oldest, type EditorVersion } from '../lib/install.ts';
import { createCases } from '../lib/tally.ts';
import { runEslintCases, runGeneralCases } from './host.ts';
import type { Session } from './session.ts';
import { runOldestCases, runUiCases, runUntrustedCases } from './ui.ts';

const vsix = join(extensionRoot, 'vscode-secure-bot.vsix');
const startTime = fileURLToPath(new URL('start-time.cjs', import.meta.url));
if (!existsSync(vsix)) throw new Error(`${vsix} is not there: run \`npx -y pnpm@12.21.0 test:e2e\``);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

const browser = await chromium.launch({ executablePath: installChromium(), args: [...chromiumArgs] });
const cases = createCases();
const shared: Session = { browser, cases };
const trusting = '--disable-workspace-trust';
try {
  await cases.run('the extension takes less than 100 ms of processor time to start', async () => {
    // The best of five: the others tell how busy the machine is.
    const times = Array.from({ length: 5 }, () => Number(execFileSync(process.execPath, [startTime], { encoding: 'utf8' })));
    assert.ok(Math.min(...times) < 100, `${times.join(', ')} ms`);
  });
  await withServer(current, { extensions: [vsix], args: [trusting, '--vscode-option', 'enable-smoke-test-driver'] }, [runUiCases, runGeneralCases, runEslintCases]);
  await withServer(current, { extensions: [vsix], settings: { 'security.workspace.trust.startupPrompt': 'never' } }, [runUntrustedCases]);
  await withServer(oldest, { extensions: [vsix], args: [trusting] }, [runOldestCases]);
} finally {
  await browser.close();
}
cases.close();

async function withServer(version: EditorVersion, options: ServerOptions, groups: readonly ((session: Session, server: CodeServer) => Promise<void>)[]): Promise<void> {
  const wanted = groups.filter(({ name }) => isWanted(name));
  if (wanted.length === 0) return;
  const server = await startCodeServer(installEditor(version), options);
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
