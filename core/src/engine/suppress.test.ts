import { Linter } from 'eslint';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeFile } from './analyze.ts';
import { badIdentifierRule, enable, toFile } from './stub-rule.fixture.ts';

const ids = ['no-bad', 'no-other'];
const rules = ids.map((id) => badIdentifierRule(id));

/** `rule:line:column reason` of every finding; the reason only where it is suppressed. */
function ours(text: string, inlineConfig = true): string[] {
  const { findings } = analyzeFile(toFile(text, 'bot.js'), { rules: rules.map((rule) => enable(rule)), inlineConfig });
  return findings.map(({ ruleId, line, column, suppressed }) => `${ruleId}:${line}:${column} ${suppressed ? `off ${suppressed.reason ?? ''}`.trim() : 'on'}`).sort();
}

const linter = new Linter();

function eslints(text: string): string[] {
  const plugin = {
    rules: Object.fromEntries(ids.map((id) => [id, {
      create: (context: { report(problem: object): void }) => ({
        Identifier(node: { name: string }) { if (node.name === 'bad') context.report({ node, message: 'bad' }); },
      }),
    }])),
  };
  const config: Linter.Config = { plugins: { 'secure-bot': plugin as never }, rules: { 'secure-bot/no-bad': 'error', 'secure-bot/no-other': 'error' }, linterOptions: { reportUnusedDisableDirectives: 'off' } };
  const place = ({ ruleId, line, column }: Linter.LintMessage) => `${ruleId?.replace('secure-bot/', '')}:${line}:${column}`;
  const open = linter.verify(text, config).filter(({ message }) => message === 'bad').map((message) => `${place(message)} on`);
  // getSuppressedMessages is missing from ESLint's types.
  const suppressed = (linter as unknown as { getSuppressedMessages(): Linter.SuppressedLintMessage[] }).getSuppressedMessages();
  const silent = suppressed.filter(({ message }) => message === 'bad').map((message) => {
    const reason = message.suppressions.map(({ justification }) => justification).find((justification) => justification !== '') ?? '';
    return `${place(message)} off ${reason}`.trim();
  });
  return [...open, ...silent].sort();
}

describe('the comments of ESLint', () => {
  it.each([
    'bad; // eslint-disable-line',
    'bad; // eslint-disable-line secure-bot/no-bad -- checked by hand',
    'bad; /* eslint-disable-line secure-bot/no-bad, secure-bot/no-other */ bad;',
    '// eslint-disable-next-line secure-bot/no-bad -- known -- twice\nbad;\nbad;',
    '/* eslint-disable-next-line\n secure-bot/no-bad,\n secure-bot/no-other -- because\n of this */\nbad;\nbad;',
    '/* eslint-disable-line\n secure-bot/no-bad */ bad;',
    '/* eslint-disable */\nbad;\n/* eslint-enable */\nbad;',
    'bad; /* eslint-disable secure-bot/no-bad -- legacy */ bad; /* eslint-enable secure-bot/no-bad */ bad;',
    '/* eslint-disable secure-bot/no-bad */ bad; /* eslint-enable secure-bot/no-other */ bad; /* eslint-enable */ bad;',
    '/* eslint-disable */ bad; /* eslint-enable secure-bot/no-other */ bad;',
    '// eslint-disable\nbad;',
    '// eslint-disable secure-bot/no-bad\nbad;',
    "/* eslint-disable 'secure-bot/no-bad', \"secure-bot/no-other\" */ bad;",
    '/* eslint-disable secure-bot/no-bad,, */ bad;',
    '/* eslint-disable secure-bot/no-bad --*/ bad;',
    '/* eslint-disable-- secure-bot/no-bad */ bad;',
    '/*eslint-disable*/bad;/*eslint-enable*/bad;',
    '/* eslint-disabled */ bad; // eslint-disable-lines',
    '/* ESLINT-DISABLE */ bad;',
    'bad; // note eslint-disable-line',
    '/* eslint-disable secure-bot/no-bad --- three dashes */ bad;',
    '// eslint-disable-next-line -- all of them\r\nbad;\r\nbad;',
    '/* eslint-disable -- one */ /* eslint-disable secure-bot/no-bad -- two */ bad;',
    'bad; // eslint-disable-line secure-bot/no-bad\n// eslint-disable-next-line secure-bot/no-other\nbad;',
  ])('%s', (text) => {
    expect(ours(text)).toEqual(eslints(text));
  });
  it('hold for any mix', () => {
    const names = fc.constantFrom('', ' secure-bot/no-bad', ' secure-bot/no-other', ' secure-bot/no-bad, secure-bot/no-other', ' "secure-bot/no-bad"', '\nsecure-bot/no-bad');
    const reason = fc.constantFrom('', ' -- why', ' --', ' -- ');
    const block = fc.tuple(fc.constantFrom('disable', 'enable', 'disable-line', 'disable-next-line'), names, reason).map((parts) => `/* eslint-${parts.join('')} */`);
    const line = fc.tuple(fc.constantFrom('disable', 'disable-line', 'disable-next-line'), names.filter((text) => !text.includes('\n')), reason).map((parts) => `// eslint-${parts.join('')}\n`);
    const piece = fc.oneof(block, line, fc.constantFrom('bad;', 'bad;', ' ', '\n', 'bad\n'));
    fc.assert(fc.property(fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')), (text) => {
      expect(ours(text)).toEqual(eslints(text));
    }), { numRuns: 400 });
  });
  it('are ignored on demand', () => {
    expect(ours('bad; // eslint-disable-line', false)).toEqual(['no-bad:1:1 on', 'no-other:1:1 on']);
  });
  it('leave the fixes of a finding alone', () => {
    const { findings } = analyzeFile(toFile('bad; // eslint-disable-line'), { rules: [enable(rules[0] ?? badIdentifierRule())] });
    expect(findings[0]?.fixes()).toHaveLength(1);
  });
});

describe('the reason that strict demands', () => {
  const notes = (text: string) => analyzeFile(toFile(text), { rules: [], requireReason: true }).notes.map(({ line }) => line);
  it('is missed at each comment about this tool', () => {
    expect(notes('a; // eslint-disable-line secure-bot/no-bad\n// eslint-disable-next-line secure-bot/no-bad, secure-bot/no-other\nb;')).toEqual([1, 2]);
  });
  it('is not missed where it stands, where rules are enabled, or in comments about other tools', () => {
    expect(notes('/* eslint-disable secure-bot/no-bad -- legacy */\n/* eslint-enable secure-bot/no-bad */\n// eslint-disable-next-line no-undef\na; // eslint-disable-line')).toEqual([]);
  });
});
