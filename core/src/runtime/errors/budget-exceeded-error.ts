import { isSecureBotError, SecureBotError, type SecureBotErrorJson } from './base.ts';

const sentences = {
  steps: 'the limit of steps is reached',
  tokens: 'the limit of tokens is exceeded',
  time: 'the time is over',
  repeats: 'the same action was taken again and again',
} as const;

/** Which limit of a budget was exceeded. Stable; made for `switch` and for metrics. */
export type BudgetLimit = keyof typeof sentences;

/** What a run has used so far. */
export interface BudgetUse {
  readonly steps: number;
  readonly tokens: number;
  readonly elapsedMs: number;
}

/** The run of an agent has used up its budget (OWASP LLM10, unbounded consumption). Further steps throw it too. */
export class BudgetExceededError extends SecureBotError {
  declare readonly code: 'ERR_BUDGET_EXCEEDED';
  readonly limit: BudgetLimit;
  readonly used: BudgetUse;

  constructor(limit: BudgetLimit, used: BudgetUse) {
    const figures = `${used.steps} steps, ${used.tokens} tokens, ${Math.round(used.elapsedMs)} ms`;
    super(`The budget is used up: ${sentences[limit]} (${figures}).`, { name: 'BudgetExceededError', code: 'ERR_BUDGET_EXCEEDED' });
    this.limit = limit;
    this.used = used;
  }

  override toJSON(): SecureBotErrorJson {
    return { ...super.toJSON(), limit: this.limit, used: this.used };
  }
}

/** Whether `error` says that a budget is used up. */
export function isBudgetExceededError(error: unknown): error is BudgetExceededError {
  return isSecureBotError(error, 'ERR_BUDGET_EXCEEDED');
}
