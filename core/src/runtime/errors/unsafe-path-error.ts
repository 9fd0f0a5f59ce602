import { isSecureBotError, SecureBotError, type SecureBotErrorJson } from './base.ts';

const sentences = {
  absolute: 'The path is absolute; only paths below the root are allowed',
  traversal: 'The path leads out of the root',
  'windows-form': 'The path has a form with a special meaning on Windows',
  'null-byte': 'The path holds a NUL character',
  'link-outside': 'A link on the path leads out of the root',
  'dangling-link': 'A link on the path leads to nothing, so what it will lead to is unknown',
  unreadable: 'A part of the path could not be checked',
} as const;

/** Why a path was refused. Stable; made for `switch` and for metrics. */
export type UnsafePathReason = keyof typeof sentences;

/** A path that leads, or may lead, out of its root (CWE-22, CWE-59). The message does not quote the path: it comes from somebody else. */
export class UnsafePathError extends SecureBotError {
  declare readonly code: 'ERR_UNSAFE_PATH';
  readonly reason: UnsafePathReason;

  constructor(reason: UnsafePathReason, cause?: unknown) {
    super(`${sentences[reason]}.`, { name: 'UnsafePathError', code: 'ERR_UNSAFE_PATH', ...(cause !== undefined && { cause }) });
    this.reason = reason;
  }

  override toJSON(): SecureBotErrorJson {
    return { ...super.toJSON(), reason: this.reason };
  }
}

/** Whether `error` says that a path was refused. */
export function isUnsafePathError(error: unknown): error is UnsafePathError {
  return isSecureBotError(error, 'ERR_UNSAFE_PATH');
}
