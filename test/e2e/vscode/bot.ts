/** The workspace that the tests open. */
import { readFileSync } from 'node:fs';

const read = (path: string) => readFileSync(new URL(`bot/${path}`, import.meta.url), 'utf8');

/** Files of a bot that is insecure on purpose, by path. */
export const insecureBot: Readonly<Record<string, string>> = {
  'package.json': read('package.json'),
  'src/bot.ts': read('src/bot.ts'),
};
