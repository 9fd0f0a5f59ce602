/** What the groups of cases share. */
import type { Browser } from 'playwright-core';
import type { Editor } from '../lib/install.ts';
import type { Cases } from '../lib/tally.ts';

export interface Session {
  readonly editor: Editor;
  readonly browser: Browser;
  readonly vsix: string;
  readonly cases: Cases;
}
