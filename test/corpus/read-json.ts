/** Guards for JSON that comes from outside: corpus.json, the CLI's output, the package's exports. */
import type { Failure, Finding, FlowStep, Label, RuleInfo } from './types.ts';

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list; anything else is an empty list. */
export function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

/** Reads a finding whose path has been made absolute by `toPath`. */
export function toFinding(fields: Fields, toPath: (path: string) => string): Finding {
  const line = numberOf(fields.line);
  return {
    ruleId: textOf(fields.ruleId),
    category: textOf(fields.category),
    severity: textOf(fields.severity),
    path: toPath(textOf(fields.path)),
    line,
    column: numberOf(fields.column),
    endLine: numberOf(fields.endLine) || line,
    endColumn: numberOf(fields.endColumn),
    message: textOf(fields.message),
    flow: listOf(fields.flow).map((step): FlowStep => ({ path: textOf(step.path), line: numberOf(step.line), text: textOf(step.text) })),
  };
}

export function toFailure(fields: Fields, toPath: (path: string) => string): Failure {
  return { path: toPath(textOf(fields.path)), line: numberOf(fields.line), message: textOf(fields.message) };
}

export function toRuleInfo(fields: Fields): RuleInfo {
  const meta = isFields(fields.meta) ? fields.meta : fields;
  return { id: textOf(meta.id), category: textOf(meta.category), recommended: meta.recommended === true };
}

/**
 * Reads the `truth` list of corpus.json.
 * @throws Error that names the first entry which is not a label
 */
export function toLabels(json: unknown): readonly Label[] {
  if (!isFields(json) || !Array.isArray(json.truth)) throw new Error('corpus file: expected an object with a list "truth"');
  return json.truth.map((entry: unknown, index) => {
    if (!isLabel(entry)) throw new Error(`corpus file: truth[${index}] needs id, repo, commit, path, line, category, label (bad | ok), why, confidence`);
    return entry;
  });
}

function isLabel(value: unknown): value is Label {
  if (!isFields(value)) return false;
  const texts = [value.id, value.repo, value.commit, value.path, value.category, value.why];
  return (
    texts.every((text) => typeof text === 'string') &&
    typeof value.line === 'number' &&
    (value.label === 'bad' || value.label === 'ok') &&
    (value.confidence === 'high' || value.confidence === 'medium' || value.confidence === 'low')
  );
}
