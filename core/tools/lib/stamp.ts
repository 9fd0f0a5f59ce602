/** Skips work whose inputs have not changed: a hash of the inputs is stored in .cache/build. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { repoRoot } from './paths.ts';

/** Hash of files and folders (recursively; tests left out) and of extra texts. */
export function hashInputs(paths: readonly string[], extra: readonly string[] = []): string {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesIn).sort()) hash.update(path).update('\0').update(readFileSync(path)).update('\0');
  for (const text of extra) hash.update(text).update('\0');
  return hash.digest('hex');
}

function filesIn(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:test|fixture)\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Runs the work if the output is missing or its stamp differs, then writes the stamp. Returns true if it ran. */
export async function unlessStamped(name: string, output: string, hash: string, work: () => Promise<void> | void): Promise<boolean> {
  const stampFile = join(repoRoot, '.cache/build', name);
  if (existsSync(output) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return false;
  await work();
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, hash);
  return true;
}
