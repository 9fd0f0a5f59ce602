/** The source files below folders, as git and the configuration leave them. */
import { readFile, readdir, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** Extensions that are analysed. */
const sourceFile = /\.(?:[cm]?[jt]s|[jt]sx|vue|svelte)$/i;

/** Declarations hold no code. */
const declarationFile = /\.d\.[cm]?ts$/i;

/** Folders that hold nobody's own code. */
const skippedFolders = new Set(['node_modules', 'bower_components', 'jspm_packages', '.git', '.hg', '.svn', '.yarn']);

/** Folders that usually hold what a build makes of the sources. */
const builtFolders = new Set(['dist', 'build', 'out', 'coverage']);

/** A path that was named and is not there, or cannot be read. */
export class PathError extends Error {
  readonly code = 'ERR_PATH';
  readonly path: string;

  constructor(path: string, problem: string, options?: ErrorOptions) {
    super(`${path}: ${problem}`, options);
    this.name = 'PathError';
    this.path = path;
  }
}

export function isPathError(error: unknown): error is PathError {
  return error instanceof Error && (error as { code?: unknown }).code === 'ERR_PATH';
}

export interface WalkOptions {
  /** Folder that paths are relative to. */
  readonly cwd: string;
  readonly signal?: AbortSignal;
}

/** A matcher of one .gitignore, with the folder that its patterns start from. */
interface Matcher {
  readonly folder: string;
  readonly patterns: Ignore;
}

/**
 * Absolute paths of the source files that the paths name: files as they are, folders recursively without what .gitignore
 * leaves out. Each file once, in the order of the paths, then by name.
 * @throws PathError for a path that is not there.
 */
export async function findSourceFiles(paths: readonly string[], { cwd, signal }: WalkOptions): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const path of paths) {
    signal?.throwIfAborted();
    const absolute = resolve(cwd, path);
    const stats = await stat(absolute).catch((cause: unknown) => {
      throw new PathError(path, 'no such file or folder', { cause });
    });
    if (!stats.isDirectory()) {
      found.add(absolute);
      continue;
    }
    const above = await matchersAbove(absolute);
    // A folder that is named is wanted, even where git leaves it out.
    const matchers = isIgnored(above, absolute, true) ? [] : above;
    for await (const file of walk(absolute, matchers, signal)) found.add(file);
  }
  return [...found];
}

async function* walk(folder: string, above: readonly Matcher[], signal: AbortSignal | undefined): AsyncGenerator<string> {
  signal?.throwIfAborted();
  const own = await readMatcher(folder);
  const matchers = own ? [...above, own] : above;
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw new PathError(folder, 'cannot be read', { cause });
  });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    // Links are not followed: what they name is either in the project, or not the project's.
    if (entry.isDirectory() ? skippedFolders.has(entry.name) : !entry.isFile() || !isSourcePath(entry.name)) continue;
    if (isIgnored(matchers, path, entry.isDirectory())) continue;
    if (entry.isDirectory()) yield* walk(path, matchers, signal);
    else yield path;
  }
}

/** False for folders of packages, of version control, and of what a build leaves. */
export function isOwnFolder(name: string): boolean {
  return !skippedFolders.has(name) && !name.startsWith('.') && !builtFolders.has(name);
}

/** True for names of files that are analysed. */
export function isSourcePath(name: string): boolean {
  return sourceFile.test(name) && !declarationFile.test(name);
}

/** Matchers of the folders above, from the repository's root down. */
async function matchersAbove(folder: string): Promise<readonly Matcher[]> {
  if (await isThere(join(folder, '.git')) || dirname(folder) === folder) return [];
  const parent = dirname(folder);
  const above = await matchersAbove(parent);
  const own = await readMatcher(parent);
  return own ? [...above, own] : above;
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false);
}

async function readMatcher(folder: string): Promise<Matcher | undefined> {
  const text = await readFile(join(folder, '.gitignore'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : { folder, patterns: ignore().add(text) };
}

/** The innermost .gitignore that has something to say decides, as in git. */
function isIgnored(matchers: readonly Matcher[], path: string, isFolder: boolean): boolean {
  for (let i = matchers.length - 1; i >= 0; i--) {
    const { folder, patterns } = matchers[i] as Matcher;
    const { ignored, unignored } = patterns.test(toPattern(folder, path) + (isFolder ? '/' : ''));
    if (ignored || unignored) return ignored;
  }
  return false;
}

function toPattern(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}

/** Tells the paths that the patterns of a configuration leave out; `folder` is where they start from. */
export function createPathFilter(patterns: readonly string[], folder: string): (path: string) => boolean {
  if (patterns.length === 0) return () => false;
  const matcher = ignore().add([...patterns]);
  return (path) => {
    const inside = toPattern(folder, path);
    return inside !== '' && !inside.startsWith('../') && !/^[A-Za-z]:\//.test(inside) && matcher.ignores(inside);
  };
}
