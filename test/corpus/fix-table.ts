/** The table of the fixes, as Markdown. */
import type { Share } from './fix-checkout.ts';
import type { TypeCheck } from './type-check.ts';

export interface CheckedTypes extends TypeCheck {
  readonly name: string;
}

export interface FixFigures {
  readonly date: string;
  readonly preset: string;
  readonly checkouts: readonly string[];
  readonly files: number;
  readonly offered: ReadonlyMap<string, Share>;
  readonly gone: ReadonlyMap<string, Share>;
  readonly changed: number;
  readonly parsed: number;
  readonly stable: number;
  readonly withComments: number;
  readonly withOneImport: number;
  readonly withoutTwins: number;
  readonly types: readonly CheckedTypes[];
}

export function fixTable(figures: FixFigures): string {
  const { offered, gone, changed, types } = figures;
  const clean = types.filter(({ before }) => before === 0);
  const still = clean.filter(({ added }) => added.length === 0);
  const rows: readonly (readonly [string, Share, string])[] = [
    ['findings that offer a fix', sum(offered), 'at least 70 %'],
    ['changed files that parse', { part: figures.parsed, whole: changed }, '100 %'],
    ['fixed findings that are gone', sum(gone), 'at least 98 %'],
    ['changed files that a second run leaves alone', { part: figures.stable, whole: changed }, '100 %'],
    ['changed files with all their comments', { part: figures.withComments, whole: changed }, '100 %'],
    ['changed files with one import of the runtime at most', { part: figures.withOneImport, whole: changed }, '100 %'],
    ['changed files that set no property twice', { part: figures.withoutTwins, whole: changed }, '100 %'],
    ...(types.length > 0 ? ([['repositories that type-checked, and still do', { part: still.length, whole: clean.length }, '100 %']] as const) : []),
  ];
  return [
    `${figures.date}: ${figures.checkouts.length} checkouts, ${figures.files} files, preset ${figures.preset}.`,
    '',
    '| | | | goal |',
    '| --- | ---: | ---: | --- |',
    ...rows.map(([name, share, goal]) => `| ${name} | ${share.part} of ${share.whole} | ${percent(share)} | ${goal} |`),
    '',
    '| rule | offer a fix | | gone after it |',
    '| --- | ---: | ---: | ---: |',
    ...[...offered].sort(([a], [b]) => a.localeCompare(b)).map(([ruleId, share]) => `| ${ruleId} | ${share.part} of ${share.whole} | ${percent(share)} | ${shareText(gone.get(ruleId))} |`),
    ...typeTable(types),
    '',
    `Checkouts: ${figures.checkouts.map((name) => `\`${name.replace('+', '/')}\``).join(', ')}.`,
  ].join('\n');
}

function typeTable(types: readonly CheckedTypes[]): readonly string[] {
  if (types.length === 0) return [];
  return [
    '',
    '| type-checked with its dependencies | projects | errors before | new errors |',
    '| --- | ---: | ---: | ---: |',
    ...types.map(({ name, projects, before, added }) => `| \`${name.replace('+', '/')}\` | ${projects} | ${before} | ${added.length} |`),
  ];
}

function sum(shares: ReadonlyMap<string, Share>): Share {
  return [...shares.values()].reduce((total, { part, whole }) => ({ part: total.part + part, whole: total.whole + whole }), { part: 0, whole: 0 });
}

function shareText(share: Share | undefined): string {
  return share === undefined ? '' : `${share.part} of ${share.whole}`;
}

function percent({ part, whole }: Share): string {
  return whole === 0 ? '' : `${((part / whole) * 100).toFixed(1)} %`;
}
