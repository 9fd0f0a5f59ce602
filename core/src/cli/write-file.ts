/** Writes files whole: whoever reads them, and whenever the program ends, sees the old content or the new one. */
import { constants } from 'node:fs';
import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** The file is not what it was when it was read, or must not be written. */
export class WriteError extends Error {
  override readonly name = 'WriteError';
}

/** Bytes of a file on disk, or undefined if there is none. */
export async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Replaces the content of a file by way of a temporary file in the same folder; keeps its mode, and a link stays a link.
 * @param expected content that the change was made from.
 * @throws WriteError if the file is read-only or has changed since; the file is then untouched.
 */
export async function replaceFile(path: string, content: string, expected: string): Promise<void> {
  const target = await realpath(path);
  const { mode } = await stat(target);
  if ((mode & 0o222) === 0) throw new WriteError('is read-only');
  await writeWhole(target, content, mode & 0o7777, async () => {
    const now = (await readIfThere(target))?.toString('utf8');
    if (now !== expected) throw new WriteError('has changed while secure-bot was running; run it again');
  });
}

/** Writes a file that may be there already. */
export async function writeFileWhole(path: string, content: string): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const mode = await stat(target).then((stats) => stats.mode & 0o7777, () => 0o666 & ~process.umask());
  await writeWhole(target, content, mode);
}

async function writeWhole(target: string, content: string, mode: number, beforeRename?: () => Promise<void>): Promise<void> {
  const temporary = join(dirname(target), `.${basename(target)}.${process.getBuiltinModule('node:crypto').randomBytes(6).toString('hex')}.secure-bot.tmp`);
  try {
    // O_EXCL: nobody's file, and nobody's link, is written through.
    const file = await open(temporary, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
    try {
      await file.writeFile(content);
      await file.chmod(mode);
      await file.sync();
    } finally {
      await file.close();
    }
    await beforeRename?.();
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    if (error instanceof WriteError) throw error;
    throw new WriteError(`cannot be written (${String((error as NodeJS.ErrnoException).code ?? error)})`, { cause: error });
  }
}
