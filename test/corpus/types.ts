/** The shapes that the scripts of this folder read and hand on. They follow the JSON format of secure-bot (formatVersion 1). */

export interface FlowStep {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

/** One finding, with the absolute path of its file. Lines and columns count from 1. */
export interface Finding {
  readonly ruleId: string;
  readonly category: string;
  readonly severity: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
  readonly flow: readonly FlowStep[];
}

/** A file that could not be analysed, or a whole checkout whose run threw (`path` is then its folder). */
export interface Failure {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

export interface RuleInfo {
  readonly id: string;
  readonly category: string;
  readonly recommended: boolean;
}

/** What one run over one folder gave. */
export interface Run {
  readonly folder: string;
  readonly files: number;
  readonly lines: number;
  readonly findings: readonly Finding[];
  readonly failures: readonly Failure[];
  readonly milliseconds: number;
}

/** One labelled line: `bad` is a real flaw, `ok` looks like one and is none. */
export interface Label {
  readonly id: string;
  readonly repo: string;
  readonly commit: string;
  readonly path: string;
  readonly line: number;
  readonly category: string;
  readonly label: 'bad' | 'ok';
  readonly why: string;
  readonly confidence: 'high' | 'medium' | 'low';
}
