import { describe, expect, it } from 'vitest';
import { hasSection, readNote, toReleased } from './changelog.ts';

const changelog = '# Changes\n\nIntroduction.\n\n## Unreleased\n\n- no-ssrf: a thing\n\n## 0.1.0 (2026-11-30)\n\n- First.\n';

describe('readNote', () => {
  it('takes bump and text, on one line', () => {
    expect(readNote('a.md', '---\n"secure-bot": minor\n---\n\nno-x: finds y\nand z\n')).toEqual({ bump: 'minor', text: 'no-x: finds y and z' });
    expect(readNote('a.md', "---\r\n'secure-bot': major\r\n---\r\n\r\ngone\r\n")).toEqual({ bump: 'major', text: 'gone' });
  });
  it('leaves other files alone, and refuses what changesets would', () => {
    expect(readNote('README.md', '# Changesets\n')).toBeUndefined();
    expect(() => readNote('b.md', '---\n"secure-bot": large\n---\nx')).toThrow(/^\.changeset\/b\.md: expected a line such as/);
  });
});

describe('toReleased', () => {
  it('dates what has gathered, breaking changes of the changesets first', () => {
    const notes = [{ bump: 'patch', text: 'mended' }, { bump: 'major', text: 'no-x is in recommended' }] as const;
    expect(toReleased(changelog, notes, '1.0.0', '2027-01-02')).toBe('# Changes\n\nIntroduction.\n\n## Unreleased\n\n## 1.0.0 (2027-01-02)\n\n- no-ssrf: a thing\n- **Breaking:** no-x is in recommended\n- mended\n\n## 0.1.0 (2026-11-30)\n\n- First.\n');
  });
  it('makes a first section, too', () => {
    expect(toReleased('# Changes\n\n## Unreleased\n\n- a\n', [], '0.1.0', '2026-11-30')).toBe('# Changes\n\n## Unreleased\n\n## 0.1.0 (2026-11-30)\n\n- a\n');
  });
  it('says what is missing', () => {
    expect(() => toReleased('# Changes\n', [], '0.1.0', '2026-11-30')).toThrow('expected a section `## Unreleased`');
    expect(() => toReleased('# Changes\n\n## Unreleased\n\n## 0.1.0 (x)\n', [], '0.1.1', '2026-11-30')).toThrow('nothing to release');
  });
});

it('hasSection looks for the version, not for its beginning', () => {
  expect(hasSection(changelog, '0.1.0')).toBe(true);
  expect(hasSection(changelog, '0.1')).toBe(false);
  expect(hasSection(changelog, 'Unreleased')).toBe(false);
});
