/**
 * Reports of unchanged files, kept between runs. A report counts as long as the file, every file that it imports at any
 * distance, the configuration and the package.json files above are what they were, and the files that import it, where the
 * report has looked at those: cross-file findings stay right.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Config } from '../engine/config-schema.ts';
import { askedFor } from '../engine/asked.ts';
import { digest } from '../engine/digest.ts';
import { createImportIndex, type ImportIndex } from '../engine/import-index.ts';
import { toDisplayPath } from '../engine/project-host.ts';
import type { Report } from '../engine/report.ts';
import { diskFiles } from '../engine/resolve-module.ts';
import type { AnalysisOptions } from './analysis.ts';
import { importGroups, readImportGraph } from './import-graph.ts';
import type { CommandIo } from './io.ts';
import { version } from './version.ts';
import { readIfThere, writeFileWhole } from './write-file.ts';

interface Entry {
  readonly key: string;
  /** Files whose importers the report depends on, and what these are. */
  readonly beside?: { readonly asked: readonly string[]; readonly key: string };
  readonly report: Report;
}

/** What a report depends on. */
export interface Dependence {
  readonly key: string;
  /** Hash of the importers of some files, with all that those import. */
  readonly besideOf: (asked: readonly string[]) => string;
}

/** Entries by path as reports show it. */
export type ReportCache = Map<string, Entry>;

/** Changes with the shape of the file. */
const format = 2;

/** An unreadable or foreign file is an empty cache. */
export async function loadCache(file: string, { cwd }: Pick<CommandIo, 'cwd'>): Promise<ReportCache> {
  try {
    const bytes = await readIfThere(resolve(cwd, file));
    const value = JSON.parse(bytes?.toString('utf8') ?? '{}') as { format?: unknown; entries?: unknown };
    return new Map(value.format === format && Array.isArray(value.entries) ? (value.entries as [string, Entry][]) : []);
  } catch {
    return new Map();
  }
}

export async function saveCache(cache: ReportCache, file: string, { cwd }: Pick<CommandIo, 'cwd'>): Promise<void> {
  const path = resolve(cwd, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFileWhole(path, `${JSON.stringify({ format, entries: [...cache] })}\n`);
}

/** Keeps a report. Fixes are named only, since edits may hold secrets. */
export function keep(cache: ReportCache, { key, besideOf }: Dependence, report: Report): void {
  const isLasting = report.errors.every(({ kind }) => kind === 'parse' || kind === 'limit');
  if (!isLasting) return void cache.delete(report.path);
  const findings = report.findings.map((finding) => ({ ...finding, fixes: finding.fixes.map(({ title, safety }) => ({ title, safety, edits: [] })) }));
  const asked = askedFor(report);
  cache.set(report.path, { key, ...(asked.length > 0 && { beside: { asked, key: besideOf(asked) } }), report: { ...report, findings } });
}

/** The kept report of a file, if it still holds. */
export function recall(cache: ReportCache, { key, besideOf }: Dependence, file: string, cwd: string): Report | undefined {
  const entry = cache.get(toDisplayPath(file, cwd));
  if (entry?.key !== key || (entry.beside && entry.beside.key !== besideOf(entry.beside.asked))) return undefined;
  return entry.report;
}

/** What each file's report depends on: one hash a file, and what importers add. `configFor` tells the configuration of a folder. */
export async function cacheKeys(files: readonly string[], options: AnalysisOptions, configFor: (folder: string) => Promise<Config>, cwd: string): Promise<{ readonly keys: readonly string[]; readonly besideOf: Dependence['besideOf'] }> {
  const ofText = textKeys(files, cwd);
  const base = digest(version, ownDigest(), cwd, JSON.stringify([options.preset, options.only, options.inlineConfig]));
  const ofFolder = new Map<string, string>();
  const keys: string[] = [];
  for (const file of files) {
    const folder = dirname(file);
    let surroundings = ofFolder.get(folder);
    if (surroundings === undefined) ofFolder.set(folder, (surroundings = digest(base, configDigest(await configFor(folder)), ...manifestsAbove(folder))));
    keys.push(digest(surroundings, file, ofText.get(file) ?? ''));
  }
  return { keys, besideOf: importerKeys(ofText, cwd) };
}

/** A hash of each file's text and of all that it imports. */
function textKeys(files: readonly string[], cwd: string): Map<string, string> {
  const { targets, texts } = readImportGraph(files);
  const ofGroup = new Map<string, string>();
  for (const group of importGroups(targets)) {
    const outside = new Set(group.flatMap((file) => targets.get(file) ?? []).flatMap((target) => ofGroup.get(target) ?? []));
    const key = digest(...group.map((file) => `${toDisplayPath(file, cwd)}\0${digest(texts.get(file) ?? '')}`).sort(), ...[...outside].sort());
    for (const file of group) ofGroup.set(file, key);
  }
  return ofGroup;
}

/** Importers are looked for when the first report asks; those outside of the run are read then. */
function importerKeys(ofText: Map<string, string>, cwd: string): Dependence['besideOf'] {
  let index: ImportIndex | undefined;
  return (asked) => {
    index ??= createImportIndex(diskFiles());
    const parts: string[] = [];
    for (const path of asked) {
      for (const importer of index.importersOf(path)) {
        if (!ofText.has(importer)) for (const [file, key] of textKeys([importer], cwd)) ofText.set(file, ofText.get(file) ?? key);
        parts.push(`${path}\0${importer}\0${ofText.get(importer) ?? ''}`);
      }
    }
    return digest(...asked, ...parts);
  };
}

/** The configuration with the models that it names. */
function configDigest(config: Config): string {
  const folder = config.configPath === undefined ? process.cwd() : dirname(config.configPath);
  return digest(JSON.stringify(config), ...(config.models ?? []).map((path) => readText(resolve(folder, path))));
}

/** Versions of packages come from package.json; where that names none, from what the lock file installed. */
function* manifestsAbove(from: string): Iterable<string> {
  for (let folder = from; ; folder = dirname(folder)) {
    const path = join(folder, 'package.json');
    if (existsSync(path)) yield readText(path);
    for (const name of ['pnpm-lock.yaml', 'package-lock.json', 'yarn.lock', 'bun.lock']) {
      const stats = statSync(join(folder, name), { throwIfNoEntry: false });
      if (stats) yield `${name} ${stats.size} ${stats.mtimeMs}`;
    }
    if (dirname(folder) === folder || existsSync(join(folder, '.git'))) return;
  }
}

let own: string | undefined;

/** Hash of the program itself: its entry names its parts by their content. */
function ownDigest(): string {
  return (own ??= digest(readText(new URL('./cli.js', import.meta.url)), readText(new URL('./worker.js', import.meta.url)), readText(new URL(import.meta.url))));
}

function readText(path: string | URL): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
