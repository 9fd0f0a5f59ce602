/** Names of environment variables for `.env.example`, where a project keeps the list of what it needs. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readIfThere, replaceFile } from './write-file.ts';

export interface RequiredNames {
  /** The file that reads them; absolute. */
  readonly file: string;
  readonly names: readonly string[];
}

export interface ExampleChange {
  /** The example file, or the folder of package.json where there is none; absolute. */
  readonly path: string;
  readonly names: readonly string[];
  /** True: the names are in the file now. False: there is no such file, and a person has to know. */
  readonly added: boolean;
}

const exampleNames = ['.env.example', '.env.sample', '.env.template', 'example.env'];

/** Adds the names that are missing to the nearest example file, with empty values. */
export async function addToExample(required: readonly RequiredNames[]): Promise<readonly ExampleChange[]> {
  const byPlace = new Map<string, Set<string>>();
  for (const { file, names } of required) {
    if (names.length === 0) continue;
    const place = findExample(dirname(file));
    byPlace.set(place, new Set([...(byPlace.get(place) ?? []), ...names]));
  }
  const changes: ExampleChange[] = [];
  for (const [path, names] of byPlace) changes.push(await add(path, [...names]));
  return changes;
}

/** The example file above a folder, up to the repository's root; else the folder of the nearest package.json. */
function findExample(from: string): string {
  let packageFolder: string | undefined;
  for (let folder = from; ; folder = dirname(folder)) {
    const found = exampleNames.map((name) => join(folder, name)).find((path) => existsSync(path));
    if (found !== undefined) return found;
    if (packageFolder === undefined && existsSync(join(folder, 'package.json'))) packageFolder = folder;
    if (dirname(folder) === folder || existsSync(join(folder, '.git'))) return packageFolder ?? from;
  }
}

async function add(path: string, names: readonly string[]): Promise<ExampleChange> {
  const isFile = exampleNames.some((name) => path.endsWith(name)) && existsSync(path);
  const text = isFile ? (await readIfThere(path))?.toString('utf8') : undefined;
  if (text === undefined) return { path, names, added: false };
  const missing = names.filter((name) => !new RegExp(`^[ \\t]*(?:#[ \\t]*)?(?:export[ \\t]+)?${name}[ \\t]*=`, 'm').test(text));
  if (missing.length > 0) {
    const end = /\r\n/.test(text) ? '\r\n' : '\n';
    const gap = text === '' || text.endsWith('\n') ? '' : end;
    await replaceFile(path, `${text}${gap}${missing.map((name) => `${name}=${end}`).join('')}`, text);
  }
  return { path, names, added: true };
}
