/** The longest delay that `setTimeout` keeps; above it Node.js and browsers fire at once. */
const longestTimer = 2 ** 31 - 1;

/** Calls `done` after `ms` milliseconds, however many; the returned function cancels. */
export function after(ms: number, done: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const start = (left: number): void => {
    const part = Math.min(left, longestTimer);
    timer = setTimeout(() => (left > part ? start(left - part) : done()), part);
  };
  start(ms);
  return () => clearTimeout(timer);
}

/** Waits `ms` milliseconds; rejects with the signal's reason, at once and without a timer left, when it is aborted. */
export async function sleepFor(ms: number, signal: AbortSignal): Promise<void> {
  let cancel = (): void => {};
  const slept = new Promise<void>((resolve) => {
    cancel = after(ms, resolve);
  });
  try {
    await untilAborted(slept, signal);
  } finally {
    cancel();
  }
}

/**
 * Settles like `work`, or rejects with the signal's reason as soon as it is aborted, whether `work` listens or not.
 * `discard` gets a result that comes too late, so that a socket behind it can be closed.
 */
export function untilAborted<T>(work: PromiseLike<T>, signal: AbortSignal, discard?: (late: T) => void): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const onAbort = (): void => {
      work.then((late) => discard?.(late), () => {}); // the abort is what the caller hears; a late failure is no news
      reject(signal.reason);
    };
    if (signal.aborted) return onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    work.then(resolve, reject).then(() => signal.removeEventListener('abort', onAbort));
  });
}
