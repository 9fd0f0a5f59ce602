/** What the engine may know of the project around a file: versions of packages and, with a parser, the project's other files. */
import { dirname, relative, resolve } from 'node:path';
import type { SdkModels } from '../models/kinds.ts';
import { createFileModel, type FileModel, type ParsedFile, type ProjectHost } from '../model/file-model.ts';
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
  /** Text of all models kept at a time, in UTF-16 units; each unit costs about 150 bytes of tree and 50 of facts. Default: no limit but that of their number. */
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
  /** Absolute paths of the files known to import a file, directly or through others, nearest first. */
  importersOf(path: string): readonly string[];
}

/** Models kept at a time; each holds a whole tree. */
const maxModels = 200;

/** Larger files are not looked into from others, in UTF-16 units. */
const maxImportedLength = 1_000_000;

/** Files are read once, until the host is told of a change. */
export function createProjectHost({ cwd = process.cwd(), parser, trusted = [], models: ownModels = [], files = diskFiles(), maxTextLength = Infinity }: ProjectHostOptions = {}): CachingProjectHost {
  const versions = createPackageVersions();
  const paths = new Map<string, string | undefined>();
  const models = new Map<string, FileModel | undefined>();
  const importers = new Map<string, Set<string>>();
  // A parse outlives what was concluded from it: a changed import costs no new parse of the importer.
  const parses = new Map<string, Parsed>();
  const keep = (path: string, model: FileModel | undefined) => {
    models.delete(path);
    models.set(path, model);
    for (const oldest of surplus(models, maxTextLength)) {
      models.delete(oldest);
      parses.delete(oldest);
    }
  };
  const forget = (changed: readonly string[]) => {
    for (const path of changed) models.delete(path);
  };
  const host: CachingProjectHost = {
    trusted,
    ...(ownModels.length > 0 && { models: ownModels }),
    versionOf: (packageName, fromPath) => versions.versionOf(packageName, dirname(resolve(cwd, fromPath))),
    modelOf(text, path, own) {
      const key = resolve(cwd, path);
      const known = models.get(key);
      if (known?.text === text && known.path === path) {
        keep(key, known);
        return { file: known };
      }
      const outcome = toModel(text, path, own, host, parses.get(key));
      if ('file' in outcome) {
        if (known && known.text !== text) forget(withImporters(key, importers));
        keep(key, outcome.file);
        parses.set(key, outcome);
      }
      return outcome;
    },
    changed: (path) => forget(withImporters(resolve(cwd, path), importers)),
    importersOf: (path) => withImporters(resolve(cwd, path), importers).slice(1),
    reset() {
      paths.clear();
      models.clear();
    },
    ...(parser && {
      fileOf(specifier, fromPath) {
        const from = resolve(cwd, fromPath);
        const key = `${dirname(from)}\n${specifier}`;
        if (!paths.has(key)) paths.set(key, resolveModule(specifier, from, files));
        const path = paths.get(key);
        if (path === undefined) return undefined;
        addTo(importers, path, from);
        if (!models.has(path)) {
          const outcome = readModel(path, cwd, parser, host, files, parses.get(path));
          keep(path, outcome?.file);
          if (outcome) parses.set(path, outcome);
        }
        return models.get(path);
      },
    }),
  };
  return host;
}

type ParseFailure = Extract<ParseOutcome, { readonly error: unknown }>;

/** A text with its tree. */
interface Parsed {
  readonly file: Pick<FileModel, 'text' | 'path'>;
  readonly parsed: ParsedFile;
}

function toModel(text: string, path: string, parser: ParserHost, host: ProjectHost, earlier: Parsed | undefined): (Parsed & { readonly file: FileModel }) | ParseFailure {
  const outcome = earlier?.file.text === text && earlier.file.path === path ? earlier : parseSafely(parser, text, path);
  return 'error' in outcome ? outcome : { file: createFileModel(path, text, outcome.parsed, host), parsed: outcome.parsed };
}

function readModel(path: string, cwd: string, parser: ParserHost, host: ProjectHost, files: FileSystem, earlier: Parsed | undefined): (Parsed & { readonly file: FileModel }) | undefined {
  const text = files.readText(path)?.replace(/^\uFEFF/, '');
  // Gone, unreadable, too large or generated: nothing is known of it.
  if (text === undefined || text.length > maxImportedLength || isGenerated(text)) return undefined;
  const outcome = toModel(text, toDisplayPath(path, cwd), parser, host, earlier);
  return 'file' in outcome ? outcome : undefined;
}

/** Paths of the oldest models that have to make room; the newest stays, however large. */
function surplus(models: ReadonlyMap<string, FileModel | undefined>, maxTextLength: number): readonly string[] {
  let count = models.size;
  let length = 0;
  if (maxTextLength < Infinity) for (const model of models.values()) length += model?.text.length ?? 0;
  const found: string[] = [];
  for (const [path, model] of models) {
    if (count <= 1 || (count <= maxModels && length <= maxTextLength)) break;
    found.push(path);
    count -= 1;
    length -= model?.text.length ?? 0;
  }
  return found;
}

/** The file itself, then the files that import it, breadth first. */
function withImporters(path: string, importers: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const reached = new Set([path]);
  for (const file of reached) for (const importer of importers.get(file) ?? []) reached.add(importer);
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
