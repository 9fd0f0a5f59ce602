/** `--timing`: what took how long. */
import type { SourceTimes } from '../engine/analyze-source.ts';

export interface Stopwatch {
  addParse(times: SourceTimes): void;
  addRule(ruleId: string, milliseconds: number): void;
  /** What was measured since the last call. */
  take(): { readonly parse: number; readonly rules: readonly (readonly [ruleId: string, milliseconds: number])[] };
  /** Parsing first, then rules from slow to fast, with their share. The first rule of a file pays for the flow facts that the others use. */
  table(): string;
}

export function createStopwatch(): Stopwatch {
  let parse = 0;
  const byRule = new Map<string, number>();
  return {
    addParse(times) {
      parse += times.parse;
    },
    addRule(ruleId, milliseconds) {
      byRule.set(ruleId, (byRule.get(ruleId) ?? 0) + milliseconds);
    },
    take() {
      const taken = { parse, rules: [...byRule] };
      parse = 0;
      byRule.clear();
      return taken;
    },
    table() {
      const rows = [['parsing', parse] as const, ...[...byRule].sort(([, a], [, b]) => b - a)];
      const total = rows.reduce((sum, [, time]) => sum + time, 0);
      const width = Math.max(...rows.map(([name]) => name.length));
      return rows.map(([name, time]) => `${name.padEnd(width)}  ${time.toFixed(1).padStart(9)} ms  ${(total === 0 ? 0 : (time / total) * 100).toFixed(1).padStart(5)} %\n`).join('');
    },
  };
}
