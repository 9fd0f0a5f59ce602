/** The same case in ESLint: its RuleTester must see the findings, messages, fixes and suggestions that the engine gave. */
import type { Linter as LinterType, Rule as EslintRule, RuleTester as RuleTesterType } from 'eslint';
import { applyEdits } from '../edit/apply-edits.ts';
import type { Edit, Fix } from '../edit/types.ts';
import type { Finding } from '../engine/finding.ts';
import type { Rule } from '../rule/types.ts';

export interface EslintCase {
  readonly text: string;
  /** Name of the file; relative to the working folder. */
  readonly path: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** `settings['secure-bot']`. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** The adapter comes from the plugin, which lies above this package: it is looked up by name. */
const adapterModule = 'eslint-plugin-secure-bot/to-eslint-rule';

interface Hosts {
  readonly RuleTester: typeof RuleTesterType;
  readonly toEslintRule: (rule: Rule) => EslintRule.RuleModule;
  readonly linter: LinterType;
  readonly tsParser: LinterType.Parser;
}

let loaded: Promise<Hosts> | undefined;

async function loadHosts(): Promise<Hosts> {
  const [{ Linter, RuleTester }, adapter, tsParser] = await Promise.all([
    import('eslint'),
    import(adapterModule) as Promise<Pick<Hosts, 'toEslintRule'>>,
    import('@typescript-eslint/parser') as Promise<unknown> as Promise<LinterType.Parser>,
  ]);
  return { RuleTester: runAtOnce(RuleTester), toEslintRule: adapter.toEslintRule, linter: new Linter(), tsParser };
}

/** A RuleTester that runs inside a test instead of making tests. */
function runAtOnce(Base: typeof RuleTesterType): typeof RuleTesterType {
  const run = (_title: string, test: () => void) => test();
  class ImmediateRuleTester extends Base {}
  return Object.assign(ImmediateRuleTester, { describe: run, it: run, itOnly: run });
}

const javaScript = /\.[cm]?jsx?$/;

/** True if ESLint's own parser reads the text: the sample is plain JavaScript. */
export async function isPlainJavaScript(text: string): Promise<boolean> {
  const { linter } = await (loaded ??= loadHosts());
  const messages = linter.verify(text, { languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } }, linterOptions: { noInlineConfig: true } });
  return !messages.some(({ fatal }) => fatal);
}

/** @throws AssertionError of RuleTester where ESLint and engine differ. */
export async function expectSameInEslint(rule: Rule, given: EslintCase, findings: readonly Finding[]): Promise<void> {
  const { RuleTester, toEslintRule, tsParser } = await (loaded ??= loadHosts());
  const parser = javaScript.test(given.path) ? {} : { parser: tsParser };
  const tester = new RuleTester({ languageOptions: { ...parser, parserOptions: { ecmaFeatures: { jsx: true } } } });
  const common = {
    code: given.text,
    filename: given.path,
    settings: { 'secure-bot': given.settings },
    ...(Object.keys(given.options).length > 0 ? { options: [given.options] } : {}),
  };
  tester.run(rule.meta.id, toEslintRule(rule), findings.length === 0
    ? { valid: [common], invalid: [] }
    : { valid: [], invalid: [{ ...common, errors: findings.map((finding) => toError(given.text, finding)), output: afterSafeFixes(given.text, findings) }] });
}

function toError(text: string, finding: Finding): RuleTesterType.TestCaseError {
  const suggestions = finding.fixes().filter(({ safety }) => safety === 'review');
  return {
    message: finding.message,
    line: finding.line,
    column: finding.column,
    endLine: finding.endLine,
    endColumn: finding.endColumn,
    ...(suggestions.length > 0 ? { suggestions: suggestions.map(({ title, edits }) => ({ desc: title, output: applyEdits(text, edits) })) } : {}),
  };
}

/** One pass of ESLint's fixer: each fix is one replacement from its first edit to its last; those that touch an earlier one wait. */
function afterSafeFixes(text: string, findings: readonly Finding[]): string | null {
  const merged = findings.flatMap((finding) => {
    const [fix] = finding.fixes();
    return fix?.safety === 'safe' ? [toOneEdit(text, fix)] : [];
  });
  const applied: Edit[] = [];
  for (const edit of merged.sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1])) {
    if ((applied.at(-1)?.range[1] ?? -1) < edit.range[0]) applied.push(edit);
  }
  return applied.length > 0 ? applyEdits(text, applied) : null;
}

function toOneEdit(text: string, { edits }: Fix): Edit {
  const start = Math.min(...edits.map(({ range }) => range[0]));
  const end = Math.max(...edits.map(({ range }) => range[1]));
  const shifted = edits.map((edit) => ({ text: edit.text, range: [edit.range[0] - start, edit.range[1] - start] as const }));
  return { range: [start, end], text: applyEdits(text.slice(start, end), shifted) };
}
