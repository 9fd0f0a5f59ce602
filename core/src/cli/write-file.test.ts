import { chmod, lstat, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeFolder, temporaryFolder } from '../engine/temporary-folder.fixture.ts';
import { replaceFile, WriteError, writeFileWhole } from './write-file.ts';

let root = '';
let path = '';
beforeEach(async () => {
  root = await temporaryFolder({ 'bot.js': 'old\n' });
  path = join(root, 'bot.js');
});
afterEach(() => removeFolder(root));

const refused = (work: Promise<void>) => work.then(() => undefined, (error: unknown) => (error instanceof WriteError ? error.message : error));

describe('replaceFile', () => {
  it('leaves a file alone that somebody has changed since, and no other file behind', async () => {
    await writeFile(path, 'theirs\n');
    expect(await refused(replaceFile(path, 'new\n', 'old\n'))).toBe('has changed while secure-bot was running; run it again');
    expect(await readFile(path, 'utf8')).toBe('theirs\n');
    expect(await readdir(root)).toEqual(['bot.js']);
  });
  it('leaves a read-only file alone', async () => {
    await chmod(path, 0o444);
    expect(await refused(replaceFile(path, 'new\n', 'old\n'))).toBe('is read-only');
    expect(await readFile(path, 'utf8')).toBe('old\n');
  });
  it('keeps the mode, and a link a link', async () => {
    await chmod(path, 0o755);
    await symlink('bot.js', join(root, 'link.js'));
    await replaceFile(join(root, 'link.js'), 'new\n', 'old\n');
    expect(await readFile(path, 'utf8')).toBe('new\n');
    expect((await stat(path)).mode & 0o777).toBe(0o755);
    expect((await lstat(join(root, 'link.js'))).isSymbolicLink()).toBe(true);
    expect((await readdir(root)).sort()).toEqual(['bot.js', 'link.js']);
  });
});

describe('writeFileWhole', () => {
  it('tells why a file cannot be written', async () => {
    expect(await refused(writeFileWhole(join(root, 'no', 'folder.txt'), 'text'))).toBe('cannot be written (ENOENT)');
    expect(await refused(writeFileWhole(root, 'text'))).toMatch(/^cannot be written \(E\w+\)$/);
  });
});
