import { describe, expect, it } from 'vitest';
import { compileHosts, isPublicName, normalizeHost } from './host-names.ts';

describe('compileHosts', () => {
  const isListed = compileHosts(['api.example.com', '*.example.org', 'M\u00fcnchen.example.net', 'UPPER.example.com', 'dot.example.com.', '1.1.1.1', '2606:4700::1', '[2606:4700::2]'], 'allowHosts');

  it.each(['api.example.com', 'a.example.org', 'a.b.c.example.org', 'xn--mnchen-3ya.example.net', 'upper.example.com', 'dot.example.com', '1.1.1.1', '[2606:4700::1]', '[2606:4700::2]'])('lists %s', (host) => {
    expect(isListed(host)).toBe(true);
  });

  it.each(['example.com', 'x.api.example.com', 'api.example.com.evil.example', 'example.org', 'evilexample.org', 'example.org.evil.example', 'api-example.com', 'apixexample.com', '1.1.1.2', 'a.1.1.1.1', ''])('does not list %s', (host) => {
    expect(isListed(host)).toBe(false);
  });

  it.each(['*', '*.', '*.com', '*.*.example.com', 'a*.example.com', 'https://example.com', 'example.com/', 'example.com:443', '[::1]:443', 'user@example.com', 'example.com?x', 'a b.example.com', '', '.', '*.1.1.1.1', '%65xample.com', 'example.com\\', '.example.com/path'])(
    'throws for the pattern %j',
    (pattern) => {
      expect(() => compileHosts([pattern], 'denyHosts')).toThrow(/^denyHosts: expected a host such as/);
    },
  );

  it('lists nothing when empty', () => {
    expect(compileHosts([], 'allowHosts')('example.com')).toBe(false);
  });
});

describe('isPublicName', () => {
  it.each(['example.com', 'a.b.example.com', 'localhost.example.com', 'notlocal.example', 'xn--mnchen-3ya.de'])('accepts %s', (host) => {
    expect(isPublicName(host)).toBe(true);
  });

  it.each(['', 'localhost', 'com', 'a.localhost', 'a.local', 'metadata.google.internal', 'a.home.arpa', 'a.onion', 'a.alt', 'a.invalid', 'a.localdomain', 'example.com.'])('refuses %j', (host) => {
    expect(isPublicName(host)).toBe(false);
  });
});

describe('normalizeHost', () => {
  it('drops the dot of the root, once', () => {
    expect(normalizeHost('example.com.')).toBe('example.com');
    expect(normalizeHost('example.com..')).toBe('example.com.');
    expect(normalizeHost('example.com')).toBe('example.com');
  });
});
