/** Copies of programs that somebody put aside: nothing loads them, so that what is wrong in them harms nobody. */

const copyPath = /(?:^|[\\/])_?(?:backups?|bak|old[-_]?versions?)[\\/]|[._-](?:bak|backup|old|orig)\.[cm]?[jt]sx?$|[ _-]copy(?: ?\(?\d+\)?)?\.[cm]?[jt]sx?$/i;

/** True for `backup/bot.js`, `bot.bak.js`, `bot copy.ts`; a program that makes backups (`src/backup.js`) is none. */
export function isSpareCopy(path: string): boolean {
  return copyPath.test(path);
}
