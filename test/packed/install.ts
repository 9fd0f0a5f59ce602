/** Packs the packages as they would be published and installs the tarballs, offline, into an empty project. */
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packPackage } from '../../core/tools/lib/pack.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What secure-bot declares as `dependencies`; packed from the workspace's installed copies, as no registry is asked. */
const ownPackages = ['core', 'eslint-plugin', 'lsp-server'] as const;

export interface Project {
  readonly folder: string;
  /** Tarballs of our packages by folder name. */
  readonly tarballs: Readonly<Record<(typeof ownPackages)[number], string>>;
  write(path: string, text: string): void;
  delete(path: string): void;
  /** Runs Node.js in the project. */
  node(...args: string[]): SpawnSyncReturns<string>;
  /** Runs an installed command. */
  npx(...args: string[]): SpawnSyncReturns<string>;
  remove(): void;
}

export function installPacked(dependencies: readonly string[]): Project {
  const work = mkdtempSync(join(tmpdir(), 'secure-bot-packed-'));
  const packs = join(work, 'packs');
  const folder = join(work, 'project');
  mkdirSync(packs);
  mkdirSync(folder);
  const tarballs = Object.fromEntries(ownPackages.map((name) => [name, packPackage(join(root, name), packs)])) as Project['tarballs'];
  const others = dependencies.map((name) => packInstalled(realpathSync(join(root, 'core/node_modules', name)), packs));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
  run('npm', ['install', '--offline', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund', ...Object.values(tarballs), ...others], folder);
  return {
    folder,
    tarballs,
    write(path, text) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    },
    delete: (path) => rmSync(join(folder, path), { recursive: true, force: true }),
    node: (...args) => spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', input: '' }),
    npx: (...args) => spawnSync('npx', ['--no-install', '--offline', ...args], { cwd: folder, encoding: 'utf8', input: '', env: { ...process.env, npm_config_loglevel: 'silent' } }),
    remove: () => rmSync(work, { recursive: true, force: true }),
  };
}

/** Puts a package of the workspace into the project, in place of an earlier one: tools that a consumer has anyway, such as ESLint. */
export function link(project: Project, name: string, { from = root, as = name }: { from?: string; as?: string } = {}): void {
  const target = join(project.folder, 'node_modules', name);
  rmSync(target, { force: true });
  mkdirSync(dirname(target), { recursive: true });
  symlinkSync(realpathSync(join(from, 'node_modules', as)), target);
}

function packInstalled(folder: string, destination: string): string {
  const before = new Set(readdirSync(destination));
  run('npm', ['pack', folder, '--ignore-scripts', '--pack-destination', destination], destination);
  const added = readdirSync(destination).find((name) => !before.has(name) && name.endsWith('.tgz'));
  if (added === undefined) throw new Error(`nothing was packed into ${destination}`);
  return join(destination, added);
}

function run(command: string, args: readonly string[], cwd: string): void {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8', input: '' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? ''}\n${stdout ?? ''}${stderr ?? ''}`);
}
