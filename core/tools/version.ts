/**
 * Makes a release of what has gathered: versions of all packages, CHANGELOG.md, and the files that hold the version. Without changesets the version stays and
 * the section "Unreleased" gets it. `--check` writes nothing and fails if the version has no section in CHANGELOG.md.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasSection, readNote, toReleased } from './lib/changelog.ts';
import { coreRoot, repoRoot } from './lib/paths.ts';

const changelogPath = join(repoRoot, 'CHANGELOG.md');
const changelog = readFileSync(changelogPath, 'utf8');

if (process.argv.includes('--check')) {
  if (!hasSection(changelog, currentVersion())) {
    console.error(`CHANGELOG.md has no section for ${currentVersion()}: run \`npx -y pnpm@12.21.0 release:version\``);
    process.exitCode = 1;
  }
} else {
  const notes = readNotes();
  if (notes.length > 0) run(join(repoRoot, 'node_modules/.bin/changeset'), 'version');
  writeFileSync(changelogPath, toReleased(changelog, notes, currentVersion(), new Date().toISOString().slice(0, 10)));
  run(process.execPath, 'core/tools/generate.ts');
}

function readNotes() {
  const folder = join(repoRoot, '.changeset');
  return readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md').sort().flatMap((name) => readNote(name, readFileSync(join(folder, name), 'utf8')) ?? []);
}

function currentVersion(): string {
  return (JSON.parse(readFileSync(join(coreRoot, 'package.json'), 'utf8')) as { version: string }).version;
}

function run(command: string, ...args: readonly string[]): void {
  const { status, error } = spawnSync(command, args, { cwd: repoRoot, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? `ended with ${status}`}`);
}
