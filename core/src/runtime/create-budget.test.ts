import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { createBudget, isBudgetExceededError, type BudgetOptions } from './create-budget.ts';

/** A budget whose clock moves by hand. */
function timed(options: BudgetOptions) {
  let time = 5000;
  return { budget: createBudget({ ...options, now: () => time }), pass: (ms: number) => void (time += ms) };
}
const exceeding = (limit: string) => expect.objectContaining({ name: 'BudgetExceededError', code: 'ERR_BUDGET_EXCEEDED', limit });

describe('steps', () => {
  it('pass up to the limit and throw at the next, and at every one after it', () => {
    const budget = createBudget({ maxSteps: 3 });
    for (let step = 0; step < 3; step++) budget.step();
    for (let more = 0; more < 3; more++) expect(() => budget.step()).toThrow(exceeding('steps'));
  });

  it('are limited to 20 where nothing is said', () => {
    const budget = createBudget();
    for (let step = 0; step < 20; step++) budget.step();
    expect(() => budget.step()).toThrow(exceeding('steps'));
  });

  it('end a model that calls tools for ever', async () => {
    const budget = createBudget({ maxSteps: 7 });
    const model = vi.fn(async () => 'call the tool again');
    const agent = async () => {
      for (;;) {
        await model();
        budget.step();
      }
    };
    await expect(agent()).rejects.toThrow(exceeding('steps'));
    expect(model).toHaveBeenCalledTimes(8);
  });
});

describe('tokens', () => {
  it('pass up to the limit, counted over steps and what is spent between them', () => {
    const budget = createBudget({ maxTokens: 100 });
    budget.step({ tokens: 60 });
    budget.spend(40);
    expect(budget.remaining.tokens).toBe(0);
    budget.step();
    expect(() => budget.spend(1)).toThrow(exceeding('tokens'));
    expect(() => budget.step()).toThrow(exceeding('tokens'));
  });

  it.each([NaN, -1, Infinity, '5' as never, null as never])('are no %s', (tokens) => {
    const budget = createBudget({ maxTokens: 100 });
    expect(() => budget.spend(tokens)).toThrow(TypeError);
    if (tokens !== null) expect(() => budget.step({ tokens })).toThrow(TypeError);
    expect(budget.used).toMatchObject({ tokens: 0, steps: 0 });
  });
});

describe('time', () => {
  it('ends the run at the deadline', () => {
    const { budget, pass } = timed({ deadlineMs: 1000 });
    pass(999);
    budget.step();
    expect(budget.remaining.ms).toBe(1);
    pass(1);
    expect(() => budget.step()).toThrow(exceeding('time'));
  });

  it('is over once the signal says so, also where the clock is a little behind the timer', async () => {
    const budget = createBudget({ deadlineMs: 15, now: () => 0 });
    await new Promise((resolve) => budget.signal.addEventListener('abort', resolve));
    expect(() => budget.step()).toThrow(exceeding('time'));
  });

  it('aborts the signal, so that a running call ends too', async () => {
    const budget = createBudget({ deadlineMs: 15 });
    await new Promise((resolve) => budget.signal.addEventListener('abort', resolve));
    expect((budget.signal.reason as DOMException).name).toBe('TimeoutError');
    expect(() => budget.step()).toThrow(exceeding('time'));
  });
});

describe('repeats', () => {
  it('of the same action are a loop', () => {
    const budget = createBudget();
    for (let turn = 0; turn < 3; turn++) budget.step({ action: 'search {"q":"tea"}' });
    expect(() => budget.step({ action: 'search {"q":"tea"}' })).toThrow(exceeding('repeats'));
  });

  it('with something else between them are not', () => {
    const budget = createBudget({ maxRepeats: 1 });
    for (const action of ['a', 'b', 'a', undefined, undefined, 'a']) budget.step({ action });
    expect(() => budget.step({ action: 'a' })).toThrow(exceeding('repeats'));
  });
});

describe('the signal', () => {
  it('is aborted with the error when a limit is exceeded', () => {
    const budget = createBudget({ maxSteps: 1 });
    budget.step();
    expect(budget.signal.aborted).toBe(false);
    expect(() => budget.step()).toThrow();
    expect(isBudgetExceededError(budget.signal.reason)).toBe(true);
  });

  it('follows the one that was given, whose reason step throws', () => {
    const controller = new AbortController();
    const budget = createBudget({ signal: controller.signal });
    budget.step();
    controller.abort(new Error('user left'));
    expect(budget.signal.reason).toEqual(new Error('user left'));
    expect(() => budget.step()).toThrow('user left');
  });
});

describe('the figures', () => {
  it('tell what is used and what is left', () => {
    const { budget, pass } = timed({ maxSteps: 5, maxTokens: 100, deadlineMs: 1000 });
    budget.step({ tokens: 30 });
    pass(250);
    expect(budget.used).toEqual({ steps: 1, tokens: 30, elapsedMs: 250 });
    expect(budget.remaining).toEqual({ steps: 4, tokens: 70, ms: 750 });
    expect(createBudget({ maxSteps: Infinity, maxTokens: 5 }).remaining).toEqual({ steps: Infinity, tokens: 5, ms: Infinity });
  });

  it('stand in the error', () => {
    const { budget, pass } = timed({ maxSteps: 1 });
    budget.step({ tokens: 30 });
    pass(250);
    let error: unknown;
    try {
      budget.step();
    } catch (thrown) {
      error = thrown;
    }
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: 'BudgetExceededError', code: 'ERR_BUDGET_EXCEEDED', limit: 'steps', used: { steps: 2, tokens: 30, elapsedMs: 250 },
      message: 'The budget is used up: the limit of steps is reached (2 steps, 30 tokens, 250 ms).',
    });
    expect(inspect(error)).toContain('ERR_BUDGET_EXCEEDED');
    expect(isBudgetExceededError(new Error('budget'))).toBe(false);
  });
});

describe('wrong limits', () => {
  it.each<BudgetOptions>([{ maxSteps: 0 }, { maxSteps: NaN }, { maxTokens: -1 }, { deadlineMs: '5' as never }, { maxRepeats: 0 }])('%j', (options) => {
    expect(() => createBudget(options)).toThrow(/createBudget: \w+ must be a number above 0/);
  });

  it('no limit at all', () => {
    expect(() => createBudget({ maxSteps: Infinity })).toThrow(/at least one/);
    expect(() => createBudget({ maxSteps: Infinity, deadlineMs: 1000 })).not.toThrow();
  });

  it('a deadline beyond every timer', () => {
    expect(createBudget({ deadlineMs: 2 ** 40 }).signal.aborted).toBe(false);
  });
});
