import { isSecureBotError, SecureBotError, type SecureBotErrorJson } from './base.ts';

const sentences = {
  'empty': 'The model gave no text',
  'too-large': 'The output of the model is larger than maxBytes',
  'not-json': 'The output of the model is neither JSON nor one code fence with JSON',
  'too-deep': 'The output of the model nests deeper than any sensible answer',
  'forbidden-key': 'The output of the model holds a key that can change prototypes',
  'schema': 'The output of the model does not fit the schema',
} as const;

/** Why the output of a model was refused. Stable; made for `switch` and for metrics. */
export type LlmOutputReason = keyof typeof sentences;

/** One thing that is wrong. Its text is redacted and capped. */
export interface LlmOutputIssue {
  readonly message: string;
  /** Keys and indexes from the root to the place; empty for the whole value. */
  readonly path: readonly (string | number)[];
}

/** What an `LlmOutputError` is made of. Texts must be redacted already. */
export interface LlmOutputDetails {
  readonly reason: LlmOutputReason;
  readonly issues: readonly LlmOutputIssue[];
  readonly excerpt: string;
  readonly cause?: unknown;
}

/**
 * The output of a model cannot be used (CWE-20). `issues` may be sent back to the model so that it tries again;
 * `excerpt` is the redacted beginning of the output, for logs.
 */
export class LlmOutputError extends SecureBotError {
  declare readonly code: 'ERR_LLM_OUTPUT';
  readonly reason: LlmOutputReason;
  readonly issues: readonly LlmOutputIssue[];
  readonly excerpt: string;

  constructor({ reason, issues, excerpt, ...rest }: LlmOutputDetails) {
    super(toMessage(reason, issues), { name: 'LlmOutputError', code: 'ERR_LLM_OUTPUT', ...rest });
    this.reason = reason;
    this.issues = issues;
    this.excerpt = excerpt;
  }

  override toJSON(): SecureBotErrorJson {
    return { ...super.toJSON(), reason: this.reason, issues: this.issues, excerpt: this.excerpt };
  }
}

/** Whether `error` says that the output of a model was refused. */
export function isLlmOutputError(error: unknown): error is LlmOutputError {
  return isSecureBotError(error, 'ERR_LLM_OUTPUT');
}

function toMessage(reason: LlmOutputReason, issues: readonly LlmOutputIssue[]): string {
  const [first, ...more] = issues;
  if (!first) return `${sentences[reason]}.`;
  const place = first.path.length > 0 ? `${first.path.join('.')}: ` : '';
  return `${sentences[reason]} (${place}${first.message}${more.length > 0 ? `; and ${more.length} more` : ''}).`;
}
