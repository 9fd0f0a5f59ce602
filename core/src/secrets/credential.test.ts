import { describe, expect, it } from 'vitest';
import { looksLikeCredential } from './credential.ts';
import { entropy, isPeriodic, longestRun, longestSequence } from './entropy.ts';
import { KeyMaker } from './synthetic.ts';

const make = new KeyMaker(23);

describe('looksLikeCredential', () => {
  it('finds random strings of 24 characters or more anywhere', () => {
    const values = Array.from({ length: 500 }, () => make.base62(32));
    expect(values.filter((value) => looksLikeCredential(value)).length).toBeGreaterThan(490);
  });

  it.each([
    ['an AWS secret key', 'K7' + make.base64(38)],
    ['hexadecimal', make.hex(32)],
    ['a UUID', make.uuid()],
    ['a password with punctuation', 'vX9' + '!kQ2' + '@zR7'],
    ['letters and digits', make.base62(16)],
    ['a bearer token', `Bearer ${make.base62(40)}`],
  ])('finds %s under a credential name', (_what, value) => {
    expect(looksLikeCredential(value, { named: true })).toBe(true);
  });

  it.each([
    ['hexadecimal, which may be a digest', make.hex(64)],
    ['a UUID', make.uuid()],
    ['a short string', make.base62(16)],
    ['a string with spaces', `${make.base62(12)} ${make.base62(12)}`],
    ['a very long blob', make.base64(5000)],
  ])('is silent without a name for %s', (_what, value) => {
    expect(looksLikeCredential(value)).toBe(false);
  });

  it.each(['include', 'same-origin', 'resetPassword', 'auth.password.label', '/api/v2/token', 'https://acme.io/oauth/token', 'x-auth-token', 'Passwort', 'p4', '{"a":1}', 'fn(x9, "Y")'])(
    'is silent under a credential name for %j',
    (value) => expect(looksLikeCredential(value, { named: true })).toBe(false),
  );
});

describe('the measures beneath', () => {
  it('entropy counts bits per character', () => {
    expect([entropy(''), entropy('aaaa'), entropy('abab'), entropy('abcd')]).toEqual([0, 0, 1, 2]);
  });

  it('longestRun and longestSequence see runs without regard to case', () => {
    expect([longestRun(''), longestRun('abBbc'), longestRun('abc')]).toEqual([0, 3, 1]);
    expect([longestSequence('x123456'), longestSequence('dcba'), longestSequence('890'), longestSequence('89ab')]).toEqual([6, 4, 3, 4]);
  });

  it('isPeriodic sees repeated units, also cut short', () => {
    expect(['abcabcabc', 'abcabcabca', 'xyxy', 'abcdabcd', 'abcdabce', 'abc'].map(isPeriodic)).toEqual([true, true, true, true, false, false]);
  });
});
