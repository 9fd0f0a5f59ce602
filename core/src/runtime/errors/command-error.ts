import { isSecureBotError, SecureBotError, type SecureBotErrorJson } from './base.ts';

const sentences = {
  'not-allowed': 'The program is not in the list of allowed programs',
  shell: 'The program is a shell or a batch file, which reads its arguments as commands',
  'not-started': 'The program could not be started',
  timeout: 'The program took longer than timeoutMs and was ended',
  'output-too-large': 'The program wrote more than maxOutputBytes and was ended',
} as const;

/** Why a command has no result. Stable; made for `switch` and for metrics. */
export type CommandReason = keyof typeof sentences;

/** A command that was refused or ended (CWE-78, CWE-400). Names neither program nor arguments: they may hold secrets or come from a model. */
export class CommandError extends SecureBotError {
  declare readonly code: 'ERR_COMMAND';
  readonly reason: CommandReason;

  constructor(reason: CommandReason, cause?: unknown) {
    super(`${sentences[reason]}.`, { name: 'CommandError', code: 'ERR_COMMAND', ...(cause !== undefined && { cause }) });
    this.reason = reason;
  }

  override toJSON(): SecureBotErrorJson {
    return { ...super.toJSON(), reason: this.reason };
  }
}

/** Whether `error` says that a command was refused or ended. */
export function isCommandError(error: unknown): error is CommandError {
  return isSecureBotError(error, 'ERR_COMMAND');
}
