/** Counts of passed and failed cases, and the small runner that makes them. */

export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** The counts in a closing line `N passed, N failed`; undefined if the text does not end in one. */
export function readTally(text: string): Tally | undefined {
  const [, passed, failed] = /(?:^|\n)(\d+) passed, (\d+) failed\s*$/.exec(text) ?? [];
  return passed === undefined || failed === undefined ? undefined : { passed: Number(passed), failed: Number(failed) };
}

export function sumTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), { passed: 0, failed: 0 });
}

export interface Cases {
  readonly tally: Tally;
  /** Runs one case. Resolves to false where it failed: what builds on it can be left. */
  run(name: string, body: () => Promise<void>): Promise<boolean>;
  /** A case that ran elsewhere. */
  record(name: string, durationMs: number, failure: string | undefined): void;
  /** Prints the closing line and sets the exit code. */
  close(): void;
}

/** @param onFailure called before a failure is counted, for what helps to find the cause */
export function createCases(onFailure: (name: string) => Promise<void> = async () => {}): Cases {
  let passed = 0;
  let failed = 0;
  const record: Cases['record'] = (name, durationMs, failure) => {
    if (failure === undefined) passed++;
    else failed++;
    console.log(`${failure === undefined ? 'ok' : 'FAILED'}: ${name} (${Math.round(durationMs)} ms)`);
    if (failure !== undefined) console.log(failure.replace(/^/gm, '    '));
  };
  return {
    get tally() {
      return { passed, failed };
    },
    async run(name, body) {
      const started = performance.now();
      try {
        await body();
        record(name, performance.now() - started, undefined);
        return true;
      } catch (error) {
        await onFailure(name).catch(() => undefined);
        record(name, performance.now() - started, error instanceof Error ? (error.stack ?? error.message) : String(error));
        return false;
      }
    },
    record,
    close() {
      console.log(`${passed} passed, ${failed} failed`);
      process.exitCode = failed === 0 ? 0 : 1;
    },
  };
}
