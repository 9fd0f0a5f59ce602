/** What the engine may know of the project around a file: versions of packages and, with a parser, the project's other files. */
import { dirname, relative, resolve } from 'node:path';
import type { SdkModels } from '../models/kinds.ts';
import { createFileModel, type FileModel, type ParsedFile, type ProjectHost } from '../model/file-model.ts';
import { createImportIndex } from './import-index.ts';
import { createPackageVersions } from './package-versions.ts';
import { parseSafely, type ParseOutcome, type ParserHost } from './parse.ts';
import { diskFiles, resolveModule, type FileSystem } from './resolve-module.ts';
import { isGenerated } from './shape.ts';

export interface ProjectHostOptions {
  /** Folder that relative paths are relative to. Default: the working folder. */
  readonly cwd?: string;
  /** Parses the project's other files. Absent: no file but the one under analysis is looked at. */
  readonly parser?: ParserHost;
  /** Functions and modules that the team vouches for. */
  readonly trusted?: readonly string[];
  /** API models of the team. */
  readonly models?: readonly SdkModels[];
  /** Default: the disk. */
  readonly files?: FileSystem;
  /** Text of the models kept from one analysis to the next, in UTF-16 units; each unit costs about 60 bytes of tree and 60 of facts. Default 500,000. */
  readonly maxTextLength?: number;
}

/** A project host with the file under analysis kept for the files that import it. */
export interface CachingProjectHost extends ProjectHost {
  /** Model of a text, kept under its path, or what is wrong with it. Where the path had another text, its importers are made anew. */
  modelOf(text: string, path: string, parser: ParserHost): { readonly file: FileModel } | ParseFailure;
  /** For hosts that live on while files change: the file has another text on disk. What was concluded from it is forgotten. */
  changed(path: string): void;
  /** Files came or went: what imports name is looked up anew, and everything concluded from other files is forgotten. */
  reset(): void;
  /** Files whose importers were asked for since the last time, as absolute paths. */
  takeAsked(): readonly string[];
  /** Absolute paths of the files known to import a file, directly or through others, nearest first, and of those that it says something of because it imports them. */
  importersOf(path: string): readonly string[];
}

/** What is kept when models have made room, as a share of what may be: it is not made for each file anew. */
const keptShare = 0.7;

/** What more files import says little of each of them. */
const maxImporters = 8;

/** What a file costs besides its text, in UTF-16 units. */
const fileCost = 1_000;

/** Larger files are not looked into from others, in UTF-16 units. */
const maxImportedLength = 1_000_000;

