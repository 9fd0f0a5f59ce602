/** The project's files as models, parsed at first use and kept in a bounded cache: what cross-file analysis walks. */
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseSafely, type ParserHost } from '../engine/parse.ts';
import { createFileModel, type FileModel, type ProjectHost } from '../model/file-model.ts';
import { resolveModule, type FileSystem } from './resolve-module.ts';

export interface FileGraphOptions {
  readonly parser: ParserHost;
  /** Versions and trusted functions, handed to every model. */
  readonly host?: ProjectHost;
  readonly files?: FileSystem;
  /** Models kept at a time. Default 400. */
  readonly maxFiles?: number;
  /** Larger files are not followed, in UTF-16 units. Default 500,000. */
  readonly maxLength?: number;
}

export interface FileGraph {
  /** Model of one file; undefined if it cannot be read or parsed. */
  model(path: string): FileModel | undefined;
  /** Host that resolves imports through this graph. */
  readonly host: ProjectHost;
  /** Puts a text in place of what is on disk: an open document, or a file that the caller has read already. */
  set(path: string, text: string): void;
}

export function createFileGraph({ parser, host = {}, files = diskFiles(), maxFiles = 400, maxLength = 500_000 }: FileGraphOptions): FileGraph {
  const models = new Map<string, FileModel | undefined>();
  const texts = new Map<string, string>();
  const graphHost: ProjectHost = {
    ...host,
    fileOf(specifier, fromPath) {
      const path = resolveModule(specifier, resolve(fromPath), files);
      return path === undefined ? undefined : graph.model(path);
    },
  };
  const load = (path: string): FileModel | undefined => {
    const text = texts.get(path) ?? files.readText(path);
    if (text === undefined || text.length > maxLength) return undefined;
    const outcome = parseSafely(parser, text, path);
    return 'parsed' in outcome ? createFileModel(path, text, outcome.parsed, graphHost) : undefined;
  };
  const graph: FileGraph = {
    host: graphHost,
    model(path) {
      const known = models.get(path);
      if (known || models.has(path)) {
        models.delete(path);
        models.set(path, known);
        return known;
      }
      const model = load(path);
      models.set(path, model);
      if (models.size > maxFiles) models.delete(models.keys().next().value as string);
      return model;
    },
    set(path, text) {
      texts.set(path, text);
      models.delete(path);
    },
  };
  return graph;
}

/** The real disk; answers about existence are remembered for the run. */
export function diskFiles(): FileSystem {
  const known = new Map<string, boolean>();
  return {
    isFile(path) {
      let answer = known.get(path);
      if (answer === undefined) known.set(path, (answer = isRegularFile(path)));
      return answer;
    },
    readText(path) {
      try {
        return readFileSync(path, 'utf8');
      } catch {
        return undefined;
      }
    },
  };
}

function isRegularFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
