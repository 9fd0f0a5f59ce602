import { describe, expect, it } from 'vitest';
import { isCredentialName } from './credential-name.ts';
import { looksLikeCredential } from './credential.ts';
import { findSecrets } from './find-secrets.ts';
import { maskSecretsIn } from './mask.ts';
import { secretPatterns } from './patterns/index.ts';
import { isPlaceholder } from './placeholder.ts';
import { KeyMaker } from './synthetic.ts';

/** Far above what a linear scan needs (some 10 ms for 1 MB), far below what backtracking would cost. */
const limitMs = 3000;

function time(action: () => unknown): number {
  const start = performance.now();
  action();
  return performance.now() - start;
}

/** Slow each time: once may be the machine's doing. The dearest, an npm token at every eleventh character, needs 300 ms for 50 kB. */
const isSlow = (text: string): boolean => [1, 2, 3].every(() => time(() => findSecrets(text)) > limitMs / 2);

const fill = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length));

describe('a scan takes linear time', () => {
  const anchors = [...new Set(secretPatterns.flatMap((pattern) => pattern.anchors))];

  it('over 50 kB of each anchor, repeated and followed by token characters', () => {
    const slow = anchors.filter((anchor) => {
      const texts = [fill(anchor, 50_000), fill(`${anchor}a`, 50_000), fill(` ${anchor}A1b2C3d4E5f6G7h8`, 50_000), fill(`"${anchor}${'aB3'.repeat(60)}`, 50_000)];
      return texts.some(isSlow);
    });
    expect(slow).toEqual([]);
  });

  const megabyte = 1_000_000;
  it.each([
    ...['a', 'A', '0', '-', '_', '.', '/', ':', '@', '=', '%', '"', ' ', '\n', '\\n', '1:', 'eyJ', 'eyJa.', 'sk-', 'sk-a', ' sk-', '://', 'http://', 'http://a:', 'http://a:b@', 'postgres://:', '-----BEGIN '],
    ...['-----BEGIN PRIVATE KEY-----', '-----BEGIN PRIVATE KEY-----A', 'AAAA', 'EAAA', 'MTA1.', 'x"', 'private_key_id":"', 'Server=a;Password=', 'Endpoint=;SharedAccessKey=', '.core.windows.net/?sig=', 'aB3', '0123456789abcdef'],
  ])('over 1 MB of %j', (unit) => {
    expect(time(() => findSecrets(fill(unit, megabyte)))).toBeLessThan(limitMs);
  });

  it('over 1 MB of random text of several kinds', () => {
    const make = new KeyMaker(1);
    const texts = [make.base64(megabyte), make.hex(megabyte), make.chars('abc .:/"\'=-_\n', megabyte)];
    expect(Math.max(...texts.map((text) => time(() => findSecrets(text))))).toBeLessThan(limitMs);
  });

  it.each(['a', 'Ab', 'a-', 'a1_', 'a.', '/', 'x=y&', '"', 'your', '<', '${', 'key="', "password: '", 'EmbeddingModelMaxChunkLength '])('in the other functions, over 100 kB of %j', (unit) => {
    const text = fill(unit, 100_000);
    const actions = [isPlaceholder, looksLikeCredential, isCredentialName, maskSecretsIn, (value: string) => looksLikeCredential(value.slice(0, 1000), { named: true })];
    for (const action of actions) expect(time(() => action(text))).toBeLessThan(limitMs);
  });
});
