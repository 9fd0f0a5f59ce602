import { describe, expect, it } from 'vitest';
import { checkUrl, parseLocation } from './check-url.ts';
import { compilePolicy } from './policy.ts';

const base = new URL('https://api.example.com/a/b?c#d');

describe('parseLocation', () => {
  it.each([
    ['e', 'https://api.example.com/a/e#d'],
    ['/e#f', 'https://api.example.com/e#f'],
    ['//other.example/e', 'https://other.example/e#d'],
    ['https://other.example/e', 'https://other.example/e#d'],
    ['/caf\u00c3\u00a9', 'https://api.example.com/caf%C3%A9#d'], // UTF-8 as bytes
    ['/caf\u00e9', 'https://api.example.com/caf%C3%A9#d'], // Latin-1
    ['/\u4e2d', 'https://api.example.com/%E4%B8%AD#d'], // no bytes at all
  ])('reads %j', (location, expected) => {
    expect(parseLocation(location, base).href).toBe(expected);
  });

  it.each(['//[', '\\\\evil.example/', 'https://[::1', '//a b/'])('refuses %j', (location) => {
    expect(() => parseLocation(location, base)).toThrow(expect.objectContaining({ reason: 'invalid-url' }));
  });
});

describe('checkUrl', () => {
  it.each(['https://user@api.example.com/', 'https://:password@api.example.com/'])('refuses the user info of %s', (url) => {
    expect(() => checkUrl(new URL(url), 'GET', compilePolicy({}))).toThrow(expect.objectContaining({ reason: 'credentials-in-url' }));
  });
});
