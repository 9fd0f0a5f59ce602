/** An empty project with our tarballs, one ESLint and its parsers, installed as a user would install them. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packPackage, pnpmCommand } from '../../core/tools/lib/pack.ts';
import { repoRoot } from '../../core/tools/lib/paths.ts';

/** What stands beside ESLint in the project; the versions of parsers are those that were newest in November 2026. */
export const companions = {
  '@eslint/markdown': '8.0.3',
  '@types/node': '24.10.1',
  '@typescript-eslint/parser': '8.72.0',
  jiti: '2.7.0',
  oxlint: '1.94.0',
  svelte: '5.57.3',
  'svelte-eslint-parser': '1.10.1',
  typescript: '6.0.3',
  'vue-eslint-parser': '10.4.2',
} as const;

/** A slow network is waited for, one that hangs is not. */
const maxInstallMs = 300_000;

export interface RunResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface HostProject {
  readonly eslint: string;
  read(path: string): string;
  write(path: string, text: string): void;
  delete(path: string): void;
  /** The files of test/hosts/project and test/hosts/bot, as they are in the repository. */
  reset(): void;
  /** Runs a file of the project with the given Node.js. */
  run(node: string, ...args: string[]): RunResult;
  remove(): void;
}

export interface Tarballs {
  readonly core: string;
  readonly plugin: string;
}

/** Packs what the project gets from us. */
export function packAll(destination: string): Tarballs {
  return { core: packPackage(join(repoRoot, 'core'), destination), plugin: packPackage(join(repoRoot, 'eslint-plugin'), destination) };
}

/** @throws Error with the output of the package manager */
export function installProject(eslint: string, tarballs: Tarballs, manager: 'npm' | 'pnpm' = 'npm'): HostProject {
  const folder = mkdtempSync(join(tmpdir(), 'secure-bot-hosts-'));
  const at = (path: string) => join(folder, path);
  const packages = [`eslint@${eslint}`, ...Object.entries(companions).map(([name, version]) => `${name}@${version}`), tarballs.core, tarballs.plugin];
  writeFileSync(at('package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
  // The plugin asks for a published `secure-bot`; npm takes the tarball that is installed beside it, pnpm has to be told.
  writeFileSync(at('pnpm-workspace.yaml'), `overrides:\n  secure-bot: ${JSON.stringify(`file:${tarballs.core}`)}\n`);
  const [command, ...first] = manager === 'npm' ? (['npm'] as const) : pnpmCommand();
  const args = manager === 'npm' ? ['install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'] : ['add', '--prefer-offline', '--ignore-scripts'];
  const { status, stdout, stderr, error } = spawnSync(command, [...first, ...args, ...packages], { cwd: folder, encoding: 'utf8', input: '', timeout: maxInstallMs });
  if (status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`${manager} cannot install ESLint ${eslint}: ${error?.message ?? ''}\n${stdout ?? ''}${stderr ?? ''}`);
  }
  const project: HostProject = {
    eslint,
    read: (path) => readFileSync(at(path), 'utf8'),
    write(path, text) {
      mkdirSync(join(at(path), '..'), { recursive: true });
      writeFileSync(at(path), text);
    },
    delete: (path) => rmSync(at(path), { recursive: true, force: true }),
    reset() {
      cpSync(join(repoRoot, 'test/hosts/project'), folder, { recursive: true });
      cpSync(join(repoRoot, 'test/hosts/bot'), at('bot'), { recursive: true });
    },
    run: (node, ...runArgs) => spawnSync(node, runArgs, { cwd: folder, encoding: 'utf8', input: '', timeout: 120_000, env: { ...process.env, NO_COLOR: '1' } }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
  project.reset();
  return project;
}