/** Files are read once, until the host is told of a change. */
export function createProjectHost({ cwd = process.cwd(), parser, trusted = [], models: ownModels = [], files = diskFiles(), maxTextLength = 500_000 }: ProjectHostOptions = {}): CachingProjectHost {
  const versions = createPackageVersions();
  const paths = new Map<string, string | undefined>();
  // What is remembered of a tsconfig.json is remembered by file system: one of its own, until the reset.
  let view = viewOf(files);
  const entries = new Map<string, Entry>();
  const imports = new Map<string, Set<string>>();
  const importers = new Map<string, Set<string>>();
  let index = createImportIndex(files);
  const askers = new Map<string, Set<string>>();
  const asked = new Set<string>();
  let length = 0;
  /** Puts a file last in the order in which they make room. */
  const keep = (path: string, entry: Entry) => {
    drop(path);
    entries.set(path, entry);
    length += costOf(entry);
  };
  const drop = (path: string) => {
    const known = entries.get(path);
    if (!known) return;
    entries.delete(path);
    length -= costOf(known);
  };
  /**
   * Drops what was used longest ago, and with each file those that import it, which hold its facts: all of it is free then,
   * and no file is there twice. Only between two analyses, since the one under way holds what it has met. What the file that
   * is analysed next imports stays, however much it is: somebody is typing in that file.
   */
  const makeRoom = (next: string) => {
    if (length <= maxTextLength) return;
    const needed = new Set(reachedFrom(next, imports));
    for (const oldest of [...entries.keys()]) {
      if (length <= maxTextLength * keptShare) return;
      if (entries.has(oldest) && !needed.has(oldest)) for (const path of reachedFrom(oldest, importers)) drop(path);
    }
  };
  /** A parse outlives what was concluded from it: a changed import costs no new parse of the importer. */
  const forget = (paths: Iterable<string>) => {
    for (const path of paths) {
      const parse = entries.get(path)?.parse;
      if (parse) entries.set(path, { parse });
      else drop(path);
    }
  };
  /** The model of another file, read at first. */
  const modelAt = (path: string, own: ParserHost): FileModel | undefined => {
    let entry = entries.get(path);
    if (!entry || !('model' in entry)) entry = readModel(path, cwd, own, host, files, entry?.parse);
    keep(path, entry);
    // It may have been analysed by itself.
    return isTooLarge(entry.model?.text) ? undefined : entry.model;
  };
  const host: CachingProjectHost = {
    trusted,
    ...(ownModels.length > 0 && { models: ownModels }),
    versionOf: (packageName, fromPath) => versions.versionOf(packageName, dirname(resolve(cwd, fromPath))),
    modelOf(text, path, own) {
      const key = resolve(cwd, path);
      makeRoom(key);
      const known = entries.get(key);
      if (known?.model?.text === text && known.model.path === path) {
        keep(key, known);
        return { file: known.model };
      }
      const outcome = toModel(text, path, own, host, known?.parse);
      if ('error' in outcome) return outcome;
      // Also of a file that could not be read into a model before: its importers know nothing of it.
      if (known && 'model' in known && known.model?.text !== text) {
        forget(reachedFrom(key, importers));
        // It may import others now.
        for (const path of imports.get(key) ?? []) importers.get(path)?.delete(key);
        imports.delete(key);
      }
      keep(key, outcome);
      return { file: outcome.model };
    },
    changed(path) {
      const key = resolve(cwd, path);
      forget(reachedFrom(key, importers).slice(1));
      drop(key);
      index.changed(key);
    },
    importersOf(path) {
      const key = resolve(cwd, path);
      return [...new Set([...reachedFrom(key, importers).slice(1), ...(askers.get(key) ?? [])])];
    },
    takeAsked() {
      const taken = [...asked];
      asked.clear();
      return taken;
    },
    reset() {
      index = createImportIndex(files);
      paths.clear();
      view = viewOf(files);
      forget([...entries.keys()]);
    },
    ...(parser && {
      fileOf(specifier, fromPath) {
        const from = resolve(cwd, fromPath);
        const key = `${dirname(from)}\n${specifier}`;
        if (!paths.has(key)) paths.set(key, resolveModule(specifier, from, view));
        const path = paths.get(key);
        if (path === undefined) return undefined;
        addTo(importers, path, from);
        addTo(imports, from, path);
        // A host with trees of its own never asks for a model.
        if (!entries.has(from)) makeRoom(from);
        return modelAt(path, parser);
      },
      filesImporting(path) {
        const target = resolve(cwd, path);
        asked.add(target);
        const found = index.importersOf(target);
        if (found.length > maxImporters) return [];
        return found.flatMap((importer) => {
          addTo(askers, importer, target);
          return modelAt(importer, parser) ?? [];
        });
      },
    }),
  };
  return host;
}

type ParseFailure = Extract<ParseOutcome, { readonly error: unknown }>;

/** A text with its tree. */
interface Parse {
  readonly text: string;
  readonly path: string;
  readonly parsed: ParsedFile;
}

/** What is kept of a file: `model` undefined for one that nothing is known of, absent where it has to be made anew. */
interface Entry {
  readonly parse?: Parse;
  readonly model?: FileModel | undefined;
}

function toModel(text: string, path: string, parser: ParserHost, host: ProjectHost, earlier: Parse | undefined): { readonly parse: Parse; readonly model: FileModel } | ParseFailure {
  const outcome = earlier?.text === text && earlier.path === path ? earlier : parseSafely(parser, text, path);
  if ('error' in outcome) return outcome;
  const { parsed } = outcome;
  return { parse: { text, path, parsed }, model: createFileModel(path, text, parsed, host) };
}

function readModel(path: string, cwd: string, parser: ParserHost, host: ProjectHost, files: FileSystem, earlier: Parse | undefined): Entry {
  const text = files.readText(path)?.replace(/^\uFEFF/, '');
  // Gone, unreadable, too large or generated: nothing is known of it.
  if (text === undefined || isTooLarge(text) || isGenerated(text, path)) return { model: undefined };
  const outcome = toModel(text, toDisplayPath(path, cwd), parser, host, earlier);
  return 'error' in outcome ? { model: undefined } : outcome;
}

function isTooLarge(text = ''): boolean {
  return text.length > maxImportedLength;
}

function costOf({ parse }: Entry): number {
  return fileCost + (parse?.text.length ?? 0);
}

/** The same files as another object. */
function viewOf(files: FileSystem): FileSystem {
  return { isFile: (path) => files.isFile(path), readText: (path) => files.readText(path) };
}

/** The file itself, then the files that it leads to, breadth first. */
function reachedFrom(path: string, edges: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const reached = new Set([path]);
  for (const file of reached) for (const next of edges.get(file) ?? []) reached.add(next);
  return [...reached];
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}

/** Path as findings show it: relative to the working folder, with `/`. */
export function toDisplayPath(path: string, cwd = process.cwd()): string {
  const found = relative(cwd, resolve(cwd, path));
  return (found === '' ? '.' : found).replaceAll('\\', '/');
}
