/** `testRule`: every case through the engine and through ESLint, with its fixes, its renamed twin and its variants. */
import { afterAll, describe, it } from 'vitest';
import { toSettings } from '../engine/config.ts';
import { parseConfig } from '../engine/parse-config.ts';
import { loadParser } from '../engine/parse.ts';
import { projectKnowledge } from '../engine/user-models.ts';
import { createProjectHost } from '../engine/project-host.ts';
import type { Rule } from '../rule/types.ts';
import { checkFixes } from './check-fixes.ts';
import { expectMarked, expectSameInVariants, expectSameWhenRenamed, expectSameWithPlantedCode } from './check-findings.ts';
import { analyzeWith, type AnalyzeInput } from './engine-host.ts';
import { expectSameInEslint, isPlainJavaScript } from './eslint-host.ts';
import { executeSample } from './execute.ts';
import { placeInProject, removeProjects } from './sample-project.ts';
import { toSample, type Sample } from './sample.ts';
import type { Suite } from './types.ts';

/**
 * Makes one vitest suite of a rule's samples.
 * @throws TypeError at once for a case that contradicts itself, e.g. an invalid one without a mark.
 */
export function testRule(rule: Rule, { valid, invalid }: Suite): void {
  const found = invalid.map((given) => toSample(given, 'invalid'));
  const silent = valid.map((given) => toSample(given, 'valid'));
  describe(rule.meta.id, () => {
    afterAll(removeProjects);
    if (found.length > 0) describe('finds', () => addCases(rule, found));
    if (silent.length > 0) describe('is silent', () => addCases(rule, silent));
  });
}

function addCases(rule: Rule, samples: readonly Sample[]): void {
  for (const sample of samples) it(sample.name, () => checkSample(rule, sample));
}

/** One case, as `testRule` runs it. @throws AssertionError */
export async function checkSample(rule: Rule, sample: Sample): Promise<void> {
  const input = await toInput(rule, sample, sample.path);
  const analysis = await analyzeWith(rule, input);
  expectMarked(sample, analysis.findings);
  await expectSameInHosts(rule, sample);
  const fixed = await checkFixes(rule, sample, input, analysis);
  if (sample.given.nameMatters === undefined) await expectSameWhenRenamed(rule, input, analysis.file, analysis.findings);
  await expectSameWithPlantedCode(rule, input, analysis.file, analysis.findings, sample.given.decoysFire === undefined);
  await expectSameInVariants(rule, input, analysis.findings);
  if (sample.given.execute) {
    const { modules = {}, files = {} } = sample.given;
    await sample.given.execute(await executeSample(fixed, { path: sample.path, modules, files }));
  }
}

async function toInput(rule: Rule, { text, given }: Sample, path: string): Promise<AnalyzeInput> {
  const config = parseConfig(given.config ?? {}, 'config');
  const { rules: _own, ...settings } = toSettings(config, { rules: [rule], only: [{ id: rule.meta.id }] });
  return {
    text,
    path: placeInProject(given, path),
    options: given.options ?? {},
    settings,
    project: createProjectHost({ ...projectKnowledge(config), ...(given.files && { parser: await loadParser() }) }),
  };
}

/** ESLint with the parser of the sample's language, and with its own parser where the sample is plain JavaScript. */
async function expectSameInHosts(rule: Rule, sample: Sample): Promise<void> {
  for (const path of await pathsOf(sample)) {
    const input = await toInput(rule, sample, path);
    const { findings } = await analyzeWith(rule, input);
    expectMarked(sample, findings);
    const settings = { ...sample.given.config, ...(sample.given.files && { project: true }) };
    await expectSameInEslint(rule, { ...input, settings }, findings);
  }
}

async function pathsOf({ path, given, text }: Sample): Promise<string[]> {
  const isDefault = given.path === undefined;
  return isDefault && (await isPlainJavaScript(text)) ? [path, path.replace('.ts', '.js')] : [path];
}
