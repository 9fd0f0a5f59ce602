import { describe, expect, it } from 'vitest';
import { toPath, toSourcePath, toUri } from './paths.ts';

describe('toSourcePath', () => {
  it.each([
    ['file:///src/bot.ts', 'typescript', '/src/bot.ts'],
    ['file:///src/a%20b/%F0%9F%98%80.mts', 'typescript', '/src/a b/😀.mts'],
    ['file:///src/bot', 'javascript', '/src/bot.js'],
    ['file:///src/Chat.vue', 'html', '/src/Chat.vue'],
    ['file:///src/types.d.ts', 'typescript', undefined],
    ['file:///README.md', 'markdown', undefined],
    ['untitled:Untitled-1', 'typescriptreact', '/work/Untitled-1.tsx'],
    ['git:/src/bot.ts?ref=HEAD', 'typescript', undefined],
    ['not an address', 'typescript', undefined],
  ])('%s (%s) is %s', (uri, languageId, expected) => {
    expect(toSourcePath(uri, languageId, '/work')).toBe(expected);
  });

  it('gives no path for addresses that are broken', () => {
    expect(toPath('file:///%zz')).toBeUndefined();
    expect(toPath('https://example.com/a.ts')).toBeUndefined();
  });

  it('leads back', () => {
    expect(toPath(toUri('/src/a b/#é.ts'))).toBe('/src/a b/#é.ts');
  });
});
