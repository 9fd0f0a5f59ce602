/** Files of a project that stand nowhere but in a test, by their absolute paths. */
import type { FileSystem } from './resolve-module.ts';

export function filesOf(files: Readonly<Record<string, string>>): FileSystem {
  return {
    isFile: (path) => path in files,
    readText: (path) => files[path],
    list(folder) {
      const below = Object.keys(files).filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1));
      const names = new Set(below.map((path) => path.split('/')[0] ?? ''));
      return [...names].map((name) => ({ name, isFolder: !below.includes(name) }));
    },
  };
}
