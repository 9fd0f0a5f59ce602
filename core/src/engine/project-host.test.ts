import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadParser } from './parse.ts';
import { createProjectHost, toDisplayPath } from './project-host.ts';
import { removeFolder, temporaryFolder } from './temporary-folder.fixture.ts';

const parser = await loadParser();
const files = {
  '.git/HEAD': '',
  'package.json': '{ "name": "root", "devDependencies": { "zod": "^4.0.0", "grammy": "^1.0.0" } }',
  'app/package.json': '\uFEFF{ "name": "app", "version": "2.1.0", "dependencies": { "openai": "^4.20.0", "grammy": "workspace:*", "ai": "catalog:", "acme": "git+ssh://acme" } }',
  'app/node_modules/ai/package.json': '{ "version": "5.0.3" }',
  'broken/package.json': '{ "dependencies": ',
  'app/src/main.ts': "import { model } from './config.js';",
  'app/src/config.ts': "\uFEFFexport const model = 'gpt';",
  'app/src/lib/index.js': 'export const a = 1;',
  'app/src/wrong.ts': 'export const = ;',
  'app/src/View.vue': '<script>export const b = 1;</script>',
  'app/src/both.js': '1',
  'app/src/both.ts': '2',
};

describe('createProjectHost', () => {
  let root = '';
  beforeAll(async () => {
    root = await temporaryFolder(files);
  });
  afterAll(() => removeFolder(root));

  it('tells the version that the nearest package.json declares', () => {
    const { versionOf } = createProjectHost({ cwd: root });
    const version = (name: string, path = 'app/src/main.ts') => versionOf?.(name, path);
    expect(version('openai')).toBe('^4.20.0');
    expect(version('zod')).toBe('^4.0.0');
    expect(version('app')).toBe('2.1.0');
    expect(version('express')).toBeUndefined();
    expect(version('openai', 'broken/a.ts')).toBeUndefined();
    expect(version('zod', join(root, 'broken/a.ts'))).toBe('^4.0.0');
  });
  it('takes the installed version where the range is none', () => {
    const { versionOf } = createProjectHost({ cwd: root });
    expect(versionOf?.('ai', 'app/src/main.ts')).toBe('5.0.3');
    expect(versionOf?.('grammy', 'app/src/main.ts')).toBe('workspace:*');
    expect(versionOf?.('acme', 'app/src/main.ts')).toBe('git+ssh://acme');
  });
  it('looks no further than the repository', () => {
    const { versionOf } = createProjectHost({ cwd: root });
    expect(versionOf?.('anything', 'package.json')).toBeUndefined();
  });

  it.each([
    ['./config.js', 'app/src/config.ts'], ['./config', 'app/src/config.ts'], ['./lib', 'app/src/lib/index.js'], ['../src/lib/index.js', 'app/src/lib/index.js'],
    ['./View.vue', 'app/src/View.vue'], ['./both', 'app/src/both.ts'], ['./both.js', 'app/src/both.ts'], ['@/config', 'app/src/config.ts'], ['$lib', 'app/src/lib/index.js'], ['$lib/index.js', 'app/src/lib/index.js'],
  ])('finds %s', (specifier, path) => {
    expect(createProjectHost({ cwd: root, parser }).fileOf?.(specifier, 'app/src/main.ts')?.path).toBe(path);
  });
  it.each(['./missing', 'config', './wrong', '@/none', '$lib/none', '$library', './lib/none.js'])('finds nothing for %s', (specifier) => {
    expect(createProjectHost({ cwd: root, parser }).fileOf?.(specifier, 'app/src/main.ts')).toBeUndefined();
  });
  it('gives one model for a file, without its byte order mark', () => {
    const host = createProjectHost({ cwd: root, parser });
    const file = host.fileOf?.('./config.js', 'app/src/main.ts');
    expect(file?.text).toBe("export const model = 'gpt';");
    expect(host.fileOf?.('../config', 'app/src/lib/index.js')).toBe(file);
    expect(host.modelOf("export const model = 'gpt';", 'app/src/config.ts', parser)).toEqual({ file });
  });
  it('sees the text under analysis, not the one on disk', () => {
    const host = createProjectHost({ cwd: root, parser });
    host.modelOf("export const model = 'new';", 'app/src/config.ts', parser);
    expect(host.fileOf?.('./config', 'app/src/main.ts')?.text).toContain('new');
  });
  it('looks at no other file without a parser', () => {
    expect(createProjectHost({ cwd: root }).fileOf).toBeUndefined();
  });
});

describe('toDisplayPath', () => {
  it('is relative to the working folder', () => {
    expect(toDisplayPath('/repo/src/bot.ts', '/repo')).toBe('src/bot.ts');
    expect(toDisplayPath('src/../bot.ts', '/repo')).toBe('bot.ts');
    expect(toDisplayPath('/other/bot.ts', '/repo')).toBe('../other/bot.ts');
  });
});
