/** What `fix` tells in the end: what was done, what is left for a person, and what to do next. */
import type { Tier } from '../engine/apply-fixes.ts';
import type { AppliedFix } from '../engine/fix-file.ts';
import { isFailure } from '../engine/finding.ts';
import { count, printable, wrap, type Paint } from '../engine/format/paint.ts';
import type { Report, ReportedFinding } from '../engine/report.ts';
import { showPath } from './analysis.ts';
import { secretRule, secretsIn } from './diff.ts';
import type { ExampleChange } from './env-example.ts';
import type { FixedFile } from './fix.ts';

export interface FixResults {
  /** Reports of all files as they are now. */
  readonly reports: readonly Report[];
  readonly results: readonly FixedFile[];
  readonly examples: readonly ExampleChange[];
  readonly tier: Tier;
  readonly isWanted: (finding: ReportedFinding) => boolean;
  readonly cwd: string;
}

interface Look {
  readonly paint: Paint;
  readonly width: number;
}

export function fixSummary(outcome: FixResults, look: Look): string {
  const blocks = [...writtenBlocks(outcome, look), ...refusedBlock(outcome, look), ...failedBlock(outcome, look), ...leftBlocks(outcome, look), ...nextBlock(outcome, look), totals(outcome, look)];
  return `${blocks.join('\n\n')}\n`;
}

/** Width of `  fixed  `. */
const indent = ' '.repeat(9);

function writtenBlocks({ results }: FixResults, { paint, width }: Look): readonly string[] {
  return results.filter(({ refused }) => refused === undefined).map(({ path, outcome }) => [
    paint('underline', printable(path)),
    ...[...countEqual(outcome.applied)].map(([fix, n]) => {
      const text = wrap(`${indent}${n > 1 ? `${n} × ` : ''}${printable(fix.title)} [${fix.ruleId}]`, width, indent).slice(indent.length);
      return `  ${paint('green', 'fixed')}  ${text}`;
    }),
  ].join('\n'));
}

/** Equal fixes once, with how many there are. */
function countEqual(applied: readonly AppliedFix[]): ReadonlyMap<AppliedFix, number> {
  const first = new Map<string, AppliedFix>();
  const counts = new Map<AppliedFix, number>();
  for (const fix of applied) {
    const key = `${fix.ruleId}\n${fix.title}`;
    const known = first.get(key) ?? fix;
    first.set(key, known);
    counts.set(known, (counts.get(known) ?? 0) + 1);
  }
  return counts;
}

function refusedBlock({ results }: FixResults, { paint, width }: Look): readonly string[] {
  const refused = results.flatMap(({ path, refused: reason }) => (reason === undefined ? [] : [`  ${wrap(`${printable(path)} ${reason}`, width, '    ')}`]));
  return refused.length === 0 ? [] : [[paint('red', 'Not written:'), ...refused].join('\n')];
}

/** Files that could not be looked at, or not by all rules. */
function failedBlock({ reports }: FixResults, { paint, width }: Look): readonly string[] {
  const errors = reports.flatMap((report) => report.errors).filter(isFailure);
  const lines = errors.map(({ path, line, message }) => `  ${printable(path)}:${line}\n    ${wrap(printable(message), width - 4, '    ')}`);
  return lines.length === 0 ? [] : [[paint('red', 'Failed:'), ...lines].join('\n')];
}

function leftBlocks({ reports, isWanted }: FixResults, { paint, width }: Look): readonly string[] {
  const left = reports.flatMap(({ findings }) => findings.filter(isWanted));
  if (left.length === 0) return [];
  const lines = left.map((finding) => {
    const { path, line, column, message, ruleId, fixes } = finding;
    const [fix] = fixes;
    const hint = fix ? paint('dim', `--tier ${fix.safety}: ${printable(fix.title)}`) : paint('dim', `no fix; see secure-bot explain ${ruleId}`);
    return `  ${printable(path)}:${line}:${column}\n    ${wrap(printable(message), width - 4, '    ')}\n    ${hint}`;
  });
  return [[paint('bold', 'Left for you:'), ...lines].join('\n')];
}

function nextBlock({ results, examples, cwd }: FixResults, { paint, width }: Look): readonly string[] {
  const written = results.filter(({ refused }) => refused === undefined);
  const steps = [
    ...examples.map(({ path, names, added }) => (added
      ? `${showPath(path, cwd)} lists ${names.join(', ')} now; set ${names.length === 1 ? 'it' : 'them'} wherever the bot runs.`
      : `Set ${names.join(', ')} wherever the bot runs (there is no .env.example to list ${names.length === 1 ? 'it' : 'them'} in).`)),
    ...(written.some(tookSecretOut) ? ['Rotate the secrets that stood in the source: whoever has its history has them.'] : []),
    ...missingPackages(written.flatMap(({ outcome }) => outcome.applied)),
  ];
  return steps.length === 0 ? [] : [[paint('bold', 'Next:'), ...steps.map((step) => `  - ${wrap(printable(step), width - 4, '    ')}`)].join('\n')];
}

/** A text that the secret rule found is no longer there; `process.env.TOKEN || ''` holds none. */
function tookSecretOut({ original, outcome }: FixedFile): boolean {
  return outcome.applied.some(({ ruleId }) => ruleId === secretRule) && secretsIn(original, outcome.before).some((secret) => secret !== '' && !outcome.text.includes(secret));
}

/** Titles name what a fix imports and package.json does not list. */
function missingPackages(applied: readonly AppliedFix[]): readonly string[] {
  const names = new Set(applied.flatMap(({ title }) => /\(add the dependency ([^)]+)\)$/.exec(title)?.[1]?.split(', ') ?? []));
  return names.size === 0 ? [] : [`Add the ${names.size === 1 ? 'dependency' : 'dependencies'} ${[...names].join(', ')}: the fixed code imports ${names.size === 1 ? 'it' : 'them'}.`];
}

function totals({ results, reports, isWanted, tier }: FixResults, { paint }: Look): string {
  const written = results.filter(({ refused }) => refused === undefined);
  const applied = written.flatMap(({ outcome }) => outcome.applied);
  const left = reports.flatMap(({ findings }) => findings.filter(isWanted));
  // What a safe fix could have mended was refused or overlaps; the tier is not what keeps it.
  const more = tier === 'safe' ? left.filter(({ fixes }) => fixes.length > 0 && fixes.every(({ safety }) => safety === 'review')).length : 0;
  const done = applied.length === 0 ? 'Nothing was fixed' : `Fixed ${count(applied.length, 'finding')} in ${count(written.length, 'file')}`;
  const hint = more > 0 ? `; --tier review fixes ${more} of them, look at the changes` : '';
  return paint('bold', `${done}; ${left.length} left${hint}`);
}

