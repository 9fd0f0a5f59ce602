import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from '@typescript-eslint/typescript-estree';
import { describe, expect, test } from 'vitest';
import { compare, readExpected, samplesFolder, type Expected } from './expected.ts';
import type { Finding } from './types.ts';

const files = readdirSync(samplesFolder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:[cm]?js|tsx?)$/.test(entry.name))
  .map((entry) => relative(samplesFolder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));

describe('sample bots', () => {
  test.each(files)('%s parses', (file) => {
    const text = readFileSync(join(samplesFolder, file), 'utf8');
    expect(() => parse(text, { jsx: file.endsWith('x'), filePath: file, errorOnUnknownASTType: true })).not.toThrow();
  });

  test('hold no key in a format that hosting sites refuse to store', () => {
    // The exact lengths and markers of OpenAI, Anthropic, Telegram, Discord, Slack, Stripe and GitHub credentials.
    const real =
      /T3BlbkFJ|sk-ant-api\d\d-[\w-]{93}|\b\d{8,10}:[\w-]{35}\b(?<!x{35})|\b[\w-]{24,28}\.[\w-]{6}\.[\w-]{27,}|xox[abprs]-\d|[sr]k_(?:live|test)_|whsec_|gh[pousr]_|hooks\.slack\.com\/services\//;
    const offenders = files.filter((file) => real.test(readFileSync(join(samplesFolder, file), 'utf8')));
    expect(offenders).toEqual([]);
  });

  test('expected.json points at lines of code, and at none of safe-bot', () => {
    const expected = readExpected();
    expect(expected.length).toBeGreaterThan(80);
    for (const { file, line, alsoAt, ruleId } of expected) {
      const lines = readFileSync(join(samplesFolder, file), 'utf8').split('\n');
      expect(file).not.toMatch(/^safe-bot/);
      expect(ruleId).toMatch(/^(?:no|require|prefer)-[a-z-]+$/);
      for (const number of [line, ...alsoAt]) expect(lines[number - 1]?.trim(), `${file}:${number}`).toMatch(/^(?!\/\/|\*)./);
    }
  });
});

describe('compare', () => {
  const entry: Expected = { file: 'a/b.js', line: 5, ruleId: 'no-ssrf', alsoAt: [9], project: false, strict: false, optional: false };
  const finding = (line: number): Finding & { file: string } => ({
    ruleId: 'no-ssrf', category: 'ssrf', severity: 'error', path: '/a/b.js', file: 'a/b.js', line, column: 1, endLine: line, endColumn: 2, message: '', flow: [],
  });

  test('takes a finding on the line itself before one on another good line', () => {
    const { found, unexpected } = compare([entry], [finding(9), finding(5)]);
    expect(found).toEqual([entry]);
    expect(unexpected.map(({ line }) => line)).toEqual([9]);
  });

  test('demands entries, but not optional ones', () => {
    expect(compare([entry], []).missing).toEqual([entry]);
    expect(compare([{ ...entry, optional: true }], []).missing).toEqual([]);
  });

  test('uses a finding once', () => {
    expect(compare([entry, { ...entry, line: 9, alsoAt: [5] }], [finding(5)]).missing).toHaveLength(1);
  });
});
