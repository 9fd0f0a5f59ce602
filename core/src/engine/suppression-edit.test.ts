import { describe, expect, it } from 'vitest';
import { applyEdits } from '../edit/apply-edits.ts';
import { createFileModel } from '../model/file-model.ts';
import { analyzeFile } from './analyze.ts';
import { loadParser } from './parse.ts';
import { badIdentifierRule, enable } from './stub-rule.fixture.ts';
import { suppressionEdits } from './suppression-edit.ts';

const parser = await loadParser();
const rule = badIdentifierRule('no-bad');

function findingsIn(text: string) {
  const file = createFileModel('bot.tsx', text, parser.parse(text, 'bot.tsx'));
  return { file, findings: analyzeFile(file, { rules: [enable(rule)] }).findings };
}

function silence(text: string): string {
  const { file, findings } = findingsIn(text);
  const [finding] = findings.filter(({ suppressed }) => !suppressed);
  const edits = finding && suppressionEdits(file, finding.range[0], finding.ruleId);
  if (!edits) throw new Error('no edit');
  return applyEdits(text, edits);
}

const comment = '// eslint-disable-next-line secure-bot/no-bad -- why this is safe';

describe('suppressionEdits', () => {
  it.each([
    ['code', '  send(bad);\n', `  ${comment}\n  send(bad);\n`],
    ['Windows line ends', 'a();\r\n\tsend(bad);\r\n', `a();\r\n\t${comment}\r\n\tsend(bad);\r\n`],
    ['an argument on its own line', 'send(\n  bad,\n);', `send(\n  ${comment}\n  bad,\n);`],
    ['JSX text', 'const a = (\n  <p>\n    Hello {bad}\n  </p>\n);', 'const a = (\n  <p>\n    {/* eslint-disable-next-line secure-bot/no-bad -- why this is safe */}\n    Hello {bad}\n  </p>\n);'],
    ['a JSX attribute', 'const a = <p\n  title={bad}\n/>;', `const a = <p\n  ${comment}\n  title={bad}\n/>;`],
    ['a template', 'if (a) {\n  send(`one\n  ${bad}`);\n}', 'if (a) {\n  /* eslint-disable secure-bot/no-bad -- why this is safe */\n  send(`one\n  ${bad}`);\n  /* eslint-enable secure-bot/no-bad */\n}'],
    ['a line that another comment speaks for', '// eslint-disable-next-line no-eval -- our own\nsend(bad);', '// eslint-disable-next-line no-eval, secure-bot/no-bad -- our own\nsend(bad);'],
    ['a block comment that speaks for the line', '/* eslint-disable-next-line no-eval */\nsend(bad);', '/* eslint-disable-next-line no-eval, secure-bot/no-bad */\nsend(bad);'],
  ])('silences a finding in %s', (_, text, expected) => {
    const silenced = silence(text);
    expect(silenced).toBe(expected);
    expect(findingsIn(silenced).findings.map(({ suppressed }) => suppressed !== null)).toEqual([true]);
  });

  it('leaves a finding further down alone', () => {
    const { findings } = findingsIn(silence('send(`\n${bad}`);\nsend(bad);'));
    expect(findings.map(({ suppressed }) => suppressed !== null)).toEqual([true, false]);
  });
});
