/** Examinations in another process, which is started anew when it hangs or dies. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Examination } from './examine.ts';
import type { ExaminerSetup, ToExaminer } from './examiner.ts';

export interface Examiner {
  /** Never throws: a hang or a crash is a problem of the text. */
  examine(message: ToExaminer): Promise<Examination>;
  end(): void;
}

/** @param limitMs from which an examination counts as hanging. */
export function createExaminer(setup: ExaminerSetup, limitMs: number): Examiner {
  let child: ChildProcess | undefined;

  async function started(): Promise<ChildProcess> {
    if (child?.connected) return child;
    child = fork(fileURLToPath(new URL('./examiner.ts', import.meta.url)), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: ['--max-old-space-size=2000'] });
    child.send(setup);
    await once(child, 'message');
    return child;
  }

  return {
    async examine(message) {
      const current = await started();
      const start = performance.now();
      const result = await new Promise<Examination | string>((resolve) => {
        const timer = setTimeout(() => resolve(`takes more than ${limitMs / 1000} s`), limitMs);
        const onExit = (code: number | null, signal: string | null) => resolve(`ended its process (${signal ?? code})`);
        current.once('exit', onExit);
        current.once('message', (answer) => {
          clearTimeout(timer);
          current.off('exit', onExit);
          resolve(answer as Examination);
        });
        current.send(message);
      });
      if (typeof result !== 'string') return result;
      current.kill('SIGKILL');
      child = undefined;
      return { outcome: 'parsed', findings: 0, fixed: 0, milliseconds: performance.now() - start, problems: [result] };
    },
    end: () => void child?.kill(),
  };
}
