import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, vi } from 'vitest';
import { follow } from './follow.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

describe('follow', () => {
  it('hands an abort on, also one that came before', () => {
    const [leader, follower, late] = [new AbortController(), new AbortController(), new AbortController()];
    follow(leader.signal, follower);
    leader.abort('stopped');
    expect(follower.signal.reason).toBe('stopped');
    follow(leader.signal, late);
    expect(late.signal.reason).toBe('stopped');
  });

  it('does nothing without a leader or after its release', () => {
    const [leader, follower] = [new AbortController(), new AbortController()];
    follow(undefined, follower).loosen();
    follow(leader.signal, follower).release();
    leader.abort();
    expect(follower.signal.aborted).toBe(false);
  });

  it('keeps a loose link while the signal is held, even if its controller is not', async () => {
    const leader = new AbortController();
    const signal = (() => {
      const follower = new AbortController();
      follow(leader.signal, follower).loosen();
      return follower.signal;
    })();
    await new Promise((resolve) => setTimeout(resolve, 5));
    collectGarbage();
    leader.abort('stopped');
    expect(signal.reason).toBe('stopped');
  });

  it('puts one listener on the leader, however many follow, and takes it away when nobody does', async () => {
    const leader = new AbortController();
    const add = vi.spyOn(leader.signal, 'addEventListener');
    const remove = vi.spyOn(leader.signal, 'removeEventListener');
    const links = Array.from({ length: 100 }, () => follow(leader.signal, new AbortController()));
    links.forEach((link, index) => (index % 2 === 0 ? link.loosen() : link.release()));
    expect(add).toHaveBeenCalledTimes(1);
    links.length = 0;
    await vi.waitFor(() => {
      collectGarbage();
      expect(remove).toHaveBeenCalledTimes(1);
    }, { timeout: 5000 });
    const follower = new AbortController();
    follow(leader.signal, follower);
    leader.abort('stopped');
    expect(follower.signal.reason).toBe('stopped');
  });
});
