import { describe, expect, it } from 'vitest';
import { findSecrets } from './find-secrets.ts';
import { mask, maskSecretsIn } from './mask.ts';
import { KeyMaker, syntheticSecrets } from './synthetic.ts';

/** The longest piece of the secret that the output still shows. */
function longestLeak(secret: string, output: string): number {
  let longest = 0;
  for (let start = 0; start < secret.length; start++) {
    while (start + longest < secret.length && output.includes(secret.slice(start, start + longest + 1))) longest++;
  }
  return longest;
}

const make = new KeyMaker(5);

describe('mask', () => {
  it.each(syntheticSecrets(2).map(({ kind, value }) => [kind, value] as const))('shows at most four characters of %s', (_kind, value) => {
    expect(longestLeak(value, mask(value))).toBeLessThanOrEqual(4);
    expect(mask(value)).toMatch(/^.{0,4}\*{4}$/s);
  });

  it('shows a constant prefix, and of other values nothing', () => {
    expect(mask(`sk-proj-${make.base62(48)}`)).toBe('sk-p****');
    expect(mask(`ghp_${make.base62(36)}`)).toBe('ghp_****');
    expect(mask(make.base62(32))).toBe('****');
    expect(mask('hunter2')).toBe('****');
    expect(mask('')).toBe('****');
  });
});

describe('maskSecretsIn', () => {
  it.each(syntheticSecrets(3).map(({ kind, value }) => [kind, value] as const))('hides %s in a code frame', (_kind, value) => {
    const text = `start(); const key = '${value}'; // end`;
    const output = maskSecretsIn(text);
    expect(output).toMatch(/^start\(\); const key = '/);
    expect(output).toMatch(/'; \/\/ end$/);
    for (const { start, end } of findSecrets(text)) {
      const opaque = text.slice(start, end).split(/[^A-Za-z0-9+/_-]+/).filter((part) => part.length >= 20 && /\d/.test(part));
      for (const part of opaque) expect(longestLeak(part, output.slice(20, -8))).toBeLessThanOrEqual(4);
    }
  });

  it('hides quoted values under credential names, and leaves ordinary code alone', () => {
    const code = `const password = "vX9-kq-zr"; new Pool({ password: 'blue-Whale', host: 'db.acme.io' }); env.JWT_SECRET ?? 'dev-secret-1'`;
    expect(maskSecretsIn(code)).toBe(`const password = "****"; new Pool({ password: '****', host: 'db.acme.io' }); env.JWT_SECRET ?? '****'`);
    const ordinary = `import { reply } from './reply.ts';\nconst model = 'gpt-4o-mini-2024-07-18'; const apiKey = 'your-api-key';`;
    expect(maskSecretsIn(ordinary)).toBe(ordinary);
  });

  it('hides the ranges it is told to', () => {
    expect(maskSecretsIn(`login('abc')`, { also: [[7, 10]] })).toBe(`login('****')`);
  });

  it('recognises a secret of which the window shows only a piece', () => {
    const key = `sk-ant-api03-${make.base64url(93)}AA`;
    const text = `const a = 1;\nconst key = '${key}';\nrun(a);\n`;
    const middle = text.indexOf(key) + 40;
    expect(maskSecretsIn(text, { window: [middle, text.length] })).toBe(`****';\nrun(a);\n`);
    expect(maskSecretsIn(text, { window: [0, middle] })).toBe(`const a = 1;\nconst key = 'sk-a****`);
    expect(maskSecretsIn(text, { window: [middle, middle + 10] })).toBe('****');
    expect(maskSecretsIn(text, { window: [0, 12] })).toBe('const a = 1;');
  });
});
