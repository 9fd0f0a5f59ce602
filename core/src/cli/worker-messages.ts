/** What the command and its threads tell each other; everything survives a structured clone. */
import type { ConfigProblem } from '../engine/config-error.ts';
import type { Report } from '../engine/report.ts';
import type { AnalysisOptions } from './analysis.ts';

/** What a thread starts with. */
export interface WorkerSetup {
  readonly cwd: string;
  readonly options: AnalysisOptions;
  /** Measure rules. */
  readonly withTimes: boolean;
}

/** Files to analyse. */
export interface ToWorker {
  /** Index of the first file in the run. */
  readonly first: number;
  /** Absolute paths. */
  readonly files: readonly string[];
}

export type FromWorker =
  /** `asked`: files whose importers the report depends on, see engine/asked.ts. */
  | { readonly kind: 'report'; readonly index: number; readonly report: Report; readonly asked?: readonly string[] }
  /** All files of the message are done; times are milliseconds since the last such message. */
  | { readonly kind: 'done'; readonly times?: { readonly parse: number; readonly rules: readonly (readonly [ruleId: string, milliseconds: number])[] } }
  /** With `problems` the configuration is wrong. */
  | { readonly kind: 'failed'; readonly message: string; readonly problems?: readonly ConfigProblem[] };
