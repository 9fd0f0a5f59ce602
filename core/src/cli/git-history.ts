/** What changed since a branch left another, and what files held then. */
import { spawn } from 'node:child_process';
import { relative, sep } from 'node:path';
import { git, repositoryOf, safeOptions } from './git.ts';
import { UsageError } from './io.ts';

export interface MergeBase {
  readonly root: string;
  readonly commit: string;
}

/** A file that differs from the merge base; paths are relative to the root of the repository, with `/`. */
export interface ChangedFile {
  /** Absent: the file is deleted. */
  readonly path?: string;
  /** Absent: the file is new. Another one than `path`: it was renamed. */
  readonly oldPath?: string;
}

/** @throws UsageError outside of a repository, and where there is no such commit. */
export async function mergeBaseOf(base: string, folder: string): Promise<MergeBase> {
  const root = repositoryOf(folder);
  if (root === undefined) throw new UsageError('--diff: the working folder is in no git repository');
  if (base.startsWith('-') || base === '') throw new UsageError(`--diff: expected a branch or commit, found '${base}'`);
  const commit = await git(root, ['merge-base', base, 'HEAD']).catch((cause: unknown) => {
    throw new UsageError(`--diff: git finds no common ancestor of '${base}' and HEAD; fetch the branch with its history (in GitHub Actions: actions/checkout with fetch-depth: 0)`, { cause });
  });
  return { root, commit: commit.trim() };
}

/** Differences of the working tree, uncommitted and new files included. */
export async function changedFiles({ root, commit }: MergeBase): Promise<readonly ChangedFile[]> {
  const status = await git(root, ['diff', '--name-status', '-z', '--find-renames', '--no-ext-diff', commit, '--']);
  const untracked = await git(root, ['ls-files', '--others', '--exclude-standard', '-z']);
  return [...parseNameStatus(status), ...untracked.split('\0').filter((path) => path !== '').map((path) => ({ path }))];
}

function* parseNameStatus(output: string): Iterable<ChangedFile> {
  const fields = output.split('\0');
  for (let i = 0; i + 1 < fields.length; ) {
    const status = fields[i++] as string;
    const first = fields[i++] as string;
    if (status.startsWith('R') || status.startsWith('C')) {
      const path = fields[i++] as string;
      // A copy leaves its original where it is.
      yield { path, oldPath: first };
    } else if (status === 'A') yield { path: first };
    else if (status === 'D') yield { oldPath: first };
    else yield { path: first, oldPath: first };
  }
}

/** Contents of files (relative to the root) in a commit, by path; what was not there is left out. */
export async function filesAt(root: string, commit: string, paths: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  // One path a line: names with a line break cannot be asked for.
  const askable = paths.filter((path) => !path.includes('\n'));
  const output = await pipeGit(root, ['cat-file', '--batch'], askable.map((path) => `${commit}:${path}\n`).join(''));
  const found = new Map<string, Buffer>();
  let at = 0;
  for (const path of askable) {
    const end = output.indexOf(10, at);
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(output.toString('latin1', at, end))?.[1];
    at = end + 1;
    if (size === undefined) continue;
    found.set(path, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}

/** Content of one file (absolute path) in a commit. */
export async function fileAt(root: string, commit: string, file: string): Promise<Buffer | undefined> {
  const path = relative(root, file).split(sep).join('/');
  return (await filesAt(root, commit, [path])).get(path);
}

function pipeGit(folder: string, args: readonly string[], input: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', [...safeOptions, ...args], { cwd: folder, windowsHide: true, stdio: ['pipe', 'pipe', 'ignore'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (cause) => reject(new UsageError('git is not installed', { cause })));
    child.on('close', (code) => (code === 0 ? resolve(Buffer.concat(chunks)) : reject(new UsageError(`git ${args[0] ?? ''} ended with ${code}`))));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
