/** The engine as a test sees it: text in, findings of one rule out. */
import { analyzeFile, type AnalysisSettings } from '../engine/analyze.ts';
import { applyFixes } from '../engine/apply-fixes.ts';
import type { Finding } from '../engine/finding.ts';
import { loadParser, parseSafely } from '../engine/parse.ts';
import { createFileModel, type FileModel, type ProjectHost } from '../model/file-model.ts';
import type { Rule } from '../rule/types.ts';
import { recordReachedModels } from './reached-models.ts';

export interface Analysis {
  readonly file: FileModel;
  /** Without the suppressed ones. */
  readonly findings: readonly Finding[];
}

export interface AnalyzeInput {
  readonly text: string;
  readonly path: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly settings: Omit<AnalysisSettings, 'rules'>;
  readonly project: ProjectHost;
}

/** @throws Error if the text cannot be parsed, or if the rule throws. */
export async function analyzeWith(rule: Rule, input: AnalyzeInput): Promise<Analysis> {
  const outcome = parseSafely(await loadParser(), input.text, input.path);
  if ('error' in outcome) throw new Error(`${input.path}:${outcome.error.line}: ${outcome.error.message}\n${input.text}`);
  const file = createFileModel(input.path, input.text, outcome.parsed, input.project);
  const enabled = { rule, severity: rule.meta.severity, options: { ...rule.defaults, ...input.options } };
  const fail = ({ message }: { message: string }) => {
    throw new Error(`${message} in\n${input.text}`);
  };
  const { findings, errors } = analyzeFile(file, { ...input.settings, rules: [enabled], onFixError: fail });
  errors.forEach(fail);
  recordReachedModels(file);
  return { file, findings: findings.filter(({ suppressed }) => suppressed === null) };
}

/** The text after the first fix of each finding; fixes that overlap an earlier one are left for the next pass. */
export function applyFirstFixes(text: string, findings: readonly Finding[]): string {
  return applyFixes(text, findings.map((finding) => ({ fixes: finding.fixes(), suppressed: finding.suppressed })), { tier: 'review' }).text;
}
