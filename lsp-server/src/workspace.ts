/** Workspace folders and the settings of each. */
import { existsSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { Target } from './analysis/messages.ts';
import type { OpenDocument } from './documents.ts';
import { toPath, toSourcePath, toUri } from './paths.ts';
import { defaultSettings, type Settings } from './settings.ts';

export interface Workspace {
  /** Absolute paths. */
  readonly folders: readonly string[];
  readonly folderUris: readonly string[];
  setFolders(uris: readonly string[]): void;
  /** Settings come from the client, asked once a folder. */
  settingsFor(path: string): Promise<Settings>;
  /** The client is asked anew. */
  forgetSettings(): void;
  /** Path of a document to analyse; undefined for what is no source text. */
  pathOf(document: Pick<OpenDocument, 'uri' | 'languageId'>): string | undefined;
  /** Folder that a file's shown path is relative to. */
  rootOf(path: string): string;
  targetOf(path: string): Promise<Target>;
}

/** @param ask the client's settings for a folder (its address), or for no folder */
export function createWorkspace(ask: (folderUri: string | undefined) => Promise<Settings>): Workspace {
  let folders: readonly string[] = [];
  let settings = new Map<string, Promise<Settings>>();
  const looseRoots = new Map<string, string>();

  const folderOf = (path: string): string | undefined => longest(folders.filter((folder) => isInside(path, folder)));

  const settingsFor = (path: string): Promise<Settings> => {
    const folder = folderOf(path) ?? '';
    let known = settings.get(folder);
    if (!known) settings.set(folder, (known = ask(folder === '' ? undefined : toUri(folder)).catch(() => defaultSettings)));
    return known;
  };

  /** A file outside all folders is shown from the package that it belongs to. */
  const looseRoot = (path: string): string => {
    const folder = dirname(path);
    let root = looseRoots.get(folder);
    if (root === undefined) looseRoots.set(folder, (root = packageRoot(folder) ?? folder));
    return root;
  };

  const rootOf = (path: string) => folderOf(path) ?? looseRoot(path);

  return {
    get folders() {
      return folders;
    },
    get folderUris() {
      return folders.map(toUri);
    },
    setFolders(uris) {
      folders = [...new Set(uris.flatMap((uri) => toPath(uri) ?? []).map(withoutTrailingSlash))];
      settings = new Map();
      looseRoots.clear();
    },
    settingsFor,
    forgetSettings() {
      settings = new Map();
    },
    pathOf: ({ uri, languageId }) => toSourcePath(uri, languageId, folders[0] ?? process.cwd()),
    rootOf,
    async targetOf(path) {
      const { editor } = await settingsFor(path);
      return { path, root: rootOf(path), editor };
    },
  };
}

export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function withoutTrailingSlash(path: string): string {
  return path.length > 1 && path.endsWith(sep) && !/^[A-Za-z]:\\$/.test(path) ? path.slice(0, -1) : path;
}

function longest(paths: readonly string[]): string | undefined {
  return paths.reduce<string | undefined>((best, path) => (best === undefined || path.length > best.length ? path : best), undefined);
}

function packageRoot(folder: string): string | undefined {
  if (existsSync(join(folder, 'package.json')) || existsSync(join(folder, '.git'))) return folder;
  return dirname(folder) === folder ? undefined : packageRoot(dirname(folder));
}
