/** Runs again when files change. */
import { watch, type FSWatcher } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { CommandIo } from './io.ts';

/** Milliseconds without a change before a run: editors and git write many files at once. */
const quiet = 150;

/** Changes in there are nobody's edits. */
const ignored = /(?:^|[\\/])(?:node_modules|\.git|\.hg|\.svn)(?:[\\/]|$)/;

/** Calls `run` once, then after every change below the paths, until the signal of `io` aborts. `run` must not throw. */
export async function watchPaths(paths: readonly string[], run: () => Promise<void>, { cwd, signal }: CommandIo): Promise<void> {
  const changes = createChanges();
  const watchers: FSWatcher[] = [];
  const end = () => changes.end();
  signal?.addEventListener('abort', end, { once: true });
  try {
    for (const path of paths) watchers.push(watchOne(resolve(cwd, path), cwd, changes.tell));
    await run();
    while (await changes.next()) await run();
  } finally {
    signal?.removeEventListener('abort', end);
    for (const watcher of watchers) watcher.close();
  }
}

function watchOne(path: string, cwd: string, tell: () => void): FSWatcher {
  const watcher = watch(path, { recursive: true }, (_event, name) => {
    if (name === null || !ignored.test(relative(cwd, resolve(path, name)).split(sep).join('/'))) tell();
  });
  // A folder that goes away ends its watch, not the program.
  watcher.on('error', () => undefined);
  return watcher;
}

function createChanges() {
  let changed = false;
  let ended = false;
  let wake: (() => void) | undefined;
  let timer: NodeJS.Timeout | undefined;
  return {
    tell() {
      clearTimeout(timer);
      timer = setTimeout(() => {
        changed = true;
        wake?.();
      }, quiet);
    },
    end() {
      ended = true;
      clearTimeout(timer);
      wake?.();
    },
    /** Resolves to true after a change, to false at the end. */
    async next(): Promise<boolean> {
      if (!changed && !ended) await new Promise<void>((resolve) => { wake = resolve; });
      changed = false;
      return !ended;
    },
  };
}
