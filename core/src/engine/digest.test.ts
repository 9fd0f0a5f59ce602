import { describe, expect, it } from 'vitest';
import { digest } from './digest.ts';

describe('digest', () => {
  it('stays what it is: baselines are compared by it', () => {
    expect(digest('no-ssrf', 'fetch(url);')).toBe('22b79f23a1bb55c066c89bad9c56f2ef');
  });
  it('tells where one text ends and the next begins', () => {
    expect(digest('a', 'bc')).not.toBe(digest('ab', 'c'));
    expect(digest('a', '')).not.toBe(digest('a'));
  });
});
