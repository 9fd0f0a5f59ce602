/** The engine as a test sees it: text in, findings of one rule out. */
import { applyEdits, hasOverlap } from '../edit/apply-edits.ts';
import { renderCode } from '../edit/code.ts';
import type { Fix } from '../edit/types.ts';
import { loadParser, parseSafely } from '../engine/parse.ts';
import { createFlowFacts } from '../flow/facts.ts';
import { createFileModel, type FileModel, type ProjectHost } from '../model/file-model.ts';
import type { Range } from '../model/node.ts';
import type { Rule } from '../rule/types.ts';

export interface TestFinding {
  readonly messageId: string;
  readonly range: Range;
  readonly message: string;
  readonly fixes: readonly Fix[];
}

export interface Analysis {
  readonly file: FileModel;
  readonly findings: readonly TestFinding[];
}

export interface AnalyzeInput {
  readonly text: string;
  readonly path: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly project: ProjectHost;
}

/** @throws Error if the text cannot be parsed. */
export async function analyzeWith(rule: Rule, input: AnalyzeInput): Promise<Analysis> {
  const outcome = parseSafely(await loadParser(), input.text, input.path);
  if ('error' in outcome) throw new Error(`${input.path}:${outcome.error.line}: ${outcome.error.message}\n${input.text}`);
  const file = createFileModel(input.path, input.text, outcome.parsed, input.project);
  const ruleFile = Object.assign(Object.create(file), { flow: createFlowFacts(file) });
  const options = { ...rule.defaults, ...input.options };
  const findings = [...rule.check(ruleFile, options)].map((hit) => ({
    messageId: hit.messageId,
    range: 'type' in hit.at ? hit.at.range : hit.at,
    message: (rule.meta.messages[hit.messageId] ?? '').replace(/\{\{(\w+)\}\}/g, (_, key: string) => hit.data?.[key] ?? ''),
    fixes: [...(rule.fixes?.(ruleFile, hit, options) ?? [])].map((plan): Fix => ({
      ...plan,
      edits: plan.edits.map((edit) => ({ range: edit.range, text: renderCode(edit.text, (ref) => ref.helper) })),
    })),
  }));
  return { file, findings: findings.sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]) };
}

/** The text after the first fix of each finding; fixes that overlap an earlier one are left for the next pass. */
export function applyFirstFixes(text: string, findings: readonly TestFinding[]): string {
  const edits = [];
  for (const finding of findings) {
    const fix = finding.fixes[0];
    if (fix && !hasOverlap([...edits, ...fix.edits])) edits.push(...fix.edits);
  }
  return applyEdits(text, edits);
}
