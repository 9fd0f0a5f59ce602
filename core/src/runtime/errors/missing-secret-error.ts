import { isSecureBotError, SecureBotError, type SecureBotErrorJson } from './base.ts';

const sentences = {
  unset: 'is not set',
  blank: 'is set but blank',
  placeholder: 'holds a placeholder instead of a value',
  invalid: 'does not fit its schema',
  'published-name': 'has a name that bundlers copy into client code, so it cannot be a secret; read a variable without that prefix on the server',
} as const;

/** Why a variable cannot be used. Stable; made for `switch`. */
export type MissingSecretReason = keyof typeof sentences;

/** A variable of the environment that cannot serve as a secret (CWE-798, CWE-1188). Names the variable, never its value. */
export class MissingSecretError extends SecureBotError {
  declare readonly code: 'ERR_MISSING_SECRET';
  /** Name of the variable. */
  readonly variable: string;
  readonly reason: MissingSecretReason;

  constructor(variable: string, reason: MissingSecretReason, detail = '') {
    super(`The environment variable ${variable} ${sentences[reason]}${detail === '' ? '' : `: ${detail}`}.`, { name: 'MissingSecretError', code: 'ERR_MISSING_SECRET' });
    this.variable = variable;
    this.reason = reason;
  }

  override toJSON(): SecureBotErrorJson {
    return { ...super.toJSON(), variable: this.variable, reason: this.reason };
  }
}

/** Whether `error` says that a variable of the environment cannot be used. */
export function isMissingSecretError(error: unknown): error is MissingSecretError {
  return isSecureBotError(error, 'ERR_MISSING_SECRET');
}
