import { expect, test } from 'vitest';
import { isMiss, judge, tally, totalOf } from './match.ts';
import type { Finding, Label } from './types.ts';

const path = '/checkouts/team+bot@0123456789ab/src/bot.ts';

function label(line: number, kind: Label['label'], confidence: Label['confidence'] = 'high', category = 'error-exposure'): Label {
  return { id: `${kind}${line}`, repo: 'team/bot', commit: '0123456789abcdef', path: 'src/bot.ts', line, category, label: kind, why: '', confidence };
}

function finding(line: number, category = 'error-exposure'): Finding {
  return { ruleId: 'no-error-exposure', category, severity: 'error', path, line, column: 1, endLine: line, endColumn: 2, message: '', flow: [] };
}

const checkedOut = () => path;

test('gives a finding to the label of its own line, not to a harmless neighbour', () => {
  const verdicts = judge([label(52, 'ok'), label(53, 'bad')], [finding(53)], checkedOut);
  expect(verdicts.map(({ findings }) => findings.length)).toEqual([0, 1]);
  expect(verdicts.some(isMiss)).toBe(false);
});

test('prefers the flaw when two labels are equally near', () => {
  const verdicts = judge([label(10, 'ok'), label(12, 'bad')], [finding(11)], checkedOut);
  expect(verdicts.map(({ findings }) => findings.length)).toEqual([0, 1]);
});

test('accepts a finding two lines away, and not three', () => {
  expect(judge([label(10, 'bad')], [finding(12)], checkedOut).some(isMiss)).toBe(false);
  expect(judge([label(10, 'bad')], [finding(13)], checkedOut).some(isMiss)).toBe(true);
});

test('ignores findings of other categories and other files', () => {
  const elsewhere = { ...finding(10), path: `${path}x` };
  expect(judge([label(10, 'ok')], [finding(10, 'ssrf'), elsewhere], checkedOut).some(isMiss)).toBe(false);
});

test('counts a finding on a harmless line as a miss', () => {
  expect(judge([label(10, 'ok')], [finding(10)], checkedOut).some(isMiss)).toBe(true);
});

test('leaves labels out whose file is not checked out', () => {
  const verdicts = judge([label(10, 'bad')], [], () => undefined);
  expect(verdicts.some(isMiss)).toBe(false);
  expect(tally(verdicts)).toEqual([]);
});

test('tallies by category, with the sure labels apart', () => {
  const labels = [label(10, 'bad'), label(20, 'bad', 'medium'), label(30, 'ok'), label(40, 'bad', 'high', 'ssrf')];
  const tallies = tally(judge(labels, [finding(20), finding(30)], checkedOut));
  expect(tallies.map(({ category }) => category)).toEqual(['error-exposure', 'ssrf']);
  expect(tallies[0]).toEqual({
    category: 'error-exposure',
    badHigh: { hits: 0, total: 1 },
    bad: { hits: 1, total: 2 },
    okHigh: { hits: 1, total: 1 },
    ok: { hits: 1, total: 1 },
  });
  expect(totalOf(tallies).bad).toEqual({ hits: 1, total: 3 });
});
