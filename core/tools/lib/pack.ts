/** Packs a package of the workspace as it would be published. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Makes the tarball and returns its path. pnpm replaces `workspace:` ranges by versions. @throws Error with pnpm's output */
export function packPackage(folder: string, destination: string): string {
  const fresh = join(destination, '.packing');
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  const [command, ...first] = pnpmCommand();
  const { status, stdout, stderr, error } = spawnSync(command, [...first, 'pack', '--pack-destination', fresh], { cwd: folder, encoding: 'utf8', input: '' });
  const [name] = readdirSync(fresh);
  if (status !== 0 || name === undefined) throw new Error(`pnpm pack in ${folder}: ${error?.message ?? ''}\n${stdout ?? ''}${stderr ?? ''}`);
  const target = join(destination, name);
  renameSync(join(fresh, name), target);
  rmSync(fresh, { recursive: true });
  return target;
}

/** The pnpm that runs the script, or the one that the README names. */
export function pnpmCommand(): readonly [string, ...string[]] {
  const running = process.env['npm_execpath'];
  if (!running?.includes('pnpm')) return ['npx', '-y', 'pnpm@12.21.0'];
  return /\.[cm]?js$/.test(running) ? [process.execPath, running] : [running];
}
