/** What the command touches of its process; tests put their own in its place. */

export interface Output {
  write(text: string): void;
  /** True at a terminal. */
  readonly isTTY?: boolean | undefined;
  /** Width of the terminal. */
  readonly columns?: number | undefined;
}

export interface CommandIo {
  readonly stdout: Output;
  readonly stderr: Output;
  /** Standard input, for `-` and for questions. */
  readonly stdin: AsyncIterable<string | Uint8Array> & { readonly isTTY?: boolean | undefined };
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted by Ctrl-C. */
  readonly signal?: AbortSignal | undefined;
}

/** Exit codes of the command; `interrupted` is the shell's own for Ctrl-C. */
export const exitCodes = { clean: 0, findings: 1, failed: 2, interrupted: 130 } as const;

/** A mistake in how the command was called; its message is for the user. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Colours at a terminal, unless NO_COLOR says otherwise (https://no-color.org). */
export function hasColors({ stdout, env }: CommandIo): boolean {
  return stdout.isTTY === true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb';
}

/** Width to wrap lines at; 0 where nobody looks at a terminal. */
export function widthOf({ stdout }: CommandIo): number {
  return stdout.isTTY === true ? Math.min(stdout.columns ?? 80, 140) : 0;
}
