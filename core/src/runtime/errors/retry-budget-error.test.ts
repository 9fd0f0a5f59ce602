import { describe, expect, it } from 'vitest';
import { isRetryBudgetError, RetryBudgetError } from './retry-budget-error.ts';

describe('RetryBudgetError', () => {
  it.each([
    [{ reason: 'deadline', attempts: 3 }, 'Gave up after 3 attempts: the deadline has passed.'],
    [{ reason: 'wait', attempts: 1, retryAfterMs: 61_500, status: 429 }, 'Gave up after 1 attempt: the next one is due in 62 s, later than the deadline allows.'],
    [{ reason: 'wait', attempts: 2 }, 'Gave up after 2 attempts: the next one is due later than the deadline allows.'],
  ] as const)('tells why: %j', (details, message) => {
    const error = new RetryBudgetError(details);
    expect(error.message).toBe(message);
    expect(isRetryBudgetError(error)).toBe(true);
    expect(JSON.parse(JSON.stringify(error))).toEqual({ name: 'RetryBudgetError', code: 'ERR_RETRY_BUDGET', message, ...details });
  });
});
