import { describe, expect, it } from 'vitest';
import { isPlaceholder } from './placeholder.ts';
import { KeyMaker, syntheticSecrets } from './synthetic.ts';

describe('isPlaceholder', () => {
  it.each(['dev-secret', 'supersecret', 'super-secret-1', 'mysecret', 's3cr3t!', 'verysecurepassword', 'Tr0ub4dor&3', 'correct-horse-battery', 'acme2024', 'youshallnotpass'])(
    'leaves the weak but meant value %j to the rule',
    (value) => expect(isPlaceholder(value)).toBe(false),
  );

  it('tells a name from a value only when asked to', () => {
    expect(isPlaceholder('password')).toBe(true);
    expect(isPlaceholder('password', { names: false })).toBe(false);
    expect(isPlaceholder('OPENAI_API_KEY', { names: false })).toBe(false);
    expect(isPlaceholder('your-name', { names: false })).toBe(true);
  });

  it('takes hardly any random string for one', () => {
    const make = new KeyMaker(7);
    const values = Array.from({ length: 2000 }, (_, index) => make.base62(16 + (index % 40)));
    expect(values.filter((value) => isPlaceholder(value)).length).toBeLessThan(20);
  });

  it('takes no opaque provider key for one', () => {
    const opaque = syntheticSecrets(11).filter(({ value }) => /^[\w.-]+$/.test(value) && !/test/i.test(value));
    const wrong = opaque.filter(({ value }) => isPlaceholder(value, { names: false }));
    expect(wrong.map(({ kind }) => kind)).toEqual([]);
  });
});
