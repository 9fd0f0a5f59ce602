import { vi } from 'vitest';
import type { BackoffOptions } from '../with-backoff.ts';

/** An error as SDKs throw it. */
export const failure = (status: number, fields: object = {}) => Object.assign(new Error(`status ${status}`), { status, ...fields });
export const unavailable = () => failure(503);

/** Options whose sleep records the waits, moves the clock and takes no time. */
export function recording(options: BackoffOptions = {}) {
  const waits: number[] = [];
  let time = 1_000_000;
  const sleep = async (ms: number) => {
    waits.push(ms);
    time += ms;
  };
  return { waits, pass: (ms: number) => void (time += ms), options: { sleep, now: () => time, random: () => 1, ...options } };
}

/** An operation that fails in the given ways, then gives 'done'; counts its calls. */
export function failing(...failures: unknown[]) {
  const operation = vi.fn(async () => {
    if (failures.length > 0) throw failures.shift();
    return 'done';
  });
  return operation;
}

/** An operation that always fails. */
export const always = (error: unknown) => vi.fn(async () => Promise.reject(error));
