import { describe, expect, it } from 'vitest';
import { failed } from '../analyze-source.ts';
import type { Report, ReportedFinding } from '../report.ts';
import { toGithub } from './github.ts';
import { summarize } from './json.ts';

const finding: ReportedFinding = {
  ruleId: 'no-bad', category: 'other', cwe: [79], owasp: [], severity: 'error', confidence: 'high', path: 'src/a.ts', line: 2, column: 3, endLine: 2, endColumn: 9,
  range: [0, 1], message: 'It is bad.', why: 'It harms.', flow: [], fixes: [], fingerprint: 'f', codeHash: 'c', suppressed: null,
};
const linesOf = (findings: readonly ReportedFinding[], prefix?: string) => {
  const reports: readonly Report[] = [{ path: 'src/a.ts', findings, errors: [], notes: [] }];
  return toGithub(reports, summarize(reports, 1), prefix === undefined ? {} : { prefix }).split('\n');
};

describe('toGithub', () => {
  it('gives a command for each finding, the gravest first, and a summary', () => {
    expect(linesOf([{ ...finding, severity: 'info' }, { ...finding, severity: 'warning' }, finding])).toEqual([
      '::error file=src/a.ts,line=2,endLine=2,col=3,endColumn=9,title=no-bad::It is bad.',
      '::warning file=src/a.ts,line=2,endLine=2,col=3,endColumn=9,title=no-bad::It is bad.',
      '::notice file=src/a.ts,line=2,endLine=2,col=3,endColumn=9,title=no-bad::It is bad.',
      '3 findings in 1 file: 1 error, 1 warning, 1 info', '',
    ]);
  });
  it('escapes what would end a property or a command', () => {
    const [line] = linesOf([{ ...finding, path: 'a,b:c%\n::error::x.ts', message: '50%\r\n::stop-commands::x' }]);
    expect(line).toBe('::error file=a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3Ax.ts,line=2,endLine=2,col=3,endColumn=9,title=no-bad::50%25%0D%0A::stop-commands::x');
  });
  it('names no columns across lines', () => {
    expect(linesOf([{ ...finding, endLine: 4 }])[0]).toBe('::error file=src/a.ts,line=2,endLine=4,title=no-bad::It is bad.');
  });
  it('leaves out what is silenced, and puts a prefix before paths', () => {
    expect(linesOf([{ ...finding, suppressed: { reason: null } }])).toEqual(['No findings in 1 file', '']);
    expect(linesOf([finding], 'bots/one/')[0]).toContain('file=bots/one/src/a.ts,');
  });
  it('reports files that failed', () => {
    const reports = [failed('x.ts', { line: 7, message: 'Cannot be parsed.', kind: 'parse' })];
    expect(toGithub(reports, summarize(reports, 1))).toBe('::error file=x.ts,line=7,endLine=7,title=secure-bot::Cannot be parsed.\nNo findings in 1 file\n');
  });
});
