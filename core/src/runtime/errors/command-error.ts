import { isSecureBotError, SecureBotError, type SecureBotErrorJson } from './base.ts';

const sentences = {
  'not-allowed': 'The program is not in the list of allowed programs',
  shell: 'The program is a shell or a batch file, which reads its arguments as commands',
  'not-started': 'The program could not be started',
  timeout: 'The program took longer than timeoutMs and was ended',
  'output-too-large': 'The program wrote more than maxOutputBytes and was ended',
  failed: 'The program ended with an exit code other than 0',
} as const;

/** Why a command has no result. Stable; made for `switch` and for metrics. */
export type CommandReason = keyof typeof sentences;

/** What a program that ran to its end left behind. */
export interface CommandResult {
  readonly stdout: string;
  readonly stderr: string;
  /** 0 for success; 128 plus the number of the signal when a signal ended the program, as in shells. */
  readonly exitCode: number;
}

/** A command that was refused or ended, or failed (CWE-78, CWE-400). Names neither program nor arguments: they may hold secrets or come from a model. */
export class CommandError extends SecureBotError {
  declare readonly code: 'ERR_COMMAND';
  readonly reason: CommandReason;
  /** What the program wrote, with the reason `failed`. Not in logs of the error: read it where it is needed. */
  readonly stdout: string | undefined;
  /** As `stdout`. */
  readonly stderr: string | undefined;
  /** With the reason `failed`. */
  readonly exitCode: number | undefined;

  constructor(reason: CommandReason, cause?: unknown, result?: CommandResult) {
    super(`${sentences[reason]}.`, { name: 'CommandError', code: 'ERR_COMMAND', ...(cause !== undefined && { cause }) });
    this.reason = reason;
    this.stdout = result?.stdout;
    this.stderr = result?.stderr;
    this.exitCode = result?.exitCode;
  }

  override toJSON(): SecureBotErrorJson {
    return { ...super.toJSON(), reason: this.reason, ...(this.exitCode !== undefined && { exitCode: this.exitCode }) };
  }
}

/** Whether `error` says that a command was refused or ended, or failed. */
export function isCommandError(error: unknown): error is CommandError {
  return isSecureBotError(error, 'ERR_COMMAND');
}
