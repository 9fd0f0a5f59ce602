/** The folder that a case seems to lie in: a package.json, and the case's other files, so that every host sees the same project. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { dedent } from './sample.ts';
import type { Case } from './types.ts';

/** What fixes may import without a word about a missing dependency. */
const usual = { 'secure-bot': '0.1.0', zod: '^4.0.0' };

const folders = new Map<string, string>();

/** Path of a file of the case, relative to the working folder. Cases with equal packages and files share a folder. */
export function placeInProject({ packages = {}, files = {} }: Case, path: string): string {
  const key = JSON.stringify([packages, files]);
  let folder = folders.get(key);
  if (folder === undefined) folders.set(key, (folder = makeFolder(packages, files)));
  return relative(process.cwd(), join(folder, path));
}

/** Removes what the cases of a suite have seen. Test runners end their workers without asking them to clean up. */
export function removeProjects(): void {
  for (const folder of folders.values()) rmSync(folder, { recursive: true, force: true });
  folders.clear();
}

function makeFolder(packages: Readonly<Record<string, string>>, files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'secure-bot-sample-'));
  const manifest = { name: 'sample', private: true, dependencies: { ...usual, ...packages } };
  for (const [path, text] of Object.entries({ 'package.json': JSON.stringify(manifest), ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), dedent(text));
  }
  return folder;
}
