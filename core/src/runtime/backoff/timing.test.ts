import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { after, sleepFor, untilAborted } from './timing.ts';

const days = 24 * 3_600_000;

describe('after', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('waits longer than one timer can', () => {
    const done = vi.fn();
    after(60 * days, done);
    vi.advanceTimersByTime(60 * days - 1);
    expect(done).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(done).toHaveBeenCalledTimes(1);
  });

  it('can be cancelled in any part of the wait', () => {
    const done = vi.fn();
    const cancel = after(60 * days, done);
    vi.advanceTimersByTime(40 * days);
    cancel();
    vi.advanceTimersByTime(40 * days);
    expect(done).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leaves no timer behind when a sleep is aborted', async () => {
    const controller = new AbortController();
    const sleeping = sleepFor(60 * days, controller.signal);
    controller.abort('stopped');
    await expect(sleeping).rejects.toBe('stopped');
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('untilAborted', () => {
  it('rejects for a signal that was aborted before, and discards what comes late', async () => {
    const discard = vi.fn();
    await expect(untilAborted(Promise.resolve('late'), AbortSignal.abort('stopped'), discard)).rejects.toBe('stopped');
    await vi.waitFor(() => expect(discard).toHaveBeenCalledWith('late'));
  });
});
