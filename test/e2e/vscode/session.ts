/** What the groups of cases share. */
import type { Browser } from 'playwright-core';
import type { Cases } from '../lib/tally.ts';

export interface Session {
  readonly browser: Browser;
  readonly cases: Cases;
}
