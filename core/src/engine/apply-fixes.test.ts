import { describe, expect, it } from 'vitest';
import { code, helper } from '../edit/code.ts';
import type { FixPlan } from '../edit/types.ts';
import { defineRule } from '../rule/types.ts';
import { analyzeFile } from './analyze.ts';
import { applyFixes } from './apply-fixes.ts';
import { toReport, type ReportedFinding } from './report.ts';
import { enable, stubMeta, toFile } from './stub-rule.fixture.ts';

/** Findings at every identifier `bad`, each with the fixes that `plan` makes for its offset. */
function findingsIn(text: string, plan: (start: number, n: number) => readonly FixPlan[], shift = 0): readonly ReportedFinding[] {
  const rule = defineRule({
    meta: stubMeta('no-bad'),
    *check(file) {
      for (const node of file.nodes('Identifier')) if (node.name === 'bad') yield { at: node, messageId: 'found' };
    },
    fixes: (file, { at }) => {
      const range = 'type' in at ? at.range : at;
      return plan(range[0], file.nodes('Identifier').filter(({ name, range: [start] }) => name === 'bad' && start < range[0]).length);
    },
  });
  const file = toFile(text);
  return toReport(file, analyzeFile(file, { rules: [enable(rule)] }), shift).findings;
}

const names = ['escapeHtml', 'redact', 'escapeHtml'];
const wrapping = (start: number, n: number): readonly FixPlan[] => [
  { title: 'Wrap it', safety: n === 1 ? 'review' : 'safe', edits: [{ range: [start, start + 3], text: code`${helper(names[n] ?? 'escapeHtml')}(x)` }] },
];
const throughJson = (findings: readonly ReportedFinding[]) => JSON.parse(JSON.stringify(findings)) as ReportedFinding[];

describe('applyFixes', () => {
  const text = "import a from 'a';\nsend(bad, bad, bad);";
  it('applies the safe tier by default, with one import', () => {
    const result = applyFixes(text, findingsIn(text, wrapping));
    expect(result.text).toBe("import a from 'a';\nimport { escapeHtml } from 'secure-bot/runtime';\nsend(escapeHtml(x), bad, escapeHtml(x));");
    expect([result.applied.length, result.skipped.length]).toEqual([2, 1]);
  });
  it('includes safe fixes in the review tier', () => {
    const result = applyFixes(text, findingsIn(text, wrapping), { tier: 'review' });
    expect(result.text).toBe("import a from 'a';\nimport { escapeHtml, redact } from 'secure-bot/runtime';\nsend(escapeHtml(x), redact(x), escapeHtml(x));");
    expect(result.skipped).toEqual([]);
  });
  it('takes copies of findings', () => {
    const copies = findingsIn(text, wrapping).map((finding) => ({ ...finding }));
    expect(applyFixes(text, copies, { tier: 'review' }).applied).toEqual(copies);
  });
  it('takes findings that came through JSON: those that share an import go together', () => {
    const result = applyFixes(text, throughJson(findingsIn(text, wrapping)), { tier: 'review' });
    expect(result.text).toBe("import a from 'a';\nimport { escapeHtml } from 'secure-bot/runtime';\nsend(escapeHtml(x), bad, escapeHtml(x));");
    expect(result.skipped).toHaveLength(1);
  });
  it('skips a fix that overlaps one before it', () => {
    const whole = (): readonly FixPlan[] => [{ title: 'Replace all', safety: 'safe', edits: [{ range: [19, text.length], text: 'send();' }] }];
    for (const findings of [findingsIn(text, whole), throughJson(findingsIn(text, whole))]) {
      const result = applyFixes(text, findings);
      expect([result.text, result.applied.length, result.skipped.length]).toEqual(["import a from 'a';\nsend();", 1, 2]);
    }
  });
  it('leaves for the next round what meets the import of another', () => {
    const source = "import { bad } from 'secure-bot/runtime';\nbad;";
    const plan = (start: number, n: number): readonly FixPlan[] => (n === 0
      ? [{ title: 'Drop the import', safety: 'safe', edits: [{ range: [0, 41], text: '' }] }]
      : [{ title: 'Wrap it', safety: 'safe', edits: [{ range: [start, start + 3], text: code`${helper('escapeHtml')}(x)` }] }]);
    const result = applyFixes(source, findingsIn(source, plan).filter(({ fixes }) => fixes.length > 0));
    expect(result.applied).toHaveLength(1);
    expect(result.skipped.length).toBeGreaterThan(0);
  });
  it('leaves suppressed findings and findings without a fix alone', () => {
    const source = 'bad; // eslint-disable-line\nbad;';
    const result = applyFixes(source, findingsIn(source, (start, n) => (n === 0 ? wrapping(start, n) : [])));
    expect([result.text, result.applied, result.skipped.length]).toEqual([source, [], 2]);
  });
  it('counts a byte order mark', () => {
    const findings = findingsIn(text, wrapping, 1);
    const expected = "\uFEFFimport a from 'a';\nimport { escapeHtml } from 'secure-bot/runtime';\nsend(escapeHtml(x), bad, escapeHtml(x));";
    expect(applyFixes(`\uFEFF${text}`, findings).text).toBe(expected);
    expect(applyFixes(`\uFEFF${text}`, throughJson(findings)).text).toBe(expected);
  });
  it('skips fixes that do not fit the text', () => {
    expect(applyFixes('short', findingsIn(text, wrapping))).toMatchObject({ text: 'short', applied: [] });
  });
});
