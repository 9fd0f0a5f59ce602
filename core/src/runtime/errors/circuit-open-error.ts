import { isSecureBotError, SecureBotError, type SecureBotErrorJson } from './base.ts';

/** A circuit breaker refused a call without making it, because the calls before it failed. */
export class CircuitOpenError extends SecureBotError {
  declare readonly code: 'ERR_CIRCUIT_OPEN';
  /** Milliseconds after which a call may be tried again. */
  readonly retryAfterMs: number;
  /** Name of the breaker, if it has one. */
  readonly circuit: string | undefined;

  constructor(retryAfterMs: number, circuit?: string) {
    super(`${circuit ? `The circuit ${JSON.stringify(circuit)}` : 'The circuit'} is open after repeated failures; try again in ${Math.ceil(retryAfterMs)} ms.`, {
      name: 'CircuitOpenError',
      code: 'ERR_CIRCUIT_OPEN',
    });
    this.retryAfterMs = retryAfterMs;
    this.circuit = circuit;
  }

  override toJSON(): SecureBotErrorJson {
    return { ...super.toJSON(), retryAfterMs: this.retryAfterMs, ...(this.circuit !== undefined && { circuit: this.circuit }) };
  }
}

/** Whether `error` says that a call was not made because its circuit is open. */
export function isCircuitOpenError(error: unknown): error is CircuitOpenError {
  return isSecureBotError(error, 'ERR_CIRCUIT_OPEN');
}
