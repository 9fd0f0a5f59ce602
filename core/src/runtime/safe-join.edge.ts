/** Stands in for safe-join.ts on edge platforms, which have no file system. */
export { isUnsafePathError, UnsafePathError } from './errors/unsafe-path-error.ts';

/** @throws Error always. */
export function safeJoin(): never {
  throw new Error('safeJoin needs Node.js: this platform has no file system.');
}
