import { describe, expect, it } from 'vitest';
import { ordinaryStrings, placeholders, providerDummies } from './benign-strings.ts';
import { looksLikeCredential } from './credential.ts';
import { findSecrets } from './find-secrets.ts';
import { isPlaceholder } from './placeholder.ts';

it('holds at least 200 benign strings of each kind together', () => {
  expect(new Set(placeholders).size).toBeGreaterThan(120);
  expect(new Set(providerDummies).size).toBeGreaterThan(100);
  expect(new Set(ordinaryStrings).size).toBeGreaterThan(150);
});

describe('placeholders', () => {
  it.each(placeholders)('%j is one and no credential', (value) => {
    expect(findSecrets(value)).toEqual([]);
    expect(isPlaceholder(value)).toBe(true);
    expect(looksLikeCredential(value, { named: true })).toBe(false);
  });
});

describe('dummies in the formats of providers', () => {
  it.each(providerDummies)('%j is silent', (value) => {
    expect(findSecrets(value)).toEqual([]);
    expect(findSecrets(`const apiKey = "${value}";`)).toEqual([]);
  });
});

describe('ordinary strings', () => {
  it.each(ordinaryStrings)('%j is silent', (value) => {
    expect(findSecrets(value)).toEqual([]);
    expect(looksLikeCredential(value)).toBe(false);
  });
});
