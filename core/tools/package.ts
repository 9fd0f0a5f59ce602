/** Packs what gets published: npm packages into .cache/packages, the VS Code extension beside its sources; `build` comes first. With names of folders: only these. */
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { packExtension } from './lib/pack-extension.ts';
import { packPackage } from './lib/pack.ts';
import { repoRoot } from './lib/paths.ts';

const npmPackages = ['core', 'eslint-plugin', 'lsp-server'] as const;
const destination = join(repoRoot, '.cache/packages');
const wanted = process.argv.slice(2);
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);

mkdirSync(destination, { recursive: true });
for (const name of npmPackages.filter(isWanted)) say(packPackage(join(repoRoot, name), destination));
if (isWanted('vscode-extension')) say(packExtension());

function say(path: string): void {
  console.log(relative(repoRoot, path));
}
