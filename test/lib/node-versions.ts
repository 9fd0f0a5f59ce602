/** Other versions of Node.js than the toolchain's, from the packages that the npm package `node` is made of; kept in .cache/node-versions. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { repoRoot } from '../../core/tools/lib/paths.ts';

/** The oldest that `engines` allows, and the newest of the others; the toolchain's own is the one between. */
export const otherNodeVersions = ['22.13.0', '26.10.0'] as const;

/** Path of that Node.js, installed if it is not there yet; npm checks what it downloads. @throws Error with npm's output */
export function executableOf(version: string): string {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `${platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'}-${platform}-${process.arch}`;
  const folder = join(repoRoot, '.cache/node-versions', version);
  const executable = join(folder, 'node_modules', name, 'bin', platform === 'win' ? 'node.exe' : 'node');
  if (existsSync(executable)) return executable;
  mkdirSync(folder, { recursive: true });
  const { status, stderr, error } = spawnSync('npm', ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', folder, `${name}@${version}`], { cwd: folder, encoding: 'utf8', input: '', shell: platform === 'win' });
  if (status !== 0) throw new Error(`Node.js ${version} cannot be installed: ${error?.message ?? stderr}`);
  return executable;
}
