/** `.secure-bot-baseline.json`: findings that a team has accepted for now, one entry a line so that merges stay easy. */
import * as z from 'zod';
import { ConfigError } from './config-error.ts';
import { once } from './once.ts';

/** Findings of one rule at equal code of one file. */
export interface BaselineEntry {
  /** Relative to the folder of the baseline, with `/`. */
  readonly path: string;
  readonly ruleId: string;
  /** `codeHash` of the findings. */
  readonly code: string;
  /** How many of them are accepted. */
  readonly count: number;
  /** Why they may stay. */
  readonly reason?: string | undefined;
  /** Who mends them. */
  readonly owner?: string | undefined;
  /** Last day (`2027-01-31`, UTC) on which the entry counts. */
  readonly expires?: string | undefined;
}

export interface Baseline {
  readonly entries: readonly BaselineEntry[];
}

export const baselineFileName = '.secure-bot-baseline.json';

const fileSchema = once(() => z.strictObject({
  formatVersion: z.literal(1),
  entries: z.array(z.strictObject({
    path: z.string().min(1),
    ruleId: z.string().min(1),
    code: z.string().min(1),
    count: z.int().min(1),
    reason: z.string().optional(),
    owner: z.string().optional(),
    expires: z.iso.date('expected a day such as 2027-01-31').optional(),
  })),
}));

/** @param source how the user knows the file. @throws ConfigError */
export function parseBaseline(text: string, source: string): Baseline {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new ConfigError([{ source, key: '', problem: 'expected JSON; after a merge, run `secure-bot baseline` again' }], { cause });
  }
  const outcome = fileSchema().safeParse(value);
  if (outcome.success) return { entries: outcome.data.entries };
  throw new ConfigError(outcome.error.issues.map(({ path, message }) => ({ source, key: path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('').slice(1), problem: message })));
}

/** Sorted, so that the same findings give the same file. */
export function formatBaseline({ entries }: Baseline): string {
  const lines = [...entries].sort(compareEntries).map(({ path, ruleId, code, count, reason, owner, expires }) => `    ${oneLine({ path, ruleId, code, count, reason, owner, expires })}`);
  return lines.length === 0 ? '{\n  "formatVersion": 1,\n  "entries": []\n}\n' : `{\n  "formatVersion": 1,\n  "entries": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

function oneLine(entry: BaselineEntry): string {
  const parts = Object.entries(entry).filter(([, value]) => value !== undefined).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{ ${parts.join(', ')} }`;
}

function compareEntries(a: BaselineEntry, b: BaselineEntry): number {
  const key = ({ path, ruleId, code, expires = '', owner = '', reason = '' }: BaselineEntry) => [path, ruleId, code, expires, owner, reason].join('\0');
  return key(a) < key(b) ? -1 : 1;
}
