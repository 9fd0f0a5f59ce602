import { describe, expect, it } from 'vitest';
import { applyEdits } from '../edit/apply-edits.ts';
import { defineRule, type Hit } from '../rule/types.ts';
import { analyzeFile, toRuleFile, type AnalysisSettings } from './analyze.ts';
import type { AnalysisError } from './finding.ts';
import { badIdentifierRule, enable, stubMeta, toFile } from './stub-rule.fixture.ts';

const reporting = (id: string, hits: (text: string) => Iterable<Hit>) => defineRule({ meta: stubMeta(id), check: (file) => hits(file.text) });
const settings = (...rules: ReturnType<typeof badIdentifierRule>[]): AnalysisSettings => ({ rules: rules.map((rule) => enable(rule)) });

describe('analyzeFile', () => {
  it('fills a finding from rule and hit', () => {
    const file = toFile('send(\n  bad,\n);');
    const [finding] = analyzeFile(file, settings(badIdentifierRule())).findings;
    expect(finding).toMatchObject({
      ruleId: 'no-bad', category: 'other', cwe: [79], owasp: ['LLM05:2025'], severity: 'error', confidence: 'high', path: 'src/bot.ts', range: [8, 11],
      line: 2, column: 3, endLine: 2, endColumn: 6, message: '`bad` is bad.', why: 'It harms.', flow: [], suppressed: null,
    });
  });
  it('builds a fix with its import only when asked', () => {
    const file = toFile("import a from 'a';\nsend(bad);");
    const [finding] = analyzeFile(file, { ...settings(badIdentifierRule()), runtimeModule: '@acme/safe' }).findings;
    const [fix] = finding?.fixes() ?? [];
    expect(applyEdits(file.text, fix?.edits ?? [])).toBe("import a from 'a';\nimport { escapeHtml } from '@acme/safe';\nsend(escapeHtml(fine));");
    expect(finding?.fixes()).toBe(finding?.fixes());
  });
  it('orders by position, then by rule', () => {
    const file = toFile('bad; bad;');
    const { findings } = analyzeFile(file, settings(badIdentifierRule('no-z'), badIdentifierRule('no-a')));
    expect(findings.map(({ ruleId, column }) => `${ruleId}:${column}`)).toEqual(['no-a:1', 'no-z:1', 'no-a:6', 'no-z:6']);
  });
  it('merges findings of one rule at one place into the gravest', () => {
    const rule = reporting('no-twice', () => [
      { at: [0, 3], messageId: 'found', severity: 'info' }, { at: [0, 3], messageId: 'found', confidence: 'low' }, { at: [0, 3], messageId: 'found', confidence: 'medium' },
    ]);
    expect(analyzeFile(toFile('bad'), settings(rule)).findings).toMatchObject([{ severity: 'error', confidence: 'medium' }]);
  });
  it('lets a hit lower the severity but not raise it', () => {
    const rule = reporting('no-x', () => [{ at: [0, 1], messageId: 'found', severity: 'error' }, { at: [1, 2], messageId: 'found', severity: 'info' }]);
    const { findings } = analyzeFile(toFile('bad'), { rules: [enable(rule, 'warning')] });
    expect(findings.map(({ severity }) => severity)).toEqual(['warning', 'info']);
  });
  it('keeps the findings of others when a rule throws', () => {
    const rule = reporting('no-crash', () => { throw new TypeError('of undefined'); });
    const result = analyzeFile(toFile('bad'), settings(rule, badIdentifierRule()));
    expect(result.findings).toHaveLength(1);
    expect(result.errors).toEqual([{ path: 'src/bot.ts', line: 1, kind: 'rule', message: 'The rule no-crash failed on this file: TypeError: of undefined' }]);
  });
  it('survives a rule that runs out of stack', () => {
    const rule = reporting('no-end', function recurse(text): Iterable<Hit> { return [...recurse(text)]; });
    expect(analyzeFile(toFile('bad'), settings(rule)).errors[0]?.message).toContain('RangeError');
  });
  it('reports a fix that throws, and offers none', () => {
    const errors: AnalysisError[] = [];
    const rule = { ...badIdentifierRule(), fixes: () => { throw new Error('no edit'); } };
    const { findings } = analyzeFile(toFile('bad'), { ...settings(rule), onFixError: (error) => errors.push(error) });
    expect(findings[0]?.fixes()).toEqual([]);
    expect(errors[0]?.message).toContain('no edit');
  });
  it('refuses a fix whose edits overlap', () => {
    const rule = { ...badIdentifierRule(), fixes: () => [{ title: 'Twice', safety: 'safe' as const, edits: [{ range: [0, 3] as const, text: 'a' }, { range: [1, 2] as const, text: 'b' }] }] };
    expect(analyzeFile(toFile('bad'), settings(rule)).findings[0]?.fixes()).toEqual([]);
  });
  it('tells the time of each rule', () => {
    const times: [string, number][] = [];
    analyzeFile(toFile('bad'), { ...settings(badIdentifierRule()), onRuleTime: (id, time) => times.push([id, time]) });
    expect(times).toEqual([['no-bad', expect.any(Number)]]);
  });
  it('turns the flow of a hit into steps with places', () => {
    const file = toFile('const reply = bad;\nsend(reply);');
    const node = file.nodes('Identifier')[2];
    if (!node) throw new Error('sample changed');
    const rule = reporting('no-flow', () => [{ at: node, messageId: 'found', via: [{ node, file, text: 'passed\n to `send`' }] }]);
    expect(analyzeFile(file, settings(rule)).findings[0]?.flow).toEqual([{ path: 'src/bot.ts', range: node.range, line: 2, column: 1, text: 'passed to `send`' }]);
  });
});

describe('toRuleFile', () => {
  it('gives the same facts to all rules, lazily', () => {
    const file = toFile('bad');
    expect(toRuleFile(file)).toBe(toRuleFile(file));
    expect(toRuleFile(file).flow).toBe(toRuleFile(file).flow);
    expect(toRuleFile(file).nodes('Identifier')).toBe(file.nodes('Identifier'));
  });
});
