/** Packs what gets published into .cache/packages; `build` comes first. */
import { existsSync, mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { packPackage } from './lib/pack.ts';
import { repoRoot } from './lib/paths.ts';

const published = ['core', 'eslint-plugin', 'lsp-server'] as const;
const destination = join(repoRoot, '.cache/packages');

mkdirSync(destination, { recursive: true });
for (const name of published) {
  const folder = join(repoRoot, name);
  if (existsSync(join(folder, 'package.json'))) console.log(relative(repoRoot, packPackage(folder, destination)));
}
