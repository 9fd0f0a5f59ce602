/** What every fix must hold to: the text parses, the finding is gone, a second pass changes nothing, comments stay, one import. */
import { expect } from 'vitest';
import { applyEdits } from '../edit/apply-edits.ts';
import type { Rule } from '../rule/types.ts';
import { expectLoads, expectNamesBound } from './check-names.ts';
import { analyzeWith, applyFirstFixes, type Analysis, type AnalyzeInput } from './engine-host.ts';
import { dedent, takeMarks, type Sample } from './sample.ts';

const maxPasses = 6;

/** Returns the text with every finding's first fix applied. */
export async function checkFixes(rule: Rule, sample: Sample, input: AnalyzeInput, before: Analysis): Promise<string> {
  expectTiers(rule, before);
  expectEachFix(sample, before);
  const output = await fixToTheEnd(rule, input, before);
  if (output.text !== input.text) await expectLoads(input.text, output.text, input.path);
  if (sample.given.output === null) expect(before.findings.flatMap(({ fixes }) => fixes().map(({ title }) => title)), 'no finding may offer a fix').toEqual([]);
  else if (sample.given.output !== undefined) expect(output.text).toBe(takeMarks(dedent(sample.given.output)).text);
  expect(output.text === input.text, 'a fix must change the text').toBe(!before.findings.some(({ fixes }) => fixes().length > 0));
  return output.text;
}

/** The metadata says which tiers the rule has: hosts announce them. */
function expectTiers(rule: Rule, { findings }: Analysis): void {
  for (const { safety, title } of findings.flatMap(({ fixes }) => fixes())) {
    expect(safety === 'safe' ? rule.meta.hasSafeFix : rule.meta.hasReviewFix, `meta must announce the ${safety} fix '${title}'`).toBe(true);
    expect(title, 'a title is one line').toMatch(/^\S[^\r\n]*$/);
  }
}

function expectEachFix(sample: Sample, { findings }: Analysis): void {
  const { fixes } = sample.given;
  if (!fixes) return;
  expect(findings.length, 'number of findings and of `fixes`').toBe(fixes.length);
  for (const [i, wanted] of fixes.entries()) {
    const fix = findings[i]?.fixes()[0];
    if (wanted === null) expect(fix?.title, `finding ${i + 1} offers no fix`).toBeUndefined();
    if (wanted?.title !== undefined) expect(fix?.title).toBe(wanted.title);
    if (wanted?.safety !== undefined) expect(fix?.safety).toBe(wanted.safety);
    if (wanted?.output !== undefined) expect(applyEdits(sample.text, fix?.edits ?? [])).toBe(takeMarks(dedent(wanted.output)).text);
  }
}

/** Applies first fixes until none is left; what then remains are the findings that never had one. */
async function fixToTheEnd(rule: Rule, input: AnalyzeInput, before: Analysis): Promise<{ text: string }> {
  let text = input.text;
  let state = before;
  for (let pass = 0; state.findings.some(({ fixes }) => fixes().length > 0); pass++) {
    expect(pass, `fixes come to an end, but pass ${pass} still gives\n${text}`).toBeLessThan(maxPasses);
    text = applyFirstFixes(text, state.findings);
    state = await analyzeWith(rule, { ...input, text });
    expectCommentsKept(before, state, text);
    expectNamesBound(before.file, state.file);
    expectOneImport(state, text);
  }
  const withoutFix = before.findings.filter(({ fixes }) => fixes().length === 0).length;
  expect(state.findings.length, `findings left after the fixes in\n${text}`).toBe(withoutFix);
  return { text };
}

function expectCommentsKept(before: Analysis, after: Analysis, text: string): void {
  const left = after.file.comments.map(({ value }) => value.trim());
  for (const { value } of before.file.comments) {
    const at = left.indexOf(value.trim());
    expect(at, `the fix lost the comment '${value.trim()}':\n${text}`).toBeGreaterThanOrEqual(0);
    left.splice(at, 1);
  }
}

/** All helpers come in by one import or require of the runtime. */
function expectOneImport({ file }: Analysis, text: string): void {
  const imports = file.nodes('ImportDeclaration').filter(({ source, importKind }) => source.value === 'secure-bot/runtime' && importKind !== 'type');
  const requires = file.nodes('CallExpression').filter(({ callee, arguments: [first] }) =>
    callee.type === 'Identifier' && callee.name === 'require' && first?.type === 'Literal' && first.value === 'secure-bot/runtime');
  expect(imports.length + requires.length, `imports of the runtime in\n${text}`).toBeLessThanOrEqual(1);
}
