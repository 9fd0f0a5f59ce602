import { describe, expect, it } from 'vitest';
import { failed } from '../analyze-source.ts';
import type { Report, ReportedFinding } from '../report.ts';
import { stubMeta } from '../stub-rule.fixture.ts';
import { summarize } from './json.ts';
import { code, inline, table } from './markdown-text.ts';
import { toMarkdown } from './markdown.ts';
import type { PackageFacts } from './posture.ts';

const finding: ReportedFinding = {
  ruleId: 'no-bad', category: 'other', cwe: [79], owasp: [], severity: 'error', confidence: 'high', path: 'bots/a/x.ts', line: 2, column: 3, endLine: 2, endColumn: 9,
  range: [0, 1], message: '`a | b` reaches <b> of [x](y).', why: 'It harms.', flow: [], fixes: [{ title: 'Mend it', safety: 'review', edits: [] }], fingerprint: 'f', codeHash: 'c', suppressed: null,
};
const rules = [stubMeta('no-bad', { cwe: [79, 116], owasp: ['LLM05:2025', 'API8:2023', 'ASI09:2026', 'API10:2023'] }), stubMeta('no-odd'), stubMeta('no-never')];
const packageOf = (name: string, enabled: readonly string[] = ['no-bad', 'no-odd']): PackageFacts => ({ name, owns: (path) => path.startsWith(`bots/${name}/`), enabled: new Set(enabled) });
const render = (reports: readonly Report[], packages: readonly PackageFacts[]) => toMarkdown(reports, summarize(reports, 1), { rules, packages, version: '1.2.3' });
const rowsOf = (markdown: string, name: string) => markdown.split('\n').filter((line) => line.startsWith(`| [${name}]`));

describe('toMarkdown', () => {
  const markdown = render([
    { path: 'bots/a/x.ts', findings: [finding, { ...finding, severity: 'warning' }, { ...finding, suppressed: { reason: null } }], errors: [], notes: [] },
    failed('bots/b/y.ts', { line: 3, message: 'Cannot be parsed: `x`.', kind: 'parse' }),
  ], [packageOf('a'), packageOf('b', ['no-odd'])]);

  it('lists findings with their text as text', () => {
    expect(markdown).toContain('**2 findings** in 2 files: 1 error, 1 warning. 1 accepted.');
    expect(markdown).toContain('| error | `bots/a/x.ts:2` | `a \\| b` reaches &lt;b&gt; of \\[x\\](y). | no-bad | review |');
    expect(markdown).toContain('## Files that failed\n\n- `bots/b/y.ts:3` Cannot be parsed: `x`.');
  });
  it('shows the posture of each package, with the lists of CWE and OWASP', () => {
    expect(markdown).toContain('| Control | CWE | LLM | API | Agentic | a | b |');
    expect(rowsOf(markdown, 'no-bad')).toEqual([expect.stringMatching(/^\| \[no-bad\]\(https:[^)]+\) \| \[79\]\([^)]+\), \[116\]\([^)]+\) \| LLM05 \| API8, API10 \| ASI09 \| 1 error, 1 warning, 1 accepted \| `–` \|$/)]);
    expect(rowsOf(markdown, 'no-odd')[0]).toMatch(/\| no finding \| no finding \|$/);
    expect(rowsOf(markdown, 'no-never')).toEqual([]);
    expect(markdown).toContain('| **All** |  |  |  |  | **1 error, 1 warning, 1 accepted** in 1 file | **no finding** in 1 file |');
  });
  it('splits many packages into several tables', () => {
    const many = Array.from({ length: 20 }, (_, i) => packageOf(`bot-${i}`));
    expect(render([], many).match(/^\| Control \|/gm)).toHaveLength(3);
  });
  it('spells out a number of findings that a job summary can hold', () => {
    const long = render([{ path: 'x.ts', findings: Array.from({ length: 250 }, () => finding), errors: [], notes: [] }], [packageOf('a')]);
    expect(long.match(/^\| error \|/gm)).toHaveLength(200);
    expect(long).toContain('… and 50 more; the format json has all.');
  });
});

describe('text in Markdown', () => {
  it('keeps code, whatever it holds', () => {
    expect(code('a`b``c')).toBe('``` a`b``c ```');
    expect(code('a\nb\u202e')).toBe('`a b `');
    expect(inline('`<x>` & <y> @all')).toBe('`<x>` &amp; &lt;y&gt; &#64;all');
    expect(inline('one ` only')).toBe('one \\` only');
  });
  it('keeps cells apart', () => {
    expect(table(['a'], [['x|y'], ['x\\|y']])).toBe('| a |\n| --- |\n| x\\|y |\n| x\\|y |');
  });
});
