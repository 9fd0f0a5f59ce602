/** What the engine may know of the project around a file: versions of packages and, with a parser, the project's other files. */
import { dirname, relative, resolve } from 'node:path';
import { createFileModel, type FileModel, type ProjectHost } from '../model/file-model.ts';
import { createPackageVersions } from './package-versions.ts';
import { parseSafely, type ParserHost } from './parse.ts';
import { diskFiles, resolveModule, type FileSystem } from './resolve-module.ts';
import { isGenerated } from './shape.ts';

export interface ProjectHostOptions {
  /** Folder that relative paths are relative to. Default: the working folder. */
  readonly cwd?: string;
  /** Parses the project's other files. Absent: no file but the one under analysis is looked at. */
  readonly parser?: ParserHost;
  /** Functions and modules that the team vouches for. */
  readonly trusted?: readonly string[];
  /** Default: the disk. */
  readonly files?: FileSystem;
}

/** A project host with the file under analysis kept for the files that import it. */
export interface CachingProjectHost extends ProjectHost {
  /** Model of a text, kept under its path, or what is wrong with it. */
  modelOf(text: string, path: string, parser: ParserHost): ReturnType<typeof toModel>;
}

/** Models kept at a time; each holds a whole tree. */
const maxModels = 200;

/** Larger files are not looked into from others, in UTF-16 units. */
const maxImportedLength = 1_000_000;

/** Files are read once; make a new host to see changes on disk. */
export function createProjectHost({ cwd = process.cwd(), parser, trusted = [], files = diskFiles() }: ProjectHostOptions = {}): CachingProjectHost {
  const versions = createPackageVersions();
  const paths = new Map<string, string | undefined>();
  const models = new Map<string, FileModel | undefined>();
  const host: CachingProjectHost = {
    trusted,
    versionOf: (packageName, fromPath) => versions.versionOf(packageName, dirname(resolve(cwd, fromPath))),
    modelOf(text, path, own) {
      const key = resolve(cwd, path);
      const known = models.get(key);
      if (known?.text === text && known.path === path) return { file: known };
      const outcome = toModel(text, path, own, host);
      if ('file' in outcome) keep(models, key, outcome.file);
      return outcome;
    },
    ...(parser && {
      fileOf(specifier, fromPath) {
        const from = resolve(cwd, fromPath);
        const key = `${dirname(from)}\n${specifier}`;
        if (!paths.has(key)) paths.set(key, resolveModule(specifier, from, files));
        const path = paths.get(key);
        if (path === undefined) return undefined;
        if (!models.has(path)) keep(models, path, readModel(path, cwd, parser, host, files));
        return models.get(path);
      },
    }),
  };
  return host;
}

function toModel(text: string, path: string, parser: ParserHost, host: ProjectHost): { readonly file: FileModel } | { readonly error: { readonly line: number; readonly message: string } } {
  const outcome = parseSafely(parser, text, path);
  return 'error' in outcome ? outcome : { file: createFileModel(path, text, outcome.parsed, host) };
}

function readModel(path: string, cwd: string, parser: ParserHost, host: ProjectHost, files: FileSystem): FileModel | undefined {
  const text = files.readText(path)?.replace(/^\uFEFF/, '');
  // Gone, unreadable, too large or generated: nothing is known of it.
  if (text === undefined || text.length > maxImportedLength || isGenerated(text)) return undefined;
  const outcome = toModel(text, toDisplayPath(path, cwd), parser, host);
  return 'file' in outcome ? outcome.file : undefined;
}

/** The oldest model makes room. */
function keep(models: Map<string, FileModel | undefined>, path: string, model: FileModel | undefined): void {
  models.delete(path);
  models.set(path, model);
  const [oldest] = models.keys();
  if (models.size > maxModels && oldest !== undefined) models.delete(oldest);
}

/** Path as findings show it: relative to the working folder, with `/`. */
export function toDisplayPath(path: string, cwd = process.cwd()): string {
  const found = relative(cwd, resolve(cwd, path));
  return (found === '' ? '.' : found).replaceAll('\\', '/');
}
