import { inspect } from 'node:util';
import { isBlockedUrlError, type BlockedUrlReason } from '../safe-fetch.ts';

/** The error of a promise that must reject. */
export async function errorOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    (value) => {
      throw new Error(`Expected an error, but got ${inspect(value)}`);
    },
    (error: unknown) => error,
  );
}

/** The reason of a refusal; undefined for another error. */
export async function reasonOf(promise: Promise<unknown>): Promise<BlockedUrlReason | undefined> {
  const error = await errorOf(promise);
  return isBlockedUrlError(error) ? error.reason : undefined;
}
