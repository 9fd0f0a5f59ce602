import { spawn, type ChildProcess } from 'node:child_process';
import { constants } from 'node:os';
import { CommandError, type CommandResult } from './errors/command-error.ts';

export { CommandError, isCommandError } from './errors/command-error.ts';
export type { CommandReason, CommandResult } from './errors/command-error.ts';

/** What may run, and within which limits. */
export interface RunCommandOptions {
  /** The programs that may run, each exactly as `file` names it: `git` allows `git`, not `./git`. */
  readonly allow: readonly string[];
  /** Folder in which the program runs. Default that of the process. */
  readonly cwd?: string | undefined;
  /** Variables beside the few that programs need to work (PATH, HOME, locale, temporary folder). The rest of the process' environment holds secrets and stays out. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
  /** What the program reads from its standard input. Default: nothing, the input is closed. */
  readonly input?: string | Uint8Array | undefined;
  /** Longest time in milliseconds, after which the program and what it started are ended. Default 30,000. */
  readonly timeoutMs?: number | undefined;
  /** Most that standard output and standard error may hold together. Default 10 MiB. */
  readonly maxOutputBytes?: number | undefined;
  /** Ends the program; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** True: an exit code other than 0 rejects, as that of `exec` and `execSync` does. Default false: it is a result. */
  readonly mustSucceed?: boolean | undefined;
}

/**
 * Runs an allowed program without a shell: each argument reaches it as it is (CWE-78). An exit code other than 0 is a result, not an error,
 * unless `mustSucceed` is set. Node.js only.
 *
 * Rejects with {@link CommandError} when the program is not allowed, is a shell, cannot be started, takes too long, writes too much or
 * fails though it `mustSucceed`, and with a `TypeError` for wrong arguments. Options of the program itself can still be harmful: put `'--'` before untrusted arguments.
 *
 * @example
 * const { stdout } = await runCommand('git', ['log', '--oneline', '--', path], { allow: ['git'] });
 */
export async function runCommand(file: string, args: readonly string[], options: RunCommandOptions): Promise<CommandResult> {
  checkArguments(file, args, options);
  if (!options.allow.includes(file)) throw new CommandError('not-allowed');
  if (shell.test(file)) throw new CommandError('shell');
  options.signal?.throwIfAborted();
  return run(file, args, options);
}

/** Programs that read text as commands. Windows starts `.bat` and `.cmd` in cmd.exe, which splits arguments again (CVE-2024-27980). */
const shell = /(?:^|[\\/])(?:(?:ba|da|z|k|c|tc|fi|a|ra|mk|pdk)?sh|busybox|cmd|powershell|pwsh|wscript|cscript|mshta)(?:\.exe)?[. ]*$|\.(?:bat|cmd)[. ]*$/i;

function checkArguments(file: unknown, args: unknown, options: unknown): void {
  if (typeof file !== 'string' || file === '' || file.includes('\0')) throw new TypeError('runCommand: expected the name or path of a program.');
  if (!Array.isArray(args) || args.some((arg) => typeof arg !== 'string' || arg.includes('\0'))) throw new TypeError('runCommand: expected a list of strings without NUL as arguments.');
  if (typeof options !== 'object' || options === null || !('allow' in options) || !Array.isArray(options.allow)) throw new TypeError('runCommand: expected options with the list allow, such as { allow: ["git"] }.');
}

function run(file: string, args: readonly string[], { cwd, env, input, timeoutMs = 30_000, maxOutputBytes = 10 * 1024 * 1024, signal, mustSucceed = false }: RunCommandOptions): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = start(file, args, cwd, { ...neededEnvironment(), ...env }, input !== undefined);
    const output = { stdout: [] as Uint8Array[], stderr: [] as Uint8Array[], size: 0 };
    const fail = (error: unknown) => {
      killTree(child);
      settle(() => reject(error));
    };
    const onAbort = () => fail(signal?.reason);
    const timer = setTimeout(() => fail(new CommandError('timeout')), timeoutMs);
    const settle = (report: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      forget(child);
      report();
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    remember(child);

    for (const name of ['stdout', 'stderr'] as const) {
      child[name]?.on('data', (chunk: Uint8Array) => {
        output.size += chunk.length;
        if (output.size > maxOutputBytes) fail(new CommandError('output-too-large'));
        else output[name].push(chunk);
      });
    }
    // A program that ends before it has read its input is no failure of ours.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
    child.on('error', (error) => fail(new CommandError('not-started', error)));
    child.on('close', (code, killedBy) => {
      const result: CommandResult = { stdout: decode(output.stdout), stderr: decode(output.stderr), exitCode: toExitCode(code, killedBy) };
      settle(() => (mustSucceed && result.exitCode !== 0 ? reject(new CommandError('failed', undefined, result)) : resolve(result)));
    });
  });
}

const isWindows = process.platform === 'win32';

/** On POSIX in a process group of its own, so that it can be ended with all that it started. */
function start(file: string, args: readonly string[], cwd: string | undefined, env: Readonly<Record<string, string | undefined>>, hasInput: boolean): ChildProcess {
  try {
    return spawn(file, args, { shell: false, detached: !isWindows, windowsHide: true, stdio: [hasInput ? 'pipe' : 'ignore', 'pipe', 'pipe'], env, ...(cwd !== undefined && { cwd }) });
  } catch (error) {
    throw new CommandError('not-started', error);
  }
}

const neededVariables = ['PATH', 'HOME', 'USER', 'LOGNAME', 'LANG', 'LC_ALL', 'LC_CTYPE', 'TZ', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'SYSTEMROOT', 'PATHEXT', 'COMSPEC', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA', 'ProgramFiles', 'ProgramData'];

function neededEnvironment(): Record<string, string> {
  const needed: Record<string, string> = {};
  for (const name of neededVariables) {
    const value = process.env[name];
    if (value !== undefined) needed[name] = value;
  }
  // Else Windows looks for the program in the working folder first.
  return isWindows ? { ...needed, NoDefaultCurrentDirectoryInExePath: '1' } : needed;
}

/** Programs that run; one listener for all of them, which ends them together with this process. */
const running = new Set<ChildProcess>();

function killAll(): void {
  for (const child of running) killTree(child);
}

function remember(child: ChildProcess): void {
  if (running.size === 0) process.once('exit', killAll);
  running.add(child);
}

function forget(child: ChildProcess): void {
  running.delete(child);
  if (running.size === 0) process.removeListener('exit', killAll);
}

function killTree(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (isWindows) child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

function decode(chunks: readonly Uint8Array[]): string {
  return Buffer.concat(chunks).toString('utf8');
}

function toExitCode(code: number | null, killedBy: NodeJS.Signals | null): number {
  return code ?? 128 + constants.signals[killedBy!]; // Node.js gives one of the two
}
