/** Options of all commands: what is read, completed and helped with. */
import { baselineFileName } from '../engine/baseline-file.ts';

export const formats = ['text', 'json', 'sarif', 'github', 'markdown'] as const;
export const listFormats = ['text', 'json'] as const;
export const presetNames = ['recommended', 'strict', 'all'] as const;
export const tiers = ['safe', 'review'] as const;

/** Options of every command that analyses. */
const analysisOptions = {
  preset: { type: 'string' },
  rule: { type: 'string', multiple: true },
  config: { type: 'string' },
  'no-inline-config': { type: 'boolean', default: false },
  threads: { type: 'string' },
} as const;

/** Options by command. */
export const optionsOf = {
  check: {
    ...analysisOptions,
    format: { type: 'string', default: 'text' },
    output: { type: 'string' },
    baseline: { type: 'string' },
    diff: { type: 'string' },
    'show-suppressed': { type: 'boolean', default: false },
    'max-warnings': { type: 'string' },
    timing: { type: 'boolean', default: false },
    cache: { type: 'boolean', default: false },
    'cache-location': { type: 'string' },
    watch: { type: 'boolean', default: false },
  },
  fix: {
    ...analysisOptions,
    tier: { type: 'string', default: 'safe' },
    'dry-run': { type: 'boolean', default: false },
    'show-secrets': { type: 'boolean', default: false },
    force: { type: 'boolean', default: false },
  },
  baseline: {
    ...analysisOptions,
    output: { type: 'string', default: baselineFileName },
    check: { type: 'boolean', default: false },
    prune: { type: 'boolean', default: false },
    diff: { type: 'string' },
    reason: { type: 'string' },
    owner: { type: 'string' },
    expires: { type: 'string' },
    'import-eslint': { type: 'string' },
    'export-eslint': { type: 'string' },
  },
  init: { yes: { type: 'boolean', default: false } },
  rules: { format: { type: 'string', default: 'text' } },
  explain: { format: { type: 'string', default: 'text' } },
  completion: {},
} as const;

export type CommandName = keyof typeof optionsOf;

/** Values that an option takes, for completion. */
export const valuesOf: Readonly<Record<string, readonly string[]>> = { format: formats, preset: presetNames, tier: tiers };
