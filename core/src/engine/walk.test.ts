import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removeFolder, temporaryFolder } from './temporary-folder.fixture.ts';
import { toDisplayPath } from './project-host.ts';
import { createPathFilter, findSourceFiles, isPathError } from './walk.ts';

const files = {
  '.git/HEAD': '', '.git/hook.js': '', '.gitignore': 'dist/\n*.gen.ts\n!keep.gen.ts\n/only-root.js\n',
  'bot.ts': '', 'a.gen.ts': '', 'keep.gen.ts': '', 'only-root.js': '', 'README.md': '', 'types.d.ts': '', 'types.d.mts': '',
  'dist/out.js': '', 'dist/deep/out.js': '', 'node_modules/x/index.js': '', '.config/tool.cjs': '',
  'app/.gitignore': '!b.gen.ts\nsecret.js\nlogs/*\n!logs/keep.js\n', 'app/b.gen.ts': '', 'app/secret.js': '', 'app/only-root.js': '', 'app/logs/a.js': '', 'app/logs/keep.js': '',
  'app/View.vue': '', 'app/View.svelte': '', 'app/x.jsx': '', 'app/x.tsx': '', 'app/x.mjs': '', 'app/x.cts': '', 'app/x.mts': '', 'app/x.json': '',
  'app/node_modules/y/index.js': '',
};

describe('findSourceFiles', () => {
  let root = '';
  beforeAll(async () => {
    root = await temporaryFolder(files);
    await symlink(join(root, 'app'), join(root, 'link'));
    await symlink(join(root, 'bot.ts'), join(root, 'linked.ts'));
  });
  afterAll(() => removeFolder(root));
  const find = async (...paths: string[]) => (await findSourceFiles(paths, { cwd: root })).map((path) => toDisplayPath(path, root));

  it('finds sources in order, as git sees the folder', async () => {
    expect(await find('.')).toEqual([
      '.config/tool.cjs', 'app/View.svelte', 'app/View.vue', 'app/b.gen.ts', 'app/logs/keep.js', 'app/only-root.js',
      'app/x.cts', 'app/x.jsx', 'app/x.mjs', 'app/x.mts', 'app/x.tsx', 'bot.ts', 'keep.gen.ts',
    ]);
  });
  it('honours what folders above leave out', async () => {
    expect(await find('app/logs')).toEqual(['app/logs/keep.js']);
  });
  it('takes what is named, also where git leaves it out', async () => {
    expect(await find('a.gen.ts', 'dist', 'README.md')).toEqual(['a.gen.ts', 'dist/deep/out.js', 'dist/out.js', 'README.md']);
  });
  it('gives each file once', async () => {
    expect(await find('bot.ts', './bot.ts', join(root, 'bot.ts'))).toEqual(['bot.ts']);
  });
  it('says which path is not there', async () => {
    const error: unknown = await find('bot.ts', 'src/none.ts').catch((thrown: unknown) => thrown);
    expect(isPathError(error) && error.message).toBe('src/none.ts: no such file or folder');
  });
  it('stops on abort', async () => {
    await expect(findSourceFiles(['.'], { cwd: root, signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough');
  });
});

describe('createPathFilter', () => {
  it('reads patterns as .gitignore does, from the folder of the configuration', () => {
    const isLeftOut = createPathFilter(['generated/', '*.stories.ts', '!keep.stories.ts'], '/repo');
    expect(['/repo/app/generated/a.ts', '/repo/a.stories.ts'].every(isLeftOut)).toBe(true);
    expect(['/repo/src/a.ts', '/repo/keep.stories.ts', '/other/generated/a.ts', '/repo'].some(isLeftOut)).toBe(false);
  });
  it('leaves nothing out without patterns', () => {
    expect(createPathFilter([], '/repo')('/repo/a.ts')).toBe(false);
  });
});
