/** The command line without a process: its own folder, and what it wrote. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { CommandIo } from './io.ts';
import { runCommandLine } from './run.ts';

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Surroundings {
  readonly stdin?: string;
  readonly tty?: boolean;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Below the root. */
  readonly cwd?: string;
  readonly signal?: AbortSignal;
}

export async function runIn(root: string, args: readonly string[], { stdin = '', tty, columns, env = {}, cwd = '', signal }: Surroundings = {}): Promise<Outcome> {
  let out = '';
  let err = '';
  const io: CommandIo = {
    stdout: { write: (text) => { out += text; }, isTTY: tty, columns },
    stderr: { write: (text) => { err += text; }, isTTY: tty, columns },
    stdin: Object.assign((async function* () { yield stdin; })(), { isTTY: tty }),
    cwd: join(root, cwd),
    env,
    signal,
  };
  return { code: await runCommandLine(args, io), out, err };
}

/** Runs git in a folder, as nobody in particular. */
export function gitIn(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', ['-c', 'user.name=bot', '-c', 'user.email=bot@example.com', '-c', 'init.defaultBranch=main', '-c', 'core.autocrlf=false', ...args], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Makes the folder a repository with all its files committed. */
export function commitAll(folder: string): void {
  gitIn(folder, 'init', '--quiet');
  gitIn(folder, 'add', '--all', '--force');
  gitIn(folder, 'commit', '--quiet', '--allow-empty', '-m', 'all');
}
