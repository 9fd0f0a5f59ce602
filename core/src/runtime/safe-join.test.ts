import { chmodSync, existsSync, linkSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isUnsafePathError, safeJoin } from './safe-join.ts';

let outside: string;
let root: string;

beforeAll(() => {
  outside = realpathSync(mkdtempSync(join(tmpdir(), 'safe-join-')));
  root = join(outside, 'root');
  mkdirSync(join(root, 'sub', 'deep'), { recursive: true });
  writeFileSync(join(outside, 'secret.txt'), 'secret');
  writeFileSync(join(root, 'file.txt'), 'x');
  mkdirSync(join(outside, 'root-sibling'));
  symlinkSync(outside, join(root, 'up'));
  symlinkSync('../..', join(root, 'sub', 'up'));
  symlinkSync(join(outside, 'secret.txt'), join(root, 'leak.txt'));
  symlinkSync('file.txt', join(root, 'inner.txt'));
  symlinkSync('sub', join(root, 'inner'));
  symlinkSync(join(outside, 'not-yet'), join(root, 'dangling'));
  symlinkSync('missing-inside', join(root, 'dangling-inside'));
  symlinkSync('loop', join(root, 'loop'));
  symlinkSync(join(outside, 'root-sibling'), join(root, 'sibling'));
  symlinkSync('leak.txt', join(root, 'chain'));
  symlinkSync(root, join(outside, 'root-link'));
});

afterAll(() => {
  rmSync(outside, { recursive: true });
});

const reasonOf = (...paths: [string, ...string[]]) => {
  try {
    return `joined ${safeJoin(root, ...paths)}`;
  } catch (error) {
    return isUnsafePathError(error) ? error.reason : error;
  }
};

/** Where the operating system would look: the real path of the nearest folder that exists. */
function nearestRealPath(path: string): string {
  return existsSync(path) ? realpathSync(path) : nearestRealPath(dirname(path));
}

