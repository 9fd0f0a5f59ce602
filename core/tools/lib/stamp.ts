/** Skips work whose inputs have not changed: a hash of the inputs is stored beside the output. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

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

/** Runs the work if the stamp differs, then writes the stamp. Returns true if it ran. */
export async function unlessStamped(stampFile: string, hash: string, work: () => Promise<void> | void): Promise<boolean> {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return false;
  await work();
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, hash);
  return true;
}
