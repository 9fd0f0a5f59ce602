/** `paths` and `baseUrl` of the nearest tsconfig.json or jsconfig.json, `extends` within the project followed. */
import { dirname, join, resolve } from 'node:path';
import type { FileSystem } from './resolve-module.ts';

export interface PathAliases {
  /** Folder that targets are relative to. */
  readonly base: string;
  readonly hasBaseUrl: boolean;
  readonly paths: readonly (readonly [pattern: string, targets: readonly string[]])[];
}

const maxExtends = 5;
const caches = new WeakMap<FileSystem, Map<string, PathAliases | undefined>>();

export function findConfig(folder: string, files: FileSystem): PathAliases | undefined {
  const cache = caches.get(files) ?? new Map<string, PathAliases | undefined>();
  caches.set(files, cache);
  if (cache.has(folder)) return cache.get(folder);
  const found = configIn(folder, files) ?? (dirname(folder) === folder || files.isFile(join(folder, 'package.json')) && !isNested(folder, files) ? undefined : findConfig(dirname(folder), files));
  cache.set(folder, found);
  return found;
}

/** A package of a workspace may take its aliases from the root. */
function isNested(folder: string, files: FileSystem): boolean {
  for (let parent = dirname(folder); parent !== dirname(parent); parent = dirname(parent)) {
    if (files.isFile(join(parent, 'tsconfig.json')) || files.isFile(join(parent, 'package.json'))) return true;
  }
  return false;
}

function configIn(folder: string, files: FileSystem): PathAliases | undefined {
  for (const name of ['tsconfig.json', 'jsconfig.json']) {
    const path = join(folder, name);
    if (files.isFile(path)) return readConfig(path, files, 0) ?? { base: folder, hasBaseUrl: false, paths: [] };
  }
  return undefined;
}

function readConfig(path: string, files: FileSystem, depth: number): PathAliases | undefined {
  const json = parseLoose(files.readText(path) ?? '');
  if (!isObject(json)) return undefined;
  const options = isObject(json['compilerOptions']) ? json['compilerOptions'] : {};
  const folder = dirname(path);
  const paths = isObject(options['paths']) ? options['paths'] : undefined;
  if (paths || typeof options['baseUrl'] === 'string') {
    const hasBaseUrl = typeof options['baseUrl'] === 'string';
    return {
      base: hasBaseUrl ? resolve(folder, options['baseUrl'] as string) : folder,
      hasBaseUrl,
      paths: Object.entries(paths ?? {}).flatMap(([pattern, targets]) => (Array.isArray(targets) ? [[pattern, targets.filter((target) => typeof target === 'string')] as const] : [])),
    };
  }
  const parent = typeof json['extends'] === 'string' && json['extends'].startsWith('.') ? resolve(folder, json['extends']) : undefined;
  if (parent === undefined || depth >= maxExtends) return undefined;
  return readConfig(files.isFile(parent) ? parent : `${parent}.json`, files, depth + 1);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON with comments and trailing commas; undefined if it is neither. */
function parseLoose(text: string): unknown {
  const plain = text.replace(/^\uFEFF/, '').replace(/("(?:[^"\\]|\\.)*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (_, string: string | undefined) => string ?? '').replace(/,(\s*[}\]])/g, '$1');
  try {
    return JSON.parse(plain) as unknown;
  } catch {
    return undefined;
  }
}
