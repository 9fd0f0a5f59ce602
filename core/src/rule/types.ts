/** What a rule is: metadata, `check` that only detects, `fixes` that builds edits when a host asks. */
import type { FixPlan } from '../edit/types.ts';
import type { FlowFacts, FlowStep } from '../flow/types.ts';
import type { FileModel } from '../model/file-model.ts';
import type { Node, Range } from '../model/node.ts';

export type Severity = 'error' | 'warning' | 'info';
export type Confidence = 'high' | 'medium' | 'low';

/** A position that a rule reports. */
export interface Hit {
  readonly at: Node | Range;
  readonly messageId: string;
  /** Values for the message's placeholders: source text, never a secret. */
  readonly data?: Readonly<Record<string, string>>;
  /** Path of the flow, source first; shown as related information. */
  readonly via?: readonly FlowStep[];
  readonly confidence?: Confidence;
  /** Where a rule finds more than one category: that of this hit. Default: the rule's. */
  readonly category?: string;
  /** Lowers the rule's severity for this hit. */
  readonly severity?: Severity;
  /** Left to `strict` and `all`: true, and most authors leave it as it is. Default false. */
  readonly onlyStrict?: boolean;
  /** Whatever `fixes` needs; never leaves the rule. */
  readonly detail?: unknown;
}

/** JSON Schema (draft 4 subset that ESLint takes) of one options object. */
export interface OptionsSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, object>>;
  readonly additionalProperties: false;
}

export interface RuleMeta {
  /** `no-<harm>`, `require-<safeguard>`, `prefer-<helper>`. */
  readonly id: string;
  /** What kind of mistake it is, e.g. `unescaped-output`; `secure-bot rules` shows those of all rules. */
  readonly category: string;
  /** One sentence: what it finds. */
  readonly description: string;
  /** The harm, in two sentences at most; shown in hovers and JSON. */
  readonly why: string;
  readonly cwe: readonly number[];
  /** e.g. `LLM05:2025`, `API8:2023`, `ASI09:2026`. */
  readonly owasp: readonly string[];
  /** Severity in `strict` and `all`, and in `recommended` where `recommended` is true. */
  readonly severity: Severity;
  readonly recommended: boolean;
  /** 0.0 to 10.0, for SARIF. */
  readonly securitySeverity: number;
  /** Texts by id; `{{name}}` is a placeholder. What, why and what to do, at most 160 characters. */
  readonly messages: Readonly<Record<string, string>>;
  readonly hasSafeFix: boolean;
  readonly hasReviewFix: boolean;
  /** Options other than the common `strict`. */
  readonly options?: OptionsSchema;
  /** Short insecure and safe example, for the hover. */
  readonly example: { readonly wrong: string; readonly right: string };
}

/** Options that every rule has. */
export interface CommonOptions {
  /** True in `strict` and `all`: report also what is only likely. Default false. */
  readonly strict: boolean;
}

/** A file with its flow facts: all that a rule may ask. */
export interface RuleFile extends FileModel {
  readonly flow: FlowFacts;
}

export interface Rule<O extends CommonOptions = CommonOptions> {
  readonly meta: RuleMeta;
  readonly defaults: O;
  check(file: RuleFile, options: O): Iterable<Hit>;
  fixes?(file: RuleFile, hit: Hit, options: O): Iterable<FixPlan>;
}

/** Helper that keeps literal types and fills defaults; the one way to write a rule. */
export function defineRule<O extends CommonOptions = CommonOptions>(rule: Omit<Rule<O>, 'defaults'> & { defaults?: Omit<O, 'strict'> }): Rule<O> {
  // The only field a rule may leave out of its options is `strict`, added here.
  return { ...rule, defaults: { strict: false, ...rule.defaults } as unknown as O };
}
