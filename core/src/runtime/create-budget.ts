import { follow } from './backoff/follow.ts';
import { BudgetExceededError, type BudgetLimit, type BudgetUse } from './errors/budget-exceeded-error.ts';

export { BudgetExceededError, isBudgetExceededError } from './errors/budget-exceeded-error.ts';
export type { BudgetLimit, BudgetUse } from './errors/budget-exceeded-error.ts';

/** Limits of one run of an agent. */
export interface BudgetOptions {
  /** Most steps (model calls). Default 20, the default of the AI SDK's agents; `Infinity` needs another limit beside it. */
  readonly maxSteps?: number | undefined;
  /** Most tokens of all steps together. Default: no limit. */
  readonly maxTokens?: number | undefined;
  /** Most time from now, in milliseconds. Default: no limit. */
  readonly deadlineMs?: number | undefined;
  /** How often in a row the same `action` may be reported. Default 3: a second try is sensible, a fourth is a loop. */
  readonly maxRepeats?: number | undefined;
  /** Ends the run: `step` then throws its reason. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds of a clock that never goes back; replaced in tests. Default `performance.now`. */
  readonly now?: (() => number) | undefined;
}

/** What is known about a step. */
export interface BudgetStep {
  /** Tokens that were used since the last step. Default 0. NaN (a sum with `undefined`) is a TypeError, since it would end the limit. */
  readonly tokens?: number | undefined;
  /** What the model wants to do, such as the name of a tool with its arguments as text; the same thing again and again is a loop. */
  readonly action?: string | undefined;
}

/** The budget of one run of an agent. */
export interface Budget {
  /**
   * Counts a step and its tokens. Call it once in each round of the loop.
   *
   * @throws {BudgetExceededError} a limit is exceeded, now and at every further call
   */
  readonly step: (step?: BudgetStep) => void;
  /** Counts tokens without a step, such as those of a tool that asks a model itself. Throws like `step`. */
  readonly spend: (tokens: number) => void;
  /** What was used so far. */
  readonly used: BudgetUse;
  /** What is left; `Infinity` where there is no limit. */
  readonly remaining: { readonly steps: number; readonly tokens: number; readonly ms: number };
  /** Aborted when a limit is exceeded, when the time is over, or by the signal that was given. Pass it to model and tools. */
  readonly signal: AbortSignal;
}

/**
 * Bounds one run of an agent in steps, tokens and time, so that a model which goes round in circles ends.
 *
 * @throws {TypeError} a limit is not a number above 0, or there is none at all
 *
 * @example
 * const budget = createBudget({ maxSteps: 10, maxTokens: 50_000, deadlineMs: 60_000 });
 * while (true) {
 *   const answer = await ask(messages, { signal: budget.signal });
 *   budget.step({ tokens: answer.usage.total_tokens });
 *   if (answer.done) return answer.text;
 * }
 */
export function createBudget(options: BudgetOptions = {}): Budget {
  const { signal, now = () => performance.now() } = options;
  const maxSteps = checkLimit('maxSteps', options.maxSteps, 20);
  const maxTokens = checkLimit('maxTokens', options.maxTokens, Infinity);
  const deadlineMs = checkLimit('deadlineMs', options.deadlineMs, Infinity);
  const maxRepeats = checkLimit('maxRepeats', options.maxRepeats, 3);
  if (Math.min(maxSteps, maxTokens, deadlineMs) === Infinity) throw new TypeError('createBudget: at least one of maxSteps, maxTokens and deadlineMs must be finite.');

  const startedAt = now();
  const ended = new AbortController();
  endWith(ended, deadlineMs, signal);
  let steps = 0;
  let tokens = 0;
  let repeats = 0;
  let lastAction: string | undefined;
  let exceeded: BudgetExceededError | undefined;

  const use = (): BudgetUse => ({ steps, tokens, elapsedMs: Math.max(0, now() - startedAt) });
  const end = (limit: BudgetLimit): never => {
    exceeded = new BudgetExceededError(limit, use());
    ended.abort(exceeded);
    throw exceeded;
  };
  const check = (): void => {
    signal?.throwIfAborted();
    if (exceeded) throw exceeded;
    if (tokens > maxTokens) end('tokens');
    if (steps > maxSteps) end('steps');
    // A timer may ring a fraction of a millisecond early: who heard it gets no further step.
    if (use().elapsedMs >= deadlineMs || isTimeout(ended.signal)) end('time');
    if (repeats > maxRepeats) end('repeats');
  };

  return {
    step({ tokens: spent, action } = {}) {
      tokens += checkTokens(spent ?? 0);
      steps++;
      repeats = action !== undefined && action === lastAction ? repeats + 1 : 1;
      lastAction = action;
      check();
    },
    spend(more) {
      tokens += checkTokens(more);
      check();
    },
    get used() {
      return use();
    },
    get remaining() {
      const left = (limit: number, usedUp: number): number => Math.max(0, limit - usedUp);
      return { steps: left(maxSteps, steps), tokens: left(maxTokens, tokens), ms: left(deadlineMs, use().elapsedMs) };
    },
    signal: ended.signal,
  };
}

/** The longest delay that timers keep; nobody runs an agent for 24 days. */
const longestTimer = 2 ** 31 - 1;

/** Links that end with the budget itself; `AbortSignal.timeout` keeps no process alive, so that nothing has to be closed. */
function endWith(ended: AbortController, deadlineMs: number, signal: AbortSignal | undefined): void {
  follow(signal, ended).loosen();
  if (deadlineMs <= longestTimer) follow(AbortSignal.timeout(Math.ceil(deadlineMs)), ended).loosen();
}

function isTimeout({ aborted, reason }: AbortSignal): boolean {
  return aborted && reason instanceof DOMException && reason.name === 'TimeoutError';
}

function checkLimit(name: string, value: unknown, fallback: number): number {
  if (value === undefined) return fallback;
  if (typeof value === 'number' && value > 0) return value;
  throw new TypeError(`createBudget: ${name} must be a number above 0, got ${String(value)}.`);
}

function checkTokens(tokens: unknown): number {
  if (typeof tokens === 'number' && Number.isFinite(tokens) && tokens >= 0) return tokens;
  throw new TypeError(`createBudget: tokens must be a number from 0, got ${String(tokens)}.`);
}
