/** What the command touches of its process; tests put their own in its place. */

export interface Output {
  write(text: string): void;
  /** True at a terminal. */
  readonly isTTY?: boolean | undefined;
}

export interface CommandIo {
  readonly stdout: Output;
  readonly stderr: Output;
  /** Standard input, for `-`. */
  readonly stdin: AsyncIterable<string | Uint8Array>;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Exit codes of the command. */
export const exitCodes = { clean: 0, findings: 1, failed: 2 } as const;

/** A mistake in how the command was called; its message is for the user. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Colours at a terminal, unless NO_COLOR says otherwise (https://no-color.org). */
export function hasColors({ stdout, env }: CommandIo): boolean {
  return stdout.isTTY === true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb';
}
