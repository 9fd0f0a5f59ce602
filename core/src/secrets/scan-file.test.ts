import { describe, expect, it } from 'vitest';
import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import { placeholders, providerDummies } from './benign-strings.ts';
import { findSecrets } from './find-secrets.ts';
import { scanFileForSecrets } from './scan-file.ts';
import { KeyMaker, syntheticSecrets } from './synthetic.ts';

async function presetRanges(content: string): Promise<readonly (readonly [number, number])[]> {
  const { messages } = await lintSource({
    source: { content, filePath: 'x.txt', ext: '.txt', contentType: 'text' },
    options: { config: { rules: [{ id: 'preset', rule: creator, options: {} }] }, noPhysicFilePath: true },
  });
  return messages.map(({ range }) => range);
}

describe('findSecrets against secretlint as the oracle', () => {
  it('finds at the same place everything that the preset finds in made-up keys', async () => {
    const missed: string[] = [];
    let found = 0;
    for (const { kind, value } of syntheticSecrets(4)) {
      const text = `const key = '${value}';`;
      const own = findSecrets(text);
      for (const [start, end] of await presetRanges(text)) {
        found++;
        if (!own.some((match) => match.start < end && start < match.end)) missed.push(kind);
      }
    }
    expect(missed).toEqual([]);
    expect(found).toBeGreaterThan(35);
  });

  it('agrees with the table of what the preset knows', async () => {
    const wrong: string[] = [];
    for (const { kind, value, inPreset } of syntheticSecrets(4)) {
      if (inPreset && kind !== 'gcp-service-account-key' && (await presetRanges(`const key = '${value}';`)).length === 0) wrong.push(kind);
    }
    expect(wrong).toEqual([]);
  });
});

describe('scanFileForSecrets', () => {
  it('gives each key once, in the order of the text, under its vendor', async () => {
    const keys = syntheticSecrets(6).filter(({ kind }) => ['openai-admin-key', 'github-token', 'telegram-bot-token'].includes(kind));
    const text = keys.map(({ value }, index) => `KEY_${index}=${value}`).join('\n');
    const matches = await scanFileForSecrets(text, 'bot/.env');
    expect(matches.map(({ vendor }) => vendor)).toEqual(keys.map(({ vendor }) => vendor));
    expect(matches.map(({ start, end }) => text.slice(start, end))).toEqual(keys.map(({ value }) => value));
  });

  it('adds what only the preset knows', async () => {
    const text = `token: vcp_${new KeyMaker(3).chars('abcdefghijkmnpqrstuvwxyz23456789', 24)}`;
    expect(findSecrets(text)).toEqual([]);
    expect(await scanFileForSecrets(text, 'config.yml')).toEqual([
      { start: 7, end: text.length, vendor: 'Vercel', kind: 'secretlint-vercel', env: 'VERCEL_TOKEN' },
    ]);
  });

  it('leaves placeholders and dummies out', async () => {
    for (const value of [...placeholders, ...providerDummies]) {
      expect(await scanFileForSecrets(`const key = "${value}";`, 'sample.ts')).toEqual([]);
    }
  });

  it('reads no file, whatever the path says', async () => {
    expect(await scanFileForSecrets('nothing', '/nowhere/key.p12')).toEqual([]);
    expect(await scanFileForSecrets('', '')).toEqual([]);
  });
});
