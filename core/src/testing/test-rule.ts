/** `testRule`: every case through the engine and through ESLint, with its fixes, its renamed twin and its variants. */
import { describe, it } from 'vitest';
import type { Rule } from '../rule/types.ts';
import { checkFixes } from './check-fixes.ts';
import { expectMarked, expectSameInVariants, expectSameWhenRenamed } from './check-findings.ts';
import { analyzeWith, type AnalyzeInput } from './engine-host.ts';
import { executeSample } from './execute.ts';
import { toSample, type Sample } from './sample.ts';
import type { Case, Suite } from './types.ts';

/**
 * Makes one vitest suite of a rule's samples.
 * @throws TypeError at once for a case that contradicts itself, e.g. an invalid one without a mark.
 */
export function testRule(rule: Rule, { valid, invalid }: Suite): void {
  describe(rule.meta.id, () => {
    describe('finds', () => addCases(rule, invalid, 'invalid'));
    describe('is silent', () => addCases(rule, valid, 'valid'));
  });
}

function addCases(rule: Rule, cases: readonly (string | Case)[], kind: 'valid' | 'invalid'): void {
  for (const given of cases) {
    const sample = toSample(given, kind);
    it(sample.name, () => checkSample(rule, sample));
  }
}

async function checkSample(rule: Rule, sample: Sample): Promise<void> {
  const input: AnalyzeInput = {
    text: sample.text,
    path: sample.path,
    options: sample.given.options ?? {},
    settings: {},
    project: sample.given.packages ? { versionOf: (name) => sample.given.packages?.[name] } : {},
  };
  const analysis = await analyzeWith(rule, input);
  expectMarked(sample, analysis.findings);
  const fixed = await checkFixes(rule, sample, input, analysis);
  if (sample.given.nameMatters === undefined) await expectSameWhenRenamed(rule, input, analysis.file, analysis.findings);
  await expectSameInVariants(rule, input, analysis.findings);
  if (sample.given.execute) {
    const { modules = {}, files = {} } = sample.given;
    await sample.given.execute(await executeSample(fixed, { path: sample.path, modules, files }));
  }
}
