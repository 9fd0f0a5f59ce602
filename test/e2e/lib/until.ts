/** Waits for something that has no event. */
import { patience } from './code-server.ts';

/** @throws Error naming what did not happen in time */
export async function until<T>(what: string, look: () => T | Promise<T>, timeoutMs = patience): Promise<Exclude<T, false | undefined | null>> {
  const end = performance.now() + timeoutMs;
  for (;;) {
    const seen = await look();
    if (seen !== false && seen !== undefined && seen !== null) return seen as Exclude<T, false | undefined | null>;
    if (performance.now() > end) throw new Error(`did not happen within ${timeoutMs / 1000} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
