/** What git knows of files. Programs are run by name and arguments, never through a shell. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { UsageError } from './io.ts';

/** Output of a git command above this is cut off by an error, in bytes. */
const maxOutput = 256 * 1024 * 1024;

/** Paths named on one command line; the system limits its length. */
const pathsAtOnce = 200;

/** Never runs what a repository's configuration names, and leaves no lock behind. */
export const safeOptions = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', '--literal-pathspecs', '--no-optional-locks'];

/** Why a file is not safe to change: git could not bring its content back. */
export type Uncommitted = 'modified' | 'untracked';

/** Output of a git command. @throws UsageError if git cannot be run or fails. */
export function git(folder: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile('git', [...safeOptions, ...args], { cwd: folder, encoding: 'utf8', maxBuffer: maxOutput, windowsHide: true }, (error, stdout, stderr) => {
      if (!error) return resolve(stdout);
      const reason = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'git is not installed' : (stderr.trim().split('\n')[0] ?? '');
      reject(new UsageError(`git ${args[0] ?? ''}: ${reason}`, { cause: error }));
    });
  });
}

/** Root of the repository that holds a folder; undefined outside of one. */
export function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** Of the files (absolute paths), those with changes that no commit holds. Files outside of a repository are not among them. */
export async function uncommittedFiles(files: readonly string[]): Promise<ReadonlyMap<string, Uncommitted>> {
  const byRepository = new Map<string, Map<string, string>>();
  for (const file of files) {
    const real = await realpath(file);
    const root = repositoryOf(dirname(real));
    if (root === undefined) continue;
    const known = byRepository.get(root) ?? new Map<string, string>();
    byRepository.set(root, known.set(relative(root, real).split(sep).join('/'), file));
  }
  const found = new Map<string, Uncommitted>();
  for (const [root, paths] of byRepository) {
    const names = [...paths.keys()];
    for (let i = 0; i < names.length; i += pathsAtOnce) {
      const chunk = names.slice(i, i + pathsAtOnce);
      const status = await git(root, ['status', '--porcelain=v1', '-z', '--no-renames', '--untracked-files=all', '--ignored=traditional', '--', ...chunk]);
      for (const [path, state] of parseStatus(status)) for (const name of namesIn(path, chunk)) found.set(paths.get(name) ?? name, state);
    }
  }
  return found;
}

function* parseStatus(output: string): Iterable<readonly [path: string, state: Uncommitted]> {
  for (const entry of output.split('\0')) {
    if (entry.length > 3) yield [entry.slice(3), entry.startsWith('??') || entry.startsWith('!!') ? 'untracked' : 'modified'];
  }
}

/** Ignored folders are named with `/` at the end, for all that is in them. */
function namesIn(path: string, names: readonly string[]): readonly string[] {
  return path.endsWith('/') ? names.filter((name) => name.startsWith(path)) : names.filter((name) => name === path);
}
