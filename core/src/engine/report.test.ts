import { describe, expect, it } from 'vitest';
import { analyzeFile } from './analyze.ts';
import { toReport } from './report.ts';
import { badIdentifierRule, enable, toFile } from './stub-rule.fixture.ts';

function reportOf(text: string, path = 'src/bot.ts', shift = 0) {
  const file = toFile(text, path);
  return toReport(file, analyzeFile(file, { rules: [enable(badIdentifierRule()), enable(badIdentifierRule('no-other'))] }), shift);
}
const fingerprints = (text: string, path?: string) => reportOf(text, path).findings.filter(({ ruleId }) => ruleId === 'no-bad').map(({ fingerprint }) => fingerprint);

describe('toReport', () => {
  it('gives plain data with the edits of the fixes', () => {
    const [finding] = reportOf('send(bad);').findings;
    expect(JSON.parse(JSON.stringify(finding))).toMatchObject({ ruleId: 'no-bad', range: [5, 8], suppressed: null, fixes: [{ title: 'Escape it', edits: [{ text: expect.any(String) }, { range: [5, 8] }] }] });
  });
  it('moves offsets, not columns, by a byte order mark', () => {
    const [finding] = reportOf('send(bad);', 'src/bot.ts', 1).findings;
    expect(finding).toMatchObject({ range: [6, 9], column: 6 });
    expect(finding?.fixes[0]?.edits[1]?.range).toEqual([6, 9]);
  });
});

describe('fingerprints', () => {
  it('survive moved and re-indented code', () => {
    expect(fingerprints('first();\n\nif (x) {\n\tsend( bad );\n}')).toEqual(fingerprints('if (x) {\n  send(bad);\n}\nlast();'));
  });
  it('tell rules, files, lines and occurrences apart', () => {
    const all = [
      ...reportOf('send(bad);').findings.map(({ fingerprint }) => fingerprint),
      ...fingerprints('send(bad);', 'src/other.ts'), ...fingerprints('log(bad);'), ...fingerprints('send(bad);\nsend(bad);').slice(1),
    ];
    expect(new Set(all).size).toBe(5);
  });
});
