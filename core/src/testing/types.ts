/** What a test of a rule may say about a sample. */

/** A finding that a sample must give; a bare string is its message id, in source order. */
export interface ExpectedFinding {
  readonly messageId: string;
  /** Line of its start, counted from 1. */
  readonly line?: number;
  /** Source text that it underlines. */
  readonly text?: string;
  readonly message?: string;
}

/** The first fix of one finding. */
export interface ExpectedFix {
  readonly title?: string;
  readonly safety?: 'safe' | 'review';
  /** Whole text after this fix alone. */
  readonly output?: string;
}

export interface Case {
  /** A sentence: `'replies with error.message in a catch'`. Default: the first line of the code. */
  readonly name?: string;
  /**
   * The sample. A text that starts with a line break is dedented. In `invalid`, each line where a finding starts ends in
   * `// ← messageId` (several: `// ← one, two`; inside JSX or a line `/* ← messageId *\/`, also in braces). Marks are taken
   * out before the sample is analysed.
   */
  readonly code: string;
  /** Decides the language. Default `bot.ts`, or `bot.tsx` with `jsx`; samples that are plain JavaScript run as `.js` too. */
  readonly path?: string;
  readonly jsx?: boolean;
  /** Options of the rule, `strict` among them. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** Keys of the shared configuration besides `rules`, e.g. `trusted` or `runtimeModule`. */
  readonly config?: Readonly<Record<string, unknown>>;
  /** Other files of the project by path: the case runs with cross-file analysis, from a folder on disk. */
  readonly files?: Readonly<Record<string, string>>;
  /** Versions in the nearest package.json, e.g. `{ openai: '^3.2.0' }`. */
  readonly packages?: Readonly<Record<string, string>>;
  /** Instead of marks, where a comment cannot stand: all findings in source order. */
  readonly errors?: readonly (string | ExpectedFinding)[];
  /** Text after the first fix of each finding; `null`: no finding may offer a fix. */
  readonly output?: string | null;
  /** The first fix of each finding, in order; `null`: that finding offers none. */
  readonly fixes?: readonly (ExpectedFix | null)[];
  /** Gets the fixed sample, run with the real runtime helpers: `async (sample) => expect(await sample.call('answer', ctx)).toBe(…)`. */
  readonly execute?: (sample: RunningSample) => unknown;
  /** Stand-ins for the packages that the fixed sample imports, by specifier. The runtime helpers are the real ones. */
  readonly modules?: Readonly<Record<string, unknown>>;
  /** Why this finding rests on a local name, which switches the renaming litmus off; normally nothing may. */
  readonly nameMatters?: string;
  /** Why the same arguments are a finding on any object, which switches that litmus off: a key is a key wherever it stands. */
  readonly decoysFire?: string;
}

/** A fixed sample that has run. */
export interface RunningSample {
  readonly exports: Readonly<Record<string, unknown>>;
  /** Calls an exported function. @throws TypeError if there is no such function. */
  call(name: string, ...values: readonly unknown[]): unknown;
}

/** The cases of one rule: `valid` gives no finding, `invalid` gives exactly the marked ones. */
export interface Suite {
  readonly valid: readonly (string | Case)[];
  readonly invalid: readonly Case[];
}
