/** What a project uses, read from its files; no code of it is run. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { repositoryOf } from '../git.ts';

export type PackageManager = 'npm' | 'pnpm' | 'yarn' | 'bun';

/** A file with its text; `path` is relative to the project. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

export interface Project {
  readonly folder: string;
  /** Root of the repository; the folder itself outside of one. */
  readonly root: string;
  readonly packageManager: PackageManager;
  /** `type: module` in package.json. */
  readonly isModule: boolean;
  /** Names in dependencies and devDependencies. */
  readonly dependencies: ReadonlySet<string>;
  /** Installed, or as package.json asks for it; undefined: the project has no ESLint. */
  readonly eslintVersion: string | undefined;
  readonly eslintConfig: TextFile | undefined;
  /** A configuration in the format before ESLint 9. */
  readonly oldEslintConfig: string | undefined;
  readonly hasConfig: boolean;
  readonly ci: readonly ('github' | 'gitlab')[];
  readonly hasWorkflow: boolean;
}

const lockFiles: readonly (readonly [string, PackageManager])[] = [
  ['pnpm-lock.yaml', 'pnpm'], ['yarn.lock', 'yarn'], ['bun.lock', 'bun'], ['bun.lockb', 'bun'], ['package-lock.json', 'npm'],
];
const eslintConfigs = ['eslint.config.js', 'eslint.config.mjs', 'eslint.config.cjs', 'eslint.config.ts', 'eslint.config.mts', 'eslint.config.cts'];
const oldEslintConfigs = ['.eslintrc.js', '.eslintrc.cjs', '.eslintrc.json', '.eslintrc.yml', '.eslintrc.yaml', '.eslintrc'];

interface Manifest {
  readonly type?: unknown;
  readonly packageManager?: unknown;
  readonly version?: unknown;
  readonly dependencies?: Readonly<Record<string, unknown>>;
  readonly devDependencies?: Readonly<Record<string, unknown>>;
}

export function detectProject(folder: string): Promise<Project> {
  const root = repositoryOf(folder) ?? folder;
  const manifest = readManifest(join(folder, 'package.json')) ?? {};
  const declared = { ...manifest.dependencies, ...manifest.devDependencies };
  const configPath = eslintConfigs.find((name) => existsSync(join(folder, name)));
  const wanted = declared.eslint;
  return Promise.resolve({
    folder,
    root,
    packageManager: managerOf(folder, root, manifest),
    isModule: manifest.type === 'module',
    dependencies: new Set(Object.keys(declared)),
    eslintVersion: installedEslint(folder) ?? (typeof wanted === 'string' ? wanted : undefined),
    eslintConfig: configPath === undefined ? undefined : { path: configPath, text: readFileSync(join(folder, configPath), 'utf8') },
    oldEslintConfig: oldEslintConfigs.find((name) => existsSync(join(folder, name))),
    hasConfig: existsSync(join(folder, 'secure-bot.config.json')),
    ci: [
      ...(existsSync(join(root, '.github')) || hasRemote(root, 'github') ? ['github' as const] : []),
      ...(existsSync(join(root, '.gitlab-ci.yml')) || hasRemote(root, 'gitlab') ? ['gitlab' as const] : []),
    ],
    hasWorkflow: existsSync(join(root, '.github/workflows/secure-bot.yml')),
  });
}

/** By `packageManager`, else by the nearest lock file up to the root of the repository. */
function managerOf(folder: string, root: string, { packageManager }: Manifest): PackageManager {
  const named = typeof packageManager === 'string' ? /^(npm|pnpm|yarn|bun)@/.exec(packageManager)?.[1] : undefined;
  if (named !== undefined) return named as PackageManager;
  for (let at = folder; ; at = dirname(at)) {
    const found = lockFiles.find(([name]) => existsSync(join(at, name)));
    if (found) return found[1];
    if (at === root || dirname(at) === at) return 'npm';
  }
}

function installedEslint(from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const version = readManifest(join(folder, 'node_modules/eslint/package.json'))?.version;
    if (typeof version === 'string') return version;
    if (dirname(folder) === folder) return undefined;
  }
}

function hasRemote(root: string, host: string): boolean {
  try {
    return new RegExp(`^\\s*url = .*\\b${host}\\b`, 'm').test(readFileSync(join(root, '.git/config'), 'utf8'));
  } catch {
    // No repository, or a work tree whose settings lie elsewhere.
    return false;
  }
}

function readManifest(path: string): Manifest | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
