/** A running code-server with folders of its own, and pages of its workbench. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Editor } from './install.ts';

export interface ServerOptions {
  /** VSIX files. */
  readonly extensions: readonly string[];
  /** Of the user; over those that keep the window quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly args?: readonly string[];
}

export interface CodeServer {
  /** A new folder for a workspace, gone when the server is stopped. */
  folder(files: Readonly<Record<string, string>>): string;
  open(browser: Browser, options: OpenOptions): Promise<Page>;
  changeSettings(change: Readonly<Record<string, unknown>>): void;
  log(): string;
  stop(): Promise<void>;
}

export interface OpenOptions {
  /** Folder or `.code-workspace` file. */
  readonly workspace: string;
  readonly file?: string;
  /** Keys of VS Code's address payload; `{origin}` in a value stands for the server's. */
  readonly payload?: readonly (readonly [key: string, value: string])[];
  readonly prepare?: (page: Page) => Promise<void>;
}

const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'files.autoSave': 'off',
  'files.simpleDialog.enable': true,
  'editor.minimap.enabled': false,
  'editor.lightbulb.enabled': 'on',
  'window.commandCenter': false,
  // Its own findings would stand between ours.
  'typescript.validate.enable': false,
  'javascript.validate.enable': false,
} as const;

/** The workbench is slow to start on a busy machine. In milliseconds. */
export const patience = 90_000;

export const chromiumArgs = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'];

export async function startCodeServer({ node, cli }: Editor, { extensions, settings = {}, args = [] }: ServerOptions): Promise<CodeServer> {
  const root = mkdtempSync(join(tmpdir(), 'secure-bot-e2e-'));
  const at = (...parts: readonly string[]) => join(root, ...parts);
  for (const folder of ['data/User', 'extensions', 'workspaces']) mkdirSync(at(folder), { recursive: true });
  writeFileSync(at('config.yaml'), 'auth: none\ncert: false\n');
  let current: Readonly<Record<string, unknown>> = { ...quietSettings, ...settings };
  const writeSettings = () => writeFileSync(at('data/User/settings.json'), JSON.stringify(current, null, 2));
  writeSettings();

  // No gallery: nothing is asked of the internet.
  const env: NodeJS.ProcessEnv = { ...process.env, HOME: root, XDG_CONFIG_HOME: at('config'), XDG_DATA_HOME: at('share'), EXTENSIONS_GALLERY: '{}' };
  for (const key of ['VSCODE_IPC_HOOK_CLI', 'PORT', 'PASSWORD', 'NODE_OPTIONS']) delete env[key];
  const base = [cli, '--config', at('config.yaml'), '--user-data-dir', at('data'), '--extensions-dir', at('extensions')];
  for (const extension of extensions) {
    const { status, stdout, stderr } = spawnSync(node, [...base, '--install-extension', extension, '--force'], { env, encoding: 'utf8', input: '' });
    if (status !== 0) throw new Error(`${extension} cannot be installed: ${stdout}${stderr}`);
  }

  const port = await freePort();
  const origin = `127.0.0.1:${port}`;
  const logFile = at('server.log');
  const log = openSync(logFile, 'w');
  const flags = ['--bind-addr', origin, '--auth', 'none', '--disable-telemetry', '--disable-update-check', '--disable-getting-started-override', '--ignore-last-opened'];
  // A group of its own: it starts processes that are to end with it.
  const child = spawn(node, [...base, ...flags, ...args], { env, detached: true, stdio: ['ignore', log, log] });
  const exited = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const killGroup = (signal: NodeJS.Signals) => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, signal);
    } catch {
      // It has ended already.
    }
  };
  const killAtExit = () => killGroup('SIGKILL');
  process.once('exit', killAtExit);
  await Promise.race([isUp(`http://${origin}/healthz`), exited]);
  if (child.exitCode !== null) throw new Error(`code-server does not start:\n${readFileSync(logFile, 'utf8')}`);

  return {
    folder(files) {
      const folder = mkdtempSync(at('workspaces', 'bot-'));
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(join(folder, name, '..'), { recursive: true });
        writeFileSync(join(folder, name), text);
      }
      return folder;
    },
    async open(browser, { workspace, file, payload = [], prepare }) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      const page = await context.newPage();
      page.setDefaultTimeout(patience);
      await prepare?.(page);
      const keys = [...(file ? [['openFile', `vscode-remote://${origin}${file}`]] : []), ...payload.map(([key, value]) => [key, value.replace('{origin}', origin)])];
      const key = workspace.endsWith('.code-workspace') ? 'workspace' : 'folder';
      await page.goto(`http://${origin}/?${key}=${encodeURIComponent(workspace)}&payload=${encodeURIComponent(JSON.stringify(keys))}`, { waitUntil: 'domcontentloaded' });
      await page.waitForSelector('.monaco-workbench');
      return page;
    },
    changeSettings(change) {
      current = { ...current, ...change };
      writeSettings();
    },
    log: () => readFileSync(logFile, 'utf8'),
    async stop() {
      killGroup('SIGTERM');
      const late = setTimeout(() => killGroup('SIGKILL'), 5_000);
      await exited;
      clearTimeout(late);
      killGroup('SIGKILL');
      process.off('exit', killAtExit);
      if (!process.env['E2E_KEEP']) rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}

async function isUp(url: string): Promise<void> {
  const end = performance.now() + patience;
  while (!(await fetch(url).then(({ ok }) => ok, () => false))) {
    if (performance.now() > end) throw new Error(`code-server is not up after ${patience / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no free port'))));
    });
  });
}
