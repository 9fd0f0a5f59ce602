/** The file system as the editor sees it: open documents win over the disk. */
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { diskFiles, type FileSystem } from 'secure-bot/host';

export interface EditorFiles extends FileSystem {
  open(path: string, text: string): void;
  close(path: string): void;
  /** Forgets which files exist. */
  reset(): void;
  /** Remembers the configurations that hold for a file, for `changes`. */
  watchAround(path: string): void;
  /** Files read from the disk that have changed since, and whether a configuration has. */
  changes(): { readonly paths: readonly string[]; readonly configurations: boolean };
}

const configurationNames = ['secure-bot.config.json', '.secure-bot-baseline.json', 'package.json', 'tsconfig.json', 'jsconfig.json'];

export function createEditorFiles(): EditorFiles {
  const documents = new Map<string, string>();
  const read = new Map<string, number>();
  const around = new Map<string, number>();
  const folders = new Set<string>();
  let disk = diskFiles();
  return {
    open: (path, text) => void documents.set(path, text),
    close: (path) => void documents.delete(path),
    reset() {
      disk = diskFiles();
    },
    isFile: (path) => documents.has(path) || disk.isFile(path),
    list: (folder) => disk.list?.(folder) ?? [],
    readText(path) {
      const open = documents.get(path);
      if (open !== undefined) return open;
      read.set(path, timeOf(path));
      return disk.readText(path);
    },
    watchAround(path) {
      for (let folder = dirname(path); !folders.has(folder); folder = dirname(folder)) {
        folders.add(folder);
        for (const name of configurationNames) around.set(join(folder, name), timeOf(join(folder, name)));
      }
    },
    changes() {
      return { paths: updated(read), configurations: updated(around).length > 0 };
    },
  };
}

/** Paths whose time is another now; the new one is remembered. */
function updated(times: Map<string, number>): readonly string[] {
  return [...times].flatMap(([path, time]) => {
    const now = timeOf(path);
    times.set(path, now);
    return now === time ? [] : [path];
  });
}

/** Time of the last change in milliseconds; 0 for what is not there. */
function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
