/** Many cases through the `vscode` API: a suite that VS Code runs in its extension host, beside the installed VSIX. */
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { repoRoot } from '../../../core/tools/lib/paths.ts';
import type { CodeServer } from '../lib/code-server.ts';
import { insecureBot } from './bot.ts';
import type { Outcome } from './host/suite.ts';
import type { Session } from './session.ts';

/** All cases of a group, in milliseconds. */
const maxGroupMs = 240_000;

const maxReopened = 4;

const source = (name: string) => fileURLToPath(new URL(`host/${name}`, import.meta.url));
const handler = "import { Bot } from 'grammy'\nconst bot = new Bot(process.env.BOT_TOKEN ?? '')\nbot.on('message', async (ctx) => { try { await answer(ctx) } catch (error) { await ctx.reply(error.message) } })\n";

export async function runGeneralCases(session: Session, server: CodeServer): Promise<void> {
  const workspace = server.folder({
    'e2e.code-workspace': JSON.stringify({ folders: [{ path: 'bot' }, { path: 'other' }] }),
    ...inFolder('bot', { ...insecureBot, 'src/unopened.ts': handler }),
    'other/package.json': '{ "dependencies": { "secure-bot": "*" } }',
    'other/src/bot.ts': handler,
  });
  const extension = server.folder({ 'package.json': manifest('secure-bot-tests', 'e2e'), 'group.txt': 'general' });
  await runGroup(session, server, 'in the extension host', join(workspace, 'e2e.code-workspace'), extension);
}

export async function runEslintCases(session: Session, server: CodeServer): Promise<void> {
  const withPlugin = `import secureBot from 'eslint-plugin-secure-bot';\nimport parser from '@typescript-eslint/parser';\nexport default [{ files: ['**/*.ts'], languageOptions: { parser } }, { ...secureBot.configs.recommended, files: ['**/*.ts'] }];\n`;
  const workspace = server.folder({
    'e2e.code-workspace': JSON.stringify({ folders: [{ path: 'eslint' }, { path: 'plain' }] }),
    ...inFolder('eslint', { ...insecureBot, 'eslint.config.js': withPlugin }),
    ...inFolder('plain', { ...insecureBot, 'eslint.config.js': 'export default [];\n' }),
  });
  const modules = join(workspace, 'eslint/node_modules');
  mkdirSync(join(modules, '@typescript-eslint'), { recursive: true });
  symlinkSync(join(repoRoot, 'eslint-plugin'), join(modules, 'eslint-plugin-secure-bot'));
  symlinkSync(join(repoRoot, 'node_modules/@typescript-eslint/parser'), join(modules, '@typescript-eslint/parser'));

  const extension = server.folder({ 'package.json': manifest('vscode-eslint', 'dbaeumer'), 'group.txt': 'eslint' });
  mkdirSync(join(extension, 'node_modules'));
  symlinkSync(join(repoRoot, 'node_modules/eslint'), join(extension, 'node_modules/eslint'));
  await bundle(source('eslint-extension.ts'), join(extension, 'main.cjs'));
  await runGroup(session, server, 'beside ESLint', join(workspace, 'e2e.code-workspace'), extension);
}

async function runGroup({ browser, cases }: Session, server: CodeServer, title: string, workspace: string, extension: string): Promise<void> {
  const started = performance.now();
  await bundle(source('suite.ts'), join(extension, 'suite.cjs'));
  let run = await runSuite(browser, server, workspace, extension);
  // Now and then a window opens without the folders of its workspace file; then no case has begun.
  for (let again = 0; again < maxReopened && run.code > 0 && readOutcomes(extension).length === 0; again++) run = await runSuite(browser, server, workspace, extension);
  for (const { name, durationMs, failure } of readOutcomes(extension)) cases.record(`${title}: ${name}`, durationMs, failure);
  const failure = run.code === 0 ? undefined : `${run.code === -1 ? `not done within ${maxGroupMs / 1000} s` : `exit ${run.code}`}\n${run.said.slice(-20).join('\n')}\n${server.log().slice(-2_000)}`;
  cases.record(`${title}: all cases have run`, performance.now() - started, failure);
}

/** Resolves to the exit code, -1 if it took too long, and to what the extension host said. */
async function runSuite(browser: Session['browser'], server: CodeServer, workspace: string, extension: string): Promise<{ readonly code: number; readonly said: readonly string[] }> {
  let end: (code: number) => void = () => {};
  const ended = new Promise<number>((resolve) => (end = resolve));
  const said: string[] = [];
  const timer = setTimeout(() => end(-1), maxGroupMs);
  const page = await server.open(browser, {
    workspace,
    payload: [
      ['extensionDevelopmentPath', `vscode-remote://{origin}${extension}`],
      ['extensionTestsPath', `vscode-remote://{origin}${join(extension, 'suite.cjs')}`],
      ['skipWelcome', 'true'],
    ],
    async prepare(opened) {
      await opened.exposeFunction('codeAutomationExit', (code: number) => end(code));
      await opened.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => void said.push(args.map(String).join(' ')));
    },
  });
  const code = await ended;
  clearTimeout(timer);
  await page.context().close();
  return { code, said };
}

function readOutcomes(extension: string): readonly Outcome[] {
  const path = join(extension, 'results.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as readonly Outcome[]) : [];
}

/** Main is there for the group that has one; VS Code does not mind the other. */
function manifest(name: string, publisher: string): string {
  const main = publisher === 'dbaeumer' ? { main: './main.cjs', activationEvents: ['onLanguage:typescript'] } : {};
  // As the extensions for Vue and Svelte do.
  const languages = ['vue', 'svelte'].map((id) => ({ id, extensions: [`.${id}`] }));
  return JSON.stringify({ name, publisher, version: '1.0.0', engines: { vscode: '^1.101.0' }, contributes: { languages }, ...main });
}

async function bundle(from: string, to: string): Promise<void> {
  await build({ entryPoints: [from], outfile: to, bundle: true, platform: 'node', format: 'cjs', external: ['vscode', 'eslint'], tsconfigRaw: '{}', logLevel: 'warning' });
}

function inFolder(folder: string, files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));
}
