import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBlockedUrlError } from '../errors/blocked-url-error.ts';
import { isBelow, readBaseUrl, toRequestUrl } from './request-url.ts';

const base = readBaseUrl('https://api.example.com/v1');

describe('toRequestUrl', () => {
  it.each([
    ['/users', 'https://api.example.com/v1/users'],
    ['users', 'https://api.example.com/v1/users'],
    ['', 'https://api.example.com/v1/'],
    ['/', 'https://api.example.com/v1/'],
    ['/users?limit=1#part', 'https://api.example.com/v1/users?limit=1'],
    ['documents:batchUpdate', 'https://api.example.com/v1/documents:batchUpdate'],
    ['/a..b/...', 'https://api.example.com/v1/a..b/...'],
    ['/files/a%2Fb', 'https://api.example.com/v1/files/a%2Fb'],
    ['/100%25', 'https://api.example.com/v1/100%25'],
    ['/search?q=../x&u=https://a.example', 'https://api.example.com/v1/search?q=../x&u=https://a.example'],
    ['/na\u00efve', 'https://api.example.com/v1/na%C3%AFve'],
  ])('joins %j', (path, expected) => {
    expect(toRequestUrl(base, path).href).toBe(expected);
  });

  it.each([
    '//evil.example/', '///evil.example/', 'https://evil.example/', 'HTTP://api.example.com/v1/x', 'ftp://x/', '\\\\evil.example', '/\\evil.example', '/a\\b', '/a\nb', '\t//evil.example',
    '..', '../admin', '/../admin', '/users/../../admin', '/users/..', './x', '/users/./x', '/users/../other',
    '/users/%2e%2e/admin', '/users/%2E%2E%2Fadmin', '/users/.%2e/x', '/%2e%2e', '/users/%252e%252e%252fadmin', '/users/%25252e%25252e', '/users/..%5cadmin', '/users/%5c..%5cadmin', '/users/%2e',
  ])('refuses %j', (path) => {
    expect(() => toRequestUrl(base, path)).toThrow(expect.objectContaining({ reason: 'outside-base-url' }) as Error);
  });

  it('encodes params, so that none leaves its place', () => {
    const url = toRequestUrl(base, '/users/{id}/notes/{note}', { id: 'a/b?c#d', note: 7 });
    expect(url.href).toBe('https://api.example.com/v1/users/a%2Fb%3Fc%23d/notes/7');
  });

  it.each([[{}], [{ id: '' }], [{ other: 'x' }], [Object.create({ id: 'inherited' }) as Record<string, string>]])('throws for params %j without a value', (params) => {
    expect(() => toRequestUrl(base, '/users/{id}', params)).toThrow('{id}');
  });

  it('refuses a param that climbs', () => {
    for (const id of ['..', '.', '../admin', '%2e%2e', '..\\x']) {
      expect(() => toRequestUrl(base, '/users/{id}', { id }), id).toThrow(expect.objectContaining({ reason: 'outside-base-url' }) as Error);
    }
  });

  it('adds the query, with lists and without undefined', () => {
    const url = toRequestUrl(base, '/x?a=1', undefined, { b: 'x&y=z', c: [1, true], d: undefined, e: [] });
    expect(url.search).toBe('?a=1&b=x%26y%3Dz&c=1&c=true');
  });

  it('stays below the base for any path and any param, or refuses', () => {
    const pieces = fc.constantFrom('..', '.', '/', '\\', '%2e', '%2f', '%5c', '%25', '//', 'a', '?', '#', '@', ':', 'https:', '\u2025', '\uff0e', '{id}', ' ', '\t');
    const path = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(path, path, (text, id) => {
        try {
          const url = toRequestUrl(base, text, { id });
          expect(url.origin).toBe('https://api.example.com');
          expect(url.pathname.startsWith('/v1/')).toBe(true);
          expect(decodeURIComponent(decodeURIComponent(url.pathname.replace(/%(?!2[ef]|5c)/gi, '%25'))).split(/[/\\]/)).not.toContain('..');
        } catch (error) {
          expect(isBlockedUrlError(error) || error instanceof TypeError || error instanceof URIError).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('readBaseUrl', () => {
  it('keeps a path, with or without a slash at the end', () => {
    expect(readBaseUrl('https://api.example.com').href).toBe('https://api.example.com/');
    expect(readBaseUrl('https://api.example.com/v1/').href).toBe('https://api.example.com/v1/');
  });

  it('throws for what would be lost', () => {
    expect(() => readBaseUrl('https://api.example.com/?key=1')).toThrow(TypeError);
    expect(() => readBaseUrl('https://api.example.com/#x')).toThrow(TypeError);
    expect(() => readBaseUrl('https://user:pass@api.example.com/')).toThrow(expect.objectContaining({ reason: 'credentials-in-url' }) as Error);
    expect(() => readBaseUrl('/v1')).toThrow(expect.objectContaining({ reason: 'invalid-url' }) as Error);
  });
});

describe('isBelow', () => {
  it.each([
    ['https://api.example.com/v1/x', true],
    ['https://api.example.com/v1', true],
    ['https://api.example.com/v10/x', false],
    ['https://api.example.com/', false],
    ['https://api.example.com:8443/v1/x', false],
    ['http://api.example.com/v1/x', false],
    ['https://api.example.com/v1/%2e%2e%2fadmin', false],
  ])('of %s is %s', (url, expected) => {
    expect(isBelow(base, new URL(url))).toBe(expected);
  });
});
