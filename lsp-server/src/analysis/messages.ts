/** What the protocol thread and the analysis thread say to each other: plain data. Paths are absolute. */
import type { Severity } from 'secure-bot/host';
import type { Range as LspRange } from 'vscode-languageserver/node';

/** Half-open pair of UTF-16 offsets. */
export type OffsetRange = readonly [start: number, end: number];

/** What the editor's settings say about rules. The workspace's secure-bot.config.json stands above them. */
export interface EditorRules {
  readonly preset?: string | undefined;
  readonly rules?: Readonly<Record<string, unknown>> | undefined;
}

/** A file to look at, and under what. */
export interface Target {
  readonly path: string;
  /** Folder that shown paths are relative to: the workspace folder. */
  readonly root: string;
  readonly editor: EditorRules;
  /** Text of an open document; absent: the file on disk. */
  readonly text?: string | undefined;
  /** True: also the findings that the baseline covers. Default false. */
  readonly withCovered?: boolean;
}

export type Job =
  | { readonly kind: 'analyze'; readonly target: Target }
  | { readonly kind: 'fixes'; readonly target: Target; readonly range: OffsetRange }
  | { readonly kind: 'fixAll'; readonly target: Target }
  /** Paths of the files that import the target's. */
  | { readonly kind: 'importers'; readonly target: Target }
  /** Source files below folders. */
  | { readonly kind: 'files'; readonly roots: readonly string[] }
  /** For clients that watch no files: looks whether something that was read has changed on disk, and forgets it. */
  | { readonly kind: 'poll' }
  /** Writes the baseline of a root: all these findings are accepted. */
  | { readonly kind: 'baseline'; readonly target: Target; readonly findings: readonly BaselineFinding[]; readonly analysed: readonly string[] }
  | { readonly kind: 'rules' };

export interface Outcomes {
  readonly analyze: FileOutcome;
  readonly fixes: readonly FindingFixes[];
  readonly fixAll: FixAllOutcome;
  readonly importers: readonly string[];
  readonly files: readonly string[];
  readonly poll: boolean;
  readonly baseline: { readonly path: string; readonly findings: number };
  readonly rules: readonly RuleInfo[];
}

/** Changes that come before the next job. */
export type Update =
  /** Text of an open document; null: it was closed, the disk counts again. */
  | { readonly kind: 'document'; readonly path: string; readonly text: string | null }
  /** Files changed on disk. */
  | { readonly kind: 'disk'; readonly paths: readonly string[] }
  /** Files came or went: imports may name others now. */
  | { readonly kind: 'files' }
  /** A configuration, package.json or tsconfig changed: nothing known holds any more. */
  | { readonly kind: 'reset' };

export type ToWorker = { readonly kind: 'job'; readonly id: number; readonly job: Job } | Update;

export type FromWorker =
  | { readonly id: number; readonly outcome: unknown }
  | { readonly id: number; readonly failure: 'cancelled' | 'crashed'; readonly message: string };

/** Handed to the thread at its start. */
export interface WorkerSetup {
  /** One Int32: the id of the job that is not wanted any more. */
  readonly cancelled: SharedArrayBuffer;
}

export interface FileOutcome {
  /** `broken`: a syntax error, nothing was found out. `left-out`: generated, ignored, or not there. */
  readonly state: 'analysed' | 'broken' | 'left-out';
  readonly findings: readonly PlainFinding[];
  /** Ids of rules that failed; the others' findings are there. */
  readonly failures: readonly string[];
  readonly notes: readonly PlainNote[];
  /** What is wrong with the configuration; the analysis went on with the last good one. */
  readonly configProblem: ConfigProblem | null;
  /** Wall time in the analysis thread, in milliseconds. */
  readonly durationMs: number;
}

export interface PlainFinding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly why: string;
  readonly cwe: readonly number[];
  readonly owasp: readonly string[];
  readonly range: OffsetRange;
  readonly lines: LspRange;
  readonly flow: readonly PlainStep[];
  readonly fingerprint: string;
  /** Of rule and code alone, as baselines keep it. */
  readonly codeHash: string;
}

/** What a baseline keeps of a finding. */
export interface BaselineFinding {
  readonly path: string;
  readonly ruleId: string;
  readonly codeHash: string;
}

export interface PlainStep {
  readonly path: string;
  readonly lines: LspRange;
  readonly text: string;
}

/** Something to know that is no finding: a suppression without the reason that `strict` demands. */
export interface PlainNote {
  readonly range: OffsetRange;
  readonly lines: LspRange;
  readonly message: string;
}

export interface ConfigProblem {
  /** The file, or null for the editor's settings. */
  readonly path: string | null;
  readonly message: string;
}

/** A finding with what can be done about it, best first. */
export interface FindingFixes {
  readonly finding: PlainFinding;
  readonly fixes: readonly PlainFix[];
  /** The comment that silences the finding, with a place for the reason; null where none can stand. */
  readonly disable: { readonly edits: readonly PlainEdit[]; readonly placeholder: string } | null;
}

export interface PlainFix {
  readonly title: string;
  readonly safety: 'safe' | 'review';
  readonly edits: readonly PlainEdit[];
}

export interface PlainEdit {
  readonly range: OffsetRange;
  readonly text: string;
}

export interface FixAllOutcome {
  /** The text with every safe fix applied; null if nothing is to be done. */
  readonly text: string | null;
}

/** What explains a rule without a network. */
export interface RuleInfo {
  readonly id: string;
  readonly description: string;
  readonly why: string;
  readonly cwe: readonly number[];
  readonly owasp: readonly string[];
  readonly example: { readonly wrong: string; readonly right: string };
  readonly url: string;
}
