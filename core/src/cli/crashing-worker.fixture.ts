/** A thread that ends at files whose name says so. */
import { parentPort } from 'node:worker_threads';
import type { ToWorker } from './worker-messages.ts';

parentPort?.on('message', ({ first, files }: ToWorker) => {
  for (const [i, path] of files.entries()) {
    if (path.includes('exit')) process.exit(7);
    if (path.includes('throw')) throw new Error('oops');
    if (path.includes('memory')) {
      const kept: unknown[] = [];
      for (;;) kept.push(new Array(1_000_000).fill(kept.length));
    }
    parentPort?.postMessage({ kind: 'report', index: first + i, report: { path, findings: [], errors: [], notes: [] } });
  }
  parentPort?.postMessage({ kind: 'done' });
});
