/** The engine as a test sees it: text in, findings of one rule out. */
import { applyEdits, hasOverlap } from '../edit/apply-edits.ts';
import { resolveFix } from '../edit/imports.ts';
import type { Edit, Fix } from '../edit/types.ts';
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
    fixes: [...(rule.fixes?.(ruleFile, hit, options) ?? [])].map((plan) => resolveFix(ruleFile, plan)),
  }));
  return { file, findings: findings.sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]) };
}

/** The text after the first fix of each finding; fixes that clash with an earlier one are left for the next pass. */
export function applyFirstFixes(text: string, findings: readonly TestFinding[]): string {
  const edits: Edit[] = [];
  for (const { fixes: [fix] } of findings) {
    if (!fix) continue;
    const added = fix.edits.filter((edit) => !edits.some((known) => isSameEdit(known, edit)));
    if (!clashes(edits, added)) edits.push(...added);
  }
  return applyEdits(text, edits);
}

/** Two fixes that need the same import bring the same edit. */
const isSameEdit = (a: Edit, b: Edit) => a.range[0] === b.range[0] && a.range[1] === b.range[1] && a.text === b.text;

function clashes(edits: readonly Edit[], added: readonly Edit[]): boolean {
  return hasOverlap([...edits, ...added]) || added.some(({ range }) => edits.some((edit) => edit.range[0] === range[0]));
}
