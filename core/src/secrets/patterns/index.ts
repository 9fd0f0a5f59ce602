import type { SecretPattern } from '../types.ts';
import { chatPatterns } from './chat.ts';
import { cloudPatterns } from './cloud.ts';
import { databasePatterns } from './database.ts';
import { emailPatterns } from './email.ts';
import { llmPatterns } from './llm.ts';
import { otherPatterns } from './other.ts';
import { paymentPatterns } from './payment.ts';
import { vcsPatterns } from './vcs.ts';

/** All formats. Of two that share an anchor the earlier one is tried first, so the narrower stands before the wider. */
export const secretPatterns: readonly SecretPattern[] = [
  ...llmPatterns,
  ...chatPatterns,
  ...cloudPatterns,
  ...paymentPatterns,
  ...databasePatterns,
  ...vcsPatterns,
  ...emailPatterns,
  ...otherPatterns,
];
