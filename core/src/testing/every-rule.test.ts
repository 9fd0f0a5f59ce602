/** What every rule must hold to: complete metadata, examples and documentation that are true. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { maxMessageLength } from '../engine/message.ts';
import type { Rule } from '../rule/types.ts';
import { rules } from '../rules/index.ts';
import { analyzeWith } from './engine-host.ts';

const rulesRoot = fileURLToPath(new URL('../rules/', import.meta.url));
const codeBlock = /^```(\w+) (incorrect|correct)( strict)?\n([\s\S]*?)^```/gm;
const owaspId = /^(?:LLM\d{2}:2025|API\d{1,2}:2023|ASI\d{2}:2026)$/;

async function findingsIn(rule: Rule, text: string, { path = 'src/bot.ts', strict = false } = {}): Promise<string[]> {
  const { findings } = await analyzeWith(rule, { text, path, options: { strict }, settings: {}, project: {} });
  return findings.map(({ line, message }) => `${line}: ${message}`);
}

it('every folder of rules/ is in the index', () => {
  const folders = readdirSync(rulesRoot, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect(rules.map(({ meta }) => meta.id)).toEqual(folders.sort());
});

describe.each(rules.map((rule) => [rule.meta.id, rule] as const))('%s', (id, rule) => {
  const { meta } = rule;
  const readme = readFileSync(`${rulesRoot}${id}/README.md`, 'utf8');
  const blocks = [...readme.matchAll(codeBlock)].map(([, language = 'ts', kind, strict, text = '']) => ({ path: `src/bot.${language}`, kind, strict: strict !== undefined, text }));

  it('has complete metadata', () => {
    expect(meta.id).toMatch(/^(?:no|require|prefer)-[a-z0-9-]+$/);
    expect(meta.cwe.length).toBeGreaterThan(0);
    expect(meta.owasp.filter((name) => !owaspId.test(name))).toEqual([]);
    expect(meta.securitySeverity).toBeGreaterThan(0);
    expect(meta.securitySeverity).toBeLessThanOrEqual(10);
    expect(meta.description).toMatch(/^[A-Z].*\.$/);
    expect(meta.why).toMatch(/\.$/);
    expect(rule.fixes !== undefined).toBe(meta.hasSafeFix || meta.hasReviewFix);
  });

  it.each(Object.entries(meta.messages))('message %s is one sentence of a readable length', (messageId, text) => {
    expect(messageId).toMatch(/^[a-z][a-zA-Z]*$/);
    expect(text.replace(/\{\{\w+\}\}/g, '').length).toBeLessThanOrEqual(maxMessageLength - 20);
    expect(text).toMatch(/^[^\r\n]+\.$/);
  });

  it('has a short example for hovers', () => {
    for (const text of Object.values(meta.example)) expect(text.split('\n').length).toBeLessThanOrEqual(12);
    expect(meta.example.wrong.trim()).not.toBe('');
    expect(meta.example.wrong).not.toBe(meta.example.right);
  });

  it('shows wrong and right code on its page', () => {
    expect(new Set(blocks.map(({ kind }) => kind))).toEqual(new Set(['incorrect', 'correct']));
  });

  it.each(blocks)('page: $kind code: $text', async ({ path, kind, strict, text }) => {
    const found = await findingsIn(rule, text, { path, strict });
    if (kind === 'correct') expect(found).toEqual([]);
    else expect(found).not.toEqual([]);
  });
});
