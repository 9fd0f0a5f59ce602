import { describe, expect, it } from 'vitest';
import { loadParser } from '../engine/parse.ts';
import { createFileModel } from './file-model.ts';

const parser = await loadParser();
const isTestFile = (path: string) => createFileModel(path, '', parser.parse('', path)).isTestFile;

describe('isTestFile', () => {
  it.each(['test/bot.js', 'src/__tests__/bot.ts', 'bot.test.ts', 'bot.spec.jsx', 'C:\\bot\\tests\\reply.ts', 'packages/a/fixtures/b.js', 'test/samples.js', 'test-redis.js', 'scripts/test-server.cjs'])('%s', (path) => {
    expect(isTestFile(path)).toBe(true);
  });
  it.each(['src/bot.js', 'src/contest/bot.ts', 'latest/bot.ts', 'test/samples/bot/index.js', 'src/testing.ts', 'src/latest-news.js', 'test-bots/bot.js'])('not %s', (path) => {
    expect(isTestFile(path)).toBe(false);
  });
});