describe('safeJoin', () => {
  it.each(['file.txt', 'sub/deep', 'sub/new/file', 'sub/../file.txt', './file.txt', 'sub//deep', 'sub/', '.', '', 'inner.txt', 'inner/deep', 'inner/new', '..file', '...x', 'a..b', '.hidden', '~/x', '%2e%2e/x', 'a b', '12:30.txt', 'console.txt', '\u2025/x', 'caf\u00e9'])('joins %j', (path) => {
    expect(safeJoin(root, path)).toBe(join(root, path).replace(/(?<=.)\/$/, ''));
  });

  it('joins several paths, none of which is absolute', () => {
    expect(safeJoin(root, 'sub', 'deep', 'x')).toBe(join(root, 'sub', 'deep', 'x'));
    expect(reasonOf('sub', '/etc/passwd')).toBe('absolute');
    expect(reasonOf('sub', '..', '..')).toBe('traversal');
    expect(reasonOf('sub', '../..')).toBe('traversal');
  });

  it.each(['..', '../', '../root-sibling', '../root/../secret.txt', 'sub/../../secret.txt', './../x', 'sub/../..', '../../../../../../etc/passwd', 'a/b/../../../x'])('refuses %j, which leaves the root', (path) => {
    expect(reasonOf(path)).toBe('traversal');
  });

  it.each(['/', '/etc/passwd', '//server/share', '///x', '\\x', '\\\\server\\share\\x', '\\\\?\\C:\\x', '\\\\.\\pipe\\x'])('refuses the absolute %j', (path) => {
    expect(reasonOf(path)).toBe('absolute');
  });

  it.each(['C:', 'C:\\Windows', 'c:/Windows', 'C:x', 'sub/C:x', '..\\secret.txt', 'sub\\..\\..\\x', 'a\\b', 'file.txt::$DATA', 'file.txt:$I30', 'CON', 'nul', 'NUL.txt', 'aux .txt', 'sub/COM1', 'LPT9.x', 'com\u00b9', 'CONIN$', 'file.', 'file ', '.. ', '... ', '...', 'sub /x', 'sub./x'])('refuses the Windows form %j', (path) => {
    expect(reasonOf(path)).toBe('windows-form');
  });

  it.each(['\0', 'file.txt\0.png', '../\0'])('refuses NUL in %j', (path) => {
    expect(reasonOf(path)).toBe('null-byte');
  });

  it.each(['up', 'up/secret.txt', 'up/new', 'sub/up/secret.txt', 'leak.txt', 'chain', 'sibling', 'sibling/x', 'inner/up/x'])('refuses %j, where a link leads out', (path) => {
    expect(reasonOf(path)).toBe('link-outside');
  });

  it.each(['dangling', 'dangling/x', 'dangling-inside'])('refuses %j, where a link leads to nothing', (path) => {
    expect(reasonOf(path)).toBe('dangling-link');
  });

  it('refuses a link that leads to itself, and a file for a folder', () => {
    expect(reasonOf('loop')).toBe('unreadable');
    expect(reasonOf('file.txt/x')).toBe('unreadable');
  });

  it('takes a root that is a link, or below one, for what it leads to', () => {
    const link = join(outside, 'root-link');
    expect(safeJoin(link, 'file.txt')).toBe(join(link, 'file.txt'));
    expect(safeJoin(link, 'inner.txt')).toBe(join(link, 'inner.txt'));
    expect(() => safeJoin(link, 'up/x')).toThrow(expect.objectContaining({ reason: 'link-outside' }));
    expect(safeJoin(join(link, 'sub'), 'new')).toBe(join(link, 'sub', 'new'));
  });

  it('takes a root that does not exist yet', () => {
    expect(safeJoin(join(outside, 'new', 'root'), 'a/b')).toBe(join(outside, 'new', 'root', 'a', 'b'));
    expect(() => safeJoin(join(root, 'dangling'), 'a')).toThrow(expect.objectContaining({ reason: 'unreadable' }));
  });

  it('takes a relative root and the root of the file system', () => {
    expect(safeJoin('.', 'package-x')).toBe(join(process.cwd(), 'package-x'));
    expect(safeJoin('/', 'no-such-folder/x')).toBe('/no-such-folder/x');
  });

  it.each([['', 'x'], [undefined, 'x'], [null, 'x'], ['/tmp', undefined], ['/tmp', ['..']], ['/tmp', { length: 1 }]])('throws a TypeError for %j and %j', (base, path) => {
    expect(() => safeJoin(base as string, path as string)).toThrow(TypeError);
    expect(() => (safeJoin as (base: string) => string)('/tmp')).toThrow(TypeError);
  });

  it('says why, and not which path', () => {
    try {
      safeJoin(root, '../c4n4ry');
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ name: 'UnsafePathError', code: 'ERR_UNSAFE_PATH', message: 'The path leads out of the root.' });
      expect(JSON.stringify(error) + inspect(error)).not.toContain('c4n4ry');
    }
  });

  it('never gives a path outside of the root', () => {
    const piece = fc.constantFrom('..', '.', '/', '\\', 'sub', 'up', 'inner', 'leak.txt', 'dangling', 'C:', '\0', ' ', '~', '%2e', 'x', '', '...');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.constantFrom('', '/'), (parts, joint) => {
        const result = reasonOf(parts.join(joint));
        if (typeof result === 'string' && result.startsWith('joined ')) {
          expect(`${result.slice(7)}${sep}`.startsWith(`${root}${sep}`)).toBe(true);
          expect(`${nearestRealPath(result.slice(7))}${sep}`.startsWith(`${root}${sep}`)).toBe(true);
        } else expect(typeof result).toBe('string');
      }),
    );
  });

  it('cannot see hard links, which need rights outside of the root to make', () => {
    linkSync(join(outside, 'secret.txt'), join(root, 'hard.txt'));
    chmodSync(join(root, 'hard.txt'), 0o600);
    expect(safeJoin(root, 'hard.txt')).toBe(join(root, 'hard.txt'));
  });
});
