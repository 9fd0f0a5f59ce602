/** Import specifiers to files of the project: relative paths, tsconfig `paths` and `baseUrl`, the usual `@/` alias of bundlers and SvelteKit's `$lib`. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { findConfig, type PathAliases } from './tsconfig.ts';

/** The part of a file system that resolution needs; tests inject their own. */
export interface FileSystem {
  isFile(path: string): boolean;
  readText(path: string): string | undefined;
  /** What a folder holds; nothing for one that cannot be read. Absent: nobody can tell which files there are. */
  list?(folder: string): readonly FolderEntry[];
}

export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

const extensions = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'];
/** TypeScript sources may be imported by the name of what they compile to. */
const sourceOf: Readonly<Record<string, readonly string[]>> = { '.js': ['.ts', '.tsx'], '.mjs': ['.mts'], '.cjs': ['.cts'], '.jsx': ['.tsx'] };

/** Path of the file that `specifier` names in `fromPath`, or undefined for packages and files that are not there. */
export function resolveModule(specifier: string, fromPath: string, files: FileSystem): string | undefined {
  if (/^[a-z]+:/i.test(specifier) || specifier.includes('\0')) return undefined;
  if (/^\.{1,2}(?:[/\\]|$)/.test(specifier)) return asFile(resolve(dirname(fromPath), specifier), files);
  const config = findConfig(dirname(fromPath), files);
  for (const candidate of config ? mapped(specifier, config) : []) {
    const found = asFile(candidate, files);
    if (found !== undefined) return found;
  }
  // SvelteKit writes its aliases into a folder that is not checked in; a package's name has no `$`.
  return config && !isLib(specifier) ? undefined : bundlerAlias(specifier, fromPath, files);
}

/** The path itself, with an extension, or its index file. */
function asFile(path: string, files: FileSystem): string | undefined {
  const extension = /\.[cm]?jsx?$/.exec(path)?.[0];
  for (const source of (extension !== undefined && sourceOf[extension]) || []) {
    const candidate = path.slice(0, -(extension ?? '').length) + source;
    if (files.isFile(candidate)) return candidate;
  }
  if (/\.(?:[cm]?[jt]sx?|vue|svelte)$/.test(path) && files.isFile(path)) return path;
  for (const candidate of [...extensions.map((ending) => path + ending), ...extensions.map((ending) => join(path, `index${ending}`))]) {
    if (files.isFile(candidate)) return candidate;
  }
  return undefined;
}

function mapped(specifier: string, config: PathAliases): readonly string[] {
  for (const [pattern, targets] of config.paths) {
    const star = pattern.indexOf('*');
    if (star < 0 ? pattern !== specifier : !specifier.startsWith(pattern.slice(0, star)) || !specifier.endsWith(pattern.slice(star + 1))) continue;
    const middle = star < 0 ? '' : specifier.slice(star, specifier.length - (pattern.length - star - 1));
    return targets.map((target) => resolve(config.base, target.replace('*', middle)));
  }
  return config.hasBaseUrl ? [resolve(config.base, specifier)] : [];
}

/** `@/x` where only the bundler's configuration, which is code and is not run, maps it: `src/x` of the nearest folder that has it. */
function bundlerAlias(specifier: string, fromPath: string, files: FileSystem): string | undefined {
  if (!specifier.startsWith('@/') && !specifier.startsWith('~/') && !isLib(specifier)) return undefined;
  const rest = specifier.slice(isLib(specifier) ? 1 : 2);
  const parts = fromPath.split(sep);
  for (let depth = parts.length - 1; depth > 0; depth--) {
    const folder = parts.slice(0, depth).join(sep);
    const found = asFile(join(folder, 'src', rest), files) ?? asFile(join(folder, rest), files);
    if (found !== undefined) return found;
    if (files.isFile(join(folder, 'package.json'))) return undefined;
  }
  return undefined;
}

/** https://svelte.dev/docs/kit/$lib */
function isLib(specifier: string): boolean {
  return specifier === '$lib' || specifier.startsWith('$lib/');
}

/** The real disk; answers about existence are remembered for the run. */
export function diskFiles(): FileSystem {
  const known = new Map<string, boolean>();
  return {
    isFile(path) {
      let answer = known.get(path);
      if (answer === undefined) known.set(path, (answer = statSync(path, { throwIfNoEntry: false })?.isFile() ?? false));
      return answer;
    },
    readText(path) {
      try {
        return readFileSync(path, 'utf8');
      } catch {
        return undefined;
      }
    },
    list(folder) {
      try {
        return readdirSync(folder, { withFileTypes: true }).map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
      } catch {
        return [];
      }
    },
  };
}
