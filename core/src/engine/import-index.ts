/** Which files of a project import a file: found by the texts of its package, read once. */
import { dirname, join } from 'node:path';
import { importedPaths } from './import-text.ts';
import type { FileSystem } from './resolve-module.ts';
import { isOwnFolder, isSourcePath } from './walk.ts';

export interface ImportIndex {
  /** Absolute paths of the files that import a file, by name; none in packages of very many files. */
  importersOf(path: string): readonly string[];
  /** The file has another text: its imports are read anew. */
  changed(path: string): void;
}

/** Packages of more files are not searched: a server is no mono-repository. */
const maxFiles = 2_000;

/** Larger texts are bundles, in UTF-16 units. */
const maxTextLength = 500_000;

/** Folders above a file that are looked through for its package.json. */
const maxDepth = 20;

/** Importers by the file that they import. */
type Package = Map<string, Set<string>>;

export function createImportIndex(files: FileSystem): ImportIndex {
  const packages = new Map<string, Package>();
  const roots = new Map<string, string | undefined>();
  const targets = new Map<string, readonly string[]>();

  const read = (path: string, importers: Package): void => {
    const text = files.readText(path) ?? '';
    const found = text.length > maxTextLength ? [] : importedPaths(text, path, files);
    targets.set(path, found);
    for (const target of found) {
      const known = importers.get(target);
      if (known) known.add(path);
      else importers.set(target, new Set([path]));
    }
  };
  const packageOf = (path: string): Package | undefined => {
    const folder = dirname(path);
    if (!roots.has(folder)) roots.set(folder, rootOf(folder, files));
    const root = roots.get(folder);
    if (root === undefined) return undefined;
    let importers = packages.get(root);
    if (!importers) {
      packages.set(root, (importers = new Map()));
      const sources = sourcesBelow(root, files);
      if (sources.length <= maxFiles) for (const source of sources) read(source, importers);
    }
    return importers;
  };
  return {
    importersOf: (path) => [...(packageOf(path)?.get(path) ?? [])].filter((importer) => importer !== path).sort(),
    changed(path) {
      const known = targets.get(path);
      const importers = known && packageOf(path);
      if (!importers) return;
      for (const target of known) importers.get(target)?.delete(path);
      read(path, importers);
    },
  };
}

/** The folder of the nearest package.json. */
function rootOf(folder: string, files: FileSystem): string | undefined {
  for (let depth = 0; depth < maxDepth; depth++) {
    if (files.isFile(join(folder, 'package.json'))) return folder;
    if (dirname(folder) === folder) return undefined;
    folder = dirname(folder);
  }
  return undefined;
}

/** One more than there may be, at most. */
function sourcesBelow(root: string, files: FileSystem): readonly string[] {
  const found: string[] = [];
  const folders = [root];
  for (const folder of folders) {
    for (const { name, isFolder } of files.list?.(folder) ?? []) {
      if (found.length > maxFiles) return found;
      if (isFolder && isOwnFolder(name)) folders.push(join(folder, name));
      else if (!isFolder && isSourcePath(name)) found.push(join(folder, name));
    }
  }
  return found;
}
