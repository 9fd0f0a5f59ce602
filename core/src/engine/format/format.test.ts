import { describe, expect, it } from 'vitest';
import { analyzeFile } from '../analyze.ts';
import { failed } from '../analyze-source.ts';
import { toReport, type Report } from '../report.ts';
import { badIdentifierRule, enable, toFile } from '../stub-rule.fixture.ts';
import { summarize, toJson } from './json.ts';
import { toText } from './text.ts';

function reportOf(text: string, path: string): Report {
  const file = toFile(text, path);
  const rules = [enable(badIdentifierRule()), enable(badIdentifierRule('no-odd'), 'warning')];
  return toReport(file, analyzeFile(file, { rules, requireReason: true }));
}

const reports: readonly Report[] = [
  reportOf('send(bad);', 'src/a.ts'),
  reportOf('send(bad); // eslint-disable-line secure-bot/no-bad -- trusted', 'src/b.ts'),
  reportOf('fine; // eslint-disable-line secure-bot/no-bad', 'src/c.ts'),
  reportOf('fine;', 'src/d.ts'),
  failed('src/e.ts', { line: 3, message: 'Cannot be parsed: no.', kind: 'parse' }),
  { path: 'src/min.js', findings: [], errors: [], notes: [], skipped: 'generated' },
];
const summary = summarize(reports, 12.6);

describe('summarize', () => {
  it('counts files that were looked at and findings that count', () => {
    expect(summary).toEqual({ files: 5, parsed: 4, findings: 3, bySeverity: { error: 1, warning: 2 }, byRule: { 'no-bad': 1, 'no-odd': 2 }, durationMs: 13 });
  });
});

describe('toJson', () => {
  const json = JSON.parse(toJson(reports, summary, { name: 'secure-bot', version: '1.2.3' })) as Record<string, Record<string, unknown>[]>;
  it('has the keys of the format, in order', () => {
    expect(Object.keys(json)).toEqual(['formatVersion', 'tool', 'summary', 'findings', 'errors', 'notes']);
    expect(Object.keys(json.findings?.[0] ?? {})).toEqual([
      'ruleId', 'category', 'cwe', 'owasp', 'severity', 'confidence', 'path', 'line', 'column', 'endLine', 'endColumn',
      'message', 'why', 'flow', 'fixes', 'fingerprint', 'suppressed',
    ]);
    expect(json).toMatchObject({ formatVersion: 1, tool: { name: 'secure-bot', version: '1.2.3' } });
  });
  it('names fixes without their edits', () => {
    expect(json.findings?.[0]?.fixes).toEqual([{ title: 'Escape it', safety: 'safe' }]);
  });
  it('lists what is silenced, with the reason', () => {
    expect(json.findings?.map(({ path, ruleId, suppressed }) => [path, ruleId, suppressed])).toEqual([
      ['src/a.ts', 'no-bad', null], ['src/a.ts', 'no-odd', null], ['src/b.ts', 'no-bad', { reason: 'trusted' }], ['src/b.ts', 'no-odd', null],
    ]);
  });
  it('lists errors and notes', () => {
    expect(json.errors).toEqual([{ path: 'src/e.ts', line: 3, message: 'Cannot be parsed: no.', kind: 'parse' }]);
    expect(json.notes).toMatchObject([{ path: 'src/c.ts', line: 1 }]);
  });
});

describe('toText', () => {
  it('groups by file, with rule and fix, and leaves out what is silenced', () => {
    const finding = (severity: string, id: string) => [
      `  1:6      ${severity}  \`bad\` is bad.`, '                    fix: Escape it', `                    ${id}`,
    ];
    expect(toText(reports, summary, { color: false }).split('\n')).toEqual([
      'src/a.ts', ...finding('error  ', 'no-bad'), ...finding('warning', 'no-odd'), '',
      'src/b.ts', ...finding('warning', 'no-odd'), '',
      'src/c.ts', '  1:1      note     This comment silences a finding without a reason; add ` -- why it is safe`.', '',
      'src/e.ts', '  3:1      failed   Cannot be parsed: no.', '',
      '3 findings in 5 files: 1 error, 2 warnings (1 silenced by comments, 1 file failed)', '  2  no-odd', '  1  no-bad',
      '`secure-bot explain RULE` tells why and how to mend it; `secure-bot fix` mends 3 of them', '',
    ]);
  });
  it('wraps lines at the width of a terminal', () => {
    const text = toText([reportOf('send(bad); // '.padEnd(200, 'x'), 'src/a.ts'), failed('src/e.ts', { line: 1, message: 'A long story. '.repeat(12).trim(), kind: 'parse' })], summary, { color: false, width: 80 });
    const lines = text.split('\n').filter((line) => /A long story/.test(line));
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.every((line) => line.length <= 80)).toBe(true);
    expect(lines[0]).toMatch(/^ {2}1:1 {6}failed {3}A long story\. A long/);
    expect(lines[1]).toMatch(/^ {20}\w/);
    expect(lines.map((line) => line.replace(/^ {2}1:1 +failed/, '').trim()).join(' ')).toBe('A long story. '.repeat(12).trim());
  });
  it('says so when there is nothing', () => {
    const clean = [reportOf('fine;', 'src/d.ts')];
    expect(toText(clean, summarize(clean, 1), { color: false })).toBe('No findings in 1 file\n');
  });
  it('colours on demand only', () => {
    expect(toText(reports, summary, { color: true })).toContain('\u001b[31merror  \u001b[0m');
    expect(toText(reports, summary, { color: false })).not.toContain('\u001b');
  });
  it('lets no control character of a path or message reach the terminal', () => {
    const evil = [failed('a\u001b[2Jb.ts', { line: 1, message: 'x\u0007\u202Ey', kind: 'read' })];
    const text = toText(evil, summarize(evil, 1), { color: false });
    expect(text).toContain('a\ufffd[2Jb.ts');
    expect(text).toContain('x\ufffd\ufffdy');
  });
});
