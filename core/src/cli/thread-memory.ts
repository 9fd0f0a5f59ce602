/** How V8 shares time and memory between the analysis of threads and its own work. Measured with test/bench/cli.ts. */
import { setFlagsFromString } from 'node:v8';
import type { ResourceLimits } from 'node:worker_threads';

/**
 * Memory of one thread beyond which it is ended; far above what it keeps, so that it only collects garbage sooner. One thread
 * alone may use what several share.
 */
export function memoryLimitOf(threads: number): ResourceLimits {
  return threads === 1 ? { maxOldGenerationSizeMb: 450, maxYoungGenerationSizeMb: 72 } : { maxOldGenerationSizeMb: 200, maxYoungGenerationSizeMb: 48 };
}

/** For a file that needs more. */
export const largeMemoryLimit: ResourceLimits = { maxOldGenerationSizeMb: 4_096 };

/**
 * V8 takes the gigabytes of address space that oxc-parser's raw transfer reserves for memory in use, and marks the whole heap
 * again whenever it has grown by a third. Trees are large and die with their file: three times the heap, and a young generation
 * that begins at the size to which it would grow, save a sixth of the time. Code that runs a few times only is compiled without
 * optimising; what runs 20,000 times (V8's default is 3,000) goes to the slowest compiler, which saves a tenth of the CPU time.
 * Node.js 22, 24 and 26 know these flags. To be called before threads start; flags hold for those made afterwards.
 */
export function tuneForThreads(threads: number): void {
  setFlagsFromString('--heap-growing-percent=200');
  setFlagsFromString('--sparkplug');
  setFlagsFromString('--invocation-count-for-turbofan=20000');
  if (threads === 1) setFlagsFromString('--min-semi-space-size=24');
}
