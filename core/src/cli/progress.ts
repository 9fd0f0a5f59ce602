/** One line on standard error that tells how far the run is; only at a terminal. */
import type { Progress } from '../engine/analyze-project.ts';
import type { CommandIo } from './io.ts';

export interface ProgressLine {
  show(progress: Progress): void;
  clear(): void;
}

/** Milliseconds between two changes of the line. */
const interval = 100;

const clearLine = '\r\u001b[K';

export function createProgressLine({ stderr }: CommandIo): ProgressLine {
  if (stderr.isTTY !== true) return { show: () => undefined, clear: () => undefined };
  let shown = 0;
  return {
    show({ done, total }) {
      const now = performance.now();
      if (shown > 0 && now - shown < interval) return;
      shown = now;
      stderr.write(`${clearLine}${done} of ${total} files`);
    },
    clear() {
      if (shown > 0) stderr.write(clearLine);
    },
  };
}
