import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { merge, toRecord, type Entry, type Place, type PrecisionRecord } from './precision-record.ts';
import { countOf, countsByRule, precisionText } from './precision-table.ts';

function place(line: number, more: Partial<Place> = {}): Place {
  return { repo: 'team/bot', path: 'src/bot.ts', line, column: 3, ruleId: 'no-ssrf', severity: 'error', ...more };
}

function entry(line: number, more: Partial<Entry> = {}): Entry {
  return { ...place(line), first: true, now: true, ...more };
}

test('keeps what was judged, also of findings that are gone, and lets new ones wait', () => {
  const known = [entry(1, { judgement: 'right' }), entry(2, { judgement: 'wrong', why: 'own host' }), entry(3)];
  expect(merge(known, [place(1), place(4)], new Set())).toEqual([
    entry(1, { judgement: 'right' }),
    entry(2, { judgement: 'wrong', why: 'own host', now: false }),
    entry(4, { first: false }),
  ]);
});

test('marks what the first run of a repository reports, once per place', () => {
  expect(merge([], [place(7), place(7), place(5, { repo: 'other/bot' })], new Set(['team/bot']))).toEqual([entry(5, { repo: 'other/bot', first: false }), entry(7)]);
});

test('takes the severity of the last run', () => {
  expect(merge([entry(1, { judgement: 'right' })], [place(1, { severity: 'info' })], new Set()).map(({ severity }) => severity)).toEqual(['info']);
});

test('keeps the severity of the first run for the figures at first', () => {
  const [merged] = merge([entry(1, { judgement: 'useless' })], [place(1, { severity: 'warning' })], new Set());
  expect(merged?.firstSeverity).toBe('error');
  const again = merge(merged ? [merged] : [], [place(1, { severity: 'info' })], new Set());
  expect(again.map(({ firstSeverity, severity }) => [firstSeverity, severity])).toEqual([['error', 'info']]);
  const record: PrecisionRecord = { date: '2026-01-02', preset: 'recommended', repositories: [{ repo: 'team/bot', commit: '0123456789abcdef', kind: 'Telegram bot', round: 1, lines: 2000 }], entries: again };
  expect(precisionText(record)).toContain('| error, at first, round 1 | 1 | 1 |');
  expect(precisionText(record)).toContain('| info, now | 1 | 1 |');
});

test('counts by judgement and by rule', () => {
  const entries = [entry(1, { judgement: 'right' }), entry(2, { judgement: 'useless' }), entry(3, { ruleId: 'no-disabled-tls', judgement: 'wrong' }), entry(4)];
  expect(countOf('all', entries)).toEqual({ name: 'all', findings: 4, read: 3, right: 1, useless: 1, wrong: 1 });
  expect(countsByRule(entries).map(({ name, findings }) => [name, findings])).toEqual([['no-disabled-tls', 1], ['no-ssrf', 3]]);
});

test('writes a table that says how many were read and how many were right', () => {
  const record: PrecisionRecord = {
    date: '2026-01-02',
    preset: 'recommended',
    repositories: [{ repo: 'team/bot', commit: '0123456789abcdef', kind: 'Telegram bot', round: 1, lines: 2000 }],
    entries: [entry(1, { judgement: 'right' }), entry(2, { judgement: 'wrong', now: false }), entry(3)],
  };
  const text = precisionText(record);
  expect(text).toContain('2,000 lines of JavaScript and TypeScript, 2 findings, 1.00 per 1,000 lines.');
  expect(text).toContain('| error, now | 2 | 1 | 1 (100 %) | 0 | 0 | 100 % |');
  expect(text).toContain('| error, at first, round 1 | 3 | 2 | 1 (50 %) | 0 | 1 | 50 % |');
  expect(text).toContain('| team/bot | `0123456789ab` | Telegram bot | 1 | 2,000 | 2 |');
});

test('refuses a record with an unknown judgement or without a place', () => {
  expect(() => toRecord({ entries: [{ ...place(1), judgement: 'maybe' }] })).toThrow('entries[0].judgement is right, useless or wrong');
  expect(() => toRecord({ entries: [{ repo: 'team/bot' }] })).toThrow('entries[0] needs repo, path, line, column, ruleId, severity');
});

test('the committed document is what the committed record gives', () => {
  const record = toRecord(JSON.parse(readFileSync(new URL('precision.json', import.meta.url), 'utf8')));
  const document = readFileSync(new URL('../../core/docs/precision.md', import.meta.url), 'utf8');
  expect(document).toContain(precisionText(record));
  expect(record.entries.filter(({ judgement, why }) => judgement !== undefined && judgement !== 'right' && why === undefined)).toEqual([]);
});
