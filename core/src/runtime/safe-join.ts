import { lstatSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { UnsafePathError } from './errors/unsafe-path-error.ts';

export { isUnsafePathError, UnsafePathError } from './errors/unsafe-path-error.ts';
export type { UnsafePathReason } from './errors/unsafe-path-error.ts';

/**
 * Joins untrusted paths to a root and gives the absolute path, which lies in the root; also after links are followed (CWE-22, CWE-59).
 * The file need not exist. Node.js only.
 *
 * Throws {@link UnsafePathError} for paths that are absolute or leave the root, for links that lead out of it or to nothing, for NUL,
 * and for Windows forms (drives, `\`, device names, streams, trailing dots and blanks) on every platform. Throws a `TypeError` for
 * anything but strings and for an empty root.
 *
 * @example
 * response.sendFile(safeJoin(uploads, request.params.name));
 */
export function safeJoin(root: string, ...paths: readonly [string, ...string[]]): string {
  if (typeof root !== 'string' || root === '') throw new TypeError('safeJoin: expected a root folder as a string that is not empty.');
  if (paths.length === 0 || paths.some((path) => typeof path !== 'string')) throw new TypeError('safeJoin: expected each path as a string.');
  for (const path of paths) checkForm(path);
  const base = resolve(root);
  const target = resolve(base, paths.map((path) => `./${path}`).join('/'));
  if (!isInside(base, target)) throw new UnsafePathError('traversal');
  checkLinks(base, target);
  return target;
}

/** Device names, with any extension; the superscript digits are known to Windows as well. https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const windowsDevice = /^(?:con|prn|aux|nul|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3]|conin\$|conout\$)\s*(?:[.:]|$)/i;

function checkForm(path: string): void {
  if (path.includes('\0')) throw new UnsafePathError('null-byte');
  if (path.startsWith('/')) throw new UnsafePathError('absolute');
  if (path.includes('\\')) throw new UnsafePathError(/^\\/.test(path) ? 'absolute' : 'windows-form');
  if (path.split('/').some(hasWindowsForm)) throw new UnsafePathError('windows-form');
}

/** Drive (`C:`), stream (`a::$DATA`), device (`NUL.txt`), or a name that Windows shortens (`a.`, `.. `). */
function hasWindowsForm(segment: string): boolean {
  if (/^[A-Za-z]:|::|:\$/.test(segment) || windowsDevice.test(segment)) return true;
  if (sep === '\\' && segment.includes(':')) return true;
  return /[. ]$/.test(segment) && segment !== '.' && segment !== '..';
}

function isInside(root: string, target: string): boolean {
  const path = relative(root, target);
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

/** Follows the path from the root down. What does not exist yet can hold no link. */
function checkLinks(base: string, target: string): void {
  const realBase = toRealPath(base);
  let current = base;
  for (const segment of relative(base, target).split(sep)) {
    current = resolve(current, segment);
    const kind = readKind(current);
    if (kind === 'missing') return;
    if (kind === 'link' && !isInside(realBase, followLink(current))) throw new UnsafePathError('link-outside');
  }
}

function readKind(path: string): 'missing' | 'link' | 'other' {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return 'missing';
    return stats.isSymbolicLink() ? 'link' : 'other';
  } catch (error) {
    throw new UnsafePathError('unreadable', error);
  }
}

function followLink(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    throw new UnsafePathError(isMissing(error) ? 'dangling-link' : 'unreadable', error);
  }
}

/** The real path of the root; of a root that does not exist yet, that of the nearest folder that does. */
function toRealPath(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (!isMissing(error) || readKind(path) === 'link' || dirname(path) === path) throw new UnsafePathError('unreadable', error);
    return resolve(toRealPath(dirname(path)), relative(dirname(path), path));
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
