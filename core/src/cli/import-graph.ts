/** Which files import which, read from their text without parsing: more than there are do no harm. */
import { readFileSync } from 'node:fs';
import { importedPaths } from '../engine/import-text.ts';
import { diskFiles, type FileSystem } from '../engine/resolve-module.ts';

export interface ImportGraph {
  /** Absolute path to the files that it imports; also files outside of the run. */
  readonly targets: ReadonlyMap<string, readonly string[]>;
  /** Texts as read from disk, by absolute path; files that cannot be read are empty. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Follows imports from the files, out of the run, too. `also` are files to take for there: those that are deleted. */
export function readImportGraph(files: readonly string[], also: ReadonlySet<string> = new Set()): ImportGraph {
  const disk = diskFiles();
  const known: FileSystem = { isFile: (path) => also.has(path) || disk.isFile(path), readText: disk.readText };
  const targets = new Map<string, readonly string[]>();
  const texts = new Map<string, string>();
  const reached = new Set(files);
  for (const file of reached) {
    const text = readText(file);
    texts.set(file, text);
    const found = importedPaths(text, file, known);
    targets.set(file, found);
    for (const target of found) reached.add(target);
  }
  return { targets, texts };
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/**
 * Groups of files that import each other, each before the groups that import it (Tarjan's algorithm without recursion).
 * A file that imports nobody who imports it is a group of its own.
 */
export function importGroups(targets: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const groups: string[][] = [];
  for (const start of targets.keys()) {
    if (order.has(start)) continue;
    const path: { readonly file: string; next: number }[] = [enter(start)];
    for (let at = path.at(-1); at; at = path.at(-1)) {
      const target = targets.get(at.file)?.[at.next++];
      if (target === undefined) {
        path.pop();
        leave(at.file, path.at(-1)?.file);
      } else if (!order.has(target)) path.push(enter(target));
      else if (isOpen.has(target)) lower(at.file, order.get(target) as number);
    }
  }
  return groups;

  function enter(file: string) {
    order.set(file, order.size);
    low.set(file, order.size - 1);
    open.push(file);
    isOpen.add(file);
    return { file, next: 0 };
  }

  function lower(file: string, value: number): void {
    low.set(file, Math.min(low.get(file) as number, value));
  }

  function leave(file: string, parent: string | undefined): void {
    const own = low.get(file) as number;
    if (parent !== undefined) lower(parent, own);
    if (own !== order.get(file)) return;
    const group = open.splice(open.lastIndexOf(file));
    for (const member of group) isOpen.delete(member);
    groups.push(group);
  }
}
