/** A wrong configuration, told so that it can be put right: which file, which key, what was expected. */

export interface ConfigProblem {
  /** File or place that holds the configuration, as the user knows it. */
  readonly source: string;
  /** Path of the key, e.g. `rules.no-ssrf[0]`; empty for the whole configuration. */
  readonly key: string;
  /** What stands there wrongly, and what was expected instead. */
  readonly problem: string;
}

export class ConfigError extends TypeError {
  readonly code = 'ERR_CONFIG';
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[], options?: ErrorOptions) {
    super(problems.map(({ source, key, problem }) => `${source}: ${key === '' ? '' : `${key}: `}${problem}`).join('\n'), options);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** True for an error about the user's configuration. */
export function isConfigError(error: unknown): error is ConfigError {
  return error instanceof Error && (error as { code?: unknown }).code === 'ERR_CONFIG';
}
